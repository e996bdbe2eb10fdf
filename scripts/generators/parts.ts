/**
 * The parts of files that are written from other files, so that each fact is
 * written once.
 */
import { readFileSync } from "node:fs";
import { withConnectorLists } from "./connectors.ts";
import { connectorTable, inputTable, outputTable } from "./tables.ts";

/**
 * Every file that has such parts, or lists of connectors; after those that it
 * is written from.
 */
export const GENERATED_FILES: readonly string[] = [
  "action.yml",
  "README.md",
  "docs/reference.md",
  "docs/errors.md",
];

/** The part with this name. */
function part(name: string): string {
  if (/^examples\/[a-z-]+\.yml$/.test(name))
    return `\`\`\`yaml\n${readFileSync(name, "utf8").trimEnd()}\n\`\`\``;
  if (name.startsWith("inputs/")) return inputTable(name.slice(7));
  if (name.startsWith("outputs/")) return outputTable(name.slice(8));
  if (name === "connectors") return connectorTable();
  throw new Error(`There is no part called ${name}`);
}

const indented = (text: string, indent: string): string =>
  text.replaceAll(/^(?=.)/gm, indent);

/**
 * The text of this file with every part written again, as deep as its markers,
 * `<!-- generated: name -->` and `<!-- end -->`. So are the lists of connectors,
 * whose places `connectors.ts` names.
 */
export function withGeneratedParts(file: string, text: string): string {
  return withConnectorLists(file, text).replaceAll(
    /^( *)<!-- generated: (\S+) -->\n[\s\S]*?^ *<!-- end -->$/gm,
    (_, indent: string, name: string) =>
      indented(
        `<!-- generated: ${name} -->\n\n${part(name)}\n\n<!-- end -->`,
        indent,
      ),
  );
}
