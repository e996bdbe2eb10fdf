/** What `extra-headers` takes, and which of it is a secret. */
import fc from "fast-check";
import { headerSecrets, parseHeaders } from "../../src/inputs/headers.ts";

test.each<[text: string, headers: Record<string, string>]>([
  ["", {}],
  [" \n\r\n", {}],
  ["X-Key: a", { "X-Key": "a" }],
  [
    "CF-Access-Client-Id: id.access\r\n\r\n  CF-Access-Client-Secret : a b\t:c \n",
    {
      "CF-Access-Client-Id": "id.access",
      "CF-Access-Client-Secret": "a b\t:c",
    },
  ],
  ["cookie:a=b; c=d", { cookie: "a=b; c=d" }],
  [
    "x-org-unit: a\rAccept-Language: b\nte-x: c\nproxyid: d",
    {
      "x-org-unit": "a",
      "Accept-Language": "b",
      "te-x": "c",
      proxyid: "d",
    },
  ],
])("%j is %j", (text, headers) => {
  expect(parseHeaders(text)).toEqual({ value: headers });
});

test.each([
  ["a-value-alone", 'must have "Name: value" on each line; line 1 does not'],
  ["X-Key: a\n\nb", 'must have "Name: value" on each line; line 3 does not'],
  [": a", 'must have "Name: value" on each line; line 1 does not'],
  ["X Key: a", 'must have "Name: value" on each line; line 1 does not'],
  ["X-Kéy: a", 'must have "Name: value" on each line; line 1 does not'],
  [
    "X-Key:",
    "has no value on line 1; if it comes from a secret, check that this job gets that secret",
  ],
  [
    "X-Key: caf\u00e9",
    "has a character on line 1 that no header has; store the secret again",
  ],
  [
    "X-Key: a\u0000b",
    "has a character on line 1 that no header has; store the secret again",
  ],
  [
    "X-Key: a\nY: b\nx-KEY: a",
    "must have each name once; line 3 has one a second time",
  ],
  [
    "A: b\nAuthorization: Basic c2VjcmV0",
    "must not set Authorization (line 2), which the action or HTTP sets itself",
  ],
])("%j %s", (text, problem) => {
  expect(parseHeaders(text)).toEqual({ problem });
});

test.each(
  (
    "authorization x-org host user-agent accept cache-control connection keep-alive transfer-encoding te trailer " +
    "upgrade expect content-length content-type proxy-authorization proxy-connection X-ORG Content-MD5"
  ).split(" "),
)("%s is not for the user to set", (name) => {
  expect(parseHeaders(`${name}: 12345678`)).toEqual({
    problem: `must not set ${name} (line 1), which the action or HTTP sets itself`,
  });
});

test.each<[text: string, secrets: string[]]>([
  ["", []],
  ["X-Env: staging", []],
  ["X-Env: staging1", ["staging1"]],
  ["X-Env: staging1\nX-Key:  0123:45678 ", ["staging1", "0123:45678"]],
  // What is refused is one all the same.
  ["a-value-alone", ["a-value-alone"]],
  ["X-Gateway: Token t0123456", ["Token t0123456", "t0123456"]],
  ["X-Gateway: ApiKey=k0123456", ["ApiKey=k0123456", "k0123456"]],
  [
    "X-Gateway: Basic dXNlcjpwYXNzd29yZA==",
    [
      "Basic dXNlcjpwYXNzd29yZA==",
      "dXNlcjpwYXNzd29yZA==",
      "user:password",
      "password",
    ],
  ],
  [
    'Cookie: theme=dark; session="0123456789="; sid=s%3Aabcdefgh.sig',
    [
      'theme=dark; session="0123456789="; sid=s%3Aabcdefgh.sig',
      'session="0123456789="; sid=s%3Aabcdefgh.sig',
      '"0123456789="',
      "0123456789=",
      "s%3Aabcdefgh.sig",
      "s:abcdefgh.sig",
    ],
  ],
])("the secrets in %j are %j", (text, secrets) => {
  expect(headerSecrets(text)).toEqual(secrets);
});

test("no problem quotes a value, and what is accepted can be sent", () => {
  const part = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(": ", "\n", "\r\n", "X-Key: ", "__proto__:", "Cookie: "),
  );
  const texts = fc
    .array(part, { maxLength: 8 })
    .map((parts) => `${parts.join("")}: unquotable\n`);
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseHeaders(text);
      const problem = "problem" in parsed ? parsed.problem : "";
      const value = "value" in parsed ? parsed.value : {};
      expect(problem).not.toContain("unquotable");
      const sent = new Headers(Object.entries(value));
      expect([...sent]).toHaveLength(Object.keys(value).length);
    }),
  );
});
