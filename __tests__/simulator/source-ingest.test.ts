/** An ingest without a script: source and documents. */
import { compareWithSource, SEED, type SourceItem } from '../../simulator/simulator.ts';
import { useSimulator } from '../support/simulated.ts';
import { APP, CONFLUENCE, json, clientOf } from './client.ts';

const simulator = useSimulator({ dialect: 'ndjson' });
const { post, integration, read } = clientOf(simulator);

const id = SEED.integrations.confluence;
const item = (name: string, more: Partial<SourceItem> = {}): SourceItem => ({ id: name, name, content: name, ...more });
const documents = (): unknown[] => simulator.state.artifacts.filter(({ integration_id }) => integration_id === id);

async function ingest(): Promise<unknown[]> {
  const { body, status } = await post(`${CONFLUENCE}/ingest`);
  expect(status).toBe(200);
  return body
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

test('reports what it does, and the documents follow', async () => {
  const added = `artifact_${id}_page_5`;
  expect(await ingest()).toEqual([
    { type: 'sync_started', current_artifact_count: 4, integration_item_count: 6 },
    expect.objectContaining({ op: 'Added', artifact_id: added, progress: 1 / 7 }),
    expect.objectContaining({ op: 'Added', integration_item: { id: 'page_6', name: 'Press kit' } }),
    expect.objectContaining({ op: 'Updated', artifact_id: 'artifact_2' }),
    { type: 'sync_progress', op: 'Removed', artifact_id: 'artifact_3', progress: 4 / 7 },
    expect.objectContaining({ op: 'Skipped', artifact_id: 'artifact_1' }),
    expect.objectContaining({ op: 'Skipped', artifact_id: 'artifact_4' }),
    { type: 'sync_progress', op: 'Skipped', integration_item: { id: 'page_7', name: 'Floor plan.vsdx' }, progress: 1 },
    { type: 'sync_completed' },
  ]);
  const path = `${APP}/project/prj_1/artifact?include_descendants=true&state=Published,Processing,Error`;
  const statuses: unknown[] = [];
  for (let look = 0; look < 4; look += 1) statuses.push(await read(path));
  expect(statuses[0]).toMatchObject({ data: [{}, { ingest_status: 'Processing' }, {}, {}, {}] });
  expect(statuses[3]).toMatchObject({
    data: [
      { id: 'artifact_1', updated_at: '2026-03-02T09:00:00.000Z' },
      { id: 'artifact_2', ingest_status: 'Done', parent_id: 'artifact_1', created_at: '2026-03-02T09:00:00.000Z' },
      { id: 'artifact_4', error: 'Encrypted' },
      {
        id: added,
        name: 'Public holidays',
        source: 'Confluence',
        external_url: 'https://confluence.auroralabs.com/x/5',
      },
      { name: 'Press kit', ingest_warnings: ['NoContent'] },
    ],
  });
  expect(await read(`${APP}/search?q=eight`)).toMatchObject([{ type: 'ArtifactContent' }]);
});

test('a second ingest finds nothing to do, until the source changes', async () => {
  const record = integration(id);
  await ingest();
  expect(compareWithSource(record, simulator.state)).toMatchObject({ added: [], updated: [], removed: [] });
  const before = structuredClone(documents());
  expect((await ingest()).slice(1, -1)).toMatchObject(record.source.map(() => ({ op: 'Skipped' })));
  expect(documents()).toEqual(before);
  record.source = [
    item('tree', { type: 'Folder' }),
    item('leaf', { parent: 'tree', error: 'Malformed' }),
    { ...record.source[0]!, url: 'https://moved.example.com/' },
    { ...record.source[1]!, unreadable: true },
  ];
  expect(compareWithSource(record, simulator.state)).toMatchObject({
    added: [{ id: 'tree' }, { id: 'leaf' }],
    updated: [{ document: { id: 'artifact_1' } }],
    removed: [{ item: 'page_2' }, { item: 'page_4' }, { item: 'page_5' }, { item: 'page_6' }],
    unreadable: [{ id: 'page_2' }],
  });
  await ingest();
  expect(documents()).toMatchObject([
    {
      id: 'artifact_1',
      external_url: 'https://moved.example.com/',
      plan: ['Processing', 'Parsing', 'Storing', 'Done'],
    },
    { type: 'Folder', state: 'Published', ingest_status: 'NotApplicable' },
    { parent_id: `artifact_${id}_tree`, plan: ['Processing', 'Parsing', 'Storing', 'Error'] },
  ]);
});

test('indexing by time, in the project of the integration, each document with a timeline of its own', async () => {
  let now = Date.parse('2027-01-01T00:00:00.000Z');
  const { state } = simulator;
  state.now = () => now;
  state.indexing = { timeline: [{ afterMs: 1000, ingest_status: 'Done' }] };
  const record = integration(id);
  record.project_id = 'prj_2';
  record.source = [item('good'), item('bad', { error: 'MaxNodes' })];
  await ingest();
  const path = `${APP}/project/prj_2/artifact?state=Initializing,Published,Error&source=Confluence`;
  expect(await read(path)).toMatchObject({ data: [{ ingest_status: 'NotStarted' }, { ingest_status: 'NotStarted' }] });
  now += 1000;
  expect(await read(path)).toMatchObject({ data: [{ ingest_status: 'Done' }, { error: 'MaxNodes' }] });
});

test('without a project there is no place for a document', async () => {
  simulator.state.projects = [];
  expect(await post(`${CONFLUENCE}/ingest`)).toMatchObject({ status: 400 });
  expect(documents()).toHaveLength(4);
  integration(id).ingest = { framing: 'object', events: [{ type: 'sync_completed' }] };
  expect(json(await post(`${CONFLUENCE}/ingest`))).toEqual({ type: 'sync_completed' });
});
