/**
 * The job summary, as Markdown: a list of sections, each from the facts of the
 * run to its lines. Pure.
 */
import { type ActionError, helpFor } from "../http/error.ts";
import { markdownCode, markdownText } from "../log/untrusted.ts";
import { changedDocuments, countsOf } from "./changes.ts";
import { totalsOf } from "../result/fields.ts";
import {
  failedCount,
  failuresOf,
  type IntegrationResult,
  outcomeOf,
  type RunFacts,
  type SyncStatus,
} from "../result/result.ts";
import {
  andMore,
  asSentence,
  counted,
  duration,
  ingestWords,
  failedWords,
  joined,
  MESSAGE_LIMIT,
  planWords,
} from "../result/sentences.ts";
import {
  idsOf,
  IN_THE_FILE,
  integrationWords,
  planList,
  resultTable,
} from "./tables.ts";

/**
 * GitHub takes 1 MiB. Escaped text grows: only hostile names, or a plan of
 * thousands, come near.
 */
const MAX_BYTES = 1_000_000;

const CUT =
  "\nThe summary is cut, since GitHub limits its size. The file behind the output `results-file` has all results.\n";

/**
 * The whole summary; everything that came from outside is escaped. Ends with a
 * line feed.
 */
export function summaryOf(facts: RunFacts): string {
  const sections = facts.dryRun
    ? [heading, verdict, planList]
    : [heading, verdict, changedDocuments, countsOf, resultTable];
  const lines = sections.flatMap((section) => section(facts));
  const shown: string[] = [];
  let bytes = 0;
  for (const line of lines) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > MAX_BYTES) return [...shown, CUT].join("\n");
    shown.push(line);
  }
  return shown.join("\n");
}

function verdict(facts: RunFacts): string[] {
  if (facts.failure !== undefined) return failureAlert(facts);
  return facts.dryRun ? planAlert(facts) : successAlert(facts);
}

/** The outcome, and the first thing that one wants to know of it. */
function heading(facts: RunFacts): string[] {
  return [`## Zylon ingest: ${headline(facts)}`, ""];
}

function headline(facts: RunFacts): string {
  const { results, durationMs } = facts;
  const several = results.length > 1;
  const failed = results.filter(({ failure }) => failure !== undefined);
  switch (outcomeOf(facts)) {
    case "success": {
      const integrations = several ? `, ${results.length} integrations` : "";
      return `success${integrations} in ${duration(durationMs)}`;
    }
    case "failure":
      if (!several || failed.length === 0) return "failed";
      return `${failed.length} of ${results.length} integrations failed`;
    case "cancelled":
      return `cancelled after ${duration(durationMs)}`;
    case "dry-run":
      return "dry run, nothing was changed";
  }
}

/**
 * An alert of GitHub's Markdown: its colour tells a failure from a success at a
 * glance.
 * @param paragraphs Markdown whose texts from outside are escaped, each on one
 *   line, so that none can end the alert; the empty ones are left out
 */
function alert(
  kind: "NOTE" | "TIP" | "WARNING" | "CAUTION",
  paragraphs: readonly string[],
): string[] {
  const lines = joined(paragraphs, "\n\n").split("\n");
  return [`> [!${kind}]`, ...lines.map((line) => `> ${line}`.trimEnd()), ""];
}

/** Host and organization, and the integration if there is only one. */
function scene({ host, organization, results }: RunFacts): string {
  const parts = [markdownText(host ?? "")];
  if (organization !== undefined)
    parts.push(`organization ${markdownText(organization)}`);
  const [first] = results;
  if (first !== undefined && results.length === 1) {
    parts.push(integrationWords(first));
    if (first.created) parts.push("created");
    if (first.updated) parts.push("credentials updated");
  }
  return joined(parts, ", ");
}

/** What a success does not say. */
const NEXT: Partial<Readonly<Record<SyncStatus, string>>> = {
  "not-requested":
    "The input `ingest` is false: this run only checked the configuration.",
  started:
    "Zylon may still be reading the source. Set `wait-for: indexed` to wait until nothing is pending.",
  completed:
    "Zylon may still be indexing documents. Set `wait-for: indexed` to wait until nothing is pending.",
};

/** Whether an integration had documents, and none of them is left. */
function isEmptied({
  items,
  indexed,
  currentArtifactCount: before = Infinity,
  integrationItemCount,
}: IntegrationResult): boolean {
  const { added, updated, skipped, removed = 0 } = items ?? {};
  if (indexed !== undefined) {
    // The report of a job lacks documents that failed before. But without any
    // document, a run succeeds only where the source has no items.
    const left = indexed.done + indexed.pending + indexed.failed;
    return removed > 0 && left === 0 && integrationItemCount === 0;
  }
  const isAnythingLeft = [added, updated, skipped].some(
    (count = 0) => count > 0,
  );
  return removed > 0 && removed >= before && !isAnythingLeft;
}

