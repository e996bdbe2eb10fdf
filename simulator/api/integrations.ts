/** Integrations: which there are, their config, and their credentials. */
import { z } from "zod";
import { getDialect } from "../data/dialects.ts";
import { type Connector, CONNECTORS } from "../data/connectors.ts";
import { blankIntegration } from "../data/seed.ts";
import type { IntegrationRecord } from "../data/state.ts";
import { type Answer, json, Refusal } from "../http/connection.ts";
import type { Call } from "./call.ts";
import { integrationView, nextUpdateTime } from "./views.ts";

/** The connector that the path names; refuses one that is off here. */
export function findConnector(call: Call): Connector {
  const slug = call.param("slug");
  const connector = CONNECTORS.find((candidate) => candidate.slug === slug);
  if (!connector) throw new Refusal(404, "Not Found");
  if (call.state.connectors[slug] !== true)
    throw new Refusal(403, `The connector ${slug} is not enabled`);
  return connector;
}

/** The integration that the path names; one of another type or user is none. */
export function integrationOf(
  call: Call,
  connector: Connector,
): IntegrationRecord {
  const { integrations } = call.state;
  const record = integrations.find(({ id }) => id === call.param("id"));
  if (record?.type !== connector.type || record.user_id !== call.user.id)
    throw new Refusal(404, "Integration not found");
  return record;
}

/** `GET /api/v1/app/user/integrations` */
export function listIntegrations(call: Call): Answer {
  const { state, user } = call;
  const own = state.integrations.filter(({ user_id }) => user_id === user.id);
  const entities = own.map((record) => integrationView(record, state));
  return json(getDialect(state).reword.integrations?.(entities) ?? entities);
}

/** `GET …/{slug}/{id}/config` */
export function readConfig(call: Call): Answer {
  const { config = null } = integrationOf(call, findConnector(call));
  const { reword } = getDialect(call.state);
  return json(reword.config ? reword.config(config) : config);
}

export const CREDENTIALS = z.strictObject({
  username: z.string().min(1),
  password: z.string().min(1),
});
type Credentials = z.infer<typeof CREDENTIALS>;

/** `POST …/{slug}` */
export function createIntegration(call: Call): Answer {
  const connector = findConnector(call);
  const credentials = readCredentials(call, connector);
  const record = addIntegration(call, connector, credentials);
  return json(integrationView(record, call.state));
}

/** One more integration of the caller's, with the next free id. */
export function addIntegration(
  { state, user }: Call,
  { slug, type }: Connector,
  credentials: Credentials,
  more: Partial<IntegrationRecord> = {},
): IntegrationRecord {
  const now = nextUpdateTime(state.now());
  const ids = new Set(state.integrations.map(({ id }) => id));
  let number = 1;
  const id = (): string => `int_${slug.replace(/legacy$/, "")}_${number}`;
  while (ids.has(id())) number += 1;
  const record: IntegrationRecord = {
    ...blankIntegration(id(), type, user.id, user.org_id),
    created_at: now,
    updated_at: now,
    config: structuredClone(state.configOfCreated),
    ...more,
  };
  setCredentials(record, credentials);
  state.integrations.push(record);
  return record;
}

/** `POST …/{slug}/{id}`: an update, although it is a POST. */
export function updateIntegration(call: Call): Answer {
  const connector = findConnector(call);
  const record = integrationOf(call, connector);
  setCredentials(record, readCredentials(call, connector));
  return updated(call, json(integrationView(record, call.state)));
}

/** The answer to an update, which may be empty. */
export const updated = ({ state }: Call, answer: Answer): Answer =>
  state.switches.updateAnswer === "empty"
    ? { status: 204, headers: {}, body: "" }
    : answer;

/** `POST …/{slug}/{id}/refresh_token`: OAuth connectors only. */
export function refreshOAuth(call: Call): Answer {
  const connector = findConnector(call);
  if (connector.credentials !== "oauth") throw new Refusal(404, "Not Found");
  integrationOf(call, connector);
  // The documentation shows "ok" with its quotes, the OpenAPI file says 202 and
  // text/plain.
  return {
    status: 202,
    headers: { "content-type": "text/plain" },
    body: '"ok"',
  };
}

/** Refuses those of a connector whose access is granted in the browser. */
function readCredentials(
  { body }: Call,
  { credentials }: Connector,
): Credentials {
  if (credentials === "oauth")
    throw new Refusal(405, "That is done in the browser", { allow: "" });
  const parsed = CREDENTIALS.safeParse(body);
  if (!parsed.success) throw new Refusal(422, z.prettifyError(parsed.error));
  return parsed.data;
}

/** The file share refuses the password `wrong`. */
export function setCredentials(
  record: IntegrationRecord,
  { username, password }: Credentials,
): void {
  if (record.type === "FileSystem" && password === "wrong")
    throw new Refusal(400, "Invalid credentials");
  record.provider_data = { username };
  record.password = password;
}
