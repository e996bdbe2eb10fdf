/**
 * Checks that an integration has documents after its ingest: without any, the
 * workspace may have just lost everything. Pure.
 */
import { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatCommaList, formatCount, toSafeLine } from "../text.ts";
import { getItemCount, hasIgnoredContent, type Outcome } from "./outcome.ts";

/** Fails if no document is left or came, unless that is meant to be so. */
export function checkAnyIndexed(
  outcome: Outcome,
  inputs: Inputs,
): Failure | undefined {
  const { countBefore, snapshot, otherIntegrations } = outcome;
  if (snapshot?.count !== 0 || isEmptyOnPurpose(outcome, inputs))
    return undefined;
  const items = getItemCount(outcome);
  const isLoss = countBefore !== null && countBefore > 0;
  const facts: string[] = [];
  if (items !== null)
    facts.push(
      `the source has ${items === 0 ? "no items" : formatCount(items, "item")}`,
    );
  if (hasIgnoredContent(outcome, inputs)) facts.push(CONTENT_IGNORED);
  const { ownIds, foreignIds } = otherIntegrations;
  const ids = [...ownIds, ...foreignIds];
  if (ids.length > 0 && items !== 0)
    facts.push(
      `documents of this type belong to ${formatCommaList(ids.map(formatId))}`,
    );
  return new Failure("nothing-indexed", facts.join("; "), {
    ...(isLoss && {
      title: `No documents are left${formatPlace(" in", inputs)} (there ${countBefore === 1 ? "was" : "were"} ${countBefore})`,
    }),
    remedy: getNothingIndexedRemedy(outcome, inputs),
  });
}

/** ` in these projects`, after the preposition; empty without `project-id`. */
export function formatPlace(
  preposition: " in" | " from",
  { projectId: projects }: Inputs,
): string {
  if (projects.length === 0) return "";
  return `${preposition} ${projects.length === 1 ? "this project" : "these projects"}`;
}

const formatId = (id: string): string => toSafeLine(id, 60);

export const CONTENT_IGNORED =
  "content was ignored, because the integration already existed";

/**
 * Whether no document may be left. What Zylon counted before and didn't list
 * may still be there. If the ingest removed some, there were documents before:
 *
 * | max-removed | configure | items in the source | documents before |     |
 * | ----------- | --------- | ------------------- | ---------------- | --- |
 * |             | none      | 0                   | 0                | yes |
 * | 100%        | any       | 0 or unknown        | any              | yes |
 * | else                                                         ||| | no  |
 */
function isEmptyOnPurpose(outcome: Outcome, inputs: Inputs): boolean {
  const { countBefore, snapshot } = outcome;
  if (countBefore === null || snapshot?.isShort === true) return false;
  if (hasUnlistedDocuments(outcome)) return false;
  const items = getItemCount(outcome);
  if (mayLoseAll(inputs)) return items === 0 || items === null;
  const hadNone =
    countBefore === 0 &&
    (outcome.counts.artifacts ?? 0) === 0 &&
    !outcome.hasReportedRemovals;
  return inputs.configure === "none" && items === 0 && hadNone;
}

const mayLoseAll = ({ maxRemoved }: Inputs): boolean =>
  maxRemoved?.isPercent === true && maxRemoved.value === 100;

/** Whether Zylon counted more before the ingest than it listed. */
const hasUnlistedDocuments = ({
  counts: { artifacts },
  artifactsBefore,
}: Outcome): boolean => (artifacts ?? 0) > (artifactsBefore ?? 0);

/** Says how to accept a loss. A person has to close the failure issue. */
export const describeAcceptance = ({
  failureIssue: hasIssue,
}: Inputs): string => (hasIssue ? "close the failure issue" : "do nothing");

const IF_EMPTY = "If the source is meant to be empty";

/** Says how to accept, from the next run on, that a source was emptied. */
function getEmptiedRemedy(inputs: Inputs): string {
  const accept = needsSomeItems(inputs)
    ? `remove min-items${inputs.failureIssue ? ", and close the failure issue" : ""}`
    : describeAcceptance(inputs);
  return `${IF_EMPTY}, ${accept}: the next run accepts it`;
}

/** Says how to allow a source that has no items. */
const getAllowRemedy = (inputs: Inputs): string =>
  `${IF_EMPTY}, set max-removed: 100%${needsSomeItems(inputs) ? ", and remove min-items" : ""}`;

