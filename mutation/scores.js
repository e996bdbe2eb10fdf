/**
 * What `npm run test:mutation` ends with: the score of each folder of `src/`, and what is wrong with it. A score that is
 * too low fails; a survivor without a reason in survivors.tsv, and a reason without a survivor, are only printed,
 * since which mutants hang depends on the machine. `--list` writes that file anew, and keeps its reasons.
 */
import console from 'node:console';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const REPORT = 'reports/mutation/mutation.json';
const REASONS = 'mutation/survivors.tsv';
const HEAD = 'file\tcode\treplaced by\treason';
const MIN_ALL = 90;
const MIN_FILE = 80;

const oneLine = (text) => text.replaceAll(/\s+/g, ' ').trim();
const short = (text) => oneLine(text).slice(0, 300);

/** The code that a mutant replaces; lines and columns count from 1. */
function codeOf(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  return lines.join('\n').slice(start.column - 1);
}

const files = Object.entries(JSON.parse(readFileSync(REPORT, 'utf8')).files);
const caught = ({ status }) => status === 'Killed' || status === 'Timeout';
const lived = ({ status }) => status === 'Survived' || status === 'NoCoverage';

const survivors = files.flatMap(([file, { source, mutants }]) =>
  mutants.filter(lived).map((mutant) => {
    const line = source.split('\n')[mutant.location.start.line - 1];
    const code = short(codeOf(source, mutant.location));
    return {
      key: [file, code === short(line) ? code : `${code}  in  ${short(line)}`, short(mutant.replacement)].join('\t'),
    };
  }),
);
const [, ...known] = readFileSync(REASONS, 'utf8').trimEnd().split('\n');
const reasons = new Map(
  known.map((line) => [line.slice(0, line.lastIndexOf('\t')), line.slice(line.lastIndexOf('\t') + 1)]),
);

if (process.argv.includes('--list')) {
  const lines = [...new Set(survivors.map(({ key }) => `${key}\t${reasons.get(key) ?? ''}`))].sort();
  writeFileSync(REASONS, `${[HEAD, ...lines].join('\n')}\n`);
}

const percent = (mutants) => {
  const counted = mutants.filter((mutant) => caught(mutant) || lived(mutant)).length;
  return counted === 0 ? 100 : (100 * mutants.filter(caught).length) / counted;
};
const count = (mutants, status) => mutants.filter((mutant) => mutant.status === status).length;
const row = (name, mutants) =>
  `| ${name} | ${mutants.length} | ${count(mutants, 'Killed')} | ${count(mutants, 'Timeout')} | ${count(mutants, 'Survived')} | ${count(mutants, 'NoCoverage')} | ${percent(mutants).toFixed(1)} % |`;

const folderOf = (file) => (file.split('/').length > 2 ? file.split('/').slice(0, 2).join('/') : 'src');
const folders = Map.groupBy(files, ([file]) => folderOf(file));
const all = files.flatMap(([, { mutants }]) => mutants);
console.log('| Folder | Mutants | A test failed | It hung | Survived | No test ran it | Score |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const [folder, members] of [...folders].sort())
  console.log(
    row(
      folder,
      members.flatMap(([, { mutants }]) => mutants),
    ),
  );
console.log(row('all', all));

const keys = new Set(survivors.map(({ key }) => key));
for (const key of keys) if ((reasons.get(key) ?? '') === '') console.error(`a survivor without a reason: ${key}`);
for (const key of reasons.keys()) if (!keys.has(key)) console.error(`a reason without a survivor: ${key}`);

const low = [
  ...(percent(all) < MIN_ALL ? [`the score of all is below ${MIN_ALL} %`] : []),
  ...files
    .filter(([, { mutants }]) => percent(mutants) < MIN_FILE)
    .map(([file, { mutants }]) => `${file}: ${percent(mutants).toFixed(1)} %, below ${MIN_FILE} %`),
];
for (const line of low) console.error(line);
if (low.length > 0) process.exitCode = 1;
