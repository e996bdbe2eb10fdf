/** The commands that are measured: the action, and what it is measured against. */
import { join } from 'node:path';
import { SEED } from '../../simulator/simulator.ts';
import type { Command } from '../child.ts';
import { inputEnvironment } from '../inputs.ts';

/** Where a job finds its server. */
export interface Target {
  readonly port: number;
  readonly token: string;
  /** PEM file of the authority behind the server's certificate. */
  readonly caFile: string;
  /** What the runner gives to a step: files for its outputs and its summary, and a folder. */
  readonly folder: string;
}

const MAIN = 'dist/index.js';
const PATH = process.env['PATH'] ?? '';
const CREDENTIALS = { username: 'svc-files', password: 'a-new-password' };

const node = (script: string, env: Record<string, string>, exitCode = 0): Command => ({
  file: process.execPath,
  args: [script],
  env: { PATH, ...env },
  exitCode,
});

const runner = ({ folder }: Pick<Target, 'folder'>): Record<string, string> => ({
  GITHUB_OUTPUT: join(folder, 'output'),
  GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  RUNNER_TEMP: folder,
});

const url = ({ port }: Target): string => `https://localhost:${port}`;

/** The whole run: validate, update, ingest. */
export function action(target: Target): Command {
  const inputs = {
    'base-url': url(target),
    'api-token': target.token,
    'integration-type': 'filesystem',
    'integration-id': SEED.integrations.filesystem,
    configure: 'update',
    ...CREDENTIALS,
  };
  return node(MAIN, { ...inputEnvironment(inputs), ...runner(target), NODE_EXTRA_CA_CERTS: target.caFile });
}

const plainJob = (target: Target): Record<string, string> => ({
  BASE_URL: url(target),
  TOKEN: target.token,
  INTEGRATION: `filesystem/${SEED.integrations.filesystem}`,
  CREDENTIALS: JSON.stringify(CREDENTIALS),
});

export function bareScript(target: Target): Command {
  return node('bench/start/bare.js', { ...plainJob(target), NODE_EXTRA_CA_CERTS: target.caFile });
}

/** Three times `curl`, and `jq`. */
export function curlJob(target: Target): Command {
  const env = { PATH, ...plainJob(target), CA_FILE: target.caFile };
  return { file: 'bash', args: ['bench/start/curl-job.sh'], env, exitCode: 0 };
}

/** A step whose inputs are refused. */
export function badInput(target: Pick<Target, 'folder'>): Command {
  return node(MAIN, { ...inputEnvironment({}), ...runner(target) }, 1);
}

export function emptyScript(): Command {
  return node('bench/start/empty.js', {});
}
