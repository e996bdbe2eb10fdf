/**
 * Identifies the step to which a failure issue belongs, by the environment of the
 * run.
 */
import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { readRunUrl } from "../../inputs/environment.ts";
import { formatId, toSafeLine, tryParseJson } from "../../text.ts";

export interface IssueIdentity {
  /** `Nightly / feed (int_1) / zylon on main` */
  readonly step: string;
  /** A Markdown link to this attempt of the run. */
  readonly runLink: string;
  /** Begins the hidden line of the issue, by which later runs find it. */
  readonly marker: string;
}

/** @param issueKey the input `failure-issue-key`, usually the entry of a matrix as JSON */
export function identifyIssue(issueKey: string): IssueIdentity {
  const workflow = readVariable("GITHUB_WORKFLOW");
  const job = readVariable("GITHUB_JOB");
  const action = readVariable("GITHUB_ACTION");
  const [file = ""] = readVariable("GITHUB_WORKFLOW_REF").split("@");
  const branch = readVariable("GITHUB_HEAD_REF");
  const ref = branch ? `refs/heads/${branch}` : readVariable("GITHUB_REF");
  // A branch of a fork may be called main, too: the event tells the two apart.
  const event = branch ? [readVariable("GITHUB_EVENT_NAME")] : [];
  // Open issues contain the hash, so it must stay the same in all versions.
  const parts = [file || workflow, ref, job, action, issueKey, ...event];
  const hash = createHash("sha256")
    .update(JSON.stringify(parts))
    .digest("hex")
    .slice(0, 24);
  const shortRef = ref.replace(/^refs\/\w+\//, "");
  const names = [workflow, `${job}${formatKey(issueKey)}`, action];
  return {
    step: `${names.map(formatId).join(" / ")} on ${formatId(shortRef)}`,
    runLink: `[run ${readVariable("GITHUB_RUN_ID")}](${readRunUrl()})`,
    marker: `<!-- zylon-ingest issue ${hash} `,
  };
}

const ENTRY = z.record(z.string(), z.unknown());

/** ` (confluence, int_1)`, the values of a matrix; empty outside of one. */
function formatKey(issueKey: string): string {
  const value = tryParseJson(issueKey);
  const { success, data } = ENTRY.safeParse(value);
  const texts = success ? Object.values(data).map(toText) : [issueKey];
  // Outside of a matrix, `toJSON(matrix)` is `null`.
  const entry = value === null ? "" : toSafeLine(texts.join(", "), 60);
  return entry === "" ? "" : ` (${entry})`;
}

const toText = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

const readVariable = (name: string): string => process.env[name] ?? "";
