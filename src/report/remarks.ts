/** Finds what to remark on integrations that succeeded. Pure. */
import type { Inputs } from "../inputs/inputs.ts";
import {
  formatDocumentNames,
  formatFailuresOfRun,
  formatOwner,
} from "../run/document-names.ts";
import {
  hasFailed,
  hasIgnoredContent,
  type ListName,
  type Outcome,
} from "../run/outcome.ts";
import { formatCount, joinNonEmpty } from "../text.ts";

/** What a warning or a notice says of the run. */
export interface Remark {
  readonly text: string;
  readonly names: readonly string[];
  /** Whether the summary has these names in a list with links anyway. */
  readonly areNamesListed: boolean;
  readonly remedy: string;
}

export interface Remarks {
  /** What deserves a look although its integration succeeded. */
  readonly warnings: readonly Remark[];
  /** What is as it should be, but may surprise. */
  readonly notices: readonly Remark[];
}

export function getRemarks(
  outcomes: readonly Outcome[],
  inputs: Inputs,
): Remarks {
  const succeeded = outcomes.filter((outcome) => !hasFailed(outcome));
  const ofContent = getEmptyOrIgnoredRemarks(succeeded, outcomes, inputs);
  return {
    warnings: [
      ...getFailedWarnings(succeeded, outcomes, inputs),
      ...getListWarnings(succeeded, outcomes),
      ...ofContent.warnings,
    ],
    notices: ofContent.notices,
  };
}

/** Warns about documents or items that failed in this run. */
function getFailedWarnings(
  succeeded: readonly Outcome[],
  outcomes: readonly Outcome[],
  inputs: Inputs,
): Remark[] {
  const withFailures = succeeded.filter(
    ({ counts }) => (counts.failed ?? 0) > 0,
  );
  if (withFailures.length === 0) return [];
  let total = 0;
  for (const { counts } of withFailures) total += counts.failed ?? 0;
  // A failed item that left no document is counted, but in no list. Then all are
  // called items, and the remedy begins in Zylon, which may know why they failed.
  const areAllListed = withFailures.every(
    ({ lists, counts }) => lists.failed.length === counts.failed,
  );
  const noun = areAllListed ? "document" : "item";
  const remedy = areAllListed
    ? getFailedRemedy(total)
    : `Find out in Zylon why ${getSubjectPronoun(total)} failed, then check ${getObjectPronoun(total)} in the source`;
  return [
    {
      text: `${formatCount(total, noun)} failed`,
      names: withFailures.flatMap((outcome) => nameFailures(outcome, outcomes)),
      areNamesListed: areAllListed,
      remedy: joinNonEmpty([remedy, getMaxFailedAdvice(inputs)], ". "),
    },
  ];
}

/** Names what failed; of several integrations, at least the integration. */
function nameFailures(
  outcome: Outcome,
  outcomes: readonly Outcome[],
): readonly string[] {
  const names = formatFailuresOfRun(outcome, formatOwner(outcome, outcomes));
  const isUnnamed = names.length === 0 && outcomes.length > 1;
  return isUnnamed ? [outcome.name] : names;
}

/** Says how to make such failures fail the step; empty if a gate is set. */
function getMaxFailedAdvice({ maxFailed, waitFor }: Inputs): string {
  if (maxFailed !== undefined) return "";
  const andWatch = waitFor === "indexed" ? "" : "wait-for: indexed and ";
  return `To fail the step in this case, set ${andWatch}max-failed: 0`;
}

const getObjectPronoun = (count: number): "it" | "them" =>
  count === 1 ? "it" : "them";

const getSubjectPronoun = (count: number): "it" | "they" =>
  count === 1 ? "it" : "they";

const getFailedRemedy = (count: number): string =>
  `Correct ${getObjectPronoun(count)} in the source, or exclude ${getObjectPronoun(count)} there`;

/** A list of documents that is worth a warning. */
interface ListWarning {
  readonly list: ListName;
  readonly toText: (count: number) => string;
  readonly toRemedy: (count: number) => string;
}

