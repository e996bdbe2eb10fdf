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
import { withEnvironment } from "./inputs.ts";

test("a secret is taken out before a text is cut, so that no part of it is left", async () => {
  const secret = 'Größe "42"';
  await withEnvironment({}, () => maskSecret(secret));
  expect(toSafeLine(`${"x".repeat(190)} ${secret}`)).toBe(
    `${"x".repeat(190)} ***`,
  );
});

test("a secret of less than four characters, or such a line of one, would blank ordinary words, and stays", async () => {
  await withEnvironment({}, () => maskSecret("the"));
  expect(redact("the document")).toBe("the document");
  await withEnvironment({}, () => maskSecret("line\nof"));
  expect(redact("line of text")).toBe("*** of text");
});

test("a secret with half a sign is taken out as any other", async () => {
  await withEnvironment({}, () => maskSecret("pass\ud83d"));
  expect(redact("a pass\ud83d b")).toBe("a *** b");
});

test.each([
  ["a\r\nb\t c \u2028d", "a b c d"],
  ["\u001b[31mred\u202e\u0000", "[31mred"],
  ["Doku\u00adment", "Dokument"],
  ["na\u200dme, no\u200cte, wo\u2060rd", "name, note, word"],
  ["\ufeffname", "name"],
  [":\u00ad:error::x", ": :error::x"],
  ["::error::x", ": :error::x"],
  ["\n ::error::x", ": :error::x"],
  ["a ##[error]x", "a # #[error]x"],
  ["lone \ud800 surrogate", "lone \ufffd surrogate"],
  ["x".repeat(200), "x".repeat(200)],
  ["x".repeat(201), `${"x".repeat(199)}…`],
  [`${"x".repeat(198)}🚀🚀`, `${"x".repeat(198)}\ufffd…`],
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
  ["a\\*b", "a&#92;&#42;b"],
  ["~~a~~", "&#126;&#126;a&#126;&#126;"],
  ["$a$", "&#36;<!-- -->a&#36;<!-- -->"],
  [":smile: at 10:30", ":<!-- -->smile: at 10:30"],
  ["- a - b", "&#45; a - b"],
  ["+ a", "&#43; a"],
  ["12. a 3. b", "&#49;2. a 3. b"],
  ["1) a", "&#49;) a"],
])("%s is plain text in Markdown", (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

const COMMENT = "<!-- -->";

/** What HTML shows of it, whose only markup are comments and entities. */
const shownOf = (escaped: string): string =>
  escaped.replaceAll(/&#\d+;/g, (entity) =>
    String.fromCharCode(Number(entity.slice(2, -1))),
  );

/** What means something in Markdown, in the log of a runner or on GitHub. */
const SIGNS =
  "& < > ` \\ * [ ] # | ~ @ $ _ : - + . ! ( ) / :: ##[ &#60; :+1: GH-1 www. http:// a 7 🚀".split(
    " ",
  );
const HALF_SIGNS = ["\ud83d", "\udd14"];
const hostileTexts = fc
  .array(
    fc.oneof(
      fc
        .integer({ min: 0, max: 0x10ffff })
        .map((code) => String.fromCodePoint(code)),
      fc.constantFrom(...SIGNS, ...HALF_SIGNS, " ", "1. ", "\n", "\u2028"),
    ),
    { maxLength: 300, size: "max" },
  )
  .map((parts) => parts.join(""));

test("whatever comes in is one line of whole signs, and no command", () => {
  fc.assert(
    fc.property(hostileTexts, (text) => {
      const one = toSafeLine(text);
      expect(one).not.toMatch(/^\s*::|##\[|[\r\n\u2028\u2029]/);
      expect(one.length).toBeLessThanOrEqual(200);
      expect(one.isWellFormed()).toBe(true);
    }),
  );
});

test("whatever comes in is shown in Markdown as it is, and as nothing but text", () => {
  fc.assert(
    fc.property(hostileTexts, (text) => {
      const escaped = escapeMarkdown(text);
      expect(shownOf(escaped.replaceAll(COMMENT, ""))).toBe(toSafeLine(text));
      const bare = escaped.replaceAll(/<!-- -->|&#\d+;/g, "\0");
      expect(bare).not.toMatch(/[&<>`\\*[\]#|~@$]|(^|[\W_])_|_([\W_]|$)/);
      expect(bare).not.toMatch(/^[-+] |^\d+[.)] /);
      // What GitHub makes a link, an emoji or a formula.
      const shown = shownOf(escaped.replaceAll(COMMENT, "\0"));
      expect(shown).not.toMatch(/[@#$][^\0]|\bGH-\d|www\.|:\/\/|:[\w+-]+:/i);
    }),
  );
});

test.each([
  [formatCount(1, "item"), "1 item"],
  [formatCount(0, "item"), "0 items"],
  [formatCommaList([]), ""],
  [formatCommaList(["a", "b", "c"]), "a, b, c"],
  [formatCommaList(["a", "b", "c", "d", "e"]), "a, b, c and 2 more"],
  [formatDuration(0), "0 s"],
  [formatDuration(400.4), "400 ms"],
  [formatDuration(999.7), "1 s"],
  [formatDuration(58_400), "58 s"],
  [formatDuration(59_600), "1 min"],
  [formatDuration(80_000), "1 min 20 s"],
  [formatDuration(1_800_000), "30 min"],
  [formatDuration(3_600_000), "1 h"],
  [formatDuration(5_430_000), "1 h 30 min 30 s"],
  [formatDuration(21_600_000), "6 h"],
])("%s", (text, words) => {
  expect(text).toBe(words);
});
