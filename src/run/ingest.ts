/** Starts an ingest, and reads its answer as far as `wait-for` asks. */
import { clock } from "../clock.ts";
import type { Target } from "../connectors.ts";
import { CHECK_INGEST_FIRST, Failure, toFailure } from "../errors.ts";
import { formatDuration, joinNonEmpty, toSafeLine } from "../text.ts";
import type { Answer } from "../zylon/answer.ts";
import { type IngestEvent, readEvents } from "../zylon/events.ts";
import {
  assertNoOtherIntegration,
  formatProgress,
  type IngestProgress,
  isIngestEvent,
  isIntegrationWithId,
  newIngestProgress,
  recordEvent,
} from "./ingest-progress.ts";
import {
  type IngestStatus,
  type Integration,
  withFailure,
} from "./integration.ts";
import { logInfo, logNotice } from "./log.ts";
import { type RunContext, withTimeout } from "./run-context.ts";

/** Sets how far the ingest got, and its failure if there was one. */
export async function runIngest(
  integration: Integration,
  target: Target,
  run: RunContext,
): Promise<Integration> {
  const { waitFor, waitTimeoutSeconds: seconds } = run.inputs;
  const deadline = clock.now() + seconds * 1000;
  // Each event changes the progress, which the log and a timeout read meanwhile.
  const progress = newIngestProgress();
  const timeout = getIngestTimeout(target, seconds, progress);
  const context = {
    target,
    isStartEnough: waitFor === "started",
    noticeOnce: createNoticeOnce(integration),
  };
  const isImport = target.firstImport !== undefined;
  logInfo(integration, `Starting the ${isImport ? "first import" : "ingest"}`);
  try {
    const status = await withTimeout(run, timeout, ({ zylon, limit }) =>
      zylon.startIngest(target, limit, (answer) =>
        readIngestAnswer(answer, progress, context),
      ),
    );
    return { ...integration, ingest: { status, progress, deadline } };
  } catch (error) {
    const failure = toFailure(error);
    const ingest = { status: getStatusAfter(failure), progress, deadline };
    const explained = isImport
      ? explainImportFailure(failure, target, progress)
      : failure;
    return withFailure(
      { ...integration, ingest },
      addIngestCheck(addCounts(explained, progress)),
    );
  }
}

const getIngestTimeout = (
  { id }: Target,
  seconds: number,
  progress: IngestProgress,
) => ({
  seconds,
  waitingFor: () =>
    joinNonEmpty(
      [`the ingest of ${toSafeLine(id, 60)}`, formatProgress(progress)],
      ": ",
    ),
  createFailure: () => ingestTimeoutFailure(seconds, progress),
});

const ingestTimeoutFailure = (
  seconds: number,
  progress: IngestProgress,
): Failure =>
  new Failure(
    "wait-timeout",
    `stopped waiting after ${formatDuration(seconds * 1000)}`,
    {
      remedy: "Raise wait-timeout-seconds",
      title:
        progress.last === undefined
          ? "Zylon didn't answer the ingest request within wait-timeout-seconds"
          : "The ingest took longer than wait-timeout-seconds",
    },
  );

/** Returns a function that gives a notice, but never the same one twice. */
function createNoticeOnce(integration: Integration): (text: string) => void {
  const noticed = new Set<string>();
  return (text) => {
    if (!noticed.has(text)) logNotice(integration, text);
    noticed.add(text);
  };
}

/**
 * If nothing was imported, says so, and what to do: the new integration has no
 * content, and the next run would only sync it.
 */
function explainImportFailure(
  failure: Failure,
  { id }: Target,
  { last }: IngestProgress,
): Failure {
  const isRefused = failure.delivery === "refused";
  const hasFailedEarly = failure.code === "sync-error" && last !== "progress";
  if (!isRefused && !hasFailedEarly) return failure;
  const verb = isRefused ? "refused to" : "couldn't";
  return failure.with({
    title: `Created ${toSafeLine(id, 60)}, but Zylon ${verb} import its content`,
    remedy:
      'Choose its content in Zylon, or delete the integration there, correct the input "content" (or username and password), and run the step again',
  });
}

/**
 * Whether Zylon may be working on the ingest after a failure: nobody knows what
 * became of the request, and Zylon did not report that the ingest failed.
 */
const mayBeRunning = ({ code, delivery }: Failure): boolean =>
  delivery === "unknown" && code !== "sync-error";

/**
 * Returns what became of the request, by the failure. What is known of the request
 * is its `delivery`: the HTTP client sets it, also if a timeout or a cancel ends the
 * request, and an event that refuses the ingest. Otherwise, nobody knows.
 *
 * | the failure                 | the request     | its status              |
 * | --------------------------- | --------------- | ----------------------- |
 * | `sync-error`                |                 | failed                  |
 * | `cancelled`                 | nobody knows    | cancelled               |
 * | `wait-timeout`              | nobody knows    | timed-out               |
 * | any other                   | nobody knows    | unknown                 |
 * | `cancelled`, `wait-timeout` | was refused     | not-sent: it waited to  |
 * |                             |                 | be sent again           |
 * | any other                   | was refused     | refused                 |
 * |                             | was not sent    | not-sent                |
 */
