/** The inputs of the failure issue, which both actions have. Pure. */
import { asGiven, flag, parseLogins, type Values } from "./fields.ts";

export const ISSUE_PARSERS = {
  "failure-issue": flag(false),
  "failure-issue-assignees": parseLogins,
  "failure-issue-key": asGiven,
  // Whether it works shows where it is used: that trouble is a warning.
  "github-token": asGiven,
};

export interface FailureIssueInputs {
  /** Empty where the step was given an empty text: the issue says so. */
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
): FailureIssueInputs | undefined {
  const {
    "github-token": token = "",
    "failure-issue-assignees": assignees = [],
    "failure-issue-key": givenKey = "",
  } = values;
  if (values["failure-issue"] !== true) return undefined;
  // What the default of the key becomes in a job without a matrix.
  const key = givenKey === "" ? "null" : givenKey;
  return { token, assignees, subject, key };
}
