/** The releases of the GitHub on this machine, kept in a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const RELEASE = z.object({
  tag: z.string(),
  draft: z.boolean(),
  latest: z.boolean(),
  notes: z.string(),
});

export type Release = z.infer<typeof RELEASE>;

export function readReleases(file: string): Release[] {
  return z.array(RELEASE).parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function writeReleases(file: string, releases: readonly Release[]): void {
  writeFileSync(file, JSON.stringify(releases));
}
