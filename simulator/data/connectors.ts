/** One connector as the API names it. */
export interface Connector {
  /** Name in the URL. */
  slug: string;
  /** `type` in an integration entity. */
  type: string;
  /** `oauth`: made in the browser; `password`: made with `POST …/{slug}`. */
  credentials: 'oauth' | 'password';
  /** Keys of the config that the documentation shows. */
  configKeys: readonly string[];
}

/** The five connectors. The local Confluence's URL and entity both say "legacy", unlike the documentation's prose. */
export const CONNECTORS: readonly Connector[] = [
  { slug: 'confluence', type: 'Confluence', credentials: 'oauth', configKeys: ['space_key', 'base_url'] },
  { slug: 'confluencelocallegacy', type: 'ConfluenceLocalLegacy', credentials: 'password', configKeys: [] },
  { slug: 'sharepoint', type: 'SharePoint', credentials: 'oauth', configKeys: ['site_url', 'library'] },
  { slug: 'filesystem', type: 'FileSystem', credentials: 'password', configKeys: ['path'] },
  { slug: 'claromentis', type: 'Claromentis', credentials: 'password', configKeys: ['base_url', 'site'] },
];
