/** `wait-for: indexed`, in process against the simulator. */
import { isSettled, standingOf } from '../../src/pipeline/indexing.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';
import { newResult } from '../../src/report/result.ts';
import { type ArtifactRecord, type Framing, SEED, type SimEvent } from '../../simulator/simulator.ts';
import type { ActionRun } from '../../runner/outputs.ts';
import { instantClock } from '../support/instant-clock.ts';
import { runInProcess } from '../support/runner.ts';
import { inputsOf, useSimulator } from '../support/simulated.ts';

const simulator = useSimulator();
beforeEach(() => {
  simulator.state.artifacts = [];
});

const id = SEED.integrations.confluence;
const run = (more: Record<string, string> = {}, clock = instantClock()): Promise<ActionRun> =>
  runInProcess(inputsOf(simulator, { 'wait-for': 'indexed', ...more }), { clock });

const completed: SimEvent[] = [
  { type: 'sync_started', current_artifact_count: 0, integration_item_count: 3 },
  { type: 'sync_completed' },
];

function answer(events: SimEvent[], framing: Framing = 'ndjson'): void {
  const integration = simulator.state.integrations.find((one) => one.id === id);
  if (integration !== undefined) integration.ingest = { framing, events };
}

function artifact(name: string, more: Partial<ArtifactRecord> = {}): void {
  simulator.state.artifacts.push({
    id: `artifact_${simulator.state.artifacts.length + 1}`,
    project_id: 'prj_1',
    name,
    integration_id: id,
    state: 'Published',
    ingest_status: 'Done',
    ...more,
  });
}

const listings = (): string[] =>
  simulator.requests.map(({ path }) => path).filter((path) => path.includes('/artifact'));

test('polls every project, all levels and states, until each artifact is done or failed', async () => {
  answer(completed);
  artifact('a', { plan: ['Processing', 'Parsing', 'Storing', 'Done'], ingest_status: 'NotStarted' });
  artifact('b', { plan: ['Processing', 'Done'], parent_id: 'artifact_1' });
  artifact('c', { ingest_status: 'NotApplicable', project_id: 'prj_2' });
  artifact('of another', { integration_id: 'int_other', ingest_status: 'Processing' });
  const clock = instantClock();
  const seen = await run({}, clock);
  expect(seen.outputs).toMatchObject({
    outcome: 'success',
    'sync-status': 'indexed',
    'indexed-count': '3',
    'failed-count': '0',
  });
  expect(clock.sleeps).toEqual([2000, 3000, 4500]);
  expect(listings()).toHaveLength(8);
  expect(listings()[0]).toBe(
    '/api/v1/app/project/prj_1/artifact?include_descendants=true' +
      '&state=Published%2CProcessing%2CError%2CInitializing%2CUnavailable&page_size=100',
  );
  expect(seen.log).toMatch(/^Waiting until every artifact is indexed, in 2 projects$/m);
  expect(seen.log).toMatch(/^Indexed: 3 done, 0 failed$/m);
  expect(seen.log).toMatch(/^Indexing: 1 done, 2 pending, 0 failed|^Indexing: 2 done, 1 pending, 0 failed/m);
  expect(seen.summary).toContain('| Indexed | Not indexed |');
});

test('all pages of projects and artifacts are read', async () => {
  answer(completed);
  simulator.state.pageSizeLimit = 2;
  for (const name of ['a', 'b', 'c', 'd', 'e']) artifact(name, { project_id: 'prj_2' });
  const seen = await run();
  expect(seen.outputs).toMatchObject({ 'sync-status': 'indexed', 'indexed-count': '5' });
  expect(listings()).toHaveLength(4);
  const projects = simulator.requests.map(({ path }) => path).filter((path) => path.includes('/project?'));
  expect(projects[0]).toMatch(/\/user\/[^/]+\/project\?page_size=100$/);
  expect(listings()[2]).toMatch(/&page_size=100&after=.+$/);
});

test('project-id: only these are asked, and no user', async () => {
  answer(completed);
  artifact('a');
  const seen = await run({ 'project-id': '\n prj_1 \nprj_1\n' });
  expect(seen.outputs['indexed-count']).toBe('1');
  expect(seen.log).toMatch(/ is indexed, in 1 project$/m);
  expect(listings()).toHaveLength(1);
  expect(simulator.requests.map(({ path }) => path)).not.toContain('/api/v1/app/me');
});

test('the waits grow from 2 to 30 seconds, and the limit ends them with what is pending', async () => {
  answer(completed);
  artifact('a', { ingest_status: 'Processing' });
  artifact('b');
  const clock = instantClock();
  const seen = await run({ 'wait-timeout-seconds': '200' }, clock);
  expect(seen.outputs).toMatchObject({
    'error-code': 'wait-timeout',
    'sync-status': 'timed-out',
    'indexed-count': '1',
    'failed-count': '0',
  });
  expect(seen.outputs['error-message']).toMatch(/within 200 s: 1 done, 1 pending, 0 failed.*wait-timeout-seconds/);
  expect(Math.max(...clock.sleeps)).toBe(30_000);
  expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(200_000);
  expect(seen.log.match(/^Indexing: /gm)).toHaveLength(1); // nothing new is told twice
});

