/** One item in the source of an integration, such as a page of a wiki. */
export interface SourceItem {
  /** Stays the same while name and content change. */
  id: string;
  name: string;
  /** What a search finds once the document is done. */
  content: string;
  /** `Document` unless given; a `Folder` or a `Link` has nothing to index. */
  type?: string;
  url?: string;
  /** Id of another item, which comes earlier in the source. */
  parent?: string;
  /** The connector cannot read it, so it has no document. */
  unreadable?: boolean;
  /** Its document fails with this error. */
  error?: string;
  /** Its document ends with these warnings. */
  warnings?: string[];
}
