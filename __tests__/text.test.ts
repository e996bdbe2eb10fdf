/** Text from outside: without secrets, on one line, and nothing but text. */
import fc from "fast-check";
import {
  formatCount,
  formatDuration,
  formatCommaList,
  maskSecret,
  toSafeLine,
  escapeMarkdown,
  redact,
} from "../src/text.ts";
import { inEnvironment } from "./given.ts";

test("a secret is taken out before a text is cut, so that no part of it is left", async () => {
  const secret = 'Größe "42"';
  await inEnvironment({}, () => maskSecret(secret));
  expect(toSafeLine(`${"x".repeat(190)} ${secret}`)).toBe(
    `${"x".repeat(190)} ***`,
  );
});

test("a secret of less than four characters would blank ordinary words, and stays", async () => {
  await inEnvironment({}, () => maskSecret("the"));
  expect(redact("the document")).toBe("the document");
});

test.each([
  ["a\r\nb\t c \u2028d", "a b c d"],
  ["\u001b[31mred\u202e\u0000", "[31mred"],
  ["::error::x", ": :error::x"],
  ["\n ::error::x", ": :error::x"],
  ["a ##[error]x", "a # #[error]x"],
  ["lone \ud800 surrogate", "lone \ufffd surrogate"],
  ["x".repeat(200), "x".repeat(200)],
  ["x".repeat(201), `${"x".repeat(199)}…`],
])("%j is the line %j", (text, one) => {
  expect(toSafeLine(text)).toBe(one);
});

test.each([
  ["**b** `c` [d](e)", "&#42;&#42;b&#42;&#42; &#96;c&#96; &#91;d&#93;(e)"],
  ["<b>&amp;", "&#60;b&#62;&#38;amp;"],
  ["a|b", "a&#124;b"],
  ["@ada", "&#64;<!-- -->ada"],
  ["#12", "&#35;<!-- -->12"],
  ["GH-12", "GH<!-- -->-12"],
  ["__init__ of a_b", "&#95;&#95;init&#95;&#95; of a_b"],
  ["https://x.test", "https:<!-- -->//x.test"],
  ["www.x.test", "www<!-- -->.x.test"],
])("%s is plain text in Markdown", (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test("whatever comes in is one line, no command, and no structure of Markdown", () => {
  // With halves of a surrogate pair, which `fc.string` never gives.
  const sign = fc
    .integer({ min: 0, max: 0x10ffff })
    .map((code) => String.fromCodePoint(code));
  const part = fc.constantFrom(
    "::",
    "##[",
    "\n",
    "\u2028",
    "<",
    "|",
    "`",
    "@",
    "www.",
    "a",
  );
  const texts = fc
    .array(fc.oneof(sign, part), { maxLength: 300, size: "max" })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const one = toSafeLine(text);
      expect(one).not.toMatch(/^\s*::|##\[|[\r\n\u2028\u2029]/);
      expect(one.length).toBeLessThanOrEqual(200);
      const bare = escapeMarkdown(text).replaceAll("<!-- -->", "\0");
      expect(bare).not.toMatch(/[<>|`@*[\]\\\n]|www\./);
    }),
  );
});

test.each([
  [formatCount(1, "item"), "1 item"],
  [formatCount(0, "item"), "0 items"],
  [formatCommaList([]), ""],
  [formatCommaList(["a", "b", "c"]), "a, b, c"],
  [formatCommaList(["a", "b", "c", "d", "e"]), "a, b, c and 2 more"],
  [formatDuration(400), "0 s"],
  [formatDuration(58_400), "58 s"],
  [formatDuration(59_600), "1 min"],
  [formatDuration(80_000), "1 min 20 s"],
  [formatDuration(1_800_000), "30 min"],
])("%s", (text, words) => {
  expect(text).toBe(words);
});
