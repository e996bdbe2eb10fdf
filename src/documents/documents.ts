/**
 * Artifacts of Zylon as documents of an integration: done, failed or pending.
 * Pure.
 */
import type { Artifact } from "../zylon/schemas.ts";

export type Standing = "done" | "failed" | "pending";

/**
 * A document of an integration, as one look found it. Texts are the server's:
 * untrusted.
 */
export interface Document {
  readonly id: string;
  readonly project: string;
  readonly integration: string;
  readonly name: string;
  readonly url: string | undefined;
  /** `updated_at` in milliseconds; `NaN` where it is missing or no time. */
  readonly time: number;
  readonly standing: Standing;
  /**
   * The API's word for what went wrong, or `Unknown`; empty unless it failed.
   */
  readonly error: string;
  /** The API's words, such as `NoContent`; empty unless it is done. */
  readonly warnings: readonly string[];
}

/** Documents of one integration, by their ids. */
export type Documents = ReadonlyMap<string, Document>;

/** What a look found of one integration. */
export interface Look {
  readonly documents: Documents;
  /** It cannot have a hole: what is not in it is not there. */
  readonly isWhole: boolean;
}

const wordOf = (text: string | undefined): string =>
  (text ?? "").trim().toLowerCase();

/**
 * The documented values of `ingest_status` before indexing ends, and after it.
 * There may be more.
 */
export const PENDING = ["NotStarted", "Processing", "Parsing", "Storing"];
const isPending = (word: string): boolean =>
  PENDING.some((one) => wordOf(one) === word);
const isEnded = (word: string): boolean =>
  ["done", "error", "notapplicable"].includes(word);

/**
 * Whether `ingest_status` has a value that this action does not know. It counts
 * as pending.
 */
export function isUnknownStatus({ ingest_status: status }: Artifact): boolean {
  const word = wordOf(status);
  return word !== "" && !isPending(word) && !isEnded(word);
}

/**
 * Done, failed or pending. `state` decides only where `ingest_status` is
 * missing or unknown.
 */
export function standingOf({
  ingest_status: status,
  state,
}: Pick<Artifact, "ingest_status" | "state">): Standing {
  const word = wordOf(status);
  if (word === "done" || word === "notapplicable") return "done";
  if (word === "error") return "failed";
  if (isPending(word)) return "pending";
  if (wordOf(state) === "error") return "failed";
  return word === "" && wordOf(state) === "published" ? "done" : "pending";
}

function timeOf(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(text);
}

/** Whether an artifact is no document, such as a folder. */
export const isNoDocument = ({ type }: Artifact): boolean =>
  ["folder", "link"].includes(wordOf(type));

/**
 * The document that an artifact is; undefined for a folder, a link, what is
 * deleted, and what no integration brought.
 */
export function documentOf(
  artifact: Artifact,
  project: string,
): Document | undefined {
  const { id, integration_id: integration } = artifact;
  if (integration === undefined || integration === "" || isNoDocument(artifact))
    return undefined;
  // Not asked for, and listed all the same by a server that ignores the
  // parameter `state`.
  if (wordOf(artifact.state) === "deleted") return undefined;
  const standing = standingOf(artifact);
  const {
    name,
    external_url: url,
    error = "",
    ingest_warnings: warnings,
  } = artifact;
  return {
    id,
    project,
    integration,
    name: name === undefined || name.trim() === "" ? id : name,
    url: url === "" ? undefined : url,
    time: timeOf(artifact.updated_at),
    standing,
    error: standing === "failed" ? error || "Unknown" : "",
    warnings:
      standing === "done"
        ? (warnings ?? []).filter((word) => typeof word === "string")
        : [],
  };
}

const BY_CONCERN: readonly Standing[] = ["pending", "failed", "done"];

/** Of two listings of one document, the one that needs more concern. */
export function worseOf(one: Document | undefined, other: Document): Document {
  if (one === undefined) return other;
  return BY_CONCERN.indexOf(one.standing) <= BY_CONCERN.indexOf(other.standing)
    ? one
    : other;
}
