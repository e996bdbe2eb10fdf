/** The documents of integrations: how far Zylon is with each, and which a search found. */
import { Failure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import type { Artifact, SearchHit } from "./schemas.ts";

export interface Document {
  readonly id: string;
  /** Printable, and never empty. */
  readonly name: string;
  readonly integrationId: string;
  readonly projectId: string;
  /** Printable. */
  readonly url: string | null;
  readonly indexStatus: IndexStatus;
  /** As Zylon sent it; empty if it is missing. */
  readonly zylonStatus: string;
  readonly updatedAt: string;
  /** Printable; empty if there is none. */
  readonly error: string;
  /** Printable. */
  readonly warnings: readonly string[];
}

type IndexStatus = "indexed" | "failing" | "pending";

/** Documents by id. */
export type Documents = ReadonlyMap<string, Document>;

/**
 * Converts the artifacts of a list. Leaves out folders, links, integrations and what is
 * deleted. Throws `unexpected-response` if none of the documents has an ingest status,
 * although Zylon's manual says that each has one.
 * @param name the name of the list, as `GET artifact`
 */
export function toDocuments(
  artifacts: readonly Artifact[],
  name: string,
): readonly Document[] {
  const documents = artifacts.filter(isDocument).map(toDocument);
  const isReadable = documents.some(({ zylonStatus }) => zylonStatus !== "");
  if (documents.length === 0 || isReadable) return documents;
  throw new Failure(
    "unexpected-response",
    `${name}: no document has an ingest status`,
  );
}

const isDocument = ({ type, state }: Artifact): boolean =>
  !/^(folder|link|integration)$/i.test(type) && !/^deleted$/i.test(state);

/** The warning that a vision model read a file. Its text is there, so nothing is wrong. */
const HARMLESS_WARNING = "UsingVLMForExtraction";

const toDocument = (artifact: Artifact): Document => ({
  ...artifact,
  name: artifact.name || toSafeLine(artifact.id, 80),
  indexStatus: getIndexStatus(artifact),
  warnings: artifact.warnings.filter((one) => one !== HARMLESS_WARNING),
});

/** The warning about a file over 250 MB, which Zylon never starts to index. */
const TOO_LARGE = "UnprocessableContent";

/**
 * Returns how far Zylon is with a document. The first row that matches decides;
 * an empty cell matches anything:
 *
 * | status                        | state                    | and it         | result  |
 * | ----------------------------- | ------------------------ | -------------- | ------- |
 * | Error                         |                          |                | failing |
 * |                               | Error                    |                | failing |
 * | Done                          |                          |                | indexed |
 * |                               | Initializing, Processing |                | pending |
 * | NotStarted, NotApplicable, "" |                          | has an `error` | failing |
 * | NotStarted                    |                          | is over 250 MB | failing |
 * | NotApplicable                 |                          |                | indexed |
 * | ""                            | Published, Ready         |                | indexed |
 * |                               |                          |                | pending |
 */
function getIndexStatus(artifact: Artifact): IndexStatus {
  const status = artifact.zylonStatus.toLowerCase();
  const state = artifact.state.toLowerCase();
  const isIdle = ["notstarted", "notapplicable", ""].includes(status);
  const isTooLarge = artifact.warnings.includes(TOO_LARGE);
  if (status === "error" || state === "error") return "failing";
  if (status === "done") return "indexed";
  if (state === "initializing" || state === "processing") return "pending";
  if (artifact.error !== "" && isIdle) return "failing";
  if (status === "notstarted" && isTooLarge) return "failing";
  if (status === "notapplicable") return "indexed";
  if (status === "" && /^(published|ready)$/.test(state)) return "indexed";
  return "pending";
}

const KNOWN_STATUS =
  /^(notapplicable|notstarted|processing|parsing|storing|done|error|)$/i;

/** Returns the name of a pending document, with its status if that is not a known one. */
export const nameWithStatus = ({ name, zylonStatus }: Document): string =>
  KNOWN_STATUS.test(zylonStatus)
    ? name
    : `${name} (status ${toSafeLine(zylonStatus, 60)})`;

export const selectDocuments = (
  documents: Documents,
  indexStatus: IndexStatus,
): readonly Document[] =>
  [...documents.values()].filter((one) => one.indexStatus === indexStatus);

export const countDocuments = (
  documents: Documents,
  indexStatus: IndexStatus,
): number => selectDocuments(documents, indexStatus).length;

/**
 * Returns a function that says whether a search hit is one of these documents, or a part
 * of one. A part is known by name and project, since its own id is in no list.
 */
export function createSearchMatcher(
  documents: readonly Document[],
): (hit: SearchHit) => boolean {
  const ids = new Set(documents.map(({ id }) => id));
  const namesInProjects = new Set(
    documents.map(({ name, projectId }) => JSON.stringify([name, projectId])),
  );
  return ({ id, type, metadata: { name, project_id: projectId } }) =>
    /^artifactcontent$/i.test(type)
      ? namesInProjects.has(JSON.stringify([name, projectId]))
      : /^artifact$/i.test(type) && ids.has(id);
}
