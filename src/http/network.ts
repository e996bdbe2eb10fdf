/** What went wrong below HTTP, judged by the error and by how far the request had come. Pure. */
import { ActionError, type ErrorCode, type Explanation, type HttpFacts, notDone } from './error.ts';
import { isTlsError, tlsReason } from './tls.ts';
import { codeOf, type NetworkFailureKind, ProxyRefusal, ProxyUnreachable } from './transport-error.ts';

/**
 * @param connected the connection and its TLS handshake were complete; before that, nothing of the request was sent
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
  /** What the request was for, printable: `read the configuration of …`. */
  readonly task: string;
  /** Method and path, printable. */
  readonly call: string;
  /** The request changes something, so that a lost answer leaves its outcome unknown. */
  readonly changes: boolean;
  /** Host and port, printable. */
  readonly host: string;
  /** The URL is `http:`. */
  readonly plain: boolean;
  /** The proxy in between and the variable that names it, printable; absent without one. */
  readonly proxy?: { readonly host: string; readonly variable: string };
  /** The error's own words, printable; empty where a timer ended the request. */
  readonly detail: string;
  readonly requestTimeoutSeconds: number;
  /** `ca-certificate` is set. */
  readonly hasCertificates: boolean;
  readonly cause: unknown;
}

/** `reason`: what happened, to follow a colon. */
export interface NetworkReason extends Pick<Explanation, 'why' | 'remedy'> {
  readonly code: ErrorCode;
  readonly reason: string;
}

/** The proxy was not found or not reached, or it answered in place of the server. */
function proxyReason({ host, proxy, detail, cause, kind }: NetworkFacts): NetworkReason | undefined {
  if (proxy === undefined) return undefined;
  const named = `the proxy ${proxy.host} (from ${proxy.variable})`;
  if (cause instanceof ProxyUnreachable) {
    return {
      code: kind === 'dns' || kind === 'tls' ? kind : 'connect',
      reason: `${named} was not reached (${detail})`,
      why: `The proxy is down, or ${proxy.variable} on this runner is wrong`,
      remedy: `Correct ${proxy.variable}; if ${host} needs no proxy, add it to NO_PROXY`,
    };
  }
  if (!(cause instanceof ProxyRefusal)) return undefined;
  const refused = { code: 'connect', reason: `${named} answered ${cause.status}` } as const;
  if (cause.status === 407) {
    return {
      ...refused,
      why: 'The proxy needs a user and a password, or refused those it got',
      remedy: `Put them into ${proxy.variable} (http://user:password@host:port), from a secret`,
    };
  }
  if (cause.status < 500) {
    return {
      ...refused,
      why: `The proxy does not let this runner connect to ${host}`,
      remedy: `Have the proxy allow ${host}; if it needs no proxy, add it to NO_PROXY`,
    };
  }
  return {
    ...refused,
    why: `The proxy could not reach ${host}`,
    remedy: `Check host and port in base-url, then whether the proxy reaches them; if ${host} needs no proxy, add it to NO_PROXY`,
  };
}

const MAX_REQUEST_SECONDS = 600;

function reasonOf(facts: NetworkFacts): NetworkReason {
  const { kind, host, detail, proxy, plain, requestTimeoutSeconds } = facts;
  const through = proxy === undefined ? '' : ` through the proxy ${proxy.host}`;
  const mayRaise = requestTimeoutSeconds < MAX_REQUEST_SECONDS;
  switch (kind) {
    case 'dns':
      return {
        code: 'dns',
        reason: `the host name in ${host} was not found (${detail})`,
        why: 'The name is misspelt, or only a network that this runner is not in knows it',
        remedy: 'Correct base-url, or run the job on a self-hosted runner inside that network',
      };
    case 'connect':
    case 'proxy':
      return {
        code: 'connect',
        reason: `no connection to ${host}${through} (${detail || `none within ${requestTimeoutSeconds} s`})`,
        why: 'The server is down, the port is wrong, or a firewall is in between',
        remedy: `Check host and port in base-url, then whether this runner can reach them${
          detail === '' && mayRaise ? '; on a slow network, raise request-timeout-seconds' : ''
        }`,
      };
    case 'tls':
      return { code: 'tls', ...tlsReason(host, detail, codeOf(facts.cause), facts.hasCertificates) };
    case 'not-http':
      return {
        code: 'not-api',
        reason: `${host} answered with something that is not HTTP (${detail})`,
        why: plain
          ? 'The port expects https://, or another service listens on it'
          : 'Another service than a Zylon instance listens on this port',
        remedy: plain ? 'Write https:// in base-url, or correct its port' : 'Correct host and port in base-url',
      };
    case 'timeout':
      return {
        code: 'timeout',
        reason: `${host} sent no answer, or stopped in the middle of one, for ${requestTimeoutSeconds} s`,
        why: 'The server is overloaded or hangs',
        remedy: `Look at the state of the server${mayRaise ? '; if it is only slow, raise request-timeout-seconds' : ''}`,
      };
    case 'connection-lost':
      return {
        code: 'connection-lost',
        reason: `the connection to ${host} was lost before the whole answer came (${detail})`,
        why: `The server, or a proxy in between, closed it: a restart, a crash or an idle limit${plain ? '; or the port expects https://' : ''}`,
        remedy: `Read the log of the Zylon instance, and of any proxy in front of it${plain ? '; check whether base-url needs https://' : ''}`,
      };
  }
}

/** Why a request got no whole answer. */
export const networkReason = (facts: NetworkFacts): NetworkReason => proxyReason(facts) ?? reasonOf(facts);

// A proxy answers a retry with the same.
const FINAL_PROXY_STATUS = new Set([403, 405, 407]);
/** For a name that does not exist: most are misspelt, and waiting does not help. */
const UNKNOWN_NAME_RETRIES = 2;

function httpFacts(cause: unknown): HttpFacts {
  if (cause instanceof ProxyRefusal) return FINAL_PROXY_STATUS.has(cause.status) ? { final: true } : {};
  const first = cause instanceof ProxyUnreachable ? cause.cause : cause;
  return codeOf(first) === 'ENOTFOUND' ? { mostRetries: UNKNOWN_NAME_RETRIES } : {};
}

// What happens only after the request was sent.
const AFTER_SENDING: ReadonlySet<NetworkFacts['kind']> = new Set(['timeout', 'connection-lost', 'not-http']);

/** The failure of a request that got no whole answer. */
export function networkFailure(facts: NetworkFacts): ActionError {
  const { cause, call, task, changes, kind } = facts;
  const { code, reason, why, remedy } = networkReason(facts);
  const sent = AFTER_SENDING.has(kind);
  const what = `${notDone(task, sent && changes)}: ${reason}`;
  const request = `${call} was ${sent ? '' : 'not '}sent`;
  return new ActionError(code, { what, why, remedy }, { cause, http: { ...httpFacts(cause), request } });
}

/** The proxy's variable is not a URL: nothing can be sent, and going around the proxy would be wrong. */
export function unreadableProxy(task: string, call: string, variable: string): ActionError {
  return new ActionError(
    'connect',
    {
      what: `${notDone(task, false)}: the environment variable ${variable} is not the URL of a proxy`,
      why: 'It is misspelt, or its user or password has a character that a URL must percent-encode',
      remedy: `Correct ${variable} (http://user:password@host:port); if Zylon needs no proxy, add its host to NO_PROXY`,
    },
    { http: { final: true, request: `${call} was not sent` } },
  );
}
