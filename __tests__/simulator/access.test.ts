/** Who may call what, and what is refused. */
import { SEED } from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import {
  APP,
  ask,
  CONFLUENCE,
  FILESYSTEM,
  json,
  LOGIN,
  clientOf,
} from "./client.ts";

const simulator = useSimulator();
const { app, post, integration } = clientOf(simulator);

test("health needs nothing", async () => {
  const { body } = await ask(`${simulator.url}/api/health`);
  expect(body).toMatch(
    /^{"status":"ok","uptime":"0d 00:0\d:\d\d","commit":"simulator"}$/,
  );
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
  test.each([
    ["a wrong method", 405, () => app(`${CONFLUENCE}/ingest`)],
    [
      "an ingest without a content type",
      415,
      () => post(`${FILESYSTEM}/int_filesystem_1/ingest`, undefined, {}),
    ],
    [
      "a body that is not declared as JSON",
      415,
      () => post(FILESYSTEM, LOGIN, { "content-type": "text/plain" }),
    ],
    ["broken JSON", 400, () => post(FILESYSTEM, '{"username"')],
    ["a missing password", 422, () => post(FILESYSTEM, '{"username":"svc"}')],
    [
      "credentials that the share refuses",
      400,
      () => post(FILESYSTEM, '{"username":"svc","password":"wrong"}'),
    ],
    [
      "an unknown connector",
      404,
      () => app(`${APP}/integration/confluencelocal/x/config`),
    ],
    ["an unknown path of the API", 404, () => app("/api/v2/whatever")],
    [
      "an unknown query parameter",
      422,
      () => app(`${APP}/project/prj_1/artifact?integration_id=1`),
    ],
    [
      "an unknown artifact state",
      422,
      () => app(`${APP}/project/prj_1/artifact?state=Failed`),
    ],
    [
      "a page and a cursor",
      422,
      () => app(`${APP}/project/prj_1/artifact?page=2&after=MDph`),
    ],
    [
      "a parameter given twice",
      422,
      () => app(`${APP}/project/prj_1/artifact?page=2&page=3`),
    ],
    ["a short search", 400, () => app(`${APP}/search?q=ab`)],
    ["a search by type", 422, () => app(`${APP}/search?q=hours&type=Artifact`)],
    [
      "someone else's artifacts",
      404,
      () => app(`${APP}/project/prj_1/artifact`, {}, SEED.grace.token),
    ],
    [
      "a made-up cursor",
      422,
      () => app(`${APP}/project/prj_1/artifact?after=AAAA`),
    ],
  ])("%s: %i as JSON", async (_what, status, call) => {
    const seen = await call();
    expect(seen).toMatchObject({
      status,
      headers: { "content-type": "application/json" },
      ended: "complete",
    });
    expect(json(seen)).toHaveProperty("detail");
  });

  test("a wrong method is told the right one", async () => {
    expect((await app(`${CONFLUENCE}/ingest`)).headers.allow).toBe("POST");
  });

  test("outside the API the web app answers, whatever the path", async () => {
    const page = await ask(`${simulator.url}/v1/app/me`);
    expect(page.status).toBe(200);
    expect(page.headers["content-type"]).toContain("text/html");
    const change = await ask(`${simulator.url}/`, { method: "POST" });
    expect(change.status).toBe(405);
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
