/** The inputs of the action: read here and nowhere else, all checked at once, before anything is sent. */
import * as core from '@actions/core';
import { isExposed, parseBaseUrl } from './base-url.ts';
import { readCertificates } from './certificates.ts';
import * as fields from './fields.ts';
import { type FailureIssueInputs, issueInputs, issueProblems, type RawInputs } from './gather-inputs.ts';
import { connectorsOf, parseIds, parseType, type Selection, selectionOf } from './selection.ts';
import { ActionError } from '../http/error.ts';
import { proxyCredentials } from '../http/proxy.ts';
import { basicForms, formsOf, MIN_MASKED_LENGTH } from '../log/secrets.ts';
import { type Connector, loginUrl } from '../zylon/connectors.ts';

/** One parser per input of `action.yml`, in its order; the defaults are the same in both, and a test holds them so. */
export const PARSERS = {
  'base-url': parseBaseUrl,
  'api-token': fields.parseToken,
  organization: fields.parseOrganization,
  'integration-type': parseType,
  'integration-id': parseIds,
  configure: fields.choice(['none', 'create', 'update', 'upsert']),
  username: fields.parseUsername,
  password: fields.asGiven,
  'refresh-oauth': fields.flag(false),
  ingest: fields.flag(true),
  'wait-for': fields.choice(['completed', 'started', 'indexed']),
  'expect-search': fields.parseSearches,
  'project-id': fields.parseIdLines,
  'wait-timeout-seconds': fields.wholeNumber(1800, 1, 21_600),
  'min-item-count': fields.wholeNumber(undefined, 0, 1_000_000_000),
  'max-removed': fields.parseAllowance,
  'fail-on-item-errors': fields.parseItemErrors,
  'dry-run': fields.flag(false),
  'max-parallel': fields.wholeNumber(4, 1, 32),
  shards: fields.wholeNumber(1, 1, 256),
  'request-timeout-seconds': fields.wholeNumber(30, 1, 600),
  'max-retries': fields.wholeNumber(8, 0, 20),
  'ca-certificate': readCertificates,
  'allow-insecure-http': fields.flag(false),
  'failure-issue': fields.flag(false),
  'failure-issue-assignees': fields.parseLogins,
  'failure-issue-key': fields.asGiven,
  'github-token': fields.asGiven, // whether it works shows where it is used: that trouble is a warning
};

export type InputName = keyof typeof PARSERS;
type Values = {
  readonly [Name in InputName]: (typeof PARSERS)[Name] extends fields.Parser<infer T> ? T : never;
};
export type Inputs = Omit<Values, 'integration-type' | 'integration-id'> & {
  /** What `integration-type` and `integration-id` say together. */
  readonly selection: Selection;
};

const SECRETS: readonly InputName[] = ['api-token', 'password', 'github-token'];

/** Every form of every secret that is long enough to be masked, registered with the runner. Prints nothing else. */
export function maskSecretInputs(): string[] {
  const raw = (name: string): string => core.getInput(name, { trimWhitespace: false });
  const forms = new Set([
    ...SECRETS.flatMap((name) => formsOf(raw(name))),
    ...basicForms(raw('username'), raw('password')),
    ...proxyCredentials().flatMap((proxy) => [
      ...formsOf(proxy.password),
      ...basicForms(proxy.username, proxy.password),
    ]),
  ]);
  for (const form of forms) core.setSecret(form);
  return [...forms];
}

/** The secret inputs that are too short to be masked. */
export function weakSecrets(): string[] {
  return SECRETS.filter((name) => {
    const { length } = core.getInput(name);
    return length > 0 && length < MIN_MASKED_LENGTH;
  });
}

/** The inputs as they were given, without white space around them; only that of the password is kept. */
export function readInputs(): RawInputs {
  const names = Object.keys(PARSERS);
  return Object.fromEntries(names.map((name) => [name, core.getInput(name, { trimWhitespace: name !== 'password' })]));
}

// A shorter one may be a word that is rightly part of an id.
const LONG_SECRET = 8;

/** Inputs that contain the token by mistake: refused before anything prints them. */
function misplacedToken(raw: RawInputs): string[] {
  const token = raw['api-token'] ?? '';
  if (token.length < LONG_SECRET) return [];
  const printed = Object.entries(raw).filter(([name]) => name !== 'api-token' && name !== 'github-token');
  return printed.filter(([, value]) => value.includes(token)).map(([name]) => name);
}

/** Each input's value, or its problem, which begins with the input's name. */
function parsed<V extends object>(parsers: { readonly [N in keyof V]: fields.Parser<V[N]> }, raw: RawInputs) {
  const values: Partial<V> = {};
  const problems: string[] = [];
  for (const name in parsers) {
    const one = parsers[name](raw[name] ?? '');
    if ('value' in one) values[name] = one.value;
    else problems.push(`${name} ${one.problem}`);
  }
  return { values, problems };
}

