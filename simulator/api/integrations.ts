import { json, Refusal, type Answer } from '../http/answer.ts';
import { CONNECTORS, type Connector } from './connectors.ts';
import { entity } from './entity.ts';
import { eventsOf } from './ingest-script.ts';
import { contentTypeOf } from './ingest-stream.ts';
import type { Call, IngestAnswer } from './router.ts';
import type { IntegrationRecord, SimulatorState } from '../state.ts';

/** The connector that the path names; refuses one that does not exist, or is off on this instance. */
export function connectorOf(call: Call): Connector {
  const slug = call.param('slug');
  const connector = CONNECTORS.find((candidate) => candidate.slug === slug);
  if (!connector) throw new Refusal(404, 'Not Found');
  if (call.state.connectors[slug] !== true) throw new Refusal(403, `The connector ${slug} is not enabled`);
  return connector;
}

/** The integration that the path names. One of another type, user or organization is as good as none. */
export function integrationOf(call: Call, connector: Connector): IntegrationRecord {
  const id = call.param('id');
  const record = call.state.integrations.find((candidate) => candidate.id === id);
  if (record?.type !== connector.type || record.user_id !== call.user.id || record.org_id !== call.orgId) {
    throw new Refusal(404, 'Integration not found');
  }
  return record;
}

/** `GET …/{slug}/{id}/config` */
export function readConfig(call: Call): Answer {
  return json(integrationOf(call, connectorOf(call)).config ?? null);
}

/** `POST …/{slug}/{id}/ingest` */
export function startIngest(call: Call): Answer | IngestAnswer {
  const connector = connectorOf(call);
  const record = integrationOf(call, connector);
  if (call.body !== undefined && !isObject(call.body)) throw new Refusal(422, 'The body must be a JSON object');
  if (!isConfigured(record.config, connector)) throw new Refusal(400, 'The integration is not configured');
  if (call.state.ingestConflict && record.busy_until > Date.now()) {
    throw new Refusal(409, 'An ingest of this integration is already running');
  }
  begin(record, call.state);
  const { framing } = record.ingest;
  if (framing !== 'object' && framing !== 'entity') return { ingestOf: record };
  const [event = {}] = framing === 'entity' ? [entity(record, call.state)] : eventsOf(record.ingest);
  return json(event, 200, { 'content-type': contentTypeOf(record.ingest) });
}

/** Is this a JSON object, not null and not an array? */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function begin(record: IntegrationRecord, state: SimulatorState): void {
  record.ingest_count += 1;
  record.busy_until = Date.now() + (record.ingest.runMs ?? 0);
  for (const artifact of record.ingest.changes?.artifacts ?? []) {
    const known = state.artifacts.findIndex(({ id }) => id === artifact.id);
    const copy = structuredClone(artifact);
    if (known === -1) state.artifacts.push(copy);
    else state.artifacts[known] = copy;
  }
}

/** The config has no documented schema: a key that is missing may be fine, one that is shown but empty is not. */
function isConfigured(config: unknown, connector: Connector): boolean {
  if (!isObject(config) || Object.keys(config).length === 0) return false;
  return !connector.configKeys.some((key) => key in config && (config[key] === '' || config[key] === null));
}
