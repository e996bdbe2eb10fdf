/** Who may call what, and what is refused. */
import { SEED } from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import {
  APP,
  ask,
  CONFLUENCE,
  FILESYSTEM,
  json,
  JSON_TYPE,
  LOGIN,
  clientOf,
} from "./client.ts";

const simulator = useSimulator();
const { app, post, integration } = clientOf(simulator);

test("health needs nothing", async () => {
  const { body } = await ask(`${simulator.url}/api/health`);
  expect(body).toMatch(/^{"status":"ok","uptime":"3d 04:12:33","commit":/);
});

test("the API needs a token that it knows, and an organization", async () => {
  const refused = await ask(`${simulator.url}${APP}/me`, {
    headers: { "x-org": "default" },
  });
  expect(refused).toMatchObject({
    status: 401,
    headers: { "content-type": "application/json" },
  });
  expect((await app(`${APP}/me`, {}, "constructor")).status).toBe(401);
  const anywhere = { headers: { "x-org": "" } };
  expect((await app(`${APP}/me`, anywhere)).status).toBe(400);
});

test("me says who a token belongs to", async () => {
  expect(json(await app(`${APP}/me`))).toMatchObject({
    id: SEED.ada.id,
    email: SEED.ada.email,
    state: "Active",
  });
});

describe("what is refused", () => {
  const artifacts = "project/prj_1/artifact";
  test.each([
    ["a wrong method", 405, "integration/filesystem/int_filesystem_1/ingest"],
    ["an unknown connector", 404, "integration/confluencelocal/x/config"],
    ["an unknown path", 404, "whatever"],
    ["an unknown parameter", 422, `${artifacts}?integration_id=1`],
    ["an unknown state", 422, `${artifacts}?state=Failed`],
    ["a page and a cursor", 422, `${artifacts}?page=2&after=artifact_1`],
    ["a parameter twice", 422, `${artifacts}?page=2&page=3`],
    ["a made-up cursor", 422, `${artifacts}?after=AAAA`],
    ["a short search", 400, "search?q=ab"],
    ["a search by type", 422, "search?q=hours&type=Artifact"],
    ["another's project", 403, `user/${SEED.grace.id}/project`],
  ])("%s: %i as JSON", async (_what, status, path) => {
    const seen = await app(`${APP}/${path}`);
    const headers = { "content-type": "application/json" };
    expect(seen).toMatchObject({ status, headers, ended: "complete" });
    expect(json(seen)).toHaveProperty("detail");
  });

  const WRONG = '{"username":"svc","password":"wrong"}';
  const INGEST = `${FILESYSTEM}/int_filesystem_1/ingest`;
  test.each([
    ["without a content type", 415, INGEST, undefined, {}],
    ["of another type", 415, FILESYSTEM, LOGIN, { "content-type": "text/csv" }],
    ["of broken JSON", 400, FILESYSTEM, '{"username"', JSON_TYPE],
    ["without a password", 422, FILESYSTEM, '{"username":"svc"}', JSON_TYPE],
    ["of a wrong one", 400, FILESYSTEM, WRONG, JSON_TYPE],
  ])("a POST %s: %i", async (_what, status, path, body, headers) => {
    expect((await post(path, body, headers)).status).toBe(status);
  });

  test("a wrong method is told the right one", async () => {
    expect((await app(`${CONFLUENCE}/ingest`)).headers.allow).toBe("POST");
  });

  test("outside the API the web app answers, whatever the path", async () => {
    const page = await ask(`${simulator.url}/v1/app/me`);
    expect(page.status).toBe(200);
    expect(page.headers["content-type"]).toContain("text/html");
  });
});

describe("credentials", () => {
  test("a create makes an integration, and answers it without the password", async () => {
    const created = await post(FILESYSTEM, LOGIN);
    expect(created.status).toBe(200);
    expect(json(created)).toMatchObject({
      id: "int_filesystem_2",
      type: "FileSystem",
      provider_data: { username: "svc" },
    });
    expect(created.body).not.toContain("secret");
    expect(integration("int_filesystem_2")).toMatchObject({
      user_id: SEED.ada.id,
      password: "secret",
    });
  });

  test("an update changes it, and when it was changed", async () => {
    const record = integration("int_filesystem_1");
    const before = record.updated_at;
    const login = '{"username":"new","password":"p"}';
    const updated = await post(`${FILESYSTEM}/int_filesystem_1`, login);
    expect(updated.status).toBe(200);
    expect(record.provider_data).toEqual({ username: "new" });
    expect(record.updated_at > before).toBe(true);
  });

  test("a grant of OAuth is refreshed, and nothing else is", async () => {
    const refreshed = await post(`${CONFLUENCE}/refresh_token`, undefined, {});
    expect(refreshed).toMatchObject({
      status: 202,
      body: '"ok"',
      headers: { "content-type": "text/plain" },
    });
    expect(
      (await post(`${FILESYSTEM}/int_filesystem_1/refresh_token`)).status,
    ).toBe(404);
  });
});
