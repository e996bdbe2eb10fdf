/** The title, body and comments of the failure issue, as Markdown that no text from outside can change. Pure. */
import { type ActionError, helpFor } from '../http/error.ts';
import type { FailureIssueInputs } from '../inputs/issue-inputs.ts';
import type { Redact } from '../log/secrets.ts';
import { markdownText, oneLine } from '../log/untrusted.ts';
import type { IntegrationResult } from '../report/result.ts';
import { nameOf } from '../report/sentences.ts';
import { type IssueRun, type IssueState, keyLine, stateLine } from './state.ts';

/** What the texts say; redacted here. */
export interface IssueFacts {
  readonly run: IssueRun;
  readonly asked: Pick<FailureIssueInputs, 'subject' | 'target'>;
  /** Of every integration of the run; empty where none was known. */
  readonly results: readonly IntegrationResult[];
  readonly redact: Redact;
}

// Even with every character as an entity, the body stays below GitHub's 65,536 characters.
const TEXT_LIMIT = 600;
const NAME_LIMIT = 100;
const MAX_LISTED = 10;

/**
 * Text in which GitHub makes no mentions or links. It looks for them after Markdown, where an entity is a character again,
 * but not in code. Replies by e-mail quote the text without the code, so a zero-width space follows each `@` too.
 */
function inert({ redact }: IssueFacts, text: string, limit = TEXT_LIMIT): string {
  return text === '' ? '' : `<code>${markdownText(redact(text), limit).replaceAll('&#64;', '&#64;&#8203;')}</code>`;
}

/** `2026-11-25 03:00 UTC` */
const moment = (time: string): string => `${time.slice(0, 16).replace('T', ' ')} UTC`;

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const runLink = ({ run }: IssueFacts): string => `[run ${run.run.id}](${run.run.url})`;

/** One line without code or mentions, with 239 of GitHub's 256 characters at most. */
export function issueTitle({ run, asked, redact }: IssueFacts): string {
  const names = [run.workflow, run.job, run.step].map((name) => oneLine(redact(name), 50)).join(' / ');
  const about = asked.subject === '' ? '' : ` (${oneLine(redact(asked.subject), 60)})`;
  return `Zylon ingest fails: ${names}${about}`.replace(/[@`]/g, ' ');
}

/** The whole body: facts, explanation, and the hidden lines by which later runs find it. */
export function issueBody(facts: IssueFacts, failure: ActionError, state: IssueState): string {
  const { run, asked, results } = facts;
  const { what, why, details = [], remedy } = failure.explanation;
  const file = run.workflowUrl === '' ? '' : `, [its file](<${run.workflowUrl}>)`;
  const name = (text: string): string => inert(facts, text, NAME_LIMIT);
  const rows = [
    ['First failed', moment(state.first)],
    ['Last failed', `${moment(state.last)}, ${runLink(facts)}`],
    ['Failed', times(state.failures)],
    ['Code', `[\`${failure.code}\`](${helpFor(failure.code)})`],
    ['Request', inert(facts, failure.http.request ?? '')],
    ['Workflow', `${name(run.workflow)}${file}`],
    ['Job', name(run.job)],
    ['Step', name(run.step)],
    ['Branch', name(run.branch)],
    ...Object.entries(asked.target).map(([input, value]) => [input, name(value)]),
  ].filter(([, cell]) => cell !== '');
  const failed = results.flatMap((result) =>
    result.failure === undefined ? [] : [`- ${name(nameOf(result))}: \`${result.failure.code}\``],
  );
  const more = failed.length - MAX_LISTED;
  const several = [
    `**${failed.length} of ${results.length} integrations failed:**`,
    '',
    ...failed.slice(0, MAX_LISTED),
    ...(more > 0 ? [`- and ${more} more; the summary of the run lists them`] : []),
    '',
  ];
  return [
    'The ingest of this workflow fails, so Zylon does not get its documents.',
    '',
    `**What failed:** ${inert(facts, what)}`,
    '',
    ...(why === '' ? [] : [inert(facts, why), '']),
    ...details.slice(0, MAX_LISTED).map((detail) => `- ${inert(facts, detail)}`),
    ...(details.length === 0 ? [] : ['']),
    `**What to do:** ${inert(facts, remedy)}`,
    '',
    ...(results.length < 2 || failed.length === 0 ? [] : several),
    '| | |',
    '| --- | --- |',
    ...rows.map(([input, cell]) => `| ${input} | ${cell} |`),
    '',
    'The action rewrites this text after each failure and adds a comment at most once a day. It closes the issue when ' +
      'the step succeeds. If you correct or remove its entry of the matrix, rename the workflow file, the job or the ' +
      'step, or delete the branch, close the issue yourself.',
    '',
    keyLine(run.key),
    stateLine(state),
    '',
  ].join('\n');
}

/** The comment of a failure that is not the first. */
export function failureComment(facts: IssueFacts, failure: ActionError, state: IssueState): string {
  const { what, remedy } = failure.explanation;
  return [
    `Still failing: ${times(state.failures)} since ${moment(state.first)}, now in ${runLink(facts)}.`,
    '',
    `**${failure.code}**: ${inert(facts, what)}`,
    '',
    `**What to do:** ${inert(facts, remedy)}`,
    '',
  ].join('\n');
}

/** The comment of a recovery. */
export function recoveryComment(facts: IssueFacts, { first, last, failures }: IssueState, now: string): string {
  const history = `It had failed ${times(failures)}, from ${moment(first)} to ${moment(last)}.`;
  return `Recovered: ${runLink(facts)} succeeded, ${moment(now)}. ${history}\n`;
}
