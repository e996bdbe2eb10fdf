/**
 * The parts of files that are written from other files, so that each fact is
 * written once.
 */
import { readFileSync } from "node:fs";
import { inputTable, outputTable } from "./tables.ts";
import { YAML_PARTS } from "./workflow.ts";

/** Every file that has such parts. */
export const GENERATED_FILES: readonly string[] = [
  "README.md",
  "gather/action.yml",
  ".github/workflows/fleet.yml",
];

/** The part with this name, of a page or of YAML. */
function part(name: string): string {
  if (/^examples\/[a-z-]+\.yml$/.test(name))
    return `\`\`\`yaml\n${readFileSync(name, "utf8").trimEnd()}\n\`\`\``;
  if (name.startsWith("inputs/")) return inputTable(name.slice(7));
  if (name === "outputs") return outputTable();
  const yaml = YAML_PARTS[name];
  if (yaml !== undefined) return yaml();
  throw new Error(`There is no part called ${name}`);
}

const indented = (text: string, indent: string): string =>
  text.replaceAll(/^(?=.)/gm, indent);

/**
 * The same text with every part written again, as deep as its markers: between
 * `<!-- generated: name -->` and `<!-- end -->` in Markdown, `# generated: name`
 * and `# end` in YAML.
 */
export function withGeneratedParts(text: string): string {
  return text
    .replaceAll(
      /^( *)<!-- generated: (\S+) -->\n[\s\S]*?^ *<!-- end -->$/gm,
      (_, indent: string, name: string) =>
        indented(
          `<!-- generated: ${name} -->\n\n${part(name)}\n\n<!-- end -->`,
          indent,
        ),
    )
    .replaceAll(
      /^( *)# generated: (\S+)\n[\s\S]*?^ *# end$/gm,
      (_, indent: string, name: string) =>
        indented(`# generated: ${name}\n${part(name)}\n# end`, indent),
    );
}
