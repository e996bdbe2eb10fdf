/** The result of each integration, for files and outputs. Pure. */
import type { ErrorCode, Failure } from "../errors.ts";
import { type Counts, sumCounts } from "../run/counts.ts";
import {
  type Outcome,
  SYNC_STATUSES,
  type SyncStatus,
} from "../run/outcome.ts";

const toCountOutputs = (counts: Counts) => ({
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

/**
 * The keys are the names of the outputs, with `_` for `-`. What is unknown, or does
 * not exist, is `null` in a row of the results.
 */
export interface IntegrationResult extends Readonly<
  ReturnType<typeof toCountOutputs>
> {
  readonly outcome: "success" | "failure" | "cancelled" | "dry-run";
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

/** What all results of a run have in common. */
interface RunFacts {
  readonly isDryRun: boolean;
  /** `null` if there is no file. */
  readonly changesFile: string | null;
}

export const toResult = (
  outcome: Outcome,
  { isDryRun, changesFile }: RunFacts,
): IntegrationResult => ({
  outcome: getConclusion(outcome.failure, isDryRun),
  sync_status: outcome.status,
  configured: outcome.isConfigured,
  created: outcome.isCreated,
  updated: outcome.isUpdated,
  integration_id: outcome.id ?? null,
  integration_type: outcome.type ?? null,
  ...toCountOutputs(outcome.counts),
  changes_file: changesFile,
  duration_seconds: Number(outcome.seconds.toFixed(1)),
  error_code: outcome.failure?.code ?? null,
  error_message: outcome.failure?.message ?? null,
});

export function getConclusion(
  failure: Failure | undefined,
  isDryRun: boolean,
): IntegrationResult["outcome"] {
  if (failure?.code === "cancelled") return "cancelled";
  if (failure !== undefined) return "failure";
  return isDryRun ? "dry-run" : "success";
}

/** Fields whose output combines those of all integrations. */
type CombinedFields = Omit<
  IntegrationResult,
  | "outcome"
  | "changes_file"
  | "duration_seconds"
  | "error_code"
  | "error_message"
>;

/**
 * Returns what the outputs say of all integrations together: the worst status,
 * whether something is true for each of them, ids and type, and sums of counts.
 */
export function combineOutcomes(outcomes: readonly Outcome[]): CombinedFields {
  const worst = SYNC_STATUSES.find((status) =>
    outcomes.some((outcome) => outcome.status === status),
  );
  const isTrueForAll = (
    name: "isConfigured" | "isCreated" | "isUpdated",
  ): boolean =>
    outcomes.length > 0 && outcomes.every((outcome) => outcome[name]);
  return {
    sync_status: worst ?? "not-requested",
    configured: isTrueForAll("isConfigured"),
    created: isTrueForAll("isCreated"),
    updated: isTrueForAll("isUpdated"),
    ...combineIds(outcomes),
    ...toCountOutputs(sumCounts(outcomes)),
  };
}

/** Returns ids and type as inputs that would select those that have an id. */
function combineIds(
  outcomes: readonly Outcome[],
): Pick<IntegrationResult, "integration_id" | "integration_type"> {
  const types = [...new Set(outcomes.map(({ type }) => type))];
  const isMixed = types.length > 1;
  const ids = outcomes.flatMap(({ type, id }) => {
    if (id === undefined) return [];
    return isMixed && type !== undefined ? `${type}/${id}` : id;
  });
  return {
    integration_id: ids.join("\n"),
    integration_type: isMixed ? "any" : (types[0] ?? null),
  };
}
