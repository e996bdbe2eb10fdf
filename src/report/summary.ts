/**
 * The job summary, as Markdown: a list of sections, each from the facts of the
 * run to its lines. Pure.
 */
import { helpFor } from "../http/error.ts";
import { markdownCode, markdownText } from "../log/untrusted.ts";
import { type Cause, causesOf, howMany, names, withoutId } from "./alike.ts";
import { changedDocuments, changesLine, countsOf } from "./changes.ts";
import { totalsOf } from "../result/fields.ts";
import {
  failedCount,
  type IntegrationResult,
  outcomeOf,
  type RunFacts,
} from "../result/result.ts";
import {
  andMore,
  asSentence,
  capital,
  counted,
  failedWords,
  ingestWords,
  isStarted,
  joined,
  MESSAGE_LIMIT,
  planWords,
  took,
} from "../result/sentences.ts";
import {
  idsOf,
  IN_THE_FILE,
  integrationWords,
  planList,
  resultTable,
} from "./tables.ts";
import { warningsOfEmpty } from "./warnings.ts";

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
    : [heading, verdict, changesLine, changedDocuments, countsOf, resultTable];
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
      return `success${integrations}${took("in", durationMs)}`;
    }
    case "failure":
      if (!several || failed.length === 0) return "failed";
      return `${failed.length} of ${results.length} integrations failed`;
    case "cancelled":
      return `cancelled${took("after", durationMs)}`;
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

const NOT_INGESTED =
  "The input `ingest` is false: this run only checked the configuration.";

/** That it went well, and what somebody should look at all the same. */
function successAlert(facts: RunFacts): string[] {
  const { results } = facts;
  const totals = totalsOf(results);
  const warnings = warningsOfEmpty(results, idsOf);
  const verdicts = warnings.map(({ words }) => words);
  if (results.some((result) => failedCount(result) > 0))
    verdicts.push(`${failedWords(results)}.`);
  const kind = verdicts.length > 0 ? "WARNING" : "TIP";
  verdicts.push(asSentence(ingestWords(totals)));
  return alert(kind, [
    `**${verdicts.join(" ")}**`,
    scene(facts),
    ...warnings.map(({ check, gate }) => `${check} ${gate}`),
    searchWords(results),
    totals.syncStatus === "not-requested" ? NOT_INGESTED : "",
  ]);
}

/** Each text of `expect-search` once; empty where there is none. */
function searchWords(results: readonly IntegrationResult[]): string {
  const texts = new Set(results.flatMap(({ found = [] }) => found));
  if (texts.size === 0) return "";
  const words = [...texts].map((text) => `${markdownCode(text)} found`);
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

const MAX_CAUSES = 20;

/** What went wrong, what to do, and whether this run started an ingest. */
function failureAlert(facts: RunFacts): string[] {
  const causes = causesOf(facts);
  const paragraphs = causes
    .slice(0, MAX_CAUSES)
    .flatMap((cause) => causeParagraphs(cause, facts));
  // A single cause begins with the verdict; of several, the heading was it.
  const sceneAt = causes.length === 1 ? 1 : 0;
  paragraphs.splice(sceneAt, 0, scene(facts));
  paragraphs.push(...andMore(causes.length - MAX_CAUSES, IN_THE_FILE));
  const kind = outcomeOf(facts) === "cancelled" ? "WARNING" : "CAUTION";
  return alert(kind, paragraphs);
}

const escaped = (sentence: string): string =>
  markdownText(sentence, MESSAGE_LIMIT);

/** From what happened to what became of the ingest; some may be empty. */
function causeParagraphs({ failure, of }: Cause, facts: RunFacts): string[] {
  const { code, explanation, http } = failure;
  const { what, why, details = [], remedy } = explanation;
  const [first, ...others] = of;
  // What is told of several is that of the first, where it names it.
  const isOfFirst = (text: string): boolean =>
    others.length > 0 && names(text, first?.id);
  const forFirst = `for ${markdownCode(first?.id ?? "")}`;
  const headline = isOfFirst(what) ? withoutId(what, first?.id ?? "") : what;
  const causes = [http.request ?? "", why].filter((text) => text !== "");
  const cause = causes.map((text) => `${escaped(text)}.`).join(" ");
  const hasOwnRemedies = isOfFirst(remedy);
  const whatToDo = hasOwnRemedies
    ? `**What to do** ${forFirst}:`
    : "**What to do:**";
  return [
    `${whoseOf(of, facts)}**${escaped(headline)}.**`,
    causes.some(isOfFirst) ? `${capital(forFirst)}: ${cause}` : cause,
    details.map((detail) => `- ${escaped(detail)}`).join("\n"),
    remedy === "" ? "" : `${whatToDo} ${escaped(remedy)}.`,
    joined(
      [ingestOf(of, facts), `More about [**${code}**](${helpFor(code)}).`],
      " ",
    ),
    integrationList(of, facts, hasOwnRemedies),
  ];
}

/** Which integrations a cause concerns; empty where it is all of them. */
function whoseOf(
  of: readonly IntegrationResult[],
  { results }: RunFacts,
): string {
  const [first, ...others] = of;
  if (first === undefined || of.length === results.length) return "";
  if (others.length === 0) return `${integrationWords(first)}: `;
  return `${howMany(of)}: `;
}

/** More than anyone reads in a summary. */
const MAX_LISTED = 50;

/**
 * Folded, the integrations of a cause with their places; with the remedy of
 * each, where they differ. Empty where these are all, or is only one.
 */
function integrationList(
  of: readonly IntegrationResult[],
  { results }: RunFacts,
  withRemedies: boolean,
): string {
  const isAll = of.length === results.length && !withRemedies;
  if (of.length < 2 || isAll) return "";
  const lines = of.slice(0, MAX_LISTED).map((result) => {
    const remedy = result.failure?.explanation.remedy ?? "";
    const ownRemedy = withRemedies ? `: ${escaped(remedy)}` : "";
    return `- ${integrationWords(result)}${ownRemedy}`;
  });
  const more = andMore(of.length - MAX_LISTED, IN_THE_FILE);
  return [
    `<details><summary>The ${howMany(of)}</summary>`,
    "",
    ...lines,
    ...more.map((line) => `- ${line}`),
    "",
    "</details>",
  ].join("\n");
}

/** What became of the ingests, in a sentence; empty where there is none. */
function ingestOf(
  of: readonly IntegrationResult[],
  { results }: RunFacts,
): string {
  if (of.length === 0) return "";
  const groups = [...Map.groupBy(of, ingestWords)];
  if (groups.length > 1) {
    const endings = groups.map(
      ([words, { length }]) => `${counted(length, "integration")}: ${words}`,
    );
    return asSentence(endings.join("; "));
  }
  const isOfAll = of.length === results.length;
  if (!isOfAll && !of.some(isStarted)) {
    const these = of.length === 1 ? "this integration" : "these integrations";
    return `No ingest of ${these} was started.`;
  }
  return asSentence(groups.map(([words]) => words).join());
}
