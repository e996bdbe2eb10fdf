/**
 * The issue of a failing step: opened by a failure, updated by the next ones,
 * closed by a success.
 */
import * as core from "@actions/core";
import type { Clock } from "../http/clock.ts";
import { type ActionError, asActionError } from "../http/error.ts";
import type { FailureIssueInputs } from "../inputs/issue-inputs.ts";
import type { Printer } from "../log/printable.ts";
import type { RunFacts } from "../result/result.ts";
import { joined } from "../result/sentences.ts";
import type { GitHubIssues } from "./github.ts";
import * as text from "./text.ts";

export interface TellOptions {
  readonly clock: Pick<Clock, "date">;
  readonly printer: Printer;
  /** Ends everything. */
  readonly signal: AbortSignal;
}

const NO_TOKEN =
  'github-token is empty. Delete it under "with:", so that the step gets the token of its job. ' +
  'Add "issues: write" under "permissions:" of the job.';

/** For all calls together. */
const CALLS_SECONDS = 30;
/** Of a line of the log: our own sentences around 200 characters of GitHub's. */
const LINE_LIMIT = 1000;

/** What was done with issues, in a word or three; empty where nothing was. */
interface Kept {
  readonly did: string;
  readonly issues: readonly IssueLink[];
}

interface IssueLink {
  readonly number: number;
  readonly url: string;
}

type OpenIssues = Awaited<ReturnType<GitHubIssues["find"]>>;

/**
 * Keeps the issue of one run.
 *
 * Two runs that fail for the first time at the same moment may open two issues,
 * since GitHub has no "open unless there is one". Then the older is kept up to
 * date, and a recovery comments on both and closes both.
 */
class FailureIssue {
  readonly #issues: GitHubIssues;
  readonly #facts: text.IssueFacts;
  /** As `Date.toISOString` writes it. */
  readonly #now: string;

  constructor(issues: GitHubIssues, facts: text.IssueFacts, now: string) {
    this.#issues = issues;
    this.#facts = facts;
    this.#now = now;
  }

  /**
   * Does what the end of the run asks for; resolves to what was done.
   * @param failure undefined after a success
   */
  async keep(
    failure: ActionError | undefined,
    assignees: readonly string[],
  ): Promise<Kept> {
    const found = await this.#issues.find(this.#facts.run.key);
    if (failure === undefined) return this.#close(found);
    const [oldest] = found;
    if (oldest === undefined) return this.#open(failure, assignees);
    return this.#update(oldest, failure);
  }

