/**
 * Nights in a row: whether the failure issue is open after them, and what it
 * says. A success closes it, unless a gate fails against what was there before.
 */
import { jest } from "@jest/globals";
import { Failure } from "../src/errors.ts";
import { getStepEnvironment, useGitHub } from "./support/github.ts";
import { instantClock } from "./support/instant-clock.ts";
import {
  runAction,
  artifact,
  replyById,
  completed,
  events,
  dropConnection,
  page,
  progress,
  type Reply,
  type Replies,
  type ObservedRun,
  staySilent,
  started,
  replyWithStatus,
} from "./run-action.ts";

const github = useGitHub();

interface Documents {
  readonly id?: string;
  /** The first of them are failing, and the last are pending. */
  readonly failing?: number;
  readonly pending?: number;
}
const documents = (
  count: number,
  { id = "int_1", failing = 0, pending = 0 }: Documents = {},
): object[] =>
  Array.from({ length: count }, (_, at) =>
    artifact(`${id}-d${at}`, {
      integration_id: id,
      ...(at < failing && { ingest_status: "Error", error: "Malformed" }),
      ...(at >= count - pending && { ingest_status: "Parsing" }),
    }),
  );
const documentsOf = (id: string, count: number): object[] =>
  documents(count, { id });
const ENCRYPTED = artifact("enc", {
  ingest_status: "Error",
  error: "Encrypted",
});

const endedIngest = (counts: object = {}): Reply =>
  events([{ type: "sync_started", ...counts }, completed]);
const SYNC_ERROR = events([{ type: "sync_error", message: "no" }]);
const NO_ITEMS = { integration_item_count: 0 };
const ITEMS = { integration_item_count: 3 };

/** Documents before and after an ingest that ended. */
const beforeAndAfter = (
  before: readonly object[],
  after: readonly object[],
  counts?: object,
): Replies => ({
  "GET artifact": [page(...before), page(...after)],
  "POST ingest": [endedIngest(counts)],
});
/** An ingest that reports the first documents as removed. */
const reportingRemoved = (count: number): Reply =>
  events([
    started,
    ...Array.from({ length: count }, (_, at) => ({
      ...progress("Removed"),
      artifact_id: `int_1-d${at}`,
    })),
    completed,
  ]);
const change = (before: number, after: number): Replies =>
  beforeAndAfter(documents(before), documents(after));
const unchanged = (count: number): Replies => change(count, count);
const failing = (before: number, after: number): Replies =>
  beforeAndAfter(
    documents(24, { failing: before }),
    documents(24, { failing: after }),
  );

const WRONG_TOKEN: Replies = {
  "GET config": [replyWithStatus(401)],
  "GET me": [replyWithStatus(401)],
  "GET integrations": [replyWithStatus(401)],
};
const connectionLost = (before: number, more: Documents = {}): Replies => ({
  "GET artifact": [page(...documents(before, more))],
  "POST ingest": [dropConnection],
});
const pendingAtLimit = (after: number): Replies =>
  beforeAndAfter(documents(24), documents(after, { pending: 1 }));
/** The list before announces a second page, and refuses it each time. */
const unknownBefore = (after: number): Replies => ({
  "GET artifact": [
    ...Array.from({ length: 3 }, () => [
      { data: [artifact("d0")], has_next_page: true },
      replyWithStatus(404, { detail: "no such page" }),
    ]).flat(),
    page(...documents(after)),
  ],
  "POST ingest": [endedIngest()],
});
const [FINE, BARE] = [{ space_key: "A" }, {}];
const configs = (one: Reply, other: Reply): Replies => ({
  "GET config": [replyById({ int_1: one, int_2: other })],
});
const bothAre = (...all: readonly object[]): Replies =>
  beforeAndAfter(all, all);

type Inputs = Readonly<Record<string, string>>;
const NIGHTLY: Inputs = {
  "failure-issue": "true",
  "wait-for": "indexed",
  "min-items": "1",
  "max-removed": "50%",
  "max-failed": "5%",
};
const NO_GATES: Inputs = {
  "min-items": "",
  "max-removed": "",
  "max-failed": "",
};
const COMPLETED: Inputs = { ...NO_GATES, "wait-for": "completed" };
const WATCHING: Inputs = { ...NO_GATES, ingest: "false", "max-failed": "0" };
const ANY_ITEMS: Inputs = { "min-items": "" };
const TEN_ITEMS: Inputs = { "min-items": "10" };
const NONE_FAILS: Inputs = { "max-failed": "0" };
const SHORT: Inputs = { "wait-timeout-seconds": "60" };
const TWO: Inputs = { "integration-id": "int_1, int_2" };
const SEARCH: Inputs = { ...SHORT, "expect-search": "Opening hours" };

let day = 0;
beforeEach(() => (day = 0));

/** Each night is a day later, from 1 November 2026 on. */
const runNextDay = (
  script: Replies,
  inputs: Inputs = {},
  cancel?: AbortSignal,
): Promise<ObservedRun> => {
  day += 1;
  const time = instantClock(undefined, Date.UTC(2026, 10, day, 3));
  github.now = time.date;
  return runAction(
    script,
    { ...NIGHTLY, ...inputs },
    {
      env: { ...getStepEnvironment(github), GITHUB_RUN_ID: `${day}` },
      time,
      ...(cancel && { cancel }),
    },
  );
};

