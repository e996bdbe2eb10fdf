/** What an ingest changed and what failed, as lines of the log. */
import type { Log } from "../log/log.ts";
import {
  type ChangeKind,
  documentCount,
  failedCount,
  type IntegrationResult,
} from "../result/result.ts";
import {
  changeLine,
  changesInNumbers,
  counted,
  failedWords,
  nameLines,
} from "../result/sentences.ts";

const MAX_LINES = 10;
const KINDS: readonly ChangeKind[] = ["added", "updated", "removed", "warned"];

/**
 * Logs what was added, updated and removed, and warnings; then the items that
 * failed, those that failed before apart.
 */
export function tellChanges(result: IntegrationResult, log: Log): void {
  tellChanged(result, log);
  tellFailedBefore(result, log);
  tellFailed(result, log);
}

function tellChanged(result: IntegrationResult, log: Log): void {
  const { changes, integrationItemCount: items = 0 } = result;
  const numbers = changesInNumbers(result);
  if (numbers === "") return;
  log.phase(
    `What changed${result.soFar === true ? " so far" : ""}: ${numbers}`,
  );
  const lines: string[] = [];
  for (const kind of KINDS)
    for (const document of changes[kind])
      lines.push(changeLine(kind, document));
  for (const line of lines.slice(0, MAX_LINES)) log.info(line);
  const documents = documentCount(result);
  if (documents !== undefined && documents < items) {
    log.info(
      `Zylon has ${counted(documents, "document")} for ${items} items in the source`,
    );
  }
  log.end();
}

function tellFailedBefore(
  { changes, indexed }: IntegrationResult,
  log: Log,
): void {
  const total = indexed?.failedBefore ?? 0;
  if (total === 0) return;
  log.info(`Already failing before this run: ${counted(total, "document")}`);
  for (const line of nameLines(changes.failedBefore, total)) log.info(line);
}

function tellFailed(result: IntegrationResult, log: Log): void {
  const total = failedCount(result);
  if (total === 0) return;
  log.phase(failedWords([result]));
  for (const line of nameLines(result.changes.failed, total)) log.info(line);
  log.end();
}
