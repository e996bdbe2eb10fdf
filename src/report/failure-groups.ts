/** Groups the failures of a run, so that equal ones are told once. Pure. */
import type { Failure } from "../errors.ts";
import {
  type FailedOutcome,
  hasFailed,
  mayHaveStartedIngest,
  type Outcome,
} from "../run/outcome.ts";
import { formatCommaList } from "../text.ts";

/**
 * Integrations that failed with the run, or with the same code and text, apart
 * from their ids and the paths of requests. Either all of their ingests were or may
 * have been started, or none was.
 */
export interface FailureGroup {
  /** The failure of the first of them: of the others, only ids and paths differ. */
  readonly failure: Failure;
  /** Empty if the run failed before it had an integration. */
  readonly affected: readonly Outcome[];
}

/**
 * Returns the failure that stands for the run: its own, else a cancel, so that a
 * cancelled run is reported as one, else the first. `undefined` if none failed.
 */
export function findMainFailure(
  outcomes: readonly Outcome[],
  runFailure: Failure | undefined,
): Failure | undefined {
  const failures = outcomes.flatMap(({ failure }) => failure ?? []);
  const cancelled = failures.find(({ code }) => code === "cancelled");
  return runFailure ?? cancelled ?? failures[0];
}

/** Groups the failures in the order of the integrations. */
export function groupFailures(
  outcomes: readonly Outcome[],
  runFailure: Failure | undefined,
): readonly FailureGroup[] {
  const failed = outcomes.filter(hasFailed);
  if (failed.length === 0 && runFailure !== undefined)
    return [{ failure: runFailure, affected: [] }];
  const groups = new Map<
    string,
    { readonly failure: Failure; readonly affected: Outcome[] }
  >();
  for (const outcome of failed) {
    const key = getGroupKey(outcome, runFailure);
    const group = groups.get(key) ?? { failure: outcome.failure, affected: [] };
    group.affected.push(outcome);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * Returns a key that is the same for all integrations of a group. The failure of the
 * run is compared as an object: its message may name one integration, and the texts
 * would differ once each integration's own id is removed from them.
 */
function getGroupKey(
  outcome: FailedOutcome,
  runFailure: Failure | undefined,
): string {
  const isOfRun = outcome.failure === runFailure;
  return JSON.stringify({
    mayHaveStartedIngest: mayHaveStartedIngest(outcome),
    failure: isOfRun ? "of the run" : getComparableText(outcome),
  });
}

/** A request as messages name it. Its path has the id, percent-encoded. */
const METHOD_AND_PATH = /\b(?<method>[A-Z]+) \/\S+/g;

/** Returns code and message, without the integration's id and paths. */
function getComparableText({ id, failure }: FailedOutcome): string {
  const { code, message } = failure;
  const text = `${code} ${message}`.replace(METHOD_AND_PATH, "$<method>");
  return id === undefined ? text : text.replaceAll(id, "");
}

/**
 * Names the affected integrations, for the start of a sentence. Empty if the run
 * has only one, or failed before it had any.
 */
export function formatAffected(
  { affected }: FailureGroup,
  outcomes: readonly Outcome[],
): string {
  const [first] = affected;
  if (first === undefined || outcomes.length === 1) return "";
  if (affected.length === 1) return `${first.name}: `;
  const names = formatCommaList(affected.map(({ name }) => name));
  return `${affected.length} of ${outcomes.length} integrations (${names}): `;
}

/**
 * Returns the message of the whole run; `null` if it succeeded. Of several
 * integrations, unless the run was cancelled, it begins with how many failed, and
 * with the name of the one whose failure follows. There is no name if the run
 * itself failed, or if all have that failure, as after a failed search.
 */
export function formatErrorMessage(
  outcomes: readonly Outcome[],
  mainFailure: Failure | undefined,
  runFailure: Failure | undefined,
): string | null {
  if (mainFailure === undefined) return null;
  const { code, message } = mainFailure;
  if (outcomes.length < 2 || code === "cancelled") return message;
  const failed = outcomes.filter(hasFailed);
  const ofMain = failed.filter(({ failure }) => failure === mainFailure);
  const [first] = ofMain;
  const isOfAll = runFailure !== undefined || ofMain.length === outcomes.length;
  const subject = first === undefined || isOfAll ? "" : `${first.name}: `;
  return `${failed.length} of ${outcomes.length} integrations failed. ${subject}${message}`;
}
