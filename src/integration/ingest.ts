/** Starts the ingest and reads its answer, as far as `wait-for` asks. */
import { after, type Limits } from "../http/clock.ts";
import { ActionError, asActionError, LOOK_FIRST } from "../http/error.ts";
import type { OpenAnswer } from "../http/client.ts";
import type { Target } from "../inputs/selection.ts";
import type { Session } from "../session/session.ts";
import type { Redact } from "../log/secrets.ts";
import { headOf, oneLine } from "../log/untrusted.ts";
import {
  type IntegrationResult,
  noChanges,
  syncStatusAfter,
} from "../result/result.ts";
import { changesInNumbers } from "../result/sentences.ts";
import { idList } from "../zylon/connectors.ts";
import { readEvents } from "../zylon/events.ts";
import { StreamProblem } from "../zylon/values.ts";
import { STARTED } from "./ending.ts";
import { IngestTally } from "./tally.ts";

function syncError(message: string): ActionError {
  const said = message === "" ? " without a message" : `: "${message}"`;
  return new ActionError("sync-error", {
    what: `Zylon started the ingest, and reported that it failed${said}`,
    why: "Usually the integration's credentials or permissions are wrong, or the source is down",
    remedy:
      "Open the integration in Zylon, and check its credentials and its source. Then run the step again",
  });
}

function notUnderstood(name: string, field: string): ActionError {
  return new ActionError(
    "unexpected-response",
    {
      what: `Zylon's answer to the ingest was not understood: ${field} (${name})`,
      why: "This version of Zylon answers in a different format",
      remedy: "Report this with the version of Zylon",
    },
    { http: { status: 200 } },
  );
}

/**
 * The counts and the first names of the stream, as far as it came; the names
 * are printable.
 */
function knownBy(
  tally: IngestTally,
  redact: Redact,
): Partial<IntegrationResult> {
  const { counts, currentArtifactCount, integrationItemCount, names, unclear } =
    tally;
  const named = (list: readonly string[]) =>
    list.map((name) => ({ name: oneLine(redact(name)), detail: "" }));
  const { added, updated, removed, errors } = names;
  const isCounted = (tally.progressed || tally.completed) && !unclear;
  return {
    changes: {
      ...noChanges(),
      ...{
        added: named(added),
        updated: named(updated),
        removed: named(removed),
        failed: named(errors),
      },
    },
    currentArtifactCount,
    integrationItemCount,
    items: isCounted ? { ...counts } : undefined,
    countsFrom: isCounted ? "stream" : undefined,
    atLeast: { removed: counts.removed, errors: counts.errors },
  };
}

/** The failure of a stream that ended before the ingest did. */
function streamCut(
  name: string,
  tally: IngestTally,
  detail: string,
  cause?: unknown,
): ActionError {
  const counts = changesInNumbers({
    items: tally.progressed || tally.completed ? tally.counts : undefined,
  });
  return new ActionError(
    "stream-cut",
    {
      what: `Zylon stopped reporting before the ingest ended${counts === "" ? "" : `, so far ${counts}`} (${name}: ${detail})`,
      why: "Usually a proxy or load balancer in between closed the idle connection. Zylon may go on with the ingest",
      remedy: `Raise the idle limit of that proxy, or set ${STARTED}`,
    },
    { cause },
  );
}

/**
 * The failure of an answer that cannot be read to its end; where that broke off
 * after the first event, `stream-cut`.
 */
function readingFailure(
  error: unknown,
  answer: OpenAnswer,
  tally: IngestTally,
): ActionError {
  if (error instanceof StreamProblem) {
    const { kind, message } = error;
    if (kind !== "truncated") return answer.bodyFailure(kind, message);
    return tally.accepted
      ? streamCut(answer.name, tally, message, error)
      : answer.bodyFailure("bad-json", message);
  }
  const failure = asActionError(error);
  if (failure.code !== "connection-lost" || !tally.accepted) return failure;
  return streamCut(answer.name, tally, "the connection was lost", failure);
}

/** How far the stream is, such as `12 of 40 items: 12 added`. */
function progressOf({
  items,
  counts,
  integrationItemCount,
  progressed,
}: IngestTally): string {
  if (!progressed) return "";
  // A stream may report an item twice.
  const done = Math.min(items, integrationItemCount ?? items);
  const of =
    integrationItemCount === undefined ? "" : ` of ${integrationItemCount}`;
  return `${done}${of} items, ${changesInNumbers({ items: counts })}`;
}

