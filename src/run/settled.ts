/** Decides when the documents of one integration are settled. */
import { type Allowance, getAllowed } from "../inputs/parsers.ts";
import {
  type Document,
  type Documents,
  selectDocuments,
} from "../zylon/documents.ts";

/** What the looks at the documents have shown. Times are those of `clock.now()`. */
export interface History {
  /** The documents of the last look. */
  readonly documents: Documents;
  /** Text that differs if one comes, goes, or becomes done, failed or pending. */
  readonly states: string;
  /** Text that differs if a pending one changes its `ingest_status`. */
  readonly pendingStates: string;
  readonly firstLookAt: number;
  readonly lastLookAt: number;
  /** When `states` last changed. */
  readonly changedAt: number;
  /** When `pendingStates` last changed. */
  readonly pendingChangedAt: number;
}

/** Adds a look. */
export function addLook(
  history: History | undefined,
  documents: Documents,
  now: number,
): History {
  const all = [...documents.values()];
  const pending = selectDocuments(documents, "pending");
  const states = joinSorted(all.map((one) => [one.id, one.indexStatus]));
  const pendingStates = joinSorted(
    pending.map((one) => [one.id, one.ingestStatus]),
  );
  const isSame = history?.states === states;
  const isSamePending = history?.pendingStates === pendingStates;
  return {
    documents,
    states,
    pendingStates,
    firstLookAt: history?.firstLookAt ?? now,
    lastLookAt: now,
    changedAt: isSame ? history.changedAt : now,
    pendingChangedAt: isSamePending ? history.pendingChangedAt : now,
  };
}

const joinSorted = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join();

/** When documents are settled. */
export interface SettleRule {
  /** How long nothing may change. */
  readonly settleMs: number;
  /** The same for an empty list. */
  readonly emptySettleMs: number;
  /** How many documents may be pending; `null` for none. */
  readonly maxPending: Allowance | null;
  /** The documents before the ingest. */
  readonly before: Documents;
  /** What was pending before and not updated since this time, in ms of the epoch, is stuck. */
  readonly stuckSince: number;
}

/** Returns the longer time without a change that an unusual list needs. */
export const extendSettleMs = (settleMs: number): number =>
  Math.min(settleMs * 5, settleMs + 600_000);

/**
 * Whether nothing has changed for long enough:
 *
 * | the documents                                          | for how long          |
 * | ------------------------------------------------------ | --------------------- |
 * | none is pending                                        | `settleMs`            |
 * | there are none                                         | `emptySettleMs`       |
 * | no more than `max-pending` are pending, and all of     | the extended time,    |
 * | these were so before the ingest and since long before  | also of their status  |
 * | any other                                              | never                 |
 */
export function isSettled(history: History, rule: SettleRule): boolean {
  const { documents, lastLookAt, changedAt, pendingChangedAt } = history;
  const quietMs = lastLookAt - changedAt;
  const pending = selectDocuments(documents, "pending");
  if (documents.size === 0) return quietMs >= rule.emptySettleMs;
  if (pending.length === 0) return quietMs >= rule.settleMs;
  if (pending.length > getAllowedPending(documents, rule)) return false;
  if (!pending.every((document) => isStuck(document, rule))) return false;
  const pendingQuietMs = lastLookAt - Math.max(changedAt, pendingChangedAt);
  return pendingQuietMs >= extendSettleMs(rule.settleMs);
}

const isStuck = (
  { id, updatedAt }: Document,
  { before, stuckSince }: SettleRule,
): boolean =>
  before.get(id)?.indexStatus === "pending" &&
  Date.parse(updatedAt) < stuckSince;

/** Returns how many of the documents may be pending. */
export const getAllowedPending = (
  documents: Documents,
  { maxPending }: Pick<SettleRule, "maxPending">,
): number => (maxPending === null ? 0 : getAllowed(maxPending, documents.size));

/** Whether two looks within the quiet time before the last one differed. */
export const isChanging = (
  { firstLookAt, lastLookAt, changedAt }: History,
  { settleMs }: SettleRule,
): boolean => changedAt > firstLookAt && lastLookAt - changedAt < settleMs;
