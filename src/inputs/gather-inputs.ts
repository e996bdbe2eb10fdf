/** The inputs of `gather/action.yml`, which reports the jobs of a matrix as one run. */
import * as core from '@actions/core';
import { ActionError, ERROR_CODES, type ErrorCode } from '../http/error.ts';
import { flag, parseLogins } from './fields.ts';
import { type FailureIssueInputs, issueInputs, issueProblems } from './issue-inputs.ts';

/** How the jobs ended, as GitHub says: `success`, `failure`, `cancelled`, `skipped`, or empty. */
export interface JobResults {
  readonly plan: string;
  readonly jobs: string;
  /** Of the plan's first failure; undefined where it had none, or ended without a result. */
  readonly planErrorCode: ErrorCode | undefined;
  readonly planErrorMessage: string;
}

export interface GatherInputs {
  readonly planFolder: string;
  readonly resultsFolder: string;
  readonly jobs: JobResults;
  /** What the failure issue of the fleet needs; undefined where it was not asked for, or cannot be. */
  readonly issue: FailureIssueInputs | undefined;
  /** The `invalid-input` of what the failure issue needs; undefined where nothing is wrong. */
  readonly problem: ActionError | undefined;
}

function issueProblem(raw: Readonly<Record<string, string>>): ActionError | undefined {
  const asked = flag(false)(raw['failure-issue'] ?? '');
  const logins = parseLogins(raw['failure-issue-assignees'] ?? '');
  const problems = [
    ...('problem' in asked ? [`failure-issue ${asked.problem}`] : []),
    ...('problem' in logins ? [`failure-issue-assignees ${logins.problem}`] : []),
    ...issueProblems(raw),
  ];
  if (problems.length === 0) return undefined;
  return new ActionError('invalid-input', {
    what: problems.length === 1 ? 'An input is wrong' : `The inputs have ${problems.length} problems`,
    why: problems.join('. '),
    remedy: 'Correct the "with:" block of the step',
  });
}

/** Reads them all, and throws nothing. */
export function gatherInputs(): GatherInputs {
  const code = core.getInput('plan-error-code');
  const names = [
    'failure-issue',
    'failure-issue-assignees',
    'failure-issue-key',
    'github-token',
    'integration-type',
  ] as const;
  const raw = Object.fromEntries(names.map((name) => [name, core.getInput(name)]));
  const asked = issueInputs(raw, (name) => raw[name] ?? '');
  return {
    planFolder: core.getInput('plan-folder'),
    resultsFolder: core.getInput('results-folder'),
    jobs: {
      plan: core.getInput('plan-result'),
      jobs: core.getInput('jobs-result'),
      planErrorCode: ERROR_CODES.find((one) => one === code),
      planErrorMessage: core.getInput('plan-error-message'),
    },
    issue: asked && { ...asked, subject: 'fleet' },
    problem: issueProblem(raw),
  };
}
