/** An answer's value, held to the shape that is relied on. */
import type * as z from 'zod/mini';
import { ActionError, notDone } from '../http/error.ts';
import type { Call } from '../http/client.ts';
import { firstProblem } from '../http/json.ts';
import { oneLine } from '../log/untrusted.ts';

/** The call was answered with JSON of another shape. */
export function unexpected({ task, purpose, method, segments }: Call, problem: string): ActionError {
  return new ActionError(
    'unexpected-response',
    {
      what: `${notDone(oneLine(task), purpose !== 'read')}: the answer has another shape than documented (${problem})`,
      why: 'This version of Zylon has another API, or base-url names another service',
      remedy: 'Check base-url; if it is right, report this with the version of Zylon',
    },
    {
      http: { status: 200, request: oneLine(`${method} /${segments.map(encodeURIComponent).join('/')} answered 200`) },
    },
  );
}

/** The value as `schema` has it; throws `unexpected-response` where it has another shape. */
export function checked<T extends z.ZodMiniType>(schema: T, value: unknown, call: Call): z.infer<T> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  throw unexpected(call, firstProblem(error));
}
