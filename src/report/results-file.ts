/** The file behind the output `results-file`. */
import { closeSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ResultJson } from './results-json.ts';

/** Writes all of them where the runner keeps what ends with the job; returns the path. Throws where it cannot. */
export function writeResultsFile(all: readonly ResultJson[]): string {
  const folder = process.env['RUNNER_TEMP'] ?? '';
  // A name of its own, for those who collect many; made so, since node:crypto takes a fifth of a failing run to load.
  const own = mkdtempSync(join(folder === '' ? tmpdir() : folder, 'zylon-ingest-results-'));
  const path = join(own, `${basename(own)}.json`);
  const file = openSync(path, 'wx', 0o600);
  try {
    // A line each, and never all of them in memory.
    all.forEach((one, index) => writeFileSync(file, `${index === 0 ? '[' : ','}\n${JSON.stringify(one)}`));
    writeFileSync(file, all.length === 0 ? '[]\n' : '\n]\n');
  } finally {
    closeSync(file);
  }
  return path;
}
