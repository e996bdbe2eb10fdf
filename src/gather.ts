/** Reports the results of many jobs as those of one run: `gather/action.yml`, at the end of a matrix. */
import * as core from '@actions/core';
import { type ActionError, asActionError } from './http/error.ts';
import { type Clock, SYSTEM_CLOCK } from './http/clock.ts';
import { gatherInputs, gatherIssueInputs, gatherIssueProblem } from './inputs/gather-inputs.ts';
import { maskSecretInputs } from './inputs/inputs.ts';
import { redactor } from './log/secrets.ts';
import { listenForCancel, type SignalSource } from './integration/cancellation.ts';
import type { PipelineContext } from './integration/context.ts';
import { type Gathered, gathered } from './report/gathered.ts';
import { report } from './report/report.ts';
import { readResults } from './report/results-folder.ts';
import { lastSentence } from './report/sentences.ts';
import { tellFailureIssue } from './tell-issue.ts';

type Parts = Pick<PipelineContext, 'clock' | 'redact' | 'signal'>;

/** Reads the files of all jobs. Throws where they hold something else. */
function readAll(): Gathered {
  const { planFolder, resultsFolder, plan, jobsResult } = gatherInputs();
  const planned = readResults(planFolder, 'plan-folder');
  const reported = readResults(resultsFolder, 'results-folder');
  const { result, errorCode: planErrorCode, errorMessage: planErrorMessage } = plan;
  return gathered(planned, reported, { plan: result, jobs: jobsResult, planErrorCode, planErrorMessage });
}

/** Searches with `expect-search`; a text that is not found fails every integration. */
async function searched(all: Gathered, parts: Parts): Promise<Gathered> {
  if (!gatherInputs().searches) return all;
  const { searchDocumentsOf } = await import('./gather-search.ts');
  const failure = await searchDocumentsOf(all.results, parts);
  return { ...all, failure, results: all.results.map((result) => ({ ...result, failure })) };
}

export interface GatherOptions {
  readonly clock?: Clock;
  /** Where SIGINT and SIGTERM come from. */
  readonly signals?: SignalSource;
}

/** Reports all jobs as one; resolves to the exit code. Never rejects. */
export async function gather({ clock = SYSTEM_CLOCK, signals = process }: GatherOptions = {}): Promise<number> {
  const cancellation = listenForCancel(signals, (code) => process.exit(code));
  const redact = redactor(maskSecretInputs());
  const parts = { clock, redact, signal: cancellation.signal };
  let all: Gathered = { results: [], failure: undefined, abandoned: false };
  let failure: ActionError | undefined;
  try {
    all = readAll();
    const problem = gatherIssueProblem();
    failure = all.failure ?? problem;
    // A failure of the jobs matters more than a bad input here.
    if (all.failure !== undefined && problem !== undefined)
      core.warning(`The failure issue was not updated. ${problem.message}`);
    if (failure === undefined) {
      all = await searched(all, parts);
      failure = all.failure;
    }
  } catch (error) {
    failure = asActionError(error);
  }
  const { results, abandoned } = all;
  const durationMs = Math.max(0, ...results.map((result) => result.durationMs));
  const facts = { results, dryRun: false, shards: 1, durationMs, failure };
  try {
    const exitCode = await report(facts, redact);
    await tellFailureIssue(facts, gatherIssueInputs(), { ...parts, abandoned });
    core.info(lastSentence(facts));
    return exitCode;
  } finally {
    cancellation.stop();
  }
}
