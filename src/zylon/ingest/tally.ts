/** What the events of an ingest report: counts of Zylon, and items of the source. */
import * as z from "zod/mini";
import { toSafeLine } from "../../text.ts";
import { rawText } from "../schemas.ts";

/** What became of an item of the source. */
type ItemChange = "added" | "updated" | "removed" | "skipped" | "failed";

/** What is unknown is `null`. */
export interface IngestTally {
  /** Counted by Zylon when the ingest began. */
  readonly artifactCount: number | null;
  readonly itemCount: number | null;
  /** How many items of each kind there were; `null` if none was reported. */
  readonly reported: Readonly<Record<ItemChange, number>> | null;
  /** The ids of documents that were removed, and of which nothing else was reported. */
  readonly removedIds: ReadonlySet<string>;
  readonly failedItems: readonly Item[];
}

/** Whether Zylon counted any items in the source. */
export const hasSourceItems = ({ itemCount }: IngestTally): boolean =>
  itemCount !== null && itemCount > 0;

export const countFailedItems = ({ failedItems }: IngestTally): number =>
  failedItems.length;

/** An item of the source, as an event reports it. */
interface Item {
  readonly change: ItemChange;
  /** The id of its document, or empty. */
  readonly id: string;
  readonly name: string;
}

const CHANGES: ReadonlyMap<string, ItemChange> = new Map([
  ["added", "added"],
  ["updated", "updated"],
  ["recreated", "updated"],
  ["removed", "removed"],
  ["skipped", "skipped"],
  ["error", "failed"],
]);

const COUNT = z.catch(z.nullable(z.int().check(z.nonnegative())), null);
const START = z.object({
  current_artifact_count: COUNT,
  integration_item_count: COUNT,
});

const NAMED = z.catch(z.object({ name: z.string() }), { name: "" });
const ITEM = z.object({
  op: rawText,
  artifact_id: rawText,
  integration_item: NAMED,
  artifact: NAMED,
});

/** Collects what the events of one ingest report. */
export class TallyBuilder {
  #artifactCount: number | null = null;
  #itemCount: number | null = null;
  /** Each item as it was reported last: Zylon reports one as often as it progresses. */
  readonly #items = new Map<string, Item>();
  /** Of these, something else than a removal was reported: they may be there again. */
  readonly #keptIds = new Set<string>();

  /** @param value a `sync_started` */
  addStart(value: unknown): void {
    const { data } = START.safeParse(value);
    this.#artifactCount = data?.current_artifact_count ?? null;
    this.#itemCount = data?.integration_item_count ?? null;
  }

  /**
   * @param value a `sync_progress`
   * @returns whether its operation is known
   */
  addItem(value: unknown): boolean {
    const { data } = ITEM.safeParse(value);
    const change = CHANGES.get(data?.op.toLowerCase() ?? "");
    if (data === undefined || change === undefined) return false;
    const { artifact_id: id, integration_item: item, artifact } = data;
    const name = toSafeLine(item.name || artifact.name, 80);
    this.#items.set(id || `no id ${this.#items.size}`, { change, id, name });
    if (change !== "removed") this.#keptIds.add(id);
    return true;
  }

  get tally(): IngestTally {
    const all = [...this.#items.values()];
    const reported = {
      added: 0,
      updated: 0,
      removed: 0,
      skipped: 0,
      failed: 0,
    };
    for (const { change } of all) reported[change] += 1;
    const removed = all.filter(
      ({ id, change }) => change === "removed" && !this.#keptIds.has(id),
    );
    return {
      artifactCount: this.#artifactCount,
      itemCount: this.#itemCount,
      reported: all.length === 0 ? null : reported,
      removedIds: new Set(removed.map(({ id }) => id)),
      failedItems: all.filter(({ change }) => change === "failed"),
    };
  }
}

/** The tally of no events. */
export const EMPTY_TALLY = new TallyBuilder().tally;
