/**
 * One integration of a run. Each phase sets its own fields and reads those of
 * the phases before it. A field that is set shows that its phase was reached.
 */
import { clock } from "../clock.ts";
import {
  type Connector,
  findConnector,
  type FirstImport,
  type Target,
} from "../connectors.ts";
import { type Failure, toFailure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import type { ListedIntegration } from "../zylon/integrations.ts";
import type { Comparison, DocumentLink, FailedDocument } from "./documents.ts";
import type { IngestProgress } from "./ingest-progress.ts";

/** Something that a dry run would do. */
export type PlannedAction =
  "create" | "import" | "refresh" | "update" | "ingest";

export interface Preparation {
  /** The space, site or folder that it reads; empty if unknown. */
  readonly place: string;
  /** What the summary says of the state before; may be empty. */
  readonly note: string;
  /** Whether the credentials were sent. */
  readonly isUpdated: boolean;
}

/** What Zylon answered to the ingest. */
export interface IngestResult {
  readonly status:
    | "started"
    | "completed"
    | "error"
    | "timed-out"
    | "cancelled"
    | "unknown"
    | "not-requested";
  readonly progress: IngestProgress;
}

/** The documents in the last complete listing. */
export interface DocumentSnapshot {
  /** How many documents there are. */
  readonly count: number;
  /** When one last changed, in ms since the epoch; `undefined` if unknown. */
  readonly changedAt: number | undefined;
  /** How many of them are indexed, indexed with a warning, and failed. */
  readonly indexed: number;
  readonly warned: number;
  readonly failing: number;
  /** Whether Zylon counts more documents than it lists, each time alike. */
  readonly isShort: boolean;
  /** Documents that the ingest named as removed, and that are still listed. */
  readonly stillListed: readonly DocumentLink[];
  /** Documents that are failed, whenever that happened. */
  readonly failedDocuments: readonly FailedDocument[];
  /** `undefined` if the list before the ingest was incomplete. */
  readonly comparison: Comparison | undefined;
}

export interface DocumentWatch {
  /** Whether documents are watched without an ingest. */
  readonly isWatchOnly: boolean;
  /** How many documents there were; `null` if that list was incomplete. */
  countBefore: number | null;
  /** How many of these were already failing. */
  failingBefore: number | null;
  /** How many artifacts there were, including folders and links. */
  artifactsBefore: number | null;
  /**
   * Why the list before was incomplete; `undefined` if it was complete. A later
   * look may show that it wasn't.
   */
  incompleteReasonBefore: string | undefined;
  /** Ids of the user's own integrations in the artifact API. */
  readonly ownIntegrationIds: readonly string[];
  snapshot: DocumentSnapshot | undefined;
  /** Pending documents in the last listing, complete or not. */
  pending: readonly DocumentLink[];
  /** Ids of other integrations that have documents of the same source. */
  otherIntegrationIds: readonly string[];
  /**
   * How the waiting ended; `undefined` until then. `empty`: there was no
   * document at the time limit. `late`: the documents were not settled by then.
   * `cut`: a cancel or a failed listing ended it.
   */
  end: "settled" | "empty" | "late" | "cut" | undefined;
  /** What the summary says of them beside the counts. */
  readonly notes: string[];
}

/** A gate that was met: `max-removed 10%`, `2 removed`. */
export interface MetGate {
  readonly requirement: string;
  readonly actual: string;
}

export interface Integration {
  /** `undefined` until a list tells the type. */
  connector: Connector | undefined;
  readonly startedAt: number;
  /** `undefined` until it is found or created. */
  id: string | undefined;
  /** Entry in the artifact API's list; `undefined` in the integration API. */
  artifact: ListedIntegration | undefined;
  isCreated: boolean;
  /** What its first ingest imports; `undefined` for a sync. */
  firstImport: FirstImport | undefined;
  /** Whether the run has several. Then its log lines begin with its name. */
  isOneOfSeveral: boolean;
  /** What a dry run would do, in this order. */
  readonly plannedActions: PlannedAction[];
  /** Set once it is known to be configured. */
  preparation: Preparation | undefined;
  ingest: IngestResult | undefined;
  /** When ingest and waiting must end; 0 before they begin. */
  deadline: number;
  /** `undefined` if documents are not watched. */
  watch: DocumentWatch | undefined;
  metGates: readonly MetGate[];
  /** Texts of `expect-search` that were found. */
  foundTexts: readonly string[];
  failure: Failure | undefined;
  endedAt: number;
}

export function newIntegration(
  connector: Connector | undefined,
  id?: string,
): Integration {
  return {
    connector,
    startedAt: clock.now(),
    id,
    artifact: undefined,
    isCreated: false,
    firstImport: undefined,
    isOneOfSeveral: false,
    plannedActions: [],
    preparation: undefined,
    ingest: undefined,
    deadline: 0,
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

/** Returns `undefined` as long as id or type is unknown. */
export function getTarget({
  connector,
  id,
  artifact,
  firstImport,
}: Integration): Target | undefined {
  if (id === undefined || connector === undefined) return undefined;
  const api = artifact === undefined ? "integration" : "artifact";
  return { connector, id, api, firstImport };
}

/** Takes id, API and, if still unknown, the type from a list. */
export function applyEntry(
  integration: Integration,
  entry: ListedIntegration,
): void {
  integration.id = entry.id;
  integration.connector ??= findConnector(entry.type);
  if (entry.api === "artifact") integration.artifact = entry;
}

/**
 * Whether its documents are still waited for: Zylon accepted its ingest, or
 * they are watched without one.
 */
export function isAwaitingDocuments({
  ingest,
  watch,
  failure,
}: Integration): boolean {
  if (failure !== undefined || watch?.end !== undefined) return false;
  const isAccepted =
    ingest?.status === "started" || ingest?.status === "completed";
  return isAccepted || watch?.isWatchOnly === true;
}

/** Records what was thrown as the failure of this integration. */
export function markFailed(integration: Integration, error: unknown): void {
  integration.failure = toFailure(error);
  integration.endedAt = clock.now();
}
