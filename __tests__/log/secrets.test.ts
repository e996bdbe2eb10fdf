import fc from "fast-check";
import { basicForms, formsOf, Secrets } from "../../src/log/secrets.ts";
import { ALPHABETS, ESCAPES, SELDOM } from "../support/encodings.ts";

const redactor =
  (forms: readonly string[]) =>
  (text: string): string =>
    new Secrets(forms).redact(text);
const valueRedactor =
  (forms: readonly string[]) =>
  (text: string, isCut = false): string =>
    new Secrets(forms).redactValue(text, isCut);

const base64 = (text: string): string => Buffer.from(text).toString("base64");

test("a secret of several lines is redacted line by line too", () => {
  expect(redactor(formsOf("line one\nline two"))("x line two x")).toBe(
    "x *** x",
  );
});

test("a short secret has no forms: its mask would blank the log", () => {
  expect(formsOf("abc")).toEqual([]);
  expect(formsOf("  abc  ")).toEqual([]);
  expect(formsOf("abcd")).toContain("abcd");
  expect(basicForms("user", " abc ")).toEqual([]);
  expect(basicForms("user", "abcd")).toContain(base64("user:abcd"));
  expect(redactor([])("abc")).toBe("abc");
});

test('white space around a secret, a "Bearer " before it and a lone surrogate in it change nothing', () => {
  expect(redactor(formsOf(" Bearer token1234\n"))("the token1234")).toBe(
    "the ***",
  );
  expect(() => formsOf("abcd\ud800")).not.toThrow();
});

describe("a secret that was cut in two", () => {
  test("is redacted at the end of a value that was cut", () => {
    const redact = valueRedactor(formsOf("zyl_0123456789abcdef"));
    expect(redact("token zyl_0123456", true)).toBe("token ***");
    expect(redact("token zyl_012", true)).toBe("token zyl_012"); // too little of it
    expect(redact(String.raw`token \u007ayl_0123456`, true)).toBe("***");
    expect(redact("token zyl_0123456")).toBe("token zyl_0123456"); // that is no cut
  });

  test("loses the longest start, also where it repeats itself", () => {
    const ab = (minLength: number): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom("a", "b"), minLength, maxLength: 24 });
    fc.assert(
      fc.property(ab(8), ab(0), (form, text) => {
        fc.pre(!text.includes(form));
        const lengths = Array.from(form, (_unit, length) => length);
        const cut = lengths.findLast(
          (length) => length >= 8 && text.endsWith(form.slice(0, length)),
        );
        const expected = cut === undefined ? text : `${text.slice(0, -cut)}***`;
        expect(valueRedactor([form])(text, true)).toBe(expected);
      }),
    );
  });
});

test('a secret that was stored with "Bearer " is known with and without it, and only at its start', () => {
  const forms = formsOf(" bearer  token1234 ");
  for (const form of [" bearer  token1234 ", "bearer  token1234", "token1234"])
    expect(forms).toContain(form);
  expect(formsOf("my bearer token1234")).not.toContain("my token1234");
});

test("a form of a query stands without its name", () => {
  expect(formsOf("a b+c d")).toContain("a+b%2Bc+d");
});

test("basic authentication, with white space and without", () => {
  const pairs = [
    "user:pass word",
    "user: pass word ",
    " user :pass word",
    " user : pass word ",
  ];
  expect(basicForms(" user ", " pass word ").sort()).toEqual(
    pairs.map(base64).sort(),
  );
});

/** Those that escape each character once. */
const SINGLE = Object.entries(ESCAPES)
  .filter(([name]) => !/twice|three|in JSON/.test(name))
  .map(([, escape]) => escape);

