/** Starts an ingest, and reads its answer as far as `wait-for` asks. */
import type { Answer } from "../zylon/answer.ts";
import { clock } from "../clock.ts";
import type { Target } from "../connectors.ts";
import { Failure, failureOf, LOOK_FIRST } from "../errors.ts";
import { type Event, eventsIn } from "../zylon/events.ts";
import type { Ingest, Integration } from "./integration.ts";
import { info, notice } from "./log.ts";
import { type Run, within } from "./phase.ts";
import { duration, joined, line } from "../text.ts";
import {
  isIntegration,
  isOfIngest,
  newTold,
  takeEvent,
  type Told,
  toldSoFar,
} from "./told.ts";

/** Sets `integration.ingest` before it throws. */
export async function ingest(
  integration: Integration,
  target: Target,
  run: Run,
): Promise<void> {
  const seconds = run.inputs.waitTimeoutSeconds;
  integration.deadline = clock.now() + seconds * 1000;
  const told = newTold();
  const waiting = {
    seconds,
    what: () =>
      joined([`the ingest of ${line(target.id, 60)}`, toldSoFar(told)], ": "),
    failure: () => tooLong(seconds, told),
  };
  const noticed = new Set<string>();
  const noticeOnce = (text: string): void => {
    if (!noticed.has(text)) notice(integration, text);
    noticed.add(text);
  };
  const isStartEnough = run.inputs.waitFor === "started";
  const what = target.firstImport === undefined ? "ingest" : "first import";
  info(integration, `Starting the ${what}`);
  try {
    const status = await within(run, waiting, ({ zylon, limit }) =>
      zylon.ingest(target, limit, (answer) =>
        read(answer, { target, told, isStartEnough, notice: noticeOnce }),
      ),
    );
    integration.ingest = { status, told };
  } catch (error) {
    const failure = failureOf(error);
    integration.ingest = { status: statusAfter(failure), told };
    const isImport = target.firstImport !== undefined;
    const isRefused = isImport && failure.sent === "refused";
    throw withCounts(isRefused ? notImported(target, failure) : failure, told);
  }
}

/** The new integration has no content, and the next run would only sync it. */
const notImported = ({ id }: Target, failure: Failure): Failure =>
  failure.with({
    title: `Created ${line(id, 60)}, but Zylon refused to import its content`,
    remedy:
      "Choose its content in Zylon. Or delete this integration there, correct the input content, and run the step again",
  });

/** Whether Zylon may be working on it. Then no remedy starts with a retry. */
const mayRun = ({ code, sent }: Failure): boolean =>
  sent === "unknown" && code !== "sync-error";

const tooLong = (seconds: number, told: Told): Failure =>
  new Failure(
    "wait-timeout",
    `stopped waiting after ${duration(seconds * 1000)}`,
    {
      remedy: "Raise wait-timeout-seconds",
      title:
        told.last === undefined
          ? "Zylon didn't answer the ingest request within wait-timeout-seconds"
          : "The ingest took longer than wait-timeout-seconds",
    },
  );

function statusAfter({ code, sent }: Failure): Ingest["status"] {
  switch (code) {
    case "sync-error":
      return "error";
    case "wait-timeout":
      return sent === "unknown" ? "timed-out" : "not-requested";
    case "cancelled":
      return sent === "unknown" ? "cancelled" : "not-requested";
    default:
      if (sent === "no") return "not-requested";
      return sent === "refused" ? "error" : "unknown";
  }
}

/** Adds the counts so far, and to check first if it may be running. */
function withCounts(failure: Failure, told: Told): Failure {
  const parts = toldSoFar(told);
  const counted = failure.adding(parts === "" ? "" : `${parts} so far`);
  if (!mayRun(failure)) return counted;
  return counted.with({ remedy: `${LOOK_FIRST}. ${failure.remedy}` });
}

interface Reading {
  readonly target: Target;
  readonly told: Told;
  /** Whether the first event is enough (`wait-for: started`). */
  readonly isStartEnough: boolean;
  readonly notice: (text: string) => void;
}

async function read(
  answer: Answer,
  reading: Reading,
): Promise<"started" | "completed"> {
  const { told, isStartEnough } = reading;
  try {
    for await (const event of withoutIntegration(answer, reading)) {
      takeEvent(event, told, reading.notice);
      if (told.last === "completed") return "completed";
      if (told.last !== undefined && isStartEnough) return "started";
    }
  } catch (error) {
    const failure = failureOf(error);
    const isCut = failure.code === "connection-lost" && told.last;
    throw isCut ? new Failure("stream-cut", failure.detail) : failure;
  }
  if (told.last === undefined)
    throw new Failure(
      "unexpected-response",
      `${answer.name} with no ingest events`,
    );
  // This counts as a start only if the answer ended cleanly after nothing but
  // `sync_started`.
  if (told.last === "progress" || told.hasMore)
    throw new Failure("stream-cut", "its answer ended without sync_completed");
  return "started";
}

/** Yields events, unless the whole answer is the integration itself. */
async function* withoutIntegration(
  answer: Answer,
  { target, told, notice: noticeOf }: Reading,
): AsyncGenerator<Event> {
  let held: Event | undefined;
  let isFirst = true;
  for await (const event of eventsIn(answer)) {
    if (held !== undefined) yield held;
    held = isFirst && event.isBare && !isOfIngest(event) ? event : undefined;
    isFirst = false;
    if (held === undefined) yield event;
  }
  if (held === undefined) return;
  if (!isIntegration(held.value, target.id)) {
    yield held;
    return;
  }
  told.last = "entity";
  noticeOf(
    "Zylon answered with the integration instead of an event, so the ingest counts as accepted.",
  );
}
