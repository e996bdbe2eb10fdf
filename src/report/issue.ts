/**
 * Manages the failure issue of a step. The first failure opens it, later ones
 * rewrite it, and a success with everything restored closes it. It belongs to
 * workflow file, branch, job, step id and `failure-issue-key`. A step that only
 * watches has its own.
 */
import { createHash } from "node:crypto";
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import type { IssueInputs } from "../inputs/inputs.ts";
import { escapeMarkdown, toSafeLine } from "../text.ts";
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
  type Memory,
  readMemory,
  replaceMemory,
} from "./issue-memory.ts";
import {
  formatSemicolonList,
  getReasonsToStayOpen,
  type IssueIdentity,
  renderBody,
  renderFailures,
  renderRecovery,
  renderStillOpen,
  renderTitle,
} from "./issue-text.ts";
import type { RunReport } from "./outcome-text.ts";
import { addToSummary } from "./report.ts";

const UPDATE_FAILED = "Couldn't update the failure issue";

/** Time limit for all calls together. */
const TIMEOUT_SECONDS = 30;

interface IssueOutcome {
  readonly number: number;
  readonly action: "opened" | "updated" | "closed" | "left open";
  /** Why it stays open after a success. */
  readonly reasons?: readonly string[];
}

/** Opens, updates or closes the failure issue. If that fails, it only warns. */
export async function updateFailureIssue(
  report: RunReport,
  inputs: IssueInputs | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (inputs?.failureIssue !== true) return;
  const isWatchOnly = !inputs.ingest && inputs.waitFor === "indexed";
  // A run that neither ingests nor watches could never close the issue.
  const isManaged = (inputs.ingest || isWatchOnly) && !inputs.dryRun;
  if (!isManaged || report.failure?.code === "cancelled") return;
  if (inputs.githubToken === "") {
    core.warning(
      `${UPDATE_FAILED}: github-token is empty. Remove it from "with:", so that the step uses the token of its job.`,
    );
    return;
  }
  const [owner = "", repo = ""] = readVariable("GITHUB_REPOSITORY").split("/");
  let found: readonly Issue[] = [];
  try {
    const issues = await createIssueApi(
      inputs.githubToken,
      { owner, repo },
      AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_SECONDS * 1000)]),
    );
    const identity = identifyIssue(
      { owner, repo },
      inputs.failureIssueKey,
      isWatchOnly,
    );
    found = (await issues.list()).filter(({ body }) =>
      body?.includes(getMarker(identity.key)),
    );
    const context = { report, inputs, identity, issues };
    for (const outcome of await updateIssues(found, context))
      await logIssueOutcome(outcome, { owner, repo });
  } catch (error) {
    const why = describeGitHubError(error, { owner, repo });
    const [first] = found;
    if (first === undefined) core.warning(`${UPDATE_FAILED}: ${why}`);
    else {
      core.warning(
        `${UPDATE_FAILED} #${first.number}, which stays open: ${why}`,
      );
      await addSummaryLine(first.number, { owner, repo }, "is open.");
    }
  }
}

async function logIssueOutcome(
  { number, action, reasons = [] }: IssueOutcome,
  repository: Repository,
): Promise<void> {
  const why = formatSemicolonList(reasons, 3);
  const words = why === "" ? "" : `: ${why}`;
  core.info(`The failure issue #${number} was ${action}${words}`);
  const state = action === "closed" ? "was closed" : "is open";
  const close = why === "" ? "" : " Close it when you have checked.";
  const text = `${state}${escapeMarkdown(words, 400)}.${close}`;
  await addSummaryLine(number, repository, text);
}

/** Adds a line below the summary. */
async function addSummaryLine(
  number: number,
  { owner, repo }: Repository,
  text: string,
): Promise<void> {
  const link = `[#${number}](${getServerUrl()}/${owner}/${repo}/issues/${number})`;
  try {
    await addToSummary(`\nThe failure issue ${link} ${text}\n`);
  } catch {
    // writeReport has already warned that there is no summary.
  }
}

interface IssueContext {
  readonly report: RunReport;
  readonly inputs: IssueInputs;
  readonly identity: IssueIdentity;
  readonly issues: IssueApi;
}

async function updateIssues(
  found: readonly Issue[],
  context: IssueContext,
): Promise<readonly IssueOutcome[]> {
  if (context.report.failure !== undefined)
    return [await recordFailure(found[0], context)];
  const outcomes: IssueOutcome[] = [];
  for (const issue of found) outcomes.push(await recordSuccess(issue, context));
  return outcomes;
}

const getIsoTime = (): string => new Date(clock.date()).toISOString();
const getToday = (): string => getIsoTime().slice(0, "2026-11-28".length);

