/** A folder of a test file's own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is gone when the tests of this file have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-test-"));
  // Not on 'exit': Jest ends its workers without one.
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
