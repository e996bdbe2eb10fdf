/** What became of an integration. Each phase fills the fields that are its own. */
import { CHECK_FIRST, type Failure } from "../errors.ts";
import { formatId } from "../text.ts";
import type { Documents } from "../zylon/documents.ts";
import {
  type IngestState,
  type IngestStatus,
  NO_INGEST,
} from "../zylon/ingest/answer.ts";
import type { Integration } from "../zylon/zylon.ts";
import type { Change, ChangeKind } from "./changes.ts";

export interface Result {
  readonly integration: Integration;
  readonly isCreated: boolean;
  /** Whether it is set up in Zylon. Not checked if it is created without an ingest. */
  readonly isConfigured: boolean;
  readonly hasNewCredentials: boolean;
  /** The documents before the ingest; `null` if they were not listed. */
  readonly before: Documents | null;
  readonly ingestState: IngestState;
  readonly watchState: WatchState;
  /** Why it failed; `undefined` if all is well so far. */
  readonly failure?: Failure;
}

/** How the watch of the documents ended. */
type WatchState =
  | { readonly kind: "none" }
  | {
      readonly kind: "unfinished";
      /** `null` if the last look failed. */
      readonly pendingCount: number | null;
    }
  | FinishedWatch;

/** How the documents were at the end. `unsettled`: pending, or watched too briefly. */
export type WatchEnd = "settled" | "changing" | "unsettled";

/** A watch whose documents can be judged by the gates. */
export interface FinishedWatch {
  readonly kind: "finished";
  readonly before: Documents;
  readonly after: Documents;
  readonly changes: readonly Change[];
  readonly end: WatchEnd;
  readonly waitedMs: number;
}

export const createResult = (integration: Integration): Result => ({
  integration,
  isCreated: false,
  isConfigured: false,
  hasNewCredentials: false,
  before: null,
  ingestState: NO_INGEST,
  watchState: { kind: "none" },
});

/** Returns the results of integrations that have not failed. */
export const selectHealthy = (results: readonly Result[]): readonly Result[] =>
  results.filter(({ failure }) => failure === undefined);

export const withFailure = (result: Result, failure: Failure): Result => ({
  ...result,
  failure: remindToCheck(failure, [result]),
});

/** Puts a check in Zylon before the remedy if an ingest of these may be running. */
export const remindToCheck = (
  failure: Failure,
  results: readonly Result[],
): Failure =>
  results.some(mayStillRun)
    ? failure.withRemedy(`${CHECK_FIRST}. ${failure.remedy}`)
    : failure;

/** Whether an ingest was sent, but neither its answer nor the documents show its end. */
const mayStillRun = ({ ingestState, watchState }: Result): boolean =>
  ["unknown", "started"].includes(ingestState.status) &&
  !(watchState.kind === "finished" && watchState.end === "settled");

/** Returns the output `sync-status`: how far the ingest got. */
export const getSyncStatus = ({
  watchState,
  ingestState,
}: Result): IngestStatus | "indexed" =>
  watchState.kind === "finished" ? "indexed" : ingestState.status;

export const wasIngestSent = ({ ingestState: { status } }: Result): boolean =>
  status !== "not-requested";

/** Returns the documents at the end; empty unless they can be judged. */
export const getDocumentsAfter = ({ watchState }: Result): Documents =>
  watchState.kind === "finished" ? watchState.after : new Map();

/** Returns what changed; empty unless the documents can be judged. */
export const getChanges = ({ watchState }: Result): readonly Change[] =>
  watchState.kind === "finished" ? watchState.changes : [];

/** Returns the names of the documents that changed in this way. */
export const nameChanges = (
  result: Result,
  kind: ChangeKind,
): readonly string[] =>
  getChanges(result)
    .filter(({ change }) => change === kind)
    .map(({ name }) => name);

/** Names what `failed` counts: failing documents, and other items that failed. */
export function nameFailed(result: Result): readonly string[] {
  const after = getDocumentsAfter(result);
  const names = new Set(nameChanges(result, "failing"));
  for (const { id, name } of result.ingestState.tally.failedItems) {
    const document = after.get(id);
    if (document?.indexStatus === "failing") continue;
    names.add(name || (document?.name ?? formatId(id)));
  }
  return [...names].filter((name) => name !== "");
}
