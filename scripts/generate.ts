/**
 * `npm run generate`: writes again what `action.yml` and `examples/` decide in
 * other files.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { GENERATED_FILES, withGeneratedParts } from "./generated/parts.ts";

for (const file of GENERATED_FILES) {
  const before = readFileSync(file, "utf8");
  const after = withGeneratedParts(before);
  if (after === before) continue;
  writeFileSync(file, after);
  console.log(`${file} was written`);
}
