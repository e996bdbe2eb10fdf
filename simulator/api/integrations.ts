/** The integration API: which integrations there are, config and credentials. */
import { z } from "zod";
import { type Connector, CONNECTORS } from "../data/connectors.ts";
import { nextUpdateTime } from "../data/documents.ts";
import { blankIntegration } from "../data/seed.ts";
import type { IntegrationRecord } from "../data/state.ts";
import { type Answer, json, Refusal } from "../http/connection.ts";
import type { Call } from "./call.ts";
import { integrationView } from "./views.ts";

export const CREDENTIALS = z.strictObject({
  username: z.string().min(1),
  password: z.string().min(1),
});
type Credentials = z.infer<typeof CREDENTIALS>;

/** The connector that the path names. */
function findConnector({ param }: Call): Connector {
  const connector = CONNECTORS.find(({ slug }) => slug === param("slug"));
  if (!connector) throw new Refusal(404, "Not Found");
  return connector;
}

/** The integration that the path names; one of another type or user is none. */
export function findIntegration(call: Call): IntegrationRecord {
  const { type } = findConnector(call);
  const { integrations } = call.state;
  const record = integrations.find(({ id }) => id === call.param("id"));
  if (record?.type !== type || record.user_id !== call.user.id)
    throw new Refusal(404, "Integration not found");
  return record;
}

/** `GET /user/integrations` */
export function listIntegrations({ state, user }: Call): Answer {
  const own = state.integrations.filter(({ user_id }) => user_id === user.id);
  return json(own.map((record) => integrationView(record, state)));
}

/** `GET /integration/{slug}/{id}/config` */
export function readConfig(call: Call): Answer {
  return json(findIntegration(call).config ?? null);
}

/** `POST /integration/{slug}` */
export function createIntegration(call: Call): Answer {
  const connector = findConnector(call);
  const record = addIntegration(call, connector, readCredentials(call));
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
    ...more,
  };
  setCredentials(record, credentials);
  state.integrations.push(record);
  return record;
}

/** `POST /integration/{slug}/{id}`: an update, although it is a POST. */
export function updateIntegration(call: Call): Answer {
  const record = findIntegration(call);
  setCredentials(record, readCredentials(call));
  record.updated_at = nextUpdateTime(call.state.now(), record.updated_at);
  return json(integrationView(record, call.state));
}

/** `POST /integration/{slug}/{id}/refresh_token`: OAuth connectors only. */
export function refreshOAuth(call: Call): Answer {
  if (findConnector(call).username !== undefined)
    throw new Refusal(404, "Not Found");
  findIntegration(call);
  // The documentation shows "ok" with its quotes, the OpenAPI file says 202 and
  // text/plain.
  const headers = { "content-type": "text/plain" };
  return { status: 202, headers, body: '"ok"' };
}

/** Refuses those of a connector whose access is granted in the browser. */
function readCredentials(call: Call): Credentials {
  if (findConnector(call).username === undefined)
    throw new Refusal(405, "That is done in the browser");
  const parsed = CREDENTIALS.safeParse(call.body);
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
