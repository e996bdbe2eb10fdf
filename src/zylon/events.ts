/**
 * Reads the answer to an ingest as events: server-sent events, one JSON object
 * per line, or one JSON value.
 */
import { createParser } from "eventsource-parser";
import { Failure } from "../errors.ts";
import { type Answer, asJson, MAX_BYTES, parse } from "./answer.ts";

export interface Event {
  /** The name in an `event:` line; otherwise empty. */
  readonly name: string;
  /** The parsed JSON; `undefined` if it is broken. */
  readonly value: unknown;
  /** Whether this is a JSON value by itself, which may be the whole answer. */
  readonly isBare: boolean;
}

/** Only the last line can be incomplete, without a line break. */
interface Line {
  readonly text: string;
  readonly isWhole: boolean;
}

/**
 * Throws `stream-cut` if the answer ends in the middle of an event, and
 * `too-large` if one event is larger than an answer may be.
 */
export async function* eventsIn(answer: Answer): AsyncGenerator<Event> {
  const read = { bytes: 0 };
  for await (const event of framed(answer, linesOf(answer, read))) {
    read.bytes = 0;
    yield event;
  }
}

async function* framed(
  answer: Answer,
  lines: AsyncGenerator<Line>,
): AsyncGenerator<Event> {
  let begun = "";
  for await (const next of lines) {
    const isFirst = begun === "";
    if (isFirst && next.text.trim() === "") continue;
    if (isFirst && isEventStream(answer, next)) {
      yield* serverSent(from(next, lines));
      return;
    }
    if (isFirst && isObject(parse(next.text))) {
      yield* lineByLine(from(next, lines));
      return;
    }
    begun += `${next.text}\n`;
  }
  if (begun === "") return;
  const whole = asJson(begun, answer);
  const isBare = !Array.isArray(whole);
  for (const value of [whole].flat()) yield { name: "", value, isBare };
}

async function* from(
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

const cut = (): Failure =>
  new Failure("stream-cut", "its answer ended in the middle of an event");

async function* lineByLine(lines: AsyncIterable<Line>): AsyncGenerator<Event> {
  for await (const { text, isWhole } of lines) {
    if (text.trim() === "") continue;
    const value = parse(text);
    if (value === undefined && !isWhole) throw cut();
    yield { name: "", value, isBare: true };
  }
}

async function* serverSent(lines: AsyncIterable<Line>): AsyncGenerator<Event> {
  let ended: Event[] = [];
  const parser = createParser({
    onEvent: ({ event = "", data }) =>
      ended.push({ name: event, value: parse(data), isBare: false }),
  });
  /** Names of the fields of the event that is read. */
  const event = new Set<string>();
  for await (const { text, isWhole } of lines) {
    ended = [];
    const [, field = ""] = /^([a-z]*)/.exec(text) ?? [];
    if (!text.startsWith(":") && text.trim() !== "") event.add(field);
    const isBlank = text.trim() === "" || !isWhole;
    // The standard drops an event that has only a name, but it may be
    // `sync_error`.
    if (isBlank && event.size === 1 && event.has("event"))
      parser.feed("data:\n");
    parser.feed(isWhole ? `${text}\n` : `${text}\n\n`);
    const isCut = ended.every(({ value }) => value === undefined);
    if (!isWhole && event.size > 0 && isCut) throw cut();
    if (isBlank) event.clear();
    yield* ended;
  }
}

/** @param read bytes since the last event */
async function* linesOf(
  { name, body }: Answer,
  read: { bytes: number },
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    read.bytes += chunk.length;
    if (read.bytes > MAX_BYTES) throw new Failure("too-large", name);
    const [first = "", ...others] = decoder
      .decode(chunk, { stream: true })
      .split("\n");
    rest += first;
    for (const next of others) {
      yield { text: rest, isWhole: true };
      rest = next;
    }
  }
  yield { text: rest, isWhole: false };
}
