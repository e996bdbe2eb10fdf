/** An answer's value, held to the shape that is relied on. */
import type * as z from 'zod/mini';
import { ActionError } from '../errors/action-error.ts';
import { firstProblem } from '../http/json.ts';

/** `what` was answered with JSON that is not what it should be. */
export function unexpected(what: string, problem: string): ActionError {
  return new ActionError(
    'unexpected-response',
    {
      what: `${what} was answered with JSON of another shape: ${problem}`,
      why: 'This version of Zylon answers in another shape, or base-url names another service',
      remedy: 'Check base-url; if it is right, report this with the version of Zylon',
    },
    { http: { status: 200 } },
  );
}

/** The value as `schema` has it; throws `unexpected-response` where it is of another shape. `what` begins a sentence. */
export function checked<T extends z.ZodMiniType>(schema: T, value: unknown, what: string): z.infer<T> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  throw unexpected(what, firstProblem(error));
}
