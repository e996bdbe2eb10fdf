/** The documents of one integration, and what an ingest changed. Pure. */
import { line } from "../text.ts";
import type { Artifact } from "../zylon/schemas.ts";

export interface Document extends Artifact {
  readonly projects: readonly string[];
  readonly standing: "done" | "failed" | "pending";
}
/** Documents by id. */
export type Documents = ReadonlyMap<string, Document>;

/** Returns `undefined` for folders, links, integrations and deleted ones. */
export function readDocument(
  artifact: Artifact,
  project: string,
): Document | undefined {
  if (/^(folder|link|integration)$/i.test(artifact.type)) return undefined;
  if (/^deleted$/i.test(artifact.state)) return undefined;
  const error = isUnprocessable(artifact)
    ? artifact.error || UNPROCESSABLE
    : artifact.error;
  const projects = [project];
  return { ...artifact, error, projects, standing: standingOf(artifact) };
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

/** Whether Zylon's documentation doesn't have this status. */
export const isUnknownStatus = (status: string): boolean =>
  !KNOWN_STATUSES.includes(status.toLowerCase());

/** The warning about a file over 250 MB, which Zylon never starts to index. */
const UNPROCESSABLE = "UnprocessableContent";

const isUnprocessable = ({
  ingest_status: status,
  ingest_warnings: warnings,
}: Artifact): boolean =>
  /^notstarted$/i.test(status) && warnings.includes(UNPROCESSABLE);

/**
 * Returns how far Zylon is with a document. The first row that matches decides:
 *
 * | status                        | state                    | else       |         |
 * | ----------------------------- | ------------------------ | ---------- | ------- |
 * | Error, or                     | Error                    |            | failed  |
 * | Done                          |                          |            | done    |
 * |                               | Initializing, Processing |            | pending |
 * | NotStarted, NotApplicable, "" |                          | an `error` | failed  |
 * | NotStarted                    |                          | over 250 MB| failed  |
 * | NotApplicable                 |                          |            | done    |
 * | ""                            | Published, Ready         |            | done    |
 * | any other                     | any other                |            | pending |
 */
export function standingOf(artifact: Artifact): Document["standing"] {
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

/** Counts the failed documents, however long ago they failed. */
export function failingIn(documents: Documents): number {
  let failing = 0;
  for (const { standing } of documents.values())
    if (standing === "failed") failing += 1;
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

/** What an ingest has changed so far. */
export interface Comparison {
  /** Only indexed documents count here and in `updated`. */
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  /** Ids of documents that failed in this ingest, or of all without one. */
  readonly failed: ReadonlySet<string>;
  /** Documents that were failing before, and were not touched. */
  readonly failedBefore: number;
  /** Whether every document has the time of its last update. */
  readonly hasTimes: boolean;
  /** Documents that changed, failed or have warnings, but are not pending. */
  readonly changes: readonly Change[];
}

/** Ids that the stream reported, or that were seen pending. */
export interface NamedIds {
  /** Reported as added, updated or recreated, or seen pending. */
  readonly touched: ReadonlySet<string>;
  /** Reported as failed. If it is indexed, only its next version failed. */
  readonly failed: ReadonlySet<string>;
}

interface Circumstances extends NamedIds {
  /** Whether there is no ingest. Then failures of any age count. */
  readonly isAlone: boolean;
}

/**
 * Compares both lists in one pass:
 *
 * | before         | now     | named              |                      |
 * | -------------- | ------- | ------------------ | -------------------- |
 * | –              | done    |                    | added                |
 * | –              | failed  |                    | failed               |
 * | any            | –       |                    | removed              |
 * | a1, `Home`     | a2, `Home` |                 | updated: recreated   |
 * | done, 1 May    | done, 2 May |                | updated              |
 * | done           | done    | as touched         | updated              |
 * | done           | done    | as failed          | unchanged            |
 * | done, pending  | failed  |                    | failed               |
 * | failed         | failed  | as touched, failed | failed               |
 * | failed         | failed  |                    | was failing before   |
 * | failed         | failed  | without an ingest  | failed               |
 * | any            | pending |                    | still unknown        |
 */
export function compare(
  before: Documents,
  now: Documents,
  { isAlone, ...named }: Circumstances,
): Comparison {
  const { gone, back } = recreatedIn(before, now);
  const done = { added: 0, updated: 0, unchanged: 0 };
  const failed = new Set<string>();
  const changes: Change[] = [];
  let removed = 0;
  let failedBefore = 0;
  let hasTimes = true;
  for (const document of now.values()) {
    const { id, standing, ingest_warnings: warnings } = document;
    if (document.updated_at === "") hasTimes = false;
    if (standing === "pending") continue;
    const change = back.has(id)
      ? "updated"
      : changeOf(before.get(id), document, named);
    const isNews = change !== "unchanged";
    if (standing === "done") done[change] += 1;
    else if (isNews || isAlone) failed.add(id);
    else failedBefore += 1;
    if (isNews || standing === "failed" || warnings.length > 0)
      changes.push({ change, ...entryOf(document) });
  }
  for (const document of before.values()) {
    if (now.has(document.id) || gone.has(document.id)) continue;
    removed += 1;
    const entry = { ...entryOf(document), error: null, warnings: [] };
    changes.push({ change: "removed", ...entry });
  }
  const { added, updated } = done;
  return { added, updated, removed, failed, failedBefore, hasTimes, changes };
}

function changeOf(
  old: Document | undefined,
  now: Document,
  named: NamedIds,
): "added" | "updated" | "unchanged" {
  if (old === undefined) return "added";
  const { id, standing } = now;
  const hasFailed = standing === "failed";
  // A document that was pending and is done may have been pending only for a
  // moment.
  const isOther =
    old.standing !== standing && (old.standing !== "pending" || hasFailed);
  const isUpdated =
    isOther ||
    old.updated_at !== now.updated_at ||
    named.touched.has(id) ||
    (hasFailed && named.failed.has(id));
  return isUpdated ? "updated" : "unchanged";
}

export const linkOf = (document: Document): DocumentLink => ({
  id: document.id,
  name: document.name || line(document.id, 80),
  url: document.external_url,
});

const entryOf = (document: Document): Omit<Change, "change"> => ({
  ...linkOf(document),
  error: document.standing === "failed" ? document.error || "Unknown" : null,
  // A warning that is also the error is shown once, as the error.
  warnings: document.ingest_warnings.filter((word) => word !== document.error),
});

/** Milliseconds since the epoch; `undefined` if Zylon never says. */
export function lastChange(documents: Documents): number | undefined {
  let last = -Infinity;
  for (const { updated_at: text } of documents.values()) {
    const time = Date.parse(text);
    if (time > last) last = time;
  }
  return last === -Infinity ? undefined : last;
}

/** Ids of documents that disappeared, and of those that replaced them. */
interface Recreated {
  readonly gone: ReadonlySet<string>;
  readonly back: ReadonlySet<string>;
}

interface Pile {
  readonly went: Document[];
  readonly came: Document[];
}

/**
 * Finds documents that came back under a new id. If as many disappeared as
 * appeared with the same name and address (or both without one), they are
 * pairs. So are one that disappeared and one that appeared with an address that
 * no other document has, before or now:
 *
 * | went               | came               |                       |
 * | ------------------ | ------------------ | --------------------- |
 * | README.md twice    | README.md twice    | two pairs             |
 * | README.md twice    | README.md          | none                  |
 * | Home at /1         | Start at /1        | a pair, by address    |
 * | five pages at /    | five others at /   | none                  |
 */
function recreatedIn(before: Documents, now: Documents): Recreated {
  const gone = new Set<string>();
  const back = new Set<string>();
  const pair = ({ went, came }: Pile): void => {
    for (const { id } of went) gone.add(id);
    for (const { id } of came) back.add(id);
  };
  const isNew = ({ id }: Document): boolean => !before.has(id);
  const isOld = ({ id }: Document): boolean => !now.has(id);
  const whole = { went: [...before.values()], came: [...now.values()] };
  const changed = {
    went: whole.went.filter(isOld),
    came: whole.came.filter(isNew),
  };
  if (changed.went.length === 0 || changed.came.length === 0)
    return { gone, back };
  const byName = pilesOf(changed, ({ name, external_url: url }) =>
    JSON.stringify([name, url]),
  );
  for (const pile of byName.values())
    if (pile.went.length === pile.came.length) pair(pile);
  const byAddress = pilesOf(whole, ({ external_url: url }) => url);
  for (const pile of byAddress.values()) {
    const isPair = pile.went.length === 1 && pile.came.length === 1;
    if (isPair && pile.went.every(isOld) && pile.came.every(isNew)) pair(pile);
  }
  return { gone, back };
}

/** Groups documents by a key. Documents without a key are left out. */
function pilesOf(
  { went, came }: Pile,
  keyOf: (document: Document) => string | null,
): ReadonlyMap<string, Pile> {
  const piles = new Map<string, Pile>();
  const pileOf = (document: Document): Pile => {
    const key = keyOf(document);
    const pile = piles.get(key ?? "") ?? { went: [], came: [] };
    if (key !== null) piles.set(key, pile);
    return pile;
  };
  for (const document of went) pileOf(document).went.push(document);
  for (const document of came) pileOf(document).came.push(document);
  return piles;
}
