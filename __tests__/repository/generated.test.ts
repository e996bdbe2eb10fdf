/** What `npm run generate` makes of text. */
import { withConnectorLists } from "../../scripts/generated/connectors.ts";
import {
  GENERATED_FILES,
  withGeneratedParts,
} from "../../scripts/generated/parts.ts";
import { readFileSync } from "node:fs";

test.each(GENERATED_FILES)('%s is as "npm run generate" writes it', (file) => {
  const text = readFileSync(file, "utf8");
  expect(text).toBe(withGeneratedParts(text));
});

test("a part goes as far in as its markers, and one that does not exist is refused", () => {
  const written = withGeneratedParts(
    "1. One\n\n   <!-- generated: examples/start.yml -->\n   <!-- end -->\n",
  );
  expect(written).toMatch(
    /^1\. One\n\n {3}<!-- generated: .* -->\n\n {3}```yaml\n {3}name: [\s\S]*\n\n {3}<!-- end -->\n$/,
  );
  expect(() =>
    withGeneratedParts("<!-- generated: prices -->\n<!-- end -->"),
  ).toThrow("no part called prices");
  expect(() =>
    withGeneratedParts("# generated: inputs/prices\n# end\n"),
  ).toThrow("no group of inputs called prices");
});

const TABLE = [
  { type: "wiki", credentials: "oauth" },
  { type: "share", credentials: "password" },
  { type: "drive", credentials: "oauth" },
  { type: "intranet", credentials: "password" },
] as const;

test.each([
  ["`wiki`,\n  `drive` and `older`", "`wiki` and `drive`"],
  ["`wiki` and `older`", "`wiki` and `drive`"],
  ["`wiki`\n  and `drive`", "`wiki`\n  and `drive`"],
  ["`intranet` or `older`", "`share` or `intranet`"],
  ["`wiki`, `share` or `older`", "`wiki`, `share`, `drive` or `intranet`"],
  ["`create`, `update` or `upsert`", "`create`, `update` or `upsert`"],
])("the list %j becomes %j", (list, complete) => {
  expect(withConnectorLists(`For ${list}.`, TABLE)).toBe(`For ${complete}.`);
});
