/**
 * What an ingest did, in numbers: a stream and the documents, before and after.
 * Log, outputs, summary and changes-file have the same.
 */
import { z } from "zod";
import { compareDocuments, type Document } from "../src/run/documents.ts";
import {
  runAction,
  artifact,
  completed,
  events,
  readOutputFile,
  page,
  type ObservedRun,
  started,
  replyWithStatus,
  ingestStream,
} from "./run-action.ts";

interface Scene {
  readonly before?: readonly object[];
  readonly after?: readonly object[];
  /** Between `sync_started` and `sync_completed`; undefined: one JSON object. */
  readonly told?: readonly object[];
}

const day = (date: number): string => `2026-11-0${date}T00:00:00Z`;
/** A document that was updated on this day. */
const at = (id: string, date: number, more: object = {}): object =>
  artifact(id, { updated_at: day(date), ...more });
const failed = { ingest_status: "Error", error: "Malformed" };
const named = (name: string, url?: string): object => ({
  name,
  ...(url !== undefined && { external_url: url }),
});
const op = (kind: string, id?: string): object => ({
  type: "sync_progress",
  op: kind,
  ...(id !== undefined && { artifact_id: id }),
});
const SITE = "https://wiki.example.com/";
const many = (
  prefix: string,
  count: number,
  more: (at: number) => object = () => ({}),
): object[] =>
  Array.from({ length: count }, (_, number) =>
    artifact(`${prefix}${number}`, more(number)),
  );

async function ingested({
  before = [],
  after = [],
  told,
}: Scene): Promise<ObservedRun> {
  const answer =
    told === undefined
      ? replyWithStatus(200, started)
      : events([started, ...told, completed]);
  let isStarted = false;
  const seen = await runAction(
    {
      "GET artifact": [
        (response): void =>
          replyWithStatus(200, page(...(isStarted ? after : before)))(response),
      ],
      "POST ingest": [
        (response): void => {
          isStarted = true;
          answer(response);
        },
      ],
    },
    { "wait-for": "indexed" },
  );
  expectAgreement(seen);
  return seen;
}

const ENTRIES = z.array(
  z.object({ change: z.string(), error: z.nullable(z.string()) }),
);

/** What is told in one place is told in all. */
function expectAgreement(seen: ObservedRun): void {
  const { outputs } = seen;
  const entries = ENTRIES.parse(readOutputFile(seen, "changes-file"));
  const number = (change: string): string =>
    String(
      entries.filter((entry) => entry.change === change && entry.error === null)
        .length,
    );
  const [, sentence = ""] = /^Done in .*?: (.*)$/m.exec(seen.log) ?? [];
  expect(seen.summary).toContain(sentence);
  const words = (kind: string): string | undefined =>
    new RegExp(`(\\d+) ${kind}`).exec(sentence)?.[1];
  for (const kind of ["added", "updated", "removed"]) {
    const output = outputs[`${kind}-count`] ?? "";
    if (output !== "") expect([kind, output]).toEqual([kind, number(kind)]);
    expect([kind, words(kind) ?? "0"]).toEqual([
      kind,
      output === "" ? "0" : output,
    ]);
  }
  const { "failed-count": failedCount = "" } = outputs;
  expect(words("failed") ?? "0").toBe(failedCount === "" ? "0" : failedCount);
  const inBrackets = ["added", "updated", "unchanged"].map((kind) =>
    Number(words(kind) ?? "0"),
  );
  const sum = inBrackets.reduce((one, other) => one + other, 0);
  if (outputs["updated-count"] !== "")
    expect(sum).toBe(Number(outputs["indexed-count"]));
}

const three = [at("d1", 1), at("d2", 1), at("d3", 1)];

