/**
 * What the watch asks for: as little as can tell, shared by all who wait, from
 * servers that page and filter as they like.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { RESULT } from "../../src/result/fields.ts";
import {
  type ArtifactRecord,
  blankIntegration,
  type DialectName,
  SEED,
  type SimEvent,
} from "../../simulator/simulator.ts";
import { instantClock } from "../support/instant-clock.ts";
import { useSimulator } from "../support/simulated.ts";
import {
  addArtifact,
  answerWith,
  changedIds,
  changesOf,
  listingsOf,
  looksOf,
  waited,
  watchedClock,
} from "../support/watched.ts";

const simulator = useSimulator();
const { confluence } = SEED.integrations;
const completed: SimEvent[] = [
  {
    type: "sync_started",
    current_artifact_count: 0,
    integration_item_count: 3,
  },
  { type: "sync_completed" },
];
const pathsOf = (): string[] => simulator.requests.map(({ path }) => path);

describe("which requests", () => {
  test("a whole look before the ingest, then the pending alone where the documents are, then a whole look", async () => {
    answerWith(simulator, completed);
    addArtifact(simulator, "a", {
      plan: ["Done", "Processing", "Parsing", "Done"],
    });
    await waited(simulator);
    const whole = ["prj_1 whole", "prj_2 whole"];
    const pending = (count: number) =>
      Array<string>(count).fill("prj_1 pending");
    // Whole looks at the beginning and the end of the quiet time.
    expect(looksOf(simulator)).toEqual([
      ...whole,
      ...pending(3),
      ...whole,
      ...pending(5),
      ...whole,
    ]);
    const ingest = pathsOf().findIndex((path) => path.endsWith("/ingest"));
    expect(
      pathsOf().findIndex((path) => path.includes("/artifact")),
    ).toBeLessThan(ingest);
    expect(
      pathsOf()
        .filter((path) => path.includes("/artifact"))
        .slice(1),
    ).not.toEqual([]);
    const [first, , third] = listingsOf(simulator);
    expect(Object.fromEntries(first?.searchParams ?? [])).toEqual({
      include_descendants: "true",
      state: "Published,Processing,Error,Initializing,Unavailable",
      page_size: "100",
    });
    expect(third?.searchParams.get("ingest_status")).toBe(
      "NotStarted,Processing,Parsing,Storing",
    );
  });

  test("whole looks at the beginning and the end of the quiet time, and the pending alone in it", async () => {
    answerWith(
      simulator,
      [{ type: "sync_started", integration_item_count: 4 }],
      "object",
    );
    await waited(simulator, { "project-id": "prj_1" });
    const looks = looksOf(simulator);
    expect(looks.filter((look) => look.endsWith("whole"))).toHaveLength(3);
    expect([looks[0], looks[1], looks[2], looks.at(-1)]).toEqual([
      ...["prj_1 whole", "prj_1 pending", "prj_1 whole", "prj_1 whole"],
    ]);
  });

  test("of an integration without documents, every project is asked for the pending", async () => {
    answerWith(simulator, completed);
    simulator.state.artifacts = [];
    const clock = watchedClock((ms) => {
      if (ms > 2500 && simulator.state.artifacts.length === 0)
        addArtifact(simulator, "a", { project_id: "prj_2" });
    });
    simulator.state.artifacts = [];
    addArtifact(simulator, "x", {
      integration_id: "other",
      project_id: "prj_2",
    });
    await waited(simulator, {}, clock);
    expect(looksOf(simulator).slice(2, 4)).toEqual([
      "prj_1 pending",
      "prj_2 pending",
    ]);
  });

  test("a project that the ingest made is looked at too", async () => {
    answerWith(simulator, completed);
    const [project] = simulator.state.projects;
    const clock = watchedClock(() => {
      if (project === undefined || simulator.state.projects.length > 2) return;
      simulator.state.projects.push({ ...project, id: "prj_3" });
      addArtifact(simulator, "new", {
        project_id: "prj_3",
        plan: ["Processing", "Processing", "Done"],
      });
    });
    const seen = await waited(simulator, {}, clock);
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "indexed-count": "4",
      "added-count": "1",
    });
    expect(pathsOf().filter((path) => path.endsWith("/me"))).toHaveLength(1);
  });

  test("project-id: only these are asked, and no user", async () => {
    answerWith(simulator, completed);
    const seen = await waited(simulator, {
      "project-id": "\n prj_1 \nprj_1\n",
    });
    expect(seen.outputs["indexed-count"]).toBe("3");
    expect(
      new Set(
        listingsOf(simulator).map(({ pathname }) => pathname.split("/").at(-2)),
      ),
    ).toEqual(new Set(["prj_1"]));
    expect(pathsOf()).not.toContain("/api/v1/app/me");
  });

  test("the requests of a look grow with what is pending, and not with what there is", async () => {
    answerWith(simulator, completed);
    for (let at = 0; at < 1200; at += 1) {
      addArtifact(
        simulator,
        `a${at}`,
        at < 150 ? { plan: ["Done", "Processing", "Processing", "Done"] } : {},
      );
    }
    await waited(simulator, { "project-id": "prj_1" });
    const looks = looksOf(simulator);
    expect(looks.filter((look) => look.endsWith("whole"))).toHaveLength(3 * 13);
    expect(looks.filter((look) => look.endsWith("pending"))).toHaveLength(
      2 + 2 + 1 + 5,
    );
  });
});

describe("a filter", () => {
  test.each([400, 422])(
    "that is refused with %i: every look is whole",
    async (status) => {
      answerWith(simulator, completed);
      addArtifact(simulator, "a", {
        plan: ["Done", "Processing", "Processing", "Done"],
      });
      simulator.fail({
        path: "ingest_status",
        fault: { kind: "status", status },
      });
      const seen = await waited(simulator, { "project-id": "prj_1" });
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "indexed-count": "4",
      });
      expect(
        looksOf(simulator).filter((look) => look.endsWith("pending")),
      ).toHaveLength(1);
      expect(
        seen.log.match(
          /^Zylon refuses the filter ingest_status, so each poll /gm,
        ),
      ).toHaveLength(1);
    },
  );

  test("that is ignored is noticed by its answer: every look is whole", async () => {
    simulator.state.dialect = "lax";
    answerWith(simulator, completed);
    addArtifact(simulator, "a", {
      plan: ["Done", "Processing", "Processing", "Done"],
    });
    const seen = await waited(simulator, { "project-id": "prj_1" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "4",
    });
    expect(looksOf(simulator).slice(0, 4)).toEqual([
      "prj_1 whole",
      "prj_1 pending",
      "prj_1 whole",
      "prj_1 whole",
    ]);
    expect(
      looksOf(simulator).filter((look) => look.endsWith("pending")),
    ).toHaveLength(1);
    expect(
      seen.log.match(
        /^Zylon ignores the filter ingest_status, so each poll /gm,
      ),
    ).toHaveLength(1);
  });

  test.each<[gates: Record<string, string>, code: string]>([
    [{}, ""],
    [{ "max-removed": "0" }, "too-many-removed"],
  ])(
    "that is refused after the ingest alone: what it no longer shows is not removed, but unknown (%j)",
    async (gates, code) => {
      answerWith(simulator, completed);
      addArtifact(simulator, "bad", { plan: ["Done", "Error"] });
      let refuses = false;
      const clock = watchedClock(() => {
        if (!refuses)
          simulator.fail({
            path: "state=",
            fault: { kind: "status", status: 400 },
          });
        refuses = true;
      });
      const more = { "project-id": "prj_1", ...gates };
      const seen = await waited(simulator, more, clock);
      expect(seen.outputs).toMatchObject({
        "error-code": code,
        "removed-count": "",
      });
      expect(seen.log).toContain(
        "::warning::Zylon refuses to list documents of every state",
      );
      expect(`${seen.log}${seen.summary}`).not.toMatch(/othing is pending/);
    },
  );

  test("one that became done while the answer was made does not look like a filter that is ignored", async () => {
    answerWith(simulator, completed);
    const item = (id: string, ingest_status: string) => ({
      id,
      integration_id: confluence,
      ingest_status,
    });
    const data = [
      item("a", "Processing"),
      item("b", "Done"),
      item("c", "Parsing"),
    ];
    simulator.fail({
      path: "ingest_status",
      times: 1,
      fault: { kind: "json", body: { data } },
    });
    const seen = await waited(simulator, { "project-id": "prj_1" });
    expect(seen.log).not.toContain("ignores the filter");
  });
});

describe("pages", () => {
  test.each<DialectName>(["example", "documented", "lax"])(
    "%s: all of them are read",
    async (dialect) => {
      simulator.state.dialect = dialect;
      simulator.state.pageSizeLimit = 2;
      answerWith(simulator, completed);
      for (const id of ["a", "b", "c", "d", "e"]) addArtifact(simulator, id);
      const seen = await waited(simulator);
      expect(seen.outputs).toMatchObject({
        "sync-status": "indexed",
        "indexed-count": "8",
      });
      const places = listingsOf(simulator).map(({ searchParams }) =>
        searchParams.get("page"),
      );
      expect(places.includes("2")).toBe(dialect !== "example");
    },
  );

  test("a list without its envelope is a page, and what has no id in it is skipped, with a notice", async () => {
    answerWith(simulator, completed);
    const body = [
      { id: "a", integration_id: confluence, ingest_status: "Done" },
      { name: "no id" },
      "text",
      null,
    ];
    simulator.fail({ path: "prj_1/artifact", fault: { kind: "json", body } });
    const seen = await waited(simulator, { "project-id": "prj_1" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "1",
    });
    expect(
      seen.log.match(/^::notice::Skipped documents without an id\.$/gm),
    ).toHaveLength(1);
  });
});

describe("trouble", () => {
  test.each([
    ["that is not there", 404, "not-found"],
    ["that may not be seen", 403, "forbidden"],
    ["whose id no project can have", 422, "unprocessable"],
  ])(
    "a project %s is a wrong project-id, known before anything is ingested",
    async (_name, status, code) => {
      simulator.fail({
        path: "prj_nope/artifact",
        fault: { kind: "status", status },
      });
      const seen = await waited(simulator, { "project-id": "prj_nope" });
      expect(seen.outputs).toMatchObject({
        "error-code": code,
        "sync-status": "not-requested",
      });
      expect(seen.outputs["error-message"]).toMatch(
        /^The user of api-token has no project prj_nope, or cannot read it.*Correct project-id/,
      );
      expect(pathsOf().some((path) => path.endsWith("/ingest"))).toBe(false);
    },
  );

  test("a look that fails is repeated, and one that stays failed leaves the status of the ingest", async () => {
    answerWith(simulator, completed);
    simulator.fail({
      path: "/artifact",
      times: 2,
      fault: { kind: "status", status: 502 },
    });
    expect((await waited(simulator)).outputs["sync-status"]).toBe("indexed");
    simulator.fail({
      path: "/artifact",
      after: 2,
      fault: { kind: "status", status: 502 },
    });
    const seen = await waited(simulator);
    expect(seen.outputs).toMatchObject({
      "error-code": "server-error",
      "sync-status": "completed",
    });
  });
});

describe("a fleet", () => {
  const PENDING = ["Done", "Processing", "Parsing", "Done"];

  function seed(count: number): void {
    const ids = Array.from({ length: count }, (_, index) => `int_${index}`);
    simulator.state.integrations = ids.map((id) => ({
      ...blankIntegration(id, "Confluence", SEED.ada.id, SEED.organization.id),
      config: { space_key: id, base_url: "https://confluence.example.com" },
      ingest: {
        framing: "ndjson",
        events: [{ type: "sync_started" }, { type: "sync_completed" }],
      },
    }));
    simulator.state.artifacts = [];
    for (const id of ids) {
      addArtifact(simulator, `${id}_a`, { integration_id: id });
      addArtifact(simulator, `${id}_b`, {
        integration_id: id,
        plan: [...PENDING],
      });
    }
  }

  const run = (more: Record<string, string> = {}, clock = instantClock()) =>
    waited(
      simulator,
      { "integration-id": "all", "project-id": "prj_1", ...more },
      clock,
    );
  const resultsOf = (file: string) =>
    z.array(RESULT).parse(JSON.parse(readFileSync(file, "utf8")));

  test("whole looks before the ingest: one for all", async () => {
    seed(8);
    const seen = await run({ "max-parallel": "2" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "indexed",
      "indexed-count": "16",
    });
    const firstIngest = pathsOf().findIndex((path) => path.endsWith("/ingest"));
    const before = pathsOf()
      .slice(0, firstIngest)
      .filter((path) => path.includes("/artifact"));
    expect(before).toHaveLength(1);
  });

  test.each(["30", "5"])(
    "that waits in one project shares its looks, %s at once",
    async (parallel) => {
      seed(30);
      const whole = /artifact\?(?!.*ingest_status)/;
      simulator.fail({ path: whole, fault: { kind: "delay", delayMs: 150 } });
      simulator.fail({
        path: /artifact\?.*ingest_status/,
        fault: { kind: "delay", delayMs: 30 },
      });
      const seen = await run({ "max-parallel": parallel });
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "indexed-count": "60",
      });
      const looks = looksOf(simulator);
      const wholeLooks = looks.filter((look) => look === "prj_1 whole");
      // Of 30 integrations with two whole looks each, and pending ones between.
      // How many are shared depends on the machine; half is far from none.
      expect(wholeLooks.length).toBeLessThan(30);
      expect(looks.length).toBeLessThan(120);
    },
  );

  test("all changes are in one file, each with its integration", async () => {
    seed(3);
    simulator.state.artifacts = [];
    const of = (integration_id: string, id: string): ArtifactRecord => ({
      id,
      project_id: "prj_1",
      name: id,
      integration_id,
      state: "Published",
      ingest_status: "Done",
    });
    const changes = [
      { artifacts: [of("int_0", "a")] },
      { artifacts: [of("int_1", "new")], removed: ["b"] },
      { artifacts: [of("int_2", "c")] },
    ];
    simulator.state.integrations.forEach((integration, at) => {
      const events = [{ type: "sync_started" }, { type: "sync_completed" }];
      integration.ingest = {
        framing: "ndjson",
        events,
        changes: changes[at] ?? {},
      };
    });
    simulator.state.artifacts = [
      of("int_0", "a"),
      of("int_1", "b"),
      of("int_2", "c"),
      of("int_2", "same"),
    ];
    const seen = await run();
    expect(
      changesOf(seen).map((entry) => [
        entry.integration_id,
        entry.change,
        entry.id,
      ]),
    ).toEqual([
      ["int_0", "updated", "a"],
      ["int_1", "added", "new"],
      ["int_1", "removed", "b"],
      ["int_2", "updated", "c"],
    ]);
    const results = resultsOf(seen.outputs["results-file"] ?? "");
    expect(results.map((result) => result.removed_count)).toEqual([0, 1, 0]);
    expect(new Set(results.map((result) => result.changes_file))).toEqual(
      new Set([seen.outputs["changes-file"]]),
    );
    expect(seen.outputs).toMatchObject({
      "added-count": "1",
      "removed-count": "1",
      "failed-count": "0",
    });
  });

  test("what failed before, and was not touched, is in no sum", async () => {
    seed(2);
    for (const { id } of simulator.state.integrations) {
      addArtifact(simulator, `${id}_old`, {
        integration_id: id,
        state: "Error",
        ingest_status: "Error",
      });
    }
    const seen = await run({ "max-failed": "0" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "failed-count": "0",
    });
    const results = resultsOf(seen.outputs["results-file"] ?? "");
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
    seed(4);
    simulator.fail({
      path: "int_1/ingest",
      fault: { kind: "status", status: 500 },
    });
    for (const artifact of simulator.state.artifacts) {
      if (artifact.id === "int_2_b")
        Object.assign(artifact, { plan: ["Processing"] });
    }
    const seen = await run({ "wait-timeout-seconds": "120" });
    const results = resultsOf(seen.outputs["results-file"] ?? "");
    expect(
      results.map((result) => [result.error_code, result.sync_status]),
    ).toEqual([
      [null, "indexed"],
      ["server-error", "unknown"],
      ["wait-timeout", "timed-out"],
      [null, "indexed"],
    ]);
  });
});
