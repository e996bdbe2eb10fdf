import { kindOfNetworkError, networkFailure, type NetworkFacts, unreadableProxy } from '../../src/errors/network.ts';
import { codeOf, ProxyRefusal, ProxyUnreachable } from '../../src/errors/transport-error.ts';

const error = (code: string, syscall?: string): Error => Object.assign(new Error(code), { code, syscall });

test.each([
  ['ENOTFOUND', 'getaddrinfo', false, 'dns'],
  ['EAI_AGAIN', 'getaddrinfo', false, 'dns'],
  ['EAI_FAIL', 'getaddrinfo', false, 'dns'],
  ['ECONNREFUSED', 'connect', false, 'connect'],
  ['ETIMEDOUT', 'connect', false, 'connect'],
  ['EHOSTUNREACH', 'connect', false, 'connect'],
  ['ECONNRESET', 'read', false, 'connect'],
  ['ECONNRESET', 'read', true, 'connection-lost'],
  ['EPIPE', 'write', true, 'connection-lost'],
  ['HPE_INVALID_CONSTANT', undefined, true, 'not-http'],
  ['CERT_HAS_EXPIRED', undefined, false, 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined, false, 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', undefined, false, 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', undefined, false, 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', undefined, false, 'tls'],
  ['ENOTFOUND', undefined, false, 'dns'],
  ['EAI_AGAIN', undefined, false, 'dns'],
  ['CRL_HAS_EXPIRED', undefined, false, 'tls'],
  ['HOSTNAME_MISMATCH', undefined, false, 'tls'],
  ['INVALID_CA', undefined, false, 'tls'],
  ['INVALID_PURPOSE', undefined, false, 'tls'],
  ['PATH_LENGTH_EXCEEDED', undefined, false, 'tls'],
  ['EPROTO', 'write', false, 'tls'],
  ['NO_CERT_HERE', undefined, false, 'connect'],
  ['HPE_INVALID_CONSTANT', undefined, false, 'not-http'],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', undefined, true, 'connection-lost'], // it was sent
])('%s of %s, connected %s: %s', (code, syscall, connected, kind) => {
  expect(kindOfNetworkError(error(code, syscall), connected)).toBe(kind);
});

test('what is no error at all is told by how far the request had come', () => {
  expect(kindOfNetworkError('x', true)).toBe('connection-lost');
  expect(kindOfNetworkError('x', false)).toBe('connect');
  expect(kindOfNetworkError(null, false)).toBe('connect');
  expect(kindOfNetworkError({ code: 5 }, false)).toBe('connect');
  expect([undefined, 'x', null, {}, { code: 5 }, { code: 'EPIPE' }].map(codeOf)).toEqual(['', '', '', '', '', 'EPIPE']);
});

test('what a proxy ended was never sent, whatever its error', () => {
  expect(kindOfNetworkError(new ProxyRefusal(502), false)).toBe('proxy');
  expect(kindOfNetworkError(new ProxyUnreachable(error('ECONNRESET')), true)).toBe('connect');
  expect(kindOfNetworkError(new ProxyUnreachable(error('ENOTFOUND')), true)).toBe('dns');
});

const facts: NetworkFacts = {
  kind: 'connect',
  call: 'GET /x',
  host: 'zylon.test',
  plain: false,
  detail: 'ECODE',
  requestTimeoutSeconds: 30,
  cause: error('ECODE'),
};
const proxy = { host: 'proxy.test:3128', variable: 'HTTPS_PROXY' };
const unreachable = { proxy, cause: new ProxyUnreachable(error('ECODE')) };
const refusal = (status: number) => ({ kind: 'proxy', proxy, cause: new ProxyRefusal(status) }) as const;

describe('the failure', () => {
  const rows: [more: Partial<NetworkFacts>, code: string, message: RegExp][] = [
    [{ kind: 'dns' }, 'dns', /not sent: the name of zylon\.test was not resolved \(ECODE\)/],
    [{}, 'connect', /not sent: no connection to zylon\.test \(ECODE\)/],
    [{ detail: '' }, 'connect', /zylon\.test \(none within 30 s\)/],
    [{ proxy }, 'connect', /zylon\.test through the proxy proxy\.test:3128 \(ECODE\)/],
    [{ kind: 'tls' }, 'tls', /TLS connection to zylon\.test failed \(ECODE\)/],
    [{ kind: 'timeout' }, 'timeout', /was sent, and no answer.*within 30 s/],
    [{ kind: 'not-http' }, 'not-api', /Another service than.*Correct host and port/],
    [{ kind: 'not-http', plain: true }, 'not-api', /The port speaks TLS.*Write https:/],
    [{ kind: 'connection-lost' }, 'connection-lost', /an idle limit\. Check that.*healthy instance, and read/],
    [{ kind: 'connection-lost', plain: true }, 'connection-lost', /or the port speaks TLS\..*wants https:/],
    [
      unreachable,
      'connect',
      /proxy\.test:3128 \(from HTTPS_PROXY\) was not reached \(ECODE\).*zylon\.test to NO_PROXY/,
    ],
    [{ ...unreachable, kind: 'dns' }, 'dns', /was not reached/],
    [{ ...unreachable, kind: 'tls' }, 'tls', /was not reached/],
    [{ ...unreachable, kind: 'connection-lost' }, 'connect', /was not reached/],
    [refusal(407), 'connect', /answered 407.*wants a user and password/],
    [refusal(403), 'connect', /answered 403.*does not let this runner connect to zylon\.test/],
    [refusal(499), 'connect', /does not let this runner/],
    [refusal(500), 'connect', /could not reach zylon\.test/],
    [{ cause: new ProxyRefusal(403) }, 'connect', /no connection to zylon\.test \(ECODE\)/],
  ];
  test.each(rows)('%#: %j', (more, code, message) => {
    const failure = networkFailure({ ...facts, ...more });
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(message);
    expect(failure.cause).toBe({ ...facts, ...more }.cause);
  });
});

test.each([
  [403, true],
  [405, true],
  [407, true],
  [404, undefined],
  [502, undefined],
])('a proxy that answers %i says the same again: %j', (status, final) => {
  expect(networkFailure({ ...facts, ...refusal(status) }).http).toEqual(final === undefined ? {} : { final });
});

test.each([
  [error('ENOTFOUND'), { mostRetries: 2 }],
  [new ProxyUnreachable(error('ENOTFOUND')), { mostRetries: 2 }],
  [error('EAI_AGAIN'), {}],
  [new ProxyUnreachable(error('ECONNREFUSED')), {}],
])('a name that does not exist is worth two retries: %s', (cause, http) => {
  expect(networkFailure({ ...facts, kind: 'dns', cause }).http).toEqual(http);
});

test('only a proxy says the same again; a variable that is no URL does too', () => {
  expect(networkFailure({ ...facts, ...unreachable }).http).toEqual({});
  expect(networkFailure({ ...facts, cause: { status: 403 } }).http).toEqual({});
  expect(unreadableProxy('GET /x', 'HTTPS_PROXY')).toMatchObject({ code: 'connect', http: { final: true } });
});

test.each([
  ['CERT_HAS_EXPIRED', /is expired.*Renew/],
  ['CERT_NOT_YET_VALID', /not valid yet.*clocks/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', /other host names.*base-url/],
  ['HOSTNAME_MISMATCH', /other host names.*base-url/],
  ['EPROTO', /plain HTTP.*port in base-url/],
  ['ERR_SSL_WRONG_VERSION_NUMBER', /plain HTTP.*port in base-url/],
  ['SELF_SIGNED_CERT_IN_CHAIN', /not trusted.*Set ca-certificate/],
])('%s has its own sentence, and none suggests switching the verification off', (code, sentence) => {
  const { message } = networkFailure({ ...facts, kind: 'tls', cause: error(code) });
  expect(message).toMatch(sentence);
  expect(message).not.toMatch(/NODE_TLS_REJECT_UNAUTHORIZED|insecure|verification/);
});
