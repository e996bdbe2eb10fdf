/** The cause that a diagnosis names, decided from what its two calls brought. */
import { connectorOf } from '../../src/zylon/connectors.ts';
import { explain, type Findings, type Found } from '../../src/pipeline/diagnosis.ts';
import { ActionError, type ErrorCode } from '../../src/errors/action-error.ts';

const connector = connectorOf('filesystem');
if (connector === undefined) throw new Error('no connector');

const ok = <T>(value: T): Found<T> => ({ ok: true, value });
const no = (code: ErrorCode): Found<never> => ({ ok: false, code });
const ada = ok({ id: 'u1', name: 'Ada', state: 'Active' });
const mine = ok([
  { id: 'newer', type: 'Newer' },
  { id: 'mine', type: 'FileSystem' },
]);

const findings = (more: Partial<Findings>): Findings => ({
  me: ada,
  integrations: mine,
  connector,
  id: 'mine',
  organization: 'acme',
  ...more,
});

const failure = (code: ErrorCode): ActionError =>
  new ActionError(code, { what: 'GET /x answered', why: 'first', remedy: 'first' }, { http: { status: 403 } });

const silent = no('server-error');
type Row = [name: string, code: ErrorCode, found: Partial<Findings>, message: RegExp];

const named: Row[] = [
  ['a token that is not known', 'unauthorized', { me: no('unauthorized') }, /does not know this token.*api-token$/],
  ['an organization of others', 'forbidden', { me: no('forbidden') }, /organization "acme".*Correct organization/],
  ['an organization that is refused', 'forbidden', { me: no('bad-request') }, /not take the organization "acme"/],
  ['one that cannot be read', 'forbidden', { me: no('unprocessable') }, /not take the organization "acme"/],
  ...(['not-found', 'not-api', 'redirect', 'method-not-allowed'] as const).flatMap((code): Row[] => [
    [`nothing of the API (${code})`, 'not-found', { me: no(code), integrations: silent }, /not the API.*base-url/],
    [`a list in spite of ${code}`, 'not-found', { me: no(code) }, /lists this integration/],
  ]),
  ['an inactive user', 'forbidden', { me: ok({ id: 'u1', name: 'Ada', state: 'INACTIVE' }) }, /user Ada is inactive/],
  ['one without a name', 'forbidden', { me: ok({ id: 'u1', state: 'inactive' }) }, /user u1 is inactive/],
  ['an integration that is listed', 'not-found', {}, /Zylon lists this integration.*need no change$/],
  ['no permission', 'forbidden', {}, /filesystem is not enabled.*token's user \(Ada\) lacks.*need no change$/],
  ['the same of an unknown user', 'forbidden', { me: silent }, /filesystem is not enabled.*token's user lacks/],
  ['one of a user without a state', 'forbidden', { me: ok({ id: 'u1' }) }, /token's user \(u1\) lacks/],
  ['no permission and no id', 'forbidden', { id: undefined }, /filesystem is not enabled/],
  ['no id, and an address that is not there', 'not-found', { id: undefined }, /filesystem is not enabled/],
  [
    'an id of others',
    'not-found',
    { id: 'theirs' },
    /theirs is not among.*user \(Ada\) in the organization "acme".*are of the type filesystem: mine\./,
  ],
  [
    'an id of others, and only other types',
    'not-found',
    { id: 'theirs', integrations: ok([{ id: 'c', type: 'Claromentis' }]) },
    /theirs is not among.*whose integrations are not of the type filesystem\./,
  ],
];

test.each(named)('%s after %s', (_name, code, found, message) => {
  const first = failure(code);
  const explained = explain(first, findings(found));
  expect(`${explained.explanation.why}. ${explained.explanation.remedy}`).toMatch(message);
  expect(explained).toMatchObject({ code, cause: first, http: { status: 403 } });
  expect(explained.explanation.what).toBe(first.explanation.what);
});

test.each([
  ['Claromentis', 'claromentis'],
  ['Newer', 'Newer'],
])('an id of the type %s: wrong-type, whatever the answer was', (type, told) => {
  for (const code of ['unauthorized', 'forbidden', 'not-found'] as const) {
    const explained = explain(failure(code), findings({ integrations: ok([{ id: 'mine', type }]) }));
    expect(explained.code).toBe('wrong-type');
    expect(explained.message).toMatch(new RegExp(`mine is of the type ${told}, not filesystem.*-type: ${told}"`));
  }
});

const unnamed: [name: string, code: ErrorCode, found: Partial<Findings>][] = [
  ['neither call was answered', 'forbidden', { me: silent, integrations: silent }],
  ['the user is active, and the list was not answered', 'not-found', { integrations: silent }],
  ['the token works, and the integration is listed', 'unauthorized', {}],
  ['the token works, and there is no id', 'unauthorized', { id: undefined }],
];

test.each(unnamed)('%s: %s stays as it is', (_name, code, found) => {
  const first = failure(code);
  expect(explain(first, findings(found))).toBe(first);
});
