import type { ServerResponse } from 'node:http';
import { eventsOf, type Framing, type IngestScript, type SimEvent } from '../data/ingest-script.ts';
import { closed, pause, write } from '../http/connection.ts';

/** Events are sent together up to this size, unless the script puts time between them. */
const BATCH_CHARS = 16 * 1024;

const CONTENT_TYPES: Record<Framing, string> = {
  object: 'application/json',
  entity: 'application/json',
  array: 'application/json',
  ndjson: 'application/x-ndjson',
  concatenated: 'application/json',
  sse: 'text/event-stream',
  'sse-typed-data': 'text/event-stream',
};

/** The content type that the script's answer carries. */
export function contentTypeOf(script: IngestScript): string {
  return script.contentType ?? CONTENT_TYPES[script.framing];
}

/** Sends the script's events, no faster than the client reads them; stops when the client goes away. */
export async function streamIngest(response: ServerResponse, script: IngestScript): Promise<void> {
  response.writeHead(200, { 'content-type': contentTypeOf(script), 'cache-control': 'no-cache' });
  response.flushHeaders();
  const delayMs = script.delayMs ?? 0;
  let batch = script.framing === 'array' ? '[' : '';
  let first = true;
  for (const event of eventsOf(script)) {
    if (!first && delayMs > 0) await pause(delayMs, response);
    if (response.destroyed) return;
    batch += encodeEvent(event, script, first);
    first = false;
    if (delayMs === 0 && batch.length < BATCH_CHARS) continue;
    await write(response, batch);
    batch = '';
  }
  await finish(response, script, batch);
}

async function finish(response: ServerResponse, script: IngestScript, rest: string): Promise<void> {
  if (response.destroyed) return;
  const end = script.end ?? 'normal';
  const last = end === 'normal' && script.framing === 'array' ? `${rest}]` : rest;
  if (last !== '') await write(response, last);
  if (end === 'normal') response.end();
  if (end === 'cut') response.socket?.destroy();
  // 'hang': the connection stays open until either side gives up, and the run goes on as long.
  if (end === 'hang') await closed(response);
}

function encodeEvent(event: SimEvent, script: IngestScript, first: boolean): string {
  const newline = script.lineEnding ?? '\n';
  switch (script.framing) {
    case 'object':
    case 'entity':
    case 'concatenated':
      return JSON.stringify(event);
    case 'array':
      return first ? JSON.stringify(event) : `,${JSON.stringify(event)}`;
    case 'ndjson':
      return JSON.stringify(event) + newline;
    case 'sse-typed-data':
      return `data: ${JSON.stringify(event)}${newline}${newline}`;
    case 'sse': {
      const { type, ...data } = event;
      const name = typeof type === 'string' ? `event: ${type}${newline}` : '';
      return `${name}data: ${JSON.stringify(data)}${newline}${newline}`;
    }
  }
}
