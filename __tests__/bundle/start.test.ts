/**
 * What a run of the committed bundle costs, in counts that are the same on every machine; `npm run bench` has the times.
 */
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SEED } from '../../simulator/simulator.ts';
import type { ActionRun } from '../../runner/outputs.ts';
import { startBundle, temporaryFile } from '../support/runner.ts';
import { inputsOf, useSimulator } from '../support/simulated.ts';

const simulator = useSimulator({ tls: true });
const plain = useSimulator();

const inputs = (more: Record<string, string> = {}): Record<string, string> =>
  inputsOf(simulator, {
    'integration-type': 'filesystem',
    'integration-id': SEED.integrations.filesystem,
    ...more,
  });

const UPDATE = { configure: 'update', username: 'svc-files', password: 'a-new-password' };

// Tells at the end which modules of Node.js were loaded, and which files were opened from JavaScript.
const TELL = temporaryFile(
  'tell.cjs',
  `const fs = require('node:fs');
  const { openSync, writeSync } = fs;
  const opened = [];
  fs.openSync = (path, ...rest) => (opened.push(String(path)), openSync(path, ...rest));
  process.on('exit', () => writeSync(2, '\\ntold ' + JSON.stringify({ opened, modules: process.moduleLoadList }) + '\\n'));`,
);

interface Told extends ActionRun {
  /** Files opened, in order. */
  readonly opened: string[];
  /** Modules of Node.js itself, the internal ones included. */
  readonly modules: string[];
}

async function tell(given: Record<string, string>, env: Record<string, string> = {}): Promise<Told> {
  const trust = { NODE_EXTRA_CA_CERTS: temporaryFile('ca.pem', simulator.ca) };
  const seen = await startBundle(given, { ...trust, ...env }, ['--require', TELL]).finished;
  const told: unknown = JSON.parse(/^told (.+)$/m.exec(seen.log)?.[1] ?? '{}');
  const list = (name: string): string[] =>
    typeof told === 'object' && told !== null ? [Reflect.get(told, name)].flat().map(String) : [];
  return {
    ...seen,
    opened: list('opened'),
    modules: list('modules').flatMap((line) => /^NativeModule (.+)$/.exec(line)?.[1] ?? []),
  };
}

test('validate and ingest: two requests; with an update three; one connection, one handshake', async () => {
  const two = await tell(inputs());
  expect(two.outputs).toMatchObject({ outcome: 'success', updated: 'false' });
  expect(simulator.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
  expect([simulator.connections, simulator.handshakes]).toEqual([1, 1]);

  simulator.reset();
  const three = await tell(inputs(UPDATE));
  expect(three.outputs).toMatchObject({ outcome: 'success', updated: 'true' });
  expect(simulator.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
  expect([simulator.connections, simulator.handshakes]).toEqual([1, 1]);
});

// Node's own undici comes with `fetch`, and with reading every export of `node:http`.
const NEVER = ['internal/deps/undici/undici', 'child_process', 'internal/crypto/webcrypto', 'internal/fs/promises'];

test.each(['TLS', 'plain HTTP'])('over %s, nothing is loaded that a run does not use', async (scheme) => {
  const { exitCode, modules } = await tell(
    inputs({ ...UPDATE, ...(scheme === 'TLS' ? {} : { 'base-url': plain.url }) }),
  );
  expect(exitCode).toBe(0);
  expect(modules).toContain('https'); // else there is nothing to see here
  expect(modules.filter((name) => NEVER.includes(name))).toEqual([]);
});

test('before the inputs are checked, nothing of the network is loaded, and none is used', async () => {
  const { modules, outputs } = await tell(inputs({ 'max-retries': '21' }));
  expect(outputs['error-code']).toBe('invalid-input');
  expect(modules).toContain('fs');
  expect(modules.filter((name) => [...NEVER, 'http', 'https', 'tls', 'crypto', 'dns'].includes(name))).toEqual([]);
  expect(simulator.connections).toBe(0);
});

test('one file is read; outputs, summary and results are a file each, opened once', async () => {
  const folder = join(temporaryFile('runner', ''), '..', 'temp');
  mkdirSync(folder, { recursive: true });
  const { opened, outputs } = await tell(inputs(UPDATE), { RUNNER_TEMP: folder });
  expect(opened.map((path) => basename(path))).toEqual([
    'index.js',
    basename(outputs['results-file'] ?? ''),
    'output',
    'summary',
  ]);
});

test('no other file can be read: Node.js itself would refuse it', async () => {
  const folder = join(realpathSync(join(temporaryFile('runner', ''), '..')), 'allowed');
  mkdirSync(folder, { recursive: true });
  const trust = { NODE_EXTRA_CA_CERTS: temporaryFile('ca.pem', simulator.ca) };
  const seen = await startBundle(inputs(UPDATE), { ...trust, RUNNER_TEMP: folder }, [
    '--permission',
    `--allow-fs-read=${realpathSync('dist/index.js')}`,
    `--allow-fs-write=${join(folder, '..')}`,
  ]).finished;
  expect(seen.log).not.toContain('ERR_ACCESS_DENIED');
  expect(seen.outputs).toMatchObject({ outcome: 'success', updated: 'true' });
});

const main = readFileSync('dist/index.js', 'utf8');

test.each([
  ['index.js', 300_000],
  ['gather.js', 180_000],
])('%s is small, and all ASCII: for one other character V8 keeps two bytes for each', (file, limit) => {
  const code = readFileSync(join('dist', file), 'utf8');
  expect(code.length).toBeLessThan(limit);
  expect(code).toMatch(/^[\t\n\x20-\x7e]*$/);
});

test.each([
  ['undici', 'UND_ERR_'],
  ['tunnel', 'tunneling socket could not be established'],
  ['@actions/exec', '_getSpawnOptions'],
  ['the OIDC client of @actions/core', 'ACTIONS_ID_TOKEN_REQUEST_URL'],
  ['@actions/github', 'octokit'],
  ['what zod has and nothing uses', 'cuid2'],
  ['a loader for modules of Node.js', 'createRequire'],
  ['what package.json says besides name and version', 'devDependencies'],
])('%s is not in the main file', (_, mark) => {
  expect(main.toLowerCase()).not.toContain(mark.toLowerCase());
});

test('a run that never settles is not green', async () => {
  const stuck = temporaryFile(
    'stuck.cjs',
    `const { EventEmitter } = require('node:events');
    const { setTimeout: real } = globalThis;
    globalThis.setTimeout = (...rest) => real(...rest).unref();
    require('node:http').request = () => Object.assign(new EventEmitter(), { end() {}, write() {}, destroy() {} });`,
  );
  const { exitCode } = await startBundle(inputsOf(plain), {}, ['--require', stuck]).finished;
  expect(exitCode).toBe(13);
});
