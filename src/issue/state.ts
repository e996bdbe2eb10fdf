/**
 * Whose issue it is, from the runner's environment, and what the issue remembers between runs, hidden in its body. Anyone
 * who may edit the issue can change that, so it is checked, and decides only the text and the time of comments. Pure.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { withFullStop } from '../http/error.ts';
import { parseJson } from '../http/json.ts';

/**
 * Why the failure issue could not be updated: a warning, never the failure of the step. Its message is what happened and
 * what to do; both end without a full stop.
 */
export class IssueTrouble extends Error {
  constructor(what: string, remedy: string) {
    super(`${withFullStop(what)} ${withFullStop(remedy)}`);
    this.name = 'IssueTrouble';
  }
}

/** Names are as they were given, not escaped. */
export interface IssueRun {
  readonly owner: string;
  readonly repo: string;
  /** Where people look at the repository, without a slash at its end. */
  readonly repositoryUrl: string;
  /** Identifies the step; 24 hexadecimal digits. */
  readonly key: string;
  readonly workflow: string;
  /** The page of the workflow's file, of the commit that runs; empty where the environment does not say. */
  readonly workflowUrl: string;
  readonly job: string;
  readonly step: string;
  readonly branch: string;
  /** Where the log of this run is. */
  readonly run: { readonly id: string; readonly url: string };
}

/**
 * Reads the run, and derives whose issue it keeps: that of
 *
 * - the workflow's file, whatever branch or commit it was read from, the job's id, and the step's id (or, without one,
 *   its place in the job);
 * - the branch, so that a fix that is tried on another branch does not close the issue of the default branch. All tags
 *   count as one: the next release is what recovers from the last;
 * - `named`, the input `failure-issue-key`. Its default is the entry of the matrix, so that its entries, which run side by
 *   side, never close each other's issues.
 *
 * The other inputs are no part of it, so that a success with a corrected one closes the issue. Throws an `IssueTrouble`
 * where the environment is not that of a step.
 */
export function readIssueRun(environment: Readonly<Record<string, string | undefined>>, named: string): IssueRun {
  const read = (name: string): string => environment[name] ?? '';
  const needed = ['GITHUB_REPOSITORY', 'GITHUB_RUN_ID', 'GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'];
  const missing = needed.find((name) => read(name) === '');
  if (missing !== undefined) {
    const remedy = 'Run the action as a step of a workflow that does not set this variable';
    throw new IssueTrouble(`the environment variable ${missing} is not set`, remedy);
  }
  const [owner = '', repo = ''] = read('GITHUB_REPOSITORY').split('/');
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const repositoryUrl = `${server}/${owner}/${repo}`;
  const [id, attempt] = [read('GITHUB_RUN_ID'), read('GITHUB_RUN_ATTEMPT')];
  const [workflow, job, step] = [read('GITHUB_WORKFLOW'), read('GITHUB_JOB'), read('GITHUB_ACTION')];
  const [file, sha] = [read('GITHUB_WORKFLOW_REF').replace(/@(refs\/.*|[^@]*)$/, ''), read('GITHUB_WORKFLOW_SHA')];
  const page = encodeURI(file.replace('/.github/', `/blob/${sha}/.github/`));
  const ref = read('GITHUB_REF').replace(/^(refs\/tags)\/.*/, '$1');
  const identity = [file === '' ? workflow : file, ref, job, step, named];
  return {
    owner,
    repo,
    repositoryUrl,
    key: createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 24),
    workflow,
    workflowUrl: file === '' || sha === '' ? '' : `${server}/${page}`,
    job,
    step,
    branch: ref === 'refs/tags' ? '(tags)' : ref.replace(/^refs\/(heads\/)?/, ''),
    run: { id, url: `${repositoryUrl}/actions/runs/${id}${attempt === '' ? '' : `/attempts/${attempt}`}` },
  };
}

/** Times are as `Date.toISOString` writes them. */
const STATE = z.object({
  /** When it failed first and last. */
  first: z.iso.datetime(),
  last: z.iso.datetime(),
  failures: z.int().check(z.positive()),
  /** When the last comment was added; absent before the first. Opening the issue is not a comment. */
  commented: z.optional(z.iso.datetime()),
});
export type IssueState = Readonly<z.infer<typeof STATE>>;

/** The hidden line by which later runs find the issue. */
export const keyLine = (key: string): string => `<!-- zylon-ingest issue ${key} -->`;

/** The hidden line with the state: digits, dates and names of fields, so that nothing in it ends the comment. */
export const stateLine = (state: IssueState): string => `<!-- zylon-ingest state ${JSON.stringify(state)} -->`;

/**
 * The state in a body. Where it is missing or broken the count is lost, and only the failure that opened the issue is certain.
 * @param openedAt when the issue was opened, which nobody can edit
 */
export function stateIn(body: string, openedAt: string): IssueState {
  const [, text = ''] = /<!-- zylon-ingest state (\{[^{}<>\n]{1,400}\}) -->/.exec(body) ?? [];
  const json = parseJson(text);
  const read = json.ok ? STATE.safeParse(json.value).data : undefined;
  return read ?? { first: openedAt, last: openedAt, failures: 1 };
}

/** The least time between two comments on failures: 24 hours, not a change of date, whatever the time zone. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** The state after one more failure, and whether it is time for a comment. */
export function failedAgain(
  { first, failures, commented }: IssueState,
  now: string,
): { readonly state: IssueState; readonly comment: boolean } {
  // A comment far in the future, from another clock or an editor, must not keep all others away.
  const comment = commented === undefined || Math.abs(Date.parse(now) - Date.parse(commented)) >= DAY_MS;
  return { state: { first, last: now, failures: failures + 1, commented: comment ? now : commented }, comment };
}
