/** Certificates: what is trusted, and what is said of what is not. */
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import {
  connect,
  createServer as createTcpServer,
  type Socket,
} from "node:net";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream";
import tls from "node:tls";
import { jest } from "@jest/globals";
import { startAction } from "../runner/child.ts";
import {
  type CertificateOptions,
  makeCertificate,
} from "../simulator/http/certificate.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { createHealthyListener } from "./support/healthy.ts";
import { listen } from "./support/ports.ts";
import { describeOnLinux } from "./support/system.ts";
import {
  runAction,
  dropConnection,
  type ObservedRun,
  TOKEN,
} from "./run-action.ts";

/** What has arrived at any of these servers. */
let arrived: string[] = [];
beforeEach(() => {
  arrived = [];
});

const zylon = createHealthyListener((name) => void arrived.push(name));

/** A server with such a certificate. */
async function serverWith(
  options: CertificateOptions = {},
): Promise<{ url: string; ca: string }> {
  const { key, cert, ca } = await makeCertificate(options);
  const port = await listen(createTlsServer({ key, cert }, zylon));
  return { url: `https://127.0.0.1:${port}`, ca };
}

const good = await makeCertificate();
const folder = temporaryFolder();
const file = join(folder, "ca.pem");
writeFileSync(file, good.ca);

function expectNothingSent(seen: ObservedRun): void {
  expect(seen.outputs).toMatchObject({
    "error-code": "tls",
    "sync-status": "not-requested",
  });
  expect(seen.outputs["error-message"]).not.toMatch(
    /reject|\b(check|verif)\w* off|NODE_TLS/i,
  );
  expect(seen.log).not.toContain("Retry");
  expect(arrived).toEqual([]);
}

test.each([
  ["as the path of a file", file],
  ["among others", `${(await makeCertificate()).ca}\n${good.ca}`],
  ["as the certificate of the server itself", good.cert],
])("a private authority is trusted: %s", async (_how, authority) => {
  const port = await listen(
    createTlsServer({ key: good.key, cert: good.cert }, zylon),
  );
  const seen = await runAction(
    {},
    { "base-url": `https://127.0.0.1:${port}`, "ca-certificate": authority },
  );
  expect(seen.exitCode).toBe(0);
  expect(arrived).toEqual(["GET config", "POST ingest"]);
});

test.each<
  [what: string, options: CertificateOptions, isKnown: boolean, words: RegExp]