describe("escaped in a value of a server", () => {
  const letters = fc.constantFrom(...Array.from("aB7-/\"<&%'ö€😀 +=u0"));
  const secrets = fc
    .array(letters, { minLength: 8, maxLength: 30 })
    .map((all) => all.join(""))
    .filter(
      (secret) =>
        secret
          .trim()
          .replace(/[\s+]+|\\+/g, " ")
          .trim().length >= 8,
    );
  const escapes = fc.constantFrom(...SINGLE);
  const around = fc.string({
    unit: fc.constantFrom(...Array.from("xyz& ;")),
    maxLength: 8,
  });
  const password = 'corr€ct "horse" battery/staple+';
  const forms = [...formsOf(password), ...basicForms("user", password)];

  test.each(Object.entries({ ...ESCAPES, ...ALPHABETS }))(
    "%s: the whole value goes, or the secret where it stands",
    (_name, encode) => {
      const text = valueRedactor(forms)(`see ${encode(password)}, please`);
      expect(["***", "see ***, please"]).toContain(text);
    },
  );

  test.each(Object.entries(SELDOM))(
    "seldom: %s, and in JSON",
    (_name, encode) => {
      const secret = "Zyl-ön 0123456789 <key>";
      const redact = valueRedactor(formsOf(secret));
      const shown = encode(secret);
      for (const text of [shown, JSON.stringify(shown)]) {
        expect(redact(`see ${text}`)).toContain("***");
        expect(redact(`see ${text}`)).not.toContain(text.slice(6, -6));
      }
    },
  );

  test.each(SINGLE)("three deep in each other: %#", (inner) => {
    const redact = valueRedactor(forms);
    for (const middle of SINGLE) {
      for (const outer of SINGLE) {
        const text = outer(middle(inner(password)));
        expect(redact(`see ${text}, please`)).not.toContain(text);
      }
      for (const alphabet of Object.values(ALPHABETS)) {
        const text = inner(middle(alphabet(password)));
        expect(redact(`see ${text}, please`)).not.toContain(text);
      }
    }
  });

  test("a secret that looks like escapes itself", () => {
    const secret = "C:\\new\\&lt;%41%2541\\u0041";
    const redact = valueRedactor(formsOf(secret));
    for (const inner of SINGLE) {
      for (const outer of SINGLE) {
        const text = outer(inner(secret));
        expect(redact(`see ${text}, please`)).not.toContain(text);
      }
    }
  });

  test("each character of any secret in another way, up to three deep", () => {
    const written = fc
      .array(escapes, { maxLength: 3 })
      .map((all) => (character: string): string => {
        let text = character;
        for (const escape of all) text = escape(text);
        return text;
      });
    const inEscapes = secrets.chain((secret) =>
      fc.tuple(
        fc.constant(secret),
        fc
          .tuple(
            ...Array.from(secret.trim()).map((one) =>
              written.map((write) => write(one)),
            ),
          )
          .map((all) => all.join("")),
      ),
    );
    fc.assert(
      fc.property(
        inEscapes,
        around,
        around,
        ([secret, text], before, after) => {
          const redact = valueRedactor(formsOf(secret));
          expect(redact(`${before}${text}${after}`)).toContain("***");
          expect(redact(`${before}${text}${after}`)).not.toContain(text);
        },
      ),
    );
  });

  test.each([
    ["abc\nde\nfgh", "an abc de fgh", "***"],
    ["pass word 1234", "a pass\nword\u20281234", "***"],
    ["pass word 1234", "a pass+word%0d%0a1234", "***"],
    ["pass+word1234", "a pass word1234", "***"],
    ["pass\tword 1234", "passwo\u00adrd\u00a01234", "***"],
  ])("white space: %j in %j", (secret, value, redacted) => {
    expect(valueRedactor(formsOf(secret))(value)).toBe(redacted);
  });

  test("a secret is searched for from eight characters on, and masked where it stands from four", () => {
    expect(valueRedactor(formsOf("s3cr&t!"))("s3cr%26t! s3cr%2526t!")).toBe(
      "*** s3cr%2526t!",
    );
    expect(valueRedactor(formsOf("s3cr&t!!"))("s3cr%26t!! s3cr%2526t!!")).toBe(
      "***",
    );
  });

  test("a secret of eight characters may get shorter where it looks like an escape", () => {
    const redact = valueRedactor(formsOf("aa%7aaaa"));
    expect(redact("see aa%7aa\\u0061a")).toBe("***");
    expect(valueRedactor(formsOf("a&  b"))("a%2526 b, a &amp;amp; b")).toBe(
      "a%2526 b, a &amp;amp; b",
    );
  });

  test("a sentence of ours and an id lose nothing but the secret itself", () => {
    const redact = redactor(formsOf("test&2024"));
    expect(redact("Zylon said test&2024, or test%2526%32024")).toBe(
      "Zylon said ***, or test%2526%32024",
    );
  });
});

describe("harmless values stay readable", () => {
  const secrets = ["wiki", "test2024", "Confluence2024", "pass word", "a+b"];
  const texts = [
    "Latest 2024 report",
    "The latest test of 2024",
    "Team Confluence",
    "Confluence, 2024",
    "100% of C++ & <b>HTML</b>",
    "50%25 off; see C:\\temp\\new",
    "pass-word and password",
    "https://example.com/a%20b?q=1+2&lang=en#top",
    '{"error":"The page &quot;Überblick&quot; is locked"}',
    "Größe und Preis: 12 €\n\tzweite Zeile",
  ];
  const values = texts.flatMap((text) =>
    Array.from({ length: 20 }, (_, at) =>
      at === 0 ? text : `${text} (${at}) ${text.slice(at)}`,
    ),
  );

  test("two hundred of them", () => {
    const forms = secrets.flatMap(formsOf);
    expect(values).toHaveLength(200);
    const redact = valueRedactor(forms);
    expect(values.map((value) => redact(value))).toEqual(values);
  });

  test("of a link only the word itself is replaced", () => {
    expect(
      valueRedactor(formsOf("wiki"))("https://example.com/wiki/Start?a=wiki"),
    ).toBe("https://example.com/***/Start?a=***");
  });

  test("a text without the secret is unchanged", () => {
    const plain = fc.string({
      unit: fc.constantFrom(...Array.from('abc-ö"')),
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        plain,
        plain,
        fc.constantFrom(...Object.values(ESCAPES)),
        (secret, text, escape) => {
          fc.pre(!text.includes(secret.slice(0, 8)));
          const value = escape(text);
          expect(valueRedactor([secret])(value)).toBe(value);
        },
      ),
    );
  });
});

test("whatever the secret, no pattern is made of it", () => {
  for (const secret of [
    "(a+)+$1234",
    "[[[[[[[[",
    "****++++",
    "\\\\\\\\12345",
  ]) {
    expect(valueRedactor(formsOf(secret))(`x ${secret}, y`)).toBe("x ***, y");
    expect(valueRedactor(formsOf(secret))("x".repeat(20))).toBe("x".repeat(20));
  }
});

test("a very long secret is redacted too", () => {
  const secret = Array.from({ length: 3000 }, (_, at) => `${at}"/`).join("");
  expect(
    valueRedactor(formsOf(secret))(
      `x ${JSON.stringify(secret)} x ${encodeURIComponent(secret)}`,
    ),
  ).toBe('x "***" x ***');
});
