/**
 * What the section "The artifact API (1.58)" of docs/zylon-api.md says, as far as
 * no run of the action shows it.
 */
import { z } from "zod";
import { hasApi } from "../../simulator/data/zylon.ts";
import {
  type IntegrationRecord,
  SEED,
  type SimEvent,
  type Version,
} from "../../simulator/simulator.ts";
import { findIntegration, useSimulator } from "../support/simulator.ts";
import {
  APP,
  clientOf,
  CONFLUENCE,
  FILESYSTEM,
  JSON_TYPE,
  LOGIN,
  type Seen,
} from "./client.ts";
import { withStatus } from "../support/replies.ts";

const zylon = useSimulator({ zylon: "1.58", dialect: "published" });
const { app, post, read } = clientOf(zylon);

const ARTIFACT = `${APP}/artifact`;
const SPACE = "art_confluence_1";
const SHARE = "art_filesystem_1";
const OTHERS = "art_confluence_9";
const NEW = "art_filesystem_2";
const ALL = "type=Integration";
const private_props = { username: "svc", password: "secret" };
const space = (): IntegrationRecord =>
  findIntegration(zylon, "int_confluence_1");
const send = (method: string, path: string, body?: object): Promise<Seen> =>
  app(`${ARTIFACT}${path}`, {
    method,
    ...(body && { headers: JSON_TYPE, body: JSON.stringify(body) }),
  });
const list = (query: string): Promise<unknown> => read(`${ARTIFACT}?${query}`);
const sync = (id = SPACE): Promise<Seen> => send("POST", `/${id}/sync`);
const create = (more: object = {}): Promise<Seen> => {
  const share = { type: "Integration", source: "FileSystem", name: "Manuals" };
  const owner = { props: {}, private_props, project_id: "prj_1" };
  return send("POST", "", { ...share, ...owner, ...more });
};
/** The first ingest of a file share that was just created. */
const ingest = async (more: object): Promise<Seen> => {
  await create();
  const content = { project_id: "prj_1", item_paths: ["/shared/support"] };
  return send("POST", `/${NEW}/ingest`, { ...content, ...more });
};

const NAMES = z.object({ data: z.array(z.object({ name: z.string() })) });
/** The names that a list has. */
const names = async (query: string): Promise<string> =>
  NAMES.parse(await list(query))
    .data.map(({ name }) => name)
    .join(", ");

test("an integration is an artifact, with its source, its creator, and public fields only", async () => {
  const account = { id: "acct_ada", name: "Ada", email: SEED.ada.email };
  expect(await read(`${ARTIFACT}/${SHARE}`)).toEqual({
    id: SHARE,
    project_id: "prj_2",
    name: "Support share",
    type: "Integration",
    source: "FileSystem",
    state: "Published",
    ...withStatus("NotApplicable"),
    ingest_warnings: null,
    props: {},
    has_content: false,
    keep_file_after_ingestion: true,
    ws_auto_select: false,
    created_at: "2026-03-02T09:00:00.000Z",
    updated_at: "2026-03-02T09:00:00.000Z",
    created_by: { ...account, state: "Active" },
  });
});

test("one of the organization is in no project's list", async () => {
  const others = await read(`${ARTIFACT}/${OTHERS}`);
  expect(others).toMatchObject({ project_id: null });
  expect(await names(`${ALL}&project_id=prj_2`)).toBe("Support share");
});

test("lists have created_by with include=Account only, and it may be null", async () => {
  space().user_id = "usr_gone";
  const plain = await send("GET", `?${ALL}`);
  expect(plain.body).not.toContain("created_by");
  expect(await list(`${ALL}&include=Account&first=2`)).toMatchObject({
    data: [{ created_by: null }, { created_by: { id: "acct_ada" } }],
  });
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
  const own = { name: "Ada", email: SEED.ada.email };
  const account = { id: "acct_ada", state: "Active", ...own };
  const whole = await read(`${APP}/me?include=Account`);
  expect(whole).toEqual({ ...me, ...own, account });
});

test("unless a filter says otherwise, a list has the root level, without what failed", async () => {
  space().state = "Error";
  expect(await names(ALL)).toMatch(/^Wiki,/);
  expect(await names(`${ALL}&state=Error`)).toBe("Support space");
  const below = "type=Document&source=Claromentis";
  expect(await names(below)).not.toContain("Release notes");
  expect(await names(`${below}&include_descendants=true`)).toContain(
    "Release notes",
  );
});

test("a new document is Published and NotStarted", async () => {
  zylon.state.now = () => 0;
  zylon.state.artifacts = [];
  space().source = [{ id: "film", name: "Film", content: "" }];
  await sync();
  expect(await list("type=Document")).toMatchObject({
    data: [{ state: "Published", ...withStatus("NotStarted") }],
  });
});

describe("events", () => {
  const told = (...data: string[]): string =>
    data.map((one) => `event: SyncEvent\ndata: ${one}\n\n`).join("");

  test("the manual's example", async () => {
    zylon.state.dialect = "example";
    const example =
      '{"type":"sync_started","current_artifact_count":12,"integration_item_count":48}';
    expect((await sync()).body).toBe(told(example));
  });

  test("all four, with null for what is unknown", async () => {
    const events: SimEvent[] = [
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

test.each<[status: number, detail: string, call: () => Promise<Seen>]>([
  [400, "ownership", () => create({ project_id: "prj_9" })],
  [400, "name", () => create({ name: undefined })],
  [400, "no body", () => send("POST", `/${SPACE}/sync`, {})],
  [400, "/nowhere", () => ingest({ item_paths: ["/nowhere"] })],
  [400, "item_paths", () => ingest({ item_paths: [] })],
  [400, "required ownership", () => ingest({ project_id: "prj_9" })],
  [400, "3 to 80", () => app(`${APP}/search?q=ab`)],
  [400, "Unknown parameter", () => send("GET", "?name=Wiki")],
  [400, "unknown value", () => send("GET", "?state=Ready")],
  [401, "token", () => app(ARTIFACT, {}, "wrong")],
  [403, "creator", () => send("PUT", `/${OTHERS}`, { private_props })],
  [404, "Artifact", () => send("GET", "/art_9")],
  [
    404,
    "Artifact not found",
    () => app(`${ARTIFACT}/${SPACE}`, {}, SEED.grace.token),
  ],
  [404, "Project", () => send("GET", "?project_id=prj_9")],
  [404, "Not Found", () => send("POST", `/${SPACE}/refresh_token`)],
])("refused with %i: %s", async (status, detail, call) => {
  const seen = await call();
  expect(seen.status).toBe(status);
  expect(seen.body).toContain(detail);
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

  test.each(["1.60", "1.100", "2.0"])("%s has the API of 1.59", (version) => {
    expect(hasApi("artifact", { zylon: version })).toBe(true);
    expect(hasApi("integration", { zylon: version })).toBe(false);
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
