/** What is known of one integration when its pipeline ends, however it ends. Pure. */
import type { Connector } from './connectors.ts';
import type { ActionError, ErrorCode } from './errors.ts';

export type SyncStatus =
  | 'started'
  | 'completed'
  | 'error'
  | 'timed-out'
  /** It may or may not be running. */
  | 'unknown'
  | 'not-requested';

export interface IntegrationResult {
  readonly connector: Connector;
  readonly id: string;
  configured: boolean;
  syncStatus: SyncStatus;
  /** Absent where the server does not say. */
  currentArtifactCount?: number;
  integrationItemCount?: number;
  failure?: ActionError;
}

// Where the request never reached the server.
const NEVER_SENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['dns', 'connect', 'tls']);

/** What a failed ingest leaves behind: the three outcomes of a POST (not sent, refused, unknown), and a time limit. */
export function syncStatusAfter({ code, http }: ActionError): SyncStatus {
  if (NEVER_SENT.has(code)) return 'not-requested';
  if (code === 'wait-timeout') return 'timed-out';
  if (code === 'sync-error') return 'error';
  const refused = http.status !== undefined && http.status >= 300 && http.status < 500;
  return refused ? 'error' : 'unknown';
}
