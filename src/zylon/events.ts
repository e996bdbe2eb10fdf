/**
 * The events in the answer to an ingest. The bytes decide the framing, since a
 * content type may be wrong.
 */
import { parseJson } from "../http/json.ts";
import { type SseMessage, SseReader } from "./sse.ts";
import { JsonValues, StreamProblem } from "./values.ts";

/**
 * One event, not yet checked: the name from an `event:` line (empty without
 * one), and the JSON value.
 */
export interface RawEvent {
  readonly name: string;
  readonly value: unknown;
  /**
   * Part of a stream by its framing; false for JSON values, which may be one
   * document.
   */
  readonly streamed: boolean;
  /** An element of a JSON array. */
  readonly listed: boolean;
}

/** `sync_started` of `SyncStarted`, `sync-started` or `SYNC_STARTED`. */
export const canonical = (type: string): string =>
  type
    .trim()
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[\s.-]+/g, "_")
    .toLowerCase();

/**
 * What an event of this type says has failed: the run, a single item, or
 * nothing.
 */
export function failedByType(type: string): "run" | "item" | undefined {
  const word = canonical(type);
  if (!/(error|failed|failure|aborted)$/.test(word)) return undefined;
  const isOfRun = /^(sync|ingest|(error|failed|failure|aborted)$)/.test(word);
  return isOfRun ? "run" : "item";
}

type Framing = "json" | "sse" | "neither" | "undecided";

/**
 * Bytes that decide the framing: the longest field name of server-sent events,
 * and what may follow it.
 */
const DECISIVE_LENGTH = 16;

/**
 * Judges the beginning of the answer, without a byte-order mark or white space
 * before it. Pure.
 */
function framingOf(head: string, contentType: string, ended: boolean): Framing {
  if (/^[{[]/.test(head)) return "json";
  if (head.startsWith("<")) return "neither";
  if (/\btext\/event-stream\b/i.test(contentType)) return "sse";
  if (/^(:|(event|data|id|retry)(:|[\r\n]))/.test(head)) return "sse";
  if (!ended && head.length < DECISIVE_LENGTH && !/[\r\n]/.test(head))
    return "undecided";
  // A scalar: JSON, and no event.
  return head !== "" && /\bjson\b/i.test(contentType) ? "json" : "neither";
}

/** The mark that may stand before UTF-8 text. */
const MARK: readonly number[] = [0xef, 0xbb, 0xbf];

/**
 * Nothing yet, or the beginning of a byte-order mark whose rest is still to
 * come.
 */
const isHalfMark = (bytes: Uint8Array): boolean =>
  bytes.every((byte, at) => byte === MARK[at]);

const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x1e || (byte >= 0x09 && byte <= 0x0d);

/**
 * Without white space, a record separator, or a byte-order mark, at its start.
 */
function trimmed(bytes: Uint8Array): Uint8Array {
  const marked = MARK.every((byte, at) => bytes[at] === byte);
  const rest = marked ? bytes.subarray(MARK.length) : bytes;
  const first = rest.findIndex((byte) => !isSpace(byte));
  return first === -1 ? new Uint8Array() : rest.subarray(first);
}

/** Bytes in, events out, one by one. */
interface Framed {
  /** The events that end in this chunk. */
  readonly push: (chunk: Uint8Array) => Iterable<RawEvent>;
  /** The events that only the end of the bytes ends. */
  readonly end: () => Iterable<RawEvent>;
  /** Whether an event was begun that has not ended. */
  readonly isMidEvent: () => boolean;
}

function jsonEvents(contentType: string): Framed {
  const values = new JsonValues();
  const isStream = /\b(x-ndjson|ndjson|jsonl|json-seq|event-stream)\b/i.test(
    contentType,
  );
  const eventsOf = function* (found: Iterable<unknown>): Generator<RawEvent> {
    for (const value of found) {
      yield {
        name: "",
        value,
        streamed: isStream || values.sawArray,
        listed: values.sawArray,
      };
    }
  };
  return {
    push: (chunk) => eventsOf(values.push(chunk)),
    end: () => eventsOf(values.end()),
    isMidEvent: () => values.isMidValue,
  };
}

/** Such as a keep-alive, or an end mark of the server: the name says enough. */
const isNoJson = (text: string): boolean => !/^\s*\{/.test(text);

/**
 * Reads the data of a server-sent event as a value.
 * @param ended the server ended the stream here, well or in the middle
 */
function valueOf(name: string, text: string, ended: boolean): unknown {
  const json = parseJson(text);
  if (json.ok) return json.value;
  if (failedByType(name) !== undefined) return { message: text };
  if (isNoJson(text)) return {};
  throw new StreamProblem(ended ? "truncated" : "bad-json", text);
}

function serverSentEvents(): Framed {
  const reader = new SseReader();
  const decoder = new TextDecoder();
  const eventsOf = function* (
    found: Iterable<SseMessage>,
    ended: boolean,
  ): Generator<RawEvent> {
    for (const { name, data } of found) {
      const text = decoder.decode(Buffer.from(data, "latin1"));
      const value = valueOf(name, text, ended);
      yield { name, value, streamed: true, listed: false };
    }
  };
  return {
    push: ({ buffer, byteOffset, byteLength }) => {
      const bytes = Buffer.from(buffer, byteOffset, byteLength);
      return eventsOf(reader.push(bytes.toString("latin1")), false);
    },
    end: () => eventsOf(reader.end(), true),
    isMidEvent: () => reader.isMidEvent,
  };
}

/** The events of one answer. */
export class EventReader {
  readonly #contentType: string;
  /** The bytes before the framing is certain. */
  #head: Uint8Array = new Uint8Array();
  #framed: Framed | undefined;

  constructor(contentType: string) {
    this.#contentType = contentType;
  }

  /** Whether an event was begun whose end did not come. */
  get isMidEvent(): boolean {
    return this.#framed?.isMidEvent() ?? this.#head.length > 0;
  }

  /**
   * The events of the body, one by one. What is no event is a `StreamProblem`,
   * after the events before it; what the body throws is thrown.
   */
  async *read(body: AsyncIterable<Uint8Array>): AsyncGenerator<RawEvent> {
    for await (const chunk of body) yield* this.#push(chunk);
    if (this.#framed === undefined) yield* this.#begin(true);
    if (this.#framed !== undefined) yield* this.#framed.end();
  }

  #push(chunk: Uint8Array): Iterable<RawEvent> {
    if (this.#framed !== undefined) return this.#framed.push(chunk);
    this.#head = trimmed(Buffer.concat([this.#head, chunk]));
    return this.#begin(false);
  }

  /** The first events; none where more must be seen to tell the framing. */
  #begin(ended: boolean): Iterable<RawEvent> {
    const head = this.#head;
    if (!ended && isHalfMark(head)) return [];
    const start = Buffer.from(head.subarray(0, DECISIVE_LENGTH));
    switch (framingOf(start.toString("latin1"), this.#contentType, ended)) {
      case "undecided":
        return [];
      case "neither":
        throw new StreamProblem("not-api", new TextDecoder().decode(head));
      case "sse":
        this.#framed = serverSentEvents();
        break;
      case "json":
        this.#framed = jsonEvents(this.#contentType);
    }
    return this.#framed.push(head);
  }
}
