/**
 * The committed bundle behind a real proxy: tinyproxy, between it and the
 * simulator. The runner's variables are honoured, and no failure is green or
 * goes around. Which variable counts for which address is in the tests.
 */
import assert from "node:assert/strict";
import { lookup } from "node:dns/promises";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { ActionRun } from "../../harness/outputs.ts";
import { makeCertificate } from "../../simulator/http/certificate.ts";
import {
  type IngestScript,
  SEED,
  type SimEvent,
  type Simulator,
  startSimulator,
} from "../../simulator/simulator.ts";
import { temporaryFolder } from "../leftovers.ts";
import { runAction } from "../runner.ts";
import { type Expected, expectRun } from "./expected.ts";
import { freePorts, LOOPBACK, programPath, startServer } from "./servers.ts";

const program = programPath("tinyproxy") ?? "";
if (program === "") {
  console.log("not run here: tinyproxy is not installed");
  process.exit();
}

const USER = "runner";
const PASSWORD = "half-of.it-is-dots";
/**
 * As in the URL of a proxy, with more encoded than has to be: it is to be
 * decoded.
 */
const encoded = (password: string): string =>
  password.replaceAll("-", "%2D").replaceAll(".", "%2E");
const credentials = (password: string): string =>
  `${USER}:${encoded(password)}@`;

const STARTED = {
  type: "sync_started",
  current_artifact_count: 42,
  integration_item_count: 120,
};
const op = (name: string): SimEvent => ({
  type: "sync_progress",
  op: name,
  artifact_id: `artifact_${name}`,
});
const EVENTS = [STARTED, ...["Added", "Updated", "Updated", "Error"].map(op)];
const ITEMS = {
  "current-artifact-count": "42",
  "integration-item-count": "120",
};
const COUNTS = {
  ...ITEMS,
  "added-count": "1",
  "updated-count": "2",
  "failed-count": "1",
};
const STARTED_ONLY = {
  ...ITEMS,
  "added-count": "",
  "error-code": "",
  "sync-status": "started",
};
/** Of a part of an answer, the counts are empty, and its message has them. */
const CUT = {
  ...ITEMS,
  "added-count": "",
  "updated-count": "",
  "failed-count": "",
  "error-code": "stream-cut",
  "sync-status": "unknown",
  "error-message": /so far /,
};

/**
 * A failure that the proxy, named, is the cause of: nothing of the request
 * reached the server.
 */
const refused = (proxy: string, why: RegExp): Expected["outputs"] => ({
  "error-code": "connect",
  "sync-status": "not-requested",
  "error-message": new RegExp(
    `(?=.*\\bproxy ${proxy.replaceAll(".", "\\.")})(?=.*${why.source})`,
    "s",
  ),
});

// A loopback name is never reached through a proxy. This machine's own name
// often is one that does not look it; where it is not, the unspecified address
// does as well: to connect to it is to connect to this machine.
const name = hostname().toLowerCase();
const found = await lookup(name, { family: 4 }).catch(() => undefined);
const isOwn =
  found?.address.startsWith("127.") === true &&
  !/^(localhost$|127\.)/.test(name);
const { host, address } = isOwn
  ? { host: name, address: found.address }
  : { host: "0.0.0.0", address: LOOPBACK };

const ends: (() => Promise<void>)[] = [];

interface Tinyproxy {
  /** Host and port, as in a URL. */
  readonly host: string;
  /**
   * Method and target of each request since the last `forget`: `CONNECT
   * host:port`, `GET http://…`.
   */
  readonly asked: () => string[];
  readonly forget: () => void;
}

