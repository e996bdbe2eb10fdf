/** What every step of a pipeline is given. */
import type { Diagnosis } from './diagnosis.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Log } from '../log/log.ts';
import type { Redact } from '../log/secrets.ts';
import type { ZylonApi } from '../zylon/api.ts';
import type { Clock, Limits } from '../http/clock.ts';

export interface PipelineContext {
  readonly api: ZylonApi;
  readonly inputs: Inputs;
  readonly clock: Clock;
  readonly log: Log;
  readonly redact: Redact;
  /** Of all pipelines of the run: what it found once, it does not ask again. */
  readonly diagnosis: Diagnosis;
  /** Ends everything. */
  readonly signal: AbortSignal;
}

/** The two calls of a diagnosis together may take as long as one request. */
export function diagnosisLimits({ clock, inputs, signal }: PipelineContext): Limits {
  return { deadline: clock.now() + inputs['request-timeout-seconds'] * 1000, signal };
}
