/** What changed between the documents before the ingest and those after it. */
import { redact } from "../secrets.ts";
import type { Document, Documents } from "../zylon/documents.ts";

export type ChangeKind = "removed" | "failing" | "added" | "updated";

/** A document that changed or is failing, as a row of the changes-file has it: without secrets. */
export interface Change {
  readonly change: ChangeKind;
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  /** `null` unless it is failing. */
  readonly error: string | null;
  readonly warnings: readonly string[];
}

/**
 * Compares the documents. The first row that matches decides:
 *
 * | before                                       | after                 | change  |
 * | -------------------------------------------- | --------------------- | ------- |
 * | was there, with no successor                 | is gone               | removed |
 * |                                              | failing               | failing |
 * |                                              | pending               |         |
 * | was not there, nor was a predecessor         | indexed               | added   |
 * | had the same id, status and time of update   | indexed               |         |
 * | was there, or was a predecessor              | indexed               | updated |
 */
export function compareDocuments(
  before: Documents,
  after: Documents,
): readonly Change[] {
  const missing = [...before.values()].filter(({ id }) => !after.has(id));
  const newDocuments = [...after.values()].filter(({ id }) => !before.has(id));
  const predecessors = findPredecessors(missing, newDocuments);
  const replaced = new Set(predecessors.values());
  const removed = missing.filter((document) => !replaced.has(document));
  const changes = removed.map((document) => toChange(document, "removed"));
  for (const document of after.values()) {
    const old = before.get(document.id) ?? predecessors.get(document.id);
    const change = getChange(old, document);
    if (change !== undefined) changes.push(toChange(document, change));
  }
  return changes;
}

/**
 * Finds documents that are back under another id, by their name and address, which must
 * be the same (or both have no address). Pairs each new document with one old one at most,
 * and returns the old ones by the new ids.
 */
function findPredecessors(
  missing: readonly Document[],
  newDocuments: readonly Document[],
): ReadonlyMap<string, Document> {
  const candidates = Map.groupBy(missing, getIdentity);
  const predecessors = new Map<string, Document>();
  for (const document of newDocuments) {
    const old = candidates.get(getIdentity(document))?.pop();
    if (old !== undefined) predecessors.set(document.id, old);
  }
  return predecessors;
}

const getIdentity = ({ name, url }: Document): string =>
  JSON.stringify([name, url]);

/** @param old the same document before, or its predecessor */
function getChange(
  old: Document | undefined,
  after: Document,
): ChangeKind | undefined {
  if (after.indexStatus === "failing") return "failing";
  if (after.indexStatus === "pending") return undefined;
  if (old === undefined) return "added";
  const isSame =
    old.id === after.id &&
    old.indexStatus === after.indexStatus &&
    old.updatedAt === after.updatedAt;
  return isSame ? undefined : "updated";
}

function toChange(
  { id, name, url, error, warnings }: Document,
  change: ChangeKind,
): Change {
  const reason = error || warnings.join(", ") || "Unknown";
  return {
    change,
    id: redact(id),
    name,
    url,
    error: change === "failing" ? reason : null,
    warnings,
  };
}
