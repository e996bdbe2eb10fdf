/**
 * Whose issue it is, from the runner's environment, and what the issue remembers between runs, hidden in its body. Anyone
 * who may edit the issue can change that, so it is checked, and decides only the text and the time of comments. Pure.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { asSentence } from '../http/error.ts';
import { parseJson } from '../http/json.ts';

/**
 * Why the failure issue could not be updated: a warning, never the failure of the step. Its message is what happened and
 * what to do; both end without a full stop.
 */
export class IssueTrouble extends Error {
  constructor(what: string, remedy: string) {
    super(`${asSentence(what)} ${asSentence(remedy)}`);
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
  /** The token may be read-only, whatever the workflow says: a pull request (from a fork, perhaps), or Dependabot. */
  readonly mayBeReadOnly: boolean;
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
  const required = (name: string, form = /./): string => {
    if (form.test(read(name))) return read(name);
    throw new IssueTrouble(
      `the environment variable ${name} is ${read(name) === '' ? 'not set' : 'not what GitHub sets it to'}`,
      'Run the action as a step of a workflow that does not set this variable',
    );
  };
  const repository = required('GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/);
  const [owner = '', repo = ''] = repository.split('/');
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const repositoryUrl = `${server}/${repository}`;
  const [id, attempt] = [required('GITHUB_RUN_ID', /^\d{1,20}$/), read('GITHUB_RUN_ATTEMPT')];

  const workflowRef = read('GITHUB_WORKFLOW_REF');
  const file = workflowRef.replace(/@(refs\/.*|[^@]*)$/, '');
  const workflow = file === '' ? required('GITHUB_WORKFLOW') : (environment['GITHUB_WORKFLOW'] ?? file);
  const [, home, path] = /^([\w.-]+\/[\w.-]+)\/(\.github\/workflows\/[^@]+)@/.exec(workflowRef) ?? [];
  const sha = read('GITHUB_WORKFLOW_SHA');
  // Parentheses would end a link of Markdown.
  const encoded = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;
  const page = path === undefined ? '' : encodeURI(path).replace(/[()?#]/g, encoded);
  const hasPage = home !== undefined && /^[0-9a-f]{40,64}$/.test(sha);

  const [job, step, ref] = [required('GITHUB_JOB'), required('GITHUB_ACTION'), read('GITHUB_REF')];
  const isTag = ref.startsWith('refs/tags/');
  const identity = [file === '' ? workflow : file, isTag ? 'refs/tags' : ref, job, step, named];
  return {
    owner,
    repo,
    repositoryUrl,
    key: createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 24),
    workflow,
    workflowUrl: hasPage ? `${server}/${home}/blob/${sha}/${page}` : '',
    job,
    step,
    branch: isTag ? '(tags)' : ref.replace(/^refs\/(heads\/)?/, ''),
    run: { id, url: `${repositoryUrl}/actions/runs/${id}${/^\d+$/.test(attempt) ? `/attempts/${attempt}` : ''}` },
    mayBeReadOnly: read('GITHUB_EVENT_NAME').startsWith('pull_request') || read('GITHUB_ACTOR') === 'dependabot[bot]',
  };
}

const TIME = z.pipe(
  z.iso.datetime(),
  z.transform((text: string) => Date.parse(text)),
);

const STATE = z.object({
  /** When it failed first and last, in milliseconds since the epoch. */
  first: TIME,
  last: TIME,
  failures: z.int().check(z.positive(), z.maximum(1_000_000_000)),
  /** When the last comment was added; absent before the first. Opening the issue is not a comment. */
  commented: z.optional(TIME),
});
export type IssueState = Readonly<z.infer<typeof STATE>>;

const KEY = /<!-- zylon-ingest issue ([0-9a-f]{24}) -->/g;
const MEMORY = /<!-- zylon-ingest state (\{[^{}<>\n]{1,400}\}) -->/g;

/** The least time between two comments on failures: 24 hours, not a change of date, whatever the time zone. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** The hidden lines. They hold nothing but digits, dates and names of fields, so nothing in them ends the comment. */
export function hiddenLines(key: string, { first, last, failures, commented }: IssueState): string[] {
  const iso = (ms: number): string => new Date(ms).toISOString();
  // JSON leaves out what is undefined.
  const stored = { first: iso(first), last: iso(last), failures, commented: commented && iso(commented) };
  return [`<!-- zylon-ingest issue ${key} -->`, `<!-- zylon-ingest state ${JSON.stringify(stored)} -->`];
}

/** Undefined where there are several, as after pasting one issue into another. */
function onlyMatch(body: string, pattern: RegExp): string | undefined {
  const found = [...body.matchAll(pattern)];
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** The key in a body; undefined where it is not there once. */
export const keyIn = (body: string): string | undefined => onlyMatch(body, KEY);

/**
 * The state in a body, or undefined where it is missing, broken, or there twice. Times in the future, from another clock
 * or an editor, become `now`. A comment more than a day in the future is dropped, or it would block all others.
 */
export function stateIn(body: string, now: number): IssueState | undefined {
  const json = parseJson(onlyMatch(body, MEMORY) ?? '');
  const parsed = json.ok ? STATE.safeParse(json.value) : undefined;
  if (parsed?.success !== true) return undefined;
  const { first, failures, commented } = parsed.data;
  const last = Math.min(parsed.data.last, now);
  const isFar = commented === undefined || commented > now + DAY_MS;
  return { first: Math.min(first, last), last, failures, commented: isFar ? undefined : Math.min(commented, now) };
}

/**
 * The state after one more failure, and whether it is time for a comment.
 * @param state that of the open issue; undefined where somebody removed or broke it
 * @param openedAt when the issue was opened, which nobody can edit
 */
export function failedAgain(
  state: IssueState | undefined,
  openedAt: number,
  now: number,
): { readonly state: IssueState; readonly comment: boolean } {
  // Without its state the count is lost; only the failure that opened it is certain.
  const { first, failures, commented } = state ?? { first: Math.min(openedAt, now), failures: 1, commented: undefined };
  const comment = commented === undefined || now - commented >= DAY_MS;
  return { state: { first, last: now, failures: failures + 1, commented: comment ? now : commented }, comment };
}
