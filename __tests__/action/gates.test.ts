/** `min-item-count`, `max-removed`, `fail-on-item-errors`: as soon as their number is known; in process. */
import type { SimEvent } from '../../simulator/simulator.ts';
import { useSimulator } from '../support/simulated.ts';
import { addArtifact, answerWith, changedIds, looksOf, waited } from '../support/watched.ts';

const simulator = useSimulator();
const started: SimEvent = { type: 'sync_started', current_artifact_count: 4, integration_item_count: 10 };
const progress = (op: string, name = op): SimEvent => ({ type: 'sync_progress', op, integration_item: { name } });
const streamOf = (...events: SimEvent[]): SimEvent[] => [started, ...events, { type: 'sync_completed' }];
const run = (more: Record<string, string>) => waited(simulator, { 'wait-for': 'completed', ...more });

describe('max-removed', () => {
  test('by the stream: known before anything is waited for', async () => {
    answerWith(simulator, streamOf(progress('Removed', 'Price list'), progress('Removed', 'Manual')));
    const seen = await waited(simulator, { 'max-removed': '1' });
    expect(seen.outputs).toMatchObject({
      ...{ outcome: 'failure', 'error-code': 'too-many-removed', 'sync-status': 'completed', 'removed-count': '2' },
    });
    expect(seen.outputs['error-message']).toMatch(
      /^Zylon removed 2 of 4 documents, and max-removed is 1: Price list; Manual\./,
    );
    expect(looksOf(simulator)).toEqual(['prj_1 whole', 'prj_2 whole']);
    expect((await waited(simulator, { 'max-removed': '50%' })).outputs['outcome']).toBe('success');
  });

  test('by the documents, where nobody streams: the names are theirs', async () => {
    simulator.state.dialect = 'plain';
    const seen = await waited(simulator, { 'max-removed': '0' });
    expect(seen.outputs).toMatchObject({ 'error-code': 'too-many-removed', 'sync-status': 'indexed' });
    expect(seen.outputs['error-message']).toMatch(
      /^Zylon removed 1 of 4 documents, and max-removed is 0: Escalations\./,
    );
    expect(changedIds(seen)).toContain('removed artifact_3');
    expect(seen.summary).toContain('**1 removed**');
  });

  test('a number that nobody tells is too many', async () => {
    const seen = await run({ 'max-removed': '100' });
    expect(seen.outputs).toMatchObject({ 'error-code': 'too-many-removed', 'sync-status': 'started' });
    expect(seen.outputs['error-message']).toMatch(
      /^The number of removed documents is unknown, .*Set wait-for: indexed/,
    );
  });

  test('comes after min-item-count, which is known first', async () => {
    answerWith(simulator, streamOf(progress('Removed')));
    const seen = await run({ 'max-removed': '0', 'min-item-count': '11' });
    expect(seen.outputs['error-code']).toBe('too-few-items');
  });
});

describe('fail-on-item-errors', () => {
  const mixed = streamOf(
    progress('Error', 'a'),
    progress('Error', 'b'),
    ...Array<SimEvent>(6).fill(progress('Skipped')),
  );

  test.each([
    ['false', ''],
    ['true', 'item-errors'],
    ['19.9%', 'item-errors'],
    ['20%', ''], // of the ten items in the source
  ])('%j, and two of ten failed: "%s"', async (limit, code) => {
    answerWith(simulator, mixed);
    const seen = await run({ 'fail-on-item-errors': limit });
    expect(seen.outputs).toMatchObject({ 'error-code': code, 'error-count': '2' });
    expect(seen.log).toMatch(/^::group::2 items failed\na\nb\n::endgroup::$/m);
  });

  test('an ingest in which everything failed is a failure all the same', async () => {
    answerWith(simulator, streamOf(progress('Error', 'a'), progress('Error', 'b')));
    const seen = await run({});
    expect(seen.outputs).toMatchObject({ outcome: 'failure', 'error-code': 'item-errors', 'error-count': '2' });
    expect(seen.outputs['error-message']).toMatch(/^2 items failed: a; b\. Zylon could not read or index a single one/);
  });

  test('too many in the stream already: nothing is waited for', async () => {
    answerWith(simulator, mixed);
    const seen = await waited(simulator, { 'fail-on-item-errors': 'true' });
    expect(seen.outputs).toMatchObject({ 'error-code': 'item-errors', 'sync-status': 'completed' });
    expect(looksOf(simulator)).toEqual(['prj_1 whole', 'prj_2 whole']);
  });

  test('of the documents, where not one is done', async () => {
    simulator.state.artifacts = [];
    answerWith(simulator, [started, { type: 'sync_completed' }]);
    addArtifact(simulator, 'bad', { plan: ['Done', 'Processing', 'Error'] });
    const seen = await waited(simulator);
    expect(seen.outputs).toMatchObject({ 'error-code': 'item-errors', 'sync-status': 'indexed', 'failed-count': '1' });
  });

  test('within what is allowed it is a warning that says so', async () => {
    answerWith(simulator, mixed);
    const seen = await run({ 'fail-on-item-errors': '50%' });
    expect(seen.log).toMatch(/^::warning::2 items failed\. .* fail-on-item-errors allows them\.$/m);
  });
});
