/** Why the bytes of an ingest's answer cannot be read as events. */

/** `truncated`: the bytes ended well, in the middle of a value. */
export type StreamProblemKind = 'not-api' | 'bad-json' | 'too-large' | 'truncated';

export class StreamProblem extends Error {
  readonly kind: StreamProblemKind;

  /** @param detail an excerpt or a reason: untrusted text */
  constructor(kind: StreamProblemKind, detail: string) {
    super(detail);
    this.name = 'StreamProblem';
    this.kind = kind;
  }
}
