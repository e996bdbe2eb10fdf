/** What each kind of input takes, and what it makes of it. */
import * as fields from '../../src/inputs/fields.ts';
import { contradictions, type RuledInputs } from '../../src/inputs/rules.ts';
import { type Connector, connectorOf, loginUrl } from '../../src/zylon/connectors.ts';
import type { Selection } from '../../src/inputs/selection.ts';

/** The value, or the problem in angle brackets. */
function parsed(field: fields.Field<unknown>, text: string): unknown {
  const { success, data, error } = field.safeParse(text);
  return success ? data : `<${error.issues.map(({ message }) => message).join('|')}>`;
}

type Row = [name: string, field: fields.Field<unknown>, text: string, value: unknown];
const rows: Row[] = [
  ['flag', fields.flag(true), ' ', true],
  ['flag', fields.flag(false), '', false],
  ['flag', fields.flag(false), ' TRUE ', true],
  ['flag', fields.flag(true), 'False', false],
  ['flag', fields.flag(true), 'yes\n', '<must be true or false, not "yes">'],
  ['whole number', fields.wholeNumber(7, 1, 600), ' ', 7],
  ['whole number', fields.wholeNumber(7, 1, 600), ' 1 ', 1],
  ['whole number', fields.wholeNumber(7, 1, 600), '600', 600],
  ['whole number', fields.wholeNumber(7, 1, 600), '0', '<must be a whole number from 1 to 600, not "0">'],
  ['whole number', fields.wholeNumber(7, 1, 600), '601', '<must be a whole number from 1 to 600, not "601">'],
  ['whole number', fields.wholeNumber(7, 1, 600), 'x1', '<must be a whole number from 1 to 600, not "x1">'],
  ['whole number', fields.wholeNumber(7, 1, 600), '1x', '<must be a whole number from 1 to 600, not "1x">'],
  [
    'whole number',
    fields.wholeNumber(7, 0, 9e15),
    '0000000000000001',
    expect.stringMatching(/^<must be a whole number/),
  ],
  ['optional number', fields.optionalWholeNumber(0, 5), ' ', undefined],
  ['optional number', fields.optionalWholeNumber(0, 5), '0', 0],
  ['optional number', fields.optionalWholeNumber(0, 5), '6', '<must be a whole number from 0 to 5, not "6">'],
  ['choice', fields.choice(['a', 'b']), ' ', 'a'],
  ['choice', fields.choice(['a', 'b']), ' B ', 'b'],
  ['choice', fields.choice(['a', 'b']), 'c', '<must be one of a, b, not "c">'],
  ['item errors', fields.itemErrors, ' TRUE ', { value: 0, percent: false }],
  ['item errors', fields.itemErrors, ' False ', undefined],
  ['item errors', fields.itemErrors, '5', { value: 5, percent: false }],
  ['item errors', fields.itemErrors, 'x', expect.stringMatching(/^<must be true, false, a whole number/)],
  ['search', fields.searchTexts, ` ${'x'.repeat(80)} \n\nabc\r\nabc`, ['x'.repeat(80), 'abc']],
  ['search', fields.searchTexts, 'x'.repeat(81), expect.stringMatching(/^<must have 3 to 80 characters on each line/)],
  ['search', fields.searchTexts, 'ab', '<must have 3 to 80 characters on each line, unlike "ab">'],
  ['token', fields.apiToken, ' !~ ', '!~'],
  [
    'token',
    fields.apiToken,
    '  ',
    expect.stringMatching(/^<is empty.*stored.*fork.*Dependabot.*environment or organization/),
  ],
  ['token', fields.apiToken, 'bearer x', expect.stringMatching(/^<must be the token alone/)],
  ['token', fields.apiToken, 'bearerx', 'bearerx'],
  ['token', fields.apiToken, 'xbearer', 'xbearer'],
  ['token', fields.apiToken, 'x bearer y', expect.stringMatching(/^<contains a line break/)],
  ['token', fields.apiToken, 'a b', expect.stringMatching(/^<contains a line break/)],
  ['token', fields.apiToken, 'a\u007f', expect.stringMatching(/^<contains a line break/)],
  ['token', fields.apiToken, 'éa', expect.stringMatching(/^<contains a line break/)],
  ['organization', fields.organization, ' ', 'default'],
  ['organization', fields.organization, ' acme ', 'acme'],
  ['organization', fields.organization, 'ä', expect.stringMatching(/^<must be the slug/)],
  ['organization', fields.organization, 'äx', expect.stringMatching(/^<must be the slug/)],
  ['organization', fields.organization, 'xä', expect.stringMatching(/^<must be the slug/)],
  ['type', fields.integrationType, ' ANY ', 'any'],
  ['type', fields.integrationType, ' FileSystem ', connectorOf('filesystem')],
  [
    'type',
    fields.integrationType,
    ' ',
    expect.stringMatching(/^<is required; use one of confluence, confluencelocal, .*, or any>$/),
  ],
  ['type', fields.integrationType, 'jira', expect.stringMatching(/^<"jira" is not supported; use one of /)],
  ['id', fields.integrationIds, ' a, b ', [{ id: 'a' }, { id: 'b' }]],
  ['id', fields.integrationIds, 'a b', expect.stringMatching(/^<must be ids, /)],
  ['ids', fields.idLines, '', []],
  ['ids', fields.idLines, ' a \r\n\n b\na', ['a', 'b']],
  ['ids', fields.idLines, 'a,b', expect.stringMatching(/^<must have one id per line,/)],
  ['allowance', fields.allowance, ' ', undefined],
  ['item errors', fields.itemErrors, ' ', undefined],
  ['item errors', fields.itemErrors, ' TRUE ', { value: 0, percent: false }],
  ['item errors', fields.itemErrors, ' False ', undefined],
  ['logins', fields.logins, ' @ada, ,@grace\nci[bot],ada ', ['ada', 'grace', 'ci[bot]']],
  ['logins', fields.logins, 'a@b', '<must be logins separated by commas, unlike "a@b">'],
  ['logins', fields.logins, 'a b c d e f g h i j', 'abcdefghij'.split('')],
  ['logins', fields.logins, 'a b c d e f g h i j k', '<must have 10 logins at most, not 11>'],
  ['username', fields.username, ' a b ', 'a b'],
  ['username', fields.username, 'a\u0000b', '<must not contain control characters>'],
  ['password', fields.password, ' a ', ' a '],
  ['JSON object', fields.jsonObject, ' ', undefined],
  ['JSON object', fields.jsonObject, ' {} ', '{}'],
  ...['null', '[]', '5', '"x"', '{'].map((text): Row => [
    'JSON object',
    fields.jsonObject,
    text,
    expect.stringMatching(/^<must be a JSON/),
  ]),
  ['certificates', fields.certificates, ' ', []],
  ['certificates', fields.certificates, 'a\nb', '<is neither PEM text nor a path>'],
  ['certificates', fields.certificates, 'a\rb', '<is neither PEM text nor a path>'],
];
test.each(rows)('%s %#: %s', (_name, field, text, value) => {
  expect(parsed(field, text)).toEqual(value);
});

