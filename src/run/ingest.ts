/** Starts an ingest, and reads its answer as far as `wait-for` asks. */
import { clock } from "../clock.ts";
import type { Target } from "../connectors.ts";
import { CHECK_INGEST_FIRST, Failure, toFailure } from "../errors.ts";
import { formatDuration, joinNonEmpty, toSafeLine } from "../text.ts";
import type { Answer } from "../zylon/answer.ts";
import { type IngestEvent, readEvents } from "../zylon/events.ts";
import {
  formatProgress,
  type IngestProgress,
  isIngestEvent,
  isSameIntegration,
  newIngestProgress,
  recordEvent,
} from "./ingest-progress.ts";
import {
  type IngestStatus,
  type Integration,
  withFailure,
} from "./integration.ts";
import { logInfo, logNotice } from "./log.ts";
import { type RunContext, withTimeout } from "./phase.ts";

/** Sets what Zylon answered, and the failure if the ingest failed. */
export async function runIngest(
  integration: Integration,
  target: Target,
  run: RunContext,
): Promise<Integration> {
  const seconds = run.inputs.waitTimeoutSeconds;
  const deadline = clock.now() + seconds * 1000;
  const progress = newIngestProgress();
  const timeout = {
    seconds,
    waitingFor: () =>
      joinNonEmpty(
        [
          `the ingest of ${toSafeLine(target.id, 60)}`,
          formatProgress(progress),
        ],
        ": ",
      ),
    createFailure: () => ingestTimeoutFailure(seconds, progress),
  };
  const noticed = new Set<string>();
  const noticeOnce = (text: string): void => {
    if (!noticed.has(text)) logNotice(integration, text);
    noticed.add(text);
  };
  const isStartEnough = run.inputs.waitFor === "started";
  const isImport = target.firstImport !== undefined;
  logInfo(integration, `Starting the ${isImport ? "first import" : "ingest"}`);
  try {
    const status = await withTimeout(run, timeout, ({ zylon, limit }) =>
      zylon.startIngest(target, limit, (answer) =>
        readIngestAnswer(answer, {
          target,
          progress,
          isStartEnough,
          noticeOnce,
        }),
      ),
    );
    return { ...integration, deadline, ingest: { status, progress } };
  } catch (error) {
    const failure = toFailure(error);
    const ingest = { status: getStatusAfter(failure), progress };
    const explained = isImport
      ? toImportFailure(failure, target, progress)
      : failure;
    return withFailure(
      { ...integration, deadline, ingest },
      addCounts(explained, progress),
    );
  }
}

/**
 * Adds what to do if nothing was imported: the new integration has no content,
 * and the next run would only sync it.
 */
function toImportFailure(
  failure: Failure,
  { id }: Target,
  { last }: IngestProgress,
): Failure {
  const isRefused = failure.delivery === "refused";
  const hasFailed = failure.code === "sync-error" && last !== "progress";
  if (!isRefused && !hasFailed) return failure;
  const outcome = isRefused ? "refused to" : "couldn't";
  return failure.with({
    title: `Created ${toSafeLine(id, 60)}, but Zylon ${outcome} import its content`,
    remedy:
      'Choose its content in Zylon, or delete the integration there, correct the input "content" (or username and password), and run the step again',
  });
}

/** Whether Zylon may be working on the ingest: no remedy starts with a retry. */
const mayBeRunning = ({ code, delivery }: Failure): boolean =>
  delivery === "unknown" && code !== "sync-error";

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

function getStatusAfter({ code, delivery }: Failure): IngestStatus {
  switch (code) {
    case "sync-error":
      return "failed";
    case "wait-timeout":
      return delivery === "unknown" ? "timed-out" : "not-sent";
    case "cancelled":
      return delivery === "unknown" ? "cancelled" : "not-sent";
    default:
      if (delivery === "no") return "not-sent";
      return delivery === "refused" ? "refused" : "unknown";
  }
}

/** Adds the counts so far, and to check first if it may be running. */
function addCounts(failure: Failure, progress: IngestProgress): Failure {
  const parts = formatProgress(progress);
  const counted = failure.withFact(parts === "" ? "" : `${parts} so far`);
  if (!mayBeRunning(failure)) return counted;
  return counted.with({ remedy: `${CHECK_INGEST_FIRST}. ${failure.remedy}` });
}

interface AnswerContext {
  readonly target: Target;
  readonly progress: IngestProgress;
  /** Whether the first event is enough (`wait-for: started`). */
  readonly isStartEnough: boolean;
  readonly noticeOnce: (text: string) => void;
}

async function readIngestAnswer(
  answer: Answer,
  context: AnswerContext,
): Promise<"started" | "completed"> {
  const { progress, isStartEnough, noticeOnce } = context;
  try {
    for await (const event of skipIntegrationAnswer(answer, context)) {
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
  const { last, skippedEvent } = progress;
  if (last === undefined && skippedEvent === "" && isAcceptance(answer)) {
    progress.last = "accepted";
    noticeOnce(
      `Zylon answered ${answer.status} without any event, so the ingest counts as accepted.`,
    );
    return "started";
  }
  if (last === undefined)
    throw new Failure(
      "unexpected-response",
      `${answer.name} with no ingest events`,
    );
  // This counts as a start only if the answer ended cleanly after nothing but
  // `sync_started`.
  if (last === "progress" || skippedEvent !== "")
    throw streamCutFailure("its answer ended without sync_completed", progress);
  return "started";
}

/** Whether the status by itself says that Zylon accepted the ingest. */
const isAcceptance = ({ status }: Answer): boolean =>
  status === 202 || status === 204;

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

/** Yields events, unless the whole answer is the integration itself. */
async function* skipIntegrationAnswer(
  answer: Answer,
  { target, progress, noticeOnce }: AnswerContext,
): AsyncGenerator<IngestEvent> {
  let held: IngestEvent | undefined;
  let isFirst = true;
  for await (const event of readEvents(answer)) {
    if (held !== undefined) yield held;
    held =
      isFirst && event.isStandalone && !isIngestEvent(event)
        ? event
        : undefined;
    isFirst = false;
    if (held === undefined) yield event;
  }
  if (held === undefined) return;
  if (!isSameIntegration(held.value, target.id)) {
    yield held;
    return;
  }
  progress.last = "accepted";
  noticeOnce(
    "Zylon answered with the integration instead of an event, so the ingest counts as accepted.",
  );
}
