/** The last job of a fleet: what the shards reported, told as one run. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { OUTPUT_NAMES } from '../../src/report/outputs.ts';
import { RESULT } from '../../src/report/results-json.ts';
import { SEED } from '../../simulator/simulator.ts';
import type { ActionRun } from '../../runner/outputs.ts';
import { gatherInProcess, runInProcess } from '../support/runner.ts';
import { inputsOf, useSimulator } from '../support/simulated.ts';
import { runnerFiles } from '../../runner/environment.ts';

const simulator = useSimulator();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zylon-ingest-gather-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MATRIX = z.object({ include: z.array(z.record(z.string(), z.string())) });

const run = (more: Record<string, string>): Promise<ActionRun> =>
  runInProcess(inputsOf(simulator, { 'integration-type': 'any', 'integration-id': 'all', ...more }));

/** Plans, runs every shard but those in `without`, and keeps what they report as artifacts do: a folder for each. */
async function fleet(shards: number, without: readonly number[] = []): Promise<{ matrix: string }> {
  const plan = await run({ ingest: 'false', shards: String(shards) });
  const matrix = plan.outputs['matrix'] ?? '';
  for (const [index, entry] of MATRIX.parse(JSON.parse(matrix)).include.entries()) {
    if (without.includes(index)) continue;
    const shard = await run(entry);
    mkdirSync(join(folder, `shard-${index}`));
    cpSync(shard.outputs['results-file'] ?? '', join(folder, `shard-${index}`, 'results.json'));
  }
  return { matrix };
}

test('all went well: sums, a table of all, green', async () => {
  const { matrix } = await fleet(3);
  const seen = await gatherInProcess({ 'results-folder': folder, matrix });
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs).toMatchObject({
    outcome: 'success',
    configured: 'true',
    'integration-type': 'any',
    'integration-item-count': String(4 * 120),
    'error-code': '',
  });
  expect(Object.keys(seen.outputs).sort()).toEqual([...OUTPUT_NAMES].sort());
  expect(seen.summary).toMatch(/^## Zylon ingest: success, 5 integrations started in /m);
});

test('what a shard reported is what the gathering reports, failures and all', async () => {
  const { confluence, sharepoint } = SEED.integrations;
  simulator.fail({ path: `/${sharepoint}/ingest`, fault: { kind: 'status', status: 500 } });
  simulator.fail({
    path: `/${confluence}/ingest`,
    fault: {
      kind: 'json',
      body: [
        { type: 'sync_started', integration_item_count: 3 },
        { type: 'sync_progress', op: 'Added' },
        { type: 'sync_completed' },
      ],
    },
  });
  const { matrix } = await fleet(5);
  const seen = await gatherInProcess({ 'results-folder': folder, matrix });
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs).toMatchObject({ outcome: 'failure', 'error-code': 'server-error', 'added-count': '1' });
  expect(seen.errors).toHaveLength(1);
  expect(seen.errors[0]).toMatch(/sharepoint int_sharepoint_1: POST .* answered 500/);
  const all = z.array(RESULT).parse(JSON.parse(seen.outputs['results'] ?? ''));
  const shards = [0, 1, 2, 3, 4].flatMap((index) =>
    z.array(RESULT).parse(JSON.parse(readFileSync(join(folder, `shard-${index}`, 'results.json'), 'utf8'))),
  );
  expect(all).toEqual(shards);
});

test('a shard that ended without a word is a failure of each of its integrations, told once', async () => {
  const { matrix } = await fleet(2, [1]);
  const seen = await gatherInProcess({ 'results-folder': folder, matrix });
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs).toMatchObject({ 'error-code': 'cancelled', 'sync-status': 'unknown' });
  expect(seen.errors).toHaveLength(1);
  expect(seen.summary).toMatch(/^## Zylon ingest: failure, 2 of 5 integrations failed$|^## Zylon ingest: cancelled/m);
});

