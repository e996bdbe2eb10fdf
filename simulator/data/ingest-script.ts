import type { ArtifactRecord } from './artifact.ts';

/** One event of an ingest. Open, so that a test can send what the API should not. */
export interface SimEvent {
  type?: unknown;
  [field: string]: unknown;
}

/**
 * How the bytes of the answer are laid out.
 * - `object`: the first event as one JSON object, as documented
 * - `entity`: the integration itself, as the one documented example for the local Confluence
 * - `array`: one JSON array, written while it happens
 * - `ndjson`: one object a line
 * - `concatenated`: objects with nothing in between
 * - `sse`: server-sent events, the type in `event:` only, as documented for the sibling call on one artifact
 * - `sse-typed-data`: server-sent events, the type in `data:` only
 */
export type Framing = 'object' | 'entity' | 'array' | 'ndjson' | 'concatenated' | 'sse' | 'sse-typed-data';

/** How an integration answers `POST …/ingest`. */
export interface IngestScript {
  framing: Framing;
  /** A generator function makes a long stream without holding it in memory. */
  events: readonly SimEvent[] | (() => Iterable<SimEvent>);
  /** Wait between two events, in milliseconds. */
  delayMs?: number;
  /** Instead of the framing's own content type. */
  contentType?: string;
  /** Line ending of `ndjson` and the server-sent events; `\n` unless given. */
  lineEnding?: '\n' | '\r' | '\r\n';
  /** After the last event: end well, cut the connection, or fall silent. */
  end?: 'normal' | 'cut' | 'hang';
  /** How long the run goes on after the answer ended, in milliseconds; seen with `state.ingestConflict` only. */
  runMs?: number;
  /** What the ingest does to the server's artifacts, at its start. */
  changes?: {
    /** Each is added, or replaces the artifact with the same id. Its `updated_at` is the time of the ingest. */
    artifacts?: readonly ArtifactRecord[];
    /** Ids of artifacts that are removed. */
    removed?: readonly string[];
  };
}

/** The answer of the manual's example, whatever is in the source. */
export const EXAMPLE_EVENTS: readonly SimEvent[] = [
  { type: 'sync_started', current_artifact_count: 42, integration_item_count: 120 },
];

/** Iterates over the events, whichever way the script gives them. */
export function eventsOf(script: IngestScript): Iterable<SimEvent> {
  return typeof script.events === 'function' ? script.events() : script.events;
}
