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
  /** Of all pipelines of the run: what it found once, it does not ask again. */
  readonly diagnosis: Diagnosis;
  /** The most that the list of integrations may take, and of each integration all that comes before its ingest. */
  readonly preparationSeconds: number;
  /** Ends everything. */
  readonly signal: AbortSignal;
}
