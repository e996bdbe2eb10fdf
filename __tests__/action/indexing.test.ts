/**
 * `wait-for: indexed`: what is settled, what changed, and how it is told; in
 * process against the simulator.
 */
import { SEED, type SimEvent } from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import {
  addArtifact,
  answerWith,
  changedIds,
  changesOf,
  waited,
  watchedClock,
} from "../support/watched.ts";

const simulator = useSimulator();
const { confluence, confluencelocal } = SEED.integrations;

const started: SimEvent = {
  type: "sync_started",
  current_artifact_count: 4,
  integration_item_count: 3,
};
const completed: SimEvent[] = [started, { type: "sync_completed" }];
const sum = (sleeps: readonly number[]): number =>
  sleeps.reduce((total, ms) => total + ms, 0);

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
    expect(changesOf(seen)).toEqual(
      [
        ["updated", "artifact_2", "Opening hours", "artifact_2", null, []],
        [
          "unchanged",
          "artifact_4",
          "Scanned contract.pdf",
          "artifact_4",
          "Encrypted",
          [],
        ],
        [
          "added",
          `artifact_${confluence}_page_5`,
          "Public holidays",
          "5",
          null,
          [],
        ],
        [
          "added",
          `artifact_${confluence}_page_6`,
          "Press kit",
          "6",
          null,
          ["NoContent"],
        ],
        ["removed", "artifact_3", "Escalations", "artifact_3", null, []],
      ].map(([change, id, name, page, error, warnings]) => ({
        integration_type: "confluence",
        integration_id: confluence,
        change,
        id,
        name,
        url: `https://confluence.auroralabs.com/x/${String(page)}`,
        error,
        warnings,
      })),
    );
  });

  test("the stream decides the numbers, whatever the documents show", async () => {
    const progress = (op: string, name: string): SimEvent => ({
      type: "sync_progress",
      op,
      artifact: { name },
    });
    answerWith(simulator, [
      started,
      progress("Added", "x"),
      progress("Error", "y"),
      { type: "sync_completed" },
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
      const progress = (word: unknown): SimEvent => ({
        type: "sync_progress",
        op: word,
      });
      const events = [started, progress(op), { type: "sync_completed" }];
      const chunks = events.map((event) => `${JSON.stringify(event)}\n`);
      const clock = watchedClock(() => {
        simulator.state.artifacts = simulator.state.artifacts.filter(
          ({ id }) => id !== "artifact_3",
        );
      });
      simulator.fail({
        method: "POST",
        fault: { kind: "raw", contentType: "application/x-ndjson", chunks },
      });
      const seen = await waited(simulator, { "max-removed": "0" }, clock);
      expect(seen.outputs).toMatchObject({
        "error-code": "too-many-removed",
        "removed-count": "1",
        "failed-count": "0",
      });
    },
  );

  test("a stream that completed without progress, and nothing to compare: zeros from the stream", async () => {
    answerWith(simulator, completed);
    const { outputs } = await waited(simulator, { "wait-for": "completed" });
    expect(outputs).toMatchObject({
      "added-count": "0",
      "failed-count": "0",
    });
    expect(outputs).toMatchObject({
      "indexed-count": "",
      "warning-count": "",
      "changes-file": "",
    });
  });

  test("a server of another version is understood: no filters, no updated_at, words that nobody knows", async () => {
    simulator.state.dialect = "foreign";
    const local = simulator.state.integrations.find(
      ({ id }) => id === confluencelocal,
    );
    if (local !== undefined)
      local.config = { host: "https://wiki.example.com" };
    addArtifact(simulator, "old", { integration_id: confluencelocal });
    const ids = {
      "integration-type": "confluencelocal",
      "integration-id": confluencelocal,
    };
    const seen = await waited(simulator, ids);
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      // It refuses the filter by state, so one of them may have been hidden.
      "added-count": "",
      "removed-count": "1",
    });
    expect(
      changedIds(seen).filter((line) => line.startsWith("added")),
    ).toHaveLength(2);
    expect(
      seen.log.match(
        /^::notice::Zylon reports an ingest_status that is unknown .*: Chunking\. .*$/gm,
      ),
    ).toHaveLength(1);
    expect(
      seen.log.match(
        /^::warning::Zylon refuses to list documents of every state, so documents in folders, /gm,
      ),
    ).toHaveLength(1);
  });

  test("updated is empty, not 0, where documents carry no updated_at; the summary says so once, beside the others", async () => {
    answerWith(simulator, [started], "object");
    const page = (id: string) => ({
      id,
      integration_id: confluence,
      ingest_status: "Done",
      name: id,
    });
    simulator.fail({
      path: "prj_1/artifact",
      fault: { kind: "json", body: { data: [page("a"), page("b")] } },
    });
    const seen = await waited(simulator, { "project-id": "prj_1" });
    expect(seen.outputs).toMatchObject({
      "updated-count": "",
      "added-count": "0",
      "removed-count": "0",
    });
    expect(seen.summary).toContain(
      "\n0 added · 0 removed · 0 updated, perhaps more: Zylon reports no usable times\n",
    );
    expect(seen.summary.match(/updated/g)).toHaveLength(1);
  });

  test("the log has the numbers and the first ten; the summary each kind, linked and folded past ten lines", async () => {
    answerWith(simulator, [started], "object");
    const url = "https://example.com/a_(b)?x=1&y=2";
    const add = Array.from({ length: 22 }, (_, at) => ({
      id: `new_${at}`,
      at,
    }));
    const clock = watchedClock(() => {
      for (const { id, at } of add.splice(0))
        addArtifact(simulator, id, { name: `Page ${at}`, external_url: url });
    });
    const seen = await waited(simulator, {}, clock);
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
    answerWith(simulator, completed);
    addArtifact(simulator, "a", {
      plan: ["Done", "Processing", "Parsing", "Done"],
    });
    const clock = watchedClock();
    const seen = await waited(simulator, {}, clock);
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "indexed-count": "1",
    });
    expect(sum(clock.sleeps)).toBeGreaterThanOrEqual(14_000);
    expect(seen.log).toMatch(/^1 document indexed\.$/m);
  });

  test("a document that is queued late is not missed", async () => {
    answerWith(simulator, completed);
    addArtifact(simulator, "a");
    let added = false;
    const clock = watchedClock((ms) => {
      if (ms < 6000 || added) return;
      added = true;
      addArtifact(simulator, "late", {
        plan: ["Processing", "Processing", "Done"],
      });
    });
    const seen = await waited(simulator, {}, clock);
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
      const clock = watchedClock();
      const seen = await waited(simulator, {}, clock);
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "sync-status": "indexed",
        "indexed-count": "2",
      });
      expect(sum(clock.sleeps)).toBeGreaterThan(61_000);
      expect(sum(clock.sleeps)).toBeLessThan(65_000);
    },
  );

  test("fewer documents than items is a success, told with both numbers", async () => {
    answerWith(simulator, completed);
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
    let added = false;
    const clock = watchedClock((ms) => {
      if (ms < 8000 || added) return;
      added = true;
      addArtifact(simulator, "b");
    });
    const seen = await waited(simulator, {}, clock);
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "indexed-count": "2",
      "added-count": "1",
    });
    expect(sum(clock.sleeps)).toBeGreaterThan(20_500);
  });

  test.each<[string, SimEvent[]]>([
    ["there are items", completed],
    [
      "nobody says how many items there are",
      [{ type: "sync_started" }, { type: "sync_completed" }],
    ],
  ])(
    "no document at all is nothing-indexed, where %s",
    async (_name, events) => {
      answerWith(simulator, events);
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
    answerWith(simulator, [
      { type: "sync_started", integration_item_count: 0 },
      { type: "sync_completed" },
    ]);
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
    answerWith(simulator, completed);
  });

  test("ends the waiting, after a last look, with what is known by then", async () => {
    addArtifact(simulator, "a", {
      ingest_status: "Processing",
      state: "Processing",
    });
    addArtifact(simulator, "b");
    let added = false;
    const clock = watchedClock(() => {
      if (!added) addArtifact(simulator, "c");
      added = true;
    });
    const seen = await waited(
      simulator,
      { "wait-timeout-seconds": "200" },
      clock,
    );
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
    expect(sum(clock.sleeps)).toBeGreaterThan(199_000);
    expect(sum(clock.sleeps)).toBeLessThanOrEqual(200_000);
    const told =
      /^Waiting for documents to be indexed: 1 document pending, (\d\d s of|\d of) 3 min$/gm;
    expect(seen.log.match(told)).toHaveLength(6); // one every 30 s
  });

  test("of the documents that are there, not of those that the ingest removed", async () => {
    addArtifact(simulator, "gone");
    addArtifact(simulator, "done");
    addArtifact(simulator, "a", {
      ingest_status: "Processing",
      state: "Processing",
    });
    answerWith(simulator, [
      started,
      { type: "sync_progress", op: "Removed", artifact: { name: "gone" } },
      { type: "sync_completed" },
    ]);
    const clock = watchedClock(() => {
      const { artifacts } = simulator.state;
      simulator.state.artifacts = artifacts.filter(({ id }) => id !== "gone");
    });
    const limit = { "wait-timeout-seconds": "200" };
    const seen = await waited(simulator, limit, clock);
    expect(seen.log).toMatch(
      /^Waiting for documents to be indexed: 1 of 2 indexed, 1 of 3 min$/m,
    );
    expect(seen.log).not.toMatch(/of 3 indexed/);
  });

  test("what is done only just in time is done", async () => {
    addArtifact(simulator, "a", {
      ingest_status: "Processing",
      state: "Processing",
    });
    const clock = watchedClock((ms) => {
      if (ms < 180_000) return;
      for (const one of simulator.state.artifacts)
        Object.assign(one, { ingest_status: "Done", state: "Published" });
    });
    const seen = await waited(
      simulator,
      { "wait-timeout-seconds": "200" },
      clock,
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "indexed",
      "indexed-count": "1",
    });
  });

  test("of a list that never comes, nothing is counted, though the ingest completed", async () => {
    let isIngested = false;
    const clock = watchedClock(() => {
      if (isIngested) return;
      isIngested = true;
      simulator.fail({
        path: "/artifact",
        fault: { kind: "status", status: 403 },
      });
    });
    addArtifact(simulator, "a");
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
    answerWith(simulator, [started], "object");
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
  const failed = { ingest_status: "Error", state: "Error" };
  beforeEach(() => {
    simulator.state.artifacts = [];
    answerWith(simulator, completed);
    addArtifact(simulator, "good");
  });

  test("one that failed before, and was not touched, is told, and fails nothing", async () => {
    addArtifact(simulator, "old", { ...failed, error: "Encrypted" });
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

  test("one that was touched failed in this ingest: a warning, or too-many-failed", async () => {
    addArtifact(simulator, "old", {
      ...failed,
      error: "Encrypted",
      plan: ["Error", "Processing", "Error"],
    });
    const run = async (more: Record<string, string>) => {
      const old = simulator.state.artifacts.at(-1);
      if (old !== undefined)
        Object.assign(old, {
          ...failed,
          plan: ["Error", "Processing", "Error"],
        });
      return waited(simulator, more);
    };
    const seen = await run({});
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "failed-count": "1",
    });
    expect(seen.log).toMatch(
      /^::warning::1 document failed\. .*To fail the step in this case, set max-failed: 0\.$/m,
    );
    const strict = await run({ "max-failed": "0" });
    expect(strict.outputs).toMatchObject({
      "error-code": "too-many-failed",
      "sync-status": "indexed",
    });
  });

  test("an item that failed in the stream and as a document counts once", async () => {
    const failure = {
      type: "sync_progress",
      op: "Error",
      integration_item: { name: "bad" },
    };
    answerWith(simulator, [
      started,
      failure,
      { type: "sync_progress", op: "Added" },
      { type: "sync_completed" },
    ]);
    let added = false;
    const clock = watchedClock(() => {
      if (!added)
        addArtifact(simulator, "bad", { ...failed, error: "Malformed" });
      added = true;
    });
    const seen = await waited(simulator, {}, clock);
    expect(seen.log).toMatch(
      /^::group::1 document failed\nbad \(Malformed\)\n::endgroup::$/m,
    );
    expect(seen.outputs).toMatchObject({
      "failed-count": "1",
    });
  });
});

test("changes-file is there whenever the step was to wait, if empty, and nowhere else", async () => {
  simulator.fail({ path: "/config", fault: { kind: "status", status: 500 } });
  const failed = await waited(simulator);
  expect(failed.outputs["error-code"]).toBe("server-error");
  expect(changesOf(failed)).toEqual([]);
  simulator.reset();
  const dry = await waited(simulator, { "dry-run": "true" });
  expect(dry.outputs).toMatchObject({ outcome: "dry-run", "changes-file": "" });
  expect(
    simulator.requests.filter(({ path }) => path.includes("/artifact")),
  ).toEqual([]);
});
