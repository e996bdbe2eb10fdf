/** Proxies of the environment, in front of a Zylon that only they know. */
import dns from "node:dns";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import tls from "node:tls";
import { makeCertificate } from "../simulator/http/certificate.ts";
import { type ErrorKey, ERRORS } from "../src/errors.ts";
import { toNetworkFailure } from "../src/zylon/http/failure.ts";
import {
  createHealthyListener,
  type ObservedRun,
  runAction,
} from "./run-action.ts";
import type { Inputs } from "./support/inputs.ts";
import { USUAL_RUN } from "./support/requests.ts";
import {
  listen,
  startProxy,
  startSilentServer,
  type TestProxy,
  type TestProxyOptions,
} from "./support/servers.ts";

type Variables = Record<string, string>;

const USER = "joe";
const PASSWORD = "prox%y:p@ss";
const credentials = `${USER}:${PASSWORD}`;
const BASIC = Buffer.from(credentials).toString("base64");

const { key, cert, ca } = await makeCertificate({ names: ["zylon.test"] });
/** That of a proxy. */
const own = await makeCertificate();
/** What has arrived at Zylon. */
let arrived: string[] = [];
const zylon = createHealthyListener((name) => void arrived.push(name));
const secure = createTlsServer({ key, cert }, zylon);
const plain = createServer(zylon);
let securePort = 0;
let plainPort = 0;
beforeAll(async () => {
  securePort = await listen(secure);
  plainPort = await listen(plain);
});
beforeEach(() => {
  arrived = [];
});
afterAll(() => {
  secure.closeAllConnections();
  plain.closeAllConnections();
});

let proxies: TestProxy[] = [];
afterEach(async () => {
  await Promise.all(proxies.map((proxy) => proxy.close()));
  proxies = [];
});

/** A proxy for which every name leads to Zylon. */
async function proxyTo(
  targetPort: number,
  options: Partial<TestProxyOptions> = {},
): Promise<TestProxy> {
  const proxy = await startProxy({ targetPort, ...options });
  proxies.push(proxy);
  return proxy;
}

const withUser = ({ url }: Pick<TestProxy, "url">): string =>
  url.replace("://", `://${USER}:${encodeURIComponent(PASSWORD)}@`);
const getHost = ({ url }: TestProxy): string => new URL(url).host;

const HTTPS = { "base-url": "https://zylon.test", "ca-certificate": ca };
const HTTP = { "base-url": "http://zylon.test", "allow-insecure-http": "true" };
const run = (inputs: Variables, env: Variables): Promise<ObservedRun> =>
  runAction({}, inputs, { env });

function expectNoPassword({ log, outputs, summary }: ObservedRun): void {
  const visible =
    log.replace(/^::add-mask::.*$/gm, "") + JSON.stringify(outputs) + summary;
  for (const form of [PASSWORD, encodeURIComponent(PASSWORD), BASIC])
    expect(visible).not.toContain(form);
}

/** The message says this, and has the remedy of this row. */
function expectRemedy(
  { outputs }: ObservedRun,
  key: ErrorKey,
  says: string,
): void {
  expect(outputs["error-message"]).toContain(says);
  expect(outputs["error-message"]).toContain(`. ${ERRORS[key][1]}. See`);
}

test("https:// goes through a tunnel, with the password of the proxy and a private authority", async () => {
  const proxy = await proxyTo(securePort, { credentials });
  const seen = await run(HTTPS, { HTTPS_PROXY: withUser(proxy) });
  expect(seen.outputs["outcome"]).toBe("success");
  expect(arrived).toEqual(USUAL_RUN);
  expect(new Set(proxy.seen)).toEqual(new Set(["CONNECT zylon.test:443"]));
  expect(proxy.headers[0]).not.toHaveProperty("authorization");
  expectNoPassword(seen);
});

test("an empty variable is no proxy", async () => {
  const seen = await run(
    { ...HTTP, "base-url": "http://zylon.invalid" },
    { http_proxy: "" },
  );
  expect(seen.outputs["error-code"]).toBe("connect");
});