test('no plan, no results: red', async () => {
  const seen = await gatherInProcess({ 'results-folder': folder, matrix: '{"include":[]}' });
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs['error-code']).toBe('no-integration');
  expect(seen.outputs['error-message']).toMatch(
    /^No integration was planned, and none was ingested\. The job that makes the matrix failed, .*\. Look at the summary /,
  );
});

const RESULT_LIKE = {
  ...{ outcome: 'success', sync_status: 'started', configured: true, created: false, updated: false },
  ...{ integration_id: 'a', integration_type: 'confluence', current_artifact_count: 1, integration_item_count: 1 },
  ...{ added_count: null, updated_count: null, removed_count: null, skipped_count: null, error_count: null },
  ...{ counts_from: null, indexed_count: null, failed_count: null, warning_count: null, changes_file: null },
  ...{ duration_seconds: 1, error_code: null, error_message: null },
};

test('a file of results is read, whatever plan there was', async () => {
  writeFileSync(join(folder, 'x.json'), JSON.stringify([RESULT_LIKE]));
  const seen = await gatherInProcess({ 'results-folder': folder, matrix: '{"include":[]}' });
  expect(seen.outputs).toMatchObject({ outcome: 'success', 'integration-id': 'a' });
});

const write = (name: string, ...results: (typeof RESULT_LIKE | object)[]): void =>
  writeFileSync(join(folder, name), JSON.stringify(results.map((result) => ({ ...RESULT_LIKE, ...result }))));
const planOf = (...ids: string[]): string =>
  JSON.stringify({ include: ids.map((id) => ({ 'integration-type': 'confluence', 'integration-id': id })) });
const gathered = async (matrix: string) => {
  const seen = await gatherInProcess({ 'results-folder': folder, matrix });
  return { seen, results: z.array(RESULT).parse(JSON.parse(seen.outputs['results'] ?? '')) };
};

test('what was planned is in its order, what nobody planned comes after; other files are not read', async () => {
  write('2.json', { integration_id: 'extra', duration_seconds: 3 });
  write('1.json', { integration_id: 'b', duration_seconds: 2 }, { integration_id: 'a' });
  writeFileSync(join(folder, 'log.txt'), 'no JSON');
  const { seen, results } = await gathered(planOf('a\nb', 'c'));
  expect(results.map(({ integration_id: id, sync_status: status }) => [id, status])).toEqual([
    ['a', 'started'],
    ['b', 'started'],
    ['c', 'unknown'],
    ['extra', 'started'],
  ]);
  expect(results.map(({ error_code: code }) => code)).toEqual([null, null, 'cancelled', null]);
  expect(seen.errors[0]).toMatch(
    /::confluence c: The job of this integration ended without a result\. It was .*\. Look at the log of the job/,
  );
  expect(seen.outputs['duration-seconds']).toBe('3.0'); // jobs run side by side
  expect(seen.log.trimEnd().split('\n').at(-1)).toBe(
    'Failed after 3.0 s: cancelled, 1 of 4 integrations, sync-status unknown',
  );
});

test('one that two files tell of counts once, as the last tells', async () => {
  write('1.json', { sync_status: 'unknown' });
  write('2.json', { sync_status: 'completed' });
  const { seen, results } = await gathered(planOf('a'));
  expect(results).toHaveLength(1);
  expect(seen.outputs).toMatchObject({ outcome: 'success', 'sync-status': 'completed' });
});

test('types are told apart where ids are the same', async () => {
  write('1.json', { integration_type: 'sharepoint' });
  const { results } = await gathered(
    '{"include":[{"integration-type":"any","integration-id":"confluence/a\\nsharepoint/a"}]}',
  );
  expect(results.map((result) => [result.integration_type, result.error_code])).toEqual([
    ['confluence', 'cancelled'],
    ['sharepoint', null],
  ]);
});

