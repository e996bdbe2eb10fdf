/** Work that several wait for and that is done once. */
import { follow, type Limits } from './clock.ts';

/** What `promise` brings; or the signal's reason, as soon as it aborts. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new AbortController();
  const ended = Promise.withResolvers<never>();
  ended.promise.catch(() => undefined);
  aborted.signal.addEventListener('abort', () => ended.reject(aborted.signal.reason));
  const unfollow = follow(signal, aborted);
  try {
    return await Promise.race([ended.promise, promise]);
  } finally {
    unfollow();
  }
}

interface Running {
  readonly promise: Promise<void>;
  readonly controller: AbortController;
  waiting: number;
}

/** Each who joins waits within limits of its own; the work ends when the last one has gone. */
export class Shared {
  #running: Running | undefined;

  /** Begins the work, unless it is under way, and waits for its end. */
  async join(limits: Limits, work: (limits: Limits) => Promise<void>): Promise<void> {
    const running = this.#running ?? this.#begin(limits.deadline, work);
    running.waiting += 1;
    try {
      await orAborted(running.promise, limits.signal);
    } finally {
      running.waiting -= 1;
      if (running.waiting === 0) running.controller.abort(limits.signal.reason);
    }
  }

  #begin(deadline: number, work: (limits: Limits) => Promise<void>): Running {
    const controller = new AbortController();
    const promise = work({ deadline, signal: controller.signal }).finally(() => (this.#running = undefined));
    promise.catch(() => undefined); // whoever waits is told
    this.#running = { promise, controller, waiting: 0 };
    return this.#running;
  }
}
