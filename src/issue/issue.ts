/**
 * The issue of a failing step: opened by a failure, updated by the next ones,
 * closed by a success.
 */
import * as core from "@actions/core";
import type { Clock } from "../http/clock.ts";
import { type ActionError, asActionError } from "../http/error.ts";
import type { FailureIssueInputs } from "../inputs/issue-inputs.ts";
import type { Redact } from "../log/secrets.ts";
import { oneLine } from "../log/untrusted.ts";
import type { RunFacts } from "../result/result.ts";
import type { GitHubIssues } from "./github.ts";
import * as text from "./text.ts";

export interface TellOptions {
  readonly clock: Pick<Clock, "date">;
  readonly redact: Redact;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /**
   * It counts as a failure, although its code is `cancelled`: nobody cancelled
   * it.
   */
  readonly abandoned?: boolean;
}

// For all calls together.
const LIMIT_SECONDS = 30;
// Our own sentences around 200 characters of GitHub's.
const WARNING_LIMIT = 1000;

/**
 * Does what the end of the run asks for; resolves to what was done, in words.
 *
 * Two runs that fail for the first time at the same moment may open two issues,
 * since GitHub has no "open unless there is one". Then the older is kept up to
 * date, and a recovery comments on both and closes both.
 */
async function keep(
  facts: text.IssueFacts,
  failure: ActionError | undefined,
  assignees: readonly string[],
  issues: GitHubIssues,
  now: string,
): Promise<string> {
  const { run, redact } = facts;
  const link = (number: number): string =>
    `#${number} (${run.repositoryUrl}/issues/${number})`;
  const found = await issues.find(run.key);
  const [oldest] = found;

  if (failure === undefined) {
    for (const { number, body, created_at: opened } of found) {
      // Closed first: a comment may fail, as in a locked issue, and the next
      // success must not try it all again.
      await issues.update(number, {
        state: "closed",
        state_reason: "completed",
      });
      await issues.comment(
        number,
        text.recoveryComment(facts, text.stateIn(body, opened), now),
      );
    }
    if (oldest === undefined) return "none is open, none is needed";
    return `closed ${found.map(({ number }) => link(number)).join(", ")}`;
  }

  if (oldest === undefined) {
    const state = { first: now, last: now, failures: 1 };
    const number = await issues.open(
      text.issueTitle(facts),
      text.issueBody(facts, failure, state),
    );
    const refused = await issues.assign(number, assignees);
    if (refused.length > 0) {
      core.warning(
        `GitHub did not assign #${number} to ${oneLine(redact(refused.join(", ")))}. Correct failure-issue-assignees, or give them access to the repository.`,
      );
    }
    return `opened ${link(number)}`;
  }
  const state = text.failedAgain(
    text.stateIn(oldest.body, oldest.created_at),
    now,
  );
  // The body first: it says when the last comment was added. The other way
  // round, a run that ends in between would have the next one comment again on
  // the same day.
  await issues.update(oldest.number, {
    body: text.issueBody(facts, failure, state),
  });
  if (state.commented !== now) return `updated ${link(oldest.number)}`;
  await issues.comment(
    oldest.number,
    text.failureComment(facts, failure, state),
  );
  return `updated and commented on ${link(oldest.number)}`;
}

/**
 * Opens or updates the issue of this step after a failure, closes it after a
 * success that ingested, and leaves it after a cancel and after any other
 * success; prints one line. Never rejects: its own trouble is a warning.
 * @param asked undefined where no issue was asked for
 */
export async function tellFailureIssue(
  facts: RunFacts,
  asked: FailureIssueInputs | undefined,
  { clock, redact, signal, abandoned = false }: TellOptions,
): Promise<void> {
  const { results, failure } = facts;
  if (asked === undefined || (failure?.code === "cancelled" && !abandoned))
    return;
  const ingested =
    results.length > 0 &&
    results.every(({ syncStatus }) => syncStatus !== "not-requested");
  if (failure === undefined && !ingested) {
    core.info("Failure issue: left as it is, since this run ingested nothing");
    return;
  }
  const limit = AbortSignal.timeout(LIMIT_SECONDS * 1000);
  try {
    const run = text.readIssueRun(process.env, asked.key);
    // On demand, since most runs do not need Octokit.
    const { GitHubIssues } = await import("./github.ts");
    const printable = (said: string): string => oneLine(redact(said));
    const issues = new GitHubIssues(
      asked.token,
      run,
      printable,
      AbortSignal.any([signal, limit]),
    );
    const now = new Date(clock.date()).toISOString();
    const done = await keep(
      { run, subject: asked.subject, results, redact },
      failure,
      asked.assignees,
      issues,
      now,
    );
    core.info(`Failure issue: ${oneLine(redact(done), WARNING_LIMIT)}`);
  } catch (error) {
    const reason = signal.aborted
      ? "the run was cancelled."
      : limit.aborted
        ? `GitHub took longer than ${LIMIT_SECONDS} s. The next run updates it.`
        : error instanceof text.IssueTrouble
          ? error.message
          : asActionError(error).message;
    core.warning(
      `The failure issue could not be updated: ${oneLine(redact(reason), WARNING_LIMIT)}`,
    );
  }
}
