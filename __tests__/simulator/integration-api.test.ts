/**
 * The integration API: as the OpenAPI file has it, as the manual's examples do,
 * and what goes wrong on demand.
 */
import { z } from "zod";
import { STATUS_FIELD } from "../../simulator/api/views.ts";
import { type Fault, SEED } from "../../simulator/simulator.ts";
import { findIntegration, useSimulator } from "../support/simulator.ts";
import {
  APP,
  clientOf,
  CONFLUENCE,
  FILESYSTEM,
  json,
  LOGIN,
} from "./client.ts";

const simulator = useSimulator({ dialect: "published" });
const { app, post, read } = clientOf(simulator);

/** Strict shapes: a field that is not published fails. */
const date = z.iso.datetime();
const text = z.string().min(1);
const count = z.int().min(0);
const object = z.record(z.string(), z.unknown());
const oneOf = (words: string): z.ZodType<string> => z.enum(words.split(" "));
const owned = { id: text, org_id: text, created_at: date };

const USER = z.strictObject({
  ...owned,
  account_id: text,
  name: text,
  email: z.email(),
  state: oneOf("Active Inactive"),
  roles: z.array(oneOf("AppAdmin AppMember")),
});

const INTEGRATION = z.strictObject({
  ...owned,
  user_id: text,
  updated_at: date,
  type: oneOf(
    "Confluence ConfluenceLocalLegacy SharePoint FileSystem Claromentis",
  ),
  provider_data: z.strictObject({ username: z.string() }).optional(),
});

const PROJECT = z.strictObject({
  ...owned,
  user_id: text,
  name: text,
  visibility: text,
  default_member_role: text,
  default_role_enabled: z.boolean(),
});

const ARTIFACT = z.strictObject({
  id: text,
  name: text,
  type: text,
  project_id: text,
  created_at: date,
  updated_at: date,
  source: oneOf("User SharePoint Confluence Claromentis FileSystem"),
  state: oneOf(
    "Initializing Processing Draft Deleted Published Unavailable Error",
  ),
  [STATUS_FIELD]: oneOf(
    "NotApplicable NotStarted Processing Parsing Storing Done Error",
  ),
  props: object,
  has_content: z.boolean(),
  keep_file_after_ingestion: z.boolean(),
  ws_auto_select: z.boolean(),
  external_url: text.optional(),
  integration_id: text.optional(),
  parent_id: text.optional(),
  error: oneOf("Unknown Malformed Encrypted").optional(),
  ingest_warnings: z.array(oneOf("NoContent")).nullable(),
});

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    data: z.array(item).min(1),
    next_cursor: text.nullable().optional(),
    has_next_page: z.boolean(),
    has_previous_page: z.boolean(),
    total_count: count.nullable(),
  });

const PROJECTS = pageOf(PROJECT);
const ARTIFACTS = pageOf(ARTIFACT);

const SEARCH_RESULTS = z.array(
  z.strictObject({
    id: text,
    type: oneOf("Project Artifact ArtifactContent"),
    match: text,
    rank: z.number(),
    metadata: z.strictObject({
      name: text,
      type: text.optional(),
      project_id: text.optional(),
      project_name: text.optional(),
    }),
  }),
);

const INGEST_EVENT = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("sync_started"),
    current_artifact_count: count,
    integration_item_count: count,
  }),
  z.strictObject({
    type: z.literal("sync_progress"),
    op: oneOf("Added Removed Skipped Updated Recreated Error"),
    artifact_id: text.optional(),
    artifact: object.optional(),
    integration_item: object.optional(),
    progress: z.number().min(0).max(1),
  }),
  z.strictObject({ type: z.literal("sync_completed") }),
]);

const EVERY =
  "include_descendants=true&state=Published,Processing,Initializing,Error";

