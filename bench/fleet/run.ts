/** One run of the committed bundle over all integrations of a server, and what it left. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { FleetServer } from './server.ts';
import { inputEnvironment } from '../inputs.ts';

const TELL_PEAK = fileURLToPath(new URL('../tell-peak.cjs', import.meta.url));
const PATH = process.env['PATH'] ?? '';

export interface FleetRun {
  readonly exitCode: number;
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

function outputOf(file: string, name: string): string {
  const pairs = readFileSync(file, 'utf8').matchAll(/^(.+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm);
  return [...pairs].find(([, one]) => one === name)?.[3] ?? '';
}

/** Runs it with `integration-id: all`. `nodeOptions`: in front of the script. */
export async function runFleet(
  { url, token }: Pick<FleetServer, 'url' | 'token'>,
  parallel: number,
  nodeOptions: readonly string[] = [],
): Promise<FleetRun> {
  const folder = mkdtempSync(join(tmpdir(), 'zylon-ingest-bench-'));
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const inputs = {
    'base-url': url,
    'api-token': token,
    'integration-type': 'any',
    'integration-id': 'all',
    'max-parallel': String(parallel),
  };
  try {
    const started = performance.now();
    const child = spawn(process.execPath, ['--require', TELL_PEAK, ...nodeOptions, 'dist/index.js'], {
      env: { PATH, RUNNER_TEMP: folder, ...files, ...inputEnvironment(inputs) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended: Promise<unknown[]> = once(child, 'close');
    const [log, told] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const [exitCode] = z
      .tuple([z.number()])
      .rest(z.unknown())
      .parse(await ended);
    return {
      exitCode,
      seconds: (performance.now() - started) / 1000,
      peakMiB: Number(/^peak (\d+)$/m.exec(told)?.[1]) / 1024,
      log,
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
      results: outputOf(files.GITHUB_OUTPUT, 'results'),
      inFile: z
        .array(z.unknown())
        .parse(JSON.parse(readFileSync(outputOf(files.GITHUB_OUTPUT, 'results-file'), 'utf8'))).length,
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
