/**
 * What users write to get this action, from `package.json` and the README: so a
 * new name, or a new major version, changes what tests and end-to-end runs expect.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import metadata from "../package.json" with { type: "json" };

const PACKAGE = z.object({
  repository: z.string().regex(/^github:[\w-]+\/[\w.-]+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
});
const { repository, version } = PACKAGE.parse(metadata);

export const VERSION = version;
/** `owner/name` */
export const ACTION_REPOSITORY = repository.replace("github:", "");
/** The tag that moves with each release, such as `v1`. */
export const MAJOR = `v${version.split(".")[0] ?? ""}`;

/** The `uses:` of the action: a branch until the first release, then the tag. */
export const USES = readUses();

function readUses(): string {
  const [, uses] =
    /\buses: (\S+@\S+)/.exec(readFileSync("README.md", "utf8")) ?? [];
  if (uses?.startsWith(`${ACTION_REPOSITORY}@`) !== true)
    throw new Error(`The first step of the README uses ${ACTION_REPOSITORY}`);
  return uses;
}

/** Where a message sends its reader: there is no tag before the first release. */
export function errorPage(code: string): string {
  return `https://github.com/${ACTION_REPOSITORY}/blob/main/docs/errors.md#${code}`;
}
