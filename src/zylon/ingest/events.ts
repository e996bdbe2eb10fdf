/**
 * Reads the answer to an ingest as events: server-sent events, one JSON object
 * per line, or one JSON value.
 */
import { createParser } from "eventsource-parser";
import { Failure } from "../../errors.ts";
import { tryParseJson } from "../../text.ts";
import {
  createNotApiFailure,
  type HttpResponse,
  isHtmlPage,
  MAX_BYTES,
  readText,
} from "../http/response.ts";

export interface IngestEvent {
  /** The name in an `event:` line; otherwise empty. */
  readonly name: string;
  readonly text: string;
  /** The parsed JSON; the text as it is if it is none. */
  readonly value: unknown;
}

/**
 * Reads the events, server-sent ones as they arrive. Throws `stream-cut` if the last one
 * is incomplete, and `not-api` for a page of HTML.
 */
export async function* readEvents(
  response: HttpResponse,
): AsyncGenerator<IngestEvent> {
  if (/event-stream/i.test(response.headers["content-type"] ?? "")) {
    yield* parseServerSent(decodeBody(response), response.label);
    return;
  }
  const text = await readText(response);
  if (isHtmlPage(text)) throw createNotApiFailure(response, text);
  if (/^(event|data):/.test(text))
    yield* parseServerSent([text], response.label);
  else yield* parseJsonValues(text);
}

async function* decodeBody({ body }: HttpResponse): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of body) yield decoder.decode(chunk, { stream: true });
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html */
async function* parseServerSent(
  chunks: AsyncIterable<string> | Iterable<string>,
  label: string,
): AsyncGenerator<IngestEvent> {
  const events: IngestEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => events.push(parseEvent(data, event)),
    maxBufferSize: MAX_BYTES,
    onError: ({ type }) => {
      if (type === "max-buffer-size-exceeded")
        throw new Failure("unexpected-response", `${label} without an end`);
    },
  });
  for await (const chunk of chunks) {
    parser.feed(chunk);
    yield* events.splice(0);
  }
  parser.feed("\n\n"); // ends an event that lacks its empty line
  assertWhole(events.at(-1));
  yield* events;
}

/** Throws `stream-cut` if the last event was cut off: then its text is no JSON. */
function assertWhole(last: IngestEvent | undefined): void {
  const { text = "" } = last ?? {};
  if (text !== "" && tryParseJson(text) === undefined)
    throw new Failure(
      "stream-cut",
      "its answer ended in the middle of an event",
    );
}

function parseEvent(data: string, name = ""): IngestEvent {
  const text = data.trim();
  return { name, text, value: tryParseJson(text) ?? text };
}

/** Parses one value over all lines, or one value on each line. */
function parseJsonValues(text: string): readonly IngestEvent[] {
  if (tryParseJson(text) !== undefined) return [parseEvent(text)];
  const events = text.split("\n").map((line) => parseEvent(line));
  // If the first line is JSON, all are, unless the last one was cut off.
  if (typeof events[0]?.value === "object") assertWhole(events.at(-1));
  return events.filter(({ value }) => value !== "");
}
