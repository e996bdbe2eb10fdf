/** One listing of the documents of a run's integrations. */
import type { Connector } from "../connectors.ts";
import { formatCommaList, toSafeLine } from "../text.ts";
import type { Artifact } from "../zylon/schemas.ts";
import { type Document, type Documents, readDocument } from "./documents.ts";

export interface DocumentListing {
  /** Documents of the integration with this id, by document id. */
  readonly documentsOf: (id: string | undefined) => Documents;
  /** Times of its artifacts by id, including folders and links. */
  readonly artifactTimesOf: (
    id: string | undefined,
  ) => ReadonlyMap<string, string>;
  /** Ids of other integrations that have documents of this connector. */
  readonly otherIntegrationsOf: (connector: Connector) => readonly string[];
  /** Whether a document that is not of this run has this name and project. */
  readonly hasOtherDocument: (name: string, project: string) => boolean;
  /** Why its documents may be missing, to follow "Zylon"; else `undefined`. */
  readonly incompleteReasonOf: (id: string | undefined) => string | undefined;
  /** What Zylon counts but doesn't list; `undefined` if nothing. */
  readonly shortage: Shortage | undefined;
  /** What to do about the reason why documents may be missing; may be empty. */
  readonly advice: string;
}

/** Lists in which Zylon counts more documents than it lists, each time alike. */
export interface Shortage {
  readonly counted: number;
  readonly listed: number;
  /** The projects of these lists; empty for the organization. */
  readonly projects: readonly string[];
}

/** A list of documents in Zylon. */
export interface Scope {
  readonly api: "artifact" | "integration";
  /** Empty for the whole organization, which only the artifact API can list. */
  readonly project: string;
}

export const formatScope = ({ project }: Scope): string =>
  formatProjects(project === "" ? [] : [project]);

/** `the project prj_1`; the organization if there is none. */
export function formatProjects(projects: readonly string[]): string {
  if (projects.length === 0) return "the organization";
  const names = projects.map((project) => toSafeLine(project, 60));
  return `the project${names.length === 1 ? "" : "s"} ${formatCommaList(names)}`;
}

/** Returns a listing without anything in it. */
export function createFailedListing(
  incompleteReason: string,
  advice: string,
): DocumentListing {
  const listing = new ListingBuilder();
  listing.addIncompleteReason(incompleteReason);
  listing.advice = advice;
  return listing;
}

/** Ids of documents by the id of their integration. */
export type IdsByIntegration = ReadonlyMap<string, ReadonlySet<string>>;
/** The documents that each project has, in each API. */
export type IdsByProject = Readonly<
  Record<Scope["api"], ReadonlyMap<string, IdsByIntegration>>
>;

/** A listing under construction. */
export class ListingBuilder implements DocumentListing {
  readonly #documents = new Map<string, Map<string, Document>>();
  readonly #artifactTimes = new Map<string, Map<string, string>>();
  readonly #otherIntegrations = new Map<string, Set<string>>();
  /** Names of documents that are not of this run, by project. */
  readonly #otherNames = new Map<string, Set<string>>();
  /** The reason for all integrations, and those for some. */
  #incompleteReason: string | undefined;
  readonly #incompleteReasons = new Map<string, string>();
  /** The documents of each project, in each API. */
  readonly places = {
    artifact: new Map<string, Map<string, Set<string>>>(),
    integration: new Map<string, Map<string, Set<string>>>(),
  } satisfies IdsByProject;
  shortage: Shortage | undefined;
  advice = "";

  documentsOf(id = ""): Documents {
    return this.#documents.get(id) ?? new Map<string, Document>();
  }

  artifactTimesOf(id = ""): ReadonlyMap<string, string> {
    return this.#artifactTimes.get(id) ?? new Map<string, string>();
  }

  otherIntegrationsOf({ sources }: Connector): readonly string[] {
    const ids = sources.map((source) =>
      this.#otherIntegrations.get(source.toLowerCase()),
    );
    return ids.flatMap((some) => [...(some ?? [])]);
  }

  incompleteReasonOf(id = ""): string | undefined {
    return this.#incompleteReason ?? this.#incompleteReasons.get(id);
  }

  /** @param id of an integration; `undefined` for all of them */
  addIncompleteReason(reason: string, id?: string): void {
    if (id === undefined) this.#incompleteReason = reason;
    else this.#incompleteReasons.set(id, reason);
  }

  addShortList(counted: number, listed: number, { project }: Scope): void {
    const { shortage } = this;
    this.shortage = {
      counted: (shortage?.counted ?? 0) + counted,
      listed: (shortage?.listed ?? 0) + listed,
      projects: [
        ...(shortage?.projects ?? []),
        ...(project === "" ? [] : [project]),
      ],
    };
  }

  hasOtherDocument(name: string, project: string): boolean {
    return this.#otherNames.get(project)?.has(name) === true;
  }

  /** Adds an artifact that belongs to no integration of this run. */
  addOther(artifact: Artifact, project: string): void {
    const { name, source, integration_id: id } = artifact;
    if (readDocument(artifact, project) === undefined) return;
    getOrAdd(this.#otherNames, project, newSet).add(name);
    if (id !== "")
      getOrAdd(this.#otherIntegrations, source.toLowerCase(), newSet).add(id);
  }

  /** @param project empty if it belongs to the organization */
  add(artifact: Artifact, { api, project }: Scope): void {
    const { integration_id: owner, id, updated_at: time } = artifact;
    if (/^deleted$/i.test(artifact.state)) return;
    getOrAdd(this.#artifactTimes, owner, newMap<string>).set(id, time);
    const document = readDocument(artifact, project);
    if (document === undefined) return;
    const ofProject = getOrAdd(this.places[api], project, newMap<Set<string>>);
    getOrAdd(ofProject, owner, newSet).add(id);
    const known = getOrAdd(this.#documents, owner, newMap<Document>);
    const other = known.get(id);
    const projects = [...(other?.projects ?? []), project];
    const decisive =
      other === undefined ? document : getDecisive(document, other);
    known.set(id, { ...decisive, projects });
  }
}

/** The smallest decides if two projects disagree about a document. */
const DECISION_RANK = { pending: 0, failed: 1, done: 2 } as const;

/** Returns the one of two entries of a document that decides how far it is. */
const getDecisive = (document: Document, other: Document): Document =>
  DECISION_RANK[document.indexStatus] <= DECISION_RANK[other.indexStatus]
    ? document
    : other;

const newSet = (): Set<string> => new Set();
const newMap = <T>(): Map<string, T> => new Map();

function getOrAdd<T>(
  map: Map<string, T>,
  key: string,
  createValue: () => T,
): T {
  const value = map.get(key) ?? createValue();
  map.set(key, value);
  return value;
}
