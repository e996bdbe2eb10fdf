/** Is an integration configured? Decided from the answer of `GET config`, which has no documented schema. Pure. */
import type { Connector } from '../zylon/connectors.ts';

/** `place`: the space, site or folder, untrusted, where the config tells it. */
export type Configured =
  { readonly ok: true; readonly place?: string } | { readonly ok: false; readonly reason: string };

/** `null`, blank text, an empty list or an empty object: a key that is there and says nothing. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/**
 * Not configured: anything but an object, an empty object, an object in which a documented key is present and empty, or
 * one that has none of the documented keys. A key that is absent while others are set is no reason to refuse: the
 * documentation shows examples, not a schema.
 */
export function isConfigured(config: unknown, connector: Connector): Configured {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    const shape = config === null ? 'null' : Array.isArray(config) ? 'a list' : `a ${typeof config}`;
    return { ok: false, reason: `its config is ${shape}, not an object` };
  }
  const entries = new Map<string, unknown>(Object.entries(config));
  if (entries.size === 0) return { ok: false, reason: 'its config is empty' };
  const { configKeys } = connector;
  const empty = configKeys.filter((key) => entries.has(key) && isEmpty(entries.get(key)));
  if (empty.length > 0) return { ok: false, reason: `its config has no value for ${empty.join(' and ')}` };
  if (configKeys.length > 0 && !configKeys.some((key) => entries.has(key))) {
    return { ok: false, reason: `its config has neither of ${configKeys.join(', ')}` };
  }
  const place = entries.get(connector.placeKey);
  return { ok: true, ...(typeof place === 'string' && place.trim() !== '' ? { place } : {}) };
}