function getStatusAfter({ code, delivery }: Failure): IngestStatus {
  if (code === "sync-error") return "failed";
  const hasStoppedWaiting = code === "wait-timeout" || code === "cancelled";
  switch (delivery) {
    case "unknown":
      if (!hasStoppedWaiting) return "unknown";
      return code === "cancelled" ? "cancelled" : "timed-out";
    case "refused":
      return hasStoppedWaiting ? "not-sent" : "refused";
    case "no":
      return "not-sent";
  }
}

function addCounts(failure: Failure, progress: IngestProgress): Failure {
  const parts = formatProgress(progress);
  return failure.withFact(parts === "" ? "" : `${parts} so far`);
}

/** If Zylon may be working on the ingest, the remedy begins with a check of that. */
const addIngestCheck = (failure: Failure): Failure =>
  mayBeRunning(failure)
    ? failure.with({ remedy: `${CHECK_INGEST_FIRST}. ${failure.remedy}` })
    : failure;

interface AnswerContext {
  readonly target: Target;
  /** Whether the first event is enough (`wait-for: started`). */
  readonly isStartEnough: boolean;
  readonly noticeOnce: (text: string) => void;
}

/**
 * Reads the answer until the ingest has got as far as `wait-for` asks, or else to
 * the end of the answer. Throws if an event says that the ingest failed, if the
 * answer was cut, or if it doesn't say that the ingest was accepted.
 * @param progress gets what each event reports
 */
async function readIngestAnswer(
  answer: Answer,
  progress: IngestProgress,
  { target, isStartEnough, noticeOnce }: AnswerContext,
): Promise<"started" | "completed"> {
  try {
    for await (const { event, isWholeAnswer } of readAnswerEvents(answer)) {
      if (isWholeAnswer) assertNoOtherIntegration(event.value, target.id);
      if (isWholeAnswer && isIntegrationWithId(event.value, target.id)) {
        noticeOnce(
          "Zylon answered with the integration instead of an event, so the ingest counts as accepted.",
        );
        return "started";
      }
      recordEvent(event, progress, noticeOnce);
      if (progress.last === "completed") return "completed";
      if (progress.last !== undefined && isStartEnough) return "started";
    }
  } catch (error) {
    const failure = toFailure(error);
    const isCut =
      failure.code === "stream-cut" ||
      (failure.code === "connection-lost" && progress.last !== undefined);
    throw isCut ? streamCutFailure(failure.detail, progress) : failure;
  }
  assertIngestAccepted(answer, progress);
  if (progress.last === undefined)
    noticeOnce(
      `Zylon answered ${answer.status} without any event, so the ingest counts as accepted.`,
    );
  return "started";
}

/**
 * Decides whether an answer that ended without `sync_completed` accepts the ingest,
 * and throws if not:
 *
 * | last event      | others were skipped | the answer                        |
 * | --------------- | ------------------- | --------------------------------- |
 * | none            | no                  | accepts with status 202 or 204;   |
 * |                 |                     | otherwise has no ingest events    |
 * | none            | yes                 | has no ingest events              |
 * | `sync_started`  | no                  | accepts                           |
 * | `sync_started`  | yes                 | was cut                           |
 * | `sync_progress` | no, or yes          | was cut                           |
 */
function assertIngestAccepted(
  { name, status }: Answer,
  progress: IngestProgress,
): void {
  const { last, skippedEvent } = progress;
  const hasSkipped = skippedEvent !== "";
  const isAcceptance = status === 202 || status === 204;
  if (last === undefined && (hasSkipped || !isAcceptance))
    throw new Failure("unexpected-response", `${name} with no ingest events`);
  if (last === "progress" || (last === "started" && hasSkipped))
    throw streamCutFailure("its answer ended without sync_completed", progress);
}

/** Quotes the last event that was skipped, which may say why. */
function streamCutFailure(
  detail: string,
  { skippedEvent }: IngestProgress,
): Failure {
  if (skippedEvent === "") return new Failure("stream-cut", detail);
  return new Failure("stream-cut", `${detail}, after ${skippedEvent}`, {
    remedy:
      "If this happens every time, open an issue for this action that quotes this event",
  });
}

interface AnswerEvent {
  readonly event: IngestEvent;
  /** Whether the answer is just this JSON object, and no event of an ingest. */
  readonly isWholeAnswer: boolean;
}

/**
 * Yields each event as soon as it is read. Only if the first may be the whole
 * answer, it is held back until the second event or the end of the answer.
 */
async function* readAnswerEvents(answer: Answer): AsyncGenerator<AnswerEvent> {
  let held: IngestEvent | undefined;
  let isFirst = true;
  for await (const event of readEvents(answer)) {
    const mayBeWhole = isFirst && event.isStandalone && !isIngestEvent(event);
    isFirst = false;
    if (mayBeWhole) {
      held = event;
      continue;
    }
    if (held !== undefined) yield { event: held, isWholeAnswer: false };
    held = undefined;
    yield { event, isWholeAnswer: false };
  }
  if (held !== undefined) yield { event: held, isWholeAnswer: true };
}
