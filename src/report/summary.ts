/**
 * The job summary, as Markdown: a list of sections, each from the facts of the
 * run to its lines. Pure.
 */
import { type ActionError, helpFor } from "../http/error.ts";
import { markdownCode, markdownText } from "../log/untrusted.ts";
import { changedDocuments, countsOf } from "./changes.ts";
import {
  failuresOf,
  type IntegrationResult,
  outcomeOf,
  type RunFacts,
  type SyncStatus,
  totalsOf,
} from "../result/result.ts";
import {
  andMore,
  asSentence,
  counted,
  duration,
  ingestWords,
  itemsFailed,
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

/**
 * The whole summary; everything that came from outside is escaped. Ends with a
 * line feed.
 */
export function summaryOf(facts: RunFacts): string {
  const verdict =
    facts.failure !== undefined
      ? failureAlert
      : facts.dryRun
        ? planAlert
        : successAlert;
  const sections: readonly ((facts: RunFacts) => string[])[] = facts.dryRun
    ? [heading, verdict, planList]
    : [heading, verdict, changedDocuments, countsOf, resultTable];
  const lines = sections.flatMap((section) => section(facts));
  let bytes = 0;
  const shown = lines.filter(
    (line) => (bytes += Buffer.byteLength(line) + 1) <= MAX_BYTES,
  );
  const cut =
    "\nThe summary is cut, since GitHub limits its size. The file behind the output `results-file` has all results.\n";
  return [...shown, ...(shown.length < lines.length ? [cut] : [])].join("\n");
}

/** The outcome, and the first thing that one wants to know of it. */
function heading(facts: RunFacts): string[] {
  const { results, durationMs } = facts;
  const several = results.length > 1;
  const failed = results.filter(
    (result) => result.failure !== undefined,
  ).length;
  const words = {
    success: `success${several ? `, ${results.length} integrations` : ""} in ${duration(durationMs)}`,
    failure:
      several && failed > 0
        ? `${failed} of ${results.length} integrations failed`
        : "failed",
    cancelled: `cancelled after ${duration(durationMs)}`,
    "dry-run": "dry run, nothing was changed",
  };
  return [`## Zylon ingest: ${words[outcomeOf(facts)]}`, ""];
}

/**
 * An alert of GitHub's Markdown: its colour tells a failure from a success at a
 * glance.
 * @param paragraphs Markdown whose texts from outside are escaped, each on one
 *   line, so that none can end the alert; the
 *   empty ones are left out
 */
function alert(
  kind: "NOTE" | "TIP" | "WARNING" | "CAUTION",
  paragraphs: readonly string[],
): string[] {
  const lines = joined(paragraphs, "\n\n").split("\n");
  return [`> [!${kind}]`, ...lines.map((line) => `> ${line}`.trimEnd()), ""];
}

/**
 * Where it ran, and for which integration where it is one, and what became of
 * that.
 */
function scene({ host = "", organization = "", results }: RunFacts): string {
  const where =
    organization === "" ? "" : `organization ${markdownText(organization)}`;
  const [only] = results.length === 1 ? results : [];
  const deeds = [
    only?.created === true ? "created" : "",
    only?.updated === true ? "credentials updated" : "",
  ];
  return joined(
    [
      markdownText(host),
      where,
      only === undefined ? "" : integrationWords(only),
      ...deeds,
    ],
    ", ",
  );
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
}: IntegrationResult): boolean {
  const { added, updated, skipped, removed = 0 } = items ?? {};
  if (indexed !== undefined)
    return removed > 0 && indexed.done + indexed.pending + indexed.failed === 0;
  return (
    removed > 0 &&
    removed >= before &&
    [added, updated, skipped].every((count = 0) => count === 0)
  );
}

