/**
 * Records what the events of an ingest report. Only `recordEvent` changes the
 * progress; everybody else reads it, also while the ingest is running.
 */
import * as z from "zod/mini";
import { findConnector } from "../connectors.ts";
import { Failure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import { findMessage, isNoError } from "../zylon/answer.ts";
import type { IngestEvent } from "../zylon/events.ts";

export type ItemEffect = "added" | "updated" | "removed" | "skipped" | "failed";

/** Which count an `op` belongs to. */
const EFFECT_BY_OP: ReadonlyMap<string, ItemEffect> = new Map([
  ["added", "added"],
  ["updated", "updated"],
  ["recreated", "updated"],
  ["removed", "removed"],
  ["skipped", "skipped"],
]);

/** An `op` whose effect the list of documents shows. */
export type VisibleOp = "added" | "updated" | "recreated" | "removed";

export interface IngestProgress {
  /** Counts in `sync_started`; `null` if unknown. */
  artifacts: number | null;
  items: number | null;
  /**
   * Ids that were reported, by effect. An id that failed, and was then added,
   * updated or removed, is no longer in `failed`.
   */
  readonly ids: Readonly<Record<ItemEffect, Set<string>>>;
  /** Number of items that were reported without an id, by effect. */
  readonly unnamed: Record<ItemEffect, number>;
  /** The last such `op` of each id, unless the id failed after it. */
  readonly lastOps: Map<string, VisibleOp>;
  /** Names of failed items if known, by id or, without one, by number. */
  readonly failedNames: Map<string | number, string>;
  /** Whether an event was skipped that may have been about an item. */
  mayMissItems: boolean;
  /**
   * The last event of a known type; `undefined` if there was none. A `sync_started`
   * doesn't take the place of another event.
   */
  last: "started" | "progress" | "completed" | undefined;
  /** The last event that was skipped, in words; empty if there was none. */
  skippedEvent: string;
}

export const newIngestProgress = (): IngestProgress => ({
  artifacts: null,
  items: null,
  ids: {
    added: new Set(),
    updated: new Set(),
    removed: new Set(),
    skipped: new Set(),
    failed: new Set(),
  },
  unnamed: { added: 0, updated: 0, removed: 0, skipped: 0, failed: 0 },
  lastOps: new Map(),
  failedNames: new Map(),
  mayMissItems: false,
  last: undefined,
  skippedEvent: "",
});

/**
 * Counts the items by effect. An id counts once for each effect, however often
 * Zylon reports it.
 */
export function countItems({
  ids,
  unnamed,
}: IngestProgress): Record<ItemEffect, number> {
  return {
    added: ids.added.size + unnamed.added,
    updated: ids.updated.size + unnamed.updated,
    removed: ids.removed.size + unnamed.removed,
    skipped: ids.skipped.size + unnamed.skipped,
    failed: ids.failed.size + unnamed.failed,
  };
}

/** `3 added, 1 failed`; empty if nothing was reported. */
export const formatProgress = (progress: IngestProgress): string =>
  Object.entries(countItems(progress))
    .filter(([, count]) => count > 0)
    .map(([effect, count]) => `${count} ${effect}`)
    .join(", ");

const EVENT_FIELDS = z.looseObject({
  type: z.catch(z.optional(z.string()), undefined),
});
type EventFields = z.infer<typeof EVENT_FIELDS>;

/** Whether the event is one of an ingest, known or not: `sync_…` or `error`. */
export function isIngestEvent({ name, value }: IngestEvent): boolean {
  const type = EVENT_FIELDS.safeParse(value).data?.type ?? name;
  return /^(sync_|error$)/.test(type);
}

/**
 * Records one event. Throws if it says that the ingest failed or was refused.
 * @param notice is called with what was skipped or ignored
 */
export function recordEvent(
  { name, value }: IngestEvent,
  progress: IngestProgress,
  notice: (text: string) => void,
): void {
  const fields = EVENT_FIELDS.safeParse(value).data;
  const type = fields?.type ?? name;
  throwReportedFailure(name, type, value, fields);
  if (fields === undefined) {
    if (type === "" || type === "sync_progress") progress.mayMissItems = true;
    skipEvent("an event whose data is not a JSON object", progress, notice);
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
  const event =
    type === ""
      ? "an event without a type"
      : `the unknown event "${toSafeLine(type, 40)}"`;
  skipEvent(event, progress, notice);
}

function skipEvent(
  event: string,
  progress: IngestProgress,
  notice: (text: string) => void,
): void {
  progress.skippedEvent = event;
  notice(`Skipped ${event} in the answer to the ingest.`);
}

/** Throws if the event says that the ingest failed or was refused. One item may fail. */
function throwReportedFailure(
  name: string,
  type: string,
  value: unknown,
  fields: EventFields | undefined,
): void {
  const message = quoteMessage(value);
  const isError = [type, name].some((word) => /^(sync_)?error$/.test(word));
  const isOfItem = type === "sync_progress";
  if (isError || (!isOfItem && !isNoError(fields?.["error"])))
    throw new Failure("sync-error", message, { serverMessage: message });
  if (!isOfItem && fields?.["success"] === false)
    throw new Failure("unexpected-response", message, {
      title: "Zylon refused the ingest",
      remedy: `Open the integration in Zylon ${message === "" ? "to see why" : "and check its set-up"}`,
      delivery: "refused",
    });
}

function quoteMessage(value: unknown): string {
  const message = toSafeLine(findMessage(value));
  return message === "" ? "" : `"${message}"`;
}

const COUNT_FIELD = z.nullish(z.int().check(z.nonnegative()));

function readCount(
  name: "current_artifact_count" | "integration_item_count",
  fields: EventFields,
  notice: (text: string) => void,
): number | null {
  const { success, data } = COUNT_FIELD.safeParse(fields[name]);
  if (!success)
    notice(`Zylon's ${name} is not a whole number, so it was ignored.`);
  return data ?? null;
}

const ITEM_FIELDS = z.object({
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
  const { op: rawOp, artifact_id: id, ...item } = ITEM_FIELDS.parse(fields);
  const op = rawOp.toLowerCase();
  const isFailure = /error|fail|reject/.test(op);
  const effect = isFailure ? "failed" : EFFECT_BY_OP.get(op);
  if (effect === undefined) {
    progress.mayMissItems = true;
    notice(`Skipped items with the unknown op "${toSafeLine(rawOp, 40)}".`);
    return;
  }
  if (id === "") progress.unnamed[effect] += 1;
  else recordId(id, op === "recreated" ? op : effect, progress);
  if (effect !== "failed") return;
  const name = toSafeLine(item.integration_item.name || item.artifact.name, 80);
  if (name !== "")
    progress.failedNames.set(id || progress.unnamed.failed, name);
}

/**
 * Records what was reported of an id, where a later event can take back an
 * earlier one:
 *
 * | events of an id   | counts as           | the list has to show |
 * | ----------------- | ------------------- | -------------------- |
 * | Updated, Updated  | updated, once       | Updated              |
 * | Added, Updated    | added and updated   | Updated              |
 * | Added, Removed    | added and removed   | Removed              |
 * | Error, Updated    | updated             | Updated              |
 * | Updated, Error    | updated and failed  | nothing              |
 * | Updated, Skipped  | updated and skipped | Updated              |
 */
function recordId(
  id: string,
  op: ItemEffect | "recreated",
  { ids, lastOps, failedNames }: IngestProgress,
): void {
  ids[op === "recreated" ? "updated" : op].add(id);
  if (op === "skipped") return;
  if (op === "failed") {
    lastOps.delete(id);
    return;
  }
  lastOps.set(id, op);
  ids.failed.delete(id);
  failedNames.delete(id);
}

/** An integration, which may be the whole answer, in place of events. */
const INTEGRATION_ANSWER = z.object({
  id: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
  type: z.catch(z.string(), ""),
  success: z.optional(z.unknown()),
});

/**
 * Whether a whole answer is the integration with this id: then Zylon accepted the
 * ingest, and `error` is about the last sync.
 */
export const isIntegrationWithId = (value: unknown, id: string): boolean =>
  readIntegration(value)?.id === id;

/** Throws if the type in a whole answer says that it is an integration: another. */
export function assertNoOtherIntegration(value: unknown, id: string): void {
  const integration = readIntegration(value);
  if (integration === undefined || integration.id === id) return;
  const { type } = integration;
  const isIntegration =
    /^integration$/i.test(type) || findConnector(type) !== undefined;
  if (isIntegration)
    throw new Failure(
      "unexpected-response",
      `it is about another integration, ${toSafeLine(integration.id, 60)}`,
    );
}

/** Returns what may be an integration; `undefined` if it can't be, as a refusal. */
function readIntegration(
  value: unknown,
): z.infer<typeof INTEGRATION_ANSWER> | undefined {
  const { data } = INTEGRATION_ANSWER.safeParse(value);
  return data?.success === false ? undefined : data;
}
