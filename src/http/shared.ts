/** Work that is done once for all who wait for it. */
import { follow, type Limits } from './clock.ts';

/** Settles as `promise` does, or rejects with the signal's reason as soon as it aborts. */
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

/** Each caller waits within its own limits; the work ends when no caller waits any more. */
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
    promise.catch(() => undefined); // each caller gets the rejection by itself
    this.#running = { promise, controller, waiting: 0 };
    return this.#running;
  }
}
