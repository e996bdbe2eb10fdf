/** Renders the text of the failure issue as Markdown. Pure. */
import { getHelpUrl } from "../errors.ts";
import { getOnlyOutcome, type Outcome } from "../run/outcome.ts";
import {
  escapeMarkdown,
  formatCommaList,
  formatCount,
  formatUtcTime,
  joinNonEmpty,
  toSafeLine,
} from "../text.ts";
import {
  type CountedOutcome,
  countStillFailing,
  hasKnownDocuments,
  isCounted,
} from "./baseline.ts";
import type { FailureGroup } from "./failure-groups.ts";
import type { IssueIdentity } from "./issue-identity.ts";
import {
  type Memory,
  type NamedBaseline,
  renderHiddenLine,
} from "./issue-memory.ts";
import type { RunReport } from "./run-report.ts";

/** GitHub rejects longer titles. */
const MAX_TITLE = 256;

export function renderTitle(
  { kind, stepPath }: IssueIdentity,
  outcomes: readonly Outcome[],
): string {
  const only = getOnlyOutcome(outcomes);
  const name = only === undefined ? "" : ` (${only.name})`;
  const start = `Zylon ${kind} fails: `;
  const rest = MAX_TITLE - start.length - name.length;
  return (start + toSafeLine(stepPath, rest) + name).replace(/[@`]/g, " ");
}

/**
 * Escapes text for an issue, where a mention would notify people: a word joiner,
 * which GitHub keeps in the text, separates its sign from the name.
 */
const escapeForIssue = (text: string, limit = 1000): string =>
  escapeMarkdown(text, limit, "&NoBreak;");

/** GitHub allows 65,536 characters, and the hidden line takes up to 30,000. */
const MAX_FAILURES_LENGTH = 20_000;

const MAX_FAILURE_NAMES = 10;
const MAX_INTEGRATIONS = 20;

/** Renders what happened and what to do, and counts failures without room. */
export function renderFailures({ outcomes, failureGroups }: RunReport): string {
  const parts: string[] = [];
  let length = 0;
  for (const group of failureGroups) {
    const part = renderFailureGroup(group, outcomes);
    length += part.length;
    if (length > MAX_FAILURES_LENGTH && parts.length > 0) break;
    parts.push(part);
  }
  const more = failureGroups.length - parts.length;
  if (more > 0) parts.push(`And ${formatCount(more, "other failure")}.`);
  return parts.join("\n\n");
}

function renderFailureGroup(
  { failure, affected }: FailureGroup,
  outcomes: readonly Outcome[],
): string {
  const { title, detail, remedy, code } = failure;
  const description = joinNonEmpty(
    [title, detail, formatCommaList(failure.names, MAX_FAILURE_NAMES)],
    ": ",
  );
  const names = affected.map(({ name }) => name);
  const areNamed = outcomes.length > 1 && names.length > 0;
  const subject = areNamed
    ? ` to ${escapeForIssue(formatCommaList(names, MAX_INTEGRATIONS), 2000)}`
    : "";
  return [
    `**What happened${subject}:** ${escapeForIssue(description)}.`,
    `**What to do:** ${escapeForIssue(remedy)}. More about [${code}](${getHelpUrl(code)}).`,
  ].join("\n\n");
}

interface FailureTimes {
  readonly first: string;
  /** The same as `first` after a single failure. */
  readonly last: string;
}

export function renderBody(
  { kind, ref, runLink, key }: IssueIdentity,
  report: RunReport,
  memory: Memory,
  { first, last }: FailureTimes,
): string {
  const where = `${formatUtcTime(last)}, in ${runLink}, on <code>${escapeMarkdown(ref)}</code>.`;
  const when =
    first === last
      ? `It failed on ${where}`
      : `First failure: ${formatUtcTime(first)}. Last failure: ${where}`;
  const parts = [
    `The ${kind} of this workflow failed, so documents in Zylon may be missing or out of date.`,
    renderFailures(report),
    when,
    renderLines(formatComparisons(memory, report, "at the last failure")),
    renderFooter(memory),
    renderHiddenLine(key, memory),
  ];
  return joinNonEmpty(parts, "\n\n");
}

/** Says what closes the issue. */
function renderFooter({ baselines }: Memory): string {
  const rule =
    "The step rewrites this text after each failure. A success closes the issue";
  const advice =
    "If you rename the workflow file, the job or the step, close the issue yourself.";
  const isLoss = baselines.some(
    ({ mustAllReturn, countBefore }) => mustAllReturn && countBefore > 0,
  );
  return isLoss
    ? `In a failure of this issue, too many documents were removed, or none were left. ${rule} once there are as many documents as before they were removed, and no gate fails. If they were removed on purpose, close it yourself. ${advice}`
    : `${rule}, unless a gate fails against what was there before. ${advice}`;
}

/** When documents were counted, in words; `now` is after a success. */
type ComparisonTime = "at the last failure" | "now";

/**
 * Compares an integration with its baseline. The text begins with the name,
 * unless the run has only this integration:
 *
 * | in this run, it | text                                                            |
 * | --------------- | --------------------------------------------------------------- |
 * | was counted     | `9 documents now, 24 before 2026-11-28. Failing: 1, 0 before`   |
 * | was not counted | `24 documents before 2026-11-28, not counted now`               |
 * | is absent       | `24 documents before 2026-11-28, not in this run (its id may…)` |
 */
function formatComparison(
  baseline: NamedBaseline,
  { outcomes }: RunReport,
  time: ComparisonTime,
): string {
  const { name } = baseline;
  const outcome = outcomes.find((listed) => listed.name === name);
  if (outcome === undefined)
    return `${name}: ${formatBaseline(baseline)}, not in this run (its id may have changed)`;
  const comparison = isCounted(outcome)
    ? formatCountedComparison(baseline, outcome, time)
    : `${formatBaseline(baseline)}, not counted ${time}`;
  return outcomes.length === 1 ? comparison : `${name}: ${comparison}`;
}

/** `24 documents before 2026-11-28`; `1 document failed` if that is all that is known. */
function formatBaseline({
  countBefore,
  when,
  failedIds,
}: NamedBaseline): string {
  return countBefore > 0
    ? `${formatCount(countBefore, "document")} before ${when}`
    : `${formatCount(failedIds.length, "document")} failed`;
}

function formatCountedComparison(
  baseline: NamedBaseline,
  outcome: CountedOutcome,
  time: ComparisonTime,
): string {
  const { countBefore, when } = baseline;
  const counts = [`${formatCount(outcome.snapshot.count, "document")} ${time}`];
  if (countBefore > 0) counts.push(`${countBefore} before ${when}`);
  const failing = formatFailing(baseline, outcome, time);
  return joinNonEmpty([counts.join(", "), failing], ". ");
}

/**
 * Says how many are failing:
 *
 * | failing                                    | text                             |
 * | ------------------------------------------ | -------------------------------- |
 * | more than before                           | `Failing: 1, 0 before`           |
 * | otherwise, some by which the step failed   | `Still failing: 1`; at the last  |
 * |                                            | failure `Failing: 1`             |
 * | otherwise                                  |                                  |
 *
 * The first number counts all that are failing: the ids of a baseline may be only
 * some of them.
 */
function formatFailing(
  baseline: NamedBaseline,
  outcome: CountedOutcome,
  time: ComparisonTime,
): string {
  const { failing } = outcome.snapshot;
  const { failingBefore } = baseline;
  if (failingBefore !== null && failing > failingBefore)
    return `Failing: ${failing}, ${failingBefore} before`;
  if (countStillFailing(outcome, baseline) === 0) return "";
  return `${time === "now" ? "Still failing" : "Failing"}: ${failing}`;
}

/** Compares with every baseline that has known documents. */
export const formatComparisons = (
  { baselines }: Memory,
  report: RunReport,
  time: ComparisonTime,
): readonly string[] =>
  baselines
    .filter(hasKnownDocuments)
    .map((baseline) => formatComparison(baseline, report, time));

/**
 * Returns why a success leaves the issue open; empty if it closes the issue.
 * @param nextMemory the memory after this success. It has only baselines that are
 * a reason: the success is worse, or the integration was not in this run.
 */
export function getReasonsToStayOpen(
  nextMemory: Memory,
  report: RunReport,
): readonly string[] {
  const { baselines, isTruncated } = nextMemory;
  const reasons = baselines.map((baseline) =>
    formatComparison(baseline, report, "now"),
  );
  if (isTruncated)
    reasons.push("This issue no longer lists everything that was there before");
  return reasons;
}

/**
 * Asks a person to close the issue. Notes on the only integration may say why
 * there are fewer documents.
 */
export function renderRequest({ outcomes }: RunReport): string {
  const { notes = [] } = getOnlyOutcome(outcomes) ?? {};
  const sentences = notes.map((note) => escapeForIssue(note));
  return [...sentences, "Close this issue when you have checked."].join(" ");
}

/**
 * Renders the comment of a success.
 * @param lines what was compared
 * @param conclusion a sentence that follows them; may be empty
 */
export const renderSuccess = (
  runLink: string,
  lines: readonly string[],
  conclusion: string,
): string =>
  joinNonEmpty(
    [`The step succeeded in ${runLink}.`, renderLines(lines, conclusion)],
    "\n\n",
  );

/**
 * Renders one line as a sentence, and several as a list.
 * @param conclusion a sentence that follows them; may be empty
 */
function renderLines(lines: readonly string[], conclusion = ""): string {
  const [first, ...others] = lines.map((line) => escapeForIssue(line));
  if (first === undefined) return conclusion;
  if (others.length === 0) return joinNonEmpty([`${first}.`, conclusion], " ");
  const shown = [first, ...others]
    .slice(0, MAX_INTEGRATIONS)
    .map((line) => `- ${line}`);
  const more = lines.length - shown.length;
  if (more > 0) shown.push(`- and ${more} more`);
  return joinNonEmpty([shown.join("\n"), conclusion], "\n\n");
}

/**
 * Joins the first parts, and says how many more there are: `a; b; and 2 more`. The
 * parts contain commas.
 */
export function formatSemicolonList(
  parts: readonly string[],
  max: number,
): string {
  const more = parts.length - max;
  const shown = parts.slice(0, max).join("; ");
  return more > 0 ? `${shown}; and ${more} more` : shown;
}