test("http:// goes through the proxy as it is", async () => {
  const proxy = await proxyTo(plainPort, { credentials });
  const seen = await run(HTTP, { HTTP_PROXY: withUser(proxy) });
  expect(seen.outputs["outcome"]).toBe("success");
  expect(arrived).toEqual(USUAL_RUN);
  expect(proxy.seen[0]).toMatch(/^GET http:\/\/zylon\.test\/api\/v1\/app\//);
  expectNoPassword(seen);
});

test("the variable ALL_PROXY names no proxy", async () => {
  const proxy = await proxyTo(plainPort);
  const inputs = { ...HTTP, "base-url": "http://zylon.invalid" };
  const seen = await run(inputs, {
    ALL_PROXY: proxy.url,
    all_proxy: proxy.url,
  });
  expect(seen.outputs["error-code"]).toBe("connect");
  expect(proxy.seen).toEqual([]);
});

test.each<[how: string, variables: (url: string) => Variables]>([
  ["without a scheme", (url) => ({ HTTP_PROXY: new URL(url).host })],
  [
    "in small letters, which come first",
    (url) => ({ http_proxy: url, HTTP_PROXY: "http://127.0.0.1:1" }),
  ],
])("a proxy may be named %s", async (_, variables) => {
  const proxy = await proxyTo(plainPort);
  const seen = await run(HTTP, variables(proxy.url));
  expect(seen.outputs["outcome"]).toBe("success");
  expect(proxy.seen).not.toEqual([]);
});

describe("a host that NO_PROXY names is asked without a proxy", () => {
  const { lookup } = dns;
  type Callback = (error: null, addresses: object[]) => void;
  const here = [{ address: "127.0.0.1", family: 4 }];
  beforeEach(() => {
    Reflect.set(dns, "lookup", (_host: string, _how: unknown, call: Callback) =>
      call(null, here),
    );
  });
  afterEach(() => void Reflect.set(dns, "lookup", lookup));

  test.each<[variables: Variables]>([
    [{ NO_PROXY: "other.test,zylon.test" }],
    [{ no_proxy: ".test" }],
    [{ NO_PROXY: "*" }],
  ])("%j", async (variables) => {
    const proxy = await proxyTo(plainPort);
    const inputs = { ...HTTP, "base-url": `http://zylon.test:${plainPort}` };
    const seen = await run(inputs, { HTTP_PROXY: proxy.url, ...variables });
    expect(seen.outputs["outcome"]).toBe("success");
    expect(proxy.seen).toEqual([]);
  });
});

test.each([403, 407, 503] as const)(
  "a proxy that refuses with %i is named, and nothing reached Zylon",
  async (refuse) => {
    const tunnel = await proxyTo(securePort, { refuse });
    const seen = await run(HTTPS, { HTTPS_PROXY: withUser(tunnel) });
    expect(seen.outputs).toMatchObject({
      "error-code": "connect",
      "sync-status": "not-requested",
    });
    expectRemedy(
      seen,
      refuse === 407 ? "connect/proxy-login" : "connect/tunnel",
      `through the proxy ${getHost(tunnel)}, which answered ${refuse}`,
    );
    expectNoPassword(seen);
    // An answer to http:// may be that of the proxy, or of Zylon.
    const proxy = await proxyTo(plainPort, { refuse });
    const env = { HTTP_PROXY: withUser(proxy), NO_PROXY: "10.0.0.0/8" };
    const url = { "base-url": "http://10.1.2.3:8080" };
    const other = await run({ ...HTTP, ...url }, env);
    expect(other.outputs["outcome"]).toBe("failure");
    const key = {
      403: "not-api/denied",
      407: "connect/proxy-login",
      503: "server-error",
    } as const;
    expectRemedy(other, key[refuse], getHost(proxy));
    expectNoPassword(other);
    expect(arrived).toEqual([]);
    // Each wrong password counts, and may lock the account.
    const isRetried = `${seen.log}${other.log}`.includes("Retry");
    expect(isRetried).toBe(refuse !== 407);
  },
);

test.each<[scheme: string, inputs: Inputs, name: string]>([
  ["https://", HTTPS, "HTTPS_PROXY"],
  ["http://", HTTP, "HTTP_PROXY"],
])(
  "a proxy that is not there is a failure to connect: %s",
  async (_, inputs, name) => {
    const url = withUser({ url: "http://127.0.0.1:1" });
    const seen = await run(inputs, { [name]: url });
    expectRemedy(
      seen,
      "connect/proxy",
      "the proxy 127.0.0.1:1, which leads to",
    );
    expect(seen.log.match(/Retry \d in/g)).toHaveLength(8);
    expectNoPassword(seen);
  },
);

test.each([
  "http://[",
  "http://joe:prox%y-pass@proxy.invalid:3128",
  "http://jo%e:y-pass@proxy.invalid:3128",
  "socks5://joe:y-pass@proxy.invalid",
  "ftp://joe:y-pass@proxy.invalid",
  "not a proxy",
  "http://CORP\\joe:y-pass@proxy.invalid:3128",
  "http://CORP/joe:y-pass@proxy.invalid:3128",
  "http://joe:2024#y-pass@proxy.invalid:3128",
  "http://joe:2024?y-pass@proxy.invalid:3128",
  '"http://joe:y-pass@proxy.invalid:3128"',
])(
  "a variable that is no address of a proxy is named, and not shown: %s",
  async (value) => {
    for (const name of ["HTTPS_PROXY", "https_proxy"]) {
      const seen = await run(HTTPS, { [name]: value });
      expect(seen.outputs["error-code"]).toBe("invalid-input");
      expect(seen.outputs["error-message"]).toContain(`variable ${name} must`);
      const lines = seen.log.replace(/^::add-mask::.*$/gm, "");
      expect(lines + JSON.stringify(seen.outputs)).not.toContain("y-pass");
    }
  },
);

test.each<[what: string, Inputs, Variables]>([
  ["is for the other scheme", HTTP, { HTTPS_PROXY: "socks5://proxy" }],
  [
    "NO_PROXY makes void",
    { ...HTTP, "base-url": "http://127.0.0.1:1" },
    { HTTP_PROXY: "socks5://proxy", NO_PROXY: "127.0.0.1" },
  ],
])("a variable is not looked at that %s", async (_, inputs, variables) => {
  const seen = await run(inputs, variables);
  expect(seen.outputs["error-code"]).toBe("connect");
});

test.each<[what: string, start: () => Promise<TestProxy>]>([
  ["a proxy", () => proxyTo(securePort, { mute: () => undefined })],
  ["a server behind a proxy", async () => proxyTo(await startSilentServer())],
])(
  "%s that says nothing is given up after a minute, and asked again",
  async (_, start) => {
    const { url } = await start();
    const env = { HTTPS_PROXY: url };
    // Nothing is ever answered, so there is nothing to be patient for.
    const seen = await runAction({}, HTTPS, { env, patience: 1 });
    expect(seen.outputs["sync-status"]).toBe("not-requested");
    expect(seen.log).toMatch(/60 s.*Retry 1 in/);
  },
);

test("a certificate is checked behind a proxy too", async () => {
  const proxy = await proxyTo(securePort);
  const inputs = { ...HTTPS, "base-url": "https://other.test" };
  const seen = await run(inputs, { HTTPS_PROXY: proxy.url });
  expect(seen.outputs["error-code"]).toBe("tls");
  expect(arrived).toEqual([]);
});

describe("a proxy that speaks TLS itself", () => {
  /** Certificates of the proxies that this machine trusts. */
  const trusted = tls.getCACertificates("default");
  afterEach(() => tls.setDefaultCACertificates(trusted));

  test("is used for https:// and for http://", async () => {
    tls.setDefaultCACertificates([...trusted, own.ca]);
    const tunnel = await proxyTo(securePort, { tls: own });
    const first = await run(HTTPS, { HTTPS_PROXY: tunnel.url });
    const forwarding = await proxyTo(plainPort, { tls: own });
    const second = await run(HTTP, { HTTP_PROXY: forwarding.url });
    expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
    expect(arrived).toEqual([...USUAL_RUN, ...USUAL_RUN]);
  });

  test("is not used with a certificate that nobody knows", async () => {
    const proxy = await proxyTo(securePort, { tls: own });
    const seen = await run(HTTPS, { HTTPS_PROXY: proxy.url });
    expectRemedy(
      seen,
      "tls/issuer",
      `the proxy ${getHost(proxy)}, or zylon.test`,
    );
    expect(proxy.seen).toEqual([]);
  });

  test("is named if its certificate is for another host", async () => {
    const foreign = await makeCertificate({ names: ["proxy.test"] });
    tls.setDefaultCACertificates([...trusted, foreign.ca]);
    const proxy = await proxyTo(securePort, { tls: foreign });
    const seen = await run(HTTPS, { HTTPS_PROXY: proxy.url });
    expectRemedy(seen, "tls/proxy-host", "certificate: DNS:proxy.test");
  });

  test("is named if it speaks plain HTTP", async () => {
    const proxy = await proxyTo(securePort);
    const url = proxy.url.replace("http://", "https://");
    const seen = await run(HTTPS, { HTTPS_PROXY: url });
    expectRemedy(seen, "tls/proxy-plain", `the proxy ${getHost(proxy)}, or`);
  });
});

test("a page over http:// may be that of the proxy, which is to let the runner through", async () => {
  const proxy = await proxyTo(
    await listen(
      createServer((_, response) =>
        response
          .writeHead(404, { "content-type": "text/html" })
          .end("<html><title>Blocked</title>"),
      ),
    ),
  );
  const seen = await run(HTTP, { HTTP_PROXY: proxy.url });
  expectRemedy(seen, "not-api/proxy", `through the proxy ${getHost(proxy)}`);
});

// https://nodejs.org/api/errors.html#common-system-errors
test.each([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
])("%s before a tunnel is one of the proxy, whose remedy names it", (code) => {
  const route = {
    name: "GET me",
    url: new URL("https://zylon.test"),
    proxy: new URL("http://proxy.test:3128"),
    certificateCount: 0,
  };
  const cause = Object.assign(new Error(code), { code });
  const { message } = toNetworkFailure(cause, route, "not-sent");
  expect(message).toContain("proxy.test:3128");
  expect(message).toContain(ERRORS["connect/proxy"][1]);
});

test("a host with several addresses has the code of the first", () => {
  const route = {
    name: "GET me",
    url: new URL("https://zylon.test"),
    proxy: null,
    certificateCount: 0,
  };
  const cause = new AggregateError([
    Object.assign(new Error(), { code: "EHOSTUNREACH" }),
  ]);
  expect(toNetworkFailure(cause, route, "not-sent").detail).toBe(
    "no connection to zylon.test (EHOSTUNREACH)",
  );
});

// https://nodejs.org/api/tls.html#x509-certificate-error-codes
test.each<[code: string, key: ErrorKey]>([
  ["CERT_HAS_EXPIRED", "tls/expired"],
  ["CERT_NOT_YET_VALID", "tls/not-yet-valid"],
])("%s behind an https:// proxy may be that of the proxy", (code, key) => {
  const route = {
    name: "GET me",
    url: new URL("https://zylon.test"),
    proxy: new URL("https://proxy.test:3128"),
    certificateCount: 0,
  };
  const cause = Object.assign(new Error(code), { code });
  const failure = toNetworkFailure(cause, route, "not-sent");
  expect(failure.key).toBe(key);
  expect(failure.detail).toBe(
    `the proxy proxy.test:3128, or zylon.test (${code})`,
  );
});
