/** The calls to GitHub for the failure issue, and why they fail. Only this file loads Octokit, and it is loaded on demand. */
import * as core from '@actions/core';
import { getOctokit } from '@actions/github';
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import * as z from 'zod/mini';
import { firstProblem } from '../http/json.ts';
import { type IssueRun, IssueTrouble, keyIn } from './state.ts';

/**
 * Only people with the triage role can set a label. So an outsider who copies the hidden marker into an issue of their own
 * cannot pass it off as ours.
 */
const LABEL = 'zylon-ingest';

const NUMBER = z.int().check(z.positive());

/** An issue of the list. */
const ISSUE = z.object({
  number: NUMBER,
  body: z.nullable(z.string()),
  created_at: z.iso.datetime(),
  /** GitHub lists pull requests as issues too. */
  pull_request: z.optional(z.unknown()),
});
const OPENED = z.object({ number: NUMBER, labels: z.array(z.object({ name: z.string() })) });
const ASSIGNED = z.object({ assignees: z.array(z.object({ login: z.string() })) });

/** What Octokit throws, whether or not an answer came. */
const FAILED_CALL = z.object({
  request: z.object({ method: z.string(), url: z.string() }),
  status: z.number(),
  message: z.string(),
  response: z.optional(z.object({ headers: z.record(z.string(), z.unknown()), data: z.unknown() })),
});

function remedyWithoutAnswer(message: string, url: URL): string {
  const { host, protocol } = url;
  if (message === 'unexpected redirect') {
    return 'The action follows no redirect. Check whether the repository was renamed during the run, then whether a proxy asks for a login';
  }
  if (/certificate/i.test(message)) {
    return `Set NODE_EXTRA_CA_CERTS on this runner to the certificate authority of ${host}; ca-certificate is for Zylon alone`;
  }
  const variable = protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  if (getProxyUrl(url) !== undefined) {
    return `Check the proxy that ${variable} names, with its user and password; if ${host} needs no proxy, add it to NO_PROXY`;
  }
  return `Check that this runner can reach ${host}, which GITHUB_API_URL names; if it needs a proxy, set ${variable}`;
}

type Refusal = z.infer<typeof FAILED_CALL>;

function remedyForRefusal({ status, message, response }: Refusal, host: string, run: IssueRun): string {
  const { headers = {}, data } = response ?? {};
  const limited = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
  if (status === 429 || (status === 403 && (limited || /rate limit/i.test(message)))) {
    return 'GitHub limits the rate of requests; the next run updates the issue';
  }
  if (status >= 500) return `${host} has a problem of its own; the next run updates the issue`;
  if (typeof data === 'string' && data !== '') {
    return `This answer is not from GitHub: check for a proxy between this runner and ${host}, which GITHUB_API_URL names`;
  }
  const repository = `${run.owner}/${run.repo}`;
  switch (status) {
    case 401:
      return 'The github-token is wrong or expired: set "github-token: ${{ github.token }}", or renew the token that you use';
    case 403:
    case 404:
      return [
        'The github-token lacks a permission. Add "issues: write" under "permissions:" of the job, and "github-token: ${{ github.token }}" under "with:" of the step',
        `A token of your own needs "Issues: read and write" for ${repository}`,
        ...(run.mayBeReadOnly
          ? ['For Dependabot and for pull requests from forks, the token is read-only, whatever the workflow says']
          : []),
      ].join('. ');
    case 410:
      return `Switch issues on in the settings of ${repository}, or set failure-issue: false`;
    default:
      return `Check whether ${repository} limits who may open, label or close issues; if it does not, report this`;
  }
}

/** Why a call failed, and what helps; whatever else was thrown, as it is. */
function explained(error: unknown, run: IssueRun, printable: (text: string) => string): unknown {
  const { data: failed } = FAILED_CALL.safeParse(error);
  if (failed === undefined) return error;
  const { method, url: address } = failed.request;
  const url = new URL(address);
  const call = printable(`${method} ${url.pathname}`);
  if (failed.response === undefined) {
    let cause = error;
    while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
    const message = cause instanceof Error && cause.message !== '' ? cause.message : 'no connection';
    const what = `${url.host} was not reached (${printable(message)})`;
    return new IssueTrouble(what, `${remedyWithoutAnswer(message, url)} (${call})`);
  }
  const said = failed.message === '' ? 'refused the request' : `said "${printable(failed.message)}"`;
  const remedy = remedyForRefusal(failed, url.host, run);
  return new IssueTrouble(`${url.host} ${said}`, `${remedy} (${call} answered ${failed.status})`);
}

