/**
 * Every file that is written for the runner: outputs, summary, results. Each is opened once, for all that goes into it.
 * `@actions/core` opens the first anew for every output, and loads all of `node:crypto` and `node:fs/promises` for it.
 */
import { closeSync, constants, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

// Not created: the runner made the file, and reads no other.
const APPEND = constants.O_WRONLY | constants.O_APPEND;

function append(path: string, text: string): void {
  const file = openSync(path, APPEND);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** A mark for the end of values that none of them contains: so text from a server cannot end a value. */
function endMark(values: readonly string[]): string {
  for (;;) {
    const mark = `end_${Math.random().toString(36).slice(2)}`;
    if (!values.some((value) => value.includes(mark))) return mark;
  }
}

const escaped = (value: string): string => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Sets outputs; as commands in the log where a runner is too old to have a file for them. Throws where it cannot. */
export function appendOutputs(all: readonly (readonly [name: string, value: string])[]): void {
  const path = process.env['GITHUB_OUTPUT'] ?? '';
  if (path === '') {
    for (const [name, value] of all) process.stdout.write(`\n::set-output name=${name}::${escaped(value)}\n`);
    return;
  }
  const mark = endMark(all.map(([, value]) => value));
  append(path, all.map(([name, value]) => `${name}<<${mark}\n${value}\n${mark}\n`).join(''));
}

/** Adds Markdown to the job summary. Throws where it cannot. */
export function appendSummary(markdown: string): void {
  const path = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (path === '') throw new Error('GITHUB_STEP_SUMMARY is not set: this runner has no job summaries');
  append(path, markdown);
}

/** A new folder with a unique name, which the runner removes after the job. */
export function ownFolder(prefix: string): string {
  const folder = process.env['RUNNER_TEMP'] ?? '';
  // Not with node:crypto: to load it takes a fifth of a failing run.
  return mkdtempSync(join(folder === '' ? tmpdir() : folder, prefix));
}

/** Writes the file behind `results-file`; returns the path. Throws where it cannot. */
export function writeResultsFile(all: readonly object[]): string {
  const own = ownFolder('zylon-ingest-results-');
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
