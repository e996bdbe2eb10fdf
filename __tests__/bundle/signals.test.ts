/** SIGINT and SIGTERM at every stage, to the committed bundle; and what is told of what may go on. */
import { setTimeout as sleep } from 'node:timers/promises';
import { OUTPUT_NAMES } from '../../src/report/outputs.ts';
import { type FaultRule, SEED } from '../../simulator/simulator.ts';
import type { ActionRun } from '../../runner/outputs.ts';
import { startBundle } from '../support/runner.ts';
import { inputsOf, useSimulator } from '../support/simulated.ts';

const simulator = useSimulator();

const inputs = (more: Record<string, string> = {}): Record<string, string> =>
  inputsOf(simulator, { 'integration-type': 'filesystem', 'integration-id': '', ...more });

/** Sends the signal once the server has seen a request for `path`, and gives back what was seen and after how long. */
async function cancelAt(
  path: string | RegExp,
  given: Record<string, string>,
  name: NodeJS.Signals = 'SIGINT',
): Promise<{ seen: ActionRun; ms: number }> {
  const bundle = startBundle(inputs(given));
  const deadline = Date.now() + 8000;
  while (!simulator.requests.some((request) => request.path.search(path) !== -1)) {
    if (Date.now() > deadline) throw new Error('the request never came');
    await sleep(10);
  }
  await sleep(50);
  const at = Date.now();
  bundle.kill(name);
  const seen = await bundle.finished;
  return { seen, ms: Date.now() - at };
}

const credentials = { configure: 'upsert', username: 'svc-new', password: 'pass-word' };
const id = SEED.integrations.filesystem;

type Row = [
  stage: string,
  path: RegExp,
  given: Record<string, string>,
  fault: FaultRule,
  status: string,
  message: RegExp,
];
const rows: Row[] = [
  [
    'looking',
    /user\/integrations/,
    {},
    { path: '/user/', fault: { kind: 'hang' } },
    'not-requested',
    /No ingest was started/,
  ],
  [
    'validating',
    /config/,
    { 'integration-id': id },
    { path: '/config', fault: { kind: 'hang' } },
    'not-requested',
    /No ingest was started/,
  ],
  [
    'reading an answer',
    /config/,
    { 'integration-id': id },
    { path: '/config', fault: { kind: 'stall', body: '{"path":"/x"}' } },
    'not-requested',
    /No ingest was started/,
  ],
  [
    'waiting to repeat',
    /config/,
    { 'integration-id': id },
    { path: '/config', fault: { kind: 'status', status: 503, headers: { 'retry-after': '60' } } },
    'not-requested',
    /No ingest was started/,
  ],
  [
    'creating',
    /integration\/filesystem$/,
    credentials,
    { path: /filesystem$/, fault: { kind: 'hang' } },
    'not-requested',
    /had asked Zylon to create an integration.*there may be a new one.*Look in Zylon for a new integration/,
  ],
  [
    'looking for a lost create',
    /integration\/filesystem$/,
    credentials,
    { path: /filesystem$/, fault: { kind: 'reset' } },
    'not-requested',
    /had asked Zylon to create an integration.*there may be a new one/,
  ],
  [
    'waiting for the ingest',
    /ingest$/,
    { 'integration-id': id },
    { path: '/ingest', fault: { kind: 'hang' } },
    'cancelled',
    /may go on.*before you start it again/,
  ],
  [
    'streaming',
    /ingest$/,
    { 'integration-id': id },
    {
      path: '/ingest',
      fault: { kind: 'raw', chunks: ['{"type":"sync_started"}\n{"type":"sync_progress","op":"Added"}\n'], end: 'hang' },
    },
    'cancelled',
    /may go on/,
  ],
  [
    'polling',
    /artifact/,
    { 'integration-id': id, 'wait-for': 'indexed' },
    { path: '/artifact', fault: { kind: 'json', body: { data: [] } } },
    'cancelled',
    /may go on/,
  ],
];

test.each(rows)(
  'cancelled while %s: outputs and summary, within 2 s',
  async (stage, path, given, fault, status, message) => {
    if (stage.includes('create') || stage === 'creating') {
      simulator.state.integrations = simulator.state.integrations.filter(({ type }) => type !== 'FileSystem');
    }
    simulator.fail(fault);
    if (stage === 'looking for a lost create') {
      simulator.fail({ path: '/user/integrations', after: 1, fault: { kind: 'hang' } });
    }
    const { seen, ms } = await cancelAt(path, given, stage === 'streaming' ? 'SIGTERM' : 'SIGINT');
    expect(seen.exitCode).toBe(1);
    expect(Object.keys(seen.outputs)).toEqual([...OUTPUT_NAMES]);
    expect(seen.outputs).toMatchObject({
      outcome: 'cancelled',
      'error-code': 'cancelled',
      'sync-status': status,
      ...(stage === 'streaming' && { 'added-count': '1' }),
    });
    expect(seen.outputs['error-message']).toMatch(message);
    expect(seen.summary).toMatch(/^## Zylon ingest: cancelled/);
    expect(seen.errors).toHaveLength(1);
    expect(ms).toBeLessThan(2000);
  },
);
