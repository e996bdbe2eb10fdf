/**
 * The calls to GitHub for the failure issue, and why they fail. Only this file
 * loads Octokit, and it is loaded on demand.
 */
import { getOctokit } from "@actions/github";
import * as z from "zod/mini";
import { withFullStop } from "../http/error.ts";
import { firstProblem, hasTooManyValues, readText } from "../http/json.ts";
import { type IssueRun, IssueTrouble, keyLine } from "./text.ts";

/**
 * Only people with the triage role can set a label. So an outsider who copies
 * the hidden marker into an issue of their own cannot pass it off as ours.
 */
const LABEL = "zylon-ingest";

const PAGE = 100; // the most that GitHub gives
/** Ten thousand open issues of ours: GitHub does not have so many. */
const MAX_PAGES = 100;
/** Several times a page of issues, each as long as GitHub allows. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

const NUMBER = z.int().check(z.positive());

/** An issue of the list. */
const ISSUE = z.object({
  number: NUMBER,
  body: z.nullable(z.string()),
  created_at: z.iso.datetime(),
  /** GitHub lists pull requests as issues too. */
  pull_request: z.optional(z.unknown()),
});
const OPENED = z.object({
  number: NUMBER,
  labels: z.array(z.object({ name: z.string() })),
});
const ASSIGNED = z.object({
  assignees: z.array(z.object({ login: z.string() })),
});

/** What Octokit throws, whether or not an answer came. */
interface FailedCall extends Error {
  readonly request: { readonly method: string; readonly url: string };
  readonly status: number;
  readonly response?: { readonly data: unknown } | undefined;
}

/** What helps against a refusal; without its full stop. */
function remedyFor(
  { status, message, response }: FailedCall,
  host: string,
  repository: string,
): string {
  if (status === 429 || status >= 500 || /rate limit/i.test(message))
    return "The next run updates the issue";
  const answer = response?.data;
  if (typeof answer === "string" && answer !== "")
    return `This answer is not from GitHub: check for a proxy between this runner and ${host}, which GITHUB_API_URL names`;
  switch (status) {
    case 401:
      return 'The github-token is wrong or expired: renew it, or delete it under "with:", so that the step gets the token of its job';
    case 403:
    case 404:
      return [
        'The github-token lacks a permission. Add "issues: write" under "permissions:" of the job',
        `A token of your own needs "Issues: read and write" for ${repository}`,
        "For Dependabot and for pull requests from forks, the token is read-only, whatever the workflow says",
      ].join(". ");
    case 410:
      return `Switch issues on in the settings of ${repository}, or set failure-issue: false`;
    default:
      return `Check whether ${repository} limits who may open, label or close issues; if it does not, report this`;
  }
}

/** What helps where no answer came; without its full stop. */
function networkRemedy(cause: string, host: string): string {
  if (/certificate/i.test(cause))
    return `Set NODE_EXTRA_CA_CERTS on this runner to the certificate authority of ${host}; ca-certificate is for Zylon alone`;
  return `Check that this runner can reach ${host}, which GITHUB_API_URL names; if it needs a proxy, check HTTPS_PROXY, with its user and password, and NO_PROXY`;
}

function rootCause(error: Error): Error {
  let cause = error;
  while (cause.cause instanceof Error) cause = cause.cause;
  return cause;
}

/** Other errors, such as that of a signal, have no request. */
const isFailedCall = (error: FailedCall | Error): error is FailedCall =>
  "request" in error;

const notGitHub = (what: string): IssueTrouble =>
  new IssueTrouble(
    `${what}. Check for a proxy between this runner and the host that GITHUB_API_URL names.`,
  );

/** The options of a call, as the toolkit filled them in. */
interface CallOptions {
  readonly request: { fetch?: typeof fetch };
}

/** The same, but an answer that is larger than any of GitHub's is refused. */
function limited(fetchAny: typeof fetch): typeof fetch {
  return async (url, init) => {
    const response = await fetchAny(url, init);
    const { body } = response;
    if (body === null) return response;
    // One that breaks off is found later, as one that is no JSON.
    const { text, tooLarge } = await readText(body, MAX_ANSWER_BYTES, true);
    init?.signal?.throwIfAborted();
    if (tooLarge || hasTooManyValues(text))
      throw notGitHub("This answer is too large to come from GitHub");
    return new Response(text, response);
  };
}

