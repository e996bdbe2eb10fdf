/**
 * Which Zylon this is: a version, and an answer to what its documentation
 * leaves open.
 */
import type { SimulatorState } from "./state.ts";

/** 1.57 has the integration API, 1.59 the artifact API, 1.58 both. */
export const VERSIONS = ["1.57", "1.58", "1.59"] as const;
export type Version = (typeof VERSIONS)[number];

/** The Zylon of this version, if there is one. */
export function parseVersion(text: string): Version | undefined {
  return VERSIONS.find((version) => version === text);
}

export type Api = "integration" | "artifact";

/** What is not documented, and so may be either way. */
export interface Switches {
  /** Whether an integration has the same id in both APIs. */
  sameIds: boolean;
  /**
   * Whether 1.58 still has the older lists of artifacts, members and projects.
   * The integration API is there in any case.
   */
  olderLists: boolean;
  /** Whose id a document has as `integration_id`; `own`: of the API that lists it. */
  documentsCarry: "own" | Api;
  /** Whether a page of the artifact API has a `next_cursor`. */
  nextCursor: boolean;
  /** Parameters of lists, and values of `state`, that are refused with 400. */
  refuses: string[];
  /**
   * `GET /me`, from 1.58 on. `account-apart`: the account is told with
   * `include=Account` alone.
   */
  me: "whole" | "account-apart" | "without-account" | "refused";
  /** Who tells the creator of an artifact: lists and details, or details alone. */
  creators: "listed" | "detailed" | "untold";
  /** Ids of artifacts that lists leave out, as they are out of scope. */
  hidden: string[];
  /** A 404 for an address that this version does not have. */
  missingAddress: "json" | "text";
  /** What an update of credentials is answered with; `empty` is a 204. */
  updateAnswer: "entity" | "empty";
  /** A second first import of an integration. */
  secondImport: "refused" | "again";
}

export const DEFAULT_SWITCHES: Readonly<Switches> = {
  sameIds: false,
  olderLists: true,
  documentsCarry: "own",
  nextCursor: true,
  refuses: [],
  me: "whole",
  creators: "listed",
  hidden: [],
  missingAddress: "json",
  updateAnswer: "entity",
  secondImport: "refused",
};

/** Addresses that come and go together. */
export type EndpointGroup = "always" | "older lists" | Api;

/** Does this Zylon have these addresses? */
export function hasEndpoints(
  part: EndpointGroup,
  { zylon, switches }: SimulatorState,
): boolean {
  switch (part) {
    case "always":
      return true;
    case "integration":
      return zylon !== "1.59";
    case "older lists":
      return zylon === "1.57" || (zylon === "1.58" && switches.olderLists);
    case "artifact":
      return zylon !== "1.57";
  }
}

/** The id that the artifact API has for an integration. */
export function getArtifactId(
  id: string,
  { switches }: SimulatorState,
): string {
  return switches.sameIds ? id : `art_${id.replace(/^int_/, "")}`;
}

/** The id that the newest API of this Zylon has for an integration. */
export function getNewestId(id: string, state: SimulatorState): string {
  return hasEndpoints("artifact", state) ? getArtifactId(id, state) : id;
}
