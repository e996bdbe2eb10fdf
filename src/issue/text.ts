/** The words of the failure issue: title, body, comments, as Markdown that nothing from outside can shape. Pure. */
import { type ActionError, type ErrorCode, helpFor } from '../errors/action-error.ts';
import type { IssueRun } from './run.ts';
import { hiddenLines, type IssueState } from './state.ts';
import { markdownText, oneLine } from '../log/untrusted.ts';

/** What the words are about; redacted already. */
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

// With every character as an entity and a space of no width after it, all of them stay below GitHub's 65,536.
const TEXT_LIMIT = 600;
const NAME_LIMIT = 100;
const MAX_TARGETS = 7;
const MAX_FAILED = 10;

/**
 * Text that GitHub turns into nothing else. It looks for mentions, numbers of issues and links in what Markdown made of
 * the text, where an entity is its character again; only inside of code it does not. Replies by e-mail quote the text
 * without the code, so a space of no width stands after each `@` too.
 */
function inert(text: string, limit: number): string {
  return `<code>${markdownText(text, limit).replaceAll('&#64;', '&#64;&#8203;')}</code>`;
}

/** `2026-11-25 03:00 UTC` */
const moment = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const runLink = ({ run }: IssueRun): string => (run === undefined ? 'this run' : `[run ${run.id}](${run.url})`);

/** One line; a title knows no Markdown but code, and no mentions, and is cut below GitHub's 256 characters. */
export function issueTitle({ run, subject }: IssueFacts): string {
  const { workflow, job, step } = run;
  const names = [workflow, job, step].map((name) => oneLine(name, 50)).join(' / ');
  const about = subject === '' ? '' : ` (${oneLine(subject, 60)})`;
  const title = `Zylon ingest fails: ${names}${about}`.replace(/[@`]/g, ' ');
  return Array.from(title).slice(0, 250).join('');
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

/** When the issue is closed, in the words of the rules in `readIssueRun` and `decideOther`. */
const closing = ({ alone }: IssueRun): string =>
  alone
    ? 'It closes the issue when the step succeeds, whatever inputs you corrected.'
    : 'It closes the issue when the step succeeds. If you correct what tells this step from others that run beside it, ' +
      'such as an entry of the matrix, the second run that succeeds closes it.';

/** The whole body: facts, explanation, and the hidden lines by which later runs find it. */
export function issueBody(facts: IssueFacts, failure: ActionError, state: IssueState): string {
  const { run, target } = facts;
  const { what, why, remedy } = failure.explanation;
  const targets = Object.entries({ Branch: run.branch, ...target }).filter(([, value]) => value !== '');
  const file = run.workflowUrl === undefined ? '' : `, [its file](${run.workflowUrl})`;
  const rows: [name: string, cell: string][] = [
    ['First failed', moment(state.firstFailed)],
    ['Last failed', `${moment(state.lastFailed)}, ${runLink(run)}`],
    ['Failed', times(state.failures)],
    ['Code', `[\`${failure.code}\`](${helpFor(failure.code)})`],
    ['Workflow', `${inert(run.workflow, NAME_LIMIT)}${file}`],
    ['Job', inert(run.job, NAME_LIMIT)],
    ['Step', inert(run.step, NAME_LIMIT)],
    ...targets.slice(0, MAX_TARGETS).map(([name, value]): [string, string] => [name, inert(value, NAME_LIMIT)]),
  ];
  return [
    'Zylon does not get the documents of this workflow: its ingest fails.',
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
    `The action rewrites this text after each failure and adds a comment at most once a day. ${closing(run)} If you ` +
      'rename the workflow file, the job or the step, or delete the branch, close it yourself.',
    '',
    ...hiddenLines(run, state),
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

/** The comment where another target of the step succeeds, and this one is not ingested any more. */
export function replacedComment({ run }: IssueFacts, state: IssueState | undefined, now: number): string {
  return (
    `Closed: ${runLink(run)} of the same step succeeded with other inputs, ${moment(now)}, and nothing was heard of ` +
    `these for a whole run.${history(state)} If they are still to be ingested, their next failure opens a new issue.\n`
  );
}
