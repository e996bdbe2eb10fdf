/**
 * Checks the gates after the ingest and the waiting. One that an input sets fails if
 * its number is unknown.
 */
import { ERRORS, Failure } from "../errors.ts";
import type { Allowance } from "../inputs/fields.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatCount, joinNonEmpty } from "../text.ts";
import { formatDocumentNames, formatFailuresOfRun } from "./document-names.ts";
import type { Integration, MetGate } from "./integration.ts";
import {
  CONTENT_IGNORED,
  checkAnyDocument,
  describeAcceptance,
  describeState,
  formatTheseProjects,
  getContentRemedy,
} from "./nothing-indexed.ts";
import { getOutcome, hasIgnoredContent, type Outcome } from "./outcome.ts";
import type { DocumentSnapshot } from "./snapshot.ts";

interface Gate {
  /** The input that sets it; `undefined` for those that are always checked. */
  readonly input: "min-items" | "max-removed" | "max-failed" | undefined;
  /** Returns a failure, or what was met: `undefined` if no input has set it. */
  readonly check: (
    outcome: Outcome,
    inputs: Inputs,
  ) => Failure | MetGate | undefined;
}

/**
 * The first gate that fails, in this order, is the failure:
 *
 * | input         | the gate fails if                                        |
 * | ------------- | -------------------------------------------------------- |
 * |               | there is no document, and nothing says that none may be  |
 * |               | left                                                     |
 * |               | no document is indexed, and some are failing; without a  |
 * |               | list of documents, all items failed                      |
 * | `min-items`   | the source has fewer items or, if Zylon doesn't count    |
 * |               | these, the integration has fewer documents               |
 * | `max-removed` | more documents were removed: those too that the ingest   |
 * |               | named as removed, and that are still listed              |
 * | `max-failed`  | more failed in this run; in watch-only, more are failing |
 */
const GATES: readonly Gate[] = [
  { input: undefined, check: checkAnyDocument },
  { input: undefined, check: checkNotAllFailed },
  { input: "min-items", check: checkMinItems },
  { input: "max-removed", check: checkMaxRemoved },
  { input: "max-failed", check: checkMaxFailed },
];

interface GatesResult {
  readonly failure: Failure | undefined;
  readonly metGates: readonly MetGate[];
}

/**
 * Sets the gates that were met, and the failure of the first that wasn't. `endedAt`
 * stays: the integration ended before, and its gates wait until all have ended.
 */
export function checkGates(
  integration: Integration,
  inputs: Inputs,
): Integration {
  if (integration.failure !== undefined) return integration;
  const { failure, metGates } = evaluateGates(getOutcome(integration), inputs);
  return { ...integration, metGates, failure };
}

/** Checks all gates. The failure names the other inputs whose gates fail. */
export function evaluateGates(outcome: Outcome, inputs: Inputs): GatesResult {
  const results = GATES.map(({ input, check }) => ({
    input,
    result: check(outcome, inputs),
  }));
  const metGates = results.flatMap(({ result }) =>
    result === undefined || result instanceof Failure ? [] : result,
  );
  const [first, ...others] = results.flatMap(({ input, result }) =>
    result instanceof Failure ? { input, failure: result } : [],
  );
  if (first === undefined) return { failure: undefined, metGates };
  const { failure } = first;
  // A gate with the same code adds nothing: max-failed, if all documents failed.
  const otherInputs = others
    .filter((other) => other.failure.code !== failure.code)
    .flatMap(({ input }) => input ?? []);
  return { failure: addOtherGates(failure, otherInputs), metGates };
}

/** Adds which other gates fail; returns the same failure if none does. */
function addOtherGates(failure: Failure, inputs: readonly string[]): Failure {
  if (inputs.length === 0) return failure;
  const names = new Intl.ListFormat("en-GB").format(inputs);
  const sentence =
    inputs.length === 1
      ? `The gate ${names} fails too`
      : `The gates ${names} fail too`;
  return failure.with({ remedy: `${failure.remedy}. ${sentence}` });
}

/** Fails if all documents failed or, if they were not listed, all items did. */
function checkNotAllFailed(
  outcome: Outcome,
  inputs: Inputs,
): Failure | undefined {
  const { snapshot } = outcome;
  return snapshot === undefined
    ? checkNotAllItemsFailed(outcome)
    : checkNotAllDocumentsFailed(snapshot, inputs);
}

