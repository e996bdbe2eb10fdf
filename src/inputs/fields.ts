/** Parsers for inputs: each makes a value of a text, or a problem that the user can correct. */
import * as z from 'zod/mini';
import { type Allowance, parseAllowance } from './allowance.ts';
import { readCertificates } from './certificates.ts';
import { CONNECTOR_TYPES, type Connector, connectorOf } from '../zylon/connectors.ts';
import { parseJson } from '../http/json.ts';
import type { Parsed } from './parsed.ts';
import { isPathSegment } from '../zylon/ids.ts';
import { parseIds } from './selection.ts';
import { hasControl, oneLine } from '../log/untrusted.ts';

/** A schema for the text of an input; a problem follows the input's name. */
function input<T>(parse: (text: string) => Parsed<T>) {
  return z.transform((text: string, context): T => {
    const parsed = parse(text);
    if ('value' in parsed) return parsed.value;
    context.issues.push({ code: 'custom', message: parsed.problem, input: text });
    return z.NEVER;
  });
}

export type Field<T> = ReturnType<typeof input<T>>;

const quoted = (text: string): string => `"${oneLine(text, 60)}"`;

export const flag = (fallback: boolean): Field<boolean> =>
  input((text) => {
    const word = text.trim().toLowerCase();
    if (word === '') return { value: fallback };
    if (word === 'true' || word === 'false') return { value: word === 'true' };
    return { problem: `must be true or false, not ${quoted(text)}` };
  });

function inRange(text: string, min: number, max: number): Parsed<number> {
  const digits = text.trim();
  const value = /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
  if (value >= min && value <= max) return { value };
  return { problem: `must be a whole number from ${min} to ${max}, not ${quoted(text)}` };
}

export const wholeNumber = (fallback: number, min: number, max: number): Field<number> =>
  input((text) => (text.trim() === '' ? { value: fallback } : inRange(text, min, max)));

export const choice = <const T extends string>(options: readonly [T, ...T[]]): Field<T> =>
  input((text): Parsed<T> => {
    const word = text.trim().toLowerCase();
    if (word === '') return { value: options[0] };
    const value = options.find((option) => option === word);
    return value === undefined ? { problem: `must be one of ${options.join(', ')}, not ${quoted(text)}` } : { value };
  });

export const apiToken = input((text) => {
  const token = text.trim();
  if (token === '') {
    return {
      problem:
        'is empty. The secret is not stored under this name, or this run gets none: pull requests from forks and Dependabot ' +
        'get no secrets. Or it belongs to an environment or organization that this job has no access to',
    };
  }
  if (/^bearer\s/i.test(token)) return { problem: 'must be the token alone, without "Bearer"' };
  if (!/^[\x21-\x7e]+$/.test(token)) {
    return { problem: 'contains a line break, a space or a character that no token has; store the secret again' };
  }
  return { value: token };
});

export const organization = input((text) => {
  const name = text.trim();
  if (name === '') return { value: 'default' };
  if (!/^[\x21-\x7e]+$/.test(name)) return { problem: 'must be the slug or UUID of an organization, in plain ASCII' };
  return { value: name };
});

export const integrationType = input((text): Parsed<Connector | 'any'> => {
  if (text.trim().toLowerCase() === 'any') return { value: 'any' };
  const connector = connectorOf(text);
  if (connector !== undefined) return { value: connector };
  const given = text.trim() === '' ? 'is required' : `${quoted(text)} is not supported`;
  return { problem: `${given}; use one of ${CONNECTOR_TYPES.join(', ')}, or any` };
});

export const integrationIds = input(parseIds);

export const optionalWholeNumber = (min: number, max: number): Field<number | undefined> =>
  input((text): Parsed<number | undefined> => {
    if (text.trim() === '') return { value: undefined };
    return inRange(text, min, max);
  });

/** A number, or a percentage; undefined where nothing is given. */
export const allowance = input((text): Parsed<Allowance | undefined> =>
  text.trim() === '' ? { value: undefined } : parseAllowance(text),
);

/** How many items may fail: none with `true`, any number (undefined) with `false`. */
export const itemErrors = input((text): Parsed<Allowance | undefined> => {
  const word = text.trim().toLowerCase();
  if (word === '' || word === 'false') return { value: undefined };
  if (word === 'true') return { value: { value: 0, percent: false } };
  return parseAllowance(text, 'true, false, ');
});

// The length of a search, as https://docs.zylon.ai says.
const MIN_SEARCH = 3;
const MAX_SEARCH = 80;

/** Texts to search for, one per line. */
export const searchTexts = input((text): Parsed<string[]> => {
  const lines = text.split(/[\r\n]/).map((line) => line.trim());
  const texts = [...new Set(lines.filter((line) => line !== ''))];
  const wrong = texts.find((one) => Array.from(one).length < MIN_SEARCH || Array.from(one).length > MAX_SEARCH);
  if (wrong === undefined) return { value: texts };
  return { problem: `must have ${MIN_SEARCH} to ${MAX_SEARCH} characters on each line, unlike ${quoted(wrong)}` };
});

const MAX_LOGINS = 10; // GitHub's limit for one issue

/** Logins of GitHub, separated by commas or white space, with or without an `@`. */
export const logins = input((text): Parsed<string[]> => {
  const names = text.split(/[\s,]/).map((name) => name.replace(/^@/, ''));
  const all = [...new Set(names.filter((name) => name !== ''))];
  const wrong = all.find((name) => !/^[\w-]{1,100}(\[bot\])?$/.test(name));
  if (wrong !== undefined) return { problem: `must be logins separated by commas, unlike ${quoted(wrong)}` };
  if (all.length > MAX_LOGINS) return { problem: `must have ${MAX_LOGINS} logins at most, not ${all.length}` };
  return { value: all };
});

export const username = input((text) => {
  const name = text.trim();
  return hasControl(name) ? { problem: 'must not contain control characters' } : { value: name };
});

/** Never trimmed: white space may be a part of it. */
export const password = input((text) => ({ value: text }));

/** A JSON object, kept as the text that was given. */
export const jsonObject = input((text): Parsed<string | undefined> => {
  const body = text.trim();
  if (body === '') return { value: undefined };
  const json = parseJson(body);
  const isObject = json.ok && typeof json.value === 'object' && json.value !== null && !Array.isArray(json.value);
  return isObject ? { value: body } : { problem: 'must be a JSON object, such as {"full": true}' };
});

const NOT_AN_ID = 'must have one id per line, without white space, commas or control characters, and not "." or ".."';

/** Ids, one per line; each becomes a path segment. */
export const idLines = input((text): Parsed<string[]> => {
  const ids = text.split(/[\r\n]/).map((line) => line.trim());
  const given = [...new Set(ids.filter((id) => id !== ''))];
  return given.every(isPathSegment) ? { value: given } : { problem: NOT_AN_ID };
});

/** PEM text, or the path of a PEM file, which is read here. */
export const certificates = input(readCertificates);
