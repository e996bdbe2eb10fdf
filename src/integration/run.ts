/**
 * One integration, in the order in which it happens: find or create it, refresh
 * its grant, check that it is configured, update its credentials, list its
 * documents, ingest, wait, check the counts. Only this file writes its result.
 */
import { setImmediate as turn } from "node:timers/promises";
import { hasStreamCounts } from "../documents/comparison.ts";
import type { Look } from "../documents/documents.ts";
import type { Looks } from "../documents/looks.ts";
import { Settling } from "../documents/waiting.ts";
import { type Limits, within } from "../http/clock.ts";
import {
  type ActionError,
  asActionError,
  cancelledDuring,
} from "../http/error.ts";
import type { Target } from "../inputs/selection.ts";
import type { Waiting } from "../log/log.ts";
import {
  failedCount,
  type IntegrationResult,
  type PlannedStep,
} from "../result/result.ts";
import {
  asSentence,
  counted,
  documentsNow,
  failedWords,
  planWords,
} from "../result/sentences.ts";
import type { Session } from "../session/session.ts";
import { tellChanges } from "./changes.ts";
import { create, refreshOauth, update, validate } from "./configure.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { PREPARATION_SECONDS, tooSlow, waitTimeout } from "./failures.ts";
import { find } from "./find.ts";
import { closedGate } from "./gates.ts";
import { Ingest } from "./ingest.ts";

/** How much later than the deadline the last look may end. */
const LAST_LOOK_SECONDS = 5;

/** What the integrations of a run share. */
export interface Shared {
  readonly diagnosis: Diagnosis;
  /** Undefined where the run watches no documents. */
  readonly looks: Looks | undefined;
}

/** Whether a run waits until everything is indexed. */
export function watchesDocuments(inputs: Session["inputs"]): boolean {
  return (
    inputs["wait-for"] === "indexed" && inputs.ingest && !inputs["dry-run"]
  );
}

type Stage = "preparation" | "first look" | "ingest" | "indexing";

/**
 * Call `ingest`, then `finish`. Both resolve to the result so far, with the
 * failure if there is one, and never reject. Between the two, the next
 * integration may begin: Zylon has answered this ingest, and all that is left
 * is to watch.
 */
export class IntegrationRun {
  readonly #session: Session;
  readonly #shared: Shared;
  readonly #started: number;
  #result: IntegrationResult;
  #stage: Stage = "preparation";
  #waiting: (() => Waiting) | undefined;
  /** Its documents before the ingest, where the run watches them. */
  #before: Look | undefined;

  /** @param planned the result while nothing has happened yet */
  constructor(session: Session, shared: Shared, planned: IntegrationResult) {
    this.#session = session;
    this.#shared = shared;
    this.#started = session.clock.now();
    this.#result = planned;
  }

  /** What it waits for just now; undefined after its end. */
  get waiting(): Waiting | undefined {
    return this.#waiting?.();
  }

