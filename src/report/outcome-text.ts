/** Describes what a run did, in sentences. Pure. */
import type { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import {
  formatCounts,
  formatFailedNames,
  formatFailuresOfRun,
  formatOwner,
} from "../run/counts-text.ts";
import type { PlannedAction } from "../run/integration.ts";
import {
  getItemCount,
  hasIgnoredContent,
  type Outcome,
  type Stage,
} from "../run/outcome.ts";
import {
  formatCommaList,
  formatCount,
  formatDuration,
  joinNonEmpty,
  toSafeLine,
} from "../text.ts";
import type { Project } from "../zylon/schemas.ts";

/** A run that has ended. */
export interface RunReport {
  readonly integrations: readonly Outcome[];
  /** The failure of the run; `undefined` if it succeeded. */
  readonly failure: Failure | undefined;
  /** `undefined` if they are invalid. */
  readonly inputs: Inputs | undefined;
  /** The user's projects, in a dry run. */
  readonly projects: readonly Project[];
  readonly seconds: number;
}

/** Mentions the items in the source if their number differs; else empty. */
export function formatItemCount(outcome: Outcome): string {
  const { counts, snapshot } = outcome;
  const items = getItemCount(outcome);
  if (items === null || items === snapshot?.count) return "";
  const { added, updated, skipped, failed } = counts;
  let sum = 0;
  for (const count of [added, updated, skipped, failed]) sum += count ?? 0;
  if (snapshot === undefined && added !== null && sum === items) return "";
  return `. Zylon counts ${formatCount(items, "item")} in the source`;
}

/** Describes the integrations that did not fail, without a full stop. */
export function formatVerdict(
  integrations: readonly Outcome[],
  inputs: Inputs | undefined,
): string {
  const [first] = integrations;
  if (first === undefined) return "Nothing was done";
  if (inputs?.dryRun === true) return formatDryRun(integrations);
  if (inputs?.ingest === false && first.end === undefined)
    return formatPrepared(first);
  const items = integrations.length === 1 ? formatItemCount(first) : "";
  const counts = formatCounts(integrations);
  if (counts !== "") return counts + items;
  if (integrations.some((outcome) => formatCounts([outcome]) !== ""))
    return "not all of them report what changed";
  return formatUncounted(integrations, inputs, items);
}

/** @param items text about the items in the source; may be empty */
function formatUncounted(
  integrations: readonly Outcome[],
  inputs: Inputs | undefined,
  items: string,
): string {
  const isEnded = integrations.every(({ status }) => status === "completed");
  const isEmptySource = integrations.every(
    (outcome) => getItemCount(outcome) === 0,
  );
  if (isEnded && isEmptySource)
    return "Zylon finished the ingest and counted no items in the source";
  const accepted = isEnded
    ? "Zylon finished the ingest"
    : "Zylon accepted the ingest";
  if (inputs?.waitFor === "started") return accepted + items;
  return `${accepted}, and does not report what changed. To wait and get counts, set wait-for: indexed${items}`;
}

/** Describes a run that neither ingested nor watched. */
const formatPrepared = ({ id = "", isCreated }: Outcome): string =>
  isCreated
    ? `Created ${toSafeLine(id, 60)}; next, choose its content in Zylon`
    : "Configured. Nothing was ingested, because ingest is false";

const ACTION_TEXT: Readonly<Record<PlannedAction, string>> = {
  create: "create the integration",
  import: "import content",
  refresh: "renew the OAuth access",
  update: "update the credentials",
  ingest: "start an ingest",
};

/** `renew the OAuth access and start an ingest`; empty if nothing to do. */
export const formatActions = ({ plannedActions }: Outcome): string =>
  plannedActions.map((action) => ACTION_TEXT[action]).join(" and ");

function formatDryRun(integrations: readonly Outcome[]): string {
  const [only, ...others] = integrations;
  if (only !== undefined && others.length === 0) {
    const steps = formatActions(only);
    return steps === ""
      ? "Dry run: nothing to do"
      : `Dry run: it would ${steps}`;
  }
  const ingests = integrations.filter(({ plannedActions }) =>
    plannedActions.includes("ingest"),
  );
  return `Dry run: it would ingest ${formatCount(ingests.length, "integration")}`;
}

/** Says what became of the ingest. */
export const STAGE_TEXT: Readonly<Record<Stage, string>> = {
  watched: "This run only watched the documents",
  none: "This run started no ingest",
  unclear: "The ingest may be running",
  working: "Zylon may still be working on the ingest",
  indexing: "Zylon may still be indexing",
  started: "The ingest was started",
  ended: "The ingest has ended",
  failed: "The ingest failed",
};

const NO_INGEST: readonly Stage[] = ["watched", "none"];

/** Whether its ingest was started, as far as is known. */
export const hasStartedIngest = ({ stage }: Outcome): boolean =>
  !NO_INGEST.includes(stage);

const formatSeconds = (seconds: number): string =>
  seconds < 60 ? `${seconds.toFixed(1)} s` : formatDuration(seconds * 1000);

export function formatLastLine({
  integrations,
  failure,
  inputs,
  seconds,
}: RunReport): string {
  if (failure !== undefined) {
    const { code } = failure;
    const after = formatSeconds(seconds);
    const verb = code === "cancelled" ? "Cancelled" : `Failed with ${code}`;
    const failed = integrations.filter((outcome) => outcome.failure);
    const counts = formatCounts(integrations);
    const parts = [joinNonEmpty([`${verb} after ${after}`, counts], ": ")];
    const [only, ...others] = integrations;
    if (only === undefined) parts.push("This run started no ingest");
    else if (others.length === 0) parts.push(STAGE_TEXT[only.stage]);
    else {
      parts.push(
        `${failed.length} of ${integrations.length} integrations failed`,
      );
      const isCut = integrations.some(({ stage }) =>
        ["unclear", "working"].includes(stage),
      );
      if (isCut) parts.push("Ingests may be running");
    }
    return `${parts.join(". ")}.`;
  }
  const several =
    integrations.length > 1 ? `, ${integrations.length} integrations` : "";
  const verdict = formatVerdict(integrations, inputs);
  if (inputs?.dryRun === true) return `${verdict}. Nothing was changed.`;
  const done = `Done in ${formatSeconds(seconds)}${several}: ${verdict}`;
  return joinNonEmpty([done, formatFoundTexts(integrations)], ". ");
}

/** `The search found "Opening hours"`; empty if nothing was found. */
export function formatFoundTexts(integrations: readonly Outcome[]): string {
  const texts = new Set(integrations.flatMap(({ foundTexts }) => foundTexts));
  const shown = [...texts].map((text) => `"${toSafeLine(text, 80)}"`);
  return shown.length === 0 ? "" : `The search found ${formatCommaList(shown)}`;
}

/** Returns the message of the whole run; `null` if the run succeeded. */
export function formatErrorMessage({
  integrations,
  failure,
}: RunReport): string | null {
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
    const text = removeIdentity(`${failure.code} ${failure.message}`, outcome);
    const key = `${hasStartedIngest(outcome)} ${text}`;
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

export interface Warning {
  readonly text: string;
  readonly names: readonly string[];
  /** Whether the summary lists them anyway, with links. */
  readonly namesDocuments: boolean;
  readonly remedy: string;
}

/** Returns what deserves a look although the run succeeded. */
export function getWarnings({
  integrations,
  inputs,
}: RunReport): readonly Warning[] {
  const succeeded = integrations.filter(({ failure }) => failure === undefined);
  return [
    ...getFailedWarnings(succeeded, integrations, inputs),
    ...getFailingWarnings(succeeded, integrations),
    ...getStillListedWarnings(succeeded, integrations),
    ...getEmptyWarnings(succeeded, integrations, inputs),
  ];
}

function getFailedWarnings(
  succeeded: readonly Outcome[],
  integrations: readonly Outcome[],
  inputs: Inputs | undefined,
): Warning[] {
  const failed = succeeded.filter(({ counts }) => (counts.failed ?? 0) > 0);
  if (failed.length === 0) return [];
  let total = 0;
  for (const { counts } of failed) total += counts.failed ?? 0;
  const isWatched = inputs?.waitFor === "indexed";
  const namesDocuments = failed.every(
    ({ lists, counts }) => lists.failed.length === counts.failed,
  );
  const noun = namesDocuments ? "document" : "item";
  const pronoun = getPronoun(total);
  let remedy = namesDocuments
    ? getFailedRemedy(total)
    : `Check ${pronoun} in the source`;
  if (inputs?.maxFailed === undefined)
    remedy += `. To fail the step in this case, set ${isWatched ? "" : "wait-for: indexed and "}max-failed: 0`;
  const text = `${formatCount(total, noun)} failed`;
  const names = failed.flatMap((outcome) => {
    const owner = formatOwner(outcome, integrations);
    const documents = formatFailuresOfRun(outcome, owner);
    const isUnnamed = documents.length === 0 && owner !== "";
    return isUnnamed ? [outcome.name] : documents;
  });
  return [{ text, names, namesDocuments, remedy }];
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
      namesDocuments: true,
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
      namesDocuments: true,
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
      namesDocuments: false,
      remedy: "Check the source, and Zylon's access to it",
    },
  ];
}

/** Returns what is correct, but may surprise. */
export function getNotices({
  integrations,
  inputs,
}: RunReport): readonly Warning[] {
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
      namesDocuments: false,
      remedy:
        "To read other paths, choose them in Zylon, or delete the integration there and run the step again",
    },
  ];
}

export const appendNames = (text: string, names: readonly string[]): string =>
  joinNonEmpty([text, formatCommaList(names)], ": ");

/** Whether there are no documents, as far as is known. */
function hasNoDocuments({ snapshot, counts }: Outcome): boolean {
  if (snapshot !== undefined) return snapshot.count === 0;
  const { artifacts, items, added, updated, removed } = counts;
  if (artifacts === null) return false;
  const known = artifacts + (added ?? 0) + (updated ?? 0);
  return removed === null ? known === 0 && items === 0 : known <= removed;
}
