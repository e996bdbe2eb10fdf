/** What `npm run generate` makes of text. */
import { withConnectorLists } from "../../scripts/generators/connectors.ts";
import {
  GENERATED_FILES,
  withGeneratedParts,
} from "../../scripts/generators/parts.ts";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const JOB = z.object({
  steps: z.array(
    z.looseObject({
      uses: z.string().optional(),
      with: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});
const FLEET = z.object({
  on: z.object({
    workflow_call: z.object({
      inputs: z.record(z.string(), z.unknown()),
      secrets: z.record(z.string(), z.object({ required: z.boolean() })),
    }),
  }),
  jobs: z.object({ plan: JOB, ingest: JOB, gather: JOB }),
});

test.each(GENERATED_FILES)('%s is as "npm run generate" writes it', (file) => {
  const text = readFileSync(file, "utf8");
  expect(text).toBe(withGeneratedParts(file, text));
});

test("the fleet takes its secrets as secrets, and hands them to the plan and to each job of the matrix", () => {
  const { on, jobs } = FLEET.parse(
    parse(readFileSync(".github/workflows/fleet.yml", "utf8")),
  );
  const { inputs, secrets } = on.workflow_call;
  const names = ["api-token", "extra-headers"];
  expect(Object.keys(secrets)).toEqual(names);
  expect(secrets["extra-headers"]?.required).toBe(false);
  for (const name of names) {
    expect(inputs).not.toHaveProperty(name);
    for (const job of [jobs.plan, jobs.ingest]) {
      const step = job.steps.find(({ uses }) => uses === "$/.");
      expect(step?.with).toHaveProperty(name, `\${{ secrets.${name} }}`);
    }
  }
  const gathering = jobs.gather.steps.find(({ uses }) => uses === "$/gather");
  expect(JSON.stringify(gathering)).not.toMatch(/secrets|github\.token/);
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
    withGeneratedParts("a.yml", "# generated: inputs/prices\n# end\n"),
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
