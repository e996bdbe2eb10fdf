/**
 * The committed bundle against a real ingress: nginx, over TLS with a private
 * authority, in front of the simulator. Nothing may be green that was not
 * ingested, and no ingest may be sent twice.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { ActionRun } from "../../harness/outputs.ts";
import { makeCertificate } from "../../simulator/http/certificate.ts";
import {
  type Fault,
  type Framing,
  type IngestScript,
  SEED,
  type SimEvent,
  startSimulator,
} from "../../simulator/simulator.ts";
import { temporaryFolder } from "../leftovers.ts";
import { runAction } from "../runner.ts";
import { type Expected, expectRun } from "./expected.ts";
import {
  freePorts,
  LOOPBACK,
  programPath,
  startServer,
  until,
} from "./servers.ts";

const nginx = programPath("nginx");
if (nginx === undefined) {
  console.log("not run here: nginx is not installed");
  process.exit();
}

/** A way to relay an answer that matters to a stream. */
interface Relay {
  readonly buffering: "on" | "off";
  /**
   * With 1.0, nginx takes a backend that dies for one that is done: its answers
   * have no other end.
   */
  readonly backendHttp: "1.1" | "1.0";
}

const PLAIN: Relay = { buffering: "on", backendHttp: "1.1" };
const RELAYS: readonly Relay[] = [
  PLAIN,
  { buffering: "off", backendHttp: "1.1" },
  { buffering: "on", backendHttp: "1.0" },
  { buffering: "off", backendHttp: "1.0" },
];

const simulator = await startSimulator();
const folder = temporaryFolder();
const file = (name: string): string => join(folder, name);

/**
 * `restarting` leads to a backend that is not there yet, `halfDown` sends the
 * ingest to one that never is.
 */
const NAMES = [
  "patient",
  "smallBodies",
  "restarting",
  "halfDown",
  "redirecting",
  "login",
  "shortKeepAlive",
] as const;
const [late = 0, nowhere = 0, ...ports] = await freePorts(
  2 + NAMES.length + RELAYS.length,
);
const portOf = (name: (typeof NAMES)[number]): number =>
  ports[NAMES.indexOf(name)] ?? 0;
/**
 * Each gives up on a backend that is silent for a second; the others have an
 * idle limit that no case reaches.
 */
const relayPorts = ports.slice(NAMES.length);
const patient = portOf("patient");

const to = (backend: number, { buffering, backendHttp } = PLAIN): string => `
      proxy_pass http://${LOOPBACK}:${backend};
      proxy_http_version ${backendHttp};
      proxy_set_header Host $http_host;
      proxy_set_header Connection ${backendHttp === "1.1" ? '""' : "close"};
      proxy_buffering ${buffering};`;
const through = (rest = "", how = PLAIN): string =>
  `${rest} location / { ${to(simulator.port, how)} }`;
const server = (port: number, inside: string): string => `
  server {
    listen ${LOOPBACK}:${port} ssl;
    ${inside}
  }`;

const certificate = await makeCertificate();
writeFileSync(file("cert.pem"), certificate.cert);
writeFileSync(file("key.pem"), certificate.key);
writeFileSync(file("htpasswd"), "ada:{PLAIN}not-a-token\n");
writeFileSync(
  file("nginx.conf"),
  `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log info;
events { worker_connections 256; }
http {
  # One line a request: which connection it came on, and how it was answered.
  log_format sent '$connection $request_method $uri $status';
  access_log ${folder}/access.log sent;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
  ssl_certificate ${folder}/cert.pem;
  ssl_certificate_key ${folder}/key.pem;
  ${RELAYS.map((how, at) => server(relayPorts[at] ?? 0, through("proxy_read_timeout 1s;", how))).join("")}
  ${server(patient, through())}
  ${server(portOf("smallBodies"), through("client_max_body_size 1k;"))}
  ${server(portOf("restarting"), `location / { ${to(late)} }`)}
  ${server(portOf("halfDown"), `${through()} location ~ /ingest$ { ${to(nowhere)} }`)}
  ${server(portOf("login"), through(`auth_basic "staff only"; auth_basic_user_file ${folder}/htpasswd;`))}
  ${server(portOf("shortKeepAlive"), through("keepalive_timeout 1s;"))}
  server {
    listen ${LOOPBACK}:${portOf("redirecting")};
    return 301 https://$host:${patient}$request_uri;
  }
}
`,
);

