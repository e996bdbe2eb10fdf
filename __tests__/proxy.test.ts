/** Proxies: from the environment, in front of a Zylon that only they know. */
import dns from "node:dns";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { Socket } from "node:net";
import tls from "node:tls";
import { jest } from "@jest/globals";
import { Failure } from "../src/errors.ts";
import {
  type CertificateOptions,
  makeCertificate,
} from "../simulator/http/certificate.ts";
import {
  startProxy,
  type TestProxy,
  type TestProxyOptions,
} from "./support/connect-proxy.ts";
import { createHealthyListener } from "./support/healthy.ts";
import { listen, startSilentServer } from "./support/ports.ts";
import { runAction, type ObservedRun } from "./run-action.ts";

const USER = "joe";
const PASSWORD = "prox%y:p@ss";
const credentials = `${USER}:${PASSWORD}`;
const encoded = `${USER}:${encodeURIComponent(PASSWORD)}`;

const { key, cert, ca } = await makeCertificate({ names: ["zylon.test"] });
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

const { lookup } = dns;
let proxies: TestProxy[] = [];
afterEach(async () => {
  Reflect.set(dns, "lookup", lookup);
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

const withUser = ({ url }: TestProxy): string =>
  url.replace("://", `://${encoded}@`);

const HTTPS = { "base-url": "https://zylon.test", "ca-certificate": ca };
const HTTP = { "base-url": "http://zylon.test", "allow-insecure-http": "true" };
const run = (
  inputs: Record<string, string>,
  env: Record<string, string>,
  patience?: number,
): Promise<ObservedRun> =>
  runAction({}, inputs, { env, ...(patience && { patience }) });

/** All that anybody may read, but the lines that hide the secrets. */
const visible = ({ log, outputs, summary }: ObservedRun): string =>
  log.replace(/^::add-mask::.*$/gm, "") + JSON.stringify(outputs) + summary;

const BASIC = `Basic ${Buffer.from(credentials).toString("base64")}`;
const INGEST = ["GET config", "POST ingest"];

test("https:// goes through a tunnel, with a private authority and credentials", async () => {
  const proxy = await proxyTo(securePort, { credentials });
  const seen = await run(HTTPS, { HTTPS_PROXY: withUser(proxy) });
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "sync-status": "started",
  });
  expect(arrived).toEqual(INGEST);
  expect(new Set(proxy.seen)).toEqual(new Set(["CONNECT zylon.test:443"]));
  expect(proxy.headers[0]).toMatchObject({ "proxy-authorization": BASIC });
  expect(proxy.headers[0]).not.toHaveProperty("authorization");
});

