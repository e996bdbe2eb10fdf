/**
 * Manages the failure issue of a step. The first failure opens it, later ones
 * rewrite it, and a success with everything restored closes it. It belongs to
 * workflow file, branch, job, step id and `failure-issue-key`. A step that only
 * watches has its own.
 */
import { createHash } from "node:crypto";
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import {
  hasLabel,
  type Issue,
  type Issues,
  issuesOf,
  type Repository,
  troubleOf,
} from "./github.ts";
import type { IssueInputs } from "../inputs/inputs.ts";
import {
  memoryAfter,
  BLANK,
  hiddenStart,
  type Memory,
  readMemory,
  withMemory,
} from "./issue-memory.ts";
import {
  bodyOf,
  listed,
  type Owner,
  reasonsToStay,
  recoveredText,
  staysText,
  tell,
  issueTitle,
} from "./issue-text.ts";
import { addToSummary } from "./report.ts";
import { line, markdown } from "../text.ts";
import type { Report } from "./words.ts";

const TROUBLE = "Couldn't update the failure issue";

/** Time limit for all calls together. */
const SECONDS = 30;

interface Kept {
  readonly number: number;
  readonly did: "opened" | "updated" | "closed" | "left open";
  /** Why it stays open after a success. */
  readonly reasons?: readonly string[];
}

/** Opens, updates or closes the failure issue. If that fails, it only warns. */
export async function keepIssue(
  report: Report,
  inputs: IssueInputs | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (inputs?.failureIssue !== true) return;
  const isWatched = !inputs.ingest && inputs.waitFor === "indexed";
  // A run that neither ingests nor watches could never close the issue.
  const isKept = (inputs.ingest || isWatched) && !inputs.dryRun;
  if (!isKept || report.failure?.code === "cancelled") return;
  if (inputs.githubToken === "") {
    core.warning(
      `${TROUBLE}: github-token is empty. Delete it under "with:", so that the step gets the token of its job.`,
    );
    return;
  }
  const [owner = "", repo = ""] = read("GITHUB_REPOSITORY").split("/");
  let found: readonly Issue[] = [];
  try {
    const issues = await issuesOf(
      inputs.githubToken,
      { owner, repo },
      AbortSignal.any([signal, AbortSignal.timeout(SECONDS * 1000)]),
    );
    const ours = ownerOf({ owner, repo }, inputs.failureIssueKey, isWatched);
    found = (await issues.list()).filter(({ body }) =>
      body?.includes(hiddenStart(ours.key)),
    );
    const keeping = { report, inputs, owner: ours, issues };
    for (const kept of await keep(found, keeping))
      await say(kept, { owner, repo });
  } catch (error) {
    const why = troubleOf(error, { owner, repo });
    const [first] = found;
    if (first === undefined) core.warning(`${TROUBLE}: ${why}`);
    else {
      core.warning(`${TROUBLE} #${first.number}, which stays open: ${why}`);
      await addLine(first.number, { owner, repo }, "is open.");
    }
  }
}

async function say(
  { number, did, reasons = [] }: Kept,
  repository: Repository,
): Promise<void> {
  const why = listed(reasons, 3);
  const words = why === "" ? "" : `: ${why}`;
  core.info(`The failure issue #${number} was ${did}${words}`);
  const state = did === "closed" ? "was closed" : "is open";
  const close = why === "" ? "" : " Close it when you have checked.";
  const text = `${state}${markdown(words, 400)}.${close}`;
  await addLine(number, repository, text);
}

/** Adds a line below the summary. */
async function addLine(
  number: number,
  { owner, repo }: Repository,
  text: string,
): Promise<void> {
  const link = `[#${number}](${server()}/${owner}/${repo}/issues/${number})`;
  try {
    await addToSummary(`\nThe failure issue ${link} ${text}\n`);
  } catch {
    // writeReport has already warned that there is no summary.
  }
}

interface Keeping {
  readonly report: Report;
  readonly inputs: IssueInputs;
  readonly owner: Owner;
  readonly issues: Issues;
}

