/**
 * Reads the answer to an ingest as events: server-sent events, one JSON object
 * per line, or one JSON value.
 */
import { createParser } from "eventsource-parser";
import { Failure } from "../errors.ts";
import {
  type Answer,
  MAX_ANSWER_BYTES,
  parseJson,
  tryParseJson,
} from "./answer.ts";

export interface IngestEvent {
  /** The name in an `event:` line; otherwise empty. */
  readonly name: string;
  /** The parsed JSON; `undefined` if it is broken. */
  readonly value: unknown;
  /** Whether this is a JSON value by itself, which may be the whole answer. */
  readonly isStandalone: boolean;
}

/** Only the last line can be incomplete, without a line break. */
interface Line {
  readonly text: string;
  readonly isComplete: boolean;
}

/**
 * Throws `stream-cut` if the answer ends in the middle of an event, and
 * `too-large` if one event is larger than an answer may be.
 */
export async function* readEvents(answer: Answer): AsyncGenerator<IngestEvent> {
  const read = { bytes: 0 };
  for await (const event of parseEvents(answer, readLines(answer, read))) {
    read.bytes = 0;
    yield event;
  }
}

async function* parseEvents(
  answer: Answer,
  lines: AsyncGenerator<Line>,
): AsyncGenerator<IngestEvent> {
  let buffered = "";
  for await (const next of lines) {
    const isFirst = buffered === "";
    if (isFirst && next.text.trim() === "") continue;
    if (isFirst && isEventStream(answer, next)) {
      yield* parseServerSentEvents(prependLine(next, lines));
      return;
    }
    if (isFirst && isObject(tryParseJson(next.text))) {
      yield* parseJsonLines(prependLine(next, lines));
      return;
    }
    buffered += `${next.text}\n`;
  }
  if (buffered === "") return;
  const whole = parseJson(buffered, answer);
  const isStandalone = !Array.isArray(whole);
  for (const value of [whole].flat()) yield { name: "", value, isStandalone };
}

async function* prependLine(
  first: Line,
  lines: AsyncIterable<Line>,
): AsyncGenerator<Line> {
  yield first;
  yield* lines;
}

const isEventStream = ({ type }: Answer, { text }: Line): boolean =>
  /event-stream/i.test(type) || /^\s*(event:|data:|:)/.test(text);

const isObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const cutEventFailure = (): Failure =>
  new Failure("stream-cut", "its answer ended in the middle of an event");

async function* parseJsonLines(
  lines: AsyncIterable<Line>,
): AsyncGenerator<IngestEvent> {
  for await (const { text, isComplete } of lines) {
    if (text.trim() === "") continue;
    const value = tryParseJson(text);
    if (value === undefined && !isComplete) throw cutEventFailure();
    yield { name: "", value, isStandalone: true };
  }
}

async function* parseServerSentEvents(
  lines: AsyncIterable<Line>,
): AsyncGenerator<IngestEvent> {
  let ended: IngestEvent[] = [];
  const parser = createParser({
    onEvent: ({ event = "", data }) =>
      ended.push({
        name: event,
        value: tryParseJson(data),
        isStandalone: false,
      }),
  });
  /** Names of the fields of the event that is read. */
  const event = new Set<string>();
  for await (const { text, isComplete } of lines) {
    ended = [];
    const [, field = ""] = /^([a-z]*)/.exec(text) ?? [];
    if (!text.startsWith(":") && text.trim() !== "") event.add(field);
    const isBlank = text.trim() === "" || !isComplete;
    // The standard drops an event that has only a name, but it may be
    // `sync_error`.
    if (isBlank && event.size === 1 && event.has("event"))
      parser.feed("data:\n");
    parser.feed(isComplete ? `${text}\n` : `${text}\n\n`);
    const isCut = ended.every(({ value }) => value === undefined);
    if (!isComplete && event.size > 0 && isCut) throw cutEventFailure();
    if (isBlank) event.clear();
    yield* ended;
  }
}

/** @param read bytes since the last event */
async function* readLines(
  { name, body }: Answer,
  read: { bytes: number },
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    read.bytes += chunk.length;
    if (read.bytes > MAX_ANSWER_BYTES) throw new Failure("too-large", name);
    const [first = "", ...others] = decoder
      .decode(chunk, { stream: true })
      .split("\n");
    rest += first;
    for (const next of others) {
      yield { text: rest, isComplete: true };
      rest = next;
    }
  }
  yield { text: rest, isComplete: false };
}
