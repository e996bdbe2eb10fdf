/** What is measured of a fleet of one size. */
import { floorSeconds, type FleetRun, runFleet } from './run.ts';
import { startFleetServer } from './server.ts';
import { spreadOf } from '../measure.ts';

export const DELAY_MS = 20;
export const PARALLEL = 16;

/** The server's share of the work: two answers an integration, so many of them at once. */
export const idealSeconds = (integrations: number): number => (2 * integrations * DELAY_MS) / PARALLEL / 1000;

// V8 lets its young generation grow as far as the machine has memory to spare; without that, what a run keeps shows.
const WITHOUT_SLACK = ['--max-semi-space-size=1'];

export interface FleetMeasures {
  readonly integrations: number;
  /** Medians over the rounds, in seconds. */
  readonly whole: number;
  readonly startUp: number;
  readonly floor: number;
  /** The most of all rounds. */
  readonly connections: number;
  readonly peakMiB: number;
  readonly tightPeakMiB: number;
  readonly run: FleetRun;
  /** A run in which every integration fails. */
  readonly failing: FleetRun;
}

const median = (values: readonly number[]): number => spreadOf(values).median;

function expectEnd({ exitCode, log }: FleetRun, expected: number): void {
  if (exitCode !== expected) throw new Error(`The run ended with ${exitCode ?? 'a signal'}\n${log.slice(-2000)}`);
}

/** Start-up is a run over one integration without its two answers: with Node's start, the list, and the report. */
async function startUpSeconds(): Promise<number> {
  const server = await startFleetServer(1, DELAY_MS);
  try {
    const run = await runFleet(server, PARALLEL);
    expectEnd(run, 0);
    return run.seconds - (2 * DELAY_MS) / 1000;
  } finally {
    await server.stop();
  }
}

/** Measures `rounds` times in turn, so that what else the machine does falls on everything. */
export async function measureFleet(integrations: number, rounds: number): Promise<FleetMeasures> {
  const server = await startFleetServer(integrations, DELAY_MS);
  try {
    const floors: number[] = [];
    const startUps: number[] = [];
    const runs: FleetRun[] = [];
    const connections: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      floors.push(await floorSeconds(server, PARALLEL));
      startUps.push(await startUpSeconds());
      await server.reset();
      const run = await runFleet(server, PARALLEL);
      expectEnd(run, 0);
      runs.push(run);
      connections.push(await server.connections());
    }
    const [first] = runs;
    if (first === undefined) throw new RangeError('no rounds');
    const tight = await runFleet(server, PARALLEL, WITHOUT_SLACK);
    expectEnd(tight, 0);
    await server.fail({ path: '/config', fault: { kind: 'json', body: null } });
    const failing = await runFleet(server, PARALLEL);
    expectEnd(failing, 1);
    return {
      integrations,
      whole: median(runs.map(({ seconds }) => seconds)),
      startUp: median(startUps),
      floor: median(floors),
      connections: Math.max(...connections),
      peakMiB: Math.max(...runs.map(({ peakMiB }) => peakMiB)),
      tightPeakMiB: tight.peakMiB,
      run: first,
      failing,
    };
  } finally {
    await server.stop();
  }
}
