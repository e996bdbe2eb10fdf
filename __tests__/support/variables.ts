/** Runs something with an environment of its own, and keeps what it prints. */
import { jest } from "@jest/globals";

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
