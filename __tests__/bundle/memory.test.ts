/** What a request leaves behind dies young: a long run does not fill the old generation with its past. */
import { startBundle } from '../support/runner.ts';
import { inputsOf, useSimulator } from '../support/simulated.ts';

const INTEGRATIONS = 600;

const simulator = useSimulator({ integrations: INTEGRATIONS });

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
  const given = { 'integration-type': 'any', 'integration-id': 'all', 'max-parallel': '16' };
  const seen = await startBundle(inputsOf(simulator, given), {}, ['--import', TELL_PROMOTED]).finished;
  expect(seen.outputs['outcome']).toBe('success');
  const [, promoted] = /^promoted (\d+)$/m.exec(seen.log) ?? [];
  const kib = Number(promoted) / (2 * INTEGRATIONS) / 1024;
  if (process.env['SHOW_FIGURES'] !== undefined) console.log(`${kib.toFixed(1)} KiB a request`);
  expect(kib).toBeLessThan(6);
}, 30_000);
