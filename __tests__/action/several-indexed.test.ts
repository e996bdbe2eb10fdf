/** Several integrations that wait until everything is indexed, in one run. */
import type { ActionRun } from "../../harness/outputs.ts";
import {
  addArtifact,
  COMPLETED,
  onlyConfluence,
  STARTED,
} from "../support/scene.ts";
import { changedIds, changesOf, resultsInFile } from "../support/seen.ts";
import { useSimulator } from "../support/simulated.ts";
import { waited } from "../support/watched.ts";

const simulator = useSimulator();

/**
 * So many integrations, each with two documents in one project: `int_0_a`,
 * which is done, and `int_0_b`, which its ingest touches.
 */
function severalOf(count: number): void {
  simulator.state.artifacts = [];
  for (const id of onlyConfluence(simulator, count)) {
    const of = { integration_id: id };
    addArtifact(simulator, `${id}_a`, of);
    const plan = ["Done", "Processing", "Parsing", "Done"];
    addArtifact(simulator, `${id}_b`, { ...of, plan });
  }
  for (const integration of simulator.state.integrations)
    integration.ingest = { framing: "ndjson", events: [STARTED, COMPLETED] };
}

const runAll = (more: Record<string, string> = {}): Promise<ActionRun> =>
  waited(simulator, {
    "integration-id": "all",
    "project-id": "prj_1",
    ...more,
  });

test("the documents before the ingest are listed once for all", async () => {
  severalOf(8);
  const seen = await runAll({ "max-parallel": "2" });
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "sync-status": "indexed",
    "indexed-count": "16",
  });
  const paths = simulator.requests.map(({ path }) => path);
  const firstIngest = paths.findIndex((path) => path.endsWith("/ingest"));
  const looksBefore = paths
    .slice(0, firstIngest)
    .filter((path) => path.includes("/artifact"));
  expect(looksBefore).toHaveLength(1);
});

test("all changes are in one file, each with its integration", async () => {
  severalOf(3);
  const [first, second, third] = simulator.state.integrations;
  const documentOf = (integration_id: string, id: string) => ({
    id,
    project_id: "prj_1",
    name: id,
    integration_id,
    state: "Published",
    ingest_status: "Done",
  });
  simulator.state.artifacts = [
    documentOf("int_0", "a"),
    documentOf("int_1", "b"),
    documentOf("int_2", "c"),
    documentOf("int_2", "same"),
  ];
  const stream = { framing: "ndjson", events: [STARTED, COMPLETED] } as const;
  Object.assign(first ?? {}, {
    ingest: { ...stream, changes: { artifacts: [documentOf("int_0", "a")] } },
  });
  Object.assign(second ?? {}, {
    ingest: {
      ...stream,
      changes: { artifacts: [documentOf("int_1", "new")], removed: ["b"] },
    },
  });
  Object.assign(third ?? {}, {
    ingest: { ...stream, changes: { artifacts: [documentOf("int_2", "c")] } },
  });

  const seen = await runAll();

  const changes = changesOf(seen).map(
    ({ integration_id, change, id }) => `${integration_id}: ${change} ${id}`,
  );
  expect(changes).toEqual([
    "int_0: updated a",
    "int_1: added new",
    "int_1: removed b",
    "int_2: updated c",
  ]);
  const results = resultsInFile(seen);
  expect(results.map((result) => result.removed_count)).toEqual([0, 1, 0]);
  for (const result of results)
    expect(result.changes_file).toBe(seen.outputs["changes-file"]);
  expect(seen.outputs).toMatchObject({
    "added-count": "1",
    "removed-count": "1",
    "failed-count": "0",
  });
});

test("what failed before, and was not touched, is in no sum", async () => {
  severalOf(2);
  for (const id of ["int_0", "int_1"]) {
    const failed = { state: "Error", ingest_status: "Error" };
    addArtifact(simulator, `${id}_old`, { integration_id: id, ...failed });
  }
  const seen = await runAll({ "max-failed": "0" });
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "failed-count": "0",
  });
  const results = resultsInFile(seen);
  expect(results.map((result) => result.failed_count)).toEqual([0, 0]);
  expect(seen.summary).toContain("**2 already failing before this run**");
  expect(changedIds(seen)).toEqual([
    "updated int_0_b",
    "unchanged int_0_old",
    "updated int_1_b",
    "unchanged int_1_old",
  ]);
});

test("one that fails keeps none of the others, and one at its deadline ends alone", async () => {
  severalOf(4);
  const fault = { kind: "status", status: 500 } as const;
  simulator.fail({ path: "int_1/ingest", fault });
  const page = simulator.state.artifacts.find(({ id }) => id === "int_2_b");
  Object.assign(page ?? {}, { plan: ["Processing"] }); // for ever
  const seen = await runAll({ "wait-timeout-seconds": "120" });
  const ends = resultsInFile(seen).map(({ error_code, sync_status }) => [
    error_code,
    sync_status,
  ]);
  expect(ends).toEqual([
    [null, "indexed"],
    ["server-error", "unknown"],
    ["wait-timeout", "timed-out"],
    [null, "indexed"],
  ]);
});
