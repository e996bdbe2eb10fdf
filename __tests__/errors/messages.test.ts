/**
 * Every message, as a tired reader needs it: short sentences, a remedy that fits, the request last, and a link. The
 * snapshot beside this file has their words, to be read where they change.
 */
import { type ActionError, ERROR_CODES, helpFor, LOOK_FIRST } from '../../src/errors/action-error.ts';
import { networkFailure, type NetworkFacts, unreadableProxy } from '../../src/errors/network.ts';
import { type AnswerFacts, bodyFailure, statusFailure } from '../../src/errors/status.ts';
import { ProxyRefusal, ProxyUnreachable } from '../../src/errors/transport-error.ts';
import { refusal, type RefusalFacts, unreachable, unusable } from '../../src/issue/trouble.ts';
import { play } from '../support/failure-scenes.ts';
import { inputsOf, useSimulator } from '../support/simulated.ts';
import { runInProcess } from '../support/runner.ts';
import { instantClock } from '../support/instant-clock.ts';

const simulator = useSimulator();
const secure = useSimulator({ tls: true });

const MOST_WORDS = 45;
const STILTED =
  /\btold\b|\btells\b|\b(is|are|was|be) meant\b|\bwhoever\b|\brepeat(s|ed)?\b|passed over|stands? in\b|does not know\b.*"|was not kept|no more of it|on the way|a person chose|is the secret set/i;

/** The same on every run: without ports and times, on every network. */
const steady = (text: string): string =>
  text.replaceAll(/(127\.0\.0\.1|localhost):\d+/g, '$1:PORT').replaceAll(/\b\d+(\.\d+)? (ms|s)\b/g, 'N $2');

/** What a server said is its own affair. */
const withoutQuotes = (message: string): string => message.replaceAll(/"[^"]*"/g, '"quoted"');

const sentences = (message: string): string[] => withoutQuotes(message).split(/(?<=[.!?])\s+/);

