/** What is printed of a text from outside, and in which order it is made so. */
import type { NamedDocument } from "../../src/result/result.ts";
import { printerOf } from "../support/printer.ts";

const SECRET = "zyl_0123456789abcdef";
const printer = printerOf(SECRET);

test("a value is redacted before it is cut to a line: nothing is left of a secret on the border", () => {
  expect(printer.value(`${"x".repeat(190)}${SECRET}`)).toBe(
    `${"x".repeat(190)}***`,
  );
  expect(printer.value(`${"x".repeat(55)}${SECRET}`, 60)).toBe(
    `${"x".repeat(55)}***`,
  );
  expect(printer.value("a\nb")).toBe("a b");
});

test("a value is cut to 10,000 characters before it is redacted, and what is cut in two is redacted too", () => {
  const half = `${"x".repeat(9990)}${SECRET}`;
  expect(printer.whole(half)).toBe(`${"x".repeat(9990)}***`);
  expect(printer.whole(`${"x".repeat(10_000)}${SECRET}`)).toBe(
    "x".repeat(10_000),
  );
  expect(printer.whole("a\nb")).toBe("a\nb");
});

test("a part of a body may end in the middle of a secret, a value does not", () => {
  expect(printer.value("x zyl_0123456", undefined, true)).toBe("x ***");
  expect(printer.value("x zyl_0123456")).toBe("x zyl_0123456");
});

test("a sentence keeps all but the secret, however that is escaped elsewhere in it", () => {
  const escaped = SECRET.replace("z", "%7A");
  expect(printer.line(`Zylon said ${SECRET}\nand ${escaped}`)).toBe(
    `Zylon said *** and ${escaped}`,
  );
  expect(printer.value(`Zylon said ${escaped}`)).toBe("***");
  expect(printer.line("abcdef", 4)).toBe("abc…");
});

test("of many values the first ten are printed, and only they are looked at", () => {
  const keys = Array.from({ length: 1_000_000 }, (_, at) => `key${at}`);
  keys[1] = `${SECRET}\n`;
  expect(printer.list(keys)).toBe(
    "key0, ***, key2, key3, key4, key5, key6, key7, key8, key9 and 999990 more",
  );
  expect(printer.list(["a"])).toBe("a");
});

test("an id holds a secret where a form of it stands, and not where it begins", () => {
  expect(printer.holdsSecret(`a${SECRET}b`)).toBe(true);
  expect(printer.holdsSecret("zyl_0123456789")).toBe(false);
  expect(printer.isHarmless("zyl_0123456789")).toBe(true);
  expect(printer.isHarmless(SECRET.replace("z", "%7A"))).toBe(false);
});

test("a text that did not pass it cannot be printed", () => {
  // @ts-expect-error -- a plain text is not printable
  const document: NamedDocument = { name: "A page" };
  expect(document.name).toBe("A page");
});
