/** The calls to GitHub for the failure issue. Only this file loads Octokit, and it is loaded on demand. */
import * as core from '@actions/core';
import { getOctokit } from '@actions/github';
import * as z from 'zod/mini';
import type { GitHubFetch } from './github-fetch.ts';
import type { IssueRun } from './run.ts';
import { type IssueKeys, keysIn } from './state.ts';
import { IssueTrouble, unusable } from './trouble.ts';
import { firstProblem } from '../http/json.ts';

/**
 * Only people with the triage role can set a label. So an outsider who copies the hidden marker into an issue of their own
 * cannot pass it off as ours.
 */
export const LABEL = 'zylon-ingest';

// Bodies count towards the 1 MiB of an answer.
const PAGE_SIZE = 30;
const MAX_PAGES = 100;

const NUMBER = z.int().check(z.positive());

const LISTED = z.array(
  z.object({
    number: NUMBER,
    body: z.optional(z.nullable(z.string())),
    created_at: z.optional(z.nullable(z.string())),
    /** GitHub lists pull requests as issues too. */
    pull_request: z.optional(z.unknown()),
  }),
);

const OPENED = z.object({
  number: NUMBER,
  labels: z.array(z.union([z.string(), z.object({ name: z.optional(z.nullable(z.string())) })])),
});

const ASSIGNED = z.object({ assignees: z.optional(z.nullable(z.array(z.object({ login: z.string() })))) });

/** An open issue with our label, of the step that was looked for. */
export interface FoundIssue extends IssueKeys {
  readonly number: number;
  readonly body: string;
  /** Milliseconds since the epoch; absent where GitHub does not say. */
  readonly openedAt: number | undefined;
}

export interface GitHubIssuesOptions {
  readonly token: string;
  readonly run: IssueRun;
  readonly fetch: GitHubFetch;
  /** One line, redacted. */
  readonly printable: (text: string) => string;
}

export class GitHubIssues {
  readonly #octokit: ReturnType<typeof getOctokit>;
  readonly #where: { readonly owner: string; readonly repo: string };
  readonly #host: string;
  readonly #printable: (text: string) => string;

  constructor({ token, run, fetch, printable }: GitHubIssuesOptions) {
    const { owner, repo, apiUrl } = run;
    const say = (text: string): void => core.debug(printable(text)); // Octokit would write to the console
    const log = { debug: say, info: say, warn: say, error: say };
    this.#octokit = getOctokit(token, { baseUrl: apiUrl.href.replace(/\/+$/, ''), log, request: { fetch, log } });
    this.#where = { owner, repo };
    this.#host = printable(apiUrl.host);
    this.#printable = printable;
  }

  #checked<T>(call: string, schema: z.ZodMiniType<T>, answer: unknown): T {
    const parsed = schema.safeParse(answer);
    if (parsed.success) return parsed.data;
    throw unusable(call, `JSON of another shape (${firstProblem(parsed.error)})`, this.#host);
  }

  /** The open issues of a step, of every target, oldest first. */
  async find(place: string): Promise<FoundIssue[]> {
    const found: FoundIssue[] = [];
    for (let page = 1; ; page += 1) {
      const { data, headers } = await this.#octokit.rest.issues.listForRepo({
        ...this.#where,
        labels: LABEL,
        state: 'open',
        sort: 'created',
        direction: 'asc',
        per_page: PAGE_SIZE,
        page,
      });
      for (const issue of this.#checked('list of issues', LISTED, data)) {
        const { number, created_at: created, pull_request: pull } = issue;
        const body = issue.body ?? '';
        const keys = keysIn(body);
        if ((pull ?? undefined) !== undefined || keys?.place !== place) continue;
        const openedAt = Date.parse(created ?? '');
        found.push({ ...keys, number, body, openedAt: Number.isNaN(openedAt) ? undefined : openedAt });
      }
      // The number of the next page is ours: the address in the header may lead anywhere.
      if (!/\brel="?next"?/.test(headers.link ?? '')) return found.sort((a, b) => a.number - b.number);
      if (page === MAX_PAGES) throw unusable('list of issues', `more than ${MAX_PAGES} pages`, this.#host);
    }
  }

  /** Resolves to the number of the new issue. */
  async open(title: string, body: string): Promise<number> {
    const { data } = await this.#octokit.rest.issues.create({ ...this.#where, title, body, labels: [LABEL] });
    const { number, labels } = this.#checked('new issue', OPENED, data);
    const names = labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
    if (names.some((name) => name.toLowerCase() === LABEL)) return number;
    // GitHub silently drops labels that the token may not set. Without its label no later run would find the issue.
    await this.close(number, 'not_planned');
    throw new IssueTrouble(
      `GitHub opened #${number} without the label ${LABEL}, so that later runs could not find it, and the action closed it again`,
      'Add "issues: write" under "permissions:" of the job: this token may open issues, but not label them',
    );
  }

  /** Assigns it to each of them; resolves to those whom GitHub refused, some of them silently. */
  async assign(number: number, logins: readonly string[]): Promise<string[]> {
    const refused: string[] = [];
    for (const login of logins) {
      const wanted = { ...this.#where, issue_number: number, assignees: [login] };
      const answer = await this.#octokit.rest.issues.addAssignees(wanted).catch((error: unknown) => {
        core.debug(this.#printable(error instanceof Error ? error.message : ''));
        return { data: {} };
      });
      const { assignees } = this.#checked('assigned issue', ASSIGNED, answer.data);
      const assigned = (assignees ?? []).map((one) => one.login.toLowerCase());
      if (!assigned.includes(login.toLowerCase())) refused.push(login);
    }
    return refused;
  }

  async rewrite(number: number, body: string): Promise<void> {
    await this.#octokit.rest.issues.update({ ...this.#where, issue_number: number, body });
  }

  async comment(number: number, body: string): Promise<void> {
    await this.#octokit.rest.issues.createComment({ ...this.#where, issue_number: number, body });
  }

  async close(number: number, reason: 'completed' | 'not_planned'): Promise<void> {
    await this.#octokit.rest.issues.update({
      ...this.#where,
      issue_number: number,
      state: 'closed',
      state_reason: reason,
    });
  }
}