test('a failure that several files tell is one', async () => {
  const failed = { outcome: 'failure', error_code: 'dns', error_message: 'No such host.' };
  write('1.json', { ...failed, integration_id: 'a' });
  write('2.json', { ...failed, integration_id: 'b' });
  const { seen } = await gathered(planOf('a\nb'));
  expect(seen.errors).toEqual([expect.stringMatching(/^::error title=Zylon ingest%3A dns::No such host\./)]);
});

test.each<[string, string | undefined, string, RegExp]>([
  ['no JSON', undefined, 'none', /matrix is not what the action puts out/],
  [
    'an entry without ids',
    undefined,
    '{"include":[{"integration-type":"confluence","integration-id":""}]}',
    /names no/,
  ],
  ['an entry of all', undefined, planOf('all'), /names no/],
  ['an entry of no id that there can be', undefined, planOf('..'), /names no/],
  ['an entry without its type', undefined, planOf('a').replace('confluence', 'jira'), /names no/],
  ['another plan', undefined, '{"include":[{"integration-id":"a"}]}', /matrix is not what the action puts out/],
  ['a file that is no JSON', '[', '{"include":[]}', /x\.json is no file of results/],
  ['a file of something else', '{"a":1}', '{"include":[]}', /x\.json is no file of results/],
  [
    'an id that would be more than one',
    JSON.stringify([{ ...RESULT_LIKE, integration_id: 'a\nb' }]),
    '{"include":[]}',
    /x\.json is no file of results/,
  ],
  ['a file of no type', '[{"integration_type":"jira"}]', '{"include":[]}', /x\.json is no file of results/],
])('%s is refused', async (_name, file, matrix, message) => {
  if (file !== undefined) writeFileSync(join(folder, 'x.json'), file);
  const seen = await gatherInProcess({ 'results-folder': folder, matrix });
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs['error-code']).toBe('invalid-input');
  expect(seen.outputs['error-message']).toMatch(message);
  expect(seen.outputs['error-message']).toMatch(/^The input matrix|^x\.json/);
  expect(seen.outputs['error-message']).toContain('. Give it the output matrix of the plan, and a folder ');
});

test('a folder whose name ends like a file is a folder; a failure without a message stays its own', async () => {
  mkdirSync(join(folder, 'shard.json'));
  const failed = { ...RESULT_LIKE, outcome: 'failure', error_code: 'dns', error_message: null };
  writeFileSync(
    join(folder, 'shard.json', 'x.json'),
    JSON.stringify([failed, { ...RESULT_LIKE, integration_id: 'b' }]),
  );
  const seen = await gatherInProcess({ 'results-folder': folder, matrix: '{"include":[]}' });
  expect(seen.outputs['error-code']).toBe('dns');
  const results = z.array(RESULT).parse(JSON.parse(seen.outputs['results'] ?? ''));
  expect(results.map((result) => result.outcome)).toEqual(['failure', 'success']);
});

test('a folder that is not there is refused', async () => {
  const seen = await gatherInProcess({ 'results-folder': join(folder, 'none'), matrix: '{"include":[]}' });
  expect(seen.outputs['error-message']).toMatch(/results-folder cannot be read/);
});

test('gather/action.yml runs a file of its own in dist/, and declares every output', () => {
  const action = z
    .object({ outputs: z.record(z.string(), z.unknown()), runs: z.object({ using: z.string(), main: z.string() }) })
    .parse(parse(readFileSync('gather/action.yml', 'utf8')));
  expect(Object.keys(action.outputs)).toEqual([...OUTPUT_NAMES]);
  expect(action.runs).toEqual({ using: 'node24', main: '../dist/gather.js' });
  const { status, stdout } = spawnSync(process.execPath, [join('gather', action.runs.main)], {
    env: {
      'INPUT_RESULTS-FOLDER': folder,
      INPUT_MATRIX: '{"include":[]}',
      ...runnerFiles(folder),
    },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toContain('no-integration');
});
