/**
 * One listing of the documents of a run's integrations: what all the lists have
 * that were read for it. It has a reason to be incomplete if one is known by which
 * documents may be missing, and it is short if Zylon counts more than it lists, by
 * the same numbers each time. That is a reason too before the ingest, since what a
 * short listing lacks would look new later. While waiting it is none, since more
 * waiting does not help.
 */
import type { Api, Connector } from "../connectors.ts";
import { formatCommaList, toSafeLine } from "../text.ts";
import type { Artifact } from "../zylon/schemas.ts";
import { type Document, type Documents, readDocument } from "./documents.ts";

export interface DocumentListing {
  /** Documents of the integration with this id, by document id. */
  readonly documentsOf: (id: string | undefined) => Documents;
  /** Update times of the integration's artifacts by id: folders and links, too. */
  readonly artifactTimesOf: (
    id: string | undefined,
  ) => ReadonlyMap<string, string>;
  /** Ids of integrations outside of this run that have documents of this connector. */
  readonly otherIntegrationsOf: (connector: Connector) => readonly string[];
  /** Whether a document outside of this run has this name and project. */
  readonly hasOtherDocument: (name: string, project: string) => boolean;
  /**
   * Why documents of this integration may be missing, to follow "Zylon";
   * `undefined` if the listing is complete for it, short or not.
   */
  readonly incompleteReasonOf: (id: string | undefined) => string | undefined;
  /**
   * Why the list before the ingest lacked documents of this integration, as this
   * one shows, to follow "Zylon"; `undefined` if it shows nothing of that.
   */
  readonly gapBeforeOf: (id: string | undefined) => string | undefined;
  /** Set if the listing is short: `undefined` if Zylon lists what it counts. */
  readonly shortage: Shortage | undefined;
  /** What the user can do about missing documents; may be empty. */
  readonly advice: string;
}

/**
 * The sums over all lists in which Zylon counts more documents than it lists,
 * by the same numbers each time.
 */
export interface Shortage {
  readonly counted: number;
  readonly listed: number;
  /** The projects of these lists; empty for the organization. */
  readonly projects: readonly string[];
}

/** The documents that one list of Zylon has. */
export interface Scope {
  readonly api: Api;
  /** Empty for the whole organization, which only the artifact API can list. */
  readonly project: string;
}

export const formatScope = ({ project }: Scope): string =>
  formatProjects(project === "" ? [] : [project]);

/** `the project prj_1`; `the organization` if there is no project. */
export function formatProjects(projects: readonly string[]): string {
  if (projects.length === 0) return "the organization";
  const names = projects.map((project) => toSafeLine(project, 60));
  return `the project${names.length === 1 ? "" : "s"} ${formatCommaList(names)}`;
}

/** Returns the listing to use if the documents could not be listed. */
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
/** Ids of the documents of each project, for each API that lists them. */
export type IdsByProject = Readonly<
  Record<Api, ReadonlyMap<string, IdsByIntegration>>
>;

/** A listing under construction. */
export class ListingBuilder implements DocumentListing {
  readonly #documents = new Map<string, Map<string, Document>>();
  readonly #artifactTimes = new Map<string, Map<string, string>>();
  /** Ids of integrations outside of this run, by the source of their documents. */
  readonly #otherIntegrationIds = new Map<string, Set<string>>();
  /** Names of documents outside of this run, by project. */
  readonly #otherNames = new Map<string, Set<string>>();
  /** Why documents of any integration may be missing. */
  #incompleteReason: string | undefined;
  /** Why documents of one integration may be missing, by its id. */
  readonly #incompleteReasonById = new Map<string, string>();
  readonly #gapBeforeById = new Map<string, string>();
  /** The projects of the documents of this run. */
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
    return sources.flatMap((source) => [
      ...(this.#otherIntegrationIds.get(source.toLowerCase()) ?? []),
    ]);
  }

  gapBeforeOf(id = ""): string | undefined {
    return this.#gapBeforeById.get(id);
  }

  addGapBefore(reason: string, id: string): void {
    this.#gapBeforeById.set(id, reason);
  }

  incompleteReasonOf(id = ""): string | undefined {
    return this.#incompleteReason ?? this.#incompleteReasonById.get(id);
  }

  /** @param id of the integration; `undefined` if the reason is about all */
  addIncompleteReason(reason: string, id?: string): void {
    if (id === undefined) this.#incompleteReason = reason;
    else this.#incompleteReasonById.set(id, reason);
  }

  /** Adds up the lists in which Zylon counts more documents than it lists. */
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

  /** Adds an artifact of an integration outside of this run. */
  addOther(artifact: Artifact, project: string): void {
    const { name, source, integration_id: id } = artifact;
    if (readDocument(artifact, project) === undefined) return;
    getOrAdd(this.#otherNames, project, newSet).add(name);
    if (id !== "")
      getOrAdd(this.#otherIntegrationIds, source.toLowerCase(), newSet).add(id);
  }

  /**
   * Adds an artifact of this run. A document may be in several projects. In the scope,
   * the project is that of the artifact; empty if it belongs to the organization.
   */
  add(artifact: Artifact, { api, project }: Scope): void {
    const { integration_id: owner, id, updated_at: time } = artifact;
    if (/^deleted$/i.test(artifact.state)) return;
    getOrAdd(this.#artifactTimes, owner, newMap<string>).set(id, time);
    const document = readDocument(artifact, project);
    if (document === undefined) return;
    const idsByIntegration = getOrAdd(
      this.places[api],
      project,
      newMap<Set<string>>,
    );
    getOrAdd(idsByIntegration, owner, newSet).add(id);
    const documents = getOrAdd(this.#documents, owner, newMap<Document>);
    const known = documents.get(id);
    const projects = [...(known?.projects ?? []), project];
    const decisive =
      known === undefined ? document : getDecisive(document, known);
    documents.set(id, { ...decisive, projects });
  }
}

/** If two projects disagree about a document, the lowest rank decides. */
const DECISION_RANK = { pending: 0, failed: 1, done: 2 } as const;

/** Returns the entry that decides how far a document is. */
const getDecisive = (entry: Document, other: Document): Document =>
  DECISION_RANK[entry.indexStatus] <= DECISION_RANK[other.indexStatus]
    ? entry
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
