/** Describes what a run did, in sentences. Pure. */
import type { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import type { Step } from "../run/integration.ts";
import type { Outcome, Stage } from "../run/outcome.ts";
import {
  countsSentence,
  failedNames,
  namesOf,
  ownerIn,
} from "../run/sentences.ts";
import { counted, duration, firstOf, joined, line } from "../text.ts";

/** A run that has ended. */
export interface Report {
  readonly all: readonly Outcome[];
  /** The failure of the run; `undefined` if it succeeded. */
  readonly failure: Failure | undefined;
  /** `undefined` if they are invalid. */
  readonly inputs: Inputs | undefined;
  readonly seconds: number;
}

/** Mentions the items in the source if their number differs; else empty. */
function itemsOf({ counts, now }: Outcome): string {
  const { items } = counts;
  if (items === null || items === now?.count) return "";
  const told = [counts.added, counts.updated, counts.skipped];
  let sum = counts.failed ?? 0;
  for (const count of told) sum += count ?? 0;
  if (now === undefined && counts.added !== null && sum === items) return "";
  return `. Zylon counts ${counted(items, "item")} in the source`;
}

/** Describes the integrations that did not fail, without a full stop. */
export function verdictOf(
  all: readonly Outcome[],
  inputs: Inputs | undefined,
): string {
  const [first] = all;
  if (first === undefined) return "Nothing was done";
  if (inputs?.dryRun === true) return planSentence(all);
  if (inputs?.ingest === false && first.end === undefined)
    return preparedSentence(first);
  const items = all.length === 1 ? itemsOf(first) : "";
  const counts = countsSentence(all);
  if (counts !== "") return counts + items;
  if (all.some((one) => countsSentence([one]) !== ""))
    return "not all of them report what changed";
  return uncountedSentence(all, inputs, items);
}

/** @param items text about the items in the source; may be empty */
function uncountedSentence(
  all: readonly Outcome[],
  inputs: Inputs | undefined,
  items: string,
): string {
  const isEnded = all.every(({ status }) => status === "completed");
  const isEmptySource = all.every(({ counts }) => counts.items === 0);
  if (isEnded && isEmptySource)
    return "Zylon finished the ingest, and counts no items in the source";
  const accepted = isEnded
    ? "Zylon finished the ingest"
    : "Zylon accepted the ingest";
  if (inputs?.waitFor === "started") return accepted + items;
  return `${accepted}, and does not report what changed. To wait and get counts, set wait-for: indexed${items}`;
}

/** Describes a run that neither ingested nor watched. */
const preparedSentence = ({ id = "", isCreated }: Outcome): string =>
  isCreated
    ? `Created ${line(id, 60)}; next, choose its content in Zylon`
    : "Configured. Nothing was ingested, because ingest is false";

const STEPS: Readonly<Record<Step, string>> = {
  create: "create the integration",
  import: "import content",
  refresh: "renew the OAuth access",
  update: "update the credentials",
  ingest: "start an ingest",
};

/** `renew the OAuth access and start an ingest`; empty if nothing to do. */
export const stepsSentence = ({ steps }: Outcome): string =>
  steps.map((step) => STEPS[step]).join(" and ");

function planSentence(all: readonly Outcome[]): string {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) {
    const steps = stepsSentence(only);
    return steps === ""
      ? "Dry run: nothing to do"
      : `Dry run: it would ${steps}`;
  }
  const ingests = all.filter(({ steps }) => steps.includes("ingest"));
  return `Dry run: it would ingest ${counted(ingests.length, "integration")}`;
}

/** What became of the ingest. */
export const STAGES: Readonly<Record<Stage, string>> = {
  watched: "This run only watches",
  none: "This run started no ingest",
  unclear: "The ingest may be running",
  working: "Zylon may still be working on the ingest",
  indexing: "Zylon may still be indexing",
  started: "The ingest was started",
  ended: "The ingest has ended",
  failed: "The ingest failed",
};

const took = (seconds: number): string =>
  seconds < 60 ? `${seconds.toFixed(1)} s` : duration(seconds * 1000);

