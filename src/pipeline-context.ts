/** What every step of a pipeline is given. */
import type { Inputs } from './inputs.ts';
import type { Clock } from './retry.ts';
import type { Redact } from './secrets.ts';
import type { ZylonApi } from './zylon-api.ts';

export interface PipelineContext {
  readonly api: ZylonApi;
  readonly inputs: Inputs;
  readonly clock: Clock;
  readonly redact: Redact;
  /** Ends everything. */
  readonly signal: AbortSignal;
}