async function keep(
  found: readonly Issue[],
  keeping: Keeping,
): Promise<readonly Kept[]> {
  if (keeping.report.failure !== undefined)
    return [await keepFailed(found[0], keeping)];
  const kept: Kept[] = [];
  for (const issue of found) kept.push(await keepSucceeded(issue, keeping));
  return kept;
}

const now = (): string => new Date(clock.date()).toISOString();
const today = (): string => now().slice(0, "2026-11-28".length);

async function keepFailed(
  issue: Issue | undefined,
  { report, inputs, owner, issues }: Keeping,
): Promise<Kept> {
  const last = now();
  if (issue === undefined) {
    const { memory } = memoryAfter(BLANK, report, today());
    const body = bodyOf(owner, report, memory, { first: last, last });
    const number = await open(issues, issueTitle(owner, report.all), body);
    const { failureIssueAssignees: assignees } = inputs;
    if (assignees.length > 0) await assign(issues, number, assignees);
    return { number, did: "opened" };
  }
  const { number, body: text } = issue;
  const before = readMemory(text ?? "", owner.key);
  const night = memoryAfter(before, report, today());
  const news = newsOf(before, night);
  if (news !== "")
    await issues.comment(
      number,
      `${news}, in ${owner.run}.\n\n${tell(report)}`,
    );
  const times = { first: issue.created_at, last };
  await issues.update(number, {
    body: bodyOf(owner, report, night.memory, times),
  });
  return { number, did: "updated" };
}

/** Returns what is worth a comment, without a full stop; may be empty. */
function newsOf(
  { hasSucceeded }: Memory,
  { hasNewLoss, hasNewCode }: ReturnType<typeof memoryAfter>,
): string {
  if (hasNewLoss) return "Documents were lost or failed";
  if (hasSucceeded) return "It failed again";
  return hasNewCode ? "It now fails for another reason" : "";
}

/** Closes the issue. If something is missing, says so once per failure. */
async function keepSucceeded(
  { number, body: text }: Issue,
  { report, owner, issues }: Keeping,
): Promise<Kept> {
  const before = readMemory(text ?? "", owner.key);
  const { memory } = memoryAfter(before, report, today());
  const reasons = reasonsToStay(memory, report);
  if (reasons.length === 0) {
    await issues.comment(number, recoveredText(owner.run, before, report));
    await issues.update(number, {
      state: "closed",
      state_reason: "completed",
    });
    return { number, did: "closed" };
  }
  if (!before.hasSucceeded)
    await issues.comment(number, staysText(owner.run, reasons));
  const body = withMemory(text ?? "", owner.key, memory);
  if (body !== text) await issues.update(number, { body });
  return { number, did: "left open", reasons };
}

async function open(
  issues: Issues,
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

async function assign(
  issues: Issues,
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

const read = (name: string): string => process.env[name] ?? "";
const server = (): string => read("GITHUB_SERVER_URL") || "https://github.com";

/** @param isWatchOnly whether there is no ingest: a separate issue */
function ownerOf(
  { owner, repo }: Repository,
  ownKey: string,
  isWatched: boolean,
): Owner {
  const id = read("GITHUB_RUN_ID");
  const names = ["GITHUB_WORKFLOW", "GITHUB_JOB", "GITHUB_ACTION"].map(read);
  const file = read("GITHUB_WORKFLOW_REF").replace(/@.*$/, "");
  const branch = read("GITHUB_REF").replace(/^refs\/tags\/.*/, "refs/tags");
  const [, job, step] = names;
  const identity = [file || names[0], branch, job, step, ownKey];
  if (isWatched) identity.push("watched");
  return {
    what: isWatched ? "check" : "ingest",
    place: names.map((name) => line(name)).join(" / "),
    branch: branch.replace(/^refs\/(heads\/)?/, ""),
    run: `[run ${id}](${server()}/${owner}/${repo}/actions/runs/${id})`,
    key: createHash("sha256")
      .update(JSON.stringify(identity))
      .digest("hex")
      .slice(0, 24),
  };
}
