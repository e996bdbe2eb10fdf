/** Everything before the ingest: OAuth access, config, credentials. */
import type { Target } from "../connectors.ts";
import { Failure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import { describeMissingConfig, getPlace } from "../zylon/config.ts";
import type { ListedIntegration } from "../zylon/integrations.ts";
import type { Integration } from "./integration.ts";
import { logInfo, logNotice } from "./log.ts";
import type { RunContext } from "./phase.ts";

/** If the check fails, nothing is updated. */
export async function prepare(
  integration: Integration,
  target: Target,
  run: RunContext,
): Promise<void> {
  const { zylon, inputs, limit } = run;
  const { connector } = target;
  if (integration.isCreated && !inputs.ingest) return; // its content is chosen later
  const isDry = inputs.dryRun;
  if (inputs.refreshOauth && connector.credentials === "oauth")
    await refreshOAuth(integration, target, run);
  const place = await checkConfiguration(integration, target, run);
  integration.preparation = { place, isUpdated: false };
  const isUpdate =
    inputs.configure === "update" || inputs.configure === "upsert";
  const hasCredentials = connector.credentials === "password";
  if (isUpdate && hasCredentials && !integration.isCreated) {
    if (isDry) integration.plannedActions.push("update");
    else {
      await zylon.updateCredentials(target, inputs, limit);
      integration.preparation = { place, isUpdated: true };
      logInfo(integration, "Updated the credentials");
    }
  }
  if (isDry && inputs.ingest) integration.plannedActions.push("ingest");
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
      "refresh-oauth was skipped: this version of Zylon has no call that renews the OAuth access.",
    );
  else if (inputs.dryRun) integration.plannedActions.push("refresh");
  else {
    await zylon.refreshOAuth(target, limit);
    logInfo(integration, "Renewed the OAuth access");
  }
}

/** Resolves to the place that it reads, or else to its name. */
async function checkConfiguration(
  integration: Integration,
  target: Target,
  { zylon, limit }: RunContext,
): Promise<string> {
  const { artifact, isCreated } = integration;
  const { connector, id } = target;
  let place: string;
  let state = "";
  if (artifact === undefined) {
    const config = await zylon.getConfig(target, limit);
    const lack = describeMissingConfig(config, connector);
    if (lack !== undefined)
      throw isCreated
        ? noContentFailure(id)
        : new Failure("not-configured", lack);
    place = getPlace(config, connector);
  } else {
    if (isCreated && integration.firstImport === undefined)
      throw noContentFailure(id);
    checkState(artifact);
    place = artifact.name;
    if (/^(error|unavailable)$/i.test(artifact.state))
      state = `, state ${artifact.state}`;
  }
  const name = integration.isOneOfSeveral
    ? ""
    : `: ${connector.label} ${toSafeLine(id, 60)}`;
  const reads = place === "" ? "" : `, ${place}`;
  logInfo(integration, `Configured${name}${reads}${state}`);
  return place;
}

/** New credentials, or a sync, may fix any other state. */
function checkState({ name, state }: ListedIntegration): void {
  if (!/^(draft|initializing)$/i.test(state)) return;
  throw new Failure("not-configured", `${name} is in the state ${state}`, {
    title: "The integration is not set up yet",
    remedy: "Open the integration in Zylon and finish its set-up",
  });
}

const noContentFailure = (id: string): Failure =>
  new Failure("not-configured", "", {
    title: `Created ${toSafeLine(id, 60)}; next, choose its content in Zylon`,
    remedy:
      "When that is done, set integration-id to this id and configure: update",
  });
