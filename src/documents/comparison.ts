/**
 * What an ingest changed: the documents before it, compared with those that a
 * look finds after it. Pure.
 */
import type { Redact } from "../log/secrets.ts";
import { oneLine } from "../log/untrusted.ts";
import {
  type ChangeEntry,
  type ChangeKind,
  type IntegrationResult,
  MAX_NAMES,
  noChanges,
} from "../result/result.ts";
import type { Document, Documents, Look } from "./documents.ts";

/**
 * The address, where no secret is in it: neither as it was sent, nor as it is
 * read, without line breaks and tabs.
 */
function printableUrl(
  url: string | undefined,
  redact: Redact,
): string | undefined {
  if (url === undefined) return undefined;
  const read = URL.parse(url)?.href ?? url;
  return redact(url) === url && redact(read) === read ? url : undefined;
}

/**
 * Counts, the first names, and every entry of `changes-file`, from two looks at
 * an integration. Nothing is called removed unless both were whole. A stream
 * that counted items keeps its numbers.
 * @param touched ids of documents that became pending after the ingest: they
 *   were updated, even where `updated_at` did
 *   not move
 * @param ingested the result at the end of the ingest, before any look after it
 */
export function compare(
  before: Look,
  after: Look,
  touched: ReadonlySet<string>,
  ingested: IntegrationResult,
  redact: Redact,
): Partial<IntegrationResult> {
  const counts = {
    added: 0,
    updated: 0,
    unchanged: 0,
    failed: 0,
    failedBefore: 0,
    done: 0,
    pending: 0,
    warned: 0,
  };
  const changes = noChanges();
  const keep = (
    kind: ChangeKind,
    { name, url }: Document,
    detail = "",
  ): void => {
    if (changes[kind].length >= MAX_NAMES) return;
    changes[kind].push({
      name: oneLine(redact(name)),
      url: printableUrl(url, redact),
      detail: oneLine(redact(detail)),
    });
  };
  const changed: ChangeEntry[] = [];
  const enter = (change: ChangeEntry["change"], document: Document): void => {
    const { id, name, url, standing, error, warnings } = document;
    const isGone = change === "removed";
    changed.push({
      integration_type: ingested.connector.type,
      integration_id: ingested.id ?? "",
      change,
      id: redact(id),
      name: redact(name),
      url: url === undefined ? null : redact(url),
      error: standing === "failed" && !isGone ? redact(error) : null,
      warnings: isGone ? [] : warnings.map(redact),
    });
  };

  // `updated_at` is missing, or did not move with an update: so it is unknown
  // which documents were updated.
  let timeless = false;
  for (const document of after.documents.values()) {
    const { id, standing, time, warnings, error } = document;
    const old = before.documents.get(id);
    let change: "added" | "updated" | "unchanged" = "added";
    if (old !== undefined) {
      const comparable = !Number.isNaN(time) && !Number.isNaN(old.time);
      // Done that became failed, or either that became pending, is the work of
      // this ingest.
      const isTouched =
        touched.has(id) ||
        (old.standing !== "pending" && old.standing !== standing);
      const moved = comparable && time !== old.time;
      if (!moved && (isTouched || !comparable)) timeless = true;
      change = moved || isTouched ? "updated" : "unchanged";
    }
    // Each counts in exactly one of added, updated, unchanged and failed, and
    // in one of done, pending and failed.
    if (standing === "failed") {
      const isOld = change === "unchanged" && old?.standing === "failed";
      counts.failed += 1;
      if (isOld) counts.failedBefore += 1;
      keep(isOld ? "failedBefore" : "failed", document, error);
    } else {
      counts[change] += 1;
      counts[standing] += 1;
      if (standing === "pending") keep("pending", document);
      else if (change !== "unchanged") keep(change, document);
    }
    if (warnings.length > 0) {
      counts.warned += 1;
      keep("warned", document, warnings.join(", "));
    }
    if (change !== "unchanged" || standing === "failed" || warnings.length > 0)
      enter(change, document);
  }
  const isCertain = before.isWhole && after.isWhole;
  const gone = isCertain
    ? [...before.documents.values()].filter(
        ({ id }) => !after.documents.has(id),
      )
    : [];
  for (const document of gone) {
    keep("removed", document);
    enter("removed", document);
  }
  // What the stream named, by name or by id, and none of these documents is: an
  // item that never became one.
  for (const kind of ["failed", "removed"] as const) {
    const listed = changed.filter(({ change, error }) =>
      kind === "removed" ? change === "removed" : error !== null,
    );
    const named = new Set([
      ...changes[kind].map(({ name }) => name),
      ...listed.map(({ id }) => oneLine(id)),
    ]);
    changes[kind].push(
      ...ingested.changes[kind].filter(({ name }) => !named.has(name)),
    );
  }

  const { added, updated, unchanged, ...others } = counts;
  const found = {
    indexed: { ...others, unchanged: timeless ? undefined : unchanged },
    changes,
    changed,
  };
  const { atLeast, countsFrom, items } = ingested;
  const removed = isCertain
    ? Math.max(items?.removed ?? atLeast?.removed ?? 0, gone.length)
    : undefined;
  // A stream that said of an item what became of it, all of it in known words:
  // then its counts decide.
  if (
    items !== undefined &&
    countsFrom === "stream" &&
    Object.values(items).some((count = 0) => count > 0)
  ) {
    return { ...found, items: { ...items, removed } };
  }
  const errors = items?.errors ?? atLeast?.errors; // of a stream that counted nothing else
  return {
    ...found,
    items: {
      added: isCertain ? added : undefined,
      updated: timeless ? undefined : updated,
      removed,
      skipped: undefined,
      errors: errors === 0 ? undefined : errors,
    },
    countsFrom: "documents",
  };
}

/**
 * Whether two looks found the same documents, with the same times and
 * standings.
 */
export function areAlike(one: Documents, other: Documents): boolean {
  if (one.size !== other.size) return false;
  return [...one.values()].every(({ id, time, standing }) => {
    const found = other.get(id);
    return (
      found !== undefined &&
      Object.is(found.time, time) &&
      found.standing === standing
    );
  });
}
