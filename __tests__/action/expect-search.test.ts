/** `expect-search`: the step ends when a search finds what was ingested. */
import { SEED } from "../../simulator/simulator.ts";
import { instantClock, slept } from "../support/instant-clock.ts";
import {
  addArtifact,
  answerWith,
  COMPLETED,
  integrationOf,
} from "../support/scene.ts";
import { resultsOf } from "../support/seen.ts";
import { useSimulator } from "../support/simulated.ts";
import { clockWith, waited } from "../support/watched.ts";

const simulator = useSimulator();
const STARTED = { type: "sync_started", integration_item_count: 3 };
beforeEach(() => answerWith(simulator, [STARTED, COMPLETED]));

/** The searches that the server saw, as `search?q=…`. */
const searches = (): string[] =>
  simulator.requests
    .map(({ path }) => path.split("/").at(-1) ?? "")
    .filter((last) => last.startsWith("search?"));

/** Whatever is searched for, these are the results. */
const findsAlways = (results: readonly unknown[]): void =>
  simulator.fail({ path: "/search", fault: { kind: "json", body: results } });

/** One result of a search. */
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
  expect(seen.log.match(/^Found: .*$/gm)).toEqual([
    'Found: "Nine to five"',
    'Found: "ESCALATIONS"',
  ]);
});

test("it is searched for once everything is indexed, and no sooner", async () => {
  addArtifact(simulator, "a", {
    plan: ["Done", "Processing", "Parsing", "Done"],
    content: "commit 1a2b3c",
  });
  await waited(simulator, { "expect-search": "commit 1a2b3c" });
  const paths = simulator.requests.map(({ path }) => path);
  const lastLook = paths.findLastIndex((path) => path.includes("/artifact?"));
  const search = paths.findIndex((path) => path.includes("/search?"));
  expect(search).toBe(lastLook + 1);
});

test("what is not found yet is searched for again, at the pace of the looks; what was found is not", async () => {
  addArtifact(simulator, "page");
  const [page] = simulator.state.artifacts.slice(-1);
  const clock = clockWith([
    60_000,
    () => Object.assign(page ?? {}, { content: "the commit" }),
  ]);
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
    /^Waiting for a search: 1 of 2 texts found, \d+( s)? of \d+ min$/m,
  );
});

test("not-searchable, when the time is over: which of the texts", async () => {
  addArtifact(simulator, "other", {
    integration_id: "int_other",
    content: "the commit",
  });
  const clock = instantClock();
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
    /^Everything is indexed, but after 100 s a search does not find every text of expect-search in a document of this run\. Not found: "the commit"\. Not found: "nobody wrote this"\. Check in the source that each text was published/,
  );
  expect(slept(clock)).toBeGreaterThan(90_000); // real time passes too
  expect(slept(clock)).toBeLessThanOrEqual(100_000);
});

test("a page of the same name in another integration changes nothing: found at once", async () => {
  const page = { name: "Release notes", content: "the commit" };
  addArtifact(simulator, "ours", page);
  addArtifact(simulator, "theirs", { ...page, integration_id: "int_other" });
  const clock = instantClock();
  const seen = await waited(
    simulator,
    { "expect-search": "the commit", "wait-timeout-seconds": "600" },
    clock,
  );
  expect(seen.outputs["error-code"]).toBe("");
  expect(searches()).toHaveLength(1);
  expect(slept(clock)).toBeLessThan(60_000);
});

describe("which results count", () => {
  const codeWith = async (results: readonly unknown[]) => {
    findsAlways(results);
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
    expect(await codeWith(results)).toBe("");
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
    expect(await codeWith(results)).toBe("not-searchable");
  });

  test("beside it: a folder with the name of a document makes no result unclear", async () => {
    addArtifact(simulator, "page", { name: "Guide", content: "the commit" });
    addArtifact(simulator, "folder", { name: "Guide", type: "Folder" });
    const seen = await waited(simulator, { "expect-search": "the commit" });
    expect(seen.outputs["error-code"]).toBe("");
  });

  test("a document that this ingest removed is none any more", async () => {
    simulator.state.dialect = "published";
    integrationOf(simulator).ingest = undefined; // it removes artifact_3
    expect(await codeWith([hit({ id: "artifact_3", type: "Artifact" })])).toBe(
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
  ["unexpected-response", { kind: "json", body: {} }],
  ["forbidden", { kind: "status", status: 403 }],
] as const)(
  "any other failure of a search keeps its code: %s",
  async (code, fault) => {
    simulator.fail({ path: "/search", fault });
    const seen = await waited(simulator, { "expect-search": "anything" });
    expect(seen.outputs["error-code"]).toBe(code);
  },
);

test("nothing is searched for where the ingest failed", async () => {
  simulator.state.artifacts = [];
  const seen = await waited(simulator, { "expect-search": "anything" });
  expect(seen.outputs["error-code"]).toBe("nothing-indexed");
  expect(searches()).toEqual([]);
});

describe("several integrations", () => {
  const { filesystem } = SEED.integrations;
  const both = {
    "integration-type": "any",
    "integration-id": `confluence/int_confluence_1\nfilesystem/${filesystem}`,
  };
  beforeEach(() => {
    const events = [STARTED, COMPLETED];
    integrationOf(simulator, filesystem).ingest = { framing: "ndjson", events };
  });

  test("a document of any of them is enough", async () => {
    const manual = { integration_id: filesystem, content: "Oil the pump" };
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
    const codes = resultsOf(seen).map(({ error_code }) => error_code);
    expect(codes).toEqual(["not-searchable", "not-searchable"]);
  });
});
