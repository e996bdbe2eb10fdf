import type { ArtifactRecord } from '../data/artifact.ts';
import { dialectOf } from '../data/dialects.ts';
import type { Fields } from '../data/rewording.ts';
import { json, Refusal, type Answer } from '../http/answer.ts';
import { projectsOf } from './artifacts.ts';
import { catchUp } from './progress.ts';
import type { Call } from './router.ts';

const DEFAULT_LIMIT = '30';
/** How many characters a result shows around the match. */
const AROUND = 40;

/** `GET /api/v1/app/search`: names and texts that contain the query in any case, names first. */
export function search(call: Call): Answer {
  const { query, state } = call;
  for (const name of query.keys()) {
    // The documentation does not agree on the name of the filter by type, so the simulator has none.
    if (name !== 'q' && name !== 'limit') throw new Refusal(422, `Unknown parameter ${name}`);
  }
  const text = (query.get('q') ?? '').toLowerCase();
  if (text.length < 3 || text.length > 80) throw new Refusal(400, 'q: 3 to 80 characters');
  const limit = query.get('limit') ?? DEFAULT_LIMIT;
  if (!/^\d{1,6}$/.test(limit) || Number(limit) < 2) throw new Refusal(400, 'limit: an integer over 1');
  const results = find(call, text).slice(0, Number(limit));
  return json(dialectOf(state).reword.results?.(results) ?? results);
}

function find(call: Call, text: string): Fields[] {
  const projects = new Map(projectsOf(call).map((project) => [project.id, project]));
  const byName: Fields[] = [];
  const byContent: Fields[] = [];
  for (const { id, name } of projects.values()) {
    if (has(name, text)) byName.push({ id, type: 'Project', match: name, rank: 0.9, metadata: { name } });
  }
  for (const artifact of call.state.artifacts) {
    const project = projects.get(artifact.project_id);
    if (project === undefined || !isSearchable(artifact, call.state.now())) continue;
    const { id, name, type = 'Document', content = '' } = artifact;
    const metadata = { name, type, project_id: project.id, project_name: project.name };
    if (has(name, text)) byName.push({ id, type: 'Artifact', match: name, rank: 0.9, metadata });
    if (has(content, text)) {
      byContent.push({
        id: `${id}_part_1`,
        type: 'ArtifactContent',
        match: excerpt(content, text),
        rank: 0.5,
        metadata,
      });
    }
  }
  return [...byName, ...byContent];
}

/** A document can be found once it is done. */
function isSearchable(artifact: ArtifactRecord, now: number): boolean {
  catchUp(artifact, now);
  return artifact.ingest_status === 'Done' || artifact.ingest_status === 'NotApplicable';
}

function has(text: string, part: string): boolean {
  return text.toLowerCase().includes(part);
}

function excerpt(content: string, text: string): string {
  const at = content.toLowerCase().indexOf(text);
  return content.slice(Math.max(0, at - AROUND), at + text.length + AROUND);
}
