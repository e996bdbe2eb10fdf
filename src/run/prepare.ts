/**
 * The phase that checks whether each integration is set up, refreshes its access and sends
 * credentials.
 */
import * as core from "@actions/core";
import type { TimeLimit } from "../clock.ts";
import { Failure, toFailure } from "../errors.ts";
import { shouldUpdateCredentials } from "../inputs/configure.ts";
import type { Inputs } from "../inputs/table.ts";
import {
  type Credentials,
  formatIntegration,
  type Integration,
  type ZylonApi,
} from "../zylon/zylon.ts";
import type { Result } from "./result.ts";
import { type ApiContext, mapHealthy, withPhaseLimit } from "./work.ts";

type PrepareInputs = Credentials &
  Pick<Inputs, "configure" | "refreshOauth" | "shouldIngest" | "dryRun">;

export const prepare = (
  results: readonly Result[],
  inputs: PrepareInputs,
  context: ApiContext,
): Promise<readonly Result[]> =>
  withPhaseLimit(
    {
      name: shouldUpdateCredentials(inputs)
        ? "the check and the new credentials of the integrations"
        : "the check of the integrations",
      cancel: context.cancel,
    },
    async (limit) => {
      const { api } = context;
      const checked = await mapHealthy(results, context, (result) =>
        check(result, api, inputs, limit),
      );
      if (inputs.dryRun) return checked;
      return mapHealthy(checked, context, (result) =>
        refreshAndUpdate(result, api, inputs, limit),
      );
    },
  );

/** Throws if the integration is not set up. Then nothing is sent to it. */
async function check(
  result: Result,
  api: ZylonApi,
  inputs: PrepareInputs,
  limit: TimeLimit,
): Promise<Result> {
  const { integration, isCreated } = result;
  if (
    shouldUpdateCredentials(inputs) &&
    integration.connector.access === "oauth"
  )
    throw new Failure("wrong-type/oauth");
  // An integration that is created without an ingest gets its content later.
  if (isCreated && !inputs.shouldIngest) return result;
  await api.assertConfigured(integration, limit);
  core.info(`${formatIntegration(integration)} is set up in Zylon`);
  return { ...result, isConfigured: true };
}

async function refreshAndUpdate(
  result: Result,
  api: ZylonApi,
  inputs: PrepareInputs,
  limit: TimeLimit,
): Promise<Result> {
  const { integration, isCreated } = result;
  if (shouldRefreshOAuth(integration, inputs))
    await refresh(integration, api, limit);
  // An integration that this run created has its credentials already.
  if (isCreated || !shouldUpdateCredentials(inputs)) return result;
  await api.updateCredentials(integration, inputs, limit);
  core.info(`Updated the credentials of ${formatIntegration(integration)}`);
  return { ...result, hasNewCredentials: true };
}

/** Refreshes the access, unless a running ingest refuses that and shows that it works. */
async function refresh(
  integration: Integration,
  api: ZylonApi,
  limit: TimeLimit,
): Promise<void> {
  const name = formatIntegration(integration);
  if (api.refreshOAuth === null) {
    core.notice(
      `refresh-oauth has no effect on ${name}: this version of Zylon has no call for it. If Zylon loses its access, grant it again there.`,
    );
    return;
  }
  try {
    await api.refreshOAuth(integration, limit);
    core.info(`Refreshed the OAuth access of ${name}`);
  } catch (error) {
    if (toFailure(error).code !== "already-running") throw error;
    core.info(
      `The OAuth access of ${name} is not refreshed, because an ingest is running`,
    );
  }
}

export const shouldRefreshOAuth = (
  { connector }: Integration,
  { refreshOauth }: Pick<Inputs, "refreshOauth">,
): boolean => refreshOauth && connector.access === "oauth";
