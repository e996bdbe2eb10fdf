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
      title: `No documents are left (there ${countBefore === 1 ? "was" : "were"} ${countBefore})`,
    }),
    remedy: getNothingIndexedRemedy(outcome, inputs),
  });
}

const formatId = (id: string): string => toSafeLine(id, 60);

export const CONTENT_IGNORED =
  "content was ignored, because the integration already existed";

/**
 * Whether no document may be left. What Zylon counted before and didn't list
 * may still be there:
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
  const hadNone = countBefore === 0 && (outcome.counts.artifacts ?? 0) === 0;
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

function getEmptyRemedy(outcome: Outcome, inputs: Inputs): string {
  const { countBefore, end, snapshot } = outcome;
  const items = getItemCount(outcome);
  const where = `If the integration has documents in Zylon, ${getProjectRemedy(inputs)}`;
  const hasNoList = countBefore === null || snapshot?.isShort === true;
  if (hasNoList || hasUnlistedDocuments(outcome))
    return `${where}. Otherwise, check the source, and Zylon's access to it`;
  if (items !== null && items > 0) return `${CHECK_SOURCE}. ${where}`;
  if (countBefore === 0 && inputs.configure !== "none")
    return getNeverFilledRemedy(outcome, inputs);
  if (end === "empty")
    return `${where}. Otherwise, check the source, and Zylon's access to it`;
  return items === 0 && inputs.configure === "none"
    ? `${CHECK_SOURCE}. ${getEmptiedRemedy(inputs)}`
    : `${CHECK_SOURCE}. ${getAllowRemedy(inputs)}`;
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
