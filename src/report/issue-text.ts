/** Renders the text of the failure issue as Markdown. Pure. */
import { helpFor } from "../errors.ts";
import type { Look } from "../run/integration.ts";
import type { Outcome } from "../run/outcome.ts";
import { failedLast, hiddenLine, type Memory } from "./issue-memory.ts";
import { type Before, isBack, isVoid, lookAfter } from "./loss.ts";
import { counted, firstOf, joined, line, markdown, moment } from "../text.ts";
import { type Cause, causesOf, type Report } from "./words.ts";

/** Identifies the step to which an issue belongs. */
export interface Owner {
  /** Whether the failing step ingests, or only checks. */
  readonly what: "check" | "ingest";
  /** Workflow, job and step. */
  readonly place: string;
  readonly branch: string;
  /** A Markdown link. */
  readonly run: string;
  readonly key: string;
}

/** GitHub rejects longer titles. */
const MAX_TITLE = 256;

export function issueTitle(
  { what, place }: Owner,
  all: readonly Outcome[],
): string {
  const [only, ...others] = all;
  const isOne = only !== undefined && others.length === 0;
  const name = isOne ? ` (${only.name})` : "";
  const start = `Zylon ${what} fails: `;
  const rest = MAX_TITLE - start.length - name.length;
  return (start + line(place, rest) + name).replace(/[@`]/g, " ");
}

/** Escapes text for an issue. The word joiner prevents mentions and links. */
const inert = (text: string, limit = 1000): string =>
  markdown(text, limit).replace(/(&#(?:35|64);|GH)<!-- -->/gi, "$1&NoBreak;");

/** The hidden line must fit too: GitHub allows 65,536 characters. */
const MAX_TOLD = 20_000;

const MAX_NAMES = 10;
const MAX_INTEGRATIONS = 20;

/** Renders what happened to each integration that failed. */
export function tell({ all, failure }: Report): string {
  const causes = causesOf(all, failure);
  const parts: string[] = [];
  let told = 0;
  for (const cause of causes) {
    const part = tellCause(cause, all);
    told += part.length;
    if (told > MAX_TOLD && parts.length > 0) break;
    parts.push(part);
  }
  const more = causes.length - parts.length;
  if (more > 0) parts.push(`The summary of the run lists ${more} more.`);
  return parts.join("\n\n");
}

function tellCause({ failure, of }: Cause, all: readonly Outcome[]): string {
  const { title, detail, names, remedy, code } = failure;
  const what = joined([title, detail, firstOf(names, MAX_NAMES)], ": ");
  const isOne = all.length < 2 || of.length === 0;
  const whose = of.map(({ name }) => name);
  const subject = isOne
    ? ""
    : ` to ${inert(firstOf(whose, MAX_INTEGRATIONS), 2000)}`;
  return [
    `**What happened${subject}:** ${inert(what)}.`,
    `**What to do:** ${inert(remedy)}. More about [${code}](${helpFor(code)}).`,
  ].join("\n\n");
}

interface Times {
  readonly first: string;
  /** The same as `first` after a single failure. */
  readonly last: string;
}

export function bodyOf(
  { what, branch, run, key }: Owner,
  report: Report,
  memory: Memory,
  { first, last }: Times,
): string {
  const where = `${moment(last)}, in ${run}, on <code>${markdown(branch)}</code>.`;
  const when =
    first === last
      ? `It failed on ${where}`
      : `First failure: ${moment(first)}. Last failure: ${where}`;
  const parts = [
    `The ${what} of this workflow failed, so documents in Zylon may be missing or out of date.`,
    tell(report),
    when,
    lostIn(memory, report),
    footer(memory),
    hiddenLine(key, memory),
  ];
  return joined(parts, "\n\n");
}

/** Joins parts with semicolons, since a part may contain commas. */
export function listed(parts: readonly string[], most: number): string {
  const more = parts.length - most;
  const shown = parts.slice(0, most).join("; ");
  return more > 0 ? `${shown}; and ${more} more` : shown;
}

/** Renders what there is now, and what there was before the losses. */
function lostIn({ lost }: Memory, { all }: Report): string {
  if (lost.length === 0) return "";
  const lines = lost.map((one) => stockThen(one, all));
  return `**Lost or failed:** ${inert(listed(lines, MAX_INTEGRATIONS), 4000)}.`;
}

function footer({ lost, unclear }: Memory): string {
  const closes =
    "The step rewrites this text after each failure, and closes the issue when it succeeds";
  const renamed = "If you rename the workflow file, the job or the step, close";
  if (lost.length + unclear.length === 0)
    return `${closes}. ${renamed} this issue yourself.`;
  return `${closes} with as many documents as before, and no more of them failing. If this was intended, close this issue yourself. ${renamed} this issue too.`;
}

/** Puts the name in front, unless it is the only integration of the run. */
function about(
  { name }: Before,
  all: readonly Outcome[],
  words: string,
): string {
  const isOnly = all.length === 1 && all.every((one) => one.name === name);
  if (!isOnly) return `${name}: ${words}`;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** `24 documents (1 failing)` */
function stockOf({ documents, failing }: Before): string {
  if (documents === null) return "an unknown number of documents";
  const stock = counted(documents, "document");
  return failing === null || failing === 0
    ? stock
    : `${stock} (${failing} failing)`;
}

/** Returns why a success leaves the issue open; empty if it closes. */
export function reasonsToStay(
  memory: Memory,
  { all }: Report,
): readonly string[] {
  const reasons: string[] = [];
  for (const before of memory.lost)
    if (!isBack(before, lookIn(before, all)))
      reasons.push(stockThen(before, all));
  for (const before of memory.unclear) {
    const gone =
      outcomeFor(before, all) === undefined ? "not in this run, and " : "";
    const words = `${gone}it is unknown whether documents were lost on ${before.when}; before that: ${stockOf(before)}`;
    reasons.push(about(before, all, words));
  }
  if (memory.isPart)
    reasons.push("This issue no longer lists everything that was lost");
  if (reasons.length === 0 && failedLast(memory, all).every(isVoid))
    reasons.push("The source has no items, and Zylon no documents");
  return reasons;
}

/** Returns `undefined` if the integration is no longer in the run. */
const outcomeFor = (
  { name }: Before,
  all: readonly Outcome[],
): Outcome | undefined => all.find((one) => one.name === name);

/** Returns what this run knows for certain after a loss. */
function lookIn(before: Before, all: readonly Outcome[]): Look | undefined {
  const one = outcomeFor(before, all);
  return one && lookAfter(one);
}

/** Compares documents now and before. Names one of several integrations. */
function stockThen(before: Before, all: readonly Outcome[]): string {
  const had = `${stockOf(before)} before the loss of ${before.when}`;
  const one = outcomeFor(before, all);
  if (one === undefined) return about(before, all, `not in this run, ${had}`);
  const { now, end, failure } = one;
  if (now === undefined || end === "cut")
    return about(before, all, `documents not counted now, ${had}`);
  const words = nowAndBefore(before, now, now.failed > 0);
  const isFine = failure === undefined && isBack(before, now);
  return about(before, all, words + (isFine ? " (as many as before)" : ""));
}

/** `9 documents now, 24 before the loss of 2026-11-28` */
function nowAndBefore(
  { documents, failing, when }: Before,
  now: Look,
  isFull = false,
): string {
  const count = `${counted(now.count, "document")} now`;
  if (documents === null) return `${count}, an unknown number before ${when}`;
  const isShort = now.count < documents;
  const had = `${documents} before ${isShort ? "the loss of " : ""}${when}`;
  const isSame = failing === null || now.failed <= failing;
  if (isSame && !isFull) return `${count}, ${had}`;
  return `${count}, ${now.failed} of them failing; ${had}, ${failing ?? 0} of them failing`;
}

/** Renders the comment that closes the issue. Only numbers are compared. */
export function recoveredText(
  run: string,
  { lost, unclear }: Memory,
  { all }: Report,
): string {
  const numbers = [...lost, ...unclear].flatMap((before) => {
    const now = lookIn(before, all);
    if (now === undefined) return [];
    return about(before, all, nowAndBefore(before, now, true));
  });
  if (numbers.length === 0) return `Recovered: the step succeeded in ${run}.`;
  const list = inert(listed(numbers, MAX_INTEGRATIONS), 4000);
  return `The step succeeded in ${run}.\n\n${list}. Only these numbers were compared: they may be other documents.`;
}

/** Renders the comment of a success that leaves the issue open. */
export function staysText(run: string, reasons: readonly string[]): string {
  const close = "Close this issue when you have checked.";
  const [only = "", ...others] = reasons;
  const what =
    others.length === 0
      ? [`${inert(only)}. ${close}`]
      : [listOf(reasons), close];
  return [`The step succeeded in ${run}.`, ...what].join("\n\n");
}

function listOf(reasons: readonly string[]): string {
  const lines = reasons
    .slice(0, MAX_INTEGRATIONS)
    .map((reason) => `- ${inert(reason)}`);
  const more = reasons.length - lines.length;
  if (more > 0) lines.push(`- and ${more} more`);
  return lines.join("\n");
}
