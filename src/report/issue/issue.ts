/**
 * Keeps the failure issue of a step. The first failure opens it, later ones rewrite
 * its text, and a success closes it. If documents are still missing, a success says how
 * many there are and were, and leaves the issue for a person to close.
 */
import * as core from "@actions/core";
import type { Failure } from "../../errors.ts";
import type { IssueInputs } from "../../inputs/inputs.ts";
import { wasIngestSent } from "../../run/result.ts";
import { joinNonEmpty } from "../../text.ts";
import { escapeMarkdown, takeFitting } from "../markdown.ts";
import type { Report } from "../report.ts";
import { renderFailure, renderList } from "../summary.ts";
import {
  createIssueApi,
  describeGitHubError,
  type IssueApi,
} from "./github.ts";
import { identifyIssue, type IssueIdentity } from "./identity.ts";
import {
  type Comparison,
  compareWithMemory,
  EMPTY_MEMORY,
  type IssueMemory,
  readMemory,
  remember,
  renderMemory,
} from "./memory.ts";

/** The time limit for all calls to GitHub together. */
const TIMEOUT_MS = 30_000;

/** Opens, updates or closes the failure issue. If that fails, it only warns. */
export async function updateFailureIssue(
  report: Report,
  { isWanted, token, key }: IssueInputs,
): Promise<void> {
  if (!isWanted || !concernsIssue(report)) return;
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const issues = await createIssueApi(token, signal);
    const context = { ...identifyIssue(key), report, issues };
    const { marker } = context;
    const open: OpenIssue[] = [];
    for (const { number, body } of await issues.list())
      if (body?.includes(marker))
        open.push({ number, memory: readMemory(body, marker) });
    const { mainFailure } = report;
    if (mainFailure !== undefined) {
      await recordFailure(open, mainFailure, context);
      return;
    }
    // Two runs at once may each have opened one.
    for (const issue of open) await recordSuccess(issue, context);
  } catch (error) {
    core.warning(
      `Couldn't update the failure issue: ${describeGitHubError(error)}`,
    );
  }
}

/** A run that was only cancelled, before an ingest was sent, changes nothing. */
function concernsIssue({ failures, results }: Report): boolean {
  const isOnlyCancelled =
    failures.length > 0 &&
    failures.every(({ failure }) => failure.code === "cancelled");
  return !isOnlyCancelled || results.some(wasIngestSent);
}

interface OpenIssue {
  readonly number: number;
  /** `null` if somebody has changed the hidden line. */
  readonly memory: IssueMemory | null;
}

interface IssueContext extends IssueIdentity {
  readonly report: Report;
  readonly issues: IssueApi;
}

/** Rewrites the oldest open issue whose hidden line is intact, or opens one. */
async function recordFailure(
  open: readonly OpenIssue[],
  { code }: Failure,
  context: IssueContext,
): Promise<void> {
  const { report, issues, runLink } = context;
  const issue = open.find(({ memory }) => memory !== null);
  const memory = issue?.memory ?? EMPTY_MEMORY;
  const body = renderBody(remember(memory, code, report), context);
  if (issue === undefined) {
    await openIssue(body, context);
    return;
  }
  const { number } = issue;
  await issues.update(number, body);
  core.info(`The failure issue #${number} was updated`);
  if (code !== memory.code)
    await issues.comment(number, `It fails with ${code} now, in ${runLink}.`);
}

/** GitHub refuses a longer title. */
const MAX_TITLE_LENGTH = 256;

async function openIssue(
  body: string,
  { step, issues }: IssueContext,
): Promise<void> {
  const title = `Zylon ingest fails: ${step}`.replace(/[@`]/g, " ");
  const { number, hasLabel } = await issues.create(
    title.slice(0, MAX_TITLE_LENGTH),
    body,
  );
  core.info(`The failure issue #${number} was opened`);
  if (hasLabel) return;
  await issues.close(number, body);
  core.warning(
    `The failure issue #${number} was closed again: GitHub didn't set its label, without which no later run finds it. The token needs the permission to set labels.`,
  );
}

/** GitHub allows 65,536 characters, of which the hidden line takes some. */
const MAX_PARTS_LENGTH = 40_000;

function renderBody(
  memory: IssueMemory,
  { report: { failures, lists }, runLink, marker }: IssueContext,
): string {
  const parts = [
    ...failures.map((group) => renderFailure(group, lists)),
    ...lists.map(renderList),
  ];
  return joinNonEmpty(
    [
      `This step is failing, so documents in Zylon may be missing or out of date. The last failure is ${runLink}.`,
      ...takeFitting(parts, MAX_PARTS_LENGTH),
      "The next successful run closes this issue, unless too many documents are still missing. Each failure rewrites this text.",
      renderMemory(memory, marker),
    ],
    "\n\n",
  );
}

/** Closes the issue, unless documents are missing: the first success comments on that. */
async function recordSuccess(
  { number, memory }: OpenIssue,
  context: IssueContext,
): Promise<void> {
  if (memory === null) {
    core.warning(
      `The failure issue #${number} was not closed, because its hidden line was changed. Close it by hand.`,
    );
    return;
  }
  const { report, issues, marker } = context;
  const compared = compareWithMemory(memory, report);
  const missing = compared.filter(({ keepsOpen }) => keepsOpen);
  const mayClose = missing.length === 0;
  const said = renderSuccess(compared, missing, context);
  const hiddenLine = renderMemory({ ...memory, code: "" }, marker);
  const body = `${said}\n\n${hiddenLine}`;
  if (mayClose) await issues.close(number, body);
  else await issues.update(number, body);
  const texts = missing.map(({ text }) => text).join("; ");
  core.info(
    `The failure issue #${number} was ${mayClose ? "closed" : `left open: ${texts}`}`,
  );
  const isFirstSuccess = memory.code !== "";
  if (mayClose || isFirstSuccess) await issues.comment(number, said);
}

function renderSuccess(
  compared: readonly Comparison[],
  missing: readonly Comparison[],
  { runLink }: IssueContext,
): string {
  const said = `The step succeeded in ${runLink}.`;
  const parts =
    missing.length === 0
      ? [said, renderComparisons(compared)]
      : [
          `${said} This issue stays open, because a person should check this:`,
          renderComparisons(missing),
          "Close this issue once you have checked.",
        ];
  return joinNonEmpty(parts, "\n\n");
}

const renderComparisons = (compared: readonly Comparison[]): string =>
  compared.map(({ text }) => `- ${escapeMarkdown(text)}`).join("\n");
