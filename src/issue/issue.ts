/** The issue of a failing step: opened by a failure, updated by the next ones, closed by a success. */
import * as core from '@actions/core';
import type { Clock } from '../http/clock.ts';
import { asActionError } from '../http/error.ts';
import type { FailureIssueInputs } from '../inputs/gather-inputs.ts';
import type { Redact } from '../log/secrets.ts';
import { oneLine } from '../log/untrusted.ts';
import { nameOf } from '../report/sentences.ts';
import { outcomeOf, type RunFacts } from '../report/totals.ts';
import type { GitHubIssues } from './github.ts';
import { failedAgain, type IssueRun, IssueTrouble, readIssueRun, stateIn } from './state.ts';
import * as text from './text.ts';

export interface TellOptions {
  readonly clock: Pick<Clock, 'date'>;
  readonly redact: Redact;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** It counts as a failure, although its code is `cancelled`: nobody cancelled it. */
  readonly abandoned?: boolean;
}

// For all calls together.
const LIMIT_SECONDS = 30;
// Our own sentences around 200 characters of GitHub's.
const WARNING_LIMIT = 1000;

/**
 * Does what the end of the run asks for; resolves to what was done, in words.
 *
 * Two runs that fail for the first time at the same moment may open two issues, since GitHub has no "open unless there
 * is one". Then the older is kept up to date, and a recovery comments on both and closes both.
 */
async function keep(
  { results, failure }: RunFacts,
  asked: FailureIssueInputs,
  run: IssueRun,
  issues: GitHubIssues,
  { clock, redact }: TellOptions,
): Promise<string> {
  const now = clock.date();
  const { workflow, job, step, branch } = run;
  const facts: text.IssueFacts = {
    run: { ...run, workflow: redact(workflow), job: redact(job), step: redact(step), branch: redact(branch) },
    subject: redact(asked.subject),
    target: Object.fromEntries(Object.entries(asked.target).map(([name, value]) => [name, redact(value)])),
    failed: results.flatMap((result) =>
      result.failure === undefined ? [] : [{ name: redact(nameOf(result)), code: result.failure.code }],
    ),
    total: results.length,
  };
  const link = (number: number): string => `#${number} (${run.repositoryUrl}/issues/${number})`;
  const found = await issues.find(run.key);
  const [oldest] = found;

  if (failure === undefined) {
    for (const { number, body } of found) {
      // Closed first: a comment may fail, as in a locked issue, and the next success must not try it all again.
      await issues.update(number, { state: 'closed', state_reason: 'completed' });
      await issues.comment(number, text.recoveryComment(facts, stateIn(body, now), now));
    }
    if (oldest === undefined) return 'none is open, none is needed';
    return `closed ${found.map(({ number }) => link(number)).join(', ')}`;
  }

  const redacted = failure.mapText(redact);
  if (oldest === undefined) {
    const state = { first: now, last: now, failures: 1 };
    const number = await issues.open(text.issueTitle(facts), text.issueBody(facts, redacted, state));
    const refused = await issues.assign(number, asked.assignees);
    if (refused.length > 0) {
      core.warning(
        `GitHub did not assign #${number} to ${oneLine(redact(refused.join(', ')))}. Correct failure-issue-assignees, or give them access to the repository.`,
      );
    }
    return `opened ${link(number)}`;
  }
  const { state, comment } = failedAgain(stateIn(oldest.body, now), Date.parse(oldest.created_at), now);
  // The body first: it says when the last comment was added. The other way round, a run that ends in between would
  // have the next one comment again on the same day.
  await issues.update(oldest.number, { body: text.issueBody(facts, redacted, state) });
  if (!comment) return `updated ${link(oldest.number)}`;
  await issues.comment(oldest.number, text.failureComment(facts, redacted, state));
  return `updated and commented on ${link(oldest.number)}`;
}

/**
 * Opens or updates the issue of this step after a failure, closes it after a success that ingested, and leaves it after a
 * cancel and after any other success; prints one line. Never rejects: its own trouble is a warning.
 * @param asked undefined where no issue was asked for
 */
export async function tellFailureIssue(
  facts: RunFacts,
  asked: FailureIssueInputs | undefined,
  options: TellOptions,
): Promise<void> {
  const { abandoned = false, redact, signal } = options;
  const outcome = abandoned ? 'failure' : outcomeOf(facts);
  if (asked === undefined || outcome === 'cancelled') return;
  const ingested = facts.results.length > 0 && facts.results.every(({ syncStatus }) => syncStatus !== 'not-requested');
  if (outcome !== 'failure' && !ingested) {
    core.info('Failure issue: left as it is, since this run ingested nothing');
    return;
  }
  const limit = AbortSignal.timeout(LIMIT_SECONDS * 1000);
  try {
    if (!/^[\x21-\x7e]+$/.test(asked.token)) {
      throw new IssueTrouble(
        'github-token contains a character that no token has',
        'Write "github-token: ${{ github.token }}" under "with:" of the step, or store your token again',
      );
    }
    const run = readIssueRun(process.env, asked.key);
    // On demand, since most runs do not need Octokit. While it loads, it reads the environment and the event's file.
    const { GitHubIssues: Issues } = await import('./github.ts').catch((error: unknown) => {
      throw new IssueTrouble(
        `the part of the action that talks to GitHub could not be loaded (${error instanceof Error ? error.message : ''})`,
        'Use the whole folder dist/ of one version of the action, and do not change the variables that the runner sets',
      );
    });
    const printable = (said: string): string => oneLine(redact(said));
    const issues = new Issues(asked.token, run, printable, AbortSignal.any([signal, limit]));
    const done = await keep(facts, asked, run, issues, options);
    core.info(`Failure issue: ${oneLine(redact(done), WARNING_LIMIT)}`);
  } catch (error) {
    const reason = signal.aborted
      ? 'the run was cancelled.'
      : limit.aborted
        ? `GitHub took longer than ${LIMIT_SECONDS} s. The next run updates it.`
        : error instanceof IssueTrouble
          ? error.message
          : asActionError(error).message;
    core.warning(`The failure issue could not be updated: ${oneLine(redact(reason), WARNING_LIMIT)}`);
  }
}
