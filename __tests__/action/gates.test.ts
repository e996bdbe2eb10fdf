/**
 * `min-items`, `max-removed`, `max-failed`: checked when the
 * waiting is over; in process.
 */
import type { SimEvent } from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import {
  addArtifact,
  answerWith,
  changedIds,
  looksOf,
  waited,
  watchedClock,
} from "../support/watched.ts";

const simulator = useSimulator();
const started: SimEvent = {
  type: "sync_started",
  current_artifact_count: 4,
  integration_item_count: 10,
};
const progress = (op: string, name = op): SimEvent => ({
  type: "sync_progress",
  op,
  integration_item: { name },
});
const streamOf = (...events: SimEvent[]): SimEvent[] => [
  started,
  ...events,
  { type: "sync_completed" },
];
const run = (more: Record<string, string>) => waited(simulator, more);

describe("min-items", () => {
  const silent: SimEvent[] = [
    { type: "sync_started" },
    { type: "sync_completed" },
  ];

  test("counts the documents, where Zylon reports no items", async () => {
    answerWith(simulator, silent);
    const open = await run({ "min-items": "4" });
    expect(open.outputs["outcome"]).toBe("success");
    answerWith(simulator, silent);
    const closed = await run({ "min-items": "5" });
    expect(closed.outputs["error-code"]).toBe("too-few-items");
    expect(closed.outputs["error-message"]).toMatch(
      /^Zylon has 4 documents, and min-items is 5\. /,
    );
  });

  test.each(["started", "completed"])(
    "is unknown, and fails, where nobody looks at the documents: %s",
    async (until) => {
      answerWith(simulator, silent);
      const seen = await run({ "min-items": "0", "wait-for": until });
      expect(seen.outputs["error-code"]).toBe("too-few-items");
      expect(seen.outputs["error-message"]).toMatch(
        /^Zylon did not report how many items are in the source, and min-items is 0\. .*Set wait-for: indexed/,
      );
    },
  );
});

describe("max-removed", () => {
  test("of stream and comparison, the larger number counts; what was removed is named", async () => {
    answerWith(
      simulator,
      streamOf(
        progress("Removed", "Price list"),
        progress("Removed", "Manual"),
      ),
    );
    const seen = await run({ "max-removed": "1" });
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "too-many-removed",
      "sync-status": "indexed",
      "removed-count": "2",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^Zylon removed 2 of 4 documents, more than max-removed \(1\) allows/,
    );
    expect(
      (await waited(simulator, { "max-removed": "50%" })).outputs["outcome"],
    ).toBe("success");
    answerWith(simulator, streamOf(progress("Skipped")));
    const clock = watchedClock(() => {
      simulator.state.artifacts = simulator.state.artifacts.filter(
        ({ id }) => id !== "artifact_3",
      );
    });
    const other = await waited(simulator, { "max-removed": "0" }, clock);
    expect(other.outputs).toMatchObject({
      "error-code": "too-many-removed",
      "removed-count": "1",
    });
    expect(other.outputs["error-message"]).toContain("Escalations");
    expect(changedIds(other)).toContain("removed artifact_3");
  });

  test("by the documents, where nobody streams: the names are theirs", async () => {
    simulator.state.dialect = "documented";
    const seen = await run({ "max-removed": "0" });
    expect(seen.outputs).toMatchObject({
      "error-code": "too-many-removed",
      "sync-status": "indexed",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^Zylon removed 1 of 4 documents, more than max-removed \(0\) allows: Escalations\./,
    );
    expect(changedIds(seen)).toContain("removed artifact_3");
    expect(seen.summary).toContain("**1 removed**");
  });

  test("comes after min-items, which is known first", async () => {
    answerWith(simulator, streamOf(progress("Removed")));
    const seen = await run({ "max-removed": "0", "min-items": "11" });
    expect(seen.outputs["error-code"]).toBe("too-few-items");
  });
});

