/** What became of a run, in sentences. Pure. */
import { countsOf } from "../run/counts.ts";
import type { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { type Integration, nameOf, type Step } from "../run/integration.ts";
import { statusOf } from "./result.ts";
import {
  countsSentence,
  failedIds,
  failedIn,
  failedNames,
  namesOf,
  ownerIn,
} from "../run/sentences.ts";
import { counted, duration, firstOf, line } from "../text.ts";

/** A run that has ended. */
export interface Report {
  readonly all: readonly Integration[];
  /** Of the run; undefined: it succeeded. */
  readonly failure: Failure | undefined;
  /** Undefined where they are wrong. */
  readonly inputs: Inputs | undefined;
  readonly seconds: number;
}

/** Where Zylon counts other items than were listed or told; else empty. */
function itemsOf(integration: Integration): string {
  const { items, ...counts } = countsOf(integration);
  const now = integration.documents?.look?.count;
  if (items === null || items === now) return "";
  const told = [counts.added, counts.updated, counts.skipped];
  let sum = counts.failed ?? 0;
  for (const count of told) sum += count ?? 0;
  if (now === undefined && counts.added !== null && sum === items) return "";
  return `. Zylon counts ${counted(items, "item")} in the source`;
}

/** What became of integrations that did not fail, without a full stop. */
export function verdictOf(
  all: readonly Integration[],
  inputs: Inputs | undefined,
): string {
  const [first] = all;
  if (first === undefined) return "Nothing was done";
  if (inputs?.["dry-run"] === true) return planSentence(all);
  if (inputs?.ingest === false && first.documents === undefined)
    return preparedSentence(first);
  const items = all.length === 1 ? itemsOf(first) : "";
  const counts = countsSentence(all);
  if (counts !== "") return counts + items;
  if (all.some((integration) => countsSentence([integration]) !== ""))
    return "not all of them report what changed";
  return uncountedSentence(all, inputs, items);
}

/** @param items what Zylon counts in the source; may be empty */
function uncountedSentence(
  all: readonly Integration[],
  inputs: Inputs | undefined,
  items: string,
): string {
  const isEnded = all.every(
    (integration) => statusOf(integration) === "completed",
  );
  const isEmptySource = all.every((one) => countsOf(one).items === 0);
  if (isEnded && isEmptySource)
    return "Zylon finished the ingest, and counts no items in the source";
  const accepted = isEnded
    ? "Zylon finished the ingest"
    : "Zylon accepted the ingest";
  if (inputs?.["wait-for"] === "started") return accepted + items;
  return `${accepted}, and does not report what changed. To wait and get counts, set wait-for: indexed${items}`;
}

/** Of a run that neither ingested nor watched. */
const preparedSentence = ({ id = "", isCreated }: Integration): string =>
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

/** `renew the OAuth access and ingest`; empty where a dry run found nothing. */
export const stepsSentence = ({ steps }: Integration): string =>
  steps.map((step) => STEPS[step]).join(" and ");

function planSentence(all: readonly Integration[]): string {
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

/** An ingest of it was started, or may have been. */
export function wasStarted(integration: Integration): boolean {
  if (integration.ingest === undefined) return false;
  const status = statusOf(integration);
  if (status === "error") return integration.failure?.code === "sync-error";
  return status !== "not-requested";
}

/**
 * What became of the ingest, as a sentence.
 * @param isOne of several, it is told once for all of them
 */
export function ingestSentence(integration: Integration, isOne = true): string {
  if (integration.documents?.isAlone === true) return "This run only watches.";
  if (!wasStarted(integration)) return "This run started no ingest.";
  switch (statusOf(integration)) {
    case "unknown":
      return `${isOne ? "The ingest" : "Their ingests"} may be running.`;
    case "timed-out":
    case "cancelled":
      return hasIngested(integration)
        ? "Zylon may still be indexing."
        : "Zylon may still be working on the ingest.";
    case "started":
      return "The ingest was started.";
    case "completed":
    case "indexed":
      return "The ingest has ended.";
    default:
      return "The ingest failed.";
  }
}

/** Zylon said that it is at the end of the source. */
const hasIngested = ({ ingest }: Integration): boolean =>
  ingest?.status === "completed";

/** Nobody knows whether Zylon still works on its ingest. */
export const mayStillRun = (integration: Integration): boolean =>
  wasStarted(integration) &&
  ["unknown", "timed-out", "cancelled"].includes(statusOf(integration));

const took = (seconds: number): string =>
  seconds < 60 ? `${seconds.toFixed(1)} s` : duration(seconds * 1000);

/** The last line of a run. */
export function lastLine({ all, failure, inputs, seconds }: Report): string {
  if (failure !== undefined) {
    const { code } = failure;
    const after = took(seconds);
    const verb = code === "cancelled" ? "Cancelled" : `Failed with ${code}`;
    const failed = all.filter((integration) => integration.failure);
    const counts = countsSentence(all);
    const parts = [
      `${verb} after ${after}${counts === "" ? "" : `: ${counts}`}`,
    ];
    const [only, ...others] = all;
    if (only === undefined) parts.push("This run started no ingest");
    else if (others.length === 0)
      parts.push(ingestSentence(only).replace(/\.$/, ""));
    else {
      parts.push(`${failed.length} of ${all.length} integrations failed`);
      const isCut = all.some((one) => mayStillRun(one) && !hasIngested(one));
      if (isCut) parts.push("Ingests may be running");
    }
    return `${parts.join(". ")}.`;
  }
  const several = all.length > 1 ? `, ${all.length} integrations` : "";
  const verdict = verdictOf(all, inputs);
  if (inputs?.["dry-run"] === true) return `${verdict}. Nothing was changed.`;
  const found = foundSentence(all);
  const end = found === "" ? "" : `. ${found}`;
  return `Done in ${took(seconds)}${several}: ${verdict}${end}`;
}

/** `The search found "Opening hours"`; empty where nothing was found. */
export function foundSentence(all: readonly Integration[]): string {
  const texts = new Set(all.flatMap(({ found }) => found));
  const shown = [...texts].map((text) => `"${line(text, 80)}"`);
  return shown.length === 0 ? "" : `The search found ${firstOf(shown)}`;
}

/** For those who see nothing else of a run; null: it succeeded. */
export function errorMessageOf({ all, failure }: Report): string | null {
  if (failure === undefined) return null;
  const { code, message } = failure;
  const first = all.find((one) => one.failure === failure);
  if (all.length < 2 || code === "cancelled" || first === undefined)
    return message;
  const failed = all.filter((one) => one.failure !== undefined);
  const isOfAll = all.every((one) => one.failure === failure);
  const whose = isOfAll ? "" : `${nameOf(first)}: `;
  return `${failed.length} of ${all.length} integrations failed. ${whose}${message}`;
}

/** Failures of the same code and words, id and address of the request aside. */
export interface Cause {
  readonly failure: Failure;
  readonly of: readonly Integration[];
}

export function causesOf(
  all: readonly Integration[],
  failure: Failure | undefined,
): readonly Cause[] {
  const failed = all.filter((one) => one.failure !== undefined);
  if (failed.length === 0)
    return failure === undefined ? [] : [{ failure, of: [] }];
  const causes = new Map<string, { failure: Failure; of: Integration[] }>();
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

/** The words without what names the integration: its id, and an address. */
function withoutName(words: string, { id = "" }: Integration): string {
  const rest = words.replace(/\b([A-Z]+) \/\S+/g, "$1");
  return id === "" ? rest : rest.replaceAll(id, "");
}

/** Which integrations a cause is of, before its message; empty: of all. */
export function whoseOf({ of }: Cause, all: readonly Integration[]): string {
  const [first] = of;
  if (first === undefined || all.length === 1) return "";
  if (of.length === 1) return `${nameOf(first)}: `;
  const names = firstOf(of.map(nameOf));
  return `${of.length} of ${all.length} integrations (${names}): `;
}

export interface Warning {
  readonly what: string;
  readonly names: readonly string[];
  /** Whether the summary lists them anyway, with links. */
  readonly areDocuments: boolean;
  readonly remedy: string;
}

/** What is green, and should be looked at all the same. */
export function warningsOf({ all, inputs }: Report): readonly Warning[] {
  const good = all.filter(({ failure }) => failure === undefined);
  return [
    ...aboutFailed(good, all, inputs),
    ...aboutFailing(good, all),
    ...aboutEmpty(good, all, inputs),
  ];
}

function aboutFailed(
  good: readonly Integration[],
  all: readonly Integration[],
  inputs: Inputs | undefined,
): Warning[] {
  const failed = good.filter((one) => (countsOf(one).failed ?? 0) > 0);
  if (failed.length === 0) return [];
  let total = 0;
  for (const integration of failed) total += countsOf(integration).failed ?? 0;
  const isWatched = inputs?.["wait-for"] === "indexed";
  const areDocuments = failed.every(
    (integration) =>
      failedIds(integration).size === countsOf(integration).failed,
  );
  const noun = areDocuments ? "document" : "item";
  const them = total === 1 ? "it" : "them";
  let remedy = areDocuments
    ? `Correct ${them} in the source, or exclude ${them} there`
    : `Check ${them} in the source`;
  if (inputs?.["max-failed"] === undefined)
    remedy += `. To make this fail the step, set ${isWatched ? "" : "wait-for: indexed and "}max-failed: 0`;
  const what = `${counted(total, noun)} failed`;
  const names = failed.flatMap((one) => failedNames(one, ownerIn(one, all)));
  return [{ what, names, areDocuments, remedy }];
}

/** Documents that failed in an earlier run, and stay so. */
function aboutFailing(
  good: readonly Integration[],
  all: readonly Integration[],
): Warning[] {
  const names = good.flatMap((integration) => {
    const ids = failedIds(integration);
    const failing = failedIn(integration).filter(({ id }) => !ids.has(id));
    return namesOf(failing, ownerIn(integration, all));
  });
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

/** Where `content` was not read, that is why. */
function aboutEmpty(
  good: readonly Integration[],
  all: readonly Integration[],
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
      names: isOne ? [] : empty.map(nameOf),
      areDocuments: false,
      remedy: "Check the source, and Zylon's access to it",
    },
  ];
}

/** What is as it should be, and may surprise. */
export function noticesOf({ all, inputs }: Report): readonly Warning[] {
  const good = all.filter(({ failure }) => failure === undefined);
  return good.some(isEmpty) ? [] : aboutContent(good, inputs);
}

/** Only what a run has created is imported: nothing is imported twice. */
function aboutContent(
  good: readonly Integration[],
  inputs: Inputs | undefined,
): Warning[] {
  const isGiven = (inputs?.content.length ?? 0) > 0;
  const wasThere = good.some(
    ({ ingest, firstImport }) => ingest !== undefined && !firstImport,
  );
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
  names.length === 0 ? words : `${words}: ${firstOf(names)}`;

/** As far as the documents or a stream tell. */
function isEmpty(integration: Integration): boolean {
  const look = integration.documents?.look;
  if (look !== undefined) return look.count === 0;
  const { artifacts, items, added, updated, removed } = countsOf(integration);
  if (artifacts === null) return false;
  const known = artifacts + (added ?? 0) + (updated ?? 0);
  return removed === null ? known === 0 && items === 0 : known <= removed;
}
