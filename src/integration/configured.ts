/** Is an integration configured? Decided from the answer of `GET config`, which has no documented schema. Pure. */
import type { Connector } from '../zylon/connectors.ts';
import { placeOf } from './place.ts';

/** All texts are untrusted. `place`: the space, site or folder. `strangeKeys`: the keys, where none is documented. */
export type Configured =
  | { readonly ok: true; readonly place?: string; readonly strangeKeys: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** `null`, blank text, an empty list or an empty object. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/**
 * Not configured are: anything but an object, an object without any value, and an object whose documented keys all have
 * no value. Everything else is configured, whatever its keys are called.
 */
export function isConfigured(config: unknown, connector: Connector): Configured {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    const shape = config === null ? 'null' : Array.isArray(config) ? 'a list' : `a ${typeof config}`;
    return { ok: false, reason: `its config is ${shape}, not an object` };
  }
  const entries = new Map<string, unknown>(Object.entries(config));
  if (entries.size === 0) return { ok: false, reason: 'its config is empty' };
  if ([...entries.values()].every(isEmpty)) return { ok: false, reason: 'its config has no value in it' };
  const known = connector.configKeys.filter((key) => entries.has(key));
  if (known.length > 0 && known.every((key) => isEmpty(entries.get(key)))) {
    return { ok: false, reason: `its config has no value for ${known.join(' and ')}` };
  }
  const place = placeOf(entries, connector);
  return {
    ok: true,
    ...(place === undefined ? {} : { place }),
    strangeKeys: known.length > 0 ? [] : [...entries.keys()],
  };
}
