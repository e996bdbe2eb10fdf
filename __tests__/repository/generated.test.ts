/** What `npm run generate` makes of text. */
import { withConnectorLists } from "../../scripts/generators/connectors.ts";
import {
  GENERATED_FILES,
  withGeneratedParts,
} from "../../scripts/generators/parts.ts";
import { readFileSync } from "node:fs";

test.each(GENERATED_FILES)('%s is as "npm run generate" writes it', (file) => {
  const text = readFileSync(file, "utf8");
  expect(text).toBe(withGeneratedParts(file, text));
});

test("a part goes as far in as its markers, and one that does not exist is refused", () => {
  const written = withGeneratedParts(
    "a.md",
    "1. One\n\n   <!-- generated: examples/start.yml -->\n   <!-- end -->\n",
  );
  expect(written).toMatch(
    /^1\. One\n\n {3}<!-- generated: .* -->\n\n {3}```yaml\n {3}name: [\s\S]*\n\n {3}<!-- end -->\n$/,
  );
  expect(() =>
    withGeneratedParts("a.md", "<!-- generated: prices -->\n<!-- end -->"),
  ).toThrow("no part called prices");
  expect(() =>
    withGeneratedParts(
      "a.md",
      "<!-- generated: inputs/prices -->\n<!-- end -->",
    ),
  ).toThrow("no group of inputs called prices");
});

const TABLE = [
  { type: "wiki", credentials: "oauth" },
  { type: "share", credentials: "password" },
  { type: "drive", credentials: "oauth" },
  { type: "intranet", credentials: "password" },
] as const;

const PLACES = [
  { file: "a.md", before: "Not for ", after: ".", joinedBy: "or" },
  {
    file: "a.md",
    before: "For ",
    after: ": sign in",
    credentials: "oauth",
    joinedBy: "and",
  },
] as const;

test.each([
  ["`wiki`,\n  `drive` or `older`", "`wiki`, `share`, `drive` or `intranet`"],
  ["`wiki`", "`wiki`, `share`, `drive` or `intranet`"],
  [
    "`wiki`, `share`,\n`drive` or `intranet`",
    "`wiki`, `share`,\n`drive` or `intranet`",
  ],
])("the list %j, at its place, becomes %j", (list, complete) => {
  const text = (named: string): string =>
    `Not\nfor ${named}.\n\nFor \`drive\`: sign in. \`wiki\` and \`older\` differ.`;
  expect(withConnectorLists("a.md", text(list), TABLE, PLACES)).toBe(
    text(complete).replace("For `drive`", "For `wiki` and `drive`"),
  );
});

test("a place that is gone is told", () => {
  expect(() =>
    withConnectorLists("a.md", "Not for `wiki`.", TABLE, PLACES),
  ).toThrow('a.md has no list of connectors in "For …: sign in"');
});
