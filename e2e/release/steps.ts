/** The steps of `release.yml`, each run by bash as the runner does. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const JOBS = z.record(
  z.string(),
  z.object({ steps: z.array(z.object({ name: z.string().optional(), run: z.string().optional() })) }),
);
const { jobs } = z.object({ jobs: JOBS }).parse(parse(readFileSync('.github/workflows/release.yml', 'utf8')));

function scriptOf(step: string): string {
  const found = Object.values(jobs).flatMap(({ steps }) => steps.filter(({ name }) => name === step));
  const [{ run } = {}] = found;
  if (run === undefined || found.length !== 1) throw new Error(`release.yml has no step "${step}"`);
  return run;
}

export interface StepRun {
  readonly exitCode: number | null;
  readonly log: string;
}

export interface StepOptions {
  readonly cwd: string;
  /** A folder with programs that come first, such as a `gh`. */
  readonly programs: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs the step of this name. */
export function runStep(name: string, { cwd, programs, env }: StepOptions): StepRun {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', scriptOf(name)],
    {
      cwd,
      env: { PATH: [programs, process.env['PATH'] ?? ''].join(delimiter), ...env },
      encoding: 'utf8',
    },
  );
  return { exitCode: status, log: stdout + stderr };
}
