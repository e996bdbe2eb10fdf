/** Renders the job summary as Markdown, for one screen. Pure. */
import { type ErrorCode, type Failure, getHelpUrl } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatCounts, formatOwner } from "../run/counts-text.ts";
import { formatReason } from "../run/documents.ts";
import {
  getOnlyIntegration,
  LIST_NAMES,
  type ListedDocument,
  type ListName,
  type Outcome,
  type Stage,
} from "../run/outcome.ts";
import { formatProject } from "../run/projects.ts";
import { escapeMarkdown, formatCommaList, joinNonEmpty } from "../text.ts";
import { type FailureGroup, formatAffected } from "./failure-groups.ts";
import { formatActions, formatItemCount, STAGE_TEXT } from "./outcome-text.ts";
import type { RunReport } from "./run-report.ts";
import { appendNames } from "./warnings.ts";

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
  const { integrations, failure, groups, warnings } = report;
  if (groups.length > 0) {
    const kind = failure?.code === "cancelled" ? "WARNING" : "CAUTION";
    return renderAlert(kind, renderFailureParts(groups, report));
  }
  const isDry = report.inputs?.dryRun === true;
  let kind: Alert = warnings.length > 0 ? "WARNING" : "TIP";
  if (isDry) kind = "NOTE";
  const isSeveral = integrations.length > 1 && !isDry;
  const several = isSeveral ? `${integrations.length} integrations: ` : "";
  const { foundTexts, verdict } = report;
  return renderAlert(kind, [
    `**${escapeMarkdown(several + verdict, 1000)}**`,
    renderContext(report),
    ...warnings.map(({ text, names, areNamesListed, remedy }) => {
      const warning = appendNames(text, areNamesListed ? [] : names);
      return `${escapeMarkdown(warning, 400)}. ${escapeMarkdown(remedy)}.`;
    }),
    foundTexts === "" ? "" : `${escapeMarkdown(foundTexts, 1000)}.`,
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
  const { integrations, inputs } = report;
  const [only, ...others] = groups;
  const counts = escapeMarkdown(report.counts);
  const end = counts === "" ? "" : `${counts}.`;
  if (only !== undefined && others.length === 0)
    return [
      renderGroupTitle(only, integrations),
      renderContext(report),
      ...renderGroup(only, inputs),
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
        ...renderGroup(group, inputs),
      ]),
    end,
  ];
}

function renderGroupTitle(
  group: FailureGroup,
  integrations: readonly Outcome[],
): string {
  const { title, detail } = group.failure;
  const affected = formatAffected(group, integrations);
  const what = `**${escapeMarkdown(affected + title, 600)}**`;
  return joinNonEmpty([what, escapeMarkdown(detail, 2000)], ": ");
}

/** Renders host and organization, and the integration if it is the only one. */
function renderContext({ integrations, inputs }: RunReport): string {
  if (inputs === undefined) return "";
  const parts = [
    renderLink(escapeMarkdown(inputs.baseUrl.host), inputs.baseUrl.href),
    `organization ${escapeMarkdown(inputs.organization)}`,
  ];
  const only = getOnlyIntegration(integrations);
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

function renderGroup(
  { failure, affected }: FailureGroup,
  inputs: Inputs | undefined,
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
    `${renderIngestState(affected, inputs)} More about [${code}](${getHelpUrl(code)}).`,
  ];
}

const MAY_RUN: readonly Stage[] = ["unclear", "working", "indexing"];

/** Says how far these ingests got, and how to see more. */
function renderIngestState(
  affected: readonly Outcome[],
  inputs: Inputs | undefined,
): string {
  const stages = new Set(affected.map(({ stage }) => stage));
  if (stages.size === 0) return `${STAGE_TEXT.none}.`;
  const sentences = [...stages].map((stage) => `${STAGE_TEXT[stage]}.`);
  if (MAY_RUN.some((stage) => stages.has(stage)))
    sentences.push(renderWatchHint(affected, inputs));
  return sentences.join(" ");
}

