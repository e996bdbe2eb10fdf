/** An artifact: the fields of the API first, then what the server keeps to itself. */
export interface ArtifactRecord {
  id: string;
  project_id: string;
  name: string;
  /** `Document` unless given; also `Folder`, `Link`, `InlineText` and others. */
  type?: string;
  external_url?: string | undefined;
  /** Missing where a person uploaded the document. */
  integration_id?: string | undefined;
  /** Initializing, Processing, Draft, Deleted, Published, Unavailable or Error. */
  state: string;
  /** NotApplicable, NotStarted, Processing, Parsing, Storing, Done or Error. */
  ingest_status: string;
  /** Shown only while the artifact has failed. */
  error?: string | undefined;
  /** Shown once the document is done. */
  ingest_warnings?: string[] | undefined;
  /** Missing at the root level. */
  parent_id?: string | undefined;
  /** The seed's date unless given. */
  created_at?: string | undefined;
  /** `created_at` unless given. */
  updated_at?: string;
  /** The text that a search finds once the document is done. */
  content?: string;
  /** Id of the item in the source of its integration. */
  item?: string;
  /** Values of `ingest_status`, one for each look at the project; the last one stays. `state` follows. */
  plan?: string[];
  /** The same by time, earliest first. */
  timeline?: TimelineStep[];
}

/** From so many milliseconds after `updated_at` on, the artifact has this `ingest_status`. */
export interface TimelineStep {
  afterMs: number;
  ingest_status: string;
}
