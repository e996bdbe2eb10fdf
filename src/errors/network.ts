/** What went wrong below HTTP: told apart by the error and by how far the request had come, then explained. Pure. */
import { ActionError, type ErrorCode, type Explanation, type HttpFacts } from './action-error.ts';
import { isTlsError, tlsExplanation } from './tls.ts';
import { codeOf, type NetworkFailureKind, ProxyRefusal, ProxyUnreachable } from './transport-error.ts';

/**
 * @param connected whether the connection (and its TLS handshake) stood when the error came: before that, nothing of the
 *   request was sent.
 */
export function kindOfNetworkError(error: unknown, connected: boolean): NetworkFailureKind {
  if (error instanceof ProxyRefusal) return 'proxy';
  if (error instanceof ProxyUnreachable) return kindOfNetworkError(error.cause, false);
  const code = codeOf(error);
  if (isTlsError(code) && !connected) return 'tls';
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
  /** The URL is `http:`. */
  readonly plain: boolean;
  /** The proxy on the way and the variable that names it, printable; absent without one. */
  readonly proxy?: { readonly host: string; readonly variable: string };
  /** The error's own words, printable; empty where a timer ended the request. */
  readonly detail: string;
  readonly requestTimeoutSeconds: number;
  readonly cause: unknown;
}

type Explained = readonly [code: ErrorCode, explanation: Explanation];

/** The proxy itself was not found or not reached, or answered for the server. */
function proxyExplanation(facts: NetworkFacts): Explained | undefined {
  const { call, host, proxy, detail, cause, kind } = facts;
  if (proxy === undefined) return undefined;
  const named = `the proxy ${proxy.host} (from ${proxy.variable})`;
  if (cause instanceof ProxyUnreachable) {
    return [
      kind === 'dns' || kind === 'tls' ? kind : 'connect',
      {
        what: `${call} was not sent: ${named} was not reached (${detail})`,
        why: `The proxy is down, or ${proxy.variable} on this runner is wrong`,
        remedy: `Correct ${proxy.variable}, or add ${host} to NO_PROXY if it is to be reached directly`,
      },
    ];
  }
  if (!(cause instanceof ProxyRefusal)) return undefined;
  const what = `${call} was not sent: ${named} answered ${cause.status}`;
  if (cause.status === 407) {
    return [
      'connect',
      {
        what,
        why: 'The proxy wants a user and password, or does not take the ones it was given',
        remedy: `Put them into ${proxy.variable} (http://user:password@host:port), from a secret`,
      },
    ];
  }
  if (cause.status < 500) {
    return [
      'connect',
      {
        what,
        why: `The proxy does not let this runner connect to ${host}`,
        remedy: `Have the proxy allow it, or add ${host} to NO_PROXY if it is to be reached directly`,
      },
    ];
  }
  return [
    'connect',
    {
      what,
      why: `The proxy could not reach ${host}`,
      remedy: `Check host and port in base-url, and that the proxy reaches them; or add ${host} to NO_PROXY`,
    },
  ];
}

function explain(facts: NetworkFacts): Explained {
  const { kind, call, host, detail, proxy, plain, requestTimeoutSeconds } = facts;
  const through = proxy === undefined ? '' : ` through the proxy ${proxy.host}`;
  switch (kind) {
    case 'dns':
      return [
        'dns',
        {
          what: `${call} was not sent: the name of ${host} was not resolved (${detail})`,
          why: 'The host name is misspelt, or is known only inside a network that this runner is not in',
          remedy: 'Correct base-url, or run the job on a self-hosted runner inside that network',
        },
      ];
    case 'connect':
    case 'proxy':
      return [
        'connect',
        {
          what: `${call} was not sent: no connection to ${host}${through} (${detail || `none within ${requestTimeoutSeconds} s`})`,
          why: 'The server is down, the port is wrong, or a firewall stands between this runner and it',
          remedy:
            'Check host and port in base-url and that this runner can reach them; raise request-timeout-seconds for a slow network',
        },
      ];
    case 'tls':
      return ['tls', tlsExplanation(call, host, detail, codeOf(facts.cause))];
    case 'not-http':
      return [
        'not-api',
        {
          what: `${call} was answered by ${host} with something that is not HTTP (${detail})`,
          why: plain
            ? 'The port speaks TLS, or another service listens on it'
            : 'Another service than a Zylon instance listens on this port',
          remedy: plain ? 'Write https:// in base-url, or correct its port' : 'Correct host and port in base-url',
        },
      ];
    case 'timeout':
      return [
        'timeout',
        {
          what: `${call} to ${host} was sent, and no answer, or no more of it, came within ${requestTimeoutSeconds} s`,
          why: 'The server is overloaded or hangs',
          remedy: 'Raise request-timeout-seconds, or look at the state of the server',
        },
      ];
    case 'connection-lost':
      return [
        'connection-lost',
        {
          what: `${call} was sent, and the connection to ${host} was lost before the whole answer came (${detail})`,
          why: `The server, or a proxy in between, closed the connection: a restart, a crash, or an idle limit${plain ? '; or the port speaks TLS' : ''}`,
          remedy: `Check that base-url names a healthy instance${plain ? ' (and whether it wants https://)' : ''}, and read its log`,
        },
      ];
  }
}

// A proxy that says no says no again.
const FINAL_PROXY_STATUS = new Set([403, 405, 407]);
/** For a name that does not exist: it is mostly misspelt, and no wait mends that. */
const UNKNOWN_NAME_RETRIES = 2;

function httpFacts(cause: unknown): HttpFacts {
  if (cause instanceof ProxyRefusal) return FINAL_PROXY_STATUS.has(cause.status) ? { final: true } : {};
  const first = cause instanceof ProxyUnreachable ? cause.cause : cause;
  return codeOf(first) === 'ENOTFOUND' ? { mostRetries: UNKNOWN_NAME_RETRIES } : {};
}

/** The failure of a request that got no whole answer. */
export function networkFailure(facts: NetworkFacts): ActionError {
  const { cause } = facts;
  const [code, explanation] = proxyExplanation(facts) ?? explain(facts);
  return new ActionError(code, explanation, { cause, http: httpFacts(cause) });
}

/** The proxy's variable holds something that is no URL: nothing can be sent, and going around it would be wrong. */
export function unreadableProxy(call: string, variable: string): ActionError {
  return new ActionError(
    'connect',
    {
      what: `${call} was not sent: the environment variable ${variable} is not the URL of a proxy`,
      why: 'It is misspelt, or its user or password holds a character that a URL must percent-encode',
      remedy: `Correct ${variable} (http://user:password@host:port), or add the host of base-url to NO_PROXY`,
    },
    { http: { final: true } },
  );
}
