/**
 * `min-items`, `max-removed`, `max-failed`, checked when the waiting is over.
 * Which counts close which gate, to the last one, is in
 * integration/ending.test.ts.
 */
import type { ActionRun } from "../../harness/outputs.ts";
import {
  addArtifact,
  answerWith,
  answerWithText,
  COMPLETED,
  progress,
  STARTED,
} from "../support/scene.ts";
import { changedIds } from "../support/seen.ts";
import { useSimulator } from "../support/simulated.ts";
import { clockWith, looksOf, waited } from "../support/watched.ts";

const simulator = useSimulator();
const run = (more: Record<string, string>): Promise<ActionRun> =>
  waited(simulator, more);

const itemOf = (op: string, name: string) =>
  progress(op, { integration_item: { name } });

describe("min-items", () => {
  test("counts the documents, where Zylon reports no items", async () => {
    answerWith(simulator, [STARTED, COMPLETED]);
    const open = await run({ "min-items": "4" });
    expect(open.outputs["outcome"]).toBe("success");
    const closed = await run({ "min-items": "5" });
    expect(closed.outputs["error-code"]).toBe("too-few-items");
    expect(closed.outputs["error-message"]).toMatch(
      /^Zylon has 4 documents, and min-items is 5\. /,
    );
  });

  test("is unknown, and fails, where nobody looks at the documents", async () => {
    answerWith(simulator, [STARTED, COMPLETED]);
    const seen = await run({ "min-items": "0", "wait-for": "completed" });
    expect(seen.outputs["error-code"]).toBe("too-few-items");
    expect(seen.outputs["error-message"]).toMatch(
      /^Zylon did not report how many items are in the source, and min-items is 0\. .*Set wait-for: indexed/,
    );
  });
});

describe("max-removed", () => {
  const twoRemoved = [
    { type: "sync_started", integration_item_count: 10 },
    itemOf("Removed", "Price list"),
    itemOf("Removed", "Manual"),
    COMPLETED,
  ];

  test("is closed by what the stream says, though no document is gone", async () => {
    answerWith(simulator, twoRemoved);
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
  });

  test("is open up to the share of the documents", async () => {
    answerWith(simulator, twoRemoved);
    const seen = await run({ "max-removed": "50%" });
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("is closed by a document that is gone, though the stream says nothing of it", async () => {
    answerWith(simulator, [STARTED, progress("Skipped"), COMPLETED]);
    const remove = () => {
      const { artifacts } = simulator.state;
      simulator.state.artifacts = artifacts.filter(
        ({ id }) => id !== "artifact_3",
      );
    };
    const gate = { "max-removed": "0" };
    const seen = await waited(simulator, gate, clockWith([0, remove]));
    expect(seen.outputs).toMatchObject({
      "error-code": "too-many-removed",
      "removed-count": "1",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^Zylon removed 1 of 4 documents, more than max-removed \(0\) allows: Escalations\./,
    );
    expect(changedIds(seen)).toContain("removed artifact_3");
    expect(seen.summary).toContain("**1 removed**");
  });

  test("comes after min-items, which is known first", async () => {
    answerWith(simulator, twoRemoved);
    const seen = await run({ "max-removed": "0", "min-items": "11" });
    expect(seen.outputs["error-code"]).toBe("too-few-items");
  });
});

describe("max-failed", () => {
  const twoOfTenFailed = [
    { type: "sync_started", integration_item_count: 10 },
    itemOf("Error", "a"),
    itemOf("Error", "b"),
    progress("Skipped"),
    COMPLETED,
  ];

  test("is closed by one too many, and the step waits all the same, so that it has the names", async () => {
    answerWith(simulator, twoOfTenFailed);
    const seen = await run({ "max-failed": "1" });
    expect(seen.outputs).toMatchObject({
      "error-code": "too-many-failed",
      "sync-status": "indexed",
      "failed-count": "2",
    });
    expect(seen.log).toMatch(/^::group::2 items failed\na\nb\n::endgroup::$/m);
    const whole = looksOf(simulator).filter((look) => look === "prj_1 whole");
    expect(whole.length).toBeGreaterThan(2);
  });

  test("is open up to the share of the items in the source, with a warning that says so", async () => {
    answerWith(simulator, twoOfTenFailed);
    const seen = await run({ "max-failed": "20%" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "failed-count": "2",
    });
    expect(seen.log).toMatch(
      /^::warning::2 items failed\. .* max-failed allows them\.$/m,
    );
  });

  test("is open for one item that fails every night, beside 42 documents that are done", async () => {
    simulator.state.artifacts = [];
    for (let at = 0; at < 42; at += 1) addArtifact(simulator, `a_${at}`);
    answerWith(simulator, [STARTED, itemOf("Error", "broken.pdf"), COMPLETED]);
    const seen = await run({ "max-failed": "50%" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "42",
      "failed-count": "1",
    });
  });

  test("is closed where the server names failed items in its own words: how many is unknown", async () => {
    const failed =
      "event: artifact_failed\ndata: contract.pdf is encrypted\n\n";
    const completed = "event: sync_completed\ndata: {}\n\n";
    answerWithText(simulator, failed + completed);
    const seen = await run({ "max-failed": "100%" });
    expect(seen.outputs).toMatchObject({
      "error-code": "too-many-failed",
      "failed-count": "",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^How many failed is unknown, and max-failed is 100%\. Zylon reported failed items in a way that the action cannot count\. /,
    );
  });
});

test("max-failed without wait-for: indexed is an input error", async () => {
  const seen = await run({ "max-failed": "0", "wait-for": "completed" });
  expect(seen.outputs["error-code"]).toBe("invalid-input");
  expect(seen.outputs["error-message"]).toMatch(
    /max-failed needs wait-for: indexed/,
  );
  expect(simulator.requests).toEqual([]);
});

describe("an ingest in which everything failed", () => {
  const bothFailed = [itemOf("Error", "a"), itemOf("Error", "b"), COMPLETED];
  const startedWith = (documents: number) => ({
    type: "sync_started",
    current_artifact_count: documents,
  });

  test("is a failure, where Zylon had no documents", async () => {
    answerWith(simulator, [startedWith(0), ...bothFailed]);
    const seen = await run({ "wait-for": "completed" });
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "too-many-failed",
      "failed-count": "2",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^2 items failed, and nothing succeeded: a; b\. /,
    );
  });

  test("is a warning, where Zylon had documents, and nobody looks at them", async () => {
    answerWith(simulator, [startedWith(42), ...bothFailed]);
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

test.each([
  ["Error", { "max-failed": "0" }, "too-many-failed"],
  ["Removed", { "max-removed": "0" }, "too-many-removed"],
])(
  "%s counts for its gate, whatever unknown op stands beside it in the stream",
  async (op, gate, code) => {
    const known = progress(op, { artifact_id: "x" });
    answerWith(simulator, [STARTED, known, progress("Renamed"), COMPLETED]);
    const seen = await run(gate);
    expect(seen.outputs["error-code"]).toBe(code);
  },
);

test("without a gate, failed items are a warning, whatever unknown op stands beside them", async () => {
  answerWith(simulator, [
    STARTED,
    progress("Error"),
    progress("Renamed"),
    COMPLETED,
  ]);
  const seen = await run({ "wait-for": "completed" });
  expect(seen.outputs["outcome"]).toBe("success");
  expect(seen.log).toMatch(/^::warning::1 item failed\. /m);
});
