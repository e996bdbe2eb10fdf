/** One run of the bundle, shown: what was asked, the log, the outputs, the summary. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Scene {
  readonly title: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** What the step must exit with for the scene to be as told. */
  readonly exitCode: number;
  /** Sets the stage. */
  readonly before?: () => void;
}

const SECRETS = ['api-token', 'password'];

const show = (heading: string, text: string): void => {
  console.log(`\n--- ${heading}`);
  console.log(text.trimEnd());
};

/** A line of the action's output as the runner prints it: commands carried out, debug lines hidden. */
function asRunner(line: string): string | undefined {
  const [, command, message = ''] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
  if (command === undefined) return line;
  const prefix = { error: 'Error: ', warning: 'Warning: ', notice: 'Notice: ', group: '▼ ' }[command];
  return prefix === undefined ? undefined : prefix + message.replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** Plays a scene; true if it ended as told. */
export async function playScene({ title, inputs, exitCode, before }: Scene): Promise<boolean> {
  before?.();
  const folder = mkdtempSync(join(tmpdir(), 'zylon-ingest-demo-'));
  try {
    const outputs = join(folder, 'outputs');
    const summary = join(folder, 'summary');
    for (const file of [outputs, summary]) writeFileSync(file, '');

    console.log(`\n=== ${title}`);
    const shown = Object.entries(inputs).map(([name, value]) => `${name}: ${SECRETS.includes(name) ? '***' : value}`);
    show('with', shown.join('\n'));
    console.log('\n--- log');
    const { env } = process;
    const code = await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ['dist/index.js'], {
        env: {
          ...env,
          ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
          RUNNER_TEMP: folder,
          GITHUB_OUTPUT: outputs,
          GITHUB_STEP_SUMMARY: summary,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      createInterface({ input: child.stdout }).on('line', (line) => {
        const printed = asRunner(line);
        if (printed !== undefined) console.log(printed);
      });
      child.once('error', reject);
      child.once('close', resolve);
    });

    const pairs = readFileSync(outputs, 'utf8').matchAll(/^(.+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm);
    show('outputs', [...pairs].map(([, name = '', , value = '']) => `${name}=${value}`).join('\n'));
    show('summary', readFileSync(summary, 'utf8'));
    show('exit code', String(code));
    if (code !== exitCode) console.error(`This scene should have ended with exit code ${String(exitCode)}.`);
    return code === exitCode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
