/**
 * When documents are settled, so that a run is done, and what becomes of those that aren't.
 * A scene is a timeline: from which second on the list shows what.
 */
import fc from "fast-check";
import { CHECK_FIRST } from "../src/errors.ts";
import { clock } from "../src/clock.ts";
import { type ObservedRun, runAction } from "./run-action.ts";
import {
  answer,
  artifact,
  completed,
  entity,
  events,
  ingestStream,
  loginPage,
  page,
  type Reply,
  replyAfter,
  replyWithStatus,
  started,
  staySilent,
  withStatus,
} from "./support/replies.ts";
import {
  countIngests,
  documents,
  failing,
  pending,
  timeline,
  type Timeline,
  watch,
} from "./support/documents.ts";
import { INDEXED, type Inputs } from "./support/inputs.ts";
import { CREATE, olderShares } from "./support/versions.ts";
import { START_TIME } from "./support/instant-clock.ts";

const all = documents(6);
const P = pending("p");
const SIXTY = { "settle-seconds": "60" };
/** The ingest ended. (Jest takes a parameter without a default for a callback.) */
const ENDED = ingestStream();
const EMPTY = { "min-items": "0" };
/** The source has so many items, and Zylon doesn't say when the ingest ends. */
const accepted = (integration_item_count: number): object => ({
  ...started,
  integration_item_count,
});
/** The list changes every so many seconds: its first, second, … version is shown. */
const changing = (
  seconds: number,
  count: number,
  show: (version: number) => readonly object[],
): Timeline =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [at * seconds, show(at + 1)]),
  );

test.each<
  [title: string, done: number, Timeline, inputs?: Inputs, ingest?: Reply]
>([
  ["a run is done once it was quiet for settle-seconds", 62, { 0: all }, SIXTY],
  [
    "a run waits until no document is pending, and for settle-seconds from then on",
    100,
    { 0: all, 1: [...all, P], 40: [...all, artifact("p")] },
    SIXTY,
  ],
  [
    "a document that comes, goes or changes its status begins the quiet time anew",
    34,
    {
      0: all,
      8: [...all, artifact("n")],
      16: all,
      24: [...documents(5), failing("d5")],
    },
  ],
  [
    "a document that people keep saving holds up no run",
    62,
    changing(40, 5, (at) => [...all, artifact("n", { updated_at: `${at}` })]),
    SIXTY,
  ],
  [
    "items that Zylon counted in the source hold up no run that has documents",
    12,
    { 0: all },
    {},
    accepted(60),
  ],
  [
    "a source that never stops changing is judged at the time limit",
    100,
    changing(8, 20, documents),
    { "wait-timeout-seconds": "100" },
  ],
])("%s", async (_, done, list, inputs = {}, ingest = ENDED) => {
  const seen = await watch(list, inputs, ingest);
  expect(seen.outputs["error-message"]).toBe("");
  expect(seen.outputs["sync-status"]).toBe("indexed");
  expect(seen.seconds).toBeGreaterThanOrEqual(done);
  expect(seen.seconds).toBeLessThanOrEqual(done + 10);
});

test("settle-seconds is sixty unless it is set, and a time limit of one more can be met", async () => {
  const replies = {
    "GET artifact": [page(...all)],
    "POST ingest": [ingestStream()],
  };
  const limits = { "wait-for": "indexed", "wait-timeout-seconds": "61" };
  const seen = await runAction(replies, limits);
  expect(seen.outputs["outcome"]).toBe("success");
  expect(seen.seconds).toBeGreaterThanOrEqual(60);
});

const ids = ["a", "b", "c"];
test.each<
  [title: string, outputs: Inputs, Timeline, inputs?: Inputs, ingest?: Reply]
