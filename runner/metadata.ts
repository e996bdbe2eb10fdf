/**
 * `action.yml`, read and checked once for all that run the action or write about
 * it.
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const INPUT = z.object({
  description: z.string(),
  default: z.string().optional(),
  required: z.boolean().optional(),
});
export type Input = z.infer<typeof INPUT>;

const METADATA = z.object({
  inputs: z.record(z.string(), INPUT),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
  runs: z.object({ using: z.string(), main: z.string() }),
});

const text = readFileSync("action.yml", "utf8");

export const metadata = METADATA.parse(parse(text));

/**
 * The inputs by the comment above their group, in the order of `action.yml`.
 */
export const inputGroups: ReadonlyMap<string, readonly string[]> = groupsOf(
  text.slice(text.indexOf("\ninputs:\n"), text.indexOf("\noutputs:\n")),
);

function groupsOf(inputs: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  let group: string[] | undefined;
  for (const line of inputs.split("\n")) {
    const [, heading] = /^ {2}# (\S+)$/.exec(line) ?? [];
    const [, input] = /^ {2}([a-z-]+):$/.exec(line) ?? [];
    if (heading !== undefined) {
      group = [];
      groups.set(heading, group);
    }
    if (input === undefined) continue;
    if (group === undefined)
      throw new Error(`In action.yml, no group is named above ${input}`);
    group.push(input);
  }
  return groups;
}