test('failures: named with their error, at most twenty, a warning or item-errors', async () => {
  answer(completed);
  for (let at = 0; at < 22; at += 1) {
    artifact(`page ${at}`, { ingest_status: 'Error', state: 'Error', error: at === 0 ? 'Encrypted' : 'MaxNodes' });
  }
  const seen = await run();
  expect(seen.outputs).toMatchObject({ outcome: 'success', 'sync-status': 'indexed', 'failed-count': '22' });
  expect(seen.log).toMatch(/^page 0 \(Encrypted\)$/m);
  expect(seen.log.match(/^page \d+ \(MaxNodes\)$/gm)).toHaveLength(19);
  expect(seen.log).toMatch(/^and 2 more$/m);
  expect(seen.summary).toContain('page 0 &#40;Encrypted&#41;');

  const strict = await run({ 'fail-on-item-errors': 'true' });
  expect(strict.outputs).toMatchObject({ 'error-code': 'item-errors', 'sync-status': 'indexed', 'failed-count': '22' });
});

test('after sync_started alone, an end is as many artifacts as items, and ten quiet seconds', async () => {
  answer([{ type: 'sync_started', integration_item_count: 2 }], 'object');
  artifact('of an earlier run');
  artifact('b', { plan: ['Processing', 'Processing', 'Done'], ingest_status: 'NotStarted' });
  const clock = instantClock();
  const seen = await run({}, clock);
  expect(seen.outputs).toMatchObject({ 'sync-status': 'indexed', 'indexed-count': '2' });
  expect(clock.sleeps.slice(2).reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(10_000);

  simulator.state.artifacts.pop();
  const plan = [...Array<string>(4).fill('Processing'), 'Done']; // changes later than ten seconds after the start
  artifact('c', { plan, ingest_status: 'NotStarted' });
  const late = instantClock();
  expect((await run({}, late)).outputs['sync-status']).toBe('indexed');
  expect(late.sleeps.slice(4).reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(10_000);

  simulator.state.artifacts.pop();
  const early = await run({ 'wait-timeout-seconds': '60' });
  expect(early.outputs).toMatchObject({ 'error-code': 'wait-timeout', 'indexed-count': '1' });
});

test('artifacts of an earlier run are no end, where the stream told of new items and none is in sight', async () => {
  answer([{ type: 'sync_started' }, { type: 'sync_progress', op: 'Added' }, { type: 'sync_completed' }]);
  const seen = await run({ 'wait-timeout-seconds': '60' });
  expect(seen.outputs).toMatchObject({ 'error-code': 'wait-timeout', 'sync-status': 'timed-out' });
});

test('a cursor alone says that there is another page', async () => {
  answer(completed);
  const page = (name: string) => ({ id: name, name, integration_id: id, ingest_status: 'Done' });
  simulator.fail({ path: 'after=c2', fault: { kind: 'json', body: { data: [page('b')] } } });
  simulator.fail({ path: 'prj_1/artifact', fault: { kind: 'json', body: { data: [page('a')], next_cursor: 'c2' } } });
  const seen = await run({ 'project-id': 'prj_1' });
  expect(seen.outputs['indexed-count']).toBe('2');
});

test.each([
  ['no next page, whatever the cursor', { has_next_page: false, next_cursor: 'c2' }],
  ['an empty cursor', { next_cursor: '' }],
  ['no cursor', { next_cursor: null, has_next_page: null }],
])('%s: the list ends', async (_name, more) => {
  answer(completed);
  const data = [{ id: 'a', integration_id: id, ingest_status: 'Done' }];
  simulator.fail({ path: 'prj_1/artifact', fault: { kind: 'json', body: { data, ...more } } });
  const seen = await run({ 'project-id': 'prj_1' });
  expect(seen.outputs['indexed-count']).toBe('1');
  expect(listings()).toHaveLength(1);
});

test('a project that is not there is a wrong project-id, and the ingest was accepted', async () => {
  answer(completed);
  const seen = await run({ 'project-id': 'prj_nope' });
  expect(seen.outputs).toMatchObject({ 'error-code': 'not-found', 'sync-status': 'completed' });
  expect(seen.outputs['error-message']).toMatch(/prj_nope.*no project of this id.*Correct project-id/);
});

test('a project that may not be seen is a wrong project-id too', async () => {
  answer(completed);
  simulator.fail({ path: '/artifact', fault: { kind: 'status', status: 403 } });
  const seen = await run({ 'project-id': 'prj_1' });
  expect(seen.outputs['error-code']).toBe('forbidden');
  expect(seen.outputs['error-message']).toMatch(/no project of this id.*Correct project-id/);
});

test.each([
  ['500 of a given project', { 'project-id': 'prj_1' }, 500, 'server-error'],
  ['404 of a project that Zylon named itself', {}, 404, 'not-found'],
  ['403 of a project that Zylon named itself', {}, 403, 'forbidden'],
])('%s is no wrong project-id', async (_name, more, status, code) => {
  answer(completed);
  simulator.fail({ path: '/artifact', fault: { kind: 'status', status } });
  const seen = await run(more);
  expect(seen.outputs['error-code']).toBe(code);
  expect(seen.outputs['error-message']).not.toContain('Correct project-id');
});

test('only what failed is named; without a name by its id, without an error as unknown', async () => {
  answer(completed);
  const unnamed = { id: 'artifact_x', integration_id: id, ingest_status: 'Error', error: null, name: null };
  const good = { id: 'artifact_y', integration_id: id, ingest_status: 'Done', name: 'good' };
  simulator.fail({ path: 'prj_1/artifact', fault: { kind: 'json', body: { data: [unnamed, good] } } });
  const seen = await run({ 'project-id': 'prj_1' });
  expect(seen.outputs).toMatchObject({ 'indexed-count': '1', 'failed-count': '1' });
  expect(seen.log).toMatch(/^::group::1 item failed\nartifact_x \(Unknown\)\n::endgroup::$/m);
});

test('no artifact at all is no end while the source is not empty: never green when nothing was ingested', async () => {
  answer(completed);
  const seen = await run({ 'wait-timeout-seconds': '60' });
  expect(seen.outputs).toMatchObject({ 'error-code': 'wait-timeout', 'indexed-count': '0' });
  expect(seen.outputs['error-message']).toMatch(/no artifact.*Set project-id/);
});

test('an empty source has nothing to index', async () => {
  answer([{ type: 'sync_started', integration_item_count: 0 }, { type: 'sync_completed' }]);
  const seen = await run();
  expect(seen.outputs).toMatchObject({ 'sync-status': 'indexed', 'indexed-count': '0', 'failed-count': '0' });
});

test('a failed poll is repeated, and one that stays failed leaves the status of the ingest', async () => {
  answer(completed);
  artifact('a');
  simulator.fail({ path: '/artifact', times: 2, fault: { kind: 'status', status: 502 } });
  expect((await run()).outputs['sync-status']).toBe('indexed');
  simulator.fail({ path: '/artifact', fault: { kind: 'status', status: 502 } });
  const seen = await run();
  expect(seen.outputs).toMatchObject({ 'error-code': 'server-error', 'sync-status': 'completed' });
});

test.each([
  ['the same cursor again', { data: [], has_next_page: true, next_cursor: 'x' }, /came twice/],
  ['no cursor for the next page', { data: [], has_next_page: true }, /next_cursor/],
  ['no list', { items: [] }, /field data/],
])('%s: unexpected-response, and no endless loop', async (_name, body, message) => {
  answer(completed);
  simulator.fail({ path: '/artifact', fault: { kind: 'json', body } });
  const seen = await run();
  expect(seen.outputs['error-code']).toBe('unexpected-response');
  expect(seen.outputs['error-message']).toMatch(message);
});

test.each([
  ['Done', 'Published', 'done'],
  ['NotApplicable', 'Published', 'done'],
  ['Error', 'Published', 'failed'],
  ['', 'Error', 'failed'],
  [undefined, 'Error', 'failed'],
  [null, 'Published', 'pending'],
  ['Processing', 'Error', 'pending'],
  ['Embedding', 'Published', 'pending'],
])('ingest_status %s, state %s: %s', (ingest_status, state, standing) => {
  expect(standingOf({ id: 'a', ingest_status, state })).toBe(standing);
});

test('settled or not', () => {
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  const result = newResult(connector, id);
  const at = (done: number, pending: number, failed = 0) => ({ done, pending, failed, failedItems: [] });
  result.syncStatus = 'started';
  expect(isSettled(at(1, 1), 60_000, result)).toBe(false);
  expect(isSettled(at(1, 0), 9999, result)).toBe(false);
  expect(isSettled(at(1, 0), 10_000, result)).toBe(true);
  expect(isSettled(at(0, 0), 60_000, result)).toBe(false);
  result.integrationItemCount = 3;
  expect(isSettled(at(1, 0, 1), 60_000, result)).toBe(false);
  expect(isSettled(at(2, 0, 1), 60_000, result)).toBe(true);
  result.syncStatus = 'completed';
  expect(isSettled(at(1, 0), 0, result)).toBe(true);
  expect(isSettled(at(0, 0), 0, result)).toBe(false);
  delete result.integrationItemCount;
  expect(isSettled(at(0, 0), 0, result)).toBe(true);
  const items = { added: 0, updated: 0, removed: 1, skipped: 1, errors: 1 };
  for (const [changed, settled] of [
    [{}, true],
    [{ added: 1 }, false],
    [{ updated: 1 }, false],
    [{ added: 1, updated: 1 }, false],
  ] as const) {
    result.items = { ...items, ...changed };
    expect(isSettled(at(0, 0), 0, result)).toBe(settled);
  }
});
