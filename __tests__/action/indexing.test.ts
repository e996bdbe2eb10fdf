/** `wait-for: indexed`: what is settled, what changed, and how it is told. */
import { SEED } from "../../simulator/simulator.ts";
import { instantClock, slept } from "../support/instant-clock.ts";
import {
  addArtifact,
  answerWith,
  COMPLETED,
  progress,
} from "../support/scene.ts";
import { changedIds, changesOf } from "../support/seen.ts";
import { useSimulator } from "../support/simulated.ts";
import { clockWith, listingsOf, waited } from "../support/watched.ts";

const simulator = useSimulator();
const { confluence } = SEED.integrations;

const STARTED = {
  type: "sync_started",
  current_artifact_count: 4,
  integration_item_count: 3,
};
const FAILED = { ingest_status: "Error", state: "Error" };
const PENDING = { ingest_status: "Processing", state: "Processing" };

/** It is gone, as after an ingest that removed it. */
function remove(id: string): void {
  const { artifacts } = simulator.state;
  simulator.state.artifacts = artifacts.filter((one) => one.id !== id);
}

describe("what changed", () => {
  test("is what differs between the documents before and after, where the server streams nothing", async () => {
    simulator.state.dialect = "documented";
    const seen = await waited(simulator);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "indexed",
      "added-count": "2",
      "updated-count": "1",
      "removed-count": "1",
      "skipped-count": "",
      "failed-count": "0",
      "indexed-count": "4",
      "warning-count": "1",
    });
    const page = `artifact_${confluence}_page`;
    const seenAs = changesOf(seen).map(
      ({ change, id, name, error, warnings }) => [
        `${change} ${id}: ${name}`,
        error,
        warnings,
      ],
    );
    expect(seenAs).toEqual([
      ["updated artifact_2: Opening hours", null, []],
      ["unchanged artifact_4: Scanned contract.pdf", "Encrypted", []],
      [`added ${page}_5: Public holidays`, null, []],
      [`added ${page}_6: Press kit`, null, ["NoContent"]],
      ["removed artifact_3: Escalations", null, []],
    ]);
    expect(changesOf(seen)[0]).toMatchObject({
      integration_type: "confluence",
      integration_id: confluence,
      url: "https://confluence.auroralabs.com/x/artifact_2",
    });
  });

  test("the stream decides the numbers, whatever the documents show", async () => {
    answerWith(simulator, [
      STARTED,
      progress("Added", { artifact: { name: "x" } }),
      progress("Error", { artifact: { name: "y" } }),
      COMPLETED,
    ]);
    const seen = await waited(simulator);
    expect(seen.outputs).toMatchObject({
      "added-count": "1",
      "failed-count": "1",
    });
    expect(changedIds(seen)).toEqual(["unchanged artifact_4"]);
  });

  test.each(["Deleted", undefined])(
    "a stream that says nothing but op %j: the documents decide",
    async (op) => {
      const unknown = { type: "sync_progress", op };
      answerWith(simulator, [STARTED, unknown, COMPLETED]);
      const clock = clockWith([0, () => remove("artifact_3")]);
      const seen = await waited(simulator, {}, clock);
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "removed-count": "1",
        "failed-count": "0",
      });
    },
  );

  test("a removed document that the stream names by its id is one", async () => {
    const removed = progress("Removed", { artifact_id: "artifact_3" });
    answerWith(simulator, [STARTED, removed, COMPLETED]);
    const clock = clockWith([0, () => remove("artifact_3")]);
    const seen = await waited(simulator, {}, clock);
    expect(seen.outputs["removed-count"]).toBe("1");
    expect(seen.summary).toContain("Escalations");
    expect(seen.summary).not.toContain("artifact&#95;3\n");
  });

  test("an item that failed in the stream is listed, although a document of this id was updated", async () => {
    const failed = progress("Error", { artifact_id: "artifact_2" });
    answerWith(simulator, [STARTED, failed, COMPLETED]);
    const page = simulator.state.artifacts.find(
      ({ id }) => id === "artifact_2",
    );
    const touch = () =>
      Object.assign(page ?? {}, { updated_at: "2030-01-01T00:00:00Z" });
    const seen = await waited(simulator, {}, clockWith([0, touch]));
    expect(seen.outputs).toMatchObject({
      "updated-count": "0",
      "failed-count": "1",
    });
    expect(seen.summary).toContain("- artifact&#95;2");
  });

  test("a stream that completed without progress, and nothing to compare: zeros from the stream", async () => {
    answerWith(simulator, [STARTED, COMPLETED]);
    const { outputs } = await waited(simulator, { "wait-for": "completed" });
    expect(outputs).toMatchObject({
      "added-count": "0",
      "failed-count": "0",
      "indexed-count": "",
      "warning-count": "",
      "changes-file": "",
    });
  });

  test("updated is empty, not 0, where documents carry no updated_at; the summary leaves it out", async () => {
    answerWith(simulator, [STARTED], "object");
    const page = { id: "a", name: "a", integration_id: confluence };
    const body = { data: [{ ...page, ingest_status: "Done" }] };
    simulator.fail({ path: "prj_1/artifact", fault: { kind: "json", body } });
    const seen = await waited(simulator, { "project-id": "prj_1" });
    expect(seen.outputs).toMatchObject({
      "updated-count": "",
      "added-count": "0",
      "removed-count": "0",
    });
    expect(seen.summary).toContain("\n0 added · 0 removed\n");
    expect(seen.summary).not.toContain("updated");
  });

  test("the log has the numbers and the first ten; the summary each kind, linked and folded past ten lines", async () => {
    answerWith(simulator, [STARTED], "object");
    const url = "https://example.com/a_(b)?x=1&y=2";
    const addPages = () => {
      for (let at = 0; at < 22; at += 1) {
        const page = { name: `Page ${at}`, external_url: url };
        addArtifact(simulator, `new_${at}`, page);
      }
    };
    const seen = await waited(simulator, {}, clockWith([0, addPages]));
    expect(seen.log).toMatch(
      /^::group::What changed: 22 added, 0 updated, 0 removed, 3 unchanged, 0 failed$/m,
    );
    expect(seen.log.match(/^Added: Page \d+$/gm)).toHaveLength(10);
    expect(seen.summary).toMatch(/^<details><summary>12 more<\/summary>$/m);
    expect(seen.summary.match(/^- \[Page &#48;|^- \[Page /gm)).toHaveLength(22);
    expect(seen.summary).toContain(
      "](https://example.com/a_%28b%29?x=1&amp;y=2)",
    );
  });

  test("a warning is told by the name of its document", async () => {
    simulator.state.dialect = "published";
    const seen = await waited(simulator);
    expect(seen.summary).toContain("**1 with a warning**");
    expect(seen.summary).toMatch(/^- \[Press kit\]\(\S+\) \(NoContent\)$/m);
    expect(seen.log).toMatch(/^With a warning: Press kit \(NoContent\)$/m);
  });
});

describe("settled", () => {
  beforeEach(() => {
    simulator.state.artifacts = [];
  });

  test("after sync_completed: when nothing is pending, and ten seconds later the same is there", async () => {
    answerWith(simulator, [STARTED, COMPLETED]);
    addArtifact(simulator, "a", {
      plan: ["Done", "Processing", "Parsing", "Done"],
    });
    const clock = instantClock();
    const seen = await waited(simulator, {}, clock);
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "indexed-count": "1",
    });
    expect(slept(clock)).toBeGreaterThanOrEqual(14_000);
    expect(seen.log).toMatch(/^1 document indexed\.$/m);
  });

  test("a document that is queued late is not missed", async () => {
    answerWith(simulator, [STARTED, COMPLETED]);
    addArtifact(simulator, "a");
    const plan = ["Processing", "Processing", "Done"];
    const queue = () => addArtifact(simulator, "late", { plan });
    const seen = await waited(simulator, {}, clockWith([6000, queue]));
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "indexed-count": "2",
      "added-count": "1",
    });
  });

  test.each([
    ["as many documents as items", 2],
    ["more documents than items", 1],
    ["fewer documents than items", 3],
    ["items that nobody tells", undefined],
  ])(
    "otherwise, with %s: after two whole looks that are alike, sixty seconds apart",
    async (_name, items) => {
      answerWith(
        simulator,
        [{ type: "sync_started", integration_item_count: items }],
        "object",
      );
      addArtifact(simulator, "a");
      addArtifact(simulator, "b");
      const clock = instantClock();
      const seen = await waited(simulator, {}, clock);
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "sync-status": "indexed",
        "indexed-count": "2",
      });
      expect(slept(clock)).toBeGreaterThan(61_000);
      expect(slept(clock)).toBeLessThan(65_000);
    },
  );

  test("fewer documents than items is a success, told with both numbers", async () => {
    answerWith(simulator, [STARTED, COMPLETED]);
    addArtifact(simulator, "a");
    const seen = await waited(simulator);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "1",
      "integration-item-count": "3",
    });
    expect(seen.log).toMatch(
      /^Zylon has 1 document for 3 items in the source$/m,
    );
  });

  test("a change in the quiet time begins it anew", async () => {
    answerWith(
      simulator,
      [{ type: "sync_started", integration_item_count: 1 }],
      "object",
    );
    addArtifact(simulator, "a");
    const clock = clockWith([8000, () => addArtifact(simulator, "b")]);
    const seen = await waited(simulator, {}, clock);
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "indexed-count": "2",
      "added-count": "1",
    });
    expect(slept(clock)).toBeGreaterThan(20_500);
  });

  test.each([
    ["there are items", STARTED],
    ["nobody says how many items there are", { type: "sync_started" }],
  ])(
    "no document at all is nothing-indexed, where %s",
    async (_name, started) => {
      answerWith(simulator, [started, COMPLETED]);
      const seen = await waited(simulator, { "min-items": "999" }); // which comes after it
      expect(seen.outputs).toMatchObject({
        outcome: "failure",
        "error-code": "nothing-indexed",
        "sync-status": "completed",
        "indexed-count": "0",
        "added-count": "0",
      });
      expect(seen.outputs["error-message"]).toMatch(
        /has no documents for this integration.*set project-id/,
      );
    },
  );

  test("unless the server said that there are no items", async () => {
    const noItems = { ...STARTED, integration_item_count: 0 };
    answerWith(simulator, [noItems, COMPLETED]);
    const seen = await waited(simulator);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "indexed",
      "indexed-count": "0",
    });
    expect(changedIds(seen)).toEqual([]);
  });
});

