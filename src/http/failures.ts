/** What went wrong below HTTP, judged by the error and by how far the request had come. */
import { ActionError, type ErrorCode, type HttpFacts } from './error.ts';
import type { Purpose } from './retry.ts';

/** The way to a server: directly, or through the proxy that the environment names. */
export type ProxyChoice =
  | { readonly kind: 'direct' }
  | { readonly kind: 'proxy'; readonly url: URL; readonly variable: string }
  /** The variable is set to something that is not a URL. */
  | { readonly kind: 'unreadable'; readonly variable: string };

/** A request, as its failures tell of it. */
export interface Asked {
  /** What it is for, printable: `read the configuration of …`. */
  readonly task: string;
  /** Method and path, printable. */
  readonly name: string;
  readonly purpose: Purpose;
  readonly baseUrl: URL;
  readonly proxy: ProxyChoice;
  readonly requestTimeoutSeconds: number;
  /** `ca-certificate` is set. */
  readonly hasCertificates: boolean;
  /** The server has answered this run as the API before. */
  readonly isApi: boolean;
  /** Redacts, and makes one line. */
  readonly printable: (text: string) => string;
}

const fieldOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** The `code` of a Node error, or an empty string. */
export function codeOf(error: unknown): string {
  const code = fieldOf(error, 'code');
  return typeof code === 'string' ? code : '';
}

type FailureKind = 'dns' | 'connect' | 'proxy' | 'tls' | 'connection-lost' | 'not-http' | 'timeout';

/** An HTTP exchange that ended without a whole answer; without a cause, a limit of time ended it. */
export class TransportFailure extends Error {
  readonly kind: FailureKind;
  /** Where the proxy is to blame: it was not reached, or the status with which it refused. */
  readonly proxy: 'unreachable' | number | undefined;

  constructor(kind: FailureKind, cause?: unknown, proxy?: 'unreachable' | number) {
    const message = fieldOf(cause, 'message');
    super(typeof message === 'string' ? message : kind, { cause });
    this.name = 'TransportFailure';
    this.kind = kind;
    this.proxy = proxy;
  }
}

// https://nodejs.org/api/tls.html#x509-certificate-error-codes, and those of the handshake
const TLS_CODE =
  /^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;

function kindOf(error: unknown, connected: boolean): FailureKind {
  const code = codeOf(error);
  if (TLS_CODE.test(code) && !connected) return 'tls';
  if (code.startsWith('HPE_')) return 'not-http';
  if (connected) return 'connection-lost';
  return fieldOf(error, 'syscall') === 'getaddrinfo' || code === 'ENOTFOUND' || code === 'EAI_AGAIN'
    ? 'dns'
    : 'connect';
}

/**
 * The error of an exchange, laid to the proxy where it is the proxy's.
 * @param connected the connection and its TLS handshake were complete; before that, nothing of the request was sent
 * @param protocol that of the URL
 */
export function transportFailure(
  error: unknown,
  { connected, proxied, protocol }: { connected: boolean; proxied: boolean; protocol: string },
): TransportFailure {
  const kind = kindOf(error, connected);
  if (connected || !proxied) return new TransportFailure(kind, error);
  const inTunnel = codeOf(error) === 'ERR_PROXY_TUNNEL';
  const status = fieldOf(error, 'statusCode');
  if (inTunnel && typeof status === 'number') return new TransportFailure('proxy', error, status);
  // Nothing but the proxy was connected to; what fails later, in the handshake with the server, is the server's.
  const syscall = String(fieldOf(error, 'syscall'));
  const isProxys = inTunnel || protocol === 'http:' || ['connect', 'getaddrinfo'].includes(syscall);
  return new TransportFailure(kind, error, isProxys ? 'unreachable' : undefined);
}

/** Why a request failed. */
export interface Reason {
  readonly code: ErrorCode;
  /** What happened, to follow a colon; may be empty. */
  readonly reason: string;
  readonly why: string;
  readonly remedy: string;
}

/**
 * The failure of a request.
 * @param fate the status of its answer, or how far it came without one
 */
export function requestFailure(
  { task, name, purpose }: Pick<Asked, 'task' | 'name' | 'purpose'>,
  fate: number | 'answered' | 'sent' | 'not sent',
  { code, reason, why, remedy }: Reason,
  { cause, ...facts }: HttpFacts & { readonly cause?: unknown } = {},
): ActionError {
  const status = typeof fate === 'number' ? fate : undefined;
  const refused = status === undefined ? fate === 'not sent' : status >= 400 && status < 500;
  const notDone = refused || purpose === 'read' ? `Could not ${task}` : `The request to ${task} got no usable answer`;
  const request = status === undefined ? `${name} was ${fate}` : `${name} answered ${status}`;
  const what = reason === '' ? notDone : `${notDone}: ${reason}`;
  const http = { ...(status === undefined ? {} : { status }), request, ...facts };
  return new ActionError(code, { what, why, remedy }, { cause, http });
}