/** What is wrong with a message, whoever prints it. */
function flaws(message: string): string[] {
  const text = withoutQuotes(message);
  return [
    ...sentences(message)
      .filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS)
      .map((sentence) => `over ${MOST_WORDS} words: ${sentence}`),
    ...(/[.,;:!?][")]?[.,;:!?](?!\/)/.test(text.replaceAll('://', '')) ? [`double punctuation: ${text}`] : []),
    ...(/undefined|\[object|\bNaN\b/.test(text) ? [`a hole: ${text}`] : []),
    ...(/^(GET|POST|PATCH) /.test(message) ? [`begins with the request: ${text}`] : []),
    ...(STILTED.test(text) ? [`stilted: ${text}`] : []),
  ];
}

/** The same, and what only a failure of the step has: a remedy and a link. */
function flawsOf({ code, message, explanation }: ActionError): string[] {
  return [
    ...flaws(message),
    ...(message.endsWith(`. See ${helpFor(code)}`) || /[.!?]"?\)? See /.test(message) ? [] : [`no link: ${message}`]),
    ...(/^[A-Z]/.test(explanation.remedy) ? [] : [`no remedy: ${message}`]),
  ];
}

const coded = (code: string): Error => Object.assign(new Error(code), { code });
const network: NetworkFacts = {
  kind: 'connect',
  task: 'start the ingest of the Confluence integration int_1',
  call: 'POST /api/v1/app/integration/confluence/int_1/ingest',
  changes: true,
  host: 'zylon.example.com:8443',
  plain: false,
  detail: 'ECODE',
  requestTimeoutSeconds: 30,
  hasCertificates: false,
  cause: coded('ECODE'),
};
const proxy = { host: 'proxy.example.com:3128', variable: 'HTTPS_PROXY' };
const answer: AnswerFacts = {
  status: 200,
  task: network.task,
  call: network.call,
  changes: true,
  host: network.host,
  contentType: 'text/html',
  isJson: false,
  excerpt: '<p>Sign in.</p>',
  said: '',
  locationOrigin: '',
  originAbove: '',
  isIngest: true,
};
const refused: RefusalFacts = {
  call: 'GET /repos/octo/docs/issues',
  status: 403,
  message: 'Issues are disabled.',
  isJson: true,
  limited: false,
  location: '',
  host: 'api.github.com',
  repository: 'octo/docs',
  mayBeReadOnly: true,
};
const KINDS = ['dns', 'connect', 'proxy', 'tls', 'not-http', 'timeout', 'connection-lost'] as const;
const TLS = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'ERR_TLS_CERT_ALTNAME_INVALID', 'EPROTO', 'SELF_SIGNED_CERT'];
const STATUSES = [301, 400, 401, 402, 403, 404, 405, 407, 409, 410, 422, 429, 500, 502, 503, 504];

/** Each failure of the network, with the facts that change its words. */
function networkFailures(): ActionError[] {
  const facts = [{}, { plain: true }, { hasCertificates: true }, { proxy }, { detail: '' }, { changes: false }];
  const causes = TLS.map((code) => ({ kind: 'tls', cause: coded(code) }) as const);
  const proxies = [400, 403, 407, 502].map(
    (status) => ({ kind: 'proxy', proxy, cause: new ProxyRefusal(status) }) as const,
  );
  const down = { proxy, cause: new ProxyUnreachable(coded('ECODE')) };
  return [
    ...KINDS.flatMap((kind) => facts.map((more) => networkFailure({ ...network, kind, ...more }))),
    ...[...causes, ...proxies, down].map((more) => networkFailure({ ...network, ...more })),
    unreadableProxy(network.task, network.call, 'HTTPS_PROXY'),
  ];
}

/** Each failure by the status or the body of an answer. */
function answerFailures(): ActionError[] {
  const both = [
    { isIngest: true },
    { isIngest: false, changes: false },
    { isIngest: false, said: 'No.', isJson: true },
  ];
  return both.flatMap((more) => [
    ...STATUSES.map((status) => statusFailure({ ...answer, status, ...more })),
    ...['', '<p>Sign in.</p>'].flatMap((excerpt) =>
      ['', 'https://zylon.example.com'].flatMap((originAbove) => [
        bodyFailure({ ...answer, excerpt, originAbove, ...more }, 'not-api'),
        bodyFailure({ ...answer, excerpt, originAbove, ...more }, 'bad-json'),
      ]),
    ),
  ]);
}

test('failures of the network and of answers', () => {
  const failures = [...networkFailures(), ...answerFailures()];
  expect(failures.length).toBeGreaterThan(100);
  expect(failures.flatMap(flawsOf)).toEqual([]);
  expect(failures.map(({ message }) => message)).toMatchSnapshot();
  for (const { message } of failures)
    expect(message).toMatch(/\((GET|POST) \S+ (answered \d+|was (not )?sent)\)\. See /);
});

test('a change whose outcome is unknown is not said to have failed', () => {
  const lost = [
    ...(['timeout', 'connection-lost', 'not-http'] as const).map((kind) => networkFailure({ ...network, kind })),
    ...[500, 502, 503, 504].map((status) => statusFailure({ ...answer, status })),
    bodyFailure(answer, 'not-api'),
    bodyFailure(answer, 'bad-json'),
  ];
  for (const { explanation } of lost)
    expect(explanation.what).toMatch(/^The request to start the ingest of .*no usable answer/);
});

test('the warnings about the failure issue', () => {
  const statuses = [301, 400, 401, 403, 404, 407, 410, 422, 429, 500];
  const warnings = [
    ...statuses.map((status) => refusal({ ...refused, status })),
    ...statuses.map((status) => refusal({ ...refused, status, message: '', location: 'https://example.com' })),
    refusal({ ...refused, isJson: false }),
    refusal({ ...refused, limited: true }),
    ...KINDS.map((kind) => unreachable({ ...network, kind })),
    unusable(refused.call, 'more than 1 MiB', refused.host),
  ];
  expect(warnings.flatMap(({ message }) => flaws(message))).toEqual([]);
  expect(warnings.map(({ message }) => message)).toMatchSnapshot();
});

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

  test('https:// to a port of plain HTTP: the port, and never http://', async () => {
    const message = await messageOf({ 'base-url': simulator.url.replace('http:', 'https:') });
    expect(message).toContain('Correct the port in base-url');
    expect(message).not.toMatch(/http:\/\/|allow-insecure-http/);
  });
});
