import type { DialectName } from "./dialects.ts";
import type {
  ArtifactRecord,
  IngestScript,
  SourceItem,
  TimelineStep,
} from "./documents.ts";
import type { Switches, Version } from "./zylon.ts";

/** The server's data. All of it may be changed while the simulator runs. */
export interface SimulatorState {
  users: UserRecord[];
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
  /** The paths of file shares, and the spaces of wikis, that can be imported. */
  content: string[];
  zylon: Version;
  switches: Switches;
  /** How the server words its answers. */
  dialect: DialectName;
  /** What no client of the artifact API should do, but did. */
  wrong: string[];
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
  source?: SourceItem[];
  /** The project that owns it and its documents; null: the organization. */
  project_id: string | null;
  /** A script for the ingest, which then leaves the documents alone. */
  ingest?: IngestScript | undefined;
  /** How many ingests were started. */
  ingest_count: number;
  /** An ingest is answered right now. */
  isRunning: boolean;
}

/** A project of a user. */
export interface ProjectRecord {
  id: string;
  user_id: string;
  org_id: string;
  name: string;
  created_at: string;
}
