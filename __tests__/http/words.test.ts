/**
 * The words of each failure that facts alone decide: of the network, of an answer, of the failure issue. The snapshot
 * beside this file has them, to be read where they change.
 */
import type { ActionError } from '../../src/http/error.ts';
import { networkFailure, type NetworkFacts, unreadableProxy } from '../../src/http/network.ts';
import { type AnswerFacts, bodyFailure, statusFailure } from '../../src/http/status.ts';
import { ProxyRefusal, ProxyUnreachable } from '../../src/http/transport-error.ts';
import { refusal, type RefusalFacts, unreachable, unusable } from '../../src/issue/trouble.ts';
import { flaws, flawsOf } from '../support/flaws.ts';

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
