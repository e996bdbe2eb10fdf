/** The inputs of the failure issue, which both actions have, and those of `gather/action.yml`. */
import * as core from '@actions/core';
import { ActionError, ERROR_CODES, type ErrorCode } from '../http/error.ts';
import { flag, parseLogins } from './fields.ts';

/** Inputs by name, as they were given. */
export type RawInputs = Readonly<Record<string, string>>;

export interface FailureIssueInputs {
  readonly token: string;
  readonly assignees: readonly string[];
  /** In a few words, for people. */
  readonly subject: string;
  /** What the issue shows of the inputs. */
  readonly target: Readonly<Record<string, string>>;
  /** `failure-issue-key`: tells the step from others with the same workflow, job and step id. */
  readonly key: string;
}

/** Whether an issue is asked for, where that can be told, and the token for it. */
function askedIssue(raw: RawInputs): { readonly wanted: boolean; readonly token: string } {
  const asked = flag(false)(raw['failure-issue'] ?? '');
  return { wanted: 'value' in asked && asked.value, token: (raw['github-token'] ?? '').trim() };
}

/** What is wrong with them; each problem begins with the input's name. */
export function issueProblems(raw: RawInputs): string[] {
  const { wanted, token } = askedIssue(raw);
  if (!wanted || token !== '') return [];
  return [
    'github-token is required with failure-issue: true; add "github-token: ${{ github.token }}" under "with:", and "issues: write" under "permissions:" of the job',
  ];
}

/**
 * What the failure issue needs, even where the inputs were refused; undefined where it was not asked for, or cannot be.
 * @param shown an input that may be printed
 */
export function issueInputs(raw: RawInputs, shown: (name: string) => string): FailureIssueInputs | undefined {
  const { wanted, token } = askedIssue(raw);
  if (!wanted || token === '') return undefined;
  const assignees = parseLogins(raw['failure-issue-assignees'] ?? '');
  const target = { 'integration-type': shown('integration-type'), 'integration-id': shown('integration-id') };
  const key = (raw['failure-issue-key'] ?? '').trim();
  return {
    token,
    assignees: 'value' in assignees ? assignees.value : [],
    subject: `${target['integration-type']} ${target['integration-id']}`.trim(),
    target,
    key: key === '' ? 'null' : key, // what the default becomes in a job without a matrix
  };
}

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

/** Reads them all, and throws nothing. */
export function gatherInputs(): GatherInputs {
  const code = core.getInput('plan-error-code');
  const names = ['failure-issue', 'failure-issue-assignees', 'failure-issue-key', 'github-token', 'integration-type'];
  const raw = Object.fromEntries(names.map((name) => [name, core.getInput(name)]));
  const parsed = {
    'failure-issue': flag(false)(raw['failure-issue'] ?? ''),
    'failure-issue-assignees': parseLogins(raw['failure-issue-assignees'] ?? ''),
  };
  const problems = Object.entries(parsed).flatMap(([name, one]) =>
    'problem' in one ? [`${name} ${one.problem}`] : [],
  );
  problems.push(...issueProblems(raw));
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
    problem:
      problems.length === 0
        ? undefined
        : new ActionError('invalid-input', {
            what: problems.length === 1 ? 'An input is wrong' : `The inputs have ${problems.length} problems`,
            why: '',
            details: problems,
            remedy: 'Correct the "with:" block of the step',
          }),
  };
}
