/** Why a TLS connection failed. No remedy suggests switching the checks off. Pure. */
import type { Explanation } from './error.ts';

const CERTIFICATE_OR_HANDSHAKE =
  /^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;

/** Does this `code` of a Node error come from TLS? https://nodejs.org/api/tls.html#x509-certificate-error-codes */
export const isTlsError = (code: string): boolean => CERTIFICATE_OR_HANDSHAKE.test(code);

/** What happened (to follow a colon), the cause and the remedy. */
type TlsReason = Pick<Explanation, 'why' | 'remedy'> & { readonly reason: string };

/**
 * `host` and `detail` are printable; `code` is the error's.
 * @param hasCertificates `ca-certificate` is set
 */
export function tlsReason(host: string, detail: string, code: string, hasCertificates: boolean): TlsReason {
  const reason = `the TLS connection to ${host} failed (${detail})`;
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return {
        reason,
        why: `The certificate of ${host}, or of the authority that issued it, has expired`,
        remedy: `Renew it on the server${hasCertificates ? ', or replace an expired ca-certificate' : ''}; check the clock of the runner`,
      };
    case 'CERT_NOT_YET_VALID':
      return {
        reason,
        why: `The certificate of ${host} is not valid yet`,
        remedy: 'Check the clocks of server and runner',
      };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return {
        reason,
        why: `The certificate is for other host names than ${host}`,
        remedy: 'Set base-url to a host name that the certificate has, or have it reissued',
      };
    default:
  }
  if (/^(EPROTO|ERR_SSL_)/.test(code)) {
    return {
      reason,
      why: 'Most often, this port speaks plain HTTP; or the server asks for a client certificate',
      remedy: 'Correct the port in base-url, or the TLS settings of the server',
    };
  }
  return {
    reason,
    why: 'This runner does not trust the issuer: a private authority, or a server that does not send its whole chain',
    remedy: hasCertificates
      ? 'Check that base-url names the right host, then put the authority that issued its certificate into ca-certificate'
      : 'Check that base-url names the right host, then set ca-certificate to the PEM of the authority (text or path)',
  };
}
