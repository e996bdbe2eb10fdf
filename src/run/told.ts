/** Records what the events of an ingest report. */
import * as z from "zod/mini";
import { isNoError, said } from "../zylon/answer.ts";
import { connectorOf } from "../connectors.ts";
import { Failure } from "../errors.ts";
import type { Event } from "../zylon/events.ts";
import { line } from "../text.ts";

type Kind = "added" | "updated" | "removed" | "skipped" | "failed";

/** Which count an `op` belongs to. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ["added", "added"],
  ["updated", "updated"],
  ["recreated", "updated"],
  ["removed", "removed"],
  ["skipped", "skipped"],
]);

export interface Told {
  /** Counts in `sync_started`; `null` if unknown. */
  artifacts: number | null;
  items: number | null;
  /** Number of items by outcome. */
  readonly counts: Record<Kind, number>;
  /** Number of items in `counts`. */
  reported: number;
  /** Whether an event was skipped that may have been about an item. */
  isUnsure: boolean;
  /** The last event that was understood. */
  last: "started" | "progress" | "completed" | "entity" | undefined;
  /** Whether an event was skipped: there was more than `sync_started`. */
  hasMore: boolean;
  /** Ids of documents reported as added, updated or recreated. */
  readonly touched: Set<string>;
  /** Ids reported as failed. */
  readonly failed: Set<string>;
  /** Number of updates, and of failures, without an id. */
  unnamedUpdates: number;
  unnamedFailures: number;
  readonly failedNames: string[];
}

export const newTold = (): Told => ({
  artifacts: null,
  items: null,
  counts: { added: 0, updated: 0, removed: 0, skipped: 0, failed: 0 },
  reported: 0,
  isUnsure: false,
  last: undefined,
  hasMore: false,
  touched: new Set(),
  failed: new Set(),
  unnamedUpdates: 0,
  unnamedFailures: 0,
  failedNames: [],
});

/** `3 added, 1 failed`; empty if nothing was reported. */
export const toldSoFar = ({ counts }: Told): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(", ");

const FIELDS = z.looseObject({
  type: z.catch(z.optional(z.string()), undefined),
});
type Fields = z.infer<typeof FIELDS>;

/** Whether the event is about an ingest. */
export function isOfIngest({ name, value }: Event): boolean {
  const type = FIELDS.safeParse(value).data?.type ?? name;
  return /^(sync_|error$)/.test(type);
}

/**
 * Records one event. Throws if it says that the ingest failed.
 * @param notice is called with what was skipped
 */
export function takeEvent(
  { name, value }: Event,
  told: Told,
  notice: (text: string) => void,
): void {
  const fields = FIELDS.safeParse(value).data;
  const type = fields?.type ?? name;
  throwFailure(name, type, value, fields);
  if (fields === undefined) {
    told.hasMore = true;
    if (type === "" || type === "sync_progress") told.isUnsure = true;
    notice("Skipped an event whose data is not a JSON object.");
    return;
  }
  switch (type) {
    case "sync_started":
      told.artifacts =
        countIn("current_artifact_count", fields, notice) ?? told.artifacts;
      told.items =
        countIn("integration_item_count", fields, notice) ?? told.items;
      told.last ??= "started";
      return;
    case "sync_progress":
      takeItem(fields, told, notice);
      told.last = "progress";
      return;
    case "sync_completed":
      told.last = "completed";
      return;
  }
  told.hasMore = true;
  const what =
    type === ""
      ? "an event without a type"
      : `the unknown event "${line(type, 40)}"`;
  notice(`Skipped ${what} in the answer to the ingest.`);
}

/** The `error` of an item is about that item only. */
function throwFailure(
  name: string,
  type: string,
  value: unknown,
  fields: Fields | undefined,
): void {
  const isError = [type, name].some((word) => /^(sync_)?error$/.test(word));
  const isOfItem = type === "sync_progress";
  if (isError || (!isOfItem && !isNoError(fields?.["error"])))
    throw new Failure("sync-error", quotation(value));
  if (!isOfItem && fields?.["success"] === false)
    throw new Failure("unexpected-response", quotation(value), {
      title: "Zylon refused the ingest",
      remedy: "Open the integration in Zylon to see why",
      sent: "refused",
    });
}

function quotation(value: unknown): string {
  const words = line(said(value));
  return words === "" ? "" : `"${words}"`;
}

const COUNT = z.nullish(z.int().check(z.nonnegative()));

function countIn(
  name: "current_artifact_count" | "integration_item_count",
  fields: Fields,
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

function takeItem(
  fields: Fields,
  told: Told,
  notice: (text: string) => void,
): void {
  const { op, artifact_id: id, ...item } = ITEM.parse(fields);
  const isFailure = /error|fail|reject/i.test(op);
  const kind = isFailure ? "failed" : KINDS.get(op.toLowerCase());
  if (kind === undefined) {
    told.isUnsure = true;
    notice(`Skipped items with the unknown op "${line(op, 40)}".`);
    return;
  }
  told.reported += 1;
  told.counts[kind] += 1;
  if (kind === "failed") {
    if (id === "") told.unnamedFailures += 1;
    else told.failed.add(id);
    const name = line(item.integration_item.name || item.artifact.name, 80);
    if (name !== "") told.failedNames.push(name);
  }
  if (kind === "updated" && id === "") told.unnamedUpdates += 1;
  if ((kind === "added" || kind === "updated") && id !== "")
    told.touched.add(id);
}

/** An integration as Zylon lists it. */
const ENTITY = z.object({
  id: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
  type: z.catch(z.string(), ""),
  success: z.optional(z.unknown()),
});

/**
 * Whether the whole answer, one JSON object, is the integration with this id.
 * Then Zylon accepted the ingest, and `error` is about the last sync. Throws if
 * it is another integration.
 */
export function isIntegration(value: unknown, id: string): boolean {
  const entity = ENTITY.safeParse(value).data;
  if (entity === undefined || entity.success === false) return false;
  if (entity.id === id) return true;
  const { type } = entity;
  const isOther = /^integration$/i.test(type) || connectorOf(type);
  if (!isOther) return false;
  throw new Failure(
    "unexpected-response",
    `it is about another integration, ${line(entity.id, 60)}`,
  );
}
