/** The same data in every dialect. */
import { type z } from 'zod';
import { DIALECTS, isDialect, type DialectName, SEED } from '../../simulator/simulator.ts';
import { useSimulator } from '../support/simulated.ts';
import { APP, ask, CONFLUENCE, FILESYSTEM, json, LOGIN, type Seen, clientOf } from './client.ts';
import * as shapes from './published-shapes.ts';

const simulator = useSimulator();
const { app, post, read, integration } = clientOf(simulator);

const NAMES = Object.keys(DIALECTS).filter(isDialect);
const ARTIFACTS = `${APP}/project/prj_1/artifact`;
const EVERY = 'include_descendants=true&state=Published,Processing,Initializing,Error';

function speak(dialect: DialectName): void {
  simulator.state.dialect = dialect;
}

/** The events of a stream of lines, whatever stands before each. */
const lines = ({ body }: Seen): unknown[] =>
  body
    .split('\n')
    .map((line) => line.replace(/^data: /, ''))
    .filter((line) => line.startsWith('{'))
    .map((line): unknown => JSON.parse(line));

describe('published', () => {
  beforeEach(() => speak('published'));

  const expectShape = (schema: z.ZodType, value: unknown): void =>
    expect(schema.safeParse(value).error?.issues).toBeUndefined();

  test('every answer has the published shape', async () => {
    expectShape(shapes.HEALTH, json(await ask(`${simulator.url}/api/health`)));
    expectShape(shapes.USER, await read(`${APP}/me`));
    expectShape(shapes.USER, json(await app(`${APP}/me`, {}, SEED.ian.token)));
    expectShape(shapes.INTEGRATION.array().length(5), await read(`${APP}/user/integrations`));
    expectShape(shapes.INTEGRATION, json(await post(FILESYSTEM, LOGIN)));
    expectShape(shapes.INTEGRATION, json(await post(`${FILESYSTEM}/int_filesystem_1`, LOGIN)));
    expectShape(shapes.PROJECTS, await read(`${APP}/user/${SEED.ada.id}/project`));
    expectShape(shapes.PROJECTS, await read(`${APP}/user/${SEED.ada.id}/project?page_size=1&page=2`));
    expectShape(shapes.SEARCH_RESULTS.min(2), await read(`${APP}/search?q=project`));
    expectShape(shapes.SEARCH_RESULTS.min(1), await read(`${APP}/search?q=help%20customers`));
  });

  test('ingests are streams of published events, and artifacts pass at every step of the way', async () => {
    for (const entity of simulator.state.integrations.filter(({ user_id }) => user_id === SEED.ada.id)) {
      const slug = entity.type.toLowerCase();
      const seen = await post(`${APP}/integration/${slug}/${entity.id}/ingest`);
      expect(seen).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream' } });
      const events = lines(seen);
      expect(events.length).toBeGreaterThan(3);
      for (const event of events) expectShape(shapes.INGEST_EVENT, event);
    }
    for (let look = 0; look < 5; look += 1) {
      for (const project of SEED.projects) {
        const path = `${APP}/project/${project}/artifact?${EVERY},Draft,Deleted,Unavailable&page_size=2`;
        expectShape(shapes.ARTIFACTS, await read(path));
        expectShape(shapes.ARTIFACTS, await read(`${path}&page=2`));
        expectShape(shapes.ARTIFACTS, await read(`${path}&page=3&total_count=false`));
      }
    }
  });
});

const namesOf = (id: string): string[] =>
  simulator.state.artifacts.filter(({ integration_id }) => integration_id === id).map(({ name }) => name);

describe.each(NAMES)('%s', (dialect) => {
  beforeEach(() => speak(dialect));

  test('an ingest has the same effect, and a script is played as it is', async () => {
    const before = namesOf(SEED.integrations.confluence);
    expect(await post(`${CONFLUENCE}/ingest`)).toMatchObject({ status: 200, ended: 'complete' });
    const ofTheSource = ['Support handbook', 'Opening hours', 'Scanned contract.pdf', 'Public holidays', 'Press kit'];
    expect(namesOf(SEED.integrations.confluence)).toEqual(dialect === 'default' ? before : ofTheSource);
    integration(SEED.integrations.confluence).ingest = { framing: 'ndjson', events: [{ type: 'sync_completed' }] };
    expect((await post(`${CONFLUENCE}/ingest`)).body).toBe('{"type":"sync_completed"}\n');
  });
});