/** Fails if no document is indexed, and some are failing. */
function checkNotAllDocumentsFailed(
  { failing, indexed, isShort, failingDocuments }: DocumentSnapshot,
  inputs: Inputs,
): Failure | undefined {
  if (failing === 0 || indexed > 0) return undefined;
  const names = formatDocumentNames(failingDocuments);
  if (!isShort)
    return new Failure("too-many-failed", "", {
      ...describeAllFailed(failing, "document"),
      names,
    });
  const { title, remedy } = describeAllFailed(failing, "listed document");
  return new Failure("too-many-failed", SHORT_LIST, {
    title,
    names,
    remedy: `${getShortListRemedy(inputs)}. Otherwise, ${toLowerStart(remedy)}`,
  });
}

/** Fails if as many items failed as the source has, and no other was ingested. */
function checkNotAllItemsFailed(outcome: Outcome): Failure | undefined {
  const { failed, added, updated } = outcome.counts;
  const hasOthers = (added ?? 0) + (updated ?? 0) > 0;
  const items = outcome.itemCount;
  if (failed === null || failed === 0 || failed !== items || hasOthers)
    return undefined;
  return new Failure("too-many-failed", "", {
    ...describeAllFailed(failed, "item"),
    names: formatFailuresOfRun(outcome),
  });
}

function describeAllFailed(
  count: number,
  noun: "document" | "listed document" | "item",
): { title: string; remedy: string } {
  const where = noun === "item" ? "in the source" : "in Zylon";
  const check = "Check Zylon's access to the source, then";
  if (count === 1)
    return {
      title: `The only ${noun} failed`,
      remedy: `${check} this ${noun} ${where}`,
    };
  const all = count === 2 ? "Both" : `All ${count}`;
  return {
    title: `${all} ${noun}s failed`,
    remedy: `${check} these ${noun}s ${where}`,
  };
}

const toLowerStart = (text: string): string =>
  text.charAt(0).toLowerCase() + text.slice(1);

function checkMinItems(
  outcome: Outcome,
  inputs: Inputs,
): Failure | MetGate | undefined {
  const { minItems } = inputs;
  if (minItems === undefined) return undefined;
  const { snapshot, itemCount } = outcome;
  const count = itemCount ?? snapshot?.count;
  if (count === undefined)
    return new Failure("too-few-items", "", {
      title:
        "Zylon doesn't say how many items the source has, so min-items can't be checked",
      remedy:
        "Set wait-for: indexed, which counts documents instead, or remove min-items",
    });
  if (itemCount === null && snapshot?.isShort === true)
    return unknownCountFailure(
      "too-few-items",
      "It isn't known how many documents there are, so min-items can't be checked",
      outcome,
      inputs,
    );
  if (count >= minItems)
    return { requirement: `min-items ${minItems}`, actual: `${count} found` };
  return tooFewFailure(count, minItems, outcome, inputs);
}

/** @param count of items or, if Zylon doesn't say, of documents */
function tooFewFailure(
  count: number,
  minItems: number,
  outcome: Outcome,
  inputs: Inputs,
): Failure {
  const isOfItems = outcome.itemCount !== null;
  const isIgnored = hasIgnoredContent(outcome, inputs);
  const facts = [
    `${count}, but min-items is ${minItems}`,
    isOfItems ? describeDocuments(outcome) : describeCountBefore(outcome),
    describeState(outcome),
    isIgnored ? CONTENT_IGNORED : "",
  ];
  return new Failure("too-few-items", joinNonEmpty(facts, "; "), {
    ...(!isOfItems && { title: "Zylon has too few documents" }),
    ...(count === 0 && {
      remedy: isIgnored ? getContentRemedy(outcome, inputs) : NO_ITEMS_REMEDY,
    }),
  });
}

const NO_ITEMS_REMEDY =
  "Check the source and Zylon's access to it. If the source is meant to be empty, remove min-items";

/** `it had 25 before`; empty if that is unknown, or it has as many now. */
const describeCountBefore = ({ countBefore, snapshot }: Outcome): string =>
  countBefore === null || countBefore === snapshot?.count
    ? ""
    : `it had ${countBefore} before`;

