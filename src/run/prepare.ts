/** Prepares one integration for its ingest: OAuth access, config, credentials. */
import type { Target } from "../connectors.ts";
import { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { joinNonEmpty, toSafeLine } from "../text.ts";
import { describeMissingConfig, getPlace } from "../zylon/config.ts";
import {
  isTroubleState,
  type ListedIntegration,
} from "../zylon/integrations.ts";
import {
  type Integration,
  type PlannedAction,
  withFailure,
} from "./integration.ts";
import { logInfo, logNotice } from "./log.ts";
import type { RunContext } from "./run-context.ts";

/**
 * Sets what the check found and, in a dry run, what would be done. If the check
 * fails, the credentials are not updated.
 */
export async function prepare(
  integration: Integration,
  target: Target,
  run: RunContext,
): Promise<Integration> {
  const { zylon, inputs, limit } = run;
  // What is created without an ingest gets its content later.
  if (integration.isCreated && !inputs.ingest) return integration;
  if (isRefreshAsked(target, inputs))
    await refreshOAuth(integration, target, run);
  const contentName = await checkConfiguration(integration, target, run);
  const trouble = formatTrouble(integration.artifactEntry);
  const note =
    trouble === ""
      ? ""
      : `Before this run, Zylon had the integration in ${trouble}.`;
  const preparation = { contentName, note, isUpdated: false };
  const checked = { ...integration, preparation };
  if (inputs.dryRun) {
    const plannedActions = planActions(integration, target, inputs);
    return { ...checked, plannedActions };
  }
  if (!isUpdateAsked(integration, target, inputs)) return checked;
  try {
    await zylon.updateCredentials(target, inputs, limit);
  } catch (error) {
    return withFailure(checked, error);
  }
  logInfo(integration, "Updated the credentials");
  return { ...checked, preparation: { ...preparation, isUpdated: true } };
}

const isRefreshAsked = (
  { connector }: Target,
  { refreshOauth }: Inputs,
): boolean => refreshOauth && connector.credentials === "oauth";

const isUpdateAsked = (
  { isCreated }: Integration,
  { connector }: Target,
  { configure }: Inputs,
): boolean =>
  (configure === "update" || configure === "upsert") &&
  connector.credentials === "password" &&
  !isCreated;

/** Returns what a dry run would do, in this order. */
function planActions(
  integration: Integration,
  target: Target,
  inputs: Inputs,
): readonly PlannedAction[] {
  const actions: PlannedAction[] = [];
  if (isRefreshAsked(target, inputs) && target.api === "integration")
    actions.push("refresh");
  if (isUpdateAsked(integration, target, inputs)) actions.push("update");
  if (inputs.ingest) actions.push("ingest");
  return actions;
}

/** Renews the OAuth access, for which the artifact API documents no call. */
async function refreshOAuth(
  integration: Integration,
  target: Target,
  { zylon, inputs, limit }: RunContext,
): Promise<void> {
  if (target.api === "artifact")
    logNotice(
      integration,
      "refresh-oauth was skipped: this version of Zylon has no call that renews the OAuth access. Remove it; if Zylon loses its access, grant it again there.",
    );
  else if (!inputs.dryRun) {
    await zylon.refreshOAuth(target, limit);
    logInfo(integration, "Renewed the OAuth access");
  }
}

/** Resolves to the name of the content that is read; empty if unknown. */
async function checkConfiguration(
  integration: Integration,
  target: Target,
  run: RunContext,
): Promise<string> {
  const { artifactEntry, isOneOfSeveral } = integration;
  const contentName =
    artifactEntry === undefined
      ? await checkConfig(integration, target, run)
      : checkArtifact(integration, artifactEntry, run.inputs);
  const name = `${target.connector.label} ${toSafeLine(target.id, 60)}`;
  const facts = [
    isOneOfSeveral ? "Configured" : `Configured: ${name}`,
    contentName,
    formatTrouble(artifactEntry),
  ];
  logInfo(integration, joinNonEmpty(facts, ", "));
  return contentName;
}

/** Resolves to the space, site or folder in the config. Only the integration API has one. */
async function checkConfig(
  { isCreated }: Integration,
  target: Target,
  { zylon, limit }: RunContext,
): Promise<string> {
  const config = await zylon.getConfig(target, limit);
  const lack = describeMissingConfig(config, target.connector);
  if (lack === undefined) return getPlace(config, target.connector);
  throw isCreated
    ? noContentFailure(target.id)
    : new Failure("not-configured", lack);
}

/** Returns its name. Throws if its set-up is not finished. */
function checkArtifact(
  { isCreated, firstImport, isOneOfSeveral }: Integration,
  { id, name, state }: ListedIntegration,
  { selection }: Inputs,
): string {
  if (isCreated && firstImport === undefined) throw noContentFailure(id);
  if (!/^(draft|initializing)$/i.test(state)) return name;
  const leaveOut =
    selection.kind === "all"
      ? `leave it out: !${toSafeLine(id, 60)}`
      : "remove it from integration-id";
  const finish = "Open the integration in Zylon and finish its set-up";
  throw new Failure("not-configured", `${name} is in the state ${state}`, {
    title: "The integration is not set up yet",
    remedy: isOneOfSeveral ? `${finish}, or ${leaveOut}` : finish,
  });
}

/** Returns `state Error, from its last sync: …`; empty if the state is a good one. */
function formatTrouble(entry: ListedIntegration | undefined): string {
  if (entry === undefined || !isTroubleState(entry.state)) return "";
  const state = `state ${toSafeLine(entry.state, 60)}`;
  return entry.error === ""
    ? state
    : `${state}, from its last sync: ${entry.error}`;
}

const noContentFailure = (id: string): Failure =>
  new Failure("not-configured", "", {
    title: `Created ${toSafeLine(id, 60)}; next, choose its content in Zylon`,
    remedy:
      "When that is done, set integration-id to this id and configure: update",
  });
