/**
 * Through a proxy of our own, in process; `e2e/` does the same with a real one.
 */
import { cancelledBy } from "../../src/http/error.ts";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { makeCertificate } from "../../simulator/http/certificate.ts";
import {
  startProxy,
  type TestProxy,
  type TestProxyOptions,
} from "../support/connect-proxy.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { instantClock } from "../support/instant-clock.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const secure = useSimulator({
  tls: await makeCertificate({ names: ["zylon.test"] }),
});
const plain = useSimulator();
let proxy: TestProxy | undefined;

afterEach(async () => {
  await proxy?.close();
  proxy = undefined;
});

async function start(
  options: Partial<TestProxyOptions> = {},
): Promise<TestProxy> {
  proxy = await startProxy({ targetPort: secure.port, ...options });
  return proxy;
}

const inputs = (more: Record<string, string> = {}): Record<string, string> =>
  inputsOf(secure, {
    "base-url": "https://zylon.test",
    "ca-certificate": secure.ca,
    ...more,
  });
const plainInputs = {
  "base-url": "http://zylon.test",
  "allow-insecure-http": "true",
  "ca-certificate": "",
};

const run = (
  env: Record<string, string>,
  more: Record<string, string> = {},
): Promise<ActionRun> => runInProcess(inputs(more), { env });

/** All that is printed but the masks. */
const unmasked = ({ log, summary }: ActionRun): string =>
  log.replace(/^::add-mask::.*$/gm, "") + summary;

test.each(["HTTPS_PROXY", "https_proxy"])(
  "%s: one tunnel for what is read, and a fresh one for the POST, with a private certificate",
  async (name) => {
    const { url, seen } = await start();
    const run1 = await run({ [name]: url });
    expect(run1.outputs).toMatchObject({
      outcome: "success",
      "integration-item-count": "120",
    });
    expect(seen).toEqual(["CONNECT zylon.test:443", "CONNECT zylon.test:443"]);
    expect(secure.connections).toBe(2);
    expect(secure.requests[0]?.headers).not.toHaveProperty(
      "proxy-authorization",
    );
  },
);

test.each(["HTTP_PROXY", "http_proxy"])(
  "%s: plain HTTP goes to the proxy whole",
  async (name) => {
    const started = await start({ targetPort: plain.port });
    const { url, seen } = started;
    const seen1 = await run({ [name]: url }, plainInputs);
    expect(started.connections).toBe(2); // one for each request: a proxy may close after an answer without saying so
    expect(seen1.outputs["outcome"]).toBe("success");
    expect(seen[0]).toBe(
      "GET http://zylon.test/api/v1/app/integration/confluence/int_confluence_1/config",
    );
    expect(seen).toHaveLength(2);
    expect(plain.requests[0]?.headers.host).toBe("zylon.test");
  },
);

test("credentials of the proxy are sent to it alone, decoded, and shown nowhere", async () => {
  const { url } = await start({ credentials: "us er:p@ss:word" });
  const seen = await run({
    HTTPS_PROXY: url.replace("//", "//us%20er:p%40ss%3Aword@"),
  });
  expect(seen.outputs["outcome"]).toBe("success");
  expect(unmasked(seen)).not.toMatch(/p@ss|p%40ss/);
});

test.each([
  "http://us%20er:p%40ss%3Aword@",
  "us er:p@ss:word@",
  "http://us%er:p@ss:word@[",
])(
  "the password in %s is a secret: masked, and redacted from what a server says",
  async (value) => {
    const said = async (detail: string): Promise<ActionRun> => {
      plain.clearFaults();
      plain.fail({
        path: "/config",
        fault: { kind: "json", status: 422, body: { detail } },
      });
      return runInProcess(inputsOf(plain), {
        env: { https_proxy: `${value}127.0.0.1:1` },
      });
    };
    const seen = await said("not p@ss:word or p%40ss%3Aword");
    expect(seen.outputs["error-message"]).toContain(
      'the server said "not *** or ***"',
    );
    const { outputs } = await said("not p&#64;ss\\u003aword");
    expect(outputs["error-message"]).toContain('the server said "***"');
    expect(seen.log).toMatch(/^::add-mask::p@ss:word$/m);
  },
);

test("for plain HTTP they go to the proxy too, and no further", async () => {
  const { url } = await start({
    credentials: "user:word",
    targetPort: plain.port,
  });
  const seen = await run(
    { HTTP_PROXY: url.replace("//", "//user:word@") },
    plainInputs,
  );
  expect(seen.outputs["outcome"]).toBe("success");
  expect(plain.requests[0]?.headers).not.toHaveProperty("proxy-authorization");
});

