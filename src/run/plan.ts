/** Decides which integrations to use: named, listed, found or created. */
import * as core from "@actions/core";
import {
  type Connector,
  CONNECTORS,
  findConnector,
  matchesConnector,
} from "../connectors.ts";
import { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import type { SelectedId, Selection } from "../inputs/selection.ts";
import { formatCommaList, formatCount, toSafeLine } from "../text.ts";
import {
  type ArtifactApiList,
  assertAllReadable,
  findOwnIntegrations,
  formatIdAndName,
  formatTypedId,
  type IntegrationList,
  type IntegrationLists,
  type ListedIntegration,
  listFromArtifactApi,
  listFromIntegrationApi,
} from "../zylon/integrations.ts";
import { findOrCreate } from "./create.ts";
import {
  applyEntry,
  type Integration,
  markFailed,
  newIntegration,
} from "./integration.ts";
import type { RunContext } from "./phase.ts";
import {
  ambiguousFailure,
  describeWrongType,
  noIntegrationFailure,
  notListedFailure,
} from "./selection-failures.ts";

/** Returns those that the inputs name, each once; none for `all`. */
export function createNamedIntegrations(selection: Selection): Integration[] {
  if (selection.kind === "only") return [newIntegration(selection.connector)];
  const integrations: Integration[] = [];
  if (selection.kind === "ids")
    for (const { connector, id } of selection.ids)
      addOnce(integrations, connector, id);
  return integrations;
}

/** Adds an integration unless it is there already. */
function addOnce(
  integrations: Integration[],
  connector: Connector | undefined,
  id: string,
): Integration {
  const there = integrations.find(
    (integration) =>
      integration.id === id && integration.connector?.type === connector?.type,
  );
  if (there !== undefined) return there;
  const integration = newIntegration(connector, id);
  integrations.push(integration);
  return integration;
}

/** What later phases need from the plan. */
export interface Plan {
  /** The server has the artifact API. */
  readonly hasArtifactApi: boolean;
  /** Why Zylon refused the newer list: the failure if no API knows an id. */
  readonly refusal: Failure | undefined;
  /** The user's own integrations in the artifact API, where they were asked for. */
  readonly own: readonly ListedIntegration[];
}

/** Finds or creates what has no id yet, and adds what Zylon lists. */
export async function planIntegrations(
  integrations: Integration[],
  run: RunContext,
): Promise<Plan> {
  const { zylon, inputs, limit } = run;
  const { selection } = inputs;
  const artifacts = await listFromArtifactApi(zylon, limit);
  const { hasArtifactApi, refusal } = artifacts;
  const own =
    selection.kind === "ids"
      ? await resolveIds(integrations, artifacts, run)
      : await findOwnIntegrations(artifacts.entries, zylon, limit);
  if (selection.kind !== "ids") {
    const older = await listFromIntegrationApi(zylon, hasArtifactApi, limit);
    const lists: IntegrationLists = {
      fromArtifactApi: artifacts,
      fromIntegrationApi: older,
      own,
    };
    const [only] = integrations;
    if (selection.kind === "all")
      addListed(integrations, selection, lists, inputs);
    else if (only !== undefined) await findSingle(only, lists, run);
  }
  checkCredentials(integrations, inputs);
  for (const integration of integrations)
    integration.isOneOfSeveral = integrations.length > 1;
  return { hasArtifactApi, refusal, own };
}

/** Selects the user's own artifacts, or else those of the older list. */
export function selectEntries(
  connector: Connector,
  { own, fromIntegrationApi }: IntegrationLists,
): ListedIntegration[] {
  const isMeant = (entry: ListedIntegration): boolean =>
    matchesConnector(entry, connector);
  const newer = own.filter(isMeant);
  const others = fromIntegrationApi.entries.filter(isMeant);
  if (newer.length === 0) return others;
  if (others.length > newer.length)
    core.warning(
      `Zylon's older list contains more ${connector.type} integrations of this user than its newer one: ${others.map(({ id }) => toSafeLine(id, 60)).join(", ")}. If you mean one of these, set integration-id to it.`,
    );
  return newer;
}

/** Finds each id in the API that lists it. Resolves to the user's own. */
async function resolveIds(
  integrations: Integration[],
  artifacts: ArtifactApiList,
  run: RunContext,
): Promise<readonly ListedIntegration[]> {
  const { zylon, inputs, limit } = run;
  const byId = new Map(artifacts.entries.map((entry) => [entry.id, entry]));
  const older: Integration[] = [];
  for (const integration of integrations) {
    const entry = byId.get(integration.id ?? "");
    if (entry === undefined) older.push(integration);
    else applyListedEntry(integration, entry, inputs);
  }
  const untyped = older.filter(({ connector }) => connector === undefined);
  if (untyped.length > 0)
    resolveUntypedIds(
      untyped,
      artifacts,
      await listFromIntegrationApi(zylon, artifacts.hasArtifactApi, limit),
      inputs,
    );
  removeDuplicates(integrations);
  const isOlder = (entry: ListedIntegration): boolean =>
    older.some(
      ({ connector }) => connector && matchesConnector(entry, connector),
    );
  const some = artifacts.entries.filter(isOlder);
  return findOwnIntegrations(some, zylon, limit);
}

function applyListedEntry(
  integration: Integration,
  entry: ListedIntegration,
  inputs: Inputs,
): void {
  const right = findConnector(entry.type);
  const given = integration.connector ?? right;
  applyEntry(integration, entry);
  if (right === undefined || given?.type !== right.type)
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
        refusal ?? notListedFailure(id, [...entries, ...older.entries]),
      );
  }
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

