/** Finds the integrations whose ids are given. */
import { findConnector, matchesConnector } from "../connectors.ts";
import { Failure, toFailure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import {
  type ArtifactApiList,
  assertTokenAccepted,
  fetchAccountId,
  filterByCreator,
  fromArtifact,
  type IntegrationList,
  isLiveIntegration,
  type ListedIntegration,
  listFromIntegrationApi,
} from "../zylon/integrations.ts";
import {
  type Integration,
  removeDuplicates,
  withEntry,
  withFailure,
} from "./integration.ts";
import { mapInParallel, type RunContext } from "./phase.ts";
import { describeUnknownId, describeWrongType } from "./selection-failures.ts";

export interface ResolvedIntegrations {
  readonly integrations: readonly Integration[];
  /** The user's own in the artifact API, of the types of older ids. */
  readonly knownOwn: readonly ListedIntegration[];
}

/** Finds each id in the API that knows it. An id that none knows fails. */
export async function resolveIds(
  initial: readonly Integration[],
  artifactList: ArtifactApiList,
  run: RunContext,
): Promise<ResolvedIntegrations> {
  const { zylon, inputs, limit } = run;
  const { entries, hasArtifactApi } = artifactList;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const unlisted = initial.filter(({ id = "" }) => !byId.has(id));
  if (hasArtifactApi)
    for (const [id, entry] of await findUnlisted(unlisted, run))
      byId.set(id, entry);
  let integrations = initial.map((integration) => {
    const entry = byId.get(integration.id ?? "");
    return entry === undefined
      ? integration
      : applyListedEntry(integration, entry, inputs);
  });
  if (integrations.some(isUntyped)) {
    const older = await listFromIntegrationApi(zylon, hasArtifactApi, limit);
    integrations = integrations.map((integration) =>
      isUntyped(integration)
        ? resolveUntypedId(integration, artifactList, older, inputs)
        : integration,
    );
  }
  const olderTypes = integrations
    .filter(({ artifactEntry }) => artifactEntry === undefined)
    .flatMap(({ connector }) => connector ?? []);
  const ofOlderTypes = entries.filter((entry) =>
    olderTypes.some((connector) => matchesConnector(entry, connector)),
  );
  const knownOwn =
    ofOlderTypes.length === 0
      ? []
      : filterByCreator(ofOlderTypes, await fetchAccountId(zylon, limit));
  // An id with its type and the same id without it are one integration.
  return { integrations: removeDuplicates(integrations), knownOwn };
}

/** Whether only the older list may know the type of this id. */
const isUntyped = ({ artifactEntry, connector }: Integration): boolean =>
  artifactEntry === undefined && connector === undefined;

/** Asks the artifact API for each, since lists hide what is out of scope. */
async function findUnlisted(
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

/** Fails the integration if it has another type than the given one. */
function applyListedEntry(
  given: Integration,
  entry: ListedIntegration,
  inputs: Inputs,
): Integration {
  const actual = findConnector(entry.type);
  const integration = withEntry(given, entry);
  if (actual !== undefined && integration.connector?.type === actual.type)
    return integration;
  const explanation = describeWrongType(integration, entry, inputs);
  return withFailure(integration, new Failure("wrong-type", "", explanation));
}

function resolveUntypedId(
  integration: Integration,
  { entries, refusal }: ArtifactApiList,
  older: IntegrationList,
  inputs: Inputs,
): Integration {
  const { id = "" } = integration;
  const entry = older.entries.find((listed) => listed.id === id);
  if (entry !== undefined) return applyListedEntry(integration, entry, inputs);
  const listed = [...entries, ...older.entries];
  const failure = refusal ?? unknownIdFailure(id, listed, inputs);
  return withFailure(integration, failure);
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
