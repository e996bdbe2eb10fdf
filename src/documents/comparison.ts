/**
 * What an ingest changed: the documents before it, compared with those that a
 * look finds after it. Pure.
 */
import { Breaks } from "../http/clock.ts";
import type { Printable, Printer } from "../log/printable.ts";
import {
  type ChangeEntry,
  type ChangeKind,
  type IntegrationResult,
  type ItemCounts,
  MAX_NAMES,
  noChanges,
} from "../result/result.ts";
import type { Document, Documents, Look } from "./documents.ts";

/** Two looks at one integration. */
export interface TwoLooks {
  readonly before: Look;
  readonly after: Look;
  /**
   * Ids of documents that became pending after the ingest: they count as
   * updated, although without a new `updated_at` nothing proves it.
   */
  readonly touched: ReadonlySet<string>;
}

/** What became of one document. */
interface Change {
  readonly kind: "added" | "updated" | "unchanged";
  /** `updated_at` does not prove the kind, so no number of updates is certain. */
  readonly isUnclear: boolean;
  /** It had failed before the ingest, and the ingest did not touch it. */
  readonly failedBefore: boolean;
}

/**
 * @param old the document before the ingest
 * @param becamePending the ingest made it pending, for a time
 */
function changeOf(
  old: Document | undefined,
  document: Document,
  becamePending: boolean,
): Change {
  if (old === undefined)
    return { kind: "added", isUnclear: false, failedBefore: false };
  // Done that became failed, or either that became pending, is the work of
  // this ingest. Pending that became done may be the work of an earlier one.
  const hasChangedStanding =
    old.standing !== "pending" && old.standing !== document.standing;
  const isTouched = becamePending || hasChangedStanding;
  const hasTimes = !Number.isNaN(old.time) && !Number.isNaN(document.time);
  const hasMoved = hasTimes && old.time !== document.time;
  if (hasMoved)
    return { kind: "updated", isUnclear: false, failedBefore: false };
  // Its time is missing, or an update left it where it was.
  if (isTouched)
    return { kind: "updated", isUnclear: true, failedBefore: false };
  return {
    kind: "unchanged",
    isUnclear: !hasTimes,
    failedBefore: old.standing === "failed", // and failed still
  };
}

/**
 * An address without secrets, neither as it was sent nor as it is read: without
 * line breaks and tabs.
 */
function printableUrl(
  url: string | undefined,
  printer: Printer,
): Printable | undefined {
  if (url === undefined) return undefined;
  const sent = printer.whole(url);
  const read = URL.parse(sent)?.href ?? sent;
  return printer.isHarmless(read) ? sent : printer.whole(read);
}

function isEntryOf(
  kind: "failed" | "removed",
  { change, error }: ChangeEntry,
): boolean {
  if (kind === "removed") return change === "removed";
  return error !== null;
}

/**
 * Counts documents, and keeps the first names of each kind and every entry of
 * `changes-file`.
 */
class Tally {
  /**
   * Each document counts in one of added, updated, unchanged and failed, and in
   * one of done, pending and failed.
   */
  readonly counts = {
    added: 0,
    updated: 0,
    unchanged: 0,
    failed: 0,
    failedBefore: 0,
    done: 0,
    pending: 0,
    warned: 0,
  };
  removed = 0;
  /** Of some document, nothing shows whether it was updated. */
  isUnclear = false;
  readonly changes = noChanges();
  readonly entries: ChangeEntry[] = [];
  readonly #ingested: IntegrationResult;
  readonly #printer: Printer;

  constructor(ingested: IntegrationResult, printer: Printer) {
    this.#ingested = ingested;
    this.#printer = printer;
  }

  /** Counts a document that is there after the ingest. */
  add(document: Document, change: Change): void {
    const { standing, warnings } = document;
    this.isUnclear ||= change.isUnclear;
    if (standing === "failed") this.#addFailed(document, change);
    else this.#addOther(document, standing, change);
    if (warnings.length > 0) {
      this.counts.warned += 1;
      this.#name("warned", document, warnings.join(", "));
    }
    const isWorthTelling =
      change.kind !== "unchanged" ||
      standing === "failed" ||
      warnings.length > 0;
    if (isWorthTelling) this.#enter(change.kind, document);
  }

