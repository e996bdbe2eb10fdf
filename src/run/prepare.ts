/** Everything before the ingest: OAuth access, config, credentials. */
import type { Target } from "../connectors.ts";
import { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { toSafeLine } from "../text.ts";
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
import type { RunContext } from "./phase.ts";

/**
 * Sets what the check found, or what a dry run would do. If the check fails,
 * nothing is updated.
 */
export async function prepare(
  integration: Integration,
  target: Target,
  run: RunContext,
): Promise<Integration> {
  const { zylon, inputs, limit } = run;
  if (integration.isCreated && !inputs.ingest) return integration; // its content is chosen later
  if (isRefreshAsked(target, inputs))
    await refreshOAuth(integration, target, run);
  const contentName = await checkConfiguration(integration, target, run);
  const note = describeTrouble(integration.artifactEntry);
  const preparation = { contentName, note, isUpdated: false };
  const checked = { ...integration, preparation };
  if (inputs.dryRun) {
    const actions = planActions(integration, target, inputs);
    const plannedActions = [...integration.plannedActions, ...actions];
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

/** Returns what a dry run would do to an integration that is configured. */
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
  { zylon, inputs, limit }: RunContext,
): Promise<string> {
  const { artifactEntry, isCreated } = integration;
  const { connector, id } = target;
  let contentName: string;
  let state = "";
  if (artifactEntry === undefined) {
    const config = await zylon.getConfig(target, limit);
    const lack = describeMissingConfig(config, connector);
    if (lack !== undefined)
      throw isCreated
        ? noContentFailure(id)
        : new Failure("not-configured", lack);
    contentName = getPlace(config, connector);
  } else {
    if (isCreated && integration.firstImport === undefined)
      throw noContentFailure(id);
    checkState(artifactEntry, integration, inputs);
    contentName = artifactEntry.name;
    if (isTroubleState(artifactEntry.state))
      state = `, ${formatState(artifactEntry)}`;
  }
  const name = integration.isOneOfSeveral
    ? ""
    : `: ${connector.label} ${toSafeLine(id, 60)}`;
  const comma = contentName === "" ? "" : ", ";
  logInfo(integration, `Configured${name}${comma}${contentName}${state}`);
  return contentName;
}

/** The error of an artifact is from its last sync. */
function formatState({ state, error }: ListedIntegration): string {
  const reason = error === "" ? "" : `, from its last sync: ${error}`;
  return `state ${toSafeLine(state, 60)}${reason}`;
}

/** Returns a note on the state before this run, if it is a bad one. */
const describeTrouble = (entry: ListedIntegration | undefined): string =>
  entry === undefined || !isTroubleState(entry.state)
    ? ""
    : `Before this run, Zylon had the integration in ${formatState(entry)}.`;

/** Throws if its set-up is not finished. */
function checkState(
  { id, name, state }: ListedIntegration,
  { isOneOfSeveral }: Integration,
  { selection }: Inputs,
): void {
  if (!/^(draft|initializing)$/i.test(state)) return;
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

const noContentFailure = (id: string): Failure =>
  new Failure("not-configured", "", {
    title: `Created ${toSafeLine(id, 60)}; next, choose its content in Zylon`,
    remedy:
      "When that is done, set integration-id to this id and configure: update",
  });
