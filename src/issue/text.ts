/**
 * The failure issue: whose it is, from the runner's environment; what it says,
 * as Markdown that no text from outside can change; and what it remembers
 * between runs, hidden in its body. Anyone who may edit the issue can change
 * that, so it is checked, and decides only the text and the time of comments.
 * Pure.
 */
import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { type ActionError, helpFor } from "../http/error.ts";
import { parseJson } from "../http/json.ts";
import type { Printer } from "../log/printable.ts";
import { markdownText } from "../log/untrusted.ts";
import type { IntegrationResult } from "../result/result.ts";
import { andMore, joined, nameOf } from "../result/sentences.ts";

/**
 * Why the failure issue could not be updated, in whole sentences: a warning,
 * never the failure of the step.
 */
export class IssueTrouble extends Error {}

/** Texts are as they were given, not escaped. */
export interface IssueRun {
  readonly owner: string;
  readonly repo: string;
  /** Where people look at the repository, without a slash at its end. */
  readonly repositoryUrl: string;
  /** Identifies the step; 24 hexadecimal digits. */
  readonly key: string;
  /** Of workflow, job and step. */
  readonly names: readonly string[];
  readonly branch: string;
  /** A link to the log of this run. */
  readonly link: string;
}

/**
 * `owner/repo/path/file.yml@ref`, without the ref: a branch or tag, which
 * begins with `refs/` and may have an `@` in its name, or a commit.
 */
const withoutRef = (workflowRef: string): string =>
  workflowRef.replace(/@(refs\/.*|[^@]*)$/, "");

/**
 * Reads the run, and derives whose issue it keeps: that of
 *
 * - the workflow's file, whatever branch or commit it was read from, the job's
 *   id, and the step's id (or, without one, its place in the job);
 * - the branch, so that a fix that is tried on another branch does not close
 *   the issue of the default branch. All tags count as one: the next release is
 *   what recovers from the last;
 * - `ownKey`, the input `failure-issue-key`. Its default is the entry of the
 *   matrix, so that its entries, which run side by side, never close each
 *   other's issues.
 *
 * The other inputs are no part of it, so that a success with a corrected one
 * closes the issue.
 */
export function readIssueRun(
  environment: Readonly<Record<string, string | undefined>>,
  ownKey: string,
): IssueRun {
  const read = (name: string): string => environment[name] ?? "";
  const [owner = "", repo = ""] = read("GITHUB_REPOSITORY").split("/");
  const server = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
  const repositoryUrl = `${server}/${owner}/${repo}`;
  const id = read("GITHUB_RUN_ID");
  const workflow = read("GITHUB_WORKFLOW");
  const job = read("GITHUB_JOB");
  const step = read("GITHUB_ACTION");
  const file = withoutRef(read("GITHUB_WORKFLOW_REF"));

  let ref = read("GITHUB_REF");
  let branch = ref.replace(/^refs\/(heads\/)?/, "");
  if (ref.startsWith("refs/tags/")) {
    ref = "refs/tags";
    branch = "(tags)";
  }
  const identity = [file === "" ? workflow : file, ref, job, step, ownKey];
  return {
    owner,
    repo,
    repositoryUrl,
    key: createHash("sha256")
      .update(JSON.stringify(identity))
      .digest("hex")
      .slice(0, 24),
    names: [workflow, job, step],
    branch,
    link: `[run ${id}](${repositoryUrl}/actions/runs/${id})`,
  };
}

/** Times are as `Date.toISOString` writes them. */
const STATE = z.object({
  /** When it failed first and last. */
  first: z.iso.datetime(),
  last: z.iso.datetime(),
  failures: z.int().check(z.positive()),
  /**
   * When the last comment was added; absent before the first. Opening the issue
   * is not a comment.
   */
  commented: z.optional(z.iso.datetime()),
});
export type IssueState = Readonly<z.infer<typeof STATE>>;

/** The hidden line by which later runs find the issue. */
export const keyLine = (key: string): string =>
  `<!-- zylon-ingest issue ${key} -->`;

/**
 * The hidden line with the state: digits, dates and names of fields, so that
 * nothing in it ends the comment.
 */
export const stateLine = (state: IssueState): string =>
  `<!-- zylon-ingest state ${JSON.stringify(state)} -->`;

/**
 * The state in a body. Where it is missing or broken the count is lost, and
 * only the failure that opened the issue is certain.
 * @param openedAt when the issue was opened, which nobody can edit
 */
export function stateIn(body: string, openedAt: string): IssueState {
  const [, text = ""] =
    /<!-- zylon-ingest state (\{[^{}<>\n]{1,400}\}) -->/.exec(body) ?? [];
  const json = parseJson(text);
  const state = json.ok ? STATE.safeParse(json.value).data : undefined;
  return state ?? { first: openedAt, last: openedAt, failures: 1 };
}

/**
 * The least time between two comments on failures: 24 hours, not a change of
 * date, whatever the time zone.
 */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Is it time for a comment on one more failure? */
export function isCommentDue({ commented }: IssueState, now: string): boolean {
  if (commented === undefined) return true;
  // A comment far in the future, from another clock or an editor, must not keep
  // all others away.
  return Math.abs(Date.parse(now) - Date.parse(commented)) >= DAY_MS;
}

