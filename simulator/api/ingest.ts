/**
 * An ingest: with a script as the script says; without one, the source of the
 * integration becomes documents.
 */
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { z } from "zod";
import { getDialect } from "../data/dialects.ts";
import {
  type ArtifactRecord,
  documentId,
  createDocument,
  createEvents,
  type Framing,
  type IngestScript,
  type SimEvent,
  type SourceItem,
} from "../data/documents.ts";
import type { IntegrationRecord, SimulatorState } from "../data/state.ts";
import { getSourceItems } from "../data/world.ts";
import {
  type Answer,
  json,
  pause,
  Refusal,
  write,
} from "../http/connection.ts";
import type { Call } from "./call.ts";
import { findConnector, integrationOf } from "./integrations.ts";
import { integrationView, nextUpdateTime } from "./views.ts";

/** An ingest that has begun, and how it is answered event by event. */
export interface Ingest {
  record: IntegrationRecord;
  script: IngestScript;
  isSync: boolean;
}

/** `POST /integration/{slug}/{id}/ingest` */
export function startIngest(call: Call): Answer | Ingest {
  const record = integrationOf(call, findConnector(call));
  if (call.body !== undefined && !OBJECT.safeParse(call.body).success)
    throw new Refusal(422, "The body must be a JSON object");
  if (!isConfigured(record.config))
    throw new Refusal(400, "The integration is not configured");
  const { state } = call;
  const script = runIngest(record, state, EXAMPLE);
  if (script.framing !== "object" && script.framing !== "entity")
    return { record, script, isSync: false };
  const [event = {}] =
    script.framing === "entity"
      ? [integrationView(record, state)]
      : createEvents(script);
  return json(event);
}

/** The same in the artifact API; it refuses while another one is answered. */
export function startSync(
  record: IntegrationRecord,
  state: SimulatorState,
  changes: Partial<IntegrationRecord> = {},
): Ingest {
  if (record.isRunning)
    throw new Refusal(400, "A synchronization is already in progress");
  Object.assign(record, changes);
  return {
    record,
    script: runIngest(record, state, SYNC_EXAMPLE),
    isSync: true,
  };
}

const OBJECT = z.record(z.string(), z.unknown());

/**
 * The config has no documented schema: a key that is missing may be fine, one
 * that is there but empty is not.
 */
function isConfigured(config: unknown): boolean {
  const { success, data = {} } = OBJECT.safeParse(config);
  const values = Object.values(data);
  return success && values.length > 0 && !values.some((one) => !one);
}

/** Does what an ingest does, and says how to answer it. */
function runIngest(
  record: IntegrationRecord,
  state: SimulatorState,
  example: SimEvent,
): IngestScript {
  record.ingest_count += 1;
  if (record.ingest !== undefined) {
    replace(record.ingest.changes ?? [], state);
    return record.ingest;
  }
  const { framing, followsSource, reword } = getDialect(state);
  const events = followsSource ? ingestSource(record, state) : [example];
  return {
    framing: framing(record.type),
    events: reword.events?.(events) ?? events,
  };
}

const createStartEvent = (documents: number, items: number): SimEvent => ({
  type: "sync_started",
  current_artifact_count: documents,
  integration_item_count: items,
});
/** The manual's, of either API. */
const EXAMPLE = createStartEvent(42, 120);
const SYNC_EXAMPLE = createStartEvent(12, 48);

/** Adds artifacts, or puts them in place of those with the same ids. */
function replace(
  changes: readonly ArtifactRecord[],
  state: SimulatorState,
): void {
  const indexes = new Map(state.artifacts.map(({ id }, index) => [id, index]));
  for (const artifact of changes) {
    const index = indexes.get(artifact.id) ?? state.artifacts.length;
    const before = state.artifacts[index];
    state.artifacts[index] = {
      ...structuredClone(artifact),
      created_at: before ? before.created_at : nextUpdateTime(state.now()),
      updated_at: nextUpdateTime(state.now(), before?.updated_at),
    };
  }
}

/**
 * Brings the documents up to date with the source, and returns the events.
 * Indexing goes on afterwards.
 */
