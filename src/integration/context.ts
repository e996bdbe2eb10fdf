/** What every step of a pipeline is given. */
import type { Diagnosis } from './diagnosis.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Log } from '../log/log.ts';
import type { Redact } from '../log/secrets.ts';
import type { ZylonApi } from '../zylon/api.ts';
import type { Clock } from '../http/clock.ts';

export interface PipelineContext {
  readonly api: ZylonApi;
  readonly inputs: Inputs;
  readonly clock: Clock;
  readonly log: Log;
  readonly redact: Redact;
  /** Shared by all pipelines of the run, so that it asks once. */
  readonly diagnosis: Diagnosis;
  /** The limit of the list of integrations, and of everything before the ingest of each. */
  readonly preparationSeconds: number;
  /** Ends everything. */
  readonly signal: AbortSignal;
}
