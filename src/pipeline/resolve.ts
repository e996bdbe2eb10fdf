/** Which of the token owner's integrations is meant, where no id was given. Pure: never takes the first of several. */
import { type Connector, connectorOf, loginUrl } from '../zylon/connectors.ts';
import { ActionError } from '../errors/action-error.ts';
import type { Integration } from '../zylon/schemas.ts';
import { oneLine } from '../log/untrusted.ts';
import { idList } from '../zylon/ids.ts';

export type Choice =
  /** `sure` is false where a username was asked for and Zylon does not tell the integration's. */
  | { readonly kind: 'one'; readonly id: string; readonly sure: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly ids: readonly string[] };

const isOf = (connector: Connector, { type }: Integration): boolean => connectorOf(type)?.type === connector.type;

const usernameOf = ({ provider_data: data }: Integration): string | undefined => data?.username ?? undefined;

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
  if (others.length > 0) return { kind: 'several', ids: pool.map(({ id }) => id) };
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
  return new ActionError('ambiguous', {
    what: `More than one answer to which ${connector.label} integration is meant: ${idList(ids)}`,
    why,
    remedy: 'Set integration-id to the one you mean',
  });
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
