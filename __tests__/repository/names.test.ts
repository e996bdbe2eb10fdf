/** Every name of an input or output that somebody wrote by hand is declared. */
import { globSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { unknownNames } from "./unknown-names.ts";

const FILES = globSync([
  "*.md",
  "docs/*.md",
  ".github/**/*.{md,yml}",
  "examples/*.yml",
  "__tests__/e2e/**/*.yml",
  "{__tests__,scripts,simulator,src}/**/*.ts",
])
  .map((file) => file.replaceAll(sep, "/"))
  .filter(
    (file) =>
      !file.includes("node_modules") &&
      // It tells of names that are gone.
      file !== "CHANGELOG.md" &&
      // They have planted ones.
      file !== "__tests__/repository/names.test.ts" &&
      !file.includes("misspelt") &&
      !file.endsWith("inputs.test.ts"),
  );

const HINT =
  "; if it is another word, add it to OTHER_WORDS in unknown-names.ts";

test("no file names an input or output that does not exist", () => {
  const found = FILES.flatMap((file) =>
    unknownNames(file, readFileSync(file, "utf8")),
  );
  expect(found.map((line) => `${line}${HINT}`)).toEqual([]);
});

const STEP = `jobs:
  run:
    steps:
      - id: zylon
        uses: zylon-ingest/zylon-ingest@v1
        with:
          wait-until: indexed
          max-parallel: 2
      - run: echo \${{ steps.zylon.outputs.sync-state }} \${{ steps.other.outputs.any }}
`;

test.each([
  [
    "examples/a.yml",
    STEP,
    ["7: wait-until is no input", "9: sync-state is no output"],
  ],
  ["examples/a.yml", STEP.replaceAll("zylon-ingest", "another"), []],
  [
    "docs/a.md",
    `One\n\n\`\`\`yaml\n${STEP}\`\`\`\n`,
    [
      "12: sync-state is no output",
      "10: wait-until is no input",
      "12: sync-state is no output",
    ],
  ],
  [
    "docs/a.md",
    "Set `wait-until: indexed`, not `wait-for` or `timeout-minutes: 5`.",
    ["1: wait-until is no input or output"],
  ],
  [
    "docs/a.md",
    "```yaml\nmax-parallel: 2\nwait-until: indexed\n```\n",
    ["3: wait-until is no input"],
  ],
  [
    "__tests__/e2e/a.ts",
    'outputs["sync-state"]',
    ["1: sync-state is no output"],
  ],
  ["__tests__/a.ts", '"INPUT_WAIT-UNTIL"', ["1: WAIT-UNTIL is no input"]],
  [
    "src/a.ts",
    '"\\nSet wait-until, or too-many: 3"',
    ["1: too-many is no input", "1: wait-until is no input or output"],
  ],
  [
    "src/a.ts",
    "`more than max-gone (${max}) allows`",
    ["1: max-gone is no input or output"],
  ],
  [
    "src/a.ts",
    "// `wait-until`\n'a low `wait-until`' || \"max-gone must be\"",
    [
      "2: wait-until is no input or output",
      "2: max-gone is no input or output",
    ],
  ],
  ["__tests__/e2e/a.yml", "  sync-state=\n", ["1: sync-state is no output"]],
])("%s: what is wrong in %j", (file, text, lines) => {
  expect(unknownNames(file, text)).toEqual(
    lines.map((line) => `${file}:${line}`),
  );
});
