/**
 * How an ingest ends: what its answer says last, and what is missing of it. An
 * answer that is true only in part makes no step green.
 */
import { type Framing, SEED } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { instantClock } from "../support/instant-clock.ts";
import { runInProcess } from "../support/runner.ts";
import {
  answerWith,
  answerWithText,
  integrationOf,
  posts,
  progress,
  STARTED,
} from "../support/scene.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
const run = (): Promise<ActionRun> => runInProcess(inputsOf(simulator));

/** Of a part of an answer, nobody knows how much is missing. */
const NO_COUNTS = {
  "added-count": "",
  "updated-count": "",
  "removed-count": "",
  "skipped-count": "",
  "failed-count": "",
};

const EVENT_STARTED = "event: sync_started\ndata: {}\n\n";
const EVENT_COMPLETED = "event: sync_completed\ndata: {}\n\n";

test("sync_error in a 200 is a failure, and its counts are so far", async () => {
  const error = { type: "sync_error", message: "no\u0007 rights ::error::x" };
  answerWith(simulator, [STARTED, progress("Added"), error]);
  const seen = await run();
  expect(seen.outputs).toMatchObject({
    "error-code": "sync-error",
    "sync-status": "error",
    ...NO_COUNTS,
  });
  expect(seen.outputs["error-message"]).toContain('"no rights : :error: :x"');
  expect(seen.summary).toContain("\nSo far: 1 added · ");
});

test.each<[what: string, answer: string, said: string]>([
  [
    "has its type in the event line, and another in its data",
    `${EVENT_STARTED}event: sync_error\ndata: {"type":"AuthError","message":"boom"}\n\n`,
    ': "boom"',
  ],
  [
    "comes after the integration itself",
    '{"id":"int_confluence_1","type":"Confluence","user_id":"u"}\n{"type":"sync_error","message":"boom"}',
    ': "boom"',
  ],
  [
    "comes after the end",
    '{"type":"sync_completed"}\n{"type":"sync_error","message":"boom"}',
    ': "boom"',
  ],
  [
    "is no JSON",
    `${EVENT_COMPLETED}event: sync_error\ndata: source is down\n\n`,
    ': "source is down"',
  ],
  [
    "has another name, and no JSON",
    `${EVENT_STARTED}event: error\ndata: source is down\n\n`,
    ': "source is down"',
  ],
  [
    "has another name, and empty data",
    `${EVENT_STARTED}event: failure\ndata:\n\n`,
    " without",
  ],
  [
    "has another name, and no data",
    `${EVENT_STARTED}event: aborted\n\n`,
    " without",
  ],
  [
    "is only begun when the answer ends",
    `${EVENT_COMPLETED}event: sync_error`,
    " without",
  ],
  [
    "is only begun, and its line is whole",
    `${EVENT_COMPLETED}event: sync_error\n`,
    " without",
  ],
])("a failure counts that %s", async (_what, answer, said) => {
  answerWithText(simulator, answer);
  const seen = await run();
  expect(seen.outputs).toMatchObject({
    "error-code": "sync-error",
    "sync-status": "error",
  });
  expect(seen.outputs["error-message"]).toContain(`it failed${said}`);
});

describe("an answer without a last word is no success", () => {
  const STREAMED: Framing[] = [
    "array",
    "ndjson",
    "concatenated",
    "sse",
    "sse-typed-data",
  ];

  test.each(STREAMED)("%s that ends after progress", async (framing) => {
    const events = [STARTED, progress("Added"), progress("Updated")];
    answerWith(simulator, events, framing);
    const seen = await run();
    expect(seen.outputs).toMatchObject({
      "error-code": "stream-cut",
      "sync-status": "unknown",
      ...NO_COUNTS,
    });
    expect(seen.summary).toContain("\nSo far: 1 added · 1 updated · ");
    expect(seen.outputs["error-message"]).toMatch(
      /so far 1 added, 1 updated.*time limit.*may go on.*Raise the time limit of that proxy.*wait-for: started.*answered 200: .*\)\. See/,
    );
  });

  // Two objects with nothing in between are needed to see that it streams.
  test.each(STREAMED.filter((framing) => framing !== "concatenated"))(
    "%s that ends properly after sync_started: a proxy may have made the cut look like an end",
    async (framing) => {
      answerWith(simulator, [STARTED], framing);
      expect((await run()).outputs).toMatchObject({
        "error-code": "stream-cut",
        "sync-status": "unknown",
      });
    },
  );

  test("a connection that is cut: the counts so far, and it is sent once", async () => {
    const started = { ...STARTED, current_artifact_count: 12 };
    const events = [started, progress("Removed"), progress("Removed")];
    const ingest = { framing: "ndjson", events, end: "cut" } as const;
    integrationOf(simulator).ingest = ingest;
    const seen = await run();
    expect(seen.outputs).toMatchObject({
      "error-code": "stream-cut",
      "sync-status": "unknown",
      "current-artifact-count": "12",
      ...NO_COUNTS,
    });
    expect(seen.outputs["error-message"]).toMatch(
      /stopped reporting before the ingest ended, so far 0 added, 0 updated, 2 removed.*\(POST .* answered 200: the connection was lost\)\. /,
    );
    expect(posts(simulator)).toHaveLength(1);
  });
});

