/**
 * The failure issue on GitHub Enterprise Server, with certificates and proxies.
 * GitHub's package reads the proxy, and Node.js the certificates, as they
 * start: so each case has a process of its own.
 */
import { spawn } from "node:child_process";
import { text as allOf } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import {
  makeCertificate,
  type ServerCertificate,
} from "../../simulator/http/certificate.ts";
import {
  startProxy,
  type TestProxy,
  type TestProxyOptions,
} from "../support/connect-proxy.ts";
import { FakeGitHub, REPOSITORY, TOKEN } from "../../harness/github.ts";
import { temporaryFile } from "../support/runner.ts";

const ISSUES = `/api/v3/repos/${REPOSITORY}/issues`;
let enterprise: FakeGitHub;
let certificate: ServerCertificate;
let proxy: TestProxy | undefined;

beforeAll(async () => {
  certificate = await makeCertificate({ names: ["ghes.test", "localhost"] });
  enterprise = await new FakeGitHub({
    prefix: "/api/v3",
    tls: certificate,
  }).start();
});
afterAll(() => enterprise.close());
beforeEach(() => enterprise.reset());
afterEach(async () => {
  await proxy?.close();
  proxy = undefined;
});

const script = `
  import { ActionError } from '${pathToFileURL("src/http/error.ts").href}';
  import { tellFailureIssue } from '${pathToFileURL("src/issue/issue.ts").href}';
  import { Printer } from '${pathToFileURL("src/log/printable.ts").href}';
  const failure = new ActionError('dns', { what: 'No such host', why: 'Misspelt', remedy: 'Correct it' });
  await tellFailureIssue(
    { results: [], dryRun: false, durationMs: 0, failure },
    { token: '${TOKEN}', assignees: [], subject: '', key: 'null' },
    { clock: { date: Date.now }, printer: new Printer([]), signal: new AbortController().signal },
  );`;

async function fail(env: Record<string, string>): Promise<string> {
  const child = spawn(
    process.execPath,
    ["--input-type=module", "--eval", script],
    {
      env: {
        PATH: process.env["PATH"] ?? "",
        GITHUB_API_URL: "https://ghes.test/api/v3",
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_WORKFLOW: "Nightly",
        GITHUB_JOB: "sync",
        GITHUB_ACTION: "ingest",
        GITHUB_RUN_ID: "17",
        ...env,
      },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  return allOf(child.stdout);
}

async function start(
  options: Partial<TestProxyOptions> = {},
): Promise<TestProxy> {
  proxy = await startProxy({ targetPort: enterprise.port, ...options });
  return proxy;
}
const trusted = (): { NODE_EXTRA_CA_CERTS: string } => ({
  NODE_EXTRA_CA_CERTS: temporaryFile("ghes.pem", certificate.ca),
});

test("with a private authority that Node.js was told of, through a proxy with a password", async () => {
  const { url, seen } = await start({ credentials: "runner:p@ss" });
  const env = {
    HTTPS_PROXY: url.replace("//", "//runner:p%40ss@"),
    ...trusted(),
  };
  expect(await fail(env)).toMatch(/^Failure issue: opened #1 /);
  expect(await fail(env)).toMatch(
    /^Failure issue: updated and commented on #1 /,
  );
  expect(enterprise.calls).toContain(`POST ${ISSUES}/1/comments`);
  expect(new Set(seen)).toEqual(new Set(["CONNECT ghes.test:443"]));
});

test("a server that needs no proxy", async () => {
  const { url, seen } = await start();
  const env = {
    GITHUB_API_URL: enterprise.url,
    HTTPS_PROXY: url,
    NO_PROXY: "localhost",
    ...trusted(),
  };
  expect(await fail(env)).toMatch(/opened #1/);
  expect(seen).toEqual([]);
});

test("without the authority it is not trusted", async () => {
  expect(await fail({ GITHUB_API_URL: enterprise.url })).toMatch(
    /localhost:\d+ was not reached \([^)]*certificate[^)]*\)\. Set NODE_EXTRA_CA_CERTS .*ca-certificate is for Zylon alone/,
  );
  expect(enterprise.requests).toHaveLength(0);
});

const REMEDY =
  /Check that this runner can reach \S+, which GITHUB_API_URL names; .* HTTPS_PROXY, .* NO_PROXY/;

test.each([407, 502])("a proxy that answers %i", async (status) => {
  const { url } = await start({ refuse: status });
  const log = await fail({ HTTPS_PROXY: url });
  expect(log).toMatch(
    /^::warning::The failure issue could not be updated: ghes\.test was not reached \(Proxy response/,
  );
  expect(log).toContain(`(${status})`);
  expect(log).toMatch(REMEDY);
});

test.each<[name: string, env: Record<string, string>, message: RegExp]>([
  [
    "a proxy is down",
    { HTTPS_PROXY: "http://127.0.0.1:1" },
    /ghes\.test was not .* ECONNREFUSED 127\.0\.0\.1:1\)/,
  ],
  [
    "nobody listens",
    { GITHUB_API_URL: "http://127.0.0.1:2" },
    /127\.0\.0\.1:2 was not .* ECONNREFUSED 127/,
  ],
  [
    "no such name",
    { GITHUB_API_URL: "https://github.invalid" },
    /github\.invalid was not .*\(getaddrinfo [A-Z_]+ /,
  ],
])("%s", async (_name, env, message) => {
  const log = await fail(env);
  expect(log).toMatch(message);
  expect(log).toMatch(REMEDY);
});
