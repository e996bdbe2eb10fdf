/**
 * What the ingest's answer may say, and how long it is waited for; in process
 * against the simulator.
 */
import {
  type Framing,
  type IngestScript,
  SEED,
  type SimEvent,
} from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { instantClock } from "../support/instant-clock.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const id = SEED.integrations.confluence;
const run = (
  more: Record<string, string> = {},
  clock = instantClock(),
): Promise<ActionRun> => runInProcess(inputsOf(simulator, more), { clock });

function script(given: Partial<IngestScript>): void {
  const integration = simulator.state.integrations.find((one) => one.id === id);
  if (integration !== undefined)
    integration.ingest = { framing: "ndjson", events: stream, ...given };
}

const progress = (op: string, more: SimEvent = {}): SimEvent => ({
  type: "sync_progress",
  op,
  ...more,
});
const started: SimEvent = {
  type: "sync_started",
  current_artifact_count: 12,
  integration_item_count: 40,
};
const completed: SimEvent = { type: "sync_completed" };
const stream: SimEvent[] = [
  started,
  progress("Added", { artifact_id: "a1", progress: 0.2 }),
  progress("Added"),
  progress("Updated"),
  progress("Recreated"),
  progress("Removed"),
  progress("Skipped", { progress: 0.9 }),
  progress("Skipped"),
  progress("Skipped"),
  completed,
];
const counts = {
  "current-artifact-count": "12",
  "integration-item-count": "40",
  "added-count": "2",
  "updated-count": "2",
  "removed-count": "1",
  "skipped-count": "3",
  "failed-count": "0",
  "indexed-count": "",
};
/** Of a part of an answer nobody knows how much is missing. */
const NO_COUNTS = {
  "added-count": "",
  "updated-count": "",
  "removed-count": "",
  "skipped-count": "",
  "failed-count": "",
};
const streamed: Framing[] = [
  "array",
  "ndjson",
  "concatenated",
  "sse",
  "sse-typed-data",
];

describe("framings", () => {
  test.each(streamed)(
    "%s: counts, and sync-status completed",
    async (framing) => {
      script({ framing });
      const seen = await run();
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "sync-status": "completed",
        ...counts,
      });
      expect(seen.summary).toContain("\n2 added · 2 updated · 1 removed\n");
      expect(seen.summary).toContain("\n3 skipped");
      expect(simulator.requests.at(-1)?.headers.accept).toContain(
        "text/event-stream",
      );
    },
  );

  test("what nobody knows is skipped, with one notice; a sign of life is nothing", async () => {
    const events = [
      { type: "sync_paused" },
      { type: "sync_paused" },
      progress("Moved"),
      {},
      completed,
    ];
    script({ events: [started, ...events] });
    const seen = await run();
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "added-count": "",
    }); // nobody knows what "Moved" did
    expect(seen.log.match(/^::notice::.*$/gm)).toEqual([
      "::notice::Skipped parts of Zylon's answer that are unknown to this action: type sync_paused, op Moved, an event without a type.",
    ]);
    const chunks = [
      "event: ping\ndata: {}\n\n",
      'event: SyncStarted\ndata: null\n\nevent: sync-completed\ndata: "ok"\n\n',
    ];
    simulator.fail({
      method: "POST",
      fault: { kind: "raw", contentType: "text/event-stream", chunks },
    });
    const other = await run();
    expect(other.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "completed",
    });
    expect(other.log).not.toMatch(/^::notice/m);
  });

  test("at most twenty of them are told", async () => {
    script({
      events: [
        started,
        ...Array.from({ length: 25 }, (_, at) => ({ type: `newer_${at}` })),
        completed,
      ],
    });
    const seen = await run();
    expect(seen.log).toMatch(
      /^::notice::Skipped parts .*: type newer_0, .* and 10 more\.$/m,
    );
  });

  test("an ended ingest is not waited past, whatever the server does then", async () => {
    script({ end: "hang" });
    const seen = await run({ "wait-timeout-seconds": "60" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "completed",
    });
  });
});