test("http:// goes through the proxy as it is", async () => {
  const proxy = await proxyTo(plainPort, { credentials });
  const seen = await run(HTTP, { HTTP_PROXY: withUser(proxy) });
  expect(seen.exitCode).toBe(0);
  expect(arrived).toEqual(INGEST);
  expect(proxy.seen[0]).toMatch(/^GET http:\/\/zylon\.test\/api\/v1\/app\//);
});

test("a proxy needs no scheme", async () => {
  const proxy = await proxyTo(plainPort);
  const { host } = new URL(proxy.url);
  expect((await run(HTTP, { HTTP_PROXY: host })).exitCode).toBe(0);
});

test("the variable in small letters comes first", async () => {
  const proxy = await proxyTo(plainPort);
  const env = { http_proxy: proxy.url, HTTP_PROXY: "http://127.0.0.1:1" };
  expect((await run(HTTP, env)).exitCode).toBe(0);
});

test.each<[what: string, env: Record<string, string>]>([
  ["NO_PROXY names the host", { NO_PROXY: "other.test,zylon.test" }],
  ["NO_PROXY names its domain", { no_proxy: ".test" }],
])("there is none where %s", async (_what, env) => {
  const proxy = await proxyTo(plainPort);
  const here = [{ address: "127.0.0.1", family: 4 }];
  type Callback = (error: null, addresses: object[]) => void;
  Reflect.set(dns, "lookup", (_host: string, _how: unknown, call: Callback) =>
    call(null, here),
  );
  const inputs = { ...HTTP, "base-url": `http://zylon.test:${plainPort}` };
  const seen = await run(inputs, { HTTP_PROXY: proxy.url, ...env });
  expect(seen.exitCode).toBe(0);
  expect(proxy.seen).toEqual([]);
});

test.each([
  ["is no URL", "http://["],
  ["has another scheme", "socks5://joe:prox-pass@proxy.test"],
  ["has no host", "http://"],
  ["has a bad percent sign", "http://joe:prox%pass@proxy.test:3128"],
])(
  "a proxy that %s is a failure that names the variable, and not its value",
  async (_what, value) => {
    const seen = await run(HTTPS, { HTTPS_PROXY: value });
    expect(seen.outputs).toMatchObject({
      "error-code": "connect",
      "sync-status": "not-requested",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^Can't use the proxy: HTTPS_PROXY is not a valid http:\/\/ or https:\/\/ URL/,
    );
    expect(visible(seen)).not.toMatch(/prox.pass/);
  },
);

describe.each([
  ["https://", HTTPS, "HTTPS_PROXY", () => securePort],
  ["http://", HTTP, "HTTP_PROXY", () => plainPort],
])("for %s", (_scheme, inputs, name, port) => {
  test("a proxy that wants another password is not reached; what it is asked is safe to ask again", async () => {
    const proxy = await proxyTo(port(), { credentials: "joe:other" });
    const seen = await run(inputs, { [name]: withUser(proxy) });
    expect(seen.outputs).toMatchObject({
      "error-code": "connect",
      "sync-status": "not-requested",
    });
    expect(seen.outputs["error-message"]).toMatch(
      new RegExp(
        `^Can't reach Zylon at zylon\\.test through the proxy 127\\.0\\.0\\.1:\\d+: the proxy requires a user name and password \\(407\\)\\. Set ${name} to http://user:password@host:port`,
      ),
    );
    expect(proxy.seen).toHaveLength(3);
    expect(arrived).toEqual([]);
    for (const secret of [
      PASSWORD,
      encodeURIComponent(PASSWORD),
      BASIC.slice(6),
    ])
      expect(visible(seen)).not.toContain(secret);
  });

  test("a proxy that is not there is told as such", async () => {
    const seen = await run(inputs, {
      [name]: `http://${encoded}@127.0.0.1:1`,
    });
    expect(seen.outputs["error-message"]).toMatch(
      /through the proxy 127\.0\.0\.1:\d+: no connection \(ECONNREFUSED\)/,
    );
  });
});

test("a proxy that refuses the host is a failure to connect", async () => {
  const proxy = await proxyTo(securePort, { refuse: 403 });
  const seen = await run(HTTPS, { HTTPS_PROXY: withUser(proxy) });
  expect(seen.outputs["error-message"]).toMatch(
    /the proxy refuses the connection to Zylon \(403\)\. Allow this host in the proxy, or add zylon\.test to NO_PROXY\. See/,
  );
});

test.each([
  ["NO_PROXY", { NO_PROXY: "*.test,localhost" }],
  ["NO_PROXY", { NO_PROXY: "localhost, https://zylon.test", no_proxy: "" }],
  ["no_proxy", { no_proxy: "localhost", NO_PROXY: ".test" }],
])(
  "where no entry of %s matches the host, a failure of the proxy tells how to write it: %j",
  async (name, env) => {
    const proxy = await proxyTo(securePort, { refuse: 403 });
    const refused = await run(HTTPS, { HTTPS_PROXY: proxy.url, ...env });
    const remedy = `add zylon.test to ${name}: no entry there matches it. Entries are hosts or .domains, separated by commas, without https:// and asterisk. See`;
    expect(refused.outputs["error-message"]).toContain(
      `Allow this host in the proxy, or ${remedy}`,
    );
    const absent = await run(HTTPS, {
      HTTPS_PROXY: "http://127.0.0.1:1",
      ...env,
    });
    expect(absent.outputs["error-message"]).toContain(
      `Correct HTTPS_PROXY, allow this host in the proxy, or ${remedy}`,
    );
    const unknown = await run(HTTPS, {
      HTTPS_PROXY: "http://proxy.invalid:3128",
      ...env,
    });
    expect(unknown.outputs["error-message"]).toContain(
      `Correct HTTPS_PROXY, or ${remedy}`,
    );
  },
);

test("a proxy that says nothing is given up after request-timeout-seconds, and keeps no connection", async () => {
  const timers = jest.spyOn(Socket.prototype, "setTimeout");
  const proxy = await proxyTo(securePort, { mute: () => undefined });
  const inputs = {
    ...HTTPS,
    "request-timeout-seconds": "1",
    "max-retries": "0",
  };
  const seen = await run(inputs, { HTTPS_PROXY: proxy.url }, 50);
  const { calls, contexts } = timers.mock;
  timers.mockRestore();
  expect(seen.outputs["error-code"]).toBe("connect");
  expect(seen.outputs["error-message"]).toMatch(/no connection within 1 s/);
  // A second later Node's own timer ends it.
  const left = new Set(contexts.filter((_, at) => calls[at]?.[0] === 2000));
  expect(left.size).toBe(1);
  for (const socket of left) {
    if (socket instanceof Socket) socket.emit("timeout");
    expect(socket).toMatchObject({ destroyed: true });
  }
});

test("a handshake that never comes behind a proxy is given up after request-timeout-seconds", async () => {
  const proxy = await proxyTo(await startSilentServer());
  const inputs = { ...HTTPS, "max-retries": "0" };
  const seen = await run(inputs, { HTTPS_PROXY: proxy.url }, 50);
  expect(seen.outputs["error-code"]).toBe("connect");
  expect(seen.outputs["error-message"]).toMatch(/no connection within 30 s/);
  expect(seen.seconds).toBe(30);
});

test("a cancel does not wait for a proxy that says nothing", async () => {
  const cancel = new AbortController();
  const mute = (): void => cancel.abort(new Failure("cancelled", "SIGTERM"));
  const proxy = await proxyTo(securePort, { mute });
  const env = { HTTPS_PROXY: proxy.url };
  const seen = await runAction({}, HTTPS, { env, cancel: cancel.signal });
  expect(seen.outputs["outcome"]).toBe("cancelled");
  expect(seen.seconds).toBe(0);
});

test("a certificate is checked behind a proxy too", async () => {
  const proxy = await proxyTo(securePort);
  const seen = await run(
    { ...HTTPS, "base-url": "https://other.test" },
    { HTTPS_PROXY: proxy.url },
  );
  expect(seen.outputs["error-code"]).toBe("tls");
  expect(seen.outputs["error-message"]).toMatch(/another host name/);
  expect(arrived).toEqual([]);
});

test("a certificate of an unknown issuer may be one that the proxy made", async () => {
  const proxy = await proxyTo(securePort);
  const seen = await run(
    { "base-url": "https://zylon.test" },
    { HTTPS_PROXY: proxy.url },
  );
  expect(seen.outputs["error-message"]).toMatch(
    /from an issuer that this runner doesn't trust \(\w+\); the proxy may have replaced Zylon's certificate\. Set ca-certificate to the PEM of the authority that issued it, and of any intermediates\. See/,
  );
});

describe("a proxy that HTTPS_PROXY says speaks TLS", () => {
  /** Certificates of the proxies that this machine trusts. */
  const trusted = tls.getCACertificates("default");
  afterEach(() => tls.setDefaultCACertificates(trusted));
  const trust = (authority: string): void =>
    tls.setDefaultCACertificates([...trusted, authority]);
  const overTls = ({ url }: Pick<TestProxy, "url">): string =>
    url.replace("http://", "https://");

  test("is used, for https:// and for http://", async () => {
    const own = await makeCertificate();
    trust(own.ca);
    const tunnel = await proxyTo(securePort, { tls: own });
    const first = await run(HTTPS, { HTTPS_PROXY: tunnel.url });
    const forwarding = await proxyTo(plainPort, { tls: own });
    const second = await run(HTTP, { HTTP_PROXY: forwarding.url });
    expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
    expect(arrived).toEqual([...INGEST, ...INGEST]);
  });

  test.each([
    ["https://", HTTPS, "HTTPS_PROXY", () => securePort],
    ["http://", HTTP, "HTTP_PROXY", () => plainPort],
  ])(
    "and that speaks plain HTTP is named, with the variable to correct: for %s",
    async (_scheme, inputs, name, port) => {
      const proxy = await proxyTo(port());
      const seen = await run(inputs, {
        [name]: overTls({ ...proxy, url: withUser(proxy) }),
      });
      expect(seen.outputs).toMatchObject({
        "error-code": "tls",
        "sync-status": "not-requested",
      });
      const message = seen.outputs["error-message"] ?? "";
      expect(message).toMatch(
        new RegExp(
          `^Can't verify the proxy 127\\.0\\.0\\.1:\\d+: this port speaks plain HTTP \\(\\w+\\)\\. Write http:// in ${name}\\. See`,
        ),
      );
      expect(message).not.toMatch(/base-url|allow-insecure-http/);
      expect(visible(seen)).not.toContain(encodeURIComponent(PASSWORD));
      expect(seen.log).not.toContain("Retry");
      expect(arrived).toEqual([]);
    },
  );

  test.each<
    [what: string, options: CertificateOptions, isKnown: boolean, words: RegExp]
  >([
    [
      "of an unknown authority",
      {},
      false,
      /from an issuer that this runner doesn't trust \(\w+\)\. Set the environment variable NODE_EXTRA_CA_CERTS to the path of a PEM file with the authority that issued it/,
    ],
    [
      "that has expired",
      { validity: "expired" },
      true,
      /has expired \(\w+\)\. Renew the certificate, or correct the clock of this runner/,
    ],
    [
      "of another host",
      { names: ["other.test"] },
      true,
      /is for another host name \(\w+\): other\.test\. Set HTTPS_PROXY to a host name that the certificate contains/,
    ],
  ])(
    "and whose certificate is one %s is named",
    async (_what, options, isKnown, words) => {
      const own = await makeCertificate(options);
      if (isKnown) trust(own.ca);
      const proxy = await proxyTo(securePort, { tls: own });
      const seen = await run(HTTPS, { HTTPS_PROXY: proxy.url });
      expect(seen.outputs["error-code"]).toBe("tls");
      expect(seen.outputs["error-message"]).toMatch(
        /^Can't verify the proxy 127\.0\.0\.1:\d+: its certificate /,
      );
      expect(seen.outputs["error-message"]).toMatch(words);
      expect(proxy.seen).toEqual([]);
    },
  );

  test("isn't blamed for what the server behind it does", async () => {
    const own = await makeCertificate();
    trust(own.ca);
    const proxy = await proxyTo(plainPort, { tls: own });
    const seen = await run(HTTPS, { HTTPS_PROXY: proxy.url });
    expect(seen.outputs["error-message"]).toMatch(
      /^Can't verify that zylon\.test is Zylon: this port speaks plain HTTP \(\w+\)\. Correct the port in base-url/,
    );
  });
});

test("a proxy whose own name is unknown is what to correct", async () => {
  const seen = await runAction(
    {},
    { "base-url": "https://zylon.test", "max-retries": "0" },
    { env: { HTTPS_PROXY: "http://proxy.invalid:3128" } },
  );
  expect(seen.outputs["error-message"]).toMatch(
    /the name of the proxy could not be resolved \(\w+\)\. Correct HTTPS_PROXY, or add zylon\.test to NO_PROXY\. See/,
  );
});
