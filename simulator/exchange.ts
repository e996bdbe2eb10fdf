import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { ADMIN_PREFIX, administer, SHUTDOWN_PATH, type AdminTarget } from './admin/admin.ts';
import { playFault, sendWhole } from './admin/fault-play.ts';
import type { Fault } from './admin/faults.ts';
import { perform } from './api/api.ts';
import { streamIngest } from './api/ingest-stream.ts';
import type { IngestAnswer } from './api/router.ts';
import type { Answer } from './http/answer.ts';
import { pause } from './http/connection.ts';
import { receive, type ReceivedRequest, type RecordedRequest } from './http/request.ts';

/** The part of a simulator that answering a request needs. */
export interface ExchangeTarget extends AdminTarget {
  readonly requestDelayMs: number;
  record: (request: RecordedRequest) => void;
  takeFault: (method: string, path: string) => Fault | undefined;
  shutDown: () => void;
}

/** Reads one request and answers it. `tcp` is the socket below TLS. */
export async function exchange(
  message: IncomingMessage,
  response: ServerResponse,
  tcp: Socket,
  target: ExchangeTarget,
): Promise<void> {
  const request = await receive(message);
  if (!request) return;
  const { method, path } = request.recorded;
  if (path.startsWith(ADMIN_PREFIX)) {
    if (method === 'POST' && path === SHUTDOWN_PATH) response.once('close', target.shutDown);
    await send(administer(request.recorded, target), response, target);
    return;
  }
  target.record(request.recorded);
  const fault = target.takeFault(method, path);
  await pause(target.requestDelayMs, response);
  if (!response.destroyed) await answer(request, fault, response, tcp, target);
}

async function answer(
  request: ReceivedRequest,
  fault: Fault | undefined,
  response: ServerResponse,
  tcp: Socket,
  target: ExchangeTarget,
): Promise<void> {
  const { state } = target;
  if (!fault) return send(perform(request, state), response, target);
  if (fault.kind === 'lost-answer') {
    perform(request, state);
    tcp.resetAndDestroy();
  } else if (fault.kind === 'delay') {
    const late = perform(request, state);
    await pause(fault.delayMs, response);
    await send(late, response, target);
  } else {
    await playFault(fault, response, tcp);
  }
}

async function send(reply: Answer | IngestAnswer, response: ServerResponse, { state }: ExchangeTarget): Promise<void> {
  if (response.destroyed) return;
  if (!('ingestOf' in reply)) {
    sendWhole(response, reply.status, reply.headers, reply.body);
    return;
  }
  const { ingestOf: record, script } = reply;
  record.busy_until = Infinity;
  try {
    await streamIngest(response, script);
  } finally {
    record.busy_until = state.now() + (script.runMs ?? 0);
  }
}
