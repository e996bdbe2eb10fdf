/**
 * What the answer to an ingest may say, and how long it is waited for. How it
 * ends is in ingest-end.test.ts.
 */
import type { Framing, SimEvent } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { instantClock } from "../support/instant-clock.ts";
import { runInProcess } from "../support/runner.ts";
import {
  answerWith,
  answerWithText,
  COMPLETED,
  integrationOf,
  progress,
} from "../support/scene.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const run = (
  more: Record<string, string> = {},
  clock = instantClock(),
): Promise<ActionRun> => runInProcess(inputsOf(simulator, more), { clock });

/** Answers with these events, and leaves the connection open. */
function answerWithoutEnd(
  events: SimEvent[],
  framing: Framing = "ndjson",
): void {
  integrationOf(simulator).ingest = { framing, events, end: "hang" };
}

const STARTED: SimEvent = {
  type: "sync_started",
  current_artifact_count: 12,
  integration_item_count: 40,
};

test.each<Framing>([
  "array",
  "ndjson",
  "concatenated",
  "sse",
  "sse-typed-data",
])("%s: counts, and sync-status completed", async (framing) => {
  const events = [
    STARTED,
    progress("Added", { artifact_id: "a1", progress: 0.2 }),
    progress("Added"),
    progress("Updated"),
    progress("Recreated"),
    progress("Removed"),
    progress("Skipped", { progress: 0.9 }),
    progress("Skipped"),
    progress("Skipped"),
    COMPLETED,
  ];
  answerWith(simulator, events, framing);
  const seen = await run();
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "sync-status": "completed",
    "current-artifact-count": "12",
    "integration-item-count": "40",
    "added-count": "2",
    "updated-count": "2",
    "removed-count": "1",
    "skipped-count": "3",
    "failed-count": "0",
    "indexed-count": "",
  });
  expect(seen.summary).toContain("\n2 added · 2 updated · 1 removed\n");
  expect(seen.summary).toContain("\n3 skipped");
  const accepted = simulator.requests.at(-1)?.headers.accept;
  expect(accepted).toContain("text/event-stream");
});

describe("parts that are unknown", () => {
  test("are skipped, with one notice, and what they did is unknown", async () => {
    const paused = { type: "sync_paused" };
    const moved = progress("Moved");
    answerWith(simulator, [STARTED, paused, paused, moved, {}, COMPLETED]);
    const seen = await run();
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "added-count": "", // nobody knows what "Moved" did
    });
    expect(seen.log.match(/^::notice::.*$/gm)).toEqual([
      "::notice::Skipped parts of Zylon's answer that are unknown to this action: type sync_paused, op Moved, an event without a type.",
    ]);
  });

  test("at most twenty of them are told", async () => {
    const unknown = Array.from({ length: 25 }, (_, at) => ({
      type: `newer_${at}`,
    }));
    answerWith(simulator, [STARTED, ...unknown, COMPLETED]);
    const seen = await run();
    expect(seen.log).toMatch(
      /^::notice::Skipped parts .*: type newer_0, .* and 10 more\.$/m,
    );
  });

  test("a sign of life, and a known event without data, are none", async () => {
    const answer = [
      "event: ping\ndata: {}\n\n",
      "event: SyncStarted\ndata: null\n\n",
      'event: sync-completed\ndata: "ok"\n\n',
    ];
    answerWithText(simulator, answer.join(""));
    const seen = await run();
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "completed",
    });
    expect(seen.log).not.toMatch(/^::notice/m);
  });
});

test.each<[what: string, accepted: boolean, events: SimEvent[]]>([
  ["known in part", true, [{ type: "sync_queued" }, STARTED, COMPLETED]],
  ["unknown", false, [{ type: "sync_queued" }, { type: "sync_queued" }]],
  ["a failure", false, [{ type: "sync_error", message: "no" }]],
])(
  'an answer that is %s: that the log says "Accepted" is %s',
  async (_what, accepted, events) => {
    for (const until of ["started", "completed"]) {
      answerWith(simulator, events);
      const { log } = await run({ "wait-for": until });
      expect([until, log.includes("Accepted by Zylon")]).toEqual([
        until,
        accepted,
      ]);
    }
  },
);

