/** The documents that an ingest makes of the items in a source. */
import type {
  ArtifactRecord,
  IntegrationRecord,
  SimulatorState,
  SourceItem,
} from "./state.ts";
import { hasApi } from "./zylon.ts";

/** What an ingest makes of an item at this time; it is still to be indexed. */
export function createDocument(
  item: SourceItem,
  record: IntegrationRecord,
  state: SimulatorState,
  at: string,
): ArtifactRecord {
  const { id, name, content, url, parent, error, warnings } = item;
  return {
    id: getDocumentId(record, id),
    project_id: record.project_id,
    integration_id: record.id,
    item: id,
    name,
    content,
    external_url: url,
    parent_id: parent === undefined ? undefined : getDocumentId(record, parent),
    error,
    ingest_warnings: warnings,
    state: hasApi("artifact", state) ? "Published" : "Initializing",
    ingest_status: "NotStarted",
    timeline: state.indexing.map((step) =>
      step.ingest_status === "Done" && error !== undefined
        ? { ...step, ingest_status: "Error" }
        : step,
    ),
    created_at: at,
    updated_at: at,
  };
}

export function getDocumentId({ id }: IntegrationRecord, item: string): string {
  return `artifact_${id}_${item}`;
}

/** The `state` that goes with an `ingest_status`; `Processing` with the others. */
const STATES = new Map([
  ["NotApplicable", "Published"],
  ["NotStarted", "Initializing"],
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
  artifact.state = STATES.get(due.ingest_status) ?? "Processing";
  if (due.ingest_status === "Error") artifact.error ??= "Unknown";
  // A timeline that has ended costs the next look nothing.
  if (due === timeline.at(-1)) delete artifact.timeline;
}

/** An `updated_at` for now, which is always later than the one before. */
export function nextUpdateTime(now: number, before?: string): string {
  return new Date(
    before === undefined ? now : Math.max(now, Date.parse(before) + 1),
  ).toISOString();
}
