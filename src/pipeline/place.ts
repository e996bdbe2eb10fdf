/** Where an integration reads from, for people: the space, site or folder that its config tells. Pure. */
import type { Connector } from '../zylon/connectors.ts';

// Shown and nothing else: whether it is configured depends on no name.
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
/** A config may hold tokens of its own: what one of these words names is never shown. */
const PRIVATE_WORDS = /token|secret|pass|pwd|(api|access).?key|auth|cookie|session|credential|signature|private/i;
/** What an object is called. */
const NAME_KEYS = ['key', 'name', 'title', 'path', 'id'];
const MAX_SHOWN = 3;

/** Without what a URL may carry besides its place: a user, a password, a query, a fragment. */
function withoutAccess(text: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return text.replace(/^([\\/]*)[^\\/]*:[^\\/]*@/, '$1').replace(/\?.*=.*$/s, '');
  }
  const url = URL.parse(text);
  return url === null ? '' : `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}`;
}

/** The text of one value that is no list, or an empty string. */
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

/** The first place that the config tells: documented keys first, then whatever sounds like one. Untrusted text. */
export function placeOf(config: ReadonlyMap<string, unknown>, { configKeys, placeKey }: Connector): string | undefined {
  const shown = [...config.keys()].filter((key) => !PRIVATE_WORDS.test(key));
  const sounding = PLACE_WORDS.flatMap((word) => shown.filter((key) => key.toLowerCase().includes(word)));
  return [placeKey, ...configKeys, ...sounding].map((key) => textOf(config.get(key))).find((text) => text !== '');
}
