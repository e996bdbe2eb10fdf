/** Certificates: which are trusted, and that nothing is sent to a server without one. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { writeFileSync } from "node:fs";
import { ClientRequest, createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import {
  connect,
  createServer as createTcpServer,
  type Socket,
} from "node:net";
import { join } from "node:path";
import { pipeline } from "node:stream";
import tls from "node:tls";
import { jest } from "@jest/globals";
import { generate } from "selfsigned";
import {
  type CertificateOptions,
  makeCertificate,
} from "../simulator/http/certificate.ts";
import { type ErrorKey, ERRORS, Failure } from "../src/errors.ts";
import {
  createHealthyListener,
  type ObservedRun,
  runAction,
} from "./run-action.ts";
import { markSilent } from "./support/instant-clock.ts";
import { USUAL_RUN } from "./support/requests.ts";
import { listen, startSilentServer } from "./support/servers.ts";
import { temporaryFolder } from "./support/system.ts";

/** What has arrived at any of these servers. */
let arrived: string[] = [];
beforeEach(() => {
  arrived = [];
});
const zylon = createHealthyListener((name) => void arrived.push(name));

const good = await makeCertificate();
const other = await makeCertificate();
const folder = temporaryFolder();
const file = join(folder, "ca.pem");
writeFileSync(file, good.ca);

/** The address of a Zylon that has this certificate. */
const serve = async (pair: { key: string; cert: string }): Promise<string> =>
  `https://127.0.0.1:${await listen(createTlsServer(pair, zylon))}`;

const run = (url: string, authority = ""): Promise<ObservedRun> =>
  runAction({}, { "base-url": url, "ca-certificate": authority });

function expectNothingSent(seen: ObservedRun, key: ErrorKey): void {
  expect(seen.outputs).toMatchObject({
    "error-code": "tls",
    "sync-status": "not-requested",
  });
  expect(seen.outputs["error-message"]).toContain(`. ${ERRORS[key][1]}. See`);
  expect(seen.outputs["error-message"]).not.toMatch(/reject|NODE_TLS/i);
  expect(seen.log).not.toContain("Retry");
  expect(arrived).toEqual([]);
}

test.each([
  ["as text", good.ca],
  ["as the path of a file", file],
  ["among others", `${other.ca}\n${good.ca}`],
  ["as the certificate of the server itself", good.cert],
])(
  "a private authority in ca-certificate is trusted: %s",
  async (_, authority) => {
    const seen = await run(await serve(good), authority);
    expect(seen.outputs["outcome"]).toBe("success");
    expect(arrived).toEqual(USUAL_RUN);
  },
);

test("a server that never speaks TLS is tried for five minutes at most", async () => {
  const port = await startSilentServer();
  const seen = await run(`https://127.0.0.1:${port}`);
  expect(seen.outputs["error-code"]).toBe("connect");
  expect(seen.seconds).toBeLessThanOrEqual(300);
});

test("a cancel while an ingest connects leaves it unsent", async () => {
  const target = Number(new URL(await serve(good)).port);
  const end = new AbortController();
  let connections = 0;
  const relay = createTcpServer((socket) => {
    connections += 1;
    if (connections === 1) {
      pipeline(socket, connect(target, "127.0.0.1"), socket, () => undefined);
      return;
    }
    markSilent(socket);
    end.abort(new Failure("cancelled", "SIGTERM"));
  });
  const seen = await runAction(
    {},
    {
      "base-url": `https://127.0.0.1:${await listen(relay)}`,
      "ca-certificate": good.ca,
    },
    { cancel: end.signal },
  );
  expect(arrived).toEqual(USUAL_RUN.filter((name) => !name.startsWith("POST")));
  expect(seen.outputs).toMatchObject({
    outcome: "cancelled",
    "sync-status": "not-requested",
  });
});

test("the silent connection of an ingest is kept alive over TLS, too", async () => {
  const keep = jest.spyOn(tls.TLSSocket.prototype, "setKeepAlive");
  await run(await serve(good), good.ca);
  expect(keep.mock.lastCall).toEqual([true, 30_000]);
  keep.mockRestore();
});

test.each<[what: string, CertificateOptions, key: ErrorKey, reason: RegExp]>([
  [
    "that has expired",
    { validity: "expired" },
    "tls/expired",
    /\(CERT_HAS_EXPIRED\)/,
  ],
  [
    "that is not valid yet",
    { validity: "not-yet" },
    "tls/not-yet-valid",
    /\(CERT_NOT_YET_VALID\)/,
  ],
  ["that is for clients", { usage: "client" }, "tls", /\(INVALID_PURPOSE\)/],
  [
    "of another host, which is named",
    { names: ["other.test"] },
    "tls/host",
    /certificate: DNS:other\.test\./,
  ],
])(
  "nothing is sent to a server with a certificate %s",
  async (_, options, key, reason) => {
    const certificate = await makeCertificate(options);
    const url = await serve(certificate);
    const seen = await run(url, certificate.ca);
    expectNothingSent(seen, key);
    expect(seen.outputs["error-message"]).toMatch(reason);
    expect(seen.outputs["error-message"]).toContain(new URL(url).host);
  },
);

