/** The inputs of `gather/action.yml`. */
import * as core from "@actions/core";
import {
  type ActionError,
  ERROR_CODES,
  type ErrorCode,
} from "../http/error.ts";
import type { Redact } from "../log/secrets.ts";
import { parsed, type Values, wrongInputs } from "./fields.ts";
import {
  type FailureIssueInputs,
  ISSUE_PARSERS,
  issueInputs,
} from "./issue-inputs.ts";

export interface GatherInputs {
  readonly planFolder: string;
  readonly resultsFolder: string;
  /**
   * How the jobs ended, as GitHub says: `success`, `failure`, `cancelled`,
   * `skipped`, or empty.
   */
  readonly planResult: string;
  readonly jobsResult: string;
  /** Whether the job that planned handed on an empty text as its matrix. */
  readonly isMatrixEmpty: boolean;
  /**
   * Of the plan's first failure; undefined where it had none, or ended without
   * a result.
   */
  readonly planErrorCode: ErrorCode | undefined;
  readonly planErrorMessage: string;
  /**
   * What the failure issue of the fleet needs; undefined where it was not asked
   * for, or cannot be.
   */
  readonly issue: FailureIssueInputs | undefined;
  /**
   * The `invalid-input` of what the failure issue needs; undefined where
   * nothing is wrong.
   */
  readonly problem: ActionError | undefined;
}

/** Reads them all, and throws nothing. */
export function gatherInputs(redact: Redact): GatherInputs {
  const code = core.getInput("plan-error-code");
  const raw = Object.fromEntries(
    Object.keys(ISSUE_PARSERS).map((name) => [name, core.getInput(name)]),
  );
  const { values, problems } = parsed<Values<typeof ISSUE_PARSERS>>(
    ISSUE_PARSERS,
    raw,
    redact,
  );
  const asked = issueInputs(values, "fleet");
  if ("problem" in asked) problems.push(asked.problem);
  return {
    planFolder: core.getInput("plan-folder"),
    resultsFolder: core.getInput("results-folder"),
    planResult: core.getInput("plan-result"),
    jobsResult: core.getInput("jobs-result"),
    // Its default is another text: without it nothing is known of the matrix.
    isMatrixEmpty: process.env["INPUT_PLAN-MATRIX"]?.trim() === "",
    planErrorCode: ERROR_CODES.find((one) => one === code),
    planErrorMessage: core.getInput("plan-error-message"),
    issue: "value" in asked ? asked.value : undefined,
    problem: problems.length === 0 ? undefined : wrongInputs(problems),
  };
}
