/** The run from the runner's environment, and the keys by which it finds its issue. Pure. */
import { createHash } from 'node:crypto';
import type { IssueKeys } from './state.ts';
import { stepIdentity } from './step.ts';
import { IssueTrouble } from './trouble.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What distinguishes this step from others with the same workflow, job and step id. */
export interface StepFacts {
  /** The input `failure-issue-key`. */
  readonly named: string;
  /** Inputs, by name, as they were given, so that a run whose inputs were refused has the same; never a secret. */
  readonly target: Readonly<Record<string, string>>;
}

/** What the environment says about this run. */
export interface IssueRun extends IssueKeys {
  readonly owner: string;
  readonly repo: string;
  /** `GITHUB_API_URL`: `https://api.github.com`, or `https://host/api/v3` on GitHub Enterprise Server. */
  readonly apiUrl: URL;
  /** Where people look at the repository, without a slash at its end. */
  readonly repositoryUrl: string;
  /** The step runs once in a run, so that every issue of its place is its own. */
  readonly alone: boolean;
  /** For people, not escaped. */
  readonly workflow: string;
  readonly job: string;
  readonly step: string;
  readonly branch: string;
  /** Where people read the file of the workflow; absent where the environment does not say. */
  readonly workflowUrl?: string;
  /** This run and its attempt; absent where the environment does not say. */
  readonly mark?: string;
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
    'Run the action as a step of a workflow that does not set this variable',
  );
}

function webUrl(environment: Environment, name: string, fallback: string): URL {
  const given = environment[name] ?? '';
  const url = URL.parse(given === '' ? fallback : given);
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url;
  throw new IssueTrouble(`the environment variable ${name} is not a URL`, 'Do not set this variable in the workflow');
}

/** The file of the workflow, without the branch or commit that it was read from. */
function workflowFile(environment: Environment): string {
  const ref = environment['GITHUB_WORKFLOW_REF'] ?? '';
  const at = ref.includes('@refs/') ? ref.indexOf('@refs/') : ref.lastIndexOf('@');
  const file = at === -1 ? ref : ref.slice(0, at);
  return file === '' ? required(environment, 'GITHUB_WORKFLOW', /./) : file;
}

/** The page of the workflow's file, of the commit that runs. */
function workflowUrl(environment: Environment, server: string): string | undefined {
  const [, repository, path] =
    /^([\w.-]+\/[\w.-]+)\/(\.github\/workflows\/[^@]+)@/.exec(environment['GITHUB_WORKFLOW_REF'] ?? '') ?? [];
  const sha = environment['GITHUB_WORKFLOW_SHA'] ?? '';
  if (repository === undefined || path === undefined || !/^[0-9a-f]{40,64}$/.test(sha)) return undefined;
  // Parentheses would end a link of Markdown.
  const escaped = encodeURI(path).replace(/[()?#]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `${server}/${repository}/blob/${sha}/${escaped}`;
}

const digestOf = (identity: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 24);

/**
 * Reads the run, and derives whose issue it keeps. The *place* of a step is
 *
 * - the workflow's file, the job's id and the step's id (or, without one, its place in the job);
 * - the branch, so that a fix that is tried on another branch does not close the issue of the default branch. All tags
 *   count as one: the next release is what recovers from the last;
 * - the name in `failure-issue-key`, where the user gave one.
 *
 * A step that runs *alone* there has one issue, whatever its inputs are: correct an id, a type or an address, and its
 * next success closes it. Others share a place, run side by side, and must not close each other's, so each has a *key*
 * of its own:
 *
 * - for an entry of a matrix, the key is the entry. A corrected input outside the matrix closes the issue at once;
 * - jobs that call one reusable workflow, and steps of a composite action, look the same to GitHub. Their key
 *   includes what they ingest.
 *
 * How the issue is closed where the key itself was corrected, `decideOther` says.
 *
 * Throws an `IssueTrouble` where the environment is not that of a step.
 */
export function readIssueRun(environment: Environment, { named, target }: StepFacts): IssueRun {
  const repository = required(environment, 'GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/);
  const [owner = '', repo = ''] = repository.split('/');
  const apiUrl = webUrl(environment, 'GITHUB_API_URL', 'https://api.github.com');
  const server = webUrl(environment, 'GITHUB_SERVER_URL', 'https://github.com').origin;
  const file = workflowFile(environment);
  const job = required(environment, 'GITHUB_JOB', /./);
  const step = required(environment, 'GITHUB_ACTION', /./);
  const ref = environment['GITHUB_REF'] ?? '';
  const branch = ref.startsWith('refs/tags/') ? 'refs/tags' : ref;
  const isComposite = (environment['GITHUB_ACTION_PATH'] ?? '') !== '';
  const { alone, entry, exact } = stepIdentity(named, environment['GITHUB_WORKFLOW_REF'] ?? '', isComposite);
  const place = [file, job, step, branch, ...(alone && entry !== '' ? [entry] : [])];
  const inputs = Object.entries(exact ? {} : target).filter(([, value]) => value !== '');
  const identity = alone ? place : [...place, entry, ...inputs.sort(([a], [b]) => (a < b ? -1 : 1))];

  const id = environment['GITHUB_RUN_ID'] ?? '';
  const attempt = environment['GITHUB_RUN_ATTEMPT'] ?? '';
  const repositoryUrl = `${server}/${repository}`;
  const attemptPath = /^\d+$/.test(attempt) ? `/attempts/${attempt}` : '';
  const run = { id, url: `${repositoryUrl}/actions/runs/${id}${attemptPath}` };
  const fileUrl = workflowUrl(environment, server);
  return {
    owner,
    repo,
    apiUrl,
    repositoryUrl,
    key: digestOf(identity),
    place: digestOf(place),
    alone,
    workflow: environment['GITHUB_WORKFLOW'] ?? file,
    job,
    step,
    branch: branch === 'refs/tags' ? '(tags)' : ref.replace(/^refs\/(heads\/)?/, ''),
    ...(fileUrl === undefined ? {} : { workflowUrl: fileUrl }),
    ...(/^\d{1,20}$/.test(id) ? { run, mark: `${id}.${/^\d{1,9}$/.test(attempt) ? attempt : '1'}` } : {}),
    mayBeReadOnly:
      (environment['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request') ||
      environment['GITHUB_ACTOR'] === 'dependabot[bot]',
  };
}
