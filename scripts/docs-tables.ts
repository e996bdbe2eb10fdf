/**
 * `npm run docs:tables`: writes the tables and recipes of the README again,
 * from `action.yml` and `examples/`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { withGeneratedParts } from "./generated-parts.ts";

writeFileSync(
  "README.md",
  withGeneratedParts(readFileSync("README.md", "utf8")),
);
