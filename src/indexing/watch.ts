/** One watch over the documents of a run: each of its looks serves every integration that waits. */
import { type Clock, follow, type Limits } from '../http/clock.ts';
import { orAborted, Shared } from '../http/shared.ts';
import type { Log } from '../log/log.ts';
import type { Redact } from '../log/secrets.ts';
import { ChangesFolder } from '../report/changes-file.ts';
import type { IntegrationResult } from '../report/result.ts';
import type { Document } from './documents.ts';
import { type ListingApi, Looks } from './looks.ts';
import type { SearchIndex } from './search-index.ts';
import { Snapshot } from './snapshot.ts';
import { waitTimeout } from './wait-timeout.ts';
import { Waiting, type WaitingOptions } from './waiting.ts';

/** A whole look waits for those that will need one too, up to so many times as long as it takes. */
const PATIENCE = 50;

export interface WatchOptions {
  readonly api: ListingApi;
  readonly clock: Clock;
  readonly log: Log;
  readonly redact: Redact;
  readonly inputs: {
    readonly 'project-id': readonly string[];
    readonly 'wait-timeout-seconds': number;
    readonly 'expect-search': readonly string[];
  };
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** All of the run. */
  readonly results: readonly IntegrationResult[];
}

/** What an integration tells when it begins to wait. */
export type Wait = Omit<WaitingOptions, 'clock' | 'redact' | 'newPart' | 'searched'>;

interface Waiter {
  readonly waiting: Waiting;
  readonly result: IntegrationResult;
  readonly done: () => void;
  readonly fail: (reason: unknown) => void;
}

export class Watch {
  /** Of all that waited: when the last one's time is over. */
  deadline = 0;
  /** The documents of those that are settled, where something is searched for. */
  readonly found: SearchIndex[] = [];
  readonly #options: WatchOptions;
  readonly #looks: Looks;
  readonly #folder = new ChangesFolder();
  readonly #before = new Map<string, Snapshot>();
  readonly #looking = new Shared();
  readonly #waiters = new Set<Waiter>();
  readonly #ended = new Set<IntegrationResult>();
  #watching: AbortController | undefined;
  #nap: AbortController | undefined;
  #wholeEnded = 0;
  #wholeTook = 0;

  constructor(options: WatchOptions) {
    this.#options = options;
    const { api, log, redact, inputs } = options;
    this.#looks = new Looks({ api, log, redact, projectIds: inputs['project-id'] });
  }

  /** The documents of an integration before its ingest: as the first whole look of the run found those of all. */
  async before(id: string, limits: Limits): Promise<Snapshot> {
    for (;;) {
      const snapshot = this.#before.get(id);
      if (snapshot !== undefined) return snapshot;
      await this.#looking.join(limits, (shared) => this.#lookBefore(id, shared));
    }
  }

  async #lookBefore(id: string, limits: Limits): Promise<void> {
    const ids = [id, ...this.#options.results.flatMap((result) => result.id ?? [])];
    const snapshots = new Map(ids.map((each) => [each, new Snapshot()]));
    await this.#whole(limits, (document) => snapshots.get(document.integration)?.add(document));
    for (const [each, snapshot] of snapshots) this.#before.set(each, snapshot);
  }

