/** Records what the events of an ingest report. */
import * as z from "zod/mini";
import { findConnector } from "../connectors.ts";
import { Failure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import { findMessage, isNoError } from "../zylon/answer.ts";
import type { IngestEvent } from "../zylon/events.ts";

type ItemOutcome = "added" | "updated" | "removed" | "skipped" | "failed";

/** Which count an `op` belongs to. */
const OUTCOME_BY_OP: ReadonlyMap<string, ItemOutcome> = new Map([
  ["added", "added"],
  ["updated", "updated"],
  ["recreated", "updated"],
  ["removed", "removed"],
  ["skipped", "skipped"],
]);

export interface IngestProgress {
  /** Counts in `sync_started`; `null` if unknown. */
  artifacts: number | null;
  items: number | null;
  /** Number of items by outcome. */
  readonly counts: Record<ItemOutcome, number>;
  /** Number of items in `counts`. */
  itemCount: number;
  /** Whether an event was skipped that may have been about an item. */
  mayMissItems: boolean;
  /** The last event that was understood. */
  last: "started" | "progress" | "completed" | "entity" | undefined;
  /** Whether an event was skipped: there was more than `sync_started`. */
  hasSkippedEvents: boolean;
  /** Ids of documents reported as added, updated or recreated. */
  readonly touched: Set<string>;
  /** Ids reported as failed. */
  readonly failed: Set<string>;
  /** Number of updates, and of failures, without an id. */
  unnamedUpdates: number;
  unnamedFailures: number;
  readonly failedNames: string[];
}

export const newIngestProgress = (): IngestProgress => ({
  artifacts: null,
  items: null,
  counts: { added: 0, updated: 0, removed: 0, skipped: 0, failed: 0 },
  itemCount: 0,
  mayMissItems: false,
  last: undefined,
  hasSkippedEvents: false,
  touched: new Set(),
  failed: new Set(),
  unnamedUpdates: 0,
  unnamedFailures: 0,
  failedNames: [],
});

/** `3 added, 1 failed`; empty if nothing was reported. */
export const formatProgress = ({ counts }: IngestProgress): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(", ");

const FIELDS = z.looseObject({
  type: z.catch(z.optional(z.string()), undefined),
});
type EventFields = z.infer<typeof FIELDS>;

/** Whether the event is about an ingest. */
export function isIngestEvent({ name, value }: IngestEvent): boolean {
  const type = FIELDS.safeParse(value).data?.type ?? name;
  return /^(sync_|error$)/.test(type);
}

/**
 * Records one event. Throws if it says that the ingest failed.
 * @param notice is called with what was skipped
 */
export function recordEvent(
  { name, value }: IngestEvent,
  progress: IngestProgress,
  notice: (text: string) => void,
): void {
  const fields = FIELDS.safeParse(value).data;
  const type = fields?.type ?? name;
  throwReportedFailure(name, type, value, fields);
  if (fields === undefined) {
    progress.hasSkippedEvents = true;
    if (type === "" || type === "sync_progress") progress.mayMissItems = true;
    notice("Skipped an event whose data is not a JSON object.");
    return;
  }
  switch (type) {
    case "sync_started":
      progress.artifacts =
        readCount("current_artifact_count", fields, notice) ??
        progress.artifacts;
      progress.items =
        readCount("integration_item_count", fields, notice) ?? progress.items;
      progress.last ??= "started";
      return;
    case "sync_progress":
      recordItem(fields, progress, notice);
      progress.last = "progress";
      return;
    case "sync_completed":
      progress.last = "completed";
      return;
  }
  progress.hasSkippedEvents = true;
  const what =
    type === ""
      ? "an event without a type"
      : `the unknown event "${toSafeLine(type, 40)}"`;
  notice(`Skipped ${what} in the answer to the ingest.`);
}

/** The `error` of an item is about that item only. */
function throwReportedFailure(
  name: string,
  type: string,
  value: unknown,
  fields: EventFields | undefined,
): void {
  const isError = [type, name].some((word) => /^(sync_)?error$/.test(word));
  const isOfItem = type === "sync_progress";
  if (isError || (!isOfItem && !isNoError(fields?.["error"])))
    throw new Failure("sync-error", quoteMessage(value));
  if (!isOfItem && fields?.["success"] === false)
    throw new Failure("unexpected-response", quoteMessage(value), {
      title: "Zylon refused the ingest",
      remedy: "Open the integration in Zylon to see why",
      delivery: "refused",
    });
}

function quoteMessage(value: unknown): string {
  const words = toSafeLine(findMessage(value));
  return words === "" ? "" : `"${words}"`;
}

const COUNT = z.nullish(z.int().check(z.nonnegative()));

function readCount(
  name: "current_artifact_count" | "integration_item_count",
  fields: EventFields,
  notice: (text: string) => void,
): number | null {
  const { success, data } = COUNT.safeParse(fields[name]);
  if (!success)
    notice(`Zylon's ${name} is not a whole number, so it was ignored.`);
  return data ?? null;
}

const ITEM = z.object({
  op: z.catch(z.string(), ""),
  artifact_id: z.catch(z.string(), ""),
  integration_item: z.catch(z.object({ name: z.string() }), { name: "" }),
  artifact: z.catch(z.object({ name: z.string() }), { name: "" }),
});

function recordItem(
  fields: EventFields,
  progress: IngestProgress,
  notice: (text: string) => void,
): void {
  const { op, artifact_id: id, ...item } = ITEM.parse(fields);
  const isFailure = /error|fail|reject/i.test(op);
  const kind = isFailure ? "failed" : OUTCOME_BY_OP.get(op.toLowerCase());
  if (kind === undefined) {
    progress.mayMissItems = true;
    notice(`Skipped items with the unknown op "${toSafeLine(op, 40)}".`);
    return;
  }
  progress.itemCount += 1;
  progress.counts[kind] += 1;
  if (kind === "failed") {
    if (id === "") progress.unnamedFailures += 1;
    else progress.failed.add(id);
    const name = toSafeLine(
      item.integration_item.name || item.artifact.name,
      80,
    );
    if (name !== "") progress.failedNames.push(name);
  }
  if (kind === "updated" && id === "") progress.unnamedUpdates += 1;
  if ((kind === "added" || kind === "updated") && id !== "")
    progress.touched.add(id);
}

/** An integration as Zylon lists it. */
const INTEGRATION_ANSWER = z.object({
  id: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
  type: z.catch(z.string(), ""),
  success: z.optional(z.unknown()),
});

/**
 * Whether the whole answer, one JSON object, is the integration with this id.
 * Then Zylon accepted the ingest, and `error` is about the last sync. Throws if
 * it is another integration.
 */
export function isSameIntegration(value: unknown, id: string): boolean {
  const entity = INTEGRATION_ANSWER.safeParse(value).data;
  if (entity === undefined || entity.success === false) return false;
  if (entity.id === id) return true;
  const { type } = entity;
  const isOther = /^integration$/i.test(type) || findConnector(type);
  if (!isOther) return false;
  throw new Failure(
    "unexpected-response",
    `it is about another integration, ${toSafeLine(entity.id, 60)}`,
  );
}
