/** The gather action: all kinds of folders, the search in a fleet, and its issue. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SEED } from '../../simulator/simulator.ts';
import { ISSUE, type Scenario, type Step, type World } from './play.ts';

type Given = Readonly<Record<string, string>>;
const { confluence, filesystem } = SEED.integrations;
const RESULT = {
  ...{ outcome: 'success', sync_status: 'completed', configured: true, created: false, updated: false },
  ...{ integration_id: 'a', integration_type: 'confluence', current_artifact_count: 1, integration_item_count: 1 },
  ...{ added_count: null, updated_count: null, removed_count: null, skipped_count: null, error_count: null },
  ...{ counts_from: null, indexed_count: null, failed_count: null, warning_count: null, changes_file: null },
  ...{ duration_seconds: 1, error_code: null, error_message: null },
};
type Files = Readonly<Record<string, string | readonly object[]>>;

const gather =
  (more: Given = {}) =>
  ({ folder }: World): Given => ({
    'plan-folder': join(folder, 'plan'),
    'results-folder': join(folder, 'results'),
    'plan-result': 'success',
    'jobs-result': 'success',
    ...more,
  });
const write = (files: Files) => (world: World) => {
  for (const name of ['plan', 'results']) mkdirSync(join(world.folder, name), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(world.folder, name, '..'), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content.map((one) => ({ ...RESULT, ...one })));
    writeFileSync(join(world.folder, name), text);
  }
};
const planned = (...ids: string[]): Files => ({
  'plan/plan.json': ids.map((id) => ({ integration_id: id, sync_status: 'not-requested' })),
});
const scene = (name: string, files: Files, more: Given = {}): Scenario => ({
  name: `gather: ${name}`,
  action: 'gather',
  given: gather(more),
  prepare: write(files),
});
const a = { 'results/a.json': [{}] };
const b = { 'results/b.json': [{ integration_id: 'b' }] };
const failed = {
  outcome: 'failure',
  error_code: 'server-error',
  error_message: 'It went wrong. Mend it.',
  sync_status: 'error',
};
const lost = { 'jobs-result': 'failure' };

const MATRIX = z.object({ include: z.array(z.record(z.string(), z.string())) });
const SHARDS = 2;
/** A plan, its shards, and what gathers them. */
const fleet = (name: string, more: Given = {}, prepare?: Step['prepare']): Scenario => ({
  name: `gather: a fleet, ${name}`,
  ...(prepare && { prepare }),
  steps: [
    {
      given: {
        'integration-type': 'any',
        'integration-id': 'all',
        ingest: 'false',
        shards: String(SHARDS),
        'max-parallel': '1',
      },
    },
    ...Array.from({ length: SHARDS }, (_, at): Step => ({
      given: ({ before }) => ({
        'max-parallel': '1',
        ...more,
        ...MATRIX.parse(JSON.parse(before[0]?.['matrix'] ?? '')).include[at],
      }),
    })),
    {
      action: 'gather',
      given: gather(),
      prepare: (world) => {
        write({})(world);
        for (const [at, outputs] of world.before.entries()) {
          cpSync(
            outputs['results-file'] ?? '',
            join(world.folder, at === 0 ? 'plan/plan.json' : `results/${at}/results.json`),
          );
        }
      },
    },
  ],
});

const both: Files = {
  'plan/plan.json': [
    { integration_id: confluence, sync_status: 'not-requested' },
    { integration_id: filesystem, integration_type: 'filesystem', sync_status: 'not-requested' },
  ],
  'results/0.json': [
    { integration_id: confluence, sync_status: 'indexed', indexed_count: 3, failed_count: 0, warning_count: 0 },
  ],
  'results/1.json': [
    {
      integration_id: filesystem,
      integration_type: 'filesystem',
      sync_status: 'indexed',
      indexed_count: 3,
      failed_count: 0,
      warning_count: 0,
    },
  ],
};
const searching = (name: string, text: string, more: Given = {}): Scenario => ({
  name: `gather: search for ${name}`,
  action: 'gather',
  prepare: write(both),
  given: (world) => ({
    ...gather()(world),
    'base-url': world.simulator.url,
    'api-token': world.simulator.token,
    'expect-search': text,
    'wait-timeout-seconds': '90',
    ...more,
  }),
});
const issue = (more: Given = {}, files: Files = {}): Step => ({
  action: 'gather',
  given: gather({ ...ISSUE, ...more }),
  prepare: write({ ...both, ...files }),
});
const red: Files = { 'results/1.json': [{ integration_id: filesystem, integration_type: 'filesystem', ...failed }] };

