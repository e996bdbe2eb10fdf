/** What is known of one integration when its pipeline ends, however it ends. */
import type { Connector } from '../zylon/connectors.ts';
import { type ActionError, postOutcome } from '../errors/action-error.ts';

export const SYNC_STATUSES = [
  'started',
  'completed',
  'indexed',
  'error',
  'timed-out',
  'cancelled',
  /** It may or may not be running. */
  'unknown',
  'not-requested',
] as const;

export type SyncStatus = (typeof SYNC_STATUSES)[number];

export interface ItemCounts {
  added: number;
  updated: number;
  removed: number;
  skipped: number;
  errors: number;
}

/** At most this many names of failed items are kept, and this many unknown types are told. */
export const MAX_NAMES = 20;

/** An item or artifact that failed: untrusted text. */
export interface FailedItem {
  readonly name: string;
  /** The API's word for what went wrong, or an empty string. */
  readonly error: string;
}

export interface IntegrationResult {
  readonly connector: Connector;
  /** Absent until it is resolved. */
  id?: string | undefined;
  /** The space, site or folder that its config names; printable. */
  place?: string | undefined;
  configured: boolean;
  created: boolean;
  updated: boolean;
  syncStatus: SyncStatus;
  /** Absent where the server does not say. */
  currentArtifactCount?: number | undefined;
  integrationItemCount?: number | undefined;
  /** Absent without a stream of progress. */
  items?: ItemCounts | undefined;
  /** Absent without `wait-for: indexed`. */
  indexed?: { done: number; pending: number; failed: number } | undefined;
  /** The first of those that failed. */
  readonly failedItems: FailedItem[];
  failure?: ActionError | undefined;
  durationMs: number;
}

export function newResult(connector: Connector, id?: string): IntegrationResult {
  return {
    connector,
    id,
    configured: false,
    created: false,
    updated: false,
    syncStatus: 'not-requested',
    failedItems: [],
    durationMs: 0,
  };
}

/** What a failed ingest leaves behind: the three outcomes of a POST, a time limit, or the server's own word. */
export function syncStatusAfter(failure: ActionError): SyncStatus {
  if (failure.code === 'wait-timeout') return 'timed-out';
  if (failure.code === 'cancelled') return 'cancelled';
  if (failure.code === 'sync-error') return 'error';
  const outcome = postOutcome(failure);
  if (outcome === 'not-sent') return 'not-requested';
  return outcome === 'refused' ? 'error' : 'unknown';
}

/** How many items or artifacts failed, in the stream and while indexing. */
export function failedCount({ items, indexed }: IntegrationResult): number {
  return (items?.errors ?? 0) + (indexed?.failed ?? 0);
}

/** What the stream told so far, such as `3 added, 1 updated, …`; empty without a stream. */
export function countsSoFar({ items }: IntegrationResult): string {
  if (items === undefined) return '';
  const { added, updated, removed, skipped, errors } = items;
  return `${added} added, ${updated} updated, ${removed} removed, ${skipped} skipped, ${errors} failed`;
}
