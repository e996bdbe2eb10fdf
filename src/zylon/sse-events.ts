/** Server-sent events out of a stream of bytes, each with its `event:` name and its `data:` as JSON. */
import { createParser, type EventSourceMessage, type EventSourceParser } from 'eventsource-parser';
import { MAX_DOCUMENT_BYTES, parseJson } from '../http/json.ts';
import { type RawEvent, StreamProblem } from './stream-event.ts';

/**
 * The parser gets each byte as one character (Latin-1). So its limit counts bytes, and a character that was cut between
 * two chunks is decoded whole.
 */
export class SseEvents {
  readonly #decoder = new TextDecoder();
  readonly #parser: EventSourceParser;
  #events: RawEvent[] = [];
  #tooLarge = false;
  #ended = false;

  constructor() {
    this.#parser = createParser({
      maxBufferSize: MAX_DOCUMENT_BYTES,
      onEvent: (message) => this.#events.push(this.#read(message)),
      onError: ({ type }) => {
        // An unknown field or a bad retry is skipped, as the standard says.
        if (type === 'max-buffer-size-exceeded') this.#tooLarge = true;
      },
    });
  }

  /** The events that end in this chunk. Throws a `StreamProblem`. */
  push(chunk: Uint8Array): RawEvent[] {
    return this.#feed(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1'));
  }

  /** The last event, where the server ended well but left out the blank line after it. */
  end(): RawEvent[] {
    this.#ended = true;
    return this.#feed('\n\n');
  }

  #feed(text: string): RawEvent[] {
    this.#parser.feed(text);
    if (this.#tooLarge) throw new StreamProblem('too-large', 'one event has more than 1 MiB');
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #read({ event, data }: EventSourceMessage): RawEvent {
    if (data.length > MAX_DOCUMENT_BYTES) throw new StreamProblem('too-large', 'one event has more than 1 MiB');
    const name = event ?? '';
    if (data.trim() === '') return { name, value: {}, streamed: true };
    const text = this.#decoder.decode(Buffer.from(data, 'latin1'));
    const json = parseJson(text);
    if (json.ok) return { name, value: json.value, streamed: true };
    // A keep-alive or an end mark of the server.
    if (!name.startsWith('sync_') && !/^\s*\{/.test(text)) return { name, value: {}, streamed: true };
    throw new StreamProblem(this.#ended ? 'truncated' : 'bad-json', text);
  }
}