/**
 * How long the answer is still read after `sync_completed`, and after the first
 * event with `wait-for: started`.
 */
const COMPLETED_MS = 5000;
const STARTED_MS = 1000;
/** More unknown words than a log needs. */
const MAX_UNKNOWN = 20;

/**
 * Reads the events to the end of the answer, or until `enough` has ended it.
 * Throws an `ActionError`.
 */
async function read(
  session: Session,
  answer: OpenAnswer,
  tally: IngestTally,
  enough: AbortController,
): Promise<void> {
  const { clock, inputs, log, redact } = session;
  const isStarted = inputs["wait-for"] === "started";
  const printable = (text: string): string => oneLine(redact(headOf(text)));
  const unknown = new Set<string>();
  let accepted = false;
  let entity = false;
  let stop = (): void => undefined;
  try {
    for await (const event of readEvents(answer.body, answer.contentType)) {
      const { kind, text } = tally.take(event);
      if (kind === "problem") throw notUnderstood(answer.name, printable(text));
      if (kind === "sync-error") throw syncError(printable(text));
      if (kind === "unknown" && unknown.size < MAX_UNKNOWN)
        unknown.add(printable(text));
      if (kind === "entity") entity = true;
      if (tally.accepted && !accepted) {
        accepted = true;
        log.info("Accepted by Zylon");
        if (log.waiting !== undefined) {
          log.waiting = {
            ...log.waiting,
            what: "the end of the ingest",
            detail: () => progressOf(tally),
          };
        }
        if (isStarted) stop = after(clock, STARTED_MS, () => enough.abort());
      }
      if (kind === "completed" && !isStarted)
        stop = after(clock, COMPLETED_MS, () => enough.abort());
    }
  } catch (error) {
    const failure = readingFailure(error, answer, tally);
    // What was said counts, however the rest is cut: `sync_completed`, or with
    // `wait-for: started` any event.
    const isSaid = tally.completed || (isStarted && tally.accepted);
    const isCut =
      enough.signal.aborted ||
      ["stream-cut", "wait-timeout"].includes(failure.code);
    if (!isSaid || !isCut) throw failure;
  } finally {
    stop();
    if (entity && !tally.completed) {
      log.notice(
        "Zylon accepted the ingest, and answered with the integration itself, which has no counts.",
      );
    }
    if (unknown.size > 0) {
      log.notice(
        `Skipped parts of Zylon's answer that are unknown to this action: ${idList([...unknown])}.`,
      );
    }
  }
  if (!tally.accepted)
    throw notUnderstood(answer.name, "it contains no ingest events");
  const isUnfinished = tally.progressed || (tally.streamed && !entity);
  if (isUnfinished && !tally.completed && !isStarted) {
    throw streamCut(answer.name, tally, "no sync_completed or sync_error");
  }
}

/**
 * Sends the ingest, and yields what its answer tells, at its end and before a
 * failure. Throws an `ActionError`.
 */
export async function* ingest(
  session: Session,
  { connector, id }: Target,
  limits: Limits,
): AsyncGenerator<Partial<IntegrationResult>> {
  const tally = new IngestTally(id);
  const { api, clock, log, redact } = session;
  const enough = new AbortController();
  log.info(
    `Starting the ingest of ${connector.label} integration ${oneLine(id, 60)}`,
  );
  try {
    log.waiting = {
      what: "Zylon's answer to the ingest",
      since: clock.now(),
      until: limits.deadline,
    };
    const signal = AbortSignal.any([limits.signal, enough.signal]);
    const answer = await api.ingest(connector, id, { ...limits, signal });
    await read(session, answer, tally, enough);
    yield {
      ...knownBy(tally, redact),
      syncStatus: tally.completed ? "completed" : "started",
    };
  } catch (error) {
    const failure = asActionError(error);
    const syncStatus = syncStatusAfter(failure);
    yield { ...knownBy(tally, redact), syncStatus };
    if (syncStatus !== "unknown") throw failure;
    // The ingest may be running.
    const { code, explanation, cause, http } = failure;
    throw new ActionError(
      code,
      { ...explanation, remedy: `${LOOK_FIRST}. ${explanation.remedy}` },
      { cause, http },
    );
  }
}
