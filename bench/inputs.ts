/** Inputs as the runner hands them over: environment variables, with the defaults of action.yml filled in. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const METADATA = z.object({ inputs: z.record(z.string(), z.object({ default: z.string().optional() })) });

export function inputEnvironment(given: Readonly<Record<string, string>>): Record<string, string> {
  const { inputs } = METADATA.parse(parse(readFileSync('action.yml', 'utf8')));
  const values = Object.entries(inputs).map(([name, { default: value = '' }]) => [name, given[name] ?? value] as const);
  return Object.fromEntries(values.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}