>([
  [
    "a rebuild that deletes all documents for ninety seconds removes none",
    { "indexed-count": "6", "removed-count": "0" },
    { 0: all, 2: [], 92: all },
    {},
    accepted(6),
  ],
  [
    "a first import whose first document comes after seven minutes is waited for",
    { "indexed-count": "9", "added-count": "9" },
    { 0: [], 420: documents(9) },
    {},
    accepted(60),
  ],
  [
    "failed documents that Zylon indexes again within settle-seconds are not failed",
    { "indexed-count": "6", "failed-count": "0" },
    {
      0: all,
      2: [...documents(3), ...ids.map((id) => failing(id))],
      44: [...documents(3), ...ids.map((id) => pending(id))],
      70: [...documents(3), ...ids.map((id) => artifact(id))],
    },
    { ...SIXTY, "max-failed": "0" },
  ],
  [
    "an ingest and a wait may each take most of the time limit",
    { "indexed-count": "7" },
    { 0: all, 500: [...all, P], 1000: [...all, artifact("p")] },
    {},
    replyAfter(500, completed),
  ],
  [
    "documents that go twenty-five seconds after the ingest ended are removed",
    { "error-code": "too-many-removed" },
    { 0: all, 27: documents(2) },
    { ...SIXTY, "max-removed": "10%" },
  ],
  [
    "a document that fails twenty seconds after the ingest ended is failed",
    { "error-code": "too-many-failed" },
    { 0: all, 20: [...all, failing("late")] },
    { ...SIXTY, "max-failed": "0" },
    events([accepted(30), completed]),
  ],
  [
    "a source without documents is red",
    { "error-code": "nothing-indexed" },
    { 0: [] },
    {},
    entity("int_1"),
  ],
  [
    "a source that was emptied is red",
    { "error-code": "nothing-indexed" },
    { 0: all, 2: [] },
  ],
  [
    "a pending document is red at the time limit, though all else keeps changing",
    { "error-code": "wait-timeout" },
    changing(8, 20, (at) => [...documents(at), P]),
    { "wait-timeout-seconds": "100" },
  ],
])("%s", async (_, outputs, list, inputs = {}, ingest = ENDED) => {
  const seen = await watch(list, inputs, ingest);
  expect(seen.outputs).toMatchObject({ "error-code": "", ...outputs });
  expect(countIngests(seen)).toBe(1);
});

describe("at the time limit", () => {
  const LIMIT = { "wait-timeout-seconds": "100" };

  test.each<[title: string, reply: Reply, code: string]>([
    [
      "one last look is made, and may take half a minute",
      replyAfter(25, page(...all)),
      "",
    ],
    [
      "the look before decides if the last one isn't answered in time",
      staySilent,
      "wait-timeout",
    ],
    [
      "a last look that fails, and is no better half a minute later, is the failure",
      replyWithStatus(502),
      "server-error",
    ],
  ])("%s", async (_, last, code) => {
    const list = { 0: all, 2: [...documents(5), pending("d5")], 100: last };
    const seen = await watch(list, LIMIT);
    expect(seen.outputs["error-code"]).toBe(code);
    expect(seen.seconds).toBeLessThanOrEqual(131);
  });

  test("a list that is never answered is named", async () => {
    const { outputs } = await watch({ 0: all, 2: staySilent }, LIMIT);
    expect(outputs["error-message"]).toContain("could not list the documents");
  });

  test("what is pending is named, also before the advice to look in Zylon first", async () => {
    const list = { 0: all, 2: [...all, P] };
    const { outputs } = await watch(list, LIMIT, started);
    expect(outputs["error-message"]).toMatch(
      /; pending: Page p\. First check in Zylon/,
    );
  });

  const stuck = pending("old", { name: "Stuck for days" });
  const three = [...documents(3), stuck];

  const watchStuck = (maxPending: string): Promise<ObservedRun> =>
    watch(
      { 0: three, 2: [...documents(3), P, stuck] },
      { ...LIMIT, "max-pending": maxPending },
    );

  test.each(["1", "39%"])(
    "pending documents are red beyond max-pending, and named, those from before the ingest first: %s",
    async (max) => {
      const { outputs } = await watchStuck(max);
      expect(outputs).toMatchObject({
        "error-code": "wait-timeout",
        "pending-count": "2",
      });
      const named =
        /2 of 5 .*; pending before this run, too: Stuck for days; pending: Page p\. .*max-pending/;
      expect(outputs["error-message"]).toMatch(named);
      expect(outputs["error-message"]).toContain(max);
    },
  );

  test.each(["2", "40%"])(
    "pending documents are a warning as max-pending allows, and the rest is judged: %s",
    async (max) => {
      const { outputs, log } = await watchStuck(max);
      expect(outputs).toMatchObject({
        "error-message": "",
        "sync-status": "indexed",
        "pending-count": "2",
        "indexed-count": "3",
        "added-count": "0",
      });
      expect(log).toMatch(/^::warning.*2 documents.*pending.*Stuck for days/m);
    },
  );
});

