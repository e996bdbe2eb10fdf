/** The issue of a step that fails where nobody looks: opened, kept up to date, closed on recovery. */
import * as core from '@actions/core';
import { asActionError } from '../errors/action-error.ts';
import { githubFetch } from './github-fetch.ts';
import type { GitHubIssues } from './github-issues.ts';
import { USER_AGENT } from '../http/client.ts';
import { type IssueReport, keepIssues } from './keep.ts';
import { type Environment, readIssueRun, type StepFacts } from './run.ts';
import { IssueTrouble } from './trouble.ts';
import { unreadableProxy } from '../errors/network.ts';
import type { Redact } from '../log/secrets.ts';
import { Transport } from '../http/transport.ts';
import { oneLine } from '../log/untrusted.ts';

export interface FailureIssueOptions extends IssueReport {
  /** The input `github-token`; registered as a secret already. */
  readonly token: string;
  /** What tells the step apart. */
  readonly step: StepFacts;
  /** `process.env`; the variables for proxies are read from there in any case. */
  readonly environment: Environment;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** For one request, and for all of them together. */
  readonly limits?: { readonly requestSeconds: number; readonly totalSeconds: number };
}

const LIMITS = { requestSeconds: 10, totalSeconds: 30 };
// Our own sentences around 200 characters of GitHub's.
const WARNING_LIMIT = 1000;

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
  const { token, environment, redact, step, limits = LIMITS } = options;
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new IssueTrouble(
      'github-token holds a character that no token has',
      'Give the step "github-token: ${{ github.token }}", and its job "permissions: { issues: write }"',
    );
  }
  const run = readIssueRun(environment, step);
  const transport = new Transport({ userAgent: USER_AGENT, origin: run.apiUrl, maxSockets: 1, certificates: [] });
  try {
    const printable = (text: string): string => oneLine(redact(text));
    if (transport.proxy.kind === 'unreadable') {
      const { what } = unreadableProxy('A request to GitHub', transport.proxy.variable).explanation;
      throw new IssueTrouble(what, `Correct ${transport.proxy.variable}, or add ${run.apiUrl.hostname} to NO_PROXY`);
    }
    const Issues = await loadOctokit(printable);
    const fetch = githubFetch({ transport, run, printable, requestSeconds: limits.requestSeconds, signal });
    return await keepIssues(options, new Issues({ token, run, fetch, printable }), run);
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
    core.warning(`The failure issue could not be updated: ${oneLine(redact(message), WARNING_LIMIT)}`);
  } finally {
    clearTimeout(timer);
  }
}