const counted = '"current_artifact_count":4,"integration_item_count":6';

test.each<[DialectName, string, string]>([
  ['default', 'application/json', '{"type":"sync_started","current_artifact_count":42,"integration_item_count":120}'],
  ['documented', 'application/json', `{"type":"sync_started",${counted}}`],
  ['plain', 'application/json', `{"type":"sync_started",${counted}}`],
  ['published', 'text/event-stream', `data: {"type":"sync_started",${counted}}`],
  ['sse', 'text/event-stream', `event: sync_started\ndata: {${counted}}`],
  ['ndjson', 'application/x-ndjson', `{"type":"sync_started",${counted}}\n{`],
  ['foreign', 'application/json', `[{"type":"sync_started",${counted},"trace"`],
  ['lax', 'application/json', '{"type":"sync_started","current_artifact_count":null,"integration_item_count":null}{'],
])('%s: how an ingest answers', async (dialect, contentType, beginning) => {
  speak(dialect);
  const { headers, body } = await post(`${CONFLUENCE}/ingest`);
  expect(headers['content-type']).toBe(contentType);
  expect(body.slice(0, beginning.length)).toBe(beginning);
});

test('documented: entities without provider_data, one in place of an event, pages without cursors', async () => {
  speak('documented');
  expect((await app(`${APP}/user/integrations`)).body).not.toContain('provider_data');
  const page = await app(`${ARTIFACTS}?page_size=1&include_descendants=true`);
  expect(json(page)).toMatchObject({
    data: [{ state: 'Ready', ingest_status: 'Done' }],
    has_next_page: true,
    total_count: 3,
  });
  const local = await post(`${APP}/integration/confluencelocallegacy/int_confluencelocal_1/ingest`);
  expect(json(local)).toMatchObject({ id: 'int_confluencelocal_1', type: 'ConfluenceLocalLegacy' });
  expect(page.body).not.toMatch(/cursor|ws_auto_select/);
  expect(await read(`${APP}/user/${SEED.ada.id}/project`)).toMatchObject({
    data: [{ id: 'prj_1', name: 'Project 1', visibility: 'Private' }, {}],
  });
});

test('foreign: other keys, types, events, refusals and configs; no updated_at; filters are refused', async () => {
  speak('foreign');
  expect(await read(`${CONFLUENCE}/config`)).toEqual({ spaces: ['SUP'], host: 'https://confluence.auroralabs.com' });
  integration(SEED.integrations.confluence).config = null;
  expect(await read(`${CONFLUENCE}/config`)).toBeNull();
  expect(await read(`${APP}/me`)).toHaveProperty('locale');
  expect(await read(`${APP}/user/${SEED.ada.id}/project`)).toMatchObject({
    data: [{ archived: false }, {}],
    took_ms: 3,
  });
  const list = await app(`${APP}/user/integrations`);
  expect(json(list)).toHaveLength(6);
  expect(list.body).toMatch(/"type":"GoogleDrive"/);
  const artifacts = await app(ARTIFACTS);
  expect(json(artifacts)).toMatchObject({ data: [{ type: 'Page', labels: [] }, {}, {}, { state: 'Error' }] });
  expect(list.body + artifacts.body).not.toContain('updated_at');
  expect(await app(`${ARTIFACTS}?state=Published`)).toMatchObject({
    status: 400,
    body: '{"error":{"code":"E400","message":"Unknown parameter state"}}',
  });
  expect(await read(`${APP}/search?q=handbook`)).toMatchObject([{ type: 'Artifact' }, { type: 'Agent' }]);
  const ingested = await post(`${FILESYSTEM}/int_filesystem_1/ingest`);
  expect(ingested.body).toMatch(/"heartbeat".+"op":"Linked".+"sync_completed"/);
  await app(ARTIFACTS.replace('prj_1', 'prj_2'));
  expect((await app(ARTIFACTS.replace('prj_1', 'prj_2'))).body).toContain('"ingest_status":"Chunking"');
});

test('lax: filters are ignored, what is not known is null', async () => {
  speak('lax');
  const page = await read(`${ARTIFACTS}?state=Draft&nonsense=1&page_size=3`);
  expect(page).toMatchObject({
    data: [{ error: null }, {}, {}],
    has_next_page: true,
    next_cursor: null,
    total_count: null,
  });
  const login = { provider_data: {} };
  expect(await read(`${APP}/user/integrations`)).toMatchObject([{ provider_data: null }, login, {}, login, login]);
});
