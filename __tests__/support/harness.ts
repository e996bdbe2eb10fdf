/** Runs the action as the runner does, and reads back what the runner and the user would see. */
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { gather } from '../../src/gather.ts';
import { run } from '../../src/main.ts';
import type { Clock } from '../../src/http/clock.ts';

const METADATA = z.object({
  inputs: z.record(
    z.string(),
    z.object({ description: z.string(), default: z.string().optional(), required: z.boolean().optional() }),
  ),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
  runs: z.object({ using: z.string(), main: z.string() }),
});

export const metadata = METADATA.parse(parse(readFileSync('action.yml', 'utf8')));

export interface Seen {
  exitCode: number | null;
  outputs: Record<string, string>;
  /** What the action printed, workflow commands and all. */
  log: string;
  summary: string;
  /** The `::error` commands, one each. */
  errors: string[];
}

/** The runner hands inputs over as environment variables, with the defaults of action.yml filled in. */
export function inputEnvironment(inputs: Record<string, string>): Record<string, string> {
  const defaults = Object.entries(metadata.inputs).map(([name, { default: value }]): [string, string] => [
    name,
    value ?? '',
  ]);
  const all = new Map([...defaults, ...Object.entries(inputs)]);
  return Object.fromEntries(
    [...all].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

/** The file of `GITHUB_OUTPUT`: `name<<delimiter`, the value, the delimiter. */
export function readOutputs(file: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

/** A folder for the runner's files; `@actions/core` keeps the first summary path it sees, so a test file keeps one. */
const folder = mkdtempSync(join(tmpdir(), 'zylon-ingest-test-'));
const outputFile = join(folder, 'output');
const summaryFile = join(folder, 'summary');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A file that is gone when the tests end. */
export function temporaryFile(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const runnerFiles = (): Record<string, string> => {
  writeFileSync(outputFile, '');
  writeFileSync(summaryFile, '');
  return { GITHUB_OUTPUT: outputFile, GITHUB_STEP_SUMMARY: summaryFile, RUNNER_TEMP: folder };
};

function seen(exitCode: number | null, log: string): Seen {
  return {
    exitCode,
    log,
    outputs: readOutputs(outputFile),
    summary: readFileSync(summaryFile, 'utf8'),
    errors: log.split(/\r?\n/).filter((line) => line.startsWith('::error')),
  };
}

// More than any test waits for. Since these sleeps let no timer run, a loop of them would outlive every time limit.
const MAX_SLEEPS = 1000;

/** A clock whose sleeps take no time and are written down; `now` moves with them. */
export function instantClock(): Clock & { readonly sleeps: number[] } {
  const sleeps: number[] = [];
  let skipped = 0;
  return {
    sleeps,
    now: () => Date.now() + skipped,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      if (sleeps.length === MAX_SLEEPS) throw new Error('this loop does not end');
      sleeps.push(ms);
      skipped += ms;
      await Promise.resolve();
    },
    random: () => 0.5,
  };
}

interface InProcessOptions {
  /** `system`: the action's own, whose sleeps take their time. */
  clock?: Clock | 'system';
  env?: Record<string, string>;
  signals?: EventEmitter;
}

/** What `action` shows of itself in this process, with this environment on top of its own and the runner's files. */
async function watched(env: Record<string, string>, action: () => Promise<number>): Promise<Seen> {
  const before = { ...process.env };
  Object.assign(process.env, runnerFiles(), env);
  let log = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  });
  try {
    return seen(await action(), log);
  } finally {
    write.mockRestore();
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  }
}

/** The whole action in this process, with the real `@actions/core`; only the clock may be replaced. */
export async function runInProcess(
  inputs: Record<string, string>,
  { clock = instantClock(), env = {}, signals = new EventEmitter() }: InProcessOptions = {},
): Promise<Seen> {
  return watched({ ...inputEnvironment(inputs), ...env }, () =>
    run(clock === 'system' ? { signals } : { clock, signals }),
  );
}

/** The gathering of a matrix, in this process. */
export async function gatherInProcess(inputs: { 'results-folder': string; matrix: string }): Promise<Seen> {
  const { 'results-folder': folder, matrix } = inputs;
  return watched({ 'INPUT_RESULTS-FOLDER': folder, INPUT_MATRIX: matrix }, gather);
}

export interface BundleRun {
  readonly finished: Promise<Seen>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** The committed bundle in a child process, with nothing of this process's environment but the path. */
export function startBundle(
  inputs: Record<string, string>,
  env: Record<string, string> = {},
  nodeOptions: readonly string[] = [],
): BundleRun {
  const child = spawn(process.execPath, [...nodeOptions, metadata.runs.main], {
    env: { PATH: process.env['PATH'] ?? '', ...inputEnvironment(inputs), ...runnerFiles(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const finished = new Promise<Seen>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(seen(code, log)));
  });
  return { finished, kill: (signal) => void child.kill(signal) };
}
