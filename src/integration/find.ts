/** Finds the integration where no id was given; never takes the first of several. */
import type { Limits } from '../http/clock.ts';
import { ActionError } from '../http/error.ts';
import type { Session } from '../inputs/session.ts';
import { oneLine } from '../log/untrusted.ts';
import type { IntegrationResult } from '../report/result.ts';
import { type Connector, connectorOf, idList, loginUrl } from '../zylon/connectors.ts';
import { type Unclear, unclearOf } from '../zylon/answers.ts';
import type { Integration } from '../zylon/schemas.ts';

export type Choice =
  /** `sure` is false where `username` is set, and Zylon reports none for the integration. */
  | { readonly kind: 'one'; readonly id: string; readonly sure: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly ids: readonly string[]; readonly sure: boolean };

/** Whether an integration is of this connector. */
export const isOf = ({ type }: Integration, connector: Connector): boolean =>
  connectorOf(type)?.type === connector.type;

const usernameOf = ({ provider_data: data }: Integration): string | undefined => data?.username;

/** The integrations of this connector: those with this username, and those whose username Zylon does not report. */
function candidates(all: readonly Integration[], connector: Connector, username: string) {
  const ofType = all.filter((integration) => isOf(integration, connector));
  if (username === '') return { certain: ofType, possible: [] };
  return {
    certain: ofType.filter((integration) => usernameOf(integration) === username),
    possible: ofType.filter((integration) => usernameOf(integration) === undefined),
  };
}

/** Chooses among the integrations of the token's user; an empty `username` chooses by type alone. */
export function choose(all: readonly Integration[], connector: Connector, username: string): Choice {
  const { certain, possible } = candidates(all, connector, username);
  const [pool, sure] = certain.length > 0 ? [certain, true] : [possible, false];
  const [only, ...others] = pool;
  if (only === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'several', ids: pool.map(({ id }) => id), sure };
  return { kind: 'one', id: only.id, sure };
}

/** The integrations that are new, and that an unanswered create may have made. */
export function newcomers(
  before: readonly Integration[],
  after: readonly Integration[],
  connector: Connector,
  username: string,
): string[] {
  const known = new Set(before.map(({ id }) => id));
  const { certain, possible } = candidates(after, connector, username);
  return [...certain, ...possible].map(({ id }) => id).filter((id) => !known.has(id));
}

export function ambiguous(connector: Connector, ids: readonly string[], why: string): ActionError {
  const one = ids.length === 1;
  const found = one
    ? `Found 1 ${connector.label} integration, ${idList(ids)}, and cannot tell whether it is the right one`
    : `Found ${ids.length} ${connector.label} integrations, and one is needed: ${idList(ids)}`;
  const remedy = one
    ? `Open it in Zylon. If it is the right one, set integration-id to ${idList(ids)}`
    : 'Set integration-id to one of them, or to several on a line each';
  return new ActionError('ambiguous', { what: found, why, remedy });
}

/** Why the action cannot choose one of several. */
export function whySeveral(username: string, sure: boolean): string {
  if (username === '') return 'The action does not guess which one you want';
  const whose = `username ${oneLine(username, 60)}`;
  return sure
    ? `All of them have the ${whose}, and the action does not guess which one you want`
    : `Zylon does not report their usernames, so the action cannot find the one with the ${whose}`;
}

/** The failure where no integration was found, and the list has an entry that cannot be read and may be it. */
export function unreadable(connector: Connector | undefined, [first, ...others]: readonly Unclear[]): ActionError {
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  const whose = connector === undefined ? '' : ` ${connector.label}`;
  return new ActionError(
    'unexpected-response',
    {
      what: `Found no${whose} integration in Zylon's list; some entries of the list cannot be read: ${oneLine(first?.problem ?? '', 120)}${more}`,
      why: 'This version of Zylon answers in another shape, or base-url names another service',
      remedy: 'Set integration-id to the id that you want, and report this with the version of Zylon',
    },
    { http: { status: 200 } },
  );
}

/** The notice of the entries that cannot be read. */
export function skippedNotice([first, ...others]: readonly Unclear[]): string {
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return `Skipped an entry in Zylon's list of integrations that cannot be read: ${oneLine(first?.problem ?? '', 120)}${more}`;
}

/** @param others the usernames of the integrations of this connector that there are */
export function noIntegration(
  connector: Connector,
  username: string,
  baseUrl: URL,
  others: readonly string[] = [],
): ActionError {
  const whose = username === '' ? '' : ` with the username ${oneLine(username, 60)}`;
  const make =
    connector.credentials === 'password'
      ? 'Set configure: upsert with username and password to create one'
      : `Sign in to Zylon, and create one at ${loginUrl(baseUrl, connector)}`;
  return new ActionError('no-integration', {
    what: `The user of api-token has no ${connector.label} integration${whose}`,
    why: 'An integration belongs to the user who created it, and to one organization',
    // A mistyped username must not lead to one more integration, which the API cannot delete.
    remedy:
      others.length === 0
        ? `${make}. Or set api-token to the token of the user who has one`
        : `Correct username: there are integrations with ${idList(others)}. Or set api-token to the token of the user who has one`,
  });
}

/** What was found, and the list that it was found in. */
export interface FoundIntegration {
  /** Undefined where there is none, and `configure` lets the step create it. */
  readonly found: Partial<IntegrationResult> | undefined;
  readonly listed: readonly Integration[];
}

/** Looks for the only integration that the inputs mean. Throws an `ActionError` where that is not certain. */
export async function find(
  { api, inputs, log, redact }: Session,
  connector: Connector,
  limits: Limits,
): Promise<FoundIntegration> {
  const { configure, username } = inputs;
  const answer = await api.integrations(limits);
  const listed = answer.integrations;
  const choice = choose(listed, connector, username);
  const unclear = unclearOf(answer, connector);
  // Nothing is created then: the entry that cannot be read may be the integration that is wanted.
  if (choice.kind === 'none' && unclear.length > 0) throw unreadable(connector, unclear);
  if (unclear.length > 0) log.notice(skippedNotice(unclear));

  if (choice.kind === 'several') throw ambiguous(connector, choice.ids, whySeveral(username, choice.sure));
  if (choice.kind === 'none') {
    if (configure === 'create' || configure === 'upsert') return { found: undefined, listed };
    const others = listed.filter((one) => isOf(one, connector)).flatMap((one) => usernameOf(one) ?? []);
    throw noIntegration(connector, username, inputs['base-url'], [...new Set(others.map(redact))]);
  }
  const { id, sure } = choice;
  if (!sure && (configure === 'update' || configure === 'upsert')) {
    const why = 'Zylon does not report its username, and the action does not send credentials on a guess';
    throw ambiguous(connector, [id], why);
  }
  log.info(`Found: ${connector.label} integration ${idList([id])}`);
  if (!sure) {
    log.notice(
      'Zylon does not report the username of this integration. It is used, since it is the only one of its type.',
    );
  }
  if (configure === 'create') log.notice(`Using the existing integration ${idList([id])}; nothing was created.`);
  return { found: { id }, listed };
}