/** That it went well, and what somebody should look at all the same. */
function successAlert(facts: RunFacts): string[] {
  const { results } = facts;
  const totals = totalsOf(results);
  const { failed = 0, syncStatus } = totals;
  const emptied = results.filter(isEmptied);
  const whose = results.length > 1 ? ` of ${idsOf(emptied)}` : "";
  const warnings = [
    ...(emptied.length > 0 ? [`Every document${whose} was removed.`] : []),
    ...(failed > 0 ? [`${itemsFailed(failed)}.`] : []),
  ];
  const searched = [...new Set(results.flatMap(({ found = [] }) => found))].map(
    (text) =>
      text.startsWith("!")
        ? `${markdownCode(text.slice(1))} not found`
        : `${markdownCode(text)} found`,
  );
  return alert(warnings.length > 0 ? "WARNING" : "TIP", [
    `**${[...warnings, asSentence(ingestWords(totals))].join(" ")}**`,
    scene(facts),
    emptied.length === 0
      ? ""
      : "Check the source, and whether Zylon can still read it. To fail such a run, set a low `max-removed` with `wait-for: indexed`.",
    searched.length === 0 ? "" : `Search: ${searched.join(", ")}.`,
    NEXT[syncStatus] ?? "",
  ]);
}

/**
 * What a dry run would do with one integration, or how many it would ingest:
 * the plan of each follows.
 */
function planAlert(facts: RunFacts): string[] {
  const [first, ...others] = facts.results;
  const ingests = facts.results.filter(({ planned }) =>
    planned.includes("ingest"),
  ).length;
  const plan =
    others.length === 0 || ingests === 0
      ? planWords(first?.planned ?? [])
      : `ingest ${counted(ingests, "integration")}`;
  const creates = facts.results.some(({ planned }) =>
    planned.includes("create"),
  );
  return alert(creates ? "WARNING" : "NOTE", [
    `**Would ${plan}.**`,
    scene(facts),
    creates
      ? "Zylon cannot ingest a new integration until somebody sets it up there, so the step would create it and then fail with `not-configured`."
      : "",
  ]);
}

const MAX_FAILURES = 20;

type Failed = readonly [failure: ActionError, of: readonly IntegrationResult[]];

/**
 * Each failure once. Those that differ in nothing but the id of their
 * integration are one, told without it.
 */
function failuresAlike(facts: RunFacts): Failed[] {
  const general = ([failure, [first, ...others]]: Failed): ActionError => {
    const { id = "" } = others.length === 0 ? (first ?? {}) : {};
    if (id === "") return failure;
    return failure.mapText((text) =>
      text
        .replaceAll(`integration ${id}`, "integration")
        .replaceAll(`/${id}/`, "/…/"),
    );
  };
  const alike = Map.groupBy(
    failuresOf(facts),
    (failed) => general(failed).message,
  );
  return [...alike.values()].flatMap((same): Failed[] => {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) return same;
    return [[general(first), same.flatMap(([, of]) => of)]];
  });
}

/** What went wrong, what to do, and whether this run started an ingest. */
function failureAlert(facts: RunFacts): string[] {
  const failures = failuresAlike(facts);
  const [verdict = "", ...rest] = failures
    .slice(0, MAX_FAILURES)
    .flatMap((failed) => story(failed, facts));
  // Of several, the heading has the verdict.
  const opening =
    failures.length === 1 ? [verdict, scene(facts)] : [scene(facts), verdict];
  const more = andMore(failures.length - MAX_FAILURES, IN_THE_FILE);
  return alert(outcomeOf(facts) === "cancelled" ? "WARNING" : "CAUTION", [
    ...opening,
    ...rest,
    ...more,
  ]);
}

const escaped = (sentence: string): string =>
  markdownText(sentence, MESSAGE_LIMIT);

/**
 * A failure from what happened to what became of the ingest; empty where there
 * is nothing to say.
 */
function story([failure, of]: Failed, { results }: RunFacts): string[] {
  const { code, explanation, http } = failure;
  const { what, why, details = [], remedy } = explanation;
  const cause = [http.request ?? "", why].map((text) =>
    text === "" ? "" : `${escaped(text)}.`,
  );
  const groups = [...Map.groupBy(of, ingestWords)];
  const fates = groups.map(([words, { length }]) =>
    groups.length === 1 ? words : `${counted(length, "integration")}: ${words}`,
  );
  const fate = fates.length === 0 ? "" : asSentence(fates.join("; "));
  const whose = of.length < results.length ? idsOf(of) : "";
  return [
    `${whose === "" ? "" : `${whose}: `}**${escaped(what)}.**`,
    joined(cause, " "),
    details.map((detail) => `- ${escaped(detail)}`).join("\n"),
    remedy === "" ? "" : `**What to do:** ${escaped(remedy)}.`,
    joined([fate, `More about [**${code}**](${helpFor(code)}).`], " "),
  ];
}
