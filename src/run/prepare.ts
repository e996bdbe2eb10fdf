/** Phase 2: checks that each integration is set up, renews its access, sends credentials. */
import * as core from "@actions/core";
import type { Inputs } from "../inputs/table.ts";
import {
  formatIntegration,
  type Integration,
  type ZylonApi,
} from "../zylon/api.ts";
import type { Context } from "./context.ts";
import type { Outcome } from "./outcome.ts";
import { mapInParallel, prepareWithin } from "./work.ts";

export const prepare = (
  outcomes: readonly Outcome[],
  context: Context,
): Promise<readonly Outcome[]> =>
  prepareWithin("the check of the integrations", context, (limit) =>
    mapInParallel(outcomes, context, (outcome) =>
      prepareOne(outcome, context.connect(limit), context.inputs),
    ),
  );

/** Throws if the integration is not set up. Then no credentials are sent. */
async function prepareOne(
  outcome: Outcome,
  api: ZylonApi,
  inputs: Inputs,
): Promise<Outcome> {
  const { integration, isCreated } = outcome;
  // What is created without an ingest gets its content later.
  const isConfigured = !isCreated || inputs.ingest;
  if (isConfigured) {
    await api.assertConfigured(integration);
    core.info(`Configured: ${formatIntegration(integration)}`);
  }
  if (inputs.dryRun) return { ...outcome, isConfigured };
  if (wouldRefresh(integration, inputs)) await refresh(integration, api);
  const isUpdated = !isCreated && wouldUpdate(inputs);
  if (isUpdated) {
    await api.updateCredentials(integration, inputs);
    core.info(`Updated the credentials of ${formatIntegration(integration)}`);
  }
  return { ...outcome, isConfigured, isUpdated };
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

/** Whether credentials are sent: what was created has its own, and `create` leaves others'. */
export const wouldUpdate = ({ configure }: Inputs): boolean =>
  configure === "update" || configure === "upsert";
