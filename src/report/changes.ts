/** Documents that changed, for people: the first of each kind, by name. */

/** The most names of each kind, and the most unknown words, that are kept. */
export const MAX_NAMES = 20;

export const CHANGE_KINDS = ['added', 'updated', 'removed', 'failed', 'failedBefore', 'warned'] as const;

/** `failedBefore`: failed before this ingest, and unchanged. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A document, or an item of the source. All texts are printable. */
export interface NamedDocument {
  readonly name: string;
  readonly url?: string | undefined;
  /** The API's words for what went wrong; empty where there are none. */
  readonly detail: string;
}

/** At most `MAX_NAMES` of each kind. */
export type NamedChanges = Record<ChangeKind, NamedDocument[]>;

export const noChanges = (): NamedChanges => ({
  added: [],
  updated: [],
  removed: [],
  failed: [],
  failedBefore: [],
  warned: [],
});

/** Adds one, if there is room. */
export function keepName(list: NamedDocument[], document: () => NamedDocument): void {
  if (list.length < MAX_NAMES) list.push(document());
}
