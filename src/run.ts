/**
 * A run in its order: plan, prepare each, list the documents, ingest each while
 * one watch looks after those that are done, search, check the gates. An
 * integration that fails stops no other.
 */
import { EventEmitter } from "node:events";
import type { Target } from "./connectors.ts";
import { Diagnosis } from "./diagnose.ts";
import { Lister, type Listing } from "./documents.ts";
import { Failure, failureOf } from "./errors.ts";
import { failedGate, metGates } from "./gates.ts";
import { connect } from "./http.ts";
import { ingest } from "./ingest.ts";
import type { Inputs } from "./inputs.ts";
import { info, Waits } from "./log.ts";
import { each, limited, type Run } from "./phase.ts";
import { plan } from "./plan.ts";
import { prepare } from "./prepare.ts";
import { fail, type Integration } from "./result.ts";
import { search } from "./search.ts";
import { leaveOpen, openOf, watch } from "./watch.ts";
import { countsOf } from "./words.ts";
import { Zylon } from "./zylon.ts";

/** For the plan, the list, and the preparation of each integration. */
const EARLY_SECONDS = 600;

const early = (what: string) => ({
  seconds: EARLY_SECONDS,
  what: () => what,
  failure: () =>
    new Failure("timeout", `${what} took ${EARLY_SECONDS / 60} min`, {
      remedy: "Check the load of Zylon, and of any proxy in front of it",
    }),
});

/** Fills `all`. Throws what is no failure of one integration alone. */
export async function run(
  all: Integration[],
  inputs: Inputs,
  cancel: AbortSignal,
): Promise<void> {
  const waits = new Waits();
  const limit = { signal: cancel, deadline: Infinity };
  const run = { zylon: new Zylon(connect(inputs)), inputs, waits, limit };
  const diagnosis = new Diagnosis();
  const stop = waits.heartbeat();
  try {
    await phases(all, diagnosis, run);
  } finally {
    stop();
  }
}

async function phases(
  all: Integration[],
  diagnosis: Diagnosis,
  run: Run,
): Promise<void> {
  const { inputs } = run;
  await limited(run, early("the list of integrations"), (inTime) =>
    plan(all, inTime),
  ).catch(async (error: unknown) => {
    throw await diagnosis.explain(failureOf(error), undefined, run);
  });
  await each(
    all,
    run,
    explained(diagnosis, run, (one, target) =>
      limited(run, early("the check of the integration"), (inTime) =>
        prepare(one, target, inTime),
      ),
    ),
  );
  const ready = all.filter(({ failure }) => failure === undefined);
  if (inputs["dry-run"])
    for (const { result } of ready) result.outcome = "dry-run";
  if (!inputs.ingest || inputs["dry-run"] || ready.length === 0) return;

  const startIngest = explained(diagnosis, run, async (one, target) => {
    await ingest(one, target, run);
    const counts = countsOf([one]);
    if (one.prefix !== "" && counts !== "") info(one, counts);
  });
  if (inputs["wait-for"] === "indexed")
    await untilIndexed(ready, startIngest, run);
  else await each(ready, run, startIngest);
  for (const one of ready) {
    if (one.failure !== undefined) continue;
    const failure = failedGate(one, inputs);
    if (failure === undefined) one.met = metGates(one, inputs);
    else fail(one, failure);
  }
}

type Step = (one: Integration, target: Target) => Promise<void>;

/** The step, whose failures have their cause in front. */
const explained =
  (diagnosis: Diagnosis, run: Run, step: Step): Step =>
  async (one, target) => {
    try {
      await step(one, target);
    } catch (error) {
      throw await diagnosis.explain(failureOf(error), one, run);
    }
  };

async function untilIndexed(
  ready: readonly Integration[],
  startIngest: Step,
  run: Run,
): Promise<void> {
  const lister = new Lister(ready);
  const before = await listBefore(lister, run);
  for (const one of ready)
    if (before.flaw === undefined) one.documentsBefore = before.of(one.id).size;
  const news = new EventEmitter();
  let isIngesting = true;
  const ingested = each(ready, run, async (one, target) => {
    await startIngest(one, target).finally(() =>
      setImmediate(() => news.emit("ingested")),
    );
  }).finally(() => {
    isIngesting = false;
    news.emit("ingested");
  });
  const watching = {
    all: ready,
    lister,
    before,
    news,
    isIngesting: () => isIngesting,
  };
  let last: Listing | undefined;
  try {
    last = await watch(watching, run);
  } catch (error) {
    await ingested; // what is ingested meanwhile is not watched either
    for (const one of openOf(ready)) {
      if (run.limit.signal.aborted) one.result.sync_status = "cancelled";
      leaveOpen(one);
      fail(one, error);
    }
  }
  await ingested;
  if (last !== undefined) await search(ready, last, run);
}

/** Where the time ends over it, nothing is compared. */
async function listBefore(lister: Lister, run: Run): Promise<Listing> {
  const waiting = early("the list of documents");
  try {
    return await limited(run, waiting, (inTime) => lister.before(inTime));
  } catch (error) {
    const isLate = failureOf(error).detail === waiting.failure().detail;
    if (!isLate) throw error;
    return {
      of: () => new Map(),
      artifactsOf: () => 0,
      flaw: `took longer than ${EARLY_SECONDS / 60} min to list the documents`,
    };
  }
}
