/**
 * One integration of a run. Each phase returns a copy in which it has set what it
 * found out, and reads what the phases before it have set.
 */
import { clock } from "../clock.ts";
import {
  type Api,
  type Connector,
  findConnector,
  type FirstImport,
  type Target,
} from "../connectors.ts";
import { type Failure, toFailure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import type { ListedIntegration } from "../zylon/integrations.ts";
import type { DocumentLink } from "./documents.ts";
import type { IngestProgress } from "./ingest-progress.ts";
import type { DocumentSnapshot } from "./snapshot.ts";

/** Something that a dry run would do. */
export type PlannedAction =
  "create" | "import" | "refresh" | "update" | "ingest";

export interface Preparation {
  /** The space, site or folder that it reads; empty if unknown. */
  readonly contentName: string;
  /** What the summary says of the state before; may be empty. */
  readonly note: string;
  /** Whether the credentials were sent. */
  readonly isUpdated: boolean;
}

/**
 * What became of the request that starts an ingest. `not-sent` and `refused`:
 * Zylon did nothing. `started` and `completed`: Zylon accepted it. `failed`:
 * Zylon reported that the ingest failed. With the others, it may be working on
 * it: the answer took too long, the run was cancelled, or the answer was lost.
 */
export type IngestStatus =
  | "not-sent"
  | "refused"
  | "started"
  | "completed"
  | "failed"
  | "timed-out"
  | "cancelled"
  | "unknown";

export interface IngestResult {
  readonly status: IngestStatus;
  readonly progress: Readonly<IngestProgress>;
  /** When the ingest and the waiting for its documents must end, by `clock.now()`. */
  readonly deadline: number;
}

/**
 * What was there before the ingest; `null` where that is unknown. If a later
 * listing shows a gap in the one before the ingest, all of it becomes unknown.
 */
export interface CountsBefore {
  /** How many documents there were. */
  readonly countBefore: number | null;
  /** How many of these documents were already failing. */
  readonly failingBefore: number | null;
  /** How many artifacts there were, including folders and links. */
  readonly artifactsBefore: number | null;
  /** Why the list before the ingest was incomplete; `undefined` if it was complete. */
  readonly incompleteReasonBefore: string | undefined;
}

/** What a watch, and what is said of it afterwards, have to know of the run. */
export interface WatchSettings {
  /** Whether the documents are watched without an ingest. */
  readonly isWatchOnly: boolean;
  /** Ids of integrations that are known to be the user's own. */
  readonly knownOwnIds: readonly string[];
  /** Whether the artifact API is there, and lists integrations. */
  readonly hasArtifactApi: boolean;
}

/** The watch of one integration: what its listings have shown so far. */
export interface WatchProgress {
  readonly settings: WatchSettings;
  readonly before: CountsBefore;
  /** `undefined` if no listing was complete. */
  readonly snapshot: DocumentSnapshot | undefined;
  /** Pending documents in the last listing, complete or not. */
  readonly pending: readonly DocumentLink[];
  /** Ids of other integrations that have documents of the same source. */
  readonly otherIntegrationIds: readonly string[];
  /**
   * How the waiting ended; `undefined` until then, and if there was none. `empty`:
   * there was no document at the time limit. `timed-out`: the documents were not
   * settled by then. `cut`: a cancel, or looks that failed for too long, ended it.
   */
  readonly end: "settled" | "empty" | "timed-out" | "cut" | undefined;
  /** What the summary says of the documents in addition to the counts. */
  readonly notes: readonly string[];
}

/** A gate that was met: `max-removed 10%`, `2 removed`. */
export interface MetGate {
  readonly requirement: string;
  readonly actual: string;
}

export interface Integration {
  /** `undefined` until a list tells the type. */
  readonly connector: Connector | undefined;
  readonly startedAt: number;
  /** `undefined` until it is found or created. */
  readonly id: string | undefined;
  /** The entry of the artifact API; `undefined` if the integration API knows it. */
  readonly artifactEntry: ListedIntegration | undefined;
  readonly isCreated: boolean;
  /** What its first ingest imports; `undefined` for a sync. */
  readonly firstImport: FirstImport | undefined;
  /** Whether the run has several. Then its log lines begin with its name. */
  readonly isOneOfSeveral: boolean;
  /** What a dry run would do, in this order. */
  readonly plannedActions: readonly PlannedAction[];
  /** Set once it is known to be configured. */
  readonly preparation: Preparation | undefined;
  readonly ingest: IngestResult | undefined;
  /** `undefined` if documents are not watched. */
  readonly watch: WatchProgress | undefined;
  readonly metGates: readonly MetGate[];
  /** Texts of `expect-search` that were found. */
  readonly foundTexts: readonly string[];
  readonly failure: Failure | undefined;
  /** When its last phase ended, or its waiting. Gates take no time of their own. */
  readonly endedAt: number;
}

export function newIntegration(
  connector: Connector | undefined,
  id?: string,
): Integration {
  return {
    connector,
    startedAt: clock.now(),
    id,
    artifactEntry: undefined,
    isCreated: false,
    firstImport: undefined,
    isOneOfSeveral: false,
    plannedActions: [],
    preparation: undefined,
    ingest: undefined,
    watch: undefined,
    metGates: [],
    foundTexts: [],
    failure: undefined,
    endedAt: clock.now(),
  };
}

/** `confluence int_1`, as far as type and id are known. Safe to print. */
export const formatIntegration = ({ connector, id }: Integration): string =>
  [connector?.type, id === undefined ? undefined : toSafeLine(id, 60)]
    .filter((word) => word !== undefined)
    .join(" ") || "integration";

/** Returns the API that is used for the integration: the artifact API if it has it. */
export const getApi = ({ artifactEntry }: Integration): Api =>
  artifactEntry === undefined ? "integration" : "artifact";

/** Returns what requests have to know; `undefined` until id and type are known. */
export function getTarget(integration: Integration): Target | undefined {
  const { connector, id, firstImport } = integration;
  if (id === undefined || connector === undefined) return undefined;
  return { connector, id, api: getApi(integration), firstImport };
}

/** Sets id, API and, if still unknown, the type to those of a list's entry. */
export const withListedEntry = (
  integration: Integration,
  entry: ListedIntegration,
): Integration => ({
  ...integration,
  id: entry.id,
  connector: integration.connector ?? findConnector(entry.type),
  artifactEntry: entry.api === "artifact" ? entry : undefined,
});

/** Removes duplicates: those that have the same type and id. */
export function removeDuplicates(
  integrations: readonly Integration[],
): readonly Integration[] {
  const seen = new Map<string, Integration>();
  for (const integration of integrations) {
    const { connector, id } = integration;
    const key = JSON.stringify([connector?.type, id]);
    if (!seen.has(key)) seen.set(key, integration);
  }
  return [...seen.values()];
}

/** An integration whose documents are waited for. */
export type WatchedIntegration = Integration & {
  readonly watch: WatchProgress;
};

/**
 * Whether its documents are to be waited for: they are watched, and Zylon accepted
 * its ingest, or the step is watch-only.
 */
export function isAwaitingDocuments(
  integration: Integration,
): integration is WatchedIntegration {
  const { ingest, watch, failure } = integration;
  if (failure !== undefined || watch === undefined) return false;
  return watch.settings.isWatchOnly || isAccepted(ingest);
}

/** Whether Zylon accepted the ingest and, as far as the step waited, has not failed it. */
export const isAccepted = (ingest: IngestResult | undefined): boolean =>
  ingest?.status === "started" || ingest?.status === "completed";

/** Sets what was thrown as the failure of this integration. */
export const withFailure = (
  integration: Integration,
  error: unknown,
): Integration => ({
  ...integration,
  failure: toFailure(error),
  endedAt: clock.now(),
});
