/** The ways in which an HTTP exchange ends without a whole answer. */

export type NetworkFailureKind = 'dns' | 'connect' | 'tls' | 'connection-lost' | 'not-http' | 'proxy';

export type TransportFailureKind = NetworkFailureKind | 'timeout';

export class TransportFailure extends Error {
  readonly kind: TransportFailureKind;

  constructor(kind: TransportFailureKind, cause?: unknown) {
    super(cause instanceof Error ? cause.message : kind, { cause });
    this.name = 'TransportFailure';
    this.kind = kind;
  }
}

/** The proxy answered that it refuses, or that it cannot reach the server. */
export class ProxyRefusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`the proxy answered ${status}`);
    this.name = 'ProxyRefusal';
    this.status = status;
  }
}

/** The proxy itself was not reached; `cause` says why. */
export class ProxyUnreachable extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'ProxyUnreachable';
  }
}

/** The `code` of a Node error, or an empty string. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
