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
  /** `source` of its documents; `type` unless given. */
  source?: string;
  config: object;
  /** Missing if a person connects it in a browser (OAuth). */
  username?: string;
  /** Of its items. */
  url: string;
  /** Of the names of its items. */
  ending?: string;
}

/**
 * The id of Ada's integration of each, by the name in the documentation's prose.
 */
export const INTEGRATION_IDS = {
  confluence: "int_confluence_1",
  confluencelocal: "int_confluencelocal_1",
  sharepoint: "int_sharepoint_1",
  filesystem: "int_filesystem_1",
  claromentis: "int_claromentis_1",
} as const;

/** The URL and the entity of the local Confluence both say "legacy". */
export const CONNECTORS: readonly Connector[] = [
  {
    id: INTEGRATION_IDS.confluence,
    name: "Support space",
    slug: "confluence",
    type: "Confluence",
    config: {
      space_key: "SUP",
      base_url: "https://confluence.auroralabs.com",
    },
    url: "https://confluence.auroralabs.com/x",
  },
  {
    id: INTEGRATION_IDS.confluencelocal,
    name: "Wiki",
    slug: "confluencelocallegacy",
    type: "ConfluenceLocalLegacy",
    source: "Confluence",
    config: { base_url: "https://wiki.auroralabs.com", space_key: "DOCS" },
    username: "svc-docs",
    url: "https://wiki.auroralabs.com/x",
  },
  {
    id: INTEGRATION_IDS.sharepoint,
    name: "Support site",
    slug: "sharepoint",
    type: "SharePoint",
    config: {
      site_url: "https://auroralabs.sharepoint.com/sites/support",
      library: "Shared Documents",
    },
    url: "https://auroralabs.sharepoint.com/sites/support",
    ending: ".docx",
  },
  {
    id: INTEGRATION_IDS.filesystem,
    name: "Support share",
    slug: "filesystem",
    type: "FileSystem",
    config: { path: "/mnt/shared/support" },
    username: "svc-files",
    url: "file:///mnt/shared/support",
    ending: ".pdf",
  },
  {
    id: INTEGRATION_IDS.claromentis,
    name: "Intranet",
    slug: "claromentis",
    type: "Claromentis",
    config: {
      base_url: "https://claromentis.auroralabs.com",
      site: "Knowledge Base",
    },
    username: "svc-intranet",
    url: "https://claromentis.auroralabs.com/kb",
  },
];
