/**
 * `extra-headers` through a gateway that refuses what lacks them; GitHub and a
 * forward proxy never see them.
 */
import type { ServerResponse } from "node:http";
import { SEED } from "../../simulator/simulator.ts";
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { FakeGitHub } from "../../harness/github.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { startProxy } from "../support/connect-proxy.ts";
import { type Gateway, startGateway } from "../support/gateway.ts";
import { stepOn } from "../support/github.ts";
import { runInProcess } from "../support/runner.ts";
import { shown, unmasked } from "../support/seen.ts";
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
  expect(shown(seen)).not.toMatch(/0123456789|a-secret-of|X-Env/i);
});

describe("a gateway that asks for others", () => {
  const page = (response: ServerResponse): void =>
    void response
      .writeHead(200, { "content-type": "text/html" })
      .end("<title>Sign in</title>");
  const redirect = (response: ServerResponse): void =>
    void response.writeHead(302, { location: `${elsewhere.url}/login` }).end();

  async function expectRemedy(
    extra: string,
    code: string,
    remedy: string,
  ): Promise<void> {
    const { outputs } = await through({ "extra-headers": extra });
    expect(outputs["error-code"]).toBe(code);
    expect(outputs["error-message"]).toContain(remedy);
    expect(gateway.refused).toHaveLength(1);
    expect(simulator.requests).toEqual([]);
    expect(elsewhere.requests).toEqual([]);
  }

  describe.each([
    ["by a redirect", "redirect", redirect],
    ["by a page", "not-api", page],
  ])("%s", (_how, code, refuse) => {
    beforeEach(() => {
      answer = refuse;
    });

    test("than none: extra-headers is the input to set", () =>
      expectRemedy(
        "",
        code,
        "let requests to /api/ through, or put the header that it asks for into extra-headers",
      ));

    test("than these: extra-headers is the input to correct", () =>
      expectRemedy(
        "X-Env: dev",
        code,
        "let requests to /api/ through, or correct extra-headers",
      ));
  });
});

test("GitHub never sees them", async () => {
  const github = await new FakeGitHub().start();
  const seen = await runInProcess(
    inputsOf(simulator, {
      "base-url": gateway.url,
      "extra-headers": EXTRA,
      "api-token": "a-token-that-expired",
      "failure-issue": "true",
    }),
    { env: stepOn(github) },
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
    "max-retries": SECRET,
  });
  expect(seen.outputs["error-code"]).toBe("invalid-input");
  expect(seen.outputs["error-message"]).toMatch(
    /extra-headers must not set Authorization \(line 2\).*\. max-retries must be .*, not "\*\*\*"\./,
  );
  expect(unmasked(seen)).not.toContain(SECRET);
  expect(gateway.refused).toEqual([]);
});