/** What Zylon answers on each night, with the error code; "" is a success. */
type Nights = readonly (readonly [code: string, Replies, Inputs?])[];

/** Resolves to the last night. */
async function play(nights: Nights): Promise<ObservedRun | undefined> {
  let seen: ObservedRun | undefined;
  for (const [code, script, inputs] of nights) {
    seen = await runNextDay(script, inputs);
    expect(seen.outputs["error-code"]).toBe(code);
  }
  return seen;
}

const issue = () => {
  const [first, ...others] = github.issues;
  expect(others).toEqual([]);
  return first!;
};
const comments = (): string[] => issue().comments;
const lastComment = (): string => comments().at(-1) ?? "";
const bodyOf = (): string => issue().body ?? "";

/** As a person reads it. */
const read = (markdown: string): string =>
  markdown.replaceAll("&#95;", "_").replaceAll("<!-- -->", "");

const LOSS = change(24, 9);
const BACK = change(9, 24);

const FEW = "9 documents now, 24 before 2026-11-01";

describe("a success leaves it open, and says why,", () => {
  test.each<[title: string, why: string, Nights]>([
    [
      "if documents were removed, and nobody did anything",
      FEW,
      [
        ["too-many-removed", LOSS],
        ["", unchanged(9)],
        ["", unchanged(9)],
      ],
    ],
    [
      "if one of the removed documents is missing",
      "23 documents now, 24 before 2026-11-01",
      [
        ["too-many-removed", LOSS],
        ["", change(9, 23)],
      ],
    ],
    [
      "if more documents are back than max-removed asks for, but not all",
      "13 documents now, 24 before 2026-11-01",
      [
        ["too-many-removed", LOSS],
        ["", change(9, 13)],
      ],
    ],
    [
      "if max-removed was raised since documents were removed",
      FEW,
      [
        ["too-many-removed", LOSS],
        ["", unchanged(9), { "max-removed": "80%" }],
      ],
    ],
    [
      "if documents were removed before the token was wrong",
      FEW,
      [
        ["too-many-removed", LOSS],
        ["unauthorized", WRONG_TOKEN],
        ["", unchanged(9)],
      ],
    ],
    [
      "if documents were removed before a green night and a wrong token",
      FEW,
      [
        ["too-many-removed", LOSS],
        ["", unchanged(9)],
        ["unauthorized", WRONG_TOKEN],
        ["", unchanged(9)],
      ],
    ],
    [
      "if too few documents hid that many were removed",
      "10 documents now, 24 before 2026-11-01",
      [
        ["too-few-items", LOSS, TEN_ITEMS],
        ["", change(9, 10), TEN_ITEMS],
      ],
    ],
    [
      "if an ingest whose connection was lost went on to remove documents",
      FEW,
      [
        ["connection-lost", connectionLost(24)],
        ["", unchanged(9)],
      ],
    ],
    [
      "if the rest of a removal came on the next night",
      FEW,
      [
        [
          "stream-cut",
          {
            "GET artifact": [page(...documents(24))],
            "POST ingest": [events([started, progress("Removed")], "cut")],
          },
        ],
        ["", change(18, 9)],
      ],
    ],
    [
      "if documents went on several nights that nobody compared",
      "10 documents now, 24 before 2026-11-01",
      [
        ["connection-lost", connectionLost(24)],
        ["connection-lost", connectionLost(19)],
        ["connection-lost", connectionLost(14)],
        ["", unchanged(10)],
      ],
    ],
    [
      "if documents were removed on a night that took too long",
      FEW,
      [
        ["wait-timeout", pendingAtLimit(9), SHORT],
        ["", unchanged(9)],
      ],
    ],
    [
      "if documents went on nights on which only the search failed",
      "11 documents now, 24 before 2026-11-01",
      [
        ["not-searchable", change(24, 18), SEARCH],
        ["not-searchable", change(18, 13), SEARCH],
        [
          "",
          {
            ...change(13, 11),
            "GET search": [[{ type: "Artifact", id: "int_1-d0" }]],
          },
          SEARCH,
        ],
      ],
    ],
    [
      "if the source was emptied",
      "0 documents now, 24 before 2026-11-01",
      [
        [
          "nothing-indexed",
          beforeAndAfter(documents(24), [], NO_ITEMS),
          ANY_ITEMS,
        ],
        ["", beforeAndAfter([], [], NO_ITEMS), ANY_ITEMS],
      ],
    ],
    [
      "if all documents went after a lost connection, and no gate is set",
      "0 documents now, 24 before 2026-11-01",
      [
        ["connection-lost", connectionLost(24), NO_GATES],
        ["", beforeAndAfter([], [], NO_ITEMS), NO_GATES],
      ],
    ],
    [
      "if one of all documents is back, and no gate is set",
      "1 document now, 24 before 2026-11-01",
      [
        ["nothing-indexed", change(24, 0), NO_GATES],
        ["", change(0, 1), NO_GATES],
      ],
    ],
    [
      "if all are listed again, but one of them was reported as removed",
      "24 documents now, 24 before 2026-11-01",
      [
        ["too-many-removed", LOSS],
        ["", { ...BACK, "POST ingest": [reportingRemoved(1)] }],
      ],
    ],
    [
      "if nothing was chosen yet, and nothing is there",
      "0 documents now",
      [
        ["not-configured", { "GET config": [BARE] }, ANY_ITEMS],
        ["", beforeAndAfter([], [], NO_ITEMS), ANY_ITEMS],
      ],
    ],
    [
      "if the same document still fails",
      "24 documents now, 24 before 2026-11-01. Failing: 1, 0 before",
      [
        ["too-many-failed", failing(0, 1), NONE_FAILS],
        ["", failing(1, 1), NONE_FAILS],
        ["", failing(1, 1), NONE_FAILS],
      ],
    ],
    [
      "if a new document still fails",
      "25 documents now, 24 before 2026-11-01. Failing: 1, 0 before",
      [
        [
          "too-many-failed",
          beforeAndAfter(documents(24), [...documents(24), ENCRYPTED]),
          NONE_FAILS,
        ],
        ["", bothAre(...documents(24), ENCRYPTED), NONE_FAILS],
      ],
    ],
    [
      "if a document still fails that had failed before, and failed again",
      "25 documents now, 25 before 2026-11-01. Still failing: 1",
      [
        [
          "too-many-failed",
          {
            ...bothAre(...documents(24), ENCRYPTED),
            "POST ingest": [
              events([
                started,
                { ...progress("Error"), artifact_id: "enc" },
                completed,
              ]),
            ],
          },
          NONE_FAILS,
        ],
        ["", bothAre(...documents(24), ENCRYPTED), NONE_FAILS],
      ],
    ],
    [
      "if all documents but one still fail, and no gate is set",
      "24 documents now, 24 before 2026-11-01. Failing: 23, 0 before",
      [
        ["too-many-failed", failing(0, 24), NO_GATES],
        ["", failing(24, 23), NO_GATES],
      ],
    ],
    [
      "if all documents but one still fail, as they did for years",
      "24 documents now, 24 before 2026-11-01. Still failing: 23",
      [
        ["too-many-failed", failing(24, 24), NO_GATES],
        ["", failing(24, 23), NO_GATES],
      ],
    ],
    [
      "if more documents fail since a night that nobody compared",
      "24 documents now, 24 before 2026-11-01. Failing: 10, 0 before",
      [
        ["connection-lost", connectionLost(24)],
        ["", failing(10, 10)],
      ],
    ],
    [
      "if documents were removed, and nobody counts any more",
      "24 documents before 2026-11-01, not counted now",
      [
        ["too-many-removed", LOSS],
        ["", { "POST ingest": [endedIngest()] }, COMPLETED],
      ],
    ],
    [
      "if all new documents failed, and nobody counts any more",
      "24 documents failed, not counted now",
      [
        [
          "too-many-failed",
          beforeAndAfter([], documents(24, { failing: 24 })),
          NO_GATES,
        ],
        ["", { "POST ingest": [endedIngest()] }, COMPLETED],
      ],
    ],
    [
      "if the second of two lost documents while the first failed",
      "confluence int_2: 9 documents now, 24 before 2026-11-01",
      [
        [
          "not-configured",
          {
            ...configs(BARE, FINE),
            ...beforeAndAfter(
              documentsOf("int_2", 24),
              documentsOf("int_2", 9),
            ),
          },
          TWO,
        ],
        [
          "",
          bothAre(...documentsOf("int_1", 24), ...documentsOf("int_2", 9)),
          TWO,
        ],
      ],
    ],
    [
      "if the one that lost documents is no longer in the run",
      "confluence int_2: 24 documents before 2026-11-01, not in this run (its id may have changed)",
      [
        [
          "too-many-removed",
          beforeAndAfter(
            [...documentsOf("int_1", 24), ...documentsOf("int_2", 24)],
            [...documentsOf("int_1", 24), ...documentsOf("int_2", 9)],
          ),
          TWO,
        ],
        ["", unchanged(24)],
      ],
    ],
    [
      "if the one whose connection was lost is no longer in the run",
      "confluence int_2: 24 documents before 2026-11-01, not in this run (its id may have changed)",
      [
        [
          "connection-lost",
          {
            ...bothAre(
              ...documentsOf("int_1", 24),
              ...documentsOf("int_2", 24),
            ),
            "POST ingest": [
              replyById({ int_1: endedIngest(), int_2: dropConnection }),
            ],
          },
          TWO,
        ],
        ["", unchanged(24)],
      ],
    ],
    [
      "if an emptied integration was made again under another id",
      "confluence int_1: 24 documents before 2026-11-01, not in this run (its id may have changed)",
      [
        ["nothing-indexed", beforeAndAfter(documents(24), [], ITEMS)],
        [
          "",
          bothAre(...documentsOf("int_9", 24)),
          { "integration-id": "int_9" },
        ],
      ],
    ],
  ])("%s", async (_, why, nights) => {
    const { log, summary } = (await play(nights))!;
    expect(issue().state).toBe("open");
    expect(lastComment()).toMatch(/^The step succeeded in \[run \d\]\(/);
    expect(read(lastComment())).toContain(
      `\n\n${why}. Close this issue when you have checked.`,
    );
    expect(log).toContain(`\nThe failure issue #1 was left open: ${why}\n`);
    expect(read(summary)).toContain(
      ` is open: ${why}. Close it when you have checked.\n`,
    );
  });
});

test("the comment of a success that leaves it open says which documents Zylon doesn't list", async () => {
  const counts = { current_artifact_count: 24 };
  await play([
    ["connection-lost", connectionLost(24)],
    ["", beforeAndAfter(documents(9), documents(9), counts)],
  ]);
  expect(read(lastComment())).toContain(
    `\n\n${FEW}. Zylon counted 24 documents before the ingest, but listed only 9. Check project-id if you set it, then whether the user of api-token may read every project. Close this issue when you have checked.`,
  );
});

test("a success leaves it open if Zylon counts more documents than it lists, whatever it lists", async () => {
  const short = { ...page(...documents(24)), total_count: 30 };
  const script = { "GET artifact": [short], "POST ingest": [endedIngest()] };
  await play([
    ["connection-lost", connectionLost(24), NO_GATES],
    ["", script, NO_GATES],
  ]);
  expect(issue().state).toBe("open");
  expect(read(lastComment())).toContain(
    "24 documents now, 24 before 2026-11-01. Zylon counts 30 documents in the project prj_1, but lists only 24, so what changed is unknown.",
  );
});

describe("a success closes it", () => {
  test.each<[title: string, Nights]>([
    [
      "after a wrong token",
      [
        ["unauthorized", WRONG_TOKEN],
        ["", unchanged(24)],
      ],
    ],
    [
      "if all removed documents are back",
      [
        ["too-many-removed", LOSS],
        ["", BACK],
      ],
    ],
    [
      "if all are back after they were removed on two nights",
      [
        ["too-many-removed", LOSS],
        ["too-many-removed", change(9, 2)],
        ["", change(2, 24)],
      ],
    ],
    [
      "if no more documents went than may, since the connection was lost",
      [
        ["connection-lost", connectionLost(24)],
        ["", unchanged(22)],
      ],
    ],
    [
      "if no more documents went than may, since a night that took too long",
      [
        ["wait-timeout", pendingAtLimit(24), SHORT],
        ["", change(24, 22)],
      ],
    ],
    [
      "if enough are back that were removed on a night that took too long",
      [
        ["wait-timeout", pendingAtLimit(9), SHORT],
        ["", change(9, 13)],
      ],
    ],
    [
      "if another document fails than all did before, and any may",
      [
        ["too-many-failed", failing(0, 24), NO_GATES],
        [
          "",
          beforeAndAfter(documents(24, { failing: 24 }), [
            ...documents(24),
            ENCRYPTED,
          ]),
          NO_GATES,
        ],
      ],
    ],
    [
      "if a document fails since a night that took too long, and any may",
      [
        [
          "wait-timeout",
          beforeAndAfter(
            documents(24),
            documents(24, { failing: 1, pending: 1 }),
          ),
          { ...SHORT, "max-failed": "" },
        ],
        ["", failing(1, 1), { "max-failed": "" }],
      ],
    ],
    [
      "if max-removed allowed what a gate for items refused",
      [
        [
          "too-few-items",
          beforeAndAfter(documents(24), [], NO_ITEMS),
          { "max-removed": "100%" },
        ],
        ["", change(0, 3), { "max-removed": "100%" }],
      ],
    ],
    [
      "if the failing document was excluded in the source",
      [
        ["too-many-failed", failing(0, 1), NONE_FAILS],
        [
          "",
          beforeAndAfter(documents(24, { failing: 1 }), documents(24).slice(1)),
          NONE_FAILS,
        ],
      ],
    ],
    [
      "if the failing documents of a step that only watches were excluded",
      [
        [
          "too-many-failed",
          { "GET artifact": [page(...documents(24, { failing: 3 }))] },
          WATCHING,
        ],
        ["", { "GET artifact": [page(...documents(24).slice(3))] }, WATCHING],
      ],
    ],
    [
      "if the document that failed is indexed, though others fail for years",
      [
        ["too-many-failed", failing(3, 4), NONE_FAILS],
        ["", failing(4, 3), NONE_FAILS],
      ],
    ],
    [
      "if all documents failed, and all are indexed",
      [
        ["too-many-failed", failing(0, 24)],
        ["", failing(24, 0)],
      ],
    ],
    [
      "if all documents failed, and no more fail than may",
      [
        ["too-many-failed", failing(0, 24)],
        ["", failing(24, 1)],
      ],
    ],
    [
      "if the first lost no more than may, while the second failed",
      [
        [
          "sync-error",
          {
            ...bothAre(
              ...documentsOf("int_1", 24),
              ...documentsOf("int_2", 24),
            ),
            "POST ingest": [
              replyById({ int_1: endedIngest(), int_2: SYNC_ERROR }),
            ],
          },
          TWO,
        ],
        [
          "",
          beforeAndAfter(
            [...documentsOf("int_1", 24), ...documentsOf("int_2", 24)],
            [...documentsOf("int_1", 22), ...documentsOf("int_2", 24)],
          ),
          TWO,
        ],
      ],
    ],
    [
      "whatever happened to one that was well again while another failed",
      [
        ["too-many-removed", { ...configs(FINE, BARE), ...LOSS }, TWO],
        ["not-configured", { ...configs(FINE, BARE), ...BACK }, TWO],
        ["not-configured", { ...configs(FINE, BARE), ...change(24, 14) }, TWO],
        [
          "",
          beforeAndAfter(
            [...documentsOf("int_1", 14), ...documentsOf("int_2", 5)],
            [...documentsOf("int_1", 11), ...documentsOf("int_2", 5)],
          ),
          TWO,
        ],
      ],
    ],
    [
      "if nobody knows how many there were, and documents are there",
      [
        ["too-many-removed", unknownBefore(24)],
        ["", unchanged(24)],
      ],
    ],
    [
      "if nobody knows how many there were, and documents are there again",
      [
        ["nothing-indexed", unknownBefore(0), ANY_ITEMS],
        ["", unchanged(24)],
      ],
    ],
    [
      "if there were none, and max-removed allows that there are none",
      [
        ["nothing-indexed", beforeAndAfter([], [], ITEMS), ANY_ITEMS],
        [
          "",
          beforeAndAfter([], [], NO_ITEMS),
          { ...ANY_ITEMS, "max-removed": "100%" },
        ],
      ],
    ],
    [
      "if nobody ever counted",
      [
        ["sync-error", { "POST ingest": [SYNC_ERROR] }, COMPLETED],
        ["", { "POST ingest": [endedIngest()] }, COMPLETED],
      ],
    ],
    [
      "if one that never had a listed document is no longer in the run",
      [
        ["not-configured", configs(BARE, FINE), { ...TWO, ...COMPLETED }],
        [
          "",
          bothAre(...documentsOf("int_2", 24)),
          { "integration-id": "int_2" },
        ],
      ],
    ],
  ])("%s", async (_, nights) => {
    const { summary } = (await play(nights))!;
    expect(issue()).toMatchObject({
      state: "closed",
      state_reason: "completed",
    });
    expect(lastComment()).toMatch(/^The step succeeded in \[run \d\]\(/);
    expect(lastComment()).not.toMatch(/loss|lost/);
    expect(summary).toMatch(/The failure issue \[#1\]\(.*\) was closed\.\n$/);
  });
});

test("a success that closes it says both numbers", async () => {
  await runNextDay(connectionLost(24));
  await runNextDay(unchanged(22));
  expect(comments()).toEqual([
    "The step succeeded in [run 2](https://github.com/octo/docs/actions/runs/2).\n\n22 documents now, 24 before 2026-11-01. No gate fails against that.",
  ]);
});

test("a success that leaves several open lists them", async () => {
  const all = [...documentsOf("int_1", 24), ...documentsOf("int_2", 24)];
  const left = [...documentsOf("int_1", 9), ...documentsOf("int_2", 4)];
  await runNextDay(beforeAndAfter(all, left), TWO);
  await runNextDay(bothAre(...left), TWO);
  expect(read(lastComment())).toMatch(
    /\n\n- confluence int_1: 9 documents now, 24 before 2026-11-01\n- confluence int_2: 4 documents now, 24 before 2026-11-01\n\nClose this issue when you have checked\.$/,
  );
});

describe("of several failed nights,", () => {
  test("the most documents before are compared, with their date", async () => {
    await runNextDay(LOSS);
    await runNextDay(change(30, 9));
    await runNextDay(change(20, 9));
    await runNextDay(change(9, 24));
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain("24 documents now, 30 before 2026-11-02.");
  });

  test.each([
    ["in the first", failing(0, 1), connectionLost(24, { failing: 2 })],
    ["in the second", connectionLost(24, { failing: 2 }), failing(0, 1)],
  ])("the fewest failing before are compared: %s", async (_, ...nights) => {
    for (const script of nights) await runNextDay(script, NONE_FAILS);
    await runNextDay(failing(2, 2), { "max-failed": "1" });
    expect(issue().state).toBe("open");
  });

  test("each document that failed when too many did must be well", async () => {
    const failingAt = (...places: readonly number[]): object[] =>
      documents(24).map((document, at) =>
        places.includes(at) ? documents(24, { failing: 24 })[at]! : document,
      );
    await runNextDay(beforeAndAfter(failingAt(1), failingAt(1, 2)), NONE_FAILS);
    await runNextDay(
      beforeAndAfter(failingAt(1, 2), failingAt(2, 3)),
      NONE_FAILS,
    );
    await runNextDay(beforeAndAfter(failingAt(2, 3), failingAt(2)), NONE_FAILS);
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain("Still failing: 1.");
  });

  test("one that was emptied must be back in full, whatever failed later", async () => {
    await runNextDay(change(24, 0));
    await runNextDay(connectionLost(0));
    await runNextDay(change(0, 23));
    expect(issue().state).toBe("open");
  });
});

describe("where the list before a success is not whole,", () => {
  const unknown = (count: number): Replies => ({
    ...unknownBefore(0),
    "GET artifact": [
      ...unknownBefore(0)["GET artifact"]!.slice(0, -1),
      page(...documents(24, { failing: count })),
    ],
  });
  test.each([
    [1, "open"],
    [0, "closed"],
  ])(
    "%i failing of those that all failed leave it %s",
    async (count, state) => {
      await runNextDay(failing(0, 24), NO_GATES);
      const { exitCode } = await runNextDay(unknown(count), NO_GATES);
      expect(exitCode).toBe(0);
      expect(issue().state).toBe(state);
    },
  );

  test("one failing that had not failed then leaves it closed", async () => {
    await runNextDay(failing(0, 24), NO_GATES);
    const { "GET artifact": pages = [] } = unknown(0);
    await runNextDay(
      {
        ...unknown(0),
        "GET artifact": [
          ...pages.slice(0, -1),
          page(...documents(24), ENCRYPTED),
        ],
      },
      NO_GATES,
    );
    expect(issue().state).toBe("closed");
  });
});

describe("the text", () => {
  test("of each failed night says what there was at that time", async () => {
    await runNextDay(LOSS);
    expect(bodyOf()).toContain(
      "\n\n9 documents at the last failure, 24 before 2026-11-01.\n\n",
    );
    await runNextDay(unchanged(9));
    expect(bodyOf()).toContain("9 documents at the last failure");
    await runNextDay(WRONG_TOKEN);
    expect(bodyOf()).toContain(
      "\n\n24 documents before 2026-11-01, not counted at the last failure.\n\n",
    );
    expect(bodyOf()).not.toContain(" now");
  });

  test("has no numbers if nobody knows any", async () => {
    await runNextDay(WRONG_TOKEN);
    expect(bodyOf()).toMatch(/<code>main<\/code>\.\n\nThe step rewrites/);
  });

  test("says how many are failing, and not that they did before", async () => {
    await runNextDay(failing(24, 24));
    expect(bodyOf()).toMatch(/^24 documents at .*\. Failing: 24\.$/m);
  });

  test("says how many were failing before", async () => {
    await runNextDay(failing(0, 1), NONE_FAILS);
    expect(bodyOf()).toContain(
      "\n\n24 documents at the last failure, 24 before 2026-11-01. Failing: 1, 0 before.\n\n",
    );
  });

  const ON_PURPOSE =
    "In a failure of this issue, too many documents were removed, or none were left. The step rewrites this text after each failure. A success closes the issue once there are as many documents as before they were removed, and no gate fails. If they were removed on purpose, close it yourself.";
  const UNLESS =
    "A success closes the issue, unless a gate fails against what was there before.";
  test.each<[string, Replies, Inputs, string]>([
    ["documents were removed", LOSS, {}, ON_PURPOSE],
    ["the source was emptied", change(24, 0), {}, ON_PURPOSE],
    ["nothing was ever there", beforeAndAfter([], [], ITEMS), {}, UNLESS],
    ["the connection was lost", connectionLost(24), {}, UNLESS],
    ["documents failed", failing(0, 1), NONE_FAILS, UNLESS],
    ["the token is wrong", WRONG_TOKEN, {}, UNLESS],
  ])("says what closes it if %s", async (_, script, inputs, sentence) => {
    await runNextDay(script, inputs);
    expect(bodyOf()).toContain(sentence);
    expect(bodyOf()).not.toMatch(/\bloss\b/);
  });
});

describe("a comment is made", () => {
  test("once by successes after each failure", async () => {
    await runNextDay(LOSS);
    await runNextDay(unchanged(9));
    await runNextDay(unchanged(9));
    expect(comments()).toHaveLength(1);
    await runNextDay(WRONG_TOKEN);
    await runNextDay(unchanged(9));
    await runNextDay(unchanged(9));
    expect(comments()).toHaveLength(3);
  });

  test("if the step fails again after a success", async () => {
    await runNextDay(LOSS);
    await runNextDay(unchanged(9));
    await runNextDay(WRONG_TOKEN);
    expect(lastComment()).toMatch(/^It failed after a success, in \[run 3\]/);
  });

  test("if more documents are removed, with the same code too", async () => {
    await runNextDay(LOSS);
    await runNextDay(change(9, 2));
    expect(comments()).toHaveLength(1);
    expect(lastComment()).toMatch(/^Documents were removed, in \[run 2\]/);
  });

  test("if more documents are removed, of which most are still listed", async () => {
    await runNextDay(LOSS);
    await runNextDay({ ...change(9, 8), "POST ingest": [reportingRemoved(5)] });
    expect(lastComment()).toMatch(/^Documents were removed, in \[run 2\]/);
  });

  test.each<[string, Replies, Replies, Inputs]>([
    ["the same documents fail again", failing(0, 24), failing(24, 24), {}],
    [
      "a source stays empty",
      change(24, 0),
      beforeAndAfter([], [], ITEMS),
      ANY_ITEMS,
    ],
    ["nobody can count what went", unknownBefore(24), unknownBefore(24), {}],
  ])("not where %s", async (_, first, second, inputs) => {
    const { outputs } = await runNextDay(first, inputs);
    const again = await runNextDay(second, inputs);
    expect(again.outputs["error-code"]).toBe(outputs["error-code"]);
    expect(comments()).toEqual([]);
  });

  test("if an integration fails that had not, or with another code", async () => {
    const [missing, bare, fine] = [replyWithStatus(404), BARE, FINE];
    await runNextDay(configs(missing, bare), TWO);
    await runNextDay(configs(missing, bare), TWO);
    expect(comments()).toEqual([]);
    await runNextDay(configs(missing, missing), TWO);
    expect(comments()).toHaveLength(1);
    await runNextDay(configs(fine, missing), { ...TWO, ...COMPLETED });
    expect(comments()).toHaveLength(1);
    await runNextDay(configs(bare, missing), TWO);
    expect(comments()).toHaveLength(2);
    expect(lastComment()).toMatch(/^It fails differently now/);
    expect(lastComment()).toMatch(
      /What happened to confluence int_1:.*nothing to read yet[^]*What happened to confluence int_2:/,
    );
  });

  test("if an integration fails as before, after it had succeeded", async () => {
    const other = configs(FINE, BARE);
    await runNextDay({ ...other, ...connectionLost(24) }, TWO);
    await runNextDay({ ...other, ...unchanged(9) }, TWO);
    expect(comments()).toEqual([]);
    await runNextDay({ ...other, ...connectionLost(9) }, TWO);
    expect(lastComment()).toMatch(/^It fails differently now/);
  });

  test("if an integration fails as before, after a run without it", async () => {
    const withOther = { "integration-id": "int_2" };
    await runNextDay(connectionLost(24));
    await runNextDay(WRONG_TOKEN, withOther);
    await runNextDay(WRONG_TOKEN, withOther);
    expect(comments()).toHaveLength(1);
    await runNextDay(connectionLost(24));
    expect(comments()).toHaveLength(2);
    expect(lastComment()).toMatch(/^It fails differently now/);
  });

  test("once if the run as a whole fails for another reason", async () => {
    const bad = { "max-removed": "many" };
    await runNextDay(WRONG_TOKEN);
    await runNextDay({}, bad);
    await runNextDay({}, bad);
    expect(comments()).toHaveLength(1);
    expect(lastComment()).toMatch(/^It fails differently now/);
  });
});

describe("a cancel", () => {
  /** The third listing of the documents is cancelled. */
  const cancelled = (
    before: number,
    after: number,
    inputs: Inputs = {},
  ): Promise<ObservedRun> => {
    const controller = new AbortController();
    const cancel: Reply = (response) => {
      controller.abort(new Failure("cancelled", "SIGTERM"));
      staySilent(response);
    };
    return runNextDay(
      {
        "GET artifact": [
          page(...documents(before)),
          page(...documents(after)),
          cancel,
        ],
        "POST ingest": [endedIngest()],
      },
      inputs,
      controller.signal,
    );
  };

  test.each<[string, number, number, Inputs]>([
    ["more documents went than may", 24, 9, {}],
    ["all went, and no gate is set", 24, 0, NO_GATES],
  ])("opens it if %s", async (_, before, after, inputs) => {
    const seen = await cancelled(before, after, inputs);
    expect(seen.outputs["outcome"]).toBe("cancelled");
    expect(seen.log).toMatch(
      /^Cancelled after [^]*^The failure issue #1 was opened$/m,
    );
    expect(seen.summary).toMatch(/The failure issue \[#1\]\(.*\) is open\.\n$/);
    expect(bodyOf()).toContain(
      "The run was cancelled, or reached timeout-minutes",
    );
    expect(bodyOf()).toContain(
      `${after} documents at the last failure, 24 before 2026-11-01.`,
    );
    await runNextDay(change(after, 23), inputs);
    expect(issue().state).toBe("open");
    await runNextDay(change(after, 24), inputs);
    expect(issue().state).toBe("closed");
  });

  test("waits six seconds for GitHub at most", async () => {
    const timeout = jest
      .spyOn(AbortSignal, "timeout")
      .mockImplementation((ms) =>
        ms > 6000 ? new AbortController().signal : AbortSignal.abort(),
      );
    const { log } = await cancelled(24, 9);
    timeout.mockRestore();
    expect(log).toMatch(
      /^::warning::Couldn't update the failure issue: The run was cancelled\.$/m,
    );
  });

  test("says what GitHub refuses", async () => {
    github.permission = "read";
    expect((await cancelled(24, 9)).log).toMatch(
      /^::warning::Couldn't update the failure issue: .*Add "issues: write"/m,
    );
  });

  test.each<[string, number, number, Inputs]>([
    ["no more documents went than may", 24, 22, {}],
    ["some went, and no gate is set", 24, 9, NO_GATES],
    ["there were none yet", 0, 0, {}],
  ])("leaves it alone if %s", async (_, before, after, inputs) => {
    const seen = await cancelled(before, after, inputs);
    expect(seen.outputs["outcome"]).toBe("cancelled");
    expect(github.calls).toEqual([]);
  });
});

describe("the hidden line", () => {
  test("is that of the step: an issue without it is a person's", async () => {
    await runNextDay(LOSS);
    github.issues[0]!.body = "Taken over by Ada";
    await runNextDay(LOSS);
    expect(github.issues).toHaveLength(2);
    await runNextDay(BACK);
    expect(github.issues.map(({ state }) => state)).toEqual(["open", "closed"]);
  });

  test("is gone with an issue that a person closed", async () => {
    await runNextDay(LOSS);
    issue().state = "closed";
    await runNextDay(WRONG_TOKEN);
    await runNextDay(unchanged(9));
    expect(github.issues.map(({ state }) => state)).toEqual([
      "closed",
      "closed",
    ]);
  });

  test("that somebody broke closes nothing", async () => {
    await runNextDay(LOSS);
    const one = issue();
    one.body = one.body!.replace(/(zylon-ingest issue \w+ )\S+/, "$1oops");
    await runNextDay(unchanged(24));
    expect(one.state).toBe("open");
    expect(lastComment()).toContain(
      "This issue no longer lists everything that was there before.",
    );
  });

  test("of an earlier version is read, which wrote null for what was unknown", async () => {
    await runNextDay(WRONG_TOKEN);
    const one = issue();
    one.body = one.body!.replace(
      /(zylon-ingest issue \w+ )(\S+)/,
      (_, marker: string, line: string) =>
        marker + btoa(atob(line).replace('"documents":0', '"documents":null')),
    );
    expect(atob(/issue \w+ (\S+)/.exec(bodyOf())?.[1] ?? "")).toContain(
      '"documents":null',
    );
    await runNextDay(unchanged(9));
    expect(one.state).toBe("closed");
    expect(lastComment()).not.toContain("no longer lists");
  });

  test("keeps what people write around it", async () => {
    await runNextDay(LOSS);
    const one = issue();
    one.body = `Ada: I look after it $&\n\n${one.body!}\n\nBob: thanks`;
    await runNextDay(unchanged(9));
    expect(one.state).toBe("open");
    expect(one.body).toMatch(
      /^Ada: I look after it \$&\n\n[^]*-->\n\nBob: thanks$/,
    );
    await runNextDay(BACK);
    expect(one.state).toBe("closed");
  });

  test("whose end somebody deleted goes as a whole, and what follows stays", async () => {
    await runNextDay(LOSS);
    const one = issue();
    one.body = `${one.body!.replace(" -->", "")}\n\nBob: thanks`;
    await runNextDay(unchanged(9));
    expect(one.state).toBe("open");
    expect(one.body).toMatch(
      /close the issue yourself\.\n\n<!-- zylon-ingest issue \w+ \S+ -->\n\nBob: thanks$/,
    );
  });

  test("ends where its comment ends, whatever an integration is called", async () => {
    const id = "a --> <b>@octocat</b> &";
    const inputs = { "integration-id": id };
    await runNextDay(
      beforeAndAfter(documentsOf(id, 24), documentsOf(id, 9)),
      inputs,
    );
    expect(bodyOf().split("-->").at(-1)).toBe("");
    await runNextDay(bothAre(...documentsOf(id, 9)), inputs);
    expect(issue().state).toBe("open");
    await runNextDay(
      beforeAndAfter(documentsOf(id, 9), documentsOf(id, 24)),
      inputs,
    );
    expect(issue().state).toBe("closed");
  });

  test("fits, with many failed documents, of which some are enough", async () => {
    const ids = Array.from({ length: 6 }, (_, at) => `${at}`.padStart(60, "x"));
    const inputs = { ...NO_GATES, "integration-id": ids.join() };
    const all = (failed: number): object[] =>
      ids.flatMap((id) => documents(120, { id, failing: failed }));
    await runNextDay(beforeAndAfter(all(0), all(120)), inputs);
    expect(bodyOf().length).toBeLessThan(60_000);
    await runNextDay(beforeAndAfter(all(120), all(1)), inputs);
    expect(issue().state).toBe("open");
    await runNextDay(beforeAndAfter(all(1), all(0)), inputs);
    expect(issue().state).toBe("closed");
  });

  test("fits, with many integrations, and what doesn't is not forgotten", async () => {
    const ids = Array.from({ length: 110 }, (_, at) =>
      `${at}`.padStart(60, "字"),
    );
    const inputs = {
      "integration-id": ids.join(","),
      "max-parallel": "32",
      "max-removed": "0",
    };
    const one = (id: string): object[] => documentsOf(id, 1);
    const all = ids.flatMap(one);
    await runNextDay(beforeAndAfter(all, ids.slice(0, 1).flatMap(one)), inputs);
    expect(bodyOf().length).toBeLessThan(60_000);
    expect(bodyOf()).toMatch(/^- and \d+ more$/m);
    await runNextDay(bothAre(...all), inputs);
    expect(issue().state).toBe("open");
    expect(comments()).toHaveLength(1);
  });
});
