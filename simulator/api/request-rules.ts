import { Refusal } from '../http/answer.ts';
import type { RecordedRequest } from '../http/request.ts';

const ANSWERED_TYPES = ['application/json', 'application/*', 'text/event-stream', '*/*'];

/** Refuses a client that could not read any answer of the API. */
export function checkAccept({ headers }: RecordedRequest): void {
  const accepted = headers.accept?.split(',').map(mediaType) ?? ['*/*'];
  if (!accepted.some((type) => ANSWERED_TYPES.includes(type))) throw new Refusal(406, 'Not Acceptable');
}

/** The JSON body, or undefined for an empty one; refuses what is not declared as JSON, or is not JSON. */
export function readJsonBody({ method, headers, body }: RecordedRequest, needsContentType: boolean): unknown {
  if (method === 'GET') return undefined;
  const declared = mediaType(headers['content-type'] ?? '');
  if (declared !== 'application/json' && (body !== '' || needsContentType)) {
    throw new Refusal(415, 'Content-Type must be application/json');
  }
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'The body is not valid JSON');
  }
}

function mediaType(value: string): string {
  return (value.split(';')[0] ?? '').trim().toLowerCase();
}
