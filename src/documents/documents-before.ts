/** The documents before the ingest: the first whole look of a run finds those of all its integrations. */
import type { Limits } from '../http/clock.ts';
import { Shared } from '../http/shared.ts';
import type { IntegrationResult } from '../report/result.ts';
import { Snapshot } from './snapshot.ts';
import type { WholeLooks } from './whole-looks.ts';

export class DocumentsBefore {
  readonly #whole: WholeLooks;
  readonly #results: readonly IntegrationResult[];
  readonly #snapshots = new Map<string, Snapshot>();
  readonly #looking = new Shared();

  /** @param results all of the run; each has its id before its documents are needed */
  constructor(whole: WholeLooks, results: readonly IntegrationResult[]) {
    this.#whole = whole;
    this.#results = results;
  }

  /** The documents of one integration. One look serves all integrations of the run. */
  async of(id: string, limits: Limits): Promise<Snapshot> {
    for (;;) {
      const snapshot = this.#snapshots.get(id);
      if (snapshot !== undefined) return snapshot;
      await this.#looking.join(limits, (shared) => this.#look(id, shared));
    }
  }

  /** Frees the memory of an integration that ended. */
  forget(id: string): void {
    this.#snapshots.delete(id);
  }

  async #look(id: string, limits: Limits): Promise<void> {
    const ids = [id, ...this.#results.flatMap((result) => result.id ?? [])];
    const found = new Map(ids.map((each) => [each, new Snapshot()]));
    await this.#whole.look(limits, (document) => found.get(document.integration)?.add(document));
    for (const [each, snapshot] of found) this.#snapshots.set(each, snapshot);
  }
}