/** Says how to watch without an ingest, and which inputs that doesn't allow. */
function renderWatchHint(
  affected: readonly Outcome[],
  inputs: Inputs | undefined,
): string {
  const settings: string[] = [];
  const removed: string[] = [];
  if (inputs !== undefined && inputs.content.length > 0) {
    for (const { id } of affected)
      if (id !== undefined)
        settings.push(`integration-id: ${escapeMarkdown(id, 60)}`);
    removed.push("configure", "username", "password", "content");
  }
  if (inputs?.maxRemoved !== undefined) removed.push("max-removed");
  settings.push("ingest: false");
  const without =
    removed.length === 0 ? "" : `, and without ${joinWithAnd(removed)}`;
  return `To see what Zylon is indexing, run the step with ${joinWithAnd([...settings, "wait-for: indexed"])}${without}.`;
}

const joinWithAnd = (names: readonly string[]): string =>
  new Intl.ListFormat("en-GB").format(names);

/** The lists that have the names of a failure. */
const LISTS_BY_CODE: Readonly<Partial<Record<ErrorCode, readonly ListName[]>>> =
  {
    "wait-timeout": ["pending"],
    "too-many-removed": ["removed", "stillListed"],
    "too-many-failed": ["failed", "failing", "failedAnyTime"],
  };

/** Whether its names are documents that a list below shows with links. */
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
  failing: "Already failing before this run",
  failedAnyTime: "Failed, now or earlier",
  added: "Added",
  updated: "Updated",
  warned: "With warnings",
};

/** The lists whose documents are not in the changes-file. */
const LISTS_BESIDE_CHANGES: readonly ListName[] = [
  "pending",
  "stillListed",
  "failedAnyTime",
];

/** Renders the lists, those to look at first at the top. */
const renderDocumentLists = (integrations: readonly Outcome[]): string[] =>
  LIST_NAMES.map((name) => {
    const rows = integrations.flatMap((outcome) =>
      outcome.lists[name].map(
        (document) =>
          `- ${renderDocument(document, formatOwner(outcome, integrations))}`,
      ),
    );
    return renderList(name, rows);
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
  // A bracket ends the link, and encodeURIComponent leaves it alone.
  const address = url.replace(
    /[()|\\]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${text}](${address})`;
}

function renderList(name: ListName, rows: readonly string[]): string {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, MAX_LISTED);
  const more = rows.length - shown.length;
  const isInFile = !LISTS_BESIDE_CHANGES.includes(name);
  const where = isInFile ? ", in the changes-file" : "";
  if (more > 0) shown.push(`- and ${more} more${where}`);
  return `**${LIST_TITLES[name]}** (${rows.length})\n\n${shown.join("\n")}`;
}

/** Renders the gates that were met in one line, with those that met them. */
function renderMetGates(integrations: readonly Outcome[]): string {
  const isOnly = integrations.length === 1;
  const namesByGates = new Map<string, string[]>();
  for (const { name, metGates } of integrations) {
    const gates = metGates.map(({ requirement, actual }) =>
      isOnly ? `${requirement} (${actual})` : requirement,
    );
    if (gates.length === 0) continue;
    const key = gates.join(", ");
    namesByGates.set(key, [...(namesByGates.get(key) ?? []), name]);
  }
  const sentences = [...namesByGates].map(([gates, names]) => {
    const isOfAll = names.length === integrations.length;
    const by = isOfAll ? "" : ` by ${formatCommaList(names)}`;
    return escapeMarkdown(`Gates met${by}: ${gates}.`, 400);
  });
  return sentences.join(" ");
}

/** Renders the table of integrations; empty if there is only one. */
function renderTable({ integrations }: RunReport): string {
  if (integrations.length < 2) return "";
  const failed = integrations.filter(({ failure }) => failure !== undefined);
  const succeeded = integrations.filter(({ failure }) => failure === undefined);
  const rows = [...failed, ...succeeded].slice(0, MAX_ROWS).map((outcome) => {
    const { name, contentName } = outcome;
    const cells = [name, contentName, formatResultCell(outcome)];
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

function formatResultCell(outcome: Outcome): string {
  const { failure, plannedActions, status } = outcome;
  const counts = formatCounts([outcome]);
  if (failure !== undefined) return joinNonEmpty([failure.code, counts], ": ");
  if (plannedActions.length > 0) return `would ${formatActions(outcome)}`;
  const items = formatItemCount(outcome);
  return joinNonEmpty([counts === "" ? status : counts, items], ". ");
}
