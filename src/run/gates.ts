/** The phase that judges each integration by the gates. The watch itself judges `max-pending`. */
import { type ErrorKey, Failure } from "../errors.ts";
import { formatAllowance, getAllowed } from "../inputs/allowance.ts";
import { getInputName, type Inputs } from "../inputs/table.ts";
import { countDocuments } from "../zylon/documents.ts";
import { countFailedItems, hasSourceItems } from "../zylon/ingest/tally.ts";
import { countFromLists, formatGateNumbers } from "./counts.ts";
import {
  type FinishedWatch,
  nameChanges,
  nameFailed,
  type Result,
  withFailure,
} from "./result.ts";

/** The code of each gate's failure. */
const CODES = {
  minItems: "too-few-items",
  maxRemoved: "too-many-removed",
  maxFailed: "too-many-failed",
} as const;
type Gate = keyof typeof CODES;
/** In the order in which they are judged. */
const GATES: readonly Gate[] = ["minItems", "maxRemoved", "maxFailed"];
type GateInputs = Pick<Inputs, Gate | "waitFor" | "projectIds">;

export const judge = (
  results: readonly Result[],
  skippedProjects: readonly string[],
  inputs: GateInputs,
): readonly Result[] =>
  results.map((result) => {
    if (result.failure !== undefined) return result;
    const failure = findGateFailure(result, skippedProjects, inputs);
    return failure === undefined ? result : withFailure(result, failure);
  });

function findGateFailure(
  result: Result,
  skippedProjects: readonly string[],
  inputs: GateInputs,
): Failure | undefined {
  const { watchState } = result;
  if (inputs.waitFor === "completed")
    return judgeItems(result, inputs.minItems);
  if (watchState.kind !== "finished") return findUnknownNumber(inputs);
  return judgeDocuments(result, watchState, inputs, skippedProjects);
}

/** Fails if a gate is set: what this run created without an ingest has no documents yet. */
function findUnknownNumber(inputs: GateInputs): Failure | undefined {
  const gate = GATES.find((one) => inputs[one] !== null);
  if (gate === undefined) return undefined;
  return new Failure(
    `${CODES[gate]}/unknown`,
    `${getInputName(gate)} is set, but there are no documents to watch yet`,
  );
}

/** Judges by the items in the source, if `min-items` is set. An unknown number fails. */
function judgeItems(
  { ingestState }: Result,
  minItems: number | null,
): Failure | undefined {
  const { itemCount, artifactCount, reported } = ingestState.tally;
  if (minItems === null || (itemCount !== null && itemCount >= minItems))
    return undefined;
  const hadItems = (artifactCount ?? 0) > 0 || (reported?.removed ?? 0) > 0;
  const emptyKey = hadItems
    ? "nothing-indexed/removed"
    : "nothing-indexed/empty";
  const fewKey = itemCount === null ? "too-few-items/unknown" : "too-few-items";
  return new Failure(
    itemCount === 0 ? emptyKey : fewKey,
    `items in the source: ${itemCount ?? "unknown"}, but min-items is ${minItems} (artifacts before: ${artifactCount ?? "unknown"}, removed: ${reported?.removed ?? "unknown"})`,
  );
}

/**
 * Returns the failure of the first gate that fails. `min-items` is 1 unless it is set:
 *
 * | gate          | its number                            | fails         |
 * | ------------- | ------------------------------------- | ------------- |
 * | `min-items`   | indexed                               | if it is less |
 * | `max-removed` | removed; a percentage of those before | if it is more |
 * | `max-failed`  | failed; a percentage of all           | if it is more |
 */
function judgeDocuments(
  result: Result,
  watch: FinishedWatch,
  inputs: GateInputs,
  skippedProjects: readonly string[],
): Failure | undefined {
  const { ingestState } = result;
  const counts = countFromLists(watch, ingestState);
  const failing = nameFailed(result);
  const removed = nameChanges(result, "removed");
  const createFailure = (
    key: ErrorKey,
    comparison: string,
    names: Failure["names"],
  ): Failure => {
    const numbers = formatGateNumbers(watch, ingestState);
    return new Failure(key, `${comparison} (${numbers})`, { names });
  };
  const minimum = inputs.minItems ?? 1;
  if (counts.indexed < minimum) {
    const isNone = counts.indexed === 0;
    return createFailure(
      isNone
        ? getNothingIndexedKey(result, watch, inputs.projectIds)
        : "too-few-items",
      `${isNone ? "" : `${counts.indexed}, but `}min-items is ${minimum}`,
      {
        failing,
        removed,
        "projects that the account can't read": skippedProjects,
      },
    );
  }
  const maximums = [
    {
      gate: "maxRemoved",
      count: counts.removed,
      total: watch.before.size,
      names: { removed },
    },
    {
      gate: "maxFailed",
      count: counts.failed,
      total: watch.after.size,
      names: { failing },
    },
  ] as const;
  for (const { gate, count, total, names } of maximums) {
    const allowance = inputs[gate];
    if (allowance !== null && count > getAllowed(allowance, total)) {
      const allowed = formatAllowance(allowance, total);
      const comparison = `${count}, but ${getInputName(gate)} is ${allowed}`;
      return createFailure(CODES[gate], comparison, names);
    }
  }
  return undefined;
}

/** Returns the error key that says why no document is indexed. */
function getNothingIndexedKey(
  { ingestState: { tally } }: Result,
  { after, changes }: FinishedWatch,
  projectIds: readonly string[],
): ErrorKey {
  if (countDocuments(after, "failing") + countFailedItems(tally) > 0)
    return "nothing-indexed/failing";
  if (changes.some(({ change }) => change === "removed"))
    return "nothing-indexed/removed";
  if (after.size > 0) return "nothing-indexed"; // all are pending
  if (!hasSourceItems(tally)) return "nothing-indexed/empty";
  return projectIds.length > 0
    ? "nothing-indexed/project"
    : "nothing-indexed/hidden";
}
