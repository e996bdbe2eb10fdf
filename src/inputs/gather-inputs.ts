/** The inputs of `gather/action.yml`. */
import * as core from "@actions/core";
import {
  type ActionError,
  ERROR_CODES,
  type ErrorCode,
} from "../http/error.ts";
import type { Redact } from "../log/secrets.ts";
import { parseAll, type Values, wrongInputs } from "./fields.ts";
import { INPUT_NAMES } from "./inputs.ts";
import {
  type FailureIssueInputs,
  ISSUE_PARSERS,
  issueInputs,
} from "./issue-inputs.ts";
import { checkMisspelt, type Environment, variableOf } from "./misspelt.ts";

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
   * The `invalid-input` of a misspelt name, and of what the failure issue
   * needs; undefined where nothing is wrong.
   */
  readonly problem: ActionError | undefined;
  /** `failure-issue` is not valid, so nobody knows whether one was asked for. */
  readonly spoilsIssue: boolean;
}

const OWN_NAMES = [
  "plan-folder",
  "results-folder",
  "plan-result",
  "plan-matrix",
  "plan-error-code",
  "plan-error-message",
  "jobs-result",
] as const;
const ISSUE_NAMES = Object.keys(ISSUE_PARSERS);

/** Those of `gather/action.yml`, in its order; a test holds them so. */
export const GATHER_INPUT_NAMES: readonly string[] = [
  ...OWN_NAMES,
  ...ISSUE_NAMES,
];

/**
 * Was this process started by `gather/action.yml`? Both actions start the same
 * file. The runner sets a variable for each input that an action declares, even
 * an empty one, and for each that the step sets, declared or not. So an input
 * of this action may be set for the main action too, by mistake. But where one
 * of the main action's inputs is not set, this is not the main action.
 */
export function isGathering(env: Environment): boolean {
  const isSet = (name: string): boolean => env[variableOf(name)] !== undefined;
  return isSet("results-folder") && !INPUT_NAMES.every(isSet);
}

/** Reads all of them; never throws. */
export function gatherInputs(redact: Redact): GatherInputs {
  const given = (name: (typeof OWN_NAMES)[number]): string =>
    core.getInput(name);
  const code = given("plan-error-code");
  // Where the step does not set it, the action's default says so, which is not
  // empty. So an empty text is what the job that planned handed on.
  const matrix = process.env[variableOf("plan-matrix")];
  const issueTexts = Object.fromEntries(
    ISSUE_NAMES.map((name) => [name, core.getInput(name)]),
  );
  const issue = parseAll<Values<typeof ISSUE_PARSERS>>(
    ISSUE_PARSERS,
    issueTexts,
    redact,
  );
  const problems = [
    ...checkMisspelt(GATHER_INPUT_NAMES, redact),
    ...issue.problems,
  ];
  return {
    planFolder: given("plan-folder"),
    resultsFolder: given("results-folder"),
    planResult: given("plan-result"),
    jobsResult: redact(given("jobs-result")),
    isMatrixEmpty: matrix?.trim() === "",
    planErrorCode: ERROR_CODES.find((one) => one === code),
    planErrorMessage: given("plan-error-message"),
    issue: issueInputs(issue.values, "fleet"),
    problem: problems.length === 0 ? undefined : wrongInputs(problems),
    spoilsIssue: issue.values["failure-issue"] === undefined,
  };
}
