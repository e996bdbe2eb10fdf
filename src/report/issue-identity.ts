/**
 * Identifies the step to which a failure issue belongs, by the environment of the
 * run.
 */
import { createHash } from "node:crypto";
import { type IssueInputs, isWatchOnly } from "../inputs/inputs.ts";
import { toSafeLine } from "../text.ts";
import type { Repository } from "./github.ts";

export interface IssueIdentity {
  /** `check` if the step only watches, otherwise `ingest`. */
  readonly kind: "check" | "ingest";
  /** Workflow, job and step. */
  readonly stepPath: string;
  /** The branch or tag. */
  readonly ref: string;
  /** A Markdown link. */
  readonly runLink: string;
  /** Marks the issue, so that later runs find it. */
  readonly key: string;
}

export function identifyIssue(
  repository: Repository,
  inputs: IssueInputs,
): IssueIdentity {
  const names = ["GITHUB_WORKFLOW", "GITHUB_JOB", "GITHUB_ACTION"].map(
    readVariable,
  );
  const runId = readVariable("GITHUB_RUN_ID");
  const ref = readRef();
  return {
    kind: isWatchOnly(inputs) ? "check" : "ingest",
    stepPath: names.map((name) => toSafeLine(name)).join(" / "),
    ref: ref.replace(/^refs\/(heads|tags)\//, ""),
    runLink: `[run ${runId}](${getRepositoryUrl(repository)}/actions/runs/${runId})`,
    key: createKey(ref, inputs),
  };
}

/**
 * Returns a hash of workflow file, branch, job, step id and `failure-issue-key`.
 * A step that only watches has a key of its own. Open issues contain the key, so
 * it must stay the same in all versions.
 */
function createKey(ref: string, inputs: IssueInputs): string {
  const file = readVariable("GITHUB_WORKFLOW_REF").replace(/@.*$/, "");
  const parts = [
    file || readVariable("GITHUB_WORKFLOW"),
    // A later release closes the issue of an earlier tag.
    ref.replace(/^refs\/tags\/.*/, "refs/tags"),
    readVariable("GITHUB_JOB"),
    readVariable("GITHUB_ACTION"),
    inputs.failureIssueKey,
  ];
  if (isWatchOnly(inputs)) parts.push("watched");
  return createHash("sha256")
    .update(JSON.stringify(parts))
    .digest("hex")
    .slice(0, 24);
}

/** Returns the branch or tag of the run; of a pull request, its branch. */
function readRef(): string {
  const head = readVariable("GITHUB_HEAD_REF");
  return head === "" ? readVariable("GITHUB_REF") : `refs/heads/${head}`;
}

export function readRepository(): Repository {
  const [owner = "", repo = ""] = readVariable("GITHUB_REPOSITORY").split("/");
  return { owner, repo };
}

/** Returns the address of a repository on the web. */
export function getRepositoryUrl({ owner, repo }: Repository): string {
  const server = readVariable("GITHUB_SERVER_URL") || "https://github.com";
  return `${server}/${owner}/${repo}`;
}

const readVariable = (name: string): string => process.env[name] ?? "";
