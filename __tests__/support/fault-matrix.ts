/**
 * Every request of the pipeline, and every fault of the simulator that is an
 * answer to it. What must come of each cell is computed here from the table of
 * failures in `docs/contract.md`, and not from the code.
 */
import { errorPage } from "../../harness/published.ts";
import { OUTPUT_NAMES } from "../../src/report/outputs.ts";
import {
  type DialectName,
  type Fault,
  SEED,
  type Simulator,
} from "../../simulator/simulator.ts";
import { instantClock } from "./instant-clock.ts";
import { runInProcess } from "./runner.ts";
import { inputsOf } from "./simulated.ts";

interface Request {
  readonly name: string;
  readonly method: "GET" | "POST";
  readonly path: RegExp;
  readonly inputs: Readonly<Record<string, string>>;
  /**
   * `sync-status` where it fails: before the ingest, at the ingest, after it, or
   * once everything is indexed.
   */
  readonly stage: "before" | "ingest" | "after" | "indexed";
  /**
   * Repeated only where the server never had it or refused it; all others may
   * be repeated whatever happened.
   */
  readonly once?: true;
  /**
   * Nobody reads what the answer says, as long as it is no web page and comes
   * to its end.
   */
  readonly acknowledged?: true;
  /**
   * How many of its kind go well before: those of the look before the ingest.
   */
  readonly passes?: Partial<Record<DialectName, number>>;
}

const credentials = { username: "svc-new", password: "pass-word-1234" };
const anyFilesystem = { "integration-type": "filesystem" };
const filesystem = {
  ...anyFilesystem,
  "integration-id": SEED.integrations.filesystem,
};
const confluence = {
  "integration-type": "confluence",
  "integration-id": SEED.integrations.confluence,
};
const create = { ...anyFilesystem, configure: "create", ...credentials };
const update = { ...filesystem, configure: "update", ...credentials };
const refresh = { ...confluence, "refresh-oauth": "true" };
const indexed = { ...filesystem, "wait-for": "indexed" };
/**
 * One for each project; before the first, as many refusals as there are filters
 * to leave out.
 */
const BEFORE_THE_LOOK = { example: 2, published: 2, foreign: 2 };

const REQUESTS: readonly Request[] = [
  {
    name: "list",
    method: "GET",
    path: /user\/integrations$/,
    inputs: anyFilesystem,
    stage: "before",
  },
  {
    name: "config",
    method: "GET",
    path: /\/config$/,
    inputs: filesystem,
    stage: "before",
  },
  {
    name: "create",
    method: "POST",
    path: /integration\/filesystem$/,
    inputs: create,
    stage: "before",
    once: true,
  },
  {
    name: "update",
    method: "POST",
    path: /int_filesystem_1$/,
    inputs: update,
    stage: "before",
  },
  {
    name: "refresh",
    method: "POST",
    path: /refresh_token$/,
    inputs: refresh,
    stage: "before",
    once: true,
    acknowledged: true,
  },
  {
    name: "ingest",
    method: "POST",
    path: /\/ingest$/,
    inputs: filesystem,
    stage: "ingest",
    once: true,
  },
  {
    name: "me",
    method: "GET",
    path: /\/app\/me$/,
    inputs: indexed,
    stage: "before",
  },
  {
    name: "projects",
    method: "GET",
    path: /\/project(\?|$)/,
    inputs: indexed,
    stage: "before",
  },
  {
    name: "artifacts",
    method: "GET",
    path: /\/artifact(\?|$)/,
    stage: "before",
    inputs: { ...indexed, "project-id": "prj_1" },
  },
  {
    name: "look",
    method: "GET",
    path: /\/artifact(\?|$)/,
    inputs: indexed,
    stage: "after",
    passes: BEFORE_THE_LOOK,
  },
  {
    name: "search",
    method: "GET",
    path: /\/search\?/,
    // It begins after a minute in which nothing changed.
    inputs: {
      ...indexed,
      "expect-search": "Pump.pdf",
      "wait-timeout-seconds": "600",
    },
    stage: "indexed",
  },
];

interface Faulty {
  readonly fault: Fault;
  readonly code: string;
  /** `refused`: a 3xx or 4xx. `unknown`: the server may have acted. */
  readonly outcome: "refused" | "unknown";
  /**
   * `twice`: unless the request goes out once. `reads`: a GET that fails with
   * this very code.
   */
  readonly repeated: "always" | "twice" | "reads" | "no";
  /** Ends by a time limit. */
  readonly waits?: true;
}

const status = (code: number, headers: Record<string, string> = {}): Fault => ({
  kind: "status",
  status: code,
  headers,
});
const answer = (text: string): Fault => ({
  kind: "raw",
  contentType: "application/json",
  chunks: [text],
});
const refused = (
  fault: Fault,
  code: string,
  repeated: Faulty["repeated"] = "no",
): Faulty => ({
  fault,
  code,
  outcome: "refused",
  repeated,
});
const unknown = (
  fault: Fault,
  code: string,
  repeated: Faulty["repeated"] = "twice",
): Faulty => ({
  fault,
  code,
  outcome: "unknown",
  repeated,
});
const waiting = (fault: Fault): Faulty => ({
  ...unknown(fault, "timeout"),
  waits: true,
});

