/** Inputs as the runner hands them over, what reading them prints, connectors. */
import { jest } from "@jest/globals";
import { inputEnvironment } from "../runner/environment.ts";
import {
  type Connector,
  findConnector,
  type Target,
} from "../src/connectors.ts";
import { Failure } from "../src/errors.ts";
import {
  type InputsResult,
  type Inputs,
  readInputs,
} from "../src/inputs/inputs.ts";

export const TOKEN = "zyl_0123456789";

const MINIMAL_INPUTS = {
  "base-url": "https://zylon.example.com",
  "api-token": TOKEN,
  "integration-type": "confluence",
  "integration-id": "int_1",
};

/**
 * Calls `work` with these variables alone: nothing of this machine, neither a
 * proxy nor the debug switch of a runner. What it prints is told, not shown.
 */
export async function withEnvironment<T>(
  env: Readonly<Record<string, string>>,
  work: () => T | Promise<T>,
): Promise<{ readonly value: T; readonly printed: string }> {
  const replaced = jest.replaceProperty(process, "env", { ...env });
  let printed = "";
  const write = jest
    .spyOn(process.stdout, "write")
    .mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  try {
    return { value: await work(), printed };
  } finally {
    write.mockRestore();
    replaced.restore();
  }
}

interface Read extends InputsResult {
  readonly printed: string;
}

/** What these inputs are read as, with the least that a run needs. */
export async function readInputsWith(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<Read> {
  const variables = inputEnvironment({ ...MINIMAL_INPUTS, ...inputs });
  const read = await withEnvironment({ ...variables, ...env }, readInputs);
  return { ...read.value, printed: read.printed };
}

/** Inputs that are fine. */
export async function parseInputs(
  inputs: Readonly<Record<string, string>> = {},
): Promise<Inputs> {
  const { inputs: read } = await readInputsWith(inputs);
  if (read instanceof Failure) throw read;
  return read;
}

/** What is wrong with them; empty where nothing is. */
export async function getInputProblems(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { inputs: read } = await readInputsWith(inputs, env);
  return read instanceof Failure ? read.detail : "";
}

/** The row of the table. */
export function connector(type: string): Connector {
  const found = findConnector(type);
  if (found === undefined) throw new Error(`There is no connector ${type}`);
  return found;
}

/** `int_1` of this type. */
export const target = (type: string): Target => ({
  connector: connector(type),
  id: "int_1",
  api: "integration",
});