describe("as published", () => {
  const expectShape = (schema: z.ZodType, value: unknown): void =>
    expect(schema.safeParse(value).error?.issues).toBeUndefined();

  test("every answer has the published shape", async () => {
    const projects = `${APP}/user/${SEED.ada.id}/project`;
    const list = INTEGRATION.array().min(5);
    expectShape(USER, await read(`${APP}/me`));
    expectShape(list, await read(`${APP}/user/integrations`));
    expectShape(INTEGRATION, json(await post(FILESYSTEM, LOGIN)));
    const update = await post(`${FILESYSTEM}/int_filesystem_1`, LOGIN);
    expectShape(INTEGRATION, json(update));
    expectShape(PROJECTS, await read(projects));
    expectShape(PROJECTS, await read(`${projects}?page_size=1&page=2`));
    for (const [query, least] of [
      ["project", 3],
      ["edition%201", 1],
    ] as const)
      expectShape(
        SEARCH_RESULTS.min(least),
        await read(`${APP}/search?q=${query}`),
      );
  });

  test("ingests are streams of published events, and artifacts pass at every step of the way", async () => {
    for (const { id, type, user_id } of simulator.state.integrations) {
      if (user_id !== SEED.ada.id) continue;
      const slug = type.toLowerCase();
      const seen = await post(`${APP}/integration/${slug}/${id}/ingest`);
      expect(seen.headers["content-type"]).toBe("text/event-stream");
      const events = seen.body.match(/(?<=^data: ).*$/gm) ?? [];
      expect(events.length).toBeGreaterThan(3);
      for (const event of events) expectShape(INGEST_EVENT, JSON.parse(event));
    }
    const now = Date.now();
    for (const ms of [0, 500, 1500, 3000]) {
      simulator.state.now = () => now + ms;
      const path = `${APP}/project/prj_1/artifact?${EVERY},Draft&page_size=90`;
      expectShape(ARTIFACTS, await read(path));
      expectShape(ARTIFACTS, await read(`${path}&page=2`));
    }
  });
});

test("the manual's examples have no usernames, no cursors, and one object that says little", async () => {
  simulator.state.dialect = "example";
  const documents = structuredClone(simulator.state.artifacts);
  expect(json(await post(`${CONFLUENCE}/ingest`))).toEqual({
    type: "sync_started",
    current_artifact_count: 42,
    integration_item_count: 120,
  });
  const local = SEED.integrations.confluencelocal;
  const path = `${APP}/integration/confluencelocallegacy/${local}/ingest`;
  expect(json(await post(path))).toMatchObject({ id: local });
  expect(simulator.state.artifacts).toEqual(documents);
  const list = await read(`${APP}/user/integrations`);
  expect(list).not.toHaveProperty("3.provider_data");
  const page = await read(`${APP}/project/prj_1/artifact?page_size=1`);
  expect(page).toMatchObject({ has_next_page: true });
  expect(page).not.toHaveProperty("next_cursor");
  expect(page).toMatchObject({ data: [{ state: "Ready" }] });
});

test.each<[Fault, status: number, body: unknown, ended: string]>([
  [{ kind: "cut", body: "0123456789" }, 200, "01234", "cut"],
  [{ kind: "redirect", location: "https://e.com/" }, 302, "", "complete"],
])("what goes wrong on demand: %j", async (fault, status, body, ended) => {
  simulator.fail({ fault });
  const seen = await app(`${APP}/me`);
  expect(seen).toMatchObject({ status, body, ended });
  expect(simulator.requests).toHaveLength(1);
});

test("a lost answer still did its work", async () => {
  const fault: Fault = { kind: "lost-answer" };
  simulator.fail({ method: "post", path: "/filesystem", fault });
  expect((await post(FILESYSTEM, LOGIN)).ended).toBe("ECONNRESET");
  const made = findIntegration(simulator, "int_filesystem_2");
  expect(made.provider_data).toEqual({ username: "svc" });
});

test("rules count: the first that matches and is not used up", async () => {
  const fault = (status: number): Fault => ({ kind: "status", status });
  simulator.fail({ path: /\/me$/g, times: 2, fault: fault(500) });
  simulator.fail({ path: "integrations", fault: fault(429) });
  const seen: number[] = [];
  for (const path of ["me", "user/integrations", "me", "me"])
    seen.push((await app(`${APP}/${path}`)).status);
  expect(seen).toEqual([500, 429, 500, 200]);
});
