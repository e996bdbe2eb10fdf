/** The inputs of the action: read here and nowhere else, all checked at once, before anything is sent. */
import * as core from '@actions/core';
import * as z from 'zod/mini';
import { parseBaseUrl } from './base-url.ts';
import { CONNECTOR_TYPES, connectorOf } from './connectors.ts';
import { ActionError } from './errors.ts';
import { formsOf, MIN_MASKED_LENGTH } from './secrets.ts';
import { oneLine } from './untrusted.ts';

type Parsed<T> = { readonly value: T } | { readonly problem: string };

/** An input: a string as the runner gives it, made into `T`, or a problem that names the input. */
function input<T>(parse: (text: string) => Parsed<T>) {
  return z.pipe(
    z.string(),
    z.transform((text: string, context): T => {
      const parsed = parse(text);
      if ('value' in parsed) return parsed.value;
      context.issues.push({ code: 'custom', message: parsed.problem, input: text });
      return z.NEVER;
    }),
  );
}

const quoted = (text: string): string => `"${oneLine(text, 60)}"`;

const flag = (fallback: boolean) =>
  input((text) => {
    const word = text.trim().toLowerCase();
    if (word === '') return { value: fallback };
    if (word === 'true' || word === 'false') return { value: word === 'true' };
    return { problem: `must be true or false, not ${quoted(text)}` };
  });

const wholeNumber = (fallback: number, min: number, max: number) =>
  input((text) => {
    const digits = text.trim();
    if (digits === '') return { value: fallback };
    const value = /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
    if (value >= min && value <= max) return { value };
    return { problem: `must be a whole number from ${min} to ${max}, not ${quoted(text)}` };
  });

const choice = <const T extends string>(options: readonly [T, ...T[]]) =>
  input((text) => {
    const word = text.trim().toLowerCase();
    if (word === '') return { value: options[0] };
    const value = options.find((option) => option === word);
    return value === undefined ? { problem: `must be one of ${options.join(', ')}, not ${quoted(text)}` } : { value };
  });

const apiToken = input((text) => {
  const token = text.trim();
  if (token === '') {
    return {
      problem:
        'is required: a Workspace API token, from a secret. Secrets are empty on pull requests from forks and for Dependabot',
    };
  }
  if (/^bearer\s/i.test(token)) return { problem: 'must be the token alone, without "Bearer " before it' };
  if (!/^[\x21-\x7e]+$/.test(token)) {
    return { problem: 'holds a line break, a space or a character that no token has; store the secret again' };
  }
  return { value: token };
});

const organization = input((text) => {
  const name = text.trim();
  if (name === '') return { value: 'default' };
  if (!/^[\x21-\x7e]+$/.test(name)) return { problem: 'must be the slug or UUID of an organization, in plain ASCII' };
  return { value: name };
});

const integrationType = input((text) => {
  const connector = connectorOf(text);
  if (connector !== undefined) return { value: connector };
  const given = text.trim() === '' ? 'is required' : `does not know ${quoted(text)}`;
  return { problem: `${given}; it must be one of ${CONNECTOR_TYPES.join(', ')}` };
});

const integrationId = input((text) => {
  const id = text.trim();
  if (id === '') return { problem: 'is required: the id of the integration in Zylon' };
  if (id === '.' || id === '..') return { problem: `must not be ${quoted(id)}: a URL reads it as a folder` };
  if (/[\p{Cc}\s,]/u.test(id) || id !== id.toWellFormed()) {
    return { problem: 'must be one id, without white space, commas or control characters' };
  }
  return { value: id };
});

/** One entry per input of `action.yml`, in its order; the defaults are the same in both, and a test holds them so. */
export const INPUT_SCHEMA = z.object({
  'base-url': z.string(), // parsed below: it depends on allow-insecure-http
  'api-token': apiToken,
  organization,
  'integration-type': integrationType,
  'integration-id': integrationId,
  ingest: flag(true),
  'wait-for': choice(['completed', 'started']),
  'wait-timeout-seconds': wholeNumber(1800, 1, 21_600),
  'dry-run': flag(false),
  'request-timeout-seconds': wholeNumber(30, 1, 600),
  'max-retries': wholeNumber(3, 0, 10),
  'allow-insecure-http': flag(false),
});

export type InputName = keyof typeof INPUT_SCHEMA.shape;
export type Inputs = Omit<z.infer<typeof INPUT_SCHEMA>, 'base-url'> & { readonly 'base-url': URL };

const SECRET_INPUTS: readonly InputName[] = ['api-token'];

const names = (): InputName[] =>
  Object.keys(INPUT_SCHEMA.shape).filter((name): name is InputName => name in INPUT_SCHEMA.shape);

/** Every form of every secret input that is long enough to be masked, registered with the runner. Prints nothing else. */
export function maskSecretInputs(): string[] {
  const forms = SECRET_INPUTS.flatMap((name) => formsOf(core.getInput(name, { trimWhitespace: false })));
  for (const form of forms) core.setSecret(form);
  return forms;
}

/** Warnings about secrets that are too short to be masked. */
export function weakSecrets(): string[] {
  return SECRET_INPUTS.filter((name) => {
    const { length } = core.getInput(name);
    return length > 0 && length < MIN_MASKED_LENGTH;
  });
}

/** All inputs, checked. Throws one `invalid-input` that lists every problem, one by one. */
export function loadInputs(): Inputs {
  const raw = Object.fromEntries(names().map((name) => [name, core.getInput(name)]));
  const parsed = INPUT_SCHEMA.safeParse(raw);
  const allowInsecureHttp = INPUT_SCHEMA.shape['allow-insecure-http'].safeParse(raw['allow-insecure-http']);
  const base = parseBaseUrl(raw['base-url'] ?? '', allowInsecureHttp.data ?? false);

  const problems = [
    ...(base.ok ? [] : [`base-url ${base.problem}`]),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
  ];
  if (!parsed.success || !base.ok) {
    throw new ActionError('invalid-input', {
      what: problems.length === 1 ? 'An input is wrong' : `${problems.length} inputs are wrong`,
      why: problems.join('; '),
      remedy: 'Correct the "with:" block of the step; nothing was sent to the server',
    });
  }
  return { ...parsed.data, 'base-url': base.url };
}
