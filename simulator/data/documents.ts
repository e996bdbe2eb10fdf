/**
 * What goes from a source into Zylon: items, the documents that an ingest makes
 * of them, and how an ingest answers.
 */
import { z } from "zod";

const text = z.string().optional();
const texts = z.array(z.string()).optional();
const ms = z.int().min(0);

/**
 * From so many milliseconds after `updated_at` on, an artifact has this
 * `ingest_status`.
 */
const TIMELINE_STEP = z.strictObject({
  afterMs: ms,
  ingest_status: z.string(),
});
export type TimelineStep = z.infer<typeof TIMELINE_STEP>;

/**
 * An artifact: the fields of the API first, then what the server keeps to
 * itself.
 */
export const ARTIFACT = z.strictObject({
  id: z.string(),
  project_id: z.string(),
  name: z.string(),
  /**
   * `Document` unless given; also `Folder`, `Link`, `InlineText` and others.
   */
  type: text,
  external_url: text,
  /** Missing where a person uploaded the document. */
  integration_id: text,
  /**
   * Initializing, Processing, Draft, Deleted, Published, Unavailable or Error.
   */
  state: z.string(),
  /** NotApplicable, NotStarted, Processing, Parsing, Storing, Done or Error. */
  ingest_status: z.string(),
  /** Shown only while the artifact has failed. */
  error: text,
  /** Shown once the document is done. */
  ingest_warnings: texts,
  /** Missing at the root level. */
  parent_id: text,
  /** The seed's date unless given. */
  created_at: text,
  /** `created_at` unless given. */
  updated_at: text,
  /** The text that a search finds once the document is done. */
  content: text,
  /** Id of the item in the source of its integration. */
  item: text,
  /**
   * Values of `ingest_status`, one for each look at the project; the last one
   * stays. `state` follows.
   */
  plan: texts,
  /** The same by time, earliest first. */
  timeline: z.array(TIMELINE_STEP).optional(),
});
export type ArtifactRecord = z.infer<typeof ARTIFACT>;

/** One item in the source of an integration, such as a page of a wiki. */
export const SOURCE_ITEM = z.strictObject({
  /** Stays the same while name and content change. */
  id: z.string(),
  name: z.string(),
  /** What a search finds once the document is done. */
  content: z.string(),
  /** `Document` unless given; a `Folder` or a `Link` has nothing to index. */
  type: text,
  url: text,
  /** Id of another item, which comes earlier in the source. */
  parent: text,
  /** The connector cannot read it, so it has no document. */
  unreadable: z.boolean().optional(),
  /** Its document fails with this error. */
  error: text,
  /** Its document ends with these warnings. */
  warnings: texts,
});
export type SourceItem = z.infer<typeof SOURCE_ITEM>;

/**
 * One event of an ingest. Open, so that a test can send what the API should
 * not.
 */
export interface SimEvent {
  type?: unknown;
  [field: string]: unknown;
}

/**
 * How the bytes of the answer are laid out.
 * - `object`: the first event as one JSON object, as documented
 * - `entity`: the integration itself, as the one documented example for the
 *   local Confluence
 * - `array`: one JSON array, written while it happens
 * - `ndjson`: one object a line
 * - `sse`: server-sent events, the type in `event:` only, as documented for the
 *   sibling call on one artifact
 * - `sse-typed-data`: server-sent events, the type in `data:` only
 */
const FRAMING = z.enum([
  "object",
  "entity",
  "array",
  "ndjson",
  "sse",
  "sse-typed-data",
]);
export type Framing = z.infer<typeof FRAMING>;

/** How an integration answers `POST …/ingest`, as JSON. */
export const INGEST_SCRIPT = z.strictObject({
  framing: FRAMING,
  events: z.array(z.record(z.string(), z.unknown())),
  /** Wait between two events. */
  delayMs: ms.optional(),
  /** After the last event: end well, cut the connection, or fall silent. */
  end: z.enum(["normal", "cut", "hang"]).optional(),
  /**
   * What the ingest does to the server's artifacts, at its start: each is
   * added, or replaces the one with the same id, with the time of the ingest as
   * its `updated_at`; those with the ids of `removed` go.
   */
  changes: z
    .strictObject({ artifacts: z.array(ARTIFACT).optional(), removed: texts })
    .optional(),
});

/**
 * The same, whose events may come from a generator function: a long stream that
 * is never held in memory.
 */
export interface IngestScript extends Omit<
  z.infer<typeof INGEST_SCRIPT>,
  "events"
> {
  events: readonly SimEvent[] | (() => Iterable<SimEvent>);
}

/** Iterates over the events, whichever way the script gives them. */
export function eventsOf({ events }: IngestScript): Iterable<SimEvent> {
  return typeof events === "function" ? events() : events;
}
