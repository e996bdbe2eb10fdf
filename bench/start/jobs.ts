/** The commands that are measured: the action, and what it is measured against. */
import { SEED } from '../../simulator/simulator.ts';
import type { Command } from '../child.ts';
import { inputEnvironment, runnerFiles } from '../../runner/environment.ts';
import { metadata } from '../../runner/metadata.ts';

/** Where a job finds its server. */
export interface Target {
  readonly port: number;
  readonly token: string;
  /** PEM file of the authority behind the server's certificate. */
  readonly caFile: string;
  /** For the runner's files. */
  readonly folder: string;
}

const PATH = process.env['PATH'] ?? '';
const CREDENTIALS = { username: 'svc-files', password: 'a-new-password' };

const node = (script: string, env: Record<string, string>): Command => ({
  file: process.execPath,
  args: [script],
  env: { PATH, ...env },
  exitCode: 0,
});

/** A step that runs the committed bundle. */
const step = (inputs: Record<string, string>, folder: string, env: Record<string, string> = {}): Command =>
  node(metadata.runs.main, { ...inputEnvironment(inputs), ...runnerFiles(folder), ...env });

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
  return step(inputs, target.folder, { NODE_EXTRA_CA_CERTS: target.caFile });
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
export function badInput(folder: string): Command {
  return { ...step({}, folder), exitCode: 1 };
}

export function emptyScript(): Command {
  return node('bench/start/empty.js', {});
}
