/** Which functions of the bundle a run calls: those of the run that `npm run bench` measures. */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { action } from '../../bench/start/jobs.ts';
import { startSimulator } from '../../simulator/simulator.ts';

/** A part of a file, from its first character to before its `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What Node.js writes for `NODE_V8_COVERAGE`; the first range of a function is the whole function. */
const COVERAGE = z.object({
  result: z.array(
    z.object({
      url: z.string(),
      functions: z.array(
        z.object({ ranges: z.array(z.object({ startOffset: z.number(), endOffset: z.number(), count: z.number() })) }),
      ),
    }),
  ),
});

/**
 * Runs the bundle in `file` against the simulator, in a process of its own, and resolves to the functions that were
 * called. Makes `folder` for what the run writes. Rejects where the run fails, or takes a minute.
 */
export async function calledIn(file: string, folder: string): Promise<Range[]> {
  const coverage = join(folder, 'coverage');
  mkdirSync(coverage, { recursive: true });
  const simulator = await startSimulator({ tls: true });
  try {
    const { port, token, ca } = simulator;
    const caFile = join(folder, 'ca.pem');
    writeFileSync(caFile, ca);
    const { env } = action({ port, token, caFile, folder });
    // A retry would call other functions, and make other bytes of the same sources.
    const strict = { 'INPUT_MAX-RETRIES': '0', NODE_V8_COVERAGE: coverage };
    await promisify(execFile)(process.execPath, [file], { env: { ...env, ...strict }, timeout: 60_000 });
  } finally {
    await simulator.close();
  }
  const [written = ''] = readdirSync(coverage);
  const { result } = COVERAGE.parse(JSON.parse(readFileSync(join(coverage, written), 'utf8')));
  const { href } = pathToFileURL(realpathSync(file));
  const script = result.find(({ url }) => url === href);
  if (script === undefined) throw new Error(`Node.js did not tell which functions of ${file} were called`);
  return script.functions
    .flatMap(({ ranges }) => ranges.slice(0, 1))
    .filter(({ count }) => count > 0)
    .map(({ startOffset: start, endOffset: end }) => ({ start, end }));
}
