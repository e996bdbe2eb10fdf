/** A server of another version: the same data in words that no documentation has. */
import type { SimEvent } from './ingest-script.ts';
import { type Fields, without } from './rewording.ts';

/** Names of config keys in place of the documented ones. */
const CONFIG_KEYS: Partial<Record<string, string>> = {
  space_key: 'spaces',
  base_url: 'host',
  site_url: 'siteUrl',
  library: 'documentLibrary',
  path: 'share',
  site: 'area',
};

export function user(fields: Fields): Fields {
  return { ...fields, locale: 'en-GB', permissions: [] };
}

export function project(fields: Fields): Fields {
  return { ...fields, archived: false, owner: { kind: 'user', id: fields['user_id'] } };
}

export function integration(fields: Fields): Fields {
  const shown = without(fields, 'updated_at');
  return { ...shown, provider_data: { login: 'not shown' }, display_name: 'Integration', schedule: null };
}

/** There is one more, of a type that nobody knows. */
export function integrations(list: Fields[]): Fields[] {
  const [first] = list;
  return first === undefined ? list : [...list, { ...first, id: 'int_googledrive_1', type: 'GoogleDrive' }];
}

export function config(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, setting]: [string, unknown]) => [
      CONFIG_KEYS[key] ?? key,
      key === 'space_key' && setting !== '' && setting !== null ? [setting] : setting,
    ]),
  );
}

export function artifact(fields: Fields): Fields {
  const { type, ingest_status: status } = fields;
  return {
    ...without(fields, 'updated_at'),
    type: type === 'Document' ? 'Page' : type,
    ingest_status: status === 'Parsing' ? 'Chunking' : status,
    revision: { number: 3 },
    labels: [],
  };
}

export function page(envelope: Fields): Fields {
  return { ...envelope, took_ms: 3 };
}

export function results(list: Fields[]): Fields[] {
  return [...list, { id: 'agent_1', type: 'Agent', match: 'Agent', rank: 0, metadata: null }];
}

/** Every event has an extra key; among them are a type and an `op` that nobody knows. */
export function events(list: SimEvent[]): SimEvent[] {
  const [started, ...rest] = list.map((event) => ({ ...event, trace: 'b7ad6b7169203331' }));
  if (started === undefined) return [];
  return [started, { type: 'heartbeat', sequence: 1 }, { type: 'sync_progress', op: 'Linked' }, ...rest];
}

export function refusal(status: number, detail: string): Fields {
  return { error: { code: `E${status}`, message: detail } };
}
