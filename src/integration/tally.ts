/** What an ingest's events add up to. */
import { firstProblem } from "../http/json.ts";
import type { Target } from "../inputs/selection.ts";
import { headOf } from "../log/untrusted.ts";
import { MAX_NAMES } from "../result/result.ts";
import { isNoError, saysNo } from "../zylon/answers.ts";
import { connectorOf } from "../zylon/connectors.ts";
import { canonical, failedByType, type RawEvent } from "../zylon/events.ts";
import {
  INTEGRATION,
  type Integration,
  SYNC_ERROR,
  SYNC_PROGRESS,
  SYNC_STARTED,
} from "../zylon/schemas.ts";

type Counted = "added" | "updated" | "removed" | "skipped" | "failed";

/**
 * What happened to an item, in lower case, under the name that is counted;
 * `Recreated` counts as updated.
 */
const COUNTED: ReadonlyMap<string, Counted> = new Map([
  ["added", "added"],
  ["updated", "updated"],
  ["recreated", "updated"],
  ["removed", "removed"],
  ["skipped", "skipped"],
  ["error", "failed"],
]);

/** What one event means. */
export interface Verdict {
  /**
   * `failed`: the ingest; `item-failed`: one item of it. `problem`: then this
   * is no answer to this ingest.
   */
  readonly kind:
    | "event"
    | "completed"
    | "entity"
    | "unknown"
    | "item-failed"
    | "failed"
    | "problem";
  /**
   * What is unknown, the message of the failure, or the problem: untrusted
   * text. Empty where there is nothing to tell.
   */
  readonly text: string;
}

const EVENT: Verdict = { kind: "event", text: "" };
const COMPLETED: Verdict = { kind: "completed", text: "" };

const EVENT_TYPES: ReadonlySet<string> = new Set([
  "sync_started",
  "sync_progress",
  "sync_completed",
  "sync_error",
]);

const isEventType = (name: string): boolean => EVENT_TYPES.has(canonical(name));

/**
 * The data of an event; undefined where it is no object. A name of ours says
 * enough, whatever the data is.
 */
function objectOf({ name, value }: RawEvent): object | undefined {
  const isObject = typeof value === "object" && value !== null;
  if (isObject && !Array.isArray(value)) return value;
  return isEventType(name) ? {} : undefined;
}

/**
 * The type of an event: that of its `event:` line if it is one of ours, else
 * that of its data. But a failure in either wins, and the failure of the run
 * wins over that of an item.
 */
function typeOf(name: string, value: object): string {
  let own = name;
  if ("type" in value && typeof value.type === "string")
    own = headOf(value.type);
  if (failedByType(own) === "run") return own;
  if (failedByType(name) !== undefined) return name;
  if (failedByType(own) !== undefined) return own;
  return isEventType(name) ? name : own;
}

/** What an event reports to have failed, by its type or by its data. */
function failedByEvent(
  type: string,
  value: object,
): "run" | "item" | undefined {
  const failed = failedByType(type);
  if (failed !== undefined) return failed;
  if (canonical(type) === "sync_progress") return undefined; // its `op` says it
  return "error" in value && !isNoError(value.error) ? "run" : undefined;
}

/** Whether one of our events, or one without a type, says no in other words. */
function refuses(type: string, value: object): boolean {
  if (canonical(type) === "sync_progress") return false; // its `op` says it
  return (type === "" || isEventType(type)) && saysNo(value);
}

function messageIn(value: object): string {
  const { data } = SYNC_ERROR.safeParse(value);
  return data?.message ?? data?.error ?? data?.detail ?? "";
}

/** What names the item of a `sync_progress`. */
function itemNameIn(value: object): string | undefined {
  const { data } = SYNC_PROGRESS.safeParse(value);
  const item = data?.integration_item ?? data?.artifact;
  return item?.name ?? item?.title ?? data?.artifact_id;
}

export class IngestTally {
  readonly counts: Record<Counted, number> = {
    added: 0,
    updated: 0,
    removed: 0,
    skipped: 0,
    failed: 0,
  };
  /** Names of items: untrusted text, at most `MAX_NAMES` of each kind. */
  readonly names: Record<Exclude<Counted, "skipped">, string[]> = {
    added: [],
    updated: [],
    removed: [],
    failed: [],
  };
  currentArtifactCount: number | undefined;
  integrationItemCount: number | undefined;
  /** Any event, or the entity. */
  accepted = false;
  /** A `sync_progress` came. */
  progressed = false;
  /**
   * The answer is a stream, by its framing or since it has a second event. Then
   * only `sync_completed` is a good end.
   */
  streamed = false;
  completed = false;
  /**
   * What became of an item was said in a word that is unknown, or not at all:
   * then nothing is counted.
   */
  unclear = false;
  /**
   * An event said that an item failed, outside of the counted ones: then it is
   * unknown how many did.
   */
  failedIsUnknown = false;
  readonly #target: Target;
  #hasTaken = false;

