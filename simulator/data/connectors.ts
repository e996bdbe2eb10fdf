/**
 * The connectors as Zylon's documentation has them; the action has a table of
 * its own, and neither is made from the other.
 */

/** One connector as the API names it, and the integration of Ada's. */
export interface Connector {
  /** Of Ada's integration. */
  id: string;
  name: string;
  /** Name in the URL. */
  slug: string;
  /** `type` in an integration entity. */
  type: string;
  /** `source` of its documents, and in the filter for them. */
  source: string;
  /** `oauth`: made in the browser; `password`: made with `POST …/{slug}`. */
  credentials: "oauth" | "password";
  /** Keys of the config that the documentation shows. */
  configKeys: readonly string[];
  config: object;
  /** Where it has credentials. */
  username?: string;
  /** Of its items. */
  url: string;
  /** Of the names of its items. */
  ending?: string;
}

/**
 * By the name in the documentation's prose. The local Confluence's URL and
 * entity both say "legacy".
 */
const CONNECTOR_ROWS = {
  confluence: {
    id: "int_confluence_1",
    name: "Support space",
    slug: "confluence",
    type: "Confluence",
    source: "Confluence",
    credentials: "oauth",
    configKeys: ["space_key", "base_url"],
    config: {
      space_key: "SUP",
      base_url: "https://confluence.auroralabs.com",
    },
    url: "https://confluence.auroralabs.com/x",
  },
  confluencelocal: {
    id: "int_confluencelocal_1",
    name: "Wiki",
    slug: "confluencelocallegacy",
    type: "ConfluenceLocalLegacy",
    source: "Confluence",
    credentials: "password",
    configKeys: [],
    config: { base_url: "https://wiki.auroralabs.com", space_key: "DOCS" },
    username: "svc-docs",
    url: "https://wiki.auroralabs.com/x",
  },
  sharepoint: {
    id: "int_sharepoint_1",
    name: "Support site",
    slug: "sharepoint",
    type: "SharePoint",
    source: "SharePoint",
    credentials: "oauth",
    configKeys: ["site_url", "library"],
    config: {
      site_url: "https://auroralabs.sharepoint.com/sites/support",
      library: "Shared Documents",
    },
    url: "https://auroralabs.sharepoint.com/sites/support",
    ending: ".docx",
  },
  filesystem: {
    id: "int_filesystem_1",
    name: "Support share",
    slug: "filesystem",
    type: "FileSystem",
    source: "FileSystem",
    credentials: "password",
    configKeys: ["path"],
    config: { path: "/mnt/shared/support" },
    username: "svc-files",
    url: "file:///mnt/shared/support",
    ending: ".pdf",
  },
  claromentis: {
    id: "int_claromentis_1",
    name: "Intranet",
    slug: "claromentis",
    type: "Claromentis",
    source: "Claromentis",
    credentials: "password",
    configKeys: ["base_url", "site"],
    config: {
      base_url: "https://claromentis.auroralabs.com",
      site: "Knowledge Base",
    },
    username: "svc-intranet",
    url: "https://claromentis.auroralabs.com/kb",
  },
} as const satisfies Record<string, Connector>;

/** The id of Ada's integration of each, by name. */
export const INTEGRATION_IDS = {
  confluence: CONNECTOR_ROWS.confluence.id,
  confluencelocal: CONNECTOR_ROWS.confluencelocal.id,
  sharepoint: CONNECTOR_ROWS.sharepoint.id,
  filesystem: CONNECTOR_ROWS.filesystem.id,
  claromentis: CONNECTOR_ROWS.claromentis.id,
} satisfies Record<keyof typeof CONNECTOR_ROWS, string>;

export const CONNECTORS: readonly Connector[] = Object.values(CONNECTOR_ROWS);
