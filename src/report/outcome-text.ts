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
import type { Outcome, Stage } from "../run/outcome.ts";
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
function formatItemCount({ counts, snapshot }: Outcome): string {
  const { items } = counts;
  if (items === null || items === snapshot?.count) return "";
  const told = [counts.added, counts.updated, counts.skipped];
  let sum = counts.failed ?? 0;
  for (const count of told) sum += count ?? 0;
  if (snapshot === undefined && counts.added !== null && sum === items)
    return "";
  return `. Zylon counts ${formatCount(items, "item")} in the source`;
}

/** Describes the integrations that did not fail, without a full stop. */
export function formatVerdict(
  all: readonly Outcome[],
  inputs: Inputs | undefined,
): string {
  const [first] = all;
  if (first === undefined) return "Nothing was done";
  if (inputs?.dryRun === true) return formatDryRun(all);
  if (inputs?.ingest === false && first.end === undefined)
    return formatPrepared(first);
  const items = all.length === 1 ? formatItemCount(first) : "";
  const counts = formatCounts(all);
  if (counts !== "") return counts + items;
  if (all.some((one) => formatCounts([one]) !== ""))
    return "not all of them report what changed";
  return formatUncounted(all, inputs, items);
}

/** @param items text about the items in the source; may be empty */
function formatUncounted(
  all: readonly Outcome[],
  inputs: Inputs | undefined,
  items: string,
): string {
  const isEnded = all.every(({ status }) => status === "completed");
  const isEmptySource = all.every(({ counts }) => counts.items === 0);
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

function formatDryRun(all: readonly Outcome[]): string {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) {
    const steps = formatActions(only);
    return steps === ""
      ? "Dry run: nothing to do"
      : `Dry run: it would ${steps}`;
  }
  const ingests = all.filter(({ plannedActions }) =>
    plannedActions.includes("ingest"),
  );
  return `Dry run: it would ingest ${formatCount(ingests.length, "integration")}`;
}

/** What became of the ingest. */
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
    const failed = integrations.filter((one) => one.failure);
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
export function formatFoundTexts(all: readonly Outcome[]): string {
  const texts = new Set(all.flatMap(({ foundTexts }) => foundTexts));
  const shown = [...texts].map((text) => `"${toSafeLine(text, 80)}"`);
  return shown.length === 0 ? "" : `The search found ${formatCommaList(shown)}`;
}

/** The message for those who see nothing else; `null` if it succeeded. */
export function formatErrorMessage({
  integrations,
  failure,
}: RunReport): string | null {
  if (failure === undefined) return null;
  const { code, message } = failure;
  const first = integrations.find((one) => one.failure === failure);
  if (integrations.length < 2 || code === "cancelled" || first === undefined)
    return message;
  const failed = integrations.filter((one) => one.failure !== undefined);
  const isOfAll = integrations.every((one) => one.failure === failure);
  const whose = isOfAll ? "" : `${first.name}: `;
  return `${failed.length} of ${integrations.length} integrations failed. ${whose}${message}`;
}

/** Failures with the same code and text, apart from ids and addresses. */
export interface FailureGroup {
  readonly failure: Failure;
  readonly affected: readonly Outcome[];
}

