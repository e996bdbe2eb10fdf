/** Renders the job summary as Markdown. Pure. */
import { type ErrorCode, type Failure, getHelpUrl } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatCounts } from "../run/counts-text.ts";
import { formatOwner } from "../run/document-names.ts";
import { formatReason } from "../run/documents.ts";
import {
  getOnlyOutcome,
  hasFailed,
  LIST_NAMES,
  type ListedDocument,
  type ListName,
  type Outcome,
  type Stage,
} from "../run/outcome.ts";
import { formatProject } from "../run/projects.ts";
import {
  appendNames,
  escapeMarkdown,
  formatCommaList,
  formatCount,
  joinNonEmpty,
} from "../text.ts";
import { type FailureGroup, formatAffected } from "./failure-groups.ts";
import { formatActions, formatItemCount, STAGE_TEXT } from "./outcome-text.ts";
import type { RunReport } from "./run-report.ts";

/** Nobody reads longer lists in a summary. */
const MAX_LISTED = 20;

/** Which files have what the summary has no room for. */
interface WrittenFiles {
  readonly hasChangesFile: boolean;
  readonly hasResultsFile: boolean;
}

/** Renders what the summary says of the run. Everything from outside is escaped. */
export function renderSummary(
  report: RunReport,
  { hasChangesFile, hasResultsFile }: WrittenFiles,
): string {
  const parts = [
    "## Zylon ingest",
    renderRunAlert(report),
    renderTable(report, hasResultsFile),
    ...renderDocumentLists(report.outcomes, hasChangesFile),
    renderMetGates(report.outcomes),
    renderProjects(report),
  ];
  return `${joinNonEmpty(parts, "\n\n")}\n`;
}

type Alert = "NOTE" | "TIP" | "WARNING" | "CAUTION";

/** An alert of GitHub's Markdown: its colour tells how the run ended. */
const renderAlert = (kind: Alert, paragraphs: readonly string[]): string =>
  [
    `> [!${kind}]`,
    ...joinNonEmpty(paragraphs, "\n\n")
      .split("\n")
      .map((text) => `> ${text}`.trimEnd()),
  ].join("\n");

/** Renders how the run ended, in the alert that the summary begins with. */
function renderRunAlert(report: RunReport): string {
  const { outcomes, mainFailure, isDryRun } = report;
  const notes = renderNotes(outcomes);
  if (mainFailure !== undefined) {
    const kind = mainFailure.code === "cancelled" ? "WARNING" : "CAUTION";
    return renderAlert(kind, [...renderFailedRun(report), ...notes]);
  }
  const success = [...renderSuccessfulRun(report), ...notes];
  if (isDryRun) return renderAlert("NOTE", success);
  return renderAlert(report.warnings.length > 0 ? "WARNING" : "TIP", success);
}

/** Renders what became of the documents, and what deserves a look. */
function renderSuccessfulRun(report: RunReport): string[] {
  const { outcomes, isDryRun, verdict, warnings, searchSentence } = report;
  const isSeveral = outcomes.length > 1 && !isDryRun;
  const several = isSeveral ? `${outcomes.length} integrations: ` : "";
  return [
    `**${escapeMarkdown(several + verdict, 1000)}**`,
    renderContext(report),
    ...warnings.map(({ text, names, areNamesListed, remedy }) => {
      const warning = appendNames(text, areNamesListed ? [] : names);
      return `${escapeMarkdown(warning, 400)}. ${escapeMarkdown(remedy)}.`;
    }),
    searchSentence === "" ? "" : `${escapeMarkdown(searchSentence, 1000)}.`,
  ];
}

/** Renders what happened, what to do, and whether an ingest was started. */
function renderFailedRun(report: RunReport): string[] {
  const { outcomes, failureGroups, countsText } = report;
  const paragraphs = failureGroups
    .slice(0, MAX_LISTED)
    .flatMap((group) => renderGroup(group, report));
  const more = failureGroups.length - MAX_LISTED;
  if (more > 0) paragraphs.push(`And ${formatCount(more, "other failure")}.`);
  const context = renderContext(report);
  const end = countsText === "" ? "" : `${escapeMarkdown(countsText)}.`;
  if (failureGroups.length > 1) {
    const failed = outcomes.filter(hasFailed);
    const title = `**${failed.length} of ${outcomes.length} integrations failed**`;
    return [title, context, ...paragraphs, end];
  }
  const [title = "", ...others] = paragraphs;
  return [title, context, ...others, end];
}

const renderNotes = (outcomes: readonly Outcome[]): string[] =>
  outcomes.flatMap(({ name, notes }) =>
    notes.map((note) =>
      escapeMarkdown(outcomes.length < 2 ? note : `${name}: ${note}`, 500),
    ),
  );

