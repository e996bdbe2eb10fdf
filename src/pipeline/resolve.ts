/** Which of the token owner's integrations is meant, where no id was given. Pure: never takes the first of several. */
import { type Connector, connectorOf, loginUrl } from '../zylon/connectors.ts';
import { ActionError } from '../errors/action-error.ts';
import type { Unclear } from '../zylon/integrations.ts';
import type { Integration } from '../zylon/schemas.ts';
import { oneLine } from '../log/untrusted.ts';
import { idList } from '../zylon/ids.ts';

export type Choice =
  /** `sure` is false where a username was asked for and Zylon does not tell the integration's. */
  | { readonly kind: 'one'; readonly id: string; readonly sure: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly ids: readonly string[]; readonly sure: boolean };

const isOf = (connector: Connector, { type }: Integration): boolean => connectorOf(type)?.type === connector.type;

const usernameOf = ({ provider_data: data }: Integration): string | undefined => data?.username;

/** The integrations of this connector that may be of this user: those that say so, and those that do not say. */
function candidates(all: readonly Integration[], connector: Connector, username: string) {
  const ofType = all.filter((integration) => isOf(connector, integration));
  if (username === '') return { certain: ofType, possible: [] };
  return {
    certain: ofType.filter((integration) => usernameOf(integration) === username),
    possible: ofType.filter((integration) => usernameOf(integration) === undefined),
  };
}

/** Chooses among the token owner's integrations; `username` is empty where none was asked for. */
export function choose(all: readonly Integration[], connector: Connector, username: string): Choice {
  const { certain, possible } = candidates(all, connector, username);
  const [pool, sure] = certain.length > 0 ? [certain, true] : [possible, false];
  const [only, ...others] = pool;
  if (only === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'several', ids: pool.map(({ id }) => id), sure };
  return { kind: 'one', id: only.id, sure };
}

/** Those that were not there before, and may be what an unanswered create made. */
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
    ? `Found the ${connector.label} integration ${idList(ids)}, which may not be the one that is meant`
    : `Found ${ids.length} ${connector.label} integrations that may be meant: ${idList(ids)}`;
  const remedy = one
    ? `Set integration-id to ${idList(ids)} if you mean it`
    : 'Set integration-id to the one that you mean';
  return new ActionError('ambiguous', { what: found, why, remedy });
}

/** Why several are too many to choose from: of a username that they all have, or that Zylon does not report. */
export function whySeveral(username: string, sure: boolean): string {
  if (username === '') return 'The action never takes the first of several';
  const whose = `username ${oneLine(username, 60)}`;
  return sure
    ? `All of them have the ${whose}, and the action never takes the first of several`
    : `Zylon does not report their usernames, so nothing tells which of them has the ${whose}`;
}

/** None was found, and there is one in the list that cannot be read and may be it. */
export function unreadable(connector: Connector | undefined, [first, ...others]: readonly Unclear[]): ActionError {
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  const whose = connector === undefined ? '' : ` ${connector.label}`;
  return new ActionError(
    'unexpected-response',
    {
      what: `The list of integrations has no${whose} integration that can be read, and has others: ${oneLine(first?.problem ?? '', 120)}${more}`,
      why: 'This version of Zylon answers in another shape, or base-url names another service',
      remedy: 'Set integration-id, if you know it; and report this with the version of Zylon',
    },
    { http: { status: 200 } },
  );
}

/** What to say of those that were skipped since they cannot be read. */
export function skippedNotice([first, ...others]: readonly Unclear[]): string {
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return `Skipped in the list of integrations, since it cannot be read: ${oneLine(first?.problem ?? '', 120)}${more}`;
}

export function noIntegration(connector: Connector, username: string, baseUrl: URL): ActionError {
  const whose = username === '' ? '' : ` with the username ${oneLine(username, 60)}`;
  const make =
    connector.credentials === 'password'
      ? 'Set configure: upsert with username and password to make one'
      : `Make one in a browser, signed in to Zylon, at ${loginUrl(baseUrl, connector)}`;
  return new ActionError('no-integration', {
    what: `The token's user has no ${connector.label} integration${whose}`,
    why: 'Integrations belong to the user who made them, and each to one organization',
    remedy: `${make}, or set api-token to a token of the user who has one`,
  });
}