/** The selection by the two inputs; undefined where one of them is not valid. */
function selectedBy(values: Partial<Pick<Values, 'integration-type' | 'integration-id'>>) {
  const { 'integration-type': type, 'integration-id': ids } = values;
  return type === undefined || ids === undefined ? undefined : selectionOf(type, ids);
}

/** The selection, as far as the inputs are valid, for a run that ends before it begins. */
export function meantSelection(raw: RawInputs): Selection | undefined {
  if (misplacedToken(raw).length > 0) return undefined;
  const selected = selectedBy(parsed({ 'integration-type': parseType, 'integration-id': parseIds }, raw).values);
  return selected !== undefined && 'value' in selected ? selected.value : undefined;
}

/** What the failure issue needs, even where the inputs were refused; undefined where it was not asked for, or cannot be. */
export function failureIssueInputs(raw: RawInputs): FailureIssueInputs | undefined {
  const misplaced = misplacedToken(raw);
  return issueInputs(raw, (name) => (misplaced.includes(name) ? '' : (raw[name] ?? '')));
}

/**
 * What contradicts each other in inputs that are valid; those that are not are absent. Each problem begins with an
 * input's name.
 */
function contradictions(selection: Selection, values: Partial<Values>, baseUrl: URL | undefined): string[] {
  const { configure, username, password, 'wait-for': waitFor } = values;
  if (configure === undefined) return [];
  const of = (kind: Connector['credentials']) =>
    connectorsOf(selection).filter(({ credentials }) => credentials === kind);
  const oauth = configure === 'none' ? [] : of('oauth');
  const login = (connector: Connector) => (baseUrl === undefined ? 'in Zylon' : `at ${loginUrl(baseUrl, connector)}`);
  const sends = configure !== 'none' && oauth.length === 0;
  const all = selection.kind === 'all';
  const tooEarly = waitFor !== undefined && waitFor !== 'indexed';
  const needsIndexed = `needs wait-for: indexed, not ${waitFor}`;
  const rules: [broken: boolean, problem: string][] = [
    [sends && username === '', `username is required with configure: ${configure}`],
    [
      sends && password === '',
      `password is required with configure: ${configure}; if it comes from a secret, check that this job gets that secret`,
    ],
    // Credentials go only to integrations that are named, never to all.
    [sends && all, `integration-id must name integrations with configure: ${configure}, not "all"`],
    [
      sends && configure === 'create' && selection.kind === 'ids',
      'integration-id must be empty with configure: create; to send credentials to an existing integration, use configure: update',
    ],
    [
      configure === 'none' && password !== '',
      'password has no effect without configure; set configure, or leave password empty',
    ],
    [configure === 'none' && username !== '' && all, 'username must be empty with integration-id: all'],
    [values['expect-search']?.length !== 0 && tooEarly, `expect-search ${needsIndexed}`],
    [values['max-removed'] !== undefined && tooEarly, `max-removed ${needsIndexed}`],
    [values['fail-on-item-errors'] !== undefined && tooEarly, `fail-on-item-errors ${needsIndexed}`],
  ];
  return [
    ...oauth.map(
      (connector) =>
        `configure must be none for ${connector.type}; a person connects it by OAuth in a browser, ${login(connector)}`,
    ),
    ...rules.filter(([broken]) => broken).map(([, problem]) => problem),
    ...(values['refresh-oauth'] === true ? of('password') : []).map(
      ({ type }) => `refresh-oauth must be false for ${type}, which has a username and password in place of OAuth`,
    ),
  ];
}

const wrong = (what: string, why: string, details: readonly string[] = []): ActionError =>
  new ActionError('invalid-input', {
    what,
    why,
    details,
    remedy: 'Correct the "with:" block of the step; nothing was sent to the server',
  });

const areAllValid = (values: Partial<Values>): values is Values => Object.keys(PARSERS).every((name) => name in values);

/** All inputs, checked. Throws one `invalid-input` that lists every problem, one by one. */
export function checkedInputs(raw: RawInputs): Inputs {
  const misplaced = misplacedToken(raw);
  if (misplaced.length > 0) {
    throw wrong(
      `The value of api-token also appears in ${misplaced.join(' and ')}`,
      'The action prints inputs other than api-token and password',
    );
  }
  const { values, problems } = parsed(PARSERS, raw);
  let baseUrl = values['base-url'];
  if (baseUrl !== undefined && isExposed(baseUrl) && values['allow-insecure-http'] !== true) {
    baseUrl = undefined;
    problems.unshift(
      'base-url is http://, which would send the token unencrypted; use https://, or set allow-insecure-http: true',
    );
  }
  const selected = selectedBy(values);
  if (selected !== undefined) {
    problems.push(...('problem' in selected ? [selected.problem] : contradictions(selected.value, values, baseUrl)));
  }
  problems.push(...issueProblems(raw));
  if (problems.length === 0 && areAllValid(values) && selected !== undefined && 'value' in selected) {
    return { ...values, selection: selected.value };
  }
  throw wrong(
    problems.length === 1 ? 'An input is wrong' : `The inputs have ${problems.length} problems`,
    '',
    problems,
  );
}
