/** Starts the ingest and reads its answer, as far as `wait-for` asks. */
import { after, Breaks, type Limits } from "../http/clock.ts";
import { ActionError, asActionError, LOOK_FIRST } from "../http/error.ts";
import type { OpenAnswer } from "../http/client.ts";
import type { Target } from "../inputs/selection.ts";
import type { Session } from "../session/session.ts";
import type { Waiting } from "../log/log.ts";
import type { Printable, Printer } from "../log/printable.ts";
import { oneLine } from "../log/untrusted.ts";
import {
  type IntegrationResult,
  type NamedDocument,
  noChanges,
  type SyncStatus,
  syncStatusAfter,
} from "../result/result.ts";
import { changesInNumbers } from "../result/sentences.ts";
import { quotedAnswer } from "../zylon/answers.ts";
import { EventReader, type RawEvent } from "../zylon/events.ts";
import { StreamProblem } from "../zylon/values.ts";
import { notUnderstood, streamCut, syncError } from "./failures.ts";
import { IngestTally } from "./tally.ts";

/**
 * The counts and the first names of the stream, as far as it came; the names
 * are printable.
 */
function knownBy(
  tally: IngestTally,
  printer: Printer,
): Partial<IntegrationResult> {
  const documents = (names: readonly string[]): NamedDocument[] =>
    names.map((name) => ({ name: printer.value(name) }));
  const { counts, names } = tally;
  const known = {
    changes: {
      ...noChanges(),
      added: documents(names.added),
      updated: documents(names.updated),
      removed: documents(names.removed),
      failed: documents(names.failed),
    },
    currentArtifactCount: tally.currentArtifactCount,
    integrationItemCount: tally.integrationItemCount,
    atLeast: { removed: counts.removed, failed: counts.failed },
    failedIsUnknown: tally.failedIsUnknown,
  };
  if (tally.unclear || !tally.hasCounts) return known;
  const failed = tally.failedIsUnknown ? undefined : counts.failed;
  return { ...known, items: { ...counts, failed } };
}

/**
 * The failure of an answer that cannot be read to its end; where that broke off
 * after the first event, `stream-cut`.
 */
function readingFailure(
  error: unknown,
  answer: OpenAnswer,
  tally: IngestTally,
  printer: Printer,
): ActionError {
  if (error instanceof StreamProblem) {
    const { kind, message } = error;
    if (kind !== "truncated") return answer.bodyFailure(kind, message);
    if (!tally.accepted) return answer.bodyFailure("bad-json", message);
    return streamCut(
      answer.name,
      tally,
      printer.value(message, undefined, true),
      error,
    );
  }
  const failure = asActionError(error);
  if (failure.code !== "connection-lost" || !tally.accepted) return failure;
  return streamCut(answer.name, tally, "the connection was lost", failure);
}

/** How far the stream is, such as `12 of 40 items, 12 added`. */
function progressOf(tally: IngestTally): string {
  const { items, counts, integrationItemCount: all } = tally;
  if (!tally.progressed) return "";
  const changes = changesInNumbers({ items: counts });
  if (all === undefined) return `${items} items, ${changes}`;
  const done = Math.min(items, all); // a stream may report an item twice
  return `${done} of ${all} items, ${changes}`;
}

