/**
 * What happened, in one sentence: the last line of a run, or the title of a
 * group. Pure.
 */
import type { ActionError } from "../http/error.ts";
import { oneLine } from "../log/untrusted.ts";
import {
  type ChangeKind,
  failedCount,
  failedDocuments,
  type IntegrationResult,
  type NamedDocument,
  type PlannedStep,
  type Reported,
  type RunFacts,
  type SyncStatus,
} from "./result.ts";
import { totalsOf } from "./fields.ts";

/**
 * The longest sentence of a failure, in characters: twenty documents by name.
 * With cause and remedy it stays below the 4,096 at which GitHub cuts an
 * annotation.
 */
export const MESSAGE_LIMIT = 3000;

/** `1 item`, `2 items`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

/** `3 documents failed`, or `2 items failed so far`. */
export function failedWords(results: readonly IntegrationResult[]): string {
  const some = results.filter((result) => failedCount(result) > 0);
  let total = 0;
  for (const result of some) total += failedCount(result);
  const soFar = some.some((result) => result.soFar) ? " so far" : "";
  const nouns = new Set(some.map(failedNoun));
  if (nouns.size > 1) {
    const either = total === 1 ? "item or document" : "items or documents";
    return `${total} ${either} failed${soFar}`;
  }
  const noun = nouns.has("item") ? "item" : "document";
  return `${counted(total, noun)} failed${soFar}`;
}

/** What failed: items where more of them failed than became documents. */
function failedNoun(result: IntegrationResult): "item" | "document" {
  return failedCount(result) > failedDocuments(result) ? "item" : "document";
}

/** `confluence int_1`; printable. */
export function nameOf({ connector, id }: IntegrationResult): string {
  if (id === undefined) return connector.type;
  return `${connector.type} ${oneLine(id, 60)}`;
}

/** With one decimal, a longer time would be told as `60.0 s`. */
const ALMOST_A_MINUTE_MS = 59_950;

/** A duration, such as `2.1 s` or `3 min 20 s`. */
export function duration(ms: number): string {
  if (ms < ALMOST_A_MINUTE_MS) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** ` in 2.1 s`; empty where that would be 0.0 s. */
export function took(word: "in" | "after", ms: number): string {
  const text = duration(ms);
  return text === "0.0 s" ? "" : ` ${word} ${text}`;
}

/** ` (2.1 s)`; empty where that would be 0.0 s. */
function inBrackets(ms: number): string {
  const text = duration(ms);
  return text === "0.0 s" ? "" : ` (${text})`;
}

const INGEST_WORDS: Readonly<Record<SyncStatus, string>> = {
  "not-requested": "no ingest was started",
  started: "Zylon accepted the ingest",
  completed: "the ingest is complete",
  indexed: "Zylon accepted the ingest, and nothing is pending",
  error: "the ingest failed",
  "timed-out": "the ingest may still be running",
  cancelled: "the ingest may still be running",
  unknown: "the ingest may be running",
};

type Ingested = Pick<
  IntegrationResult,
  "syncStatus" | "failure" | "indexed" | "isComplete"
>;

/** Whether an ingest was started, or may have been. */
export function isStarted({ syncStatus, failure }: Ingested): boolean {
  if (syncStatus === "not-requested") return false;
  // An ingest that Zylon refused has the status of an error too, but it never
  // began.
  return syncStatus !== "error" || failure?.code === "sync-error";
}

/** What became of the ingest, within a sentence. */
export function ingestWords(result: Ingested): string {
  const { syncStatus, isComplete } = result;
  if (!isStarted(result)) return INGEST_WORDS["not-requested"];
  if (syncStatus !== "indexed") return INGEST_WORDS[syncStatus];
  if (isComplete === true)
    return "the ingest is complete, and nothing is pending";
  return INGEST_WORDS.indexed;
}

/** The same of one of several integrations. */
function ingestWordsOfOne(result: Ingested): string {
  if (!isStarted(result)) return "no ingest of this integration was started";
  return ingestWords(result);
}

/** With a capital, to begin a sentence. */
export const capital = (words: string): string =>
  `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** Words as a sentence of their own. */
export const asSentence = (words: string): string => `${capital(words)}.`;

const STEP_WORDS: Readonly<Record<PlannedStep, string>> = {
  create: "create the integration",
  refresh: "renew the OAuth access",
  update: "update the credentials",
  ingest: "ingest",
};

/**
 * What a dry run would do with an integration, after "would": `update the
 * credentials and ingest`.
 */
export function planWords(planned: readonly PlannedStep[]): string {
  if (planned.length === 0) return "change nothing";
  return planned.map((step) => STEP_WORDS[step]).join(" and ");
}

/**
 * What Zylon itself counted, as one part of a sentence; empty where it did not
 * say.
 */
export function zylonCounts({
  currentArtifactCount: documents,
  integrationItemCount: items,
}: Reported): string {
  const counts: string[] = [];
  if (documents !== undefined)
    counts.push(`${counted(documents, "document")} before`);
  if (items !== undefined)
    counts.push(`${counted(items, "item")} in the source`);
  return counts.length === 0 ? "" : `Zylon's counts: ${counts.join(", ")}`;
}

/**
 * The documents now, as one part of a sentence: those that failed in this run
 * are told where it is told what changed.
 */
export function documentsNow({ indexed }: Pick<Reported, "indexed">): string {
  if (indexed === undefined) return "";
  const { done, pending, failedBefore } = indexed;
  const parts = [`${counted(done, "document")} indexed`];
  if (pending > 0) parts.push(`${pending} pending`);
  if (failedBefore > 0) parts.push(`${failedBefore} already failing before`);
  return parts.join(", ");
}

