/** The secret inputs: masked before anything else is printed. */
import * as core from '@actions/core';
import { basicForms, formsOf, MIN_MASKED_LENGTH } from '../log/secrets.ts';

const SECRET_INPUTS: readonly string[] = ['api-token', 'password', 'github-token'];

/** Every form of every secret input that is long enough to be masked, registered with the runner. Prints nothing else. */
export function maskSecretInputs(): string[] {
  const raw = (name: string): string => core.getInput(name, { trimWhitespace: false });
  const forms = new Set([
    ...SECRET_INPUTS.flatMap((name) => formsOf(raw(name))),
    ...basicForms(raw('username'), raw('password')),
  ]);
  for (const form of forms) core.setSecret(form);
  return [...forms];
}

/** Warnings about secrets that are too short to be masked. */
export function weakSecrets(): string[] {
  return SECRET_INPUTS.filter((name) => {
    const { length } = core.getInput(name);
    return length > 0 && length < MIN_MASKED_LENGTH;
  });
}