export function groupFailures(
  all: readonly Outcome[],
  failure: Failure | undefined,
): readonly FailureGroup[] {
  const failed = all.filter((one) => one.failure !== undefined);
  if (failed.length === 0)
    return failure === undefined ? [] : [{ failure, affected: [] }];
  const groups = new Map<string, { failure: Failure; affected: Outcome[] }>();
  for (const one of failed) {
    const { failure: own } = one;
    if (own === undefined) continue;
    const key = removeIdentity(`${own.code} ${own.message}`, one);
    const group = groups.get(key) ?? { failure: own, affected: [] };
    group.affected.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Removes what identifies the integration: id and request addresses. */
function removeIdentity(words: string, { id = "" }: Outcome): string {
  const rest = words.replace(/\b([A-Z]+) \/\S+/g, "$1");
  return id === "" ? rest : rest.replaceAll(id, "");
}

/** Names the affected integrations; empty for the only one, or the run. */
export function formatAffected(
  { affected }: FailureGroup,
  all: readonly Outcome[],
): string {
  const [first] = affected;
  if (first === undefined || all.length === 1) return "";
  if (affected.length === 1) return `${first.name}: `;
  const names = formatCommaList(affected.map(({ name }) => name));
  return `${affected.length} of ${all.length} integrations (${names}): `;
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
  const good = integrations.filter(({ failure }) => failure === undefined);
  return [
    ...getFailedWarnings(good, integrations, inputs),
    ...getFailingWarnings(good, integrations),
    ...getEmptyWarnings(good, integrations, inputs),
  ];
}

function getFailedWarnings(
  good: readonly Outcome[],
  all: readonly Outcome[],
  inputs: Inputs | undefined,
): Warning[] {
  const failed = good.filter(({ counts }) => (counts.failed ?? 0) > 0);
  if (failed.length === 0) return [];
  let total = 0;
  for (const { counts } of failed) total += counts.failed ?? 0;
  const isWatched = inputs?.waitFor === "indexed";
  const namesDocuments = failed.every(
    ({ lists, counts }) => lists.failed.length === counts.failed,
  );
  const noun = namesDocuments ? "document" : "item";
  const them = total === 1 ? "it" : "them";
  let remedy = namesDocuments
    ? `Correct ${them} in the source, or exclude ${them} there`
    : `Check ${them} in the source`;
  if (inputs?.maxFailed === undefined)
    remedy += `. To fail the step in this case, set ${isWatched ? "" : "wait-for: indexed and "}max-failed: 0`;
  const text = `${formatCount(total, noun)} failed`;
  const names = failed.flatMap((one) =>
    formatFailuresOfRun(one, formatOwner(one, all)),
  );
  return [{ text, names, namesDocuments, remedy }];
}

/** Warns about documents that failed in an earlier run, and still do. */
function getFailingWarnings(
  good: readonly Outcome[],
  all: readonly Outcome[],
): Warning[] {
  const names = good.flatMap((one) =>
    formatFailedNames(one.lists.failing, formatOwner(one, all)),
  );
  if (names.length === 0) return [];
  const [was, them] = names.length === 1 ? ["was", "it"] : ["were", "them"];
  const text = `${formatCount(names.length, "document")} ${was} already failing before this run`;
  return [
    {
      text,
      names,
      namesDocuments: true,
      remedy: `Correct ${them} in the source, or exclude ${them} there`,
    },
  ];
}

/** If `content` was not read, that is the reason. */
function getEmptyWarnings(
  good: readonly Outcome[],
  all: readonly Outcome[],
  inputs: Inputs | undefined,
): Warning[] {
  const empty = good.filter(hasNoDocuments);
  if (empty.length === 0) return [];
  const [unread] = getContentNotices(good, inputs);
  if (unread !== undefined)
    return [
      {
        ...unread,
        text: `There are no documents. ${unread.text}`,
        remedy:
          "Choose its content in Zylon, or delete the integration there and run the step again",
      },
    ];
  const isOne = all.length === 1;
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
  const good = integrations.filter(({ failure }) => failure === undefined);
  return good.some(hasNoDocuments) ? [] : getContentNotices(good, inputs);
}

/** Only what this run created is imported, so nothing is imported twice. */
function getContentNotices(
  good: readonly Outcome[],
  inputs: Inputs | undefined,
): Warning[] {
  const isGiven = (inputs?.content.length ?? 0) > 0;
  const wasThere = good.some(({ isSynchronized }) => isSynchronized);
  if (!isGiven || !wasThere) return [];
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

export const appendNames = (words: string, names: readonly string[]): string =>
  joinNonEmpty([words, formatCommaList(names)], ": ");

/** Whether there are no documents, as far as is known. */
function hasNoDocuments({ snapshot, counts }: Outcome): boolean {
  if (snapshot !== undefined) return snapshot.count === 0;
  const { artifacts, items, added, updated, removed } = counts;
  if (artifacts === null) return false;
  const known = artifacts + (added ?? 0) + (updated ?? 0);
  return removed === null ? known === 0 && items === 0 : known <= removed;
}
