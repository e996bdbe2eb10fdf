/** The session of a run: what every step of it is given. */
import { HttpApi } from "../http/client.ts";
import type { Clock } from "../http/clock.ts";
import type { Log } from "../log/log.ts";
import type { Printer } from "../log/printable.ts";
import { ZylonApi } from "../zylon/api.ts";
import type { Inputs } from "../inputs/inputs.ts";

export interface Session {
  readonly api: ZylonApi;
  readonly inputs: Inputs;
  readonly clock: Clock;
  readonly log: Log;
  readonly printer: Printer;
  /** Ends everything: aborts with an `ActionError` of the code `cancelled`. */
  readonly signal: AbortSignal;
}

/**
 * Opens the session with the instance that the inputs name; nothing is sent
 * yet. `close` ends the connections.
 */
export function openSession(
  parts: Omit<Session, "api">,
  parallel: number,
): { readonly session: Session; readonly close: () => void } {
  const { inputs, clock, log, printer } = parts;
  const http = new HttpApi({
    baseUrl: inputs["base-url"],
    credentials: {
      authorization: `Bearer ${inputs["api-token"]}`,
      "x-org": inputs.organization,
    },
    extraHeaders: inputs["extra-headers"],
    certificates: inputs["ca-certificate"],
    requestTimeoutSeconds: inputs["request-timeout-seconds"],
    maxRetries: inputs["max-retries"],
    parallel,
    printer,
    clock,
  });
  return {
    session: { ...parts, api: new ZylonApi(http, log) },
    close: () => http.close(),
  };
}
