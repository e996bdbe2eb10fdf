/** Renders the job summary as Markdown, for one screen. Pure. */
import { type ErrorCode, type Failure, getHelpUrl } from "../errors.ts";
import { formatCounts, formatOwner } from "../run/counts-text.ts";
import {
  LIST_NAMES,
  type ListedDocument,
  type ListName,
  type Outcome,
  type Stage,
} from "../run/outcome.ts";
import { formatProject } from "../run/projects.ts";
import { escapeMarkdown, joinNonEmpty } from "../text.ts";
import {
  appendNames,
  type FailureGroup,
  formatActions,
  formatAffected,
  formatFoundTexts,
  formatVerdict,
  getWarnings,
  groupFailures,
  type RunReport,
  STAGE_TEXT,
} from "./outcome-text.ts";

/** Nobody reads longer lists in a summary. */
const MAX_LISTED = 20;
const MAX_ROWS = 30;

/** Ends with a line feed. Everything from outside is escaped. */
export function renderSummary(report: RunReport): string {
  const parts = [
    "## Zylon ingest",
    renderVerdict(report),
    renderTable(report),
    ...renderDocumentLists(report.integrations),
    renderMetGates(report.integrations),
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

function renderVerdict(report: RunReport): string {
  const { integrations, failure } = report;
  const groups = groupFailures(integrations, failure);
  if (groups.length > 0) {
    const kind = failure?.code === "cancelled" ? "WARNING" : "CAUTION";
    return renderAlert(kind, renderFailureParts(groups, report));
  }
  const isDry = report.inputs?.dryRun === true;
  const warnings = getWarnings(report);
  let kind: Alert = warnings.length > 0 ? "WARNING" : "TIP";
  if (isDry) kind = "NOTE";
  const isSeveral = integrations.length > 1 && !isDry;
  const several = isSeveral ? `${integrations.length} integrations: ` : "";
  const found = formatFoundTexts(integrations);
  return renderAlert(kind, [
    `**${escapeMarkdown(several + formatVerdict(integrations, report.inputs), 1000)}**`,
    renderContext(report),
    ...warnings.map(({ text, names, namesDocuments, remedy }) => {
      const words = appendNames(text, namesDocuments ? [] : names);
      return `${escapeMarkdown(words, 400)}. ${escapeMarkdown(remedy)}.`;
    }),
    found === "" ? "" : `${escapeMarkdown(found, 1000)}.`,
    ...integrations.flatMap(({ name, notes }) =>
      notes.map((note) =>
        escapeMarkdown(
          integrations.length < 2 ? note : `${name}: ${note}`,
          500,
        ),
      ),
    ),
  ]);
}

/** Renders what happened, what to do, and whether an ingest was started. */
function renderFailureParts(
  groups: readonly FailureGroup[],
  report: RunReport,
): string[] {
  const { integrations } = report;
  const [only, ...others] = groups;
  const counts = escapeMarkdown(formatCounts(integrations));
  const end = counts === "" ? "" : `${counts}.`;
  if (only !== undefined && others.length === 0)
    return [
      renderGroupTitle(only, integrations),
      renderContext(report),
      ...renderGroup(only, integrations),
      end,
    ];
  const failed = integrations.filter(({ failure }) => failure !== undefined);
  return [
    `**${failed.length} of ${integrations.length} integrations failed**`,
    renderContext(report),
    ...groups
      .slice(0, MAX_LISTED)
      .flatMap((group) => [
        renderGroupTitle(group, integrations),
        ...renderGroup(group, integrations),
      ]),
    end,
  ];
}

function renderGroupTitle(
  group: FailureGroup,
  all: readonly Outcome[],
): string {
  const { title, detail } = group.failure;
  const what = `**${escapeMarkdown(formatAffected(group, all) + title, 600)}**`;
  return joinNonEmpty([what, escapeMarkdown(detail, 2000)], ": ");
}

/** Host and organization, and the integration if there is only one. */
function renderContext({ integrations, inputs }: RunReport): string {
  if (inputs === undefined) return "";
  const parts = [
    renderLink(escapeMarkdown(inputs.baseUrl.host), inputs.baseUrl.href),
    `organization ${escapeMarkdown(inputs.organization)}`,
  ];
  const [only, ...others] = integrations;
  if (only !== undefined && others.length === 0) {
    const { name, contentName, id, type } = only;
    const reads = contentName === "" ? "" : ` (${escapeMarkdown(contentName)})`;
    const isKnown = id !== undefined || type !== undefined;
    if (isKnown) parts.push(`${escapeMarkdown(name)}${reads}`);
    if (only.isCreated) parts.push("created");
    if (only.isUpdated) parts.push("credentials updated");
  }
  return parts.join(", ");
}

function renderGroup(
  { failure, affected }: FailureGroup,
  all: readonly Outcome[],
): string[] {
  const { remedy, code } = failure;
  const names = areNamesListedBelow(failure, affected) ? [] : failure.names;
  const listed = names
    .slice(0, MAX_LISTED)
    .map((name) => `- ${escapeMarkdown(name)}`);
  const more = names.length - listed.length;
  if (more > 0) listed.push(`- and ${more} more`);
  return [
    `**What to do:** ${escapeMarkdown(remedy, 1000)}.`,
    listed.join("\n"),
    `${renderIngestState(affected, all)} More about [${code}](${getHelpUrl(code)}).`,
  ];
}

const NO_INGEST: readonly Stage[] = ["watched", "none"];
const MAY_RUN: readonly Stage[] = ["unclear", "working", "indexing"];

/** Renders what happened to these ingests, and how to see more. */
function renderIngestState(
  some: readonly Outcome[],
  all: readonly Outcome[],
): string {
  const stages = new Set(some.map(({ stage }) => stage));
  const hasStarted = [...stages].some((stage) => !NO_INGEST.includes(stage));
  if (hasStarted) {
    const words = [...stages].map((stage) =>
      stage === "unclear" && some.length > 1
        ? "Their ingests may be running."
        : `${STAGE_TEXT[stage]}.`,
    );
    if (MAY_RUN.some((stage) => stages.has(stage)))
      words.push(
        "To see what Zylon is indexing, run the step with ingest: false and wait-for: indexed.",
      );
    return words.join(" ");
  }
  const isPart = some.length > 0 && some.length < all.length;
  const isWatch = all.some(({ stage }) => stage === "watched");
  if (isWatch) return `${STAGE_TEXT.watched}.`;
  if (!isPart) return `${STAGE_TEXT.none}.`;
  return `This run did not start ${some.length === 1 ? "its ingest" : "their ingests"}.`;
}

/** The lists that have the names of a failure. */
const LISTS_BY_CODE: Readonly<Partial<Record<ErrorCode, readonly ListName[]>>> =
  {
    "wait-timeout": ["pending"],
    "too-many-removed": ["removed"],
    "too-many-failed": ["failed", "failing"],
  };

/** Whether its names are documents that a list below shows with links. */
const areNamesListedBelow = (
  { code }: Failure,
  of: readonly Outcome[],
): boolean =>
  of.some(({ lists }) =>
    LISTS_BY_CODE[code]?.some((name) => lists[name].length > 0),
  );

const LIST_TITLES: Readonly<Record<ListName, string>> = {
  removed: "Removed",
  failed: "Failed",
  pending: "Not indexed yet",
  failing: "Already failing before this run",
  added: "Added",
  updated: "Updated",
  warned: "With warnings",
};

/** Renders each document in one list, the most urgent list first. */
const renderDocumentLists = (all: readonly Outcome[]): string[] =>
  LIST_NAMES.map((name) => {
    const rows = all.flatMap((one) =>
      one.lists[name].map(
        (row) => `- ${renderDocument(row, formatOwner(one, all))}`,
      ),
    );
    return renderList(name, rows);
  });

function renderDocument(
  { name, url, error, warnings = [] }: ListedDocument,
  owner: string,
): string {
  const why = joinNonEmpty([error ?? "", ...warnings], ", ");
  const reasons = why === "" ? "" : `: ${escapeMarkdown(why)}`;
  const whose = owner === "" ? "" : ` ${escapeMarkdown(owner)}`;
  return renderLink(escapeMarkdown(name, 120), url) + whose + reasons;
}

/**
 * Renders a link; only its text if the URL is not a web address.
 * @param words Markdown
 */
function renderLink(words: string, url: string | null): string {
  if (url === null || !/^https?:/i.test(url)) return words;
  // A bracket ends the link, and encodeURIComponent leaves it alone.
  const address = url.replace(
    /[()|\\]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${words}](${address})`;
}

function renderList(name: ListName, rows: readonly string[]): string {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, MAX_LISTED);
  const more = rows.length - shown.length;
  const where = name === "pending" ? "" : ", in the changes-file";
  if (more > 0) shown.push(`- and ${more} more${where}`);
  return `**${LIST_TITLES[name]}** (${rows.length})\n\n${shown.join("\n")}`;
}

function renderMetGates(all: readonly Outcome[]): string {
  const [first, ...others] = all;
  const isMet = all.every(({ metGates }) => metGates.length > 0);
  if (first === undefined || !isMet) return "";
  const met =
    others.length === 0
      ? first.metGates
          .map(({ requirement, actual }) => `${requirement} (${actual})`)
          .join(", ")
      : first.metGates.map(({ requirement }) => requirement).join(", ");
  return `Gates met: ${escapeMarkdown(met)}.`;
}

/** Renders the table of integrations; empty if there is only one. */
function renderTable({ integrations }: RunReport): string {
  if (integrations.length < 2) return "";
  const failed = integrations.filter(({ failure }) => failure !== undefined);
  const good = integrations.filter(({ failure }) => failure === undefined);
  const rows = [...failed, ...good].slice(0, MAX_ROWS).map((one) => {
    const { failure, plannedActions, status } = one;
    let what = joinNonEmpty([failure?.code ?? "", formatCounts([one])], ": ");
    if (what === "")
      what = plannedActions.length > 0 ? `would ${formatActions(one)}` : status;
    const cells = [one.name, one.contentName, what];
    return `| ${cells.map((cell) => escapeMarkdown(cell)).join(" | ")} |`;
  });
  const more = integrations.length - rows.length;
  if (more > 0) rows.push(`| and ${more} more, in the results-file | | |`);
  return [
    "| Integration | Content | Result |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** Renders the projects that a dry run lists; empty if there are none. */
function renderProjects({ projects }: RunReport): string {
  if (projects.length === 0) return "";
  const rows = projects
    .slice(0, MAX_LISTED)
    .map((project) => `- ${escapeMarkdown(formatProject(project))}`);
  const more = projects.length - rows.length;
  if (more > 0) rows.push(`- and ${more} more`);
  return ["Projects of this user, for project-id:\n", ...rows].join("\n");
}
