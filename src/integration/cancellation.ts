/** SIGINT and SIGTERM: the first ends the run with a report, the second at once. */
import { constants } from 'node:os';
import { ActionError } from '../http/error.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The part of `process` that concerns signals. */
export interface SignalSource {
  on(name: string, listener: (name: 'SIGINT' | 'SIGTERM') => void): unknown;
  off(name: string, listener: (name: 'SIGINT' | 'SIGTERM') => void): unknown;
}

export interface Cancellation {
  /** Aborts at the first signal, with an `ActionError` of the code `cancelled`. */
  readonly signal: AbortSignal;
  /** Stops listening. */
  readonly stop: () => void;
}

/**
 * Listens on `source` (the process). The runner sends SIGINT when a job is cancelled, SIGTERM 7.5 s later, and then
 * kills. `exit` is called with 128 and the signal's number at a second signal.
 */
export function listenForCancel(source: SignalSource, exit: (code: number) => void): Cancellation {
  const controller = new AbortController();
  const onSignal = (name: (typeof SIGNALS)[number]): void => {
    if (controller.signal.aborted) {
      exit(128 + constants.signals[name]);
      return;
    }
    controller.abort(
      new ActionError('cancelled', {
        what: `The run was cancelled (${name})`,
        why: 'Somebody cancelled the job, or it reached its time limit. No ingest was started',
        remedy: 'Run the step again when you want to ingest',
      }),
    );
  };
  for (const name of SIGNALS) source.on(name, onSignal);
  const stop = (): void => {
    for (const name of SIGNALS) source.off(name, onSignal);
  };
  return { signal: controller.signal, stop };
}