/** Says how many documents there are or, if they were not listed, were before. */
function describeDocuments({ snapshot, countBefore, counts }: Outcome): string {
  if (snapshot === undefined) {
    const { artifacts } = counts;
    return artifacts === null
      ? ""
      : `Zylon counted ${formatCount(artifacts, "document")} before`;
  }
  const documents = formatCount(snapshot.count, "document");
  if (countBefore === null) return `Zylon lists ${documents}`;
  return countBefore === snapshot.count
    ? `Zylon still lists ${documents}`
    : `Zylon lists ${documents} (${countBefore} before)`;
}

/**
 * Whether there are more than an input allows. Without the input, any number is
 * allowed. A percentage of an unknown number is exceeded.
 * @param base what a percentage refers to; `null` if unknown
 */
export function exceedsAllowance(
  count: number,
  allowance: Allowance | undefined,
  base: number | null,
): boolean {
  if (allowance === undefined) return false;
  const { value, isPercent } = allowance;
  if (!isPercent) return count > value;
  return base === null || count * 100 > value * base;
}

/** A percentage refers to the documents before. */
function checkMaxRemoved(
  outcome: Outcome,
  inputs: Inputs,
): Failure | MetGate | undefined {
  const { maxRemoved } = inputs;
  if (maxRemoved === undefined) return undefined;
  const { counts, countBefore, snapshot } = outcome;
  if (counts.removed === null || snapshot?.isShort === true)
    return unknownCountFailure(
      "too-many-removed",
      "It isn't known how many documents were removed, so max-removed can't be checked",
      outcome,
      inputs,
    );
  if (maxRemoved.isPercent && countBefore === null)
    return unknownCountFailure(
      "too-many-removed",
      `It isn't known how many documents there were before, so max-removed ${maxRemoved.text} can't be checked`,
      outcome,
      inputs,
    );
  const removed = counts.removed + countUncountedRemovals(outcome);
  if (exceedsAllowance(removed, maxRemoved, countBefore))
    return tooManyRemovedFailure(removed, maxRemoved, outcome, inputs);
  return {
    requirement: `max-removed ${maxRemoved.text}`,
    actual: joinNonEmpty(
      [`${removed} removed`, formatStillListed(outcome)],
      ", ",
    ),
  };
}

/**
 * Counts what `counts.removed` lacks: documents that the ingest named as removed, but
 * that are still listed. A comparison of lists leaves them out. Without one,
 * `counts.removed` is what the ingest named, and lacks nothing.
 */
export function countUncountedRemovals({ snapshot }: Outcome): number {
  const isCompared = snapshot?.comparison !== undefined;
  return isCompared ? snapshot.stillListed.length : 0;
}

/** `4 still listed`; empty if there are none. */
function formatStillListed(outcome: Outcome): string {
  const count = countUncountedRemovals(outcome);
  return count === 0 ? "" : `${count} still listed`;
}

function tooManyRemovedFailure(
  removed: number,
  maxRemoved: Allowance,
  outcome: Outcome,
  inputs: Inputs,
): Failure {
  const { lists, countBefore, snapshot } = outcome;
  const outOf = countBefore === null ? "" : ` of ${countBefore}`;
  const still = formatStillListed(outcome);
  const inBrackets = still === "" ? "" : ` (${still})`;
  // If the gate would be met without these, the source was probably moved.
  const moved = countMoved(outcome);
  const isMove = !exceedsAllowance(removed - moved, maxRemoved, countBefore);
  const andMoved = isMove ? ` (added under the same name: ${moved})` : "";
  // Without a comparison, `lists.removed` is empty: of those that the ingest named as
  // removed, only the ones that are still listed have a name here.
  const documents = [...lists.removed, ...(snapshot?.stillListed ?? [])];
  return new Failure(
    "too-many-removed",
    `${removed}${outOf}${inBrackets}, but max-removed is ${maxRemoved.text}${andMoved}`,
    {
      title: `${ERRORS["too-many-removed"].title}${formatTheseProjects(" from", inputs)}`,
      names: documents.map(({ name }) => name),
      remedy: getRemovedRemedy(isMove, inputs),
    },
  );
}

function getRemovedRemedy(isMove: boolean, inputs: Inputs): string {
  const { remedy } = ERRORS["too-many-removed"];
  const accept = `${describeAcceptance(inputs)}: the next run accepts it`;
  return isMove
    ? `If the source was moved or renamed, ${accept}. Otherwise, ${toLowerStart(remedy)}`
    : `${remedy}. If this was intended, ${accept}`;
}

