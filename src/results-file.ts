/** The file behind the output `results-file`. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ResultJson } from './results-json.ts';

/** Writes all of them where the runner keeps what ends with the job; returns the path. Throws where it cannot. */
export function writeResultsFile(all: readonly ResultJson[]): string {
  const folder = process.env['RUNNER_TEMP'] ?? '';
  // A name of its own, for those who collect many; made so, since node:crypto takes a fifth of a failing run to load.
  const own = mkdtempSync(join(folder === '' ? tmpdir() : folder, 'zylon-ingest-results-'));
  const path = join(own, `${basename(own)}.json`);
  writeFileSync(path, `${JSON.stringify(all, undefined, 2)}\n`, { flag: 'wx', mode: 0o600 });
  return path;
}
