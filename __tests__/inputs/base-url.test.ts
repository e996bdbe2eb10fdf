import { parseBaseUrl } from '../../src/inputs/base-url.ts';
import { isLoopback } from '../../src/inputs/meant-address.ts';

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
  ['https://zylon.example.com/api/v1/app', 'https://zylon.example.com/'],
  ['https://zylon.example.com/api/v1/app/', 'https://zylon.example.com/'],
  ['zylon.example.com/api/v1/app/integration/confluence/int_1/config', 'https://zylon.example.com/'],
  ['https://zylon.example.com/ai/API/V1/App/me//', 'https://zylon.example.com/ai'],
  ['https://zylon.example.com/api/v1/app/x/api/v1/app/y', 'https://zylon.example.com/'],
  ['https://zylon.example.com/api/v1/apple', 'https://zylon.example.com/api/v1/apple'],
  ['https://zylon.example.com/app/projects/7', 'https://zylon.example.com/app/projects/7'],
  ['HTTPS://Zylon.Example.com:8443/ai/api/v1//', 'https://zylon.example.com:8443/ai'],
  ['http://localhost//', 'http://localhost/'],
  ['https://zylon.example.com/api/v1/api', 'https://zylon.example.com/api/v1'],
  ['https://zylon.example.com/API/V1', 'https://zylon.example.com/'],
  ['https://zylon.example.com/a/api//', 'https://zylon.example.com/a'],
  ['https://zylon.example.com//api', 'https://zylon.example.com/'],
  ['https://zylon.example.com/a///api', 'https://zylon.example.com/a'],
  ['https://zylon.example.com/api/v12', 'https://zylon.example.com/api/v12'],
  ['https://zylon.example.com/a@b', 'https://zylon.example.com/a@b'],
  ['zylon.example.com/a://b', 'https://zylon.example.com/a://b'],
  ['zylon.example.com/a://b@c', 'https://zylon.example.com/a://b@c'],
  ['zylon.example.com/ai/', 'https://zylon.example.com/ai'],
  ['zylon.example.com:8443', 'https://zylon.example.com:8443/'],
  ['zylon.example.com:', 'https://zylon.example.com/'],
  ['zylon', 'https://zylon/'],
  ['zylon:8443/ai', 'https://zylon:8443/ai'],
  // Hosts that look a little like a scheme
  ['zylon-https//ai', 'https://zylon-https//ai'],
  ['https.test//ai', 'https://https.test//ai'],
  ['tps/ai', 'https://tps/ai'],
  ['zylon_test.example.com.', 'https://zylon_test.example.com./'],
  ['zýlon.example.com', 'https://xn--zlon-5ra.example.com/'],
  ['10.0.0.7', 'https://10.0.0.7/'],
  ['https://zylon.example.com/my-api', 'https://zylon.example.com/my-api'],
  ['http://localhost:8080', 'http://localhost:8080/'],
  ['http://127.0.0.1:8080/api', 'http://127.0.0.1:8080/'],
  ['http://[::1]:8080', 'http://[::1]:8080/'],
  ['[::1]:8080', 'https://[::1]:8080/'],
])('"%s" is %s', (text, href) => expect(urlOf(text)).toBe(href));

test.each(['', '   '])('"%s" is required, with an example', (text) => {
  expect(urlOf(text)).toMatch(/is required.*https:\/\/zylon\.example\.com$/);
});

