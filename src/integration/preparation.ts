/** The time limit of everything before the ingest. */
import { ActionError } from '../http/error.ts';

/** Ten minutes, however slow the server is, and however many retries are left. */
export const PREPARATION_SECONDS = 600;

/** The failure at that limit; `what` begins a sentence. Pure. */
export function tooSlow(what: string, seconds: number): ActionError {
  return new ActionError('timeout', {
    what: `${what} did not end within ${seconds} s, and no ingest was started`,
    why: 'Zylon answers far too slowly',
    remedy: 'Check the load and the log of the Zylon instance at base-url',
  });
}
