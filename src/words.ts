/** What became of a run, in sentences. Pure. */
import type { Failure } from "./errors.ts";
import type { Inputs } from "./inputs.ts";
import { failedNames, type Integration, nameOf } from "./result.ts";
import { counted, duration, firstOf } from "./text.ts";

/** A run that has ended. */
export interface Report {
  readonly all: readonly Integration[];
  /** Of the run; undefined: it succeeded. */
  readonly failure: Failure | undefined;
  /** Undefined where they are wrong. */
  readonly inputs: Inputs | undefined;
  readonly seconds: number;
}

/** Counts of documents or items that add up; null is unknown. */
interface Numbers {
  indexed: number | null;
  added: number | null;
  updated: number | null;
  removed: number | null;
  unchanged: number | null;
  failed: number | null;
  failedBefore: number;
  warned: number;
}

/** Of the documents where these were compared, else as the stream told. */
function numbersOf({ documents, result }: Integration): Numbers {
  const { indexed_count: indexed, updated_count: told } = result;
  const numbers = {
    indexed,
    failed: result.failed_count,
    failedBefore: documents?.failedBefore ?? 0,
    warned: result.warning_count ?? 0,
  };
  if (documents === undefined || indexed === null)
    return {
      ...numbers,
      added: result.added_count,
      updated: told,
      removed: result.removed_count,
      unchanged: indexed === null ? result.skipped_count : null,
    };
  const { added, removed, failed } = documents;
  let { updated } = documents;
  // Their times may not move, and then only the stream tells of an update.
  if (failed === 0 && told !== null) updated = Math.max(told, updated ?? 0);
  let unchanged: number | null = null;
  if (added !== null && updated !== null)
    unchanged = Math.max(0, indexed - added - updated);
  return { ...numbers, added, updated, removed, unchanged };
}

const sum = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;

function sumOf(all: readonly Integration[]): Numbers {
  return all.map(numbersOf).reduce((one, other) => ({
    indexed: sum(one.indexed, other.indexed),
    added: sum(one.added, other.added),
    updated: sum(one.updated, other.updated),
    removed: sum(one.removed, other.removed),
    unchanged: sum(one.unchanged, other.unchanged),
    failed: sum(one.failed, other.failed),
    failedBefore: one.failedBefore + other.failedBefore,
    warned: one.warned + other.warned,
  }));
}

/** `2 added, 19 unchanged`; empty where nothing is known. */
function changedIn(numbers: Numbers): string {
  const parts: string[] = [];
  for (const kind of ["added", "updated", "removed", "unchanged"] as const) {
    const count = numbers[kind] ?? 0;
    if (count > 0) parts.push(`${count} ${kind}`);
  }
  if (parts.length > 0) return parts.join(", ");
  const { added, updated, removed } = numbers;
  const isKnown = added !== null && updated !== null && removed !== null;
  return isKnown ? "nothing changed" : "";
}

/**
 * `24 documents indexed (2 added, 19 unchanged), 1 failed`; empty where nothing
 * is known.
 */
export function countsOf(all: readonly Integration[]): string {
  if (all.length === 0) return "";
  const numbers = sumOf(all);
  const { indexed, failed, failedBefore, warned } = numbers;
  const changed = changedIn(numbers);
  const words: string[] = [];
  if (indexed !== null) {
    const inBrackets = changed === "" ? "" : ` (${changed})`;
    words.push(`${counted(indexed, "document")} indexed${inBrackets}`);
  } else if (changed !== "") words.push(changed);
  if (failed !== null && failed > 0) words.push(`${failed} failed`);
  if (failedBefore > 0) words.push(`${failedBefore} already failing`);
  if (warned > 0) words.push(`${warned} with warnings`);
  return words.join(", ");
}

/** Where Zylon counts other items than were listed or told; else empty. */
function itemsOf({ result, documentsNow }: Integration): string {
  const { integration_item_count: items, added_count: added } = result;
  if (items === null || items === documentsNow) return "";
  const told = [added, result.updated_count, result.skipped_count];
  let sum = result.failed_count ?? 0;
  for (const count of told) sum += count ?? 0;
  if (documentsNow === undefined && added !== null && sum === items) return "";
  return `. Zylon counts ${counted(items, "item")} in the source`;
}

