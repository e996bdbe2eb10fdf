/** One scenario of the lock: the bundle as a child process, and all that it left, without what differs from run to run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { FakeGitHub, REPOSITORY, TOKEN } from '../../__tests__/support/fake-github.ts';
import { startProxy, type TestProxy, type TestProxyOptions } from '../../__tests__/support/connect-proxy.ts';
import { readOutputs } from '../../runner/outputs.ts';
import { makeCertificate } from '../../simulator/http/certificate.ts';
import { SEED, type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/simulator.ts';

/** What a scenario may use and change. */
export interface World {
  readonly simulator: Simulator;
  readonly github: FakeGitHub;
  readonly folder: string;
  /** The outputs of the steps before. */
  readonly before: Readonly<Record<string, string>>[];
  readonly hashes: Map<string, string>;
}
type Texts = Readonly<Record<string, string>>;

export interface Step {
  readonly action?: 'gather';
  readonly given?: Texts | ((world: World) => Texts);
  readonly env?: Texts | ((world: World) => Texts);
  readonly prepare?: (world: World) => void;
  /** Sent once so many requests with this in their path were seen, and nothing happens any more. */
  readonly signal?: { readonly name: NodeJS.Signals; readonly path: string; readonly times?: number };
}

export interface Scenario extends Step {
  readonly name: string;
  readonly server?: SimulatorOptions;
  readonly proxy?: Partial<TestProxyOptions>;
  /** Nothing says in which order its requests come. */
  readonly parallel?: true;
  /** One after the other, in place of the scenario's own. */
  readonly steps?: readonly Step[];
}

export interface Recorded {
  readonly name: string;
  readonly steps: readonly unknown[];
}

const METADATA = z.object({
  inputs: z.record(z.string(), z.object({ default: z.union([z.string(), z.boolean(), z.number()]).optional() })),
  runs: z.object({ main: z.string() }),
});
type Metadata = z.infer<typeof METADATA> & { readonly main: string };

/** What GitHub makes of the expressions that are defaults, in a job without a matrix. */
const CONTEXTS: Texts = { '[${{ toJSON(job) }}, ${{ toJSON(matrix) }}]': '[{"status":"success"}, null]' };
const valueOf = (text: string): string => (text.includes('${{') ? (CONTEXTS[text] ?? 'null') : text);

function metadataOf(file: string): Metadata {
  const read = METADATA.parse(parse(readFileSync(file, 'utf8')));
  return { ...read, main: join(dirname(file), read.runs.main) };
}

process.removeAllListeners('warning'); // of stripTypeScriptTypes
const preload = join(mkdtempSync(join(tmpdir(), 'zylon-lock-')), 'clock.mjs');
writeFileSync(preload, stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'clock.ts'), 'utf8')));
process.on('exit', () => rmSync(dirname(preload), { recursive: true, force: true }));
const certificate = await makeCertificate({ names: ['zylon.test', 'localhost'] });

