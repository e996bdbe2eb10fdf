/** The file behind the output `changes-file`. */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ownFolder } from './runner-files.ts';

/** One document that changed, failed or has warnings; texts as the server has them, without our secrets. */
export interface ChangeEntry {
  readonly integration_type: string;
  readonly integration_id: string;
  readonly change: 'added' | 'updated' | 'removed' | 'unchanged';
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly error: string | null;
  readonly warnings: readonly string[];
}

/** Writes the JSON array of all entries, a line each; returns its path. Throws where it cannot. */
export function writeChangesFile(entries: readonly ChangeEntry[]): string {
  const own = ownFolder('zylon-ingest-changes-');
  const path = join(own, `${basename(own)}.json`);
  const lines = entries.map((entry) => `\n${JSON.stringify(entry)}`);
  const end = lines.length === 0 ? ']\n' : '\n]\n';
  writeFileSync(path, `[${lines.join(',')}${end}`, { mode: 0o600, flag: 'wx' });
  return path;
}
