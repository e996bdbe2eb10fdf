import * as foreign from './foreign.ts';
import type { Framing, SimEvent } from './ingest-script.ts';
import { type Fields, type Rewording, without } from './rewording.ts';

/** A server as it may be: the same data in other words. */
export interface Dialect {
  /** For `--help`. */
  summary: string;
  /** The framing of an ingest without a script, for this entity type. */
  framing: (entityType: string) => Framing;
  /** `false`: an ingest without a script changes nothing and answers with the manual's example. */
  followsSource: boolean;
  /** What the server does with query parameters other than those for paging. */
  filters: 'honoured' | 'ignored' | 'refused';
  reword: Rewording;
}

/** For one connector, the manual shows an integration in place of an event; for the others, one object. */
const asManual = (entityType: string): Framing => (entityType === 'ConfluenceLocalLegacy' ? 'entity' : 'object');
const always = (framing: Framing) => (): Framing => framing;

const PUBLISHED: Omit<Dialect, 'summary' | 'framing'> = { followsSource: true, filters: 'honoured', reword: {} };

/** Every dialect that the simulator speaks. */
export const DIALECTS = {
  default: {
    ...PUBLISHED,
    summary: "as published, but an ingest changes nothing and answers with the manual's example",
    framing: asManual,
    followsSource: false,
  },
  documented: {
    ...PUBLISHED,
    summary: "the manual's examples to the letter: no provider_data, pages without cursors",
    framing: asManual,
    reword: { project: shortProject, integration: withoutLogin, artifact: shortArtifact, page: withoutCursors },
  },
  published: {
    ...PUBLISHED,
    summary: 'the OpenAPI file: every required field, an ingest is a stream of typed events',
    framing: always('sse-typed-data'),
  },
  sse: {
    ...PUBLISHED,
    summary: 'as published, with the type of an event in its "event:" line only',
    framing: always('sse'),
  },
  ndjson: { ...PUBLISHED, summary: 'as published, with one event a line', framing: always('ndjson') },
  plain: { ...PUBLISHED, summary: 'as published, with one JSON object for an ingest', framing: always('object') },
  foreign: {
    ...PUBLISHED,
    summary: 'unknown keys, types and events; other config keys; no updated_at; filters refused with 400',
    framing: always('array'),
    filters: 'refused',
    reword: foreign,
  },
  lax: {
    ...PUBLISHED,
    summary: 'filters ignored, counts and missing values as null, pages without cursors',
    framing: always('concatenated'),
    filters: 'ignored',
    reword: { integration: withNullLogin, artifact: withNulls, page: withNullCursors, events: withNullCounts },
  },
} satisfies Record<string, Dialect>;

export type DialectName = keyof typeof DIALECTS;

/** The dialect of this name. */
export function dialectOf({ dialect }: { dialect: DialectName }): Dialect {
  return DIALECTS[dialect];
}

/** Is there a dialect of this name? */
export function isDialect(name: string): name is DialectName {
  return Object.hasOwn(DIALECTS, name);
}

function withoutLogin(entity: Fields): Fields {
  return without(entity, 'provider_data');
}

function shortProject({ id, name, visibility }: Fields): Fields {
  return { id, name, visibility };
}

/** The manual has a state "Ready", which the OpenAPI file does not know. */
function shortArtifact(artifact: Fields): Fields {
  const shown = without(artifact, 'keep_file_after_ingestion', 'ws_auto_select');
  return artifact['ingest_status'] === 'Done' ? { ...shown, state: 'Ready' } : shown;
}

function withoutCursors(envelope: Fields): Fields {
  return without(envelope, 'next_cursor', 'previous_cursor');
}

function withNullLogin(entity: Fields): Fields {
  return { provider_data: null, ...entity };
}

function withNulls(artifact: Fields): Fields {
  return Object.fromEntries(Object.entries(artifact).map(([key, value]) => [key, value ?? null]));
}

function withNullCursors(envelope: Fields): Fields {
  return { ...envelope, next_cursor: null, previous_cursor: null, total_count: null };
}

function withNullCounts(events: SimEvent[]): SimEvent[] {
  return events.map((event) =>
    event.type === 'sync_started' ? { ...event, current_artifact_count: null, integration_item_count: null } : event,
  );
}