test.each<[what: string, scene: Scene, counts: object]>([
  [
    "three Updated, of which one document fails",
    {
      before: three,
      after: [at("d1", 2), at("d2", 2), at("d3", 2, failed)],
      told: [op("Updated"), op("Updated"), op("Updated")],
    },
    { updated: 2, failed: 1, indexed: 2 },
  ],
  [
    "one that is recreated, and fails",
    {
      before: [...three, at("x1", 1, named("Home", SITE))],
      after: [...three, at("x2", 2, { ...named("Home", SITE), ...failed })],
      told: [op("Recreated", "x2")],
    },
    { added: 0, updated: 0, failed: 1, removed: 0 },
  ],
  [
    "Updated for a folder too",
    {
      before: three,
      after: [at("d1", 2), at("d2", 1), at("d3", 1)],
      told: [op("Updated", "d1"), op("Updated", "folder")],
    },
    { updated: 1 },
  ],
  [
    "times that do not move: the documents that are named, each once",
    {
      before: three,
      after: three,
      told: [op("Updated", "d1"), op("Updated", "d2"), op("Updated", "d1")],
    },
    { updated: 2 },
  ],
  [
    "one that is named as added, and was there: it was updated",
    { before: three, after: three, told: [op("Added", "d1")] },
    { added: 0, updated: 1 },
  ],
  [
    "a document that fails every night, named as failed",
    {
      before: [at("d1", 1), at("d2", 1, failed)],
      after: [at("d1", 1), at("d2", 1, failed)],
      told: [op("Error", "d2")],
    },
    { failed: 1, updated: 0 },
  ],
  [
    "a failed item whose old version stays",
    { before: three, after: three, told: [op("Error", "d2")] },
    { failed: 1, updated: 0, indexed: 3 },
  ],
  [
    "the same one twice",
    {
      before: three,
      after: three,
      told: [op("Error", "d2"), op("Error", "d2")],
    },
    { failed: 1 },
  ],
  [
    "a failed item, and another document that fails in indexing",
    {
      before: [...three, at("d5", 1)],
      after: [...three, at("d5", 2, failed)],
      told: [op("Error", "d2")],
    },
    { failed: 2 },
  ],
  [
    "failed items without an id: any may be the document that failed",
    {
      before: three,
      after: [at("d1", 1), at("d2", 1), at("d3", 2, failed)],
      told: [op("Error"), op("Error")],
    },
    { failed: 2 },
  ],
  [
    "an unknown op with the id of every document",
    {
      before: three,
      after: three,
      told: [op("Checked", "d1"), op("Checked", "d2")],
    },
    { updated: 0, failed: 0 },
  ],
  [
    "one that was pending before, and failed",
    {
      before: [at("d1", 1), at("d2", 1, { ingest_status: "Parsing" })],
      after: [at("d1", 1), at("d2", 1, failed)],
      told: [],
    },
    { failed: 1 },
  ],
  [
    "a file over 250 MB, which Zylon never begins",
    {
      before: [at("d1", 1)],
      after: [
        at("d1", 1),
        at("d2", 1, {
          ingest_status: "NotStarted",
          ingest_warnings: ["UnprocessableContent"],
        }),
      ],
      told: [],
    },
    { added: 0, failed: 1, indexed: 1 },
  ],
  [
    "no times: what the stream names",
    {
      before: [artifact("d1", { updated_at: null })],
      after: [artifact("d1", { updated_at: null })],
      told: [op("Updated", "d1")],
    },
    { updated: 1 },
  ],
  [
    "no times, and a stream that counts more than it names",
    {
      before: [artifact("d1", { updated_at: null })],
      after: [artifact("d1", { updated_at: null })],
      told: [op("Updated", "d1"), op("Updated")],
    },
    { updated: "" },
  ],
  [
    "no times, and no stream",
    {
      before: [artifact("d1", { updated_at: null })],
      after: [artifact("d1", { updated_at: null })],
    },
    { updated: "", added: 0 },
  ],
])("%s", async (_, scene, counts) => {
  const { outputs } = await ingested(scene);
  const told = Object.entries(counts).map(([name, count]) => [
    `${name}-count`,
    String(count),
  ]);
  expect(outputs).toMatchObject(Object.fromEntries(told));
});

