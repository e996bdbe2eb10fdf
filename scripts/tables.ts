/** Tables of pages, above all those of docs/reference.md. */
import { type Input, inputGroups, metadata } from "../runner/metadata.ts";
import { CONNECTORS } from "../src/connectors.ts";

/** A table without padding, which is Prettier's business. */
export function table([
  head = [],
  ...body
]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join(
    "\n",
  );
}

const code = (text: string): string => `\`${text}\``;

const withoutStop = (text: string): string => text.replace(/\.$/, "");

/** The inputs of a group of action.yml, each with an anchor of its name. */
export function inputTable(group: string): string {
  const names = inputGroups.get(group);
  if (names === undefined)
    throw new Error(`action.yml has no group of inputs called ${group}`);
  const rows = names.map((name) => {
    const input = metadata.inputs[name];
    if (input === undefined) throw new Error(`action.yml has no input ${name}`);
    const cell = `<a id="${name}"></a>${code(name)}`;
    return [cell, unlessGiven(input), withoutStop(input.description)];
  });
  return table([["Input", "Default", "Meaning"], ...rows]);
}

function unlessGiven(input: Input): string {
  if (input.required === true) return "required";
  return input.default === undefined ? "empty" : code(input.default);
}

export function outputTable(): string {
  const rows = Object.entries(metadata.outputs).map(([name, output]) => [
    code(name),
    withoutStop(output.description),
  ]);
  return table([["Output", "Value"], ...rows]);
}

const CREDENTIALS = {
  oauth: "a person grants access in a browser (OAuth)",
  password: "username and password",
};

/**
 * All connectors. Throws if `action.yml`, which names them once more, names
 * others.
 */
export function connectorTable(): string {
  const named = CONNECTORS.map(({ type }) => code(type)).join(", ");
  const list = named.replace(/, (?=[^,]*$)/, " or ");
  if (!metadata.inputs["integration-type"]?.description.startsWith(`${list}.`))
    throw new Error(`action.yml: integration-type begins with "${list}."`);
  const rows = CONNECTORS.map(({ type, zylonType, access }) => [
    code(type),
    zylonType,
    CREDENTIALS[access],
  ]);
  return table([["`integration-type`", "In Zylon", "Credentials"], ...rows]);
}
