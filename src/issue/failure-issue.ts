/** The issue of a step that fails where nobody looks: opened, kept up to date, closed on recovery. */
import * as core from '@actions/core';
import { type ActionError, asActionError } from '../errors/action-error.ts';
import { githubFetch } from './github-fetch.ts';
import type { GitHubIssues } from './github-issues.ts';
import { USER_AGENT } from '../http/client.ts';
import { decide } from './decision.ts';
import { type Environment, type IssueRun, readIssueRun } from './run.ts';
import { stateIn } from './state.ts';
import { failureComment, issueBody, type IssueFacts, issueTitle, recoveryComment } from './text.ts';
import { IssueTrouble } from './trouble.ts';
import { unreadableProxy } from '../errors/network.ts';
import type { Outcome } from '../report/run-facts.ts';
import type { Redact } from '../log/secrets.ts';
import { Transport } from '../http/transport.ts';
import { oneLine } from '../log/untrusted.ts';
import type { Clock } from '../http/clock.ts';

export interface FailureIssueOptions {
  /** The input `github-token`; registered as a secret already. */
  readonly token: string;
  readonly outcome: Outcome;
  /** The first failure of the run, where it failed. */
  readonly failure?: ActionError | undefined;
  /** What was to be ingested, in a few words for the title; may be empty. */
  readonly subject: string;
  /**
   * Inputs, by name, that tell this step from others with the same workflow, job and step id: see `readIssueRun`. As
   * they were given, so that a run whose inputs were refused has the same; never a secret.
   */
  readonly target: Readonly<Record<string, string>>;
  /** `process.env`; the variables for proxies are read from there in any case. */
  readonly environment: Environment;
  readonly clock: Pick<Clock, 'now'>;
  readonly redact: Redact;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** For one request, and for all of them together. */
  readonly limits?: { readonly requestSeconds: number; readonly totalSeconds: number };
}

const LIMITS = { requestSeconds: 10, totalSeconds: 30 };
// Our own sentences around 200 characters of GitHub's.
const WARNING_LIMIT = 1000;

const mapValues = (record: Readonly<Record<string, string>>, map: Redact): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));

const redactedRun = (run: IssueRun, redact: Redact): IssueRun => ({
  ...run,
  workflow: redact(run.workflow),
  job: redact(run.job),
  step: redact(run.step),
  branch: redact(run.branch),
});

/**
 * Does what the outcome asks for; resolves to what was done, in words.
 *
 * Two runs that fail for the first time at the same moment may open two issues, since GitHub has no "open unless there
 * is one". Then the older is kept up to date, and a recovery comments on both and closes both.
 */
async function keep(options: FailureIssueOptions, issues: GitHubIssues, facts: IssueFacts): Promise<string> {
  const { outcome, redact, clock } = options;
  const { run } = facts;
  const now = clock.now();
  const named = (number: number): string => `#${number} (${run.repositoryUrl}/issues/${number})`;
  const found = (await issues.find(run.key)).map((issue) => ({ ...issue, state: stateIn(issue.body, now) }));
  const [oldest] = found;
  const decision = decide(outcome === 'failure', oldest, now);
  if (decision.kind === 'nothing') return 'none is open, and none is needed';
  if (decision.kind === 'close') {
    for (const { number, state } of found) {
      // Closed first: where commenting fails, as in a locked issue, the next success has nothing to repeat.
      await issues.close(number, 'completed');
      await issues.comment(number, recoveryComment(facts, state, now));
    }
    return `closed ${found.map(({ number }) => named(number)).join(', ')}`;
  }

  const failure = (options.failure ?? asActionError('no reason was given')).mapText(redact);
  const body = issueBody(facts, failure, decision.state);
  if (oldest === undefined || decision.kind === 'open') {
    return `opened ${named(await issues.open(issueTitle(facts), body))}`;
  }
  // The body first: it says when the last comment was added. The other way round, a run that ends in between would have
  // the next one comment again on the same day.
  await issues.rewrite(oldest.number, body);
  if (!decision.comment) return `updated ${named(oldest.number)}`;
  await issues.comment(oldest.number, failureComment(facts, failure, decision.state));
  return `updated and commented on ${named(oldest.number)}`;
}

/** Octokit wraps what our `fetch` throws. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && !(error instanceof IssueTrouble) && error.cause !== undefined ? error.cause : error;
}

/**
 * On demand, since most runs have no use for Octokit. It reads variables of the environment and the file of the event
 * while it is loaded, and may fail there.
 */
async function loadOctokit(printable: Redact): Promise<typeof GitHubIssues> {
  try {
    const loaded = await import('./github-issues.ts');
    return loaded.GitHubIssues;
  } catch (error) {
    throw new IssueTrouble(
      `the part of the action that talks to GitHub was not loaded (${printable(error instanceof Error ? error.message : '')})`,
      'Use the whole folder dist/ of one version of the action, and leave the variables that the runner sets as they are',
      { cause: error },
    );
  }
}

async function keepWithin(options: FailureIssueOptions, signal: AbortSignal): Promise<string> {
  const { token, environment, redact, subject, target, limits = LIMITS } = options;
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new IssueTrouble(
      'github-token holds a character that no token has',
      'Give the step "github-token: ${{ github.token }}", and its job "permissions: { issues: write }"',
    );
  }
  const run = readIssueRun(environment, target);
  const facts = { run: redactedRun(run, redact), subject: redact(subject), target: mapValues(target, redact) };
  const transport = new Transport({ userAgent: USER_AGENT, origin: run.apiUrl, maxSockets: 1, certificates: [] });
  try {
    const printable = (text: string): string => oneLine(redact(text));
    if (transport.proxy.kind === 'unreadable') {
      const { what } = unreadableProxy('A request to GitHub', transport.proxy.variable).explanation;
      throw new IssueTrouble(what, `Correct ${transport.proxy.variable}, or add ${run.apiUrl.hostname} to NO_PROXY`);
    }
    const Issues = await loadOctokit(printable);
    const fetch = githubFetch({ transport, run, printable, requestSeconds: limits.requestSeconds, signal });
    return await keep(options, new Issues({ token, run, fetch, printable }), facts);
  } finally {
    transport.close();
  }
}

/**
 * Opens, updates or closes the issue of this step, as the outcome asks for: a failure opens one or adds to it, a success
 * closes it, `cancelled` and `dry-run` prove neither. Never rejects: its own trouble is a warning, and the failure of
 * the step stays what it was. Prints one line.
 */
export async function keepFailureIssue(options: FailureIssueOptions): Promise<void> {
  const { outcome, redact, limits = LIMITS } = options;
  if (outcome === 'cancelled' || outcome === 'dry-run') return;
  const limit = new AbortController();
  const tooLong = new IssueTrouble(
    `GitHub did not answer everything within ${limits.totalSeconds} s`,
    'The next run does what this one could not',
  );
  const timer = setTimeout(() => limit.abort(tooLong), limits.totalSeconds * 1000);
  try {
    const done = await keepWithin(options, AbortSignal.any([options.signal, limit.signal]));
    core.info(`Failure issue: ${oneLine(redact(done), WARNING_LIMIT)}`);
  } catch (error) {
    const cause = causeOf(error);
    const message = options.signal.aborted
      ? 'the run was cancelled before it was done.'
      : cause instanceof IssueTrouble
        ? cause.message
        : asActionError(cause).message;
    core.warning(`The failure issue was not kept: ${oneLine(redact(message), WARNING_LIMIT)}`);
  } finally {
    clearTimeout(timer);
  }
}