// prettier-ignore
export const GATHERED: readonly Scenario[] = [
  scene('all went well', { ...planned('a', 'b'), ...a, ...b }),
  scene('one job for all', { ...planned('a', 'b'), 'results/x/y.json': [{}, { integration_id: 'b' }] }),
  scene('one is missing', { ...planned('a', 'b'), ...a }, lost),
  scene('one is missing, and the jobs succeeded', { ...planned('a', 'b'), ...a }),
  scene('all are missing', planned('a', 'b'), lost),
  scene('one failed', { ...planned('a', 'b'), ...a, 'results/b.json': [{ ...failed, integration_id: 'b' }] }, lost),
  scene('one failed, and the jobs succeeded', { ...planned('a', 'b'), ...a, 'results/b.json': [{ ...failed, integration_id: 'b' }] }),
  scene('two failed alike', { ...planned('a', 'b'), 'results/a.json': [{ ...failed }], 'results/b.json': [{ ...failed, integration_id: 'b' }] }, lost),
  scene('the jobs failed, and every report is good', { ...planned('a', 'b'), ...a, ...b }, lost),
  scene('the jobs were cancelled', { ...planned('a', 'b'), ...a }, { 'jobs-result': 'cancelled' }),
  scene('the jobs were skipped', planned('a'), { 'jobs-result': 'skipped' }),
  scene('the result of the jobs is not given', { ...planned('a'), ...a }, { 'jobs-result': '' }),
  scene('the result of the jobs is odd', { ...planned('a'), ...a }, { 'jobs-result': 'maybe' }),
  scene('a job was cancelled', { ...planned('a', 'b'), ...b, 'results/a.json': [{ outcome: 'cancelled', error_code: 'cancelled', error_message: 'The run was cancelled.', sync_status: 'unknown' }] }, lost),
  scene('reports of a dry run', { ...planned('a'), 'results/a.json': [{ outcome: 'dry-run', sync_status: 'not-requested' }] }),
  scene('reports that ingested nothing', { ...planned('a'), 'results/a.json': [{ sync_status: 'not-requested' }] }),
  scene('what nobody planned', { ...planned('a'), ...a, ...b }),
  scene('two reports on one, the first is bad', { ...planned('a'), 'results/1.json': [{ ...failed }], 'results/2.json': [{}] }),
  scene('two reports on one, the last is bad', { ...planned('a'), 'results/1.json': [{}], 'results/2.json': [{ ...failed }] }),
  scene('types are told apart', { 'plan/plan.json': [{}, { integration_type: 'sharepoint' }], 'results/1.json': [{ integration_type: 'sharepoint' }] }, lost),
  scene('counts', { ...planned('a', 'b'), 'results/a.json': [{ counts_from: 'documents', added_count: 2, removed_count: 1, indexed_count: 10, failed_count: 1, warning_count: 3, changes_file: '/elsewhere/x.json', sync_status: 'indexed' }], 'results/b.json': [{ integration_id: 'b', counts_from: 'documents', added_count: 2, updated_count: 4, sync_status: 'indexed' }] }),
  scene('counts from two sources', { ...planned('a', 'b'), 'results/a.json': [{ counts_from: 'documents', added_count: 2 }], 'results/b.json': [{ integration_id: 'b', counts_from: 'stream', added_count: 1 }] }),
  scene('a failure in the plan that the job healed', { 'plan/plan.json': [{ ...failed }], ...a }, { 'plan-error-code': 'server-error' }),
  scene(
    'a failure in the plan',
    {
      'plan/plan.json': [
        { ...failed, sync_status: 'not-requested' },
        { integration_id: 'b', sync_status: 'not-requested' },
      ],
      ...b,
    },
    { 'plan-error-code': 'server-error' },
  ),
  scene('no files at all', {}),
  scene('the plan found nothing', { 'plan/plan.json': [] }, { 'jobs-result': 'skipped' }),
  scene('the plan failed', {}, { 'plan-result': 'failure', 'plan-error-code': 'unauthorized', 'plan-error-message': 'GET /x was answered 401. Renew api-token. See https://x.example', 'jobs-result': 'skipped' }),
  scene('the plan failed, and says nothing', {}, { 'plan-result': 'failure', 'jobs-result': 'skipped' }),
  scene('the plan failed with a code that nobody knows', {}, { 'plan-error-code': 'x', 'jobs-result': 'skipped' }),
  scene('the plan was cancelled', {}, { 'plan-result': 'cancelled', 'jobs-result': 'skipped' }),
  scene('the plan is lost', { ...a }),
  scene('the plan is no JSON', { 'plan/plan.json': '[', ...a }),
  scene('a result is no JSON', { ...planned('a'), 'results/x.json': '[' }),
  scene('a result is something else', { ...planned('a'), 'results/x.json': '{"a":1}' }),
  scene('a result has no type', { ...planned('a'), 'results/x.json': '[{"integration_type":"jira"}]' }),
  scene('a result has two ids', { ...planned('a'), 'results/x.json': [{ integration_id: 'a\nb' }] }),
  scene(
    'hostile results',
    {
      ...planned('a', '<b>|x'),
      'results/x.json': [
        { ...failed, error_message: '::error::x <script> | `a`' },
        { ...failed, integration_id: '<b>|x', error_message: '<img src=x>' },
      ],
    },
    lost,
  ),
  scene('other files', { ...planned('a'), ...a, 'results/log.txt': 'no JSON' }),
  scene('a folder that is not there', { ...planned('a'), ...a }, { 'results-folder': '/nowhere' }),
  scene('a plan-folder that is not there', { ...a }, { 'plan-folder': '/nowhere' }),
  scene('no folder', {}, { 'results-folder': '', 'plan-folder': '' }),
  scene('two hundred', { 'plan/plan.json': Array.from({ length: 200 }, (_, at) => ({ integration_id: `i${at}` })), 'results/x.json': Array.from({ length: 190 }, (_, at) => ({ integration_id: `i${at}` })) }, lost),
  scene('an input that is wrong', { ...planned('a'), ...a }, { 'failure-issue': 'maybe' }),
  scene('an issue without a token', { ...planned('a'), ...a }, { 'failure-issue': 'true' }),
  fleet('all well'),
  fleet('indexed', { 'wait-for': 'indexed' }, ({ simulator }) => void (simulator.state.dialect = 'published')),
  fleet('one fails', {}, ({ simulator }) => simulator.fail({ path: '/int_sharepoint_1/ingest', fault: { kind: 'status', status: 500 } })),
  fleet('dry', { 'dry-run': 'true' }),
  searching('what is there', 'nine to five\n30 euros'),
  searching('what nobody has', 'nobody wrote this'),
  searching('what is too short', 'ab'),
  searching('something, with a wrong token', 'nine to five', { 'api-token': 'not-a-token-of-anybody' }),
  searching('something, at no address', 'nine to five', { 'base-url': '' }),
  { name: 'gather: issue opened, added to, closed', steps: [issue(lost, red), issue(lost, red), issue(), issue()] },
  { name: 'gather: issue with assignees', steps: [issue({ ...lost, 'failure-issue-assignees': 'octocat' }, red)] },
  { name: 'gather: issue with a key', steps: [issue({ ...lost, 'failure-issue-key': 'x' }, red), issue({ 'failure-issue-key': 'y' }), issue({ 'failure-issue-key': 'x' })] },
  { name: 'gather: issue of a cancelled fleet', steps: [issue({ 'jobs-result': 'cancelled' }, { 'results/1.json': '[]' })] },
  { name: 'gather: issue that GitHub refuses', steps: [{ ...issue(lost, red), env: { GITHUB_REPOSITORY: 'octo/other' } }] },
];
