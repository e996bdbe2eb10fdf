import { Refusal } from './answer.ts';
import type { RecordedRequest } from './request.ts';
import type { Operation } from '../api/router.ts';

const ANSWERED_TYPES = ['application/json', 'application/*', 'text/event-stream', '*/*'];

/** Refuses a client that could not read any answer of the API. */
export function checkAccept({ headers }: RecordedRequest): void {
  const accepted = headers.accept?.split(',').map(mediaType) ?? ['*/*'];
  if (!accepted.some((type) => ANSWERED_TYPES.includes(type))) throw new Refusal(406, 'Not Acceptable');
}

/** The JSON body, or undefined for an empty one; refuses what is not declared as JSON, or is not JSON. */
export function readJsonBody({ method, headers, body }: RecordedRequest, { contentType }: Operation): unknown {
  if (method === 'GET') return undefined;
  const declared = mediaType(headers['content-type'] ?? '');
  if (declared !== 'application/json' && (body !== '' || contentType === 'always')) {
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