describe("max-failed", () => {
  const mixed = streamOf(
    progress("Error", "a"),
    progress("Error", "b"),
    ...Array<SimEvent>(6).fill(progress("Skipped")),
  );

  test.each([
    ["", ""],
    ["0", "too-many-failed"],
    ["1", "too-many-failed"],
    ["2", ""],
    ["19.9%", "too-many-failed"],
    ["20%", ""], // of the ten items in the source
  ])('%j, and two of ten failed: "%s"', async (limit, code) => {
    answerWith(simulator, mixed);
    const seen = await run({ "max-failed": limit });
    expect(seen.outputs).toMatchObject({
      "error-code": code,
      "failed-count": "2",
    });
    expect(seen.log).toMatch(/^::group::2 items failed\na\nb\n::endgroup::$/m);
  });

  describe("an ingest in which everything failed", () => {
    const answer = (documents?: number): SimEvent[] => [
      { ...started, current_artifact_count: documents },
      progress("Error", "a"),
      progress("Error", "b"),
      { type: "sync_completed" },
    ];

    test.each([0, undefined])(
      "is a failure, where Zylon had %j documents",
      async (documents) => {
        answerWith(simulator, answer(documents));
        const seen = await run({ "wait-for": "completed" });
        expect(seen.outputs).toMatchObject({
          outcome: "failure",
          "error-code": "too-many-failed",
          "failed-count": "2",
        });
        expect(seen.outputs["error-message"]).toMatch(
          /^2 items failed, and nothing succeeded: a; b\. /,
        );
      },
    );

    test("is a warning, where Zylon had documents, and nobody looks at them", async () => {
      answerWith(simulator, answer(42));
      const seen = await run({ "wait-for": "completed" });
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "failed-count": "2",
      });
      expect(seen.log).toMatch(
        /^::warning::2 items failed\. .*set max-failed: 0 and wait-for: indexed\.$/m,
      );
    });
  });

  test("one item that fails every night, beside 42 documents that are done", async () => {
    simulator.state.artifacts = [];
    for (let at = 0; at < 42; at += 1) addArtifact(simulator, `a_${at}`);
    const events = [
      { type: "sync_started" },
      progress("Error", "broken.pdf"),
      { type: "sync_completed" },
    ];
    answerWith(simulator, events);
    const half = { "max-failed": "50%" };
    const seen = await run(half);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "42",
      "failed-count": "1",
    });
    expect(seen.log).toMatch(/^::warning::1 item failed\. .* allows them\.$/m);
    // Of items, it is half of the two that Zylon reported.
    answerWith(simulator, [
      { type: "sync_started", integration_item_count: 2 },
      ...events.slice(1),
    ]);
    expect((await run(half)).outputs["outcome"]).toBe("success");
    answerWith(simulator, [
      { type: "sync_started", integration_item_count: 1 },
      ...events.slice(1),
    ]);
    expect((await run(half)).outputs["error-code"]).toBe("too-many-failed");
  });

  test("a document that fails every night, beside 42 documents that are done", async () => {
    simulator.state.artifacts = [];
    answerWith(simulator, [
      { type: "sync_started" },
      { type: "sync_completed" },
    ]);
    for (let at = 0; at < 42; at += 1) addArtifact(simulator, `a_${at}`);
    const plan = ["Error", "Processing", "Error"];
    addArtifact(simulator, "broken", {
      state: "Error",
      ingest_status: "Error",
      plan,
    });
    const seen = await run({ "max-failed": "50%" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "42",
      "failed-count": "1",
    });
    expect(seen.log).toMatch(/^::warning::1 document failed\. /m);
  });

  test("a percentage is of documents and failed items together, where Zylon reports no items", async () => {
    simulator.state.artifacts = [];
    for (let at = 0; at < 9; at += 1) addArtifact(simulator, `a_${at}`);
    answerWith(simulator, [
      { type: "sync_started" },
      progress("Error", "a"),
      progress("Skipped"),
      { type: "sync_completed" },
    ]);
    const codeOf = async (limit: string): Promise<unknown> =>
      (await run({ "max-failed": limit })).outputs["error-code"];
    expect(await codeOf("9.9%")).toBe("too-many-failed");
    expect(await codeOf("10%")).toBe("");
  });

  test("failed items in the server's own words: how many is unknown, so it fails", async () => {
    const chunks = [
      "event: artifact_failed\ndata: contract.pdf is encrypted\n\n",
      "event: sync_completed\ndata: {}\n\n",
    ];
    simulator.fail({
      path: "/ingest",
      fault: { kind: "raw", contentType: "text/event-stream", chunks },
    });
    const seen = await run({ "max-failed": "100%" });
    expect(seen.outputs).toMatchObject({
      "error-code": "too-many-failed",
      "failed-count": "",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^How many failed is unknown, and max-failed is 100%\. Zylon reported failed items in a way that the action cannot count\. /,
    );
  });

  test("without wait-for: indexed it is an input error", async () => {
    const seen = await run({ "max-failed": "0", "wait-for": "completed" });
    expect(seen.outputs["error-code"]).toBe("invalid-input");
    expect(seen.outputs["error-message"]).toMatch(
      /max-failed needs wait-for: indexed/,
    );
    expect(simulator.requests).toEqual([]);
  });

  test("too many in the stream: the step waits all the same, so that it has the names", async () => {
    answerWith(simulator, mixed);
    const seen = await waited(simulator, { "max-failed": "0" });
    expect(seen.outputs).toMatchObject({
      "error-code": "too-many-failed",
      "sync-status": "indexed",
    });
    expect(
      looksOf(simulator).filter((look) => look === "prj_1 whole").length,
    ).toBeGreaterThan(2);
  });

  test("of the documents, where not one is done", async () => {
    simulator.state.artifacts = [];
    answerWith(simulator, [started, { type: "sync_completed" }]);
    addArtifact(simulator, "bad", { plan: ["Done", "Processing", "Error"] });
    const seen = await run({});
    expect(seen.outputs).toMatchObject({
      "error-code": "too-many-failed",
      "sync-status": "indexed",
      "failed-count": "1",
    });
  });

  test("within what is allowed it is a warning that says so", async () => {
    answerWith(simulator, mixed);
    const seen = await run({ "max-failed": "50%" });
    expect(seen.log).toMatch(
      /^::warning::2 items failed\. .* max-failed allows them\.$/m,
    );
  });
});
