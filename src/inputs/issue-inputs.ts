/** The inputs of the failure issue. Pure. */
import { asGiven, flag, parseLogins, type Values } from "./fields.ts";

export const ISSUE_PARSERS = {
  "failure-issue": flag(false),
  // Not checked: a token that GitHub does not accept is only a warning, later.
  "github-token": asGiven,
  "failure-issue-assignees": parseLogins,
  "failure-issue-key": asGiven,
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
  // The default is `${{ toJSON(matrix) }}`, which is the text "null" in a job
  // without a matrix. An empty key is the same as that default.
  const key = givenKey === "" ? "null" : givenKey;
  return { token, assignees, subject, key };
}
