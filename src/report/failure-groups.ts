/** Groups the failures of a run, so that equal ones are told once. Pure. */
import type { Failure } from "../errors.ts";
import {
  type FailedOutcome,
  hasFailed,
  hasStartedIngest,
  type Outcome,
} from "../run/outcome.ts";
import { formatCommaList } from "../text.ts";

/**
 * Integrations that failed with the same code and text, apart from ids and
 * addresses. Either all of their ingests were started, or none.
 */
export interface FailureGroup {
  readonly failure: Failure;
  /** Empty if the run failed before it had an integration. */
  readonly affected: readonly Outcome[];
}

export function groupFailures(
  integrations: readonly Outcome[],
  runFailure: Failure | undefined,
): readonly FailureGroup[] {
  const failed = integrations.filter(hasFailed);
  if (failed.length === 0 && runFailure !== undefined)
    return [{ failure: runFailure, affected: [] }];
  // The failure of a whole run may name several ids. All integrations share it,
  // so each failure has one text.
  const texts = new Map(
    failed.map((outcome) => [outcome.failure, getComparableText(outcome)]),
  );
  const groups = Map.groupBy(failed, (outcome) => {
    const text = texts.get(outcome.failure) ?? "";
    return `${hasStartedIngest(outcome)} ${text}`;
  });
  return [...groups.values()].flatMap((affected) => {
    const [first] = affected;
    return first === undefined ? [] : { failure: first.failure, affected };
  });
}

/** Returns code and message, without the integration's id and addresses. */
const getComparableText = ({ id = "", failure }: FailedOutcome): string =>
  `${failure.code} ${failure.message}`
    .replace(/\b([A-Z]+) \/\S+/g, "$1")
    .replaceAll(id, "");

/**
 * Names the affected integrations, for the start of a sentence. Empty if the run
 * has only one, or failed as a whole.
 */
export function formatAffected(
  { affected }: FailureGroup,
  integrations: readonly Outcome[],
): string {
  const [first] = affected;
  if (first === undefined || integrations.length === 1) return "";
  if (affected.length === 1) return `${first.name}: `;
  const names = formatCommaList(affected.map(({ name }) => name));
  return `${affected.length} of ${integrations.length} integrations (${names}): `;
}

/** Returns the message of the whole run; `null` if the run succeeded. */
export function formatErrorMessage(
  integrations: readonly Outcome[],
  failure: Failure | undefined,
): string | null {
  if (failure === undefined) return null;
  const { code, message } = failure;
  const affected = integrations.filter(
    (outcome) => outcome.failure === failure,
  );
  const [first] = affected;
  if (integrations.length < 2 || code === "cancelled" || first === undefined)
    return message;
  const failed = integrations.filter(hasFailed);
  const owner =
    affected.length === integrations.length ? "" : `${first.name}: `;
  return `${failed.length} of ${integrations.length} integrations failed. ${owner}${message}`;
}
