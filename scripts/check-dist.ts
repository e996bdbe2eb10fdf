/** Builds the bundle into a temporary folder and compares it, byte for byte, with the committed `dist/`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.ts';

const fresh = mkdtempSync(join(tmpdir(), 'zylon-ingest-dist-'));
try {
  bundle(fresh);
  const names = new Set([...readdirSync(fresh), ...readdirSync('dist')]);
  const differing = [...names].filter((name) => {
    try {
      return !readFileSync(join(fresh, name)).equals(readFileSync(join('dist', name)));
    } catch {
      return true; // missing on one side
    }
  });
  if (differing.length > 0) {
    console.error(`dist/ is not what src/ builds: ${differing.join(', ')}. Run "npm run build" and commit dist/.`);
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what src/ builds (${String(names.size)} files)`);
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
