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
  /**
   * Whether the value came as one JSON object by itself, which may be the whole
   * answer.
   */
  readonly isStandalone: boolean;
}

/** A line of an answer. Only the last one can be incomplete: it has no line break. */
interface Line {
  readonly text: string;
  readonly isComplete: boolean;
}

/**
 * Throws `stream-cut` if the answer ends in the middle of an event, and
 * `too-large` if one event is larger than an answer may be.
 */
export async function* readEvents(answer: Answer): AsyncGenerator<IngestEvent> {
  const progress = { bytes: 0 };
  for await (const event of parseEvents(answer, readLines(answer, progress))) {
    progress.bytes = 0;
    yield event;
  }
}

async function* parseEvents(
  answer: Answer,
  lines: AsyncGenerator<Line>,
): AsyncGenerator<IngestEvent> {
  let buffered = "";
  for await (const line of lines) {
    const isFirst = buffered === "";
    if (isFirst && line.text.trim() === "") continue;
    if (isFirst && isEventStream(answer, line)) {
      yield* parseServerSentEvents(prependLine(line, lines));
      return;
    }
    if (isFirst && isObject(tryParseJson(line.text))) {
      yield* parseJsonLines(prependLine(line, lines));
      return;
    }
    buffered += `${line.text}\n`;
  }
  if (buffered === "") return;
  const json = parseJson(buffered, answer);
  const isStandalone = !Array.isArray(json);
  for (const value of [json].flat()) yield { name: "", value, isStandalone };
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
  let events: IngestEvent[] = [];
  const parser = createParser({
    onEvent: ({ event = "", data }) =>
      events.push({
        name: event,
        value: tryParseJson(data),
        isStandalone: false,
      }),
  });
  /** Names of the fields of the event that is being read. */
  const fieldNames = new Set<string>();
  for await (const { text, isComplete } of lines) {
    events = [];
    const [, field = ""] = /^([a-z]*)/.exec(text) ?? [];
    if (!text.startsWith(":") && text.trim() !== "") fieldNames.add(field);
    const isBlank = text.trim() === "" || !isComplete;
    // The standard drops an event that has only a name, but it may be
    // `sync_error`.
    if (isBlank && fieldNames.size === 1 && fieldNames.has("event"))
      parser.feed("data:\n");
    parser.feed(isComplete ? `${text}\n` : `${text}\n\n`);
    const isCut = events.every(({ value }) => value === undefined);
    if (!isComplete && fieldNames.size > 0 && isCut) throw cutEventFailure();
    if (isBlank) fieldNames.clear();
    yield* events;
  }
}

/** @param progress counts the bytes; reset after each event */
async function* readLines(
  { name, body }: Answer,
  progress: { bytes: number },
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    progress.bytes += chunk.length;
    if (progress.bytes > MAX_ANSWER_BYTES) throw new Failure("too-large", name);
    const [first = "", ...others] = decoder
      .decode(chunk, { stream: true })
      .split("\n");
    rest += first;
    for (const start of others) {
      yield { text: rest, isComplete: true };
      rest = start;
    }
  }
  yield { text: rest, isComplete: false };
}