describe("with ingest: false", () => {
  const NONE = { ingest: "false" };

  test("documents are watched until they are done, and nothing is ingested", async () => {
    const list = { 0: [...all, P], 40: [...all, failing("p")] };
    const seen = await watch(list, NONE);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "6",
      "failed-count": "1",
    });
    expect(seen.seconds).toBeGreaterThanOrEqual(50);
    expect(countIngests(seen)).toBe(0);
  });

  test("no message says to look for an ingest that was never sent", async () => {
    const seen = await watch({ 0: [P] }, NONE);
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
    expect(seen.outputs["error-message"]).not.toContain(CHECK_FIRST);
  });

  test("documents that were there from the start are judged", async () => {
    const list = { 0: [...all, failing("p")] };
    const seen = await watch(list, { ...NONE, "max-failed": "0" });
    expect(seen.outputs["error-code"]).toBe("too-many-failed");
  });

  test("what the run created has nothing to watch", async () => {
    const seen = await runAction(olderShares(), {
      ...INDEXED,
      ...NONE,
      ...CREATE,
    });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      created: "true",
      "sync-status": "not-requested",
      "indexed-count": "",
    });
    expect(seen.seconds).toBe(0);
  });
});

const STATES = {
  done: (id: string) => [artifact(id)],
  failed: (id: string) => [failing(id)],
  pending: (id: string) => [pending(id)],
  gone: () => [],
} satisfies Record<string, (id: string) => object[]>;
type State = keyof typeof STATES;
type States = readonly State[];

/** A look that was answered. */
interface Look {
  readonly second: number;
  readonly states: States;
}

const anyState = fc.constantFrom<State>("done", "failed", "pending", "gone");
const anyStates = fc.array(anyState, { minLength: 3, maxLength: 3 });
const anyFailure = fc.constantFrom<Reply>(
  ...[401, 403, 404].map((status) => replyWithStatus(status)),
  loginPage,
);
/** Shorter than the quiet time. */
const anyMoment = fc.integer({ min: 3, max: 9 });
/** What the list shows for so many seconds. */
const anyAct = fc.record({
  seconds: fc.integer({ min: 3, max: 40 }),
  states: fc.option(anyStates, { freq: 3, nil: undefined }),
  failure: anyFailure,
});

const toQuiet = (states: States): States =>
  states.map((state) => (state === "pending" ? "done" : state));

const count = (states: States, state: State): string =>
  String(states.filter((one) => one === state).length);

/** For how long the list has shown the same, at the last look. */
function getQuietSeconds(looks: readonly Look[]): number {
  const last = looks.at(-1);
  const isOther = ({ states }: Look): boolean =>
    String(states) !== String(last?.states);
  const since = looks[looks.findLastIndex(isOther) + 1];
  return (last?.second ?? 0) - (since?.second ?? 0);
}

test("whatever the order of looks, failures and changes, a run is done only when all is quiet, and always then", async () => {
  const property = fc.asyncProperty(
    anyStates,
    // Something else for a moment, and then the same as before it.
    fc.tuple(anyStates, anyMoment, anyStates, anyMoment, anyMoment),
    fc.array(anyAct, { maxLength: 6 }),
    anyStates,
    fc.boolean(),
    async (
      first,
      [same, before, other, between, after],
      acts,
      last,
      isEndTold,
    ) => {
      const looks: Look[] = [];
      const show =
        (states: States): Reply =>
        (response, request) => {
          looks.push({ second: clock.now() / 1000, states });
          const shown = states.flatMap((state, at) => STATES[state](`d${at}`));
          answer(page(...shown), response, request);
        };
      const list: Record<number, Reply> = { 0: show(first) };
      let second = 1;
      const play = (seconds: number, reply: Reply): void => {
        list[second] = reply;
        second += seconds;
      };
      play(before, show(toQuiet(same)));
      play(between, show(other));
      play(after, show(toQuiet(same)));
      for (const { seconds, states, failure } of acts)
        play(seconds, states === undefined ? failure : show(states));
      play(0, show(toQuiet(last)));
      const { outputs } = await runAction(
        {
          "GET artifact": [timeline(list)],
          "POST ingest": [isEndTold ? ingestStream() : started],
        },
        { ...INDEXED, ...EMPTY, "wait-timeout-seconds": "1200" },
      );
      const watched = looks.slice(1);
      const { states = [] } = watched.at(-1) ?? {};
      expect(outputs).toMatchObject({
        "error-message": "",
        "indexed-count": count(states, "done"),
        "failed-count": count(states, "failed"),
        "pending-count": "0",
      });
      const isEmpty = states.every((state) => state === "gone");
      const settle = isEmpty && !isEndTold ? 50 : 10;
      expect(getQuietSeconds(watched)).toBeGreaterThanOrEqual(settle);
    },
  );
  await fc.assert(property, { numRuns: 15 });
});

