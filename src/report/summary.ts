/** The job summary, as Markdown, on one screen. Pure. */
import { type Failure, helpFor } from "../errors.ts";
import type { Change, DocumentLink } from "../run/documents.ts";
import { type Integration, nameOf } from "../run/integration.ts";
import { statusOf } from "./result.ts";
import { markdown } from "../text.ts";
import {
  changesOf,
  countsSentence,
  failedIds,
  ownerIn,
} from "../run/sentences.ts";
import {
  type Cause,
  causesOf,
  foundSentence,
  ingestSentence,
  mayStillRun,
  type Report,
  stepsSentence,
  verdictOf,
  warningsOf,
  wasStarted,
  whoseOf,
  withNames,
} from "./words.ts";

/** More than anyone reads in a summary. */
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
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

type Alert = "NOTE" | "TIP" | "WARNING" | "CAUTION";

/** An alert of GitHub's Markdown: its colour tells how the run ended. */
const alert = (kind: Alert, paragraphs: readonly string[]): string =>
  [
    `> [!${kind}]`,
    ...paragraphs
      .filter((text) => text !== "")
      .join("\n\n")
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
  const isDry = report.inputs?.["dry-run"] === true;
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
    ...all.flatMap((one) =>
      (one.documents?.notes ?? []).map((note) =>
        markdown(all.length < 2 ? note : `${nameOf(one)}: ${note}`, 500),
      ),
    ),
  ]);
}

/** What happened, what to do, and whether an ingest was started. */
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

function causeTitle(cause: Cause, all: readonly Integration[]): string {
  const { title, detail } = cause.failure;
  const facts = detail === "" ? "" : `: ${markdown(detail, 2000)}`;
  return `**${markdown(whoseOf(cause, all) + title, 600)}**${facts}`;
}

/** Host and organization, and the integration if there is only one. */
function sceneOf({ all, inputs }: Report): string {
  if (inputs === undefined) return "";
  const parts = [
    linked(markdown(inputs["base-url"].host), inputs["base-url"].href),
    `organization ${markdown(inputs.organization)}`,
  ];
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) {
    const { prepared, isCreated } = only;
    const { place = "", isUpdated = false } = prepared ?? {};
    const reads = place === "" ? "" : ` (${markdown(place)})`;
    const isKnown = only.id !== undefined || only.connector !== undefined;
    if (isKnown) parts.push(`${markdown(nameOf(only))}${reads}`);
    if (isCreated) parts.push("created");
    if (isUpdated) parts.push("credentials updated");
  }
  return parts.join(", ");
}

function causeOf(
  { failure, of }: Cause,
  all: readonly Integration[],
): string[] {
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

/** What became of the ingests of these, and how to see more. */
function startOf(
  some: readonly Integration[],
  all: readonly Integration[],
): string {
  if (some.some(wasStarted)) {
    const isOne = some.length === 1;
    const sentences = some.map((one) => ingestSentence(one, isOne));
    const words = [...new Set(sentences)];
    if (some.some(mayStillRun))
      words.push(
        "To see what Zylon is indexing, run the step with ingest: false and wait-for: indexed.",
      );
    return words.join(" ");
  }
  const isPart = some.length > 0 && some.length < all.length;
  const isWatch = all.some(({ documents }) => documents?.isAlone === true);
  if (isWatch) return "This run only watches.";
  if (!isPart) return "This run started no ingest.";
  return `This run did not start ${some.length === 1 ? "its ingest" : "their ingests"}.`;
}

/** Whether its names are documents, which a list below has with their links. */
function isListed({ code }: Failure, of: readonly Integration[]): boolean {
  switch (code) {
    case "wait-timeout":
      return pendingOf(of).length > 0;
    case "too-many-removed":
      return of.flatMap(changesOf).some(({ change }) => change === "removed");
    case "too-many-failed":
      return of.flatMap(changesOf).some(hasFailed);
    default:
      return false;
  }
}

const pendingOf = (all: readonly Integration[]): readonly DocumentLink[] =>
  all.flatMap(({ documents }) => documents?.pending ?? []);
const hasFailed = ({ error }: Change): boolean => error !== null;

/** Those to look at first come first. */
const LISTS = [
  "Removed",
  "Failed",
  "Not indexed yet",
  "Already failing before this run",
  "Added",
  "Updated",
  "With warnings",
] as const;

/** The documents, each in one list, with the integration if there are more. */
function documentLists(all: readonly Integration[]): string[] {
  return LISTS.map((title) => {
    const rows = all.flatMap((one) =>
      documentsIn(one, title).map(
        (document) => `- ${linkTo(document, ownerIn(one, all))}`,
      ),
    );
    return list(title, rows);
  });
}

function documentsIn(
  integration: Integration,
  title: (typeof LISTS)[number],
): readonly (DocumentLink & Partial<Change>)[] {
  if (title === "Not indexed yet") return pendingOf([integration]);
  const failed = failedIds(integration);
  return changesOf(integration).filter(
    (change) => listOf(change, failed) === title,
  );
}

/** @param failed ids of those that count as failed in this run */
function listOf(
  { id, change, error }: Change,
  failed: ReadonlySet<string>,
): (typeof LISTS)[number] {
  if (error !== null)
    return failed.has(id) ? "Failed" : "Already failing before this run";
  switch (change) {
    case "removed":
      return "Removed";
    case "added":
      return "Added";
    case "updated":
      return "Updated";
    case "unchanged":
      return "With warnings";
  }
}

function linkTo(
  { name, url, error, warnings = [] }: DocumentLink & Partial<Change>,
  owner: string,
): string {
  const why = [error ?? "", ...warnings].filter((text) => text !== "");
  const reasons = why.length === 0 ? "" : `: ${markdown(why.join(", "))}`;
  const whose = owner === "" ? "" : ` ${markdown(owner)}`;
  return linked(markdown(name, 120), url) + whose + reasons;
}

/** @param words Markdown; alone where the address is none of the web */
function linked(words: string, url: string | null): string {
  if (url === null || !/^https?:/i.test(url)) return words;
  // A bracket ends the link, and encodeURIComponent leaves it alone.
  const address = url.replace(
    /[()|\\]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${words}](${address})`;
}

function list(title: (typeof LISTS)[number], rows: readonly string[]): string {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, MAX_LISTED);
  const more = rows.length - shown.length;
  const where = title === "Not indexed yet" ? "" : ", in the changes-file";
  if (more > 0) shown.push(`- and ${more} more${where}`);
  return `**${title}** (${rows.length})\n\n${shown.join("\n")}`;
}

function gates(all: readonly Integration[]): string {
  const [first, ...others] = all;
  const isMet = all.every(({ met }) => met.length > 0);
  if (first === undefined || !isMet) return "";
  const met =
    others.length === 0
      ? first.met.map(({ demand, found }) => `${demand} (${found})`).join(", ")
      : first.met.map(({ demand }) => demand).join(", ");
  return `Gates met: ${markdown(met)}.`;
}

/** Of several integrations. */
function table({ all }: Report): string {
  if (all.length < 2) return "";
  const failed = all.filter(({ failure }) => failure !== undefined);
  const good = all.filter(({ failure }) => failure === undefined);
  const rows = [...failed, ...good].slice(0, MAX_ROWS).map((one) => {
    const { failure, steps, prepared } = one;
    let what = [failure?.code ?? "", countsSentence([one])]
      .filter((part) => part !== "")
      .join(": ");
    if (what === "")
      what = steps.length > 0 ? `would ${stepsSentence(one)}` : statusOf(one);
    const cells = [nameOf(one), prepared?.place ?? "", what];
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
