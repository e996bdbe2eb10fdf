/**
 * An ingest: with a script as the script says; without one, the source of the
 * integration becomes documents.
 */
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { Connector } from "../data/connectors.ts";
import { dialectOf } from "../data/dialects.ts";
import {
  type ArtifactRecord,
  documentId,
  documentOf,
  eventsOf,
  type Framing,
  type IngestScript,
  type SimEvent,
  type SourceItem,
} from "../data/documents.ts";
import type { IntegrationRecord, SimulatorState } from "../data/state.ts";
import { sourceOf } from "../data/world.ts";
import {
  type Answer,
  json,
  pause,
  Refusal,
  write,
} from "../http/connection.ts";
import type { Call } from "./call.ts";
import { connectorOf, integrationOf } from "./integrations.ts";
import { integrationView, touch } from "./views.ts";

/**
 * `POST …/{slug}/{id}/ingest`: a whole answer, or the script of one that is
 * written event by event.
 */
export function startIngest(call: Call): Answer | IngestScript {
  const connector = connectorOf(call);
  const record = integrationOf(call, connector);
  if (call.body !== undefined && !isObject(call.body))
    throw new Refusal(422, "The body must be a JSON object");
  if (!isConfigured(record.config, connector))
    throw new Refusal(400, "The integration is not configured");
  const { state } = call;
  const script = ingest(record, state);
  if (script.framing !== "object" && script.framing !== "entity") return script;
  const [event = {}] =
    script.framing === "entity"
      ? [integrationView(record, state)]
      : eventsOf(script);
  return json(event, 200, { "content-type": CONTENT_TYPES[script.framing] });
}

/** Is this a JSON object, not null and not an array? */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The config has no documented schema: a key that is missing may be fine, one
 * that is shown but empty is not.
 */
function isConfigured(config: unknown, connector: Connector): boolean {
  if (!isObject(config) || Object.keys(config).length === 0) return false;
  return !connector.configKeys.some(
    (key) => key in config && (config[key] === "" || config[key] === null),
  );
}

/** Does what an ingest does, and says how to answer it. */
function ingest(
  record: IntegrationRecord,
  state: SimulatorState,
): IngestScript {
  record.ingest_count += 1;
  if (record.ingest !== undefined) {
    replace(record.ingest.changes ?? [], state);
    return record.ingest;
  }
  const { framing, followsSource, reword } = dialectOf(state);
  const events = followsSource ? ingestSource(record, state) : [EXAMPLE];
  return {
    framing: framing(record.type),
    events: reword.events?.(events) ?? events,
  };
}

/** The manual's. */
const EXAMPLE: SimEvent = {
  type: "sync_started",
  current_artifact_count: 42,
  integration_item_count: 120,
};

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
      created_at: before ? before.created_at : touch(state.now()),
      updated_at: touch(state.now(), before?.updated_at),
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
  const source = sourceOf(record, record.ingest_count);
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
    const op = opOf(item, old);
    steps.push({ op, artifact_id: documentId(record, id), integration_item });
    if (old !== undefined && op === "Skipped") documents.push(old);
    else {
      const at = touch(state.now(), old?.updated_at);
      const fresh = documentOf(item, record, state, at);
      documents.push({ ...fresh, created_at: old?.created_at ?? at });
    }
  }
  for (const { id, name } of gone.values())
    steps.push({ op: "Removed", artifact_id: id, artifact: { id, name } });
  state.artifacts = [...others, ...documents];
  return [
    {
      type: "sync_started",
      current_artifact_count: before.length,
      integration_item_count: source.length,
    },
    ...steps.map((step, index) => ({
      type: "sync_progress",
      ...step,
      progress: (index + 1) / steps.length,
    })),
    { type: "sync_completed" },
  ];
}

/** What an ingest does with an item that has this document so far. */
function opOf(
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

const CONTENT_TYPES: Record<Framing, string> = {
  object: "application/json",
  entity: "application/json",
  array: "application/json",
  ndjson: "application/x-ndjson",
  sse: "text/event-stream",
  "sse-typed-data": "text/event-stream",
};

/**
 * Sends the script's events, no faster than the client reads them; stops when
 * the client goes away.
 */
export async function streamIngest(
  response: ServerResponse,
  script: IngestScript,
): Promise<void> {
  const { framing, delayMs = 0, end = "normal" } = script;
  response.writeHead(200, {
    "content-type": CONTENT_TYPES[framing],
    "cache-control": "no-cache",
  });
  response.flushHeaders();
  let batch = framing === "array" ? "[" : "";
  let first = true;
  for (const event of eventsOf(script)) {
    if (!first) await pause(delayMs, response);
    if (response.destroyed) return;
    batch += encodeEvent(event, script, first);
    first = false;
    if (delayMs === 0 && batch.length < BATCH_CHARS) continue;
    await write(response, batch);
    batch = "";
  }
  if (end === "normal" && framing === "array") batch += "]";
  if (batch !== "") await write(response, batch);
  if (end === "normal") response.end();
  if (end === "cut") response.socket?.destroy();
  // 'hang': the connection stays open until either side gives up, and the run
  // goes on as long.
  if (end === "hang" && !response.destroyed) await once(response, "close");
}

function encodeEvent(
  event: SimEvent,
  script: IngestScript,
  first: boolean,
): string {
  switch (script.framing) {
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