/** What was updated so many minutes before the run. */
const updated = (minutes: number): object => ({
  updated_at: new Date(START_TIME - minutes * 60_000).toISOString(),
});
const stuck = (id: string, more: object = {}): object =>
  pending(id, { ...updated(60), ...more });
const counted = (items: number | null, ...more: readonly object[]): Reply =>
  events([{ ...started, integration_item_count: items }, ...more]);

describe("an empty list", () => {
  test.each([
    ["no items, and that the ingest has ended", counted(0, completed), 10],
    ["nothing but that the ingest has ended", counted(null, completed), 10],
    ["24 items, and that the ingest has ended", counted(24, completed), 50],
    ["no items", counted(0), 50],
    ["nothing", counted(null), 50],
    ["24 items", counted(24), 600],
  ])(
    "stays empty for long enough if Zylon said: %s",
    async (_, ingest, seconds) => {
      const seen = await watch({ 0: [] }, { "min-items": "0" }, ingest);
      expect(seen.outputs["indexed-count"]).toBe("0");
      expect(seen.seconds).toBeGreaterThanOrEqual(seconds);
      expect(seen.seconds).toBeLessThan(seconds + 30);
    },
  );

  test("stays empty for the longer time without an ingest, too", async () => {
    const inputs = { "min-items": "0", ingest: "false" };
    const seen = await watch({ 0: [] }, inputs);
    expect(seen.seconds).toBeGreaterThanOrEqual(50);
  });

  test("waits ten minutes longer at most", async () => {
    const inputs = {
      "min-items": "0",
      "settle-seconds": "1000",
      "wait-timeout-seconds": "7200",
    };
    const seen = await watch({ 0: [] }, inputs, counted(null));
    expect(seen.seconds).toBeGreaterThanOrEqual(1600);
    expect(seen.seconds).toBeLessThan(1700);
  });

  test("of a first import is filled late: the run waits for it", async () => {
    const late = { 0: [], 45: documents(60) };
    const seen = await watch(late, {}, counted(60, completed));
    expect(seen.exitCode).toBe(0);
    expect(seen.outputs["added-count"]).toBe("60");
  });

  test("is said to have no document yet", async () => {
    const { log } = await watch({ 0: [] }, {}, counted(24));
    expect(log).toMatch(
      /Waiting for a first document: none is listed yet, 30 s/,
    );
  });
});

