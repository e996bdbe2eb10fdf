import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { USER_AGENT } from '../src/http-api.ts';
import { ERROR_CODES } from '../src/errors.ts';
import { INPUT_SCHEMA } from '../src/inputs.ts';
import { OUTPUT_NAMES } from '../src/outputs.ts';
import { metadata } from './harness.ts';

const readme = readFileSync('README.md', 'utf8');

/** The rows of the table below a heading: the text of each row's cells. */
function table(heading: string): string[][] {
  const section = readme.split(new RegExp(`^## ${heading}$`, 'm'))[1]?.split(/^## /m)[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const names = (heading: string): string[] => table(heading).map(([name]) => (name ?? '').replaceAll('`', ''));

test('action.yml, the input schema and the README name the same inputs, in the same order', () => {
  expect(Object.keys(INPUT_SCHEMA.shape)).toEqual(Object.keys(metadata.inputs));
  expect(names('Inputs')).toEqual(Object.keys(metadata.inputs));
});

test('action.yml, the code and the README name the same outputs, in the same order', () => {
  expect(Object.keys(metadata.outputs)).toEqual([...OUTPUT_NAMES]);
  expect(names('Outputs')).toEqual([...OUTPUT_NAMES]);
});

test('the README explains every error code', () => {
  expect(names('Failures')).toEqual([...ERROR_CODES]);
});

test.each(Object.entries(metadata.inputs))('input %s: one default, in action.yml, schema and README', (name, input) => {
  const cell = table('Inputs').find(([first]) => first === `\`${name}\``)?.[1];
  if (input.required === true) {
    expect(cell).toBe('required');
    expect(input.default).toBeUndefined();
  } else {
    expect(cell).toBe(input.default === undefined ? 'empty' : `\`${input.default}\``);
    const schema = Object.entries(INPUT_SCHEMA.shape).find(([key]) => key === name)?.[1];
    expect(schema?.parse('')).toEqual(schema?.parse(input.default ?? ''));
  }
});

test('the bundle is what action.yml runs, and the version is the one of package.json', () => {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
  expect(metadata.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  expect(USER_AGENT).toBe(`zylon-ingest/${version}`);
});
