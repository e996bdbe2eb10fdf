/** The step of this run, from the runner's environment, and the key by which it finds its issue. Pure. */
import { createHash } from 'node:crypto';
import { asSentence } from '../http/error.ts';

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

type Environment = Readonly<Record<string, string | undefined>>;

function required(environment: Environment, name: string, form = /./): string {
  const value = environment[name] ?? '';
  if (form.test(value)) return value;
  throw new IssueTrouble(
    `the environment variable ${name} is ${value === '' ? 'not set' : 'not what GitHub sets it to'}`,
    'Run the action as a step of a workflow that does not set this variable',
  );
}

function workflowUrl(ref: string, sha: string, server: string): string {
  const [, repository, path] = /^([\w.-]+\/[\w.-]+)\/(\.github\/workflows\/[^@]+)@/.exec(ref) ?? [];
  if (repository === undefined || path === undefined || !/^[0-9a-f]{40,64}$/.test(sha)) return '';
  // Parentheses would end a link of Markdown.
  const escaped = encodeURI(path).replace(/[()?#]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `${server}/${repository}/blob/${sha}/${escaped}`;
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
export function readIssueRun(environment: Environment, named: string): IssueRun {
  const repository = required(environment, 'GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/);
  const [owner = '', repo = ''] = repository.split('/');
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const workflowRef = environment['GITHUB_WORKFLOW_REF'] ?? '';
  const file = workflowRef.replace(/@(refs\/.*|[^@]*)$/, '');
  const workflow = file === '' ? required(environment, 'GITHUB_WORKFLOW') : (environment['GITHUB_WORKFLOW'] ?? file);
  const job = required(environment, 'GITHUB_JOB');
  const step = required(environment, 'GITHUB_ACTION');
  const ref = environment['GITHUB_REF'] ?? '';
  const isTag = ref.startsWith('refs/tags/');
  const identity = [file === '' ? workflow : file, isTag ? 'refs/tags' : ref, job, step, named];

  const id = required(environment, 'GITHUB_RUN_ID', /^\d{1,20}$/);
  const attempt = environment['GITHUB_RUN_ATTEMPT'] ?? '';
  const repositoryUrl = `${server}/${repository}`;
  return {
    owner,
    repo,
    repositoryUrl,
    key: createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 24),
    workflow,
    workflowUrl: workflowUrl(workflowRef, environment['GITHUB_WORKFLOW_SHA'] ?? '', server),
    job,
    step,
    branch: isTag ? '(tags)' : ref.replace(/^refs\/(heads\/)?/, ''),
    run: { id, url: `${repositoryUrl}/actions/runs/${id}${/^\d+$/.test(attempt) ? `/attempts/${attempt}` : ''}` },
    mayBeReadOnly:
      (environment['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request') ||
      environment['GITHUB_ACTOR'] === 'dependabot[bot]',
  };
}
