/**
 * One integration, in the order in which it happens: find or create it, refresh
 * its grant, check that it is configured, update its credentials, list its
 * documents, ingest, wait, check the counts. While it runs, only this file
 * changes its result.
 */
import type { Look } from "../documents/documents.ts";
import type { Looks } from "../documents/looks.ts";
import { Settling } from "../documents/waiting.ts";
import { asActionError, cancelledDuring } from "../http/error.ts";
import { type Limits, within } from "../http/clock.ts";
import type { Session } from "../session/session.ts";
import {
  failedCount,
  type IntegrationResult,
  type PlannedStep,
} from "../result/result.ts";
import {
  asSentence,
  counted,
  documentsNow,
  itemsFailed,
  planWords,
} from "../result/sentences.ts";
import { create, refreshOauth, update, validate } from "./configure.ts";
import { type Diagnosis, PREPARATION_SECONDS, tooSlow } from "./diagnosis.ts";
import { closedGate, tellChanges, waitTimeout } from "./ending.ts";
import { find } from "./find.ts";
import { ingest } from "./ingest.ts";

/** How much later than the deadline the last look may end. */
const LAST_LOOK_SECONDS = 5;

/** What the integrations of a run share. */
export interface Shared {
  readonly diagnosis: Diagnosis;
  /** Undefined where nothing is watched. */
  readonly looks: Looks | undefined;
}

/**
 * Whether a run waits until everything is indexed, and so watches the
 * documents.
 */
export function isWatched({
  "wait-for": waitFor,
  "dry-run": dryRun,
  ingest: ingests,
}: Session["inputs"]): boolean {
  return waitFor === "indexed" && ingests && !dryRun;
}

/**
 * Runs one integration up to the step that the inputs ask for, or until it
 * fails. Yields its result when Zylon's answer to the ingest ended well, so
 * that the caller can start the next ingest, and once more at the end, with the
 * failure if there is one. Never throws.
 */
