/** What kind of failure an error is, and whose. `words.test.ts` has what each says. */
import {
  codeOf,
  kindOf,
  laidToProxy,
  networkFailure,
  ProxyRefusal,
  ProxyUnreachable,
  TransportFailure,
  unreadableProxy,
} from '../../src/http/failures.ts';
import { asked, coded, proxied } from '../support/asked.ts';

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

test('what a proxy ended was never sent, whatever its error', () => {
  expect(kindOf(new ProxyRefusal(502), false)).toBe('proxy');
  expect(kindOf(new ProxyUnreachable(coded('ECONNRESET')), true)).toBe('connect');
  expect(kindOf(new ProxyUnreachable(coded('ENOTFOUND')), true)).toBe('dns');
});

test.each<[name: string, error: Error, protocol: string, laid: string]>([
  ['a refusal', Object.assign(coded('ERR_PROXY_TUNNEL'), { statusCode: 407 }), 'https:', 'the proxy answered 407'],
  ['an end without an answer', coded('ERR_PROXY_TUNNEL'), 'https:', 'unreachable'],
  ['a connection refused', coded('ECONNREFUSED', 'connect'), 'https:', 'unreachable'],
  ['a name not found', coded('ENOTFOUND', 'getaddrinfo'), 'https:', 'unreachable'],
  ['a reset of plain HTTP', coded('ECONNRESET', 'read'), 'http:', 'unreachable'],
  ['a reset of a handshake', coded('ECONNRESET', 'read'), 'https:', 'itself'],
])("%s, before the connection stands: is it the proxy's?", (_name, error, protocol, laid) => {
  const cause = laidToProxy(error, protocol);
  const unreachable = cause instanceof ProxyUnreachable && cause.cause === error ? 'unreachable' : cause.message;
  expect(cause === error ? 'itself' : unreachable).toBe(laid);
});

describe('retries of it', () => {
  const httpOf = (cause: unknown): unknown => {
    const failure = networkFailure(asked(proxied()), new TransportFailure(kindOf(cause, false), cause));
    expect(failure.cause).toBe(cause);
    return failure.http;
  };
  const request = 'GET /x was not sent';

  test.each<[cause: Error, http: object]>([
    [new ProxyRefusal(403), { final: true }],
    [new ProxyRefusal(405), { final: true }],
    [new ProxyRefusal(407), { final: true }],
    [new ProxyRefusal(404), {}],
    [new ProxyRefusal(502), {}],
    [coded('ENOTFOUND'), { mostRetries: 2 }],
    [new ProxyUnreachable(coded('ENOTFOUND')), { mostRetries: 2 }],
    [coded('EAI_AGAIN'), {}],
    [new ProxyUnreachable(coded('ECONNREFUSED')), {}],
    [Object.assign(coded('ECODE'), { status: 403 }), {}],
  ])('%s', (cause, http) => expect(httpOf(cause)).toEqual({ request, ...http }));

  test('none for a variable that is no URL', () => {
    expect(unreadableProxy(asked(), 'HTTPS_PROXY')).toMatchObject({ code: 'connect', http: { final: true, request } });
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
