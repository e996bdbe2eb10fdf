/** The API of the instance that the inputs name. */
import { HttpApi } from './http/client.ts';
import type { Clock } from './http/clock.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Log } from './log/log.ts';
import type { Redact } from './log/secrets.ts';
import { ZylonApi } from './zylon/api.ts';

export interface ConnectOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly redact: Redact;
  /** How many requests at once. */
  readonly parallel: number;
}

/** Nothing is sent until the API is asked. `close` ends the connections. */
export function connect(
  inputs: Inputs,
  { clock, log, redact, parallel }: ConnectOptions,
): { readonly api: ZylonApi; readonly close: () => void } {
  const http = new HttpApi({
    baseUrl: inputs['base-url'],
    credentials: { authorization: `Bearer ${inputs['api-token']}`, 'x-org': inputs.organization },
    certificates: inputs['ca-certificate'],
    requestTimeoutSeconds: inputs['request-timeout-seconds'],
    maxRetries: inputs['max-retries'],
    parallel,
    redact,
    clock,
  });
  return { api: new ZylonApi(http, log), close: () => http.close() };
}
