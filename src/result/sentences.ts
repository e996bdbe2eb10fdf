/**
 * What happened, in one sentence: the last line of a run, or the title of a
 * group. Pure.
 */
import { oneLine } from "../log/untrusted.ts";
import {
  type ChangeKind,
  type IntegrationResult,
  knownFailed,
  type NamedDocument,
  type PlannedStep,
  type Reported,
  type RunFacts,
  type SyncStatus,
  totalsOf,
} from "./result.ts";

/**
 * The longest sentence of a failure, in characters: twenty documents by name.
 * With cause and remedy it stays below the 4,096 at which GitHub cuts an
 * annotation.
 */
export const MESSAGE_LIMIT = 3000;

/** `1 item`, `2 items`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

export const itemsFailed = (total: number): string =>
  `${counted(total, "item")} failed`;

/** `confluence int_1`; printable. */
export function nameOf({ connector, id }: IntegrationResult): string {
  return id === undefined
    ? connector.type
    : `${connector.type} ${oneLine(id, 60)}`;
}

/** A duration, such as `2.1 s` or `3 min 20 s`. */
export function duration(ms: number): string {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`; // what rounds to less than a minute
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const INGEST_WORDS: Readonly<Record<SyncStatus, string>> = {
  "not-requested": "no ingest was started",
  started: "Zylon accepted the ingest",
  completed: "the ingest is complete",
  indexed: "Zylon accepted the ingest, and nothing is pending any more",
  error: "the ingest failed",
  "timed-out": "the ingest may still be running",
  cancelled: "the ingest may still be running",
  unknown: "the ingest may be running",
};

/** What became of the ingest, within a sentence. */
export function ingestWords({
  syncStatus,
  failure,
  indexed,
}: Pick<IntegrationResult, "syncStatus" | "failure" | "indexed">): string {
  if (syncStatus === "indexed" && indexed?.hidesUnfinished === true)
    return "Zylon accepted the ingest, and the documents that it lists are indexed";
  // A refusal is an error too, but only a `sync-error` is one of an ingest that
  // began.
  const refused = syncStatus === "error" && failure?.code !== "sync-error";
  return INGEST_WORDS[refused ? "not-requested" : syncStatus];
}

const capital = (words: string): string =>
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
  return planned.length === 0
    ? "change nothing"
    : planned.map((step) => STEP_WORDS[step]).join(" and ");
}

/**
 * What Zylon itself counted, as one part of a sentence; empty where it did not
 * say.
 */
export function zylonCounts({
  currentArtifactCount: before,
  integrationItemCount: items,
}: Reported): string {
  const documents =
    before === undefined ? "" : `${counted(before, "document")} before`;
  const counts = joined(
    [
      documents,
      items === undefined ? "" : `${counted(items, "item")} in the source`,
    ],
    ", ",
  );
  return counts === "" ? "" : `Zylon's counts: ${counts}`;
}

/**
 * The documents now, as one part of a sentence: those that failed in this run
 * are told where it is told what changed.
 */
export function documentsNow({ indexed }: Pick<Reported, "indexed">): string {
  if (indexed === undefined) return "";
  const { done, pending, failedBefore } = indexed;
  const before =
    failedBefore === 0 ? "" : `${failedBefore} already failing before`;
  return joined(
    [
      `${counted(done, "document")} indexed`,
      pending === 0 ? "" : `${pending} pending`,
      before,
    ],
    ", ",
  );
}

/** What became of one integration, as far as it is known. */
function fateOf(result: IntegrationResult): string[] {
  const { failure, configured, syncStatus } = result;
  const ingest = ingestWords(result);
  if (failure !== undefined)
    return [
      failure.code === "cancelled" ? "cancelled" : `failed (${failure.code})`,
      ingest,
    ];
  if (syncStatus === "not-requested")
    return [configured ? "configured" : "not created yet", ingest];
  return [
    ingest,
    changesInNumbers(result),
    documentsNow(result),
    zylonCounts(result),
  ];
}

/** The parts that are not empty. */
export const joined = (parts: readonly string[], by: string): string =>
  parts.filter((part) => part !== "").join(by);

/** One integration. */
export function sentenceOf(result: IntegrationResult): string {
  return `${nameOf(result)}: ${joined(fateOf(result), "; ")} (${duration(result.durationMs)})`;
}

/** The whole run. */
export function lastSentence({
  results,
  failure,
  dryRun,
  durationMs,
}: RunFacts): string {
  const after = `after ${duration(durationMs)}`;
  const [only] = results.length === 1 ? results : [];
  const integrations = `${results.length} integrations`;
  if (failure !== undefined) {
    const cancelled = failure.code === "cancelled";
    const begin = cancelled
      ? `Cancelled ${after}`
      : `Failed ${after}: ${failure.code}`;
    if (results.length < 2)
      return `${begin}; ${ingestWords(only ?? { syncStatus: "not-requested" })}`;
    const failed = results.filter(
      (result) => result.failure !== undefined,
    ).length;
    return failed === 0
      ? begin
      : `${begin}; ${failed} of ${integrations} ${cancelled ? "did not finish" : "failed"}`;
  }
  if (dryRun) {
    return only === undefined
      ? `Dry run ${after}: ${integrations}, nothing was changed. The summary has the plan`
      : `Dry run: would ${planWords(only.planned)} (${nameOf(only)}); nothing was changed`;
  }
  if (only !== undefined) return `Done: ${sentenceOf({ ...only, durationMs })}`;
  const totals = totalsOf(results);
  return `Done ${after}: ${joined([integrations, ingestWords(totals), changesInNumbers(totals, totals.failed)], "; ")}`;
}

const withDetail = ({ name, detail }: NamedDocument): string =>
  detail === "" ? name : `${name} (${detail})`;

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
  const shown = known
    .slice(0, MAX_NAMED)
    .map((document) => oneLine(withDetail(document), MAX_NAME));
  return shown.length === 0 ? [] : [...shown, ...andMore(total - shown.length)];
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

/**
 * Each number that is known, with its word. `failed`: of several integrations,
 * the sum of what each has.
 */
export function knownNumbers(
  { items, indexed }: Counts,
  failed: number | undefined,
): [count: number, word: string][] {
  // Of these, Zylon may hide some: `2 or more removed`.
  const more = indexed?.hidesUnfinished === true ? "or more " : "";
  const numbers: [count: number | undefined, word: string][] = [
    [items?.added, "added"],
    [items?.updated, "updated"],
    [items?.removed, `${more}removed`],
    [indexed?.unchanged, "unchanged"],
    [indexed === undefined ? items?.skipped : undefined, "skipped"],
    [failed, `${more}failed`],
    [indexed?.warned === 0 ? undefined : indexed?.warned, "with warnings"],
  ];
  return numbers.flatMap(([count, word]) =>
    count === undefined ? [] : [[count, word]],
  );
}

/** What changed, in numbers; empty where none is known. */
export function changesInNumbers(
  counts: Counts,
  failed = knownFailed(counts),
): string {
  return knownNumbers(counts, failed)
    .map(([count, word]) => `${count} ${word}`)
    .join(", ");
}
