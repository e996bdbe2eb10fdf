import { STATUS_CODES } from 'node:http';

/** A whole answer, ready to be sent. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a route throws to refuse a call. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, detail: string, headers: Record<string, string> = {}) {
    super(detail);
    this.name = 'Refusal';
    this.answer = json({ detail }, status, headers);
  }
}

/** An answer with a JSON body. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** The body an error status gets where nothing better is known. Its shape is not documented by Zylon. */
export function errorBody(status: number): string {
  return JSON.stringify({ detail: STATUS_CODES[status] ?? 'Error' });
}
