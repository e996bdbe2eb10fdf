/** `action.yml`, the code and the pages agree with each other. */
import { globSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { inputEnvironment } from "../../runner/environment.ts";
import { inputGroups, metadata } from "../../runner/metadata.ts";
import { INPUT_NAMES, readInputs } from "../../src/inputs/inputs.ts";
import { getOutputs } from "../../src/report/report.ts";
import { createRunReport } from "../../src/report/run-report.ts";
import { SYNC_STATUSES } from "../../src/run/outcome.ts";
import { withEnvironment } from "../support/variables.ts";

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
const reference = readFileSync("docs/reference.md", "utf8");

test("action.yml and the code name the same inputs and outputs, in the same order", () => {
  expect(Object.keys(metadata.inputs)).toEqual(INPUT_NAMES);
  const nothing = createRunReport({
    outcomes: [],
    runFailure: undefined,
    inputs: undefined,
    projects: [],
    seconds: 0,
  });
  const outputs = getOutputs(nothing, {
    changesFile: "",
    resultsFile: "",
    results: [],
  });
  expect(Object.keys(metadata.outputs)).toEqual(Object.keys(outputs));
});

/** These are read only where the inputs are checked. */
const CHECKED_ONLY = ["integration-id", "allow-insecure-http"];

test("some code reads each input that was checked", () => {
  const files = globSync("src/**/*.ts").filter(
    (file) => !file.endsWith("inputs.ts"),
  );
  const code = files.map((file) => readFileSync(file, "utf8")).join("\n");
  const unread = INPUT_NAMES.filter((name) => {
    const key = name.replace(/-(\w)/g, (_, letter: string) =>
      letter.toUpperCase(),
    );
    const property = new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\s*[:,}]`);
    return !property.test(code);
  });
  expect(unread.filter((name) => !CHECKED_ONLY.includes(name))).toEqual([]);
});

test("what is a secret by its name, or by its words in action.yml, is masked, and nothing else", async () => {
  const secrets = INPUT_NAMES.filter(
    (name) =>
      /token|password|secret/.test(name) ||
      /\b(from|as) a secret\b/.test(metadata.inputs[name]?.description ?? ""),
  );
  // A header is masked without its name.
  const values = INPUT_NAMES.map(
    (name) => [name, `X-Key: value-of-${name}`] as const,
  );
  const { printed } = await withEnvironment(
    inputEnvironment(Object.fromEntries(values)),
    readInputs,
  );
  const masked = INPUT_NAMES.filter((name) =>
    new RegExp(`^::add-mask::.*value-of-${name}\\r?$`, "m").test(printed),
  );
  expect(secrets).toContain("extra-headers");
  expect(masked).toEqual(secrets);
});

test("the reference has every input, output, recipe and sync-status", () => {
  const parts = [...reference.matchAll(/<!-- generated: (\S+) -->/g)].map(
    ([, name]) => name,
  );
  const groups = [...inputGroups.keys()].map((group) => `inputs/${group}`);
  expect(parts.toSorted()).toEqual(
    [...groups, "connectors", "outputs"].toSorted(),
  );
  for (const file of readdirSync("examples"))
    expect(reference).toContain(`](../examples/${file})`);
  const [, statuses = ""] =
    /^\| `sync-status` +\| What happened.*\n\|.*\n((?:\|.*\n)+)/m.exec(
      reference,
    ) ?? [];
  for (const status of SYNC_STATUSES)
    expect(statuses).toContain(`\`${status}\``);
});

test("the README is read in five minutes, beside its tables and the workflow", () => {
  const written = readme.replaceAll(/<!-- generated: [^]*?<!-- end -->/g, "");
  expect(written.split(/\s+/).length).toBeLessThan(900);
});

test("every YAML of README and reference can be pasted", () => {
  const fences = [
    ...(readme + reference).matchAll(/^( *)```ya?ml\n([^]*?)^ *```$/gm),
  ];
  expect(fences.length).toBeGreaterThan(0);
  for (const [, indent = "", text = ""] of fences) {
    expect(
      typeof parse(text.replaceAll(new RegExp(`^${indent}`, "gm"), "")),
    ).toBe("object");
  }
});

test("the code has the defaults of action.yml", async () => {
  const required = Object.keys(metadata.inputs).filter(
    (name) => metadata.inputs[name]?.required === true,
  );
  const inputs = { "base-url": "z.example.com", "api-token": "a-token" };
  expect(Object.keys(inputs)).toEqual(required);
  const declared = inputEnvironment(inputs);
  const bare = Object.entries(declared).map(([name, value]) => {
    const isEvaluated = /TOKEN|KEY/.test(name); // by the runner
    const isGiven = Object.values(inputs).includes(value);
    return [name, isGiven || isEvaluated ? value : ""] as const;
  });
  const read = async (env: Record<string, string>): Promise<unknown> =>
    (await withEnvironment(env, readInputs)).value.inputs;
  expect(await read(Object.fromEntries(bare))).toEqual(await read(declared));
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
