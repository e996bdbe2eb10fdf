/** The inputs of `gather/action.yml`, which reports the jobs of a matrix as one run. */
import * as core from '@actions/core';
import { ActionError, ERROR_CODES, type ErrorCode } from '../http/error.ts';
import { flag, parseLogins } from './fields.ts';
import { type FailureIssueInputs, issueInputs, issueProblems } from './issue-inputs.ts';

/** How the job that planned ended. */
export interface PlanReport {
  /** `success`, `failure`, `cancelled` or `skipped`, as GitHub reports it; may be empty. */
  readonly result: string;
  /** Of the plan's first failure; absent where it reported none. */
  readonly errorCode: ErrorCode | undefined;
  readonly errorMessage: string;
}

export interface GatherInputs {
  readonly planFolder: string;
  readonly resultsFolder: string;
  readonly plan: PlanReport;
  /** Of all jobs of the matrix together, as GitHub reports it. */
  readonly jobsResult: string;
  /** `expect-search` is set. */
  readonly searches: boolean;
}

const NAMES = ['failure-issue', 'failure-issue-assignees', 'failure-issue-key', 'github-token'] as const;

const raw = (): Record<string, string> =>
  Object.fromEntries(
    [...NAMES, 'base-url', 'organization', 'integration-type'].map((name) => [name, core.getInput(name)]),
  );

/** What the failure issue of the fleet needs; undefined where it was not asked for, or cannot be. */
export function gatherIssueInputs(): FailureIssueInputs | undefined {
  const given = raw();
  const asked = issueInputs(given, (name) => given[name] ?? '');
  return asked && { ...asked, subject: 'fleet' };
}

export function gatherInputs(): GatherInputs {
  const code = core.getInput('plan-error-code');
  return {
    planFolder: core.getInput('plan-folder'),
    resultsFolder: core.getInput('results-folder'),
    plan: {
      result: core.getInput('plan-result'),
      errorCode: ERROR_CODES.find((one) => one === code),
      errorMessage: core.getInput('plan-error-message'),
    },
    jobsResult: core.getInput('jobs-result'),
    searches: core.getInput('expect-search') !== '',
  };
}

/** The `invalid-input` of what the failure issue of the fleet needs; undefined where nothing is wrong. */
export function gatherIssueProblem(): ActionError | undefined {
  const given = raw();
  const asked = flag(false)(given['failure-issue'] ?? '');
  const logins = parseLogins(given['failure-issue-assignees'] ?? '');
  const problems = [
    ...('problem' in asked ? [`failure-issue ${asked.problem}`] : []),
    ...('problem' in logins ? [`failure-issue-assignees ${logins.problem}`] : []),
    ...issueProblems(given),
  ];
  if (problems.length === 0) return undefined;
  return new ActionError('invalid-input', {
    what: problems.length === 1 ? 'An input is wrong' : `The inputs have ${problems.length} problems`,
    why: problems.join('. '),
    remedy: 'Correct the "with:" block of the step',
  });
}
