/** How often Zylon is asked, while it works: the looks at the documents, and the searches. Pure. */

/** From the ingest to the first look. */
export const FIRST_MS = 2000;
const MAX_MS = 30_000;
/** Of the time that was waited so far: so a step ends at most that much later than it could. */
const SHARE = 0.05;

/** How long after a look the next one comes, after so long a waiting. */
export function paceAfter(waitedMs: number): number {
  return Math.min(MAX_MS, Math.max(FIRST_MS, waitedMs * SHARE));
}
