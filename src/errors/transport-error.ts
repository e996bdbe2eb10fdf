/** How an HTTP exchange ends that got no whole answer. */
import type { NetworkFailureKind } from './network.ts';

export type TransportFailureKind = NetworkFailureKind | 'timeout';

export class TransportFailure extends Error {
  readonly kind: TransportFailureKind;

  constructor(kind: TransportFailureKind, cause?: unknown) {
    super(cause instanceof Error ? cause.message : kind, { cause });
    this.name = 'TransportFailure';
    this.kind = kind;
  }
}
