/** The run whose failure an issue tells of, as the runner's environment describes it, and whose issue it is. Pure. */
import { createHash } from 'node:crypto';
import { IssueTrouble } from './trouble.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment tells of this run. */
export interface IssueRun {
  readonly owner: string;
  readonly repo: string;
  /** `GITHUB_API_URL`: `https://api.github.com`, or `https://host/api/v3` on GitHub Enterprise Server. */
  readonly apiUrl: URL;
  /** Where people look at the repository, without a slash at its end. */
  readonly repositoryUrl: string;
  /** Tells this step from every other: 24 hexadecimal digits. */
  readonly key: string;
  /** For people, not escaped. */
  readonly workflow: string;
  readonly job: string;
  readonly step: string;
  readonly branch: string;
  /** Where the log of this run is; absent where the environment does not say. */
  readonly run?: { readonly id: string; readonly url: string };
  /** The token may be read-only, whatever the workflow says: a pull request (from a fork, perhaps), or Dependabot. */
  readonly mayBeReadOnly: boolean;
}

function required(environment: Environment, name: string, form: RegExp): string {
  const value = environment[name] ?? '';
  if (form.test(value)) return value;
  throw new IssueTrouble(
    `the environment variable ${name} is ${value === '' ? 'not set' : 'not what GitHub sets it to'}`,
    'Run the action as a step of a workflow, and set no variable of this name there',
  );
}

function webUrl(environment: Environment, name: string, fallback: string): URL {
  const given = environment[name] ?? '';
  const url = URL.parse(given === '' ? fallback : given);
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url;
  throw new IssueTrouble(
    `the environment variable ${name} is not a URL`,
    'Set no variable of this name in the workflow',
  );
}

/** The file of the workflow, without the branch or commit that it was read from. */
function workflowFile(environment: Environment): string {
  const ref = environment['GITHUB_WORKFLOW_REF'] ?? '';
  const at = ref.includes('@refs/') ? ref.indexOf('@refs/') : ref.lastIndexOf('@');
  const file = at === -1 ? ref : ref.slice(0, at);
  return file === '' ? required(environment, 'GITHUB_WORKFLOW', /./) : file;
}

/**
 * Reads the run, and derives the key of its issue. Two runs share an issue where all of this is the same:
 *
 * - the workflow's file, the job's id and the step's id (or, without one, its place in the job);
 * - the branch, so that a fix that is tried on another branch does not close the issue of the default branch. All tags
 *   count as one: the next release is what recovers from the last;
 * - `target`, which tells apart what the environment does not: entries of a matrix, and jobs that call one reusable
 *   workflow, have the same three ids, run side by side, and would close each other's issue. What does not change while
 *   a failure is corrected is best; where it does change, the old issue stays open, as its text says.
 *
 * Throws an `IssueTrouble` where the environment is not that of a step.
 */
export function readIssueRun(environment: Environment, target: Readonly<Record<string, string>>): IssueRun {
  const repository = required(environment, 'GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/);
  const [owner = '', repo = ''] = repository.split('/');
  const apiUrl = webUrl(environment, 'GITHUB_API_URL', 'https://api.github.com');
  const server = webUrl(environment, 'GITHUB_SERVER_URL', 'https://github.com').origin;
  const file = workflowFile(environment);
  const job = required(environment, 'GITHUB_JOB', /./);
  const step = required(environment, 'GITHUB_ACTION', /./);
  const ref = environment['GITHUB_REF'] ?? '';
  const branch = ref.startsWith('refs/tags/') ? 'refs/tags' : ref;
  const told = Object.entries(target).filter(([, value]) => value !== '');
  const identity = [file, job, step, branch, ...told.sort(([a], [b]) => (a < b ? -1 : 1))];

  const id = environment['GITHUB_RUN_ID'] ?? '';
  const attempt = environment['GITHUB_RUN_ATTEMPT'] ?? '';
  const repositoryUrl = `${server}/${repository}`;
  const attemptPath = /^\d+$/.test(attempt) ? `/attempts/${attempt}` : '';
  const run = { id, url: `${repositoryUrl}/actions/runs/${id}${attemptPath}` };
  return {
    owner,
    repo,
    apiUrl,
    repositoryUrl,
    key: createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 24),
    workflow: environment['GITHUB_WORKFLOW'] ?? file,
    job,
    step,
    branch: branch === 'refs/tags' ? '(tags)' : ref.replace(/^refs\/(heads\/)?/, ''),
    ...(/^\d+$/.test(id) ? { run } : {}),
    mayBeReadOnly:
      (environment['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request') ||
      environment['GITHUB_ACTOR'] === 'dependabot[bot]',
  };
}
