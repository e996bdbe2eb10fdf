/** A stream of any length, read by the committed bundle in flat memory. */
import { type Framing, SEED, type SimEvent } from '../../simulator/simulator.ts';
import { startBundle } from '../support/runner.ts';
import { inputsOf, useSimulator } from '../support/simulated.ts';

const simulator = useSimulator();

// Tells the peak of the resident memory, in KiB, when the process ends.
const TELL_PEAK = `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`;

// Without the slack that V8 takes on a machine with memory to spare: what grows shows, or does not fit.
const TIGHT_HEAP = ['--max-old-space-size=24', '--max-semi-space-size=1'];

function* events(count: number): Iterable<SimEvent> {
  yield { type: 'sync_started', current_artifact_count: 0, integration_item_count: count };
  for (let at = 0; at < count; at += 1) {
    const artifact = { id: `artifact_${at}`, name: `Page ${at} of the handbook`, state: 'Published' };
    yield { type: 'sync_progress', op: 'Updated', artifact_id: artifact.id, artifact, progress: at / count };
  }
  yield { type: 'sync_completed' };
}

async function readStream(framing: Framing, count: number): Promise<{ peakMiB: number; seconds: number }> {
  const integration = simulator.state.integrations.find(({ id }) => id === SEED.integrations.confluence);
  if (integration !== undefined) integration.ingest = { framing, events: () => events(count) };
  const seen = await startBundle(inputsOf(simulator), {}, ['--import', TELL_PEAK, ...TIGHT_HEAP]).finished;
  expect(seen.outputs).toMatchObject({ outcome: 'success', 'updated-count': String(count) });
  const [, peak] = /^peak (\d+)$/m.exec(seen.log) ?? [];
  return { peakMiB: Number(peak) / 1024, seconds: Number(seen.outputs['duration-seconds']) };
}

test.each(['sse', 'ndjson'] as const)(
  '%s: a million events fit into the memory that ten thousand take',
  async (framing) => {
    const short = await readStream(framing, 10_000);
    const long = await readStream(framing, 1_000_000);
    if (process.env['SHOW_FIGURES'] !== undefined) {
      const rate = (1_000_000 / long.seconds / 1000).toFixed(0);
      console.log(
        `${framing}: ${rate} thousand events a second, peak ${long.peakMiB.toFixed(0)} MiB, of 10,000 events ${short.peakMiB.toFixed(0)} MiB`,
      );
    }
    expect(long.peakMiB - short.peakMiB).toBeLessThan(24);
  },
  120_000,
);