describe("how it ends", () => {
  test("sync_error in a 200 is a failure, and its counts are so far", async () => {
    script({
      events: [
        started,
        progress("Added"),
        { type: "sync_error", message: "no\u0007 rights ::error::x" },
      ],
    });
    const seen = await run();
    expect(seen.outputs).toMatchObject({
      "error-code": "sync-error",
      "sync-status": "error",
      ...NO_COUNTS,
    });
    expect(seen.summary).toContain("\nSo far: 1 added · ");
    expect(seen.outputs["error-message"]).toContain('"no rights : :error: :x"');
  });

  test.each(streamed)(
    "%s that ends after progress without a last word: stream-cut",
    async (framing) => {
      script({
        framing,
        events: [started, progress("Added"), progress("Updated")],
      });
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
    },
  );

  test.each(streamed)(
    "%s whose connection is cut: stream-cut with the counts so far, sent once",
    async (framing) => {
      script({
        framing,
        events: [started, progress("Removed"), progress("Removed")],
        end: "cut",
      });
      const seen = await run();
      expect(seen.outputs).toMatchObject({
        "error-code": "stream-cut",
        "sync-status": "unknown",
        ...NO_COUNTS,
      });
      expect(seen.outputs["error-message"]).toContain(
        "so far 0 added, 0 updated, 2 removed",
      );
      expect(simulator.requests).toHaveLength(2);
    },
  );

  test("cut after sync_started alone: not a success", async () => {
    script({ events: [started], end: "cut" });
    const seen = await run();
    expect(seen.outputs).toMatchObject({
      "error-code": "stream-cut",
      "current-artifact-count": "12",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /stopped reporting before the ingest ended\. .*\(POST .* answered 200: the connection was lost\)\. /,
    );
  });

  test.each(streamed.filter((framing) => framing !== "concatenated"))(
    "%s that ends properly after sync_started alone: a proxy may have made the cut look like an end",
    async (framing) => {
      script({ framing, events: [started] });
      const seen = await run();
      expect(seen.outputs).toMatchObject({
        "error-code": "stream-cut",
        "sync-status": "unknown",
      });
    },
  );

  test("sync_error counts by its event: line, whatever type the data has, and after the entity or the end too", async () => {
    const raw = (text: string) =>
      simulator.fail({
        method: "POST",
        times: 1,
        fault: { kind: "raw", contentType: "text/plain", chunks: [text] },
      });
    for (const text of [
      'event: sync_started\ndata: {}\n\nevent: sync_error\ndata: {"type":"AuthError","message":"boom"}\n\n',
      '{"id":"int_confluence_1","type":"Confluence","user_id":"u"}\n{"type":"sync_error","message":"boom"}',
      '{"type":"sync_completed"}\n{"type":"sync_error","message":"boom"}',
    ]) {
      raw(text);
      const seen = await run();
      expect(seen.outputs).toMatchObject({
        "error-code": "sync-error",
        "sync-status": "error",
      });
    }
  });

  test.each([
    ["bad-json", ['{"type":"sync_started"}\n{oops}\n']],
    ["stream-cut", ['{"type":"sync_started"}\n[1]\n', "7\n"]],
    ["unexpected-response", ["[1]\n", "7\n", '"sync_started"']],
    [
      "unexpected-response",
      ['{"type":"sync_started","integration_item_count":9007199254740993}'],
    ],
    [
      "too-large",
      ['{"type":"sync_started"}\n', `{"type":"${"x".repeat(1024 * 1024)}"}`],
    ],
    ["not-api", ["Bad gateway"]],
  ])("%s: unknown, and sent once", async (code, chunks) => {
    simulator.fail({
      method: "POST",
      fault: { kind: "raw", contentType: "text/plain", chunks },
    });
    const seen = await run();
    expect(seen.outputs).toMatchObject({
      "error-code": code,
      "sync-status": "unknown",
      outcome: "failure",
    });
    expect(
      simulator.requests.filter(({ method }) => method === "POST"),
    ).toHaveLength(1);
  });
});

test.each<[string, SimEvent[], boolean]>([
  ["understood as one", [{ type: "sync_queued" }, started, completed], true],
  [
    "none that is known",
    [{ type: "sync_queued" }, { type: "sync_queued" }],
    false,
  ],
  ["a failure", [{ type: "sync_error", message: "no" }], false],
])(
  'an answer that is %s: the log says "Accepted" only where it was',
  async (_name, events, accepted) => {
    script({ events });
    expect((await run()).log.includes("Accepted by Zylon")).toBe(accepted);
    script({ events });
    expect(
      (await run({ "wait-for": "started" })).log.includes("Accepted by Zylon"),
    ).toBe(accepted);
  },
);

describe("wait-for: started", () => {
  test.each(streamed)(
    "%s: done a second after the first event, and the connection is closed",
    async (framing) => {
      script({ framing, events: [started], end: "hang" });
      const seen = await run({
        "wait-for": "started",
        "wait-timeout-seconds": "60",
      });
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "sync-status": "started",
        "integration-item-count": "40",
      });
    },
  );

  test("counts are empty, and told as so far, unless the end is seen", async () => {
    const events = [
      started,
      progress("Added"),
      progress("Removed"),
      progress("Error"),
    ];
    script({ events, end: "hang" });
    const seen = await run({ "wait-for": "started" });
    expect(seen.outputs).toMatchObject({ outcome: "success", ...NO_COUNTS });
    expect(seen.log).toMatch(/^::warning::1 item failed so far\. /m);
    expect(seen.log.trimEnd().split("\n").at(-1)).toContain(
      "; so far 1 added, 0 updated, 1 removed, 0 skipped, 1 failed; ",
    );
    expect(seen.summary).toContain(
      "\nSo far: 1 added · 0 updated · 1 removed\n",
    );
    expect(seen.summary).toContain("1 item failed so far.");
    script({ events: [...events, completed] });
    expect((await run({ "wait-for": "started" })).outputs).toMatchObject({
      "added-count": "1",
      "failed-count": "1",
    });
  });

  test("what is said within that second counts", async () => {
    script({
      events: [started, { type: "sync_error", message: "no rights" }],
      end: "hang",
    });
    expect((await run({ "wait-for": "started" })).outputs).toMatchObject({
      "error-code": "sync-error",
    });
    script({ events: [started, completed], end: "hang" });
    expect((await run({ "wait-for": "started" })).outputs["sync-status"]).toBe(
      "completed",
    );
  });

  test("an event that is not known does not count", async () => {
    script({ events: [{ type: "sync_queued" }, started], end: "hang" });
    const seen = await run({ "wait-for": "started" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "integration-item-count": "40",
    });
  });
});

