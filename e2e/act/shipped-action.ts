/** The action as a runner downloads it. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../leftovers.ts';

/** A folder with no more of this repository than the action needs. */
export function shippedAction(): string {
  const folder = temporaryFolder();
  for (const name of ['action.yml', 'dist', 'gather']) cpSync(name, join(folder, name), { recursive: true });
  return folder;
}
