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
  eventsOf,
  type Framing,
  type IngestScript,
  type SimEvent,
  type SourceItem,
} from "../data/documents.ts";
import type { IntegrationRecord, SimulatorState } from "../data/state.ts";
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
  const script = record.ingest ?? naturalIngest(record, state);
  record.ingest_count += 1;
  change(state, script.changes ?? {});
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

/** What an ingest without a script does in this dialect, and how it answers. */
function naturalIngest(
  record: IntegrationRecord,
  state: SimulatorState,
): IngestScript {
  const { framing, followsSource, reword } = dialectOf(state);
  if (record.sourceAt !== undefined)
    record.source = record.sourceAt(record.ingest_count + 1);
  const events = followsSource
    ? ingestSource(record, state)
    : [
        {
          type: "sync_started",
          current_artifact_count: 42,
          integration_item_count: 120,
        },
      ]; // the manual's example
  return {
    framing: framing(record.type),
    events: reword.events?.(events) ?? events,
    delayMs: state.eventDelayMs,
  };
}

function change(
  state: SimulatorState,
  { artifacts = [], removed = [] }: NonNullable<IngestScript["changes"]>,
): void {
  const gone = new Set(removed);
  if (gone.size > 0)
    state.artifacts = state.artifacts.filter(({ id }) => !gone.has(id));
  if (artifacts.length === 0) return;
  const now = state.now();
  const indexes = new Map(state.artifacts.map(({ id }, index) => [id, index]));
  for (const artifact of artifacts) {
    const index = indexes.get(artifact.id) ?? state.artifacts.length;
    const before = state.artifacts[index];
    indexes.set(artifact.id, index);
    state.artifacts[index] = {
      ...structuredClone(artifact),
      created_at: before ? before.created_at : touch(now),
      updated_at: touch(now, before?.updated_at),
    };
  }
}

/** An item, and the document that Zylon has of it. */
interface Pair {
  item: SourceItem;
  document: ArtifactRecord;
}

/** How the documents of an integration differ from its source. */
interface Comparison {
  added: SourceItem[];
  updated: Pair[];
  removed: ArtifactRecord[];
  unchanged: Pair[];
  unreadable: SourceItem[];
}

/**
 * Compares source and documents. They agree where nothing is added, updated or
 * removed.
 */
function compareWithSource(
  record: IntegrationRecord,
  { artifacts }: SimulatorState,
): Comparison {
  const documents = artifacts.filter(
    ({ integration_id }) => integration_id === record.id,
  );
  const ofItem = new Map(
    documents.map((document) => [document.item, document]),
  );
  const kept = new Set<ArtifactRecord>();
  const comparison: Comparison = {
    added: [],
    updated: [],
    removed: [],
    unchanged: [],
    unreadable: [],
  };
  for (const item of record.source) {
    const document = ofItem.get(item.id);
    if (item.unreadable === true) comparison.unreadable.push(item);
    else if (document === undefined) comparison.added.push(item);
    else {
      kept.add(document);
      const isAlike =
        item.name === document.name &&
        item.content === (document.content ?? "") &&
        item.url === document.external_url &&
        (item.type ?? "Document") === (document.type ?? "Document");
      comparison[isAlike ? "unchanged" : "updated"].push({ item, document });
    }
  }
  comparison.removed = documents.filter((document) => !kept.has(document));
  return comparison;
}

/**
 * Brings the documents up to date with the source, and returns the events.
 * Indexing goes on afterwards.
 */
function ingestSource(
  record: IntegrationRecord,
  state: SimulatorState,
): SimEvent[] {
  const { added, updated, removed, unchanged, unreadable } = compareWithSource(
    record,
    state,
  );
  const first = state.projects.find(
    ({ user_id, org_id }) =>
      user_id === record.user_id && org_id === record.org_id,
  );
  const project = record.project_id ?? first?.id;
  if (project === undefined)
    throw new Refusal(
      400,
      "The user has no project that documents could go to",
    );
  const ids = new Map(
    [...updated, ...unchanged].map(({ item, document }) => [
      item.id,
      document.id,
    ]),
  );
  for (const { id } of added) ids.set(id, `artifact_${record.id}_${id}`);
  const now = state.now();
  const items = new Map(updated.map(({ item, document }) => [document, item]));
  const gone = new Set(removed);
  const kept = state.artifacts.filter((one) => !gone.has(one));
  state.artifacts = kept.map((document) => {
    const item = items.get(document);
    if (item === undefined) return document;
    const { id, project_id, integration_id, created_at } = document;
    const updated_at = touch(now, document.updated_at);
    return {
      id,
      project_id,
      integration_id,
      created_at,
      ...contentOf(item, ids, state),
      updated_at,
    };
  });
  for (const item of added) {
    const place = {
      id: ids.get(item.id) ?? item.id,
      project_id: project,
      integration_id: record.id,
    };
    const dates = { created_at: touch(now), updated_at: touch(now) };
    state.artifacts.push({
      ...place,
      ...contentOf(item, ids, state),
      ...dates,
    });
  }

  const event = (op: string, { id, name }: SourceItem): SimEvent => ({
    type: "sync_progress",
    op,
    artifact_id: ids.get(id),
    integration_item: { id, name },
  });
  const steps = [
    ...added.map((item) => event("Added", item)),
    ...updated.map(({ item }) => event("Updated", item)),
    ...removed.map(({ id, name }) => ({
      type: "sync_progress",
      op: "Removed",
      artifact_id: id,
      artifact: { id, name },
    })),
    ...[...unchanged.map(({ item }) => item), ...unreadable].map((item) =>
      event("Skipped", item),
    ),
  ];
  return [
    {
      type: "sync_started",
      current_artifact_count:
        updated.length + removed.length + unchanged.length,
      integration_item_count:
        added.length + updated.length + unchanged.length + unreadable.length,
    },
    ...steps.map((step, index) => ({
      ...step,
      progress: (index + 1) / steps.length,
    })),
    { type: "sync_completed" },
  ];
}

/**
 * What a document takes from its item; it is still to be indexed, with another
 * end where it fails.
 */
function contentOf(
  item: SourceItem,
  ids: ReadonlyMap<string, string>,
  { indexing }: SimulatorState,
) {
  const {
    name,
    content,
    type = "Document",
    url,
    parent,
    error,
    warnings,
  } = item;
  const end = (status: string): string =>
    status === "Done" && error !== undefined ? "Error" : status;
  const toDo =
    "plan" in indexing
      ? { plan: indexing.plan.map(end) }
      : {
          timeline: indexing.timeline.map((step) => ({
            ...step,
            ingest_status: end(step.ingest_status),
          })),
        };
  return {
    name,
    type,
    content,
    item: item.id,
    external_url: url,
    parent_id: parent === undefined ? undefined : ids.get(parent),
    error,
    ingest_warnings: warnings,
    ...(type === "Folder" || type === "Link"
      ? { state: "Published", ingest_status: "NotApplicable" }
      : { state: "Initializing", ingest_status: "NotStarted", ...toDo }),
  };
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