/** What became of one integration, as far as it is known. */
function outcomeParts(result: IntegrationResult, ingest: string): string[] {
  const { failure, configured, syncStatus } = result;
  if (failure?.code === "cancelled") return ["cancelled", ingest];
  if (failure !== undefined) return [`failed (${failure.code})`, ingest];
  if (syncStatus === "not-requested")
    return [configured ? "configured" : "not created yet", ingest];
  return [
    ingest,
    changesInWords(result),
    documentsNow(result),
    zylonCounts(result),
  ];
}

/** The parts that are not empty. */
export const joined = (parts: readonly string[], by: string): string =>
  parts.filter((part) => part !== "").join(by);

/** What became of the only integration, and how long it took. */
export function sentenceOf(result: IntegrationResult): string {
  const parts = joined(outcomeParts(result, ingestWords(result)), "; ");
  return `${nameOf(result)}: ${parts}${inBrackets(result.durationMs)}`;
}

/** The same of one of several integrations. */
export function sentenceOfOne(result: IntegrationResult): string {
  const parts = joined(outcomeParts(result, ingestWordsOfOne(result)), "; ");
  return `${nameOf(result)}: ${parts}${inBrackets(result.durationMs)}`;
}

/** What became of the whole run. */
export function lastSentence(facts: RunFacts): string {
  if (facts.failure !== undefined) return failedRun(facts, facts.failure);
  if (facts.dryRun) return plannedRun(facts);
  return successfulRun(facts);
}

function failedRun(
  { results, durationMs }: RunFacts,
  { code }: ActionError,
): string {
  const isCancelled = code === "cancelled";
  const after = took("after", durationMs);
  const verdict = isCancelled ? `Cancelled${after}` : `Failed${after}: ${code}`;
  if (results.length < 2) {
    const [only = { syncStatus: "not-requested" as const }] = results;
    return `${verdict}; ${ingestWords(only)}`;
  }
  const failed = results.filter(({ failure }) => failure !== undefined);
  if (failed.length === 0) return verdict;
  const verb = isCancelled ? "did not finish" : "failed";
  return `${verdict}; ${failed.length} of ${results.length} integrations ${verb}`;
}

function plannedRun({ results, durationMs }: RunFacts): string {
  const [first] = results;
  if (first === undefined || results.length > 1)
    return `Dry run${took("after", durationMs)}: ${results.length} integrations, nothing was changed. The summary has the plan`;
  return `Dry run: would ${planWords(first.planned)} (${nameOf(first)}); nothing was changed`;
}

function successfulRun({ results, durationMs }: RunFacts): string {
  const [first] = results;
  if (first !== undefined && results.length === 1)
    return `Done: ${sentenceOf({ ...first, durationMs })}`;
  const totals = totalsOf(results);
  const parts = [
    `${results.length} integrations`,
    ingestWords(totals),
    changesInWords(totals),
  ];
  return `Done${took("after", durationMs)}: ${joined(parts, "; ")}`;
}

const withDetail = ({ name, detail }: NamedDocument): string =>
  detail === undefined ? name : `${name} (${detail})`;

/** The line after those that are shown; none where there are no more. */
export const andMore = (count: number, where = ""): string[] =>
  count > 0 ? [`and ${count} more${where}`] : [];

/** As many as a log or a message has room for. */
const MAX_NAMED = 20;
const MAX_NAME = 110;

/**
 * The first names, each as `name (error)`, then how many more there are; empty
 * where none is known.
 */
export function nameLines(
  known: readonly NamedDocument[],
  total: number,
): string[] {
  if (known.length === 0) return [];
  const shown = known
    .slice(0, MAX_NAMED)
    .map((document) => oneLine(withDetail(document), MAX_NAME));
  return [...shown, ...andMore(total - shown.length)];
}

export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  removed: "removed",
  failed: "failed",
  pending: "still pending",
  added: "added",
  updated: "updated",
  failedBefore: "already failing before this run",
  warned: "with a warning",
};

/** One document that changed, for the log. */
export const changeLine = (kind: ChangeKind, document: NamedDocument): string =>
  `${capital(CHANGE_WORDS[kind])}: ${withDetail(document)}`;

type Counts = Pick<Reported, "items" | "indexed">;

/** What was added, updated and removed, as far as it is known. */
export function changedNumbers({ items }: Pick<Counts, "items">): string[] {
  return [
    ...numberOf(items?.added, "added"),
    ...numberOf(items?.updated, "updated"),
    ...numberOf(items?.removed, "removed"),
  ];
}

/** What else became of items and documents, as far as it is known. */
function otherNumbers({ items, indexed }: Counts): string[] {
  const numbers = numberOf(indexed?.unchanged, "unchanged");
  if (indexed === undefined)
    numbers.push(...numberOf(items?.skipped, "skipped"));
  numbers.push(...numberOf(items?.failed, "failed"));
  if (indexed?.warned !== 0)
    numbers.push(...numberOf(indexed?.warned, "with warnings"));
  return numbers;
}

/** The same, without what is none. */
export const otherNumbersSeen = (counts: Counts): string =>
  otherNumbers(counts)
    .filter((number) => !number.startsWith("0 "))
    .join(", ");

const numberOf = (count: number | undefined, word: string): string[] =>
  count === undefined ? [] : [`${count} ${word}`];

/** What changed, in numbers; empty where none is known. */
export function changesInNumbers(counts: Counts): string {
  return [...changedNumbers(counts), ...otherNumbers(counts)].join(", ");
}

/** The same; `so far 3 added` where more may have happened. */
function changesInWords(counts: Counts & Pick<Reported, "soFar">): string {
  const numbers = changesInNumbers(counts);
  return numbers === "" || counts.soFar !== true
    ? numbers
    : `so far ${numbers}`;
}
