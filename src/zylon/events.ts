/**
 * The events in the answer to an ingest. The bytes decide the framing, since a
 * content type may be wrong.
 */
import { createParser, type EventSourceMessage } from "eventsource-parser";
import { JsonValues, StreamProblem } from "./values.ts";
import { MAX_DOCUMENT_BYTES, parseJson } from "../http/json.ts";

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
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[\s.-]+/g, "_")
    .toLowerCase();

/** Whether an event of this type says that the sync failed. */
export const isFailure = (type: string): boolean =>
  /^sync_.*(error|fail)/s.test(canonical(type));

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
interface Reader {
  /** The events that end in this chunk. */
  readonly push: (chunk: Uint8Array) => Iterable<RawEvent>;
  /** The events that only the end of the bytes ends. */
  readonly end: () => Iterable<RawEvent>;
}

function jsonReader(contentType: string): Reader {
  const values = new JsonValues();
  const lines = /\b(x-ndjson|ndjson|jsonl|json-seq|event-stream)\b/i.test(
    contentType,
  );
  const eventsOf = function* (found: Iterable<unknown>): Generator<RawEvent> {
    for (const value of found) {
      yield {
        name: "",
        value,
        streamed: lines || values.sawArray,
        listed: values.sawArray,
      };
    }
  };
  return {
    push: (chunk) => eventsOf(values.push(chunk)),
    end: () => eventsOf(values.end()),
  };
}

/** A keep-alive, or an end mark of the server: text that is no JSON. */
function isKeepAlive(name: string, text: string): boolean {
  if (text.trim() === "") return true;
  return !name.startsWith("sync_") && !/^\s*\{/.test(text);
}

/**
 * The value that the data of a server-sent event is.
 * @param ended the server ended the stream here, well or in the middle
 */
function valueOf(name: string, text: string, ended: boolean): unknown {
  const json = parseJson(text);
  if (json.ok) return json.value;
  if (isFailure(name)) return { message: text };
  if (isKeepAlive(name, text)) return {};
  throw new StreamProblem(ended ? "truncated" : "bad-json", text);
}

const tooLargeEvent = (): StreamProblem =>
  new StreamProblem("too-large", "one event is larger than 1 MiB");

/**
 * Server-sent events. The parser gets each byte as one character (Latin-1). So
 * its limit counts bytes, and a character that was cut between two chunks is
 * decoded whole.
 */
function sseReader(): Reader {
  const decoder = new TextDecoder();
  let messages: EventSourceMessage[] = [];
  let tooLarge = false;
  const parser = createParser({
    maxBufferSize: MAX_DOCUMENT_BYTES,
    onEvent: (message) => messages.push(message),
    onError: ({ type }) => {
      // An unknown field or a bad retry is skipped, as the standard says.
      if (type === "max-buffer-size-exceeded") tooLarge = true;
    },
  });
  const feed = function* (bytes: Buffer, ended: boolean): Generator<RawEvent> {
    messages = [];
    parser.feed(bytes.toString("latin1"));
    for (const { event: name = "", data } of messages) {
      if (data.length > MAX_DOCUMENT_BYTES) throw tooLargeEvent();
      const text = decoder.decode(Buffer.from(data, "latin1"));
      const value = valueOf(name, text, ended);
      yield { name, value, streamed: true, listed: false };
    }
    if (tooLarge) throw tooLargeEvent();
  };
  return {
    push: ({ buffer, byteOffset, byteLength }) =>
      feed(Buffer.from(buffer, byteOffset, byteLength), false),
    // The last event, where the server ended well, but without a blank line.
    end: () => feed(Buffer.from("\n\n"), true),
  };
}

/**
 * The reader of what begins with `head`; undefined where more of it must be
 * seen.
 */
function readerOf(
  head: Uint8Array,
  contentType: string,
  ended: boolean,
): Reader | undefined {
  if (!ended && isHalfMark(head)) return undefined;
  const start = Buffer.from(head.subarray(0, DECISIVE_LENGTH));
  switch (framingOf(start.toString("latin1"), contentType, ended)) {
    case "undecided":
      return undefined;
    case "neither":
      throw new StreamProblem("not-api", new TextDecoder().decode(head));
    case "sse":
      return sseReader();
    case "json":
      return jsonReader(contentType);
  }
}

/**
 * The events of a body, one by one. What is no event is a `StreamProblem`, after
 * the events before it.
 */
export async function* readEvents(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
): AsyncGenerator<RawEvent> {
  let head: Uint8Array = new Uint8Array();
  let reader: Reader | undefined;
  for await (const chunk of body) {
    if (reader !== undefined) {
      yield* reader.push(chunk);
      continue;
    }
    head = trimmed(Buffer.concat([head, chunk]));
    reader = readerOf(head, contentType, false);
    if (reader !== undefined) yield* reader.push(head);
  }
  if (reader === undefined) {
    reader = readerOf(head, contentType, true);
    if (reader === undefined) return;
    yield* reader.push(head);
  }
  yield* reader.end();
}
