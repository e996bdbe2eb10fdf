/**
 * Part of `npm run fix`: writes again what `action.yml`, the table of connectors and
 * that of errors decide in the pages. `--check`, part of `npm run check`, only says
 * where that differs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import {
  ERROR_CODES,
  errorCondition,
  errorEntry,
  errorSections,
} from "./error-tables.ts";
import { connectorTable, inputTable, outputTable } from "./tables.ts";

const { values } = parseArgs({
  options: { check: { type: "boolean", default: false } },
});

/** The parts of each page, in their order. */
const PAGES = {
  "docs/reference.md": [
    "inputs/connection",
    "inputs/integration",
    "connectors",
    "inputs/ingest",
    "inputs/gates",
    "inputs/issue",
    "outputs",
  ],
  "docs/errors.md": [
    "sections",
    "condition",
    ...ERROR_CODES.map((code) => `error/${code}`),
  ],
};

for (const [file, parts] of Object.entries(PAGES)) {
  const text = readFileSync(file, "utf8");
  checkMarkers(file, text, parts);
  const style = await resolveConfig(file);
  const written = await format(withParts(text), { ...style, filepath: file });
  if (written === text) continue;
  if (values.check) {
    console.error(`${file} is not what "npm run fix" writes`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, written);
    console.log(`${file} was written`);
  }
}

/** Throws if a marker is missing: a part without its two is never written again. */
function checkMarkers(
  file: string,
  text: string,
  parts: readonly string[],
): void {
  const expected = parts.flatMap((name) => [`generated: ${name}`, "end"]);
  const markers = [...text.matchAll(/<!-- (generated: \S+|end) -->/g)];
  if (markers.map(([, marker]) => marker).join() !== expected.join())
    throw new Error(
      `${file} should have these markers, in this order:\n` +
        expected.map((marker) => `<!-- ${marker} -->`).join("\n"),
    );
}

/**
 * The text with every part written again, as deep as its markers,
 * `<!-- generated: name -->` and `<!-- end -->`.
 */
function withParts(text: string): string {
  return text.replaceAll(
    /^( *)<!-- generated: (\S+) -->\n[\s\S]*?^ *<!-- end -->$/gm,
    (_, indent: string, name: string) =>
      `<!-- generated: ${name} -->\n\n${part(name)}\n\n<!-- end -->`.replaceAll(
        /^(?=.)/gm,
        indent,
      ),
  );
}

function part(name: string): string {
  if (name.startsWith("inputs/")) return inputTable(name.slice(7));
  if (name === "outputs") return outputTable();
  if (name === "connectors") return connectorTable();
  if (name === "sections") return errorSections();
  if (name === "condition") return errorCondition();
  const code = ERROR_CODES.find((one) => name === `error/${one}`);
  if (code !== undefined) return errorEntry(code);
  throw new Error(`There is no part called ${name}`);
}
