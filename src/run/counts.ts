/** The counts of an ingest, for outputs, gates and messages. Pure. */
import type { Comparison } from "./documents.ts";
import type { Failure } from "../errors.ts";
import type { Integration, Look } from "./integration.ts";
import type { Told } from "./told.ts";

/** Counts of an ingest; `null` if unknown. */
export interface Counts {
  /** As Zylon reports them when the ingest starts. */
  readonly artifacts: number | null;
  readonly items: number | null;
  readonly added: number | null;
  readonly updated: number | null;
  readonly removed: number | null;
  readonly skipped: number | null;
  readonly failed: number | null;
  /** Documents that are indexed, and how many of them have a warning. */
  readonly indexed: number | null;
  readonly warned: number | null;
  /** Indexed documents that were neither added nor updated. */
  readonly unchanged: number | null;
  /** Documents that failed before, and were not touched. */
  readonly failedBefore: number | null;
}

type OfItems = Pick<
  Counts,
  "added" | "updated" | "removed" | "skipped" | "failed" | "unchanged"
>;
const UNKNOWN = {
  added: null,
  updated: null,
  removed: null,
  skipped: null,
  failed: null,
  indexed: null,
  warned: null,
  unchanged: null,
  failedBefore: null,
};

/**
 * Returns the counts: of the documents if they were compared, otherwise of the
 * stream. An incomplete count is `null`:
 *
 * | the waiting               | added, updated, removed, failed | indexed |
 * | ------------------------- | ------------------------------- | ------- |
 * | none (`wait-for`)         | of the stream                   |         |
 * | ended                     | of the documents                | known   |
 * | ended, and no list before | of the stream, but for `failed` | known   |
 * | at its limit              |                                 | known   |
 * | cut, or still going on    |                                 |         |
 */
export function countsOf({ ingest, documents }: Integration): Counts {
  const told = ingest?.told;
  const items = itemsOf(told);
  const { skipped } = items;
  const known = {
    ...UNKNOWN,
    artifacts: told?.artifacts ?? null,
    items: told?.items ?? null,
    skipped,
  };
  if (documents === undefined) return { ...known, ...items };
  const { look, end } = documents;
  if (look === undefined || end === undefined || end === "cut") return known;
  const { indexed, warned, comparison } = look;
  if (end === "late") return { ...known, indexed, warned };
  if (comparison !== undefined)
    return { ...known, ...ofDocuments(look, comparison, told) };
  // It is unknown which of them failed before, and therefore what didn't
  // change.
  const failed = look.failed > 0 ? null : (items.failed ?? 0);
  return { ...known, ...items, failed, indexed, warned, unchanged: null };
}

interface Counted {
  readonly counts: Counts;
  readonly failure: Failure | undefined;
}

/** Sums counts. `null` if a successful integration doesn't know its own. */
export function totalOf(all: readonly Counted[]): Counts {
  const sum = (name: keyof Counts): number | null => {
    let total: number | null = null;
    for (const { counts, failure } of all) {
      const count = counts[name];
      if (count === null && failure === undefined) return null;
      if (count !== null) total = (total ?? 0) + count;
    }
    return total;
  };
  return {
    artifacts: sum("artifacts"),
    items: sum("items"),
    added: sum("added"),
    updated: sum("updated"),
    removed: sum("removed"),
    skipped: sum("skipped"),
    failed: sum("failed"),
    indexed: sum("indexed"),
    warned: sum("warned"),
    unchanged: sum("unchanged"),
    failedBefore: sum("failedBefore"),
  };
}

/** Returns the counts of a stream that reported items and ended. */
function itemsOf(told: Told | undefined): OfItems {
  if (told?.last !== "completed" || told.reported === 0) return UNKNOWN;
  const { counts, isUnsure } = told;
  // What was not understood may have been one more item.
  const sure = (count: number): number | null =>
    isUnsure && count === 0 ? null : count;
  return {
    added: sure(counts.added),
    updated: sure(counts.updated),
    removed: sure(counts.removed),
    skipped: sure(counts.skipped),
    failed: sure(counts.failed),
    unchanged: null, // skipped items may be ones that Zylon can't read
  };
}

function ofDocuments(
  { indexed, warned }: Look,
  comparison: Comparison,
  told: Told | undefined,
): Omit<Counts, "artifacts" | "items" | "skipped"> {
  const { added, removed, failed, failedBefore, hasTimes } = comparison;
  // Without update times, only what the stream names is known to be updated.
  const isNamed =
    told?.last === "completed" &&
    told.reported > 0 &&
    told.unnamedUpdates === 0;
  const updated = hasTimes || isNamed ? comparison.updated : null;
  return {
    added,
    updated,
    removed,
    failed: failedOf(failed, told),
    indexed,
    warned,
    unchanged: updated === null ? null : indexed - added - updated,
    failedBefore,
  };
}

/**
 * Counts documents that failed, and items that failed without leaving a failed
 * document. An item that the stream names counts once. An item without an id
 * may be any failed document that the stream does not name.
 */
function failedOf(documents: ReadonlySet<string>, told?: Told): number {
  if (told === undefined) return documents.size;
  const { failed: named, unnamedFailures } = told;
  const others = [...documents].filter((id) => !named.has(id));
  return named.size + Math.max(others.length, unnamedFailures);
}