const LIST_WARNINGS: readonly ListWarning[] = [
  {
    list: "alreadyFailing",
    toText: (count) =>
      `${formatCount(count, "document")} ${count === 1 ? "was" : "were"} already failing before this run`,
    toRemedy: getFailedRemedy,
  },
  {
    list: "failedNowOrEarlier",
    toText: (count) =>
      `${formatCount(count, "document")} failed, now or earlier`,
    toRemedy: getFailedRemedy,
  },
  {
    list: "stillListed",
    toText: (count) =>
      `Zylon reported ${formatCount(count, "document")} as removed, but still lists ${getObjectPronoun(count)}`,
    toRemedy: (count) =>
      `Check in Zylon whether ${count === 1 ? "it was" : "they were"} meant to go: the next run compares with what is left`,
  },
];

const getListWarnings = (
  succeeded: readonly Outcome[],
  outcomes: readonly Outcome[],
): Remark[] =>
  LIST_WARNINGS.flatMap(({ list, toText, toRemedy }) => {
    const names = succeeded.flatMap((outcome) =>
      formatDocumentNames(outcome.lists[list], formatOwner(outcome, outcomes)),
    );
    const count = names.length;
    if (count === 0) return [];
    return {
      text: toText(count),
      names,
      areNamesListed: true,
      remedy: toRemedy(count),
    };
  });

/**
 * Remarks on integrations that are empty, and on `content` if it was ignored. A
 * run with `content` has a single integration. If that is empty, the ignored
 * `content` may be the reason.
 *
 * | empty integrations | `content` was ignored | remark                              |
 * | ------------------ | --------------------- | ----------------------------------- |
 * | none               | no                    |                                     |
 * | none               | yes                   | notice: `content` was ignored       |
 * | some               | no                    | warning: check the source           |
 * | the only one       | yes                   | warning: empty, and `content` was   |
 * |                    |                       | ignored                             |
 */
function getEmptyOrIgnoredRemarks(
  succeeded: readonly Outcome[],
  outcomes: readonly Outcome[],
  inputs: Inputs,
): Remarks {
  const empty = succeeded.filter(hasNoDocuments);
  const isIgnored = succeeded.some((outcome) =>
    hasIgnoredContent(outcome, inputs),
  );
  if (empty.length === 0)
    return { warnings: [], notices: isIgnored ? [IGNORED_CONTENT_REMARK] : [] };
  const isOnly = outcomes.length === 1;
  const text = isOnly
    ? "There are no documents"
    : `${formatCount(empty.length, "integration")} without documents`;
  const warning = isIgnored
    ? {
        ...IGNORED_CONTENT_REMARK,
        text: `${text}. ${IGNORED_CONTENT_REMARK.text}`,
      }
    : {
        text,
        names: isOnly ? [] : empty.map(({ name }) => name),
        areNamesListed: false,
        remedy: "Check the source, and Zylon's access to it",
      };
  return { warnings: [warning], notices: [] };
}

const IGNORED_CONTENT_REMARK: Remark = {
  text: 'The input "content" was ignored, because the integration already existed: Zylon reads what was chosen for it there',
  names: [],
  areNamesListed: false,
  remedy:
    "To read these paths, choose them in Zylon, or delete the integration there and run the step again",
};

/**
 * Whether Zylon lists no documents or, if they were not listed, its ingest left
 * none of the artifacts that there were when it started, and neither added nor
 * updated any.
 */
function hasNoDocuments({ snapshot, counts }: Outcome): boolean {
  if (snapshot !== undefined) return snapshot.count === 0;
  const { artifacts, items, added, updated, removed } = counts;
  if (artifacts === null) return false;
  if ((added ?? 0) + (updated ?? 0) > 0) return false;
  // If nobody knows what the ingest changed, it may have added documents, unless
  // the source is empty.
  if (removed === null) return artifacts === 0 && items === 0;
  return removed >= artifacts;
}
