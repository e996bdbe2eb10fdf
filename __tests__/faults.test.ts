/**
 * Each kind of request with each fault: the code of the failure, what became of
 * the request, and how often it was sent. All of it is computed from the table
 * of retries in docs/errors.md, which is here first.
 */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import dns from "node:dns";
import { createServer, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { callAfter, clock } from "../src/clock.ts";
import type { Target } from "../src/connectors.ts";
import { Failure, toFailure, CHECK_INGEST_FIRST } from "../src/errors.ts";
import { runIngest } from "../src/run/ingest.ts";
import { newIntegration } from "../src/run/integration.ts";
import { WaitLogger } from "../src/run/log.ts";
import { getOutcome } from "../src/run/outcome.ts";
import type { RunContext } from "../src/run/run-context.ts";
import { createSender } from "../src/zylon/http.ts";
import { ZylonClient } from "../src/zylon/client.ts";
import { makeCertificate } from "../simulator/http/certificate.ts";
import { withEnvironment, parseInputs, target } from "./inputs.ts";
import { useInstantClock } from "./support/instant-clock.ts";
import { listen, startSilentServer } from "./support/ports.ts";
import {
  dropConnection,
  replyWithText,
  staySilent,
  replyWithStatus,
  TOKEN,
} from "./run-action.ts";

/**
 * How often a fault is sent again: `repeatable` are a GET and an update, and
 * `once` is with the certificates of the system.
 */
type Retried = "any" | "twice" | "once" | "repeatable" | "GET" | "no";
type Answerer = (response: ServerResponse) => void;

const TABLE: Record<
  string,
  readonly [
    fault: string | Answerer, // an origin that nothing reaches, or an answer
    code: string,
    sent: Failure["delivery"],
    retried: Retried,
  ]
> = {
  "an unknown name": ["http://missing.zylon.test", "dns", "no", "twice"],
  "a name that is not resolved now": ["http://x.test", "dns", "no", "any"],
  "a refused connection": ["http://127.0.0.1:1", "connect", "no", "any"],
  "each address refuses": ["http://two.zylon.test:1", "connect", "no", "any"],
  "a connection that is too slow": [await mute(), "connect", "no", "any"],
  "an untrusted certificate": [await untrusted(), "tls", "no", "once"],

  "a reset": [reset, "connection-lost", "unknown", "repeatable"],
  "a closed connection": [
    dropConnection,
    "connection-lost",
    "unknown",
    "repeatable",
  ],
  "a cut body": [half("cut"), "connection-lost", "unknown", "repeatable"],
  silence: [staySilent, "timeout", "unknown", "repeatable"],
  "silence in the body": [half("hang"), "timeout", "unknown", "repeatable"],
  "408": [replyWithStatus(408), "timeout", "unknown", "repeatable"],
  "500": [replyWithStatus(500), "server-error", "unknown", "repeatable"],
  "500 as HTML": [html(500), "server-error", "unknown", "repeatable"],
  "503": [replyWithStatus(503), "unavailable", "unknown", "repeatable"],
  "503 with Retry-After": [
    later(503, 1),
    "unavailable",
    "unknown",
    "repeatable",
  ],
  "429": [replyWithStatus(429), "rate-limited", "refused", "any"],
  "429 past the limit": [later(429, 3600), "rate-limited", "refused", "no"],

  "302": [replyWithStatus(302), "redirect", "unknown", "no"],
  "400": [replyWithStatus(400), "bad-request", "refused", "no"],
  "401": [replyWithStatus(401), "unauthorized", "refused", "no"],
  "401 as text": [
    replyWithStatus(401, "who?"),
    "unauthorized",
    "refused",
    "no",
  ],
  "403": [replyWithStatus(403), "forbidden", "refused", "no"],
  "404": [replyWithStatus(404), "not-found", "refused", "no"],
  "405": [replyWithStatus(405), "method-not-allowed", "refused", "no"],
  "409": [replyWithStatus(409), "bad-request", "refused", "no"],
  "422": [replyWithStatus(422), "unprocessable", "refused", "no"],
  "401 as HTML": [html(401), "not-api", "refused", "no"],
  "403 as HTML": [html(403), "not-api", "refused", "no"],
  "404 as HTML": [html(404), "not-api", "refused", "no"],
  "404 as text": [
    replyWithStatus(404, "not here"),
    "not-found",
    "refused",
    "no",
  ],

  "200 as HTML": [html(200), "not-api", "unknown", "no"],
  "200 as text": [
    replyWithText("text/plain", "ok"),
    "not-api",
    "unknown",
    "no",
  ],
  "200 without a body": [json(""), "not-api", "unknown", "no"],
  "broken JSON": [json('{"id": "int_1'), "bad-json", "unknown", "GET"],
  "another shape": [json('{"x":1}'), "unexpected-response", "unknown", "no"],
  "an error": [json('{"error":"x"}'), "unexpected-response", "refused", "no"],
  "no success": [
    json('{"success":false}'),
    "unexpected-response",
    "refused",
    "no",
  ],
  "too much": [oversizedAnswer, "too-large", "unknown", "no"],
};

const OF_AN_INGEST = {
  // Only wait-timeout-seconds counts.
  silence: "wait-timeout",
  "silence in the body": "wait-timeout",
  "409": "already-running",
  "200 without a body": "unexpected-response",
  "an error": "sync-error",
};
const OF_AN_UPDATE = {
  "409": "already-running",
  // Any text but HTML will do.
  "200 as text": "",
  "200 without a body": "",
  "broken JSON": "",
  "another shape": "",
};
/** What is special about one kind of request; "": it is no failure. */
const SPECIAL: Record<string, Record<string, string>> = {
  config: {
    // Any object is a config, and what it says is checked later.
    "another shape": "",
    "an error": "",
    "no success": "",
  },
  update: OF_AN_UPDATE,
  "artifact update": OF_AN_UPDATE,
  ingest: OF_AN_INGEST,
  sync: OF_AN_INGEST,
  "first import": OF_AN_INGEST,
  refresh: {
    // Any text but HTML will do.
    "200 as text": "",
    "200 without a body": "",
    "broken JSON": "",
    "another shape": "",
  },
};

const fileShare = target("filesystem");
const artifactTarget = { ...fileShare, api: "artifact" } as const;
const account = { username: "svc", password: "pass-word" };
const artifact = { ...account, name: "FileSystem (svc)", project: "prj_1" };
const firstImport = { project: "prj_1", paths: ["/shared"] };

const REQUESTS: Record<string, (run: RunContext) => Promise<unknown>> = {
  config: ({ zylon, limit }) => zylon.getConfig(fileShare, limit),
  me: ({ zylon, limit }) => zylon.getCurrentUser(limit),
  search: ({ zylon, limit }) => zylon.search("pump", limit),
  update: ({ zylon, limit }) =>
    zylon.updateCredentials(fileShare, account, limit),
  "artifact update": ({ zylon, limit }) =>
    zylon.updateCredentials(artifactTarget, account, limit),
  create: ({ zylon, limit }) =>
    zylon.createIntegration(fileShare.connector, account, limit),
  "artifact create": ({ zylon, limit }) =>
    zylon.createArtifact(fileShare.connector, artifact, limit),
  refresh: ({ zylon, limit }) =>
    zylon.refreshOAuth(target("confluence"), limit),
};
const INGEST_TARGETS: Record<string, Target> = {
  ingest: fileShare,
  sync: artifactTarget,
  "first import": { ...artifactTarget, firstImport },
};
const GETS = ["config", "me", "search"];
const REPEATABLE = [...GETS, "update", "artifact update"];
const INGESTS = Object.keys(INGEST_TARGETS);

/** All GETs are one function, as are an ingest and a sync: what may differ. */
const OTHERS: readonly (readonly [kind: string, fault: string])[] = [
  ["me", "another shape"],
  ["search", "another shape"],
  ["sync", "silence"],
  ["sync", "409"],
];
const CELLS = [...Object.keys(REQUESTS), ...INGESTS]
  .filter((kind) => OTHERS.every(([other]) => other !== kind))
  .flatMap((kind) =>
    Object.keys(TABLE)
      .filter((fault) => kind === "config" || fault !== "too much") // it takes long
      .map((fault) => [kind, fault] as const),
  );

test.each([...CELLS, ...OTHERS])("%s: %s", async (kind, fault) => {
  const { failure, printed, ...seen } = await playFault(kind, fault);
  expect(seen).toMatchObject(expectedOf(kind, fault));
  const { message = "" } = failure ?? {};
  expect(message + printed).not.toContain(TOKEN);
  expect(seen.looksFirst && /run the step/i.test(message)).toBe(false);
});

test("a cancel before an ingest is connected: nothing was requested", async () => {
  const seen = await playFault("ingest", "a connection that is too slow", 1000);
  expect(seen).toMatchObject({
    code: "cancelled",
    sent: "no",
    syncStatus: "not-requested",
    looksFirst: false,
  });
});

// What is expected

const RETRIES = 3;
/** How long an ingest may take, and any other request. */
const SECONDS = 600;

interface Expected {
  /** "": no failure. */
  readonly code: string;
  readonly sends: number;
  /** Told of the codes of the table, but not of a GET. */
  readonly sent?: Failure["delivery"];
  readonly syncStatus: string;
  /** Whether the remedy begins with "Check in Zylon whether the ingest is still running". */
  readonly looksFirst: boolean;
}

function expectedOf(kind: string, fault: string): Expected {
  const [, usual, sent, retried] = rowOf(fault);
  const code = SPECIAL[kind]?.[fault] ?? usual;
  const syncStatus = INGESTS.includes(kind)
    ? syncStatusOf(code, sent)
    : "not-requested";
  return {
    code,
    sends: sendsOf(kind, code, sent, retried),
    ...(code === usual && !GETS.includes(kind) && { sent }),
    syncStatus,
    looksFirst: ["unknown", "timed-out"].includes(syncStatus),
  };
}

function rowOf(fault: string): (typeof TABLE)[string] {
  const row = TABLE[fault];
  if (row === undefined) throw new Error(`There is no row of ${fault}`);
  return row;
}

function syncStatusOf(code: string, sent: Failure["delivery"]): string {
  if (code === "wait-timeout") return "timed-out";
  if (code === "sync-error") return "error";
  return { no: "not-requested", refused: "error", unknown: "unknown" }[sent];
}

function sendsOf(
  kind: string,
  code: string,
  sent: Failure["delivery"],
  retried: Retried,
): number {
  // A first import is sent once, whatever comes back.
  if (code === "" || (kind === "first import" && sent !== "no")) return 1;
  if (code === "already-running") return sendsWithin(SECONDS) + 1; // the last is one second before the limit
  switch (retried) {
    case "any":
      return RETRIES + 1;
    case "twice":
      return 2 + 1;
    case "once":
      return 1 + 1;
    case "repeatable":
      return REPEATABLE.includes(kind) ? RETRIES + 1 : 1;
    case "GET":
      return GETS.includes(kind) ? RETRIES + 1 : 1;
    case "no":
      return 1;
  }
}

/** Where each is refused; by the clock of the tests, chance is in the middle. */
function sendsWithin(seconds: number): number {
  let waited = 0;
  let sends = 1;
  for (let most = 2; ; most = Math.min(30, most * 2)) {
    waited += most * 0.75;
    if (waited > seconds) return sends;
    sends += 1;
  }
}

// How a fault is played

function json(text: string): Answerer {
  return replyWithText("application/json", text);
}

function half(end: "cut" | "hang"): Answerer {
  return replyWithText("application/json", '{"id":', end);
}

function html(code: number): Answerer {
  const page = "<!doctype html><title>Sign in</title>";
  return replyWithStatus(code, page, { "content-type": "text/html" });
}

function later(code: number, seconds: number): Answerer {
  return replyWithStatus(code, {}, { "retry-after": String(seconds) });
}

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

function oversizedAnswer(response: ServerResponse): void {
  response.end(Buffer.alloc(33 * 1024 * 1024, "x"));
}

async function mute(): Promise<string> {
  return `https://127.0.0.1:${await startSilentServer()}`;
}

async function untrusted(): Promise<string> {
  const { key, cert } = await makeCertificate();
  return `https://127.0.0.1:${await listen(createTlsServer({ key, cert }))}`;
}

/** No name is asked for outside of this machine. */
function lookUp(
  host: string,
  _options: unknown,
  callback: (error: Error | null, addresses?: object[]) => void,
): void {
  if (host.startsWith("two")) {
    callback(null, [
      { address: "127.0.0.1", family: 4 },
      { address: "::1", family: 6 },
    ]);
    return;
  }
  const code = host.startsWith("missing") ? "ENOTFOUND" : "EAI_AGAIN";
  const error = new Error(`getaddrinfo ${code} ${host}`);
  callback(Object.assign(error, { code, syscall: "getaddrinfo" }));
}

const { lookup } = dns;
let answer: Answerer = dropConnection;
const port = await listen(
  createServer((request, response) => {
    request.resume().once("end", () => answer(response));
  }),
);
interface Seen extends Expected {
  readonly failure: Failure | undefined;
  readonly printed: string;
}

/** @param cancelAfterMs by the clock of the action */
async function playFault(
  kind: string,
  fault: string,
  cancelAfterMs?: number,
): Promise<Seen> {
  const [what] = rowOf(fault);
  if (typeof what !== "string") answer = what;
  const inputs = await parseInputs({
    "base-url": typeof what === "string" ? what : `http://127.0.0.1:${port}`,
    "allow-insecure-http": "true",
    "max-retries": String(RETRIES),
    "wait-timeout-seconds": String(SECONDS),
  });
  const time = useInstantClock();
  const end = new AbortController();
  const { signal } = end;
  if (cancelAfterMs !== undefined)
    callAfter(cancelAfterMs, () =>
      end.abort(new Failure("cancelled", "SIGTERM")),
    );
  const limit = { signal, deadline: clock.now() + SECONDS * 1000 };
  let integration = newIntegration(fileShare.connector, "int_1");
  let sends = 0;
  const send = (): void => void (sends += 1);
  subscribe("http.client.request.created", send);
  Reflect.set(dns, "lookup", lookUp);
  const { value: failure, printed } = await withEnvironment({}, async () => {
    const zylon = new ZylonClient(createSender(inputs));
    const run = { zylon, inputs, waitLogger: new WaitLogger(), limit };
    try {
      await REQUESTS[kind]?.(run);
      const ingest = INGEST_TARGETS[kind];
      if (ingest !== undefined)
        integration = await runIngest(integration, ingest, run);
    } catch (error) {
      return toFailure(error);
    }
    return integration.failure;
  });
  Reflect.set(dns, "lookup", lookup);
  unsubscribe("http.client.request.created", send);
  time.restore();
  const { code = "", remedy = "" } = failure ?? {};
  return {
    code,
    sends,
    ...(failure && { sent: failure.delivery }),
    syncStatus: getOutcome(integration).status,
    looksFirst: remedy.startsWith(CHECK_INGEST_FIRST),
    failure,
    printed,
  };
}
