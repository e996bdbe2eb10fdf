/** What an ingest's events add up to. */
import { connectorOf } from '../zylon/connectors.ts';
import { INTEGRATION, SYNC_ERROR, SYNC_PROGRESS, SYNC_STARTED } from '../zylon/schemas.ts';
import type { RawEvent } from '../zylon/events.ts';
import { firstProblem } from '../http/json.ts';
import { MAX_NAMES } from '../report/result.ts';

type Counted = 'added' | 'updated' | 'removed' | 'skipped' | 'errors';

/** What happened to an item, in lower case, under the name that is counted; `Recreated` counts as updated. */
const COUNTED: ReadonlyMap<string, Counted> = new Map([
  ['added', 'added'],
  ['updated', 'updated'],
  ['recreated', 'updated'],
  ['removed', 'removed'],
  ['skipped', 'skipped'],
  ['error', 'errors'],
]);

/**
 * What one event means for the reading: go on, or the end of the ingest. `nothing`: a sign of life. `problem` names a
 * field that is not valid.
 */
export type Verdict =
  | { readonly kind: 'event' | 'entity' | 'completed' | 'nothing' }
  | { readonly kind: 'unknown'; readonly word: string }
  | { readonly kind: 'sync-error'; readonly message: string }
  | { readonly kind: 'problem'; readonly field: string };

const EVENT_TYPES: ReadonlySet<string> = new Set(['sync_started', 'sync_progress', 'sync_completed', 'sync_error']);

const EVENT: Verdict = { kind: 'event' };

/** `sync_started` of `SyncStarted`, `sync-started` or `SYNC_STARTED`. */
const canonical = (type: string): string =>
  type
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[\s.-]+/g, '_')
    .toLowerCase();

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export class IngestTally {
  readonly counts: Record<Counted, number> = { added: 0, updated: 0, removed: 0, skipped: 0, errors: 0 };
  /** Names of items: untrusted text, at most `MAX_NAMES` of each kind. */
  readonly names: Record<Exclude<Counted, 'skipped'>, string[]> = { added: [], updated: [], removed: [], errors: [] };
  currentArtifactCount: number | undefined;
  integrationItemCount: number | undefined;
  /** The server's own figure, from 0 to 1. */
  progress: number | undefined;
  /** Any event, or the entity. */
  accepted = false;
  /** A `sync_progress` came: then only `sync_completed` is a good end. */
  progressed = false;
  completed = false;
  /** The framing was one of a stream: then only `sync_completed` is a good end. */
  streamed = false;

  /** Whether the stream reported what became of an item, in a known word: then its counts decide. */
  get decides(): boolean {
    return Object.values(this.counts).some((count) => count > 0);
  }

  /** Items of the stream that are in the source. */
  get items(): number {
    const { added, updated, skipped, errors } = this.counts;
    return added + updated + skipped + errors;
  }

  take({ name, value: given, streamed }: RawEvent): Verdict {
    const named = EVENT_TYPES.has(canonical(name));
    // The name alone says what it is, whatever the data is.
    const value = isObject(given) ? given : named ? {} : undefined;
    if (value === undefined) return { kind: 'unknown', word: 'an event that is no object' };
    if (streamed) this.streamed = true;
    const own = 'type' in value && typeof value.type === 'string' ? value.type : name;
    // An `event:` line of ours outranks a `type` that the data has for something else.
    const type = named && canonical(own) !== 'sync_error' ? name : own;
    switch (canonical(type)) {
      case 'sync_started':
        return this.#started(value);
      case 'sync_progress':
        return this.#progress(value);
      case 'sync_completed':
        this.accepted = true;
        this.completed = true;
        return { kind: 'completed' };
      case 'sync_error': {
        this.accepted = true;
        const { data } = SYNC_ERROR.safeParse(value);
        return { kind: 'sync-error', message: data?.message ?? data?.error ?? data?.detail ?? '' };
      }
      default:
        return this.#other(type, value);
    }
  }

  #started(value: object): Verdict {
    const { data, error } = SYNC_STARTED.safeParse(value);
    if (error !== undefined) return { kind: 'problem', field: firstProblem(error) };
    this.accepted = true;
    this.currentArtifactCount = data.current_artifact_count ?? this.currentArtifactCount;
    this.integrationItemCount = data.integration_item_count ?? this.integrationItemCount;
    return EVENT;
  }

  #progress(value: object): Verdict {
    this.accepted = true;
    this.progressed = true;
    const { data } = SYNC_PROGRESS.safeParse(value);
    const op = 'op' in value ? value.op : undefined;
    if (typeof data?.progress === 'number' && data.progress >= 0 && data.progress <= 1) this.progress = data.progress;
    if (op === undefined || op === null) return EVENT;
    const counted = typeof op === 'string' ? COUNTED.get(op.toLowerCase()) : undefined;
    if (counted === undefined) return { kind: 'unknown', word: `op ${typeof op === 'string' ? op : typeof op}` };
    this.counts[counted] += 1;
    if (counted === 'skipped') return EVENT;
    const names = this.names[counted];
    if (names.length < MAX_NAMES) {
      const item = data?.integration_item ?? data?.artifact;
      names.push(item?.name ?? item?.title ?? data?.artifact_id ?? 'an item without a name');
    }
    return EVENT;
  }

  /** Neither of the four events: the integration itself, as one documented example has it, or something newer. */
  #other(type: string, value: object): Verdict {
    const entity = INTEGRATION.safeParse(value).success && (connectorOf(type) !== undefined || 'user_id' in value);
    if (!entity && type !== '' && Object.keys(value).length === 0) return { kind: 'nothing' };
    if (!entity) return { kind: 'unknown', word: type === '' ? 'an event without a type' : `type ${type}` };
    this.accepted = true;
    return { kind: 'entity' };
  }
}
