/** What an ingest's events add up to. */
import { firstProblem } from "../http/json.ts";
import { headOf } from "../log/untrusted.ts";
import { MAX_NAMES } from "../result/result.ts";
import { connectorOf } from "../zylon/connectors.ts";
import { canonical, isFailure, type RawEvent } from "../zylon/events.ts";
import {
  INTEGRATION,
  SYNC_ERROR,
  SYNC_PROGRESS,
  SYNC_STARTED,
} from "../zylon/schemas.ts";
import { isEmpty } from "./configure.ts";

type Counted = "added" | "updated" | "removed" | "skipped" | "errors";

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
  ["error", "errors"],
]);

/** What one event means. `problem`: it makes the answer none to this ingest. */
export interface Verdict {
  readonly kind:
    "event" | "entity" | "completed" | "unknown" | "sync-error" | "problem";
  /**
   * What is unknown, the message of the failure, or the problem: untrusted
   * text. Empty for the first three.
   */
  readonly text: string;
}

const EVENT: Verdict = { kind: "event", text: "" };

const EVENT_TYPES: ReadonlySet<string> = new Set([
  "sync_started",
  "sync_progress",
  "sync_completed",
  "sync_error",
]);

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export class IngestTally {
  readonly counts: Record<Counted, number> = {
    added: 0,
    updated: 0,
    removed: 0,
    skipped: 0,
    errors: 0,
  };
  /** Names of items: untrusted text, at most `MAX_NAMES` of each kind. */
  readonly names: Record<Exclude<Counted, "skipped">, string[]> = {
    added: [],
    updated: [],
    removed: [],
    errors: [],
  };
  currentArtifactCount: number | undefined;
  integrationItemCount: number | undefined;
  /** Any event, or the entity. */
  accepted = false;
  /** A `sync_progress` came: then only `sync_completed` is a good end. */
  progressed = false;
  completed = false;
  /**
   * The framing was one of a stream: then only `sync_completed` is a good end.
   */
  streamed = false;
  /**
   * What became of an item was said in a word that is unknown, or not at all:
   * then nothing is counted.
   */
  unclear = false;
  readonly #id: string;
  #taken = false;

  /** @param id of the integration that is ingested */
  constructor(id: string) {
    this.#id = id;
  }

  /** Items of the stream that are in the source. */
  get items(): number {
    const { added, updated, skipped, errors } = this.counts;
    return added + updated + skipped + errors;
  }

  take({ name, value: given, streamed, listed }: RawEvent): Verdict {
    const named = EVENT_TYPES.has(canonical(name));
    // The name alone says what it is, whatever the data is.
    const value = isObject(given) ? given : named ? {} : undefined;
    this.streamed ||= streamed || this.#taken; // where a second one comes, it is a stream
    this.#taken = true;
    if (value === undefined)
      return { kind: "unknown", text: "an event that is no object" };
    const own =
      "type" in value && typeof value.type === "string"
        ? headOf(value.type)
        : name;
    // An `event:` line of ours outranks a `type` that the data has for
    // something else.
    const type = named && !isFailure(own) ? name : own;
    const kind = canonical(type);
    if (
      isFailure(type) ||
      (kind !== "sync_progress" &&
        "error" in value &&
        value.error !== false &&
        !isEmpty(value.error))
    ) {
      this.accepted = true;
      const { data } = SYNC_ERROR.safeParse(value);
      return {
        kind: "sync-error",
        text: data?.message ?? data?.error ?? data?.detail ?? "",
      };
    }
    switch (kind) {
      case "sync_started":
        return this.#started(value);
      case "sync_progress":
        return this.#progress(value);
      case "sync_completed":
        this.accepted = true;
        this.completed = true;
        return { kind: "completed", text: "" };
      default:
        return this.#other(type, value, listed);
    }
  }

  #started(value: object): Verdict {
    const { data, error } = SYNC_STARTED.safeParse(value);
    if (error !== undefined)
      return { kind: "problem", text: firstProblem(error) };
    this.accepted = true;
    this.currentArtifactCount =
      data.current_artifact_count ?? this.currentArtifactCount;
    this.integrationItemCount =
      data.integration_item_count ?? this.integrationItemCount;
    return EVENT;
  }

  #progress(value: object): Verdict {
    this.accepted = true;
    this.progressed = true;
    const { data } = SYNC_PROGRESS.safeParse(value);
    const op = "op" in value ? value.op : undefined;
    const counted =
      typeof op === "string" ? COUNTED.get(op.toLowerCase()) : undefined;
    if (counted === undefined) {
      this.unclear = true;
      if (op === undefined || op === null) return EVENT;
      return {
        kind: "unknown",
        text: `op ${typeof op === "string" ? op : typeof op}`,
      };
    }
    this.counts[counted] += 1;
    if (counted === "skipped") return EVENT;
    const names = this.names[counted];
    if (names.length < MAX_NAMES) {
      const item = data?.integration_item ?? data?.artifact;
      const name = item?.name ?? item?.title ?? data?.artifact_id;
      if (name !== undefined) names.push(name);
    }
    return EVENT;
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
    if (!isEntity && type !== "" && Object.keys(value).length === 0)
      return EVENT; // a sign of life
    if (!isEntity)
      return {
        kind: "unknown",
        text: type === "" ? "an event without a type" : `type ${type}`,
      };
    if (listed)
      return { kind: "problem", text: "it is a list of integrations" };
    if (data.id !== this.#id)
      return { kind: "problem", text: `it is the integration ${data.id}` };
    this.accepted = true;
    return { kind: "entity", text: "" };
  }
}
