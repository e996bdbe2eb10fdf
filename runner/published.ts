/**
 * What users write to get this action, from `package.json`: so a new name, or a
 * new major version, changes what tests and end-to-end runs expect.
 */
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

/** The `uses:` of the action. */
export const USES = `${ACTION_REPOSITORY}@${MAJOR}`;

/** Where a message sends its reader. */
export function errorPage(code: string): string {
  return `https://github.com/${ACTION_REPOSITORY}/blob/${MAJOR}/docs/errors.md#${code}`;
}
