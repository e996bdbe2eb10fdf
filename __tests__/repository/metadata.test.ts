import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { ERRORS } from "../../src/errors.ts";
import { INPUT_NAMES } from "../../src/inputs.ts";
import { inputsOf } from "../given.ts";
import {
  type Input,
  inputGroups,
  metadata,
} from "../../simulator/runner/metadata.ts";

const described = z.record(
  z.string(),
  z.looseObject({ description: z.string() }),
);

const MARKETPLACE = z.strictObject({
  name: z.string(),
  description: z.string(),
  author: z.string(),
  branding: z.record(z.string(), z.string()),
  inputs: described,
  outputs: described,
  runs: z.object({ using: z.literal("node24"), main: z.string() }),
});

const readme = readFileSync("README.md", "utf8");

test("action.yml and the code name the same inputs, in the same order", () => {
  expect(Object.keys(metadata.inputs)).toEqual(INPUT_NAMES);
});

test("the contract has a row for each input and output, and for each error code", () => {
  const contract = readFileSync("docs/contract.md", "utf8");
  const rows = contract.split("\n").filter((line) => line.startsWith("|"));
  const named = [
    ...Object.keys(metadata.inputs),
    ...Object.keys(metadata.outputs),
    ...Object.keys(ERRORS),
  ];
  const missing = named.filter(
    (name) =>
      !rows.some((row) =>
        row.split(" | ").slice(0, 2).join(" ").includes(`\`${name}\``),
      ),
  );
  expect(missing).toEqual([]);
});

test("the README has a table for each group of inputs, and one of the outputs", () => {
  const parts = [...readme.matchAll(/<!-- generated: (\S+) -->/g)].map(
    ([, name]) => name,
  );
  expect(parts).toEqual(
    expect.arrayContaining([
      ...[...inputGroups.keys()].map((group) => `inputs/${group}`),
      "outputs",
    ]),
  );
  expect([...inputGroups.values()].flat()).toEqual(
    Object.keys(metadata.inputs),
  );
});

test("the README is no longer than a page that is read, and leads to every recipe", () => {
  expect(readme.split("\n").length).toBeLessThanOrEqual(341);
  const linked = [...readme.matchAll(/\]\((examples\/[a-z-]+\.yml)\)/g)].map(
    ([, file]) => file,
  );
  const examples = readdirSync("examples").map((file) => `examples/${file}`);
  expect([...new Set(linked)].toSorted()).toEqual(examples.toSorted());
});

test("every YAML of the README, and of what it says in detail, can be pasted", () => {
  const pages = readme + readFileSync("docs/run.md", "utf8");
  const fences = [...pages.matchAll(/^( *)```ya?ml\n([^]*?)^ *```$/gm)];
  expect(fences.length).toBeGreaterThan(1);
  for (const [, indent = "", text = ""] of fences) {
    expect(
      typeof parse(text.replaceAll(new RegExp(`^${indent}`, "gm"), "")),
    ).toBe("object");
  }
});

test("the links within the README lead somewhere", () => {
  const headings = [...readme.matchAll(/^##+ (.+)$/gm)].map(
    ([, heading = ""]) => heading.toLowerCase().replaceAll(" ", "-"),
  );
  const anchors = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map(
    ([, anchor]) => anchor,
  );
  expect(headings).toEqual(expect.arrayContaining(anchors));
  for (const [, file = ""] of readme.matchAll(/\]\((?!https:|#)([^)#]+)\)/g))
    expect([file, existsSync(file)]).toEqual([file, true]);
});

test("the README leads to the page of failures, and has no table of its own", () => {
  expect(readme).toContain("](docs/errors.md)");
  expect(readme).not.toContain("| `invalid-input`");
});

const inputs = Object.entries(metadata.inputs);

test.each(inputs.filter(([, { required }]) => required === true))(
  "input %s: required, without a default",
  (_, input) => {
    expect(input.default).toBeUndefined();
  },
);

/** The default of an input; empty without one, or where the runner evaluates it. */
function fixedDefault({ default: text = "" }: Input): string {
  return text.includes("${{") ? "" : text;
}

test.each(inputs.filter(([, input]) => fixedDefault(input) !== ""))(
  "input %s: the code has the default of action.yml",
  async (name, input) => {
    const given = await inputsOf({ [name]: fixedDefault(input) });
    expect(await inputsOf({ [name]: "" })).toEqual(given);
  },
);

test("action.yml is what the Marketplace and the runner take", () => {
  const text = readFileSync("action.yml", "utf8");
  const { name, description, branding, inputs, outputs } = MARKETPLACE.parse(
    parse(text),
  );
  expect(name.length).toBeLessThan(60);
  expect(description.length).toBeLessThan(125);
  expect(branding).toEqual({ icon: "refresh-cw", color: "purple" });
  for (const { description: told } of [
    ...Object.values(inputs),
    ...Object.values(outputs),
  ]) {
    expect(told).toMatch(/^\S.*$/); // one line
    expect(told.length).toBeLessThanOrEqual(200); // a cell of the README; more goes into its prose
  }
  // The runner evaluates each expression, and fails where it may not: it
  // knows these contexts in a default.
  const expressions = [...text.matchAll(/^.*\$\{\{.*$/gm)].map(([line]) =>
    line.trim(),
  );
  expect(expressions).toEqual([
    "default: ${{ github.token }}",
    "default: ${{ toJSON(matrix) }}",
  ]);
});

test("it runs the bundle, in the Node version that is tested", () => {
  expect(metadata.runs).toEqual({ using: "node24", main: "dist/index.js" });
});
