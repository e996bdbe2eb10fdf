import { z } from 'zod';
import { json, Refusal, type Answer } from '../http/answer.ts';
import type { Connector } from '../data/connectors.ts';
import { blankIntegration } from '../data/seed.ts';
import type { IntegrationRecord, SimulatorState } from '../data/state.ts';
import { connectorOf, integrationOf } from './integrations.ts';
import type { Call } from './router.ts';
import { touch } from './touch.ts';
import { integrationView } from './views.ts';

const credentialsSchema = z.strictObject({ username: z.string().min(1), password: z.string().min(1) });

/** The one password that the simulated file share refuses. */
const WRONG_PASSWORD = 'wrong';

/** `POST …/{slug}`: connectors with a password only; the others are made in the browser. */
export function createIntegration(call: Call): Answer {
  const connector = connectorOf(call);
  if (connector.credentials === 'oauth')
    throw new Refusal(405, `${connector.type} is created in the browser`, { allow: '' });
  const now = touch(call.state.now());
  const record: IntegrationRecord = {
    ...blankIntegration(freeId(connector, call.state), connector.type, call.user.id, call.orgId),
    created_at: now,
    updated_at: now,
    config: structuredClone(call.state.configOfCreated),
  };
  setCredentials(record, connector, call.body);
  call.state.integrations.push(record);
  return json(integrationView(record, call.state));
}

/** `POST …/{slug}/{id}`: an update, although it is a POST. */
export function updateIntegration(call: Call): Answer {
  const connector = connectorOf(call);
  const record = integrationOf(call, connector);
  if (connector.credentials === 'oauth')
    throw new Refusal(405, `${connector.type} is changed in the browser`, { allow: '' });
  setCredentials(record, connector, call.body);
  record.updated_at = touch(call.state.now(), record.updated_at);
  return json(integrationView(record, call.state));
}

/** `POST …/{slug}/{id}/refresh_token`: OAuth connectors only. */
export function refreshToken(call: Call): Answer {
  const connector = connectorOf(call);
  if (connector.credentials !== 'oauth') throw new Refusal(404, 'Not Found');
  integrationOf(call, connector);
  // The documentation shows "ok" with its quotes, the OpenAPI file says 202 and text/plain.
  return { status: 202, headers: { 'content-type': 'text/plain' }, body: '"ok"' };
}

/** `GET …/{slug}/login` and `GET …/{slug}/{id}/login`: sends the browser to the provider. */
export function loginPage(call: Call): Answer {
  const { credentials, slug } = connectorOf(call);
  if (credentials !== 'oauth') throw new Refusal(404, 'Not Found');
  const location = `https://login.example.com/oauth2/authorize?client_id=zylon-${slug}&response_type=code`;
  return { status: 302, headers: { location }, body: '' };
}

function setCredentials(record: IntegrationRecord, connector: Connector, body: unknown): void {
  const parsed = credentialsSchema.safeParse(body);
  if (!parsed.success) throw new Refusal(422, z.prettifyError(parsed.error));
  const { username, password } = parsed.data;
  if (connector.slug === 'filesystem' && password === WRONG_PASSWORD) throw new Refusal(400, 'Invalid credentials');
  record.provider_data = { username };
  record.password = password;
}

function freeId(connector: Connector, state: SimulatorState): string {
  const name = connector.slug.replace(/legacy$/, '');
  for (let number = 1; ; number += 1) {
    const id = `int_${name}_${number}`;
    if (!state.integrations.some((record) => record.id === id)) return id;
  }
}
