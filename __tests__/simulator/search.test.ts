/** Search in the names and texts of what is indexed. */
import { SEED } from '../../simulator/simulator.ts';
import { useSimulator } from '../support/simulated.ts';
import { APP, clientOf } from './client.ts';

const simulator = useSimulator();
const { app, read } = clientOf(simulator);

const search = (query: string): Promise<unknown> => read(`${APP}/search?q=${encodeURIComponent(query)}`);

test('finds names and texts, whatever the case, the names first', async () => {
  const metadata = { type: 'Document', project_id: 'prj_1', project_name: 'Project 1' };
  simulator.state.artifacts[0]!.content = 'See the OPENING times.';
  expect(await search('opening')).toEqual([
    {
      id: 'artifact_2',
      type: 'Artifact',
      match: 'Opening hours',
      rank: 0.9,
      metadata: { name: 'Opening hours', ...metadata },
    },
    {
      id: 'artifact_1_part_1',
      type: 'ArtifactContent',
      match: 'See the OPENING times.',
      rank: 0.5,
      metadata: { name: 'Support handbook', ...metadata },
    },
  ]);
  expect(await search('project')).toMatchObject([{ id: 'prj_1', type: 'Project' }, { id: 'prj_2' }]);
  expect(await read(`${APP}/search?q=project&limit=2`)).toHaveLength(2);
  expect(await search('nowhere')).toEqual([]);
});

test('only what belongs to the caller, and 30 results unless asked for more', async () => {
  const { state } = simulator;
  for (let index = 0; index < 40; index += 1) {
    state.artifacts.push({
      id: `many_${index}`,
      project_id: 'prj_2',
      name: 'Many',
      state: 'Published',
      ingest_status: 'Done',
    });
  }
  expect(await search('many')).toHaveLength(30);
  expect(await read(`${APP}/search?q=many&limit=100`)).toHaveLength(40);
  expect((await app(`${APP}/search?q=many`, {}, SEED.grace.token)).body).toBe('[]');
});

test('a document can be found once it is done, and not before', async () => {
  let now = Date.parse('2027-01-01T00:00:00.000Z');
  const { state } = simulator;
  state.now = () => now;
  state.artifacts.push({
    id: 'artifact_7',
    project_id: 'prj_1',
    name: 'Release',
    content: 'commit 5f924a1',
    state: 'Processing',
    ingest_status: 'Parsing',
    updated_at: new Date(now).toISOString(),
    timeline: [{ afterMs: 2000, ingest_status: 'Done' }],
  });
  expect(await search('5f924a1')).toEqual([]);
  now += 2000;
  expect(await search('5f924a1')).toMatchObject([{ type: 'ArtifactContent', metadata: { name: 'Release' } }]);
});
