/**
 * The lock: what a bundle does in hundreds of scenarios, recorded, and compared with what another one does.
 *
 *   node e2e/lock/lock.ts record [--root FOLDER] --to FILE [--only TEXT]
 *   node e2e/lock/lock.ts compare [--root FOLDER] --with FILE [--only TEXT] [--show N]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { NotDeclared, play, type Recorded } from './play.ts';
import { SCENARIOS } from './scenarios.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: join(import.meta.dirname, '../..') },
    to: { type: 'string' },
    with: { type: 'string' },
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '20' },
    parallel: { type: 'string', default: '2' },
  },
});
const [command = ''] = positionals;
const root = resolve(values.root);
const wanted = SCENARIOS.filter(({ name }) => name.includes(values.only));
const names = SCENARIOS.map(({ name }) => name);
const twice = names.filter((name, at) => names.indexOf(name) !== at);
if (twice.length > 0) throw new Error(`Two scenarios are called ${twice.join(', ')}`);

/** Plays all that are wanted, and hands over each in their order. */
async function playAll(done: (recorded: Recorded) => void): Promise<void> {
  const began = Date.now();
  const left = [...wanted.entries()];
  const ready = new Map<number, Recorded | string>();
  let told = 0;
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [at, scenario] = next;
      const recorded = await play(scenario, root).catch((error: unknown) => {
        if (error instanceof NotDeclared) return error.message;
        throw new Error(`${scenario.name} cannot be played`, { cause: error });
      });
      ready.set(at, recorded);
      for (let one = ready.get(told); one !== undefined; one = ready.get((told += 1))) {
        if (typeof one === 'string') console.log(`Skipped: ${one}`);
        else done(one);
        if ((told + 1) % 100 === 0)
          console.error(`${told + 1} of ${wanted.length} after ${Math.round((Date.now() - began) / 1e3)} s`);
      }
    }
  };
  await Promise.all(Array.from({ length: Number(values.parallel) }, work));
  console.log(`${wanted.length} scenarios in ${Math.round((Date.now() - began) / 1e3)} s`);
}

async function record(file: string): Promise<void> {
  const lines: string[] = [];
  await playAll((recorded) => lines.push(JSON.stringify(recorded)));
  writeFileSync(file, `${lines.join('\n')}\n`);
}

const RECORDED = z.object({ name: z.string(), steps: z.array(z.unknown()) });
/** Long texts by sentence, for a difference to be seen. */
const split = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'string' || !(value.includes('\n') || value.length > 200)) return value;
  const parts = value.split(/(?<=\n|\. )/);
  return parts.length > 1 ? parts : value;
};
const pretty = (value: unknown): string => `${JSON.stringify(value, split, 1)}\n`;

function difference(expected: Recorded, seen: Recorded): string {
  const folder = mkdtempSync(join(tmpdir(), 'zylon-lock-diff-'));
  writeFileSync(join(folder, 'recorded'), pretty(expected.steps));
  writeFileSync(join(folder, 'now'), pretty(seen.steps));
  const { stdout } = spawnSync('diff', ['-U2', 'recorded', 'now'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  rmSync(folder, { recursive: true });
  const lines = stdout
    .split('\n')
    .slice(2)
    .map((line) => (line.length > 400 ? `${line.slice(0, 400)}…` : line));
  return [...lines.slice(0, 60), ...(lines.length > 60 ? [`… and ${lines.length - 60} more lines`] : [])].join('\n');
}

async function compare(file: string): Promise<number> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const kept = lines.map((line) => RECORDED.parse(JSON.parse(line)));
  const expected = new Map(kept.map((one) => [one.name, one]));
  let [same, different, missing] = [0, 0, 0];
  await playAll((seen) => {
    const before = expected.get(seen.name);
    if (before === undefined) missing += 1;
    else if (pretty(before.steps) === pretty(seen.steps)) same += 1;
    else {
      different += 1;
      console.log(
        different > Number(values.show) ? `Differs: ${seen.name}` : `=== ${seen.name}\n${difference(before, seen)}`,
      );
    }
  });
  console.log(`${same} as recorded, ${different} different, ${missing} not in the recording`);
  return different === 0 ? 0 : 1;
}

if (command === 'record' && values.to !== undefined) await record(resolve(values.to));
else if (command === 'compare' && values.with !== undefined) process.exitCode = await compare(resolve(values.with));
else throw new Error('record --to FILE, or compare --with FILE');
