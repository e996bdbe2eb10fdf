/** What is to be done with the issue of a step. Pure. */
import type { IssueState } from './state.ts';

/** An open issue of this step, as far as the decision goes. */
export interface OpenIssue {
  /** Absent where somebody removed it from the issue, or broke it. */
  readonly state: IssueState | undefined;
  /** When GitHub says that it was opened, which nobody can edit; absent where it does not say. Milliseconds. */
  readonly openedAt: number | undefined;
}

export type IssueDecision =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'open'; readonly state: IssueState }
  /** Rewrite the body and, where `comment` is true, add a comment. */
  | { readonly kind: 'update'; readonly state: IssueState; readonly comment: boolean }
  /** Add a comment and close it. */
  | { readonly kind: 'close' };

/** The least time between two comments on failures: 24 hours, not a change of date, whatever the time zone. */
export const COMMENT_EVERY_MS = 24 * 60 * 60 * 1000;

function afterFailure({ state, openedAt }: OpenIssue, now: number): IssueDecision {
  // Its count is lost with the state; the failure that opened it and this one are certain.
  const before = state ?? { firstFailed: Math.min(openedAt ?? now, now), lastFailed: now, failures: 1 };
  const comment = before.commented === undefined || now - before.commented >= COMMENT_EVERY_MS;
  const counted = { ...before, lastFailed: now, failures: before.failures + 1 };
  return { kind: 'update', state: comment ? { ...counted, commented: now } : counted, comment };
}

/**
 * @param failed whether the step failed; it succeeded otherwise. A run that was cancelled, or was dry, proves neither,
 *   and is not asked about.
 * @param issue the open issue of the step. A closed one is never taken up again: whoever closed it was done with it.
 */
export function decide(failed: boolean, issue: OpenIssue | undefined, now: number): IssueDecision {
  if (issue === undefined) {
    if (!failed) return { kind: 'nothing' };
    return { kind: 'open', state: { firstFailed: now, lastFailed: now, failures: 1 } };
  }
  return failed ? afterFailure(issue, now) : { kind: 'close' };
}