  /** @param target the integration that is ingested */
  constructor(target: Target) {
    this.#target = target;
  }

  /** Items of the stream that are in the source. */
  get items(): number {
    const { added, updated, skipped, failed } = this.counts;
    return added + updated + skipped + failed;
  }

  /** The stream told what became of items, or that there was nothing to do. */
  get hasCounts(): boolean {
    return this.progressed || this.completed;
  }

  take(event: RawEvent): Verdict {
    this.streamed ||= event.streamed || this.#hasTaken;
    this.#hasTaken = true;
    const value = objectOf(event);
    if (value === undefined)
      return { kind: "unknown", text: "an event that is no object" };
    const type = typeOf(event.name, value);
    const failed = failedByEvent(type, value);
    if (failed !== undefined) return this.#failed(failed, value);
    if (refuses(type, value))
      return { kind: "problem", text: "it says that it is no success" };
    switch (canonical(type)) {
      case "sync_started":
        return this.#started(value);
      case "sync_progress":
        return this.#progress(value);
      case "sync_completed":
        this.accepted = true;
        this.completed = true;
        return COMPLETED;
      default:
        return this.#other(type, value, event.listed);
    }
  }

  #failed(what: "run" | "item", value: object): Verdict {
    this.accepted = true;
    if (what === "run") return { kind: "failed", text: messageIn(value) };
    this.failedIsUnknown = true;
    return { kind: "item-failed", text: messageIn(value) };
  }

  #started(value: object): Verdict {
    const { data, error } = SYNC_STARTED.safeParse(value);
    if (error !== undefined)
      return { kind: "problem", text: firstProblem(error) };
    this.accepted = true;
    const { current_artifact_count: documents, integration_item_count: items } =
      data;
    this.currentArtifactCount = documents ?? this.currentArtifactCount;
    // A second count, of a part or of nothing, takes back no item.
    if (typeof items === "number")
      this.integrationItemCount = Math.max(
        items,
        this.integrationItemCount ?? 0,
      );
    return EVENT;
  }

  #progress(value: object): Verdict {
    this.accepted = true;
    this.progressed = true;
    const op = "op" in value ? value.op : undefined;
    if (typeof op !== "string") {
      this.unclear = true;
      if (op === undefined || op === null) return EVENT;
      return { kind: "unknown", text: `op ${typeof op}` };
    }
    const counted = COUNTED.get(op.toLowerCase());
    if (counted === undefined) {
      this.unclear = true;
      return { kind: "unknown", text: `op ${op}` };
    }
    this.counts[counted] += 1;
    if (counted !== "skipped") this.#keepName(counted, value);
    return EVENT;
  }

  #keepName(counted: Exclude<Counted, "skipped">, value: object): void {
    const names = this.names[counted];
    if (names.length >= MAX_NAMES) return;
    const name = itemNameIn(value);
    if (name !== undefined) names.push(name);
  }

  /**
   * Neither of the four events: the integration itself, as one documented
   * example has it, or something newer.
   */
  #other(type: string, value: object, listed: boolean): Verdict {
    const { data } = INTEGRATION.safeParse(value);
    const isEntity =
      data !== undefined &&
      (connectorOf(type) !== undefined || "user_id" in value);
    if (isEntity) return this.#entity(data, listed);
    if (type === "")
      return { kind: "unknown", text: "an event without a type" };
    if (Object.keys(value).length === 0) return EVENT; // a sign of life
    return { kind: "unknown", text: `type ${type}` };
  }

  #entity({ id, type }: Integration, listed: boolean): Verdict {
    if (listed)
      return { kind: "problem", text: "it is a list of integrations" };
    if (id !== this.#target.id)
      return { kind: "problem", text: `it is the integration ${id}` };
    const connector = connectorOf(type);
    const isOther =
      connector !== undefined && connector.type !== this.#target.connector.type;
    if (isOther)
      return { kind: "problem", text: `it is an integration of type ${type}` };
    this.accepted = true;
    if (connector !== undefined) return { kind: "entity", text: "" };
    return { kind: "entity", text: type === "" ? "no type" : `type ${type}` };
  }
}
