/** The failure issue at the end of a run, with `failure-issue: true`. */
import * as core from '@actions/core';
import { asActionError } from './http/error.ts';
import type { Clock } from './http/clock.ts';
import type { FailureIssueInputs } from './inputs/issue-inputs.ts';
import type { Redact } from './log/secrets.ts';
import { oneLine } from './log/untrusted.ts';
import { outcomeOf, type RunFacts } from './report/totals.ts';
import { nameOf } from './report/sentences.ts';

export interface TellOptions {
  readonly clock: Clock;
  readonly redact: Redact;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** It counts as a failure, although its code is `cancelled`: nobody cancelled it. */
  readonly abandoned?: boolean;
}

/** Loads the client of GitHub only where it is needed. A failure of its own is a warning. */
export async function tellFailureIssue(
  facts: RunFacts,
  asked: FailureIssueInputs | undefined,
  { abandoned = false, ...options }: TellOptions,
): Promise<void> {
  if (asked === undefined) return;
  const { results, failure } = facts;
  const failed = results.flatMap((result) =>
    result.failure === undefined ? [] : [{ result, code: result.failure.code }],
  );
  try {
    const { keepFailureIssue } = await import('./issue/failure-issue.ts');
    await keepFailureIssue({
      ...asked,
      ...options,
      failure,
      outcome: abandoned ? 'failure' : outcomeOf(facts),
      early: results.length === 0 || failed.some(({ result }) => result.syncStatus === 'not-requested'),
      failed: failed.map(({ result, code }) => ({ name: nameOf(result), code })),
      total: results.length,
      environment: process.env,
    });
  } catch (error) {
    core.warning(`The failure issue could not be updated: ${oneLine(options.redact(asActionError(error).message))}`);
  }
}
