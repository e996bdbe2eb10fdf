/**
 * Manages the failure issue of a step. The first failure opens it, later ones
 * rewrite it, and a success closes it, unless there are reasons to leave it open:
 * what was there before may be missing.
 */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import { type IssueInputs, isWatchOnly } from "../inputs/inputs.ts";
import { escapeMarkdown } from "../text.ts";
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
  getRepositoryUrl,
  identifyIssue,
  type IssueIdentity,
  readRepository,
} from "./issue-identity.ts";
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
  renderBody,
  renderFailures,
  renderRequest,
  renderSuccess,
  renderTitle,
} from "./issue-text.ts";
import { addToSummary } from "./report.ts";
import type { RunReport } from "./run-report.ts";

/**
 * Opens, updates or closes the failure issue. If that fails, it only warns.
 * @param cancel ends the calls, unless the report is about a cancel
 */
export async function updateFailureIssue(
  report: RunReport,
  issueInputs: IssueInputs | undefined,
  cancel: AbortSignal,
): Promise<void> {
  if (issueInputs === undefined || !concernsIssue(report, issueInputs)) return;
  const repository = readRepository();
  const { githubToken } = issueInputs;
  if (githubToken === "") {
    const trouble =
      'github-token is empty. Remove it from "with:", so that the step uses the token of its job.';
    await warnOfTrouble(trouble, repository, undefined);
    return;
  }
  try {
    const signal = createSignal(report, cancel);
    const issues = await createIssueApi(githubToken, repository, signal);
    const identity = identifyIssue(repository, issueInputs);
    await updateIssues({
      report,
      issueInputs,
      repository,
      identity,
      issues,
      cancel,
    });
  } catch (error) {
    await warnOfError(error, undefined, { repository, cancel });
  }
}

/**
 * Whether this run may open, update or close the issue. A cancel is no failure to
 * tell, unless more was removed than allowed: no later run would notice that.
 */
function concernsIssue(report: RunReport, issueInputs: IssueInputs): boolean {
  const { failureIssue, dryRun, ingest } = issueInputs;
  // A run that neither ingests nor watches could never close the issue.
  const canClose = ingest || isWatchOnly(issueInputs);
  if (!failureIssue || dryRun || !canClose) return false;
  return !isCancelled(report) || hasAnyRemovedTooMany(report);
}

const isCancelled = ({ mainFailure }: RunReport): boolean =>
  mainFailure?.code === "cancelled";

/** Whether more documents of an integration were removed than the inputs accept. */
const hasAnyRemovedTooMany = ({ outcomes, inputs }: RunReport): boolean =>
  inputs !== undefined &&
  outcomes.some((outcome) => hasRemovedTooMany(outcome, inputs));

/** The time limit for all calls to GitHub together. */
const TIMEOUT_SECONDS = 30;
/** After a cancel, the runner ends the process ten seconds later. */
const CANCEL_TIMEOUT_SECONDS = 6;

/** Returns the signal that ends all calls to GitHub. */
function createSignal(report: RunReport, cancel: AbortSignal): AbortSignal {
  if (isCancelled(report))
    return AbortSignal.timeout(CANCEL_TIMEOUT_SECONDS * 1000);
  return AbortSignal.any([cancel, AbortSignal.timeout(TIMEOUT_SECONDS * 1000)]);
}

interface IssueContext {
  readonly report: RunReport;
  readonly issueInputs: IssueInputs;
  readonly repository: Repository;
  readonly identity: IssueIdentity;
  readonly issues: IssueApi;
  readonly cancel: AbortSignal;
}

/** What a run did to an issue. */
interface IssueUpdate {
  readonly number: number;
  readonly action: "opened" | "updated" | "closed" | "left open";
  /** Why the issue stays open after a success. */
  readonly reasons?: readonly string[];
}

/**
 * Writes a failure into one issue, the oldest, and a success into all: two runs at
 * once may each have opened one.
 */
async function updateIssues(context: IssueContext): Promise<void> {
  const { report, identity, issues } = context;
  const marker = getMarker(identity.key);
  const found = (await issues.list()).filter(({ body }) =>
    body?.includes(marker),
  );
  if (report.mainFailure !== undefined) {
    const [oldest] = found;
    const update = recordFailure(oldest, context);
    await logUpdateOrTrouble(update, oldest?.number, context);
    return;
  }
  for (const issue of found) {
    const update = recordSuccess(issue, context);
    await logUpdateOrTrouble(update, issue.number, context);
  }
}

/**
 * Waits for an update, and says what became of it.
 * @param number of the issue; `undefined` if there was none before
 */
async function logUpdateOrTrouble(
  update: Promise<IssueUpdate>,
  number: number | undefined,
  context: IssueContext,
): Promise<void> {
  try {
    await logUpdate(await update, context.repository);
  } catch (error) {
    await warnOfError(error, number, context);
  }
}

function warnOfError(
  error: unknown,
  number: number | undefined,
  { repository, cancel }: Pick<IssueContext, "repository" | "cancel">,
): Promise<void> {
  const trouble =
    error instanceof MissingLabelError
      ? error.message
      : describeGitHubError(error, repository, cancel);
  return warnOfTrouble(trouble, repository, number);
}

