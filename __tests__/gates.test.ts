/**
 * The four gates: what passes each, what fails it, and with which message. The numbers
 * are those of counts.test.ts.
 */
import { metadata } from "../runner/metadata.ts";
import { ERRORS, CHECK_FIRST } from "../src/errors.ts";
import { type ObservedRun, runAction } from "./run-action.ts";
import {
  artifact,
  completed,
  events,
  ingestStream,
  page,
  progress,
  type Replies,
  type Reply,
  started,
} from "./support/replies.ts";
import {
  change,
  countIngests,
  documents,
  failing,
  pending,
  timeline,
} from "./support/documents.ts";
import { INDEXED, type Inputs } from "./support/inputs.ts";

const run = (replies: Replies, inputs: Inputs): Promise<ObservedRun> =>
  runAction(replies, { ...INDEXED, ...inputs });

const COMPLETED = { "wait-for": "completed" };
const several = (count: number, make: (id: string) => object): object[] =>
  Array.from({ length: count }, (_, at) => make(`e${at}`));

/** What happens in Zylon, with its words in the title of a test. */
interface Event {
  readonly what: string;
  readonly replies: Replies;
  readonly inputs?: Inputs;
}
const event = (
  what: string,
  before: readonly object[],
  now: readonly object[],
): Event => ({ what, replies: change(before, now) });
const all = documents(24);
const indexed = (count: number): Event =>
  event(`${count} documents are indexed`, documents(count), documents(count));
const removed = (count: number): Event =>
  event(`${count} of 24 documents went`, all, documents(24 - count));
const failed = (count: number): Event =>
  event(`${count} of 24 documents are failing`, all, [
    ...documents(24 - count),
    ...several(count, failing),
  ]);
const left = (count: number): Event =>
  event(`${count} of 24 documents are pending at the time limit`, all, [
    ...documents(24 - count),
    ...several(count, pending),
  ]);
/** An ingest that reports items of the source, and of these so many as failed. */
const items = (
  count: number | null,
  errors = 0,
  documentCount = 24,
): Event => ({
  what: `${errors} of ${count ?? "an unknown number of"} items failed, with ${documentCount} documents`,
  replies: {
    ...indexed(documentCount).replies,
    "POST ingest": [
      events([
        { ...started, integration_item_count: count },
        ...several(errors, () => progress("Error")),
        completed,
      ]),
    ],
  },
});
/** The same, whose documents nobody looks at. */
const onlyItems = (count: number | null, errors = 0): Event => {
  const { what, replies } = items(count, errors);
  return { what: `${what}, and completed`, replies, inputs: COMPLETED };
};