function ingestSource(
  record: IntegrationRecord,
  state: SimulatorState,
): SimEvent[] {
  const isOwn = ({ integration_id }: ArtifactRecord): boolean =>
    integration_id === record.id;
  const before = state.artifacts.filter(isOwn);
  const others = state.artifacts.filter((one) => !isOwn(one));
  const gone = new Map(before.map((document) => [document.item, document]));
  const source = getSourceItems(record, record.ingest_count);
  const documents: ArtifactRecord[] = [];
  const steps: SimEvent[] = [];
  for (const item of source) {
    const { id, name } = item;
    const integration_item = { id, name };
    if (item.unreadable === true) {
      steps.push({ op: "Skipped", integration_item });
      continue;
    }
    const old = gone.get(id);
    gone.delete(id);
    const op = getOp(item, old);
    steps.push({ op, artifact_id: documentId(record, id), integration_item });
    if (old !== undefined && op === "Skipped") documents.push(old);
    else {
      const at = nextUpdateTime(state.now(), old?.updated_at);
      const fresh = createDocument(item, record, state, at);
      documents.push({ ...fresh, created_at: old?.created_at ?? at });
    }
  }
  for (const { id, name } of gone.values())
    steps.push({ op: "Removed", artifact_id: id, artifact: { id, name } });
  state.artifacts = [...others, ...documents];
  return [
    createStartEvent(before.length, source.length),
    ...steps.map((step, index) => ({
      type: "sync_progress",
      ...step,
      progress: (index + 1) / steps.length,
    })),
    { type: "sync_completed" },
  ];
}

/** What an ingest does with an item that has this document so far. */
function getOp(
  { name, content, url }: SourceItem,
  old: ArtifactRecord | undefined,
): "Added" | "Updated" | "Skipped" {
  if (old === undefined) return "Added";
  const isSame =
    old.name === name && old.content === content && old.external_url === url;
  return isSame ? "Skipped" : "Updated";
}

/**
 * Events are sent together up to this size, unless the script puts time between
 * them.
 */
const BATCH_CHARS = 16 * 1024;

/** Of what is sent piece by piece. */
function getContentType(framing: Framing): string {
  if (framing === "array") return "application/json";
  return framing === "ndjson" ? "application/x-ndjson" : "text/event-stream";
}

/**
 * Sends the script's events, no faster than the client reads them; stops when
 * the client goes away.
 */
export async function streamIngest(
  response: ServerResponse,
  { record, script, isSync }: Ingest,
): Promise<void> {
  record.isRunning = true;
  response.once("close", () => (record.isRunning = false));
  const { delayMs = 0, end = "normal" } = script;
  const framing = isSync ? "sse" : script.framing;
  response.writeHead(200, {
    "content-type": getContentType(framing),
    "cache-control": "no-cache",
  });
  response.flushHeaders();
  let batch = framing === "array" ? "[" : "";
  let first = true;
  for (const event of createEvents(script)) {
    if (!first) await pause(delayMs, response);
    if (response.destroyed) return;
    batch += isSync ? encodeSync(event) : encodeEvent(event, framing, first);
    first = false;
    if (delayMs === 0 && batch.length < BATCH_CHARS) continue;
    await write(response, batch);
    batch = "";
  }
  if (end === "normal" && framing === "array") batch += "]";
  if (batch !== "") await write(response, batch);
  if (end === "normal") {
    record.isRunning = false; // before the client can ask again
    response.end();
  }
  if (end === "cut") response.socket?.destroy();
  // 'hang': the connection stays open until either side gives up, and the run
  // goes on as long.
  if (end === "hang" && !response.destroyed) await once(response, "close");
}

function encodeEvent(
  event: SimEvent,
  framing: Framing,
  first: boolean,
): string {
  switch (framing) {
    case "object":
    case "entity":
      return JSON.stringify(event);
    case "array":
      return first ? JSON.stringify(event) : `,${JSON.stringify(event)}`;
    case "ndjson":
      return `${JSON.stringify(event)}\n`;
    case "sse-typed-data":
      return `data: ${JSON.stringify(event)}\n\n`;
    case "sse": {
      const { type, ...data } = event;
      const name = typeof type === "string" ? `event: ${type}\n` : "";
      return `${name}data: ${JSON.stringify(data)}\n\n`;
    }
  }
}

/**
 * An event of the artifact API: the type is in the data, and what may be null
 * is null where it is unknown.
 */
function encodeSync({ type, ...rest }: SimEvent): string {
  const data: SimEvent = { type, ...EMPTY.get(type), ...rest };
  // A count that is unknown is 0 there, as the pages have it.
  if (type === "sync_started") data["current_artifact_count"] ??= 0;
  return `event: SyncEvent\ndata: ${JSON.stringify(data)}\n\n`;
}

const EMPTY = new Map<unknown, SimEvent>([
  ["sync_started", { current_artifact_count: 0, integration_item_count: null }],
  [
    "sync_progress",
    { artifact_id: null, artifact: null, integration_item: null },
  ],
]);