test.each([
  ["ca-certificate is empty", ""],
  ["certificates in ca-certificate: 2", `${other.ca}\n${other.cert}`],
])(
  "nothing is sent to a server whose issuer nobody knows: %s",
  async (words, authority) => {
    const seen = await run(await serve(good), authority);
    expectNothingSent(seen, "tls/issuer");
    expect(seen.outputs["error-message"]).toContain(`; ${words}. `);
  },
);

test("a server that signed its own certificate is one whose issuer nobody knows", async () => {
  const own = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] },
    ],
  });
  const url = await serve({ key: own.private, cert: own.cert });
  expectNothingSent(await run(url), "tls/issuer");
  expect((await run(url, own.cert)).outputs["outcome"]).toBe("success");
});

test("an authority that comes with the certificate is not trusted for that", async () => {
  const chain = { key: good.key, cert: `${good.cert}\n${good.ca}` };
  expectNothingSent(await run(await serve(chain)), "tls/issuer");
});

test("checks that the environment turned off are on again, with a warning", async () => {
  const seen = await runAction(
    {},
    { "base-url": await serve(good) },
    { env: { NODE_TLS_REJECT_UNAUTHORIZED: "0" } },
  );
  expectNothingSent(seen, "tls/issuer");
  expect(seen.log).toMatch(/^::warning::NODE_TLS_REJECT_UNAUTHORIZED/m);
});

describe("the certificates of the runner's system", () => {
  const { getCACertificates } = tls;
  let readings = 0;
  /** Has the system trust these. */
  const trust = (...ofSystem: readonly string[]): void => {
    readings = 0;
    jest.spyOn(tls, "getCACertificates").mockImplementation((type) => {
      if (type !== "system") return getCACertificates(type);
      readings += 1;
      return [...ofSystem];
    });
  };
  afterEach(() => jest.restoreAllMocks());

  test("are read once, where nothing else knows the issuer, and nothing is sent before", async () => {
    trust(good.ca);
    const seen = await run(await serve(good));
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).not.toMatch(/Retry|certificate/);
    expect(arrived).toEqual(USUAL_RUN);
    expect(readings).toBe(1);
  });

  test("are trusted in addition to ca-certificate", async () => {
    trust(good.ca);
    const seen = await run(await serve(good), other.ca);
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("add to those of Node, to which ca-certificate adds as well", async () => {
    jest
      .spyOn(tls, "getCACertificates")
      .mockImplementation((type) => (type === "default" ? [good.ca] : []));
    const seen = await run(await serve(good), other.ca);
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("are not read if ca-certificate has the issuer", async () => {
    trust();
    await run(await serve(good), good.ca);
    const expired = await makeCertificate({ validity: "expired" });
    await run(await serve(expired), expired.ca);
    expect(readings).toBe(0);
  });

  test("are read once, where they don't have the issuer either", async () => {
    trust(other.ca);
    expectNothingSent(await run(await serve(good)), "tls/issuer");
    expect(readings).toBe(1);
  });
});

describe("https:// to a port that speaks plain HTTP", () => {
  test("says so", async () => {
    const port = await listen(createServer(zylon));
    const seen = await run(`https://127.0.0.1:${port}`);
    expectNothingSent(seen, "tls/plain");
    expect(seen.outputs["error-message"]).toContain(
      `127.0.0.1:${port} doesn't speak TLS`,
    );
  });

  test.each([
    [
      "Node 24.5 to 24.15",
      "ERR_SSL_PACKET_LENGTH_TOO_LONG",
      "packet length too long",
    ],
    [
      "the same, while it writes",
      "EPROTO",
      "write EPROTO … SSL routines::packet length too long",
    ],
    [
      "Node from 24.16 on",
      "EPROTO",
      "write EPROTO … SSL routines:wrong version number",
    ],
  ])("says so in the words of each Node: %s", async (_, code, message) => {
    // The handshake fails as it does there.
    const fail = (created: unknown): void => {
      if (typeof created !== "object" || created === null) return;
      if (!("request" in created)) return;
      const { request } = created;
      if (request instanceof ClientRequest)
        request.once("socket", (socket) =>
          socket.destroy(Object.assign(new Error(message), { code })),
        );
    };
    subscribe("http.client.request.created", fail);
    const seen = await run(`https://127.0.0.1:${await startSilentServer()}`);
    unsubscribe("http.client.request.created", fail);
    expectNothingSent(seen, "tls/plain");
  });
});

test("a handshake that the server refuses is no plain HTTP", async () => {
  const { key, cert } = good;
  const old = createTlsServer({ key, cert, maxVersion: "TLSv1.1" });
  old.on("tlsClientError", () => undefined);
  const seen = await run(`https://127.0.0.1:${await listen(old)}`);
  expectNothingSent(seen, "tls");
});

test("a TLS connection that breaks after a request was sent may have started the ingest", async () => {
  let client: Socket | undefined; // each POST has a connection of its own
  const breaking = createHealthyListener((name) => {
    if (name === "POST ingest") client?.write("no record of TLS");
  });
  const port = await listen(createTlsServer(good, breaking));
  const between = createTcpServer((socket) => {
    client = socket;
    pipeline(socket, connect(port), socket, () => undefined);
  });
  const seen = await run(`https://127.0.0.1:${await listen(between)}`, good.ca);
  expect(seen.outputs).toMatchObject({
    "error-code": "connection-lost",
    "sync-status": "unknown",
  });
});
