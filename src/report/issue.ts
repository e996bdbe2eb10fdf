/**
 * Manages the failure issue of a step. The first failure opens it, later ones
 * rewrite it, and a success closes it, unless a gate fails against what was
 * there before. An issue belongs to workflow file, branch, job, step id and
 * `failure-issue-key`. A step that only watches has an issue of its own.
 */
import { createHash } from "node:crypto";
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import type { IssueInputs } from "../inputs/inputs.ts";
import { escapeMarkdown, toSafeLine } from "../text.ts";
import { hasRemovedTooMany } from "./baseline.ts";
import {
  createIssueApi,
  describeGitHubError,
  hasLabel,
  type Issue,
  type IssueApi,
  type Repository,
} from "./github.ts";
import {
  EMPTY_MEMORY,
  getMarker,
  getNextMemory,
  hasNewFailure,
  type Memory,
  readMemory,
  replaceMemory,
} from "./issue-memory.ts";
import {
  formatComparisons,
  formatSemicolonList,
  getReasonsToStayOpen,
  type IssueIdentity,
  renderBody,
  renderFailures,
  renderRequest,
  renderSuccess,
  renderTitle,
} from "./issue-text.ts";
import { addToSummary } from "./report.ts";
import type { RunReport } from "./run-report.ts";

/** The time limit for all calls to GitHub together. */
const TIMEOUT_SECONDS = 30;
/** After a cancel, the runner ends the process ten seconds later. */
const CANCEL_TIMEOUT_SECONDS = 6;

interface IssueOutcome {
  readonly number: number;
  readonly action: "opened" | "updated" | "closed" | "left open";
  /** Why the issue stays open after a success. */
  readonly reasons?: readonly string[];
}

/**
 * Opens, updates or closes the failure issue. If that fails, it only warns.
 * @param cancel ends the calls, unless the run was cancelled before them
 */
export async function updateFailureIssue(
  report: RunReport,
  inputs: IssueInputs | undefined,
  cancel: AbortSignal,
): Promise<void> {
  if (inputs === undefined || !concernsIssue(report, inputs)) return;
  const [owner = "", repo = ""] = readVariable("GITHUB_REPOSITORY").split("/");
  const repository = { owner, repo };
  if (inputs.githubToken === "") {
    const trouble =
      'github-token is empty. Remove it from "with:", so that the step uses the token of its job.';
    await warnOfTrouble(trouble, repository);
    return;
  }
  try {
    const issues = await createIssueApi(
      inputs.githubToken,
      repository,
      createTimeLimit(report, cancel),
    );
    const identity = identifyIssue(repository, inputs);
    const found = (await issues.list()).filter(({ body }) =>
      body?.includes(getMarker(identity.key)),
    );
    const context = { report, inputs, repository, identity, issues, cancel };
    // A success may close all of them; a failure is written into the oldest.
    if (report.mainFailure !== undefined) {
      const [oldest] = found;
      await logUpdate(recordFailure(oldest, context), oldest, context);
      return;
    }
    for (const issue of found)
      await logUpdate(recordSuccess(issue, context), issue, context);
  } catch (error) {
    const trouble = describeGitHubError(error, repository, cancel);
    await warnOfTrouble(trouble, repository);
  }
}

/**
 * Whether this run may open, update or close the issue. A cancel is no failure to
 * tell, unless more was removed than allowed: no later run would notice that.
 */
function concernsIssue(report: RunReport, inputs: IssueInputs): boolean {
  // A run that neither ingests nor watches could never close the issue.
  const canClose = inputs.ingest || isWatchOnly(inputs);
  if (!inputs.failureIssue || inputs.dryRun || !canClose) return false;
  return !isCancelled(report) || hasAnyRemovedTooMany(report);
}

const isWatchOnly = ({ ingest, waitFor }: IssueInputs): boolean =>
  !ingest && waitFor === "indexed";

const isCancelled = ({ mainFailure }: RunReport): boolean =>
  mainFailure?.code === "cancelled";

/** Whether an integration lost all documents, or more than allowed. */
const hasAnyRemovedTooMany = ({ outcomes, inputs }: RunReport): boolean =>
  inputs !== undefined &&
  outcomes.some((outcome) => hasRemovedTooMany(outcome, inputs));