function connector(type: string): Connector {
  const found = connectorOf(type);
  if (found === undefined) throw new Error(`no connector ${type}`);
  return found;
}

/** `confluence`: the only one of it; `confluence/a filesystem/b`: those; `all`, `all confluence`. */
function selectionFrom(text: string): Selection {
  const words = text.split(' ');
  const [first = '', second] = words;
  if (first === 'all') {
    return { kind: 'all', except: [], ...(second === undefined ? {} : { connector: connector(second) }) };
  }
  if (!first.includes('/')) return { kind: 'only', connector: connector(first) };
  const named = words.map((word) => word.split('/'));
  return { kind: 'ids', ids: named.map(([type = '', id = '']) => ({ connector: connector(type), id })) };
}

const plain = {
  configure: 'none',
  username: '',
  password: '',
  'refresh-oauth': false,
  'wait-for': 'completed',
  'expect-search': '',
} as const;
const both = { username: 'u', password: 'p' };

// Of each problem the first two words: its input, and what it is.
test.each<[selection: string, more: Partial<RuledInputs>, problems: string[]]>([
  ['confluence', {}, []],
  ['confluence', { 'refresh-oauth': true }, []],
  ['confluence', { username: 'u' }, []],
  ['confluence', { password: 'p' }, ['password has']],
  ['confluence', { configure: 'update', ...both }, ['configure must']],
  ['confluence', { configure: 'update', password: 'p' }, ['configure must']],
  ['filesystem', {}, []],
  ['filesystem', both, ['password has']],
  ['filesystem', { username: 'u' }, []],
  ['filesystem', { password: 'p' }, ['password has']],
  ['filesystem/a', { configure: 'update', ...both }, []],
  ['filesystem/a', { configure: 'upsert', ...both }, []],
  ['filesystem', { configure: 'update' }, ['username is', 'password is']],
  ['filesystem', { configure: 'upsert', username: 'u' }, ['password is']],
  ['filesystem', { configure: 'upsert', password: 'p' }, ['username is']],
  ['filesystem', { configure: 'create', ...both }, []],
  ['filesystem/a', { configure: 'create', ...both }, ['integration-id must']],
  ['filesystem', { 'refresh-oauth': true }, ['refresh-oauth must']],
  ['confluence/a filesystem/b sharepoint/c filesystem/d', { 'refresh-oauth': true }, ['refresh-oauth must']],
  ['confluence/a filesystem/b sharepoint/c', { configure: 'update', ...both }, ['configure must', 'configure must']],
  ['all filesystem', { configure: 'update', ...both }, ['integration-id must']],
  ['all filesystem', { configure: 'create', ...both }, ['integration-id must']],
  ['all', { 'refresh-oauth': true }, []],
  ['all', { 'expect-search': 'abc' }, ['expect-search needs']],
  ['all', { 'expect-search': 'abc', 'wait-for': 'started' }, ['expect-search needs']],
  ['all', { 'expect-search': 'abc', 'wait-for': 'indexed' }, []],
  ['all', { 'expect-search': 'abc', 'wait-for': undefined }, []],
  ['all', { 'expect-search': '\n ' }, []],
  ['all', { username: 'u' }, ['username must']],
  ['all', { password: 'p' }, ['password has']],
  ['all', both, ['password has', 'username must']],
])('%s with %j has these problems: %j', (selection, more, problems) => {
  const found = contradictions({ selection: selectionFrom(selection), ...plain, ...more }, undefined);
  expect(found.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(problems);
});

test('where OAuth is granted', () => {
  const at = 'https://zylon.test/ai/api/v1/app/integration/confluence/login';
  for (const base of ['https://zylon.test/ai', 'https://zylon.test/ai/']) {
    expect(loginUrl(new URL(base), connector('confluence'))).toBe(at);
  }
  const inputs = { ...plain, ...both, selection: selectionFrom('confluence'), configure: 'create' } as const;
  expect(contradictions(inputs, new URL('https://zylon.test/ai'))[0]).toMatch(new RegExp(`, at ${at}$`));
  expect(contradictions(inputs, undefined)[0]).toMatch(/, in Zylon$/);
});
