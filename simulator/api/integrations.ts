/** Integrations: which there are, their config, and their credentials. */
import { z } from "zod";
import { dialectOf } from "../data/dialects.ts";
import { type Connector, CONNECTORS } from "../data/connectors.ts";
import { blankIntegration } from "../data/seed.ts";
import type { IntegrationRecord } from "../data/state.ts";
import { type Answer, json, Refusal } from "../http/connection.ts";
import type { Call } from "./call.ts";
import { integrationView, touch } from "./views.ts";

/**
 * The connector that the path names; refuses one that does not exist, or is off
 * on this instance.
 */
export function connectorOf(call: Call): Connector {
  const slug = call.param("slug");
  const connector = CONNECTORS.find((candidate) => candidate.slug === slug);
  if (!connector) throw new Refusal(404, "Not Found");
  if (call.state.connectors[slug] !== true)
    throw new Refusal(403, `The connector ${slug} is not enabled`);
  return connector;
}

/**
 * The integration that the path names. One of another type, user or
 * organization is as good as none.
 */
export function integrationOf(
  call: Call,
  connector: Connector,
): IntegrationRecord {
  const id = call.param("id");
  const record = call.state.integrations.find(
    (candidate) => candidate.id === id,
  );
  if (
    record?.type !== connector.type ||
    record.user_id !== call.user.id ||
    record.org_id !== call.orgId
  ) {
    throw new Refusal(404, "Integration not found");
  }
  return record;
}

/** `GET /api/v1/app/user/integrations` */
export function listIntegrations(call: Call): Answer {
  const { state, user, orgId } = call;
  const own = state.integrations.filter(
    (record) => record.user_id === user.id && record.org_id === orgId,
  );
  const entities = own.map((record) => integrationView(record, state));
  return json(dialectOf(state).reword.integrations?.(entities) ?? entities);
}

/** `GET …/{slug}/{id}/config` */
export function readConfig(call: Call): Answer {
  const { config = null } = integrationOf(call, connectorOf(call));
  const { reword } = dialectOf(call.state);
  return json(reword.config ? reword.config(config) : config);
}

const CREDENTIALS = z.strictObject({
  username: z.string().min(1),
  password: z.string().min(1),
});

/** The one password that the simulated file share refuses. */
const WRONG_PASSWORD = "wrong";

/**
 * `POST …/{slug}`: connectors with a password only; the others are made in the
 * browser.
 */
export function createIntegration(call: Call): Answer {
  const connector = connectorOf(call);
  if (connector.credentials === "oauth")
    throw new Refusal(405, `${connector.type} is created in the browser`, {
      allow: "",
    });
  const now = touch(call.state.now());
  const ids = new Set(call.state.integrations.map(({ id }) => id));
  let number = 1;
  const id = (): string =>
    `int_${connector.slug.replace(/legacy$/, "")}_${number}`;
  while (ids.has(id())) number += 1;
  const record: IntegrationRecord = {
    ...blankIntegration(id(), connector.type, call.user.id, call.orgId),
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
  if (connector.credentials === "oauth")
    throw new Refusal(405, `${connector.type} is changed in the browser`, {
      allow: "",
    });
  setCredentials(record, connector, call.body);
  record.updated_at = touch(call.state.now(), record.updated_at);
  return json(integrationView(record, call.state));
}

/** `POST …/{slug}/{id}/refresh_token`: OAuth connectors only. */
export function refreshToken(call: Call): Answer {
  const connector = connectorOf(call);
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

function setCredentials(
  record: IntegrationRecord,
  connector: Connector,
  body: unknown,
): void {
  const parsed = CREDENTIALS.safeParse(body);
  if (!parsed.success) throw new Refusal(422, z.prettifyError(parsed.error));
  const { username, password } = parsed.data;
  if (connector.slug === "filesystem" && password === WRONG_PASSWORD)
    throw new Refusal(400, "Invalid credentials");
  record.provider_data = { username };
  record.password = password;
}
