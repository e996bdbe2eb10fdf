import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** One request as it came in, for tests to look at. */
export interface RecordedRequest {
  method: string;
  /** Path with the query, exactly as sent. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** When its headers arrived, in milliseconds since the epoch. */
  at: number;
}

/** A request that was read to its end. */
export interface ReceivedRequest {
  recorded: RecordedRequest;
  /** The body went past the limit, and was not kept from there on. */
  tooLarge: boolean;
}

const MAX_BODY_BYTES = 1024 * 1024;

/** Reads a request; undefined where the client went away in the middle of it. */
export async function receive(message: IncomingMessage): Promise<ReceivedRequest | undefined> {
  const at = Date.now();
  const { method = '', url: path = '', headers } = message;
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Read to the end even past the limit: closing on unread data would reset the connection and lose the 413.
  const complete = await new Promise<boolean>((resolve) => {
    message.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    });
    message.on('end', () => resolve(true));
    message.on('close', () => resolve(message.complete));
    message.on('error', () => resolve(false));
  });
  if (!complete) return undefined;
  const recorded = { method, path, headers, body: Buffer.concat(chunks).toString(), at };
  return { recorded, tooLarge: size > MAX_BODY_BYTES };
}