/** Starts one on a free port, with further lines of its configuration. */
async function startTinyproxy(rules: readonly string[]): Promise<Tinyproxy> {
  const [port = 0] = await freePorts(1);
  const folder = join(temporaryFolder(), "tinyproxy");
  mkdirSync(folder);
  const log = join(folder, "log");
  const file = join(folder, "tinyproxy.conf");
  const base = [
    `Port ${port}`,
    `Listen ${LOOPBACK}`,
    `Allow ${LOOPBACK}`,
    `LogFile "${log}"`,
    "LogLevel Connect",
  ];
  writeFileSync(
    file,
    [...base, "MaxClients 20", "Timeout 60", ...rules, ""].join("\n"),
  );
  writeFileSync(log, "");
  const { stop } = await startServer(program, ["-d", "-c", file], port);
  ends.unshift(stop);
  return {
    host: `${LOOPBACK}:${port}`,
    asked: () => {
      const lines = readFileSync(log, "utf8").matchAll(
        /Request \(file descriptor \d+\): (\S+ \S+)/g,
      );
      return [...lines].map(([, request = ""]) => request);
    },
    forget: () => truncateSync(log),
  };
}

async function simulate(
  options: Parameters<typeof startSimulator>[0],
): Promise<Simulator> {
  const simulator = await startSimulator({ host: address, ...options });
  ends.unshift(simulator.close);
  return simulator;
}

function run(
  url: string,
  variables: Record<string, string>,
  inputs: Record<string, string> = {},
): Promise<ActionRun> {
  const given = {
    "base-url": url,
    "api-token": SEED.ada.token,
    "integration-type": "confluence",
    "integration-id": SEED.integrations.confluence,
    "allow-insecure-http": String(url.startsWith("http:")),
    "max-retries": "1",
    "ca-certificate": certificate.ca,
  };
  return runAction({ ...given, ...inputs }, variables);
}

function expectOutcome(
  result: ActionRun,
  outcome: Expected["outcome"],
  outputs: Expected["outputs"],
): void {
  const secrets = [
    SEED.ada.token,
    PASSWORD,
    encoded(PASSWORD),
    "not-the-password",
  ];
  expectRun(result, { outcome, outputs, secrets });
}

/**
 * Holds a proxy to what it was asked for, each kind of request once, however
 * often that was.
 */
const expectAsked = (proxy: Tinyproxy, expected: readonly string[]): void =>
  assert.deepEqual([...new Set(proxy.asked())], expected);

function expectIngests(simulator: Simulator, count: number): void {
  const ingests = simulator.requests.filter(
    ({ method, path }) => method === "POST" && path.endsWith("/ingest"),
  );
  assert.equal(ingests.length, count);
}

