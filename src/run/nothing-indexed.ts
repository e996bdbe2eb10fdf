/**
 * Checks that an integration has documents at the end: without any, the workspace
 * may have just lost everything. Pure.
 */
import { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import {
  formatCommaList,
  formatCount,
  joinNonEmpty,
  toSafeLine,
} from "../text.ts";
import { isTroubleState } from "../zylon/integrations.ts";
import { hasIgnoredContent, type Outcome } from "./outcome.ts";

/** Fails if there is no document, unless that is meant to be so. */
export const checkAnyDocument = (
  outcome: Outcome,
  inputs: Inputs,
): Failure | undefined =>
  isUnexpectedlyEmpty(outcome, outcome.countBefore, inputs)
    ? nothingIndexedFailure(outcome, inputs)
    : undefined;

/**
 * Whether there is no document, and nothing says that this is meant to be so.
 * @param countBefore the documents before this run, or before an earlier one
 * that failed; `null` if unknown
 */
export const isUnexpectedlyEmpty = (
  outcome: Outcome,
  countBefore: number | null,
  inputs: Inputs,
): boolean =>
  outcome.snapshot?.count === 0 &&
  !isEmptyOnPurpose(outcome, countBefore, inputs);

/**
 * Whether it may be meant that there is no document. The first row that applies
 * decides:
 *
 * | documents before                | max-removed | configure | items in the source |     |
 * | ------------------------------- | ----------- | --------- | ------------------- | --- |
 * | unknown, or a list lacks some   |             |           |                     | no  |
 * |                                 | 100%        |           | 0 or unknown        | yes |
 * | 0; no artifact was counted, and |             | none      | 0                   | yes |
 * | no item reported as removed     |             |           |                     |     |
 * |                                 |             |           |                     | no  |
 */
function isEmptyOnPurpose(
  outcome: Outcome,
  countBefore: number | null,
  inputs: Inputs,
): boolean {
  if (countBefore === null || hasUnlistedDocuments(outcome)) return false;
  const items = outcome.itemCount;
  if (mayLoseAll(inputs)) return items === 0 || items === null;
  const hadNone =
    countBefore === 0 &&
    (outcome.counts.artifacts ?? 0) === 0 &&
    !outcome.hasReportedRemovals;
  return inputs.configure === "none" && items === 0 && hadNone;
}

const mayLoseAll = ({ maxRemoved }: Inputs): boolean =>
  maxRemoved?.isPercent === true && maxRemoved.value === 100;

/** Whether the list before or the last one lacks documents that Zylon counted. */
const hasUnlistedDocuments = ({
  artifactsBefore,
  counts: { artifacts },
  snapshot,
}: Outcome): boolean =>
  (artifacts ?? 0) > (artifactsBefore ?? 0) || snapshot?.isShort === true;

function nothingIndexedFailure(outcome: Outcome, inputs: Inputs): Failure {
  const { countBefore, otherIntegrations } = outcome;
  const items = outcome.itemCount;
  const isLoss = countBefore !== null && countBefore > 0;
  const facts: string[] = [];
  if (items !== null)
    facts.push(
      `the source has ${items === 0 ? "no items" : formatCount(items, "item")}`,
    );
  if (hasIgnoredContent(outcome, inputs)) facts.push(CONTENT_IGNORED);
  const { ownIds, otherIds } = otherIntegrations;
  const ids = [...ownIds, ...otherIds];
  if (ids.length > 0 && items !== 0)
    facts.push(
      `documents of this type belong to ${formatCommaList(ids.map(formatId))}`,
    );
  facts.push(describeState(outcome));
  return new Failure("nothing-indexed", joinNonEmpty(facts, "; "), {
    ...(isLoss && {
      title: `No documents are left${formatTheseProjects(" in", inputs)} (there ${countBefore === 1 ? "was" : "were"} ${countBefore})`,
    }),
    remedy: getRemedy(outcome, inputs),
  });
}

/** ` in this project`, or ` from these projects`; empty without `project-id`. */
export function formatTheseProjects(
  preposition: " in" | " from",
  { projectId: projects }: Inputs,
): string {
  if (projects.length === 0) return "";
  return `${preposition} ${projects.length === 1 ? "this project" : "these projects"}`;
}

/** Says in which state Zylon listed it, if that is one of trouble; otherwise empty. */
export const describeState = ({ stateBefore: state }: Outcome): string =>
  isTroubleState(state) ? `the integration's state was ${state}` : "";

const formatId = (id: string): string => toSafeLine(id, 60);

export const CONTENT_IGNORED =
  "content was ignored, because the integration already existed";

/**
 * Why there is no document. The first that applies decides on the remedy:
 *
 * | situation | it applies if                                                   |
 * | --------- | --------------------------------------------------------------- |
 * | other-id  | another integration of the user has documents of its source,    |
 * |           | and may be the one that `integration-id` was to name            |
 * | watched   | the step only watches                                           |
 * | hidden    | something shows that it may have documents that no list has     |
 * | others    | others have documents of its source; it had none before         |
 * | hidden    | others have documents of its source; it had some before, or it  |
 * |           | isn't certain that there are none                               |
 * | unfilled  | there were no documents before, and `configure` is set          |
 * | unsettled | the time limit came before it was certain that there are none   |
 * | emptied   | the source has no items, and the next run accepts that          |
 * | gone      | nothing else is known                                           |
 *
 * If the source is empty, it doesn't matter what other integrations have.
 */
type Situation =
  | "other-id"
  | "watched"
  | "hidden"
  | "others"
  | "unfilled"
  | "unsettled"
  | "emptied"
  | "gone";

function getSituation(outcome: Outcome, inputs: Inputs): Situation {
  const { otherIntegrations, stage, status, countBefore } = outcome;
  const { ownIds, otherIds } = otherIntegrations;
  const hasConfigure = inputs.configure !== "none";
  const isEmptySource = outcome.itemCount === 0;
  const hasOthers = !isEmptySource && ownIds.length + otherIds.length > 0;
  if (mayMeanOtherId(outcome, inputs)) return "other-id";
  if (stage === "watch-only") return "watched";
  if (showsHiddenDocuments(outcome)) return "hidden";
  if (hasOthers && countBefore === 0 && status === "indexed") return "others";
  if (hasOthers) return "hidden";
  if (countBefore === 0 && hasConfigure) return "unfilled";
  if (status !== "indexed") return "unsettled";
  return isEmptySource && !hasConfigure ? "emptied" : "gone";
}

/** Whether `integration-id` may have been meant to name another integration. */
const mayMeanOtherId = (
  { otherIntegrations: { ownIds }, itemCount }: Outcome,
  { selection }: Inputs,
): boolean => selection.kind === "ids" && ownIds.length > 0 && itemCount !== 0;

/** Whether a count or an event shows that it may have documents that no list has. */
function showsHiddenDocuments(outcome: Outcome): boolean {
  const { countBefore, hasReportedRemainingItems, hasReportedRemovals } =
    outcome;
  const items = outcome.itemCount;
  if (countBefore === null || hasUnlistedDocuments(outcome)) return true;
  if (hasReportedRemainingItems) return true;
  if (items !== null && items > 0) return true;
  return countBefore === 0 && hasReportedRemovals;
}

/**
 * Whether Zylon counts something, but listed nothing before the ingest: after an
 * update to the artifact API, older documents are listed only once they are
 * backfilled.
 */
function mayNeedBackfill(outcome: Outcome): boolean {
  const { hasArtifactApi, artifactsBefore, counts } = outcome;
  const counted = (counts.artifacts ?? 0) + (outcome.itemCount ?? 0);
  return hasArtifactApi && artifactsBefore === 0 && counted > 0;
}

function getRemedy(outcome: Outcome, inputs: Inputs): string {
  const hasProjects = inputs.projectId.length > 0;
  const checkProjects = hasProjects
    ? "correct project-id"
    : "check which projects the user of api-token may read";
  const otherwise = mayNeedBackfill(outcome)
    ? "If Zylon was updated lately, have its administrator run zylon-cli backfill-projections"
    : "Otherwise, check the source, and Zylon's access to it";
  const lookForThem = `If the integration has documents in Zylon, ${checkProjects}. ${otherwise}`;
  const check = hasProjects
    ? lookForThem
    : "Check the source, and Zylon's access to it";
  const setGates = `set max-removed: 100%${needsSomeItems(inputs) ? ", and remove min-items" : ""}`;
  const allow = `${IF_EMPTY}, ${setGates}`;
  const describeChoices = (ifEmpty: string): string =>
    `If it has documents in Zylon, ${checkProjects}. If it is meant to be empty, ${ifEmpty}. Otherwise, check the source`;
  switch (getSituation(outcome, inputs)) {
    case "other-id":
      return getOtherIdRemedy(outcome, inputs);
    case "watched":
      return describeChoices(describeLeavingOut(outcome, inputs));
    case "others":
      return describeChoices(setGates);
    case "hidden":
    case "unsettled":
      return lookForThem;
    case "unfilled":
      return outcome.itemCount === 0
        ? `${getContentRemedy(outcome, inputs)}. ${allow}`
        : `If it has documents in Zylon, ${checkProjects}. Otherwise, choose its content in Zylon. ${allow}`;
    case "emptied":
      return `${check}. ${IF_EMPTY}, ${describeEmptied(inputs)}: the next run accepts it`;
    case "gone":
      return `${check}. ${allow}`;
  }
}

const IF_EMPTY = "If the source is meant to be empty";

const needsSomeItems = ({ minItems = 0 }: Inputs): boolean => minItems > 0;

function getOtherIdRemedy(
  { id = "", otherIntegrations: { ownIds } }: Outcome,
  { selection }: Inputs,
): string {
  const isOnlyId = selection.kind === "ids" && selection.ids.length === 1;
  const change = isOnlyId
    ? "set integration-id to it"
    : `write it in integration-id in place of ${formatId(id)}`;
  return `If you mean ${ownIds.slice(0, 3).map(formatId).join(" or ")}, ${change}. Otherwise, check the source, and Zylon's access to it`;
}

/** Says how to leave out an integration that is only watched. */
function describeLeavingOut(
  { id = "" }: Outcome,
  { selection }: Inputs,
): string {
  if (selection.kind === "all") return `add !${formatId(id)} to integration-id`;
  return selection.kind === "ids" && selection.ids.length > 1
    ? "remove its id from integration-id"
    : "remove this step";
}

/** Says what to do so that the next run accepts a source that was emptied. */
function describeEmptied(inputs: Inputs): string {
  if (!needsSomeItems(inputs)) return describeAcceptance(inputs);
  return `remove min-items${inputs.failureIssue ? ", and close the failure issue" : ""}`;
}

/** Says how to accept a loss. A person has to close the failure issue. */
export const describeAcceptance = ({
  failureIssue: hasIssue,
}: Inputs): string => (hasIssue ? "close the failure issue" : "do nothing");

/** Says how an integration gets the content that it lacks. */
export const getContentRemedy = (outcome: Outcome, inputs: Inputs): string =>
  `Choose its content in Zylon${
    hasIgnoredContent(outcome, inputs)
      ? ", or delete the integration there and run the step again"
      : ""
  }`;
