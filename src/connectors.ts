/**
 * Zylon's connectors as a table: to add one, add a row. Also checks ids. Pure.
 */
export interface Connector {
  /** The value of `integration-type`, in our spelling. */
  readonly type: string;
  /** The path segment in the API's URLs. */
  readonly slug: string;
  /** The `type` of an integration entity. */
  readonly entityType: string;
  /** The values that `source` can have for its documents in the artifact API. */
  readonly sources: readonly string[];
  /** Display name. */
  readonly label: string;
  /**
   * `oauth`: a person connects it in a browser; `password`: username and
   * password.
   */
  readonly credentials: "oauth" | "password";
  /** What is no password, to follow "password"; empty if nothing is known. */
  readonly passwordHint?: string;
  /** Config keys that Zylon documents; empty if it documents none. */
  readonly configKeys: readonly string[];
  /** The key of its config that names the space, site or folder. */
  readonly placeKey: string;
}

export const CONNECTORS = [
  {
    type: "confluence",
    slug: "confluence",
    entityType: "Confluence",
    sources: ["Confluence"],
    label: "Confluence",
    credentials: "oauth",
    configKeys: ["space_key", "base_url"],
    placeKey: "space_key",
  },
  {
    type: "confluencelocal",
    slug: "confluencelocallegacy",
    entityType: "ConfluenceLocalLegacy",
    sources: ["ConfluenceLocalLegacy", "Confluence"],
    label: "Confluence Server or Data Center",
    credentials: "password",
    passwordHint: " (not a personal access token)",
    configKeys: [],
    placeKey: "space_key",
  },
  {
    type: "sharepoint",
    slug: "sharepoint",
    entityType: "SharePoint",
    sources: ["SharePoint"],
    label: "SharePoint",
    credentials: "oauth",
    configKeys: ["site_url", "library"],
    placeKey: "site_url",
  },
  {
    type: "filesystem",
    slug: "filesystem",
    entityType: "FileSystem",
    sources: ["FileSystem"],
    label: "file system (SMB share)",
    credentials: "password",
    configKeys: ["path"],
    placeKey: "path",
  },
  {
    type: "claromentis",
    slug: "claromentis",
    entityType: "Claromentis",
    sources: ["Claromentis"],
    label: "Claromentis",
    credentials: "password",
    configKeys: ["base_url", "site"],
    placeKey: "site",
  },
] as const satisfies readonly Connector[];

type ConnectorType = (typeof CONNECTORS)[number]["type"];

export const CONNECTOR_TYPES: readonly ConnectorType[] = CONNECTORS.map(
  (connector) => connector.type,
);

/**
 * Finds a connector by any spelling of its type: that of `integration-type`, of
 * the API's URLs, of an entity, or of the yaml file of Zylon's operator.
 */
export function findConnector(
  spelling: string,
): (typeof CONNECTORS)[number] | undefined {
  const wanted = spelling.toLowerCase().replace(/[\s_-]+/g, "");
  return CONNECTORS.find(({ type, slug, entityType }) =>
    [type, slug, entityType.toLowerCase()].includes(wanted),
  );
}

/**
 * Whether an entity has the type of the connector. An empty type matches: Zylon
 * didn't report it.
 */
export const matchesConnector = (
  { type }: { readonly type: string },
  connector: Connector,
): boolean => type === "" || findConnector(type)?.type === connector.type;

/**
 * Returns the page where a person grants Zylon OAuth access: for a new
 * integration, or for the one with this `id`.
 */
export function getLoginUrl(
  baseUrl: URL,
  { slug }: Connector,
  id?: string,
): string {
  const root = `${baseUrl.origin}${baseUrl.pathname.replace(/\/$/, "")}/api/v1/app/integration/${slug}`;
  return id === undefined
    ? `${root}/login`
    : `${root}/${encodeURIComponent(id)}/login`;
}

/**
 * Whether text can be an id. Zylon documents no format, so this rejects only
 * empty text, `.` and `..` (folders in a URL) and control characters.
 */
export const isPathSegment = (text: string): boolean =>
  text.trim() !== "" && text !== "." && text !== ".." && !/\p{C}/u.test(text);

/** The artifact API, which Zylon 1.58 introduced, or the integration API. */
export type Api = "artifact" | "integration";

/** An integration, and how to call it. */
export interface Target {
  readonly connector: Connector;
  readonly id: string;
  readonly api: Api;
  /** What the first ingest imports, if this run created the integration. */
  readonly firstImport?: FirstImport | undefined;
}

export interface FirstImport {
  readonly project: string;
  readonly paths: readonly string[];
}
