/** The inputs of `gather/action.yml`. */
import * as core from "@actions/core";
import {
  type ActionError,
  ERROR_CODES,
  type ErrorCode,
} from "../http/error.ts";
import type { Redact } from "../log/secrets.ts";
import { parsed, type Values, wrongInputs } from "./fields.ts";
import { INPUT_NAMES } from "./inputs.ts";
import {
  type FailureIssueInputs,
  ISSUE_PARSERS,
  issueInputs,
} from "./issue-inputs.ts";
import { type Environment, refuseMisspelt, variableOf } from "./misspelt.ts";

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
 * an empty one, and for any other that it is given: so where one of the main
 * action's is missing, it is not the main action.
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
  const raw = Object.fromEntries(
    ISSUE_NAMES.map((name) => [name, core.getInput(name)]),
  );
  const { values, problems } = parsed<Values<typeof ISSUE_PARSERS>>(
    ISSUE_PARSERS,
    raw,
    redact,
  );
  const misspelt = refuseMisspelt(GATHER_INPUT_NAMES, redact);
  const all = [...misspelt, ...problems];
  return {
    planFolder: given("plan-folder"),
    resultsFolder: given("results-folder"),
    planResult: given("plan-result"),
    jobsResult: given("jobs-result"),
    // Its default is another text: without it nothing is known of the matrix.
    isMatrixEmpty: process.env[variableOf("plan-matrix")]?.trim() === "",
    planErrorCode: ERROR_CODES.find((one) => one === code),
    planErrorMessage: given("plan-error-message"),
    issue: issueInputs(values, "fleet"),
    problem: all.length === 0 ? undefined : wrongInputs(all),
    spoilsIssue: values["failure-issue"] === undefined,
  };
}