const ZYLON = 'https://zylon.test';
test.each([
  // Quotes
  ['"https://zylon.test"', /must have no quotes/, ZYLON],
  ["'zylon.test/ai/'", /must have no quotes/, `${ZYLON}/ai`],
  ['“zylon.test”', /must have no quotes/, ZYLON],
  ['<https://zylon.test/api/v1>', /must have no quotes/, ZYLON],
  ['https://zylon.test`', /must have no quotes/, ZYLON],
  // Schemes
  ['http//zylon.test', /not name a host/, ZYLON],
  ['https//zylon.test:8443/ai', /not name a host/, `${ZYLON}:8443/ai`],
  ['htps//zylon.test', /not name a host/, ZYLON],
  ['ttps//zylon.test', /not name a host/, ZYLON],
  ['htp//zylon.test', /not name a host/, ZYLON],
  ['htttps//zylon.test', /not name a host/, ZYLON],
  ['https:/zylon.test', /not name a host/, ZYLON],
  ['HTTPS:/zylon.test', /not name a host/, ZYLON],
  ['https/zylon.test', /not name a host/, ZYLON],
  ['http:zylon.test', /not a URL/, ZYLON],
  ['https:zylon.test', /not a URL/, ZYLON],
  ['https;//zylon.test', /not name a host/, ZYLON],
  ['https://https://zylon.test/api', /not name a host/, ZYLON],
  ['https://http//zylon.test', /not name a host/, ZYLON],
  ['https://http://localhost:8080', /not name a host/, 'https://localhost:8080'],
  ['htps://zylon.test', /must begin with https/, ZYLON],
  ['ftp://zylon.test/api/v1/app/me', /must begin with https/, ZYLON],
  ['x+y.z-1://zylon.test', /must begin with https/, ZYLON],
  // Hosts
  ['https://', /not a URL/, 'https://zylon.example.com'],
  ['https', /not name a host/, 'https://zylon.example.com'],
  ['http', /not name a host/, 'https://zylon.example.com'],
  ['8443', /not name a host/, 'https://zylon.example.com'],
  ['zylon..test', /not name a host/, 'https://zylon.example.com'],
  ['-zylon.test', /not name a host/, 'https://zylon.example.com'],
  ['$ZYLON_URL', /not name a host/, 'https://zylon.example.com'],
  ['${{ vars.ZYLON_URL }}', /white space/, 'https://zylon.example.com'],
  ['zylon.test,', /not name a host/, ZYLON],
  ['zylon.test,,', /not name a host/, ZYLON],
  ['zylon.test:port', /not a URL/, ZYLON],
  ['user:pw@zylon.test:port', /not a URL/, ZYLON],
  ['http://[1:2:3:4:5:6:7:8]:port', /not a URL/, 'https://[1:2:3:4:5:6:7:8]'],
  ['https://zylon.test:99999/ai', /not a URL/, `${ZYLON}/ai`],
  // White space and the like
  ['https://zylon.test/a b', /white space/, `${ZYLON}/a`],
  ['zylon. test', /white space/, ZYLON],
  ['https://zylon\n.test', /control/, ZYLON],
  ['Zylon: https://zylon.test/api', /white space/, ZYLON],
  ['https://zylon.test https://other.test', /white space/, ZYLON],
  ['" zylon.test today"', /must have no quotes/, ZYLON],
  ['https:\\\\zylon.test\\ai', /backslash/, `${ZYLON}/ai`],
  ['https://zylon.test\\@evil.test', /backslash/, `${ZYLON}/@evil.test`],
  // Too much
  ['https://user@zylon.test', /user name/, ZYLON],
  ['https://user:pw@zylon.test/ai', /user name/, `${ZYLON}/ai`],
  ['https:///user@zylon.test', /user name/, ZYLON],
  ['https:///:pw@zylon.test', /user name/, ZYLON],
  ['https://:@zylon.test', /user name/, ZYLON],
  ['https://@zylon.test', /user name/, ZYLON],
  ['user:pw@zylon.test', /user name/, ZYLON],
  ['https://zylon.test?x=1', /query/, ZYLON],
  ['https://zylon.test/?', /query/, ZYLON],
  ['https://zylon.test/api/v1/app/me?x=1', /query/, ZYLON],
  ['zylon.test/a://b?x', /query/, `${ZYLON}/a://b`],
  ['https://zylon.test/#top', /fragment/, ZYLON],
  ['http://localhost:8080/?x', /query/, 'http://localhost:8080'],
  // An IPv6 address, whose :: is no command here
  ['http://[::1]:port', /not a URL/, 'http://[::1]'],
  ['http://[2001:db8::1]/ai', /allow-insecure-http/, 'https://[2001:db8::1]/ai, or set allow-insecure-http: true'],
  // Unencrypted
  ['http://zylon.test', /allow-insecure-http/, `${ZYLON}, or set allow-insecure-http: true`],
  ['http://zylon.test:80/ai', /allow-insecure-http/, `${ZYLON}/ai, or set allow-insecure-http: true`],
  ['http://zylon.test:443', /allow-insecure-http/, `${ZYLON}, or set allow-insecure-http: true`],
  ['http://127.evil.test', /allow-insecure-http/, 'https://127.evil.test, or set allow-insecure-http: true'],
  ['http://localhost.test', /allow-insecure-http/, 'https://localhost.test, or set allow-insecure-http: true'],
])('%j is refused, with the address that was meant', (text, problem, meant) => {
  expect(urlOf(text)).toMatch(problem);
  expect(urlOf(text)).toMatch(new RegExp(`^problem: .*; write ${meant.replace(/[.@:[\]]/g, '\\$&')}$`));
  expect(urlOf(text)).not.toContain('pw');
});

test('http is taken where it was allowed', () => {
  expect(urlOf('http://zylon.example.com', true)).toBe('http://zylon.example.com/');
});

test('an address that only looks like a loopback one is none', () => {
  expect(['localhost', 'a.localhost', '127.0.0.1', '127.9.9.9', '[::1]'].every(isLoopback)).toBe(true);
  expect(['127.x', '128.0.0.1', '0.0.0.0', 'mylocalhost', '[::2]'].some(isLoopback)).toBe(false);
});