type Row = readonly [gate: string, limit: string, event: Event, code: string];
const GATES: Record<string, readonly Row[]> = {
  "less than min-items is red": [
    ["min-items", "24", indexed(24), ""],
    ["min-items", "25", indexed(24), "too-few-items"],
    ["min-items", "20", failed(4), ""],
    ["min-items", "21", failed(4), "too-few-items"],
    ["min-items", "24", onlyItems(24), ""],
    ["min-items", "25", onlyItems(24), "too-few-items"],
    ["min-items", "999999", indexed(24), "too-few-items"],
    ["min-items", "0", onlyItems(0), ""],
    ["min-items", "", onlyItems(0), ""],
    ["min-items", "", onlyItems(0, 1), ""],
    ["min-items", "", onlyItems(2, 2), ""],
  ],
  "no indexed document is red, unless min-items is 0": [
    ["min-items", "1", indexed(0), "nothing-indexed"],
    ["min-items", "", indexed(0), "nothing-indexed"],
    ["min-items", "", indexed(1), ""],
    ["min-items", "0", indexed(0), ""],
    ["min-items", "", removed(24), "nothing-indexed"],
    ["min-items", "", items(2, 1, 0), "nothing-indexed"],
    ["min-items", "1", onlyItems(0), "nothing-indexed"],
  ],
  "a source of which all is failing is red, unless min-items is 0": [
    ["min-items", "", failed(24), "nothing-indexed"],
    ["min-items", "0", failed(24), ""],
    ["min-items", "", items(2, 2, 0), "nothing-indexed"],
  ],
  "a gate that was set is red if its number is unknown": [
    ["min-items", "1", onlyItems(null), "too-few-items"],
    ["min-items", "0", onlyItems(null), "too-few-items"],
    ["min-items", "", onlyItems(null), ""],
  ],
  "more removed documents than max-removed are red": [
    ["max-removed", "2", removed(2), ""],
    ["max-removed", "1", removed(2), "too-many-removed"],
    ["max-removed", "0", removed(0), ""],
    ["max-removed", "0", removed(1), "too-many-removed"],
    ["max-removed", "", removed(23), ""],
    ["max-removed", "10%", removed(2), ""],
    ["max-removed", "10%", removed(3), "too-many-removed"],
    ["max-removed", "50%", removed(12), ""],
    ["max-removed", "50%", removed(13), "too-many-removed"],
    ["max-removed", "0%", removed(1), "too-many-removed"],
    [
      "max-removed",
      "10%",
      event("1 of 5 documents went", documents(5), documents(4)),
      "too-many-removed",
    ],
    [
      "max-removed",
      "10%",
      event("there was no document before", [], documents(3)),
      "",
    ],
    [
      "max-removed",
      "10%",
      event("2 of 10 went, and as many others came", documents(10), [
        ...documents(8),
        ...several(2, artifact),
      ]),
      "too-many-removed",
    ],
  ],
  "more failing documents or items than max-failed are red": [
    ["max-failed", "2", failed(2), ""],
    ["max-failed", "1", failed(2), "too-many-failed"],
    ["max-failed", "", failed(23), ""],
    ["max-failed", "10%", failed(2), ""],
    ["max-failed", "10%", failed(3), "too-many-failed"],
    [
      "max-failed",
      "0",
      event(
        "a document was failing before, too",
        [...all, failing("e")],
        [...all, failing("e")],
      ),
      "too-many-failed",
    ],
    ["max-failed", "2", items(null, 2), ""],
    ["max-failed", "1", items(null, 2), "too-many-failed"],
    ["max-failed", "5%", items(250, 200), "too-many-failed"],
  ],
  "more pending documents than max-pending at the time limit are red": [
    ["max-pending", "2", left(2), ""],
    ["max-pending", "1", left(2), "wait-timeout"],
    ["max-pending", "", left(1), "wait-timeout"],
    ["max-pending", "10%", left(2), ""],
    ["max-pending", "10%", left(3), "wait-timeout"],
  ],
};

describe.each(Object.entries(GATES))("%s", (_, rows) => {
  const named = rows.map(
    ([gate, limit, one, code]) => [gate, limit, one.what, one, code] as const,
  );

  test.each(named)(
    "%s is %j, and %s",
    async (gate, limit, _what, one, code) => {
      const seen = await run(one.replies, {
        "wait-timeout-seconds": "20",
        ...(limit !== "" && { [gate]: limit }),
        ...one.inputs,
      });
      expect(seen.outputs["error-code"]).toBe(code);
      expect(seen.exitCode).toBe(code === "" ? 0 : 1);
      expect(countIngests(seen)).toBe(1);
    },
  );
});

test.each<[gate: string, bad: (id: string) => object, code: string]>([
  ["max-failed", failing, "too-many-failed"],
  ["max-pending", pending, "wait-timeout"],
])(
  "a percentage of %s is one of all documents at the end",
  async (gate, bad, code) => {
    const many = documents(27);
    const few = documents(8);
    const inputs = { [gate]: "10%", "wait-timeout-seconds": "20" };
    const three = [bad("a"), bad("b"), bad("c")];
    const grown = await run(change(few, [...many, ...three]), inputs);
    expect(grown.outputs["error-code"]).toBe("");
    const shrunk = await run(change(many, [...few, ...three]), inputs);
    expect(shrunk.outputs["error-code"]).toBe(code);
  },
);

test("a gate that fails hides no warning about what another one allows", async () => {
  const seen = await run(change(all, [...documents(3), pending("p")]), {
    "max-pending": "1",
    "max-removed": "1",
    "wait-timeout-seconds": "20",
  });
  expect(seen.outputs["error-code"]).toBe("too-many-removed");
  expect(seen.log).toMatch(/^::warning::.*\bPage p\b.*max-pending/m);
});

test("each warning is told", async () => {
  const seen = await run(
    change(all, [...documents(23), failing("e"), pending("p")]),
    { "max-pending": "1", "wait-timeout-seconds": "20" },
  );
  for (const name of ["Page e", "Page p"])
    expect(seen.log).toMatch(new RegExp(`^::warning::.*${name}\\b`, "m"));
});

