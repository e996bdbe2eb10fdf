/** SIGINT and SIGTERM, in process: what is told of what may go on. bundle/signals.test.ts sends them to the bundle. */
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { listenForCancel } from '../../src/integration/cancellation.ts';
import { type FaultRule, SEED } from '../../simulator/simulator.ts';
import type { ActionRun } from '../../runner/outputs.ts';
import { gatherInProcess, runInProcess } from '../support/runner.ts';
import { inputsOf, useSimulator } from '../support/simulated.ts';

const simulator = useSimulator();

/** Cancels once the server has seen a request for `path`. */
async function cancelAt(path: RegExp, given: Record<string, string>): Promise<ActionRun> {
  const signals = new EventEmitter();
  const inputs = inputsOf(simulator, { 'integration-type': 'filesystem', 'integration-id': '', ...given });
  const run = runInProcess(inputs, { signals, clock: 'system' });
  for (let tries = 0; tries < 200 && !simulator.requests.some((one) => path.test(one.path)); tries += 1) await sleep(5);
  await sleep(20);
  signals.emit('SIGTERM', 'SIGTERM');
  const seen = await run;
  expect(signals.eventNames()).toEqual([]);
  return seen;
}

const withId = { 'integration-id': SEED.integrations.filesystem };
const credentials = { configure: 'upsert', username: 'svc-new', password: 'pass-word' };
const hang = { kind: 'hang' } as const;

type Row = [
  stage: string,
  path: RegExp,
  given: Record<string, string>,
  faults: FaultRule[],
  status: string,
  why: RegExp,
];
const rows: Row[] = [
  ['looking', /integrations/, {}, [{ fault: hang }], 'not-requested', /No ingest was started/],
  ['validating', /config/, withId, [{ fault: hang }], 'not-requested', /No ingest was started/],
  [
    'waiting to repeat',
    /config/,
    withId,
    [{ fault: { kind: 'status', status: 503, headers: { 'retry-after': '60' } } }],
    'not-requested',
    /No ingest was started/,
  ],
  [
    'creating',
    /filesystem$/,
    credentials,
    [{ path: /filesystem$/, fault: hang }],
    'not-requested',
    /The action had asked Zylon to create an integration and had no answer yet.*Look in Zylon for a new integration/,
  ],
  [
    'looking for a lost create',
    /filesystem$/,
    credentials,
    [
      { path: /filesystem$/, fault: { kind: 'reset' } },
      { path: 'integrations', after: 1, fault: hang },
    ],
    'not-requested',
    /The action had asked Zylon to create an integration and had no answer yet/,
  ],
  [
    'updating',
    /filesystem\/[^/]*$/,
    { ...credentials, ...withId },
    [{ path: /filesystem\/[^/]*$/, fault: hang }],
    'not-requested',
    /No ingest was started/,
  ],
  [
    'waiting for the ingest',
    /ingest$/,
    withId,
    [{ path: /ingest$/, fault: hang }],
    'cancelled',
    /had already requested the ingest, and Zylon may go on.*before you start it again/,
  ],
  [
    'listing the documents before',
    /artifact/,
    { ...withId, 'wait-for': 'indexed' },
    [{ path: /artifact/, fault: hang }],
    'not-requested',
    /No ingest was started/,
  ],
  [
    'listing the documents after',
    /ingest_status/,
    { ...withId, 'wait-for': 'indexed' },
    [{ path: /ingest_status/, fault: hang }],
    'cancelled',
    /had already requested the ingest, and Zylon may go on/,
  ],
];

test.each(rows)('cancelled while %s', async (stage, path, given, faults, status, why) => {
  if (stage.includes('creat')) simulator.state.integrations = [];
  for (const fault of faults) simulator.fail(fault);
  const seen = await cancelAt(path, given);
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs).toMatchObject({ outcome: 'cancelled', 'error-code': 'cancelled', 'sync-status': status });
  expect(seen.outputs['error-message']).toMatch(/^The run was cancelled \(SIGTERM\)/);
  expect(seen.outputs['error-message']).toMatch(why);
  expect(seen.summary).toMatch(/^## Zylon ingest: cancelled/);
  expect(seen.log.includes('Looking for a new integration')).toBe(stage === 'looking for a lost create');
});

test('a second signal ends at once', () => {
  const source = new EventEmitter();
  const exits: number[] = [];
  const { signal, stop } = listenForCancel(source, (code) => exits.push(code));
  source.emit('SIGINT', 'SIGINT');
  expect(signal.reason).toMatchObject({ code: 'cancelled' });
  expect(exits).toEqual([]);
  source.emit('SIGTERM', 'SIGTERM');
  expect(exits).toEqual([143]);
  stop();
  expect(source.listenerCount('SIGINT') + source.listenerCount('SIGTERM')).toBe(0);
});

test.each([
  ['a run', (signals: EventEmitter) => runInProcess(inputsOf(simulator), { signals })],
  ['a gathering', (signals: EventEmitter) => gatherInProcess({}, { signals })],
])('a second signal ends the process of %s, with 128 and its number', async (_name, start) => {
  class Ended extends Error {}
  const exit = jest.spyOn(process, 'exit').mockImplementation(() => {
    throw new Ended();
  });
  const signals = new EventEmitter();
  const running = start(signals);
  signals.emit('SIGINT', 'SIGINT');
  expect(() => signals.emit('SIGINT', 'SIGINT')).toThrow(Ended);
  expect(exit.mock.calls).toEqual([[130]]);
  exit.mockRestore();
  await running;
  expect(signals.eventNames()).toEqual([]);
});