const certificate = await makeCertificate({ names: [host] });
try {
  const secure = await simulate({ tls: certificate });
  const plain = await simulate({});
  const simulators = [secure, plain];
  const [nowhere = 0, notAllowed = 0] = await freePorts(2);
  const tunnels = [secure.port, nowhere].map((port) => `ConnectPort ${port}`);
  const open = await startTinyproxy(tunnels);
  const guarded = await startTinyproxy([
    ...tunnels,
    `BasicAuth ${USER} ${PASSWORD}`,
  ]);
  const impatient = await startTinyproxy([...tunnels, "Timeout 1"]);
  const secureUrl = `https://${host}:${secure.port}`;
  const plainUrl = `http://${host}:${plain.port}`;
  const tunnel = `CONNECT ${host}:${secure.port}`;
  const integration = `${plainUrl}/api/v1/app/integration/confluence/${SEED.integrations.confluence}`;
  const relayed = [`GET ${integration}/config`, `POST ${integration}/ingest`];

  const expectNothingSent = (): void => {
    const sent = simulators.map(({ requests }) => requests.length);
    assert.deepEqual(sent, [0, 0]);
  };
  const proxyCase = (
    title: string,
    body: () => Promise<void>,
  ): Promise<void> => {
    for (const simulator of simulators) simulator.reset();
    for (const proxy of [open, guarded, impatient]) proxy.forget();
    return test(title, body);
  };

  await proxyCase("a private certificate through a tunnel", async () => {
    expectOutcome(
      await run(secureUrl, { HTTPS_PROXY: `http://${open.host}` }),
      "success",
      STARTED_ONLY,
    );
    expectAsked(open, [tunnel]);
    expectIngests(secure, 1);
  });

  await proxyCase("plain HTTP is relayed", async () => {
    expectOutcome(
      await run(plainUrl, { HTTP_PROXY: `http://${open.host}` }),
      "success",
      STARTED_ONLY,
    );
    expectAsked(open, relayed);
    expectIngests(plain, 1);
  });

  await proxyCase(
    "NO_PROXY of the host: no proxy; of other hosts: through the proxy",
    async () => {
      const variables = { HTTPS_PROXY: `http://${open.host}` };
      expectOutcome(
        await run(secureUrl, { ...variables, NO_PROXY: host }),
        "success",
        STARTED_ONLY,
      );
      expectAsked(open, []);
      const others = `other.example,x${host},${host}:1`;
      expectOutcome(
        await run(secureUrl, { ...variables, NO_PROXY: others }),
        "success",
        STARTED_ONLY,
      );
      expectAsked(open, [tunnel]);
    },
  );

  await proxyCase(
    "a user and password, which the server does not see",
    async () => {
      const proxy = `http://${credentials(PASSWORD)}${guarded.host}`;
      expectOutcome(
        await run(secureUrl, { HTTPS_PROXY: proxy }),
        "success",
        STARTED_ONLY,
      );
      expectOutcome(
        await run(plainUrl, { HTTP_PROXY: proxy }),
        "success",
        STARTED_ONLY,
      );
      expectAsked(guarded, [tunnel, ...relayed]);
      const leaked = [...secure.requests, ...plain.requests].filter(
        ({ headers }) => "proxy-authorization" in headers,
      );
      assert.equal(leaked.length, 0);
    },
  );

  // To a wrong password tinyproxy answers 401, as if it were the server; most
  // others answer 407 to both.
  for (const [what, login, status] of [
    ["a wrong password", credentials("not-the-password"), 401],
    ["no password", "", 407],
  ] as const) {
    await proxyCase(`${what}: ${status}`, async () => {
      const proxy = `http://${login}${guarded.host}`;
      const tunnelled = refused(guarded.host, new RegExp(String(status)));
      expectOutcome(
        await run(secureUrl, { HTTPS_PROXY: proxy }),
        "failure",
        tunnelled,
      );
      const codes = status === 401 ? ["connect", "not-api"] : ["connect"];
      const message = new RegExp(
        status === 401 ? "401" : "(?=.*proxy)(?=.*407)",
      );
      const outputs = {
        "error-code": codes,
        "error-message": message,
        "sync-status": "not-requested",
      };
      expectOutcome(
        await run(plainUrl, { HTTP_PROXY: proxy }),
        "failure",
        outputs,
      );
      expectNothingSent();
    });
  }

  await proxyCase("a server that the proxy does not reach", async () => {
    const variables = {
      HTTPS_PROXY: `http://${open.host}`,
      HTTP_PROXY: `http://${open.host}`,
    };
    expectOutcome(
      await run(`https://${host}:${nowhere}`, variables),
      "failure",
      refused(open.host, /50\d/),
    );
    assert.equal(open.asked().length, 2);
    const codes = ["server-error", "unavailable", "connect"];
    const outputs = {
      "error-code": codes,
      "error-message": /proxy/,
      "sync-status": "not-requested",
    };
    expectOutcome(
      await run(`http://${host}:${nowhere}`, variables),
      "failure",
      outputs,
    );
  });

  await proxyCase(
    "a name that the proxy does not know, and nobody else was asked for",
    async () => {
      const url = `https://zylon.invalid:${secure.port}`;
      const result = await run(
        url,
        { HTTPS_PROXY: `http://${open.host}` },
        { "max-retries": "0" },
      );
      expectOutcome(result, "failure", refused(open.host, /50\d/));
      expectAsked(open, [`CONNECT zylon.invalid:${secure.port}`]);
    },
  );

  await proxyCase("a port that the proxy does not tunnel to: 403", async () => {
    const result = await run(`https://${host}:${notAllowed}`, {
      HTTPS_PROXY: `http://${open.host}`,
    });
    expectOutcome(result, "failure", refused(open.host, /403/));
  });

  await proxyCase("a proxy that is down is not gone around", async () => {
    const down = `${LOOPBACK}:${nowhere}`;
    expectOutcome(
      await run(secureUrl, { HTTPS_PROXY: `http://${down}` }),
      "failure",
      refused(down, /ECONNREFUSED/),
    );
    expectOutcome(
      await run(plainUrl, { HTTP_PROXY: `http://${down}` }),
      "failure",
      refused(down, /ECONNREFUSED/),
    );
    expectNothingSent();
  });

  await proxyCase(
    "an authority that is not known, through a tunnel",
    async () => {
      const variables = {
        HTTPS_PROXY: `http://${open.host}`,
        NODE_TLS_REJECT_UNAUTHORIZED: "0",
      };
      const distrust = { "error-code": "tls", "sync-status": "not-requested" };
      expectOutcome(
        await run(secureUrl, variables, { "ca-certificate": "" }),
        "failure",
        distrust,
      );
      expectNothingSent();
    },
  );

  for (const [simulator, url, variable, way] of [
    [secure, secureUrl, "HTTPS_PROXY", "through a tunnel"],
    [plain, plainUrl, "HTTP_PROXY", "plain HTTP"],
  ] as const) {
    const streamed = async (
      proxy: Tinyproxy,
      script: IngestScript,
    ): Promise<ActionRun> => {
      const record = simulator.state.integrations.find(
        ({ id }) => id === SEED.integrations.confluence,
      );
      if (record !== undefined) record.ingest = script;
      const result = await run(url, { [variable]: `http://${proxy.host}` });
      expectIngests(simulator, 1);
      return result;
    };

    await proxyCase(`a whole stream, ${way}`, async () => {
      const events = [...EVENTS, { type: "sync_completed" }];
      const complete = {
        ...COUNTS,
        "error-code": "",
        "sync-status": "completed",
      };
      expectOutcome(
        await streamed(open, { framing: "sse", events, delayMs: 50 }),
        "success",
        complete,
      );
    });

    await proxyCase(
      `a server that dies in the middle of a stream, ${way}`,
      async () => {
        const script = {
          framing: "sse",
          events: EVENTS,
          delayMs: 50,
          end: "cut",
        } as const;
        expectOutcome(await streamed(open, script), "failure", CUT);
      },
    );

    await proxyCase(
      `a stream that is silent past the idle limit of the proxy, ${way}`,
      async () => {
        const script = {
          framing: "ndjson",
          events: EVENTS,
          delayMs: 50,
          end: "hang",
        } as const;
        expectOutcome(await streamed(impatient, script), "failure", CUT);
      },
    );

    await proxyCase(
      `a server that takes the ingest and is gone, ${way}`,
      async () => {
        simulator.fail({ method: "POST", fault: { kind: "reset" } });
        const codes = [
          "connection-lost",
          "server-error",
          "unexpected-response",
          "not-api",
        ];
        const lost = { "error-code": codes, "sync-status": "unknown" };
        expectOutcome(
          await run(url, { [variable]: `http://${open.host}` }),
          "failure",
          lost,
        );
        expectIngests(simulator, 1);
      },
    );

    await proxyCase(`a config that is lost is read again, ${way}`, async () => {
      simulator.fail({
        method: "GET",
        path: "/config",
        times: 1,
        fault: { kind: "cut" },
      });
      expectOutcome(
        await run(url, { [variable]: `http://${open.host}` }),
        "success",
        STARTED_ONLY,
      );
      expectIngests(simulator, 1);
    });
  }
} finally {
  for (const end of ends) await end();
}
