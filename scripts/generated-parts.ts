/**
 * The parts of the README that are taken from other files, so that each fact is
 * written once.
 */
import { readFileSync } from "node:fs";
import { metadata } from "../harness/metadata.ts";

/**
 * A table as Prettier lays it out: every cell as wide as the widest of its
 * column.
 */
function table(rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((row) =>
    row.map((cell) => cell.replaceAll("|", "\\|")),
  );
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...escaped.map((row) => (row[at] ?? "").length)),
  );
  const line = (cells: readonly string[], fill: string): string =>
    `| ${widths.map((width, at) => (cells[at] ?? "").padEnd(width, fill)).join(" | ")} |`;
  const [head = [], ...body] = escaped;
  return [
    line(head, " "),
    line([], "-"),
    ...body.map((row) => line(row, " ")),
  ].join("\n");
}

/**
 * The inputs as the README groups them: a table each, as the part `inputs/`
 * with the name of the group.
 */
export const INPUT_GROUPS: Readonly<Record<string, readonly string[]>> = {
  connection: ["base-url", "api-token", "organization", "ca-certificate"],
  integration: [
    "integration-type",
    "integration-id",
    "configure",
    "username",
    "password",
    "refresh-oauth",
  ],
  ingest: [
    "wait-for",
    "wait-timeout-seconds",
    "expect-search",
    "project-id",
    "dry-run",
    "ingest",
  ],
  gates: ["min-item-count", "max-removed", "fail-on-item-errors"],
  alarms: [
    "failure-issue",
    "github-token",
    "failure-issue-assignees",
    "failure-issue-key",
  ],
  rarely: [
    "max-parallel",
    "shards",
    "request-timeout-seconds",
    "max-retries",
    "allow-insecure-http",
  ],
};

const code = (text: string): string => `\`${text}\``;

const withoutStop = (text: string): string => text.replace(/\.$/, "");

/**
 * The part with this name: a table of `action.yml`, or a whole file below
 * `examples/`.
 */
function part(name: string): string {
  if (/^examples\/[a-z-]+\.yml$/.test(name))
    return `\`\`\`yaml\n${readFileSync(name, "utf8").trimEnd()}\n\`\`\``;
  const { inputs, outputs } = metadata;
  const group = INPUT_GROUPS[name.replace(/^inputs\//, "")];
  if (group !== undefined) {
    const rows = group.map((input) => {
      const {
        description = "",
        default: value,
        required,
      } = inputs[input] ?? {};
      const unless =
        required === true
          ? "required"
          : value === undefined
            ? "empty"
            : code(value);
      return [code(input), unless, withoutStop(description)];
    });
    return table([["Input", "Default", "Meaning"], ...rows]);
  }
  if (name === "outputs") {
    const rows = Object.entries(outputs).map(([output, { description }]) => [
      code(output),
      withoutStop(description),
    ]);
    return table([["Output", "Value"], ...rows]);
  }
  throw new Error(`There is no part called ${name}`);
}

/**
 * The same Markdown with every part between `<!-- generated: name -->` and
 * `<!-- end -->` written again, indented as they are.
 */
export function withGeneratedParts(markdown: string): string {
  return markdown.replace(
    /^( *)<!-- generated: (\S+) -->\n[\s\S]*?^ *<!-- end -->$/gm,
    (_, indent: string, name: string) =>
      `<!-- generated: ${name} -->\n\n${part(name)}\n\n<!-- end -->`.replaceAll(
        /^(?=.)/gm,
        indent,
      ),
  );
}
