/** What this process makes and starts, gone when it ends, whatever ends it. */
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders = new Set<string>();
const children = new Set<ChildProcess>();

process.on("exit", () => {
  for (const child of children) child.kill("SIGTERM");
  for (const folder of folders) removeUnderWriters(folder);
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit(1));

/**
 * A server that is ending still writes for a moment, which `rmSync` may skip
 * silently.
 */
function removeUnderWriters(folder: string): void {
  for (let tries = 0; tries < 20 && existsSync(folder); tries += 1) {
    // Nothing asynchronous runs any more.
    if (tries > 0)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // As good as not removed: once more.
    }
  }
}

/** An empty folder of its own. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-e2e-"));
  folders.add(folder);
  return folder;
}

/** Ends the process with this one; the same child, for convenience. */
export function owned<T extends ChildProcess>(child: T): T {
  children.add(child);
  child.once("close", () => children.delete(child));
  return child;
}
