/** Which integrations a run is for. What would fail for every one of them is found here, once. */
import { connectorOf, idList } from '../zylon/connectors.ts';
import { ActionError, asActionError, type ErrorCode } from '../http/error.ts';
import type { Session } from '../inputs/session.ts';
import { noIntegration, skippedNotice, unreadable } from './find.ts';
import { type IntegrationResult, newResult } from '../report/result.ts';
import { type Listed, unclearOf } from '../zylon/answers.ts';
import { type GivenId, type Selection, type Target, unique } from '../inputs/selection.ts';
import { within } from '../http/clock.ts';
import { type Diagnosis, PREPARATION_SECONDS, tooSlow } from './diagnosis.ts';

// The list failed in a way that need not concern the other calls: this version of Zylon may not have it.
const OF_THE_LIST_ALONE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-found',
  'method-not-allowed',
  'unexpected-response',
  'bad-json',
  'too-large',
]);

/** The integrations that the inputs name. */
export function namedBy(selection: Selection): IntegrationResult[] {
  if (selection.kind === 'all') return [];
  if (selection.kind === 'only') return [newResult(selection.connector)];
  return selection.ids.map(({ connector, id }) => newResult(connector, id));
}

const isMeant = ({ connector, id }: GivenId, target: Target): boolean =>
  id === target.id && (connector === undefined || connector.type === target.connector.type);

function allExcluded(count: number): ActionError {
  return new ActionError('no-integration', {
    what: `integration-id excludes ${count === 1 ? 'the only integration' : `all ${count} integrations`} that the token's user has`,
    why: 'Each of them has an entry with ! in integration-id',
    remedy: 'Remove entries with ! from integration-id, or set api-token to the token of a user who has others',
  });
}

function nothingThere(): ActionError {
  return new ActionError('no-integration', {
    what: 'The user of api-token has no integrations in this organization',
    why: 'An integration belongs to the user who created it, and to one organization',
    remedy: 'Create one in Zylon, or set api-token to the token of the user who has some, or correct organization',
  });
}

async function list(session: Session, diagnosis: Diagnosis): Promise<Listed> {
  const { api, clock, signal } = session;
  const failure = () => tooSlow('The list of integrations', PREPARATION_SECONDS);
  try {
    return await within({ seconds: PREPARATION_SECONDS, clock, signal, failure }, (limits) => api.integrations(limits));
  } catch (error) {
    throw await diagnosis.explain(asActionError(error), session, { connector: undefined, id: undefined });
  }
}

/**
 * Finds the integrations of the run; each result is empty yet. For several, or all, it reads the list of the token's user
 * first: so a wrong token, organization, host or certificate is thrown once, and not found again for each of them.
 */
export async function plan(session: Session, diagnosis: Diagnosis): Promise<IntegrationResult[]> {
  const { inputs, log, redact } = session;
  const { selection } = inputs;
  if (selection.kind !== 'all') {
    if (selection.kind === 'only' || selection.ids.length === 1) return namedBy(selection);
    try {
      await list(session, diagnosis);
    } catch (error) {
      if (!OF_THE_LIST_ALONE.has(asActionError(error).code)) throw error;
    }
    return namedBy(selection);
  }
  const { connector: only, except } = selection;
  const listed = await list(session, diagnosis);
  const all = unique(
    listed.integrations.flatMap(({ type, id }): Target[] => {
      const connector = connectorOf(type);
      return connector === undefined || (only !== undefined && only.type !== connector.type) ? [] : [{ connector, id }];
    }),
  );
  const unclear = unclearOf(listed, only);
  if (all.length === 0) {
    if (unclear.length > 0) throw unreadable(only, unclear);
    throw only === undefined ? nothingThere() : noIntegration(only, '', inputs['base-url']);
  }
  if (unclear.length > 0) log.notice(skippedNotice(unclear));
  const types = listed.integrations
    .map(({ type }) => type)
    .filter((type) => type !== '' && connectorOf(type) === undefined);
  if (only === undefined && types.length > 0) {
    log.notice(`Skipped integrations of types that are not supported: ${idList([...new Set(types.map(redact))])}.`);
  }
  const idle = except.filter((given) => !all.some((target) => isMeant(given, target)));
  if (idle.length > 0) {
    const names = idle.map(({ connector, id }) => `!${connector === undefined ? '' : `${connector.type}/`}${id}`);
    log.notice(`${idList(names)} in integration-id excludes nothing: the token's user has no such integration.`);
  }
  const wanted = all.filter((target) => !except.some((given) => isMeant(given, target)));
  if (wanted.length === 0) throw allExcluded(all.length);
  return wanted.map(({ connector, id }) => newResult(connector, id));
}