  #addFailed(document: Document, { failedBefore }: Change): void {
    this.counts.failed += 1;
    if (failedBefore) {
      this.counts.failedBefore += 1;
      this.#name("failedBefore", document, document.error);
    } else {
      this.#name("failed", document, document.error);
    }
  }

  #addOther(
    document: Document,
    standing: "done" | "pending",
    { kind }: Change,
  ): void {
    this.counts[kind] += 1;
    this.counts[standing] += 1;
    if (standing === "pending") this.#name("pending", document);
    else if (kind !== "unchanged") this.#name(kind, document);
  }

  /** Counts a document that is gone. */
  remove(document: Document): void {
    this.removed += 1;
    this.#name("removed", document);
    this.#enter("removed", document);
  }

  /**
   * Adds the items that failed or were removed as the stream tells it, and that
   * never became a document. A stream calls an item by its name or by its id.
   */
  addItemsOfStream(kind: "failed" | "removed"): void {
    const known = new Set(this.changes[kind].map(({ name }) => name));
    for (const entry of this.entries) {
      if (isEntryOf(kind, entry)) known.add(this.#printer.line(entry.id));
    }
    for (const item of this.#ingested.changes[kind]) {
      if (!known.has(item.name)) this.changes[kind].push(item);
    }
  }

  #name(kind: ChangeKind, { name, url }: Document, detail = ""): void {
    if (this.changes[kind].length >= MAX_NAMES) return;
    this.changes[kind].push({
      name: this.#printer.value(name),
      url: printableUrl(url, this.#printer),
      detail: detail === "" ? undefined : this.#printer.value(detail),
    });
  }

  #enter(change: ChangeEntry["change"], document: Document): void {
    const { id, name, url, standing, error, warnings } = document;
    const whole = (text: string) => this.#printer.whole(text);
    const isGone = change === "removed";
    this.entries.push({
      integration_type: this.#ingested.connector.type,
      integration_id: this.#ingested.id ?? "",
      change,
      id: this.#printer.redact(id),
      name: whole(name),
      url: url === undefined ? null : whole(url),
      error: standing === "failed" && !isGone ? whole(error) : null,
      warnings: isGone ? [] : warnings.map(whole),
    });
  }
}

/**
 * Whether the stream counted anything. If so, its counts decide, not those of
 * the looks.
 */
export function hasStreamCounts({ items }: IntegrationResult): boolean {
  if (items === undefined) return false;
  return Object.values(items).some((count = 0) => count > 0);
}

/**
 * What the stream counted; a zero tells nothing where it counted nothing else
 * either.
 */
function toldByStream(
  kind: "failed" | "removed",
  ingested: IntegrationResult,
): number | undefined {
  const told = ingested.items?.[kind] ?? ingested.atLeast?.[kind] ?? 0;
  if (told === 0 && !hasStreamCounts(ingested)) return undefined;
  return told;
}

/** @param gone how many documents are missing after the ingest */
function removedOf(gone: number, ingested: IntegrationResult): number {
  return Math.max(toldByStream("removed", ingested) ?? 0, gone);
}

/**
 * What failed in this ingest. An item that failed in the stream and as a
 * document counts once.
 */
function failedOf(
  { counts }: Tally,
  ingested: IntegrationResult,
): number | undefined {
  if (ingested.failedIsUnknown === true) return undefined;
  const told = toldByStream("failed", ingested);
  return Math.max(told ?? 0, counts.failed - counts.failedBefore);
}

/**
 * What became of the items, by the stream if it counted any, else by the looks.
 */
function itemsOf(
  tally: Tally,
  areWhole: boolean,
  ingested: IntegrationResult,
): ItemCounts {
  const { counts, isUnclear } = tally;
  const removed = areWhole ? removedOf(tally.removed, ingested) : undefined;
  const failed = failedOf(tally, ingested);
  if (ingested.items !== undefined && hasStreamCounts(ingested))
    return { ...ingested.items, removed, failed };
  return {
    // To a first look that was not whole, an old document is a new one.
    added: areWhole ? counts.added : undefined,
    updated: isUnclear ? undefined : counts.updated,
    removed,
    skipped: undefined,
    failed,
  };
}

/**
 * Counts, the first names, and every entry of `changes-file`, from two looks at
 * an integration. The numbers of a stream that counted items stay, but for those
 * that failed or were removed, of which the looks may know more.
 * @param ingested the result at the end of the ingest, before any look after it
 * @param signal ends the comparison of very many or very long texts, with its
 *   own reason
 */
export async function compare(
  looks: TwoLooks,
  ingested: IntegrationResult,
  printer: Printer,
  signal: AbortSignal,
): Promise<Partial<IntegrationResult>> {
  const { before, after, touched } = looks;
  const tally = new Tally(ingested, printer);
  const breaks = new Breaks();
  for (const [id, document] of after.documents) {
    await breaks.take();
    signal.throwIfAborted();
    const old = before.documents.get(id);
    tally.add(document, changeOf(old, document, touched.has(id)));
  }
  const areWhole = before.wholeness === "whole" && after.wholeness === "whole";
  if (areWhole) {
    for (const [id, document] of before.documents) {
      await breaks.take();
      signal.throwIfAborted();
      if (!after.documents.has(id)) tally.remove(document);
    }
  }
  tally.addItemsOfStream("failed");
  tally.addItemsOfStream("removed");

  const { done, pending, failed, failedBefore, warned, unchanged } =
    tally.counts;
  return {
    indexed: {
      done,
      pending,
      failed,
      failedBefore,
      warned,
      unchanged: tally.isUnclear ? undefined : unchanged,
    },
    incomplete: after.flaw,
    changes: tally.changes,
    changed: tally.entries,
    items: itemsOf(tally, areWhole, ingested),
    // Until the documents are settled, unless the stream decides.
    soFar: !hasStreamCounts(ingested),
  };
}

/**
 * Whether two looks found the same documents, with the same times and
 * standings.
 */
export function areAlike(one: Documents, other: Documents): boolean {
  if (one.size !== other.size) return false;
  for (const { id, time, standing } of one.values()) {
    const found = other.get(id);
    if (found?.standing !== standing) return false;
    if (!Object.is(found.time, time)) return false; // `NaN` is as `NaN`
  }
  return true;
}
