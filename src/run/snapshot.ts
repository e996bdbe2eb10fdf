/** Sums up a complete listing, and compares it with what was there before. Pure. */
import {
  compareDocuments,
  type Comparison,
  type DocumentLink,
  type Documents,
  type FailingDocument,
  getLastChange,
  toChangeEntry,
  toLink,
} from "./documents.ts";
import { type IngestProgress } from "./ingest-progress.ts";

/** What one complete listing shows of the documents of an integration. */
export interface DocumentSnapshot {
  /** How many documents there are. */
  readonly count: number;
  /** When one last changed, in ms since the epoch; `undefined` if unknown. */
  readonly changedAt: number | undefined;
  /** How many of them are indexed, indexed with a warning, and failing. */
  readonly indexed: number;
  readonly warned: number;
  readonly failing: number;
  /** Whether Zylon counts more documents than it lists, even if asked again. */
  readonly isShort: boolean;
  /** Documents that the ingest named last as removed, and that are still listed. */
  readonly stillListed: readonly DocumentLink[];
  readonly failingDocuments: readonly FailingDocument[];
  /** `undefined` if this listing is short, or there is nothing to compare with. */
  readonly comparison: Comparison | undefined;
}

interface SnapshotInput {
  readonly documents: Documents;
  /** `undefined` if there is nothing to compare with. */
  readonly documentsBefore: Documents | undefined;
  readonly isShort: boolean;
  /** What the ingest reported; `undefined` if there is none. */
  readonly progress: IngestProgress | undefined;
  /** Ids of documents that a look has seen pending. They count as touched. */
  readonly pendingIds: ReadonlySet<string>;
  readonly isWatchOnly: boolean;
}

export function createSnapshot(input: SnapshotInput): DocumentSnapshot {
  const { documents, isShort, progress } = input;
  const all = [...documents.values()];
  const indexed = all.filter(({ indexStatus }) => indexStatus === "done");
  const failing = all.filter(({ indexStatus }) => indexStatus === "failed");
  return {
    count: all.length,
    changedAt: getLastChange(documents),
    indexed: indexed.length,
    warned: indexed.filter((document) => document.ingest_warnings.length > 0)
      .length,
    failing: failing.length,
    failingDocuments: failing.map(toChangeEntry),
    isShort,
    stillListed: getStillListed(documents, progress),
    comparison: isShort ? undefined : compareWithBefore(input),
  };
}

function compareWithBefore({
  documents,
  documentsBefore,
  progress,
  pendingIds,
  isWatchOnly,
}: SnapshotInput): Comparison | undefined {
  if (documentsBefore === undefined) return undefined;
  const { added = [], updated = [], failed = [] } = progress?.ids ?? {};
  return compareDocuments(documentsBefore, documents, {
    touched: new Set([...added, ...updated, ...pendingIds]),
    failed: new Set(failed),
    isWatchOnly,
  });
}

/** Returns documents that the ingest named last as removed, and that are listed. */
function getStillListed(
  documents: Documents,
  progress: IngestProgress | undefined,
): readonly DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const [id, op] of progress?.lastOps ?? []) {
    const document = op === "removed" ? documents.get(id) : undefined;
    if (document !== undefined) links.push(toLink(document));
  }
  return links;
}
