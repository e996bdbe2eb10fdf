/**
 * Runs all phases: plan, prepare, list the documents, ingest, watch, check the
 * gates, search. One watch covers all integrations whose ingest is done. If one
 * fails, the others go on. With `ingest: false`, nothing is ingested, but the
 * documents are still watched.
 */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import type { Target } from "../connectors.ts";
import { Diagnosis } from "./diagnose.ts";
import { failingIn } from "./documents.ts";
import { Failure, failureOf } from "../errors.ts";
import { checkGates } from "./gates.ts";
import { connect } from "../zylon/http.ts";
import { ingest } from "./ingest.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { fail, type Integration, isOpen } from "./integration.ts";
import { isNowhere } from "../zylon/integrations.ts";
import { Lister, type Listing } from "./lister.ts";
import { info, Waits } from "./log.ts";
import { outcomeOf } from "./outcome.ts";
import { each, type Run, within } from "./phase.ts";
import { plan, type Planned, warnOfOlder } from "./plan.ts";
import { prepare } from "./prepare.ts";
import { search } from "./search.ts";
import { watch } from "./watch.ts";
import {
  changedSoFar,
  CHECK_REMOVED,
  countsSentence,
  removedSoFar,
} from "./sentences.ts";
import { Zylon } from "../zylon/zylon.ts";

/** Limit for the plan, the list of documents, and each preparation. */
const EARLY_SECONDS = 600;

const early = (what: string) => ({
  seconds: EARLY_SECONDS,
  what: () => what,
  failure: () =>
    new Failure("timeout", `${what} took ${EARLY_SECONDS / 60} min`, {
      remedy: "Check the load of Zylon, and of any proxy in front of it",
      kind: "late",
    }),
});

/** Fills `integrations`. Throws only failures of the run as a whole. */
export async function runAll(
  all: Integration[],
  inputs: Inputs,
  cancel: AbortSignal,
): Promise<void> {
  const waits = new Waits();
  const limit = { signal: cancel, deadline: Infinity };
  const zylon = new Zylon(connect(inputs));
  const stop = waits.heartbeat();
  try {
    await phases(all, { zylon, inputs, waits, limit });
  } finally {
    stop();
  }
}

async function phases(all: Integration[], run: Run): Promise<void> {
  const { inputs } = run;
  const diagnosis = new Diagnosis();
  const planned = await within(
    run,
    early("the list of integrations"),
    (inTime) => plan(all, inTime),
  ).catch(async (error: unknown) => {
    throw await diagnosis.explain(failureOf(error), undefined, run);
  });
  const explained = explaining(diagnosis, planned, run);
  const check = explained((integration, target) =>
    within(run, early("the check of the integration"), (inTime) =>
      prepare(integration, target, inTime),
    ),
  );
  await Promise.all(each(all, run, check));
  warnOfOlder(all, planned);
  const isWatched = inputs.waitFor === "indexed";
  if (inputs.dryRun || (!inputs.ingest && !isWatched)) return;
  const ready = all.filter(
    ({ failure, isCreated }) =>
      failure === undefined && (inputs.ingest || !isCreated),
  );
  if (ready.length === 0) return;

  const startIngest = explained(async (integration, target) => {
    await ingest(integration, target, run);
    const counts = countsSentence([outcomeOf(integration)]);
    if (integration.isOneOfSeveral && counts !== "") info(integration, counts);
  });
  let documents: Listing | undefined;
  if (isWatched)
    documents = await untilIndexed(ready, planned, startIngest, run);
  else await Promise.all(each(ready, run, startIngest));
  for (const integration of ready) checkGates(integration, inputs);
  await searchIn(documents, all, run);
}

type Work = (integration: Integration, target: Target) => Promise<void>;

/** Wraps a task so that its failures name their cause first. */
const explaining =
  (diagnosis: Diagnosis, { refusal }: Planned, run: Run) =>
  (work: Work): Work =>
  async (integration, target) => {
    try {
      await work(integration, target);
    } catch (error) {
      const failure = failureOf(error);
      // Zylon refused the list of the artifact API, and the older API doesn't
      // know it.
      const isUnknown = target.api === "integration" && isNowhere(failure);
      if (refusal !== undefined && isUnknown) throw refusal;
      // A first import that was refused has its own remedy.
      const isImport = target.firstImport !== undefined;
      if (isImport && failure.code !== "unauthorized") throw failure;
      throw await diagnosis.explain(failure, target, run);
    }
  };

/** Resolves to the last complete listing; `undefined` if there was none. */
async function untilIndexed(
  ready: readonly Integration[],
  planned: Planned,
  startIngest: Work,
  run: Run,
): Promise<Listing | undefined> {
  const { ingest: mayIngest, waitTimeoutSeconds: seconds } = run.inputs;
  const lister = new Lister(ready, planned.hasArtifacts);
  const before = await listBefore(lister, run);
  for (const integration of ready) {
    const documents = before.of(integration.id);
    const isWhole = before.flaw === undefined;
    integration.documents = {
      isAlone: !mayIngest,
      before: isWhole ? documents.size : null,
      failingBefore: isWhole ? failingIn(documents) : null,
      look: undefined,
      pending: [],
      strangers: [],
      end: undefined,
      notes: [],
    };
    if (!mayIngest) integration.deadline = clock.now() + seconds * 1000;
  }
  if (!mayIngest) core.info("Watching the documents, without an ingest");
  const ingests = mayIngest ? each(ready, run, startIngest) : [];
  let last: Listing | undefined;
  try {
    last = await watch({ all: ready, lister, before, ingests }, run);
  } catch (error) {
    await Promise.all(ingests); // whatever is still being ingested won't be watched either
    for (const integration of ready.filter(isOpen)) cut(integration, error);
  }
  await Promise.all(ingests);
  return last;
}

/** Fails an integration that is not settled when the watch fails. */
function cut(integration: Integration, error: unknown): void {
  const failure = failureOf(error);
  const told = failure.adding(changedSoFar(integration));
  if (integration.documents !== undefined) integration.documents.end = "cut";
  // After a cancel, no failure issue mentions what was removed.
  const isUnseen =
    failure.code === "cancelled" && removedSoFar(integration) > 0;
  const remedy = `${CHECK_REMOVED}. ${failure.remedy}`;
  fail(integration, isUnseen ? told.with({ remedy }) : told);
}

/** If this takes too long, nothing is compared. */
async function listBefore(lister: Lister, run: Run): Promise<Listing> {
  try {
    return await within(run, early("the list of documents"), (inTime) =>
      lister.listBefore(inTime),
    );
  } catch (error) {
    if (failureOf(error).details.kind !== "late") throw error;
    return {
      of: () => new Map(),
      artifactsOf: () => 0,
      strangersOf: () => [],
      flaw: `took longer than ${EARLY_SECONDS / 60} min to list the documents`,
    };
  }
}

/** Searches, unless an integration failed. Then its message says so. */
async function searchIn(
  documents: Listing | undefined,
  all: readonly Integration[],
  run: Run,
): Promise<void> {
  if (run.inputs.expectSearch.length === 0) return;
  const failed = all.filter(({ failure }) => failure !== undefined);
  if (failed.length === 0) {
    if (documents !== undefined) await search(all, documents, run);
    return;
  }
  core.info("Nothing was searched for, because an integration failed");
  for (const integration of failed) {
    const { failure } = integration;
    if (failure?.code !== "cancelled")
      integration.failure = failure?.adding("nothing was searched for");
  }
}
