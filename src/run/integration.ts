/**
 * One integration of a run. Each phase sets its own fields and reads those of
 * the phases before it. A field that is set shows that its phase was reached.
 */
import { clock } from "../clock.ts";
import {
  type Connector,
  connectorOf,
  type FirstImport,
  type Target,
} from "../connectors.ts";
import type { Comparison, DocumentLink } from "./documents.ts";
import { type Failure, failureOf } from "../errors.ts";
import type { Entry } from "../zylon/integrations.ts";
import { line } from "../text.ts";
import type { Told } from "./told.ts";

/** Something that a dry run would do. */
export type Step = "create" | "import" | "refresh" | "update" | "ingest";

export interface Prepared {
  /** The space, site or folder that it reads; empty if unknown. */
  readonly place: string;
  /** Its credentials were sent. */
  readonly isUpdated: boolean;
}

/** What Zylon answered to the ingest. */
export interface Ingest {
  readonly status:
    | "started"
    | "completed"
    | "error"
    | "timed-out"
    | "cancelled"
    | "unknown"
    | "not-requested";
  readonly told: Told;
}

/** The documents in the last complete listing. */
export interface Look {
  /** How many documents there are. */
  readonly count: number;
  /** When one last changed, in ms since the epoch; `undefined` if unknown. */
  readonly changedAt: number | undefined;
  /** How many of them are indexed, indexed with a warning, and failed. */
  readonly indexed: number;
  readonly warned: number;
  readonly failed: number;
  /** `undefined` if the list before the ingest was incomplete. */
  readonly comparison: Comparison | undefined;
}

export interface Watched {
  /** Whether documents are watched without an ingest. */
  readonly isAlone: boolean;
  /** How many documents there were; `null` if that list was incomplete. */
  readonly before: number | null;
  /** How many of these were already failing. */
  readonly failingBefore: number | null;
  look: Look | undefined;
  /** Pending documents in the last listing, complete or not. */
  pending: readonly DocumentLink[];
  /** Ids of other integrations that have documents of the same source. */
  strangers: readonly string[];
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
export interface Met {
  readonly demand: string;
  readonly found: string;
}

export interface Integration {
  /** `undefined` until a list tells the type. */
  connector: Connector | undefined;
  readonly began: number;
  /** `undefined` until it is found or created. */
  id: string | undefined;
  /** Its entry in the artifact API; `undefined` in the integration API. */
  artifact: Entry | undefined;
  isCreated: boolean;
  /** What its first ingest imports; `undefined` for a sync. */
  firstImport: FirstImport | undefined;
  /** Whether the run has several. Then its log lines begin with its name. */
  isOneOfSeveral: boolean;
  /** What a dry run would do, in this order. */
  readonly steps: Step[];
  /** Set once it is known to be configured. */
  prepared: Prepared | undefined;
  ingest: Ingest | undefined;
  /** When ingest and waiting must end; 0 before they begin. */
  deadline: number;
  /** `undefined` if documents are not watched. */
  documents: Watched | undefined;
  met: readonly Met[];
  /** Texts of `expect-search` that were found. */
  found: readonly string[];
  failure: Failure | undefined;
  ended: number;
}

export function newIntegration(
  connector: Connector | undefined,
  id?: string,
): Integration {
  return {
    connector,
    began: clock.now(),
    id,
    artifact: undefined,
    isCreated: false,
    firstImport: undefined,
    isOneOfSeveral: false,
    steps: [],
    prepared: undefined,
    ingest: undefined,
    deadline: 0,
    documents: undefined,
    met: [],
    found: [],
    failure: undefined,
    ended: clock.now(),
  };
}

/** `confluence int_1`, as far as type and id are known. Safe to print. */
export const nameOf = ({ connector, id }: Integration): string =>
  [connector?.type, id === undefined ? undefined : line(id, 60)]
    .filter((word) => word !== undefined)
    .join(" ") || "integration";

/** Returns `undefined` as long as id or type is unknown. */
export function targetOf({
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
export function take(integration: Integration, entry: Entry): void {
  integration.id = entry.id;
  integration.connector ??= connectorOf(entry.type);
  if (entry.api === "artifact") integration.artifact = entry;
}

/**
 * Whether its documents are still waited for: Zylon accepted its ingest, or
 * they are watched without one.
 */
export function isOpen({ ingest, documents, failure }: Integration): boolean {
  if (failure !== undefined || documents?.end !== undefined) return false;
  const isAccepted =
    ingest?.status === "started" || ingest?.status === "completed";
  return isAccepted || documents?.isAlone === true;
}

/** Records what was thrown as the failure of this integration. */
export function fail(integration: Integration, error: unknown): void {
  integration.failure = failureOf(error);
  integration.ended = clock.now();
}
