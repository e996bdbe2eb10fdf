/** Renders the text of the failure issue as Markdown. Pure. */
import { getHelpUrl } from "../errors.ts";
import type { DocumentSnapshot } from "../run/integration.ts";
import type { Outcome } from "../run/outcome.ts";
import {
  escapeMarkdown,
  formatCommaList,
  formatCount,
  formatUtcTime,
  joinNonEmpty,
  toSafeLine,
} from "../text.ts";
import {
  getLastFailed,
  type Memory,
  renderHiddenLine,
} from "./issue-memory.ts";
import {
  type Baseline,
  getFinalSnapshot,
  hasNoContent,
  isRestored,
} from "./loss.ts";
import {
  type FailureGroup,
  groupFailures,
  type RunReport,
} from "./outcome-text.ts";

/** Identifies the step to which an issue belongs. */
export interface IssueIdentity {
  /** Whether the failing step ingests, or only checks. */
  readonly kind: "check" | "ingest";
  /** Workflow, job and step. */
  readonly stepPath: string;
  readonly branch: string;
  /** A Markdown link. */
  readonly runLink: string;
  readonly key: string;
}

/** GitHub rejects longer titles. */
const MAX_TITLE = 256;

export function renderTitle(
  { kind, stepPath }: IssueIdentity,
  all: readonly Outcome[],
): string {
  const [only, ...others] = all;
  const isOne = only !== undefined && others.length === 0;
  const name = isOne ? ` (${only.name})` : "";
  const start = `Zylon ${kind} fails: `;
  const rest = MAX_TITLE - start.length - name.length;
  return (start + toSafeLine(stepPath, rest) + name).replace(/[@`]/g, " ");
}

/** Escapes text for an issue. The word joiner prevents mentions and links. */
const escapeForIssue = (text: string, limit = 1000): string =>
  escapeMarkdown(text, limit).replace(
    /(&#(?:35|64);|GH)<!-- -->/gi,
    "$1&NoBreak;",
  );

/** The hidden line must fit too: GitHub allows 65,536 characters. */
const MAX_FAILURES_LENGTH = 20_000;

const MAX_FAILURE_NAMES = 10;
const MAX_INTEGRATIONS = 20;

/** Renders what happened to each integration that failed. */
export function renderFailures({ integrations, failure }: RunReport): string {
  const groups = groupFailures(integrations, failure);
  const parts: string[] = [];
  let told = 0;
  for (const group of groups) {
    const part = renderFailureGroup(group, integrations);
    told += part.length;
    if (told > MAX_FAILURES_LENGTH && parts.length > 0) break;
    parts.push(part);
  }
  const more = groups.length - parts.length;
  if (more > 0) parts.push(`The summary of the run lists ${more} more.`);
  return parts.join("\n\n");
}

function renderFailureGroup(
  { failure, affected }: FailureGroup,
  all: readonly Outcome[],
): string {
  const { title, detail, names, remedy, code } = failure;
  const what = joinNonEmpty(
    [title, detail, formatCommaList(names, MAX_FAILURE_NAMES)],
    ": ",
  );
  const isOne = all.length < 2 || affected.length === 0;
  const whose = affected.map(({ name }) => name);
  const subject = isOne
    ? ""
    : ` to ${escapeForIssue(formatCommaList(whose, MAX_INTEGRATIONS), 2000)}`;
  return [
    `**What happened${subject}:** ${escapeForIssue(what)}.`,
    `**What to do:** ${escapeForIssue(remedy)}. More about [${code}](${getHelpUrl(code)}).`,
  ].join("\n\n");
}

interface FailureTimes {
  readonly first: string;
  /** The same as `first` after a single failure. */
  readonly last: string;
}

export function renderBody(
  { kind, branch, runLink, key }: IssueIdentity,
  report: RunReport,
  memory: Memory,
  { first, last }: FailureTimes,
): string {
  const where = `${formatUtcTime(last)}, in ${runLink}, on <code>${escapeMarkdown(branch)}</code>.`;
  const when =
    first === last
      ? `It failed on ${where}`
      : `First failure: ${formatUtcTime(first)}. Last failure: ${where}`;
  const parts = [
    `The ${kind} of this workflow failed, so documents in Zylon may be missing or out of date.`,
    renderFailures(report),
    when,
    renderLosses(memory, report),
    renderFooter(memory),
    renderHiddenLine(key, memory),
  ];
  return joinNonEmpty(parts, "\n\n");
}

/** Joins parts with semicolons, since a part may contain commas. */
export function formatSemicolonList(
  parts: readonly string[],
  most: number,
): string {
  const more = parts.length - most;
  const shown = parts.slice(0, most).join("; ");
  return more > 0 ? `${shown}; and ${more} more` : shown;
}

/** Renders what there is now, and what there was before the losses. */
function renderLosses({ lost }: Memory, { integrations }: RunReport): string {
  if (lost.length === 0) return "";
  const lines = lost.map((one) => compareWithBaseline(one, integrations));
  return `**Lost or failed:** ${escapeForIssue(formatSemicolonList(lines, MAX_INTEGRATIONS), 4000)}.`;
}

function renderFooter({ lost, unclear }: Memory): string {
  const closes =
    "The step rewrites this text after each failure, and closes the issue when it succeeds";
  const renamed = "If you rename the workflow file, the job or the step, close";
  if (lost.length + unclear.length === 0)
    return `${closes}. ${renamed} this issue yourself.`;
  return `${closes} with as many documents as before, and no more of them failing. If the loss was intended, close this issue yourself. ${renamed} this issue too.`;
}

/** Puts the name in front, unless it is the only integration of the run. */
function prefixName(
  { name }: Baseline,
  all: readonly Outcome[],
  words: string,
): string {
  const isOnly = all.length === 1 && all.every((one) => one.name === name);
  if (!isOnly) return `${name}: ${words}`;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** `24 documents (1 failing)` */
function formatBaseline({ documents, failing }: Baseline): string {
  if (documents === null) return "an unknown number of documents";
  const stock = formatCount(documents, "document");
  return failing === null || failing === 0
    ? stock
    : `${stock} (${failing} failing)`;
}

/** Returns why a success leaves the issue open; empty if it closes. */
export function getReasonsToStayOpen(
  memory: Memory,
  { integrations }: RunReport,
): readonly string[] {
  const reasons: string[] = [];
  for (const before of memory.lost)
    if (!isRestored(before, findSnapshot(before, integrations)))
      reasons.push(compareWithBaseline(before, integrations));
  for (const before of memory.unclear) {
    const gone =
      outcomeFor(before, integrations) === undefined
        ? "not in this run, and "
        : "";
    const words = `${gone}it is unknown whether documents were lost on ${before.when}; before that: ${formatBaseline(before)}`;
    reasons.push(prefixName(before, integrations, words));
  }
  if (memory.isPart)
    reasons.push("This issue no longer lists everything that was lost");
  if (
    reasons.length === 0 &&
    getLastFailed(memory, integrations).every(hasNoContent)
  )
    reasons.push("The source has no items, and Zylon no documents");
  return reasons;
}

/** Returns `undefined` if the integration is no longer in the run. */
const outcomeFor = (
  { name }: Baseline,
  all: readonly Outcome[],
): Outcome | undefined => all.find((one) => one.name === name);

/** Returns what this run knows for certain after a loss. */
function findSnapshot(
  before: Baseline,
  all: readonly Outcome[],
): DocumentSnapshot | undefined {
  const one = outcomeFor(before, all);
  return one && getFinalSnapshot(one);
}

/** Compares documents now and before. Names one of several integrations. */
function compareWithBaseline(
  before: Baseline,
  all: readonly Outcome[],
): string {
  const had = `${formatBaseline(before)} before the loss on ${before.when}`;
  const one = outcomeFor(before, all);
  if (one === undefined)
    return prefixName(before, all, `not in this run, ${had}`);
  const { snapshot, end, failure } = one;
  if (snapshot === undefined || end === "cut")
    return prefixName(before, all, `documents not counted now, ${had}`);
  const words = formatNowAndBefore(before, snapshot, snapshot.failed > 0);
  const isFine = failure === undefined && isRestored(before, snapshot);
  return prefixName(
    before,
    all,
    words + (isFine ? " (as many as before)" : ""),
  );
}

/** `9 documents now, 24 before the loss of 2026-11-28` */
function formatNowAndBefore(
  { documents, failing, when }: Baseline,
  now: DocumentSnapshot,
  isFull = false,
): string {
  const count = `${formatCount(now.count, "document")} now`;
  if (documents === null) return `${count}, an unknown number before ${when}`;
  const isShort = now.count < documents;
  const had = `${documents} before ${isShort ? "the loss on " : ""}${when}`;
  const isSame = failing === null || now.failed <= failing;
  if (isSame && !isFull) return `${count}, ${had}`;
  return `${count}, ${now.failed} of them failing; ${had}, ${failing ?? 0} of them failing`;
}

/** Renders the comment that closes the issue. Only numbers are compared. */
export function renderRecovery(
  run: string,
  { lost, unclear }: Memory,
  { integrations }: RunReport,
): string {
  const numbers = [...lost, ...unclear].flatMap((before) => {
    const now = findSnapshot(before, integrations);
    if (now === undefined) return [];
    return prefixName(
      before,
      integrations,
      formatNowAndBefore(before, now, true),
    );
  });
  if (numbers.length === 0) return `Recovered: the step succeeded in ${run}.`;
  const list = escapeForIssue(
    formatSemicolonList(numbers, MAX_INTEGRATIONS),
    4000,
  );
  return `The step succeeded in ${run}.\n\n${list}. Only the numbers were compared; the documents may be different ones.`;
}

/** Renders the comment of a success that leaves the issue open. */
export function renderStillOpen(
  run: string,
  reasons: readonly string[],
): string {
  const close = "Close this issue when you have checked.";
  const [only = "", ...others] = reasons;
  const what =
    others.length === 0
      ? [`${escapeForIssue(only)}. ${close}`]
      : [renderReasons(reasons), close];
  return [`The step succeeded in ${run}.`, ...what].join("\n\n");
}

function renderReasons(reasons: readonly string[]): string {
  const lines = reasons
    .slice(0, MAX_INTEGRATIONS)
    .map((reason) => `- ${escapeForIssue(reason)}`);
  const more = reasons.length - lines.length;
  if (more > 0) lines.push(`- and ${more} more`);
  return lines.join("\n");
}
