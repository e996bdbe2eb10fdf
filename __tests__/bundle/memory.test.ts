/** What a request leaves behind dies young: a long run does not fill the old generation with its past. */
import { type Simulator, startSimulator } from '../../simulator/simulator.ts';
import { startBundle } from '../support/harness.ts';

const INTEGRATIONS = 600;

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ integrations: INTEGRATIONS });
});
afterAll(() => simulator.close());

// Tells, when the process ends, by how many bytes its minor collections filled the old generation.
const TELL_PROMOTED = `data:text/javascript,
  import { GCProfiler } from 'node:v8';
  const profiler = new GCProfiler();
  profiler.start();
  const old = ({ heapSpaceStatistics }) =>
    heapSpaceStatistics.find(({ spaceName }) => spaceName === 'old_space').spaceUsedSize;
  process.on('exit', () => {
    const minor = profiler.stop().statistics.filter(({ gcType }) => gcType === 'Scavenge');
    console.error('promoted', minor.reduce((sum, { beforeGC, afterGC }) => sum + old(afterGC) - old(beforeGC), 0));
  });`.replaceAll(/\s+/g, ' ');

test('a request leaves less than 6 KiB in the old generation', async () => {
  const inputs = {
    'base-url': simulator.url,
    'api-token': simulator.token,
    'integration-type': 'any',
    'integration-id': 'all',
    'max-parallel': '16',
  };
  const seen = await startBundle(inputs, {}, ['--import', TELL_PROMOTED]).finished;
  expect(seen.outputs['outcome']).toBe('success');
  const [, promoted] = /^promoted (\d+)$/m.exec(seen.log) ?? [];
  const kib = Number(promoted) / (2 * INTEGRATIONS) / 1024;
  if (process.env['SHOW_FIGURES'] !== undefined) console.log(`${kib.toFixed(1)} KiB a request`);
  expect(kib).toBeLessThan(6);
}, 30_000);