/**
 * Counts removed documents that others replaced under the same name, as when a
 * space is renamed: every page has another id and address then.
 */
function countMoved({ changes }: Outcome): number {
  let moved = 0;
  const byName = Map.groupBy(changes, ({ name }) => name);
  for (const group of byName.values()) {
    const removed = group.filter(({ change }) => change === "removed").length;
    const added = group.filter(({ change }) => change === "added").length;
    moved += Math.min(removed, added);
  }
  return moved;
}

/** A percentage refers to items or documents, whichever are more. */
function checkMaxFailed(
  outcome: Outcome,
  inputs: Inputs,
): Failure | MetGate | undefined {
  const { maxFailed } = inputs;
  if (maxFailed === undefined) return undefined;
  const { counts, snapshot, stage } = outcome;
  const { failed } = counts;
  const base = countItemsOrDocuments(outcome);
  if (failed === null || snapshot?.isShort === true)
    return unknownCountFailure(
      "too-many-failed",
      "It isn't known how many documents failed, so max-failed can't be checked",
      outcome,
      inputs,
    );
  if (!exceedsAllowance(failed, maxFailed, base))
    return {
      requirement: `max-failed ${maxFailed.text}`,
      actual: `${failed} failed${stage === "watch-only" ? "" : " in this run"}`,
    };
  const outOf = base === null ? "" : ` of ${base}`;
  return new Failure(
    "too-many-failed",
    `${failed}${outOf}, but max-failed is ${maxFailed.text}`,
    {
      names: formatFailuresOfRun(outcome),
      remedy: getMaxFailedRemedy(outcome),
    },
  );
}

/** Counts whatever is more: items or documents; `null` if both are unknown. */
export function countItemsOrDocuments(outcome: Outcome): number | null {
  const items = outcome.itemCount;
  const documents = outcome.snapshot?.count ?? null;
  if (items === null || documents === null) return items ?? documents;
  return Math.max(items, documents);
}

/** If this many documents fail alike, Zylon may be the cause. */
const MANY_ALIKE = 3;

function getMaxFailedRemedy({ lists: { failed }, stage }: Outcome): string {
  const errors = new Set(failed.map(({ error }) => error));
  if (failed.length >= MANY_ALIKE && errors.size === 1)
    return "All have the same error, so open one in Zylon, or ask its administrator. Otherwise, correct or exclude these documents, or raise max-failed";
  if (stage === "watch-only")
    return "Correct these documents, or exclude them in the source, then have Zylon sync, since this step only watches. Or raise max-failed";
  return "Correct these documents, exclude them in the source, or raise max-failed";
}

/** The input to remove if the gate with this code can never be checked. */
const INPUT_OF_CODE = {
  "too-few-items": "min-items",
  "too-many-removed": "max-removed",
  "too-many-failed": "max-failed",
} as const;

const SHORT_LIST = "Zylon counts more documents than it lists";
const SET_PROJECTS = "Set project-id to the projects of these documents";

/** Says what to do if Zylon counts more documents than it lists. */
const getShortListRemedy = ({ projectId: projects }: Inputs): string =>
  `${projects.length > 0 ? "Correct project-id" : SET_PROJECTS}, or check which projects the user of api-token may read`;

/**
 * Returns the failure of a gate that needs an unknown number, with the reason if that
 * is known.
 */
function unknownCountFailure(
  code: keyof typeof INPUT_OF_CODE,
  title: string,
  { snapshot, incompleteReasonBefore }: Outcome,
  inputs: Inputs,
): Failure {
  const remove = `If this happens every time, remove ${INPUT_OF_CODE[code]}`;
  if (snapshot?.isShort === true)
    return new Failure(code, SHORT_LIST, {
      title,
      remedy: `${getShortListRemedy(inputs)}. ${remove}`,
    });
  if (incompleteReasonBefore === undefined)
    return new Failure(code, "", {
      title,
      remedy: `Check in Zylon what changed. ${remove}`,
    });
  const shorten = inputs.projectId.length > 0 ? "" : `${SET_PROJECTS}. `;
  return new Failure(
    code,
    `before the ingest, Zylon ${incompleteReasonBefore}`,
    { title, remedy: `${shorten}Check in Zylon what changed. ${remove}` },
  );
}