async function recordFailure(
  issue: Issue | undefined,
  { report, inputs, identity, issues }: IssueContext,
): Promise<IssueOutcome> {
  const last = getIsoTime();
  if (issue === undefined) {
    const { memory } = getNextMemory(EMPTY_MEMORY, report, getToday());
    const body = renderBody(identity, report, memory, { first: last, last });
    const number = await openIssue(
      issues,
      renderTitle(identity, report.integrations),
      body,
    );
    const { failureIssueAssignees: assignees } = inputs;
    if (assignees.length > 0) await assignIssue(issues, number, assignees);
    return { number, action: "opened" };
  }
  const { number, body: text } = issue;
  const before = readMemory(text ?? "", identity.key);
  const next = getNextMemory(before, report, getToday());
  const news = getCommentHeading(before, next);
  if (news !== "")
    await issues.comment(
      number,
      `${news}, in ${identity.runLink}.\n\n${renderFailures(report)}`,
    );
  const times = { first: issue.created_at, last };
  await issues.update(number, {
    body: renderBody(identity, report, next.memory, times),
  });
  return { number, action: "updated" };
}

/** Returns what is worth a comment, without a full stop; may be empty. */
function getCommentHeading(
  { hasSucceeded }: Memory,
  { hasNewLoss, hasNewCode }: ReturnType<typeof getNextMemory>,
): string {
  if (hasNewLoss) return "Documents were lost or failed";
  if (hasSucceeded) return "It failed again";
  return hasNewCode ? "It now fails for a different reason" : "";
}

/** Closes the issue. If something is missing, says so once per failure. */
async function recordSuccess(
  { number, body: text }: Issue,
  { report, identity, issues }: IssueContext,
): Promise<IssueOutcome> {
  const before = readMemory(text ?? "", identity.key);
  const { memory } = getNextMemory(before, report, getToday());
  const reasons = getReasonsToStayOpen(memory, report);
  if (reasons.length === 0) {
    await issues.comment(
      number,
      renderRecovery(identity.runLink, before, report),
    );
    await issues.update(number, {
      state: "closed",
      state_reason: "completed",
    });
    return { number, action: "closed" };
  }
  if (!before.hasSucceeded)
    await issues.comment(number, renderStillOpen(identity.runLink, reasons));
  const body = replaceMemory(text ?? "", identity.key, memory);
  if (body !== text) await issues.update(number, { body });
  return { number, action: "left open", reasons };
}

async function openIssue(
  issues: IssueApi,
  title: string,
  body: string,
): Promise<number> {
  const { data } = await issues.create(title, body);
  const { number } = data;
  if (hasLabel(data)) return number;
  await issues.update(number, {
    state: "closed",
    state_reason: "not_planned",
  });
  throw new Error(
    `GitHub opened #${number} without its label, so it was closed again. Give the user of github-token write access to the repository, or remove github-token from "with:"`,
  );
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
  const refused = logins.filter((one) => !assigned.includes(one.toLowerCase()));
  if (refused.length > 0)
    core.warning(
      `GitHub did not assign #${number} to ${refused.join(", ")}. Correct failure-issue-assignees, or give them access to the repository.`,
    );
}

const readVariable = (name: string): string => process.env[name] ?? "";
const getServerUrl = (): string =>
  readVariable("GITHUB_SERVER_URL") || "https://github.com";

/** @param isWatchOnly whether there is no ingest: a separate issue */
function identifyIssue(
  { owner, repo }: Repository,
  ownKey: string,
  isWatchOnly: boolean,
): IssueIdentity {
  const id = readVariable("GITHUB_RUN_ID");
  const names = ["GITHUB_WORKFLOW", "GITHUB_JOB", "GITHUB_ACTION"].map(
    readVariable,
  );
  const file = readVariable("GITHUB_WORKFLOW_REF").replace(/@.*$/, "");
  const branch = readVariable("GITHUB_REF").replace(
    /^refs\/tags\/.*/,
    "refs/tags",
  );
  const [, job, step] = names;
  const identity = [file || names[0], branch, job, step, ownKey];
  if (isWatchOnly) identity.push("watched");
  return {
    kind: isWatchOnly ? "check" : "ingest",
    stepPath: names.map((name) => toSafeLine(name)).join(" / "),
    branch: branch.replace(/^refs\/(heads\/)?/, ""),
    runLink: `[run ${id}](${getServerUrl()}/${owner}/${repo}/actions/runs/${id})`,
    key: createHash("sha256")
      .update(JSON.stringify(identity))
      .digest("hex")
      .slice(0, 24),
  };
}