describe("a document that has been pending since long before", () => {
  const ONE = { "max-pending": "1", "wait-timeout-seconds": "1800" };

  test("is not waited for to the limit if max-pending allows it, and is named", async () => {
    const list = [...documents(3), stuck("old")];
    const seen = await watch({ 0: list }, ONE);
    expect(seen.exitCode).toBe(0);
    expect(seen.seconds).toBeGreaterThanOrEqual(52);
    expect(seen.seconds).toBeLessThan(90);
    expect(seen.log).toMatch(
      /::warning::.*1 document still pending after \d+ s: Page old\. max-pending \(1\) allows it/,
    );
  });

  test.each<[why: string, Timeline]>([
    ["this ingest brought it", { 0: [], 2: [stuck("new")] }],
    [
      "it was indexed before",
      { 0: [artifact("old", updated(60))], 2: [stuck("old")] },
    ],
    ["it was updated lately", { 0: [stuck("old", updated(29))] }],
    [
      "Zylon updates it in this run",
      { 0: [stuck("old")], 2: [stuck("old", updated(0))] },
    ],
    ["it has no time of update", { 0: [pending("old", { updated_at: null })] }],
    [
      "it changes its status, as one that is parsed and stored",
      {
        0: [stuck("old")],
        ...Object.fromEntries(
          Array.from({ length: 60 }, (_, at) => [
            2 + at * 40,
            [stuck("old", withStatus(at % 2 ? "Parsing" : "Storing"))],
          ]),
        ),
      },
    ],
    [
      "something waits behind it",
      { 0: [stuck("old")], 2: [stuck("old"), pending("new")] },
    ],
  ])("is waited for to the limit if %s", async (_, list) => {
    const inputs = { "max-pending": "2", "wait-timeout-seconds": "1800" };
    const seen = await watch(list, { "min-items": "0", ...inputs });
    expect(seen.exitCode).toBe(0);
    expect(seen.seconds).toBeGreaterThanOrEqual(1800);
  });

  test("fails the run beyond max-pending, and is to be opened", async () => {
    const seen = await watch({ 0: [stuck("a"), stuck("b")] }, ONE);
    expect(seen.outputs).toMatchObject({
      "error-code": "wait-timeout",
      "pending-count": "2",
      "indexed-count": "",
    });
  });

  test("is watched in the same way without an ingest", async () => {
    const list = [artifact("a"), stuck("old")];
    const seen = await watch({ 0: list }, { ...ONE, ingest: "false" });
    expect(seen.exitCode).toBe(0);
    expect(seen.seconds).toBeLessThan(90);
  });

  test("is waited for as long again once another one has changed", async () => {
    const fails = [failing("a"), artifact("b"), stuck("old")];
    const seen = await watch(
      { 0: [artifact("a"), artifact("b"), stuck("old")], 40: fails },
      ONE,
    );
    expect(seen.exitCode).toBe(0);
    expect(seen.seconds).toBeGreaterThanOrEqual(90);
  });
});

test("a status that the action doesn't know is pending, and is named", async () => {
  const seen = await watch({
    0: [artifact("a", withStatus("NoSuchStatus"))],
  });
  expect(seen.outputs["error-message"]).toMatch(
    /pending before this run, too: Page a \(\w+ NoSuchStatus\)/,
  );
});

test.each(["NotStarted", "Processing", "Parsing", "Storing"])(
  "a document with the known status %s is named without it",
  async (status) => {
    const seen = await watch({ 0: [artifact("a", withStatus(status))] });
    expect(seen.outputs["error-message"]).toContain("too: Page a. ");
  },
);

test("the summary has all twenty names of a warning, however long", async () => {
  const long = Array.from({ length: 20 }, (_, at) =>
    pending(`p${at}`, { name: `${"long ".repeat(10)}${at}` }),
  );
  const seen = await watch(
    { 0: [], 2: [...long, ...documents(20)] },
    { "max-pending": "50%", "wait-timeout-seconds": "60" },
  );
  expect(seen.summary).toContain("long 19. max-pending");
});

test("all that max-pending allows are named, up to twenty", async () => {
  const names = (count: number): object[] =>
    Array.from({ length: count }, (_, at) => pending(`p${at}`));
  const inputs = { "max-pending": "50%", "wait-timeout-seconds": "60" };
  const twenty = await watch(
    { 0: [], 2: [...names(20), ...documents(20)] },
    inputs,
  );
  expect(twenty.log).toContain("Page p18, Page p19. max-pending");
  const more = await watch(
    { 0: [], 2: [...names(21), ...documents(30)] },
    inputs,
  );
  expect(more.log).toContain(
    "Page p19 and 1 more. max-pending (50%25, which allows 25 of 51) allows it",
  );
});

test("a failing document whose status changes holds up nothing", async () => {
  const flips: Record<number, readonly object[]> = {};
  for (let second = 0; second < 100; second += 5)
    flips[second] = [
      ...documents(3),
      failing("f", {
        ...withStatus(second % 2 ? "Error" : "Parsing"),
        state: "Error",
      }),
    ];
  const seen = await watch(flips, {});
  expect(seen.exitCode).toBe(0);
  expect(seen.seconds).toBeLessThan(30);
});