/** The message says what to do. */
class MissingLabelError extends Error {}

const getIsoTime = (): string => new Date(clock.date()).toISOString();
/** `2026-11-28`, in UTC. */
const getToday = (): string => getIsoTime().replace(/T.*/, "");

/** Opens an issue, or rewrites the one that is open. */
async function recordFailure(
  issue: Issue | undefined,
  context: IssueContext,
): Promise<IssueUpdate> {
  const { report, identity, issues } = context;
  const now = getIsoTime();
  const memory =
    issue === undefined
      ? EMPTY_MEMORY
      : readMemory(issue.body ?? "", identity.key);
  const nextMemory = getNextMemory(memory, report, getToday());
  const times = { first: issue?.created_at ?? now, last: now };
  const body = renderBody(identity, report, nextMemory, times);
  if (issue === undefined) return openIssue(body, context);
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

async function openIssue(
  body: string,
  context: IssueContext,
): Promise<IssueUpdate> {
  const { report, issueInputs, identity, issues } = context;
  const title = renderTitle(identity, report.outcomes);
  const { data } = await issues.create(title, body);
  const { number } = data;
  if (!hasLabel(data)) {
    await issues.update(number, {
      state: "closed",
      state_reason: "not_planned",
    });
    throw new MissingLabelError(
      `GitHub opened #${number} without its label, so it was closed again. Give the user of github-token write access to the repository, or remove github-token from "with:".`,
    );
  }
  const { failureIssueAssignees: logins } = issueInputs;
  if (logins.length > 0)
    await assignIssue(issues, number, logins).catch((error: unknown) =>
      warnOfError(error, number, context),
    );
  return { number, action: "opened" };
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

/**
 * Closes the issue, unless there are reasons to leave it open. The first success
 * after each failure lists them in a comment.
 */
async function recordSuccess(
  issue: Issue,
  context: IssueContext,
): Promise<IssueUpdate> {
  const { report, identity, issues } = context;
  const { number } = issue;
  const text = issue.body ?? "";
  const memory = readMemory(text, identity.key);
  const nextMemory = getNextMemory(memory, report, getToday());
  const reasons = getReasonsToStayOpen(nextMemory, report);
  if (reasons.length === 0) return closeIssue(number, memory, context);
  if (!memory.hasSucceeded) {
    const request = renderRequest(report);
    const comment = renderSuccess(identity.runLink, reasons, request);
    await issues.comment(number, comment);
  }
  const body = replaceMemory(text, identity.key, nextMemory);
  if (body !== text) await issues.update(number, { body });
  return { number, action: "left open", reasons };
}

/** @param memory the one before this success: the next one has no baselines left */
async function closeIssue(
  number: number,
  memory: Memory,
  { report, identity, issues }: IssueContext,
): Promise<IssueUpdate> {
  const comparisons = formatComparisons(memory, report, "now");
  const conclusion =
    comparisons.length === 0 ? "" : "No gate fails against that.";
  const comment = renderSuccess(identity.runLink, comparisons, conclusion);
  await issues.comment(number, comment);
  await issues.update(number, { state: "closed", state_reason: "completed" });
  return { number, action: "closed" };
}

async function logUpdate(
  { number, action, reasons = [] }: IssueUpdate,
  repository: Repository,
): Promise<void> {
  const reasonList = formatSemicolonList(reasons, 3);
  const suffix = reasonList === "" ? "" : `: ${reasonList}`;
  core.info(`The failure issue #${number} was ${action}${suffix}`);
  const link = renderIssueLink(number, repository);
  const state = action === "closed" ? "was closed" : "is open";
  const request = reasonList === "" ? "" : " Close it when you have checked.";
  await addSummaryLine(
    `The failure issue ${link} ${state}${escapeMarkdown(suffix, 400)}.${request}`,
  );
}

const UPDATE_FAILED = "Couldn't update the failure issue";

/**
 * Warns in log and summary.
 * @param number of the issue that stays open; `undefined` if none is known
 */
async function warnOfTrouble(
  trouble: string,
  repository: Repository,
  number: number | undefined,
): Promise<void> {
  const escaped = escapeMarkdown(trouble, 1000);
  if (number === undefined) {
    core.warning(`${UPDATE_FAILED}: ${trouble}`);
    await addSummaryLine(`${UPDATE_FAILED}: ${escaped}`);
    return;
  }
  const link = renderIssueLink(number, repository);
  core.warning(`${UPDATE_FAILED} #${number}, which stays open: ${trouble}`);
  await addSummaryLine(
    `${UPDATE_FAILED} ${link}, which stays open: ${escaped}`,
  );
}

const renderIssueLink = (number: number, repository: Repository): string =>
  `[#${number}](${getRepositoryUrl(repository)}/issues/${number})`;

/** Adds a line of Markdown below the summary. */
async function addSummaryLine(line: string): Promise<void> {
  try {
    await addToSummary(`\n${line}\n`);
  } catch {
    // writeReport has already warned that there is no summary.
  }
}
