/** The inputs of the failure issue, which `action.yml` and `gather/action.yml` have in common. Pure. */
import { flag, parseLogins } from './fields.ts';

export interface FailureIssueInputs {
  readonly token: string;
  readonly assignees: readonly string[];
  /** In a few words, for people. */
  readonly subject: string;
  /** What the issue shows of the inputs. */
  readonly target: Readonly<Record<string, string>>;
  /** `failure-issue-key`: tells the step from others with the same workflow, job and step id. */
  readonly key: string;
}

/** Inputs by name, as they were given. */
export type RawInputs = Readonly<Record<string, string>>;

function wantsFailureIssue(raw: RawInputs): boolean {
  const asked = flag(false)(raw['failure-issue'] ?? '');
  return 'value' in asked && asked.value;
}

const tokenOf = (raw: RawInputs): string => (raw['github-token'] ?? '').trim();

/** What is wrong with them; each problem begins with the input's name. */
export function issueProblems(raw: RawInputs): string[] {
  if (!wantsFailureIssue(raw) || tokenOf(raw) !== '') return [];
  return [
    'github-token is required with failure-issue: true; add "github-token: ${{ github.token }}" under "with:", and "issues: write" under "permissions:" of the job',
  ];
}

/**
 * What the failure issue needs, even where the inputs were refused; undefined where it was not asked for, or cannot be.
 * @param shown an input that may be printed
 */
export function issueInputs(raw: RawInputs, shown: (name: string) => string): FailureIssueInputs | undefined {
  const token = tokenOf(raw);
  if (!wantsFailureIssue(raw) || token === '') return undefined;
  const assignees = parseLogins(raw['failure-issue-assignees'] ?? '');
  const target = { 'integration-type': shown('integration-type'), 'integration-id': shown('integration-id') };
  const key = (raw['failure-issue-key'] ?? '').trim();
  return {
    token,
    assignees: 'value' in assignees ? assignees.value : [],
    subject: `${target['integration-type']} ${target['integration-id']}`.trim(),
    target,
    key: key === '' ? 'null' : key, // what the default becomes in a job without a matrix
  };
}
