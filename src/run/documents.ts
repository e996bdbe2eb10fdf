/** The documents of one integration, and what changed between two lists. Pure. */
import { toSafeLine } from "../text.ts";
import type { Artifact } from "../zylon/schemas.ts";

export interface Document extends Artifact {
  readonly projects: readonly string[];
  readonly indexStatus: "done" | "failed" | "pending";
}
/** Documents by id. */
export type Documents = ReadonlyMap<string, Document>;

/** Returns `undefined` for folders, links, integrations and what is deleted. */
export function readDocument(
  artifact: Artifact,
  project: string,
): Document | undefined {
  if (/^(folder|link|integration)$/i.test(artifact.type)) return undefined;
  if (/^deleted$/i.test(artifact.state)) return undefined;
  const error = isUnprocessable(artifact)
    ? artifact.error || UNPROCESSABLE_WARNING
    : artifact.error;
  const projects = [project];
  return {
    ...artifact,
    error,
    projects,
    indexStatus: getIndexStatus(artifact),
  };
}

const KNOWN_STATUSES = [
  "",
  "notapplicable",
  "notstarted",
  "processing",
  "parsing",
  "storing",
  "done",
  "error",
];

/** Whether the status is given, but not in Zylon's documentation. */
export const isUnknownStatus = (status: string): boolean =>
  !KNOWN_STATUSES.includes(status.toLowerCase());

/** The warning about a file over 250 MB, which Zylon never starts to index. */
const UNPROCESSABLE_WARNING = "UnprocessableContent";

/** Explains Zylon's reason for a failed document if the word alone doesn't. */
export const formatReason = (error: string): string =>
  error === UNPROCESSABLE_WARNING ? `${error}, over 250 MB` : error;

const isUnprocessable = ({
  ingest_status: status,
  ingest_warnings: warnings,
}: Artifact): boolean =>
  /^notstarted$/i.test(status) && warnings.includes(UNPROCESSABLE_WARNING);

/**
 * Returns how far Zylon is with a document. The first row that matches decides;
 * an empty cell matches anything:
 *
 * | status                        | state                    | and it         | result  |
 * | ----------------------------- | ------------------------ | -------------- | ------- |
 * | Error                         |                          |                | failed  |
 * |                               | Error                    |                | failed  |
 * | Done                          |                          |                | done    |
 * |                               | Initializing, Processing |                | pending |
 * | NotStarted, NotApplicable, "" |                          | has an `error` | failed  |
 * | NotStarted                    |                          | is over 250 MB | failed  |
 * | NotApplicable                 |                          |                | done    |
 * | ""                            | Published, Ready         |                | done    |
 * |                               |                          |                | pending |
 */
export function getIndexStatus(artifact: Artifact): Document["indexStatus"] {
  const status = artifact.ingest_status.toLowerCase();
  const state = artifact.state.toLowerCase();
  const isIdle = ["notstarted", "notapplicable", ""].includes(status);
  if (status === "error" || state === "error") return "failed";
  if (status === "done") return "done";
  if (state === "initializing" || state === "processing") return "pending";
  if (artifact.error !== "" && isIdle) return "failed";
  if (isUnprocessable(artifact)) return "failed";
  if (status === "notapplicable") return "done";
  if (status === "" && /^(published|ready)$/.test(state)) return "done";
  return "pending";
}

/**
 * Parses a time of Zylon, in milliseconds since the epoch; `NaN` if it is none.
 * A time without a zone is UTC, wherever the runner is.
 */
function parseTime(text: string): number {
  const hasZone = /(?:z|[+-]\d\d:?\d\d)$/i.test(text);
  return Date.parse(text.includes(":") && !hasZone ? `${text}Z` : text);
}

/** Whether two times are the same, in whatever way Zylon writes them. */
export const isSameTime = (one: string, other: string): boolean =>
  one === other || parseTime(one) === parseTime(other);

/** Counts the failing documents. */
export function countFailing(documents: Documents): number {
  let failing = 0;
  for (const { indexStatus } of documents.values())
    if (indexStatus === "failed") failing += 1;
  return failing;
}

/** An entry of the changes-file, without the integration. */
export interface Change {
  readonly change: "added" | "updated" | "removed" | "unchanged";
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly error: string | null;
  readonly warnings: readonly string[];
}

