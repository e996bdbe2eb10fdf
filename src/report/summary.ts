/** Renders the job summary as Markdown, for one screen. Pure. */
import { type ErrorCode, type Failure, helpFor } from "../errors.ts";
import {
  type DocumentRow,
  type ListName,
  LISTS,
  type Outcome,
  type Stage,
} from "../run/outcome.ts";
import { countsSentence, ownerIn } from "../run/sentences.ts";
import { joined, markdown } from "../text.ts";
import {
  type Cause,
  causesOf,
  foundSentence,
  type Report,
  STAGES,
  stepsSentence,
  verdictOf,
  warningsOf,
  whoseOf,
  withNames,
} from "./words.ts";

/** Nobody reads longer lists in a summary. */
const MAX_LISTED = 20;
const MAX_ROWS = 30;

/** Ends with a line feed. Everything from outside is escaped. */
export function summaryOf(report: Report): string {
  const parts = [
    "## Zylon ingest",
    verdict(report),
    table(report),
    ...documentLists(report.all),
    gates(report.all),
  ];
  return `${joined(parts, "\n\n")}\n`;
}

type Alert = "NOTE" | "TIP" | "WARNING" | "CAUTION";

/** An alert of GitHub's Markdown: its colour tells how the run ended. */
const alert = (kind: Alert, paragraphs: readonly string[]): string =>
  [
    `> [!${kind}]`,
    ...joined(paragraphs, "\n\n")
      .split("\n")
      .map((text) => `> ${text}`.trimEnd()),
  ].join("\n");

function verdict(report: Report): string {
  const { all, failure } = report;
  const causes = causesOf(all, failure);
  if (causes.length > 0) {
    const kind = failure?.code === "cancelled" ? "WARNING" : "CAUTION";
    return alert(kind, failureParts(causes, report));
  }
  const isDry = report.inputs?.dryRun === true;
  const warnings = warningsOf(report);
  let kind: Alert = warnings.length > 0 ? "WARNING" : "TIP";
  if (isDry) kind = "NOTE";
  const isSeveral = all.length > 1 && !isDry;
  const several = isSeveral ? `${all.length} integrations: ` : "";
  const found = foundSentence(all);
  return alert(kind, [
    `**${markdown(several + verdictOf(all, report.inputs), 1000)}**`,
    sceneOf(report),
    ...warnings.map(({ what, names, areDocuments, remedy }) => {
      const words = withNames(what, areDocuments ? [] : names);
      return `${markdown(words, 400)}. ${markdown(remedy)}.`;
    }),
    found === "" ? "" : `${markdown(found, 1000)}.`,
    ...all.flatMap(({ name, notes }) =>
      notes.map((note) =>
        markdown(all.length < 2 ? note : `${name}: ${note}`, 500),
      ),
    ),
  ]);
}

/** Renders what happened, what to do, and whether an ingest was started. */
function failureParts(causes: readonly Cause[], report: Report): string[] {
  const { all } = report;
  const [only, ...others] = causes;
  const counts = markdown(countsSentence(all));
  const end = counts === "" ? "" : `${counts}.`;
  if (only !== undefined && others.length === 0)
    return [causeTitle(only, all), sceneOf(report), ...causeOf(only, all), end];
  const failed = all.filter(({ failure }) => failure !== undefined);
  return [
    `**${failed.length} of ${all.length} integrations failed**`,
    sceneOf(report),
    ...causes
      .slice(0, MAX_LISTED)
      .flatMap((cause) => [causeTitle(cause, all), ...causeOf(cause, all)]),
    end,
  ];
}

function causeTitle(cause: Cause, all: readonly Outcome[]): string {
  const { title, detail } = cause.failure;
  const what = `**${markdown(whoseOf(cause, all) + title, 600)}**`;
  return joined([what, markdown(detail, 2000)], ": ");
}

/** Host and organization, and the integration if there is only one. */
function sceneOf({ all, inputs }: Report): string {
  if (inputs === undefined) return "";
  const parts = [
    linked(markdown(inputs.baseUrl.host), inputs.baseUrl.href),
    `organization ${markdown(inputs.organization)}`,
  ];
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) {
    const { name, place, id, type } = only;
    const reads = place === "" ? "" : ` (${markdown(place)})`;
    const isKnown = id !== undefined || type !== undefined;
    if (isKnown) parts.push(`${markdown(name)}${reads}`);
    if (only.isCreated) parts.push("created");
    if (only.isUpdated) parts.push("credentials updated");
  }
  return parts.join(", ");
}

function causeOf({ failure, of }: Cause, all: readonly Outcome[]): string[] {
  const { remedy, code } = failure;
  const names = isListed(failure, of) ? [] : failure.names;
  const listed = names
    .slice(0, MAX_LISTED)
    .map((name) => `- ${markdown(name)}`);
  const more = names.length - listed.length;
  if (more > 0) listed.push(`- and ${more} more`);
  return [
    `**What to do:** ${markdown(remedy, 1000)}.`,
    listed.join("\n"),
    `${startOf(of, all)} More about [${code}](${helpFor(code)}).`,
  ];
}

