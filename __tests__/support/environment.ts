/**
 * What tests change of this process for a while, or leave behind: variables, a
 * folder, connections.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

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

/**
 * How many TCP connections are open now. Those of other test files may be among
 * them.
 */
export const openConnections = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap")
    .length;

/**
 * How many more than `before` stay open, after a moment in which they can
 * close.
 */
export async function connectionsLeft(before: number): Promise<number> {
  for (let tries = 0; openConnections() > before && tries < 100; tries += 1)
    await sleep(5);
  return Math.max(0, openConnections() - before);
}
