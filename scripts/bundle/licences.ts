/** The licences of the packages in a bundle. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { z } from 'zod';

const PACKAGE = z.object({ name: z.string(), license: z.string() });

/** The folders of packages that have code in a bundle. */
function packagesIn({ outputs }: Metafile): string[] {
  const files = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return files
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([file]) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? []);
}

function licenceOf(folder: string): string {
  const { name, license } = PACKAGE.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const file = readdirSync(folder).find((one) => /^licen[cs]e\b/i.test(one));
  if (file === undefined) throw new Error(`${folder} has code in the bundle, but no licence file`);
  return `${name}\n${license}\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** The text of every licence, each once. Throws for a package that has none. */
export function licencesOf(bundles: readonly Metafile[]): string {
  const folders = new Set(bundles.flatMap(packagesIn));
  return [...new Set([...folders].map(licenceOf))].sort().join('\n');
}
