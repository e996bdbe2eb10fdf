/**
 * Each kind of request with each fault: the code of the failure, what became of
 * the request, and how often it was sent. What is expected is computed from the
 * table of failures in docs/contract.md, and not from the code.
 */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import dns from "node:dns";
import { createServer, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { after, clock } from "../src/clock.ts";
import { Failure, failureOf, LOOK_FIRST } from "../src/errors.ts";
import { connect } from "../src/zylon/http.ts";
import { ingest } from "../src/run/ingest.ts";
import { Waits } from "../src/run/log.ts";
import type { Run } from "../src/run/phase.ts";
import { type Integration, newIntegration } from "../src/run/integration.ts";
import { statusOf } from "../src/report/result.ts";
import { Zylon } from "../src/zylon/zylon.ts";
import { makeCertificate } from "../simulator/http/certificate.ts";
import { listen, mutePort } from "./support/ports.ts";
import { inEnvironment, inputsOf, target } from "./given.ts";
import { useInstantClock } from "./support/instant-clock.ts";
import {
  act,
  artifact,
  completed,
  events,
  page,
  progress,
  raw,
  silent,
  started,
  status,
  TOKEN,
} from "./zylon.ts";

const RETRIES = 3;
/** How long the plan may take, and how long an ingest. */
const SECONDS = 600;

// The requests

const confluence = target("confluence");
const share = target("filesystem");
const account = { username: "svc", password: "pass-word" };
const newShare = { ...account, name: "FileSystem (svc)", owner: "prj_1" };
const newer = { ...share, api: "artifact" } as const;
const firstImport = { project: "prj_1", paths: ["/shared"] };

type Request = (run: Run, one: Integration) => Promise<unknown>;

const REQUESTS: Record<string, Request> = {
  config: ({ zylon, limit }) => zylon.config(confluence, limit),
  integrations: ({ zylon, limit }) => zylon.integrations(limit),
  create: ({ zylon, limit }) => zylon.create(share.connector, account, limit),
  update: ({ zylon, limit }) => zylon.update(share, account, limit),
  refresh: ({ zylon, limit }) => zylon.refresh(confluence, limit),
  ingest: (run, one) => ingest(one, confluence, run),
  me: ({ zylon, limit }) => zylon.me(limit),
  projects: ({ zylon, limit }) => zylon.projects("usr_1", limit),
  artifacts: ({ zylon, limit }) => zylon.artifacts("prj_1", {}, {}, limit),
  search: ({ zylon, limit }) => zylon.search("pump", limit),
  "artifact list": ({ zylon, limit }) => zylon.integrationArtifacts({}, limit),
  "artifact documents": ({ zylon, limit }) =>
    zylon.cursorArtifacts({}, {}, limit),
  "artifact create": ({ zylon, limit }) =>
    zylon.createArtifact(share.connector, newShare, limit),
  "artifact update": ({ zylon, limit }) => zylon.update(newer, account, limit),
  sync: (run, one) => ingest(one, newer, run),
  "first import": (run, one) => ingest(one, { ...newer, firstImport }, run),
};
const INGESTS = ["ingest", "sync", "first import"];
const UPDATES = ["update", "artifact update"];
const POSTS = [...INGESTS, "create", "refresh", "artifact create"];

// The faults

type Answerer = (response: ServerResponse) => void;

const json = (text: string): Answerer => raw("application/json", text);
const html = (code: number): Answerer =>
  status(code, "<!doctype html><title>Sign in</title>", {
    "content-type": "text/html",
  });
const large = "x".repeat(33 * 1024 * 1024);

/** Origins to which nothing is sent; nothing listens at port 1. */
const UNSENT: Record<string, () => string> = {
  "a name that does not exist": () => "http://missing.zylon.test",
  "a name that cannot be resolved now": () => "http://later.zylon.test",
  "a refused connection": () => "http://127.0.0.1:1",
  "a connection that each address refuses": () => "http://two.zylon.test:1",
  "a connection that is too slow": () => `https://127.0.0.1:${silentPort}`,
  "a certificate that is not trusted": () => `https://127.0.0.1:${tlsPort}`,
};

const ANSWERS: Record<string, Answerer> = {
  "a reset": (response) => void response.socket?.resetAndDestroy(),
  "a closed connection": (response) => void response.destroy(),
  "a cut body": raw("application/json", '{"id":', "cut"),
  silence: silent,
  "silence in the body": raw("application/json", '{"id":', "hang"),
  "408": status(408),
  "500": status(500),
  "500 as HTML": html(500),
  "502": status(502),
  "503": status(503),
  "503 with Retry-After": status(503, {}, { "retry-after": "1" }),
  "429": status(429),
  "429 with a Retry-After past the limit": status(
    429,
    {},
    { "retry-after": "3600" },
  ),
  "409": status(409),
  "302": status(302, "", { location: "https://login.example.com/x" }),
  "400": status(400),
  "401": status(401),
  "401 as text": status(401, "who are you?"),
  "403": status(403),
  "404": status(404),
  "405": status(405),
  "413": status(413),
  "422": status(422),
  "200 as HTML": html(200),
  "401 as HTML": html(401),
  "403 as HTML": html(403),
  "404 as HTML": html(404),
  "404 as text": status(404, "not here", { "content-type": "text/plain" }),
  "200 as text": raw("text/plain", "accepted"),
  "200 without a body": json(""),
  "broken JSON": json('{"id": "int_1'),
  "JSON of another shape": json('{"other":1}'),
  "an error in a 200": json('{"error":"no"}'),
  "success: false in a 200": json('{"success":false}'),
  "too much": json(`"${large}"`),
};

// What must come of them

/** `repeatable`: of GET and update. */
type Retried = "any" | "twice" | "repeatable" | "GET" | "no";
type Row = readonly [code: string, sent: Failure["sent"], retried: Retried];

const TABLE: Record<string, Row> = {
  "a name that does not exist": ["dns", "no", "twice"],
  "a name that cannot be resolved now": ["dns", "no", "any"],
  "a refused connection": ["connect", "no", "any"],
  "a connection that each address refuses": ["connect", "no", "any"],
  "a connection that is too slow": ["connect", "no", "any"],
  "a certificate that is not trusted": ["tls", "no", "no"],
  "a reset": ["connection-lost", "unknown", "repeatable"],
  "a closed connection": ["connection-lost", "unknown", "repeatable"],
  "a cut body": ["connection-lost", "unknown", "repeatable"],
  silence: ["timeout", "unknown", "repeatable"],
  "silence in the body": ["timeout", "unknown", "repeatable"],
  "408": ["timeout", "unknown", "repeatable"],
  "500": ["server-error", "unknown", "repeatable"],
  "500 as HTML": ["server-error", "unknown", "repeatable"],
  "502": ["server-error", "unknown", "repeatable"],
  "503": ["unavailable", "unknown", "repeatable"],
  "503 with Retry-After": ["unavailable", "unknown", "repeatable"],
  "429": ["rate-limited", "refused", "any"],
  "429 with a Retry-After past the limit": ["rate-limited", "refused", "no"],
  "409": ["bad-request", "refused", "no"],
  "302": ["redirect", "unknown", "no"],
  "400": ["bad-request", "refused", "no"],
  "401": ["unauthorized", "refused", "no"],
  "401 as text": ["unauthorized", "refused", "no"],
  "403": ["forbidden", "refused", "no"],
  "404": ["not-found", "refused", "no"],
  "405": ["method-not-allowed", "refused", "no"],
  "413": ["bad-request", "refused", "no"],
  "422": ["unprocessable", "refused", "no"],
  "200 as HTML": ["not-api", "unknown", "no"],
  "401 as HTML": ["not-api", "refused", "no"],
  "403 as HTML": ["not-api", "refused", "no"],
  "404 as HTML": ["not-api", "refused", "no"],
  "404 as text": ["not-api", "refused", "no"],
  "200 as text": ["not-api", "unknown", "no"],
  "200 without a body": ["not-api", "unknown", "no"],
  "broken JSON": ["bad-json", "unknown", "GET"],
  "JSON of another shape": ["unexpected-response", "unknown", "no"],
  "an error in a 200": ["unexpected-response", "refused", "no"],
  "success: false in a 200": ["unexpected-response", "refused", "no"],
  "too much": ["too-large", "unknown", "no"],
};

/** What the contract says of one kind of request; "": it is no failure. */
const SPECIAL: Record<string, string> = {
  // Any object is a config, and what it says is checked later.
  "config: JSON of another shape": "",
  "config: an error in a 200": "",
  "config: success: false in a 200": "",
  // Nothing is read from it.
  "update: JSON of another shape": "",
  "artifact update: JSON of another shape": "",
  // Any text but HTML will do.
  "refresh: 200 as text": "",
  "refresh: 200 without a body": "",
  "refresh: broken JSON": "",
  "refresh: JSON of another shape": "",
  // Only wait-timeout-seconds counts.
  "ingest: silence": "wait-timeout",
  "ingest: silence in the body": "wait-timeout",
  "ingest: 409": "already-running",
  "update: 409": "already-running",
  "artifact update: 409": "already-running",
  "ingest: 200 without a body": "unexpected-response",
  "ingest: an error in a 200": "sync-error",
};

const STATUSES = {
  no: "not-requested",
  refused: "error",
  unknown: "unknown",
} as const;
/** `sync-status` of an ingest, where its code decides. */
const STATUS_OF: Record<string, string> = {
  "wait-timeout": "timed-out",
  "sync-error": "error",
};

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

interface Expected {
  readonly code: string;
  readonly sends: number;
  /** "": no failure, or the contract says nothing of it. */
  readonly sent: string;
  readonly syncStatus: string;
  /** Whether the remedy begins with "Check in Zylon whether the ingest is still running". */
  readonly looksFirst: boolean;
}

function expectedOf(kind: string, fault: string): Expected {
  const [ordinary, sent, retried] = rowOf(fault);
  const isIngest = INGESTS.includes(kind);
  const name = isIngest ? "ingest" : kind;
  const code = SPECIAL[`${name}: ${fault}`] ?? ordinary;
  const atIngest = STATUS_OF[code] ?? STATUSES[sent];
  const syncStatus = isIngest ? atIngest : "not-requested";
  return {
    code,
    sends: isSentOnce(kind, code, sent) ? 1 : sendsOf(kind, code, retried),
    sent: isUntold(code, fault) ? "" : sent,
    syncStatus,
    looksFirst: ["unknown", "timed-out"].includes(syncStatus),
  };
}

function rowOf(fault: string): Row {
  const row = TABLE[fault];
  if (row === undefined) throw new Error(`There is no row of ${fault}`);
  return row;
}

const isUntold = (code: string, fault: string): boolean =>
  code === "" || code === "wait-timeout" || fault.includes("in a 200");

/** What succeeds, and a first import, whatever comes back. */
const isSentOnce = (kind: string, code: string, sent: string): boolean =>
  code === "" || (kind === "first import" && sent !== "no");

function sendsOf(kind: string, code: string, retried: Retried): number {
  const isPost = POSTS.includes(kind);
  if (code === "already-running") return sendsWithin(SECONDS) + 1; // the last is one second before the limit
  switch (retried) {
    case "any":
      return RETRIES + 1;
    case "twice":
      return 3;
    case "repeatable":
      return isPost ? 1 : RETRIES + 1;
    case "GET":
      return isPost || UPDATES.includes(kind) ? 1 : RETRIES + 1;
    case "no":
      return 1;
  }
}

// How they are played

const { key, cert } = await makeCertificate();
let answer: Answerer = () => undefined;
let port = 0;
let tlsPort = 0;
let silentPort = 0;
/** Requests that the action began. */
let begun = 0;
const begin = (): void => void (begun += 1);
const server = createServer((request, response) => {
  request.resume().once("end", () => answer(response));
});

const { lookup } = dns;
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

beforeAll(async () => {
  port = await listen(server);
  tlsPort = await listen(createTlsServer({ key, cert }));
  silentPort = await mutePort();
  subscribe("http.client.request.created", begin);
});
afterEach(() => void Reflect.set(dns, "lookup", lookup));
afterAll(() => {
  unsubscribe("http.client.request.created", begin);
  server.closeAllConnections();
});

interface Seen extends Expected {
  readonly failure: Failure | undefined;
  readonly printed: string;
}

/** @param cancelAfterMs by the clock of the action */
async function play(
  kind: string,
  fault: string,
  cancelAfterMs?: number,
): Promise<Seen> {
  answer = ANSWERS[fault] ?? answer;
  Reflect.set(dns, "lookup", lookUp);
  const inputs = await inputsOf({
    "base-url": UNSENT[fault]?.() ?? `http://127.0.0.1:${port}`,
    "allow-insecure-http": "true",
    "max-retries": String(RETRIES),
    "wait-timeout-seconds": String(SECONDS),
  });
  const time = useInstantClock();
  const end = new AbortController();
  const { signal } = end;
  if (cancelAfterMs !== undefined)
    after(cancelAfterMs, () => end.abort(new Failure("cancelled", "SIGTERM")));
  const limit = { signal, deadline: clock.now() + SECONDS * 1000 };
  const one = newIntegration(confluence.connector, "int_1");
  begun = 0;
  const { value: failure, printed } = await inEnvironment({}, async () => {
    const zylon = new Zylon(connect(inputs));
    const run = { zylon, inputs, waits: new Waits(), limit };
    try {
      await REQUESTS[kind]?.(run, one);
    } catch (error) {
      return failureOf(error);
    }
    return undefined;
  });
  time.restore();
  const { code = "", sent = "", remedy = "" } = failure ?? {};
  return {
    code,
    sends: begun,
    sent: isUntold(code, fault) ? "" : sent,
    syncStatus: statusOf(one),
    looksFirst: remedy.startsWith(LOOK_FIRST),
    failure,
    printed,
  };
}

const CELLS = Object.keys(REQUESTS).flatMap((kind) =>
  Object.keys(TABLE).map((fault) => [kind, fault] as const),
);

test.each(CELLS)("%s: %s", async (kind, fault) => {
  const seen = await play(kind, fault);
  expect(seen).toMatchObject(expectedOf(kind, fault));
  const { message = "" } = seen.failure ?? {};
  expect(message + seen.printed).not.toContain(TOKEN);
  expect(seen.looksFirst && /run the step/i.test(message)).toBe(false);
});

// What else the contract says of them

test.each<[kind: string, fault: string, words: RegExp]>([
  [
    "config",
    "a name that does not exist",
    /^Can't reach Zylon at missing\.zylon\.test: .*ENOTFOUND/,
  ],
  [
    "config",
    "a refused connection",
    /^Can't reach Zylon at 127\.0\.0\.1:\d+: .*ECONNREFUSED/,
  ],
  ["config", "a connection that is too slow", /no connection within 30 s/],
  ["config", "silence", /GET \S+\/config got nothing for 30 s/],
  ["config", "302", /redirects, .*302 to https:\/\/login\.example\.com\. /],
  ["config", "401 as HTML", /^A login page answered in place of Zylon/],
  [
    "ingest",
    "409",
    /^Another ingest of this integration is running: .*after 9 min/,
  ],
  ["update", "422", /content of the request: POST \S+ answered 422/],
])("%s: %s is told in the user's terms", async (kind, fault, words) => {
  const { failure } = await play(kind, fault);
  expect(failure?.message).toMatch(words);
});

test.each<[how: string, answer: Answerer, code: string, syncStatus: string]>([
  [
    "cut after an event",
    events([started, progress("Added")], "cut"),
    "stream-cut",
    "unknown",
  ],
  [
    "ended without sync_completed",
    events([started, progress("Added")]),
    "stream-cut",
    "unknown",
  ],
  [
    "silence after an event",
    events([started, progress("Added")], "hang"),
    "wait-timeout",
    "timed-out",
  ],
  [
    "a sync_error",
    events([
      started,
      progress("Added"),
      { type: "sync_error", message: "full" },
    ]),
    "sync-error",
    "error",
  ],
])("ingest: %s", async (how, reply, code, syncStatus) => {
  answer = reply;
  const seen = await play("ingest", how);
  const looksFirst = syncStatus !== "error";
  expect(seen).toMatchObject({ code, syncStatus, sends: 1, looksFirst });
  expect(seen.failure?.detail).toMatch(/1 added so far$/);
});

test("ingest: a cancel before it is connected says that nothing was requested", async () => {
  const seen = await play("ingest", "a connection that is too slow", 1000);
  expect(seen).toMatchObject({
    code: "cancelled",
    sent: "no",
    syncStatus: "not-requested",
    looksFirst: false,
  });
});

test("after a sync_completed no remedy says to look whether the ingest runs: Zylon is indexing", async () => {
  const pending = artifact("a1", { ingest_status: "Parsing" });
  const seen = await act(
    {
      "POST ingest": [events([completed])],
      "GET artifact": [page(), page(pending)],
    },
    { "wait-for": "indexed", "wait-timeout-seconds": "60" },
  );
  expect(seen.outputs).toMatchObject({
    "error-code": "wait-timeout",
    "sync-status": "timed-out",
  });
  expect(seen.outputs["error-message"]).not.toContain(
    "whether the ingest runs",
  );
});
