/**
 * Artifacts of Zylon as documents of an integration: done, failed or pending.
 * Pure.
 */
import { isNoError } from "../zylon/answers.ts";
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

/** How far a look, and what it shows, can be relied on. */
export interface Reliability {
  /**
   * `whole`: what is missing here is not in Zylon either. `unproved`: it is
   * whole if another look lists the same.
   */
  readonly wholeness: "whole" | "unproved" | "partial";
  /** Why it is partial, as a sentence without its end; else empty. */
  readonly flaw: string;
}

/** What a look found of one integration. */
export interface Look extends Reliability {
  readonly documents: Documents;
}

const wordOf = (text = ""): string => text.trim().toLowerCase();

/**
 * The documented values of `ingest_status` before indexing ends, and after it.
 * There may be more.
 */
export const PENDING = ["NotStarted", "Processing", "Parsing", "Storing"];
const ENDED = ["done", "error", "notapplicable"];

const isPending = (word: string): boolean =>
  PENDING.some((one) => wordOf(one) === word);

/**
 * Whether `ingest_status` has a value that this action does not know. It counts
 * as pending.
 */
export function isUnknownStatus({ ingest_status: status }: Artifact): boolean {
  const word = wordOf(status);
  return word !== "" && !isPending(word) && !ENDED.includes(word);
}

/** Its `state` says that it is worked on: an `error` may be an older one. */
const isUnderWay = ({ state }: Pick<Artifact, "state">): boolean =>
  ["initializing", "processing"].includes(wordOf(state));

/**
 * Done, failed or pending. Where `ingest_status` does not say whether indexing
 * goes on or has ended, `state` and `error` decide. An unknown status is pending,
 * unless the state says that it failed.
 */
export function standingOf(
  artifact: Pick<Artifact, "ingest_status" | "state" | "error">,
): Standing {
  const { ingest_status: status, state, error } = artifact;
  const hasFailed = wordOf(state) === "error";
  const hasError = hasFailed || (!isNoError(error) && !isUnderWay(artifact));
  const word = wordOf(status);
  switch (word) {
    case "done":
      return hasFailed ? "failed" : "done";
    case "error":
      return "failed";
    case "notapplicable":
      if (hasError) return "failed";
      return isUnderWay(artifact) ? "pending" : "done";
    case "notstarted":
      return hasError ? "failed" : "pending";
    case "":
      if (hasError) return "failed";
      return wordOf(state) === "published" ? "done" : "pending";
    default:
      return hasFailed && !isPending(word) ? "failed" : "pending";
  }
}

/** A filter for pending documents is not meant to let it through. */
export function isStray(artifact: Artifact): boolean {
  if (isPending(wordOf(artifact.ingest_status))) return false;
  return standingOf(artifact) !== "pending";
}

function timeOf(text = ""): number {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(text);
}

/** Whether an artifact is no document, such as a folder. */
const isNoDocument = ({ type }: Artifact): boolean =>
  ["folder", "link"].includes(wordOf(type));

/** A server that ignores the parameter `state` lists deleted ones too. */
const isDeleted = ({ state }: Artifact): boolean => wordOf(state) === "deleted";

/** Its id where it has no name. */
function nameOrId({ id, name = "" }: Artifact): string {
  return name.trim() === "" ? id : name;
}

const errorOf = ({ error }: Artifact): string =>
  error === undefined || isNoError(error) ? "Unknown" : error;

function warningsOf({ ingest_warnings: warnings = [] }: Artifact): string[] {
  return warnings.filter((word) => word !== undefined);
}

/**
 * Turns an artifact into a document; undefined for a folder, a link, what is
 * deleted, and what no integration brought.
 */
export function documentOf(
  artifact: Artifact,
  project: string,
): Document | undefined {
  const { id, integration_id: integration = "" } = artifact;
  if (integration === "" || isNoDocument(artifact)) return undefined;
  if (isDeleted(artifact)) return undefined;
  const standing = standingOf(artifact);
  return {
    id,
    project,
    integration,
    name: nameOrId(artifact),
    url: artifact.external_url === "" ? undefined : artifact.external_url,
    time: timeOf(artifact.updated_at),
    standing,
    error: standing === "failed" ? errorOf(artifact) : "",
    warnings: standing === "done" ? warningsOf(artifact) : [],
  };
}

/** What needs most concern first. */
const BY_CONCERN: readonly Standing[] = ["pending", "failed", "done"];

/** Of two listings of one document, the one that needs more concern. */
export function worseOf(one: Document | undefined, other: Document): Document {
  if (one === undefined) return other;
  const concern = BY_CONCERN.indexOf(one.standing);
  return concern <= BY_CONCERN.indexOf(other.standing) ? one : other;
}