/** The state after one more failure, with its comment where one is due. */
export function failedAgain(state: IssueState, now: string): IssueState {
  return {
    first: state.first,
    last: now,
    failures: state.failures + 1,
    commented: isCommentDue(state, now) ? now : state.commented,
  };
}

/** What the texts say; redacted here. */
export interface IssueFacts {
  readonly run: IssueRun;
  readonly subject: string;
  /** Of every integration of the run; empty where none was known. */
  readonly results: readonly IntegrationResult[];
  readonly printer: Printer;
}

const TEXT_LIMIT = 600;
/**
 * Of one text, once it is escaped. A body has at most 25: five, and two lists
 * of ten. So it stays below the 65,536 characters that GitHub takes.
 */
const ESCAPED_LIMIT = 2400;
const MAX_LISTED = 10;

/**
 * Escaped, and cut to both limits. Replies by e-mail quote the text without the
 * code around it, so a zero-width space follows each `@`.
 */
function escapedFor(text: string): string {
  for (let limit = TEXT_LIMIT; ; limit = Math.floor(limit / 2)) {
    const markdown = markdownText(text, limit);
    const escaped = markdown.replaceAll("&#64;", "&#64;&#8203;");
    if (escaped.length <= ESCAPED_LIMIT) return escaped;
  }
}

/**
 * Text in which GitHub makes no mentions or links. It looks for them after
 * Markdown, where an entity is a character again, but not in code.
 */
function inert({ printer }: IssueFacts, text: string): string {
  if (text === "") return "";
  return `<code>${escapedFor(printer.redact(text))}</code>`;
}

/** `2026-11-25 03:00 UTC` */
const moment = (time: string): string =>
  `${time.slice(0, 16).replace("T", " ")} UTC`;

const times = (count: number): string =>
  count === 1 ? "once" : `${count} times`;

const listed = (lines: readonly string[]): string =>
  lines.map((line) => `- ${line}`).join("\n");

/** Empty where the failure names no remedy. */
function remedyOf(
  facts: IssueFacts,
  { explanation: { remedy } }: ActionError,
): string {
  return remedy === "" ? "" : `**What to do:** ${inert(facts, remedy)}`;
}

/**
 * One line without code or mentions, with 239 of GitHub's 256 characters at
 * most.
 */
export function issueTitle({ run, subject, printer }: IssueFacts): string {
  const names = run.names.map((name) => printer.line(name, 50)).join(" / ");
  const about = subject === "" ? "" : ` (${printer.line(subject, 60)})`;
  return `Zylon ingest fails: ${names}${about}`.replace(/[@`]/g, " ");
}

/**
 * The whole body: facts, explanation, and the hidden lines by which later runs
 * find it.
 */
export function issueBody(
  facts: IssueFacts,
  failure: ActionError,
  state: IssueState,
): string {
  const { run } = facts;
  const { code, http, explanation } = failure;
  const { what, why, details = [] } = explanation;
  const shownDetails = details.slice(0, MAX_LISTED);
  const where = joined([run.link, inert(facts, run.branch)], " on ");
  const paragraphs = [
    "The ingest in this workflow fails, so documents in Zylon may be missing or out of date.",
    `**What failed:** ${inert(facts, what)}`,
    joined([inert(facts, http.request ?? ""), inert(facts, why)], "<br>"),
    listed(shownDetails.map((detail) => inert(facts, detail))),
    remedyOf(facts, failure),
    `More about [**${code}**](${helpFor(code)}).`,
    failedIntegrations(facts),
    `Failed ${times(state.failures)} since ${moment(state.first)}, last ${moment(state.last)} in ${where}.`,
    "The action rewrites this text after each failure and adds a comment at most once a day. It closes the issue when " +
      "the step succeeds. If you change or remove its matrix entry, rename the workflow file, the job or the " +
      "step, or delete the branch, close the issue yourself.",
    `${keyLine(run.key)}\n${stateLine(state)}\n`,
  ];
  return joined(paragraphs, "\n\n");
}

/** Of several integrations, those that failed; else empty. */
function failedIntegrations(facts: IssueFacts): string {
  const { results } = facts;
  if (results.length < 2) return "";
  const failed: string[] = [];
  for (const result of results) {
    if (result.failure === undefined) continue;
    failed.push(`${inert(facts, nameOf(result))}: \`${result.failure.code}\``);
  }
  if (failed.length === 0) return "";
  const more = andMore(
    failed.length - MAX_LISTED,
    "; the summary of the run lists them",
  );
  const title = `**${failed.length} of ${results.length} integrations failed:**`;
  return `${title}\n\n${listed([...failed.slice(0, MAX_LISTED), ...more])}`;
}

/** The comment of a failure that is not the first. */
export function failureComment(
  facts: IssueFacts,
  failure: ActionError,
  state: IssueState,
): string {
  const paragraphs = [
    `Still failing: ${times(state.failures)} since ${moment(state.first)}, now in ${facts.run.link}.`,
    `**${failure.code}**: ${inert(facts, failure.explanation.what)}`,
    remedyOf(facts, failure),
  ];
  return `${joined(paragraphs, "\n\n")}\n`;
}

/** The comment of a recovery. */
export function recoveryComment(
  facts: IssueFacts,
  { first, last, failures }: IssueState,
  now: string,
): string {
  const history = `It had failed ${times(failures)}, from ${moment(first)} to ${moment(last)}.`;
  return `Recovered: ${facts.run.link} succeeded, ${moment(now)}. ${history}\n`;
}
