/** A 2xx whose body is still to be read. */
import { type AnswerContext, factsOf, tooLarge } from './answer-facts.ts';
import type { ActionError } from './error.ts';
import { isDebug, type Log } from '../log/log.ts';
import { Shapes } from '../log/shape.ts';
import { bodyFailure } from './status.ts';
import type { TransportResponse } from './transport.ts';

/** A 2xx whose body is still to be read; reading it throws an `ActionError` where it breaks off. */
export interface OpenAnswer {
  /** Method and path, printable. */
  readonly name: string;
  readonly contentType: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** To be called with each JSON value of the body, and the name of its event: debug logging prints their shapes. */
  readonly saw: (value: unknown, event?: string) => void;
  /** The failure of a body that is not what was asked for, with an excerpt of it. */
  readonly bodyFailure: (kind: 'not-api' | 'bad-json', text: string) => ActionError;
  /** The failure of a body, or of one event, with more than `limit` bytes. */
  readonly tooLarge: (limit: number) => ActionError;
}

type Translate = (error: unknown) => unknown;

// A function of the module for the reason that the transport's `bodyOf` has.
async function* translated(body: AsyncIterable<Uint8Array>, translate: Translate): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw translate(error);
  }
}

/** @param translate turns what the body throws into a failure */
export function openAnswer(
  response: TransportResponse,
  translate: Translate,
  context: AnswerContext,
  log: Log,
): OpenAnswer {
  const { name, printable } = context;
  const shapes = new Shapes((shape) => log.debug(`${name} answered with ${shape}`), printable);
  return {
    name,
    contentType: response.headers['content-type'] ?? '',
    body: translated(response.body, translate),
    saw: (value, event = '') => {
      if (isDebug()) shapes.tell(value, event);
    },
    bodyFailure: (kind, text) => bodyFailure(factsOf(response, text, { ok: false }, context), kind),
    tooLarge: (limit) => tooLarge(context, limit),
  };
}
