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
import { applyEntry, type Integration, markFailed } from "./integration.ts";
import { mapInParallel, type RunContext } from "./phase.ts";
import { describeUnknownId, describeWrongType } from "./selection-failures.ts";

/** Finds each id in the API that knows it. Resolves to the user's own. */
export async function resolveIds(
  integrations: Integration[],
  artifacts: ArtifactApiList,
  run: RunContext,
): Promise<readonly ListedIntegration[]> {
  const { zylon, inputs, limit } = run;
  const { entries, hasArtifactApi } = artifacts;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const isListed = ({ id = "" }: Integration): boolean => byId.has(id);
  const unlisted = integrations.filter((integration) => !isListed(integration));
  if (hasArtifactApi)
    for (const [id, entry] of await findUnlisted(unlisted, run))
      byId.set(id, entry);
  for (const integration of integrations) {
    const entry = byId.get(integration.id ?? "");
    if (entry !== undefined) applyListedEntry(integration, entry, inputs);
  }
  const older = integrations.filter(({ artifact }) => artifact === undefined);
  const untyped = older.filter(({ connector }) => connector === undefined);
  if (untyped.length > 0)
    resolveUntypedIds(
      untyped,
      artifacts,
      await listFromIntegrationApi(zylon, hasArtifactApi, limit),
      inputs,
    );
  removeDuplicates(integrations);
  const ofOlderTypes = entries.filter((entry) =>
    older.some(
      ({ connector }) => connector && matchesConnector(entry, connector),
    ),
  );
  if (ofOlderTypes.length === 0) return [];
  return filterByCreator(ofOlderTypes, await fetchAccountId(zylon, limit));
}

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

function applyListedEntry(
  integration: Integration,
  entry: ListedIntegration,
  inputs: Inputs,
): void {
  const actual = findConnector(entry.type);
  const expected = integration.connector ?? actual;
  applyEntry(integration, entry);
  if (actual === undefined || expected?.type !== actual.type)
    markFailed(
      integration,
      new Failure(
        "wrong-type",
        "",
        describeWrongType(integration, entry, inputs),
      ),
    );
}

/** Looks up ids whose type only the older list may know. */
function resolveUntypedIds(
  untyped: readonly Integration[],
  { entries, refusal }: ArtifactApiList,
  older: IntegrationList,
  inputs: Inputs,
): void {
  for (const integration of untyped) {
    const { id = "" } = integration;
    const entry = older.entries.find((listed) => listed.id === id);
    if (entry !== undefined) applyListedEntry(integration, entry, inputs);
    else
      markFailed(
        integration,
        refusal ?? unknownIdFailure(id, [...entries, ...older.entries]),
      );
  }
}

function unknownIdFailure(
  id: string,
  entries: readonly ListedIntegration[],
): Failure {
  const { fact, ...explanation } = describeUnknownId(id, undefined, entries);
  return new Failure("not-found", fact, explanation);
}

/** Removes duplicates: an id with and without its type is one integration. */
function removeDuplicates(integrations: Integration[]): void {
  const seen = new Set<string>();
  const once = integrations.filter(({ connector, id }) => {
    const name = JSON.stringify([connector?.type, id]);
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
  integrations.splice(0, integrations.length, ...once);
}
