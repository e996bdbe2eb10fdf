import fc from "fast-check";
import { basicForms, formsOf, redactor } from "../../src/log/secrets.ts";
import { oneLine } from "../../src/log/untrusted.ts";

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

test("a secret that was cut in two is redacted at the end of a text", () => {
  const redact = redactor(formsOf("zyl_0123456789abcdef"));
  expect(redact("token zyl_0123456")).toBe("token ***");
  expect(redact("token zyl")).toBe("token zyl");
  expect(redactor(["aaaaaaaaaa"])("x aaaaaaa")).toBe("x ***"); // as much of it as there is
});

test("the longest start of a secret at the end of a text goes, also where the secret repeats itself", () => {
  const ab = (minLength: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom("a", "b"), minLength, maxLength: 12 });
  fc.assert(
    fc.property(ab(5), ab(0), (form, text) => {
      fc.pre(!text.includes(form));
      const lengths = Array.from(
        { length: form.length },
        (_, length) => length,
      ).filter((length) => length >= 4);
      const cut =
        lengths.findLast((length) => text.endsWith(form.slice(0, length))) ?? 0;
      expect(redactor([form])(text)).toBe(
        cut === 0 ? text : `${text.slice(0, -cut)}***`,
      );
    }),
  );
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

describe("in whatever mixture of escapes its characters are written", () => {
  const hex = (value: number, width = 1): string =>
    value.toString(16).padStart(width, "0");
  const bytes = (character: string, sign: string): string =>
    [...Buffer.from(character)].map((byte) => sign + hex(byte, 2)).join("");
  const NAMED: Readonly<Record<string, string>> = {
    "&": "amp",
    "<": "lt",
    '"': "quot",
    "/": "sol",
  };

  /** How a character may be written. */
  function spellings(character: string): string[] {
    const code = character.codePointAt(0) ?? 0;
    const json = character.replace(
      /[^]/g,
      (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`,
    );
    const name = NAMED[character];
    return [
      ...[character, json, json.replaceAll("\\", "\\\\"), `\\u{${hex(code)}}`],
      ...[json, bytes(character, "%"), bytes(character, "%25")].map((one) =>
        one.replace(/[a-f]/g, (digit) => digit.toUpperCase()),
      ),
      ...[
        bytes(character, "%"),
        `&#${code};`,
        `&#x${hex(code)};`,
        `&#X00${hex(code).toUpperCase()};`,
        `&amp;#${code};`,
      ],
      ...(name === undefined ? [] : [`&${name};`, `&amp;${name};`]),
      ...(code < 0x100 ? [`\\x${hex(code, 2)}`] : []),
      ...(/["'/\\]/.test(character)
        ? [`\\${character}`, `\\\\\\${character}`]
        : []),
      ...(character === " "
        ? ["+", "\t \n", "\\n", "\u200b", "&nbsp;", " + "]
        : []),
    ];
  }
  const letters = fc.constantFrom(...Array.from("aB7-/\"<&%\\'ö€😀 +="));
  const written = (character: string): fc.Arbitrary<string> =>
    fc.constantFrom(...spellings(character));
  const secrets = fc
    .array(letters, { minLength: 4, maxLength: 30 })
    .map((all) => all.join(""))
    .filter(
      (secret) =>
        secret.trim().length >= 4 &&
        Array.from(secret.trim().replace(/\s+/g, " ")).length >= 4,
    );
  const inEscapes = secrets.chain((secret) =>
    fc.tuple(
      fc.constant(secret),
      fc
        .tuple(...Array.from(secret.trim()).map(written))
        .map((all) => all.join("")),
    ),
  );
  const around = fc.string({
    unit: fc.constantFrom(...Array.from("ab&%\\ ;u0")),
    maxLength: 8,
  });

  test("it is redacted, before and after white space is folded", () => {
    fc.assert(
      fc.property(
        inEscapes,
        around,
        around,
        ([secret, text], before, after) => {
          const redact = redactor(formsOf(secret));
          for (const all of [
            `${before}${text}${after}`,
            oneLine(`${before}${text}`, 2000),
          ]) {
            expect(redact(all)).not.toContain(text);
            expect(redact(all)).toContain("***");
          }
          expect(redact(`[${text}]`)).toBe("[***]");
        },
      ),
    );
  });

  test("and so are its Base64 and its hexadecimal digits", () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const redact = redactor([
          ...formsOf(secret),
          ...basicForms("user", secret),
        ]);
        const digits = Buffer.from(secret).toString("hex");
        const encodings = [
          base64(secret),
          Buffer.from(secret).toString("base64url"),
          digits,
          digits.toUpperCase(),
        ];
        for (const one of [...encodings, base64(`user:${secret}`)]) {
          for (const text of [
            one,
            encodeURIComponent(one),
            one.replaceAll("/", "\\/"),
          ]) {
            expect(redact(`[${text}]`)).toBe("[***]");
          }
        }
      }),
    );
  });

  test("a text without it is unchanged", () => {
    const plain = fc.array(fc.constantFrom(...Array.from('abc-ö"')), {
      maxLength: 40,
    });
    const texts = plain.chain((all) =>
      fc.tuple(fc.constant(all.join("")), fc.tuple(...all.map(written))),
    );
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from('abc-ö"')),
          minLength: 4,
          maxLength: 6,
        }),
        texts,
        (secret, text) => {
          const [characters, all] = text;
          const redacted = redactor([secret])(`${all.join("")}|`);
          expect(redacted === `${all.join("")}|`).toBe(
            !characters.includes(secret),
          );
        },
      ),
    );
  });
});

test("a very long secret is redacted too", () => {
  const secret = Array.from({ length: 3000 }, (_, at) => `${at}"/`).join("");
  expect(
    redactor(formsOf(secret))(
      `x ${JSON.stringify(secret)} x ${encodeURIComponent(secret)}`,
    ),
  ).toBe('x "***" x ***');
});
