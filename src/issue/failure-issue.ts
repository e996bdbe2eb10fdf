/** The issue of a failing step: opened, updated, and closed when the step succeeds again. */
import * as core from '@actions/core';
import { SYSTEM_CLOCK } from '../http/clock.ts';
import { asActionError } from '../http/error.ts';
import { githubFetch } from './github-fetch.ts';
import type { GitHubIssues } from './github-issues.ts';
import { USER_AGENT } from '../http/client.ts';
import { type IssueReport, keepIssues } from './keep.ts';
import { type Environment, readIssueRun, type StepFacts } from './run.ts';
import { IssueTrouble } from './trouble.ts';
import type { Redact } from '../log/secrets.ts';
import { Transport } from '../http/transport.ts';
import { oneLine } from '../log/untrusted.ts';

export interface FailureIssueOptions extends IssueReport {
  /** The input `github-token`; registered as a secret already. */
  readonly token: string;
  /** What identifies the step. */
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
 * On demand, since most runs do not need Octokit. While it loads, it reads the environment and the event's file, and may
 * fail.
 */
async function loadOctokit(printable: Redact): Promise<typeof GitHubIssues> {
  try {
    const loaded = await import('./github-issues.ts');
    return loaded.GitHubIssues;
  } catch (error) {
    throw new IssueTrouble(
      `the part of the action that talks to GitHub could not be loaded (${printable(error instanceof Error ? error.message : '')})`,
      'Use the whole folder dist/ of one version of the action, and do not change the variables that the runner sets',
      { cause: error },
    );
  }
}

async function keepWithin(options: FailureIssueOptions, signal: AbortSignal): Promise<string> {
  const { token, environment, redact, step, limits = LIMITS } = options;
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new IssueTrouble(
      'github-token contains a character that no token has',
      'Write "github-token: ${{ github.token }}" under "with:" of the step, or store your token again',
    );
  }
  const run = readIssueRun(environment, step);
  const transport = new Transport({
    userAgent: USER_AGENT,
    origin: run.apiUrl,
    maxSockets: 1,
    certificates: [],
    clock: SYSTEM_CLOCK,
  });
  try {
    const printable = (text: string): string => oneLine(redact(text));
    if (transport.proxy.kind === 'unreadable') {
      const { variable } = transport.proxy;
      throw new IssueTrouble(
        `the environment variable ${variable} is not the URL of a proxy`,
        `Correct ${variable}; if ${run.apiUrl.hostname} needs no proxy, add it to NO_PROXY`,
      );
    }
    const Issues = await loadOctokit(printable);
    const fetch = githubFetch({ transport, run, printable, requestSeconds: limits.requestSeconds, signal });
    return await keepIssues(options, new Issues({ token, run, fetch, printable }), run);
  } finally {
    transport.close();
  }
}

/**
 * Opens or updates the issue of this step after a failure, closes it after a success, and leaves it after `cancelled` and
 * `dry-run`. Never rejects: its own trouble is a warning. Prints one line.
 */
export async function keepFailureIssue(options: FailureIssueOptions): Promise<void> {
  const { outcome, redact, limits = LIMITS } = options;
  if (outcome === 'cancelled' || outcome === 'dry-run') return;
  const limit = new AbortController();
  const tooLong = new IssueTrouble(`GitHub took longer than ${limits.totalSeconds} s`, 'The next run updates it');
  const timer = setTimeout(() => limit.abort(tooLong), limits.totalSeconds * 1000);
  try {
    const done = await keepWithin(options, AbortSignal.any([options.signal, limit.signal]));
    core.info(`Failure issue: ${oneLine(redact(done), WARNING_LIMIT)}`);
  } catch (error) {
    const cause = causeOf(error);
    const message = options.signal.aborted
      ? 'the run was cancelled.'
      : cause instanceof IssueTrouble
        ? cause.message
        : asActionError(cause).message;
    core.warning(`The failure issue could not be updated: ${oneLine(redact(message), WARNING_LIMIT)}`);
  } finally {
    clearTimeout(timer);
  }
}
