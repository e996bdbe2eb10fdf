/** The steps that may change an integration: create, update, refresh. None is sent twice. */
import type { Limits } from '../http/clock.ts';
import { ActionError, asActionError, cancelledDuring, postOutcome } from '../http/error.ts';
import type { Session } from '../inputs/session.ts';
import { oneLine } from '../log/untrusted.ts';
import type { IntegrationResult } from '../report/result.ts';
import { type Connector, idList } from '../zylon/connectors.ts';
import type { Integration } from '../zylon/schemas.ts';
import { ambiguous, newcomers } from './find.ts';

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
  { api, inputs, log }: Session,
  connector: Connector,
  before: readonly Integration[],
  first: ActionError,
  limits: Limits,
): Promise<string> {
  log.info(`Zylon did not answer the create request (${first.code}). Looking for a new integration`);
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
      'Zylon did not answer the create request, and afterwards there were several new integrations',
    );
  }
  log.notice(`Zylon did not answer the create request. The new integration ${oneLine(only)} was found, and is used.`);
  return only;
}

/** Creates the integration, once. `before`: the integrations until now. Throws an `ActionError`. */
export async function create(
  session: Session,
  connector: Connector,
  before: readonly Integration[],
  limits: Limits,
): Promise<Partial<IntegrationResult>> {
  const { api, inputs, log, redact } = session;
  const { username, password } = inputs;
  if (inputs['dry-run']) {
    const shown = oneLine(redact(username), 60);
    log.info(`Dry run: would create a ${connector.type} integration with the username ${shown}`);
    if (inputs.ingest) {
      log.notice(
        'Zylon cannot ingest a new integration before somebody sets it up there. Until then, the step creates it and fails with not-configured.',
      );
    }
    return { planned: ['create'] };
  }
  let id: string;
  try {
    ({ id } = await api.create(connector, { username, password }, limits));
  } catch (error) {
    const failure = asActionError(error);
    if (failure.code === 'cancelled') throw cancelledDuring(failure, 'create');
    if (postOutcome(failure) !== 'unknown') throw failure;
    id = await lookForCreated(session, connector, before, failure, limits);
  }
  log.info(`Created: ${connector.label} integration ${idList([id])}`);
  return { id, created: true };
}

/** Sends new credentials. Throws an `ActionError`. */
export async function update(
  { api, inputs, log }: Session,
  connector: Connector,
  id: string,
  limits: Limits,
): Promise<Partial<IntegrationResult>> {
  const { username, password } = inputs;
  const isIntegration = await api.update(connector, id, { username, password }, limits);
  if (!isIntegration) {
    log.notice('Zylon accepted the update. Its answer is not the integration, as the documentation says it should be.');
  }
  log.info(`Updated: the credentials of ${connector.label} integration ${idList([id])}`);
  return { updated: true };
}

/** Asks Zylon to refresh the OAuth grant. Throws an `ActionError`. */
export async function refreshOauth(
  { api, log }: Session,
  connector: Connector,
  id: string,
  limits: Limits,
): Promise<void> {
  await api.refreshOauth(connector, id, limits);
  log.info(`Refreshed: the OAuth grant of ${connector.label} integration ${idList([id])}`);
}
