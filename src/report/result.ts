/** The row that the user gets of each integration, in files and outputs. Pure. */
import { type Counts, countsOf, totalOf } from "../run/counts.ts";
import type { ErrorCode, Failure } from "../errors.ts";
import type { Integration } from "../run/integration.ts";

/** The worst first. */
export const SYNC_STATUSES = [
  "error",
  "unknown",
  "timed-out",
  "cancelled",
  "not-requested",
  "started",
  "completed",
  "indexed",
] as const;
type SyncStatus = (typeof SYNC_STATUSES)[number];

type Outcome = "success" | "failure" | "cancelled" | "dry-run";

/** The counts, as the outputs name them. */
const countsIn = (counts: Counts) => ({
  current_artifact_count: counts.artifacts,
  integration_item_count: counts.items,
  added_count: counts.added,
  updated_count: counts.updated,
  removed_count: counts.removed,
  skipped_count: counts.skipped,
  failed_count: counts.failed,
  indexed_count: counts.indexed,
  warning_count: counts.warned,
});

/** The keys are the names of the outputs, with `_` for `-`; `null` is unknown. */
export interface Result extends Readonly<ReturnType<typeof countsIn>> {
  readonly outcome: Outcome;
  readonly sync_status: SyncStatus;
  readonly configured: boolean;
  readonly created: boolean;
  readonly updated: boolean;
  readonly integration_id: string | null;
  readonly integration_type: string | null;
  readonly changes_file: string | null;
  readonly duration_seconds: number;
  readonly error_code: ErrorCode | null;
  readonly error_message: string | null;
}

/** What is the same in all rows. */
interface Common {
  readonly isDryRun: boolean;
  readonly changesFile: string | null;
}

export function resultOf(
  integration: Integration,
  { isDryRun, changesFile }: Common,
): Result {
  const { connector, id, prepared, failure, began, ended } = integration;
  return {
    outcome: outcomeOf(failure, isDryRun),
    sync_status: statusOf(integration),
    configured: isConfigured(integration),
    created: integration.isCreated,
    updated: prepared?.isUpdated === true,
    integration_id: id ?? null,
    integration_type: connector?.type ?? null,
    ...countsIn(countsOf(integration)),
    changes_file: changesFile,
    duration_seconds: Number(((ended - began) / 1000).toFixed(1)),
    error_code: failure?.code ?? null,
    error_message: failure?.message ?? null,
  };
}

export function outcomeOf(
  failure: Failure | undefined,
  isDryRun: boolean,
): Outcome {
  if (failure?.code === "cancelled") return "cancelled";
  if (failure !== undefined) return "failure";
  return isDryRun ? "dry-run" : "success";
}

/** One that is only being imported is so once Zylon has accepted that. */
function isConfigured({ prepared, firstImport, ingest }: Integration): boolean {
  if (prepared === undefined) return false;
  if (firstImport === undefined) return true;
  return ingest?.status === "started" || ingest?.status === "completed";
}

/** What was reached: by the documents, or else by the answer to an ingest. */
export function statusOf({
  ingest,
  documents,
  failure,
}: Integration): SyncStatus {
  if (documents?.end === "settled") return "indexed";
  if (documents?.end === "late") return "timed-out";
  const isCut = documents?.end === "cut" && failure?.code === "cancelled";
  return isCut ? "cancelled" : (ingest?.status ?? "not-requested");
}

/** Those of several rows that one output has for all. */
type Totals = Omit<
  Result,
  | "outcome"
  | "integration_id"
  | "integration_type"
  | "changes_file"
  | "duration_seconds"
  | "error_code"
  | "error_message"
>;

export function totalsOf(
  all: readonly Integration[],
  rows: readonly Result[],
): Totals {
  const worst = SYNC_STATUSES.find((status) =>
    rows.some((row) => row.sync_status === status),
  );
  const isTrue = (name: "configured" | "created" | "updated"): boolean =>
    rows.length > 0 && rows.every((row) => row[name]);
  return {
    sync_status: worst ?? "not-requested",
    configured: isTrue("configured"),
    created: isTrue("created"),
    updated: isTrue("updated"),
    ...countsIn(totalOf(all)),
  };
}
