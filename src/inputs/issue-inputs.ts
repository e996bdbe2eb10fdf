/** The inputs of the failure issue, which both actions have. Pure. */
import {
  asGiven,
  flag,
  type Parsed,
  parseLogins,
  type Values,
} from "./fields.ts";

export const ISSUE_PARSERS = {
  "failure-issue": flag(false),
  "failure-issue-assignees": parseLogins,
  "failure-issue-key": asGiven,
  // Whether it works shows where it is used: that trouble is a warning.
  "github-token": asGiven,
};

export interface FailureIssueInputs {
  readonly token: string;
  readonly assignees: readonly string[];
  /** In a few words, for its title. */
  readonly subject: string;
  /**
   * `failure-issue-key`: tells the step from others with the same workflow, job
   * and step id.
   */
  readonly key: string;
}

/**
 * What the failure issue needs, even where other inputs were refused; undefined
 * where it was not asked for.
 */
export function issueInputs(
  values: Partial<Values<typeof ISSUE_PARSERS>>,
  subject: string,
): Parsed<FailureIssueInputs | undefined> {
  const {
    "github-token": token,
    "failure-issue-assignees": assignees = [],
    "failure-issue-key": givenKey = "",
  } = values;
  if (values["failure-issue"] !== true) return { value: undefined };
  if (token === undefined || token === "") {
    return {
      problem:
        'github-token is required with failure-issue: true; add "github-token: ${{ github.token }}" under "with:", and "issues: write" under "permissions:" of the job',
    };
  }
  // What the default of the key becomes in a job without a matrix.
  const key = givenKey === "" ? "null" : givenKey;
  return { value: { token, assignees, subject, key } };
}
