/** `npm run build`: writes `dist/`. A build that fails leaves it as it was. */
import { existsSync, renameSync } from 'node:fs';
import { withBundle } from './bundle.ts';

await withBundle((fresh) => {
  if (existsSync('dist')) renameSync('dist', `${fresh}-before`);
  renameSync(fresh, 'dist');
});
