/** The spellings of the connectors, and what may be an id. */
import {
  connectorOf,
  CONNECTORS,
  idList,
  isPathSegment,
} from "../../src/zylon/connectors.ts";

test.each(CONNECTORS)(
  "$type in every spelling, in any case, with space around it",
  (connector) => {
    for (const name of [connector.type, connector.slug, connector.entityType]) {
      for (const text of [name, name.toUpperCase(), ` ${name}\n`])
        expect(connectorOf(text)).toBe(connector);
    }
  },
);

test.each(["file_system", "File System", "SHARE-POINT"])(
  "%j is the spelling of a connector",
  (spelling) => {
    expect(connectorOf(spelling)).toBeDefined();
  },
);

test("other words are no connector", () => {
  const words = ["", "any", "confluence cloud", "files"];
  expect(words.filter((word) => connectorOf(word) !== undefined)).toEqual([]);
});

test.each(["a", "...", ".a", "a.", "../x", "ä", "ä/b", "%", "😀"])(
  "%j may stand in a path",
  (id) => expect(isPathSegment(id)).toBe(true),
);

test.each([
  "",
  ".",
  "..",
  "a b",
  " ",
  "a,b",
  "ä b",
  "ä,b",
  "a\nb",
  "a\u200bb",
  "a\u0000",
  "\ud800",
])("%j may not stand in a path", (id) => expect(isPathSegment(id)).toBe(false));

test("ten ids are shown, and the number of the others", () => {
  const ids = Array.from({ length: 12 }, (_, index) => `i${index}`);
  expect(idList(ids.slice(0, 1))).toBe("i0");
  expect(idList(ids.slice(0, 10))).toBe(
    "i0, i1, i2, i3, i4, i5, i6, i7, i8, i9",
  );
  expect(idList(ids)).toBe("i0, i1, i2, i3, i4, i5, i6, i7, i8, i9 and 2 more");
});