/** What became of integrations that did not fail, without a full stop. */
export function verdictOf(
  all: readonly Integration[],
  inputs: Inputs | undefined,
): string {
  const [first] = all;
  if (first === undefined) return "Nothing was done";
  if (inputs?.["dry-run"] === true) return planOf(all);
  if (inputs?.ingest === false)
    return "configured; nothing was ingested, since ingest is false";
  const items = all.length === 1 ? itemsOf(first) : "";
  const counts = countsOf(all);
  if (counts !== "") return counts + items;
  if (all.some((one) => countsOf([one]) !== ""))
    return "ingested, and not every one reports what changed";
  const isEnded = all.every(({ result }) => result.sync_status === "completed");
  const accepted = isEnded
    ? "Zylon finished the ingest"
    : "Zylon accepted the ingest";
  if (inputs?.["wait-for"] === "started") return accepted + items;
  return `${accepted}, and does not say what changed. wait-for: indexed waits and counts${items}`;
}

function planOf(all: readonly Integration[]): string {
  const [first] = all;
  const steps = first?.plan.join(" and ") ?? "";
  if (all.length === 1 && steps === "") return "Dry run: nothing to do";
  if (all.length === 1) return `Dry run: would ${steps}`;
  const ingests = all.filter(({ plan }) => plan.includes("ingest"));
  return `Dry run: would ingest ${counted(ingests.length, "integration")}`;
}

/** Whether an ingest was started, as a sentence. */
export function ingestOf({ result, failure }: Integration): string {
  const isTold = failure?.code === "sync-error";
  switch (result.sync_status) {
    case "not-requested":
      return "No ingest was started.";
    case "error":
      return isTold ? "The ingest failed." : "No ingest was started.";
    case "unknown":
      return "The ingest may be running.";
    case "timed-out":
    case "cancelled":
      return "Zylon may still be working on the ingest.";
    case "started":
      return "The ingest was started.";
    case "completed":
    case "indexed":
      return "The ingest has ended.";
  }
}

const took = (seconds: number): string =>
  seconds < 60 ? `${seconds.toFixed(1)} s` : duration(seconds * 1000);

/** The last line of a run. */
export function lastLine({ all, failure, inputs, seconds }: Report): string {
  if (failure !== undefined) {
    const { code } = failure;
    const after = took(seconds);
    const verb = code === "cancelled" ? "Cancelled" : `Failed with ${code}`;
    const failed = all.filter((one) => one.failure !== undefined);
    const [only] = all;
    let what = `${failed.length} of ${all.length} integrations failed.`;
    if (all.length < 2)
      what = only === undefined ? "No ingest was started." : ingestOf(only);
    return `${verb} after ${after}. ${what}`;
  }
  const several = all.length > 1 ? `, ${all.length} integrations` : "";
  const verdict = verdictOf(all, inputs);
  if (inputs?.["dry-run"] === true) return `${verdict}. Nothing was changed.`;
  return `Done in ${took(seconds)}${several}: ${verdict}`;
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
  if (id === "") return rest;
  return rest.replaceAll(encodeURIComponent(id), "").replaceAll(id, "");
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
  readonly remedy: string;
}

/** What is green, and should be looked at all the same. */
export function warningsOf({ all, inputs }: Report): readonly Warning[] {
  const good = all.filter(({ failure }) => failure === undefined);
  const warnings: Warning[] = [];
  const failed = good.filter(({ result }) => (result.failed_count ?? 0) > 0);
  if (failed.length > 0) {
    let total = 0;
    for (const { result } of failed) total += result.failed_count ?? 0;
    const isWatched = inputs?.["wait-for"] === "indexed";
    const areDocuments = failed.every(
      ({ result, documents }) => documents?.failed === result.failed_count,
    );
    const noun = areDocuments ? "document" : "item";
    const what = `${counted(total, noun)} failed`;
    const them = total === 1 ? "it" : "them";
    let remedy = areDocuments
      ? "Check the errors in Zylon"
      : `Check ${them} in the source`;
    if (inputs?.["max-failed"] === undefined)
      remedy += `. To make this fail the step, set ${isWatched ? "" : "wait-for: indexed and "}max-failed`;
    warnings.push({
      what: withNames(what, failed.flatMap(failedNames)),
      remedy,
    });
  }
  const empty = good.filter(isEmptied);
  if (empty.length > 0)
    warnings.push({
      what: withNames(
        "No document is left",
        all.length === 1 ? [] : empty.map(nameOf),
      ),
      remedy: "Check the source, and Zylon's access to it",
    });
  return warnings;
}

const withNames = (words: string, names: readonly string[]): string =>
  names.length === 0 ? words : `${words}: ${firstOf(names)}`;

/** As far as the documents or a stream tell. */
function isEmptied({ result, documentsNow }: Integration): boolean {
  const { current_artifact_count: before, removed_count: removed } = result;
  if (documentsNow !== undefined) return documentsNow === 0 && removed !== 0;
  if (before === null || removed === null || removed === 0) return false;
  return before + (result.added_count ?? 0) <= removed;
}
