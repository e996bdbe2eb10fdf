/** The space, site or folder that an integration reads, as its config names it. Pure. */
import type { Connector } from '../zylon/connectors.ts';

// Only for display: whether it is configured does not depend on these.
const PLACE_WORDS = [
  'space',
  'site',
  'share',
  'path',
  'folder',
  'library',
  'director',
  'drive',
  'project',
  'url',
  'host',
];
/** A config may hold secrets: a key with one of these words is never shown. */
const PRIVATE_WORDS = /token|secret|pass|pwd|(api|access).?key|auth|cookie|session|credential|signature|private/i;
/** The keys that may hold the name of an object. */
const NAME_KEYS = ['key', 'name', 'title', 'path', 'id'];
const MAX_SHOWN = 3;

/** A URL or path without user, password, query and fragment; empty where a password could remain. */
function withoutAccess(text: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    const place = text.replace(/^([\\/]*)[^\\/]*:[^\\/]*@/, '$1').replace(/\?.*=.*$/s, '');
    return /:.*@/s.test(place) ? '' : place;
  }
  const url = URL.parse(text);
  return url === null ? '' : `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}`;
}

/** The text of a value that is no list, or an empty string. */
function textOfOne(value: unknown): string {
  if (typeof value === 'string') return withoutAccess(value.trim());
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const fields = new Map<string, unknown>(Object.entries(value));
  const names = NAME_KEYS.map((key) => fields.get(key)).filter((name) => typeof name === 'string');
  return names.map((name) => withoutAccess(name.trim())).find((name) => name !== '') ?? '';
}

function textOf(value: unknown): string {
  if (!Array.isArray(value)) return textOfOne(value);
  const shown = value.slice(0, MAX_SHOWN).map(textOfOne);
  const texts = shown.filter((text) => text !== '').join(', ');
  return texts !== '' && value.length > MAX_SHOWN ? `${texts} and ${value.length - MAX_SHOWN} more` : texts;
}

/** The first place in the config: in documented keys, then in keys that sound like one. Untrusted text. */
export function placeOf(config: ReadonlyMap<string, unknown>, { configKeys, placeKey }: Connector): string | undefined {
  const shown = [...config.keys()].filter((key) => !PRIVATE_WORDS.test(key));
  const sounding = PLACE_WORDS.flatMap((word) => shown.filter((key) => key.toLowerCase().includes(word)));
  return [placeKey, ...configKeys, ...sounding].map((key) => textOf(config.get(key))).find((text) => text !== '');
}