const needsSomeItems = ({ minItems = 0 }: Inputs): boolean => minItems > 0;

function getNothingIndexedRemedy(outcome: Outcome, inputs: Inputs): string {
  const { otherIntegrations, stage } = outcome;
  const { ownIds } = otherIntegrations;
  const { selection } = inputs;
  const isOtherId = ownIds.length > 0 && selection.kind === "ids";
  if (!isOtherId || getItemCount(outcome) === 0)
    return stage === "watched"
      ? getWatchedRemedy(outcome, inputs)
      : getEmptyRemedy(outcome, inputs);
  const change =
    selection.ids.length === 1
      ? "set integration-id to it"
      : `write it in integration-id in place of ${formatId(outcome.id ?? "")}`;
  return `If you mean ${ownIds.slice(0, 3).map(formatId).join(" or ")}, ${change}. Otherwise, check the source, and Zylon's access to it`;
}

const CHECK_SOURCE = "Check the source, and Zylon's access to it";

/** Says what to do if the documents may be in other projects. */
const getProjectRemedy = ({ projectId: projects }: Inputs): string =>
  projects.length > 0
    ? "correct project-id"
    : "check which projects the user of api-token may read";

function getWatchedRemedy({ id = "" }: Outcome, inputs: Inputs): string {
  const { selection } = inputs;
  const isOneOfSeveral = selection.kind === "ids" && selection.ids.length > 1;
  let leaveOut = "remove this step";
  if (isOneOfSeveral) leaveOut = "remove its id from integration-id";
  if (selection.kind === "all")
    leaveOut = `add !${formatId(id)} to integration-id`;
  return `If it has documents in Zylon, ${getProjectRemedy(inputs)}. If it is meant to be empty, ${leaveOut}. Otherwise, check the source`;
}

/** Whether the ingest named documents, or others have some of this type. */
function hasOtherDocuments(outcome: Outcome): boolean {
  const { ownIds, foreignIds } = outcome.otherIntegrations;
  const isOfOthers = ownIds.length + foreignIds.length > 0;
  return (
    outcome.hasReportedItems || (isOfOthers && getItemCount(outcome) !== 0)
  );
}

/** Whether there may be documents that no list shows. */
function mayHaveUnseenDocuments(outcome: Outcome): boolean {
  const { countBefore, snapshot, hasReportedRemovals } = outcome;
  if (countBefore === null || snapshot?.isShort === true) return true;
  if (hasUnlistedDocuments(outcome)) return true;
  return countBefore === 0 && hasReportedRemovals;
}

function getEmptyRemedy(outcome: Outcome, inputs: Inputs): string {
  const items = getItemCount(outcome);
  const where = `If the integration has documents in Zylon, ${getProjectRemedy(inputs)}`;
  const whereFirst = `${where}. Otherwise, check the source, and Zylon's access to it`;
  if (mayHaveUnseenDocuments(outcome)) return whereFirst;
  const hasProjects = inputs.projectId.length > 0;
  if ((items !== null && items > 0) || hasOtherDocuments(outcome))
    return hasProjects ? whereFirst : `${CHECK_SOURCE}. ${where}`;
  if (outcome.countBefore === 0 && inputs.configure !== "none")
    return getNeverFilledRemedy(outcome, inputs);
  if (outcome.end === "empty") return whereFirst;
  const check = hasProjects ? whereFirst : CHECK_SOURCE;
  return items === 0 && inputs.configure === "none"
    ? `${check}. ${getEmptiedRemedy(inputs)}`
    : `${check}. ${getAllowRemedy(inputs)}`;
}

/** Says what to do if an integration never had a document. */
function getNeverFilledRemedy(outcome: Outcome, inputs: Inputs): string {
  if (getItemCount(outcome) === 0)
    return `${formatChoice("Choose", outcome, inputs)}. ${getAllowRemedy(inputs)}`;
  return `If it has documents in Zylon, ${getProjectRemedy(inputs)}. ${formatChoice("Otherwise, choose", outcome, inputs)}. ${getAllowRemedy(inputs)}`;
}

/** Says how an integration gets content if it never had any. */
export function formatChoice(
  choose: "Choose" | "Otherwise, choose",
  outcome: Outcome,
  inputs: Inputs,
): string {
  const again = hasIgnoredContent(outcome, inputs)
    ? ", or delete the integration there and run the step again"
    : "";
  return `${choose} its content in Zylon${again}`;
}
