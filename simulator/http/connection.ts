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
 * Reads a request; undefined if the client went away in the middle of it.
 */
export async function readRequest(
  message: IncomingMessage,
): Promise<RecordedRequest | undefined> {
  const { method = "", url: path = "", headers } = message;
  const body = await text(message).catch(() => "");
  return message.complete ? { method, path, headers, body } : undefined;
}

/** An answer with a JSON body. */
export const json = (body: unknown, status = 200): Answer => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** A page of HTML. */
export function page(body: string): Answer {
  const headers = { "content-type": "text/html; charset=utf-8" };
  return { status: 200, headers, body };
}

/** What a route throws to refuse a call. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, detail: string) {
    super(detail);
    this.answer = json({ detail }, status);
  }
}

/** Sends a whole body, with its length. */
export function sendAnswer(
  response: ServerResponse,
  { status, headers, body }: Answer,
): void {
  const length = String(Buffer.byteLength(body));
  response.writeHead(status, { "content-length": length, ...headers });
  response.end(body);
}
