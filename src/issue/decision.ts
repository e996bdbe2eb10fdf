/** What is to be done with the issues of a step. Pure. */
import type { IssueState } from './state.ts';

/** An open issue of this step, as far as the decision goes. */
export interface OpenIssue {
  /** Absent where somebody removed it from the issue, or broke it. */
  readonly state: IssueState | undefined;
  /** When GitHub says that it was opened, which nobody can edit; absent where it does not say. Milliseconds. */
  readonly openedAt: number | undefined;
}

/** How the step failed, for later runs. */
export type Failing = Pick<IssueState, 'run' | 'early'>;

export type IssueDecision =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'open'; readonly state: IssueState }
  /** Rewrite the body and, where `comment` is true, add a comment. */
  | { readonly kind: 'update'; readonly state: IssueState; readonly comment: boolean }
  /** Add a comment and close it. */
  | { readonly kind: 'close' };

/** The least time between two comments on failures: 24 hours, not a change of date, whatever the time zone. */
export const COMMENT_EVERY_MS = 24 * 60 * 60 * 1000;

function afterFailure({ state, openedAt }: OpenIssue, failing: Failing, now: number): IssueDecision {
  // Its count is lost with the state; the failure that opened it and this one are certain.
  const before: Pick<IssueState, 'firstFailed' | 'failures' | 'commented'> = state ?? {
    firstFailed: Math.min(openedAt ?? now, now),
    failures: 1,
  };
  const { firstFailed, failures, commented } = before;
  const comment = commented === undefined || now - commented >= COMMENT_EVERY_MS;
  const counted = { firstFailed, lastFailed: now, failures: failures + 1, ...failing };
  return { kind: 'update', state: { ...counted, commented: comment ? now : commented }, comment };
}

/**
 * @param failing how the step failed; undefined where it succeeded. A run that was cancelled, or was dry, proves
 *   neither, and is not asked about.
 * @param issue the open issue of the step. A closed one is never taken up again: whoever closed it was done with it.
 */
export function decide(failing: Failing | undefined, issue: OpenIssue | undefined, now: number): IssueDecision {
  if (issue === undefined) {
    if (failing === undefined) return { kind: 'nothing' };
    return { kind: 'open', state: { firstFailed: now, lastFailed: now, failures: 1, ...failing } };
  }
  return failing === undefined ? { kind: 'close' } : afterFailure(issue, failing, now);
}

/**
 * What becomes of the issue of one target when another target of the same step succeeds in `run`. The two may be
 * entries of one matrix, or one may be the correction of the other, and nothing in a run says which. So an issue is
 * closed only if
 *
 * - it failed before its ingest: nothing else is remedied by another id, type or address;
 * - a whole run went by in which others succeeded and it reported nothing. An entry that is still there reports in each
 *   run, and a failure takes the mark of its silence away.
 *
 * What this cannot tell: an entry that was cancelled, or left out by a matrix that changes, for that whole run; and two
 * runs side by side, of which one closes what the other marked. Its next failure then opens another issue.
 */
export function decideOther(state: IssueState | undefined, run: string | undefined): 'leave' | 'mark' | 'close' {
  if (run === undefined || state?.run === undefined || state.early !== true) return 'leave';
  if (state.run === run || state.silentIn === run) return 'leave';
  return state.silentIn === undefined ? 'mark' : 'close';
}
