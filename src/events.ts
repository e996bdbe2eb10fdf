/**
 * The answer to an ingest as events, in any of its framings: server-sent
 * events, one JSON object a line, or one JSON value.
 */
import { createParser } from "eventsource-parser";
import { Failure } from "./errors.ts";
import { type Answer, asJson, MAX_BYTES } from "./http.ts";

export interface Event {
  /** From an `event:` line; else empty. */
  readonly name: string;
  /** Its JSON; undefined where that is broken. */
  readonly value: unknown;
}

export async function* eventsIn(answer: Answer): AsyncGenerator<Event> {
  const lines = linesIn(answer);
  let begun = "";
  for await (const one of lines) {
    const isFirst = begun === "";
    if (isFirst && one.trim() === "") continue;
    begun += `${one}\n`;
    if (begun.length > MAX_BYTES) throw new Failure("too-large", answer.name);
    if (!isFirst) continue;
    if (isEventStream(answer, one)) {
      yield* serverSent(begun, lines);
      return;
    }
    if (isObject(parsed(one))) {
      yield* lineByLine(one, lines);
      return;
    }
  }
  if (begun === "") return;
  for (const value of [asJson(begun, answer)].flat()) yield { name: "", value };
}

const isEventStream = ({ type }: Answer, first: string): boolean =>
  /event-stream/i.test(type) || /^\s*(event:|data:|:)/.test(first);

const isObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

async function* lineByLine(
  first: string,
  lines: AsyncIterable<string>,
): AsyncGenerator<Event> {
  yield { name: "", value: parsed(first) };
  for await (const next of lines)
    if (next.trim() !== "") yield { name: "", value: parsed(next) };
}

async function* serverSent(
  begun: string,
  lines: AsyncIterable<string>,
): AsyncGenerator<Event> {
  let ended: Event[] = [];
  const parser = createParser({
    onEvent: ({ event = "", data }) =>
      ended.push({ name: event, value: parsed(data) }),
  });
  parser.feed(begun);
  yield* ended;
  for await (const one of lines) {
    ended = [];
    parser.feed(`${one}\n`);
    yield* ended;
  }
  ended = [];
  parser.feed("\n"); // some servers leave out the last blank line
  yield* ended;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Throws `too-large` for a line that is larger than an answer may be. */
async function* linesIn({ name, body }: Answer): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    const [first = "", ...others] = decoder
      .decode(chunk, { stream: true })
      .split("\n");
    rest += first;
    if (rest.length > MAX_BYTES) throw new Failure("too-large", name);
    for (const next of others) {
      yield rest;
      rest = next;
    }
  }
  yield rest;
}
