import { z } from 'zod';
import { findRoute, type Route } from '../api/router.ts';
import { integrationView } from '../api/views.ts';
import type { SimulatorState } from '../data/state.ts';
import { json, Refusal, type Answer } from '../http/answer.ts';
import type { RecordedRequest } from '../http/request.ts';
import type { FaultRule } from './faults.ts';
import { faultRuleSchema, integrationPatchSchema } from './schema.ts';

/** The part of a simulator that its admin routes need. */
export interface AdminTarget {
  readonly state: SimulatorState;
  readonly requests: readonly RecordedRequest[];
  readonly connections: number;
  fail: (rule: FaultRule) => void;
  clearFaults: () => void;
  reset: () => void;
}

/** Everything under this path steers the simulator, needs no token and is not recorded. */
export const ADMIN_PREFIX = '/_simulator/';
export const SHUTDOWN_PATH = '/_simulator/shutdown';

const INTEGRATION_PATH: Route = { path: '/_simulator/integrations/{id}', methods: {} };

/** Answers a call that steers the simulator; the caller does what `SHUTDOWN_PATH` asks for. */
export function administer({ method, path, body }: RecordedRequest, target: AdminTarget): Answer {
  try {
    switch (`${method} ${path}`) {
      case 'POST /_simulator/faults':
        target.fail(parse(faultRuleSchema, body));
        return json({ ok: true }, 201);
      case 'DELETE /_simulator/faults':
        target.clearFaults();
        return json({ ok: true });
      case 'GET /_simulator/requests':
        return json(target.requests);
      case 'GET /_simulator/state':
        return json(describe(target));
      case 'POST /_simulator/reset':
        target.reset();
        return json({ ok: true });
      case `POST ${SHUTDOWN_PATH}`:
        return json({ ok: true }, 200, { connection: 'close' });
      default:
        return patchIntegration(method, path, body, target.state);
    }
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function describe({ connections, state }: AdminTarget): unknown {
  const integrations = state.integrations.map((record) => ({
    ...integrationView(record, state),
    config: record.config,
    ingest_count: record.ingest_count,
  }));
  return { connections, dialect: state.dialect, integrations };
}

function patchIntegration(method: string, path: string, body: string, state: SimulatorState): Answer {
  const id = findRoute([INTEGRATION_PATH], path)?.params.get('id');
  if (method !== 'PATCH' || id === undefined) throw new Refusal(404, `The simulator has no ${method} ${path}`);
  const record = state.integrations.find((candidate) => candidate.id === id);
  if (!record) throw new Refusal(404, 'Integration not found');
  const patch = parse(integrationPatchSchema, body);
  if ('config' in patch) record.config = patch.config;
  if (patch.ingest) record.ingest = patch.ingest;
  if (patch.source) record.source = patch.source;
  return json({ ...integrationView(record, state), config: record.config });
}

function parse<Output>(schema: z.ZodType<Output>, body: string): Output {
  const parsed = schema.safeParse(parseJson(body));
  if (!parsed.success) throw new Refusal(422, z.prettifyError(parsed.error));
  return parsed.data;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'The body is not valid JSON');
  }
}