describe("what went and came again under a new id", () => {
  const recreated = (
    went: object[],
    came: object[],
    stay: object[] = [],
  ): Scene => ({
    before: [...stay, ...went],
    after: [...stay, ...came],
    told: [],
  });
  const DOCUMENT: Document = {
    id: "",
    name: "",
    type: "Document",
    source: "Confluence",
    project_id: "prj_1",
    integration_id: "int_1",
    state: "Published",
    ingest_status: "Done",
    error: "",
    ingest_warnings: [],
    external_url: null,
    updated_at: day(1),
    projects: ["prj_1"],
    indexStatus: "done",
  };
  const readme = () => named("README.md");
  const onSite = (number: number) => named(`Page ${number}`, SITE);

  test.each<[what: string, scene: Scene, counts: [string, string, string]]>([
    [
      "is updated, by its name and address",
      recreated(
        [artifact("a", named("Home", SITE))],
        [artifact("b", named("Home", SITE))],
      ),
      ["0", "1", "0"],
    ],
    [
      "is updated, by an address that nothing else has, whatever its name is now",
      recreated(
        [artifact("a", named("Home", SITE))],
        [artifact("b", named("Start", SITE))],
      ),
      ["0", "1", "0"],
    ],
    [
      "is updated, though two of a share have one name",
      recreated(many("a", 2, readme), many("b", 2, readme)),
      ["0", "2", "0"],
    ],
    [
      "is never guessed: of that name, at another address",
      recreated(
        [artifact("a", named("Home", SITE))],
        [artifact("b", named("Home", `${SITE}2`))],
      ),
      ["1", "0", "1"],
    ],
    [
      "is never guessed: two went, one of that name came",
      recreated(many("a", 2, readme), many("b", 1, readme)),
      ["1", "0", "2"],
    ],
    [
      "is never guessed: two went, one of that address came",
      recreated(many("a", 2, onSite), [artifact("b", named("New", SITE))]),
      ["1", "0", "2"],
    ],
    [
      "is never guessed: five of one address went, five others came",
      recreated(
        many("a", 5, onSite),
        many("b", 5, (number) => onSite(number + 5)),
      ),
      ["5", "0", "5"],
    ],
    [
      "is never guessed: of forty with the address of the site, one went and another came",
      recreated(
        [artifact("a", named("Old", SITE))],
        [artifact("b", named("New", SITE))],
        many("c", 39, onSite),
      ),
      ["1", "0", "1"],
    ],
  ])("%s", async (_, scene, [added, updated, removed]) => {
    const { outputs } = await ingested(scene);
    expect(outputs).toMatchObject({
      "added-count": added,
      "updated-count": updated,
      "removed-count": removed,
    });
  });

  test("is found among a hundred thousand, in passes and not in pairs", () => {
    const listed = (prefix: string) =>
      new Map(
        Array.from({ length: 100_000 }, (_, number) => {
          const id = `${prefix}${number}`;
          return [id, { ...DOCUMENT, id, name: "README.md" }];
        }),
      );
    const { updated } = compareDocuments(listed("a"), listed("b"), {
      touched: new Set(),
      failed: new Set(),
      isWatchOnly: false,
    });
    expect(updated).toBe(100_000);
  });
});

test("a list before the ingest that is not whole: what failed is unknown, and no gate takes that for none", async () => {
  const announced = { data: [artifact("d0")], has_next_page: true };
  const refused = replyWithStatus(404, { detail: "no such page" });
  const seen = await runAction(
    {
      "GET artifact": [
        ...[announced, refused, announced, refused, announced, refused],
        page(...many("d", 3), ...many("f", 2, () => failed)),
      ],
      "POST ingest": [
        events([
          started,
          ...Array.from({ length: 5 }, () => op("Added")),
          completed,
        ]),
      ],
    },
    { "wait-for": "indexed", "max-failed": "0" },
  );
  expect(seen.outputs).toMatchObject({
    "error-code": "too-many-failed",
    "failed-count": "",
    "added-count": "5",
    "changes-file": "",
  });
});

test("a list that is shorter than its count: what it lacks may have failed", async () => {
  const short = { data: three, has_next_page: false, total_count: 30 };
  const seen = await runAction(
    {
      "GET artifact": [page(...three), short],
      "POST ingest": [events([started, completed])],
    },
    { "wait-for": "indexed" },
  );
  expect(seen.outputs).toMatchObject({
    "sync-status": "indexed",
    "indexed-count": "3",
    "failed-count": "",
  });
});

test("items of the stream are no part of the documents, where none is indexed", async () => {
  const announced = { data: [artifact("d0")], has_next_page: true };
  const refused = replyWithStatus(404, { detail: "no such page" });
  const seen = await runAction(
    {
      "GET artifact": [
        ...[announced, refused, announced, refused, announced, refused],
        page(...many("f", 2, () => failed)),
      ],
      "POST ingest": [events([started, op("Added"), op("Added"), completed])],
    },
    { "wait-for": "indexed" },
  );
  expect(seen.log).toMatch(
    /^Failed with .*: 0 documents indexed, 2 failed\. /m,
  );
});

test("a failed run that has counts tells them", async () => {
  const seen = await runAction(
    {
      "GET artifact": [page(...three), page(at("d1", 1))],
      "POST ingest": [ingestStream()],
    },
    { "wait-for": "indexed", "max-removed": "1" },
  );
  const counts = "1 document indexed (1 unchanged), 2 removed";
  expect(seen.log).toContain(counts);
  expect(seen.summary).toContain(counts);
});