describe("wait-for: started", () => {
  /** The server says no more, and the second that is waited for it is skipped. */
  const untilStarted = (): Promise<ActionRun> =>
    run({ "wait-for": "started" }, instantClock(150));

  test.each<Framing>(["array", "sse"])(
    "%s: done a second after the first event, and the connection is closed",
    async (framing) => {
      answerWithoutEnd([STARTED], framing);
      expect((await untilStarted()).outputs).toMatchObject({
        outcome: "success",
        "sync-status": "started",
        "integration-item-count": "40",
      });
    },
  );

  test("an event that is not known does not count as the first", async () => {
    answerWithoutEnd([{ type: "sync_queued" }, STARTED]);
    expect((await untilStarted()).outputs).toMatchObject({
      outcome: "success",
      "integration-item-count": "40",
    });
  });

  test("counts are empty, and told as so far, since more may come", async () => {
    const events = ["Added", "Removed", "Error"].map((op) => progress(op));
    answerWithoutEnd([STARTED, ...events]);
    const seen = await untilStarted();
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "added-count": "",
      "updated-count": "",
      "removed-count": "",
      "skipped-count": "",
      "failed-count": "",
    });
    expect(seen.log).toMatch(/^::warning::1 item failed so far\. /m);
    expect(seen.log.trimEnd().split("\n").at(-1)).toContain(
      "; so far 1 added, 0 updated, 1 removed, 0 skipped, 1 failed; ",
    );
    expect(seen.summary).toContain(
      "\nSo far: 1 added · 0 updated · 1 removed\n",
    );
    expect(seen.summary).toContain("1 item failed so far.");
  });

  test("counts are there if the end is seen within that second", async () => {
    answerWithoutEnd([
      STARTED,
      progress("Added"),
      progress("Error"),
      COMPLETED,
    ]);
    expect((await untilStarted()).outputs).toMatchObject({
      "sync-status": "completed",
      "added-count": "1",
      "failed-count": "1",
    });
  });

  test("a failure that is told within that second counts", async () => {
    answerWithoutEnd([STARTED, { type: "sync_error", message: "no rights" }]);
    expect((await untilStarted()).outputs).toMatchObject({
      "error-code": "sync-error",
    });
  });
});

test("items that failed are one warning, with at most twenty names, and how many more", async () => {
  const failures = Array.from({ length: 25 }, (_, at) =>
    progress("Error", {
      integration_item: { title: `page ${at} <b>|\n::warning::x` },
    }),
  );
  answerWith(simulator, [STARTED, ...failures, progress("Skipped"), COMPLETED]);
  const seen = await run();
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "failed-count": "25",
  });
  expect(seen.log.match(/^::warning::.*$/gm)).toEqual([
    expect.stringMatching(/^::warning::25 items failed/),
  ]);
  const named = seen.log.match(/^page \d+ <b>\| : :warning: :x$/gm);
  expect(named).toHaveLength(20);
  expect(seen.log).toMatch(/^and 5 more$/m);
  expect(seen.summary).not.toContain("<b>");
  expect(seen.summary).toContain("page 24");
});

describe("while it waits, the log says every 30 s", () => {
  const waitingLines = async (): Promise<readonly string[]> => {
    const seen = await run({ "wait-timeout-seconds": "100" }, instantClock(50));
    expect(seen.log.match(/^::endgroup::\nWaiting for /gm)).toHaveLength(1); // outside of any group
    return seen.log.match(/^Waiting for .*$/gm) ?? [];
  };

  test("what for, for how long, and until when", async () => {
    simulator.fail({ method: "POST", fault: { kind: "hang" } });
    const lines = await waitingLines();
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(
      /^Waiting for Zylon's answer to the ingest, 8[67] of 100 s$/,
    );
  });

  test("what the stream has told by then", async () => {
    answerWithoutEnd([STARTED, progress("Added")]);
    const [line] = await waitingLines();
    expect(line).toMatch(
      /^Waiting for the end of the ingest: 1 of 40 items, 1 added, 0 updated, 0 removed, 0 skipped, 0 failed, 2[89] of 100 s$/,
    );
  });
});
