import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { errorBody } from '../http/answer.ts';
import { pause, write } from '../http/connection.ts';
import type { Fault } from './faults.ts';

/** The faults that take the place of the true answer. */
export type AnswerFault = Exclude<Fault, { kind: 'lost-answer' | 'delay' }>;

const SAMPLE_BODY = '{"type":"sync_started","current_artifact_count":42,"integration_item_count":120}';
const LOGIN_PAGE = '<!doctype html><html><head><title>Sign in</title></head><body><form>Password</form></body></html>';
const HEADER_BYTE_EVERY_MS = 200;
const JSON_TYPE = { 'content-type': 'application/json' };

/** Answers with a fault. `tcp` is the socket below TLS: only that one can be reset. */
export async function playFault(fault: AnswerFault, response: ServerResponse, tcp: Socket): Promise<void> {
  switch (fault.kind) {
    case 'status':
      sendWhole(response, fault.status, { ...JSON_TYPE, ...fault.headers }, fault.body ?? errorBody(fault.status));
      return;
    case 'json':
      sendWhole(response, fault.status ?? 200, { ...JSON_TYPE, ...fault.headers }, JSON.stringify(fault.body ?? null));
      return;
    case 'html':
      sendWhole(response, fault.status ?? 200, { 'content-type': 'text/html' }, fault.body ?? LOGIN_PAGE);
      return;
    case 'redirect':
      sendWhole(response, fault.status ?? 302, { location: fault.location }, '');
      return;
    case 'raw':
      return sendChunks(fault, response);
    case 'reset':
      tcp.resetAndDestroy();
      return;
    case 'close':
      response.socket?.end();
      return;
    case 'hang':
      return;
    case 'hang-headers':
      return dripHeaders(response);
    case 'cut':
      await sendPart(fault, response);
      response.socket?.destroy();
      return;
    case 'stall':
      return sendPart(fault, response);
    case 'slow':
      return dripBody(fault, response);
  }
}

/** Sends a whole body with its length. */
export function sendWhole(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string,
): void {
  const bodiless = status === 204 || status === 304;
  const length = bodiless ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...length, ...headers });
  response.end(bodiless ? undefined : body);
}

async function sendChunks(fault: Extract<Fault, { kind: 'raw' }>, response: ServerResponse): Promise<void> {
  const { status = 200, contentType = 'application/json', headers, chunks, delayMs = 0, end = 'normal' } = fault;
  response.writeHead(status, { 'content-type': contentType, ...headers });
  response.flushHeaders();
  for (const [index, chunk] of chunks.entries()) {
    if (index > 0) await pause(delayMs, response);
    await write(response, chunk);
  }
  if (end === 'normal') response.end();
  if (end === 'cut') response.socket?.destroy();
}

async function sendPart({ body = SAMPLE_BODY, bytes }: { body?: string; bytes?: number }, response: ServerResponse) {
  const whole = Buffer.from(body);
  response.writeHead(200, { ...JSON_TYPE, 'content-length': String(whole.byteLength) });
  response.flushHeaders();
  await write(response, whole.subarray(0, bytes ?? Math.floor(whole.byteLength / 2)));
}

async function dripBody(fault: Extract<Fault, { kind: 'slow' }>, response: ServerResponse): Promise<void> {
  const { body = '{}', status = 200, delayMs, bytesPerChunk = 1 } = fault;
  const whole = Buffer.from(body);
  response.writeHead(status, { ...JSON_TYPE, 'content-length': String(whole.byteLength) });
  response.flushHeaders();
  for (let at = 0; at < whole.byteLength && !response.destroyed; at += bytesPerChunk) {
    await pause(delayMs, response);
    await write(response, whole.subarray(at, at + bytesPerChunk));
  }
  response.end();
}

async function dripHeaders(response: ServerResponse): Promise<void> {
  const { socket } = response;
  if (!socket) return;
  // Past Node's own response object, which can only send headers whole.
  socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Slow: ');
  while (socket.writable) {
    await pause(HEADER_BYTE_EVERY_MS, response);
    socket.write('z');
  }
}
