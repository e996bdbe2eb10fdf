/**
 * The committed bundle through servers that others wrote: nginx as an ingress
 * in front of the simulator, and tinyproxy on the way to it. Nothing that was
 * cut is green, and no ingest is sent twice.
 */
import assert from "node:assert/strict";
import { lookup } from "node:dns/promises";
import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { startAction } from "../../runner/child.ts";
import type { ActionRun } from "../../runner/outputs.ts";
import {
  type IngestScript,
  SEED,
  startSimulator,
} from "../../simulator/simulator.ts";
import {
  freePorts,
  LOOPBACK,
  owned,
  programPath,
  startServer,
  temporaryFolder,
} from "./servers.ts";

const nginx = programPath("nginx");
const tinyproxy = programPath("tinyproxy");
const missing = (program: string | undefined): string | false =>
  program === undefined && "it is not installed here";

// A loopback name is never reached through a proxy. This machine's own name
// often is one that does not look it; where it is not, the unspecified address
// does as well: to connect to it is to connect to this machine.
const name = hostname().toLowerCase();
const found = await lookup(name, 4).catch(() => undefined);
const isOwn =
  found?.address.startsWith("127.") === true &&
  !/^(localhost$|127\.)/.test(name);
const { host, address } = isOwn
  ? { host: name, address: found.address }
  : { host: "0.0.0.0", address: LOOPBACK };
const certificate = await makeCertificate({ names: [host, LOOPBACK] });
const plain = await startSimulator();
const secure = await startSimulator({ tls: certificate, host: address });

const PASSWORD = "a-proxy-password";
const EVENTS = [
  { type: "sync_started", integration_item_count: 3 },
  { type: "sync_progress", op: "Added" },
  { type: "sync_progress", op: "Updated" },
  { type: "sync_progress", op: "Skipped" },
];
const WHOLE = [...EVENTS, { type: "sync_completed" }];

function answer(simulator: typeof plain, script: IngestScript): void {
  simulator.reset();
  for (const record of simulator.state.integrations) record.ingest = script;
}

function run(
  url: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const inputs = {
    "base-url": url,
    "api-token": SEED.ada.token,
    "integration-id": SEED.integrations.confluence,
    "wait-for": "completed",
    "ca-certificate": certificate.ca,
    "wait-timeout-seconds": "60", // no case needs half of it
  };
  const { child, finished } = startAction(inputs, temporaryFolder(), { env });
  owned(child);
  return finished;
}

function expectRun(
  { exitCode, outputs, log }: ActionRun,
  expected: Readonly<Record<string, string>>,
): void {
  const found = Object.keys(expected).map((name) => [name, outputs[name]]);
  assert.deepEqual(Object.fromEntries(found), expected, log);
  assert.equal(exitCode, expected["error-code"] === "" ? 0 : 1, log);
}

const COUNTED = {
  "error-code": "",
  "sync-status": "completed",
  "added-count": "1",
  "updated-count": "1",
  "skipped-count": "1",
};
const CUT = {
  "error-code": "stream-cut",
  "sync-status": "unknown",
  "added-count": "",
};

await test("through an ingress", { skip: missing(nginx) }, async (t) => {
  const folder = temporaryFolder();
  const file = (name: string): string => join(folder, name);
  const [port = 0] = await freePorts(1);
  writeFileSync(file("cert.pem"), certificate.cert);
  writeFileSync(file("key.pem"), certificate.key);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${file(name)};`)
    .join("\n  ");
  writeFileSync(
    file("nginx.conf"),
    `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 1;
pid ${file("nginx.pid")};
error_log ${file("error.log")};
events { worker_connections 64; }
http {
  log_format sent '$request_method $uri $status';
  access_log ${file("access.log")} sent;
  ${temporary}
  ssl_certificate ${file("cert.pem")};
  ssl_certificate_key ${file("key.pem")};
  server {
    listen ${LOOPBACK}:${port} ssl;
    location / {
      proxy_pass ${plain.url};
      proxy_http_version 1.1;
      proxy_read_timeout 1s;
    }
  }
}
`,
  );
  const args = ["-p", folder, "-e", file("error.log"), "-c"];
  const server = await startServer(
    nginx ?? "",
    [...args, file("nginx.conf")],
    port,
  );
  const url = `https://${LOOPBACK}:${port}`;
  try {
    await t.test("a whole stream", async () => {
      answer(plain, { framing: "sse", events: WHOLE, delayMs: 50 });
      expectRun(await run(url), COUNTED);
    });

    await t.test("one that is silent for longer than it waits", async () => {
      answer(plain, { framing: "sse", events: EVENTS, end: "hang" });
      expectRun(await run(url), CUT);
      const posts = plain.requests.filter(({ method }) => method === "POST");
      assert.equal(posts.length, 1);
    });
  } finally {
    await server.stop();
  }
  const sent = readFileSync(file("access.log"), "utf8").match(/^POST .*$/gm);
  assert.equal(sent?.length, 2);
});

await test(
  "a tunnel of a proxy, with a private authority",
  { skip: missing(tinyproxy) },
  async () => {
    const folder = temporaryFolder();
    const [port = 0] = await freePorts(1);
    const log = join(folder, "log");
    const config = join(folder, "tinyproxy.conf");
    writeFileSync(log, "");
    writeFileSync(
      config,
      `Port ${port}
Listen ${LOOPBACK}
Allow ${LOOPBACK}
ConnectPort ${secure.port}
BasicAuth ci ${PASSWORD}
LogFile "${log}"
LogLevel Connect
`,
    );
    const server = await startServer(
      tinyproxy ?? "",
      ["-d", "-c", config],
      port,
    );
    const url = `https://${host}:${secure.port}`;
    try {
      answer(secure, { framing: "sse", events: WHOLE, delayMs: 50 });
      const proxy = `http://ci:${PASSWORD}@${LOOPBACK}:${port}`;
      expectRun(await run(url, { HTTPS_PROXY: proxy }), COUNTED);
      const tunnels = readFileSync(log, "utf8").match(/: CONNECT \S+/g) ?? [];
      assert.deepEqual(
        [...new Set(tunnels)],
        [`: CONNECT ${host}:${secure.port}`],
      );
      const told = secure.requests.filter(
        ({ headers }) => "proxy-authorization" in headers,
      );
      assert.deepEqual(told, []);
    } finally {
      await server.stop();
    }
  },
);

await Promise.all([plain.close(), secure.close()]);