  /** Everything up to Zylon's answer to the ingest, as far as the inputs ask. */
  async ingest(): Promise<IntegrationResult> {
    const { inputs } = this.#session;
    return this.#guarded(async () => {
      await this.#prepareInTime();
      const { connector, id } = this.#result;
      if (!inputs.ingest) return;
      if (id === undefined) return; // a dry run that would create it
      if (inputs["dry-run"]) this.#wouldDo("ingest");
      else await this.#ingest({ connector, id });
    });
  }

  /** Waits until its documents are indexed, and checks the gates. */
  async finish(): Promise<IntegrationResult> {
    const { clock, log } = this.#session;
    const isIngested = this.#stage === "ingest";
    if (isIngested && this.#result.failure === undefined) {
      await this.#guarded(async () => {
        await this.#settle();
        this.#checkGates();
        this.#tellFailed();
      });
    }
    log.end();
    this.#waiting = undefined;
    return this.#learn({ durationMs: clock.now() - this.#started });
  }

  /** The only place that changes the result. */
  #learn(part: Partial<IntegrationResult>): IntegrationResult {
    this.#result = { ...this.#result, ...part };
    return this.#result;
  }

  /** Runs a step, and keeps what it throws as the failure of the result. */
  async #guarded(step: () => Promise<void>): Promise<IntegrationResult> {
    try {
      await step();
    } catch (error) {
      this.#learn({ failure: await this.#diagnosed(asActionError(error)) });
    }
    return this.#result;
  }

  /** The failure with its cause, if the integration can be the cause. */
  async #diagnosed(failure: ActionError): Promise<ActionError> {
    const { connector, id, syncStatus } = this.#result;
    const isAccepted = ["started", "completed", "indexed"].includes(syncStatus);
    if (isAccepted || this.#stage === "first look") return failure;
    const { diagnosis } = this.#shared;
    const subject = { connector, id };
    return diagnosis.explain(failure, this.#session, subject, this.#limitAt);
  }

  /** When the limit of this step ends: of the ingest, or before it. */
  get #limitAt(): number {
    const { deadline } = this.#result;
    return deadline ?? this.#started + PREPARATION_SECONDS * 1000;
  }

  #wouldDo(step: PlannedStep): void {
    this.#session.log.info(`Dry run: would ${planWords([step])}`);
    this.#learn({ planned: [...this.#result.planned, step] });
  }

  async #prepareInTime(): Promise<void> {
    const { clock, signal } = this.#session;
    const seconds = PREPARATION_SECONDS;
    this.#waiting = () => ({
      what: "Zylon, before the ingest",
      since: this.#started,
      until: this.#started + seconds * 1000,
    });
    const failure = () => tooSlow("The preparation of the ingest");
    await within({ seconds, clock, signal, failure }, (limits) =>
      this.#prepare(limits),
    );
  }

  /** A failed validation never reaches an update. */
  async #prepare(limits: Limits): Promise<void> {
    await this.#findOrCreate(limits);
    const { connector, id } = this.#result;
    if (id === undefined) return; // a dry run that would create it
    const target = { connector, id };
    await this.#refreshGrant(target, limits);
    await this.#validate(target, limits);
    await this.#updateCredentials(target, limits);
    await this.#listDocuments(id, limits);
  }

  async #findOrCreate(limits: Limits): Promise<void> {
    const { connector, id } = this.#result;
    if (id !== undefined) return;
    this.#session.log.phase(`Find the ${connector.label} integration`);
    const found = await find(this.#session, connector, limits);
    if (found.id !== undefined) {
      this.#learn({ id: found.id });
      return;
    }
    const { integrations } = found;
    this.#learn(await create(this.#session, connector, integrations, limits));
  }

  async #refreshGrant(target: Target, limits: Limits): Promise<void> {
    const { inputs, log } = this.#session;
    if (!inputs["refresh-oauth"]) return;
    if (target.connector.credentials !== "oauth") return;
    log.phase("Renew the OAuth access");
    if (inputs["dry-run"]) this.#wouldDo("refresh");
    else await refreshOauth(this.#session, target, limits);
  }

  async #validate(target: Target, limits: Limits): Promise<void> {
    const { created } = this.#result;
    this.#session.log.phase("Check that it is configured");
    const place = await validate(this.#session, target, created, limits);
    this.#learn({ place, configured: true });
  }

  async #updateCredentials(target: Target, limits: Limits): Promise<void> {
    const { inputs, log } = this.#session;
    const isNew = this.#result.created; // with the same credentials
    const isAsked =
      inputs.configure === "update" || inputs.configure === "upsert";
    if (!isAsked || isNew) return;
    log.phase("Update its credentials");
    if (inputs["dry-run"]) {
      this.#wouldDo("update");
      return;
    }
    await update(this.#session, target, limits);
    this.#learn({ updated: true });
  }

  /** Lists the documents before the ingest, to compare them with those after. */
  async #listDocuments(id: string, limits: Limits): Promise<void> {
    const { looks } = this.#shared;
    const { log } = this.#session;
    if (looks === undefined) return;
    log.phase("List its documents");
    this.#stage = "first look";
    const before = await looks.before(id, limits);
    this.#before = before;
    const documents = counted(before.documents.size, "document");
    log.info(`Zylon lists ${documents} before the ingest`);
  }

  async #ingest(target: Target): Promise<void> {
    const { clock, inputs, log, signal } = this.#session;
    // A signal that came meanwhile is heard before anything is sent.
    await turn();
    signal.throwIfAborted();
    const seconds = inputs["wait-timeout-seconds"];
    const deadline = clock.now() + seconds * 1000;
    this.#learn({ deadline });
    this.#stage = "ingest";
    log.phase("Ingest");
    const ingest = new Ingest(this.#session, target, deadline);
    this.#waiting = () => ingest.waiting;
    try {
      const raisedBy = "wait-timeout-seconds";
      const failure = () => this.#late();
      const limit = { seconds, raisedBy, clock, signal, failure };
      await within(limit, (limits) => ingest.run(limits));
    } catch (error) {
      this.#learn(ingest.known);
      const failure = this.#cutShort(asActionError(error));
      tellChanges(this.#result, log);
      throw failure;
    }
    this.#learn(ingest.known);
  }

  /** Waits, where the run watches documents; then tells what changed. */
  async #settle(): Promise<void> {
    const { looks } = this.#shared;
    const before = this.#before;
    this.#stage = "indexing";
    try {
      if (looks !== undefined && before !== undefined)
        await this.#watch(looks, before);
    } catch (error) {
      throw this.#cutShort(asActionError(error));
    } finally {
      tellChanges(this.#result, this.#session.log);
    }
  }

  async #watch(looks: Looks, before: Look): Promise<void> {
    const { clock, log, signal } = this.#session;
    const { deadline = 0 } = this.#result;
    log.phase("Wait until everything is indexed");
    // Until everything has settled, only a stream that counted items is sure.
    this.#learn({ soFar: !hasStreamCounts(this.#result) });
    const settling = new Settling(this.#session, looks, before, this.#result);
    this.#waiting = () => settling.waiting;
    const left = Math.max(0, deadline - clock.now()) / 1000;
    const seconds = left + LAST_LOOK_SECONDS;
    const failure = () => this.#late();
    await within({ seconds, clock, signal, failure }, async (limits) => {
      let isSettled = false;
      for await (const { found, settled } of settling.looks(limits)) {
        this.#learn(found);
        isSettled = settled;
      }
      if (!isSettled) throw this.#late();
    });
    this.#learn({ soFar: false });
    if (this.#result.indexed !== undefined)
      log.info(asSentence(documentsNow(this.#result)));
  }

  /** The failure at `wait-timeout-seconds`, with all that is known by now. */
  #late(): ActionError {
    const { inputs } = this.#session;
    const isIndexing = this.#stage === "indexing";
    const during = isIndexing ? "indexing" : inputs["wait-for"];
    return waitTimeout(this.#result, inputs, during);
  }

  /** What ended the ingest or the waiting: the time, a cancel, or a failure. */
  #cutShort(failure: ActionError): ActionError {
    switch (failure.code) {
      case "wait-timeout":
        this.#learn({ syncStatus: "timed-out" });
        return this.#late(); // made again, since more is known by now
      case "cancelled":
        this.#learn({ syncStatus: "cancelled" });
        return cancelledDuring(failure, "ingest");
      default:
        return failure;
    }
  }

  #checkGates(): void {
    const before = this.#before;
    const { inputs } = this.#session;
    const documents = before?.documents.size ?? 0;
    const closed = closedGate(this.#result, inputs, documents);
    // Everything has settled. That is "indexed", even if a gate fails the step,
    // unless there is nothing at all.
    const isComplete = this.#result.syncStatus === "completed";
    if (before !== undefined && closed?.code !== "nothing-indexed")
      this.#learn({ syncStatus: "indexed", isComplete });
    if (closed !== undefined) throw closed;
  }

  /** Warns of items that failed, which the gates allow. */
  #tellFailed(): void {
    const { inputs, log } = this.#session;
    if (failedCount(this.#result) === 0) return;
    let remark = "max-failed allows them";
    if (inputs["max-failed"] === undefined) {
      const also = this.#before === undefined ? " and wait-for: indexed" : "";
      remark = `To fail the step in this case, set max-failed: 0${also}`;
    }
    log.warning(
      `${failedWords([this.#result])}. The log and the summary name them. ${remark}.`,
    );
  }
}
