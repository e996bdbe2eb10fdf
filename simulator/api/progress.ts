import type { ArtifactRecord } from '../data/artifact.ts';
import { CREATED_AT } from '../data/seed.ts';

/** The `state` that goes with an `ingest_status`. */
const STATE_OF_STATUS = new Map([
  ['NotApplicable', 'Published'],
  ['NotStarted', 'Initializing'],
  ['Processing', 'Processing'],
  ['Parsing', 'Processing'],
  ['Storing', 'Processing'],
  ['Done', 'Published'],
  ['Error', 'Error'],
]);

/** Takes the next step of the plan; each look at the project is one. */
export function step(artifact: ArtifactRecord): void {
  const [planned] = artifact.plan ?? [];
  if (artifact.plan === undefined || planned === undefined) return;
  if (artifact.plan.length > 1) artifact.plan.shift();
  reach(artifact, planned);
}

/** Brings an artifact to where its timeline is now. */
export function catchUp(artifact: ArtifactRecord, now: number): void {
  const { timeline, created_at = CREATED_AT, updated_at = created_at } = artifact;
  if (timeline === undefined) return;
  const passedMs = now - Date.parse(updated_at);
  const due = timeline.filter(({ afterMs }) => afterMs <= passedMs).at(-1);
  if (due === undefined) return;
  reach(artifact, due.ingest_status);
  // A timeline that has ended costs the next look nothing.
  if (due === timeline.at(-1)) delete artifact.timeline;
}

function reach(artifact: ArtifactRecord, status: string): void {
  artifact.ingest_status = status;
  artifact.state = STATE_OF_STATUS.get(status) ?? artifact.state;
  if (status === 'Error') artifact.error ??= 'Unknown';
}
