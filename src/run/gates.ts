/** The phase that judges each integration by the gates. The watch itself judges `max-pending`. */
import { type ErrorKey, Failure } from "../errors.ts";
import { formatAllowance, getAllowed } from "../inputs/allowance.ts";
import { getInputName, type Inputs } from "../inputs/table.ts";
import { countDocuments } from "../zylon/documents.ts";
import { hasSourceItems } from "../zylon/ingest/tally.ts";
import { countFromLists, formatNumbers } from "./counts.ts";
import {
  type FinishedWatch,
  nameChanges,
  nameFailed,
  type Result,
} from "./result.ts";
import { type Context, mapHealthy } from "./work.ts";

type GateInputs = Pick<
  Inputs,
  "waitFor" | "minItems" | "maxRemoved" | "maxFailed" | "projectIds"
>;

export const judge = (
  results: readonly Result[],
  skippedProjects: readonly string[],
  inputs: GateInputs,
  context: Context,
): Promise<readonly Result[]> =>
  mapHealthy(results, context, (result) => {
    if (inputs.waitFor === "completed") judgeItems(result, inputs.minItems);
    else if (result.watch.kind === "finished")
      judgeDocuments(result, result.watch, inputs, skippedProjects);
    else judgeUnknown(inputs);
    return result;
  });

const GATES = [
  ["minItems", "too-few-items/unknown"],
  ["maxRemoved", "too-many-removed/unknown"],
  ["maxFailed", "too-many-failed/unknown"],
] as const;

/** Throws if a gate is set: what this run created without an ingest has no documents yet. */
function judgeUnknown(inputs: GateInputs): void {
  for (const [gate, key] of GATES)
    if (inputs[gate] !== null)
      throw new Failure(
        key,
        `${getInputName(gate)} is set, but there are no documents to watch yet`,
      );
}

/** Judges by the items in the source, if `min-items` is set. An unknown number fails. */
function judgeItems({ ingest }: Result, minItems: number | null): void {
  const { itemCount, artifactCount, reported } = ingest.tally;
  if (minItems === null || (itemCount !== null && itemCount >= minItems))
    return;
  const hadItems = (artifactCount ?? 0) > 0 || (reported?.removed ?? 0) > 0;
  const empty = hadItems ? "nothing-indexed/removed" : "nothing-indexed/empty";
  const few = itemCount === null ? "too-few-items/unknown" : "too-few-items";
  throw new Failure(
    itemCount === 0 ? empty : few,
    `items in the source: ${itemCount ?? "unknown"}, but min-items is ${minItems} (artifacts before: ${artifactCount ?? "unknown"}, removed: ${reported?.removed ?? "unknown"})`,
  );
}

/**
 * Throws for the first gate that fails:
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
): void {
  const { minItems, maxRemoved, maxFailed, projectIds } = inputs;
  const { indexed, removed, failed } = countFromLists(watch, result.ingest);
  const failedNames = { failing: nameFailed(result) };
  const removedNames = { removed: nameChanges(result, "removed") };
  const allNames = {
    ...failedNames,
    ...removedNames,
    "projects that the account can't read": skippedProjects,
  };
  const numbers = formatNumbers(watch, result.ingest);
  const createFailure = (
    key: ErrorKey,
    comparison: string,
    names: Failure["names"],
  ): Failure => new Failure(key, `${comparison} (${numbers})`, { names });
  const minimum = minItems ?? 1;
  if (indexed === 0 && minimum > 0)
    throw createFailure(
      getEmptyKey(result, watch, projectIds),
      `min-items is ${minimum}`,
      allNames,
    );
  if (indexed < minimum)
    throw createFailure(
      "too-few-items",
      `${indexed}, but min-items is ${minimum}`,
      allNames,
    );
  if (maxRemoved && removed > getAllowed(maxRemoved, watch.before.size))
    throw createFailure(
      "too-many-removed",
      `${removed}, but max-removed is ${formatAllowance(maxRemoved, watch.before.size)}`,
      removedNames,
    );
  if (maxFailed && failed > getAllowed(maxFailed, watch.after.size))
    throw createFailure(
      "too-many-failed",
      `${failed}, but max-failed is ${formatAllowance(maxFailed, watch.after.size)}`,
      failedNames,
    );
}

/** Returns the error key that says why no document is indexed. */
function getEmptyKey(
  { ingest: { tally } }: Result,
  { after, changes }: FinishedWatch,
  projectIds: readonly string[],
): ErrorKey {
  const failedItems = tally.reported?.failed ?? 0;
  if (countDocuments(after, "failing") + failedItems > 0)
    return "nothing-indexed/failing";
  if (changes.some(({ change }) => change === "removed"))
    return "nothing-indexed/removed";
  if (after.size > 0) return "nothing-indexed"; // all are pending
  if (!hasSourceItems(tally)) return "nothing-indexed/empty";
  return projectIds.length > 0
    ? "nothing-indexed/project"
    : "nothing-indexed/hidden";
}
