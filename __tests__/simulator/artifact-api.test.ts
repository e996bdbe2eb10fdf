/**
 * The artifact API, as far as the action uses it, in the order of the section "The
 * artifact API (1.58)" in docs/zylon-api.md.
 */
import { z } from "zod";
import type { ArtifactRecord } from "../../simulator/data/state.ts";
import {
  type IntegrationRecord,
  SEED,
  type Version,
} from "../../simulator/simulator.ts";
import { findIntegration, useSimulator } from "../support/simulator.ts";
import {
  APP,
  clientOf,
  CONFLUENCE,
  FILESYSTEM,
  json,
  JSON_TYPE,
  LOGIN,
  type Seen,
} from "./client.ts";

const zylon = useSimulator({ zylon: "1.58", dialect: "published" });
const { app, post, read } = clientOf(zylon);
const integration = (id: string): IntegrationRecord =>
  findIntegration(zylon, id);

const ARTIFACT = `${APP}/artifact`;
const SPACE = "art_confluence_1";
const SHARE = "art_filesystem_1";
const OTHERS = "art_confluence_9";
const NEW = "art_filesystem_2";
const ALL = "type=Integration";
/** How many integrations are Ada's; one more is the organization's. */
const ADAS = Object.keys(SEED.integrations).length;
const private_props = { username: "svc", password: "secret" };
const folder = { item_paths: ["/shared/support"] };
const space = (): IntegrationRecord => integration("int_confluence_1");
const send = (method: string, path: string, body?: object): Promise<Seen> =>
  app(`${ARTIFACT}${path}`, {
    method,
    ...(body && { headers: JSON_TYPE, body: JSON.stringify(body) }),
  });
const list = (query: string): Promise<unknown> => read(`${ARTIFACT}?${query}`);
const sync = (id = SPACE): Promise<Seen> => send("POST", `/${id}/sync`);
const update = (id: string): Promise<Seen> =>
  send("PUT", `/${id}`, { private_props });
const create = (more: object = {}): Promise<Seen> => {
  const share = { type: "Integration", source: "FileSystem", name: "Manuals" };
  const owner = { props: {}, private_props, project_id: "prj_1" };
  return send("POST", "", { ...share, ...owner, ...more });
};
const ingest = (body: object, id = NEW): Promise<Seen> =>
  send("POST", `/${id}/ingest`, { project_id: "prj_1", ...body });

const NAMES = z.object({ data: z.array(z.object({ name: z.string() })) });
/** The names that a list has. */
const names = async (query: string): Promise<string> =>
  NAMES.parse(await list(query))
    .data.map(({ name }) => name)
    .join(", ");
const documentsOf = (id: string): ArtifactRecord[] =>
  zylon.state.artifacts.filter((one) => one.integration_id === id);

describe("an integration is an artifact", () => {
  test("of a project or the organization, with its source, and public fields only", async () => {
    const account = { id: "acct_ada", name: "Ada", email: SEED.ada.email };
    expect(await read(`${ARTIFACT}/${SHARE}`)).toEqual({
      id: SHARE,
      project_id: "prj_2",
      name: "Support share",
      type: "Integration",
      source: "FileSystem",
      state: "Published",
      ingest_status: "NotApplicable",
      ingest_warnings: null,
      props: {},
      has_content: false,
      keep_file_after_ingestion: true,
      ws_auto_select: false,
      created_at: "2026-03-02T09:00:00.000Z",
      updated_at: "2026-03-02T09:00:00.000Z",
      created_by: { ...account, state: "Active" },
    });
    const others = await read(`${ARTIFACT}/${OTHERS}`);
    expect(others).toMatchObject({ project_id: null });
  });

  test("its id is another one than in the integration API", async () => {
    expect((await sync("int_confluence_1")).status).toBe(404);
    expect((await sync(SPACE)).status).toBe(200);
    expect((await post(`${CONFLUENCE}/ingest`)).status).toBe(200);
  });
});

