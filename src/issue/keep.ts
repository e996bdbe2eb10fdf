/** Opens, updates and closes the issues of a step. */
import * as core from '@actions/core';
import { type ActionError, asActionError } from '../http/error.ts';
import type { Clock } from '../http/clock.ts';
import type { Redact } from '../log/secrets.ts';
import { oneLine } from '../log/untrusted.ts';
import type { Outcome } from '../report/totals.ts';
import { decide, decideOther } from './decision.ts';
import type { FoundIssue, GitHubIssues } from './github-issues.ts';
import type { IssueRun } from './run.ts';
import { type IssueState, stateIn, withState } from './state.ts';
import * as text from './text.ts';

/** What the issue is to say, and to whom. */
export interface IssueReport {
  readonly outcome: Outcome;
  /** The first failure of the run, where it failed. */
  readonly failure?: ActionError | undefined;
  /** It failed before its ingest: see `decideOther`. */
  readonly early: boolean;
  readonly failed: readonly text.FailedIntegration[];
  /** How many integrations there are. */
  readonly total: number;
  /** What the step ingests, in a few words for the title; may be empty. */
  readonly subject: string;
  /** What the issue shows of the inputs; never a secret. */
  readonly target: Readonly<Record<string, string>>;
  /** Logins that a new issue is assigned to. */
  readonly assignees: readonly string[];
  readonly clock: Pick<Clock, 'now'>;
  readonly redact: Redact;
}

type Issue = FoundIssue & { readonly state: IssueState | undefined };

/** The facts for the texts, redacted. */
function factsOf({ subject, target, failed, total, redact }: IssueReport, run: IssueRun): text.IssueFacts {
  const { workflow, job, step, branch } = run;
  return {
    run: { ...run, workflow: redact(workflow), job: redact(job), step: redact(step), branch: redact(branch) },
    subject: redact(subject),
    target: Object.fromEntries(Object.entries(target).map(([name, value]) => [name, redact(value)])),
    failed: failed.map(({ name, code }) => ({ name: redact(name), code })),
    total,
  };
}

class Keeper {
  readonly #report: IssueReport;
  readonly #issues: GitHubIssues;
  readonly #run: IssueRun;
  readonly #facts: text.IssueFacts;
  readonly #now: number;

  constructor(report: IssueReport, issues: GitHubIssues, run: IssueRun) {
    this.#report = report;
    this.#issues = issues;
    this.#run = run;
    this.#facts = factsOf(report, run);
    this.#now = report.clock.now();
  }

  #named(issues: readonly Pick<Issue, 'number'>[]): string {
    return issues.map(({ number }) => `#${number} (${this.#run.repositoryUrl}/issues/${number})`).join(', ');
  }

  async #close({ number }: Issue, comment: string): Promise<void> {
    // Closed first: a comment may fail, as in a locked issue, and the next success must not try it all again.
    await this.#issues.close(number, 'completed');
    await this.#issues.comment(number, comment);
  }

  async #afterSuccess(own: readonly Issue[], others: readonly Issue[]): Promise<string> {
    for (const issue of own) await this.#close(issue, text.recoveryComment(this.#facts, issue.state, this.#now));
    const { mark } = this.#run;
    const replaced = others.filter(({ state }) => decideOther(state, mark) === 'close');
    for (const issue of replaced) await this.#close(issue, text.replacedComment(this.#facts, issue.state, this.#now));
    for (const { number, body, state } of others) {
      if (state === undefined || mark === undefined || decideOther(state, mark) !== 'mark') continue;
      await this.#issues.rewrite(number, withState(body, { ...state, silentIn: mark }));
    }
    const closed = [...own, ...replaced];
    return closed.length === 0 ? 'none is open, none is needed' : `closed ${this.#named(closed)}`;
  }

  async #open(state: IssueState, failure: ActionError): Promise<string> {
    const { assignees, redact } = this.#report;
    const number = await this.#issues.open(text.issueTitle(this.#facts), text.issueBody(this.#facts, failure, state));
    const refused = await this.#issues.assign(number, assignees);
    if (refused.length > 0) {
      const names = oneLine(redact(refused.join(', ')));
      core.warning(
        `GitHub did not assign #${number} to ${names}. Correct failure-issue-assignees, or give them access to the repository.`,
      );
    }
    return `opened ${this.#named([{ number }])}`;
  }

  /** Does what the outcome asks for; resolves to what was done, in words. */
  async keep(): Promise<string> {
    const { outcome, early, redact } = this.#report;
    const { key, place, alone, mark } = this.#run;
    const found = (await this.#issues.find(place)).map((issue) => ({
      ...issue,
      state: stateIn(issue.body, this.#now),
    }));
    const own = found.filter((issue) => alone || issue.key === key);
    const others = found.filter((issue) => !own.includes(issue));
    const [oldest] = own;
    const failing = outcome === 'failure' ? { ...(mark === undefined ? {} : { run: mark }), early } : undefined;
    const decision = decide(failing, oldest, this.#now);
    if (decision.kind === 'nothing' || decision.kind === 'close') return this.#afterSuccess(own, others);

    const failure = (this.#report.failure ?? asActionError('no reason was given')).mapText(redact);
    if (oldest === undefined || decision.kind === 'open') return this.#open(decision.state, failure);
    // The body first: it says when the last comment was added. The other way round, a run that ends in between would
    // have the next one comment again on the same day.
    await this.#issues.rewrite(oldest.number, text.issueBody(this.#facts, failure, decision.state));
    if (!decision.comment) return `updated ${this.#named([oldest])}`;
    await this.#issues.comment(oldest.number, text.failureComment(this.#facts, failure, decision.state));
    return `updated and commented on ${this.#named([oldest])}`;
  }
}

/**
 * Opens, updates or closes issues, as the outcome asks for; resolves to what was done, in words.
 *
 * Two runs that fail for the first time at the same moment may open two issues, since GitHub has no "open unless there
 * is one". Then the older is kept up to date, and a recovery comments on both and closes both.
 */
export const keepIssues = (report: IssueReport, issues: GitHubIssues, run: IssueRun): Promise<string> =>
  new Keeper(report, issues, run).keep();
