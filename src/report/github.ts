/** Calls GitHub about issues, through Octokit, and explains its errors. */
import type { getOctokit as GetOctokit } from "@actions/github";
import * as z from "zod/mini";
import { toSafeLine } from "../text.ts";

/**
 * Only people with the triage role can set a label: nobody else can pass an
 * issue of their own off as ours.
 */
const LABEL = "zylon-ingest";

export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

type IssueChange =
  | { body: string }
  | { state: "closed"; state_reason: "completed" | "not_planned" };

type IssueCalls = ReturnType<typeof GetOctokit>["rest"]["issues"];
export type Issue = Awaited<
  ReturnType<IssueCalls["listForRepo"]>
>["data"][number];

export interface IssueApi {
  /** Lists the open issues with our label, oldest first. */
  readonly list: () => Promise<Issue[]>;
  readonly create: (
    title: string,
    body: string,
  ) => ReturnType<IssueCalls["create"]>;
  readonly update: (
    number: number,
    change: IssueChange,
  ) => ReturnType<IssueCalls["update"]>;
  readonly comment: (
    number: number,
    body: string,
  ) => ReturnType<IssueCalls["createComment"]>;
  readonly assign: (
    number: number,
    assignees: string[],
  ) => ReturnType<IssueCalls["addAssignees"]>;
}

/** Loads Octokit, and binds its calls to this repository. */
export async function createIssueApi(
  token: string,
  { owner, repo }: Repository,
  signal: AbortSignal,
): Promise<IssueApi> {
  const { getOctokit } = await import("@actions/github");
  const github = getOctokit(token);
  // As options of getOctokit, signal and redirect would replace its proxy. As
  // options of `paginate`, they would not reach the request.
  github.hook.before("request", (options) => {
    options.request = { ...options.request, signal, redirect: "error" };
  });
  const { issues } = github.rest;
  const common = { owner, repo };
  return {
    list: async () => {
      const found = await github.paginate(issues.listForRepo, {
        ...common,
        labels: LABEL,
        state: "open",
        sort: "created",
        direction: "asc",
        per_page: 100,
      });
      return found.filter(({ pull_request: pull }) => pull === undefined);
    },
    create: (title: string, body: string) =>
      issues.create({ ...common, title, body, labels: [LABEL] }),
    update: (issue_number: number, change: IssueChange) =>
      issues.update({ ...common, issue_number, ...change }),
    comment: (issue_number: number, body: string) =>
      issues.createComment({ ...common, issue_number, body }),
    assign: (issue_number: number, assignees: string[]) =>
      issues.addAssignees({ ...common, issue_number, assignees }),
  };
}

/** Whether an issue has our label, without which no run finds it. */
export const hasLabel = ({ labels }: Pick<Issue, "labels">): boolean =>
  labels.some((label) => {
    const name = typeof label === "string" ? label : label.name;
    return name?.toLowerCase() === LABEL;
  });

/** An error that Octokit throws. Without a response, GitHub was not reached. */
const GITHUB_ERROR = z.object({
  status: z.number(),
  response: z.optional(z.unknown()),
  /** The error of `fetch`, whose own cause is the connection error. */
  cause: z.catch(z.object({ cause: z.object({ code: z.string() }) }), {
    cause: { code: "" },
  }),
});

/** Describes what GitHub said, and what to do. */
export function describeGitHubError(
  error: unknown,
  { owner, repo }: Repository,
  cancel: AbortSignal,
): string {
  const { data } = GITHUB_ERROR.safeParse(error);
  const message = error instanceof Error ? error.message : String(error);
  const problem =
    toSafeLine(message.replace(/\.$/, "")) || "GitHub gave no reason";
  if (data !== undefined && data.response === undefined) {
    if (cancel.aborted) return "The run was cancelled.";
    return `${problem}. ${describeUnreachable(data.cause.cause.code)}.`;
  }
  if (/rate limit/i.test(message))
    return `${problem}. The next run will try again.`;
  if (/\blocked\b/i.test(message)) return `${problem}. Unlock the issue.`;
  switch (data?.status) {
    case 401:
      return `${problem}. Renew github-token, or remove it from "with:".`;
    case 403:
    case 404:
      return `${problem}. Add "issues: write" under "permissions:" of the job; a token of your own needs "Issues: read and write" for ${owner}/${repo}.`;
    case 410:
      return `${problem}. Enable issues in the settings of ${owner}/${repo}, or set failure-issue: false.`;
    default:
      return `${problem}. The next run will try again.`;
  }
}

/** @param code the connection error's; empty if GitHub was slow, or if unknown */
function describeUnreachable(code: string): string {
  const url = process.env["GITHUB_API_URL"] ?? "https://api.github.com";
  if (/^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/.test(code))
    return `Set NODE_EXTRA_CA_CERTS under "env:" of the job to the PEM file of the certificate authority of ${url}`;
  return `Check that this runner can reach GITHUB_API_URL (${url}), and set HTTPS_PROXY if it needs a proxy`;
}