const EVENT = '{"type":"sync_started","id":"x"}';
const retryAfter = { "retry-after": "2" };
/** Longer than any limit of a cell. */
const LONG_MS = 60_000;

const FAULTS: readonly Faulty[] = [
  refused(status(400), "bad-request"),
  refused(status(401), "unauthorized"),
  refused(status(403), "forbidden"),
  refused(status(404), "not-found"),
  refused(status(405), "method-not-allowed"),
  unknown(status(408), "timeout"),
  refused(status(413), "bad-request"),
  refused(status(422), "unprocessable"),
  refused(status(429), "rate-limited", "always"),
  refused(status(429, retryAfter), "rate-limited", "always"),
  unknown(status(499), "timeout"),
  unknown(status(500), "server-error"),
  unknown(status(502), "server-error"),
  unknown(status(503), "unavailable"),
  unknown(status(503, retryAfter), "unavailable"),
  unknown(status(504), "server-error"),
  unknown(
    { kind: "redirect", location: "https://login.example.com/" },
    "redirect",
    "no",
  ),
  unknown({ kind: "html" }, "not-api", "no"),
  refused({ kind: "html", status: 404 }, "not-api"),
  unknown(answer('{"a":'), "bad-json", "reads"),
  unknown(answer(`"${"x".repeat(1024 * 1024)}"`), "too-large", "no"),
  unknown({ kind: "json", body: 7 }, "unexpected-response", "no"),
  unknown({ kind: "reset" }, "connection-lost"),
  unknown({ kind: "close" }, "connection-lost"),
  unknown({ kind: "cut", body: EVENT }, "connection-lost"),
  unknown({ kind: "lost-answer" }, "connection-lost"),
  waiting({ kind: "hang" }),
  waiting({ kind: "hang-headers" }),
  waiting({ kind: "stall", body: EVENT }),
  waiting({ kind: "slow", body: EVENT, delayMs: LONG_MS }),
  waiting({ kind: "delay", delayMs: LONG_MS }),
];

/** What is in no cell: the request that it happens to is answered well. */
const WITHOUT_CELLS: readonly Fault["kind"][] = [
  "last-answer", // the connection is over for the next request: e2e/chaos/
  "moved", // a list changes between two of its pages: action/, e2e/chaos/
];

/** The kinds of faults that are in a cell, or named as in none. */
export const KNOWN_KINDS: ReadonlySet<string> = new Set([
  ...FAULTS.map(({ fault }) => fault.kind),
  ...WITHOUT_CELLS,
]);

export interface Cell {
  readonly request: Request;
  readonly faulty: Faulty;
  readonly retries: number;
}

/** Each request with each fault, with and without retries. */
export const CELLS: readonly Cell[] = REQUESTS.flatMap((request) =>
  FAULTS.flatMap((faulty) =>
    [0, 2].map((retries) => ({ request, faulty, retries })),
  ),
);

/** Those that wait for no time limit. */
export const AT_ONCE: readonly Cell[] = CELLS.filter(
  ({ faulty }) => faulty.waits !== true,
);

function nameOf({ kind, ...rest }: Fault): string {
  const detail = JSON.stringify(rest);
  return detail === "{}" ? kind : `${kind} ${detail.slice(0, 60)}`;
}

/** Each cell after the parts of its title, for `test.each`. */
export const titled = (
  cells: readonly Cell[],
): (readonly [string, string, number, Cell])[] =>
  cells.map((cell) => [
    cell.request.name,
    nameOf(cell.faulty.fault),
    cell.retries,
    cell,
  ]);

function isRepeated(
  { method, once }: Request,
  { repeated, code }: Faulty,
): boolean {
  if (repeated === "twice") return once !== true;
  if (repeated === "reads") return method === "GET" && code === "bad-json";
  return repeated !== "no";
}

const isRefusedFilter = (fault: Fault): boolean =>
  fault.kind === "status" && (fault.status === 400 || fault.status === 422);

/**
 * `sync-status` where nothing goes wrong: an answer that is one object says
 * nothing of its end.
 */
const ACCEPTED: Partial<Record<DialectName, string>> = {
  example: "started",
  documented: "started",
};

interface Expected {
  readonly code: string;
  readonly status: string;
  readonly sends: number;
}