describe("a cut after sync_completed", () => {
  test.each([
    ["in the name of an event", `${EVENT_COMPLETED}event: sync_err`],
    [
      "in the data of an event",
      `${EVENT_COMPLETED}event: sync_error\ndata: {"message":"sou`,
    ],
    [
      "before the blank line of an event",
      `${EVENT_COMPLETED}event: sync_error\ndata: {}\n`,
    ],
    ["in an entry of a list", '[{"type":"sync_completed"},{"type":"sync_e'],
  ])("%s may have hidden a failure", async (_where, answer) => {
    answerWithText(simulator, answer, "cut");
    expect((await run()).outputs["error-code"]).toBe("stream-cut");
  });

  test.each([
    ["between two events", EVENT_COMPLETED],
    ["in a comment", `${EVENT_COMPLETED}: keep-al`],
    ["in a blank line", `${EVENT_COMPLETED}\n`],
    [
      "before the end of a list",
      '[{"type":"sync_started"},{"type":"sync_completed"}',
    ],
  ])("%s has hidden nothing", async (_where, answer) => {
    answerWithText(simulator, answer, "cut");
    expect((await run()).outputs).toMatchObject({
      outcome: "success",
      "sync-status": "completed",
    });
  });

  test("which looks like an end, in the name of a field, may have hidden a failure", async () => {
    answerWithText(simulator, `${EVENT_COMPLETED}e`);
    expect((await run()).outputs["error-code"]).toBe("stream-cut");
  });
});

test.each(["1", "60"])(
  "after sync_completed, a connection that stays open is left, with a limit of %s s",
  async (limit) => {
    const answer = '{"type":"sync_started"}\n{"type":"sync_completed"}\n';
    answerWithText(simulator, answer, "hang");
    const seen = await runInProcess(
      inputsOf(simulator, { "wait-timeout-seconds": limit }),
      { clock: instantClock(150) },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "completed",
    });
  },
);

test.each<[code: string, answer: string]>([
  ["bad-json", '{"type":"sync_started"}\n{oops}\n'],
  ["stream-cut", '{"type":"sync_started"}\n[1]\n7\n'],
  ["unexpected-response", '[1]\n7\n"sync_started"'],
  [
    "unexpected-response",
    '{"type":"sync_started","integration_item_count":9007199254740993}',
  ],
  [
    "too-large",
    `{"type":"sync_started"}\n{"type":"${"x".repeat(1024 * 1024)}"}`,
  ],
  ["not-api", "Bad gateway"],
])("an answer that is %s: unknown, and sent once", async (code, answer) => {
  answerWithText(simulator, answer);
  expect((await run()).outputs).toMatchObject({
    "error-code": code,
    "sync-status": "unknown",
    outcome: "failure",
  });
  expect(posts(simulator)).toHaveLength(1);
});

describe("one object is the whole answer", () => {
  const { confluence } = SEED.integrations;

  test.each<[answer: object, code: string]>([
    [{ type: "sync_started", success: false }, "unexpected-response"],
    [{ type: "sync_started", error: 0, ok: "true" }, ""],
    [
      { id: confluence, type: "SharePoint", user_id: "u" },
      "unexpected-response",
    ],
  ])("%j: %j", async (body, code) => {
    simulator.fail({ path: "/ingest", fault: { kind: "json", body } });
    expect((await run()).outputs["error-code"]).toBe(code);
  });

  test("the integration itself is accepted, without counts, and with a notice", async () => {
    integrationOf(simulator).ingest = { framing: "entity", events: [] };
    const seen = await run();
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "started",
      "current-artifact-count": "",
      "integration-item-count": "",
    });
    expect(seen.log.match(/^::notice/gm)).toHaveLength(1);
  });
});

describe("an item that failed in words of the server's own", () => {
  const FAILED = "event: artifact_failed\ndata: contract.pdf is encrypted\n\n";

  test("is a failure, if nothing else succeeded", async () => {
    answerWithText(simulator, FAILED + EVENT_COMPLETED);
    const seen = await run();
    expect(seen.outputs["error-code"]).toBe("too-many-failed");
    expect(seen.outputs["error-message"]).toMatch(
      /^Items failed, and nothing succeeded\. /,
    );
  });

  test("is a warning, if the ingest completed, and Zylon has documents", async () => {
    const started =
      'event: sync_started\ndata: {"current_artifact_count":4}\n\n';
    answerWithText(simulator, started + FAILED + EVENT_COMPLETED);
    const seen = await run();
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).toMatch(
      /^::warning::Zylon reported failed items in its own words: "contract.pdf is encrypted". How many failed is unknown.$/m,
    );
  });

  test("is a failure, if nothing else ended the ingest", async () => {
    answerWithText(simulator, FAILED);
    const seen = await run();
    expect(seen.outputs["error-code"]).toBe("sync-error");
    expect(seen.outputs["error-message"]).toContain(
      "contract.pdf is encrypted",
    );
  });
});