const STARTED = {
  type: "sync_started",
  current_artifact_count: 42,
  integration_item_count: 120,
};
const COMPLETED = { type: "sync_completed" };
const op = (name: string): SimEvent => ({
  type: "sync_progress",
  op: name,
  artifact_id: `artifact_${name}`,
});
const PROGRESS = [
  "Added",
  "Added",
  "Updated",
  "Recreated",
  "Removed",
  "Skipped",
  "Error",
].map(op);

/** What the whole of `PROGRESS` counts to. */
const COUNTS = {
  "current-artifact-count": "42",
  "integration-item-count": "120",
  "added-count": "2",
  "updated-count": "2",
  "removed-count": "1",
  "skipped-count": "1",
  "failed-count": "1",
};
const CUT = {
  "current-artifact-count": "42",
  "integration-item-count": "120",
  "added-count": "",
  "updated-count": "",
  "removed-count": "",
  "skipped-count": "",
  "failed-count": "",
  "error-code": "stream-cut",
  "sync-status": "unknown",
  "error-message": /proxy or load balancer in between closed/,
};
const DROPPED = {
  "error-code": "connection-lost",
  "sync-status": "unknown",
  "error-message": /time limit/,
};
const LOST = { "error-code": "server-error", "sync-status": "unknown" };
const READ_AGAIN =
  /^Retry 1 of \d+ in .* \((server-error|bad-json|connection-lost); GET /m;

/**
 * An event as the simulator lays it out, for answers that are put together by
 * hand.
 */
function encode(framing: Framing, { type, ...data }: SimEvent): string {
  if (framing === "ndjson") return `${JSON.stringify({ type, ...data })}\n`;
  return `event: ${String(type)}\ndata: ${JSON.stringify(data)}\n\n`;
}

function* manyEvents(count: number): Iterable<SimEvent> {
  yield { ...STARTED, integration_item_count: count };
  for (let at = 0; at < count; at += 1) yield op("Updated");
  yield COMPLETED;
}

function answer(script: IngestScript): void {
  const integration = simulator.state.integrations.find(
    ({ id }) => id === SEED.integrations.confluence,
  );
  if (integration !== undefined) integration.ingest = script;
}

function run(
  base: number | string,
  inputs: Record<string, string> = {},
): Promise<ActionRun> {
  return runAction({
    "base-url": typeof base === "number" ? `https://${LOOPBACK}:${base}` : base,
    "api-token": simulator.token,
    "integration-type": "confluence",
    "integration-id": SEED.integrations.confluence,
    "max-retries": "2",
    "ca-certificate": certificate.ca,
    ...inputs,
  });
}

/**
 * The requests that the ingress answered, or gave up on, since the case began,
 * each on its connection.
 */
function sent(): { connection: string; call: string }[] {
  const lines = readFileSync(file("access.log"), "utf8").matchAll(
    /^(\d+) (\S+) \S*\/(\S+) (\d+)$/gm,
  );
  return [...lines].map(([, connection = "", ...call]) => ({
    connection,
    call: call.join(" "),
  }));
}

const posts = (): string[] =>
  simulator.requests
    .filter(({ method }) => method === "POST")
    .map(({ path }) => path);

/**
 * Holds both sides of the ingress to how often the ingest was sent: to it, and
 * on to the server.
 */
async function expectIngests(
  toIngress: readonly string[],
  toServer: number,
): Promise<void> {
  const seen = (): string[] =>
    sent().flatMap(({ call }) => (call.startsWith("POST ") ? [call] : []));
  // Its log has a request once that is over on both sides.
  await until(
    `${toIngress.length} POST requests in the log of nginx`,
    () => seen().length >= toIngress.length,
  );
  assert.deepEqual(seen(), toIngress);
  const path = `/api/v1/app/integration/confluence/${SEED.integrations.confluence}/ingest`;
  assert.deepEqual(
    posts(),
    Array.from({ length: toServer }, () => path),
  );
}

function ingressCase(name: string, body: () => Promise<void>): Promise<void> {
  simulator.reset();
  writeFileSync(file("access.log"), "");
  return test(name, body);
}

type Outputs = Expected["outputs"];

function expectOutcome(
  seen: ActionRun,
  outcome: Expected["outcome"],
  outputs: Outputs,
  log: RegExp[] = [],
): void {
  expectRun(seen, { outcome, outputs, log, secrets: [simulator.token] });
}

/** One run, and one ingest that the ingress answered with 200. */
async function expectIngested(
  base: number,
  outcome: Expected["outcome"],
  outputs: Outputs,
  log: RegExp[] = [],
): Promise<void> {
  expectOutcome(await run(base), outcome, outputs, log);
  await expectIngests(["POST ingest 200"], 1);
}

writeFileSync(file("access.log"), "");
const args = ["-p", folder, "-e", file("error.log"), "-c", file("nginx.conf")];
const running = await startServer(nginx, args, patient);
try {
  for (const [at, how] of RELAYS.entries()) {
    const port = relayPorts[at] ?? 0;
    const relay = `buffering ${how.buffering}, HTTP/${how.backendHttp} to the backend`;
    for (const framing of ["sse", "ndjson"] as const) {
      await ingressCase(`a whole stream (${framing}, ${relay})`, async () => {
        answer({
          framing,
          events: [STARTED, ...PROGRESS, COMPLETED],
          delayMs: 30,
        });
        await expectIngested(port, "success", {
          ...COUNTS,
          "error-code": "",
          "sync-status": "completed",
        });
      });

      await ingressCase(
        `three silent seconds against an idle limit of one (${framing}, ${relay})`,
        async () => {
          const before = [STARTED, ...PROGRESS]
            .map((event) => encode(framing, event))
            .join("");
          const contentType =
            framing === "sse" ? "text/event-stream" : "application/x-ndjson";
          const chunks = [before, encode(framing, COMPLETED)];
          simulator.fail({
            method: "POST",
            fault: { kind: "raw", contentType, chunks, delayMs: 3000 },
          });
          // What nginx held back it drops: not one event of it comes through,
          // so that there is nothing to count.
          const dropped = how.buffering === "on" && how.backendHttp === "1.0";
          await expectIngested(port, "failure", dropped ? DROPPED : CUT);
        },
      );

      await ingressCase(
        `a server that dies in the middle of an event (${framing}, ${relay})`,
        async () => {
          const text = [STARTED, ...PROGRESS]
            .map((event) => encode(framing, event))
            .join("");
          const chunks = [text, encode(framing, op("Added")).slice(0, -10)];
          simulator.fail({
            method: "POST",
            fault: { kind: "raw", chunks, delayMs: 30, end: "cut" },
          });
          await expectIngested(port, "failure", CUT);
        },
      );
    }

    await ingressCase(
      `a config that is cut, and read again (${relay})`,
      async () => {
        const fault: Fault = {
          kind: "raw",
          contentType: "application/json",
          chunks: ['{"space_key":'],
          end: "cut",
        };
        simulator.fail({ method: "GET", path: "/config", times: 1, fault });
        await expectIngested(
          port,
          "success",
          { "sync-status": "started", "error-code": "" },
          [READ_AGAIN],
        );
      },
    );
  }

  await ingressCase("a stream of 20,000 events", async () => {
    answer({ framing: "sse", events: () => manyEvents(20_000) });
    await expectIngested(patient, "success", {
      "sync-status": "completed",
      "updated-count": "20000",
    });
  });

  await ingressCase("the same silence under a longer idle limit", async () => {
    answer({
      framing: "sse",
      events: [STARTED, op("Added"), COMPLETED],
      delayMs: 1500,
    });
    await expectIngested(patient, "success", {
      "sync-status": "completed",
      "added-count": "1",
    });
  });

  await ingressCase(
    "wait-for: started ends before the idle limit does",
    async () => {
      answer({
        framing: "sse",
        events: [STARTED, op("Added")],
        delayMs: 400,
        end: "hang",
      });
      const unbuffered = relayPorts[1] ?? 0;
      expectOutcome(
        await run(unbuffered, { "wait-for": "started" }),
        "success",
        { "sync-status": "started" },
      );
      await expectIngests(["POST ingest 200"], 1);
    },
  );

  await ingressCase(
    "413: a body of 2,000 bytes under a limit of 1 KiB",
    async () => {
      const share = {
        "integration-type": "filesystem",
        "integration-id": SEED.integrations.filesystem,
      };
      const login = {
        configure: "update",
        username: "svc-files",
        password: "x".repeat(2000),
      };
      const refused = {
        "error-code": "bad-request",
        "sync-status": "not-requested",
        "error-message": /413/,
      };
      expectOutcome(
        await run(portOf("smallBodies"), { ...share, ...login }),
        "failure",
        refused,
      );
      assert.deepEqual(posts(), []);
    },
  );

  await ingressCase(
    "502 while the server restarts: the config is read again until it is back",
    async () => {
      const waiting = run(portOf("restarting"), { "max-retries": "10" });
      await until("a 502", () =>
        sent().some(({ call }) => call === "GET config 502"),
      );
      await sleep(500);
      const back = await startSimulator({ port: late });
      try {
        const outputs = { "error-code": "", "current-artifact-count": "42" };
        expectOutcome(await waiting, "success", outputs, [READ_AGAIN]);
        assert.equal(
          back.requests.filter(({ method }) => method === "POST").length,
          1,
        );
      } finally {
        await back.close();
      }
    },
  );

  const lost: readonly [
    why: string,
    port: number,
    fault: Fault | undefined,
    status: number,
    toServer: number,
  ][] = [
    ["its server is down", portOf("halfDown"), undefined, 502, 0],
    ["its server died after it was sent", patient, { kind: "reset" }, 502, 1],
    ["its server says nothing", relayPorts[0] ?? 0, { kind: "hang" }, 504, 1],
  ];
  for (const [why, port, fault, status, toServer] of lost) {
    await ingressCase(`${status} on the ingest, since ${why}`, async () => {
      if (fault !== undefined) simulator.fail({ method: "POST", fault });
      expectOutcome(await run(port), "failure", LOST);
      await expectIngests([`POST ingest ${status}`], toServer);
    });
  }

  await ingressCase("504 on the config: read again", async () => {
    simulator.fail({
      method: "GET",
      path: "/config",
      times: 1,
      fault: { kind: "hang" },
    });
    await expectIngested(
      relayPorts[0] ?? 0,
      "success",
      { "sync-status": "started" },
      [READ_AGAIN],
    );
  });

  await ingressCase(
    "a redirect from http to https is not followed",
    async () => {
      const message = new RegExp(`https://${LOOPBACK}:${patient}\\b`);
      const redirected = {
        "error-code": "redirect",
        "error-message": message,
        "sync-status": "not-requested",
      };
      expectOutcome(
        await run(`http://${LOOPBACK}:${portOf("redirecting")}`),
        "failure",
        redirected,
      );
      assert.equal(simulator.requests.length, 0);
    },
  );

  await ingressCase(
    "401 with a page, from a login of the ingress",
    async () => {
      const notApi = {
        "error-code": "not-api",
        "sync-status": "not-requested",
      };
      expectOutcome(await run(portOf("login")), "failure", notApi);
      assert.equal(simulator.requests.length, 0);
    },
  );

  await ingressCase(
    "a connection that the ingress closed while the action waited",
    async () => {
      const fault: Fault = {
        kind: "status",
        status: 409,
        headers: { "Retry-After": "2" },
      };
      simulator.fail({ method: "POST", times: 1, fault });
      expectOutcome(await run(portOf("shortKeepAlive")), "success", {
        "sync-status": "started",
      });
      await expectIngests(["POST ingest 409", "POST ingest 200"], 2);
      assert.equal(new Set(sent().map(({ connection }) => connection)).size, 3); // each POST has its own
    },
  );

  await ingressCase(
    "an ingress that is stopped in the middle of a stream",
    async () => {
      answer({
        framing: "sse",
        events: [STARTED, ...PROGRESS],
        delayMs: 30,
        end: "hang",
      });
      const cut = run(relayPorts[1] ?? 0);
      await until("the ingest", () => posts().length > 0);
      await sleep(500);
      await running.stop();
      expectOutcome(await cut, "failure", CUT);
      assert.equal(posts().length, 1);
    },
  );
} finally {
  await running.stop();
  await simulator.close();
}
