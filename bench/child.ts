/** A child process, timed. */
import { spawnSync } from 'node:child_process';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What it must exit with; anything else is an error of the bench. */
  readonly exitCode: number;
}

function run({ file, args, env, exitCode }: Command): string {
  const { status, stdout, stderr, error } = spawnSync(file, args, { env, encoding: 'utf8', timeout: 60_000 });
  if (error !== undefined) throw error;
  if (status === exitCode) return stderr;
  throw new Error(`${file} ${args.join(' ')} ended with ${String(status)}\n${stdout}\n${stderr}`);
}

/** Milliseconds from before its start to after its end. */
export function timed(command: Command): number {
  const started = performance.now();
  run(command);
  return performance.now() - started;
}

const { href: TELL_PEAK } = new URL('tell-peak.mjs', import.meta.url);

/** The most memory, in MiB, that a process of Node.js held at once. */
export function peakMiB(command: Command): number {
  const told = run({ ...command, args: ['--import', TELL_PEAK, ...command.args] });
  return Number(/^peak (\d+)$/m.exec(told)?.[1]) / 1024;
}

/** Whether `file` can be started. */
export function isInstalled(file: string): boolean {
  return spawnSync(file, ['--version']).status === 0;
}
