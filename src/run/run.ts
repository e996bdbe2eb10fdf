/**
 * Runs all phases: plan, prepare, list the documents, ingest, watch, check the
 * gates, search. One watch covers all integrations whose ingest is done. If one
 * fails, the others go on. With `ingest: false` nothing is ingested; with
 * `wait-for: indexed`, the documents are watched all the same.
 */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import type { Target } from "../connectors.ts";
import { Failure, toFailure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { toSafeLine } from "../text.ts";
import { ZylonClient } from "../zylon/client.ts";
import { createSender } from "../zylon/http.ts";
import { isEndpointMissing } from "../zylon/integrations.ts";
import type { Project } from "../zylon/schemas.ts";
import {
  CHECK_REMOVED,
  countRemovedSoFar,
  formatChangesSoFar,
  formatCounts,
} from "./counts-text.ts";
import { Diagnosis } from "./diagnose.ts";
import { DocumentLister } from "./document-lister.ts";
import {
  createFailedListing,
  type DocumentListing,
} from "./document-listing.ts";
import { countFailing } from "./documents.ts";
import { checkGates } from "./gates.ts";
import { runIngest } from "./ingest.ts";
import {
  type Integration,
  isAwaitingDocuments,
  markFailed,
} from "./integration.ts";
import { logInfo, WaitLogger } from "./log.ts";
import { getOutcome } from "./outcome.ts";
import {
  forEachIntegration,
  type RunContext,
  withLogPrefix,
  withTimeout,
} from "./phase.ts";
import { type Plan, planIntegrations, warnAboutOlderIds } from "./plan.ts";
import { prepare } from "./prepare.ts";
import { listUserProjects } from "./projects.ts";
import { searchForTexts } from "./search.ts";
import { watchDocuments } from "./watch.ts";

/** Limit for the plan, the list of documents, and each preparation. */
const PREPARATION_SECONDS = 600;

const getPreparationLimit = (what: string) => ({
  seconds: PREPARATION_SECONDS,
  what: () => what,
  failure: () =>
    new Failure("timeout", `${what} took ${PREPARATION_SECONDS / 60} min`, {
      remedy: "Check the load of Zylon, and of any proxy in front of it",
      kind: "late",
    }),
});

/**
 * Fills `integrations`. Throws only failures of the run as a whole. Resolves to
 * the user's projects if it is a dry run, and else to none.
 */
export async function runIntegrations(
  integrations: Integration[],
  inputs: Inputs,
  cancel: AbortSignal,
): Promise<readonly Project[]> {
  const waitLogger = new WaitLogger();
  const limit = { signal: cancel, deadline: Infinity };
  const zylon = new ZylonClient(createSender(inputs));
  const stop = waitLogger.start();
  try {
    const run = { zylon, inputs, waitLogger, limit };
    await runPhases(integrations, run);
    return inputs.dryRun ? await listUserProjects(run) : [];
  } finally {
    stop();
  }
}

async function runPhases(
  integrations: Integration[],
  run: RunContext,
): Promise<void> {
  const { inputs } = run;
  const diagnosis = new Diagnosis();
  const planned = await withTimeout(
    run,
    getPreparationLimit("the list of integrations"),
    (inTime) => planIntegrations(integrations, inTime),
  ).catch(async (error: unknown) => {
    throw await diagnosis.explain(toFailure(error), undefined, run);
  });
  const context = { diagnosis, refusal: planned.refusal, run };
  const check = withExplanation(context, (integration, target) =>
    withTimeout(
      withLogPrefix(integration, run),
      getPreparationLimit("the check of the integration"),
      (inTime) => prepare(integration, target, inTime),
    ),
  );
  await Promise.all(forEachIntegration(integrations, run, check));
  warnAboutOlderIds(integrations, planned);
  const isWatched = inputs.waitFor === "indexed";
  if (inputs.dryRun || (!inputs.ingest && !isWatched)) return;
  const ready = integrations.filter(
    ({ failure, isCreated }) =>
      failure === undefined && (inputs.ingest || !isCreated),
  );
  if (ready.length === 0) return;

  const ingestOne = withExplanation(context, async (integration, target) => {
    await runIngest(integration, target, withLogPrefix(integration, run));
    const counts = formatCounts([getOutcome(integration)]);
    if (integration.isOneOfSeveral && counts !== "")
      logInfo(integration, counts);
  });
  let documents: DocumentListing | undefined;
  if (isWatched)
    documents = await ingestAndWatch(ready, planned, ingestOne, run);
  else await Promise.all(forEachIntegration(ready, run, ingestOne));
  for (const integration of ready) checkGates(integration, inputs);
  await searchUnlessFailed(documents, integrations, run);
}

type IntegrationTask = (
  integration: Integration,
  target: Target,
) => Promise<void>;

interface ExplanationContext {
  readonly diagnosis: Diagnosis;
  /** Why the artifact API refused its list; `undefined` if it did not. */
  readonly refusal: Failure | undefined;
  readonly run: RunContext;
}

/** Returns a task whose failures are explained. */
const withExplanation =
  (context: ExplanationContext, task: IntegrationTask): IntegrationTask =>
  async (integration, target) => {
    try {
      await task(integration, target);
    } catch (error) {
      throw await explainFailure(toFailure(error), target, context);
    }
  };

/** Returns the failure that names the cause of the one that was thrown. */
async function explainFailure(
  failure: Failure,
  target: Target,
  { diagnosis, refusal, run }: ExplanationContext,
): Promise<Failure> {
  // The artifact API refused its list, and the older API doesn't know the id.
  const isUnknown = target.api === "integration" && isEndpointMissing(failure);
  if (refusal !== undefined && isUnknown) return refusal;
  // A first import that was refused has its own remedy.
  const isImport = target.firstImport !== undefined;
  if (isImport && failure.code !== "unauthorized") return failure;
  return diagnosis.explain(failure, target, run);
}

/** Resolves to the last complete listing; `undefined` if there was none. */
async function ingestAndWatch(
  integrations: readonly Integration[],
  plan: Plan,
  ingestOne: IntegrationTask,
  run: RunContext,
): Promise<DocumentListing | undefined> {
  const { ingest: mayIngest, waitTimeoutSeconds: seconds } = run.inputs;
  const lister = new DocumentLister(integrations, plan.hasArtifactApi);
  const before = await listDocumentsBefore(lister, run);
  assertDistinct(integrations, before);
  for (const integration of integrations) {
    const documents = before.documentsOf(integration.id);
    const isComplete = before.incompleteReasonOf(integration.id) === undefined;
    integration.watch = {
      isWatchOnly: !mayIngest,
      countBefore: isComplete ? documents.size : null,
      failingBefore: isComplete ? countFailing(documents) : null,
      artifactsBefore: isComplete
        ? before.artifactTimesOf(integration.id).size
        : null,
      incompleteReasonBefore: before.incompleteReasonOf(integration.id),
      ownIntegrationIds: plan.own.map(({ id }) => id),
      snapshot: undefined,
      pending: [],
      otherIntegrationIds: [],
      end: undefined,
      notes: [],
    };
    if (!mayIngest) integration.deadline = clock.now() + seconds * 1000;
  }
  if (!mayIngest) core.info("Watching the documents, without an ingest");
  const ingests = mayIngest
    ? forEachIntegration(integrations, run, ingestOne)
    : [];
  let last: DocumentListing | undefined;
  try {
    const watching = { integrations, lister, before, ingests };
    last = await watchDocuments(watching, run);
  } catch (error) {
    await Promise.all(ingests); // whatever is still being ingested won't be watched either
    for (const integration of integrations.filter(isAwaitingDocuments))
      failUnsettled(integration, error);
  }
  await Promise.all(ingests);
  return last;
}

/**
 * Throws if two ids are one integration: both APIs know it, each by its own id,
 * and list the same documents.
 */
function assertDistinct(
  integrations: readonly Integration[],
  documents: DocumentListing,
): void {
  const owners = new Map<string, Integration>();
  for (const integration of integrations)
    for (const id of documents.documentsOf(integration.id).keys()) {
      const owner = owners.get(id) ?? integration;
      owners.set(id, owner);
      if (owner.id !== integration.id)
        throw sameIntegrationFailure(owner, integration);
    }
}

function sameIntegrationFailure(
  integration: Integration,
  other: Integration,
): Failure {
  const isOneNewer = integration.artifact !== undefined;
  const [newer, older] = isOneNewer
    ? [integration, other]
    : [other, integration];
  const [kept, removed] = [newer, older].map(({ id = "" }) =>
    toSafeLine(id, 60),
  );
  return new Failure("ambiguous", "they have the same documents", {
    title: `${kept} and ${removed} are ids of the same integration`,
    remedy: `Keep ${kept} in integration-id, and remove ${removed}: it is the id of an API that Zylon plans to remove`,
  });
}

/** Fails an integration that is not settled when the watch fails. */
function failUnsettled(integration: Integration, error: unknown): void {
  const failure = toFailure(error);
  const told = failure.withFact(formatChangesSoFar(integration));
  if (integration.watch !== undefined) integration.watch.end = "cut";
  // After a cancel, a failure issue rarely mentions what was removed.
  const isUnseen =
    failure.code === "cancelled" && countRemovedSoFar(integration) > 0;
  const remedy = `${CHECK_REMOVED}. ${failure.remedy}`;
  markFailed(integration, isUnseen ? told.with({ remedy }) : told);
}

/** If this takes too long, nothing is compared. */
async function listDocumentsBefore(
  lister: DocumentLister,
  run: RunContext,
): Promise<DocumentListing> {
  try {
    return await withTimeout(
      run,
      getPreparationLimit("the list of documents"),
      (inTime) => lister.listBefore(inTime),
    );
  } catch (error) {
    if (toFailure(error).details.kind !== "late") throw error;
    const advice =
      run.inputs.projectId.length === 0
        ? "To make the list shorter, set project-id to the projects that hold them."
        : "Check the load of Zylon, and whether project-id needs all these projects.";
    return createFailedListing(
      `took longer than ${PREPARATION_SECONDS / 60} min to list the documents`,
      advice,
    );
  }
}

/** Searches, unless an integration failed. Then its message says so. */
async function searchUnlessFailed(
  documents: DocumentListing | undefined,
  integrations: readonly Integration[],
  run: RunContext,
): Promise<void> {
  if (run.inputs.expectSearch.length === 0) return;
  const failed = integrations.filter(({ failure }) => failure !== undefined);
  if (failed.length === 0) {
    if (documents !== undefined)
      await searchForTexts(integrations, documents, run);
    return;
  }
  core.info("Nothing was searched for, because an integration failed");
  for (const integration of failed) {
    const { failure } = integration;
    if (failure?.code !== "cancelled")
      integration.failure = failure?.withFact("nothing was searched for");
  }
}
