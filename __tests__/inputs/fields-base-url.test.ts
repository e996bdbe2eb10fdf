/**
 * Which addresses are understood, and how; which are refused, and with which
 * words.
 */
import fc from "fast-check";
import { isExposed, parseBaseUrl } from "../../src/inputs/fields.ts";

const urlOf = (text: string): string => {
  const parsed = parseBaseUrl(text);
  return "value" in parsed ? parsed.value.href : `problem: ${parsed.problem}`;
};

test.each([
  ["zylon.example.com", "https://zylon.example.com/"],
  ["https://zylon.example.com", "https://zylon.example.com/"],
  ["  https://zylon.example.com/  ", "https://zylon.example.com/"],
  ["https://zylon.example.com/api", "https://zylon.example.com/"],
  ["https://zylon.example.com/api/v1", "https://zylon.example.com/"],
  ["https://zylon.example.com/api/v1/app/", "https://zylon.example.com/"],
  [
    "zylon.example.com/api/v1/app/integration/confluence/int_1/config",
    "https://zylon.example.com/",
  ],
  [
    "https://zylon.example.com/ai/API/V1/App/me//",
    "https://zylon.example.com/ai",
  ],
  [
    "https://zylon.example.com/api/v1/app/x/api/v1/app/y",
    "https://zylon.example.com/",
  ],
  [
    "https://zylon.example.com/api/v1/apple",
    "https://zylon.example.com/api/v1/apple",
  ],
  [
    "https://zylon.example.com/app/projects/7",
    "https://zylon.example.com/app/projects/7",
  ],
  [
    "HTTPS://Zylon.Example.com:8443/ai/api/v1//",
    "https://zylon.example.com:8443/ai",
  ],
  ["http://localhost//", "http://localhost/"],
  ["https://zylon.example.com/api/v1/api", "https://zylon.example.com/api/v1"],
  ["https://zylon.example.com//api", "https://zylon.example.com/"],
  ["https://zylon.example.com/a///api", "https://zylon.example.com/a"],
  ["https://zylon.example.com/api/v12", "https://zylon.example.com/api/v12"],
  ["https://zylon.example.com/a@b", "https://zylon.example.com/a@b"],
  ["zylon.example.com/a://b", "https://zylon.example.com/a://b"],
  ["zylon.example.com/a://b@c", "https://zylon.example.com/a://b@c"],
  ["zylon.example.com/ai/", "https://zylon.example.com/ai"],
  ["zylon.example.com:8443", "https://zylon.example.com:8443/"],
  ["zylon.example.com:", "https://zylon.example.com/"],
  ["zylon", "https://zylon/"],
  // Hosts that look a little like a scheme
  ["zylon-https/ai", "https://zylon-https/ai"],
  ["https.test/ai", "https://https.test/ai"],
  ["tps/ai", "https://tps/ai"],
  ["zylon_test.example.com.", "https://zylon_test.example.com./"],
  ["zýlon.example.com", "https://xn--zlon-5ra.example.com/"],
  ["10.0.0.7", "https://10.0.0.7/"],
  ["http://localhost:8080", "http://localhost:8080/"],
  ["http://127.0.0.1:8080/api", "http://127.0.0.1:8080/"],
  ["http://[::1]:8080", "http://[::1]:8080/"],
  ["[::1]:8080", "https://[::1]:8080/"],
])('"%s" is %s', (text, href) => expect(urlOf(text)).toBe(href));

test.each(["", "   "])('"%s" is required, with an example', (text) => {
  expect(urlOf(text)).toMatch(/is required.*https:\/\/zylon\.example\.com$/);
});

const CHARACTERS =
  "must not contain quotes, white space, control characters, <, > or a backslash";
const HOST = "is not a URL with a host";
const USER =
  "must not contain a user name or password; the token goes into api-token";
const MORE = "must not contain a query (?) or a fragment (#)";

