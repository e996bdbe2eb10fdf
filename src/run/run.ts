/**
 * Runs all phases: plan, prepare, list the documents, ingest, watch, check the
 * gates, search. One watch covers all integrations whose ingest was
 * accepted. If an integration fails, the others go on. With `ingest: false`,
 * nothing is ingested; with `wait-for: indexed`, the documents are watched all the
 * same (watch-only).
 */
import * as core from "@actions/core";
import type { Target } from "../connectors.ts";
import { type Failure, toFailure } from "../errors.ts";
import { type Inputs, isWatchOnly } from "../inputs/inputs.ts";
import { ZylonClient } from "../zylon/client.ts";
import { createSender } from "../zylon/http.ts";
import { isEndpointMissing } from "../zylon/integrations.ts";
import type { Project } from "../zylon/schemas.ts";
import { formatCounts } from "./counts-text.ts";
import { Diagnosis } from "./diagnose.ts";
import { DocumentLister } from "./document-lister.ts";
import { checkGates } from "./gates.ts";
import {
  assertAnyAcceptsCredentials,
  warnAboutIntegrationApiIds,
} from "./given-ids.ts";
import { runIngest } from "./ingest.ts";
import { type Integration, withFailure } from "./integration.ts";
import { listDocumentsBefore } from "./list-before.ts";
import { logInfo, WaitLogger } from "./log.ts";
import { getOutcome } from "./outcome.ts";
import { type IntegrationWork, startForEach } from "./phase.ts";
import {
  createInitialIntegrations,
  type Plan,
  planIntegrations,
} from "./plan.ts";
import { prepare } from "./prepare.ts";
import { listUserProjects } from "./projects.ts";
import {
  getPreparationTimeout,
  type RunContext,
  withLogPrefix,
  withTimeout,
} from "./run-context.ts";
import { searchForTexts } from "./search.ts";
import { watchDocuments, type WatchResult } from "./watch.ts";
import { newWatchProgress } from "./watch-entry.ts";

export interface RunResult {
  /** As far as the run got. If the run failed, so did each of them. */
  readonly integrations: readonly Integration[];
  /** The failure of the run as a whole. */
  readonly runFailure: Failure | undefined;
  /** The user's projects, in a dry run that did not fail as a whole. */
  readonly projects: readonly Project[];
}

export async function runIntegrations(
  inputs: Inputs,
  cancel: AbortSignal,
): Promise<RunResult> {
  const waitLogger = new WaitLogger();
  const stopLogging = waitLogger.start();
  // If a phase throws, the result of the last one that didn't is reported.
  let integrations = createInitialIntegrations(inputs.selection);
  try {
    const limit = { signal: cancel, deadline: Infinity };
    const zylon = new ZylonClient(createSender(inputs));
    const run = { zylon, inputs, waitLogger, limit };
    const diagnosis = new Diagnosis();
    const plan = await makePlan(integrations, diagnosis, run);
    integrations = plan.integrations;
    const { facts, knownOwnInArtifactApi } = plan;
    // If ids are given, the plan has created nothing, so nothing has been changed.
    assertAnyAcceptsCredentials(integrations, inputs);
    const context = { diagnosis, facts, knownOwnInArtifactApi, run };
    integrations = await prepareAll(integrations, context);
    // The warning comes after the preparation, and leaves out ids that failed in it.
    warnAboutIntegrationApiIds(integrations, knownOwnInArtifactApi);
    if (isAnyToIngestOrWatch(integrations, inputs)) {
      const watched = await ingestOrWatch(integrations, context);
      integrations = watched.integrations;
      integrations = integrations.map((integration) =>
        checkGates(integration, inputs),
      );
      integrations = await searchForTexts(integrations, watched, run);
    }
    const projects = inputs.dryRun ? await listUserProjects(run) : [];
    return { integrations, runFailure: undefined, projects };
  } catch (error) {
    const failure = toFailure(error);
    integrations = integrations.map((integration) =>
      integration.failure === undefined
        ? withFailure(integration, failure)
        : integration,
    );
    return { integrations, runFailure: failure, projects: [] };
  } finally {
    stopLogging();
  }
}

function isAnyToIngestOrWatch(
  integrations: readonly Integration[],
  inputs: Inputs,
): boolean {
  const isAnyReady = integrations.some(({ failure }) => failure === undefined);
  if (inputs.dryRun || !isAnyReady) return false;
  // A run that creates an integration has no other integration. Without an ingest,
  // the new one has no documents to watch.
  const isAnyCreated = integrations.some(({ isCreated }) => isCreated);
  return inputs.ingest || (isWatchOnly(inputs) && !isAnyCreated);
}

