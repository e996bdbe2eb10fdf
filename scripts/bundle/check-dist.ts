/** `npm run check-dist`: builds anew, and compares that, byte for byte, with `dist/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBundle } from './bundle.ts';

await withBundle((fresh) => {
  const names = [...new Set([...readdirSync(fresh), ...readdirSync('dist')])];
  const differing = names.filter((name) => {
    const [built, committed] = [join(fresh, name), join('dist', name)];
    return !existsSync(built) || !existsSync(committed) || !readFileSync(built).equals(readFileSync(committed));
  });
  if (differing.length > 0) {
    console.error(`dist/ is not what "npm run build" makes: ${differing.join(', ')}. Run it, and commit dist/.`);
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what "npm run build" makes (${names.length} files)`);
  }
});
