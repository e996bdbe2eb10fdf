/**
 * `action.yml`, read and checked once for all that run the action or write
 * about it.
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const METADATA = z.object({
  inputs: z.record(
    z.string(),
    z.object({
      description: z.string(),
      default: z.string().optional(),
      required: z.boolean().optional(),
    }),
  ),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
  runs: z.object({ using: z.string(), main: z.string() }),
});

export const metadata = METADATA.parse(
  parse(readFileSync("action.yml", "utf8")),
);