  /** Waits until an integration is settled; throws `wait-timeout`, or whatever ends its looks. */
  async settled(wait: Wait, limits: Limits): Promise<void> {
    const { clock, redact, inputs } = this.#options;
    const searched = inputs['expect-search'].length > 0;
    const waiting = new Waiting({ ...wait, clock, redact, searched, newPart: () => this.#folder.part() });
    this.deadline = Math.max(this.deadline, wait.deadline);
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const waiter: Waiter = { waiting, result: wait.result, done: () => resolve(undefined), fail: reject };
    this.#waiters.add(waiter);
    this.#nap?.abort(); // it may want a look before the others do
    if (this.#watching === undefined) void this.#watch();
    try {
      await orAborted(promise, limits.signal);
    } finally {
      this.#waiters.delete(waiter);
      if (this.#waiters.size === 0) {
        this.#watching?.abort();
        this.#watching = undefined;
      }
    }
  }

  /** An integration ended, however it did: no look need wait for it any more. */
  ended(result: IntegrationResult): void {
    this.#ended.add(result);
    if (result.id !== undefined) this.#before.delete(result.id);
    this.#nap?.abort();
  }

  /** Looks as long as anyone waits. Never rejects: what fails, fails for those who wait. */
  async #watch(): Promise<void> {
    const watching = new AbortController();
    this.#watching = watching;
    const unfollow = follow(this.#options.signal, watching);
    while (this.#waiters.size > 0 && !watching.signal.aborted) {
      const served = await this.#untilNext(watching.signal);
      try {
        if (served.length > 0) await this.#look(served, watching.signal);
      } catch (error) {
        for (const waiter of served) this.#leave(waiter, () => waiter.fail(error));
      }
    }
    unfollow();
    if (this.#watching === watching) this.#watching = undefined;
  }

  #leave(waiter: Waiter, end: () => void): void {
    this.#waiters.delete(waiter);
    end();
  }

  /** Sleeps until one of them wants a look; those that it serves, or nobody, where the sleep was ended. */
  async #untilNext(signal: AbortSignal): Promise<Waiter[]> {
    const { clock } = this.#options;
    const at = Math.min(...[...this.#waiters].map(({ waiting }) => waiting.nextAt(this.#wholeTook)));
    const nap = new AbortController();
    this.#nap = nap;
    const unfollow = follow(signal, nap);
    try {
      const left = at - clock.now();
      if (left > 0) await clock.sleep(left, nap.signal);
    } catch (error) {
      if (!nap.signal.aborted) for (const waiter of this.#waiters) this.#leave(waiter, () => waiter.fail(error));
      return [];
    } finally {
      unfollow();
      this.#nap = undefined;
    }
    const now = clock.now();
    return [...this.#waiters].filter(({ waiting }) => waiting.isServedAt(now, this.#wholeTook));
  }

  async #look(served: readonly Waiter[], signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    const leadMs = this.#wholeTook;
    const limits = { deadline: Math.max(...served.map(({ waiting }) => waiting.deadline)), signal };
    let told = false;
    if (!this.#isWholeDue(served, leadMs)) {
      told = await this.#lookAtPending(served, limits);
      if (told && !this.#isWholeDue(served, leadMs)) return;
    }
    const idle = served.filter(({ waiting }) => waiting.idle);
    const each = new Map(served.map(({ waiting }) => [waiting.id, { waiting, findings: waiting.beginWhole() }]));
    const began = clock.now();
    await this.#whole(limits, (document) => {
      const one = each.get(document.integration);
      one?.waiting.takeWhole(one.findings, document);
    });
    const ended = clock.now();
    for (const waiter of served) {
      const { waiting, result } = waiter;
      const findings = each.get(waiting.id)?.findings;
      if (findings === undefined) continue;
      if (waiting.endWhole(findings, began, ended)) {
        if (waiting.index !== undefined) this.found.push(waiting.index);
        this.#leave(waiter, waiter.done);
      } else if (began >= waiting.lastAt(leadMs)) {
        const failure = waitTimeout(result, this.#options.inputs['wait-timeout-seconds']);
        this.#leave(waiter, () => waiter.fail(failure));
      }
    }
    if (told && idle.length > 0) this.#looks.checked(idle.some(({ waiting }) => !waiting.idle));
  }

  /** False where the server cannot tell the pending alone. */
  async #lookAtPending(served: readonly Waiter[], limits: Limits): Promise<boolean> {
    const all = served.map(({ waiting }) => waiting);
    const byId = new Map(all.map((waiting) => [waiting.id, waiting]));
    for (const waiting of all) waiting.beginPending();
    // One without documents may get them anywhere.
    const known = all.every(({ projects }) => projects.size > 0);
    const projects = known
      ? new Set(all.flatMap((waiting) => [...waiting.projects]))
      : await this.#looks.projects(limits);
    const told = await this.#looks.pending(projects, limits, (document) =>
      byId.get(document.integration)?.takePending(document),
    );
    if (told) for (const waiting of all) waiting.endPending();
    return told;
  }

  /** Is the next look to go through everything? That costs most, so all who will need it soon share it. */
  #isWholeDue(served: readonly Waiter[], leadMs: number): boolean {
    const { clock, results } = this.#options;
    const now = clock.now();
    if (!this.#looks.filters || served.some(({ waiting }) => now >= waiting.lastAt(leadMs))) return true;
    if (!served.some(({ waiting }) => waiting.wantsWhole(now))) return false;
    const waiters = [...this.#waiters];
    const waits = new Set(waiters.map(({ result }) => result));
    const isToCome = results.some((result) => !waits.has(result) && !this.#ended.has(result));
    if (!isToCome && waiters.every(({ waiting }) => waiting.idle)) return true;
    return now - this.#wholeEnded >= PATIENCE * this.#wholeTook;
  }

  async #whole(limits: Limits, take: (document: Document) => void): Promise<void> {
    const { clock } = this.#options;
    const began = clock.now();
    await this.#looks.whole(limits, take);
    this.#wholeEnded = clock.now();
    this.#wholeTook = this.#wholeEnded - began;
  }
}