describe("the deadline", () => {
  beforeEach(() => {
    simulator.state.artifacts = [];
    answerWith(simulator, [STARTED, COMPLETED]);
  });

  test("ends the waiting, after a last look, with what is known by then", async () => {
    addArtifact(simulator, "a", PENDING);
    addArtifact(simulator, "b");
    const clock = clockWith([0, () => addArtifact(simulator, "c")]);
    const limit = { "wait-timeout-seconds": "200" };
    const seen = await waited(simulator, limit, clock);
    expect(seen.outputs).toMatchObject({
      "error-code": "wait-timeout",
      "sync-status": "timed-out",
      "indexed-count": "2",
      "failed-count": "",
      "added-count": "",
    });
    expect(seen.log).toMatch(/^::group::What changed so far: 1 added, /m);
    expect(seen.summary).toContain("\nSo far: 1 added · ");
    expect(seen.outputs["error-message"]).toMatch(
      /^After 200 s, Zylon still had 1 of 3 documents pending: a\. /,
    );
    expect(changedIds(seen)).toEqual(["added c"]);
    expect(slept(clock)).toBeGreaterThan(199_000);
    expect(slept(clock)).toBeLessThanOrEqual(200_000);
    const told =
      /^Waiting for documents to be indexed: 1 document pending, (\d\d s of|\d of) 3 min$/gm;
    expect(seen.log.match(told)).toHaveLength(6); // one every 30 s
  });

  test("of the documents that are there, not of those that the ingest removed", async () => {
    addArtifact(simulator, "gone");
    addArtifact(simulator, "done");
    addArtifact(simulator, "a", PENDING);
    const removed = progress("Removed", { artifact: { name: "gone" } });
    answerWith(simulator, [STARTED, removed, COMPLETED]);
    const clock = clockWith([0, () => remove("gone")]);
    const limit = { "wait-timeout-seconds": "200" };
    const seen = await waited(simulator, limit, clock);
    expect(seen.log).toMatch(
      /^Waiting for documents to be indexed: 1 of 2 indexed, 1 of 3 min$/m,
    );
    expect(seen.log).not.toMatch(/of 3 indexed/);
  });

  test("what is done only just in time is done", async () => {
    addArtifact(simulator, "a", PENDING);
    const [page] = simulator.state.artifacts;
    const finish = () =>
      Object.assign(page ?? {}, { ingest_status: "Done", state: "Published" });
    const clock = clockWith([180_000, finish]);
    const limit = { "wait-timeout-seconds": "200" };
    const seen = await waited(simulator, limit, clock);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "indexed",
      "indexed-count": "1",
    });
  });

  test("of a list that never comes, nothing is counted, though the ingest completed", async () => {
    addArtifact(simulator, "a");
    const fault = { kind: "status", status: 403 } as const;
    const refuse = () => simulator.fail({ path: "/artifact", fault });
    const clock = clockWith([0, refuse]);
    const seen = await waited(simulator, { "project-id": "prj_1" }, clock);
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "sync-status": "completed",
      "added-count": "",
      "removed-count": "",
      "failed-count": "",
    });
  });

  test("without sync_completed, a quiet time that is not over is no success", async () => {
    answerWith(simulator, [STARTED], "object");
    addArtifact(simulator, "a");
    const seen = await waited(simulator, { "wait-timeout-seconds": "30" });
    expect(seen.outputs).toMatchObject({
      "error-code": "wait-timeout",
      "sync-status": "timed-out",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^Nothing is pending, but the limit of 30 s came before that was certain\./,
    );
  });
});

