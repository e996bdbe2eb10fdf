/** The file behind the output `results-file`. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResultJson } from './results-json.ts';

/** Writes all of them where the runner keeps what ends with the job; returns the path. Throws where it cannot. */
export function writeResultsFile(all: readonly ResultJson[]): string {
  const folder = process.env['RUNNER_TEMP'] ?? '';
  const path = join(folder === '' ? tmpdir() : folder, `zylon-ingest-results-${randomUUID()}.json`);
  writeFileSync(path, `${JSON.stringify(all, undefined, 2)}\n`, { flag: 'wx', mode: 0o600 });
  return path;
}
