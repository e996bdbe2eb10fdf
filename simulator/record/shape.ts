/**
 * What is left of an answer once everything private is taken out: keys, kinds of
 * value, Zylon's own words and counts. Pure.
 */

/** Keys whose values are Zylon's own words, such as `Published` or `Added`. */
const WORDS =
  /(^|_)(type|state|status)$|^(source|op|error|ingest_warnings|roles)$/;
/** Keys whose numbers say how much there is, and name nothing. */
const AMOUNTS = /(count|progress|rank|pages?|page_size|limit|first)$/;
const IDS = /(^|_)(id|cursor)$|^(after|before|parent)$/;
const TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})?$/;
/** Entries of a list that are shown: what follows is mostly alike. */
const MAX_ENTRIES = 5;

/** The same id is always the same number, so that one still sees who belongs to whom. */
export class Pseudonyms {
  readonly #numbers = new Map<string, number>();

  of(id: string): string {
    const number = this.#numbers.get(id) ?? this.#numbers.size + 1;
    this.#numbers.set(id, number);
    return `id-${number}`;
  }
}

/** Returns the shape of any JSON value; `key` says where it stands. */
export function toShape(value: unknown, ids: Pseudonyms, key = ""): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number" && !IDS.test(key))
    return AMOUNTS.test(key) ? value : "number";
  if (typeof value === "string" || typeof value === "number")
    return toTextShape(String(value), ids, key);
  if (Array.isArray(value)) return toListShape(value, ids, key);
  const entries = Object.entries(value ?? {}).map(([name, inner]) => [
    toKeyShape(name),
    toShape(inner, ids, name),
  ]);
  return Object.fromEntries(entries);
}

/** A key that no API would have may be data. */
const toKeyShape = (name: string): string =>
  /^[A-Za-z_][\w-]{0,40}$/.test(name) ? name : "key";

function toTextShape(text: string, ids: Pseudonyms, key: string): string {
  if (text === "") return "";
  if (IDS.test(key)) return ids.of(text);
  if (WORDS.test(key) && /^[A-Za-z_]{1,40}$/.test(text)) return text;
  if (TIME.test(text)) return text.replace(/\d/g, "0"); // with its zone
  return /^[a-z]+:\/\//i.test(text) ? "address" : "text";
}

function toListShape(
  list: readonly unknown[],
  ids: Pseudonyms,
  key: string,
): unknown[] {
  const shown = list
    .slice(0, MAX_ENTRIES)
    .map((entry) => toShape(entry, ids, key));
  const more = list.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more`] : shown;
}

/** Segments of the API's paths that name nothing of the user's. */
const SEGMENTS =
  /^(api|v1|app|health|me|user|users|integrations?|artifacts?|projects?|organization|member|search|config|ingest|sync|refresh_token|login|files|validate|confluence|confluencelocallegacy|sharepoint|filesystem|claromentis)$/i;
/** Parameters whose values are of the API. */
const PARAMETERS =
  /^(state|type|source|ingest_status|include|include_descendants|total_count|first|page|page_size|limit)$/;

/** Returns a path with its query, ids and texts aside. */
export function toPathShape(path: string, ids: Pseudonyms): string {
  const url = new URL(path, "http://zylon.invalid");
  const segments = url.pathname.split("/").map((segment) => {
    if (segment === "" || SEGMENTS.test(segment)) return segment;
    return ids.of(decodeURIComponent(segment));
  });
  const query = [...url.searchParams].map(([name, value]) => {
    const isKept = PARAMETERS.test(name) && /^[\w,]*$/.test(value);
    return `${toKeyShape(name)}=${isKept ? value : toTextShape(value, ids, name)}`;
  });
  const end = query.length === 0 ? "" : `?${query.join("&")}`;
  return segments.join("/") + end;
}
