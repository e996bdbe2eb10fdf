/** Takes looks at the documents of all integrations that are waited for. */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import { Failure, toFailure } from "../errors.ts";
import type { DocumentLister } from "./document-lister.ts";
import type { DocumentListing } from "./document-listing.ts";
import { type RunContext, withTimeout } from "./run-context.ts";
import { FailureTolerance } from "./tolerance.ts";
import { getNextDeadline, getPending, type WatchEntry } from "./watch-entry.ts";

/** What one look at the documents found. */
export type Look = (ListedDocuments | FailedLook) & { readonly began: number };

interface ListedDocuments {
  /** `pending-only` if these were listed first, and each integration has some. */
  readonly kind: "pending-only" | "all-documents";
  readonly listing: DocumentListing;
}

interface FailedLook {
  readonly kind: "failed";
  /** Why, to follow "Zylon". */
  readonly reason: string;
}

/**
 * A look may go on at least this long after the next time limit; longer if looks at
 * all documents take long: twice the shorter of the last two.
 */
const MIN_OVERRUN_MS = 30_000;

/** Takes looks, and remembers how long they take, and since when they fail. */
export class Looker {
  readonly #lister: DocumentLister;
  readonly #tolerance = new FailureTolerance();
  /** How long the last two looks took, in milliseconds. */
  #lastMs: readonly number[] = [];
  /** How long the last two looks took that listed all documents. */
  #lastMsOfAll: readonly number[] = [];

  constructor(lister: DocumentLister) {
    this.#lister = lister;
  }

  /**
   * How long the shorter of the last two looks took, in milliseconds: an outage may
   * have made the other one long. 0 before the first look.
   */
  get shortestMs(): number {
    return getShortest(this.#lastMs);
  }

  /**
   * Looks at the documents of all entries. A look that begins at a time limit lists
   * all documents. Throws after a cancel, and what `FailureTolerance` throws.
   */
  async look(open: readonly WatchEntry[], run: RunContext): Promise<Look> {
    const began = clock.now();
    const leftMs = Math.max(0, getNextDeadline(open) - began);
    const shortestMsOfAll = getShortest(this.#lastMsOfAll);
    const maxOverrunMs = Math.max(MIN_OVERRUN_MS, shortestMsOfAll * 2);
    const timeout = {
      seconds: (leftMs + maxOverrunMs) / 1000,
      createFailure: lookTimeoutFailure,
    };
    const look = await withTimeout(run, timeout, (limitedRun) =>
      leftMs > 0 && hadAllPending(open)
        ? listPendingOrAll(open, this.#lister, limitedRun)
        : listAll(this.#lister, limitedRun),
    ).catch((error: unknown) => this.#tolerate(error, run));
    const tookMs = clock.now() - began;
    this.#lastMs = [...this.#lastMs.slice(-1), tookMs];
    if (look.kind === "all-documents")
      this.#lastMsOfAll = [...this.#lastMsOfAll.slice(-1), tookMs];
    if (look.kind !== "failed") this.#tolerance.reset();
    return { ...look, began };
  }

  #tolerate(error: unknown, run: RunContext): FailedLook {
    run.limit.signal.throwIfAborted();
    const failure = toFailure(error);
    this.#tolerance.throwUnlessTolerated(failure);
    const reason = `didn't list the documents: ${failure.detail}`;
    core.info(`Zylon ${reason}. Retrying`);
    return { kind: "failed", reason };
  }
}

const getShortest = (lastTwo: readonly number[]): number =>
  lastTwo.length === 0 ? 0 : Math.min(...lastTwo);

const lookTimeoutFailure = (): Failure =>
  new Failure("timeout", "a list of documents took too long");

/** Whether all integrations had pending documents in the look before. */
const hadAllPending = (open: readonly WatchEntry[]): boolean =>
  open.every(({ watch }) => watch.pending.length > 0);

/** Lists the pending documents, and all unless each integration has pending ones. */
async function listPendingOrAll(
  open: readonly WatchEntry[],
  lister: DocumentLister,
  run: RunContext,
): Promise<ListedDocuments> {
  const listing = await lister.listPending(run);
  if (listing === undefined) return listAll(lister, run); // Zylon can't filter
  const isNonePending = ({ integration }: WatchEntry): boolean =>
    getPending(listing, integration).length === 0;
  return open.some(isNonePending)
    ? listAll(lister, run)
    : { kind: "pending-only", listing };
}

const listAll = async (
  lister: DocumentLister,
  run: RunContext,
): Promise<ListedDocuments> => ({
  kind: "all-documents",
  listing: await lister.listNow(run),
});