/** Decides which integrations to use. A failure is one of the whole run. */
function makePlan(
  initial: readonly Integration[],
  diagnosis: Diagnosis,
  run: RunContext,
): Promise<Plan> {
  const timeout = getPreparationTimeout("the list of integrations");
  return withTimeout(run, timeout, (limitedRun) =>
    planIntegrations(initial, limitedRun),
  ).catch(async (error: unknown) => {
    throw await diagnosis.explain(toFailure(error), undefined, run);
  });
}

/** What the phases after the plan need. */
interface PhaseContext extends Pick<Plan, "facts" | "knownOwnInArtifactApi"> {
  readonly diagnosis: Diagnosis;
  readonly run: RunContext;
}

function prepareAll(
  integrations: readonly Integration[],
  context: PhaseContext,
): Promise<readonly Integration[]> {
  const { run } = context;
  const prepareOne = withExplanation(context, (integration, target) =>
    withTimeout(
      withLogPrefix(integration, run),
      getPreparationTimeout("the check of the integration"),
      (limitedRun) => prepare(integration, target, limitedRun),
    ),
  );
  return Promise.all(startForEach(integrations, run, prepareOne));
}

/** Explains the failures of a phase, whether it returns or throws them. */
const withExplanation =
  (context: PhaseContext, work: IntegrationWork): IntegrationWork =>
  async (integration, target) => {
    const result = await work(integration, target).catch((error: unknown) =>
      withFailure(integration, error),
    );
    if (result.failure === undefined) return result;
    const failure = await explainFailure(result.failure, target, context);
    return withFailure(result, failure);
  };

/** Returns a failure that names the cause of this one. */
async function explainFailure(
  failure: Failure,
  target: Target,
  { diagnosis, facts: { refusal }, run }: PhaseContext,
): Promise<Failure> {
  // If the artifact API refused its list, it may know an id that the integration API
  // doesn't.
  const isMissing = target.api === "integration" && isEndpointMissing(failure);
  if (refusal !== undefined && isMissing) return refusal;
  // The failure of a first import already says what to do, except for a bad token.
  const isImport = target.firstImport !== undefined;
  if (isImport && failure.code !== "unauthorized") return failure;
  return diagnosis.explain(failure, target, run);
}

/** Ingests or watches the documents, or both. */
async function ingestOrWatch(
  integrations: readonly Integration[],
  context: PhaseContext,
): Promise<WatchResult> {
  if (context.run.inputs.waitFor === "indexed")
    return listIngestAndWatch(integrations, context);
  const ingested = await Promise.all(startIngests(integrations, context));
  return { integrations: ingested, lastListing: undefined, deadline: 0 };
}

/** Lists the documents, ingests unless the step is watch-only, and watches. */
async function listIngestAndWatch(
  integrations: readonly Integration[],
  context: PhaseContext,
): Promise<WatchResult> {
  const { facts, knownOwnInArtifactApi, run } = context;
  const { hasArtifactApi } = facts;
  const ready = integrations.filter(({ failure }) => failure === undefined);
  const lister = new DocumentLister(ready, hasArtifactApi);
  const listedBefore = await listDocumentsBefore(ready, lister, run);
  const knownOwnIds = knownOwnInArtifactApi.map(({ id }) => id);
  const settings = {
    isWatchOnly: isWatchOnly(run.inputs),
    knownOwnIds,
    hasArtifactApi,
  };
  const withWatch = integrations.map((integration) =>
    integration.failure === undefined
      ? {
          ...integration,
          watch: newWatchProgress(integration, listedBefore, settings),
        }
      : integration,
  );
  if (settings.isWatchOnly)
    core.info("Watching the documents, without an ingest");
  const whenAnswered = settings.isWatchOnly
    ? withWatch.map((integration) => Promise.resolve(integration))
    : startIngests(withWatch, context);
  return watchDocuments(whenAnswered, lister, listedBefore, run);
}

const startIngests = (
  integrations: readonly Integration[],
  context: PhaseContext,
): readonly Promise<Integration>[] =>
  startForEach(integrations, context.run, ingestWithLog(context));

/** Returns the work that ingests one integration, and logs the counts of several. */
const ingestWithLog = (context: PhaseContext): IntegrationWork =>
  withExplanation(context, async (integration, target) => {
    const run = withLogPrefix(integration, context.run);
    const ingested = await runIngest(integration, target, run);
    // If the documents are watched, they are counted when they are settled.
    const { isOneOfSeveral, failure, watch } = ingested;
    if (isOneOfSeveral && failure === undefined && watch === undefined) {
      const counts = formatCounts([getOutcome(ingested)]);
      if (counts !== "") logInfo(ingested, counts);
    }
    return ingested;
  });
