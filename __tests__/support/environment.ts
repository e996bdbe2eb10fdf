/** What tests change for a while: variables, and a folder of their own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Sets these variables, and removes those that are `undefined`; the function
 * that it returns undoes it.
 */
export function setEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): () => void {
  const before = Object.keys(env).map(
    (name) => [name, process.env[name]] as const,
  );
  const set = ([name, value]: readonly [string, string | undefined]): void => {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  };
  Object.entries(env).forEach(set);
  return () => before.forEach(set);
}

/** A folder that is gone when the tests of this file have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-test-"));
  // Not on 'exit': Jest ends its workers without one.
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
