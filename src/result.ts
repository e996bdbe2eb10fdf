/**
 * What a run knows of one integration. `Result` is the row that the user gets,
 * in the files and as outputs: `null` is unknown, and an output is empty then.
 */
import { clock } from "./clock.ts";
import type { Connector, Target } from "./connectors.ts";
import type { Failure } from "./errors.ts";
import { type ErrorCode, failureOf } from "./errors.ts";
import { line } from "./text.ts";

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
export type SyncStatus = (typeof SYNC_STATUSES)[number];

export type Outcome = "success" | "failure" | "cancelled" | "dry-run";

/** The keys are the names of the outputs, with `_` for `-`. */
export interface Result {
  outcome: Outcome;
  sync_status: SyncStatus;
  configured: boolean;
  created: boolean;
  updated: boolean;
  integration_id: string | null;
  integration_type: string;
  current_artifact_count: number | null;
  integration_item_count: number | null;
  added_count: number | null;
  updated_count: number | null;
  removed_count: number | null;
  skipped_count: number | null;
  failed_count: number | null;
  indexed_count: number | null;
  warning_count: number | null;
  changes_file: string | null;
  duration_seconds: number;
  error_code: ErrorCode | null;
  error_message: string | null;
}

export const COUNTS = [
  "current_artifact_count",
  "integration_item_count",
  "added_count",
  "updated_count",
  "removed_count",
  "skipped_count",
  "failed_count",
  "indexed_count",
  "warning_count",
] as const satisfies readonly (keyof Result)[];

/** An entry of the changes-file. */
export interface Change {
  readonly integration_type: string;
  readonly integration_id: string;
  readonly change: "added" | "updated" | "removed" | "unchanged";
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly error: string | null;
  readonly warnings: readonly string[];
}

/** A document as people know it. */
export type Named = Pick<Change, "id" | "name" | "url">;

/** What became of the documents, in numbers that add up. */
export interface DocumentCounts {
  readonly indexed: number;
  /** These two and `unchanged` make up `indexed`; null where unknown. */
  readonly added: number | null;
  readonly updated: number | null;
  readonly removed: number | null;
  readonly failed: number | null;
  readonly failedBefore: number;
  readonly warned: number;
}

/** One integration of the run. Whatever is learnt is written here at once. */
export interface Integration {
  readonly connector: Connector;
  /** Undefined until it is found or created. */
  id: string | undefined;
  /** The space, site or folder that it reads; empty where unknown. */
  place: string;
  readonly result: Result;
  failure: Failure | undefined;
  /** Before each of its lines in the log, where there are several. */
  prefix: string;
  /** What a dry run would do. */
  plan: string[];
  /** Undefined where documents are not watched, or could not be compared. */
  documents: DocumentCounts | undefined;
  /** How many it had before, and has now; undefined: unknown. */
  documentsBefore: number | undefined;
  documentsNow: number | undefined;
  changes: readonly Change[];
  /** Documents that are not indexed yet. */
  pending: readonly Named[];
  /** Names of items that failed, as the stream told them. */
  failedItems: string[];
  /** Texts of `expect-search` that were found. */
  found: readonly string[];
  /** What the summary tells beside the counts. */
  readonly notes: string[];
  /** Gates that were met, in words. */
  met: readonly string[];
  began: number;
  /** Until when it may be ingested and waited for. */
  deadline: number;
}

export function integration(connector: Connector, id?: string): Integration {
  return {
    connector,
    id,
    place: "",
    result: {
      outcome: "success",
      sync_status: "not-requested",
      configured: false,
      created: false,
      updated: false,
      integration_id: id ?? null,
      integration_type: connector.type,
      current_artifact_count: null,
      integration_item_count: null,
      added_count: null,
      updated_count: null,
      removed_count: null,
      skipped_count: null,
      failed_count: null,
      indexed_count: null,
      warning_count: null,
      changes_file: null,
      duration_seconds: 0,
      error_code: null,
      error_message: null,
    },
    failure: undefined,
    prefix: "",
    plan: [],
    documents: undefined,
    documentsBefore: undefined,
    documentsNow: undefined,
    changes: [],
    pending: [],
    failedItems: [],
    found: [],
    notes: [],
    met: [],
    began: clock.now(),
    deadline: Infinity,
  };
}

/** `confluence int_1`; printable. */
export const nameOf = ({ connector, id }: Integration): string =>
  id === undefined ? connector.type : `${connector.type} ${line(id, 60)}`;

/** Undefined where it has no id yet. */
export const targetOf = ({ connector, id }: Integration): Target | undefined =>
  id === undefined ? undefined : { connector, id };

/** What failed in this ingest: documents, or else items. */
export function failedNames({
  changes,
  failedItems,
}: Integration): readonly string[] {
  const failed = changes.filter(
    ({ change, error }) => change !== "unchanged" && error !== null,
  );
  if (failed.length === 0) return failedItems;
  return failed.map(({ name, error }) => `${name} (${error ?? ""})`);
}

/** What was thrown is the failure of this integration. */
export function fail(one: Integration, error: unknown): void {
  const failure = failureOf(error);
  one.failure = failure;
  one.result.outcome = failure.code === "cancelled" ? "cancelled" : "failure";
  one.result.error_code = failure.code;
  one.result.error_message = failure.message;
  timed(one);
}

export function timed(one: Integration): void {
  const seconds = (clock.now() - one.began) / 1000;
  one.result.duration_seconds = Number(seconds.toFixed(1));
}

type Totals = Pick<
  Result,
  "sync_status" | "configured" | "created" | "updated" | (typeof COUNTS)[number]
>;

/** Several results as one: sums; null where a success does not know its own. */
export function totals(all: readonly Result[]): Totals {
  const worst = SYNC_STATUSES.find((status) =>
    all.some((one) => one.sync_status === status),
  );
  const isTrue = (name: "configured" | "created" | "updated"): boolean =>
    all.length > 0 && all.every((one) => one[name]);
  const sum = (name: (typeof COUNTS)[number]): number | null => {
    const known = all.filter((one) => one[name] !== null);
    const isPart = all.some(
      (one) => one[name] === null && one.error_code === null,
    );
    if (isPart || known.length === 0) return null;
    return known.reduce((total, one) => total + (one[name] ?? 0), 0);
  };
  return {
    sync_status: worst ?? "not-requested",
    configured: isTrue("configured"),
    created: isTrue("created"),
    updated: isTrue("updated"),
    current_artifact_count: sum("current_artifact_count"),
    integration_item_count: sum("integration_item_count"),
    added_count: sum("added_count"),
    updated_count: sum("updated_count"),
    removed_count: sum("removed_count"),
    skipped_count: sum("skipped_count"),
    failed_count: sum("failed_count"),
    indexed_count: sum("indexed_count"),
    warning_count: sum("warning_count"),
  };
}
