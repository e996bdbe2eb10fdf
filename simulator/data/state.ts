/** The server's data. All of it may be changed while the simulator runs. */
import type { Zylon } from "./zylon.ts";

export interface SimulatorState extends Zylon {
  users: UserRecord[];
  integrations: IntegrationRecord[];
  projects: ProjectRecord[];
  artifacts: ArtifactRecord[];
  /** How the documents that an ingest added or updated are indexed. */
  indexing: TimelineStep[];
  /** The server's clock, in milliseconds since the epoch. */
  now: () => number;
}

/** A user, with the fields that `GET /api/v1/app/me` answers. */
export interface UserRecord {
  /** A Workspace token, which is not shown. */
  token: string;
  id: string;
  org_id: string;
  account_id: string;
  name: string;
  email: string;
  state: "Active";
  roles: string[];
  created_at: string;
}

export interface ProjectRecord {
  id: string;
  user_id: string;
  org_id: string;
  name: string;
  visibility: string;
  default_member_role: string;
  default_role_enabled: boolean;
  created_at: string;
}

/**
 * An integration: the entity's fields first, then what the server keeps to
 * itself.
 */
export interface IntegrationRecord {
  id: string;
  user_id: string;
  org_id: string;
  /** Entity type, such as `Confluence`. */
  type: string;
  provider_data?: { username: string };
  created_at: string;
  updated_at: string;
  /** What `GET …/config` answers. */
  config: unknown;
  password?: string;
  /** Of its artifact, as are state and error. */
  name: string;
  state: string;
  error?: string;
  /** The spaces, sites or folders that it reads. */
  roots: string[];
  /** Items in place of what these have. */
  source?: SourceItem[] | undefined;
  /** The project that owns it and its documents; null: the organization. */
  project_id: string | null;
  /** A script for the ingest, which then leaves the documents alone. */
  ingest?: IngestScript | undefined;
  /** How many ingests were started. */
  ingest_count: number;
}

/** One item in the source of an integration, such as a page of a wiki. */
export interface SourceItem {
  /** Stays the same while name and content change. */
  id: string;
  name: string;
  /** What a search finds once the document is done. */
  content: string;
  url?: string | undefined;
  /** Id of another item. */
  parent?: string | undefined;
  /** The connector cannot read it, so it has no document. */
  unreadable?: boolean | undefined;
  /** Its document fails with this error. */
  error?: string | undefined;
  /** Its document ends with these warnings. */
  warnings?: string[] | undefined;
}

/**
 * An artifact: the fields of the API first, then what the server keeps to
 * itself.
 */
export interface ArtifactRecord {
  id: string;
  /** Null: the organization's. */
  project_id: string | null;
  name: string;
  /** `Document` unless given; also `Folder`, `Link` and others. */
  type?: string;
  /** That of its integration unless given; `User` if it has none. */
  source?: string;
  external_url?: string | undefined;
  /** Missing if a person uploaded the document. */
  integration_id?: string | undefined;
  /** Initializing, Processing, Draft, Deleted, Published, Unavailable, Error. */
  state: string;
  /** NotApplicable, NotStarted, Processing, Parsing, Storing, Done or Error. */
  ingest_status: string;
  /** Shown only while the artifact has failed. */
  error?: string | undefined;
  /** Shown once it is not pending any more. */
  ingest_warnings?: string[] | undefined;
  /** Missing at the root level. */
  parent_id?: string | undefined;
  /** The seed's date unless given. */
  created_at?: string | undefined;
  /** `created_at` unless given. */
  updated_at?: string;
  /** The text that a search finds once the document is done. */
  content?: string;
  /** The account of who made it. */
  created_by?: string | undefined;
  /** Id of the item in the source of its integration. */
  item?: string;
  /** How its indexing goes on, earliest first. */
  timeline?: TimelineStep[];
}

/** From so many milliseconds after `updated_at` on, this is the status. */
interface TimelineStep {
  afterMs: number;
  ingest_status: string;
}

/** One event of an ingest. Open, so that a test can send what nobody should. */
export interface SimEvent {
  type?: unknown;
  [field: string]: unknown;
}

/**
 * How the bytes of the answer are laid out.
 * - `object`: the first event as one JSON object, as documented
 * - `entity`: the integration itself, as the one documented example for the
 *   local Confluence
 * - `sse`: server-sent events, the type in `event:` only, as documented for the
 *   sibling call on one artifact
 * - `sse-typed-data`: server-sent events, the type in `data:` only
 *
 * The artifact API has a layout of its own, whatever is asked for here.
 */
export type Framing = "object" | "entity" | "sse" | "sse-typed-data";

/** How an integration answers its ingests. */
export interface IngestScript {
  framing: Framing;
  events: readonly SimEvent[];
  /** Wait between two events. */
  delayMs?: number;
  /** After the last event: end well, cut the connection, or fall silent. */
  end?: "normal" | "cut" | "hang";
}
