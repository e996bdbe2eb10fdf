/** An ingest without a script: it turns the source of an integration into documents. */
import type { ArtifactRecord } from '../data/artifact.ts';
import type { SimEvent } from '../data/ingest-script.ts';
import type { SourceItem } from '../data/source.ts';
import type { IntegrationRecord, SimulatorState } from '../data/state.ts';
import { Refusal } from '../http/answer.ts';
import { touch } from './touch.ts';

/** An item, and the document that Zylon has of it. */
export interface Pair {
  item: SourceItem;
  document: ArtifactRecord;
}

/** How the documents of an integration differ from its source. */
export interface Comparison {
  added: SourceItem[];
  updated: Pair[];
  removed: ArtifactRecord[];
  unchanged: Pair[];
  unreadable: SourceItem[];
}

/** Compares source and documents. They agree where nothing is added, updated or removed. */
export function compareWithSource(record: IntegrationRecord, { artifacts }: SimulatorState): Comparison {
  const documents = artifacts.filter(({ integration_id }) => integration_id === record.id);
  const ofItem = new Map(documents.map((document) => [document.item, document]));
  const kept = new Set<ArtifactRecord>();
  const comparison: Comparison = { added: [], updated: [], removed: [], unchanged: [], unreadable: [] };
  for (const item of record.source) {
    const document = ofItem.get(item.id);
    if (item.unreadable === true) comparison.unreadable.push(item);
    else if (document === undefined) comparison.added.push(item);
    else {
      kept.add(document);
      comparison[isAlike(item, document) ? 'unchanged' : 'updated'].push({ item, document });
    }
  }
  comparison.removed = documents.filter((document) => !kept.has(document));
  return comparison;
}

/** Brings the documents up to date with the source, and returns the events. Indexing goes on afterwards. */
export function ingestSource(record: IntegrationRecord, state: SimulatorState): SimEvent[] {
  const comparison = compareWithSource(record, state);
  const { added, updated, removed, unchanged } = comparison;
  const project = projectOf(record, state);
  const ids = new Map([...updated, ...unchanged].map(({ item, document }) => [item.id, document.id]));
  for (const { id } of added) ids.set(id, `artifact_${record.id}_${id}`);
  const now = state.now();
  const fresh = new Map(
    updated.map(({ item, document }) => [
      document,
      { ...identityOf(document), ...contentOf(item, ids, state), updated_at: touch(now, document.updated_at) },
    ]),
  );
  const gone = new Set(removed);
  state.artifacts = state.artifacts.filter((one) => !gone.has(one)).map((one) => fresh.get(one) ?? one);
  for (const item of added) {
    const id = ids.get(item.id) ?? item.id;
    const dates = { created_at: touch(now), updated_at: touch(now) };
    const place = { id, project_id: project, integration_id: record.id };
    state.artifacts.push({ ...place, ...contentOf(item, ids, state), ...dates });
  }
  return progressEvents(comparison, ids);
}

function progressEvents(
  { added, updated, removed, unchanged, unreadable }: Comparison,
  ids: ReadonlyMap<string, string>,
): SimEvent[] {
  const event = (op: string, { id, name }: SourceItem): SimEvent => ({
    type: 'sync_progress',
    op,
    artifact_id: ids.get(id),
    integration_item: { id, name },
  });
  const steps = [
    ...added.map((item) => event('Added', item)),
    ...updated.map(({ item }) => event('Updated', item)),
    ...removed.map(({ id }) => ({ type: 'sync_progress', op: 'Removed', artifact_id: id })),
    ...[...unchanged.map(({ item }) => item), ...unreadable].map((item) => event('Skipped', item)),
  ];
  return [
    {
      type: 'sync_started',
      current_artifact_count: updated.length + removed.length + unchanged.length,
      integration_item_count: added.length + updated.length + unchanged.length + unreadable.length,
    },
    ...steps.map((step, index) => ({ ...step, progress: (index + 1) / steps.length })),
    { type: 'sync_completed' },
  ];
}

function isAlike(item: SourceItem, document: ArtifactRecord): boolean {
  return (
    item.name === document.name &&
    item.content === (document.content ?? '') &&
    item.url === document.external_url &&
    (item.type ?? 'Document') === (document.type ?? 'Document')
  );
}

/** What an update leaves as it is. */
function identityOf({ id, project_id, integration_id, created_at }: ArtifactRecord) {
  return { id, project_id, integration_id, created_at };
}

/** What a document takes from its item; it is still to be indexed. */
function contentOf(item: SourceItem, ids: ReadonlyMap<string, string>, state: SimulatorState) {
  const { name, content, type = 'Document', url, parent, error, warnings } = item;
  const toDo =
    type === 'Folder' || type === 'Link'
      ? { state: 'Published', ingest_status: 'NotApplicable' }
      : { state: 'Initializing', ingest_status: 'NotStarted', ...indexingOf(error, state) };
  return {
    name,
    type,
    content,
    item: item.id,
    external_url: url,
    parent_id: parent === undefined ? undefined : ids.get(parent),
    error,
    ingest_warnings: warnings,
    ...toDo,
  };
}

/** A copy for one document, with another end where it fails. */
function indexingOf(error: string | undefined, { indexing }: SimulatorState): SimulatorState['indexing'] {
  const end = (status: string): string => (status === 'Done' && error !== undefined ? 'Error' : status);
  if ('plan' in indexing) return { plan: indexing.plan.map(end) };
  return {
    timeline: indexing.timeline.map(({ afterMs, ingest_status }) => ({ afterMs, ingest_status: end(ingest_status) })),
  };
}

function projectOf({ project_id, user_id, org_id }: IntegrationRecord, { projects }: SimulatorState): string {
  const first = projects.find((project) => project.user_id === user_id && project.org_id === org_id);
  const id = project_id ?? first?.id;
  if (id === undefined) throw new Refusal(400, 'The user has no project that documents could go to');
  return id;
}
