/** Which integrations a run is for. What would fail for every one of them is found here, once. */
import { connectorOf, idList } from '../zylon/connectors.ts';
import { ActionError, asActionError, type ErrorCode } from '../http/error.ts';
import type { Session } from '../inputs/session.ts';
import { noIntegration, shownUsername, skippedNotice, unreadable } from './find.ts';
import { type IntegrationResult, newResult } from '../report/result.ts';
import type { SkippedIntegration } from '../report/totals.ts';
import { type Listed, unclearOf } from '../zylon/pages.ts';
import type { Integration } from '../zylon/schemas.ts';
import { type GivenId, type Selection, type Target, unique } from '../inputs/selection.ts';
import { oneLine } from '../log/untrusted.ts';
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

/** More names than a notice needs. */
const MAX_NAMED = 10;

/** Every integration of the list that is of the connector of `only`, or of any where it has none. */
function ofConnector(list: readonly Integration[], only: Selection & { kind: 'all' }): Target[] {
  return unique(
    list.flatMap(({ type, id }): Target[] => {
      const connector = connectorOf(type);
      const is = connector !== undefined && (only.connector === undefined || only.connector.type === connector.type);
      return is ? [{ connector, id }] : [];
    }),
  );
}

/** Those of the list that no connector supports, where every type is wanted; a notice names their types. */
function unsupported(
  list: readonly Integration[],
  only: Selection & { kind: 'all' },
  { log, redact }: Session,
): SkippedIntegration[] {
  if (only.connector !== undefined) return [];
  const skipped = list
    .filter(({ type }) => type !== '' && connectorOf(type) === undefined)
    .map((one) => ({
      id: oneLine(one.id),
      type: oneLine(redact(one.type), 60),
      username: shownUsername(one, redact),
      why: 'this type is not supported',
    }));
  const types = [...new Set(skipped.map(({ type }) => type))];
  if (types.length > 0) {
    const named = types.slice(0, MAX_NAMED).join(', ');
    const more = types.length > MAX_NAMED ? ` and ${types.length - MAX_NAMED} more` : '';
    log.notice(`Skipped integrations of types that are not supported: ${named}${more}.`);
  }
  return skipped;
}

const keyOf = ({ connector, id }: Target): string => `${connector.type}/${id}`;

/** Empty results of `targets`, each with its username where Zylon reports it. */
function resultsOf(targets: readonly Target[], list: readonly Integration[], { redact }: Session): IntegrationResult[] {
  const usernames = new Map(
    list.map((one) => [`${connectorOf(one.type)?.type ?? ''}/${one.id}`, shownUsername(one, redact)]),
  );
  return targets.map((target) => ({
    ...newResult(target.connector, target.id),
    username: usernames.get(keyOf(target)),
  }));
}

const isMeant = ({ connector, id }: GivenId, target: Target): boolean =>
  id === target.id && (connector === undefined || connector.type === target.connector.type);

/** A notice of the lines with `!` that exclude nothing. */
function noticeIdle(targets: readonly Target[], except: readonly GivenId[], { log }: Session): void {
  const idle = except.filter((given) => !targets.some((target) => isMeant(given, target)));
  if (idle.length > 0) {
    const names = idle.map(({ connector, id }) => `!${connector === undefined ? '' : `${connector.type}/`}${id}`);
    log.notice(`${idList(names)} in integration-id excludes nothing: the token's user has no such integration.`);
  }
}

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

/** What a run is for, and what it leaves alone. */
export interface Plan {
  /** Each is empty yet. */
  readonly results: IntegrationResult[];
  readonly skipped: readonly SkippedIntegration[];
}

/**
 * Finds the integrations of the run. For several, or all, it reads the list of the token's user first: so a wrong token,
 * organization, host or certificate is thrown once, and not found again for each of them.
 */
export async function plan(session: Session, diagnosis: Diagnosis): Promise<Plan> {
  const { selection, 'base-url': baseUrl } = session.inputs;
  if (selection.kind !== 'all') {
    if (selection.kind === 'only' || selection.ids.length === 1) return { results: namedBy(selection), skipped: [] };
    try {
      const { integrations } = await list(session, diagnosis);
      return { results: resultsOf(selection.ids, integrations, session), skipped: [] };
    } catch (error) {
      const failure = asActionError(error);
      if (!OF_THE_LIST_ALONE.has(failure.code)) throw failure;
      return { results: namedBy(selection), skipped: [] };
    }
  }
  const listed = await list(session, diagnosis);
  const all = ofConnector(listed.integrations, selection);
  const skipped = unsupported(listed.integrations, selection, session);
  const unclear = unclearOf(listed, selection.connector);
  if (all.length === 0) {
    if (unclear.length > 0) throw unreadable(selection.connector, unclear);
    throw selection.connector === undefined ? nothingThere() : noIntegration(selection.connector, '', baseUrl);
  }
  if (unclear.length > 0) session.log.notice(skippedNotice(unclear));
  const { except } = selection;
  noticeIdle(all, except, session);
  const isExcluded = (target: Target): boolean => except.some((given) => isMeant(given, target));
  const results = resultsOf(
    all.filter((target) => !isExcluded(target)),
    listed.integrations,
    session,
  );
  if (results.length === 0) throw allExcluded(all.length);
  const excluded = resultsOf(all.filter(isExcluded), listed.integrations, session).map(
    ({ connector, id = '', username }) => ({
      ...{ type: connector.type, id: oneLine(id), username },
      why: 'excluded in integration-id',
    }),
  );
  return { results, skipped: [...excluded, ...skipped] };
}
