/** Everything before the ingest: OAuth access, config, credentials. */
import { lackOf, placeOf } from "../zylon/config.ts";
import type { Target } from "../connectors.ts";
import { Failure } from "../errors.ts";
import type { Integration } from "./integration.ts";
import type { Entry } from "../zylon/integrations.ts";
import { info, notice } from "./log.ts";
import type { Run } from "./phase.ts";
import { line } from "../text.ts";

/** If the check fails, nothing is updated. */
export async function prepare(
  integration: Integration,
  target: Target,
  run: Run,
): Promise<void> {
  const { zylon, inputs, limit } = run;
  const { connector } = target;
  if (integration.isCreated && !inputs.ingest) return; // its content is chosen later
  const isDry = inputs.dryRun;
  if (inputs.refreshOauth && connector.credentials === "oauth")
    await refresh(integration, target, run);
  const place = await check(integration, target, run);
  integration.prepared = { place, isUpdated: false };
  const isUpdate =
    inputs.configure === "update" || inputs.configure === "upsert";
  const hasCredentials = connector.credentials === "password";
  if (isUpdate && hasCredentials && !integration.isCreated) {
    if (isDry) integration.steps.push("update");
    else {
      await zylon.update(target, inputs, limit);
      integration.prepared = { place, isUpdated: true };
      info(integration, "Updated the credentials");
    }
  }
  if (isDry && inputs.ingest) integration.steps.push("ingest");
}

/** Renews the OAuth access, for which the artifact API documents no call. */
async function refresh(
  integration: Integration,
  target: Target,
  { zylon, inputs, limit }: Run,
): Promise<void> {
  if (target.api === "artifact")
    notice(
      integration,
      "refresh-oauth was skipped: this version of Zylon has no call that renews the OAuth access.",
    );
  else if (inputs.dryRun) integration.steps.push("refresh");
  else {
    await zylon.refresh(target, limit);
    info(integration, "Renewed the OAuth access");
  }
}

/** Resolves to the place that it reads, or else to its name. */
async function check(
  integration: Integration,
  target: Target,
  { zylon, limit }: Run,
): Promise<string> {
  const { artifact, isCreated } = integration;
  const { connector, id } = target;
  let place: string;
  let state = "";
  if (artifact === undefined) {
    const config = await zylon.config(target, limit);
    const lack = lackOf(config, connector);
    if (lack !== undefined)
      throw isCreated ? created(id) : new Failure("not-configured", lack);
    place = placeOf(config, connector);
  } else {
    if (isCreated && integration.firstImport === undefined) throw created(id);
    checkState(artifact);
    place = artifact.name;
    if (/^(error|unavailable)$/i.test(artifact.state))
      state = `, state ${artifact.state}`;
  }
  const name = integration.isOneOfSeveral
    ? ""
    : `: ${connector.label} ${line(id, 60)}`;
  const reads = place === "" ? "" : `, ${place}`;
  info(integration, `Configured${name}${reads}${state}`);
  return place;
}

/** New credentials, or a sync, may fix any other state. */
function checkState({ name, state }: Entry): void {
  if (!/^(draft|initializing)$/i.test(state)) return;
  throw new Failure("not-configured", `${name} is in the state ${state}`, {
    title: "The integration is not set up yet",
    remedy: "Open the integration in Zylon and finish its set-up",
  });
}

const created = (id: string): Failure =>
  new Failure("not-configured", "", {
    title: `Created ${line(id, 60)}; next, choose its content in Zylon`,
    remedy:
      "When that is done, set integration-id to this id and configure: update",
  });
