/** The title, body and comments of the failure issue, as Markdown that no text from outside can change. Pure. */
import { type ActionError, type ErrorCode, helpFor } from '../http/error.ts';
import type { FailureIssueInputs } from '../inputs/gather-inputs.ts';
import { markdownText, oneLine } from '../log/untrusted.ts';
import { hiddenLines, type IssueRun, type IssueState } from './state.ts';

/** What the texts say; redacted already. */
export interface IssueFacts extends Pick<FailureIssueInputs, 'subject' | 'target'> {
  readonly run: IssueRun;
  /** Each integration that failed, as `confluence int_1`; empty where none was known. */
  readonly failed: readonly { readonly name: string; readonly code: ErrorCode }[];
  /** How many integrations there are. */
  readonly total: number;
}

// Even with every character as an entity, the body stays below GitHub's 65,536 characters.
const TEXT_LIMIT = 600;
const NAME_LIMIT = 100;
const MAX_LISTED = 10;

/**
 * Text in which GitHub makes no mentions or links. It looks for them after Markdown, where an entity is a character again,
 * but not in code. Replies by e-mail quote the text without the code, so a zero-width space follows each `@` too.
 */
function inert(text: string, limit: number): string {
  return `<code>${markdownText(text, limit).replaceAll('&#64;', '&#64;&#8203;')}</code>`;
}

/** `2026-11-25 03:00 UTC` */
const moment = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const runLink = ({ run }: IssueRun): string => `[run ${run.id}](${run.url})`;

/** One line without code or mentions, with 239 of GitHub's 256 characters at most. */
export function issueTitle({ run, subject }: IssueFacts): string {
  const { workflow, job, step } = run;
  const names = [workflow, job, step].map((name) => oneLine(name, 50)).join(' / ');
  const about = subject === '' ? '' : ` (${oneLine(subject, 60)})`;
  return `Zylon ingest fails: ${names}${about}`.replace(/[@`]/g, ' ');
}

/** The whole body: facts, explanation, and the hidden lines by which later runs find it. */
export function issueBody(facts: IssueFacts, failure: ActionError, state: IssueState): string {
  const { run, target, failed, total } = facts;
  const { what, why, details = [], remedy } = failure.explanation;
  const { request = '' } = failure.http;
  const given = Object.entries({ Branch: run.branch, ...target }).filter(([, value]) => value !== '');
  const file = run.workflowUrl === '' ? '' : `, [its file](${run.workflowUrl})`;
  const rows = {
    'First failed': moment(state.first),
    'Last failed': `${moment(state.last)}, ${runLink(run)}`,
    Failed: times(state.failures),
    Code: `[\`${failure.code}\`](${helpFor(failure.code)})`,
    ...(request === '' ? {} : { Request: inert(request, TEXT_LIMIT) }),
    Workflow: `${inert(run.workflow, NAME_LIMIT)}${file}`,
    Job: inert(run.job, NAME_LIMIT),
    Step: inert(run.step, NAME_LIMIT),
    ...Object.fromEntries(given.map(([name, value]) => [name, inert(value, NAME_LIMIT)])),
  };
  const more = failed.length - MAX_LISTED;
  const several = [
    `**${failed.length} of ${total} integrations failed:**`,
    '',
    ...failed.slice(0, MAX_LISTED).map(({ name, code }) => `- ${inert(name, NAME_LIMIT)}: \`${code}\``),
    ...(more > 0 ? [`- and ${more} more; the summary of the run lists them`] : []),
    '',
  ];
  return [
    'The ingest of this workflow fails, so Zylon does not get its documents.',
    '',
    `**What failed:** ${inert(what, TEXT_LIMIT)}`,
    '',
    ...(why === '' ? [] : [inert(why, TEXT_LIMIT), '']),
    ...details.slice(0, MAX_LISTED).map((detail) => `- ${inert(detail, TEXT_LIMIT)}`),
    ...(details.length === 0 ? [] : ['']),
    `**What to do:** ${inert(remedy, TEXT_LIMIT)}`,
    '',
    ...(total < 2 || failed.length === 0 ? [] : several),
    '| | |',
    '| --- | --- |',
    ...Object.entries(rows).map(([name, cell]) => `| ${name} | ${cell} |`),
    '',
    'The action rewrites this text after each failure and adds a comment at most once a day. It closes the issue when ' +
      'the step succeeds. If you correct or remove its entry of the matrix, rename the workflow file, the job or the ' +
      'step, or delete the branch, close the issue yourself.',
    '',
    ...hiddenLines(run.key, state),
    '',
  ].join('\n');
}

/** The comment of a failure that is not the first. */
export function failureComment({ run }: IssueFacts, failure: ActionError, state: IssueState): string {
  const { what, remedy } = failure.explanation;
  return [
    `Still failing: ${times(state.failures)} since ${moment(state.first)}, now in ${runLink(run)}.`,
    '',
    `**${failure.code}**: ${inert(what, TEXT_LIMIT)}`,
    '',
    `**What to do:** ${inert(remedy, TEXT_LIMIT)}`,
    '',
  ].join('\n');
}

/** The comment of a recovery; `state` is absent where the issue lost it. */
export function recoveryComment({ run }: IssueFacts, state: IssueState | undefined, now: number): string {
  const history =
    state && ` It had failed ${times(state.failures)}, from ${moment(state.first)} to ${moment(state.last)}.`;
  return `Recovered: ${runLink(run)} succeeded, ${moment(now)}.${history ?? ''}\n`;
}
