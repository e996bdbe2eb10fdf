/** A cancel, told for what was under way. */
import { ActionError } from './action-error.ts';
import { LOOK_FIRST } from './action-error.ts';

/** The same cancel, told for what was under way and may go on. */
export function cancelledDuring(failure: ActionError, what: 'ingest' | 'create'): ActionError {
  const explanation =
    what === 'ingest'
      ? {
          why: 'The ingest had been requested before, and Zylon may go on with it',
          remedy: LOOK_FIRST,
        }
      : {
          why: 'A create had been sent and was not answered: whether there is a new integration is not known',
          remedy: 'Look in Zylon for a new integration before you run the step again',
        };
  return new ActionError('cancelled', { what: failure.explanation.what, ...explanation }, { cause: failure });
}
