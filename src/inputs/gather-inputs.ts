/** The inputs of the failure issue, which both actions have, and those of `gather/action.yml`. */
import * as core from '@actions/core';
import { ActionError, ERROR_CODES, type ErrorCode } from '../http/error.ts';
import { asGiven, flag, type Parsed, type Parser, parseLogins } from './fields.ts';

/** Inputs by name, as they were given. */
export type RawInputs = Readonly<Record<string, string>>;

/** What a table of parsers makes of the inputs. */
export type Values<P> = { readonly [Name in keyof P]: P[Name] extends Parser<infer T> ? T : never };

/** Each input's value, or its problem, which begins with the input's name. */
export function parsed<V extends object>(
  parsers: { readonly [Name in keyof V]: Parser<V[Name]> },
  raw: RawInputs,
): { readonly values: Partial<V>; readonly problems: string[] } {
  const values: Partial<V> = {};
  const problems: string[] = [];
  for (const name in parsers) {
    const one = parsers[name](raw[name] ?? '');
    if ('value' in one) values[name] = one.value;
    else problems.push(`${name} ${one.problem}`);
  }
  return { values, problems };
}

/** The failure of inputs with these problems. */
export function wrongInputs(problems: readonly string[], remedy: string): ActionError {
  const what = problems.length === 1 ? 'An input is wrong' : `The inputs have ${problems.length} problems`;
  return new ActionError('invalid-input', { what, why: '', details: problems, remedy });
}

export const ISSUE_PARSERS = {
  'failure-issue': flag(false),
  'failure-issue-assignees': parseLogins,
  'failure-issue-key': asGiven,
  'github-token': asGiven, // whether it works shows where it is used: that trouble is a warning
};

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

/** What the failure issue needs, even where other inputs were refused; undefined where it was not asked for. */
export function issueInputs(
  values: Partial<Values<typeof ISSUE_PARSERS>>,
  target: FailureIssueInputs['target'],
): Parsed<FailureIssueInputs | undefined> {
  const { 'github-token': token, 'failure-issue-assignees': assignees = [], 'failure-issue-key': key } = values;
  if (values['failure-issue'] !== true) return { value: undefined };
  if (token === undefined || token === '') {
    return {
      problem:
        'github-token is required with failure-issue: true; add "github-token: ${{ github.token }}" under "with:", and "issues: write" under "permissions:" of the job',
    };
  }
  const subject = Object.values(target).join(' ').trim();
  // `null` is what the default of the key becomes in a job without a matrix.
  return { value: { token, assignees, subject, target, key: key === undefined || key === '' ? 'null' : key } };
}

export interface GatherInputs {
  readonly planFolder: string;
  readonly resultsFolder: string;
  /** How the jobs ended, as GitHub says: `success`, `failure`, `cancelled`, `skipped`, or empty. */
  readonly planResult: string;
  readonly jobsResult: string;
  /** Of the plan's first failure; undefined where it had none, or ended without a result. */
  readonly planErrorCode: ErrorCode | undefined;
  readonly planErrorMessage: string;
  /** What the failure issue of the fleet needs; undefined where it was not asked for, or cannot be. */
  readonly issue: FailureIssueInputs | undefined;
  /** The `invalid-input` of what the failure issue needs; undefined where nothing is wrong. */
  readonly problem: ActionError | undefined;
}

/** Reads them all, and throws nothing. */
export function gatherInputs(): GatherInputs {
  const code = core.getInput('plan-error-code');
  const raw = Object.fromEntries(Object.keys(ISSUE_PARSERS).map((name) => [name, core.getInput(name)]));
  const { values, problems } = parsed<Values<typeof ISSUE_PARSERS>>(ISSUE_PARSERS, raw);
  const asked = issueInputs(values, { 'integration-type': core.getInput('integration-type') });
  if ('problem' in asked) problems.push(asked.problem);
  const issue = 'value' in asked ? asked.value : undefined;
  return {
    planFolder: core.getInput('plan-folder'),
    resultsFolder: core.getInput('results-folder'),
    planResult: core.getInput('plan-result'),
    jobsResult: core.getInput('jobs-result'),
    planErrorCode: ERROR_CODES.find((one) => one === code),
    planErrorMessage: core.getInput('plan-error-message'),
    issue: issue && { ...issue, subject: 'fleet' },
    problem: problems.length === 0 ? undefined : wrongInputs(problems, 'Correct the "with:" block of the step'),
  };
}