type OpenIssue = Pick<z.infer<typeof ISSUE>, 'number' | 'created_at'> & { readonly body: string };
type IssueChange = { body: string } | { state: 'closed'; state_reason: 'completed' | 'not_planned' };

export class GitHubIssues {
  readonly #calls: ReturnType<typeof getOctokit>['rest']['issues'];
  readonly #common;
  readonly #printable: (text: string) => string;

  /**
   * @param printable makes one redacted line of what GitHub said
   * @param signal ends every call
   */
  constructor(token: string, run: IssueRun, printable: (text: string) => string, signal: AbortSignal) {
    const say = (text: string): void => core.debug(printable(text)); // Octokit would write to the console
    const log = { debug: say, info: say, warn: say, error: say };
    const octokit = getOctokit(token);
    octokit.hook.error('request', (error) => {
      throw explained(error, run, printable);
    });
    this.#calls = octokit.rest.issues;
    // With each call: as options of Octokit they would replace GitHub's own fetch, which knows the proxy.
    this.#common = { owner: run.owner, repo: run.repo, request: { signal, log, redirect: 'error' as const } };
    this.#printable = printable;
  }

  #checked<T>(schema: z.ZodMiniType<T>, answer: unknown): T {
    const parsed = schema.safeParse(answer);
    if (parsed.success) return parsed.data;
    throw new IssueTrouble(
      `GitHub's answer broke off, or something else answered (${this.#printable(firstProblem(parsed.error))})`,
      'Check for a proxy between this runner and the host that GITHUB_API_URL names',
    );
  }

  /** Open issues with our label and this key, oldest first. */
  async find(key: string): Promise<OpenIssue[]> {
    const found: OpenIssue[] = [];
    for (let page = 1; ; page += 1) {
      const wanted = { labels: LABEL, state: 'open', sort: 'created', direction: 'asc', per_page: 100, page } as const;
      const { data, headers } = await this.#calls.listForRepo({ ...this.#common, ...wanted });
      for (const { body, pull_request: pull, ...issue } of this.#checked(z.array(ISSUE), data)) {
        if (body !== null && pull === undefined && keyIn(body) === key) found.push({ ...issue, body });
      }
      // The number of the next page is ours: the address in the header may lead anywhere.
      if (!/\brel="?next"?/.test(headers.link ?? '')) return found;
    }
  }

  /** Resolves to the number of the new issue. */
  async open(title: string, body: string): Promise<number> {
    const { data } = await this.#calls.create({ ...this.#common, title, body, labels: [LABEL] });
    const { number, labels } = this.#checked(OPENED, data);
    if (labels.some(({ name }) => name.toLowerCase() === LABEL)) return number;
    // GitHub silently drops labels that the token may not set. Without its label no later run would find the issue.
    await this.update(number, { state: 'closed', state_reason: 'not_planned' });
    throw new IssueTrouble(
      `GitHub opened #${number} without the label ${LABEL}, so that later runs could not find it, and the action closed it again`,
      'Add "issues: write" under "permissions:" of the job: this token may open issues, but not label them',
    );
  }

  /** Assigns it to each of them; resolves to those whom GitHub refused, some of them silently. */
  async assign(number: number, logins: readonly string[]): Promise<string[]> {
    const refused: string[] = [];
    for (const login of logins) {
      const wanted = { ...this.#common, issue_number: number, assignees: [login] };
      const answer = await this.#calls.addAssignees(wanted).catch(() => undefined);
      const assigned = answer === undefined ? [] : this.#checked(ASSIGNED, answer.data).assignees;
      if (!assigned.some((one) => one.login.toLowerCase() === login.toLowerCase())) refused.push(login);
    }
    return refused;
  }

  async update(number: number, change: IssueChange): Promise<void> {
    await this.#calls.update({ ...this.#common, issue_number: number, ...change });
  }

  async comment(number: number, body: string): Promise<void> {
    await this.#calls.createComment({ ...this.#common, issue_number: number, body });
  }
}
