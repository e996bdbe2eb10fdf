/** Groups the failures of a run: what is the same is said once. Pure. */
import type { Failure } from "../errors.ts";
import type { Outcome } from "../run/outcome.ts";
import { formatCommaList } from "../text.ts";
import { hasStartedIngest } from "./outcome-text.ts";

/**
 * Failures with the same code and text, apart from ids and addresses. Either all
 * of these ingests were started, or none.
 */
export interface FailureGroup {
  readonly failure: Failure;
  readonly affected: readonly Outcome[];
}

export function groupFailures(
  integrations: readonly Outcome[],
  runFailure: Failure | undefined,
): readonly FailureGroup[] {
  const groups = new Map<string, { failure: Failure; affected: Outcome[] }>();
  for (const outcome of integrations) {
    const { failure } = outcome;
    if (failure === undefined) continue;
    const isStarted = hasStartedIngest(outcome);
    // The failure of a whole run is one, although it may name several ids.
    const shared = [...groups.values()].find(
      ({ failure: other, affected }) =>
        other === failure && affected.every(hasStartedIngest) === isStarted,
    );
    if (shared !== undefined) {
      shared.affected.push(outcome);
      continue;
    }
    const text = removeIdentity(`${failure.code} ${failure.message}`, outcome);
    const key = `${isStarted} ${text}`;
    const group = groups.get(key) ?? { failure, affected: [] };
    group.affected.push(outcome);
    groups.set(key, group);
  }
  if (groups.size > 0) return [...groups.values()];
  return runFailure === undefined
    ? []
    : [{ failure: runFailure, affected: [] }];
}

/** Removes what identifies the integration: id and request addresses. */
function removeIdentity(text: string, { id = "" }: Outcome): string {
  const rest = text.replace(/\b([A-Z]+) \/\S+/g, "$1");
  return id === "" ? rest : rest.replaceAll(id, "");
}

/** Names the affected integrations; empty for the only one, or the run. */
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
  const first = integrations.find((outcome) => outcome.failure === failure);
  if (integrations.length < 2 || code === "cancelled" || first === undefined)
    return message;
  const failed = integrations.filter((outcome) => outcome.failure);
  const isOfAll = integrations.every((outcome) => outcome.failure === failure);
  const owner = isOfAll ? "" : `${first.name}: `;
  return `${failed.length} of ${integrations.length} integrations failed. ${owner}${message}`;
}
