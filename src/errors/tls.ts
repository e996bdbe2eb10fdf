/** Why a TLS connection did not come to stand, each in its own sentence; none suggests switching the checks off. Pure. */
import type { Explanation } from './action-error.ts';

const CERTIFICATE_OR_HANDSHAKE =
  /^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;

/** Is this `code` of a Node error one of TLS? https://nodejs.org/api/tls.html#x509-certificate-error-codes */
export const isTlsError = (code: string): boolean => CERTIFICATE_OR_HANDSHAKE.test(code);

/** `host` and `detail` are printable; `code` is the error's. */
export function tlsExplanation(call: string, host: string, detail: string, code: string): Explanation {
  const what = `${call} was not sent: the TLS connection to ${host} failed (${detail})`;
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return {
        what,
        why: `The certificate of ${host}, or of its authority, is expired`,
        remedy: 'Renew it on the server, replace an expired ca-certificate, and check the clock of the runner',
      };
    case 'CERT_NOT_YET_VALID':
      return {
        what,
        why: `The certificate of ${host} is not valid yet`,
        remedy: 'Check the clocks of server and runner; a ca-certificate does not help here',
      };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return {
        what,
        why: `The certificate is for other host names than ${host}`,
        remedy:
          'Set base-url to a host name that the certificate holds, or reissue it; a ca-certificate does not help here',
      };
    default:
  }
  if (/^(EPROTO|ERR_SSL_)/.test(code)) {
    return {
      what,
      why: `${host} does not speak TLS as it should: most often this port answers plain HTTP, or the server wants a client certificate`,
      remedy: 'Correct the port in base-url, or the TLS settings of the server',
    };
  }
  return {
    what,
    why: 'The issuer of this certificate is not trusted: a private certificate authority, or a server that sends its chain without the intermediate certificate',
    remedy:
      'Set ca-certificate to the PEM of the authority (text or path), and check that base-url names the right host',
  };
}