/** Why a call failed, and what helps. */
function troubleOf(
  call: FailedCall,
  { owner, repo }: IssueRun,
  printable: (text: string) => string,
): IssueTrouble {
  const { request, response, status, message } = call;
  const { host, pathname } = new URL(request.url);
  const name = printable(`${request.method} ${pathname}`);
  if (response === undefined) {
    const cause = rootCause(call);
    if (cause instanceof IssueTrouble) return cause;
    const { message: reason } = cause;
    const remedy = networkRemedy(reason, host);
    const what = withFullStop(`${host} was not reached (${printable(reason)})`);
    return new IssueTrouble(`${what} ${remedy} (${name}).`);
  }
  let what = `${host} refused the request`;
  if (message !== "") what = `${host} said "${printable(message)}"`;
  const remedy = remedyFor(call, host, `${owner}/${repo}`);
  return new IssueTrouble(`${what}. ${remedy} (${name} answered ${status}).`);
}

type OpenIssue = z.infer<typeof ISSUE> & { readonly body: string };
type IssueChange =
  | { body: string }
  | { state: "closed"; state_reason: "completed" | "not_planned" };

export class GitHubIssues {
  readonly #calls: ReturnType<typeof getOctokit>["rest"]["issues"];
  /** What every call is given. */
  readonly #common;

  /**
   * @param printable makes one redacted line of what GitHub said
   * @param signal ends every call
   */
  constructor(
    token: string,
    run: IssueRun,
    printable: (text: string) => string,
    signal: AbortSignal,
  ) {
    const octokit = getOctokit(token);
    octokit.hook.error("request", (error) => {
      throw isFailedCall(error) ? troubleOf(error, run, printable) : error;
    });
    octokit.hook.before("request", ({ request }: CallOptions) => {
      request.fetch = limited(request.fetch ?? fetch);
    });
    this.#calls = octokit.rest.issues;
    // `request` is given to each call. If it were given to `getOctokit`, it
    // would replace the toolkit's own, whose `fetch` goes through the proxy.
    this.#common = {
      owner: run.owner,
      repo: run.repo,
      request: { signal, redirect: "error" as const },
    };
  }

  #checked<T>(schema: z.ZodMiniType<T>, answer: unknown): T {
    const parsed = schema.safeParse(answer);
    if (parsed.success) return parsed.data;
    throw notGitHub(
      `GitHub's answer broke off, or something else answered (${firstProblem(parsed.error)})`,
    );
  }

  /** Open issues with our label and this key, oldest first. */
  async find(key: string): Promise<OpenIssue[]> {
    const found: OpenIssue[] = [];
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const { data } = await this.#calls.listForRepo({
        ...this.#common,
        labels: LABEL,
        state: "open",
        sort: "created",
        direction: "asc",
        per_page: PAGE,
        page,
      });
      const issues = this.#checked(z.array(ISSUE), data);
      for (const { body, pull_request: pull, ...issue } of issues) {
        if (body !== null && pull === undefined && body.includes(keyLine(key)))
          found.push({ ...issue, body });
      }
      // Not by the address of the next page, which may lead anywhere.
      if (issues.length < PAGE) return found;
    }
    throw notGitHub("GitHub's list of issues does not end");
  }

  /** Resolves to the number of the new issue. */
  async open(title: string, body: string): Promise<number> {
    const { data } = await this.#calls.create({
      ...this.#common,
      title,
      body,
      labels: [LABEL],
    });
    const { number, labels } = this.#checked(OPENED, data);
    if (labels.some(({ name }) => name.toLowerCase() === LABEL)) return number;
    // GitHub silently drops labels that the token may not set. Without its
    // label no later run would find the issue.
    await this.update(number, { state: "closed", state_reason: "not_planned" });
    throw new IssueTrouble(
      `GitHub opened #${number} without the label ${LABEL}, so later runs could not find it. The action closed it again. ` +
        'Add "issues: write" under "permissions:" of the job: this token may open issues, but not label them.',
    );
  }

  /**
   * Assigns it to each of them; resolves to those whom GitHub refused, some of
   * them silently.
   */
  async assign(number: number, logins: readonly string[]): Promise<string[]> {
    const refused: string[] = [];
    for (const login of logins) {
      if (!(await this.#assignOne(number, login))) refused.push(login);
    }
    return refused;
  }

  /** Resolves to whether GitHub did it. */
  async #assignOne(number: number, login: string): Promise<boolean> {
    const { signal } = this.#common.request;
    const call = { ...this.#common, issue_number: number, assignees: [login] };
    let data: unknown;
    try {
      ({ data } = await this.#calls.addAssignees(call));
    } catch (error) {
      // Then the run was cancelled, or its time is over: no refusal.
      if (signal.aborted) throw error;
      return false;
    }
    const { assignees } = this.#checked(ASSIGNED, data);
    const assigned = assignees.map((one) => one.login.toLowerCase());
    return assigned.includes(login.toLowerCase());
  }

  async update(number: number, change: IssueChange): Promise<void> {
    await this.#calls.update({
      ...this.#common,
      issue_number: number,
      ...change,
    });
  }

  async comment(number: number, body: string): Promise<void> {
    await this.#calls.createComment({
      ...this.#common,
      issue_number: number,
      body,
    });
  }
}