test("each gate of action.yml has rows above", () => {
  const names = Object.values(GATES).flatMap((rows) =>
    rows.map(([gate]) => gate),
  );
  const gates = Object.keys(metadata.inputs).filter((name) =>
    /^(min|max)-(?!parallel$)/.test(name),
  );
  expect([...new Set(names)].toSorted()).toEqual(gates.toSorted());
});

test("a run that a gate fails tells its counts all the same", async () => {
  const seen = await run(removed(15).replies, { "max-removed": "10%" });
  expect(seen.outputs).toMatchObject({
    "sync-status": "indexed",
    "removed-count": "15",
    "indexed-count": "9",
  });
  expect(seen.summary).toContain("Page d23");
});

test("a name that stands in a list of the summary isn't repeated with the failure", async () => {
  const { summary } = await run(
    change(all, [...documents(20), failing("e"), artifact("new")]),
    { "min-items": "30" },
  );
  for (const name of ["Page d23", "Page e"])
    expect(summary.match(new RegExp(`${name}\\b`, "g"))).toHaveLength(1);
});

test.each<[gate: string, limit: string, event: Event, parts: RegExp[]]>([
  ["max-removed", "10%", removed(15), [/\b15\b/, /10%/, /\b48\b/, /Page d9\b/]],
  ["max-failed", "1", failed(3), [/\b3\b/, /\b1\b/, /\b48\b/, /Page e0\b/]],
  [
    "min-items",
    "30",
    removed(4),
    [/\b20\b/, /\b30\b/, /\b48\b/, /removed: Page d20, /],
  ],
  ["max-pending", "1", left(3), [/\b3 of 24\b/, /\b1\b/, /Page e0\b/]],
])(
  "the message of %s has both numbers, the number before, the items in the source, and names",
  async (gate, limit, { replies }, parts) => {
    const counts = { current_artifact_count: 24, integration_item_count: 48 };
    const source = events([{ ...started, ...counts }, completed]);
    const { outputs } = await run(
      { ...replies, "POST ingest": [source] },
      { [gate]: limit, "wait-timeout-seconds": "20" },
    );
    for (const part of [...parts, new RegExp(gate), /\b24\b/])
      expect(outputs["error-message"]).toMatch(part);
  },
);

test("a percentage of max-failed is told of all documents at the end", async () => {
  const now = [...documents(35), ...several(5, failing)];
  const { outputs } = await run(change(documents(20), now), {
    "max-failed": "10%",
  });
  expect(outputs["error-message"]).toContain("10%, which allows 4 of 40");
});

test("nothing is indexed because every item failed: the remedy is to look at these", async () => {
  const { outputs } = await run(items(2, 2, 0).replies, {});
  const [, remedy] = ERRORS["nothing-indexed/failing"];
  expect(outputs["error-message"]).toContain(`. ${remedy}. See`);
});

test("with completed, an empty source whose items were removed is a loss, and the numbers are Zylon's", async () => {
  const counts = { current_artifact_count: 42, integration_item_count: 0 };
  const removals = [
    { ...started, ...counts },
    { ...progress("Removed"), artifact_id: "d1" },
    completed,
  ];
  const { outputs } = await run(
    { "POST ingest": [events(removals)] },
    { ...COMPLETED, "min-items": "5" },
  );
  const [, remedy] = ERRORS["nothing-indexed/removed"];
  expect(outputs["error-message"]).toContain(
    `items in the source: 0, but min-items is 5 (artifacts before: 42, removed: 1). ${remedy}. `,
  );
});

test.each([
  [24, "nothing-indexed/removed"],
  [0, "nothing-indexed/empty"],
  [undefined, "nothing-indexed/empty"],
] as const)(
  "with completed, a source without items that had %s artifacts before has the remedy of %s",
  async (count, key) => {
    const start = {
      ...started,
      integration_item_count: 0,
      current_artifact_count: count,
    };
    const { outputs } = await run(
      { "POST ingest": [events([start, completed])] },
      { ...COMPLETED, "min-items": "5" },
    );
    const [, remedy] = ERRORS[key];
    expect(outputs["error-message"]).toContain(
      `artifacts before: ${count ?? "unknown"}, removed: unknown). ${remedy}. `,
    );
  },
);

