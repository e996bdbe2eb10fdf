/** The step that may change an integration: create, update, refresh; never a thing twice. */
import { ActionError, asActionError, postOutcome } from '../errors/action-error.ts';
import type { PipelineContext } from './context.ts';
import { ambiguous, newcomers } from './resolve.ts';
import type { IntegrationResult } from '../report/result.ts';
import type { Integration } from '../zylon/schemas.ts';
import { oneLine } from '../log/untrusted.ts';
import type { Limits } from '../http/clock.ts';
import { idList } from '../zylon/ids.ts';
import { cancelledDuring } from '../errors/cancelled.ts';

function createUnknown(first: ActionError, why: string): ActionError {
  return new ActionError(
    'create-unknown',
    {
      what: `Whether the integration was created is not known: ${first.explanation.what}`,
      why,
      remedy:
        'Look in Zylon for a new integration; if there is one, set integration-id to it; if not, run the step again',
    },
    { cause: first },
  );
}

/** After a create that was sent and not answered: looks for what it made, and adopts it if there is no doubt. */
async function lookForCreated(
  { api, inputs, log }: PipelineContext,
  result: IntegrationResult,
  before: readonly Integration[],
  first: ActionError,
  limits: Limits,
): Promise<string> {
  log.info(`The create was not answered (${first.code}); looking whether it was carried out`);
  const { connector } = result;
  let after: readonly Integration[];
  try {
    after = (await api.integrations(limits)).integrations;
  } catch (error) {
    const failure = asActionError(error);
    if (failure.code === 'cancelled') throw cancelledDuring(failure, 'create');
    throw createUnknown(first, `Looking for it failed too: ${failure.explanation.what}`);
  }
  const found = newcomers(before, after, connector, inputs.username);
  const [only, ...others] = found;
  if (only === undefined) {
    throw createUnknown(first, "No new integration is among those of the token's user; it may still come");
  }
  if (others.length > 0) {
    throw ambiguous(connector, found, 'A create was not answered, and several new integrations were found afterwards');
  }
  log.notice(`The create was not answered; the new integration ${oneLine(only)} was found and adopted.`);
  return only;
}

/** Creates the integration, once. `before`: what there was. Sets `id` and `created`. */
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
  if (!isIntegration) log.notice('Zylon took the update, and did not answer with the integration, as documented.');
  log.info(`Updated: the credentials of ${result.connector.label} integration ${idList([id])}`);
}

/** Has Zylon renew its OAuth grant. */
export async function refreshOauth(
  { api, log }: PipelineContext,
  result: IntegrationResult,
  id: string,
  limits: Limits,
): Promise<void> {
  await api.refreshOauth(result.connector, id, limits);
  log.info(`Refreshed: the OAuth grant of ${result.connector.label} integration ${idList([id])}`);
}
