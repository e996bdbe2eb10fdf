/**
 * What goes from a source into Zylon: items, the documents that an ingest makes
 * of them, and how an ingest answers.
 */
import { z } from "zod";
import type { IntegrationRecord, SimulatorState } from "./state.ts";

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
const ARTIFACT = z.strictObject({
  id: z.string(),
  /** Null: the organization's. */
  project_id: z.string().nullable(),
  name: z.string(),
  /** `Document` unless given; also `Folder`, `Link` and others. */
  type: text,
  /** That of its integration unless given; `User` where it has none. */
  source: text,
  external_url: text,
  /** Missing where a person uploaded the document. */
  integration_id: text,
  /** Initializing, Processing, Draft, Deleted, Published, Unavailable, Error. */
  state: z.string(),
  /** NotApplicable, NotStarted, Processing, Parsing, Storing, Done or Error. */
  ingest_status: z.string(),
  /** Shown only while the artifact has failed. */
  error: text,
  /** Shown once it is not pending any more. */
  ingest_warnings: texts,
  /** Missing at the root level. */
  parent_id: text,
  /** The seed's date unless given. */
  created_at: text,
  /** `created_at` unless given. */
  updated_at: text,
  /** The text that a search finds once the document is done. */
  content: text,
  /** The account of who made it. */
  created_by: text,
  /** Id of the item in the source of its integration. */
  item: text,
  /** How its indexing goes on, earliest first. */
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
  url: text,
  /** Id of another item. */
  parent: text,
  /** The connector cannot read it, so it has no document. */
  unreadable: z.boolean().optional(),
  /** Its document fails with this error. */
  error: text,
  /** Its document ends with these warnings. */
  warnings: texts,
  /** Over 250 MB: Zylon keeps a record of it alone, which is never indexed. */
  tooLarge: z.boolean().optional(),
});
export type SourceItem = z.infer<typeof SOURCE_ITEM>;

/** What an ingest makes of an item at this time; it is still to be indexed. */
export function createDocument(
  item: SourceItem,
  record: IntegrationRecord,
  { indexing, zylon }: SimulatorState,
  at: string,
): ArtifactRecord {
  const { id, name, content, url, parent, error, warnings, tooLarge } = item;
  const timeline = indexing.map((step) =>
    step.ingest_status === "Done" && error !== undefined
      ? { ...step, ingest_status: "Error" }
      : step,
  );
  return {
    id: documentId(record, id),
    project_id: record.project_id,
    integration_id: record.id,
    item: id,
    name,
    content,
    external_url: url,
    parent_id: parent === undefined ? undefined : documentId(record, parent),
    error,
    ingest_warnings: tooLarge ? ["UnprocessableContent"] : warnings,
    state: zylon === "1.57" ? "Initializing" : "Published",
    ingest_status: "NotStarted",
    timeline: tooLarge ? undefined : timeline,
    created_at: at,
    updated_at: at,
  };
}

/** Of the document that Zylon makes of this item. */
export function documentId({ id }: IntegrationRecord, item: string): string {
  return `artifact_${id}_${item}`;
}

/** The `state` that goes with an `ingest_status`. */
const STATE_OF_STATUS = new Map([
  ["NotApplicable", "Published"],
  ["NotStarted", "Initializing"],
  ["Processing", "Processing"],
  ["Parsing", "Processing"],
  ["Storing", "Processing"],
  ["Done", "Published"],
  ["Error", "Error"],
]);

/** Brings an artifact to where its timeline is now. */
export function applyTimeline(artifact: ArtifactRecord, now: number): void {
  const { timeline, updated_at = "" } = artifact;
  if (timeline === undefined) return;
  const passedMs = now - Date.parse(updated_at);
  const due = timeline.findLast(({ afterMs }) => afterMs <= passedMs);
  if (due === undefined) return;
  artifact.ingest_status = due.ingest_status;
  artifact.state = STATE_OF_STATUS.get(due.ingest_status) ?? artifact.state;
  if (due.ingest_status === "Error") artifact.error ??= "Unknown";
  // A timeline that has ended costs the next look nothing.
  if (due === timeline.at(-1)) delete artifact.timeline;
}

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
 * The artifact API has one of its own, whatever is asked for here.
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
   * Artifacts that the ingest adds at its start, or puts in place of those with
   * the same ids, with the time of the ingest as their `updated_at`.
   */
  changes: z.array(ARTIFACT).optional(),
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
export function createEvents({ events }: IngestScript): Iterable<SimEvent> {
  return typeof events === "function" ? events() : events;
}