/** Renders host and organization, and the integration if it is the only one. */
function renderContext({ outcomes, inputs }: RunReport): string {
  if (inputs === undefined) return "";
  const parts = [
    renderLink(escapeMarkdown(inputs.baseUrl.host), inputs.baseUrl.href),
    `organization ${escapeMarkdown(inputs.organization)}`,
  ];
  const only = getOnlyOutcome(outcomes);
  if (only !== undefined) {
    const { name, contentName, id, type } = only;
    const reads = contentName === "" ? "" : ` (${escapeMarkdown(contentName)})`;
    const isKnown = id !== undefined || type !== undefined;
    if (isKnown) parts.push(`${escapeMarkdown(name)}${reads}`);
    if (only.isCreated) parts.push("created");
    if (only.isUpdated) parts.push("credentials updated");
  }
  return parts.join(", ");
}

/** Renders a failure in paragraphs, of which the first is its title. */
function renderGroup(group: FailureGroup, report: RunReport): string[] {
  const { outcomes } = report;
  const { failure, affected } = group;
  const { title, detail, remedy, code } = failure;
  const subject = formatAffected(group, outcomes) + title;
  const names = areNamesListedBelow(failure, affected) ? [] : failure.names;
  return [
    joinNonEmpty(
      [`**${escapeMarkdown(subject, 600)}**`, escapeMarkdown(detail, 2000)],
      ": ",
    ),
    `**What to do:** ${escapeMarkdown(remedy, 1000)}.`,
    renderFirstEntries(names.map((name) => escapeMarkdown(name))),
    `${renderStages(affected, report)} More about [${code}](${getHelpUrl(code)}).`,
  ];
}

/**
 * Renders the first entries of a list, and how many more there are.
 * @param where says where the others are; may be empty
 */
function renderFirstEntries(entries: readonly string[], where = ""): string {
  const shown = entries.slice(0, MAX_LISTED).map((entry) => `- ${entry}`);
  const more = entries.length - shown.length;
  if (more > 0) shown.push(`- and ${more} more${where}`);
  return shown.join("\n");
}

/** The stages in which it helps to watch the documents. */
const STAGES_TO_WATCH: readonly Stage[] = ["unclear", "working", "indexing"];

/** Says how far the affected ingests got, and how to see more. */
function renderStages(
  affected: readonly Outcome[],
  { outcomes, inputs }: RunReport,
): string {
  // The run failed before it had an integration.
  if (inputs === undefined || affected.length === 0)
    return `${STAGE_TEXT.none}.`;
  // The ingests of other integrations may have been started.
  const hasOthers = affected.length < outcomes.length;
  const noIngest =
    affected.length === 1
      ? "Its ingest was not started"
      : "Their ingests were not started";
  const stages = new Set(affected.map(({ stage }) => stage));
  const sentences = [...stages].map((stage) =>
    stage === "none" && hasOthers ? `${noIngest}.` : `${STAGE_TEXT[stage]}.`,
  );
  if (STAGES_TO_WATCH.some((stage) => stages.has(stage)))
    sentences.push(renderWatchHint(affected, inputs));
  return sentences.join(" ");
}

/**
 * Says how to watch without an ingest, and which inputs to leave out: `content`
 * and `max-removed` aren't allowed with `ingest: false`. A step with `content`
 * finds or creates its integration by username, so the id takes the place of all
 * inputs for that.
 */
function renderWatchHint(affected: readonly Outcome[], inputs: Inputs): string {
  const settings: string[] = [];
  const leftOut: string[] = [];
  const hasContent = inputs.content.length > 0;
  if (hasContent) {
    for (const { id } of affected)
      if (id !== undefined)
        settings.push(`integration-id: ${escapeMarkdown(id, 60)}`);
    leftOut.push("configure", "username", "password", "content");
  }
  if (inputs.maxRemoved !== undefined) leftOut.push("max-removed");
  settings.push("ingest: false");
  const without =
    leftOut.length === 0 ? "" : `, and without ${joinWithAnd(leftOut)}`;
  return `To see what Zylon is indexing, run the step with ${joinWithAnd([...settings, "wait-for: indexed"])}${without}.`;
}

const joinWithAnd = (names: readonly string[]): string =>
  new Intl.ListFormat("en-GB").format(names);

/** The lists of the summary with the documents that a failure with this code names. */
const LISTS_BY_CODE: Readonly<Partial<Record<ErrorCode, readonly ListName[]>>> =
  {
    "wait-timeout": ["pending"],
    "too-many-removed": ["removed", "stillListed"],
    "too-many-failed": ["failed", "alreadyFailing", "failedNowOrEarlier"],
  };

/** Whether a list below shows what the failure names, with links. */
const areNamesListedBelow = (
  { code }: Failure,
  affected: readonly Outcome[],
): boolean =>
  affected.some(({ lists }) =>
    LISTS_BY_CODE[code]?.some((name) => lists[name].length > 0),
  );

