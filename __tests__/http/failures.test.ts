/** What kind of failure an error is, and whose. `words.test.ts` has what each says. */
import {
  codeOf,
  networkFailure,
  TransportFailure,
  transportFailure,
  unreadableProxy,
} from '../../src/http/failures.ts';
import { asked, coded, proxied } from '../support/asked.ts';

const direct = { proxied: false, protocol: 'https:' };
const kindOf = (error: unknown, connected: boolean): string => transportFailure(error, { ...direct, connected }).kind;

test.each([
  ['ENOTFOUND', 'getaddrinfo', false, 'dns'],
  ['EAI_FAIL', 'getaddrinfo', false, 'dns'],
  ['ENOTFOUND', undefined, false, 'dns'],
  ['EAI_AGAIN', undefined, false, 'dns'],
  ['ECONNREFUSED', 'connect', false, 'connect'],
  ['ECONNRESET', 'read', false, 'connect'],
  ['ECONNRESET', 'read', true, 'connection-lost'],
  ['EPIPE', 'write', true, 'connection-lost'],
  ['HPE_INVALID_CONSTANT', undefined, true, 'not-http'],
  ['HPE_INVALID_CONSTANT', undefined, false, 'not-http'],
  ['CERT_HAS_EXPIRED', undefined, false, 'tls'],
  ['CRL_HAS_EXPIRED', undefined, false, 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined, false, 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', undefined, false, 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', undefined, false, 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', undefined, false, 'tls'],
  ['HOSTNAME_MISMATCH', undefined, false, 'tls'],
  ['INVALID_CA', undefined, false, 'tls'],
  ['INVALID_PURPOSE', undefined, false, 'tls'],
  ['PATH_LENGTH_EXCEEDED', undefined, false, 'tls'],
  ['EPROTO', 'write', false, 'tls'],
  ['NO_CERT_HERE', undefined, false, 'connect'],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', undefined, true, 'connection-lost'], // it was sent
])('%s of %s, connected %s: %s', (code, syscall, connected, kind) => {
  expect(kindOf(coded(code, syscall), connected)).toBe(kind);
});

test('what is no error at all is told by how far the request had come', () => {
  expect([kindOf('x', true), kindOf('x', false), kindOf(null, false)]).toEqual([
    'connection-lost',
    'connect',
    'connect',
  ]);
  expect([undefined, 'x', null, {}, { code: 5 }, { code: 'EPIPE' }].map(codeOf)).toEqual(['', '', '', '', '', 'EPIPE']);
});

test.each<[name: string, error: Error, protocol: string, kind: string, proxy: unknown]>([
  ['a refusal', Object.assign(coded('ERR_PROXY_TUNNEL'), { statusCode: 407 }), 'https:', 'proxy', 407],
  ['an end without an answer', coded('ERR_PROXY_TUNNEL'), 'https:', 'connect', 'unreachable'],
  ['a connection refused', coded('ECONNREFUSED', 'connect'), 'https:', 'connect', 'unreachable'],
  ['a name not found', coded('ENOTFOUND', 'getaddrinfo'), 'https:', 'dns', 'unreachable'],
  ['a reset of plain HTTP', coded('ECONNRESET', 'read'), 'http:', 'connect', 'unreachable'],
  ['a reset of a handshake', coded('ECONNRESET', 'read'), 'https:', 'connect', undefined],
])("%s, through a proxy: is it the proxy's?", (_name, error, protocol, kind, proxy) => {
  const progress = { proxied: true, protocol, connected: false };
  expect(transportFailure(error, progress)).toMatchObject({ kind, proxy, cause: error, message: error.message });
  expect(transportFailure(error, { ...progress, connected: true }).proxy).toBeUndefined();
  expect(transportFailure(error, { ...progress, proxied: false }).proxy).toBeUndefined();
});

describe('retries of it', () => {
  const request = 'GET /x was not sent';

  test.each<[code: string, proxy: 'unreachable' | number | undefined, http: object]>([
    ['ERR_PROXY_TUNNEL', 403, { mostRetries: 0 }],
    ['ERR_PROXY_TUNNEL', 405, { mostRetries: 0 }],
    ['ERR_PROXY_TUNNEL', 407, { mostRetries: 0 }],
    ['ERR_PROXY_TUNNEL', 404, {}],
    ['ERR_PROXY_TUNNEL', 502, {}],
    ['ENOTFOUND', undefined, { mostRetries: 2 }],
    ['ENOTFOUND', 'unreachable', { mostRetries: 2 }],
    ['EAI_AGAIN', undefined, {}],
    ['ECONNREFUSED', 'unreachable', {}],
  ])('%s, proxy %s: %j', (code, proxy, http) => {
    const cause = coded(code);
    const failure = networkFailure(asked(proxied()), new TransportFailure('connect', cause, proxy));
    expect(failure.http).toEqual({ request, ...http });
    expect(failure.cause).toBe(cause);
  });

  test('none for a variable that is no URL', () => {
    expect(unreadableProxy(asked(), 'HTTPS_PROXY')).toMatchObject({
      code: 'connect',
      http: { mostRetries: 0, request },
    });
  });
});

test('no remedy suggests what has no effect, or is done already, or switches the checks off', () => {
  const remedy = (code: string, hasCertificates: boolean): string => {
    const failure = networkFailure(asked({ hasCertificates }), new TransportFailure('tls', coded(code)));
    expect(failure.message).not.toMatch(/NODE_TLS_REJECT_UNAUTHORIZED|insecure|verification/);
    return failure.explanation.remedy;
  };
  expect(remedy('SELF_SIGNED_CERT_IN_CHAIN', true)).toMatch(/put the authority.* into ca-certificate$/);
  expect(remedy('CERT_HAS_EXPIRED', true)).toMatch(/replace an expired ca-certificate/);
  expect(remedy('CERT_HAS_EXPIRED', false)).not.toMatch(/ca-certificate/);
  for (const kind of ['connect', 'timeout'] as const) {
    const raised = (requestTimeoutSeconds: number): boolean =>
      networkFailure(asked({ requestTimeoutSeconds }), new TransportFailure(kind)).message.includes('raise request-');
    expect([raised(599), raised(600)]).toEqual([true, false]);
  }
});
