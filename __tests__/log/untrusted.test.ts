/** Text from outside as one line, and as Markdown. */
import fc from "fast-check";
import { hasControl, markdownText, oneLine } from "../../src/log/untrusted.ts";

test.each([
  ["a\r\nb\tc", "a b c"],
  ["\u001b[31mred\u001b[0m", "[31mred [0m"],
  ["a\u202eb\u2028c\ufeffd", "a b c d"],
  ["::error::x", ": :error: :x"],
  [":::error", ": : :error"],
  ["##[error]x", "# #[error]x"],
  ["lone \ud800 surrogate", "lone \ufffd surrogate"],
  ["  spaced  ", "spaced"],
  ["two  and   three", "two and three"],
  ["Größe \u00a0 und\u200bmehr", "Größe und mehr"],
])("%j is printed as %j", (text, line) => expect(oneLine(text)).toBe(line));

test("200 characters stay whole, 201 are cut to 200, counted as characters and not as UTF-16 units", () => {
  expect(oneLine("😀".repeat(200))).toBe("😀".repeat(200));
  expect(oneLine("😀".repeat(201))).toBe(`${"😀".repeat(199)}…`);
  expect(oneLine("a".repeat(10_000_000))).toBe(`${"a".repeat(199)}…`);
});

test("the limit counts what is put between two colons", () => {
  expect(oneLine("::a", 4)).toBe(": :a");
  expect(oneLine(":::", 4)).toBe(": :…");
});

test("whatever comes in, one line comes out, with no command in it and no Markdown structure", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const line = oneLine(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]|::|##\[/u);
      expect(line.isWellFormed()).toBe(true);
      expect(Array.from(line).length).toBeLessThanOrEqual(200);
      expect(markdownText(text).replace(/&#\d+;|<!-- -->/g, "")).not.toMatch(
        /[&<>"'`\\*_{}[\]()#+!|~@:$=^]/,
      );
    }),
  );
});

test("what starts a list, a number or a link in Markdown does so no more", () => {
  expect(markdownText("- a")).toBe("&#45; a");
  expect(markdownText("1. a")).toBe("&#49;. a");
});

test.each([
  ["see www.example.com", "see www<!-- -->.example.com"],
  ["https://example.com", "https&#58;<!-- -->//example.com"],
  ["joe@example.com", "joe&#64;<!-- -->example.com"],
  ["@octocat", "&#64;<!-- -->octocat"],
  ["#12 and GH-12", "&#35;<!-- -->12 and GH<!-- -->-12"],
  [":tada:", "&#58;<!-- -->tada&#58;"],
  ["$x$", "&#36;<!-- -->x&#36;<!-- -->"],
  ["a: b, #c", "a&#58; b, &#35;c"],
])(
  "%j, which GitHub would look for in finished text, is %s",
  (text, escaped) => {
    expect(markdownText(text)).toBe(escaped);
  },
);

test("Markdown has the limit it is given, and only what stands first is a list", () => {
  expect(markdownText("abcdef", 4)).toBe("abc…");
  expect(markdownText("x".repeat(201))).toBe(`${"x".repeat(199)}…`);
  expect(markdownText("a - 1. b")).toBe("a - 1. b");
  expect(markdownText("WWW.x www.y www")).toBe(
    "WWW<!-- -->.x www<!-- -->.y www",
  );
  expect(markdownText("a_b")).toBe("a&#95;b");
});

test("a text whose head folds to little is still marked as cut", () => {
  expect(oneLine(`a${" ".repeat(4000)}b`)).toBe("a…");
  expect(oneLine("abcd", 4)).toBe("abcd");
  expect(oneLine("abcde", 4)).toBe("abc…");
});

test.each([
  ["", false],
  ["a ~", false],
  ["a\tb", true],
  ["a\u007f", true],
  ["Größe", false],
  ["Größe\u0085", true],
])("%j has a control character: %s", (text, control) =>
  expect(hasControl(text)).toBe(control),
);
