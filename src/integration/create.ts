/** The steps that may change an integration: create, update, refresh. None is sent twice. */
import { ActionError, asActionError, cancelledDuring, postOutcome } from '../http/error.ts';
import type { PipelineContext } from './context.ts';
import { ambiguous, newcomers } from './find.ts';
import type { IntegrationResult } from '../report/result.ts';
import type { Integration } from '../zylon/schemas.ts';
import { oneLine } from '../log/untrusted.ts';
import type { Limits } from '../http/clock.ts';
import { idList } from '../zylon/connectors.ts';

function createUnknown(first: ActionError, why: string): ActionError {
  return new ActionError(
    'create-unknown',
    {
      what: `Zylon may have created the integration, or not: ${first.explanation.what}`,
      why,
      remedy:
        'Look in Zylon for a new integration. If there is one, set integration-id to its id. If not, run the step again',
    },
    { cause: first },
  );
}

/** After a create without an answer: looks for the new integration, and uses it if there is exactly one. */
async function lookForCreated(
  { api, inputs, log }: PipelineContext,
  result: IntegrationResult,
  before: readonly Integration[],
  first: ActionError,
  limits: Limits,
): Promise<string> {
  log.info(`Zylon did not answer the create (${first.code}). Looking for a new integration`);
  const { connector } = result;
  let after: readonly Integration[];
  try {
    after = (await api.integrations(limits)).integrations;
  } catch (error) {
    const failure = asActionError(error);
    if (failure.code === 'cancelled') throw cancelledDuring(failure, 'create');
    throw createUnknown(first, `The look for a new integration failed too: ${failure.explanation.what}`);
  }
  const found = newcomers(before, after, connector, inputs.username);
  const [only, ...others] = found;
  if (only === undefined) {
    throw createUnknown(first, "The list of the token's user has no new integration, but it may still appear");
  }
  if (others.length > 0) {
    throw ambiguous(
      connector,
      found,
      'Zylon did not answer the create, and afterwards there were several new integrations',
    );
  }
  log.notice(`Zylon did not answer the create. The new integration ${oneLine(only)} was found, and is used.`);
  return only;
}

/** Creates the integration, once. `before`: the integrations until now. Sets `id` and `created`. */
export async function create(
  context: PipelineContext,
  result: IntegrationResult,
  before: readonly Integration[],
  limits: Limits,
): Promise<void> {
  const { api, inputs, log } = context;
  const { username, password } = inputs;
  try {
    result.id = (await api.create(result.connector, { username, password }, limits)).id;
  } catch (error) {
    const failure = asActionError(error);
    if (failure.code === 'cancelled') throw cancelledDuring(failure, 'create');
    if (postOutcome(failure) !== 'unknown') throw failure;
    result.id = await lookForCreated(context, result, before, failure, limits);
  }
  result.created = true;
  log.info(`Created: ${result.connector.label} integration ${idList([result.id])}`);
}

/** Sends new credentials. Sets `updated`. */
export async function update(
  { api, inputs, log }: PipelineContext,
  result: IntegrationResult,
  id: string,
  limits: Limits,
): Promise<void> {
  const { username, password } = inputs;
  const isIntegration = await api.update(result.connector, id, { username, password }, limits);
  result.updated = true;
  if (!isIntegration)
    log.notice('Zylon accepted the update. Its answer is not the integration, as the documentation says it should be.');
  log.info(`Updated: the credentials of ${result.connector.label} integration ${idList([id])}`);
}

/** Asks Zylon to refresh the OAuth grant. */
export async function refreshOauth(
  { api, log }: PipelineContext,
  result: IntegrationResult,
  id: string,
  limits: Limits,
): Promise<void> {
  await api.refreshOauth(result.connector, id, limits);
  log.info(`Refreshed: the OAuth grant of ${result.connector.label} integration ${idList([id])}`);
}
