/** Watches the documents of a run. All integrations that wait share each look. */
import { type Clock, follow, type Limits } from '../http/clock.ts';
import { orAborted } from '../http/shared.ts';
import type { Log } from '../log/log.ts';
import type { Redact } from '../log/secrets.ts';
import type { IntegrationResult } from '../report/result.ts';
import type { ZylonApi } from '../zylon/api.ts';
import { DocumentsBefore } from './documents-before.ts';
import { Looks } from './looks.ts';
import type { SearchIndex } from './search-index.ts';
import type { Snapshot } from './snapshot.ts';
import { waitTimeout } from './wait-timeout.ts';
import { Waiting, type WaitingOptions } from './waiting.ts';
import { WholeLooks } from './whole-looks.ts';
import { searchAll, type SearchContext } from './search.ts';

export interface WatchOptions {
  readonly api: ZylonApi;
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

/** What an integration brings when it begins to wait. */
export type Wait = Omit<WaitingOptions, 'clock' | 'redact' | 'searched'>;

interface Waiter {
  readonly waiting: Waiting;
  readonly result: IntegrationResult;
  readonly done: () => void;
  readonly fail: (reason: unknown) => void;
}

export class Watch {
  /** The latest deadline of all that waited. */
  #deadline = 0;
  /** The documents of those that are settled, with `expect-search`. */
  readonly #found: SearchIndex[] = [];
  readonly #options: WatchOptions;
  readonly #lists: ZylonApi;
  readonly #looks: Looks;
  readonly #whole: WholeLooks;
  readonly #before: DocumentsBefore;
  readonly #waiters = new Set<Waiter>();
  readonly #ended = new Set<IntegrationResult>();
  #watching: AbortController | undefined;
  #nap: AbortController | undefined;

  constructor(options: WatchOptions) {
    this.#options = options;
    const { api, clock, log, redact, inputs, results } = options;
    this.#lists = api;
    this.#looks = new Looks({ lists: this.#lists, log, redact, projectIds: inputs['project-id'] });
    this.#whole = new WholeLooks(this.#looks, clock);
    this.#before = new DocumentsBefore(this.#whole, results);
  }

  /** The documents of an integration before its ingest. */
  before(id: string, limits: Limits): Promise<Snapshot> {
    return this.#before.of(id, limits);
  }

  /** Waits until an integration is settled; throws `wait-timeout`, or the failure of a look. */
  async settled(wait: Wait, limits: Limits): Promise<void> {
    const { clock, redact, inputs } = this.#options;
    const searched = inputs['expect-search'].length > 0;
    const waiting = new Waiting({ ...wait, clock, redact, searched });
    this.#deadline = Math.max(this.#deadline, wait.deadline);
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const waiter: Waiter = { waiting, result: wait.result, done: () => resolve(undefined), fail: reject };
    this.#waiters.add(waiter);
    this.#nap?.abort(); // its next look may come first
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

  /** An integration ended, well or not: no look waits for it any more. */
  ended(result: IntegrationResult): void {
    this.#ended.add(result);
    if (result.id !== undefined) this.#before.forget(result.id);
    this.#nap?.abort();
  }

  /** `expect-search`, after all are settled. Writes a failure into the results; never rejects. */
  search(context: SearchContext): Promise<void> {
    const { results } = this.#options;
    return searchAll(context, { lists: this.#lists, results, documents: this.#found, deadline: this.#deadline });
  }

  /** Looks as long as an integration waits. Never rejects: a failure ends the waits that the look was for. */
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

  /** Sleeps until a look is due. Returns those that it is for; none where the sleep was interrupted. */
  async #untilNext(signal: AbortSignal): Promise<Waiter[]> {
    const { clock } = this.#options;
    const at = Math.min(...[...this.#waiters].map(({ waiting }) => waiting.nextAt(this.#whole.tookMs)));
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
    }
    const now = clock.now();
    return [...this.#waiters].filter(({ waiting }) => waiting.isServedAt(now, this.#whole.tookMs));
  }

  async #look(served: readonly Waiter[], signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    const leadMs = this.#whole.tookMs;
    const limits = { deadline: Math.max(...served.map(({ waiting }) => waiting.deadline)), signal };
    let listed = false;
    if (!this.#isWholeDue(served, leadMs)) {
      listed = await this.#lookAtPending(served, limits);
      if (listed && !this.#isWholeDue(served, leadMs)) return;
    }
    const idle = served.filter(({ waiting }) => waiting.idle);
    const each = new Map(served.map(({ waiting }) => [waiting.id, { waiting, findings: waiting.beginWhole() }]));
    const began = clock.now();
    await this.#whole.look(limits, (document) => {
      const one = each.get(document.integration);
      one?.waiting.takeWhole(one.findings, document);
    });
    const ended = clock.now();
    for (const waiter of served) {
      const { waiting, result } = waiter;
      const findings = each.get(waiting.id)?.findings;
      if (findings === undefined) continue;
      if (waiting.endWhole(findings, began, ended)) {
        if (waiting.index !== undefined) this.#found.push(waiting.index);
        this.#leave(waiter, waiter.done);
      } else if (began >= waiting.lastAt(leadMs)) {
        const failure = waitTimeout(result, this.#options.inputs['wait-timeout-seconds']);
        this.#leave(waiter, () => waiter.fail(failure));
      }
    }
    if (listed && idle.length > 0) this.#looks.checked(idle.some(({ waiting }) => !waiting.idle));
  }

  /** Returns false where Zylon cannot list the pending documents alone. */
  async #lookAtPending(served: readonly Waiter[], limits: Limits): Promise<boolean> {
    const all = served.map(({ waiting }) => waiting);
    const byId = new Map(all.map((waiting) => [waiting.id, waiting]));
    for (const waiting of all) waiting.beginPending();
    // The first document of an integration may appear in any project.
    const known = all.every(({ projects }) => projects.size > 0);
    const projects = known
      ? new Set(all.flatMap((waiting) => [...waiting.projects]))
      : await this.#looks.projects(limits);
    const listed = await this.#looks.pending(projects, limits, (document) =>
      byId.get(document.integration)?.takePending(document),
    );
    if (listed) for (const waiting of all) waiting.endPending();
    return listed;
  }

  /** Whether the next look must be whole. It costs most, so it waits for others that will need it soon. */
  #isWholeDue(served: readonly Waiter[], leadMs: number): boolean {
    const { clock, results } = this.#options;
    const now = clock.now();
    if (!this.#looks.filters || served.some(({ waiting }) => now >= waiting.lastAt(leadMs))) return true;
    if (!served.some(({ waiting }) => waiting.wantsWhole(now))) return false;
    const waiters = [...this.#waiters];
    const waits = new Set(waiters.map(({ result }) => result));
    const isToCome = results.some((result) => !waits.has(result) && !this.#ended.has(result));
    if (!isToCome && waiters.every(({ waiting }) => waiting.idle)) return true;
    return this.#whole.isPatienceOver(now);
  }
}
