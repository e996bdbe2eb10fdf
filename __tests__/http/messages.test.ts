/**
 * Every message of a run, as a tired reader needs it: short sentences, a remedy that fits, the request last, and a link.
 * The snapshot beside this file has their words, to be read where they change. `words.test.ts` does the same for failures
 * that are made of facts alone.
 */
import { ERROR_CODES, helpFor, LOOK_FIRST } from '../../src/http/error.ts';
import { flaws, sentences } from '../support/flaws.ts';
import { play } from '../support/failure-scenes.ts';
import { inputsOf, useSimulator } from '../support/simulated.ts';
import { runInProcess } from '../support/runner.ts';
import { instantClock } from '../support/instant-clock.ts';

const simulator = useSimulator();
const secure = useSimulator({ tls: true });

/** The same on every run: without ports and times, on every network. */
const steady = (text: string): string =>
  text.replaceAll(/(127\.0\.0\.1|localhost):\d+/g, '$1:PORT').replaceAll(/\b\d+(\.\d+)? (ms|s)\b/g, 'N $2');

/** What is wrong where the ingest may be running: looking for it comes first, and nothing starts it again. */
function unknownFlaws(message: string): string[] {
  const first = sentences(message).find((sentence) => /^(Look|Read|Check|Raise|Correct|Set|Wait)\b/.test(sentence));
  return [
    ...(first === `${LOOK_FIRST}.` ? [] : [`does not say first to look in Zylon: ${message}`]),
    ...(/run the step again|max-retries/.test(message) ? [`no remedy here: ${message}`] : []),
  ];
}

test.each(ERROR_CODES)('%s, as it comes about', async (code) => {
  const { outputs, log } = await play(code, simulator, secure);
  const message = outputs['error-message'] ?? '';
  const notices = log.match(/^::(notice|warning)[^\n]*/gm) ?? [];
  expect(flaws(message)).toEqual([]);
  expect(outputs['sync-status'] === 'unknown' ? unknownFlaws(message) : []).toEqual([]);
  expect(notices.flatMap((line) => flaws(line.replace(/^::.*?::/, '')))).toEqual([]);
  expect(message.endsWith(` See ${helpFor(code)}`)).toBe(true);
  expect([message, ...notices].map(steady)).toMatchSnapshot();
});

test('scenes in which the ingest may be running are among them', async () => {
  const { outputs } = await play('server-error', simulator, secure);
  expect(outputs['sync-status']).toBe('unknown');
});

const BAD_INPUTS: readonly Readonly<Record<string, string>>[] = [
  { 'api-token': '' },
  { 'api-token': 'Bearer x' },
  { 'base-url': 'http//zylon', 'integration-type': 'jira', 'integration-id': 'a b', 'max-retries': 'x' },
  { 'integration-type': 'any', 'integration-id': '' },
  { 'integration-type': 'any', 'integration-id': 'jira/1' },
  { 'integration-id': 'sharepoint/1' },
  { 'integration-id': 'all, int_1' },
  { 'integration-type': 'filesystem', configure: 'create', 'integration-id': 'int_1' },
  { 'integration-type': 'filesystem', configure: 'update', 'integration-id': 'all' },
  { configure: 'upsert' },
  { password: 'pass-word' },
  { 'failure-issue': 'true', 'github-token': '' },
  { 'expect-search': 'ab' },
  { 'expect-search': 'abc', 'wait-for': 'started' },
  { 'ca-certificate': '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----' },
  { 'integration-type': 'filesystem', 'refresh-oauth': 'true' },
];

test.each(BAD_INPUTS)('bad inputs: %j', async (given) => {
  const { outputs } = await runInProcess(inputsOf(simulator, given));
  expect(outputs['error-code']).toBe('invalid-input');
  expect(flaws(outputs['error-message'] ?? '')).toEqual([]);
  expect(steady(outputs['error-message'] ?? '')).toMatchSnapshot();
});

test('an empty token names the three reasons of an empty secret', async () => {
  const { outputs } = await runInProcess(inputsOf(simulator, { 'api-token': '' }));
  expect(outputs['error-message']).toMatch(
    /not stored under this name.*forks and Dependabot.*environment or organization/,
  );
});

describe('no remedy names an input that has no effect, or is set so already', () => {
  const messageOf = async (given: Record<string, string>): Promise<string> =>
    (await runInProcess(inputsOf(simulator, given), { clock: instantClock() })).outputs['error-message'] ?? '';
  const limited = (headers: Record<string, string> = {}): void =>
    simulator.fail({ path: '/config', fault: { kind: 'status', status: 429, headers } });

  test.each([
    ['8', true],
    ['0', true],
    ['20', false],
  ])('429 with max-retries: %s', async (retries, raise) => {
    limited();
    expect((await messageOf({ 'max-retries': retries })).includes('raise max-retries')).toBe(raise);
  });

  test('a wait that is longer than the time that is left: more retries do not help', async () => {
    limited({ 'retry-after': '7200' });
    expect(await messageOf({})).not.toContain('max-retries');
  });

  test.each(['500', '503'])('%s on the ingest, which is not retried', async (status) => {
    simulator.fail({ path: '/ingest', fault: { kind: 'status', status: Number(status) } });
    expect(await messageOf({})).not.toContain('max-retries');
  });

  test('503 before the ingest is retried, and may be more often', async () => {
    simulator.fail({ path: '/config', fault: { kind: 'status', status: 503 } });
    expect(await messageOf({})).toContain('or raise max-retries');
  });

  test('a refused connection: no time limit helps', async () => {
    expect(await messageOf({ 'base-url': 'http://127.0.0.1:1' })).not.toContain('request-timeout-seconds');
  });

  test('https:// to a port of plain HTTP: the port, or http:// with the input that it needs', async () => {
    const message = await messageOf({ 'base-url': simulator.url.replace('http:', 'https:') });
    expect(message).toContain('Correct the port in base-url, or write http:// in it and set allow-insecure-http: true');
  });
});