describe("items that failed", () => {
  const failures = Array.from({ length: 25 }, (_, at) =>
    progress("Error", {
      integration_item: { title: `page ${at} <b>|\n::warning::x` },
    }),
  );

  test("a warning, with at most twenty names, and how many more", async () => {
    script({ events: [started, ...failures, progress("Skipped"), completed] });
    const seen = await run();
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "failed-count": "25",
    });
    expect(seen.log.match(/^::warning::/gm)).toHaveLength(1);
    expect(seen.log).toMatch(/^::warning::25 items failed/m);
    expect(seen.log.match(/^page \d+ <b>\| : :warning: :x$/gm)).toHaveLength(
      20,
    );
    expect(seen.log).toMatch(/^and 5 more$/m);
    expect(seen.summary).not.toContain("<b>");
    expect(seen.summary).toContain("page 24");
  });
});

describe("while it waits, the log says every 30 s", () => {
  const linesOf = async (...events: SimEvent[]): Promise<readonly string[]> => {
    script({ events, end: "hang" });
    const seen = await run({ "wait-timeout-seconds": "100" }, instantClock(50));
    expect(seen.log.match(/^::endgroup::\nWaiting for /gm)).toHaveLength(1); // outside of any group
    return seen.log.match(/^Waiting for .*$/gm) ?? [];
  };

  test("what for, for how long, and until when", async () => {
    simulator.fail({ method: "POST", fault: { kind: "hang" } });
    const lines = await linesOf();
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(
      /^Waiting for Zylon's answer to the ingest, 8[67] of 100 s$/,
    );
  });

  test("what the stream has told by then", async () => {
    const counts = "1 added, 0 updated, 0 removed, 0 skipped, 0 failed";
    const [line = ""] = await linesOf(started, progress("Added"));
    expect(line.replace(/2[89]/, "29")).toBe(
      `Waiting for the end of the ingest: 1 of 40 items, ${counts}, 29 of 100 s`,
    );
  });
});