/** Returns the signal that ends all calls to GitHub. */
function createTimeLimit(report: RunReport, cancel: AbortSignal): AbortSignal {
  if (isCancelled(report))
    return AbortSignal.timeout(CANCEL_TIMEOUT_SECONDS * 1000);
  return AbortSignal.any([cancel, AbortSignal.timeout(TIMEOUT_SECONDS * 1000)]);
}

interface IssueContext {
  readonly report: RunReport;
  readonly inputs: IssueInputs;
  readonly repository: Repository;
  readonly identity: IssueIdentity;
  readonly issues: IssueApi;
  readonly cancel: AbortSignal;
}

/**
 * Waits for the update of an issue, and says what became of it.
 * @param issue as it was before; `undefined` if it is opened
 */
async function logUpdate(
  update: Promise<IssueOutcome>,
  issue: Issue | undefined,
  { repository, cancel }: IssueContext,
): Promise<void> {
  try {
    await logIssueOutcome(await update, repository);
  } catch (error) {
    const trouble = describeGitHubError(error, repository, cancel);
    await warnOfTrouble(trouble, repository, issue);
  }
}

async function logIssueOutcome(
  { number, action, reasons = [] }: IssueOutcome,
  repository: Repository,
): Promise<void> {
  const list = formatSemicolonList(reasons, 3);
  const suffix = list === "" ? "" : `: ${list}`;
  core.info(`The failure issue #${number} was ${action}${suffix}`);
  const link = renderIssueLink(number, repository);
  const state = action === "closed" ? "was closed" : "is open";
  const close = list === "" ? "" : " Close it when you have checked.";
  await addSummaryLine(
    `The failure issue ${link} ${state}${escapeMarkdown(suffix, 400)}.${close}`,
  );
}

const UPDATE_FAILED = "Couldn't update the failure issue";

/** Warns in log and summary. The issue, if there is one, stays as it was. */
async function warnOfTrouble(
  trouble: string,
  repository: Repository,
  issue?: Issue,
): Promise<void> {
  const escaped = escapeMarkdown(trouble, 1000);
  if (issue === undefined) {
    core.warning(`${UPDATE_FAILED}: ${trouble}`);
    await addSummaryLine(`${UPDATE_FAILED}: ${escaped}`);
    return;
  }
  const { number } = issue;
  const link = renderIssueLink(number, repository);
  core.warning(`${UPDATE_FAILED} #${number}, which stays open: ${trouble}`);
  await addSummaryLine(
    `${UPDATE_FAILED} ${link}, which stays open: ${escaped}`,
  );
}

const renderIssueLink = (number: number, { owner, repo }: Repository): string =>
  `[#${number}](${getServerUrl()}/${owner}/${repo}/issues/${number})`;

/** Adds a line of Markdown below the summary. */
async function addSummaryLine(line: string): Promise<void> {
  try {
    await addToSummary(`\n${line}\n`);
  } catch {
    // writeReport has already warned that there is no summary.
  }
}

const getIsoTime = (): string => new Date(clock.date()).toISOString();
/** `2026-11-28`, in UTC. */
const getToday = (): string => getIsoTime().replace(/T.*/, "");

/** Opens an issue, or rewrites the one that is open. */
async function recordFailure(
  issue: Issue | undefined,
  context: IssueContext,
): Promise<IssueOutcome> {
  const { report, identity, issues } = context;
  const last = getIsoTime();
  const memory =
    issue === undefined
      ? EMPTY_MEMORY
      : readMemory(issue.body ?? "", identity.key);
  const nextMemory = getNextMemory(memory, report, getToday());
  const times = { first: issue?.created_at ?? last, last };
  const body = renderBody(identity, report, nextMemory, times);
  if (issue === undefined)
    return { number: await openIssue(body, context), action: "opened" };
  const { number } = issue;
  const heading = getCommentHeading(memory, nextMemory, report);
  if (heading !== "")
    await issues.comment(
      number,
      `${heading}, in ${identity.runLink}.\n\n${renderFailures(report)}`,
    );
  await issues.update(number, { body });
  return { number, action: "updated" };
}

/** Returns why a failure is worth a comment; empty if it is not. */
function getCommentHeading(
  memory: Memory,
  nextMemory: Memory,
  report: RunReport,
): string {
  if (hasAnyRemovedTooMany(report)) return "Documents were removed";
  if (memory.hasSucceeded) return "It failed after a success";
  return hasNewFailure(memory, nextMemory) ? "It fails differently now" : "";
}