export function lastLine({ all, failure, inputs, seconds }: Report): string {
  if (failure !== undefined) {
    const { code } = failure;
    const after = took(seconds);
    const verb = code === "cancelled" ? "Cancelled" : `Failed with ${code}`;
    const failed = all.filter((one) => one.failure);
    const counts = countsSentence(all);
    const parts = [joined([`${verb} after ${after}`, counts], ": ")];
    const [only, ...others] = all;
    if (only === undefined) parts.push("This run started no ingest");
    else if (others.length === 0) parts.push(STAGES[only.stage]);
    else {
      parts.push(`${failed.length} of ${all.length} integrations failed`);
      const isCut = all.some(({ stage }) =>
        ["unclear", "working"].includes(stage),
      );
      if (isCut) parts.push("Ingests may be running");
    }
    return `${parts.join(". ")}.`;
  }
  const several = all.length > 1 ? `, ${all.length} integrations` : "";
  const verdict = verdictOf(all, inputs);
  if (inputs?.dryRun === true) return `${verdict}. Nothing was changed.`;
  const done = `Done in ${took(seconds)}${several}: ${verdict}`;
  return joined([done, foundSentence(all)], ". ");
}

/** `The search found "Opening hours"`; empty if nothing was found. */
export function foundSentence(all: readonly Outcome[]): string {
  const texts = new Set(all.flatMap(({ found }) => found));
  const shown = [...texts].map((text) => `"${line(text, 80)}"`);
  return shown.length === 0 ? "" : `The search found ${firstOf(shown)}`;
}

/** The message for those who see nothing else; `null` if it succeeded. */
export function errorMessageOf({ all, failure }: Report): string | null {
  if (failure === undefined) return null;
  const { code, message } = failure;
  const first = all.find((one) => one.failure === failure);
  if (all.length < 2 || code === "cancelled" || first === undefined)
    return message;
  const failed = all.filter((one) => one.failure !== undefined);
  const isOfAll = all.every((one) => one.failure === failure);
  const whose = isOfAll ? "" : `${first.name}: `;
  return `${failed.length} of ${all.length} integrations failed. ${whose}${message}`;
}

/** Failures with the same code and text, apart from ids and addresses. */
export interface Cause {
  readonly failure: Failure;
  readonly of: readonly Outcome[];
}

export function causesOf(
  all: readonly Outcome[],
  failure: Failure | undefined,
): readonly Cause[] {
  const failed = all.filter((one) => one.failure !== undefined);
  if (failed.length === 0)
    return failure === undefined ? [] : [{ failure, of: [] }];
  const causes = new Map<string, { failure: Failure; of: Outcome[] }>();
  for (const one of failed) {
    const { failure: own } = one;
    if (own === undefined) continue;
    const key = withoutName(`${own.code} ${own.message}`, one);
    const cause = causes.get(key) ?? { failure: own, of: [] };
    cause.of.push(one);
    causes.set(key, cause);
  }
  return [...causes.values()];
}

/** Removes what identifies the integration: id and request addresses. */
function withoutName(words: string, { id = "" }: Outcome): string {
  const rest = words.replace(/\b([A-Z]+) \/\S+/g, "$1");
  if (id === "") return rest;
  return rest.replaceAll(encodeURIComponent(id), "").replaceAll(id, "");
}

/** Names the affected integrations; empty for the only one, or the run. */
export function whoseOf({ of }: Cause, all: readonly Outcome[]): string {
  const [first] = of;
  if (first === undefined || all.length === 1) return "";
  if (of.length === 1) return `${first.name}: `;
  const names = firstOf(of.map(({ name }) => name));
  return `${of.length} of ${all.length} integrations (${names}): `;
}

export interface Warning {
  readonly what: string;
  readonly names: readonly string[];
  /** Whether the summary lists them anyway, with links. */
  readonly areDocuments: boolean;
  readonly remedy: string;
}

/** Returns what deserves a look although the run succeeded. */
export function warningsOf({ all, inputs }: Report): readonly Warning[] {
  const good = all.filter(({ failure }) => failure === undefined);
  return [
    ...aboutFailed(good, all, inputs),
    ...aboutFailing(good, all),
    ...aboutEmpty(good, all, inputs),
  ];
}

