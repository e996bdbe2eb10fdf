import type { ArtifactRecord } from '../data/artifact.ts';
import { dialectOf } from '../data/dialects.ts';
import { Refusal } from '../http/answer.ts';
import { readFlag } from './paging.ts';
import type { Call } from './router.ts';

/** The parameters that narrow a list of artifacts. */
export const FILTERS = ['state', 'ingest_status', 'source', 'type', 'parent_id', 'include_descendants'] as const;

const STATES = ['Initializing', 'Processing', 'Draft', 'Deleted', 'Published', 'Unavailable', 'Error'];
const STATUSES = ['NotApplicable', 'NotStarted', 'Processing', 'Parsing', 'Storing', 'Done', 'Error'];
const SOURCES = ['User', 'SharePoint', 'Confluence', 'Claromentis', 'FileSystem'];

type Wanted = (artifact: ArtifactRecord) => boolean;

/** Which artifacts of a project to list: the root level without the failed ones, unless the query says more. */
export function readFilters({ query, state }: Call, sourceOf: (artifact: ArtifactRecord) => string): Wanted {
  // A server that has no filters lists everything.
  if (dialectOf(state).filters !== 'honoured') return () => true;
  const states = readSet(query, 'state', STATES) ?? new Set(['Published', 'Processing']);
  const statuses = readSet(query, 'ingest_status', STATUSES);
  const sources = readSet(query, 'source', SOURCES);
  // The published list of types is open.
  const types = readSet(query, 'type');
  const inTree = readTree(query, state.artifacts);
  return (artifact) =>
    states.has(artifact.state) &&
    (statuses?.has(artifact.ingest_status) ?? true) &&
    (types?.has(artifact.type ?? 'Document') ?? true) &&
    inTree(artifact) &&
    (sources?.has(sourceOf(artifact)) ?? true);
}

function readSet(query: URLSearchParams, name: string, valid?: readonly string[]): Set<string> | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  const values = value.split(',');
  const unknown = values.find((one) => valid !== undefined && !valid.includes(one));
  if (unknown !== undefined) throw new Refusal(422, `${name}: unknown value ${JSON.stringify(unknown)}`);
  return new Set(values);
}

/** One level of the tree, or what is below it too. */
function readTree(query: URLSearchParams, artifacts: readonly ArtifactRecord[]): Wanted {
  const root = query.get('parent_id') ?? undefined;
  if (!readFlag(query, 'include_descendants', false)) return ({ parent_id }) => parent_id === root;
  if (root === undefined) return () => true;
  const parents = new Map(artifacts.map(({ id, parent_id }) => [id, parent_id]));
  return ({ parent_id }) => {
    for (let above = parent_id; above !== undefined; above = parents.get(above)) if (above === root) return true;
    return false;
  };
}
