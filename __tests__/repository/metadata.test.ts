/**
 * `action.yml`, the code and the pages agree with each other, and the files of the code
 * too. Which may import which, the linter holds (`eslint.config.js`).
 */
import { globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { inputGroups, metadata } from "../../runner/metadata.ts";
import { FIELDS, INPUT_KEYS } from "../../src/inputs/table.ts";
import { runAction } from "../run-action.ts";

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

const names = Object.keys(metadata.inputs);
const keys = INPUT_KEYS.map(
  (key) =>
    [
      key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      key,
    ] as const,
);

test("action.yml and the code name the same inputs and outputs, in the same order", async () => {
  expect(names).toEqual(keys.map(([name]) => name));
  const { outputs } = await runAction();
  expect(Object.keys(metadata.outputs)).toEqual(Object.keys(outputs));
});

test("the code has the defaults of action.yml", () => {
  // The runner evaluates the others.
  const defaults = keys.filter(
    ([name]) => metadata.inputs[name]?.default?.includes("${{") === false,
  );
  expect(defaults.length).toBeGreaterThan(5);
  for (const [name, key] of defaults) {
    const given = FIELDS[key](metadata.inputs[name]?.default ?? "");
    expect([name, FIELDS[key]("")]).toEqual([name, given]);
  }
});

test("what is a secret by its name, or by its words in action.yml, is masked, and nothing else", async () => {
  const secrets = names.filter(
    (name) =>
      /token|password|secret/.test(name) ||
      /\b(from|as) a secret\b/.test(metadata.inputs[name]?.description ?? ""),
  );
  // A header is masked without its name.
  const values = names.map(
    (name) => [name, `X-Key: value-of-${name}`] as const,
  );
  const { log } = await runAction({}, Object.fromEntries(values));
  const masked = names.filter((name) =>
    new RegExp(`^::add-mask::.*value-of-${name}\\r?$`, "m").test(log),
  );
  expect(secrets).toContain("extra-headers");
  expect(masked).toEqual(secrets);
});

test("the reference has every input, output, recipe and sync-status", () => {
  const reference = readFileSync("docs/reference.md", "utf8");
  const parts = [...reference.matchAll(/<!-- generated: (\S+) -->/g)].map(
    ([, name]) => name,
  );
  const groups = [...inputGroups.keys()].map((group) => `inputs/${group}`);
  expect(parts.toSorted()).toEqual(
    [...groups, "connectors", "outputs"].toSorted(),
  );
  for (const file of readdirSync("examples"))
    expect(reference).toContain(`](../examples/${file})`);
  const { description = "" } = metadata.outputs["sync-status"] ?? {};
  const statuses = description.match(/`[a-z-]+`/g) ?? [];
  expect(statuses).toContain("`indexed`");
  const rows = [...reference.matchAll(/^\| (`[a-z-]+`) /gm)];
  expect(rows.map(([, cell]) => cell)).toEqual(
    expect.arrayContaining([...statuses]),
  );
});

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
    expect(told.length).toBeLessThanOrEqual(200); // a cell of a table
  }
  // The runner evaluates each expression, and fails where it may not: it
  // knows these contexts in a default.
  const expressions = [...text.matchAll(/^.*\$\{\{.*$/gm)].map(([line]) =>
    line.trim(),
  );
  expect(expressions.toSorted()).toEqual([
    "default: ${{ github.token }}",
    "default: ${{ toJSON(matrix) }}",
  ]);
});

const SRC = resolve("src");

/** What each file imports of the others: types too, and what it loads on demand. */
const importsOf = new Map(
  globSync("**/*.ts", { cwd: SRC }).map((name) => {
    const file = join(SRC, name);
    const imports = readFileSync(file, "utf8").matchAll(
      /(?:from|import)[\s(]+"(\.[^"]+\.ts)"/g,
    );
    return [
      file,
      [...imports].map(([, path = ""]) => resolve(dirname(file), path)),
    ];
  }),
);

/** The way back to its beginning, where an import leads there. */
function circleFrom(file: string, way: readonly string[] = []): string[] {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
  for (const imported of importsOf.get(file) ?? []) {
    const circle = circleFrom(imported, [...way, file]);
    if (circle.length > 0) return circle;
  }
  return [];
}

test("no file imports itself, by whatever way", () => {
  const imports = [...importsOf.values()].flat();
  expect(imports.length).toBeGreaterThan(importsOf.size);
  for (const file of importsOf.keys()) expect(circleFrom(file)).toEqual([]);
});

test("no two files define the same name", () => {
  const files = globSync("**/*.ts", { cwd: SRC });
  const names = files.flatMap((name) => {
    const code = readFileSync(join(SRC, name), "utf8");
    const defined = code.matchAll(
      /^(?:export )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm,
    );
    return [...defined].map(([, found]) => found);
  });
  expect(names.length).toBeGreaterThan(files.length);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
