/** `npm run bench`: what a run takes, next to what it cannot do without; writes the table in docs/performance.md. */
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { isInstalled, peakMiB, timed } from '../child.ts';
import { ROUND_TRIP_MS } from './delay-proxy.ts';
import { action, badInput, bareScript, curlJob, emptyScript, type Target } from './jobs.ts';
import { inTurn, ratioOf, type Subject, spreadOf } from '../measure.ts';
import { disquiet, lookAround, restless } from '../quiet.ts';
import { printTable, type Row, writeTable } from './table.ts';

const SERVER = z.object({ port: z.number(), farPort: z.number(), token: z.string(), ca: z.string() });

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100' }, anyway: { type: 'boolean', default: false } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 20) throw new RangeError('--runs: a whole number, 20 or more');

const withCurl = isInstalled('curl') && isInstalled('jq');
const ms = (name: string, command: Parameters<typeof timed>[0]): Subject => ({ name, once: () => timed(command) });

/** The whole run next to the bare script, and to curl and jq. */
function wholeRun(target: Target, where: string): Row[] {
  const subjects = [ms('action', action(target)), ms('bare', bareScript(target))];
  if (withCurl) subjects.push(ms('curl', curlJob(target)));
  const measured = inTurn(subjects, runs);
  const of = (name: string): number[] => measured.get(name) ?? [];
  const row = (name: string, against: string): Row => ({
    what: `Whole run / ${against}, ${where}`,
    ratio: ratioOf(of('action'), of(name)),
    values: [spreadOf(of('action')), spreadOf(of(name))],
    unit: 'ms',
  });
  return [row('bare', 'a bare `node:https` script'), ...(withCurl ? [row('curl', 'three `curl` and `jq`')] : [])];
}

function refusal(folder: string): Row {
  const measured = inTurn([ms('action', badInput(folder)), ms('empty', emptyScript())], runs);
  const [action = [], empty = []] = [measured.get('action'), measured.get('empty')];
  return {
    what: 'Bad input / an empty script',
    ratio: ratioOf(action, empty),
    values: [spreadOf(action), spreadOf(empty)],
    unit: 'ms',
  };
}

function memory(target: Target): Row {
  const peaks = Array.from({ length: 20 }, () => peakMiB(action(target)));
  return { what: 'Peak memory of a whole run', values: [spreadOf(peaks)], unit: 'MiB' };
}

function size(): Row[] {
  const files = readdirSync('dist');
  const bytes = (name: string): number => statSync(join('dist', name)).size / 1000;
  const main = bytes('index.js');
  const all = files.reduce((sum, name) => sum + bytes(name), 0);
  const exactly = (value: number): Row['values'] => [{ median: value, low: value, high: value }];
  return [
    { what: 'Main file', values: exactly(main), unit: 'kB' },
    { what: `All of \`dist/\`, ${files.length} files`, values: exactly(all), unit: 'kB' },
  ];
}

/** Why the figures do not count; undefined where they do. */
async function trouble(rows: readonly Row[]): Promise<string | undefined> {
  const bases = rows.filter(({ ratio }) => ratio !== undefined).map(({ what, values: [, base] }) => ({ what, base }));
  const found = bases.map(({ what, base }) => base && restless(what, base)).find((text) => text !== undefined);
  return found ?? disquiet(await lookAround());
}

const busy = disquiet(await lookAround());
if (busy !== undefined && !values.anyway) {
  throw new Error(`${busy} Nothing was measured. Wait until it is quiet, or give --anyway, which writes nothing.`);
}

const folder = mkdtempSync(join(tmpdir(), 'zylon-ingest-bench-'));
const worker = new Worker(new URL('server.ts', import.meta.url));
try {
  const messages: unknown[] = await once(worker, 'message');
  const { port, farPort, token, ca } = SERVER.parse(messages[0]);
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, ca);
  const near: Target = { port, token, caFile, folder };
  const rows = [
    ...wholeRun(near, 'on this machine'),
    ...wholeRun({ ...near, port: farPort }, `${ROUND_TRIP_MS} ms of round trip`),
    refusal(folder),
    memory(near),
    ...size(),
  ];
  printTable(rows, runs);
  const why = busy ?? (await trouble(rows));
  if (why === undefined) await writeTable(rows, runs);
  else {
    console.error(`${why} The table was not written.`);
    process.exitCode = 1;
  }
} finally {
  await worker.terminate();
  rmSync(folder, { recursive: true, force: true });
}
