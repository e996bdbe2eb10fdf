/**
 * This machine, as tests see it: which of them it can run (`ci.yml` runs all), a folder
 * and an environment of their own; and how a test waits for what happens on it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { jest } from "@jest/globals";

/**
 * Not on Windows, which has no signals: there, whatever is sent to a process
 * ends it at once. https://nodejs.org/api/process.html#signal-events
 */
export const posixTest = process.platform === "win32" ? test.skip : test;

/**
 * Where GitHub runs the scripts of our workflows, with bash and GNU's tools,
 * and where a variable names the certificates of the system. Elsewhere, they
 * are in stores that a test would have to change for the whole machine:
 * https://nodejs.org/api/cli.html#--use-system-ca
 */
export const describeOnLinux =
  process.platform === "linux" ? describe : describe.skip;

/** A folder that is gone when the tests of this file have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-test-"));
  // Not on 'exit': Jest ends its workers without one.
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** It is longer than anything takes, and shorter than Jest's own limit. */
const MAX_WAIT_MS = 20_000;

/**
 * Resolves once it has happened. Rejects at once if the run, or whatever else it happens
 * in, ends before.
 *
 * @param what happens, such as `the ingest`
 */
export async function waitFor(
  what: string,
  hasHappened: () => boolean,
  run: Promise<unknown>,
): Promise<void> {
  const limit = performance.now() + MAX_WAIT_MS;
  const ended = run.then(
    () => true,
    () => true,
  );
  while (!hasHappened()) {
    const hasEnded = await Promise.race([ended, sleep(5, false)]);
    if (hasEnded && !hasHappened())
      throw new Error(`The run ended before ${what}`);
    if (performance.now() > limit)
      throw new Error(`Waited in vain for ${what}`);
  }
}

/**
 * Calls `work` with these variables alone: nothing of this machine, neither a
 * proxy nor the debug switch of a runner. What it prints is returned, not shown.
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