/** That it went well, and what somebody should look at all the same. */
function successAlert(facts: RunFacts): string[] {
  const { results } = facts;
  const totals = totalsOf(results);
  const { syncStatus } = totals;
  const emptied = results.filter(isEmptied);
  const warnings: string[] = [];
  if (emptied.length > 0) {
    const whose = results.length > 1 ? ` of ${idsOf(emptied)}` : "";
    warnings.push(`Every document${whose} was removed.`);
  }
  if (results.some((result) => failedCount(result) > 0))
    warnings.push(`${failedWords(results)}.`);
  const verdicts = [...warnings, asSentence(ingestWords(totals))];
  const paragraphs = [`**${verdicts.join(" ")}**`, scene(facts)];
  if (emptied.length > 0)
    paragraphs.push(
      "Check the source, and whether Zylon can still read it. To fail such a run, set a low `max-removed` with `wait-for: indexed`.",
    );
  paragraphs.push(searchWords(results), NEXT[syncStatus] ?? "");
  return alert(warnings.length > 0 ? "WARNING" : "TIP", paragraphs);
}

/** Each text of `expect-search` once; empty where there is none. */
function searchWords(results: readonly IntegrationResult[]): string {
  const texts = new Set(results.flatMap(({ found = [] }) => found));
  if (texts.size === 0) return "";
  const words: string[] = [];
  for (const text of texts) {
    if (text.startsWith("!"))
      words.push(`${markdownCode(text.slice(1))} not found`);
    else words.push(`${markdownCode(text)} found`);
  }
  return `Search: ${words.join(", ")}.`;
}

/**
 * What a dry run would do with one integration, or how many it would ingest:
 * the plan of each follows.
 */
function planAlert(facts: RunFacts): string[] {
  const { results } = facts;
  const creates = results.some(({ planned }) => planned.includes("create"));
  const warning = creates
    ? "Zylon cannot ingest a new integration until somebody sets it up there, so the step would create it and then fail with `not-configured`."
    : "";
  return alert(creates ? "WARNING" : "NOTE", [
    `**Would ${planOf(results)}.**`,
    scene(facts),
    warning,
  ]);
}

/** After "would". */
function planOf(results: readonly IntegrationResult[]): string {
  const ingested = results.filter(({ planned }) => planned.includes("ingest"));
  if (results.length > 1 && ingested.length > 0)
    return `ingest ${counted(ingested.length, "integration")}`;
  return planWords(results[0]?.planned ?? []);
}

const MAX_FAILURES = 20;

type Failed = readonly [failure: ActionError, of: readonly IntegrationResult[]];

/**
 * Each failure once. Those that differ in nothing but the id of their
 * integration are one, told without it.
 */
function failuresAlike(facts: RunFacts): Failed[] {
  const groups = Map.groupBy(
    failuresOf(facts),
    (failed) => withoutId(failed).message,
  );
  const failures: Failed[] = [];
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    if (others.length === 0) {
      failures.push(first);
      continue;
    }
    const integrations = [first, ...others].flatMap(([, of]) => of);
    failures.push([withoutId(first), integrations]);
  }
  return failures;
}

/** A failure of one integration without its id; any other as it is. */
function withoutId([failure, of]: Failed): ActionError {
  const id = of.length === 1 ? of[0]?.id : undefined;
  if (id === undefined || id === "") return failure;
  return failure.mapText((text) =>
    text
      .replaceAll(`integration ${id}`, "integration")
      .replaceAll(`/${id}/`, "/…/"),
  );
}

/** What went wrong, what to do, and whether this run started an ingest. */
function failureAlert(facts: RunFacts): string[] {
  const failures = failuresAlike(facts);
  const [first = "", ...rest] = failures
    .slice(0, MAX_FAILURES)
    .flatMap((failed) => failureParagraphs(failed, facts));
  const where = scene(facts);
  // The heading of several failures is the verdict already.
  const opening = failures.length === 1 ? [first, where] : [where, first];
  const more = andMore(failures.length - MAX_FAILURES, IN_THE_FILE);
  return alert(outcomeOf(facts) === "cancelled" ? "WARNING" : "CAUTION", [
    ...opening,
    ...rest,
    ...more,
  ]);
}

const escaped = (sentence: string): string =>
  markdownText(sentence, MESSAGE_LIMIT);

/** From what happened to what became of the ingest; some may be empty. */
function failureParagraphs(
  [failure, of]: Failed,
  { results }: RunFacts,
): string[] {
  const { code, explanation, http } = failure;
  const { what, why, details = [], remedy } = explanation;
  const whose = of.length < results.length ? idsOf(of) : "";
  const prefix = whose === "" ? "" : `${whose}: `;
  const causes = [http.request ?? "", why].filter((text) => text !== "");
  return [
    `${prefix}**${escaped(what)}.**`,
    causes.map((text) => `${escaped(text)}.`).join(" "),
    details.map((detail) => `- ${escaped(detail)}`).join("\n"),
    remedy === "" ? "" : `**What to do:** ${escaped(remedy)}.`,
    joined([ingestOf(of), `More about [**${code}**](${helpFor(code)}).`], " "),
  ];
}

/** What became of the ingests, in a sentence; empty where there is none. */
function ingestOf(results: readonly IntegrationResult[]): string {
  if (results.length === 0) return "";
  const groups = [...Map.groupBy(results, ingestWords)];
  const endings = groups.map(([words, { length }]) =>
    groups.length === 1 ? words : `${counted(length, "integration")}: ${words}`,
  );
  return asSentence(endings.join("; "));
}
