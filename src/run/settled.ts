/** Decides when the documents of one integration are settled. */
import { type Allowance, getAllowed } from "../inputs/allowance.ts";
import type { Inputs } from "../inputs/table.ts";
import {
  type Document,
  type Documents,
  selectDocuments,
} from "../zylon/documents.ts";
import type { IngestState } from "../zylon/ingest/answer.ts";
import { hasSourceItems } from "../zylon/ingest/tally.ts";
import type { WatchEnd } from "./result.ts";

/** What the looks at the documents have shown. Times are those of `clock.now()`. */
export interface History {
  /** The documents of the last look. */
  readonly documents: Documents;
  readonly firstLookAt: number;
  readonly lastLookAt: number;
  /** When a document last came or went, or became indexed, failing or pending. */
  readonly changedAt: number;
  /** The same, or when Zylon last changed its own status of a pending document. */
  readonly statusChangedAt: number;
}

export function addLook(
  history: History | undefined,
  documents: Documents,
  now: number,
): History {
  const isSame =
    history !== undefined && haveSame(history.documents, documents, getStatus);
  const isSameStatus =
    isSame && haveSame(history.documents, documents, getPendingStatus);
  return {
    documents,
    firstLookAt: history?.firstLookAt ?? now,
    lastLookAt: now,
    changedAt: isSame ? history.changedAt : now,
    statusChangedAt: isSameStatus ? history.statusChangedAt : now,
  };
}

/** Whether two looks saw the same documents, each with the same value. */
const haveSame = (
  one: Documents,
  other: Documents,
  getValue: (document: Document) => string,
): boolean =>
  one.size === other.size &&
  [...one].every(([id, document]) => {
    const same = other.get(id);
    return same !== undefined && getValue(same) === getValue(document);
  });

const getStatus = ({ indexStatus }: Document): string => indexStatus;
const getPendingStatus = ({ indexStatus, zylonStatus }: Document): string =>
  indexStatus === "pending" ? zylonStatus : "";

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
  /**
   * In milliseconds since the epoch: a document that was pending in `before`, and was last
   * updated earlier than this, is stuck.
   */
  readonly stuckBefore: number;
}

export type SettleInputs = Pick<
  Inputs,
  "waitTimeoutSeconds" | "settleSeconds" | "maxPending"
>;

/** @param listedAt when the documents before were listed, in ms of the epoch */
export function createSettleRule(
  ingest: IngestState,
  before: Documents,
  { settleSeconds, waitTimeoutSeconds, maxPending }: SettleInputs,
  listedAt: number,
): SettleRule {
  const settleMs = settleSeconds * 1000;
  const emptySettleMs = getEmptySettleMs(ingest, settleMs);
  const stuckBefore = listedAt - waitTimeoutSeconds * 1000;
  return { settleMs, emptySettleMs, maxPending, before, stuckBefore };
}

/** Returns what the tables below call the longer time: up to ten minutes more. */
const extendSettleMs = (settleMs: number): number =>
  Math.min(settleMs * 5, settleMs + 600_000);

/**
 * Returns how long an empty list has to stay empty:
 *
 * | Zylon said that the ingest ended | it counted items in the source | for how long         |
 * | -------------------------------- | ------------------------------ | -------------------- |
 * | yes                              | no                             | `settleMs`           |
 * | yes                              | yes                            | the longer time      |
 * | no                               | no                             | the longer time      |
 * | no                               | yes                            | until the time limit |
 */
function getEmptySettleMs(
  { status, tally }: IngestState,
  settleMs: number,
): number {
  const hasEnded = status === "completed";
  const hasItems = hasSourceItems(tally);
  if (hasEnded && !hasItems) return settleMs;
  return hasItems && !hasEnded ? Infinity : extendSettleMs(settleMs);
}

/**
 * Whether nothing has changed for long enough. The first row that matches decides:
 *
 * | the documents                                      | long enough is              |
 * | -------------------------------------------------- | --------------------------- |
 * | there are none                                     | `emptySettleMs`             |
 * | none is pending                                    | `settleMs`                  |
 * | some are pending, no more than `max-pending`, and  | the longer time, also       |
 * | each of these is stuck                             | without a change of status  |
 * | any other                                          | never                       |
 */
export function isSettled(history: History, rule: SettleRule): boolean {
  const { documents, lastLookAt, changedAt, statusChangedAt } = history;
  const quietMs = lastLookAt - changedAt;
  const pending = selectDocuments(documents, "pending");
  if (documents.size === 0) return quietMs >= rule.emptySettleMs;
  if (pending.length === 0) return quietMs >= rule.settleMs;
  if (pending.length > getAllowedPending(documents, rule)) return false;
  if (!pending.every((document) => isStuck(document, rule))) return false;
  // Zylon is at work on a pending document while its status changes.
  return lastLookAt - statusChangedAt >= extendSettleMs(rule.settleMs);
}

/** One without a time of update is not stuck. */
const isStuck = (
  { id, updatedAt }: Document,
  { before, stuckBefore }: SettleRule,
): boolean =>
  before.get(id)?.indexStatus === "pending" &&
  Date.parse(updatedAt) < stuckBefore;

/** Returns how many of the documents may be pending. */
export const getAllowedPending = (
  documents: Documents,
  { maxPending }: SettleRule,
): number => (maxPending === null ? 0 : getAllowed(maxPending, documents.size));

/** Documents are changing if looks differed less than `settleMs` before the last one. */
export function getWatchEnd(history: History, rule: SettleRule): WatchEnd {
  if (isSettled(history, rule)) return "settled";
  const { firstLookAt, lastLookAt, changedAt } = history;
  const isQuiet = lastLookAt - changedAt >= rule.settleMs;
  return changedAt > firstLookAt && !isQuiet ? "changing" : "unsettled";
}
