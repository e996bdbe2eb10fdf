/** How the files of the action hang together. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../src");
const texts = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
);

/** The files of the action that this one imports. */
const importsOf = (name: string): string[] =>
  [
    ...(texts.get(name) ?? "").matchAll(/(?:from|import)[\s(]+"\.\/([^"]+)"/g),
  ].map(([, imported = ""]) => imported);

/** The way back to its beginning, where an import leads there. */
function circleFrom(name: string, way: readonly string[] = []): string[] {
  if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
  for (const imported of importsOf(name)) {
    const circle = circleFrom(imported, [...way, name]);
    if (circle.length > 0) return circle;
  }
  return [];
}

test("each import leads to a file of the action, and none in a circle", () => {
  expect(texts.size).toBeGreaterThan(20);
  for (const name of texts.keys()) {
    for (const imported of importsOf(name))
      expect([...texts.keys()]).toContain(imported);
    expect(circleFrom(name)).toEqual([]);
  }
});

/** The files in which this stands. */
const filesWith = (pattern: RegExp): string[] =>
  [...texts].filter(([, text]) => pattern.test(text)).map(([name]) => name);

test.each<[what: string, pattern: RegExp, file: string]>([
  [
    "speaks HTTP",
    /\* as https? from "node:|"node:(net|tls)"|\bfetch\(/,
    "http.ts",
  ],
  [
    "reads inputs",
    /\bgetInput|\bgetBooleanInput|\bgetMultilineInput/,
    "inputs.ts",
  ],
  ["sets outputs", /\bsetOutput\b/, "report.ts"],
  ["writes the summary", /\bcore\.summary\b/, "report.ts"],
  ["masks secrets", /\bsetSecret\b/, "text.ts"],
  ["sets the exit code", /\bprocess\.exit/, "index.ts"],
  [
    "knows what time it is, and waits", // but for the last resort of index.ts
    /\bDate\.now|\bperformance\.now|\bset(Timeout|Interval)\((?!\(\) => process\.exit)|"node:timers|Math\.random/,
    "clock.ts",
  ],
])("only one file %s", (_what, pattern, file) => {
  expect(filesWith(pattern)).toEqual([file]);
});
