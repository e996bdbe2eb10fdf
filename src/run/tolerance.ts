/** How long failing looks and searches are tolerated, and how often they are made. */
import { clock } from "../clock.ts";
import { type Failure, isTransient } from "../errors.ts";

/**
 * How long a failure is tolerated that is not transient: a page that a proxy shows
 * while Zylon is being updated, and any other, as of an ingress that restarts.
 */
const TOLERANCE_MS = { page: 300_000, other: 60_000 };

/**
 * Tolerates failing looks and searches for a while, in a run that Zylon has
 * answered before:
 *
 *     failure     success   failure     failure     failure
 *     |-----------|         |-----------|-----------|
 *     tolerated   forgets   tolerated   tolerated   thrown: see TOLERANCE_MS
 *
 * Transient failures are always tolerated: the time limit ends them.
 */
export class FailureTolerance {
  /** When the failures of each kind began that no success has ended. */
  #since: { page?: number; other?: number } = {};

  /** Throws the failure if it is one of the action itself, or has lasted too long. */
  throwUnlessTolerated(failure: Failure): void {
    if (isTransient(failure.code)) return;
    if (failure.code === "internal") throw failure;
    const kind = failure.details.kind === "page" ? "page" : "other";
    const since = (this.#since[kind] ??= clock.now());
    if (clock.now() - since < TOLERANCE_MS[kind]) return;
    throw kind === "page" ? lastingPageFailure(failure) : failure;
  }

  /** Forgets earlier failures, after a success. */
  reset(): void {
    this.#since = {};
  }
}

/** Zylon answered before, so its address is right. */
const lastingPageFailure = (failure: Failure): Failure =>
  failure.with({
    title: `A page answered in place of Zylon for ${TOLERANCE_MS.page / 60_000} min`,
    remedy:
      "Check whether Zylon is under maintenance, then check the proxies between this runner and Zylon",
  });

/** The longest pause between two looks or searches, unless a look takes long. */
export const MAX_LOOK_PAUSE_MS = 30_000;

/** Returns a twentieth of the time waited so far, but 2 s at least, and 30 s at most. */
export const getGrowingPauseMs = (waitedMs: number): number =>
  Math.min(Math.max(waitedMs / 20, 2000), MAX_LOOK_PAUSE_MS);
