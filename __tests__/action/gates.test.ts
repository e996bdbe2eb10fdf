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
      ...{
        outcome: "failure",
        "error-code": "too-many-removed",
        "sync-status": "indexed",
        "removed-count": "2",
      },
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
    ["false", ""],
    ["true", "too-many-failed"],
    ["19.9%", "too-many-failed"],
    ["20%", ""], // of the ten items in the source
  ])('%j, and two of ten failed: "%s"', async (limit, code) => {
    answerWith(simulator, mixed);
    const seen = await run({ "max-failed": limit });
    expect(seen.outputs).toMatchObject({
      "error-code": code,
      "error-count": "2",
    });
    expect(seen.log).toMatch(/^::group::2 items failed\na\nb\n::endgroup::$/m);
  });

  test("an ingest in which everything failed is a failure all the same", async () => {
    answerWith(
      simulator,
      streamOf(progress("Error", "a"), progress("Error", "b")),
    );
    const seen = await run({});
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "too-many-failed",
      "error-count": "2",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^2 items failed: a; b\. Not one item succeeded/,
    );
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
