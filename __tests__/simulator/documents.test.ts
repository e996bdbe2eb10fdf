/**
 * Documents: their lists with pages and filters, how indexing goes on, the
 * ingest of a source, and search.
 */
import { z } from "zod";
import {
  type ArtifactRecord,
  SEED,
  type SourceItem,
} from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import { APP, clientOf, CONFLUENCE } from "./client.ts";

const simulator = useSimulator({ dialect: "published" });
const { app, post, read, integration } = clientOf(simulator);

const { confluence } = SEED.integrations;
const PATH = `${APP}/project/prj_1/artifact`;
const EVERY =
  "include_descendants=true&state=Published,Processing,Initializing,Error,Draft,Deleted,Unavailable";
const PAGE = z.object({
  data: z.array(
    z.object({ id: z.string(), ingest_status: z.string(), state: z.string() }),
  ),
  next_cursor: z.string().nullable(),
});

const page = async (query: string): Promise<z.infer<typeof PAGE>> =>
  PAGE.parse(await read(`${PATH}?${query}`));
const ids = async (query: string): Promise<string> =>
  (await page(query)).data.map(({ id }) => id.replace("artifact_", "")).join();

function add(more: Partial<ArtifactRecord>): ArtifactRecord {
  const { artifacts } = simulator.state;
  const id = `artifact_${artifacts.length + 1}`;
  const artifact = {
    id,
    project_id: "prj_1",
    name: id,
    state: "Published",
    ingest_status: "Done",
    ...more,
  };
  artifacts.push(artifact);
  return artifact;
}

/** A clock that goes on by hand. */
function stopClock(): (ms: number) => void {
  let now = Date.parse("2027-01-01T00:00:00.000Z");
  simulator.state.now = () => now;
  return (ms) => void (now += ms);
}

describe("pages", () => {
  const ofThree = `${EVERY}&page_size=3`;
  const last = {
    data: [{ id: "artifact_4", error: "Encrypted" }],
    has_next_page: false,
    has_previous_page: true,
    next_cursor: null,
    total_count: 4,
  };

  test("by cursor", async () => {
    const { data, next_cursor: cursor } = await page(ofThree);
    expect(data.map(({ id }) => id)).toEqual([
      "artifact_1",
      "artifact_2",
      "artifact_3",
    ]);
    const rest = await read(`${PATH}?${ofThree}&after=${cursor}`);
    expect(rest).toMatchObject(last);
  });

  test("by number", async () => {
    expect(await read(`${PATH}?${ofThree}&page=2`)).toMatchObject(last);
    expect(await ids(`${ofThree}&page=3`)).toBe("");
  });

  test("without the total", async () => {
    expect(await read(`${PATH}?total_count=false`)).toMatchObject({
      total_count: null,
    });
  });

  test("of projects", async () => {
    const projects = `${APP}/user/${SEED.ada.id}/project`;
    expect(await read(`${projects}?page=2&page_size=1`)).toMatchObject({
      data: [{ id: "prj_2" }],
      total_count: 2,
    });
  });
});

test("a cursor holds where its item moved, is filtered out, or is gone", async () => {
  const { state } = simulator;
  const { next_cursor: cursor } = await page(`${EVERY}&page_size=2`);
  state.artifacts[1]!.state = "Deleted";
  expect(
    await ids(`include_descendants=true&state=Published,Error&after=${cursor}`),
  ).toBe("3,4");
  state.artifacts.shift();
  expect(await ids(`${EVERY}&after=${cursor}`)).toBe("3,4");
  state.artifacts.shift();
  state.artifacts.unshift(add({}));
  expect(await ids(`${EVERY}&after=${cursor}`)).toBe("3,4,5");
});

test.each([
  ["", "1,10"],
  ["state=Error", "4"],
  ["state=Draft,Deleted", "7"],
  ["include_descendants=true", "1,2,3,8,9,10"],
  ["include_descendants=true&ingest_status=Processing,Parsing", "10"],
  ["include_descendants=true&type=Folder,Link", "8,9"],
  ["include_descendants=true&source=User", "10"],
  ["parent_id=artifact_1", "2,3,8"],
  ["parent_id=artifact_1&include_descendants=true", "2,3,8,9"],
])("filters: %s", async (query, expected) => {
  const leaf = { integration_id: confluence, ingest_status: "NotApplicable" };
  add({ integration_id: confluence, state: "Draft" });
  add({ ...leaf, type: "Folder", parent_id: "artifact_1" });
  add({ ...leaf, type: "Link", parent_id: "artifact_8" });
  add({ state: "Processing", ingest_status: "Processing" });
  expect(await ids(query)).toBe(expected);
});

test("indexing goes on by one step of the plan for each look, whatever the look asks for", async () => {
  const { id } = add({
    state: "Initializing",
    ingest_status: "NotStarted",
    plan: ["Parsing", "Storing", "Error"],
  });
  const pending = "ingest_status=NotStarted,Processing,Parsing,Storing";
  const state = "state=Processing,Initializing,Published,Error";
  expect(await page(`${state}&${pending}`)).toMatchObject({
    data: [{ id, ingest_status: "Parsing" }],
  });
  const small = `${state}&page_size=1`;
  const { next_cursor: cursor } = await page(small);
  expect(await page(`${small}&after=${cursor}`)).toMatchObject({
    data: [{ id: "artifact_4" }],
  });
  expect(await page(`${small}&page=3`)).toMatchObject({
    data: [{ id, ingest_status: "Storing" }],
  });
  expect(await ids(`${state}&${pending}`)).toBe("");
  expect(await read(`${PATH}?${small}&page=3`)).toMatchObject({
    data: [{ state: "Error", error: "Unknown" }],
  });
});

