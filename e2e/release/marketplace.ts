/** What the Marketplace and a public validator ask of `action.yml` and of the workflows. */
import { validateAction, validateWorkflow } from '@action-validator/core';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { expectSame } from '../cases.ts';

/** The Marketplace shows no more. */
const DESCRIPTION_CHARS = 124;
const NAME_CHARS = 60;

const METADATA = z.object({
  name: z.string().min(1).max(NAME_CHARS),
  description: z.string().min(1).max(DESCRIPTION_CHARS),
  author: z.string().min(1),
  branding: z.object({ icon: z.string(), color: z.string() }), // the validator knows which there are
});

/** The validator is older than this runtime, this permission and time zones: it is shown the nearest that it knows. */
const NEWER: readonly [RegExp, string][] = [
  [/^( +using: )node24$/m, '$1node20'],
  [/^ +attestations: write\b.*\n/gm, ''],
  [/^ +timezone: .*\n/gm, ''],
];

const known = (text: string): string => NEWER.reduce((left, [newer, older]) => left.replace(newer, older), text);

/** Throws where a validator, or the Marketplace, refuses an `action.yml`; its name. */
export function expectAction(file: string): string {
  const text = readFileSync(file, 'utf8');
  expectSame(`${file}, for the validator`, validateAction(known(text)).errors, []);
  return METADATA.parse(parse(text)).name;
}

/** Throws where the validator refuses a workflow in this folder; how many there are. */
export function expectWorkflows(folder: string): number {
  const files = readdirSync(folder).map((name) => join(folder, name));
  for (const file of files) {
    expectSame(`${file}, for the validator`, validateWorkflow(known(readFileSync(file, 'utf8'))).errors, []);
  }
  return files.length;
}