export async function* runIntegration(
  session: Session,
  { diagnosis, looks }: Shared,
  planned: IntegrationResult,
): AsyncGenerator<IntegrationResult> {
  const { clock, inputs, log, signal } = session;
  const { connector } = planned;
  const dryRun = inputs["dry-run"];
  const started = clock.now();
  let result = planned;
  /**
   * Where `firstLook` is still true at the end, the list of documents was
   * refused, and the integration is not the cause.
   */
  const stage = { firstLook: false, waiting: false };
  /**
   * The failure at the end of `wait-timeout-seconds`, with all that is known by
   * now.
   */
  const late = () =>
    waitTimeout(result, inputs, stage.waiting ? "wait" : inputs["wait-for"]);
  const learn = (part: Partial<IntegrationResult>): void => {
    result = { ...result, ...part };
  };
  const wouldDo = (step: PlannedStep): void => {
    log.info(`Dry run: would ${planWords([step])}`);
    learn({ planned: [...result.planned, step] });
  };

  /**
   * Everything before the ingest. A failed validation never reaches an update.
   */
  const prepare = async (limits: Limits): Promise<Look | undefined> => {
    if (result.id === undefined) {
      log.phase(`Find the ${connector.label} integration`);
      const { id: found, integrations } = await find(
        session,
        connector,
        limits,
      );
      learn(
        found === undefined
          ? await create(session, connector, integrations, limits)
          : { id: found },
      );
    }
    const { id } = result;
    if (id === undefined) return undefined; // a dry run that would create it
    const target = { connector, id };

    if (inputs["refresh-oauth"] && connector.credentials === "oauth") {
      log.phase("Renew the OAuth access");
      if (dryRun) wouldDo("refresh");
      else await refreshOauth(session, target, limits);
    }
    log.phase("Check that it is configured");
    learn({
      place: await validate(session, target, result.created, limits),
      configured: true,
    });

    if (
      inputs.configure === "update" ||
      (inputs.configure === "upsert" && !result.created)
    ) {
      log.phase("Update its credentials");
      if (dryRun) wouldDo("update");
      else {
        await update(session, target, limits);
        learn({ updated: true });
      }
    }
    if (looks === undefined) return undefined;
    log.phase("List its documents");
    stage.firstLook = true;
    const before = await looks.before(id, limits);
    stage.firstLook = false;
    log.info(
      `Zylon lists ${counted(before.documents.size, "document")} before the ingest`,
    );
    return before;
  };

  /**
   * Waits until nothing is pending; `before`: its documents before the ingest.
   */
  const wait = async (looks: Looks, before: Look): Promise<void> => {
    log.phase("Wait until everything is indexed");
    const { deadline = 0 } = result;
    const seconds =
      Math.max(0, deadline - clock.now()) / 1000 + LAST_LOOK_SECONDS;
    await within({ seconds, clock, signal, failure: late }, async (limits) => {
      const settling = new Settling(session, looks, before, result);
      log.waiting = {
        ...settling.waiting,
        detail: () => settling.waiting.detail?.() ?? "",
        get certainAt() {
          return settling.waiting.certainAt;
        },
      };
      let settled = false;
      for await (const look of settling.looks(limits)) {
        learn(look.found);
        ({ settled } = look);
      }
      if (!settled) throw late();
    });
    if (result.indexed !== undefined)
      log.info(asSentence(documentsNow(result)));
  };

  try {
    const slow = () => tooSlow("The preparation of the ingest");
    log.waiting = {
      what: "Zylon, before the ingest",
      since: started,
      until: started + PREPARATION_SECONDS * 1000,
    };
    const before = await within(
      { seconds: PREPARATION_SECONDS, clock, signal, failure: slow },
      prepare,
    );
    const { id } = result;
    if (!inputs.ingest) {
      log.info("No ingest was started: the input ingest is false");
    } else if (id !== undefined && dryRun) {
      wouldDo("ingest");
    } else if (id !== undefined) {
      const seconds = inputs["wait-timeout-seconds"];
      learn({ deadline: clock.now() + seconds * 1000 });
      try {
        log.phase("Ingest");
        const limit = {
          seconds,
          raisedBy: "wait-timeout-seconds",
          clock,
          signal,
          failure: late,
        };
        await within(limit, async (limits) => {
          for await (const known of ingest(session, { connector, id }, limits))
            learn(known);
        });
        yield result; // the deadline goes on
        stage.waiting = true;
        if (looks !== undefined && before !== undefined)
          await wait(looks, before);
      } catch (error) {
        const failure = asActionError(error);
        if (failure.code === "wait-timeout") {
          learn({ syncStatus: "timed-out" });
          throw late(); // again, since more is known by now
        }
        if (failure.code !== "cancelled") throw failure;
        learn({ syncStatus: "cancelled" });
        throw cancelledDuring(failure, "ingest");
      } finally {
        tellChanges(result, log);
      }
      const closed = closedGate(result, inputs, before?.documents.size ?? 0);
      // Everything has settled: that is "indexed", even where another gate
      // fails the step.
      if (before !== undefined && closed?.code !== "nothing-indexed")
        learn({ syncStatus: "indexed" });
      if (closed !== undefined) throw closed;
      const failed = failedCount(result);
      if (failed > 0) {
        const remark =
          inputs["fail-on-item-errors"] === undefined
            ? `To fail the step in this case, set fail-on-item-errors: true${looks === undefined ? " and wait-for: indexed" : ""}`
            : "fail-on-item-errors allows them";
        log.warning(
          `${itemsFailed(failed)}. The log and the summary name them. ${remark}.`,
        );
      }
    }
  } catch (error) {
    const { id, syncStatus } = result;
    // The integration is not the cause of a refusal while its documents are
    // listed, or once its ingest was accepted.
    const accepted =
      stage.firstLook ||
      ["started", "completed", "indexed"].includes(syncStatus);
    const failure = asActionError(error);
    learn({
      failure: accepted
        ? failure
        : await diagnosis.explain(failure, session, { connector, id }),
    });
  }
  log.end();
  log.waiting = undefined;
  learn({ durationMs: clock.now() - started });
  yield result;
}
