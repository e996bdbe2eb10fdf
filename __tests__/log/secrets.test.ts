import fc from 'fast-check';
import { basicForms, formsOf, redactor } from '../../src/log/secrets.ts';

const secret = 'p"a/ss wörd+=';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

test('every form in which a secret can appear is redacted', () => {
  const redact = redactor(formsOf(secret));
  const seen = [
    secret,
    JSON.stringify({ secret }),
    encodeURIComponent(secret),
    new URLSearchParams({ secret }).toString(),
    Buffer.from(secret).toString('base64'),
  ];
  for (const text of seen) {
    expect(redact(text)).toContain('***');
    expect(redact(text)).not.toContain('ss');
  }
});

test('a secret of several lines is redacted line by line too', () => {
  expect(redactor(formsOf('line one\nline two'))('x line two x')).toBe('x *** x');
});

test('the longest form goes first, so that no rest of it stays', () => {
  expect(redactor(['abcd', 'abcd-efgh'])('abcd-efgh')).toBe('***');
});

test('a short secret has no forms: its mask would blank the log', () => {
  expect(formsOf('abc')).toEqual([]);
  expect(formsOf('  abc  ')).toEqual([]);
  expect(formsOf('abcd')).toContain('abcd');
  expect(basicForms('user', ' abc ')).toEqual([]);
  expect(basicForms('user', 'abcd')).toContain(base64('user:abcd'));
  expect(redactor([])('abc')).toBe('abc');
});

test('white space around a secret, a "Bearer " before it and a lone surrogate in it change nothing', () => {
  expect(redactor(formsOf(' Bearer token1234\n'))('the token1234')).toBe('the ***');
  expect(() => formsOf('abcd\ud800')).not.toThrow();
});

test('a secret that was cut in two is redacted at the end of a text', () => {
  const redact = redactor(formsOf('zyl_0123456789abcdef'));
  expect(redact('token zyl_0123456')).toBe('token ***');
  expect(redact('token zyl')).toBe('token zyl');
  expect(redactor(['aaaaaaaaaa'])('x aaaaaaa')).toBe('x ***'); // as much of it as there is
});

test('the longest start of a secret at the end of a text goes, also where the secret repeats itself', () => {
  const ab = (minLength: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom('a', 'b'), minLength, maxLength: 12 });
  fc.assert(
    fc.property(ab(5), ab(0), (form, text) => {
      fc.pre(!text.includes(form));
      const lengths = Array.from({ length: form.length }, (_, length) => length).filter((length) => length >= 4);
      const cut = lengths.findLast((length) => text.endsWith(form.slice(0, length))) ?? 0;
      expect(redactor([form])(text)).toBe(cut === 0 ? text : `${text.slice(0, -cut)}***`);
    }),
  );
});

test('the forms of basic authentication, of escaped JSON and of lower-case percent signs', () => {
  const redact = redactor([...formsOf('p\u00e4ss/w\u00f6rd'), ...basicForms('user', 'p\u00e4ss/w\u00f6rd')]);
  for (const text of [
    'p\\u00e4ss/w\\u00f6rd',
    'p%c3%a4ss%2fw%c3%b6rd',
    Buffer.from('user:p\u00e4ss/w\u00f6rd').toString('base64'),
  ]) {
    expect(redact(`x ${text} x`)).toBe('x *** x');
  }
});

test('the forms of web pages, of Base64 in URLs, and of hexadecimal dumps', () => {
  const text = 'a<b&"c>>?';
  const redact = redactor(formsOf(text));
  for (const form of [
    'a&lt;b&amp;&quot;c&gt;&gt;?',
    'a&lt;b&amp;&#34;c&gt;&gt;?',
    'YTxiJiJjPj4_',
    '613c622622633e3e3f',
  ]) {
    expect(redact(`x ${form} x`)).toBe('x *** x');
  }
});

test('a secret that was stored with "Bearer " is known with and without it, and only at its start', () => {
  const forms = formsOf(' bearer  token1234 ');
  for (const form of [' bearer  token1234 ', 'bearer  token1234', 'token1234']) expect(forms).toContain(form);
  expect(formsOf('my bearer token1234')).not.toContain('my token1234');
});

test('a form of a query stands without its name', () => {
  expect(formsOf('a b+c d')).toContain('a+b%2Bc+d');
});

test('basic authentication, with white space and without', () => {
  const pairs = ['user:pass word', 'user: pass word ', ' user :pass word', ' user : pass word '];
  expect(basicForms(' user ', ' pass word ').sort()).toEqual(pairs.map(base64).sort());
});
