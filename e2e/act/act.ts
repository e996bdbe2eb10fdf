/** One run of a workflow under act, in host mode; the program is `ACT` in the environment (`.ci/e2e` installs it). */
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { owned, temporaryFolder } from '../leftovers.ts';

export interface ActRun {
  readonly exitCode: number | null;
  /** What act printed, without its complaints about Docker. */
  readonly log: string;
}

export interface ActOptions {
  readonly workflow: string;
  /** For act's own files. */
  readonly folder: string;
  /** The repository that the workflow is of; this one, unless given. */
  readonly repository?: string;
  readonly event?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Actions by the `uses:` of a workflow, and the folders that stand in for them. */
  readonly actions?: Readonly<Record<string, string>>;
}

const flags = (flag: string, pairs: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries(pairs).flatMap(([name, value]) => [flag, `${name}=${value}`]);

export async function runWorkflow(options: ActOptions): Promise<ActRun> {
  const program = process.env['ACT'] ?? '';
  if (program === '') throw new Error('ACT names no program: run .ci/e2e');
  const child = owned(
    spawn(
      program,
      [
        options.event ?? 'workflow_dispatch',
        ...['--workflows', options.workflow, '--actor', 'ci'],
        ...['ubuntu-latest', 'self-hosted'].flatMap((label) => ['--platform', `${label}=-self-hosted`]),
        ...['--container-daemon-socket', '-', '--no-cache-server', '--action-cache-path', join(options.folder, 'act')],
        ...flags('--var', options.variables),
        ...flags('--secret', options.secrets),
        ...flags('--env', options.environment),
        ...flags('--local-repository', options.actions),
      ],
      // act runs a node24 action with the first `node` on the path: the one that package.json pins.
      {
        cwd: options.repository ?? process.cwd(),
        env: { ...process.env, PATH: `${join(process.cwd(), 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    ),
  );
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { exitCode, log };
}

/** What one job of a run printed, without act's prefix. */
export const jobLog = (run: ActRun, job: string): string =>
  run.log
    .split('\n')
    .flatMap((line) => (new RegExp(`^\\[[^\\]]*/${job}[^\\]]*\\] (.*)`).exec(line) ?? []).slice(1))
    .join('\n');

/** The action as a runner downloads it: a folder with no more of this repository than it needs. */
export function shippedAction(): string {
  const folder = temporaryFolder();
  for (const name of ['action.yml', 'dist', 'gather']) cpSync(name, join(folder, name), { recursive: true });
  return folder;
}
