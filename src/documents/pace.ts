/** The pace of the looks at documents, and of the searches. Pure. */

/** From the ingest to the first look. */
export const FIRST_MS = 2000;
const MAX_MS = 30_000;
/** Of the wait so far: so a step ends later than it could by that share at most. */
const SHARE = 0.05;

/** The time until the next look, after a wait of `waitedMs`. */
export function paceAfter(waitedMs: number): number {
  return Math.min(MAX_MS, Math.max(FIRST_MS, waitedMs * SHARE));
}
