/** The events in the answer to an ingest. The bytes decide the framing, since a content type may be wrong. */
import { JsonValues } from './json-values.ts';
import { SseEvents } from './sse-events.ts';
import { type RawEvent, StreamProblem } from './stream-event.ts';

export type Framing = 'json' | 'sse' | 'neither' | 'undecided';

// The longest field name of server-sent events, and what may follow it.
const DECISIVE_LENGTH = 16;
/** Judges the beginning of the answer, without a byte-order mark or white space before it. Pure. */
export function framingOf(head: string, contentType: string, ended: boolean): Framing {
  if (/^[{[]/.test(head)) return 'json';
  if (head.startsWith('<')) return 'neither';
  if (/\btext\/event-stream\b/i.test(contentType)) return 'sse';
  if (/^(:|(event|data|id|retry)(:|[\r\n]))/.test(head)) return 'sse';
  if (!ended && head.length < DECISIVE_LENGTH && !/[\r\n]/.test(head)) return 'undecided';
  // A scalar: JSON, and no event.
  return head !== '' && /\bjson\b/i.test(contentType) ? 'json' : 'neither';
}

/** The mark that may stand before UTF-8 text. */
const MARK: readonly number[] = [0xef, 0xbb, 0xbf];

/** Nothing yet, or the beginning of a byte-order mark whose rest is still to come. */
const isHalfMark = (bytes: Uint8Array): boolean => bytes.every((byte, at) => byte === MARK[at]);

/** Without white space, a record separator, or a byte-order mark, at its start. */
function trimmed(bytes: Uint8Array): Uint8Array {
  const marked = MARK.every((byte, at) => bytes[at] === byte);
  const rest = marked ? bytes.subarray(MARK.length) : bytes;
  const first = rest.findIndex((byte) => byte !== 0x20 && byte !== 0x1e && (byte < 0x09 || byte > 0x0d));
  return first === -1 ? new Uint8Array() : rest.subarray(first);
}

interface Reader {
  push(chunk: Uint8Array): RawEvent[];
  end(): RawEvent[];
}

function jsonReader(contentType: string): Reader {
  const values = new JsonValues();
  const lines = /\b(x-ndjson|ndjson|jsonl|json-seq|event-stream)\b/i.test(contentType);
  const unnamed = (value: unknown): RawEvent => ({ name: '', value, streamed: lines || values.sawArray });
  return { push: (chunk) => values.push(chunk).map(unnamed), end: () => values.end().map(unnamed) };
}

/** Bytes in, events out, with one event in memory at most. Both methods throw a `StreamProblem`. */
export class EventDecoder {
  readonly #contentType: string;
  #head: Uint8Array = new Uint8Array();
  #reader: Reader | undefined;

  constructor(contentType: string) {
    this.#contentType = contentType;
  }

  /** The events that end in this chunk. */
  push(chunk: Uint8Array): RawEvent[] {
    if (this.#reader !== undefined) return this.#reader.push(chunk);
    this.#head = trimmed(Buffer.concat([this.#head, chunk]));
    return this.#decide(false);
  }

  /** The events that only the end of the bytes ends. */
  end(): RawEvent[] {
    const rest = this.#reader === undefined ? this.#decide(true) : [];
    return [...rest, ...(this.#reader?.end() ?? [])];
  }

  #decide(ended: boolean): RawEvent[] {
    const head = this.#head;
    const start = Buffer.from(head.subarray(0, DECISIVE_LENGTH)).toString('latin1');
    const framing = !ended && isHalfMark(head) ? 'undecided' : framingOf(start, this.#contentType, ended);
    if (framing === 'undecided') return [];
    if (framing === 'neither') throw new StreamProblem('not-api', new TextDecoder().decode(head));
    this.#head = new Uint8Array();
    this.#reader = framing === 'sse' ? new SseEvents() : jsonReader(this.#contentType);
    return this.#reader.push(head);
  }
}

/** The events of a body: a batch for each chunk. Throws a `StreamProblem`, and whatever the body throws. */
export async function* readEvents(body: AsyncIterable<Uint8Array>, contentType: string): AsyncGenerator<RawEvent[]> {
  const decoder = new EventDecoder(contentType);
  for await (const chunk of body) yield decoder.push(chunk);
  yield decoder.end();
}