describe("failed documents", () => {
  beforeEach(() => {
    simulator.state.artifacts = [];
    answerWith(simulator, [STARTED, COMPLETED]);
    addArtifact(simulator, "good");
  });

  test("one that failed before, and was not touched, is told, and fails nothing", async () => {
    addArtifact(simulator, "old", { ...FAILED, error: "Encrypted" });
    const seen = await waited(simulator, { "max-failed": "0" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "failed-count": "0",
      "indexed-count": "1",
    });
    expect(seen.log).toMatch(
      /^1 document indexed, 1 already failing before\.$/m,
    );
    expect(seen.log).toMatch(
      /^Already failing before this run: 1 document\nold \(Encrypted\)$/m,
    );
    expect(seen.summary).toContain("**1 already failing before this run**");
    expect(seen.log).not.toMatch(/^::warning/m);
    expect(changesOf(seen)).toMatchObject([
      { id: "old", change: "unchanged", error: "Encrypted" },
    ]);
  });

  describe("one that failed before, and was touched, failed in this ingest", () => {
    beforeEach(() => {
      const plan = ["Error", "Processing", "Error"];
      addArtifact(simulator, "old", { ...FAILED, plan });
    });

    test("which is a warning, with the gate to set", async () => {
      const seen = await waited(simulator);
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "failed-count": "1",
      });
      expect(seen.log).toMatch(
        /^::warning::1 document failed\. .*To fail the step in this case, set max-failed: 0\.$/m,
      );
    });

    test("which closes the gate", async () => {
      const seen = await waited(simulator, { "max-failed": "0" });
      expect(seen.outputs).toMatchObject({
        "error-code": "too-many-failed",
        "sync-status": "indexed",
      });
    });
  });

  test("an item that failed in the stream and as a document counts once", async () => {
    answerWith(simulator, [
      STARTED,
      progress("Error", { integration_item: { name: "bad" } }),
      progress("Added"),
      COMPLETED,
    ]);
    const bad = { ...FAILED, error: "Malformed" };
    const clock = clockWith([0, () => addArtifact(simulator, "bad", bad)]);
    const seen = await waited(simulator, {}, clock);
    expect(seen.log).toMatch(
      /^::group::1 document failed\nbad \(Malformed\)\n::endgroup::$/m,
    );
    expect(seen.outputs["failed-count"]).toBe("1");
  });
});

describe("changes-file", () => {
  test("is there, if empty, where the step was to wait and failed before", async () => {
    simulator.fail({ path: "/config", fault: { kind: "status", status: 500 } });
    const seen = await waited(simulator);
    expect(seen.outputs["error-code"]).toBe("server-error");
    expect(changesOf(seen)).toEqual([]);
  });

  test("is not there in a dry run, which looks at no document", async () => {
    const seen = await waited(simulator, { "dry-run": "true" });
    expect(seen.outputs).toMatchObject({
      outcome: "dry-run",
      "changes-file": "",
    });
    expect(listingsOf(simulator)).toEqual([]);
  });
});
