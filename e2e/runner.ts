/** Runs the committed bundle as the runner does, and reads back what the runner and the user would see. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { owned, removeFolder, temporaryFolder } from './leftovers.ts';

const metadata = z
  .object({
    inputs: z.record(z.string(), z.object({ default: z.string().optional() })),
    outputs: z.record(z.string(), z.unknown()),
    runs: z.object({ main: z.string() }),
  })
  .parse(parse(readFileSync('action.yml', 'utf8')));

/** What every run must set, however it ends. */
export const outputNames: readonly string[] = Object.keys(metadata.outputs);

export interface ActionRun {
  /** `null` where it had to be killed. */
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary, as Markdown. */
  readonly summary: string;
  /** Standard output and standard error, workflow commands and all. */
  readonly log: string;
}

// A run that takes longer hangs: no case needs half of it.
const HANG_MS = 60_000;

/** The runner hands inputs over as environment variables, with the defaults of action.yml filled in. */
function inputEnvironment(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const given = new Map(Object.entries(metadata.inputs).map(([name, input]) => [name, input.default ?? '']));
  for (const [name, value] of Object.entries(inputs)) given.set(name, value);
  return Object.fromEntries([...given].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

/** The file of `GITHUB_OUTPUT`: `name<<delimiter`, the value, the delimiter. */
function readOutputs(file: string): Record<string, string> {
  const pairs = readFileSync(file, 'utf8').matchAll(/^(.+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm);
  return Object.fromEntries([...pairs].map(([, name = '', , value = '']) => [name, value]));
}

/** One run, with nothing of this process's environment but the path: no proxy and no authority of this machine's. */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const folder = temporaryFolder();
  try {
    const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    for (const file of Object.values(files)) writeFileSync(file, '');
    const env = { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: folder, ...files, ...inputEnvironment(inputs) };
    const child = owned(
      spawn(process.execPath, [metadata.runs.main], {
        env: { ...env, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: HANG_MS,
        killSignal: 'SIGKILL',
      }),
    );
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (log += text));
    }
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const summary = readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8');
    return { exitCode, log, outputs: readOutputs(files.GITHUB_OUTPUT), summary };
  } finally {
    removeFolder(folder);
  }
}

/**
 * Makes a private authority known to the action: by its input, or, where action.yml has none yet, by Node's variable.
 *
 * @param pem the authority's certificate
 * @param file the path of a file that holds it
 */
export function trusting(
  pem: string,
  file: string,
  as: 'text' | 'path' = 'text',
): { inputs: Record<string, string>; env: Record<string, string> } {
  if (!('ca-certificate' in metadata.inputs)) return { inputs: {}, env: { NODE_EXTRA_CA_CERTS: file } };
  return { inputs: { 'ca-certificate': as === 'text' ? pem : file }, env: {} };
}