  async #close(found: OpenIssues): Promise<Kept> {
    if (found.length === 0)
      return { did: "none is open, none is needed", issues: [] };
    for (const { number, body, created_at: opened } of found) {
      // Closed first: a comment may fail, as in a locked issue, and the next
      // success must not try it all again.
      await this.#issues.update(number, {
        state: "closed",
        state_reason: "completed",
      });
      const state = text.stateIn(body, opened);
      const comment = text.recoveryComment(this.#facts, state, this.#now);
      await this.#issues.comment(number, comment);
    }
    const issues = found.map(({ number }) => this.#link(number));
    return { did: "closed", issues };
  }

  async #open(
    failure: ActionError,
    assignees: readonly string[],
  ): Promise<Kept> {
    const state = { first: this.#now, last: this.#now, failures: 1 };
    const title = text.issueTitle(this.#facts);
    const body = text.issueBody(this.#facts, failure, state);
    const number = await this.#issues.open(title, body);
    const refused = await this.#issues.assign(number, assignees);
    if (refused.length > 0) {
      const logins = this.#facts.printer.line(refused.join(", "));
      core.warning(
        `GitHub did not assign #${number} to ${logins}. Correct failure-issue-assignees, or give them access to the repository.`,
      );
    }
    return { did: "opened", issues: [this.#link(number)] };
  }

  async #update(
    { number, body, created_at: opened }: OpenIssues[number],
    failure: ActionError,
  ): Promise<Kept> {
    const issues = [this.#link(number)];
    const before = text.stateIn(body, opened);
    const state = text.failedAgain(before, this.#now);
    // The body first: it says when the last comment was added. The other way
    // round, a run that ends in between would have the next one comment again
    // on the same day.
    await this.#issues.update(number, {
      body: text.issueBody(this.#facts, failure, state),
    });
    if (!text.isCommentDue(before, this.#now))
      return { did: "updated", issues };
    const comment = text.failureComment(this.#facts, failure, state);
    await this.#issues.comment(number, comment);
    return { did: "updated and commented on", issues };
  }

  #link(number: number): IssueLink {
    const url = `${this.#facts.run.repositoryUrl}/issues/${number}`;
    return { number, url };
  }
}

/** `opened #1 (https://github.com/o/r/issues/1)`. */
function wordsOf({ did, issues }: Kept): string {
  const links = issues.map(({ number, url }) => `#${number} (${url})`);
  return joined([did, links.join(", ")], " ");
}

/** The same as Markdown; empty where no issue was touched. */
function markdownOf({ did, issues }: Kept): string {
  if (issues.length === 0) return "";
  const links = issues.map(({ number, url }) => `[#${number}](${url})`);
  return `Failure issue: ${did} ${links.join(", ")}.`;
}

/**
 * Keeps the issue of this step, and prints one line. A failure opens or updates
 * it. A success that ingested closes it. A run that somebody cancelled, and a
 * success that ingested nothing, leave it as it is. Never rejects: its own
 * trouble is a warning. Resolves to a line of Markdown that links the issue;
 * empty where there is none.
 * @param inputs undefined where no issue was asked for
 */
export async function tellFailureIssue(
  facts: RunFacts,
  inputs: FailureIssueInputs | undefined,
  { clock, printer, signal }: TellOptions,
): Promise<string> {
  const { results, failure } = facts;
  if (inputs === undefined) return "";
  const wasCancelled = failure?.code === "cancelled";
  if (wasCancelled) return "";
  if (failure === undefined && !haveIngested(results)) {
    core.info("Failure issue: left as it is, since this run ingested nothing");
    return "";
  }
  const limit = AbortSignal.timeout(CALLS_SECONDS * 1000);
  try {
    if (inputs.token === "") throw new text.IssueTrouble(NO_TOKEN);
    const run = text.readIssueRun(process.env, inputs.key);
    // On demand, since most runs do not need Octokit.
    const { GitHubIssues } = await import("./github.ts");
    const issues = new GitHubIssues(
      inputs.token,
      run,
      (said) => printer.value(said),
      AbortSignal.any([signal, limit]),
    );
    const issueFacts = { run, subject: inputs.subject, results, printer };
    const now = new Date(clock.date()).toISOString();
    const issue = new FailureIssue(issues, issueFacts, now);
    const kept = await issue.keep(failure, inputs.assignees);
    core.info(`Failure issue: ${printer.line(wordsOf(kept), LINE_LIMIT)}`);
    return markdownOf(kept);
  } catch (error) {
    const why = printer.line(troubleIn(error, signal, limit), LINE_LIMIT);
    core.warning(`The failure issue could not be updated: ${why}`);
    return "";
  }
}

/** Was there an ingest in each integration? */
const haveIngested = (results: RunFacts["results"]): boolean =>
  results.length > 0 &&
  results.every(({ syncStatus }) => syncStatus !== "not-requested");

/** Why it could not be updated, in whole sentences. */
function troubleIn(
  error: unknown,
  signal: AbortSignal,
  limit: AbortSignal,
): string {
  if (signal.aborted) return "the run was cancelled.";
  if (limit.aborted)
    return `GitHub took longer than ${CALLS_SECONDS} s. The next run updates it.`;
  if (error instanceof text.IssueTrouble) return error.message;
  return asActionError(error).message;
}