describe("a document that the ingest reported as removed, and that is still listed", () => {
  const removal = (...ops: readonly string[]): Reply =>
    events([
      started,
      ...ops.map((op) => ({ type: "sync_progress", op, artifact_id: "d0" })),
      completed,
    ]);

  test("is neither indexed nor waited for", async () => {
    const list = {
      0: documents(3),
      2: [pending("d0"), ...documents(3).slice(1)],
    };
    const seen = await watch(list, {}, removal("Removed"));
    expect(seen.exitCode).toBe(0);
    expect(seen.outputs).toMatchObject({
      "indexed-count": "2",
      "removed-count": "1",
      "pending-count": "0",
    });
  });

  test("leaves nothing indexed if it was the only one", async () => {
    const seen = await watch({ 0: documents(1) }, {}, removal("Removed"));
    expect(seen.outputs).toMatchObject({
      "error-code": "nothing-indexed",
      "removed-count": "1",
      "indexed-count": "0",
    });
  });

  test.each([
    ["Removed", "Added"],
    ["Updated", "Removed"],
    ["Skipped", "Removed"],
    ["Error", "Removed"],
  ])(
    "is there if it was reported as something else, too: %s, %s",
    async (...ops) => {
      const seen = await watch({ 0: documents(3) }, {}, removal(...ops));
      expect(seen.outputs).toMatchObject({
        "indexed-count": "3",
        "removed-count": "0",
      });
    },
  );
});

describe("while documents change at the time limit", () => {
  const growing = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [at * 4, documents(24 + at)]),
  );

  test("documents that still change are judged, with a warning", async () => {
    const seen = await watch(growing, { "wait-timeout-seconds": "60" });
    expect(seen.exitCode).toBe(0);
    expect(seen.log).toMatch(
      /::warning::.*The documents were still changing at the time limit.*Raise wait-timeout-seconds/,
    );
  });

  test("nothing is said of changes if there were none", async () => {
    const list = [...documents(3), pending("p")];
    const inputs = { "wait-timeout-seconds": "60", "max-pending": "1" };
    const seen = await watch({ 0: documents(3), 2: list }, inputs);
    expect(seen.log).not.toContain("still changing");
  });

  test("nothing is said of changes that ended settle-seconds before it", async () => {
    const p = pending("p");
    const seen = await watch(
      { 0: documents(3), 2: [...documents(3), p], 8: [...documents(4), p] },
      { "wait-timeout-seconds": "120", "max-pending": "1" },
    );
    expect(seen.log).toContain("1 document still pending");
    expect(seen.log).not.toContain("still changing");
  });

  test("nothing is said of changes if only the first look was late", async () => {
    const list = [...documents(3), pending("p")];
    const seen = await watch(
      { 0: list, 2: replyAfter(40, page(...list)) },
      {
        "settle-seconds": "50",
        "wait-timeout-seconds": "60",
        "max-pending": "1",
      },
    );
    expect(seen.log).toContain("1 document still pending");
    expect(seen.log).not.toContain("still changing");
  });

  test("the last look begins early enough to end by it", async () => {
    const slow = (...list: readonly object[]): Reply =>
      replyAfter(50, page(...list));
    const [first, ...others] = documents(3);
    const seen = await watch(
      {
        0: documents(3),
        2: slow(first!, ...others),
        100: slow(pending("d0"), ...others),
      },
      { "wait-timeout-seconds": "240" },
    );
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
    expect(seen.outputs["error-message"]).toContain("Page d0");
  });
});

describe("a list of documents without any status", () => {
  const bare = (count: number): object[] =>
    documents(count, withStatus(undefined));

  test("can't be read: nothing is ingested", async () => {
    const seen = await watch({ 0: bare(24) });
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    expect(seen.outputs["error-message"]).toContain("no document has an");
    expect(seen.sent).not.toContain("POST ingest");
  });

  test("is read if only some have none", async () => {
    const seen = await watch({ 0: [...documents(21), ...bare(24).slice(21)] });
    expect(seen.outputs["indexed-count"]).toBe("24");
  });

  test("is made again for five minutes while the step waits", async () => {
    const seen = await watch({ 0: documents(24), 2: bare(24) });
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    expect(seen.seconds).toBeGreaterThanOrEqual(300);
  });
});
