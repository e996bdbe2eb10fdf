/**
 * One scene for each code of failure, as users meet it: what is asked, what
 * goes wrong, and the message that comes of it.
 */
import { cancelledBy } from "../../src/http/error.ts";
import { setTimeout as sleep } from "node:timers/promises";
import type { ErrorCode } from "../../src/http/error.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import {
  blankIntegration,
  type Fault,
  SEED,
  type SimEvent,
  type Simulator,
} from "../../simulator/simulator.ts";
import { instantClock } from "./instant-clock.ts";
import { runInProcess } from "./runner.ts";
import { inputsOf } from "./simulated.ts";

export interface Scene {
  readonly given?: Readonly<Record<string, string>>;
  /** What every request whose path ends so meets. */
  readonly config?: Fault;
  readonly ingest?: Fault;
  readonly create?: Fault;
  /** The stream that the integration answers its ingest with. */
  readonly events?: readonly SimEvent[];
  readonly before?: (simulator: Simulator) => void;
  readonly cancelled?: true;
  /** The action itself breaks. */
  readonly broken?: true;
}

const progress = (op: string, name: string): SimEvent => ({
  type: "sync_progress",
  op,
  artifact: { name },
});
const started: SimEvent = {
  type: "sync_started",
  current_artifact_count: 42,
  integration_item_count: 120,
};
const completed: SimEvent = { type: "sync_completed" };
const credentials = { username: "svc-files", password: "pass-word-1234" };
const filesystem = {
  "integration-type": "filesystem",
  "integration-id": SEED.integrations.filesystem,
};
const said = (status: number, detail: string): Fault => ({
  kind: "json",
  status,
  body: { detail },
});

const emptied = ({ state }: Simulator): void => {
  state.integrations = [];
};

export const SCENES: Readonly<Record<ErrorCode, Scene>> = {
  "invalid-input": { given: { "api-token": "", "integration-type": "jira" } },
  dns: { given: { "base-url": "https://zylon.invalid", "max-retries": "0" } },
  connect: { given: { "base-url": "http://127.0.0.1:1" } },
  "connection-lost": { ingest: { kind: "reset" } },
  tls: {}, // the only one that needs a server of its own
  redirect: {
    config: { kind: "redirect", location: "https://login.example.com/" },
  },
  "bad-request": {
    given: filesystem,
    ingest: said(400, "Invalid credentials"),
  },
  unauthorized: { given: { "api-token": "a-token-that-expired" } },
  forbidden: {
    before: ({ state }) => {
      state.connectors["confluence"] = false;
    },
  },
  "not-found": { given: { "integration-id": "int_confluence_7" } },
  "wrong-type": {
    given: { "integration-id": SEED.integrations.confluencelocal },
  },
  "method-not-allowed": { config: { kind: "status", status: 405 } },
  unprocessable: { ingest: said(422, "space_key is not valid") },
  "already-running": {
    ingest: said(409, "An ingest is running"),
    given: { "wait-timeout-seconds": "60" },
  },
  "rate-limited": {
    config: { kind: "status", status: 429, headers: { "retry-after": "3600" } },
  },
  "server-error": { ingest: { kind: "status", status: 502 } },
  unavailable: { ingest: { kind: "status", status: 503 } },
  timeout: {
    config: { kind: "hang" },
    given: { "request-timeout-seconds": "1", "max-retries": "0" },
  },
  "wait-timeout": {
    ingest: { kind: "hang" },
    given: { "wait-timeout-seconds": "1" },
  },
  "not-api": { config: { kind: "html" } },
  "bad-json": {
    ingest: {
      kind: "raw",
      contentType: "application/json",
      chunks: ['{"type":"sync_st'],
    },
  },
  "unexpected-response": {
    ingest: { kind: "json", body: { state: "queued" } },
  },
  "too-large": {
    ingest: {
      kind: "raw",
      contentType: "application/json",
      chunks: [`["${"x".repeat(1024 * 1024)}"]`],
    },
  },
  "not-configured": { config: { kind: "json", body: {} } },
  "no-integration": { given: { "integration-id": "" }, before: emptied },
  ambiguous: {
    given: { "integration-id": "" },
    before: ({ state }) => {
      state.integrations.push(
        blankIntegration(
          "int_confluence_2",
          "Confluence",
          SEED.ada.id,
          SEED.organization.id,
        ),
      );
    },
  },
  "sync-error": {
    events: [
      started,
      { type: "sync_error", message: "The space SUP was not found" },
    ],
  },
  "stream-cut": {
    events: [
      started,
      progress("Updated", "Welcome"),
      progress("Added", "Releases"),
    ],
  },
  "too-few-items": { given: { "min-items": "500" } },
  "too-many-failed": {
    given: { "max-failed": "0", "wait-for": "indexed" },
    events: [
      started,
      progress("Updated", "Welcome"),
      progress("Error", "Scan of 1998.pdf"),
      completed,
    ],
  },
  "too-many-removed": {
    given: { "max-removed": "10%", "wait-for": "indexed" },
    events: [
      started,
      ...["Home", "Team", "Rota", "Runbook", "Guide"].map((name) =>
        progress("Removed", name),
      ),
      completed,
    ],
  },
  "nothing-indexed": {
    given: { "wait-for": "indexed" },
    events: [started, completed],
    before: ({ state }) => {
      state.artifacts = [];
    },
  },
  "not-searchable": {
    given: { "wait-for": "indexed", "expect-search": "commit 4f2a91c" },
    events: [started, completed],
  },
  "create-unknown": {
    given: {
      "integration-type": "filesystem",
      "integration-id": "",
      configure: "create",
      ...credentials,
    },
    create: { kind: "reset" },
    before: emptied,
  },
  cancelled: { ingest: { kind: "hang" }, cancelled: true },
  internal: { config: { kind: "status", status: 500 }, broken: true },
};

/**
 * Plays it; the simulator is fresh. `secure` has a certificate that nobody
 * trusts.
 */
export async function play(
  code: ErrorCode,
  simulator: Simulator,
  secure: Simulator,
): Promise<ActionRun> {
  const {
    given = {},
    config,
    ingest,
    create,
    events,
    before,
    cancelled,
    broken,
  } = SCENES[code];
  const paths: readonly (readonly [RegExp, Fault | undefined])[] = [
    [/\/config$/, config],
    [/\/ingest$/, ingest],
    [/\/filesystem$/, create],
  ];
  for (const [path, fault] of paths)
    if (fault !== undefined) simulator.fail({ path, fault });
  for (const one of simulator.state.integrations) {
    if (events !== undefined && one.id === SEED.integrations.confluence)
      one.ingest = { framing: "ndjson", events };
  }
  before?.(simulator);
  const cancel = new AbortController();
  const clock = broken
    ? { ...instantClock(), random: (): number => Number(JSON.parse("{")) }
    : instantClock();
  const running = runInProcess(
    inputsOf(code === "tls" ? secure : simulator, given),
    { clock, signal: cancel.signal },
  );
  if (cancelled) {
    while (!simulator.requests.some(({ path }) => path.endsWith("/ingest")))
      await sleep(5);
    cancel.abort(cancelledBy("SIGTERM"));
  }
  return running;
}