/** The name and link of a document. */
export type DocumentLink = Pick<Change, "id" | "name" | "url">;

/** A failing document, with Zylon's reason. */
export type FailingDocument = DocumentLink & Pick<Change, "error">;

/** What changed from the list before to the one now. */
export interface Comparison {
  /** Only indexed documents count here and in `updated`. */
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  /** Ids of documents that failed in this run; in watch-only, of all failing ones. */
  readonly failedIds: ReadonlySet<string>;
  /** Number of documents that failed before the ingest, which left them alone. */
  readonly alreadyFailing: number;
  /** Whether every document has the time of its last update. */
  readonly hasUpdateTimes: boolean;
  /** Documents that changed, are failing or have warnings, but are not pending. */
  readonly changes: readonly Change[];
}

/** Ids in the ingest's events, or of documents that were seen pending. */
export interface ReportedIds {
  /** Ids that were reported as added, updated or recreated, or seen pending. */
  readonly touched: ReadonlySet<string>;
  /** Ids that were reported as failed. If one is indexed, its new version failed. */
  readonly failed: ReadonlySet<string>;
}

interface CompareOptions extends ReportedIds {
  /** Whether the documents are watched without an ingest. */
  readonly isWatchOnly: boolean;
}

/**
 * Compares the list before with the one now. A row has the time of the last update
 * only where that differs:
 *
 * | before        | now           | in `reported`       | counts as                             |
 * | ------------- | ------------- | ------------------- | ------------------------------------- |
 * | –             | done          |                     | added                                 |
 * | –             | failed        |                     | failed                                |
 * | any           | –             |                     | removed                               |
 * | a1, `Home`    | a2, `Home`    |                     | updated: recreated                    |
 * | done, 1 May   | done, 2 May   |                     | updated                               |
 * | done, 9:00    | done, 9:00Z   |                     | unchanged                             |
 * | done          | done          | `touched`           | updated                               |
 * | done          | done          | `failed`            | unchanged                             |
 * | pending       | done          |                     | unchanged                             |
 * | failed        | done          |                     | updated                               |
 * | done, pending | failed        |                     | failed                                |
 * | failed        | failed        | `touched`, `failed` | failed                                |
 * | failed, 1 May | failed, 2 May |                     | failed                                |
 * | failed        | failed        |                     | already failing; failed in watch-only |
 * | any           | pending       |                     | nothing yet                           |
 */
export function compareDocuments(
  before: Documents,
  now: Documents,
  { isWatchOnly, ...reported }: CompareOptions,
): Comparison {
  const { removedIds, addedIds } = findRecreated(before, now);
  const done = { added: 0, updated: 0, unchanged: 0 };
  const failedIds = new Set<string>();
  const changes: Change[] = [];
  let removed = 0;
  let alreadyFailing = 0;
  let hasUpdateTimes = true;
  for (const document of now.values()) {
    const { id, indexStatus, ingest_warnings: warnings } = document;
    if (document.updated_at === "") hasUpdateTimes = false;
    if (indexStatus === "pending") continue;
    const change = addedIds.has(id)
      ? "updated"
      : classifyChange(before.get(id), document, reported);
    const isNews = change !== "unchanged";
    if (indexStatus === "done") done[change] += 1;
    else if (isNews || isWatchOnly) failedIds.add(id);
    else alreadyFailing += 1;
    if (isNews || indexStatus === "failed" || warnings.length > 0)
      changes.push({ change, ...toChangeEntry(document) });
  }
  for (const document of before.values()) {
    if (now.has(document.id) || removedIds.has(document.id)) continue;
    removed += 1;
    const entry = { ...toChangeEntry(document), error: null, warnings: [] };
    changes.push({ change: "removed", ...entry });
  }
  const { added, updated } = done;
  return {
    added,
    updated,
    removed,
    failedIds,
    alreadyFailing,
    hasUpdateTimes,
    changes,
  };
}

