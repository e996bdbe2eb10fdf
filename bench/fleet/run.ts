/** One run of the committed bundle over all integrations of a server, and what it left. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { startAction } from '../../runner/child.ts';
import type { FleetServer } from './server.ts';

const { href: TELL_PEAK } = new URL('../tell-peak.mjs', import.meta.url);
/** The line of `TELL_PEAK`, which is none of the action's. */
const PEAK = /^peak (\d+)\n/m;
const PATH = process.env['PATH'] ?? '';

export interface FleetRun {
  readonly exitCode: number | null;
  /** From before the start of the process to after its end. */
  readonly seconds: number;
  readonly peakMiB: number;
  readonly log: string;
  readonly summary: string;
  /** The output `results`. */
  readonly results: string;
  /** How many integrations the file behind `results-file` has. */
  readonly inFile: number;
}

/** Runs it with `integration-id: all`. `nodeOptions`: in front of the script. */
export async function runFleet(
  { url, token }: Pick<FleetServer, 'url' | 'token'>,
  parallel: number,
  nodeOptions: readonly string[] = [],
): Promise<FleetRun> {
  const folder = mkdtempSync(join(tmpdir(), 'zylon-ingest-bench-'));
  const inputs = {
    'base-url': url,
    'api-token': token,
    'integration-type': 'any',
    'integration-id': 'all',
    'max-parallel': String(parallel),
  };
  try {
    const started = performance.now();
    const { finished } = startAction(inputs, folder, { nodeOptions: ['--import', TELL_PEAK, ...nodeOptions] });
    const { exitCode, log, summary, outputs } = await finished;
    const seconds = (performance.now() - started) / 1000;
    const { results = '', 'results-file': file = '' } = outputs;
    return {
      exitCode,
      seconds,
      peakMiB: Number(PEAK.exec(log)?.[1]) / 1024,
      log: log.replace(PEAK, ''),
      summary,
      results,
      inFile: z.array(z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8'))).length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds that a bare client of `node:http` takes for the same requests over as many connections. */
export async function floorSeconds(
  { url, token }: Pick<FleetServer, 'url' | 'token'>,
  parallel: number,
): Promise<number> {
  const child = spawn(process.execPath, ['bench/fleet/floor.js'], {
    env: { PATH, BASE_URL: url, TOKEN: token, PARALLEL: String(parallel) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return Number(await text(child.stdout)) / 1000;
}
