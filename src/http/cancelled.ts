/** A cancelled run, explained by what was under way. */
import { ActionError } from './error.ts';
import { LOOK_FIRST } from './error.ts';

/** The same failure, with what may go on in Zylon. */
export function cancelledDuring(failure: ActionError, what: 'ingest' | 'create'): ActionError {
  const explanation =
    what === 'ingest'
      ? {
          why: 'The action had already requested the ingest, and Zylon may go on with it',
          remedy: LOOK_FIRST,
        }
      : {
          why: 'The action had asked Zylon to create an integration and had no answer yet, so there may be a new one',
          remedy: 'Look in Zylon for a new integration before you run the step again',
        };
  return new ActionError('cancelled', { what: failure.explanation.what, ...explanation }, { cause: failure });
}
