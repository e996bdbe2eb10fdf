/**
 * The issue of a failing step: opened by the first failure, rewritten by later
 * ones, closed by a success. It belongs to workflow file, branch, job, step id
 * and `failure-issue-key`, and is found again by a hidden line.
 */
import { createHash } from "node:crypto";
import * as core from "@actions/core";
import * as z from "zod/mini";
import { clock } from "./clock.ts";
import { type Failure, helpFor } from "./errors.ts";
import type { IssueInputs } from "./inputs.ts";
import { type Integration, nameOf } from "./integration.ts";
import { line, markdown } from "./text.ts";
import type { Report } from "./words.ts";

/**
 * Only people with the triage role can set a label: nobody else can pass an
 * issue of their own off as ours.
 */
const LABEL = "zylon-ingest";
const TROUBLE = "Couldn't update the failure issue";

/** For all calls together. */
const SECONDS = 30;

const ISSUE = z.object({
  number: z.int(),
  body: z.nullish(z.string()),
  created_at: z.string(),
  html_url: z.optional(z.string()),
  pull_request: z.optional(z.unknown()),
});
type Issue = z.infer<typeof ISSUE>;
const OPENED = z.object({
  number: z.int(),
  labels: z.array(z.object({ name: z.string() })),
});

type Calls = Awaited<ReturnType<typeof githubOf>>;

/** Whose issue it is. */
interface Owner {
  readonly owner: string;
  readonly repo: string;
  /** Markdown. */
  readonly run: string;
  readonly title: string;
  readonly branch: string;
  readonly key: string;
}

/** Its own trouble is a warning. */
export async function keepIssue(
  report: Report,
  inputs: IssueInputs | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { failure, all } = report;
  if (inputs?.["failure-issue"] !== true) return;
  const isLeft =
    failure?.code === "cancelled" || inputs["dry-run"] || !inputs.ingest; // no such run would ever close it
  if (isLeft) return;
  const place = ownerOf(inputs["failure-issue-key"], all);
  if (inputs["github-token"] === "") {
    core.warning(
      `${TROUBLE}: github-token is empty. Delete it under "with:", so that the step gets the token of its job.`,
    );
    return;
  }
  try {
    const did = await keep(
      place,
      failure,
      inputs,
      AbortSignal.any([signal, AbortSignal.timeout(SECONDS * 1000)]),
    );
    if (did !== "") core.info(`Failure issue: ${did}`);
  } catch (error) {
    core.warning(`${TROUBLE}: ${troubleOf(error, place)}`);
  }
}

async function keep(
  place: Owner,
  failure: Failure | undefined,
  inputs: IssueInputs,
  signal: AbortSignal,
): Promise<string> {
  const calls = await githubOf(inputs["github-token"], place, signal);
  const found = await find(calls, place.key);
  const [oldest] = found;
  if (failure === undefined) {
    for (const { number } of found) {
      await calls.update(number, {
        state: "closed",
        state_reason: "completed",
      });
      await calls.comment(
        number,
        `Recovered: the step succeeded in ${place.run}.`,
      );
    }
    return found.map(({ number }) => `closed #${number}`).join(", ");
  }
  const now = new Date(clock.date()).toISOString();
  if (oldest === undefined) {
    const body = bodyOf(place, failure, now, now);
    const number = await openIssue(calls, place.title, body);
    const { "failure-issue-assignees": assignees } = inputs;
    if (assignees.length > 0) await assign(calls, number, assignees);
    return `opened #${number}`;
  }
  const { number, created_at: since } = oldest;
  const body = bodyOf(place, failure, since, now);
  await calls.update(number, { body });
  if (!oldest.body?.includes(keyLine(place.key, failure.code)))
    await calls.comment(
      number,
      `It now fails for another reason, in ${place.run}.\n\n${tell(failure)}`,
    );
  return `updated #${number}`;
}

type IssueChange =
  | { body: string }
  | { state: "closed"; state_reason: "completed" | "not_planned" };

