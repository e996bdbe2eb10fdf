/**
 * `expect-search`: the step ends when a search finds what was ingested, in
 * process against the simulator.
 */
import {
  type ArtifactRecord,
  SEED,
  type SimEvent,
} from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import {
  addArtifact,
  answerWith,
  waited,
  watchedClock,
} from "../support/watched.ts";

const simulator = useSimulator();
const { filesystem } = SEED.integrations;
const completed: SimEvent[] = [
  { type: "sync_started", integration_item_count: 3 },
  { type: "sync_completed" },
];
beforeEach(() => answerWith(simulator, completed));

const searches = (): string[] =>
  simulator.requests.flatMap(({ path }) =>
    path.includes("/search?") ? [path.split("/").at(-1) ?? ""] : [],
  );
const hit = (more: Record<string, unknown>) => ({
  id: "x",
  type: "ArtifactContent",
  match: "",
  rank: 0.5,
  ...more,
});

test("a text in a document of this integration is found, by its content or its name", async () => {
  const seen = await waited(simulator, {
    "expect-search": " Nine to five \n\nESCALATIONS\nNine to five",
  });
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "sync-status": "indexed",
  });
  expect(searches()).toEqual([
    "search?q=Nine+to+five&limit=100",
    "search?q=ESCALATIONS&limit=100",
  ]);
  expect(seen.log).toMatch(/^Found: "Nine to five"\nFound: "ESCALATIONS"$/m);
});

test("it is searched for once everything is indexed, and no sooner", async () => {
  addArtifact(simulator, "a", {
    plan: ["Done", "Processing", "Parsing", "Done"],
    content: "commit 1a2b3c",
  });
  await waited(simulator, { "expect-search": "commit 1a2b3c" });
  const kinds = simulator.requests.flatMap(
    ({ path }) => /\/(artifact|search)\?/.exec(path)?.[1] ?? [],
  );
  expect(kinds.lastIndexOf("artifact")).toBe(kinds.indexOf("search") - 1);
});

test("what is not found yet is searched for again, at the pace of the looks; what was found is not", async () => {
  const clock = watchedClock((ms) => {
    if (ms > 60_000)
      Object.assign(simulator.state.artifacts[0] ?? {}, {
        content: "the commit",
      });
  });
  const seen = await waited(
    simulator,
    { "expect-search": "the commit\nNine to five" },
    clock,
  );
  expect(seen.outputs["outcome"]).toBe("success");
  expect(searches().filter((path) => path.includes("Nine"))).toHaveLength(1);
  expect(searches().length).toBeGreaterThan(20);
  expect(clock.sleeps.slice(0, 3).map((ms) => Math.round(ms / 100))).toEqual([
    20, 20, 20,
  ]);
  expect(seen.log).toMatch(
    /^Waiting for a search: 1 of 2 texts are as expected, \d+( s)? of \d+ min$/m,
  );
});

test("not-searchable, when the time is over: which, and how many results of other integrations", async () => {
  addArtifact(simulator, "other", {
    integration_id: "int_other",
    content: "the commit",
  });
  addArtifact(simulator, "the commit as well", { integration_id: undefined });
  const clock = watchedClock();
  const more = {
    "expect-search": "the commit\nnobody wrote this\nNine to five",
    "wait-timeout-seconds": "100",
  };
  const seen = await waited(simulator, more, clock);
  expect(seen.outputs).toMatchObject({
    outcome: "failure",
    "error-code": "not-searchable",
    "sync-status": "indexed",
    "indexed-count": "3",
  });
  expect(seen.outputs["error-message"]).toMatch(
    /^Everything is indexed, but after 100 s the search results are not as expected\. Found only in other integrations: "the commit" \(2 results, such as the document the commit as well\)\. Not found: "nobody wrote this" \(not found in any other integration either\)\. Check integration-id, and in Zylon what the integration reads\. Check in the source that each text was published/,
  );
  const total = clock.sleeps.reduce((sum, ms) => sum + ms, 0);
  expect(total).toBeGreaterThan(90_000); // real time passes too
  expect(total).toBeLessThanOrEqual(100_000);
});

describe("the cause", () => {
  const messageOf = async (texts: string): Promise<string | undefined> => {
    const seen = await waited(simulator, {
      "expect-search": texts,
      "wait-timeout-seconds": "100",
    });
    return seen.outputs["error-message"];
  };

  test("of a text that only another integration has is that integration", async () => {
    addArtifact(simulator, "Elsewhere", {
      integration_id: "int_other",
      content: "the commit",
    });
    expect(await messageOf("the commit\n!gone")).toMatch(
      /^Everything is indexed, but after 100 s the search finds what you expect only in other integrations\. Found only in other integrations: "the commit" \(1 result, such as the document Elsewhere\)\. Not searched for yet: "gone"\. Check integration-id, and in Zylon what the integration reads\. See/,
    );
  });

  test("of a !text is the document that still has it", async () => {
    addArtifact(simulator, "Old page", { content: "old name" });
    expect(await messageOf("!old name")).toMatch(
      /^Everything is indexed, but after 100 s the search still finds what must be gone\. Still found: "old name", in the document Old page\. Check in the source/,
    );
  });

  test("is unknown where a result is of no known integration", async () => {
    const results = [hit({ metadata: { name: "Rota", project_id: "prj_9" } })];
    simulator.fail({ path: "/search", fault: { kind: "json", body: results } });
    expect(await messageOf("rota")).toMatch(
      /the search results are not as expected\. Not found for certain: "rota" \(1 result, but Zylon does not say of which integration\)\. Check in the source/,
    );
  });
});