test.each<[problem: string, texts: string[]]>([
  [
    CHARACTERS,
    [
      '"https://zylon.test"',
      "'zylon.test/ai/'",
      "“zylon.test”",
      "<https://zylon.test>",
      "zylon.test/`",
    ],
  ],
  [
    CHARACTERS,
    [
      "https://zylon.test/a b",
      "zylon. test",
      "${{ vars.ZYLON_URL }}",
      "Zylon: https://zylon.test",
    ],
  ],
  [
    CHARACTERS,
    [
      "https://zylon\n.test",
      "zylon\u0007.test",
      "https:\\\\zylon.test\\ai",
      "https://zylon.test\\@evil.test",
    ],
  ],
  [
    HOST,
    [
      "http//zylon.test",
      "https//zylon.test:8443/ai",
      "htps//zylon.test",
      "htttps//zylon.test",
      "https.test//ai",
    ],
  ],
  [
    HOST,
    [
      "https:/zylon.test",
      "HTTPS:/zylon.test",
      "https/zylon.test",
      "http:zylon.test",
      "https;//zylon.test",
    ],
  ],
  [
    HOST,
    [
      "https://https://zylon.test/api",
      "https://http//zylon.test",
      "https://",
      "https",
      "http",
    ],
  ],
  [
    HOST,
    [
      "/ai",
      "/api/v1",
      "//zylon.test",
      "zylon.test//ai",
      "$ZYLON_URL",
      "zylon.test,",
      "%22",
      "zylon.test%22",
    ],
  ],
  [
    HOST,
    [
      "zylon.test:port",
      "user:pw@zylon.test:port",
      "http://[1:2:3]",
      "https://zylon.test:99999/ai",
    ],
  ],
  [
    "must begin with https://",
    [
      "htps://zylon.test",
      "ftp://zylon.test/api/v1/app/me",
      "x+y.z-1://zylon.test",
    ],
  ],
  [
    USER,
    [
      "https://user@zylon.test",
      "https://user:pw@zylon.test/ai",
      "https:///:pw@zylon.test",
      "https://:@zylon.test",
    ],
  ],
  [USER, ["https://@zylon.test", "user:pw@zylon.test"]],
  [
    MORE,
    [
      "https://zylon.test?x=1",
      "https://zylon.test/?",
      "zylon.test/api/v1/app/me?x=1",
      "zylon.test/a://b?x",
    ],
  ],
  [MORE, ["https://zylon.test/#top", "http://localhost:8080/?x"]],
])("what %s is refused, with the form that is expected", (problem, texts) => {
  for (const text of texts) {
    const [said, form] = urlOf(text).split(/ \(given: ".*"\)/);
    expect(said).toBe(`problem: ${problem}`);
    expect(form).toBe("; the expected form is https://zylon.example.com");
  }
});

test.each([
  ["http//zylon.test", "http//zylon.test"],
  ["zylon.test/a b", "zylon.test/a b"],
  ["https://joe:p4ss@zylon.test", "https://zylon.test"],
  ["https://joe:p/4?s#s@zylon.test/ai?q=1", "https://zylon.test/ai"],
  ["joe:p4ss@zylon.test", "zylon.test"],
  ["https:/joe:p4ss@zylon.test", "https:/zylon.test"],
  ["https://zylon.test/ai?key=p4ss#p4ss", "https://zylon.test/ai"],
  ["https://zylon.test?key=joe:p4ss@x", "https://x"],
  ["https://zylon.test/#p4ss\np4ss", "https://zylon.test/"],
  ["https://joe:p4ss%40zylon.test", "https://zylon.test"],
  ["https://joe:p4ss\uff20zylon.test", "https://zylon.test"],
])("%j is quoted as %j", (text, quoted) => {
  const read = urlOf(text);
  expect(read).toContain(`(given: "${quoted}")`);
  expect(read).not.toContain("p4ss");
});

test("of any text there is a problem, or an address whose host is understood again", () => {
  const part = fc.constantFrom(
    ..."http s : / // . @ ? # [::1] zylon test 8443 api /v1".split(" "),
  );
  const text = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.array(part, { maxLength: 12 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (given) => {
      const read = urlOf(given);
      if (read.startsWith("problem: ")) return;
      const { protocol, username, password, search, hash, pathname, origin } =
        new URL(read);
      expect(protocol).toMatch(/^https?:$/);
      expect([username, password, search, hash]).toEqual(["", "", "", ""]);
      expect(pathname).toMatch(/^\/$|^\/[^/](.*[^/])?$/);
      expect(new URL(urlOf(read)).origin).toBe(origin);
    }),
    { numRuns: 2000 },
  );
});

test("an address that only looks like a loopback one is none", () => {
  const exposed = (hosts: string[]) =>
    hosts.map((host) => isExposed(new URL(`http://${host}:8080/`)));
  expect(
    exposed(["localhost", "a.localhost", "127.0.0.1", "127.9.9.9", "[::1]"]),
  ).not.toContain(true);
  expect(
    exposed([
      "127.evil.test",
      "localhost.test",
      "mylocalhost",
      "128.0.0.1",
      "0.0.0.0",
      "[::2]",
    ]),
  ).not.toContain(false);
  expect(isExposed(new URL("https://zylon.test"))).toBe(false);
});
