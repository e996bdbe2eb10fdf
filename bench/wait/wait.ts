/** `npm run bench:wait`: what it costs to wait until everything is indexed; prints the table that docs/scaling.md shows. */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { disquiet, lookAround } from '../quiet.ts';
import { DOCUMENTS, PENDING, PENDING_MS, type Row, ROWS } from './rows.ts';
import { runWait, type WaitRun } from './run.ts';
import type { ServerPlan } from './server.ts';

interface Column {
  readonly heading: string;
  readonly run: WaitRun;
  /** One integration at the same server. */
  readonly alone: WaitRun;
  /** A server that the limits are not for: what it does not have makes them impossible. */
  readonly told: boolean;
}

const { values } = parseArgs({ options: { anyway: { type: 'boolean', default: false } } });
const busy = disquiet(await lookAround());
if (busy !== undefined && !values.anyway) {
  throw new Error(`${busy} Nothing was measured. Wait until it is quiet, or give --anyway.`);
}

const plan = { documents: DOCUMENTS, pending: PENDING, pendingMs: PENDING_MS, dialect: 'published' } as const;
const one: ServerPlan = { ...plan, integrations: 1, streams: true, filters: true };

const stream = await runWait(one);
const streams = await runWait({ ...one, integrations: 50 });
const object = await runWait({ ...one, streams: false });
const objects = await runWait({ ...one, streams: false, integrations: 50 });
const unfiltered = await runWait({ ...one, dialect: 'lax', filters: false });

const columns: readonly Column[] = [
  { heading: '1', run: stream, alone: stream, told: false },
  { heading: '50', run: streams, alone: stream, told: false },
  { heading: '1, one object', run: object, alone: object, told: true },
  { heading: '50, one object', run: objects, alone: object, told: true },
  { heading: '1, no filters', run: unfiltered, alone: unfiltered, told: true },
];

const isMet = ({ met }: Row): boolean =>
  met === undefined || columns.every(({ run, alone, told }) => told || met(run, alone));
const verdict = (row: Row): string => (row.met === undefined ? '' : isMet(row) ? 'yes' : '**no**');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const head = ['What', ...columns.map(({ heading }) => heading), 'Limit', 'Met'];
console.log(line(head));
console.log(line(head.map(() => '---')));
for (const row of ROWS) {
  console.log(
    line([row.what, ...columns.map(({ run, alone }) => row.value(run, alone)), row.limit ?? '', verdict(row)]),
  );
}
const [processor] = cpus();
const date = new Date().toISOString().slice(0, 10);
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
console.log(`
${date}, commit ${commit}, Node.js ${process.versions.node}, ${cpus().length} × ${processor?.model.trim() ?? 'unknown'}. ${DOCUMENTS} documents in one project, ${PENDING} of them pending for ${PENDING_MS / 1000} s. One run each.`);
if (busy !== undefined) console.log(`${busy} The last two rows say more of that than of the action.`);
process.exitCode = ROWS.every(isMet) ? 0 : 1;