/** The proxy was not found or not reached, or it answered in place of the server. */
function proxyReason({ baseUrl, proxy, printable }: Asked, failure: TransportFailure): Reason | undefined {
  if (proxy.kind !== 'proxy' || failure.proxy === undefined) return undefined;
  const { kind, proxy: status } = failure;
  const host = printable(baseUrl.host);
  const named = `the proxy ${printable(proxy.url.host)} (from ${proxy.variable})`;
  if (status === 'unreachable') {
    return {
      code: kind === 'dns' || kind === 'tls' ? kind : 'connect',
      reason: `${named} was not reached (${printable(failure.message)})`,
      why: `The proxy is down, or ${proxy.variable} on this runner is wrong`,
      remedy: `Correct ${proxy.variable}; if ${host} needs no proxy, add it to NO_PROXY`,
    };
  }
  const [why, remedy] =
    status === 407
      ? [
          'The proxy needs a user and a password, or refused those it got',
          `Put them into ${proxy.variable} (http://user:password@host:port), from a secret`,
        ]
      : status < 500
        ? [
            `The proxy does not let this runner connect to ${host}`,
            `Have the proxy allow ${host}; if it needs no proxy, add it to NO_PROXY`,
          ]
        : [
            `The proxy could not reach ${host}`,
            `Check host and port in base-url, then whether the proxy reaches them; if ${host} needs no proxy, add it to NO_PROXY`,
          ];
  return { code: 'connect', reason: `${named} answered ${status}`, why, remedy };
}

/** Why a TLS connection failed. No remedy suggests switching the checks off. */
function tlsWords(host: string, code: string, hasCertificates: boolean): readonly [why: string, remedy: string] {
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return [
        `The certificate of ${host}, or of the authority that issued it, has expired`,
        `Renew it on the server${hasCertificates ? ', or replace an expired ca-certificate' : ''}; check the clock of the runner`,
      ];
    case 'CERT_NOT_YET_VALID':
      return [`The certificate of ${host} is not valid yet`, 'Check the clocks of server and runner'];
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return [
        `The certificate is for other host names than ${host}`,
        'Set base-url to a host name that the certificate has, or have it reissued',
      ];
    default:
  }
  if (/^(EPROTO|ERR_SSL_)/.test(code)) {
    return [
      'Most often, this port speaks plain HTTP; or the server asks for a client certificate',
      'Correct the port in base-url, or write http:// in it and set allow-insecure-http: true; otherwise check the TLS settings of the server',
    ];
  }
  return [
    'This runner does not trust the issuer: a private authority, or a server that does not send its whole chain',
    hasCertificates
      ? 'Check that base-url names the right host, then put the authority that issued its certificate into ca-certificate'
      : 'Check that base-url names the right host, then set ca-certificate to the PEM of the authority (text or path)',
  ];
}

const MAX_REQUEST_SECONDS = 600;

function reasonOf(asked: Asked, { kind, cause, message }: TransportFailure): Reason {
  const { baseUrl, proxy, requestTimeoutSeconds, hasCertificates, printable } = asked;
  const host = printable(baseUrl.host);
  const plain = baseUrl.protocol === 'http:';
  const detail = cause === undefined ? '' : printable(codeOf(cause) || message);
  const through = proxy.kind === 'proxy' ? ` through the proxy ${printable(proxy.url.host)}` : '';
  const mayRaise = requestTimeoutSeconds < MAX_REQUEST_SECONDS;
  const [why, remedy] = tlsWords(host, codeOf(cause), hasCertificates);
  switch (kind) {
    case 'dns':
      return {
        code: 'dns',
        reason: `${host} could not be resolved (${detail})`,
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
      return { code: 'tls', reason: `the TLS connection to ${host} failed (${detail})`, why, remedy };
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

// A proxy answers a retry with the same.
const FINAL_PROXY_STATUS = new Set([403, 405, 407]);
/** For a name that does not exist: most are misspelt, and waiting does not help. */
const UNKNOWN_NAME_RETRIES = 2;

/** The failure of a request that got no whole answer. */
export function networkFailure(asked: Asked, failure: TransportFailure): ActionError {
  const { kind, cause, proxy } = failure;
  const isSent = kind === 'timeout' || kind === 'connection-lost' || kind === 'not-http';
  return requestFailure(asked, isSent ? 'sent' : 'not sent', proxyReason(asked, failure) ?? reasonOf(asked, failure), {
    cause,
    ...(typeof proxy === 'number' && FINAL_PROXY_STATUS.has(proxy) ? { mostRetries: 0 } : {}),
    ...(codeOf(cause) === 'ENOTFOUND' ? { mostRetries: UNKNOWN_NAME_RETRIES } : {}),
  });
}

/** The proxy's variable is not a URL: nothing can be sent, and going around the proxy would be wrong. */
export function unreadableProxy(asked: Asked, variable: string): ActionError {
  const reason = {
    code: 'connect',
    reason: `the environment variable ${variable} is not the URL of a proxy`,
    why: 'It is misspelt, or its user or password has a character that a URL must percent-encode',
    remedy: `Correct ${variable} (http://user:password@host:port); if Zylon needs no proxy, add its host to NO_PROXY`,
  } as const;
  return requestFailure(asked, 'not sent', reason, { mostRetries: 0 });
}
