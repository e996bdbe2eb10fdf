/** The limit of all that comes before an ingest. */
import { ActionError } from '../errors/action-error.ts';

/** Ten minutes: an end for a server that dribbles, however many retries are left. */
export const PREPARATION_SECONDS = 600;

/** The failure of what comes before the ingest and does not end; `what` begins a sentence. Pure. */
export function tooSlow(what: string, seconds: number): ActionError {
  return new ActionError('timeout', {
    what: `${what} did not end within ${seconds} s; no ingest was requested`,
    why: 'The server answers, and far too slowly',
    remedy: 'Look at the load and the log of the Zylon instance that base-url names',
  });
}
