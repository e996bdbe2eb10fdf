/**
 * Finds the integrations whose ids are given:
 *
 * | the artifact API | the id was given | so it is                               |
 * | ---------------- | ---------------- | -------------------------------------- |
 * | knows the id     |                  | that integration, if its type is       |
 * |                  |                  | supported, and not another than given  |
 * | does not         | with its type    | one of the integration API; later      |
 * |                  |                  | requests tell whether it exists        |
 * | does not         | without its type | looked up in the integration API, and  |
 * |                  |                  | fails if it isn't listed there         |
 */
import * as core from "@actions/core";
import { findConnector, matchesConnector } from "../connectors.ts";
import { Failure, toFailure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatCommaList, toSafeLine } from "../text.ts";
import {
  type ArtifactApiList,
  assertTokenAccepted,
  fetchAccountId,
  filterByCreator,
  formatIdAndName,
  fromArtifact,
  isLiveIntegration,
  type ListedIntegration,
  listFromIntegrationApi,
} from "../zylon/integrations.ts";
import {
  getApi,
  type Integration,
  removeDuplicates,
  withListedEntry,
  withFailure,
} from "./integration.ts";
import { mapInParallel } from "./phase.ts";
import type { RunContext } from "./run-context.ts";
import { describeUnknownId, describeWrongType } from "./selection-failures.ts";

export interface FoundIntegrations {
  readonly integrations: readonly Integration[];
  /**
   * Integrations in the artifact API that are known to be the user's own. If ids
   * are given, only those are looked up that may replace ids of the integration API.
   */
  readonly knownOwnInArtifactApi: readonly ListedIntegration[];
}

/** @param given an integration for each id, with the type if that was given */
export async function resolveIds(
  given: readonly Integration[],
  fromArtifactApi: ArtifactApiList,
  run: RunContext,
): Promise<FoundIntegrations> {
  const entryById = await findInArtifactApi(given, fromArtifactApi, run);
  const found = given.map((integration) => {
    const entry = entryById.get(integration.id ?? "");
    return entry === undefined
      ? integration
      : applyEntry(integration, entry, run.inputs);
  });
  const integrations = await resolveUntypedIds(found, fromArtifactApi, run);
  const { entries: inArtifactApi } = fromArtifactApi;
  return {
    // An id with its type and the same id without it are one integration.
    integrations: removeDuplicates(integrations),
    knownOwnInArtifactApi: await findReplacements(
      integrations,
      inArtifactApi,
      run,
    ),
  };
}

/** Finds all that are listed, and given ones that lists hide as out of scope. */
async function findInArtifactApi(
  given: readonly Integration[],
  { entries, hasArtifactApi }: ArtifactApiList,
  run: RunContext,
): Promise<ReadonlyMap<string, ListedIntegration>> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  if (!hasArtifactApi) return byId;
  const unlisted = given.filter(({ id = "" }) => !byId.has(id));
  return new Map([...byId, ...(await fetchUnlisted(unlisted, run))]);
}

async function fetchUnlisted(
  unlisted: readonly Integration[],
  { zylon, inputs, limit }: RunContext,
): Promise<ReadonlyMap<string, ListedIntegration>> {
  const found = new Map<string, ListedIntegration>();
  let denial: Failure | undefined;
  await mapInParallel(unlisted, inputs.maxParallel, async ({ id = "" }) => {
    try {
      const artifact = await zylon.getArtifact(id, limit);
      if (isLiveIntegration(artifact)) found.set(id, fromArtifact(artifact));
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === "unauthorized") denial = failure;
    }
  });
  limit.signal.throwIfAborted();
  if (denial !== undefined) await assertTokenAccepted(denial, zylon, limit);
  return found;
}

/** Sets what a list has of it. Fails it if its type is unsupported, or not as given. */
function applyEntry(
  given: Integration,
  entry: ListedIntegration,
  inputs: Inputs,
): Integration {
  const listedConnector = findConnector(entry.type);
  const integration = withListedEntry(given, entry);
  if (
    listedConnector !== undefined &&
    integration.connector?.type === listedConnector.type
  )
    return integration;
  const explanation = describeWrongType(integration, entry, inputs);
  return withFailure(integration, new Failure("wrong-type", "", explanation));
}