/** Loads Octokit, and binds its calls to this repository. */
async function githubOf(token: string, place: Owner, signal: AbortSignal) {
  const { getOctokit } = await import("@actions/github");
  const { issues } = getOctokit(token).rest;
  const { owner, repo } = place;
  // `request` with each call: given to getOctokit, it would replace its proxy.
  const request = { signal, redirect: "error" } as const;
  const common = { owner, repo, request };
  return {
    list: (page: number) =>
      issues.listForRepo({
        ...common,
        labels: LABEL,
        state: "open",
        sort: "created",
        direction: "asc",
        per_page: 100,
        page,
      }),
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

const PAGES = 100;

/** Open issues with our label and this key, oldest first. */
async function find(calls: Calls, key: string): Promise<Issue[]> {
  const found: Issue[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    const { data } = await calls.list(page);
    const issues = z.array(ISSUE).parse(data);
    const ours = issues.filter(
      ({ body, pull_request: pull }) =>
        pull === undefined && body?.includes(keyLine(key)),
    );
    found.push(...ours);
    if (issues.length < 100) break;
  }
  return found;
}

async function openIssue(
  calls: Calls,
  title: string,
  body: string,
): Promise<number> {
  const { data } = await calls.create(title, body);
  const { number, labels } = OPENED.parse(data);
  if (labels.some(({ name }) => name.toLowerCase() === LABEL)) return number;
  // Without its label, which GitHub drops silently, no run would find it.
  await calls.update(number, {
    state: "closed",
    state_reason: "not_planned",
  });
  throw new Error(
    `GitHub opened #${number} without its label, so it was closed again. Give the user of github-token write access to the repository, or remove github-token from "with:"`,
  );
}

const ASSIGNED = z.object({
  assignees: z.array(z.object({ login: z.string() })),
});

async function assign(
  calls: Calls,
  number: number,
  logins: readonly string[],
): Promise<void> {
  const { data } = await calls.assign(number, [...logins]);
  const assigned = ASSIGNED.parse(data).assignees.map(({ login }) =>
    login.toLowerCase(),
  );
  const refused = logins.filter((one) => !assigned.includes(one.toLowerCase()));
  if (refused.length > 0)
    core.warning(
      `GitHub did not assign #${number} to ${refused.join(", ")}. Correct failure-issue-assignees, or give them access to the repository.`,
    );
}

/** What Octokit throws; without a response, GitHub was not reached. */
const TROUBLED = z.object({
  status: z.number(),
  response: z.optional(z.unknown()),
  /** Of `fetch`, whose own cause is that of the connection. */
  cause: z.catch(z.object({ cause: z.object({ code: z.string() }) }), {
    cause: { code: "" },
  }),
});

/** What GitHub said, and what to do. */
function troubleOf(error: unknown, { owner, repo }: Owner): string {
  const { data } = TROUBLED.safeParse(error);
  const said = error instanceof Error ? error.message : String(error);
  const what = line(said.replace(/\.$/, "")) || "GitHub gave no reason";
  if (data !== undefined && data.response === undefined)
    return `${what}. ${unreached(data.cause.cause.code)}.`;
  if (/rate limit/i.test(said)) return `${what}. The next run tries again.`;
  switch (data?.status) {
    case 401:
      return `${what}. Renew github-token, or delete it under "with:".`;
    case 403:
    case 404:
      return `${what}. Add "issues: write" under "permissions:" of the job; a token of your own needs "Issues: read and write" for ${owner}/${repo}.`;
    case 410:
      return `${what}. Switch issues on in the settings of ${owner}/${repo}, or set failure-issue: false.`;
    default:
      return `${what}. The next run tries again.`;
  }
}

/** @param code of the connection; empty: it took too long, or is not known */
function unreached(code: string): string {
  const url = process.env["GITHUB_API_URL"] ?? "https://api.github.com";
  if (/^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/.test(code))
    return `Set NODE_EXTRA_CA_CERTS under "env:" of the job to the PEM file of the certificate authority of ${url}`;
  return `Check that this runner reaches GITHUB_API_URL (${url}), and set HTTPS_PROXY if it needs a proxy`;
}

function ownerOf(ownKey: string, all: readonly Integration[]): Owner {
  const read = (name: string): string => process.env[name] ?? "";
  const [owner = "", repo = ""] = read("GITHUB_REPOSITORY").split("/");
  const server = read("GITHUB_SERVER_URL") || "https://github.com";
  const id = read("GITHUB_RUN_ID");
  const names = ["GITHUB_WORKFLOW", "GITHUB_JOB", "GITHUB_ACTION"].map(read);
  const file = read("GITHUB_WORKFLOW_REF").replace(/@.*$/, "");
  const branch = read("GITHUB_REF").replace(/^refs\/tags\/.*/, "refs/tags");
  const [, job, step] = names;
  const place = names.map((name) => line(name, 50)).join(" / ");
  const [only, ...others] = all;
  const isOne = only !== undefined && others.length === 0;
  const about = isOne ? ` (${nameOf(only)})` : "";
  const identity = [file || names[0], branch, job, step, ownKey];
  return {
    owner,
    repo,
    run: `[run ${id}](${server}/${owner}/${repo}/actions/runs/${id})`,
    title: `Zylon ingest fails: ${place}${about}`.replace(/[@`]/g, " "),
    branch: branch.replace(/^refs\/(heads\/)?/, ""),
    key: createHash("sha256")
      .update(JSON.stringify(identity))
      .digest("hex")
      .slice(0, 24),
  };
}

/** The hidden line, or its beginning without the code of the last failure. */
const keyLine = (key: string, code?: string): string =>
  `<!-- zylon-ingest issue ${key} ${code === undefined ? "" : `${code} -->`}`;

/** GitHub makes no mentions and links in code. */
const inert = (text: string): string => `<code>${markdown(text, 1000)}</code>`;

const tell = ({ title, detail, names, remedy, code }: Failure): string => {
  const facts = [title, detail, ...names.slice(0, 10)].filter(
    (text) => text !== "",
  );
  return [
    `**What happened:** ${inert(facts.join(": "))}`,
    `**What to do:** ${inert(remedy)}`,
    `More about [${code}](${helpFor(code)}).`,
  ].join("\n\n");
};

const moment = (time: string): string =>
  `${time.slice(0, 16).replace("T", " ")} UTC`;

const bodyOf = (
  { run, branch, key }: Owner,
  failure: Failure,
  since: string,
  now: string,
): string =>
  [
    "The ingest of this workflow fails, so documents in Zylon may be missing or out of date.",
    tell(failure),
    `It has failed since ${moment(since)}; the last time was ${moment(now)}, in ${run} on ${inert(branch)}.`,
    "The step rewrites this text after each failure, and closes the issue when it succeeds. If you rename the workflow file, the job or the step, close it yourself.",
    keyLine(key, failure.code),
  ].join("\n\n");
