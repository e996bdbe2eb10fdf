/** `npm run bench:fleet`: how a run over many integrations scales; prints the table that docs/scaling.md shows. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { disquiet, lookAround } from '../quiet.ts';
import { DELAY_MS, type FleetMeasures, measureFleet, PARALLEL } from './measures.ts';
import { isQuiet, QUIET, type Row, ROWS, SMALL } from './rows.ts';

const LARGE = 10_000;
const ROUNDS = 5;

function verdict({ met }: Row, measured: readonly FleetMeasures[]): string {
  if (met === undefined) return '';
  return measured.every(met) ? 'yes' : '**no**';
}

const { values } = parseArgs({ options: { anyway: { type: 'boolean', default: false } } });
const busy = disquiet(await lookAround());
if (busy !== undefined && !values.anyway) {
  throw new Error(`${busy} Nothing was measured. Wait until it is quiet, or give --anyway.`);
}

const measured = [await measureFleet(SMALL, ROUNDS), await measureFleet(LARGE, 1)];
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const head = ['What', ...measured.map(({ integrations }) => String(integrations)), 'Limit', 'Met'];
console.log(line(head));
console.log(line(head.map(() => '---')));
for (const row of ROWS) {
  console.log(line([row.what, ...measured.map(row.value), row.limit ?? '', verdict(row, measured)]));
}
const [processor] = cpus();
const date = new Date().toISOString().slice(0, 10);
console.log(`
${date}, Node.js ${process.versions.node}, ${cpus().length} × ${processor?.model.trim() ?? 'unknown'}. Ideal: two answers of ${DELAY_MS} ms for each integration, ${PARALLEL} at once. Medians of ${ROUNDS} runs, one for ${LARGE}.`);
if (!measured.every(isQuiet)) {
  console.log(
    `The machine is busy: the bare client took more than ${QUIET} of the ideal, so only the ratio to it counts.`,
  );
}
process.exitCode = ROWS.every((row) => row.met === undefined || measured.every(row.met)) ? 0 : 1;