/** The same failure, for an ingest that may be running. */
function lookFirst({
  code,
  explanation,
  cause,
  http,
}: ActionError): ActionError {
  const remedy = `${LOOK_FIRST}. ${explanation.remedy}`;
  return new ActionError(code, { ...explanation, remedy }, { cause, http });
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
 * One ingest: call `run`, and read `known` afterwards, even if it rejected.
 */
export class Ingest {
  readonly #session: Session;
  readonly #target: Target;
  readonly #since: number;
  readonly #deadline: number;
  readonly #tally: IngestTally;
  /** Ends the reading of the answer when enough of it was seen. */
  readonly #enough = new AbortController();
  #stopTimer: (() => void) | undefined;
  #syncStatus: SyncStatus = "unknown";
  #isAccepted = false;
  /** The answer was the integration itself. */
  #isEntity = false;
  /** An item failed, and what the first such event said. */
  #itemFailure: Printable | undefined;
  readonly #unknownWords = new Set<string>();
  /** What the answer began with. */
  #first: RawEvent | undefined;

  /** @param deadline until when it may take, by the clock */
  constructor(session: Session, target: Target, deadline: number) {
    this.#session = session;
    this.#target = target;
    this.#since = session.clock.now();
    this.#deadline = deadline;
    this.#tally = new IngestTally(target);
  }

  /** What the answer has told so far. */
  get known(): Partial<IntegrationResult> {
    const known = knownBy(this.#tally, this.#session.printer);
    const syncStatus = this.#syncStatus;
    return { ...known, syncStatus, soFar: syncStatus !== "completed" };
  }

  get waiting(): Waiting {
    const limits = { since: this.#since, until: this.#deadline };
    if (!this.#isAccepted)
      return { ...limits, what: "Zylon's answer to the ingest" };
    const detail = () => progressOf(this.#tally);
    return { ...limits, what: "the end of the ingest", detail };
  }

  /** Sends the request, and reads the answer. */
  async run(limits: Limits): Promise<void> {
    const { api, log } = this.#session;
    const { connector, id } = this.#target;
    log.info(
      `Starting the ingest of ${connector.label} integration ${oneLine(id, 60)}`,
    );
    try {
      const signal = AbortSignal.any([limits.signal, this.#enough.signal]);
      const answer = await api.ingest(connector, id, { ...limits, signal });
      await this.#read(answer, signal);
      this.#syncStatus = this.#tally.completed ? "completed" : "started";
    } catch (error) {
      const failure = asActionError(error);
      this.#syncStatus = syncStatusAfter(failure);
      throw this.#syncStatus === "unknown" ? lookFirst(failure) : failure;
    }
  }

  /** Reads the events to the end of the answer, or until there is enough. */
  async #read(answer: OpenAnswer, signal: AbortSignal): Promise<void> {
    const reader = new EventReader(answer.contentType);
    const breaks = new Breaks();
    try {
      for await (const event of reader.read(answer.body)) {
        this.#take(event, answer);
        await breaks.take();
        signal.throwIfAborted();
      }
    } catch (error) {
      const failure = readingFailure(
        error,
        answer,
        this.#tally,
        this.#session.printer,
      );
      if (!this.#isForgiven(failure, reader)) throw failure;
    } finally {
      this.#stopTimer?.();
      this.#tellStrangeParts();
    }
    this.#checkEnd(answer);
  }

  /** Whether the end of the answer was the end of the ingest. */
  #checkEnd({ name }: OpenAnswer): void {
    if (!this.#tally.accepted)
      throw this.#notUnderstood(name, "it contains no ingest events");
    // An item that failed may have ended the ingest.
    const isFailed = this.#itemFailure !== undefined;
    if (isFailed && !this.#tally.completed && !this.#isStartEnough())
      throw syncError(this.#itemFailure);
    if (this.#isUnfinished())
      throw streamCut(name, this.#tally, "no sync_completed or sync_error");
  }

  #take(event: RawEvent, { name }: OpenAnswer): void {
    this.#first ??= event;
    const { kind, text } = this.#tally.take(event);
    switch (kind) {
      case "problem":
        throw this.#notUnderstood(name, this.#session.printer.line(text));
      case "failed":
        throw syncError(this.#printable(text));
      case "item-failed":
        this.#itemFailure ??= this.#printable(text);
        break;
      case "unknown":
        this.#noteUnknown(text);
        break;
      case "entity":
        this.#isEntity = true;
        if (text !== "") this.#noteUnknown(text);
        break;
      default:
        break;
    }
    this.#noteAccepted();
    if (kind === "completed" && !this.#isStartEnough())
      this.#endAfter(COMPLETED_MS);
  }

  #notUnderstood(name: string, field: string): ActionError {
    const { printer } = this.#session;
    if (this.#first === undefined) return notUnderstood(name, field, "");
    const quotation = quotedAnswer(this.#first.value, printer);
    return notUnderstood(name, field, quotation);
  }

  #noteUnknown(text: string): void {
    if (this.#unknownWords.size < MAX_UNKNOWN) this.#unknownWords.add(text);
  }

  #noteAccepted(): void {
    if (this.#isAccepted || !this.#tally.accepted) return;
    this.#isAccepted = true;
    this.#session.log.info("Accepted by Zylon");
    if (this.#isStartEnough()) this.#endAfter(STARTED_MS);
  }

  #isStartEnough(): boolean {
    return this.#session.inputs["wait-for"] === "started";
  }

  #endAfter(ms: number): void {
    const { clock } = this.#session;
    this.#stopTimer ??= after(clock, ms, () => this.#enough.abort());
  }

  /**
   * Whether an answer that broke off had said before what `wait-for` asks for:
   * any event with `started`, else `sync_completed`.
   */
  #isForgiven({ code }: ActionError, reader: EventReader): boolean {
    const { accepted, completed } = this.#tally;
    const isSaid = this.#isStartEnough() ? accepted : completed;
    if (!isSaid) return false;
    // The action itself stopped reading: it had enough, or no time left.
    if (this.#enough.signal.aborted || code === "wait-timeout") return true;
    if (code !== "stream-cut") return false;
    // An event that had begun after `sync_completed` may have been a failure.
    return this.#isStartEnough() || !reader.isMidEvent;
  }

  /** Whether a stream ended without the event that ends an ingest. */
  #isUnfinished(): boolean {
    const { completed, progressed, streamed } = this.#tally;
    if (completed || this.#isStartEnough()) return false;
    return progressed || (streamed && !this.#isEntity);
  }

  #tellStrangeParts(): void {
    const { log } = this.#session;
    if (this.#itemFailure !== undefined) {
      const said = this.#itemFailure === "" ? "" : `: "${this.#itemFailure}"`;
      log.warning(
        `Zylon reported failed items in its own words${said}. How many failed is unknown.`,
      );
    }
    if (this.#isEntity && !this.#tally.completed) {
      log.notice(
        "Zylon accepted the ingest, and answered with the integration itself, which has no counts.",
      );
    }
    if (this.#unknownWords.size > 0) {
      const words = this.#session.printer.list([...this.#unknownWords]);
      log.notice(
        `Skipped parts of Zylon's answer that are unknown to this action: ${words}.`,
      );
    }
  }

  #printable(text: string): Printable {
    return this.#session.printer.value(text);
  }
}
