/** The entries of a watch: an answer may add one, and each look replaces the open ones. */
import {
  type Integration,
  isAwaitingDocuments,
  type WatchedIntegration,
} from "./integration.ts";
import { isOpen, type WatchEntry } from "./watch-entry.ts";

export class WatchEntries {
  /** The newest entry of each integration that was waited for, by position. */
  readonly #entries = new Map<number, WatchEntry>();
  /** For each ingest request without an answer, a promise of its entry. */
  readonly #unanswered = new Map<number, Promise<void>>();

  /**
   * @param whenAnswered for each integration, resolves when its ingest request was
   *   answered, and never rejects
   * @param createEntry called if documents are to be waited for then
   */
  constructor(
    whenAnswered: readonly Promise<Integration>[],
    createEntry: (
      integration: WatchedIntegration,
      position: number,
    ) => WatchEntry,
  ) {
    const addEntry = async (
      answer: Promise<Integration>,
      position: number,
    ): Promise<void> => {
      const integration = await answer;
      this.#unanswered.delete(position);
      if (isAwaitingDocuments(integration))
        this.set(createEntry(integration, position));
    };
    for (const [position, answer] of whenAnswered.entries())
      this.#unanswered.set(position, addEntry(answer, position));
  }

  get all(): readonly WatchEntry[] {
    return [...this.#entries.values()];
  }

  /** The entries whose documents are still waited for. */
  get open(): readonly WatchEntry[] {
    return this.all.filter(isOpen);
  }

  /** Whether every request was answered, and no documents are waited for. */
  get areDone(): boolean {
    return this.#unanswered.size === 0 && this.open.length === 0;
  }

  /** Waits until one more request was answered, and its entry is there. */
  async nextAnswer(): Promise<void> {
    await Promise.race(this.#unanswered.values());
  }

  /** Waits until every request was answered, and its entry is there. */
  async allAnswers(): Promise<void> {
    await Promise.all(this.#unanswered.values());
  }

  /** Adds an entry, or replaces the one with the same position. */
  set(entry: WatchEntry): void {
    this.#entries.set(entry.position, entry);
  }
}
