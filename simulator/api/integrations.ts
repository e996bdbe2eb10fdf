import { CONNECTORS, type Connector } from '../data/connectors.ts';
import { dialectOf } from '../data/dialects.ts';
import { EXAMPLE_EVENTS, eventsOf, type IngestScript } from '../data/ingest-script.ts';
import type { IntegrationRecord, SimulatorState } from '../data/state.ts';
import { json, Refusal, type Answer } from '../http/answer.ts';
import { contentTypeOf } from './ingest-stream.ts';
import type { Call, IngestAnswer } from './router.ts';
import { ingestSource } from './source-ingest.ts';
import { touch } from './touch.ts';
import { integrationView } from './views.ts';

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

/** `GET /api/v1/app/user/integrations` */
export function listIntegrations({ state, user, orgId }: Call): Answer {
  const own = state.integrations.filter((record) => record.user_id === user.id && record.org_id === orgId);
  const entities = own.map((record) => integrationView(record, state));
  return json(dialectOf(state).reword.integrations?.(entities) ?? entities);
}

/** `GET …/{slug}/{id}/config` */
export function readConfig(call: Call): Answer {
  const { config = null } = integrationOf(call, connectorOf(call));
  const { reword } = dialectOf(call.state);
  return json(reword.config ? reword.config(config) : config);
}

/** `POST …/{slug}/{id}/ingest` */
export function startIngest(call: Call): Answer | IngestAnswer {
  const connector = connectorOf(call);
  const record = integrationOf(call, connector);
  if (call.body !== undefined && !isObject(call.body)) throw new Refusal(422, 'The body must be a JSON object');
  if (!isConfigured(record.config, connector)) throw new Refusal(400, 'The integration is not configured');
  if (call.state.ingestConflict && record.busy_until > call.state.now()) {
    throw new Refusal(409, 'An ingest of this integration is already running');
  }
  const script = record.ingest ?? naturalIngest(record, call.state);
  record.ingest_count += 1;
  record.busy_until = call.state.now() + (script.runMs ?? 0);
  change(call.state, script.changes ?? {});
  if (script.framing !== 'object' && script.framing !== 'entity') return { ingestOf: record, script };
  const [event = {}] = script.framing === 'entity' ? [integrationView(record, call.state)] : eventsOf(script);
  return json(event, 200, { 'content-type': contentTypeOf(script) });
}

/** Is this a JSON object, not null and not an array? */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an ingest without a script does in this dialect, and how it answers. */
function naturalIngest(record: IntegrationRecord, state: SimulatorState): IngestScript {
  const { framing, followsSource, reword } = dialectOf(state);
  const events = followsSource ? ingestSource(record, state) : [...EXAMPLE_EVENTS];
  return { framing: framing(record.type), events: reword.events?.(events) ?? events };
}

function change(state: SimulatorState, { artifacts = [], removed = [] }: NonNullable<IngestScript['changes']>): void {
  const gone = new Set(removed);
  if (gone.size > 0) state.artifacts = state.artifacts.filter(({ id }) => !gone.has(id));
  if (artifacts.length === 0) return;
  const now = state.now();
  const indexes = new Map(state.artifacts.map(({ id }, index) => [id, index]));
  for (const artifact of artifacts) {
    const index = indexes.get(artifact.id) ?? state.artifacts.length;
    const before = state.artifacts[index];
    indexes.set(artifact.id, index);
    state.artifacts[index] = {
      ...structuredClone(artifact),
      created_at: before ? before.created_at : touch(now),
      updated_at: touch(now, before?.updated_at),
    };
  }
}

/** The config has no documented schema: a key that is missing may be fine, one that is shown but empty is not. */
function isConfigured(config: unknown, connector: Connector): boolean {
  if (!isObject(config) || Object.keys(config).length === 0) return false;
  return !connector.configKeys.some((key) => key in config && (config[key] === '' || config[key] === null));
}
