/** Finds what deserves a look although nothing failed. Pure. */
import type { Inputs } from "../inputs/inputs.ts";
import {
  formatFailedNames,
  formatFailuresOfRun,
  formatOwner,
} from "../run/counts-text.ts";
import { hasIgnoredContent, type Outcome } from "../run/outcome.ts";
import { formatCommaList, formatCount, joinNonEmpty } from "../text.ts";

export interface Warning {
  readonly text: string;
  readonly names: readonly string[];
  /** Whether the summary lists them anyway, with links. */
  readonly areNamesListed: boolean;
  readonly remedy: string;
}

/** Returns what deserves a look although the run succeeded. */
export function getWarnings(
  integrations: readonly Outcome[],
  inputs: Inputs | undefined,
): readonly Warning[] {
  const succeeded = integrations.filter(({ failure }) => failure === undefined);
  return [
    ...getFailedWarnings(succeeded, integrations, inputs),
    ...getFailingWarnings(succeeded, integrations),
    ...getFailedAnyTimeWarnings(succeeded, integrations),
    ...getStillListedWarnings(succeeded, integrations),
    ...getEmptyWarnings(succeeded, integrations, inputs),
  ];
}

function getFailedWarnings(
  succeeded: readonly Outcome[],
  integrations: readonly Outcome[],
  inputs: Inputs | undefined,
): Warning[] {
  const withFailures = succeeded.filter(
    ({ counts }) => (counts.failed ?? 0) > 0,
  );
  if (withFailures.length === 0) return [];
  let total = 0;
  for (const { counts } of withFailures) total += counts.failed ?? 0;
  const isWatched = inputs?.waitFor === "indexed";
  const areNamesListed = withFailures.every(
    ({ lists, counts }) => lists.failed.length === counts.failed,
  );
  const noun = areNamesListed ? "document" : "item";
  const pronoun = getPronoun(total);
  let remedy = areNamesListed
    ? getFailedRemedy(total)
    : `Check ${pronoun} in the source`;
  if (inputs?.maxFailed === undefined)
    remedy += `. To fail the step in this case, set ${isWatched ? "" : "wait-for: indexed and "}max-failed: 0`;
  const text = `${formatCount(total, noun)} failed`;
  const names = withFailures.flatMap((outcome) => {
    const owner = formatOwner(outcome, integrations);
    const documents = formatFailuresOfRun(outcome, owner);
    const isUnnamed = documents.length === 0 && owner !== "";
    return isUnnamed ? [outcome.name] : documents;
  });
  return [{ text, names, areNamesListed, remedy }];
}

const getPronoun = (count: number): "it" | "them" =>
  count === 1 ? "it" : "them";

const getFailedRemedy = (count: number): string =>
  `Correct ${getPronoun(count)} in the source, or exclude ${getPronoun(count)} there`;

/** Warns about documents that failed in an earlier run, and still do. */
function getFailingWarnings(
  succeeded: readonly Outcome[],
  integrations: readonly Outcome[],
): Warning[] {
  const names = succeeded.flatMap((outcome) =>
    formatFailedNames(
      outcome.lists.failing,
      formatOwner(outcome, integrations),
    ),
  );
  if (names.length === 0) return [];
  const verb = names.length === 1 ? "was" : "were";
  return [
    {
      text: `${formatCount(names.length, "document")} ${verb} already failing before this run`,
      names,
      areNamesListed: true,
      remedy: getFailedRemedy(names.length),
    },
  ];
}

/** Warns about failed documents where nothing could be compared. */
function getFailedAnyTimeWarnings(
  succeeded: readonly Outcome[],
  integrations: readonly Outcome[],
): Warning[] {
  const names = succeeded.flatMap((outcome) =>
    formatFailedNames(
      outcome.lists.failedAnyTime,
      formatOwner(outcome, integrations),
    ),
  );
  if (names.length === 0) return [];
  return [
    {
      text: `${formatCount(names.length, "document")} failed, now or earlier`,
      names,
      areNamesListed: true,
      remedy: getFailedRemedy(names.length),
    },
  ];
}

/** The next run compares with a list that may no longer have them. */
function getStillListedWarnings(
  succeeded: readonly Outcome[],
  integrations: readonly Outcome[],
): Warning[] {
  const names = succeeded.flatMap((outcome) =>
    outcome.lists.stillListed.map(
      ({ name }) => name + formatOwner(outcome, integrations),
    ),
  );
  if (names.length === 0) return [];
  const isOne = names.length === 1;
  return [
    {
      text: `Zylon reported ${formatCount(names.length, "document")} as removed, but still lists ${isOne ? "it" : "them"}`,
      names,
      areNamesListed: true,
      remedy: `Check in Zylon whether ${isOne ? "it was" : "they were"} meant to go: the next run compares with what is left`,
    },
  ];
}

/** Warns about integrations without documents, and ignored `content`. */
function getEmptyWarnings(
  succeeded: readonly Outcome[],
  integrations: readonly Outcome[],
  inputs: Inputs | undefined,
): Warning[] {
  const empty = succeeded.filter(hasNoDocuments);
  if (empty.length === 0) return [];
  const [ignored] = getContentNotices(succeeded, inputs);
  if (ignored !== undefined)
    return [
      {
        ...ignored,
        text: `There are no documents. ${ignored.text}`,
        remedy:
          "Choose its content in Zylon, or delete the integration there and run the step again",
      },
    ];
  const isOne = integrations.length === 1;
  return [
    {
      text: isOne
        ? "There are no documents"
        : `${formatCount(empty.length, "integration")} without documents`,
      names: isOne ? [] : empty.map(({ name }) => name),
      areNamesListed: false,
      remedy: "Check the source, and Zylon's access to it",
    },
  ];
}

/** Returns what is correct, but may surprise. */
export function getNotices(
  integrations: readonly Outcome[],
  inputs: Inputs | undefined,
): readonly Warning[] {
  const succeeded = integrations.filter(({ failure }) => failure === undefined);
  return succeeded.some(hasNoDocuments)
    ? []
    : getContentNotices(succeeded, inputs);
}

/** Only what this run created is imported, so nothing is imported twice. */
function getContentNotices(
  succeeded: readonly Outcome[],
  inputs: Inputs | undefined,
): Warning[] {
  const isIgnored = succeeded.some(
    (outcome) => inputs !== undefined && hasIgnoredContent(outcome, inputs),
  );
  if (!isIgnored) return [];
  return [
    {
      text: 'The input "content" was ignored, because the integration already existed: Zylon reads what was chosen for it there',
      names: [],
      areNamesListed: false,
      remedy:
        "To read other paths, choose them in Zylon, or delete the integration there and run the step again",
    },
  ];
}

export const appendNames = (text: string, names: readonly string[]): string =>
  joinNonEmpty([text, formatCommaList(names)], ": ");

/**
 * Whether there are no documents, as far as is known. Without a list, those that
 * Zylon counted before and those that came are compared with those that went.
 */
function hasNoDocuments({ snapshot, counts }: Outcome): boolean {
  if (snapshot !== undefined) return snapshot.count === 0;
  const { artifacts, items, added, updated, removed } = counts;
  if (artifacts === null) return false;
  const known = artifacts + (added ?? 0) + (updated ?? 0);
  return removed === null ? known === 0 && items === 0 : known <= removed;
}