const LIST_TITLES: Readonly<Record<ListName, string>> = {
  removed: "Removed",
  stillListed: "Reported as removed, but still listed",
  failed: "Failed",
  pending: "Not indexed yet",
  alreadyFailing: "Already failing before this run",
  failedNowOrEarlier: "Failed, now or earlier",
  added: "Added",
  updated: "Updated",
  warned: "With warnings",
};

/**
 * The lists whose documents are not in the changes-file: what is pending may still
 * change, what is still listed was not removed, and what failed now or earlier was
 * compared with nothing.
 */
const LISTS_NOT_IN_CHANGES_FILE: readonly ListName[] = [
  "pending",
  "stillListed",
  "failedNowOrEarlier",
];

/** Renders each list of documents; empty if the list is. */
const renderDocumentLists = (
  outcomes: readonly Outcome[],
  hasChangesFile: boolean,
): string[] =>
  LIST_NAMES.map((name) => {
    const rows = outcomes.flatMap((outcome) =>
      outcome.lists[name].map((document) =>
        renderDocument(document, formatOwner(outcome, outcomes)),
      ),
    );
    return renderList(name, rows, hasChangesFile);
  });

function renderDocument(
  { name, url, error, warnings = [] }: ListedDocument,
  owner: string,
): string {
  const reasons = escapeMarkdown(
    joinNonEmpty([formatReason(error ?? ""), ...warnings], ", "),
  );
  const link = renderLink(escapeMarkdown(name, 120), url);
  const named = owner === "" ? link : `${link} ${escapeMarkdown(owner)}`;
  return joinNonEmpty([named, reasons], ": ");
}

/**
 * Renders a link; only its text if the URL is not a web address.
 * @param text Markdown
 */
function renderLink(text: string, url: string | null): string {
  if (url === null || !/^https?:/i.test(url)) return text;
  // In Markdown, these characters would end the link or the cell of a table.
  const address = url.replace(
    /[()|\\]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${text}](${address})`;
}

function renderList(
  name: ListName,
  rows: readonly string[],
  hasChangesFile: boolean,
): string {
  if (rows.length === 0) return "";
  const isInFile = hasChangesFile && !LISTS_NOT_IN_CHANGES_FILE.includes(name);
  const where = isInFile ? ", in the changes-file" : "";
  return `**${LIST_TITLES[name]}** (${rows.length})\n\n${renderFirstEntries(rows, where)}`;
}

/** Renders in one line which gates were met, by which integrations. */
function renderMetGates(outcomes: readonly Outcome[]): string {
  const isOnly = outcomes.length === 1;
  const withGates = outcomes.filter(({ metGates }) => metGates.length > 0);
  const groups = Map.groupBy(withGates, ({ metGates }) =>
    metGates
      .map(({ requirement, actual }) =>
        isOnly ? `${requirement} (${actual})` : requirement,
      )
      .join(", "),
  );
  const sentences = [...groups].map(([gates, group]) => {
    const names = formatCommaList(group.map(({ name }) => name));
    const by = group.length === outcomes.length ? "" : ` by ${names}`;
    return escapeMarkdown(`Gates met${by}: ${gates}.`, 400);
  });
  return sentences.join(" ");
}

/** Renders the table of integrations; empty unless there are several. */
function renderTable({ outcomes }: RunReport, hasResultsFile: boolean): string {
  if (outcomes.length < 2) return "";
  const failed = outcomes.filter(hasFailed);
  const succeeded = outcomes.filter((outcome) => !hasFailed(outcome));
  const rows = [...failed, ...succeeded].slice(0, MAX_LISTED).map((outcome) => {
    const { name, contentName } = outcome;
    const cells = [name, contentName, formatResultCell(outcome)];
    return `| ${cells.map((cell) => escapeMarkdown(cell)).join(" | ")} |`;
  });
  const more = outcomes.length - rows.length;
  const where = hasResultsFile ? ", in the results-file" : "";
  if (more > 0) rows.push(`| and ${more} more${where} | | |`);
  return [
    "| Integration | Content | Result |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** Renders the projects that a dry run lists; empty if there are none. */
function renderProjects({ projects }: RunReport): string {
  if (projects.length === 0) return "";
  const rows = projects.map((project) =>
    escapeMarkdown(formatProject(project)),
  );
  return `Projects of this user, for project-id:\n\n${renderFirstEntries(rows)}`;
}

function formatResultCell(outcome: Outcome): string {
  const { failure, plannedActions, status } = outcome;
  const counts = formatCounts([outcome]);
  if (failure !== undefined) return joinNonEmpty([failure.code, counts], ": ");
  if (plannedActions.length > 0) return `would ${formatActions(outcome)}`;
  const items = formatItemCount(outcome);
  return joinNonEmpty([counts === "" ? status : counts, items], ". ");
}
