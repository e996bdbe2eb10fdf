/**
 * `npm run generate`: writes again what `action.yml`, the table of connectors
 * and `examples/` decide in other files.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { withConnectorLists } from "./generators/connectors.ts";

rewrite("action.yml", (text) => withConnectorLists("action.yml", text));
// Not before: it reads action.yml.
const { GENERATED_FILES, withGeneratedParts } =
  await import("./generators/parts.ts");
for (const file of GENERATED_FILES)
  rewrite(file, (text) => withGeneratedParts(file, text));

function rewrite(file: string, written: (text: string) => string): void {
  const before = readFileSync(file, "utf8");
  const after = written(before);
  if (after === before) return;
  writeFileSync(file, after);
  console.log(`${file} was written`);
}
