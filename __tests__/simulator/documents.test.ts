/**
 * Documents in the integration API: their lists with pages and filters, how
 * indexing goes on, the ingest of a source, and search.
 */
import { z } from "zod";
import {
  type ArtifactRecord,
  SEED,
  sourceOf,
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
  (await page(query)).data.map(({ id }) => id).join();

/** In place of all artifacts; each is a document that is done, unless it says more. */
function only(list: Record<string, Partial<ArtifactRecord>>): void {
  simulator.state.artifacts = Object.entries(list).map(([id, more]) => ({
    id,
    project_id: "prj_1",
    name: id,
    state: "Published",
    ingest_status: "Done",
    ...more,
  }));
}

/** A clock that goes on by hand. */
function stopClock(): (ms: number) => void {
  let now = Date.parse("2027-01-01T00:00:00.000Z");
  simulator.state.now = () => now;
  return (ms) => void (now += ms);
}

describe("pages", () => {
  const first = `${EVERY}&page_size=2`;
  const last = {
    data: [{ id: "c", error: "Encrypted" }],
    has_next_page: false,
    has_previous_page: true,
    next_cursor: null,
    total_count: 3,
  };
  beforeEach(() =>
    only({ a: {}, b: {}, c: { state: "Error", error: "Encrypted" } }),
  );

  test("by cursor", async () => {
    const { data, next_cursor: cursor } = await page(first);
    expect(data).toMatchObject([{ id: "a" }, { id: "b" }]);
    const rest = `${PATH}?${first}&after=${cursor}`;
    expect(await read(rest)).toMatchObject(last);
    simulator.state.artifacts[1]!.state = "Deleted"; // it may be filtered out
    expect(await read(rest.replace("Deleted,", ""))).toMatchObject({
      data: [{ id: "c" }],
    });
  });

  test("by number, without the total", async () => {
    const uncounted = `${PATH}?${first}&page=2&total_count=false`;
    expect(await read(uncounted)).toMatchObject({ ...last, total_count: null });
    expect(await ids(`${first}&page=3`)).toBe("");
  });
});

test.each([
  ["", "top,pending"],
  ["state=Error", "failed"],
  ["state=Draft,Deleted", "draft"],
  ["include_descendants=true", "top,below,folder,pending"],
  ["include_descendants=true&ingest_status=Processing,Parsing", "pending"],
  ["include_descendants=true&type=Folder,Link", "folder"],
  ["include_descendants=true&source=User", "pending"],
])("filters: %s", async (query, expected) => {
  const own = { integration_id: confluence };
  only({
    top: own,
    below: { ...own, parent_id: "top" },
    folder: { ...own, parent_id: "below", type: "Folder" },
    failed: { ...own, state: "Error" },
    draft: { ...own, state: "Draft" },
    pending: { state: "Processing", ingest_status: "Processing" },
    elsewhere: { ...own, project_id: "prj_2" },
  });
  expect(await ids(query)).toBe(expected);
});

test("indexing goes on with time, and only what is done can be found", async () => {
  const pass = stopClock();
  const timeline = [
    { afterMs: 1000, ingest_status: "Parsing" },
    { afterMs: 5000, ingest_status: "Done" },
  ];
  only({
    a: {
      state: "Initializing",
      ingest_status: "NotStarted",
      content: "commit 5f924a1",
      error: "Malformed",
      updated_at: new Date(simulator.state.now()).toISOString(),
      timeline,
    },
  });
  const seen: unknown[] = [];
  for (const ms of [999, 1, 3999]) {
    pass(ms);
    seen.push((await page(EVERY)).data[0]?.ingest_status);
  }
  expect(seen).toEqual(["NotStarted", "Parsing", "Parsing"]);
  expect(await read(`${APP}/search?q=5f924a1`)).toEqual([]);
  pass(1);
  expect(await read(`${APP}/search?q=5f924a1`)).toMatchObject([
    { type: "ArtifactContent" },
  ]);
  expect((await app(PATH)).body).not.toMatch(/Malformed|timeline/);
});

test("search finds names and texts of one's own, whatever the case, the names first", async () => {
  const match = "See the OPENING times.";
  only({ a: { content: match }, b: { name: "Opening hours" } });
  const where = {
    type: "Document",
    project_id: "prj_1",
    project_name: "Project 1",
  };
  const text = { match, metadata: { name: "a", ...where } };
  const name = "Opening hours";
  const path = `${APP}/search?q=opening`;
  expect(await read(path)).toEqual([
    {
      id: "b",
      type: "Artifact",
      match: name,
      rank: 0.9,
      metadata: { name, ...where },
    },
    { id: "a_part_1", type: "ArtifactContent", rank: 0.5, ...text },
  ]);
  expect((await app(path, {}, SEED.grace.token)).body).toBe("[]");
  const projects = await read(`${APP}/search?q=project%201`);
  expect(projects).toMatchObject([{ id: "prj_1", type: "Project" }]);
});

describe("an ingest without a script", () => {
  const ingest = async (): Promise<unknown[]> =>
    (await post(`${CONFLUENCE}/ingest`)).body
      .trimEnd()
      .split("\n\n")
      .map((event): unknown => JSON.parse(event.replace(/^data: /, "")));
  const documentId = (item: string): string => `artifact_${confluence}_${item}`;

  beforeEach(async () => {
    const record = integration(confluence);
    record.source = sourceOf(record, 0).slice(0, 3);
    simulator.state.artifacts = [];
    await ingest();
  });

  test("reports what it does, and changes the documents", async () => {
    const pass = stopClock();
    const [first, second] = simulator.state.artifacts;
    const [handbook, hours] = integration(confluence).source ?? [];
    integration(confluence).source = [
      handbook!,
      { ...hours!, content: "Eight to six." },
      { id: "new", name: "New", content: "", parent: hours!.id, error: "Bad" },
      { id: "plan", name: "Floor plan.vsdx", content: "", unreadable: true },
    ];
    const started = { current_artifact_count: 3, integration_item_count: 4 };
    expect(await ingest()).toMatchObject([
      { type: "sync_started", ...started },
      { op: "Skipped", artifact_id: first!.id, progress: 0.2 },
      { op: "Updated", artifact_id: second!.id },
      { op: "Added", integration_item: { id: "new", name: "New" } },
      { op: "Skipped", integration_item: { id: "plan" } },
      { op: "Removed", artifact: { name: "Office map" }, progress: 1 },
      { type: "sync_completed" },
    ]);
    pass(3000);
    expect(await read(`${PATH}?${EVERY}`)).toMatchObject({
      data: [
        { id: first!.id, updated_at: first!.updated_at },
        {
          id: second!.id,
          ingest_status: "Done",
          created_at: second!.created_at,
          updated_at: "2027-01-01T00:00:00.000Z",
        },
        { id: documentId("new"), parent_id: second!.id, error: "Bad" },
      ],
    });
  });

  test("finds nothing to do a second time", async () => {
    const before = structuredClone(simulator.state.artifacts);
    const [, ...rest] = await ingest();
    expect(rest.slice(0, -1)).toMatchObject(
      before.map(() => ({ op: "Skipped" })),
    );
    expect(simulator.state.artifacts).toEqual(before);
  });
});