test("a port and an upper-case name", async () => {
  const { url, seen } = await start();
  await run(
    { HTTPS_PROXY: url },
    { "base-url": "https://ZYLON.test:8443", ingest: "false" },
  );
  expect(seen).toEqual(["CONNECT zylon.test:8443"]);
});

test("an IPv6 address keeps its brackets", async () => {
  const { url, seen } = await start();
  await run(
    { HTTPS_PROXY: url },
    { "base-url": "https://[2001:db8::1]", ingest: "false" },
  );
  expect(seen).toEqual(["CONNECT [2001:db8::1]:443"]);
});

test.each([
  ["NO_PROXY", "zylon.test"],
  ["no_proxy", ".test, other.example.com"],
])("%s=%s goes around the proxy", async (name, value) => {
  const { url, seen } = await start();
  const around = await run(
    { HTTPS_PROXY: url, [name]: value },
    { "max-retries": "0" },
  );
  expect(seen).toEqual([]);
  expect(around.outputs["error-code"]).toBe("dns"); // only the proxy knows this name
});

test.each([
  [
    407,
    /proxy 127\.0\.0\.1:\d+ \(from HTTPS_PROXY\) answered 407.*needs a user and a password.*from a secret/,
    1,
  ],
  [
    403,
    /answered 403.*does not let this runner connect to zylon\.test.*NO_PROXY/,
    1,
  ],
  [502, /answered 502.*could not reach zylon\.test.*base-url/, 9],
  [503, /answered 503/, 9],
])(
  "a proxy that answers %i is named as the proxy",
  async (status, message, tries) => {
    const { url, seen } = await start({ refuse: status });
    const refused = await run({ HTTPS_PROXY: url });
    expect(refused.outputs).toMatchObject({
      "error-code": "connect",
      "sync-status": "not-requested",
    });
    expect(refused.outputs["error-message"]).toMatch(message);
    expect(seen).toHaveLength(tries);
    expect(secure.requests).toHaveLength(0);
  },
);

test("wrong credentials: 407, and they are not shown", async () => {
  const { url } = await start({ credentials: "user:right" });
  const seen = await run({
    HTTPS_PROXY: url.replace("//", "//user:wrong-password@"),
  });
  expect(seen.outputs["error-message"]).toMatch(/answered 407/);
  expect(unmasked(seen)).not.toContain("wrong-password");
});

test("407 for plain HTTP names the proxy too", async () => {
  const { url } = await start({ refuse: 407 });
  const seen = await run({ HTTP_PROXY: url }, plainInputs);
  expect(seen.outputs["error-code"]).toBe("connect");
  expect(seen.outputs["error-message"]).toMatch(
    /The proxy between.*HTTP_PROXY.*answered 407\)/,
  );
});

test.each([
  ["http://127.0.0.1:1", "connect", "ECONNREFUSED"],
  ["http://proxy.invalid:3128", "dns", "E[A-Z_]+"],
])(
  "a proxy for plain HTTP that is not reached (%s) is blamed, and not the server",
  async (url, code, detail) => {
    const { outputs } = await run(
      { HTTP_PROXY: url },
      { ...plainInputs, "max-retries": "0" },
    );
    expect(outputs["error-code"]).toBe(code);
    const { host } = new URL(url);
    expect(outputs["error-message"]).toMatch(
      new RegExp(
        `the proxy ${host} \\(from HTTP_PROXY\\) was not reached \\(.*${detail}.*Correct HTTP_PROXY; if zylon\\.test needs`,
      ),
    );
    expect(outputs["error-message"]).not.toContain("The server is down");
  },
);

test("a proxy for plain HTTP that hangs while connecting is blamed, too", async () => {
  const mute = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => mute.once("listening", resolve));
  const address = mute.address();
  const url = `https://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`; // no handshake comes
  const env = { HTTP_PROXY: url };
  const { outputs } = await runInProcess(
    inputs({ ...plainInputs, "max-retries": "0" }),
    {
      env,
      clock: instantClock(100),
    },
  );
  mute.close();
  expect(outputs["error-code"]).toBe("connect");
  expect(outputs["error-message"]).toMatch(
    /the proxy \S+ \(from HTTP_PROXY\) was not reached \(timed out after 30 s\)/,
  );
});

test("a proxy that neither refuses nor connects is no tunnel", async () => {
  const { url } = await start({ refuse: 199 });
  const refused = await run({ HTTPS_PROXY: url });
  expect(refused.outputs["error-message"]).toMatch(/answered 199/);
});

