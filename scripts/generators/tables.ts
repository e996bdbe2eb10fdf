/** Tables of the README and of docs/scaling.md. */
import {
  type Input,
  inputGroups,
  metadata,
  readGatherMetadata,
} from "../../harness/metadata.ts";
import { CONNECTORS } from "../../src/zylon/connectors.ts";
import { DIFFERENT_IN_GATHER } from "./workflow.ts";

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

const code = (text: string): string => `\`${text}\``;

const withoutStop = (text: string): string => text.replace(/\.$/, "");

/** The inputs of a group. */
export function inputTable(group: string): string {
  const names = inputGroups.get(group);
  if (names === undefined)
    throw new Error(`action.yml has no group of inputs called ${group}`);
  return tableOfInputs(names, metadata.inputs);
}

/** The inputs of gather. */
export function gatherInputTable(): string {
  const { inputs } = readGatherMetadata();
  return tableOfInputs(Object.keys(inputs), inputs);
}

function tableOfInputs(
  names: readonly string[],
  inputs: Readonly<Record<string, Input>>,
): string {
  const rows = names.map((name) => {
    const input = inputs[name];
    const description = input?.description ?? "";
    return [code(name), unlessGiven(input), withoutStop(description)];
  });
  return table([["Input", "Default", "Meaning"], ...rows]);
}

function unlessGiven(input: Input | undefined): string {
  if (input?.required === true) return "required";
  return input?.default === undefined ? "empty" : code(input.default);
}

export function outputTable(): string {
  return tableOfOutputs(Object.keys(metadata.outputs), metadata.outputs);
}

/** The outputs of gather that say something else than those of a step. */
export function gatherOutputTable(): string {
  const { outputs } = readGatherMetadata();
  return tableOfOutputs(Object.keys(DIFFERENT_IN_GATHER), outputs);
}

function tableOfOutputs(
  names: readonly string[],
  outputs: Readonly<Record<string, { readonly description: string }>>,
): string {
  const rows = names.map((name) => [
    code(name),
    withoutStop(outputs[name]?.description ?? ""),
  ]);
  return table([["Output", "Value"], ...rows]);
}

const CREDENTIALS = {
  oauth: "a person grants access in a browser (OAuth)",
  password: "username and password",
};

export function connectorTable(): string {
  const rows = CONNECTORS.map(({ type, label, credentials }) => [
    code(type),
    label.slice(0, 1).toUpperCase() + label.slice(1),
    CREDENTIALS[credentials],
  ]);
  return table([["`integration-type`", "What it is", "Credentials"], ...rows]);
}