/** Adds all of the user's own integrations, except excluded ones. */
function addListed(
  integrations: Integration[],
  { connector: only, exclusions }: Extract<Selection, { kind: "all" }>,
  lists: IntegrationLists,
  inputs: Inputs,
): void {
  const { fromArtifactApi, fromIntegrationApi, own } = lists;
  warnAboutUnreadable(
    fromArtifactApi.unreadableCount + fromIntegrationApi.unreadableCount,
  );
  const connectors = only === undefined ? CONNECTORS : [only];
  const meant = connectors
    .flatMap((connector) => selectEntries(connector, lists))
    .filter((entry) => only !== undefined || isSupported(entry));
  const strange = [...own, ...fromIntegrationApi.entries].filter(
    (entry) => !isSupported(entry),
  );
  const others = fromArtifactApi.entries.filter(
    (entry) => !own.includes(entry),
  );
  checkExclusions(exclusions, [...meant, ...strange, ...others]);
  if (only === undefined)
    for (const { id, type } of strange)
      core.notice(
        `Skipped ${toSafeLine(id, 60)}: its type "${toSafeLine(type, 60)}" is not supported.`,
      );
  for (const entry of meant) {
    if (exclusions.some((given) => matchesId(given, entry))) continue;
    applyEntry(
      addOnce(integrations, only ?? findConnector(entry.type), entry.id),
      entry,
    );
  }
  if (integrations.length === 0)
    throw noIntegrationFailure(inputs, only, lists);
}

/** An entry without a type matches only a type that was asked for. */
const isSupported = ({ type }: ListedIntegration): boolean =>
  findConnector(type) !== undefined;

function warnAboutUnreadable(unreadableCount: number): void {
  if (unreadableCount === 0) return;
  const some =
    unreadableCount === 1 ? "an entry" : `${unreadableCount} entries`;
  core.warning(
    `Skipped ${some} without a usable id in Zylon's list of integrations. Check the list in Zylon.`,
  );
}

const matchesId = (
  { connector, id }: SelectedId,
  entry: ListedIntegration,
): boolean =>
  entry.id === id &&
  (connector === undefined || matchesConnector(entry, connector));

/** An exclusion that matches nothing may be a typo. */
function checkExclusions(
  except: readonly SelectedId[],
  entries: readonly ListedIntegration[],
): void {
  const missing = except.filter(
    (given) => !entries.some((entry) => matchesId(given, entry)),
  );
  if (missing.length === 0) return;
  const ids = missing.map(({ id }) => `!${toSafeLine(id, 60)}`);
  const listed = `${formatCount(entries.length, "integration")} listed`;
  throw new Failure("not-found", listed, {
    names: entries.map(formatTypedId),
    title: `Nothing matches ${formatCommaList(ids)}`,
    remedy: "Correct this exclusion in integration-id, or remove it",
  });
}

/** Finds the user's only integration, with `username` if that is set. */
async function findSingle(
  integration: Integration,
  lists: IntegrationLists,
  run: RunContext,
): Promise<void> {
  const { inputs } = run;
  const { connector } = integration;
  const { configure, username } = inputs;
  if (connector && (configure === "create" || configure === "upsert")) {
    await findOrCreate(integration, connector, lists, run);
    return;
  }
  const connectors = connector === undefined ? CONNECTORS : [connector];
  const entries = connectors
    .flatMap((each) => selectEntries(each, lists))
    .filter((entry) => connector !== undefined || isSupported(entry));
  const fitting = entries.filter(
    (entry) => username === "" || entry.username === username,
  );
  const [found, ...others] = fitting;
  if (found !== undefined && others.length === 0) {
    applyEntry(integration, found);
    return;
  }
  const unnamed = entries.filter(
    (entry) => entry.username === "" && acceptsCredentials(entry),
  );
  const candidates = others.length > 0 ? fitting : unnamed;
  if (candidates.length > 0) throw await ambiguousFailure(candidates, run);
  assertAllReadable(lists);
  throw noIntegrationFailure(inputs, connector, lists);
}

const acceptsCredentials = ({ type }: ListedIntegration): boolean =>
  (findConnector(type)?.credentials ?? "password") === "password";

/** With several types, credentials go to those that accept them. */
function checkCredentials(
  integrations: readonly Integration[],
  { configure, selection }: Inputs,
): void {
  if (configure === "none" || selection.kind !== "ids") return;
  const takes = integrations.some(
    ({ connector }) => connector?.credentials !== "oauth",
  );
  if (takes) return;
  throw new Failure("wrong-type", "none of those in integration-id has them", {
    title: `configure: ${configure} is for integrations with a username and password`,
    remedy:
      "Remove configure, username and password: these integrations are connected in Zylon",
  });
}

/** Warns about older ids if the newer API has integrations of that type. */
export function warnAboutOlderIds(
  integrations: readonly Integration[],
  { own }: Plan,
): void {
  const older = integrations.filter(
    ({ failure, id, artifact, connector }) =>
      failure === undefined &&
      id !== undefined && // what a dry run would create has none yet
      artifact === undefined &&
      own.some((entry) => connector && matchesConnector(entry, connector)),
  );
  if (older.length === 0) return;
  const types = new Set(older.map(({ connector }) => connector?.type));
  const newer = own.filter(({ type }) => types.has(findConnector(type)?.type));
  const ids = older.map(({ id = "" }) => toSafeLine(id, 60));
  core.warning(
    `${formatCommaList(ids)} ${ids.length === 1 ? "is an id" : "are ids"} of an API that Zylon plans to remove. In integration-id, write an id of the newer API instead: ${formatCommaList(newer.map(formatIdAndName), 10)}.`,
  );
}
