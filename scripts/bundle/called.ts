/** Which functions of the bundle a run calls: those of the run that `npm run bench` measures. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

/** What Node.js writes for `NODE_V8_COVERAGE`: of each function first the range that is all of it. */
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

/** Runs the bundle in `file` against the simulator, in a process of its own. Rejects where it fails. */
export async function calledIn(file: string): Promise<Range[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zylon-ingest-called-'));
  const simulator = await startSimulator({ tls: true });
  try {
    const { port, token, ca } = simulator;
    const caFile = join(folder, 'ca.pem');
    writeFileSync(caFile, ca);
    const coverage = join(folder, 'coverage');
    const { env } = action({ port, token, caFile, folder });
    await promisify(execFile)(process.execPath, [file], { env: { ...env, NODE_V8_COVERAGE: coverage } });
    const [written = ''] = readdirSync(coverage);
    const { result } = COVERAGE.parse(JSON.parse(readFileSync(join(coverage, written), 'utf8')));
    const functions = result.find(({ url }) => url === pathToFileURL(resolve(file)).href)?.functions ?? [];
    return functions
      .flatMap(({ ranges }) => ranges.slice(0, 1))
      .filter(({ count }) => count > 0)
      .map(({ startOffset: start, endOffset: end }) => ({ start, end }));
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