function classifyChange(
  old: Document | undefined,
  now: Document,
  reported: ReportedIds,
): "added" | "updated" | "unchanged" {
  if (old === undefined) return "added";
  const { id, indexStatus } = now;
  const hasFailed = indexStatus === "failed";
  // A document that was pending and is done may have been pending only for a
  // moment.
  const hasOtherStatus =
    old.indexStatus !== indexStatus &&
    (old.indexStatus !== "pending" || hasFailed);
  const isUpdated =
    hasOtherStatus ||
    !isSameTime(old.updated_at, now.updated_at) ||
    reported.touched.has(id) ||
    (hasFailed && reported.failed.has(id));
  return isUpdated ? "updated" : "unchanged";
}

export const toLink = (document: Document): DocumentLink => ({
  id: document.id,
  name: document.name || toSafeLine(document.id, 80),
  url: document.external_url,
});

export const toChangeEntry = (document: Document): Omit<Change, "change"> => ({
  ...toLink(document),
  error: document.indexStatus === "failed" ? document.error || "Unknown" : null,
  // A warning that is also the error is shown once, as the error.
  warnings: document.ingest_warnings.filter((word) => word !== document.error),
});

/** Returns when one last changed, in ms since the epoch; `undefined` if none has a time. */
export function getLastChange(documents: Documents): number | undefined {
  let last = -Infinity;
  for (const { updated_at: text } of documents.values()) {
    const time = parseTime(text);
    if (time > last) last = time;
  }
  return last === -Infinity ? undefined : last;
}

/** Ids of documents that disappeared, and of those that replaced them. */
interface RecreatedIds {
  readonly removedIds: ReadonlySet<string>;
  readonly addedIds: ReadonlySet<string>;
}

interface DocumentGroup {
  readonly removed: Document[];
  readonly added: Document[];
}

/**
 * Finds documents that came back under a new id. If as many disappeared as
 * appeared with the same name and address (or without an address), they are
 * pairs. A document that disappeared and one that appeared are also a pair if
 * only these two have had the address:
 *
 * | disappeared        | appeared           |                       |
 * | ------------------ | ------------------ | --------------------- |
 * | README.md twice    | README.md twice    | two pairs             |
 * | README.md twice    | README.md          | none                  |
 * | Home at /1         | Start at /1        | a pair, by address    |
 * | five pages at /    | five others at /   | none                  |
 */
function findRecreated(before: Documents, now: Documents): RecreatedIds {
  const removedIds = new Set<string>();
  const addedIds = new Set<string>();
  const markAsPair = ({ removed, added }: DocumentGroup): void => {
    for (const { id } of removed) removedIds.add(id);
    for (const { id } of added) addedIds.add(id);
  };
  const hasAppeared = ({ id }: Document): boolean => !before.has(id);
  const hasDisappeared = ({ id }: Document): boolean => !now.has(id);
  const all = { removed: [...before.values()], added: [...now.values()] };
  const changed = {
    removed: all.removed.filter(hasDisappeared),
    added: all.added.filter(hasAppeared),
  };
  if (changed.removed.length === 0 || changed.added.length === 0)
    return { removedIds, addedIds };
  const byName = groupDocuments(changed, ({ name, external_url: url }) =>
    JSON.stringify([name, url]),
  );
  for (const group of byName.values())
    if (group.removed.length === group.added.length) markAsPair(group);
  const byAddress = groupDocuments(all, ({ external_url: url }) => url);
  for (const group of byAddress.values()) {
    const isPair = group.removed.length === 1 && group.added.length === 1;
    if (
      isPair &&
      group.removed.every(hasDisappeared) &&
      group.added.every(hasAppeared)
    )
      markAsPair(group);
  }
  return { removedIds, addedIds };
}

/** Groups documents by a key. Documents without a key are left out. */
function groupDocuments(
  { removed, added }: DocumentGroup,
  keyOf: (document: Document) => string | null,
): ReadonlyMap<string, DocumentGroup> {
  const groups = new Map<string, DocumentGroup>();
  const addToGroup = (document: Document, list: keyof DocumentGroup): void => {
    const key = keyOf(document);
    if (key === null) return;
    const group = groups.get(key) ?? { removed: [], added: [] };
    group[list].push(document);
    groups.set(key, group);
  };
  for (const document of removed) addToGroup(document, "removed");
  for (const document of added) addToGroup(document, "added");
  return groups;
}
