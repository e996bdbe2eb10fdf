import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '../http/answer.ts';
import type { SimulatorState, UserRecord } from '../data/state.ts';

/** Who calls, for which organization. */
export interface Access {
  user: UserRecord;
  orgId: string;
}

/**
 * Checks token, organization and user, in this order. Only the 401 is documented; 400 for a missing `x-org` and 403
 * for an organization or user without access are the simulator's choice.
 */
export function authorize(headers: IncomingHttpHeaders, state: SimulatorState, inactiveToo: boolean): Access {
  const user = userOf(headers.authorization, state);
  if (!user) throw new Refusal(401, 'Missing, unknown or expired token', { 'www-authenticate': 'Bearer' });
  const name = headers['x-org'];
  if (typeof name !== 'string' || name === '') throw new Refusal(400, 'The header x-org is missing');
  const organization = state.organizations.find(({ id, slug }) => id === name || slug === name);
  if (organization?.id !== user.org_id) throw new Refusal(403, 'No access to this organization');
  if (user.state !== 'Active' && !inactiveToo) throw new Refusal(403, 'The user is inactive');
  return { user, orgId: organization.id };
}

function userOf(authorization: string | undefined, state: SimulatorState): UserRecord | undefined {
  const [, token = ''] = /^Bearer ([^\s]+)$/i.exec(authorization ?? '') ?? [];
  const userId = Object.hasOwn(state.tokens, token) ? state.tokens[token] : undefined;
  return state.users.find(({ id }) => id === userId);
}