describe("which results count", () => {
  const search = async (results: readonly unknown[]) => {
    simulator.fail({ path: "/search", fault: { kind: "json", body: results } });
    const seen = await waited(simulator, {
      "expect-search": "anything",
      "wait-timeout-seconds": "20",
    });
    return seen.outputs["error-code"];
  };
  const place = { name: "Opening hours", project_id: "prj_1" };

  test.each([
    [
      "an artifact whose id is a document of ours",
      [hit({ id: "artifact_2", type: "Artifact" })],
    ],
    ["in any case", [hit({ id: "artifact_2", type: "artifact" })]],
    [
      "content whose name and project are those of one",
      [hit({ metadata: place })],
    ],
    [
      "among others",
      [
        hit({}),
        "odd",
        null,
        { id: {}, metadata: "none" },
        hit({ metadata: place }),
      ],
    ],
  ])("found: %s", async (_name, results) => {
    expect(await search(results)).toBe("");
  });

  test.each([
    ["nothing", []],
    [
      "an artifact of another integration",
      [hit({ id: "artifact_5", type: "Artifact" })],
    ],
    ["content whose id is that of a document", [hit({ id: "artifact_2" })]],
    [
      "content of the same name in another project",
      [hit({ metadata: { ...place, project_id: "prj_2" } })],
    ],
    [
      "a project",
      [hit({ id: "artifact_2", type: "Project", metadata: place })],
    ],
    [
      "a type that nobody knows",
      [hit({ id: "artifact_2", type: "Agent", metadata: place })],
    ],
  ])("not found: %s", async (_name, results) => {
    expect(await search(results)).toBe("not-searchable");
  });

  test("a document that this ingest removed is none any more", async () => {
    simulator.state.dialect = "published";
    const confluence = simulator.state.integrations[0];
    if (confluence !== undefined) confluence.ingest = undefined;
    expect(await search([hit({ id: "artifact_3", type: "Artifact" })])).toBe(
      "not-searchable",
    );
  });
});

test.each([400, 422])(
  "a search that is refused with %i is bad-request and names the input",
  async (status) => {
    simulator.fail({ path: "/search", fault: { kind: "status", status } });
    const seen = await waited(simulator, { "expect-search": "anything" });
    expect(seen.outputs).toMatchObject({
      "error-code": "bad-request",
      "sync-status": "indexed",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^The ingest went well, but Zylon does not accept the search for "anything"\. Could not search in Zylon.*Correct expect-search \(GET /,
    );
    expect(searches()).toHaveLength(1);
  },
);

test.each([
  ["a list", { kind: "json", body: {} } as const, "unexpected-response"],
  ["permission", { kind: "status", status: 403 } as const, "forbidden"],
])("without %s, it is what it is", async (_name, fault, code) => {
  simulator.fail({ path: "/search", fault });
  expect(
    (await waited(simulator, { "expect-search": "anything" })).outputs[
      "error-code"
    ],
  ).toBe(code);
});

test("nothing is searched for where the ingest failed", async () => {
  simulator.state.artifacts = [];
  const seen = await waited(simulator, { "expect-search": "anything" });
  expect(seen.outputs["error-code"]).toBe("nothing-indexed");
  expect(searches()).toEqual([]);
});

describe("several integrations", () => {
  const both = {
    "integration-type": "any",
    "integration-id": `confluence/int_confluence_1\nfilesystem/${filesystem}`,
  };
  const manual: Partial<ArtifactRecord> = {
    integration_id: filesystem,
    content: "Oil the pump",
  };
  beforeEach(() => {
    const share = simulator.state.integrations.find(
      ({ id }) => id === filesystem,
    );
    if (share !== undefined)
      share.ingest = { framing: "ndjson", events: completed };
  });

  test("a document of any of them is enough", async () => {
    addArtifact(simulator, "manual", manual);
    const seen = await waited(simulator, {
      ...both,
      "expect-search": "Oil the pump\nNine to five",
    });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "indexed",
    });
    expect(searches()).toHaveLength(2);
  });

  test("what none has fails all of them, and is told once", async () => {
    const seen = await waited(simulator, {
      ...both,
      "expect-search": "Oil the pump",
      "wait-timeout-seconds": "60",
    });
    expect(seen.outputs).toMatchObject({
      "error-code": "not-searchable",
      "sync-status": "indexed",
    });
    expect(seen.errors).toHaveLength(1);
    const results: unknown = JSON.parse(seen.outputs["results"] ?? "");
    expect(results).toMatchObject([
      { error_code: "not-searchable" },
      { error_code: "not-searchable" },
    ]);
  });
});
