/** The documents of one integration, and what an ingest changed. Pure. */
import { line } from "../text.ts";
import type { Artifact } from "../zylon/schemas.ts";

export interface Document extends Artifact {
  readonly projects: readonly string[];
  readonly standing: "done" | "failed" | "pending";
}
/** By id. */
export type Documents = ReadonlyMap<string, Document>;

/** Undefined for what is no document: a folder, a link, an integration, or one that is deleted. */
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

/** One that no page of Zylon shows. */
export const isUnknownStatus = (status: string): boolean =>
  !KNOWN_STATUSES.includes(status.toLowerCase());

/** The warning of a file over 250 MB, which Zylon never begins. */
const UNPROCESSABLE = "UnprocessableContent";

const isUnprocessable = ({
  ingest_status: status,
  ingest_warnings: warnings,
}: Artifact): boolean =>
  /^notstarted$/i.test(status) && warnings.includes(UNPROCESSABLE);

/**
 * What Zylon says of a document. The first row that fits decides:
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
function standingOf(artifact: Artifact): Document["standing"] {
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

/** How many of them are failed, since whenever. */
export function failingIn(documents: Documents): number {
  let failing = 0;
  for (const { standing } of documents.values())
    if (standing === "failed") failing += 1;
  return failing;
}

/** An entry of the changes-file, the integration aside. */
export interface Change {
  readonly change: "added" | "updated" | "removed" | "unchanged";
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly error: string | null;
  readonly warnings: readonly string[];
}

/** A document as people know it. */
export type DocumentLink = Pick<Change, "id" | "name" | "url">;

/** What an ingest changed, as far as it is done. */
export interface Comparison {
  /** Documents that are done. */
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  /** Ids of the documents that failed in this ingest; without one, of all. */
  readonly failed: ReadonlySet<string>;
  /** Documents that were failing before, and were not touched. */
  readonly failedBefore: number;
  /** Zylon says of each when it was updated. */
  readonly hasTimes: boolean;
  /** Whatever changed, failed or has warnings; nothing that is pending. */
  readonly changes: readonly Change[];
}

/** Ids that a stream, or a look while waiting, named. */
interface NamedIds {
  /** As added, updated, recreated or pending. */
  readonly touched: ReadonlySet<string>;
  /** As failed: of one that is done, that is its next version. */
  readonly failed: ReadonlySet<string>;
}

interface Circumstances extends NamedIds {
  /** Watched without an ingest: whatever is failed counts, since whenever. */
  readonly isAlone: boolean;
}

/**
 * One pass over both lists:
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
  // One that was pending before, and is done, may have been so for a moment.
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
  // Said once, as its error.
  warnings: document.ingest_warnings.filter((word) => word !== document.error),
});

/** Since the epoch; undefined where Zylon does not say of any. */
export function lastChange(documents: Documents): number | undefined {
  let last = -Infinity;
  for (const { updated_at: text } of documents.values()) {
    const time = Date.parse(text);
    if (time > last) last = time;
  }
  return last === -Infinity ? undefined : last;
}

/** Documents that went, and those that came in their place under new ids. */
interface Recreated {
  readonly gone: ReadonlySet<string>;
  readonly back: ReadonlySet<string>;
}

interface Pile {
  readonly went: Document[];
  readonly came: Document[];
}

/**
 * As many that went as came, with the same name and address (or both without
 * one), are pairs; and so are one that went and one that came with an address
 * that no other document has, before or now:
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

/** By a key; without those that have none. */
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