const GITHUB: Texts = {
  GITHUB_SERVER_URL: 'https://github.test',
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_WORKFLOW: 'Nightly',
  GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/nightly.yml@refs/heads/main`,
  GITHUB_JOB: 'sync',
  GITHUB_ACTION: 'ingest',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '17',
  GITHUB_EVENT_NAME: 'schedule',
};
export const ISSUE: Texts = { 'failure-issue': 'true', 'github-token': TOKEN };
const HEADERS = ['authorization', 'x-org', 'content-type', 'accept', 'connection', 'host'];
const LOOK = /^GET \S+\/(?:project|artifact|search)(?:\?|$)/;

/** The inputs that the action of this root does not have are named. */
export class NotDeclared extends Error {}

export async function play(scenario: Scenario, root: string): Promise<Recorded> {
  const folder = mkdtempSync(join(tmpdir(), 'zylon-lock-run-'));
  const { tls, ...rest } = scenario.server ?? {};
  const simulator = await startSimulator({ ...rest, tls: tls === true ? certificate : (tls ?? false) });
  const github = await new FakeGitHub().start();
  const proxy = scenario.proxy && (await startProxy({ targetPort: simulator.port, ...scenario.proxy }));
  const world: World = { simulator, github, folder, before: [], hashes: new Map() };
  const steps: unknown[] = [];
  try {
    github.fault = () => {
      for (const issue of github.issues)
        if (!issue.created_at.startsWith('2026-05')) issue.created_at = '2026-06-01T12:00:00Z';
      return undefined;
    };
    scenario.prepare?.(world);
    for (const step of scenario.steps ?? [{ ...scenario, prepare: () => undefined }]) {
      steps.push(await playStep(scenario, step, world, root, proxy));
    }
    return { name: scenario.name, steps };
  } finally {
    await Promise.all([simulator.close(), github.close(), proxy?.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playStep(
  scenario: Scenario,
  step: Step,
  world: World,
  root: string,
  proxy?: TestProxy,
): Promise<unknown> {
  const { simulator, github, folder } = world;
  const { name, parallel } = scenario;
  step.prepare?.(world);
  const { inputs, main } = metadataOf(join(root, step.action ?? '', 'action.yml'));
  const more = typeof step.given === 'function' ? step.given(world) : (step.given ?? {});
  const given = step.action === 'gather' ? more : { ...common(simulator), ...more };
  const unknown = Object.keys(given).filter((one) => !(one in inputs));
  if (unknown.length > 0) throw new NotDeclared(`${name}: no input ${unknown.join(', ')}`);
  const defaults = Object.fromEntries(
    Object.entries(inputs).map(([one, input]) => [one, valueOf(String(input.default ?? ''))]),
  );
  const set = Object.entries({ ...defaults, ...given }).map(
    ([one, value]) => [`INPUT_${one.toUpperCase()}`, value] as const,
  );
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const temp = join(folder, `temp${world.before.length}`);
  mkdirSync(temp);
  const env: Record<string, string | undefined> = {
    ...{ PATH: process.env['PATH'], ...Object.fromEntries(set), ...files, RUNNER_TEMP: temp },
    ...{ ...GITHUB, GITHUB_API_URL: github.url },
    ...(proxy && { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url }),
    ...(typeof step.env === 'function' ? step.env(world) : step.env),
  };
  const [requestsBefore, callsBefore] = [simulator.requests.length, github.requests.length];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', preload, main], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    cwd: folder,
    timeout: 90_000,
    killSignal: 'SIGKILL',
  });
  allowJumps(child, step, world);
  const texts = { stdout: '', stderr: '' };
  for (const kind of ['stdout', 'stderr'] as const)
    child[kind]?.setEncoding('utf8').on('data', (text: string) => (texts[kind] += text));
  const exit = await new Promise((resolve, reject) =>
    child.once('error', reject).once('close', (code, signal) => resolve(code ?? signal)),
  );

  const outputs = readOutputs(files.GITHUB_OUTPUT);
  world.before.push(outputs);
  const plain = (text: string): string => normal(text, world, root, proxy);
  const jsonOf = (text: string): unknown => (text === '' ? '' : json(plain(text)));
  const seen = simulator.requests.slice(requestsBefore).map(({ method, path, headers, body }) => {
    const shown = HEADERS.flatMap((one) => (headers[one] === undefined ? [] : [`${one}: ${String(headers[one])}`]));
    const call = plain(`${method} ${path}${body === '' ? '' : ` ${body}`}`);
    return { call, headers: plain(shown.join('; ')) };
  });
  const calls = seen.map(({ call }) => call);
  const results = outputs['results'] ?? '';
  const file = jsonOf(read(outputs['results-file']));
  return {
    exit,
    outputs: Object.fromEntries(
      Object.entries(outputs)
        .toSorted()
        .filter(([one]) => one !== 'results')
        .map(([one, value]) => [one, plain(value)]),
    ),
    results: jsonOf(results),
    resultsFile: JSON.stringify(file) === JSON.stringify(jsonOf(results)) ? 'as the output' : file,
    changesFile: jsonOf(read(outputs['changes-file'])),
    files: readdirSync(temp, { recursive: true, encoding: 'utf8' }).map(plain).toSorted(),
    log: parallel ? blocks(plain(texts.stdout)).toSorted() : plain(texts.stdout).split('\n'),
    stderr: plain(texts.stderr).split('\n').filter(Boolean),
    summary: plain(readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8')).split('\n'),
    requests: parallel ? [...new Set(calls)].toSorted() : collapsed(calls),
    headers: [...new Set(seen.map(({ call, headers }) => `${call.split(' ')[0]} ${headers}`))].toSorted(),
    github: github.requests
      .slice(callsBefore)
      .map(({ call, body }) => ({ call, body: json(plain(JSON.stringify(body ?? null))) })),
    issues: json(plain(JSON.stringify(github.issues))),
    ...(proxy && { proxy: proxy.seen.map(plain) }),
  };
}

const common = (simulator: Simulator): Texts => ({
  'base-url': simulator.url,
  'api-token': simulator.token,
  'integration-type': 'confluence',
  'integration-id': SEED.integrations.confluence,
});

/** Answers the child that wants to jump to its next timer, and keeps the server's clock with the child's. */
function allowJumps(child: ChildProcess, { signal }: Step, { simulator, github }: World): void {
  let sent = signal === undefined;
  let now = 0;
  let calls = 0;
  // No two moments are the same, and none depends on the machine.
  simulator.state.now = () => Date.parse('2026-06-01T12:00:00.000Z') + now + (calls += 1) / 1e3;
  const paths = (): string[] => [...simulator.requests.map(({ path }) => path), ...github.calls];
  child.on('message', (message) => {
    const { at, busy } = z.object({ at: z.number(), busy: z.boolean() }).parse(message);
    void (async () => {
      // Whatever was on its way to a server of this process is answered after that.
      for (let turn = 0; busy && turn < 4; turn += 1) await sleep(8);
      if (!sent && paths().filter((path) => path.includes(signal?.path ?? '')).length >= (signal?.times ?? 1)) {
        sent = true;
        child.kill(signal?.name);
        await sleep(300);
      }
      now = at;
      if (child.connected) child.send('go', () => undefined);
    })();
  });
}

function read(path = ''): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.split('\n');
  }
}

const NAMELESS: readonly [RegExp, string][] = [
  [/\b\d+\.\d(?= s\b)/g, '#'],
  [/\b\d+(?= ms\b)/g, '#'],
  [/("duration_seconds":\s*)[\d.]+/g, '$1"#"'],
  [/^\d+\.\d$/, '#'],
  [/\b20\d\d-\d\d-\d\d(T[\d:.]+Z?)?/g, '<date>'],
  [/\b(?!00000000)[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/g, '<uuid>'],
  [/(?<=zylon-ingest-[a-z]+-)\w{6}(?![\w-])/g, '<random>'],
  [/^ *at .*$/gm, 'at <code>'],
];

/** Without what differs from run to run. Hashes, of addresses among others, are numbered as they come. */
function normal(text: string, { simulator, github, folder, hashes }: World, root: string, proxy?: TestProxy): string {
  const named: [string | number, string][] = [
    [simulator.port, 'ZYLON'],
    [github.port, 'GITHUB'],
    [proxy === undefined ? 'none' : new URL(proxy.url).port, 'PROXY'],
  ];
  let plain = text.replaceAll(folder, '<folder>').replaceAll(root, '<root>').replaceAll('\r\n', '\n');
  for (const [port, name] of named) plain = plain.replace(new RegExp(`(?<![\\w.])${port}\\b`, 'g'), name);
  for (const [pattern, name] of NAMELESS) plain = plain.replace(pattern, name);
  return plain.replace(/\b[0-9a-f]{24}\b/g, (hash) => {
    if (!hashes.has(hash)) hashes.set(hash, `<hash ${hashes.size + 1}>`);
    return hashes.get(hash) ?? '';
  });
}

/** What is said again at once counts: except for looks, of which those in one row are told once each. */
function collapsed(calls: readonly string[]): string[] {
  const told: string[] = [];
  let looks = new Set<string>();
  let [last, times] = ['', 0];
  for (const call of [...calls, '']) {
    if (call === last && !LOOK.test(call)) {
      times += 1;
      continue;
    }
    if (times > 1) told.push(`${told.pop() ?? ''} (${times} times)`);
    [last, times] = [call, 1];
    if (!LOOK.test(call)) looks = new Set();
    if (call === '' || looks.has(call)) {
      times = 0;
      continue;
    }
    if (LOOK.test(call)) {
      looks.add(call);
      times = 0;
    }
    told.push(call);
  }
  return told;
}

/** Groups whole, every other line by itself. */
function blocks(log: string): string[] {
  return log.match(/^::group::[\s\S]*?^::endgroup::$|^.*$/gm) ?? [];
}