describe("calls", () => {
  test("list", async () => {
    expect(await names(ALL)).toMatch(/^Support space, Wiki, .*, People space$/);
    const sources = "SharePoint,Claromentis,User,Assistant,System";
    const some = await names(`${ALL}&source=${sources}`);
    expect(some).toBe("Support site, Intranet");
  });

  test("create, in a project", async () => {
    const seen = await create();
    expect(json(seen)).toMatchObject({
      id: NEW,
      name: "Manuals",
      source: "FileSystem",
      project_id: "prj_1",
      state: "Published",
      ingest_status: "NotApplicable",
    });
    expect(seen.body).not.toMatch(/svc|secret/);
    expect(integration("int_filesystem_2").password).toBe("secret");
    expect((await create({ name: undefined })).status).toBe(400);
  });

  test("update, by its creator", async () => {
    const seen = await update(SHARE);
    expect(json(seen)).toMatchObject({ id: SHARE });
    expect(seen.body).not.toMatch(/svc|secret/);
    expect(integration("int_filesystem_1").password).toBe("secret");
    expect((await update(OTHERS)).status).toBe(403);
  });

  test("sync, with an empty body", async () => {
    expect((await sync()).body).toContain('"type":"sync_completed"');
    expect((await send("POST", `/${SPACE}/sync`, {})).status).toBe(400);
  });

  test("sync again, once the source of a document that failed is correct", async () => {
    const item = { id: "page", name: "Page", content: "Text." };
    space().source = [{ ...item, error: "Malformed" }];
    await sync();
    space().source = [{ ...item, content: "Better text." }];
    expect((await sync()).body).toContain('"op":"Updated"');
    expect(documentsOf(space().id)).toMatchObject([{ error: undefined }]);
  });

  describe("first ingest", () => {
    beforeEach(() => create());

    test("of paths that exist", async () => {
      const { body } = await ingest(folder);
      expect(body).toMatch(/^event: SyncEvent\ndata: {"type":"sync_started"/);
      expect(documentsOf("int_filesystem_2")).toHaveLength(26);
      expect((await sync(NEW)).body).toContain('"current_artifact_count":26');
    });

    test.each([
      [{ item_paths: ["/shared/support", "/nowhere"] }],
      [{ item_paths: [] }],
      [{ ...folder, project_id: "prj_9" }],
    ])("of %j is refused", async (body) => {
      expect((await ingest(body)).status).toBe(400);
    });

    test("a second one is refused", async () => {
      await ingest(folder);
      expect((await ingest(folder)).status).toBe(400);
    });
  });

  test("none renews an OAuth access", async () => {
    const seen = await send("POST", `/${SPACE}/refresh_token`);
    expect(seen.status).toBe(404);
  });

  test("who am I: name and email only where they are included", async () => {
    const me = {
      id: "usr_ada",
      org_id: SEED.organization.id,
      account_id: "acct_ada",
      state: "Active",
      roles: ["AppMember"],
      created_at: "2026-03-02T09:00:00.000Z",
    };
    expect(await read(`${APP}/me`)).toEqual(me);
    const names = { name: "Ada", email: SEED.ada.email };
    const account = { id: "acct_ada", state: "Active", ...names };
    const whole = await read(`${APP}/me?include=Account`);
    expect(whole).toEqual({ ...me, ...names, account });
  });

  test("projects of a member, in pages that count from 1", async () => {
    const path = `${APP}/member/${SEED.ada.id}/project?page_size=1`;
    expect(await read(path)).toMatchObject({ data: [{ id: "prj_1" }] });
    const second = { data: [{ id: "prj_2" }], total_count: 2 };
    expect(await read(`${path}&page=2`)).toMatchObject(second);
  });

  test("documents of one project, or visible across the organization", async () => {
    const every =
      "type=Document&state=Published,Error&include_descendants=true&first=100";
    expect(await list(every)).toMatchObject({ has_next_page: true });
    const ofProject = await list(`${every}&project_id=prj_2`);
    expect(ofProject).toHaveProperty("data.length", 26 + 1);
  });

  test("search, also in what is the organization's", async () => {
    const found = await app(`${APP}/search?q=opening`);
    expect(found.body).toContain('"project_id":null');
  });
});

test("pages are by cursor, or by the last id", async () => {
  const first = await list(`${ALL}&first=4`);
  expect(first).toMatchObject({ has_next_page: true, next_cursor: SHARE });
  const rest = await list(`${ALL}&first=${ADAS}&after=${SHARE}`);
  const data = Array(ADAS + 1 - 4).fill({});
  expect(rest).toMatchObject({ data, has_next_page: false });
});

describe("filters", () => {
  test("state is Published,Processing unless given", async () => {
    space().state = "Processing";
    integration("int_sharepoint_1").state = "Draft";
    integration("int_claromentis_1").state = "Error";
    const own = `${ALL}&project_id=prj_1`;
    const usual = await names(own);
    expect(usual).toMatch(/^Support space, Wiki\b/);
    expect(usual).not.toMatch(/Support site|Intranet/);
    const others = await names(`${own}&state=Draft,Error`);
    expect(others).toBe("Support site, Intranet");
  });

  test("include_descendants lists what is below others", async () => {
    const query = "type=Document&source=Claromentis";
    expect(await names(query)).not.toContain("Release notes");
    const all = await names(`${query}&include_descendants=true`);
    expect(all).toContain("Release notes");
  });
});

describe("events", () => {
  const told = (...data: string[]): string =>
    data.map((one) => `event: SyncEvent\ndata: ${one}\n\n`).join("");

  test("the example", async () => {
    zylon.state.dialect = "example";
    const example =
      '{"type":"sync_started","current_artifact_count":12,"integration_item_count":48}';
    expect((await sync()).body).toBe(told(example));
  });

  test("all four, with null for what is unknown", async () => {
    const events = [
      { type: "sync_started" },
      { type: "sync_progress", op: "Added" },
      { type: "sync_completed" },
      { type: "sync_error", message: "Gone" },
    ];
    space().ingest = { framing: "object", events };
    expect((await sync()).body).toBe(
      told(
        '{"type":"sync_started","current_artifact_count":0,"integration_item_count":null}',
        '{"type":"sync_progress","artifact_id":null,"artifact":null,"integration_item":null,"op":"Added"}',
        '{"type":"sync_completed"}',
        '{"type":"sync_error","message":"Gone"}',
      ),
    );
  });
});

describe("errors", () => {
  test.each([
    [400, "ownership", () => create({ project_id: "prj_9" })],
    [400, "3 to 80", () => app(`${APP}/search?q=ab`)],
    [401, "token", () => app(ARTIFACT, {}, "wrong")],
    [400, "Unknown parameter", () => send("GET", "?name=Wiki")],
    [400, "unknown value", () => send("GET", "?state=Ready")],
    [404, "Artifact", () => send("GET", "/art_9")],
    [404, "Artifact", () => app(`${ARTIFACT}/${SPACE}`, {}, SEED.grace.token)],
    [404, "Project", () => send("GET", "?project_id=prj_9")],
  ])("%i: %s", async (status, detail, call) => {
    const seen = await call();
    expect(seen.status).toBe(status);
    expect(seen.body).toContain(detail);
  });
});

describe("documents", () => {
  const item = { id: "film", name: "Film", content: "" };
  const filter = `type=Document&source=Confluence&project_id=prj_1`;
  let now = 0;
  beforeEach(() => {
    now = Date.parse("2027-01-01T00:00:00.000Z");
    zylon.state.now = () => now;
    zylon.state.artifacts = [];
    space().source = [item];
  });

  test("a new one is Published and NotStarted, and a search finds it once it is done", async () => {
    const search = (): Promise<unknown> => read(`${APP}/search?q=film`);
    await sync();
    expect(await search()).toEqual([]);
    const fresh = { state: "Published", ingest_status: "NotStarted" };
    expect(await list(filter)).toMatchObject({ data: [fresh] });
    now += 4000;
    const done = { ingest_status: "Done" };
    expect(await list(filter)).toMatchObject({ data: [done] });
    expect(await search()).toMatchObject([{ match: "Film" }]);
  });

  test("each API has its own id of their integration", async () => {
    await sync();
    const path = `${APP}/project/prj_1/artifact?type=Document`;
    const newer = { integration_id: SPACE };
    expect(await list(filter)).toMatchObject({ data: [newer] });
    const older = { integration_id: SEED.integrations.confluence };
    expect(await read(path)).toMatchObject({ data: [older] });
  });
});

describe("created_by", () => {
  test("lists have it with include=Account only", async () => {
    const plain = await send("GET", `?${ALL}`);
    expect(plain.body).not.toContain("created_by");
    const ada = { created_by: { id: "acct_ada", name: "Ada" } };
    const grace = { created_by: { id: "acct_grace" } };
    expect(await list(`${ALL}&include=Account`)).toMatchObject({
      data: [...Array<object>(ADAS).fill(ada), grace],
    });
  });

  test("is null if the account is unknown", async () => {
    space().user_id = "usr_gone";
    const unknown = { created_by: null };
    expect(await read(`${ARTIFACT}/${SPACE}`)).toMatchObject(unknown);
  });

  test("what is the organization's is in no project's list", async () => {
    expect(await names(`${ALL}&project_id=prj_2`)).toBe("Support share");
  });
});

describe("versions", () => {
  const OLDER = [
    `user/${SEED.ada.id}/project`,
    "project/prj_1/artifact",
    "user/integrations",
    "integration/confluence/int_confluence_1/config",
  ];
  const NEWER = ["artifact", `member/${SEED.ada.id}/project`];

  test.each<[Version, there: string[], gone: string[]]>([
    ["1.57", OLDER, NEWER],
    ["1.58", [...OLDER, ...NEWER], []],
    ["1.59", NEWER, OLDER],
  ])("%s", async (version, there, gone) => {
    zylon.state.zylon = version;
    for (const path of there) await read(`${APP}/${path}`);
    for (const path of gone)
      expect((await app(`${APP}/${path}`)).status).toBe(404);
  });

  test("1.58 has the same integrations, documents and ingests in both", async () => {
    await post(FILESYSTEM, LOGIN);
    expect(await read(`${ARTIFACT}/${NEW}`)).toMatchObject({
      project_id: "prj_1",
    });
    await create();
    const older = await app(`${APP}/user/integrations`);
    expect(older.body).toContain("int_filesystem_3");
    await post(`${CONFLUENCE}/ingest`);
    expect((await sync()).body).toContain("Release notes 10");
  });
});