/**
 * Closes the issue, unless a gate fails against what was there before. Then the
 * first success after each failure says so in a comment.
 */
async function recordSuccess(
  { number, body: text }: Issue,
  { report, identity, issues }: IssueContext,
): Promise<IssueOutcome> {
  const { key, runLink } = identity;
  const memory = readMemory(text ?? "", key);
  const nextMemory = getNextMemory(memory, report, getToday());
  const reasons = getReasonsToStayOpen(nextMemory, report);
  if (reasons.length === 0) {
    const comparisons = formatComparisons(memory, report, "now");
    const conclusion =
      comparisons.length === 0 ? "" : "No gate fails against that.";
    const comment = renderSuccess(runLink, comparisons, conclusion);
    await issues.comment(number, comment);
    await issues.update(number, {
      state: "closed",
      state_reason: "completed",
    });
    return { number, action: "closed" };
  }
  if (!memory.hasSucceeded) {
    const comment = renderSuccess(runLink, reasons, renderRequest(report));
    await issues.comment(number, comment);
  }
  const body = replaceMemory(text ?? "", key, nextMemory);
  if (body !== text) await issues.update(number, { body });
  return { number, action: "left open", reasons };
}

/** Opens an issue, and resolves to its number. */
async function openIssue(
  body: string,
  { report, inputs, identity, issues }: IssueContext,
): Promise<number> {
  const title = renderTitle(identity, report.outcomes);
  const { data } = await issues.create(title, body);
  const { number } = data;
  if (!hasLabel(data)) {
    await issues.update(number, {
      state: "closed",
      state_reason: "not_planned",
    });
    throw new Error(
      `GitHub opened #${number} without its label, so it was closed again. Give the user of github-token write access to the repository, or remove github-token from "with:"`,
    );
  }
  const { failureIssueAssignees: logins } = inputs;
  if (logins.length > 0) await assignIssue(issues, number, logins);
  return number;
}

async function assignIssue(
  issues: IssueApi,
  number: number,
  logins: readonly string[],
): Promise<void> {
  const { data } = await issues.assign(number, [...logins]);
  const assigned = (data.assignees ?? []).map(({ login }) =>
    login.toLowerCase(),
  );
  const refused = logins.filter(
    (login) => !assigned.includes(login.toLowerCase()),
  );
  if (refused.length > 0)
    core.warning(
      `GitHub did not assign #${number} to ${refused.join(", ")}. Correct failure-issue-assignees, or give them access to the repository.`,
    );
}

const readVariable = (name: string): string => process.env[name] ?? "";
const getServerUrl = (): string =>
  readVariable("GITHUB_SERVER_URL") || "https://github.com";

/** Returns the branch or tag of the run; of a pull request, its branch. */
function getRef(): string {
  const head = readVariable("GITHUB_HEAD_REF");
  return head === "" ? readVariable("GITHUB_REF") : `refs/heads/${head}`;
}

function identifyIssue(
  { owner, repo }: Repository,
  inputs: IssueInputs,
): IssueIdentity {
  const id = readVariable("GITHUB_RUN_ID");
  const names = ["GITHUB_WORKFLOW", "GITHUB_JOB", "GITHUB_ACTION"].map(
    readVariable,
  );
  const [workflow, job, step] = names;
  const file = readVariable("GITHUB_WORKFLOW_REF").replace(/@.*$/, "");
  const ref = getRef();
  // A later release closes the issue of an earlier tag.
  const branch = ref.replace(/^refs\/tags\/.*/, "refs/tags");
  const { failureIssueKey } = inputs;
  const keyParts = [file || workflow, branch, job, step, failureIssueKey];
  if (isWatchOnly(inputs)) keyParts.push("watched");
  return {
    kind: isWatchOnly(inputs) ? "check" : "ingest",
    stepPath: names.map((name) => toSafeLine(name)).join(" / "),
    ref: ref.replace(/^refs\/(heads|tags)\//, ""),
    runLink: `[run ${id}](${getServerUrl()}/${owner}/${repo}/actions/runs/${id})`,
    key: createHash("sha256")
      .update(JSON.stringify(keyParts))
      .digest("hex")
      .slice(0, 24),
  };
}
