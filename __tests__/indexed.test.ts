/**
 * `wait-for: indexed`: when the documents are done. A scene is a timeline: from which
 * second on the list shows what.
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
} from "./support/replies.ts";
import {
  countIngests,
  documents,
  failing,
  pending,
  type Timeline,
  timeline,
  watch,
} from "./support/documents.ts";
import { INDEXED, type Inputs } from "./support/inputs.ts";
import { CREATE, olderShares } from "./support/versions.ts";

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
