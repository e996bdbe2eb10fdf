import { kindOfNetworkError, networkFailure } from '../src/network-failures.ts';

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
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', undefined, true, 'connection-lost'], // it was sent
])('%s of %s, connected %s: %s', (code, syscall, connected, kind) => {
  expect(kindOfNetworkError(error(code, syscall), connected)).toBe(kind);
});

test('what is no error at all is told by how far the request had come', () => {
  expect(kindOfNetworkError('x', true)).toBe('connection-lost');
  expect(kindOfNetworkError(null, false)).toBe('connect');
  expect(kindOfNetworkError({ code: 5 }, false)).toBe('connect');
});

test.each([
  ['CERT_HAS_EXPIRED', /is expired.*Renew/],
  ['CERT_NOT_YET_VALID', /not valid yet.*clocks/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', /other host names.*base-url/],
  ['EPROTO', /plain HTTP.*port in base-url/],
  ['SELF_SIGNED_CERT_IN_CHAIN', /not trusted.*Set ca-certificate/],
])('%s has its own sentence, and none suggests switching the verification off', (code, sentence) => {
  const facts = {
    kind: 'tls',
    call: 'GET /x',
    host: 'h',
    detail: code,
    requestTimeoutSeconds: 1,
    mayRun: false,
    plain: false,
  } as const;
  const { message } = networkFailure({ ...facts, cause: error(code) });
  expect(message).toMatch(sentence);
  expect(message).not.toMatch(/NODE_TLS_REJECT_UNAUTHORIZED|insecure|verification/);
});
