import type { DialectName } from "./dialects.ts";
import type {
  ArtifactRecord,
  IngestScript,
  SourceItem,
  TimelineStep,
} from "./documents.ts";

/** The server's data. All of it may be changed while the simulator runs. */
export interface SimulatorState {
  /** `x-org` names one by id or slug. */
  organizations: { id: string; slug: string; name: string }[];
  users: UserRecord[];
  /** Workspace token to user id. */
  tokens: Record<string, string>;
  /** URL slug to: is the connector switched on for this instance? */
  connectors: Record<string, boolean>;
  integrations: IntegrationRecord[];
  projects: ProjectRecord[];
  artifacts: ArtifactRecord[];
  /**
   * The config of an integration that was just created. What Zylon has there is
   * not documented; empty unless set.
   */
  configOfCreated: unknown;
  /** How the server words its answers. */
  dialect: DialectName;
  /** How the documents that an ingest added or updated are indexed. */
  indexing: TimelineStep[];
  /** The server's clock, in milliseconds since the epoch. */
  now: () => number;
}

/** A user, with the fields that `GET /api/v1/app/me` answers. */
export interface UserRecord {
  id: string;
  org_id: string;
  account_id: string;
  name: string;
  email: string;
  state: "Active";
  roles: string[];
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
  /** The spaces, sites or folders that it reads. */
  roots: string[];
  /** Items in place of what these have. */
  source?: SourceItem[];
  /** The project that its documents go to. */
  project_id: string;
  /** A script for the ingest, which then leaves the documents alone. */
  ingest?: IngestScript | undefined;
  /** How many ingests were started. */
  ingest_count: number;
}

/** A project of a user. */
export interface ProjectRecord {
  id: string;
  user_id: string;
  org_id: string;
  name: string;
  created_at: string;
}