const NO_INGEST: readonly Stage[] = ["watched", "none"];
const MAY_RUN: readonly Stage[] = ["unclear", "working", "indexing"];

/** Renders what happened to these ingests, and how to see more. */
function startOf(some: readonly Outcome[], all: readonly Outcome[]): string {
  const stages = new Set(some.map(({ stage }) => stage));
  const hasStarted = [...stages].some((stage) => !NO_INGEST.includes(stage));
  if (hasStarted) {
    const words = [...stages].map((stage) =>
      stage === "unclear" && some.length > 1
        ? "Their ingests may be running."
        : `${STAGES[stage]}.`,
    );
    if (MAY_RUN.some((stage) => stages.has(stage)))
      words.push(
        "To see what Zylon is indexing, run the step with ingest: false and wait-for: indexed.",
      );
    return words.join(" ");
  }
  const isPart = some.length > 0 && some.length < all.length;
  const isWatch = all.some(({ stage }) => stage === "watched");
  if (isWatch) return `${STAGES.watched}.`;
  if (!isPart) return `${STAGES.none}.`;
  return `This run did not start ${some.length === 1 ? "its ingest" : "their ingests"}.`;
}

/** The lists that have the names of a failure. */
const SHOWN_BY: Readonly<Partial<Record<ErrorCode, readonly ListName[]>>> = {
  "wait-timeout": ["pending"],
  "too-many-removed": ["removed"],
  "too-many-failed": ["failed", "failing"],
};

/** Whether its names are documents that a list below shows with links. */
const isListed = ({ code }: Failure, of: readonly Outcome[]): boolean =>
  of.some(({ lists }) =>
    SHOWN_BY[code]?.some((name) => lists[name].length > 0),
  );

const TITLES: Readonly<Record<ListName, string>> = {
  removed: "Removed",
  failed: "Failed",
  pending: "Not indexed yet",
  failing: "Already failing before this run",
  added: "Added",
  updated: "Updated",
  warned: "With warnings",
};

/** With the integration if there are more; those to look at first come first. */
const documentLists = (all: readonly Outcome[]): string[] =>
  LISTS.map((name) => {
    const rows = all.flatMap((one) =>
      one.lists[name].map((row) => `- ${linkTo(row, ownerIn(one, all))}`),
    );
    return list(name, rows);
  });

function linkTo(
  { name, url, error, warnings = [] }: DocumentRow,
  owner: string,
): string {
  const why = joined([error ?? "", ...warnings], ", ");
  const reasons = why === "" ? "" : `: ${markdown(why)}`;
  const whose = owner === "" ? "" : ` ${markdown(owner)}`;
  return linked(markdown(name, 120), url) + whose + reasons;
}

/**
 * Renders a link; only its text if the URL is not a web address.
 * @param words Markdown
 */
function linked(words: string, url: string | null): string {
  if (url === null || !/^https?:/i.test(url)) return words;
  // A bracket ends the link, and encodeURIComponent leaves it alone.
  const address = url.replace(
    /[()|\\]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${words}](${address})`;
}

function list(name: ListName, rows: readonly string[]): string {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, MAX_LISTED);
  const more = rows.length - shown.length;
  const where = name === "pending" ? "" : ", in the changes-file";
  if (more > 0) shown.push(`- and ${more} more${where}`);
  return `**${TITLES[name]}** (${rows.length})\n\n${shown.join("\n")}`;
}

function gates(all: readonly Outcome[]): string {
  const [first, ...others] = all;
  const isMet = all.every(({ met }) => met.length > 0);
  if (first === undefined || !isMet) return "";
  const met =
    others.length === 0
      ? first.met.map(({ demand, found }) => `${demand} (${found})`).join(", ")
      : first.met.map(({ demand }) => demand).join(", ");
  return `Gates met: ${markdown(met)}.`;
}

/** Renders the table of integrations; empty if there is only one. */
function table({ all }: Report): string {
  if (all.length < 2) return "";
  const failed = all.filter(({ failure }) => failure !== undefined);
  const good = all.filter(({ failure }) => failure === undefined);
  const rows = [...failed, ...good].slice(0, MAX_ROWS).map((one) => {
    const { failure, steps, status } = one;
    let what = joined([failure?.code ?? "", countsSentence([one])], ": ");
    if (what === "")
      what = steps.length > 0 ? `would ${stepsSentence(one)}` : status;
    const cells = [one.name, one.place, what];
    return `| ${cells.map((cell) => markdown(cell)).join(" | ")} |`;
  });
  const more = all.length - rows.length;
  if (more > 0) rows.push(`| and ${more} more, in the results-file | | |`);
  return [
    "| Integration | Content | Result |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n");
}
