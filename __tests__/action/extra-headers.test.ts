/**
 * `extra-headers` through a gateway that refuses what lacks them; a redirect's
 * target, GitHub and a forward proxy never see them.
 */
import type { ServerResponse } from "node:http";
import { SEED } from "../../simulator/simulator.ts";
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { FakeGitHub, REPOSITORY } from "../../harness/github.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { startProxy } from "../support/connect-proxy.ts";
import { type Gateway, startGateway } from "../support/gateway.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const ID = "0123456789.access";
const SECRET = "a-secret-of-the-gateway";
const EXTRA = `CF-Access-Client-Id: ${ID}\nCF-Access-Client-Secret: ${SECRET}\nX-Env: dev`;
const SENT = {
  "cf-access-client-id": ID,
  "cf-access-client-secret": SECRET,
  "x-env": "dev",
};

const simulator = useSimulator();
const elsewhere = useSimulator();
const secure = useSimulator({
  tls: await makeCertificate({ names: ["zylon.test"] }),
});

let answer = (response: ServerResponse): void => void response.end();
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway(
    () => simulator.port,
    SENT,
    (response) => answer(response),
  );
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.refused.length = 0;
  answer = (response) =>
    response.writeHead(302, { location: `${elsewhere.url}/login` }).end();
});

const through = (
  more: Readonly<Record<string, string>> = {},
): Promise<ActionRun> =>
  runInProcess(
    inputsOf(simulator, {
      "base-url": gateway.url,
      "extra-headers": EXTRA,
      ...more,
    }),
  );

/** The kinds of requests that reached the simulator, once each. */
function kinds(): string[] {
  const found = simulator.requests.map(({ method, path }) => {
    const last = path.split("?")[0]?.split("/").at(-1) ?? "";
    return `${method} ${last.startsWith("int_") ? "{id}" : last}`;
  });
  return [...new Set(found)];
}

const files = {
  "integration-type": "filesystem",
  username: "svc-files",
  password: "pass-word-1234",
};
const watched = { "wait-for": "indexed", "expect-search": "Runbook" };

test.each<[string, Record<string, string>, string[]]>([
  [
    "list, config, ingest, me, projects, artifacts and search",
    { "integration-id": "", ...watched },
    [
      "GET integrations",
      "GET config",
      "GET me",
      "GET project",
      "GET artifact",
      "POST ingest",
      "GET search",
    ],
  ],
  ["refresh", { "refresh-oauth": "true" }, ["POST refresh_token"]],
  [
    "create",
    { ...files, "integration-id": "", configure: "create" },
    ["GET integrations", "POST filesystem"],
  ],
  [
    "update",
    {
      ...files,
      "integration-id": SEED.integrations.filesystem,
      configure: "update",
    },
    ["POST {id}"],
  ],
  [
    "the questions of a diagnosis",
    { "integration-id": "int_unknown" },
    ["GET me", "GET integrations"],
  ],
])("%s: each request has them", async (_name, inputs, expected) => {
  if (inputs["configure"] === "create") simulator.state.integrations = [];
  const seen = await through(inputs);
  expect(gateway.refused).toEqual([]);
  expect(kinds()).toEqual(expect.arrayContaining(expected));
  for (const { headers } of simulator.requests)
    expect(headers).toMatchObject({ ...SENT, "x-org": "default" });
  const printed = seen.log.replaceAll(/^::add-mask::.*$/gm, "") + seen.summary;
  expect(printed).not.toMatch(/0123456789|a-secret-of|X-Env/i);
});

const ASKS =
  "let requests to /api/ through, or put the header that it asks for into extra-headers";
const GIVEN = "let requests to /api/ through, or correct extra-headers";
const page = (response: ServerResponse): void =>
  void response
    .writeHead(200, { "content-type": "text/html" })
    .end("<title>Sign in</title>");

test.each<[string, string, string, ((response: ServerResponse) => void)?]>([
  ["", "redirect", ASKS],
  ["X-Env: dev", "redirect", GIVEN],
  ["", "not-api", ASKS, page],
  ["X-Env: dev", "not-api", GIVEN, page],
])("with %j, a gateway that wants others: %s", async (...row) => {
  const [extra, code, remedy, refuse = answer] = row;
  answer = refuse;
  const { outputs } = await through({ "extra-headers": extra });
  expect(outputs["error-code"]).toBe(code);
  expect(outputs["error-message"]).toContain(remedy);
  expect(gateway.refused).toHaveLength(1);
  expect(simulator.requests).toEqual([]);
  expect(elsewhere.requests).toEqual([]);
});

test.each(["GET", "POST"])(
  "where a redirect of a %s leads to, nothing is sent",
  async (method) => {
    const location = `${elsewhere.url}/api/v1/app/me`;
    simulator.fail({
      method,
      path: method === "GET" ? "/config" : "/ingest",
      fault: { kind: "redirect", location },
    });
    expect((await through()).outputs["error-code"]).toBe("redirect");
    expect(elsewhere.connections).toBe(0);
  },
);

test("GitHub never sees them", async () => {
  const github = await new FakeGitHub().start();
  const seen = await runInProcess(
    inputsOf(simulator, {
      "base-url": gateway.url,
      "extra-headers": EXTRA,
      "api-token": "a-token-that-expired",
      "failure-issue": "true",
    }),
    {
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_WORKFLOW: "Nightly",
        GITHUB_JOB: "ingest",
        GITHUB_ACTION: "zylon",
        GITHUB_REF: "refs/heads/main",
      },
    },
  );
  await github.close();
  expect(seen.log).toMatch(/^Failure issue: opened #1 /m);
  expect(github.requests.length).toBeGreaterThan(1);
  expect(JSON.stringify([github.requests, github.issues])).not.toMatch(
    /cf-access|0123456789\.access|a-secret-of|x-env/i,
  );
});

test("a forward proxy sees none in its CONNECT; they go through its tunnel", async () => {
  const proxy = await startProxy({ targetPort: secure.port });
  const seen = await runInProcess(
    inputsOf(secure, {
      "base-url": "https://zylon.test",
      "ca-certificate": secure.ca,
      "extra-headers": EXTRA,
    }),
    { env: { HTTPS_PROXY: proxy.url } },
  );
  await proxy.close();
  expect(seen.outputs["outcome"]).toBe("success");
  expect(proxy.seen).toEqual([
    "CONNECT zylon.test:443",
    "CONNECT zylon.test:443",
  ]);
  expect(JSON.stringify(proxy.headers)).not.toMatch(/cf-access|x-env/i);
  expect(secure.requests.length).toBeGreaterThan(1);
  for (const { headers } of secure.requests)
    expect(headers).toMatchObject(SENT);
});

test("what is wrong with them is a bad input, and shows no value", async () => {
  const seen = await through({
    "extra-headers": `X-Key: ${SECRET}\nAuthorization: Basic ${SECRET}`,
    shards: SECRET,
  });
  expect(seen.outputs["error-code"]).toBe("invalid-input");
  expect(seen.outputs["error-message"]).toMatch(
    /extra-headers must not set Authorization \(line 2\).*\. shards must be .*, not "\*\*\*"\./,
  );
  expect(seen.log.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain(SECRET);
  expect(gateway.refused).toEqual([]);
});