/** Looks up the ids without a type that the artifact API doesn't know. */
async function resolveUntypedIds(
  integrations: readonly Integration[],
  { entries: inArtifactApi, hasArtifactApi, refusal }: ArtifactApiList,
  { zylon, inputs, limit }: RunContext,
): Promise<readonly Integration[]> {
  const isUntyped = (integration: Integration): boolean =>
    getApi(integration) === "integration" &&
    integration.connector === undefined;
  if (!integrations.some(isUntyped)) return integrations;
  const { entries } = await listFromIntegrationApi(
    zylon,
    hasArtifactApi,
    limit,
  );
  return integrations.map((integration) => {
    if (!isUntyped(integration)) return integration;
    const { id = "" } = integration;
    const entry = entries.find((listed) => listed.id === id);
    if (entry !== undefined) return applyEntry(integration, entry, inputs);
    const failure =
      refusal ?? unknownIdFailure(id, [...inArtifactApi, ...entries], inputs);
    return withFailure(integration, failure);
  });
}

function unknownIdFailure(
  id: string,
  entries: readonly ListedIntegration[],
  inputs: Inputs,
): Failure {
  const { fact, ...explanation } = describeUnknownId(
    id,
    undefined,
    entries,
    inputs,
  );
  return new Failure("not-found", fact, explanation);
}

/** Finds the user's own in the artifact API that may replace ids of the other API. */
async function findReplacements(
  integrations: readonly Integration[],
  inArtifactApi: readonly ListedIntegration[],
  { zylon, limit }: RunContext,
): Promise<readonly ListedIntegration[]> {
  const connectors = integrations
    .filter((integration) => getApi(integration) === "integration")
    .flatMap(({ connector }) => connector ?? []);
  const replacements = inArtifactApi.filter((entry) =>
    connectors.some((connector) => matchesConnector(entry, connector)),
  );
  return replacements.length === 0
    ? []
    : filterByCreator(replacements, await fetchAccountId(zylon, limit));
}

/**
 * Throws if credentials are to be updated, and no integration accepts any. With
 * several types, credentials go to those that accept them.
 */
export function assertAnyAcceptsCredentials(
  integrations: readonly Integration[],
  { configure, selection }: Inputs,
): void {
  if (configure === "none" || selection.kind !== "ids") return;
  const acceptsAny = integrations.some(
    ({ connector }) => connector?.credentials !== "oauth",
  );
  if (acceptsAny) return;
  throw new Failure("wrong-type", "none of those in integration-id has them", {
    title: `configure: ${configure} is for integrations with a username and password`,
    remedy:
      "Remove configure, username and password: these integrations are connected in Zylon",
  });
}

/**
 * Warns about ids of the integration API if the user has integrations of the same
 * type in the artifact API.
 */
export function warnAboutIntegrationApiIds(
  integrations: readonly Integration[],
  knownOwnInArtifactApi: readonly ListedIntegration[],
): void {
  const isReplacement = (
    { type }: ListedIntegration,
    { connector }: Integration,
  ): boolean =>
    connector !== undefined && findConnector(type)?.type === connector.type;
  const outdated = integrations.filter(
    (integration) =>
      integration.failure === undefined &&
      integration.id !== undefined && // what a dry run would create has none yet
      getApi(integration) === "integration" &&
      knownOwnInArtifactApi.some((entry) => isReplacement(entry, integration)),
  );
  if (outdated.length === 0) return;
  const replacements = knownOwnInArtifactApi.filter((entry) =>
    outdated.some((integration) => isReplacement(entry, integration)),
  );
  const ids = outdated.map(({ id = "" }) => toSafeLine(id, 60));
  core.warning(
    `${formatCommaList(ids)} ${ids.length === 1 ? "is an id" : "are ids"} of an API that Zylon plans to remove. In integration-id, write an id of the newer API instead: ${formatCommaList(replacements.map(formatIdAndName), 10)}.`,
  );
}
