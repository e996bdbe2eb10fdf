/** Phase 2: checks that each integration is set up, renews its access, sends credentials. */
import * as core from "@actions/core";
import { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/table.ts";
import {
  formatIntegration,
  type Integration,
  type ZylonApi,
} from "../zylon/api.ts";
import type { Context } from "./context.ts";
import type { Outcome } from "./outcome.ts";
import { mapInParallel, withPreparationLimit } from "./work.ts";

export const prepare = (
  outcomes: readonly Outcome[],
  context: Context,
): Promise<readonly Outcome[]> =>
  withPreparationLimit(
    "the check of the integrations",
    context,
    async (limit) => {
      const { inputs } = context;
      const api = context.createApi(limit);
      const checked = await mapInParallel(outcomes, context, (outcome) =>
        check(outcome, api, inputs),
      );
      if (inputs.dryRun) return checked;
      return mapInParallel(checked, context, (outcome) =>
        renewAccess(outcome, api, inputs),
      );
    },
  );

/** Throws if the integration is not set up. Then nothing is sent to it. */
async function check(
  outcome: Outcome,
  api: ZylonApi,
  inputs: Inputs,
): Promise<Outcome> {
  const { integration, isCreated } = outcome;
  if (wouldUpdate(inputs) && integration.connector.isOAuth)
    throw new Failure("wrong-type", "it uses OAuth and takes no password", {
      remedy: "Remove configure, or correct integration-id",
    });
  // What is created without an ingest gets its content later.
  if (isCreated && !inputs.ingest) return outcome;
  await api.assertConfigured(integration);
  core.info(`Set up in Zylon: ${formatIntegration(integration)}`);
  return { ...outcome, isConfigured: true };
}

async function renewAccess(
  outcome: Outcome,
  api: ZylonApi,
  inputs: Inputs,
): Promise<Outcome> {
  const { integration, isCreated } = outcome;
  if (wouldRefresh(integration, inputs)) await refresh(integration, api);
  // What was created has its credentials.
  if (isCreated || !wouldUpdate(inputs)) return outcome;
  await api.updateCredentials(integration, inputs);
  core.info(`Updated the credentials of ${formatIntegration(integration)}`);
  return { ...outcome, isUpdated: true };
}

async function refresh(integration: Integration, api: ZylonApi): Promise<void> {
  const name = formatIntegration(integration);
  if (await api.refreshOAuth(integration))
    core.info(`Renewed the OAuth access of ${name}`);
  else
    core.notice(
      `refresh-oauth has no effect on ${name}: this version of Zylon has no call for it. If Zylon loses its access, grant it again there.`,
    );
}

/** Whether the OAuth access is renewed. */
export const wouldRefresh = (
  { connector }: Integration,
  { refreshOauth }: Inputs,
): boolean => refreshOauth && connector.isOAuth;

/** Whether existing integrations get credentials: `create` leaves them as they are. */
export const wouldUpdate = ({ configure }: Inputs): boolean =>
  configure === "update" || configure === "upsert";
