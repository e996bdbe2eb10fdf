/**
 * One integration of a run. Each phase fills its own slot, and reads those of
 * the phases before it; a slot that is there says that its phase was reached.
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

/** A step that a dry run would take. */
export type Step = "create" | "import" | "refresh" | "update" | "ingest";

interface Prepared {
  /** The space, site or folder that it reads; empty where unknown. */
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

/** What the last whole look showed. */
export interface Look {
  /** How many documents there are. */
  readonly count: number;
  /** When one of them last changed, since the epoch; undefined: unknown. */
  readonly changedAt: number | undefined;
  /** Of these, how many are done; done with a warning; failed. */
  readonly indexed: number;
  readonly warned: number;
  readonly failed: number;
  /** Undefined where the list before the ingest was not whole. */
  readonly comparison: Comparison | undefined;
}

export interface Watched {
  /** They are watched without an ingest. */
  readonly isAlone: boolean;
  /** How many there were before; null: that list was not whole. */
  readonly before: number | null;
  /** Of these, how many were failing already. */
  readonly failingBefore: number | null;
  look: Look | undefined;
  /** Of the last look, whole or not. */
  pending: readonly DocumentLink[];
  /** Ids of other integrations that have documents of its source. */
  strangers: readonly string[];
  /**
   * Undefined while it is waited for. `empty`: at its limit of time there was
   * no document; `late`: it was not settled by then; `cut`: a cancel or a
   * failed look ended the waiting.
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
  /** Undefined until a list tells its type. */
  connector: Connector | undefined;
  readonly began: number;
  /** Undefined until it is found or created. */
  id: string | undefined;
  /** As the artifact API lists it; undefined: it is of the integration API. */
  artifact: Entry | undefined;
  isCreated: boolean;
  /** What its first ingest imports; undefined: it is synchronized. */
  firstImport: FirstImport | undefined;
  /** Its lines in the log begin with its name. */
  isOneOfSeveral: boolean;
  /** What a dry run would do, in this order. */
  readonly steps: Step[];
  /** It is configured. */
  prepared: Prepared | undefined;
  ingest: Ingest | undefined;
  /** Until when it may be ingested and waited for; 0 before that begins. */
  deadline: number;
  /** Undefined where documents are not watched. */
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

/** `confluence int_1`, as far as both are known; printable. */
export const nameOf = ({ connector, id }: Integration): string =>
  [connector?.type, id === undefined ? undefined : line(id, 60)]
    .filter((word) => word !== undefined)
    .join(" ") || "integration";

/** Undefined where it has no id or no type yet. */
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

/** The id is one of a list: its API and, where that is missing, its type. */
export function take(integration: Integration, entry: Entry): void {
  integration.id = entry.id;
  integration.connector ??= connectorOf(entry.type);
  if (entry.api === "artifact") integration.artifact = entry;
}

/**
 * Its documents are still waited for: Zylon accepted its ingest, or they are
 * watched without one.
 */
export function isOpen({ ingest, documents, failure }: Integration): boolean {
  if (failure !== undefined || documents?.end !== undefined) return false;
  const isAccepted =
    ingest?.status === "started" || ingest?.status === "completed";
  return isAccepted || documents?.isAlone === true;
}

/** What was thrown is the failure of this integration. */
export function fail(integration: Integration, error: unknown): void {
  integration.failure = failureOf(error);
  integration.ended = clock.now();
}
