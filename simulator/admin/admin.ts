/** What steers a simulator from outside. */
import { z } from "zod";
import { integrationView } from "../api/views.ts";
import type { SimulatorState } from "../data/state.ts";
import {
  type Answer,
  json,
  type RecordedRequest,
  Refusal,
} from "../http/connection.ts";
import { FAULT_RULE, type FaultRule } from "./faults.ts";

/** The part of a simulator that its admin routes need. */
export interface AdminTarget {
  /** The server's data, free to be changed. */
  readonly state: SimulatorState;
  /**
   * Every request since the start or the last reset, in the order in which they
   * were read.
   */
  readonly requests: RecordedRequest[];
  /** Adds a fault. */
  fail: (rule: FaultRule) => void;
  clearFaults: () => void;
  /** Back to the initial data, without faults and requests. */
  reset: () => void;
}

/**
 * Everything under this path steers the simulator, needs no token and is not
 * recorded.
 */
export const ADMIN_PREFIX = "/_simulator/";
export const SHUTDOWN_PATH = "/_simulator/shutdown";

const INTEGRATION_PATH = /^PATCH \/_simulator\/integrations\/([^/]+)$/;
/** What every item has; others of its keys are in `SourceItem`. */
const ITEM = { id: z.string(), name: z.string(), content: z.string() };
const INTEGRATION_PATCH = z.strictObject({
  config: z.unknown().optional(),
  source: z.array(z.looseObject(ITEM)).optional(),
});

/**
 * Answers a call that steers the simulator; the caller does what
 * `SHUTDOWN_PATH` asks for.
 */
export function handleAdminRequest(
  { method, path, body }: RecordedRequest,
  target: AdminTarget,
): Answer {
  try {
    const call = `${method} ${path}`;
    switch (call) {
      case "POST /_simulator/faults":
        target.fail(parse(FAULT_RULE, body));
        return json({ ok: true }, 201);
      case "DELETE /_simulator/faults":
        target.clearFaults();
        return json({ ok: true });
      case "GET /_simulator/requests":
        return json(target.requests);
      case "POST /_simulator/reset":
        target.reset();
        return json({ ok: true });
      case `POST ${SHUTDOWN_PATH}`:
        return { ...json({ ok: true }), headers: { connection: "close" } };
      default:
        return patchIntegration(call, body, target.state);
    }
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function patchIntegration(
  call: string,
  body: string,
  state: SimulatorState,
): Answer {
  const [, id] = INTEGRATION_PATH.exec(call) ?? [];
  if (id === undefined)
    throw new Refusal(404, `The simulator has no call ${call}`);
  const record = state.integrations.find((candidate) => candidate.id === id);
  if (!record) throw new Refusal(404, "Integration not found");
  Object.assign(record, parse(INTEGRATION_PATCH, body));
  return json({ ...integrationView(record, state), config: record.config });
}

function parse<Output>(schema: z.ZodType<Output>, body: string): Output {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal(400, "The body is not valid JSON");
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Refusal(422, z.prettifyError(parsed.error));
  return parsed.data;
}