>([
  [
    "of an unknown authority",
    {},
    false,
    /from an issuer that this runner doesn't trust \(\w+\)\. Set ca-certificate to the PEM of the authority that issued it, and of any intermediates\. See/,
  ],
  [
    "that has expired",
    { validity: "expired" },
    true,
    /has expired \(\w+\)\. Renew the certificate, or correct the clock of this runner\. See/,
  ],
  [
    "that is not valid yet",
    { validity: "not-yet" },
    true,
    /is not valid yet \(\w+\)\. Correct the clock of this runner\. If it is right, wait until/,
  ],
  [
    "of another host",
    { names: ["other.test", "10.0.0.7"] },
    true,
    /is for another host name \(\w+\): other\.test, 10\.0\.0\.7\. Set base-url to a host name that the certificate contains\. See/,
  ],
])(
  "a certificate %s is refused with its own remedy, and nothing is sent",
  async (_what, options, isKnown, words) => {
    const { url, ca } = await serverWith(options);
    const seen = await runAction(
      {},
      { "base-url": url, ...(isKnown && { "ca-certificate": ca }) },
    );
    expectNothingSent(seen);
    const message = seen.outputs["error-message"] ?? "";
    expect(message).toMatch(/^Can't verify that 127\.0\.0\.1:\d+ is Zylon: /);
    expect(message).toMatch(words);
  },
);

describe("the certificates of the runner's system", () => {
  const { getCACertificates } = tls;
  /** Which certificates were read, in order. */
  let read: string[] = [];
  /** @param ofSystem what the system trusts */
  const useSystem = (...ofSystem: readonly string[]): void => {
    read = [];
    jest.spyOn(tls, "getCACertificates").mockImplementation((type) => {
      read.push(type ?? "default");
      return type === "system" ? [...ofSystem] : getCACertificates(type);
    });
  };
  afterEach(() => jest.restoreAllMocks());

  test("are trusted where the issuer is unknown, before anything is sent", async () => {
    useSystem(good.ca);
    const secure = createTlsServer({ key: good.key, cert: good.cert }, zylon);
    let connections = 0;
    secure.on("connection", () => (connections += 1));
    const port = await listen(secure);
    const seen = await runAction(
      {},
      {
        "base-url": `https://127.0.0.1:${port}`,
        "integration-id": "int_1, int_2",
      },
    );
    expect(seen.exitCode).toBe(0);
    expect(seen.log).not.toMatch(/Retry|certificate/);
    expect(arrived.toSorted()).toEqual([
      "GET config",
      "GET config",
      "POST ingest",
      "POST ingest",
    ]);
    expect(read.filter((type) => type === "system")).toHaveLength(1);
    // The first one was given up; two GETs at once, and two POSTs.
    expect(connections).toBe(1 + 2 + 2);
  });

  test("are trusted in addition to ca-certificate", async () => {
    useSystem(good.ca);
    const port = await listen(
      createTlsServer({ key: good.key, cert: good.cert }, zylon),
    );
    const other = await makeCertificate();
    const seen = await runAction(
      {},
      {
        "base-url": `https://127.0.0.1:${port}`,
        "ca-certificate": other.ca,
      },
    );
    expect(seen.exitCode).toBe(0);
  });

  test("are not read if they are not needed, since that takes a while", async () => {
    useSystem();
    const port = await listen(
      createTlsServer({ key: good.key, cert: good.cert }, zylon),
    );
    const inputs = { "base-url": `https://127.0.0.1:${port}` };
    expect(
      (await runAction({}, { ...inputs, "ca-certificate": good.ca })).exitCode,
    ).toBe(0);
    const expired = await serverWith({ validity: "expired" });
    const seen = await runAction(
      {},
      { "base-url": expired.url, "ca-certificate": expired.ca },
    );
    expect(seen.outputs["error-code"]).toBe("tls");
    expect(read).not.toContain("system");
  });

  test("are read once, where they don't have the issuer either", async () => {
    useSystem((await makeCertificate()).ca);
    const { url } = await serverWith();
    expectNothingSent(await runAction({}, { "base-url": url }));
    expect(read.filter((type) => type === "system")).toHaveLength(1);
  });
});

describeOnLinux("the certificates that OpenSSL trusts on Linux", () => {
  test.each([
    ["SSL_CERT_FILE", file],
    ["SSL_CERT_DIR", folder],
  ])("are those of the system: %s", async (name, path) => {
    const port = await listen(
      createTlsServer({ key: good.key, cert: good.cert }, zylon),
    );
    const { exitCode } = await startAction(
      {
        "base-url": `https://127.0.0.1:${port}`,
        "api-token": TOKEN,
        "integration-type": "confluence",
        "integration-id": "int_1",
      },
      folder,
      { main: "src/index.ts", env: { [name]: path } },
    ).finished;
    expect(exitCode).toBe(0);
    expect(arrived).toEqual(["GET config", "POST ingest"]);
  });
});

test("an authority that comes with the certificate is not trusted for that", async () => {
  const chain = { key: good.key, cert: `${good.cert}\n${good.ca}` };
  const port = await listen(createTlsServer(chain, zylon));
  const seen = await runAction({}, { "base-url": `https://127.0.0.1:${port}` });
  expectNothingSent(seen);
  expect(seen.outputs["error-message"]).toMatch(
    /from an issuer that this runner doesn't trust \(SELF_SIGNED_CERT_IN_CHAIN\)\. Set ca-certificate/,
  );
});

test("where ca-certificate is set, but did not issue the certificate, it says so", async () => {
  const { url } = await serverWith();
  const inputs = { "base-url": url, "ca-certificate": good.ca };
  const seen = await runAction({}, inputs);
  expectNothingSent(seen);
  expect(seen.outputs["error-message"]).toMatch(
    /is Zylon: nothing in ca-certificate issued its certificate, and this runner doesn't trust who did \(\w+\)\. Add the PEM of the authority that issued it to ca-certificate\. If it is there, have the server send its intermediates, or add them too\. See/,
  );
});

test("https:// to a port that speaks plain HTTP says so", async () => {
  const port = await listen(createServer(zylon));
  const seen = await runAction({}, { "base-url": `https://127.0.0.1:${port}` });
  expectNothingSent(seen);
  expect(seen.outputs["error-message"]).toMatch(
    /this port speaks plain HTTP \(\w+\)\. Correct the port in base-url, or write http:\/\/ there and set allow-insecure-http: true\. See/,
  );
});

test("a handshake that the server refuses says so", async () => {
  const { key, cert } = good;
  const old = createTlsServer({ key, cert, maxVersion: "TLSv1.1" });
  old.on("tlsClientError", () => undefined);
  const port = await listen(old);
  const seen = await runAction({}, { "base-url": `https://127.0.0.1:${port}` });
  expectNothingSent(seen);
  expect(seen.outputs["error-message"]).toMatch(
    /the TLS handshake failed \(\w+\)\. Check the host and port in base-url/,
  );
});

test("a TLS connection that breaks after a request was sent may have started the ingest", async () => {
  let last: Socket | undefined; // each POST has a connection of its own
  const breaking = createHealthyListener((name) => {
    if (name === "POST ingest") last?.write("no record of TLS");
  });
  const port = await listen(createTlsServer(good, breaking));
  const between = createTcpServer((client) => {
    last = client;
    // It closes both, whatever ends.
    pipeline(client, connect(port), client, () => undefined);
  });
  const seen = await runAction(
    {},
    {
      "base-url": `https://127.0.0.1:${await listen(between)}`,
      "ca-certificate": good.ca,
    },
  );
  expect(seen.outputs).toMatchObject({
    "error-code": "connection-lost",
    "sync-status": "unknown",
  });
});

describe("http:// to a port that closes at once", () => {
  test.each([
    ["since it speaks TLS", () => createTlsServer(good)],
    [
      "and says nothing else",
      () => createTcpServer((socket) => socket.destroy()),
    ],
  ])("%s: the remedy is https://, if that is so", async (_what, makeServer) => {
    const port = await listen(makeServer());
    const seen = await runAction(
      {},
      { "base-url": `http://127.0.0.1:${port}` },
    );
    expect(seen.outputs["error-code"]).toBe("connection-lost");
    expect(seen.outputs["error-message"]).toMatch(
      /^The connection to Zylon was lost: .* If Zylon is served over https, write https:\/\/ in base-url\. See/,
    );
  });

  test("after an answer has nothing to do with https://", async () => {
    const seen = await runAction(
      {
        "GET integrations": [[{ id: "int_1", type: "Confluence" }]],
        "GET config": [dropConnection],
      },
      { "integration-id": "" },
    );
    expect(seen.outputs["error-code"]).toBe("connection-lost");
    expect(seen.outputs["error-message"]).not.toContain("https, ");
  });
});