test("a proxy whose headers never end is blamed, and fills no memory", async () => {
  const { url } = await start({ flood: true });
  const { outputs } = await run({ HTTPS_PROXY: url }, { "max-retries": "0" });
  expect(outputs["error-code"]).toBe("connect");
  expect(outputs["error-message"]).toMatch(
    /the proxy 127\.0\.0\.1:\d+ \(from HTTPS_PROXY\) was not reached \(HPE_HEADER_OVERFLOW\)/,
  );
});

test("a proxy that speaks TLS has a certificate too, which is checked", async () => {
  const seen = await run(
    { HTTPS_PROXY: `https://localhost:${secure.port}` },
    { "max-retries": "0" },
  );
  expect(seen.outputs["error-code"]).toBe("tls");
  expect(secure.requests).toHaveLength(0);
});

test("its certificate is checked for plain HTTP too", async () => {
  const proxyUrl = `https://localhost:${secure.port}`;
  const seen = await run(
    { HTTP_PROXY: proxyUrl },
    { ...plainInputs, "max-retries": "0" },
  );
  expect(seen.outputs["error-code"]).toBe("tls");
  expect(secure.requests).toHaveLength(0);
});

test.each([
  "a proxy that says nothing",
  "a handshake behind it that never ends",
])("a cancel ends %s", async (what) => {
  const mute = createServer(() => undefined).listen(0, "127.0.0.1");
  await new Promise((resolve) => mute.once("listening", resolve));
  const address = mute.address();
  const targetPort = typeof address === "object" ? (address?.port ?? 0) : 0;
  const { url, seen } = await start({
    mute: what.includes("says nothing"),
    targetPort,
  });
  const cancel = new AbortController();
  const run1 = runInProcess(inputs(), {
    env: { HTTPS_PROXY: url },
    signal: cancel.signal,
  });
  while (seen.length === 0) await sleep(5);
  await sleep(50);
  cancel.abort(cancelledBy("SIGINT"));
  expect((await run1).outputs["error-code"]).toBe("cancelled");
  mute.close();
});

test("a proxy that is down", async () => {
  const seen = await run({ HTTPS_PROXY: "http://127.0.0.1:1" });
  expect(seen.outputs["error-code"]).toBe("connect");
  expect(seen.outputs["error-message"]).toMatch(
    /the proxy 127\.0\.0\.1:1 \(from HTTPS_PROXY\) was not reached.*Correct HTTPS_PROXY/,
  );
});

test("a proxy whose name does not resolve", async () => {
  const seen = await run({ HTTPS_PROXY: "http://proxy.invalid:3128" });
  expect(seen.outputs["error-code"]).toBe("dns");
  expect(seen.outputs["error-message"]).toMatch(
    /the proxy proxy\.invalid:3128/,
  );
});

test.each(["http://[", "http://us%er:x@proxy:1", "https://"])(
  "%s is no proxy, and is not gone around",
  async (value) => {
    const seen = await run({ HTTPS_PROXY: value });
    expect(seen.outputs["error-code"]).toBe("connect");
    expect(seen.outputs["error-message"]).toMatch(
      /HTTPS_PROXY is not the URL of a proxy/,
    );
    expect(seen.log).not.toMatch(/^Retry/m);
  },
);

test("behind the proxy, a certificate that is not trusted is still tls", async () => {
  const { url } = await start();
  const seen = await run({ HTTPS_PROXY: url }, { "ca-certificate": "" });
  expect(seen.outputs["error-code"]).toBe("tls");
  expect(seen.outputs["error-message"]).toMatch(
    /does not trust the issuer.*set ca-certificate to/,
  );
  expect(secure.requests).toHaveLength(0);
});

test("behind the proxy, a certificate for another host is tls", async () => {
  const { url } = await start();
  const seen = await run(
    { HTTPS_PROXY: url },
    { "base-url": "https://other.example" },
  );
  expect(seen.outputs["error-message"]).toMatch(
    /for other host names, not for other\.example/,
  );
});

test("a tunnel that breaks while the answer comes", async () => {
  const { url } = await start();
  secure.fail({ method: "POST", fault: { kind: "reset" } });
  const seen = await runInProcess(inputs(), {
    env: { HTTPS_PROXY: url },
    clock: instantClock(),
  });
  expect(seen.outputs).toMatchObject({
    "error-code": "connection-lost",
    "sync-status": "unknown",
  });
});
