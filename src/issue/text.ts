/** The title, body and comments of the failure issue, as Markdown that no text from outside can change. Pure. */
import { type ActionError, type ErrorCode, helpFor } from '../http/error.ts';
import type { IssueRun } from './run.ts';
import { hiddenLines, type IssueState } from './state.ts';
import { markdownText, oneLine } from '../log/untrusted.ts';

/** What the texts say; redacted already. */
export interface IssueFacts {
  readonly run: IssueRun;
  /** Short, for the title, such as `confluence int_1`; may be empty. */
  readonly subject: string;
  /** What the step ingests: names of inputs and their values. */
  readonly target: Readonly<Record<string, string>>;
  /** Each integration that failed; empty where none was known. */
  readonly failed: readonly FailedIntegration[];
  /** How many integrations there are. */
  readonly total: number;
}

export interface FailedIntegration {
  /** `confluence int_1` */
  readonly name: string;
  readonly code: ErrorCode;
}

// Even with every character as an entity, the body stays below GitHub's 65,536 characters.
const TEXT_LIMIT = 600;
const NAME_LIMIT = 100;
const MAX_FAILED = 10;

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

/** One line for each integration that failed, where there are several. */
function failedLines({ failed, total }: IssueFacts): string[] {
  if (total < 2 || failed.length === 0) return [];
  const more = failed.length - MAX_FAILED;
  return [
    `**${failed.length} of ${total} integrations failed:**`,
    '',
    ...failed.slice(0, MAX_FAILED).map(({ name, code }) => `- ${inert(name, NAME_LIMIT)}: \`${code}\``),
    ...(more > 0 ? [`- and ${more} more; the summary of the run lists them`] : []),
    '',
  ];
}

/** The whole body: facts, explanation, and the hidden lines by which later runs find it. */
export function issueBody(facts: IssueFacts, failure: ActionError, state: IssueState): string {
  const { run, target } = facts;
  const { what, why, remedy } = failure.explanation;
  const { request } = failure.http;
  const targets = Object.entries({ Branch: run.branch, ...target }).filter(([, value]) => value !== '');
  const file = run.workflowUrl === '' ? '' : `, [its file](${run.workflowUrl})`;
  const rows: (readonly [name: string, cell: string])[] = [
    ['First failed', moment(state.firstFailed)],
    ['Last failed', `${moment(state.lastFailed)}, ${runLink(run)}`],
    ['Failed', times(state.failures)],
    ['Code', `[\`${failure.code}\`](${helpFor(failure.code)})`],
    ...(request === undefined ? [] : [['Request', inert(request, TEXT_LIMIT)] as const]),
    ['Workflow', `${inert(run.workflow, NAME_LIMIT)}${file}`],
    ['Job', inert(run.job, NAME_LIMIT)],
    ['Step', inert(run.step, NAME_LIMIT)],
    ...targets.map(([name, value]) => [name, inert(value, NAME_LIMIT)] as const),
  ];
  return [
    'The ingest of this workflow fails, so Zylon does not get its documents.',
    '',
    `**What failed:** ${inert(what, TEXT_LIMIT)}`,
    '',
    `**Likely cause:** ${inert(why, TEXT_LIMIT)}`,
    '',
    `**What to do:** ${inert(remedy, TEXT_LIMIT)}`,
    '',
    ...failedLines(facts),
    '| | |',
    '| --- | --- |',
    ...rows.map(([name, cell]) => `| ${name} | ${cell} |`),
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
    `Still failing: ${times(state.failures)} since ${moment(state.firstFailed)}, now in ${runLink(run)}.`,
    '',
    `**${failure.code}**: ${inert(what, TEXT_LIMIT)}`,
    '',
    `**What to do:** ${inert(remedy, TEXT_LIMIT)}`,
    '',
  ].join('\n');
}

const history = (state: IssueState | undefined): string =>
  state === undefined
    ? ''
    : ` It had failed ${times(state.failures)}, from ${moment(state.firstFailed)} to ${moment(state.lastFailed)}.`;

/** The comment of a recovery; `state` is absent where the issue lost it. */
export function recoveryComment({ run }: IssueFacts, state: IssueState | undefined, now: number): string {
  return `Recovered: ${runLink(run)} succeeded, ${moment(now)}.${history(state)}\n`;
}
