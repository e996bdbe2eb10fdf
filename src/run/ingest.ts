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
import type { IngestResult, Integration } from "./integration.ts";
import { logInfo, logNotice } from "./log.ts";
import { type RunContext, withTimeout } from "./phase.ts";

/** Sets `integration.ingest` before it throws. */
export async function runIngest(
  integration: Integration,
  target: Target,
  run: RunContext,
): Promise<void> {
  const seconds = run.inputs.waitTimeoutSeconds;
  integration.deadline = clock.now() + seconds * 1000;
  const progress = newIngestProgress();
  const waiting = {
    seconds,
    what: () =>
      joinNonEmpty(
        [
          `the ingest of ${toSafeLine(target.id, 60)}`,
          formatProgress(progress),
        ],
        ": ",
      ),
    failure: () => ingestTimeoutFailure(seconds, progress),
  };
  const noticed = new Set<string>();
  const noticeOnce = (text: string): void => {
    if (!noticed.has(text)) logNotice(integration, text);
    noticed.add(text);
  };
  const isStartEnough = run.inputs.waitFor === "started";
  const what = target.firstImport === undefined ? "ingest" : "first import";
  logInfo(integration, `Starting the ${what}`);
  try {
    const status = await withTimeout(run, waiting, ({ zylon, limit }) =>
      zylon.startIngest(target, limit, (answer) =>
        readIngestAnswer(answer, {
          target,
          told: progress,
          isStartEnough,
          notice: noticeOnce,
        }),
      ),
    );
    integration.ingest = { status, progress };
  } catch (error) {
    const failure = toFailure(error);
    integration.ingest = { status: getStatusAfter(failure), progress };
    const isImport = target.firstImport !== undefined;
    const isRefused = isImport && failure.delivery === "refused";
    throw addCounts(
      isRefused ? importRefusedFailure(target, failure) : failure,
      progress,
    );
  }
}

/** The new integration has no content, and the next run would only sync it. */
const importRefusedFailure = ({ id }: Target, failure: Failure): Failure =>
  failure.with({
    title: `Created ${toSafeLine(id, 60)}, but Zylon refused to import its content`,
    remedy:
      'Choose its content in Zylon, or delete the integration there, correct the input "content", and run the step again',
  });

/** Whether Zylon may be working on it. Then no remedy starts with a retry. */
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

function getStatusAfter({ code, delivery }: Failure): IngestResult["status"] {
  switch (code) {
    case "sync-error":
      return "error";
    case "wait-timeout":
      return delivery === "unknown" ? "timed-out" : "not-requested";
    case "cancelled":
      return delivery === "unknown" ? "cancelled" : "not-requested";
    default:
      if (delivery === "no") return "not-requested";
      return delivery === "refused" ? "error" : "unknown";
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
  readonly told: IngestProgress;
  /** Whether the first event is enough (`wait-for: started`). */
  readonly isStartEnough: boolean;
  readonly notice: (text: string) => void;
}

async function readIngestAnswer(
  answer: Answer,
  reading: AnswerContext,
): Promise<"started" | "completed"> {
  const { told: progress, isStartEnough } = reading;
  try {
    for await (const event of skipIntegrationAnswer(answer, reading)) {
      recordEvent(event, progress, reading.notice);
      if (progress.last === "completed") return "completed";
      if (progress.last !== undefined && isStartEnough) return "started";
    }
  } catch (error) {
    const failure = toFailure(error);
    const isCut = failure.code === "connection-lost" && progress.last;
    throw isCut ? new Failure("stream-cut", failure.detail) : failure;
  }
  if (progress.last === undefined)
    throw new Failure(
      "unexpected-response",
      `${answer.name} with no ingest events`,
    );
  // This counts as a start only if the answer ended cleanly after nothing but
  // `sync_started`.
  if (progress.last === "progress" || progress.hasSkippedEvents)
    throw new Failure("stream-cut", "its answer ended without sync_completed");
  return "started";
}

/** Yields events, unless the whole answer is the integration itself. */
async function* skipIntegrationAnswer(
  answer: Answer,
  { target, told: progress, notice: noticeOf }: AnswerContext,
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
  progress.last = "entity";
  noticeOf(
    "Zylon answered with the integration instead of an event, so the ingest counts as accepted.",
  );
}
