import { isLoopback, parseBaseUrl } from '../../src/inputs/base-url.ts';

const urlOf = (text: string, insecure = false): string => {
  const parsed = parseBaseUrl(text, insecure);
  return 'value' in parsed ? parsed.value.href : `problem: ${parsed.problem}`;
};

test.each([
  ['zylon.example.com', 'https://zylon.example.com/'],
  ['https://zylon.example.com', 'https://zylon.example.com/'],
  ['  https://zylon.example.com/  ', 'https://zylon.example.com/'],
  ['https://zylon.example.com/api', 'https://zylon.example.com/'],
  ['https://zylon.example.com/api/v1', 'https://zylon.example.com/'],
  ['https://zylon.example.com/api/v1/', 'https://zylon.example.com/'],
  ['HTTPS://Zylon.Example.com:8443/ai/api/v1//', 'https://zylon.example.com:8443/ai'],
  ['http://localhost//', 'http://localhost/'],
  ['https://zylon.example.com/api/v1/api', 'https://zylon.example.com/api/v1'],
  ['https://zylon.example.com/API/V1', 'https://zylon.example.com/'],
  ['https://zylon.example.com/a/api//', 'https://zylon.example.com/a'],
  ['https://zylon.example.com//api', 'https://zylon.example.com/'],
  ['https://zylon.example.com/api/v12', 'https://zylon.example.com/api/v12'],
  ['https://zylon.example.com/a@b', 'https://zylon.example.com/a@b'],
  ['zylon.example.com/a://b', 'https://zylon.example.com/a://b'],
  ['zylon.example.com/ai/', 'https://zylon.example.com/ai'],
  ['zylon.example.com:8443', 'https://zylon.example.com:8443/'],
  ['https://zylon.example.com/my-api', 'https://zylon.example.com/my-api'],
  ['http://localhost:8080', 'http://localhost:8080/'],
  ['http://127.0.0.1:8080/api', 'http://127.0.0.1:8080/'],
  ['http://[::1]:8080', 'http://[::1]:8080/'],
  ['[::1]:8080', 'https://[::1]:8080/'],
])('"%s" is %s', (text, href) => expect(urlOf(text)).toBe(href));

test.each([
  ['', /is required/],
  ['   ', /is required/],
  ['https://', /not a URL/],
  ['https:/zylon.example.com', /one slash/],
  ['http:/zylon.example.com', /one slash/],
  ['HTTPS:/zylon.example.com', /one slash/],
  ['ftp://zylon.example.com', /^problem: must be an https:/],
  ['x+y.z-1://zylon.example.com', /^problem: must be an https:/],
  ['https://user@zylon.example.com', /user name/],
  ['https://user:pw@zylon.example.com', /user name/],
  ['https://@zylon.example.com', /user name/],
  ['user:pw@zylon.example.com', /user name/],
  ['https://zylon.example.com?x=1', /query/],
  ['https://zylon.example.com/?', /query/],
  ['https://zylon.example.com/#top', /fragment/],
  ['https://zylon.example.com/a b', /white space/],
  ['https://zylon.example.com\\@evil.example.com', /backslash/],
  ['https://zylon\n.example.com', /control/],
  ['http://zylon.example.com', /allow-insecure-http/],
  ['http://127.evil.example.com', /allow-insecure-http/],
  ['http://localhost.example.com', /allow-insecure-http/],
])('%j is refused', (text, problem) => expect(urlOf(text)).toMatch(problem));

test('http is taken where it was allowed', () => {
  expect(urlOf('http://zylon.example.com', true)).toBe('http://zylon.example.com/');
});

test('an address that only looks like a loopback one is none', () => {
  expect(['localhost', 'a.localhost', '127.0.0.1', '127.9.9.9', '[::1]'].every(isLoopback)).toBe(true);
  expect(['127.x', '128.0.0.1', '0.0.0.0', 'mylocalhost', '[::2]'].some(isLoopback)).toBe(false);
});
