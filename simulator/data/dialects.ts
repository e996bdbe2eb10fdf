/**
 * How servers may answer. `docs/zylon-api.md` says what the manual and the
 * OpenAPI file of Zylon have, and where they differ.
 */
import type { Framing, SimEvent } from "./documents.ts";

/** A JSON object of an answer. */
export type Fields = Record<string, unknown>;

/**
 * How a dialect words parts of its answers. What is missing here is worded as
 * in the OpenAPI file.
 */
interface Rewording {
  user?: (user: Fields) => Fields;
  integration?: (entity: Fields) => Fields;
  integrations?: (entities: Fields[]) => Fields[];
  config?: (config: unknown) => unknown;
  artifact?: (artifact: Fields) => Fields;
  page?: (envelope: Fields) => Fields;
  results?: (results: Fields[]) => Fields[];
  events?: (events: SimEvent[]) => SimEvent[];
  refusal?: (status: number, detail: string) => Fields;
}

/** A server as it may be: the same data in other words. */
interface Dialect {
  /** For `--help`. */
  summary: string;
  /** The framing of an ingest without a script, for this entity type. */
  framing: (entityType: string) => Framing;
  /**
   * `false`: an ingest without a script changes nothing and answers with the
   * manual's example.
   */
  followsSource: boolean;
  /** What the server does with query parameters other than those for paging. */
  filters: "honoured" | "ignored";
  /** Filters and states that it refuses with 400: it does not know them. */
  lacks: readonly string[];
  reword: Rewording;
}

/** The same object without these keys. */
function omitKeys(fields: Fields, ...keys: readonly string[]): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([key]) => !keys.includes(key)),
  );
}

/** The manual's examples. */
const MANUAL: Rewording = {
  integration: (entity) => omitKeys(entity, "provider_data"),
  /** The manual has a state "Ready", which the OpenAPI file does not know. */
  artifact: (artifact) => ({
    ...omitKeys(artifact, "keep_file_after_ingestion", "ws_auto_select"),
    ...(artifact["ingest_status"] === "Done" ? { state: "Ready" } : {}),
  }),
  page: (envelope) => omitKeys(envelope, "next_cursor"),
};

const NULLS: Rewording = {
  integration: (entity) => ({ provider_data: null, ...entity }),
  artifact: (artifact) =>
    Object.fromEntries(
      Object.entries(artifact).map(([key, value]) => [key, value ?? null]),
    ),
  page: (page) => ({ ...page, next_cursor: null, total_count: null }),
  events: (events) =>
    events.map((event) =>
      event.type === "sync_started"
        ? {
            ...event,
            current_artifact_count: null,
            integration_item_count: null,
          }
        : event,
    ),
};

/** Names of config keys in place of the documented ones. */
const FOREIGN_KEYS: Partial<Record<string, string>> = {
  space_key: "spaces",
  base_url: "host",
  site_url: "siteUrl",
  library: "documentLibrary",
  path: "share",
  site: "area",
};

/** A server of another version: words that no documentation has. */
const OTHER_VERSION: Rewording = {
  user: (user) => ({ ...user, locale: "en-GB", permissions: [] }),
  integration: (entity) => ({
    ...omitKeys(entity, "updated_at"),
    provider_data: { login: "not shown" },
    display_name: "Integration",
    schedule: null,
  }),
  /** There is one more, of a type that Zylon has not announced. */
  integrations: (list) =>
    list.length === 0
      ? list
      : [...list, { ...list[0], id: "int_whiteboard_1", type: "Whiteboard" }],
  config: (config) => {
    if (typeof config !== "object" || config === null || Array.isArray(config))
      return config;
    return Object.fromEntries(
      Object.entries(config).map(([key, setting]: [string, unknown]) => [
        FOREIGN_KEYS[key] ?? key,
        key === "space_key" && setting !== "" && setting !== null
          ? [setting]
          : setting,
      ]),
    );
  },
  artifact: (artifact) => ({
    ...omitKeys(artifact, "updated_at"),
    type: artifact["type"] === "Document" ? "Page" : artifact["type"],
    ingest_status:
      artifact["ingest_status"] === "Parsing"
        ? "Chunking"
        : artifact["ingest_status"],
    revision: { number: 3 },
    labels: [],
  }),
  page: (envelope) => ({ ...envelope, took_ms: 3 }),
  results: (list) => [
    ...list,
    { id: "agent_1", type: "Agent", match: "Agent", rank: 0, metadata: null },
  ],
  /**
   * Every event has an extra key; among them are a type and an `op` that nobody
   * knows.
   */
  events: (events) => [
    ...events
      .slice(0, 1)
      .map((event) => ({ ...event, trace: "b7ad6b7169203331" })),
    { type: "heartbeat", sequence: 1 },
    { type: "sync_progress", op: "Linked" },
    ...events
      .slice(1)
      .map((event) => ({ ...event, trace: "b7ad6b7169203331" })),
  ],
  refusal: (status, detail) => ({
    error: { code: `E${status}`, message: detail },
  }),
};

/**
 * For one connector, the manual shows an integration in place of an event; for
 * the others, one object.
 */
const asManual = (entityType: string): Framing =>
  entityType === "ConfluenceLocalLegacy" ? "entity" : "object";
const always = (framing: Framing) => (): Framing => framing;

const PUBLISHED: Omit<Dialect, "summary" | "framing"> = {
  followsSource: true,
  filters: "honoured",
  lacks: [],
  reword: {},
};

/** Every dialect that the simulator speaks. */
export const DIALECTS = {
  example: {
    ...PUBLISHED,
    summary:
      "as published, but an ingest changes nothing and answers with the manual's example",
    framing: asManual,
    followsSource: false,
  },
  documented: {
    ...PUBLISHED,
    summary:
      "the manual's examples to the letter: no provider_data, pages without cursors",
    framing: asManual,
    reword: MANUAL,
  },
  published: {
    ...PUBLISHED,
    summary:
      "the OpenAPI file: every required field, an ingest is a stream of typed events",
    framing: always("sse-typed-data"),
  },
  foreign: {
    ...PUBLISHED,
    summary:
      "unknown keys, types and events; other config keys; no updated_at; fewer states and filters",
    framing: always("array"),
    lacks: ["Unavailable", "ingest_status"],
    reword: OTHER_VERSION,
  },
  lax: {
    ...PUBLISHED,
    summary:
      "filters ignored, counts and missing values as null, pages without cursors",
    framing: always("ndjson"),
    filters: "ignored",
    reword: NULLS,
  },
} satisfies Record<string, Dialect>;

export type DialectName = keyof typeof DIALECTS;

/** The dialect that the server speaks now. */
export function getDialect({ dialect }: { dialect: DialectName }): Dialect {
  return DIALECTS[dialect];
}

/** Is there a dialect of this name? */
export function isDialect(name: string): name is DialectName {
  return Object.hasOwn(DIALECTS, name);
}
