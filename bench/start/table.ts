/** The table of docs/performance.md: printed, and put in the place of the last one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { format } from 'prettier';
import type { Spread } from '../measure.ts';

export interface Row {
  readonly what: string;
  /** Of the two `values`; absent where there is one. */
  readonly ratio?: Spread;
  readonly values: readonly Spread[];
  readonly unit: 'ms' | 'MiB' | 'kB';
}

const FILE = 'docs/performance.md';
const BEGIN = '<!-- npm run bench writes from here -->';
const END = '<!-- to here -->';

const spread = ({ median, low, high }: Spread, digits: number): string =>
  low === high ? median.toFixed(digits) : `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;

function cells({ what, ratio, values, unit }: Row): string[] {
  return [
    what,
    ratio === undefined ? '' : spread(ratio, 2),
    `${values.map((value) => spread(value, unit === 'kB' ? 0 : 1)).join(' / ')} ${unit}`,
  ];
}

interface Shown {
  readonly table: string;
  /** The date, Node's version, the processor, and how it was measured. */
  readonly where: string;
}

function shown(rows: readonly Row[], runs: number): Shown {
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  const head = ['What', 'Ratio', 'Measured'];
  const table = [line(head), line(head.map(() => '---')), ...rows.map((row) => line(cells(row)))].join('\n');
  const date = new Date().toISOString().slice(0, 10);
  const [processor] = cpus();
  const machine = `${date}, Node.js ${process.versions.node}, ${cpus().length} × ${processor?.model.trim() ?? 'unknown'}.`;
  const how = `Medians of ${runs} runs of each, taken in turn, with the quartiles in brackets. A ratio is the median of the ratios of pairs.`;
  return { table, where: `${machine} ${how}` };
}

/** Prints the table. */
export function printTable(rows: readonly Row[], runs: number): void {
  const { table, where } = shown(rows, runs);
  console.log(`${table}\n\n${where}`);
}

/** Puts it in the place of the last one. */
export async function writeTable(rows: readonly Row[], runs: number): Promise<void> {
  const { table, where } = shown(rows, runs);
  const [before, rest] = readFileSync(FILE, 'utf8').split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${FILE} has no place for the table`);
  const text = `${before}${BEGIN}\n\n${where}\n\n${table}\n\n${END}${after}`;
  writeFileSync(FILE, await format(text, { parser: 'markdown', printWidth: 120, singleQuote: true }));
}
