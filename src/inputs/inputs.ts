/** The inputs of the action: read here and nowhere else, all checked at once, before anything is sent. */
import * as core from '@actions/core';
import * as z from 'zod/mini';
import { parseBaseUrl } from './base-url.ts';
import { ActionError } from '../http/error.ts';
import * as fields from './fields.ts';
import { type FailureIssueInputs, issueInputs, issueProblems, type RawInputs } from './issue-inputs.ts';
import type { Parsed } from './parsed.ts';
import { contradictions } from './rules.ts';
import { type Selection, selectionOf } from './selection.ts';

/** One entry per input of `action.yml`, in its order; the defaults are the same in both, and a test holds them so. */
export const INPUT_SCHEMA = z.object({
  'base-url': z.string(), // parsed below: it depends on allow-insecure-http
  'api-token': fields.apiToken,
  organization: fields.organization,
  'integration-type': fields.integrationType,
  'integration-id': fields.integrationIds,
  configure: fields.choice(['none', 'create', 'update', 'upsert']),
  username: fields.username,
  password: fields.password,
  'refresh-oauth': fields.flag(false),
  ingest: fields.flag(true),
  'ingest-body': fields.jsonObject,
  'wait-for': fields.choice(['completed', 'started', 'indexed']),
  'expect-search': fields.searchTexts,
  'project-id': fields.idLines,
  'wait-timeout-seconds': fields.wholeNumber(1800, 1, 21_600),
  'min-item-count': fields.optionalWholeNumber(0, 1_000_000_000),
  'max-removed': fields.allowance,
  'fail-on-item-errors': fields.itemErrors,
  'dry-run': fields.flag(false),
  'max-parallel': fields.wholeNumber(4, 1, 32),
  shards: fields.wholeNumber(1, 1, 256),
  'request-timeout-seconds': fields.wholeNumber(30, 1, 600),
  'max-retries': fields.wholeNumber(8, 0, 20),
  'ca-certificate': fields.certificates,
  'allow-insecure-http': fields.flag(false),
  'failure-issue': fields.flag(false),
  'failure-issue-assignees': fields.logins,
  'failure-issue-key': z.string(),
  'github-token': z.string(), // whether it works shows where it is used: that trouble is a warning
});

export type InputName = keyof typeof INPUT_SCHEMA.shape;
export type Inputs = Omit<z.infer<typeof INPUT_SCHEMA>, 'base-url' | 'integration-type' | 'integration-id'> & {
  readonly 'base-url': URL;
  /** What `integration-type` and `integration-id` say together. */
  readonly selection: Selection;
};

// A shorter one may be a word that is rightly part of an id.
const LONG_SECRET = 8;

/** Inputs that contain the token by mistake: refused before anything prints them. */
function misplacedToken(raw: RawInputs): string[] {
  const token = raw['api-token'] ?? '';
  if (token.length < LONG_SECRET) return [];
  const printed = Object.entries(raw).filter(([name]) => name !== 'api-token' && name !== 'github-token');
  return printed.filter(([, value]) => value.includes(token)).map(([name]) => name);
}

const valueOf = <T>(parsed: Parsed<T> | undefined): T | undefined =>
  parsed !== undefined && 'value' in parsed ? parsed.value : undefined;

/** The selection by the two inputs; undefined where one of them is not valid. */
function selectedBy(raw: RawInputs): Parsed<Selection> | undefined {
  const { shape } = INPUT_SCHEMA;
  const type = shape['integration-type'].safeParse(raw['integration-type']).data;
  const ids = shape['integration-id'].safeParse(raw['integration-id']).data;
  return type === undefined || ids === undefined ? undefined : selectionOf(type, ids);
}

/** The contradictions between those inputs that are valid each on their own. */
function contradictionsOf(raw: RawInputs, baseUrl: URL | undefined): string[] {
  const { shape } = INPUT_SCHEMA;
  const selected = selectedBy(raw);
  if (selected === undefined) return [];
  if ('problem' in selected) return [selected.problem];
  const configure = shape.configure.safeParse(raw['configure']).data;
  if (configure === undefined) return [];
  const given = {
    selection: selected.value,
    configure,
    username: raw['username'] ?? '',
    password: raw['password'] ?? '',
    'refresh-oauth': shape['refresh-oauth'].safeParse(raw['refresh-oauth']).data ?? false,
    'wait-for': shape['wait-for'].safeParse(raw['wait-for']).data,
    'expect-search': raw['expect-search'] ?? '',
  };
  return contradictions(given, baseUrl);
}

/** The inputs as they were given, without white space around them; only that of the password is kept. */
export function readInputs(): RawInputs {
  const names = Object.keys(INPUT_SCHEMA.shape);
  return Object.fromEntries(names.map((name) => [name, core.getInput(name, { trimWhitespace: name !== 'password' })]));
}

/** The selection, as far as the inputs are valid, for a run that ends before it begins. */
export function meantSelection(raw: RawInputs): Selection | undefined {
  if (misplacedToken(raw).length > 0) return undefined;
  return valueOf(selectedBy(raw));
}

/** What the failure issue needs, even where the inputs were refused; undefined where it was not asked for, or cannot be. */
export function failureIssueInputs(raw: RawInputs): FailureIssueInputs | undefined {
  const misplaced = misplacedToken(raw);
  return issueInputs(raw, (name) => (misplaced.includes(name) ? '' : (raw[name] ?? '')));
}

/** All inputs, checked. Throws one `invalid-input` that lists every problem, one by one. */
export function checkedInputs(raw: RawInputs): Inputs {
  const misplaced = misplacedToken(raw);
  if (misplaced.length > 0) {
    throw new ActionError('invalid-input', {
      what: `The value of api-token also appears in ${misplaced.join(' and ')}`,
      why: 'The action prints inputs other than api-token and password',
      remedy: 'Correct the "with:" block of the step; nothing was sent to the server',
    });
  }
  const parsed = INPUT_SCHEMA.safeParse(raw);
  const allowInsecureHttp = INPUT_SCHEMA.shape['allow-insecure-http'].safeParse(raw['allow-insecure-http']);
  const base = parseBaseUrl(raw['base-url'] ?? '', allowInsecureHttp.data ?? false);
  const baseUrl = valueOf(base);
  const selection = valueOf(selectedBy(raw));

  const problems = [
    ...('problem' in base ? [`base-url ${base.problem}`] : []),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...contradictionsOf(raw, baseUrl),
    ...issueProblems(raw),
  ];
  if (problems.length === 0 && parsed.success && baseUrl && selection) {
    return { ...parsed.data, 'base-url': baseUrl, selection };
  }
  throw new ActionError('invalid-input', {
    what: problems.length === 1 ? 'An input is wrong' : `The inputs have ${problems.length} problems`,
    why: problems.join('. '),
    remedy: 'Correct the "with:" block of the step; nothing was sent to the server',
  });
}
