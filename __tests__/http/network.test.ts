import { kindOfNetworkError, networkFailure, type NetworkFacts, unreadableProxy } from '../../src/http/network.ts';
import { codeOf, ProxyRefusal, ProxyUnreachable } from '../../src/http/transport-error.ts';

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

test('what a proxy did is said by its error', () => {
  expect(String(new ProxyRefusal(502))).toBe('ProxyRefusal: the proxy answered 502');
  expect(String(new ProxyUnreachable(error('ECODE')))).toBe('ProxyUnreachable: ECODE');
});

test('what a proxy ended was never sent, whatever its error', () => {
  expect(kindOfNetworkError(new ProxyRefusal(502), false)).toBe('proxy');
  expect(kindOfNetworkError(new ProxyUnreachable(error('ECONNRESET')), true)).toBe('connect');
  expect(kindOfNetworkError(new ProxyUnreachable(error('ENOTFOUND')), true)).toBe('dns');
});

const facts: NetworkFacts = {
  kind: 'connect',
  task: 'read the config',
  call: 'GET /x',
  changes: false,
  host: 'zylon.test',
  plain: false,
  detail: 'ECODE',
  requestTimeoutSeconds: 30,
  hasCertificates: false,
  cause: error('ECODE'),
};
const proxy = { host: 'proxy.test:3128', variable: 'HTTPS_PROXY' };
const unreachable = { proxy, cause: new ProxyUnreachable(error('ECODE')) };
const refusal = (status: number) => ({ kind: 'proxy', proxy, cause: new ProxyRefusal(status) }) as const;

describe('the failure', () => {
  const rows: [more: Partial<NetworkFacts>, code: string, message: RegExp][] = [
    [
      { kind: 'dns' },
      'dns',
      /^Could not read the config: the host name in zylon\.test was not found \(ECODE\)\. .*\(GET \/x was not sent\)\. See/,
    ],
    [{}, 'connect', /config: no connection to zylon\.test \(ECODE\).*can reach them \(GET \/x was not sent\)/],
    [{ detail: '' }, 'connect', /zylon\.test \(none within 30 s\).*slow network, raise request-timeout-seconds/],
    [{ detail: '', requestTimeoutSeconds: 600 }, 'connect', /this runner can reach them \(GET/],
    [{ proxy }, 'connect', /zylon\.test through the proxy proxy\.test:3128 \(ECODE\)/],
    [{ kind: 'tls' }, 'tls', /TLS connection to zylon\.test failed \(ECODE\)/],
    [{ kind: 'timeout' }, 'timeout', /sent no answer.*for 30 s\..*raise request-timeout-seconds \(GET \/x was sent\)/],
    [{ kind: 'timeout', requestTimeoutSeconds: 600 }, 'timeout', /Look at the state of the server \(GET/],
    [
      { kind: 'timeout', changes: true },
      'timeout',
      /^The request to read the config got no usable answer: zylon\.test sent no answer/,
    ],
    [{ changes: true }, 'connect', /^Could not read the config: /],
    [{ kind: 'not-http' }, 'not-api', /Another service than.*Correct host and port/],
    [{ kind: 'not-http', plain: true }, 'not-api', /The port expects https:.*Write https:/],
    [
      { kind: 'connection-lost' },
      'connection-lost',
      /an idle limit\. Read the log of the Zylon instance, and of any proxy in front of it \(GET/,
    ],
    [
      { kind: 'connection-lost', plain: true },
      'connection-lost',
      /or the port expects https:.*whether base-url needs https:/,
    ],
    [
      unreachable,
      'connect',
      /proxy\.test:3128 \(from HTTPS_PROXY\) was not reached \(ECODE\).*zylon\.test needs no proxy, add it to NO_PROXY/,
    ],
    [{ ...unreachable, kind: 'dns' }, 'dns', /was not reached/],
    [{ ...unreachable, kind: 'tls' }, 'tls', /was not reached/],
    [{ ...unreachable, kind: 'connection-lost' }, 'connect', /was not reached/],
    [refusal(407), 'connect', /answered 407.*needs a user and a password/],
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
  const { request, ...http } = networkFailure({ ...facts, ...refusal(status) }).http;
  expect(request).toBe('GET /x was not sent');
  expect(http).toEqual(final === undefined ? {} : { final });
});

test.each([
  [error('ENOTFOUND'), { mostRetries: 2 }],
  [new ProxyUnreachable(error('ENOTFOUND')), { mostRetries: 2 }],
  [error('EAI_AGAIN'), {}],
  [new ProxyUnreachable(error('ECONNREFUSED')), {}],
])('a name that does not exist is worth two retries: %s', (cause, http) => {
  expect(networkFailure({ ...facts, kind: 'dns', cause }).http).toEqual({ ...http, request: 'GET /x was not sent' });
});

test('only a proxy says the same again; a variable that is no URL does too', () => {
  for (const more of [unreachable, { cause: { status: 403 } }]) {
    expect(networkFailure({ ...facts, ...more }).http).toEqual({ request: 'GET /x was not sent' });
  }
  expect(unreadableProxy('read the config', 'GET /x', 'HTTPS_PROXY')).toMatchObject({
    code: 'connect',
    http: { final: true },
  });
});

test.each([
  ['CERT_HAS_EXPIRED', /has expired.*Renew/],
  ['CERT_NOT_YET_VALID', /not valid yet.*clocks/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', /other host names.*base-url/],
  ['HOSTNAME_MISMATCH', /other host names.*base-url/],
  ['EPROTO', /plain HTTP.*port in base-url/],
  ['ERR_SSL_WRONG_VERSION_NUMBER', /plain HTTP.*port in base-url/],
  ['SELF_SIGNED_CERT_IN_CHAIN', /does not trust the issuer.*set ca-certificate to/],
  ['UNABLE_TO_EPROTO', /does not trust the issuer/],
])('%s has its own sentence, and none suggests switching the verification off', (code, sentence) => {
  const { message } = networkFailure({ ...facts, kind: 'tls', cause: error(code) });
  expect(message).toMatch(sentence);
  expect(message).not.toMatch(/NODE_TLS_REJECT_UNAUTHORIZED|insecure|verification/);
});

test('where ca-certificate is set, no remedy says to set it; one that expired may be the cause', () => {
  const remedy = (code: string, hasCertificates: boolean): string =>
    networkFailure({ ...facts, kind: 'tls', cause: error(code), hasCertificates }).explanation.remedy;
  expect(remedy('SELF_SIGNED_CERT_IN_CHAIN', true)).toMatch(/put the authority.* into ca-certificate$/);
  expect(remedy('CERT_HAS_EXPIRED', true)).toMatch(/replace an expired ca-certificate/);
  expect(remedy('CERT_HAS_EXPIRED', false)).not.toMatch(/ca-certificate/);
});
