/** What went wrong below HTTP: told apart by the error and by how far the request had come, then explained. Pure. */
import { ActionError, type ErrorCode, type Explanation } from './errors.ts';

export type NetworkFailureKind = 'dns' | 'connect' | 'tls' | 'connection-lost' | 'not-http';

const CERTIFICATE_OR_HANDSHAKE =
  /^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;

/** The `code` of a Node error, or an empty string. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/**
 * @param connected whether the connection (and its TLS handshake) stood when the error came: before that, nothing of the
 *   request was sent.
 */
export function kindOfNetworkError(error: unknown, connected: boolean): NetworkFailureKind {
  const code = codeOf(error);
  if (CERTIFICATE_OR_HANDSHAKE.test(code)) return 'tls';
  if (code.startsWith('HPE_')) return 'not-http';
  if (connected) return 'connection-lost';
  const syscall = typeof error === 'object' && error !== null && 'syscall' in error ? error.syscall : undefined;
  return syscall === 'getaddrinfo' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'dns' : 'connect';
}

export interface NetworkFacts {
  readonly kind: NetworkFailureKind | 'timeout';
  /** Method and path, printable. */
  readonly call: string;
  /** Host and port, printable. */
  readonly host: string;
  /** The error's own words, printable; empty where a timer ended the request. */
  readonly detail: string;
  readonly requestTimeoutSeconds: number;
  /** The request starts something on the server that may go on without us. */
  readonly mayRun: boolean;
  readonly cause: unknown;
}

function tlsExplanation({ call, host, detail, cause }: NetworkFacts): Explanation {
  const code = codeOf(cause);
  const what = `${call} was not sent: the TLS connection to ${host} failed (${detail})`;
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    return {
      what,
      why: `The certificate of ${host} is ${code === 'CERT_HAS_EXPIRED' ? 'expired' : 'not valid yet'}`,
      remedy: 'Renew the certificate of the Zylon instance, and check the clocks of server and runner',
    };
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
    return {
      what,
      why: `The certificate is for other host names than ${host}`,
      remedy: 'Set base-url to a host name that the certificate holds, or reissue the certificate',
    };
  }
  if (/^(EPROTO|ERR_SSL_)/.test(code)) {
    return {
      what,
      why: `${host} does not speak TLS as a server should; most often this port answers plain HTTP`,
      remedy: 'Correct the port in base-url, or the TLS settings of the server',
    };
  }
  return {
    what,
    why: 'The runner does not trust the issuer of this certificate: a private certificate authority, or a chain that the server sends without its intermediate certificate',
    remedy:
      'Make the authority known to Node.js on the runner (the environment variable NODE_EXTRA_CA_CERTS with the path of its PEM file), and let base-url name the right host',
  };
}

function explain(facts: NetworkFacts): { code: ErrorCode; explanation: Explanation } {
  const { kind, call, host, detail, requestTimeoutSeconds, mayRun } = facts;
  switch (kind) {
    case 'dns':
      return {
        code: 'dns',
        explanation: {
          what: `${call} was not sent: the name of ${host} was not resolved (${detail})`,
          why: 'The host name is misspelt, or is known only inside a network that this runner is not in',
          remedy: 'Correct base-url, or run the job on a self-hosted runner inside that network',
        },
      };
    case 'connect':
      return {
        code: 'connect',
        explanation: {
          what: `${call} was not sent: no connection to ${host} (${detail || `none within ${requestTimeoutSeconds} s`})`,
          why: 'The server is down, the port is wrong, or a firewall stands between this runner and it',
          remedy:
            'Check host and port in base-url and that this runner can reach them; raise request-timeout-seconds for a slow network',
        },
      };
    case 'tls':
      return { code: 'tls', explanation: tlsExplanation(facts) };
    case 'not-http':
      return {
        code: 'not-api',
        explanation: {
          what: `${call} was answered by ${host} with something that is not HTTP (${detail})`,
          why: 'Another service listens on this port, or it expects https://',
          remedy: 'Correct scheme and port in base-url',
        },
      };
    case 'timeout':
      return {
        code: 'timeout',
        explanation: {
          what: `${call} to ${host} was sent, and no answer, or no more of it, came within ${requestTimeoutSeconds} s`,
          why: 'The server is overloaded or hangs',
          remedy: 'Raise request-timeout-seconds, or look at the state of the server',
        },
      };
    case 'connection-lost':
      return {
        code: 'connection-lost',
        explanation: {
          what: `${call} was sent, and the connection to ${host} was lost before the whole answer came (${detail})`,
          why: 'The server, or a proxy in between, closed the connection: a restart, a crash, or an idle limit',
          remedy: mayRun
            ? 'Look in Zylon whether the ingest runs before you start it again, and check what stands between this runner and base-url'
            : 'Check that base-url names a healthy instance, read its log, and run the step again',
        },
      };
  }
}

/** The failure of a request that got no whole answer. */
export function networkFailure(facts: NetworkFacts): ActionError {
  const { code, explanation } = explain(facts);
  return new ActionError(code, explanation, { cause: facts.cause });
}