function expected(
  { request, faulty, retries }: Cell,
  dialect: DialectName,
): Expected {
  const { name, stage } = request;
  const accepted = ACCEPTED[dialect] ?? "completed";
  let { code } = faulty;
  let sends = isRepeated(request, faulty) ? retries + 1 : 1;
  // A config may have 32 MiB, and a page of a list.
  const mayBeLarge = !["me", "create", "update", "refresh", "ingest"].includes(
    name,
  );
  if (mayBeLarge && code === "too-large") code = "unexpected-response";
  if (name === "config" && code === "unexpected-response")
    code = "not-configured";
  // A 2xx in JSON is an update, whatever it says.
  if (name === "update" && code === "unexpected-response") code = "";
  if (
    request.acknowledged &&
    ["bad-json", "unexpected-response"].includes(code)
  )
    code = "";
  // An unknown create is looked for; one that was carried out is found, and is
  // not configured yet.
  if (name === "create" && faulty.outcome === "unknown") {
    const isCarriedOut = ["lost-answer", "delay"].includes(faulty.fault.kind);
    code = isCarriedOut ? "not-configured" : "create-unknown";
  }
  // The ingest has the limit of the waiting, not that of a request.
  if (name === "ingest" && faulty.waits === true) code = "wait-timeout";
  // A list is asked for once more without the size of a page; artifacts with
  // fewer states too, and after the ingest for the pending alone before.
  if (isRefusedFilter(faulty.fault)) {
    if (name === "projects") sends = 2;
    if (name === "artifacts") sends = 2 * 2;
    if (name === "look") sends = 1 + 2;
    // Whatever Zylon calls it, it is the text that it does not accept.
    if (name === "search") code = "bad-request";
  }
  // Such a project may be gone: both are passed over, and the full look tells.
  if (name === "look" && code === "not-found") sends = 3;

  if (code === "") return { code, status: accepted, sends: 1 };
  const atIngest =
    code === "wait-timeout"
      ? "timed-out"
      : faulty.outcome === "refused"
        ? "error"
        : "unknown";
  return {
    code,
    status: {
      before: "not-requested",
      ingest: atIngest,
      after: accepted,
      indexed: "indexed",
    }[stage],
    sends,
  };
}

// What a remedy begins with: it tells somebody to do something.
const IMPERATIVE =
  "Ask|Check|Correct|Create|Look|Make|Open|Put|Raise|Read|Report|Run|Set|Wait|Write";

/** What may be running is looked for before it is started again. */
const LOOK_FIRST =
  /\. Look in Zylon whether the ingest runs before you start it again\. [A-Z]/;

/**
 * A message that ends with a remedy, and after it the address of the code's
 * entry in `docs/errors.md`.
 */
function endsWithRemedy(code: string): RegExp {
  const address = errorPage(code).replaceAll(".", "\\.");
  return new RegExp(`\\. (?:${IMPERATIVE}) .+\\. See ${address}$`);
}

/** Plays a cell, and holds what is seen to what is expected. */
export async function expectCell(
  simulator: Simulator,
  cell: Cell,
): Promise<void> {
  const { request, faulty, retries } = cell;
  const { username, password } = credentials;
  if (request.name === "create") {
    simulator.state.integrations = simulator.state.integrations.filter(
      ({ type }) => type !== "FileSystem",
    );
  }
  const passed = request.passes?.[simulator.state.dialect] ?? 0;
  simulator.fail({
    method: request.method,
    path: request.path,
    after: passed,
    fault: faulty.fault,
  });
  const wants = expected(cell, simulator.state.dialect);
  const seen = await runInProcess(
    inputsOf(simulator, {
      "integration-id": "",
      "max-retries": String(retries),
      "request-timeout-seconds": "1",
      "wait-timeout-seconds": wants.code === "wait-timeout" ? "1" : "60",
      ...request.inputs,
    }),
    { clock: instantClock() },
  );
  const sends = simulator.requests.filter(
    ({ method, path }) =>
      method === request.method && path.search(request.path) !== -1,
  );
  // The diagnosis asks for the list once more.
  const diagnosed = ["unauthorized", "forbidden", "not-found"].includes(
    wants.code,
  );
  const extra = diagnosed && request.name === "list" ? 1 : 0;

  const {
    "error-code": code,
    "sync-status": status,
    "error-message": message,
  } = seen.outputs;
  expect({ code, status, sends: sends.length - extra - passed }).toEqual(wants);
  expect(message).toMatch(
    wants.code === "" ? /^$/ : endsWithRemedy(wants.code),
  );
  expect(message).toMatch(wants.status === "unknown" ? LOOK_FIRST : /^/);
  expect(seen.exitCode).toBe(wants.code === "" ? 0 : 1);
  expect(seen.errors).toHaveLength(seen.exitCode ?? 0);
  expect(Object.keys(seen.outputs).sort()).toEqual([...OUTPUT_NAMES].sort());
  const visible =
    seen.log.replace(/^::add-mask::.*$/gm, "") +
    seen.summary +
    JSON.stringify(seen.outputs);
  for (const secret of [
    simulator.token,
    password,
    Buffer.from(`${username}:${password}`).toString("base64"),
  ]) {
    expect(visible).not.toContain(secret);
  }
}