function aboutFailed(
  good: readonly Outcome[],
  all: readonly Outcome[],
  inputs: Inputs | undefined,
): Warning[] {
  const failed = good.filter(({ counts }) => (counts.failed ?? 0) > 0);
  if (failed.length === 0) return [];
  let total = 0;
  for (const { counts } of failed) total += counts.failed ?? 0;
  const isWatched = inputs?.waitFor === "indexed";
  const areDocuments = failed.every(
    ({ lists, counts }) => lists.failed.length === counts.failed,
  );
  const noun = areDocuments ? "document" : "item";
  const them = total === 1 ? "it" : "them";
  let remedy = areDocuments
    ? `Correct ${them} in the source, or exclude ${them} there`
    : `Check ${them} in the source`;
  if (inputs?.maxFailed === undefined)
    remedy += `. To make this fail the step, set ${isWatched ? "" : "wait-for: indexed and "}max-failed: 0`;
  const what = `${counted(total, noun)} failed`;
  const names = failed.flatMap((one) => failedNames(one, ownerIn(one, all)));
  return [{ what, names, areDocuments, remedy }];
}

/** Warns about documents that failed in an earlier run, and still do. */
function aboutFailing(
  good: readonly Outcome[],
  all: readonly Outcome[],
): Warning[] {
  const names = good.flatMap((one) =>
    namesOf(one.lists.failing, ownerIn(one, all)),
  );
  if (names.length === 0) return [];
  const [was, them] = names.length === 1 ? ["was", "it"] : ["were", "them"];
  const what = `${counted(names.length, "document")} ${was} already failing before this run`;
  return [
    {
      what,
      names,
      areDocuments: true,
      remedy: `Correct ${them} in the source, or exclude ${them} there`,
    },
  ];
}

/** If `content` was not read, that is the reason. */
function aboutEmpty(
  good: readonly Outcome[],
  all: readonly Outcome[],
  inputs: Inputs | undefined,
): Warning[] {
  const empty = good.filter(isEmpty);
  if (empty.length === 0) return [];
  const [unread] = aboutContent(good, inputs);
  if (unread !== undefined)
    return [
      {
        ...unread,
        what: `There are no documents. ${unread.what}`,
        remedy:
          "Choose its content in Zylon, or delete the integration there and run the step again",
      },
    ];
  const isOne = all.length === 1;
  return [
    {
      what: isOne
        ? "There are no documents"
        : `${counted(empty.length, "integration")} without documents`,
      names: isOne ? [] : empty.map(({ name }) => name),
      areDocuments: false,
      remedy: "Check the source, and Zylon's access to it",
    },
  ];
}

/** Returns what is correct, but may surprise. */
export function noticesOf({ all, inputs }: Report): readonly Warning[] {
  const good = all.filter(({ failure }) => failure === undefined);
  return good.some(isEmpty) ? [] : aboutContent(good, inputs);
}

/** Only what this run created is imported, so nothing is imported twice. */
function aboutContent(
  good: readonly Outcome[],
  inputs: Inputs | undefined,
): Warning[] {
  const isGiven = (inputs?.content.length ?? 0) > 0;
  const wasThere = good.some(({ isSynchronized }) => isSynchronized);
  if (!isGiven || !wasThere) return [];
  return [
    {
      what: "The input content was not read, because the integration already existed: Zylon reads what was chosen for it",
      names: [],
      areDocuments: false,
      remedy:
        "To have Zylon read other paths, choose them there, or delete the integration there and run the step again",
    },
  ];
}

export const withNames = (words: string, names: readonly string[]): string =>
  joined([words, firstOf(names)], ": ");

/** Whether there are no documents, as far as is known. */
function isEmpty({ now, counts }: Outcome): boolean {
  if (now !== undefined) return now.count === 0;
  const { artifacts, items, added, updated, removed } = counts;
  if (artifacts === null) return false;
  const known = artifacts + (added ?? 0) + (updated ?? 0);
  return removed === null ? known === 0 && items === 0 : known <= removed;
}