test("with completed, removals are a loss though Zylon didn't count what was there", async () => {
  const reported = [
    { ...started, integration_item_count: 0 },
    { ...progress("Removed"), artifact_id: "d1" },
    completed,
  ];
  const { outputs } = await run(
    { "POST ingest": [events(reported)] },
    { ...COMPLETED, "min-items": "5" },
  );
  const [, remedy] = ERRORS["nothing-indexed/removed"];
  expect(outputs["error-message"]).toContain(`. ${remedy}. `);
});

test("with completed, numbers that Zylon doesn't tell are unknown", async () => {
  const { outputs } = await run(
    { "POST ingest": [ingestStream()] },
    { ...COMPLETED, "min-items": "5" },
  );
  expect(outputs["error-message"]).toContain(
    "items in the source: unknown, but min-items is 5 (artifacts before: unknown, removed: unknown)",
  );
  expect(outputs["error-message"]).toContain("Remove this gate");
});

test("an item that Zylon reports as failed stands beside the documents that fail", async () => {
  const reported = [
    started,
    { ...progress("Error"), integration_item: { name: "Scan" } },
    completed,
  ];
  const replies = {
    "GET artifact": [page(...all)],
    "POST ingest": [events(reported)],
  };
  const gated = await run(replies, { "max-failed": "0" });
  expect(gated.outputs["error-message"]).toMatch(
    /: 1, but max-failed is 0 \(.*failing: 0, reported as failed: 1, /,
  );
  const warned = await run(replies, {});
  expect(warned.log).toMatch(/^::warning::.*: 1 item failed: Scan\. /m);
  const both = { ...replies, "GET artifact": [page(...all, failing("f"))] };
  const once = await run(both, { "max-failed": "0" });
  expect(once.outputs["error-message"]).toMatch(/failing: 1, pending: /);
});

test("an item that failed and has no name is named by its document", async () => {
  const reported = [
    started,
    { ...progress("Error"), artifact_id: "d3" },
    completed,
  ];
  const { log } = await run(
    { "GET artifact": [page(...all)], "POST ingest": [events(reported)] },
    {},
  );
  expect(log).toMatch(/^::warning::.*: 1 item failed: Page d3\. Correct it, /m);
});

test("an item that failed is named as in the source, not by its older document", async () => {
  const reported = [
    started,
    {
      ...progress("Error"),
      integration_item: { name: "New plan" },
      artifact: { name: "Plan" },
    },
    completed,
  ];
  const { log } = await run({ "POST ingest": [events(reported)] }, COMPLETED);
  expect(log).toMatch(/^::warning::.*: 1 item failed: New plan\. /m);
});

test("of two gates that fail, the first in the order of the reference is told", async () => {
  const inputs = { "max-removed": "0", "max-failed": "0", "min-items": "24" };
  const fails = async (now: readonly object[]): Promise<string | undefined> =>
    (await run(change(all, now), inputs)).outputs["error-code"];
  expect(await fails([])).toBe("nothing-indexed");
  expect(await fails([failing("e")])).toBe("nothing-indexed");
  expect(await fails([...documents(3), failing("e")])).toBe("too-few-items");
  const enough = [...documents(23), artifact("a"), failing("e")];
  expect(await fails(enough)).toBe("too-many-removed");
});

const goes = timeline(
  Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [at * 4, documents(24 - at)]),
  ),
);

test("with wait-for: completed, a number of items that is known asks for no other gate", async () => {
  const { outputs } = await runAction(
    {
      "POST ingest": [
        events([{ ...started, integration_item_count: 3 }, completed]),
      ],
    },
    { "min-items": "5" },
  );
  expect(outputs["error-code"]).toBe("too-few-items");
  expect(outputs["error-message"]).toContain("lower min-items");
});

test.each<[how: string, ingest: Reply, list: Reply, mayRun: boolean]>([
  ["accepted, and its documents go on changing", started, goes, true],
  ["accepted, and its documents settled", started, page(...all), false],
  ["ended, and its documents go on changing", ingestStream(), goes, false],
])(
  "a failed gate says to look in Zylon first if the ingest may still be running: it was %s",
  async (_, ingest, list, mayRun) => {
    const { outputs } = await run(
      { "GET artifact": [list], "POST ingest": [ingest] },
      { "min-items": "25", "wait-timeout-seconds": "40" },
    );
    expect(outputs["error-code"]).toBe("too-few-items");
    expect(outputs["error-message"]?.includes(CHECK_FIRST)).toBe(mayRun);
  },
);