test("indexing goes on with time, and only what is done can be found", async () => {
  const pass = stopClock();
  add({
    state: "Initializing",
    ingest_status: "NotStarted",
    content: "commit 5f924a1",
    error: "Malformed",
    updated_at: new Date(simulator.state.now()).toISOString(),
    timeline: [
      { afterMs: 1000, ingest_status: "Parsing" },
      { afterMs: 5000, ingest_status: "Done" },
    ],
  });
  const seen: unknown[] = [];
  for (const ms of [999, 1, 3999]) {
    pass(ms);
    seen.push(
      (await page("state=Initializing,Processing,Published")).data[1]
        ?.ingest_status,
    );
  }
  expect(seen).toEqual(["NotStarted", "Parsing", "Parsing"]);
  expect(await read(`${APP}/search?q=5f924a1`)).toEqual([]);
  pass(1);
  expect(await read(`${APP}/search?q=5f924a1`)).toMatchObject([
    { type: "ArtifactContent" },
  ]);
  expect((await app(PATH)).body).not.toMatch(/Malformed|timeline/);
});

describe("search", () => {
  const search = (query: string): Promise<unknown> =>
    read(`${APP}/search?q=${encodeURIComponent(query)}`);

  test("finds names and texts, whatever the case, the names first", async () => {
    const match = "See the OPENING times.";
    simulator.state.artifacts[0]!.content = match;
    const place = {
      type: "Document",
      project_id: "prj_1",
      project_name: "Project 1",
    };
    expect(await search("opening")).toEqual([
      {
        id: "artifact_2",
        type: "Artifact",
        match: "Opening hours",
        rank: 0.9,
        metadata: { name: "Opening hours", ...place },
      },
      {
        id: "artifact_1_part_1",
        type: "ArtifactContent",
        match,
        rank: 0.5,
        metadata: { name: "Support handbook", ...place },
      },
    ]);
  });

  test("finds projects", async () => {
    expect(await search("project")).toMatchObject([
      { id: "prj_1", type: "Project" },
      { id: "prj_2" },
    ]);
  });

  test("finds nothing of others", async () => {
    const ofGrace = await app(`${APP}/search?q=opening`, {}, SEED.grace.token);
    expect(ofGrace.body).toBe("[]");
  });
});

describe("an ingest without a script", () => {
  const item = (name: string, more: Partial<SourceItem> = {}): SourceItem => ({
    id: name,
    name,
    content: name,
    ...more,
  });
  const documents = (): unknown[] =>
    simulator.state.artifacts.filter(
      ({ integration_id }) => integration_id === confluence,
    );
  const ingest = async (): Promise<unknown[]> =>
    (await post(`${CONFLUENCE}/ingest`)).body
      .trimEnd()
      .split("\n\n")
      .map((event): unknown => JSON.parse(event.replace(/^data: /, "")));

  const added = `artifact_${confluence}_page_5`;

  test("reports what it does", async () => {
    expect(await ingest()).toMatchObject([
      {
        type: "sync_started",
        current_artifact_count: 4,
        integration_item_count: 6,
      },
      { op: "Added", artifact_id: added, progress: 1 / 7 },
      { op: "Added", integration_item: { id: "page_6", name: "Press kit" } },
      { op: "Updated", artifact_id: "artifact_2" },
      {
        op: "Removed",
        artifact: { id: "artifact_3", name: "Escalations" },
        progress: 4 / 7,
      },
      { op: "Skipped", artifact_id: "artifact_1" },
      { op: "Skipped", artifact_id: "artifact_4" },
      {
        op: "Skipped",
        integration_item: { id: "page_7", name: "Floor plan.vsdx" },
        progress: 1,
      },
      { type: "sync_completed" },
    ]);
  });

  test("changes the documents, which are indexed after a few looks", async () => {
    await ingest();
    for (let look = 0; look < 3; look += 1) await read(PATH);
    const before = "2026-03-02T09:00:00.000Z";
    expect(await read(`${PATH}?${EVERY}`)).toMatchObject({
      data: [
        { id: "artifact_1", updated_at: before },
        {
          id: "artifact_2",
          ingest_status: "Done",
          parent_id: "artifact_1",
          created_at: before,
        },
        { id: "artifact_4", error: "Encrypted" },
        {
          id: added,
          name: "Public holidays",
          source: "Confluence",
          external_url: "https://confluence.auroralabs.com/x/5",
        },
        { name: "Press kit", ingest_warnings: ["NoContent"] },
      ],
    });
  });

  test("finds nothing to do a second time", async () => {
    const { source } = integration(confluence);
    await ingest();
    const before = structuredClone(documents());
    const [, ...rest] = await ingest();
    expect(rest.slice(0, -1)).toMatchObject(
      source.map(() => ({ op: "Skipped" })),
    );
    expect(documents()).toEqual(before);
  });

  describe("after the source has changed", () => {
    beforeEach(async () => {
      const record = integration(confluence);
      await ingest();
      const [first, second] = record.source;
      record.source = [
        item("tree", { type: "Folder" }),
        item("leaf", { parent: "tree", error: "Malformed" }),
        { ...first!, url: "https://moved.example.com/" },
        { ...second!, unreadable: true },
      ];
    });

    test("has other documents", async () => {
      await ingest();
      expect(documents()).toMatchObject([
        { id: "artifact_1", external_url: "https://moved.example.com/" },
        { type: "Folder", state: "Published", ingest_status: "NotApplicable" },
        {
          parent_id: `artifact_${confluence}_tree`,
          plan: ["Processing", "Parsing", "Storing", "Error"],
        },
      ]);
    });
  });
});
