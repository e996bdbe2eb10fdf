/** One request and its answer, as they pass over a connection. */
import type {
  IncomingHttpHeaders,
  IncomingMessage,
  ServerResponse,
} from "node:http";
import { text } from "node:stream/consumers";

/** One request as it came in, for tests to look at. */
export interface RecordedRequest {
  method: string;
  /** Path with the query, exactly as sent. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A whole answer, ready to be sent. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * Reads a request; undefined where the client went away in the middle of it.
 */
export async function readRequest(
  message: IncomingMessage,
): Promise<RecordedRequest | undefined> {
  const { method = "", url: path = "", headers } = message;
  const body = await text(message).catch(() => "");
  return message.complete ? { method, path, headers, body } : undefined;
}

/** An answer with a JSON body. */
export function json(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Answer {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
}

/** What a route throws to refuse a call. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(
    status: number,
    detail: string,
    headers: Record<string, string> = {},
  ) {
    super(detail);
    this.answer = json({ detail }, status, headers);
  }
}

/** Sends a whole body with its length; a 204 has neither. */
export function sendAnswer(
  response: ServerResponse,
  { status, headers, body }: Answer,
): void {
  const length = String(Buffer.byteLength(body));
  response.writeHead(status, {
    ...(status !== 204 && { "content-length": length }),
    ...headers,
  });
  response.end(body);
}

/**
 * Waits, but no longer than the connection lives: nothing of a request outlasts
 * its client.
 */
export function pause(ms: number, response: ServerResponse): Promise<void> {
  if (ms <= 0 || response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      response.off("close", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    response.once("close", done);
  });
}

/**
 * Writes a piece of the body and waits until it left, or the client did: the
 * server never runs ahead of a reader.
 */
export function write(
  response: ServerResponse,
  data: string | Uint8Array,
): Promise<void> {
  if (response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("close", done);
      resolve();
    };
    response.once("close", done);
    response.write(data, done);
  });
}
