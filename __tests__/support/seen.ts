/** What tests read of a run that has ended. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { ActionRun } from "../../harness/outputs.ts";
import { ERROR_CODES } from "../../src/http/error.ts";
import type { ResultJson } from "../../src/result/fields.ts";
import { SYNC_STATUSES } from "../../src/result/result.ts";

/** The log without the masks, which only the runner reads. */
export const unmasked = ({ log }: ActionRun): string =>
  log.replaceAll(/^::add-mask::.*$/gm, "");

/** All that a person may read of it: log, summary and outputs. */
export const shown = (seen: ActionRun): string =>
  [unmasked(seen), seen.summary, ...Object.values(seen.outputs)].join("\n");

const COUNT = z.int().nonnegative().nullable();
const RESULTS = z.array(
  z.strictObject({
    outcome: z.enum(["success", "failure", "cancelled", "dry-run"]),
    sync_status: z.enum(SYNC_STATUSES),
    configured: z.boolean(),
    created: z.boolean(),
    updated: z.boolean(),
    integration_id: z.string().nullable(),
    integration_type: z.string(),
    current_artifact_count: COUNT,
    integration_item_count: COUNT,
    added_count: COUNT,
    updated_count: COUNT,
    removed_count: COUNT,
    skipped_count: COUNT,
    failed_count: COUNT,
    indexed_count: COUNT,
    warning_count: COUNT,
    changes_file: z.string().nullable(),
    duration_seconds: z.number(),
    error_code: z.enum(ERROR_CODES).nullable(),
    error_message: z.string().nullable(),
  }),
);

/** The results of the output `results`. */
export const resultsOf = ({ outputs }: ActionRun): ResultJson[] =>
  RESULTS.parse(JSON.parse(outputs["results"] ?? ""));

/** Those in the file behind `results-file`. */
export const resultsInFile = ({ outputs }: ActionRun): ResultJson[] =>
  RESULTS.parse(
    JSON.parse(readFileSync(outputs["results-file"] ?? "", "utf8")),
  );

const CHANGES = z.array(
  z.strictObject({
    integration_type: z.string(),
    integration_id: z.string(),
    change: z.enum(["added", "updated", "removed", "unchanged"]),
    id: z.string(),
    name: z.string(),
    url: z.nullable(z.string()),
    error: z.nullable(z.string()),
    warnings: z.array(z.string()),
  }),
);

/** What the file behind `changes-file` holds. */
export const changesOf = ({ outputs }: ActionRun): z.infer<typeof CHANGES> =>
  CHANGES.parse(
    JSON.parse(readFileSync(outputs["changes-file"] ?? "", "utf8")),
  );

/** Each change as `change id`. */
export const changedIds = (seen: ActionRun): string[] =>
  changesOf(seen).map(({ change, id }) => `${change} ${id}`);
