/** One event in the answer to an ingest, and why bytes cannot be read as events. */

/** One event, not yet checked: the name from an `event:` line (empty without one), and the JSON value. */
export interface RawEvent {
  readonly name: string;
  readonly value: unknown;
  /** Part of a stream by its framing; false for JSON values, which may be one document. */
  readonly streamed: boolean;
}

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
