/**
 * An ingest: with a script as the script says; without one, the source of the
 * integration becomes documents.
 */
import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import {
  createDocument,
  getDocumentId,
  nextUpdateTime,
} from "../data/documents.ts";
import type {
  ArtifactRecord,
  Framing,
  IngestScript,
  IntegrationRecord,
  SimEvent,
  SimulatorState,
  SourceItem,
} from "../data/state.ts";
import { getSourceItems } from "../data/world.ts";
import { type Answer, json, Refusal } from "../http/connection.ts";
import { type Call, invalidRequest } from "./call.ts";
import { findIntegration } from "./integrations.ts";
import { integrationView } from "./views.ts";

/** An ingest that has begun, and how it is answered event by event. */
export interface Ingest {
  script: IngestScript;
  isSync: boolean;
}

/** `POST /integration/{slug}/{id}/ingest` */
export function startIngest(call: Call): Answer | Ingest {
  const record = findIntegration(call);
  const { state, body = {} } = call;
  if (!OBJECT.safeParse(body).success)
    throw invalidRequest(call, "The body must be a JSON object");
  if (!isConfigured(record.config))
    throw new Refusal(400, "The integration is not configured");
  const script = runIngest(record, state, EXAMPLE);
  if (script.framing === "entity") return json(integrationView(record, state));
  if (script.framing === "object") return json(script.events[0] ?? {});
  return { script, isSync: false };
}

/** The same in the artifact API. */
export function startSync(
  record: IntegrationRecord,
  state: SimulatorState,
  changes: Partial<IntegrationRecord> = {},
): Ingest {
  Object.assign(record, changes);
  const script = runIngest(record, state, SYNC_EXAMPLE);
  return { script, isSync: true };
}

const OBJECT = z.record(z.string(), z.unknown());

/**
 * The config has no documented schema: a key that is missing may be fine, one
 * that is there but empty is not.
 */
function isConfigured(config: unknown): boolean {
  const { success, data = {} } = OBJECT.safeParse(config);
  const values = Object.values(data);
  return success && values.length > 0 && values.every(Boolean);
}

/** Does what an ingest does, and says how to answer it. */
function runIngest(
  record: IntegrationRecord,
  state: SimulatorState,
  example: SimEvent,
): IngestScript {
  record.ingest_count += 1;
  if (record.ingest !== undefined) return record.ingest;
  if (state.dialect === "published")
    return { framing: "sse-typed-data", events: ingestSource(record, state) };
  // For one connector, the manual shows an integration in place of an event.
  const isEntity = record.type === "ConfluenceLocalLegacy";
  return { framing: isEntity ? "entity" : "object", events: [example] };
}

const createStartEvent = (documents: number, items: number): SimEvent => ({
  type: "sync_started",
  current_artifact_count: documents,
  integration_item_count: items,
});
/** The manual's, of either API. */
const EXAMPLE = createStartEvent(42, 120);
const SYNC_EXAMPLE = createStartEvent(12, 48);

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
    const artifact_id = getDocumentId(record, id);
    steps.push({ op, artifact_id, integration_item });
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
 * Sends the script's events, no faster than the client reads them; stops when
 * the client goes away.
 */
export async function streamIngest(
  response: ServerResponse,
  ingest: Ingest,
): Promise<void> {
  const { end = "normal" } = ingest.script;
  response.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-cache",
  });
  response.flushHeaders();
  const source = Readable.from(encodeEvents(ingest));
  try {
    await pipeline(source, response, { end: end === "normal" });
  } catch {
    return; // the client went away
  }
  if (end === "cut") response.destroy();
  // "hang": the connection stays open until either side gives up.
}

/** Events are sent together up to this size, unless there is time between them. */
const BATCH_CHARS = 16 * 1024;

async function* encodeEvents({
  script,
  isSync,
}: Ingest): AsyncIterable<string> {
  const { framing, events, delayMs = 0 } = script;
  let batch = "";
  for (const event of events) {
    batch += isSync ? encodeSync(event) : encodeEvent(event, framing);
    if (delayMs === 0 && batch.length < BATCH_CHARS) continue;
    yield batch;
    batch = "";
    await sleep(delayMs);
  }
  yield batch;
}

function encodeEvent(event: SimEvent, framing: Framing): string {
  if (framing !== "sse") return `data: ${JSON.stringify(event)}\n\n`;
  const { type, ...data } = event;
  return `event: ${String(type)}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** What an event of the artifact API always has. */
const BLANK_EVENTS = new Map<unknown, SimEvent>([
  ["sync_started", { current_artifact_count: 0, integration_item_count: null }],
  [
    "sync_progress",
    { artifact_id: null, artifact: null, integration_item: null },
  ],
]);

/** An event of the artifact API: the type is in the data. */
function encodeSync({ type, ...rest }: SimEvent): string {
  const data = { type, ...BLANK_EVENTS.get(type), ...rest };
  return `event: SyncEvent\ndata: ${JSON.stringify(data)}\n\n`;
}
