/**
 * SIGINT and SIGTERM: the first ends the run with a report, and more change
 * nothing. The runner sends SIGINT when a job is cancelled, SIGTERM 7.5 s
 * later, and then kills. Imported first, so that a signal counts while the rest
 * is loaded.
 */
import { cancelledBy } from "./http/error.ts";

const controller = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const)
  process.on(name, () => controller.abort(cancelledBy(name)));

/** Aborted with an `ActionError` of the code `cancelled`. */
export const processSignal = controller.signal;
