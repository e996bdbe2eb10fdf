/** Which Zylon this is: its version, and how it words its answers. */

/** The versions that a simulator can be, from the oldest. */
export const VERSIONS = ["1.57", "1.58", "1.59"] as const;
export type Version = (typeof VERSIONS)[number];
export type Api = "integration" | "artifact";

/** Ways to word the same data, since the published pages do not agree. */
export const DIALECTS = {
  published: {
    summary: "the OpenAPI file: every field, an ingest is a stream of events",
  },
  example: {
    summary:
      "the manual's examples: no usernames, pages without cursors, an ingest answers with one object and changes nothing",
  },
} as const;
export type DialectName = keyof typeof DIALECTS;

/** The Zylon that a simulator is now. */
export interface Zylon {
  zylon: Version;
  dialect: DialectName;
}

export const isDialect = (name: string): name is DialectName =>
  Object.hasOwn(DIALECTS, name);

export const isVersion = (text: string): text is Version =>
  VERSIONS.some((version) => version === text);

/** 1.57 has the integration API, 1.58 both, and 1.59 the artifact API. */
export function hasApi(
  api: Api,
  { zylon }: { readonly zylon: string },
): boolean {
  return api === "artifact" ? isSince("1.58", zylon) : !isSince("1.59", zylon);
}

/** Compares numbers: 1.100 is later than 1.59. */
const isSince = (since: Version, version: string): boolean =>
  version.localeCompare(since, "en", { numeric: true }) >= 0;

/** The id that the artifact API has for an integration. That it is another one, no page says. */
export const getArtifactId = (id: string): string =>
  `art_${id.replace(/^int_/, "")}`;

/** The id that the newest API of this Zylon has for an integration. */
export function getNewestId(id: string, zylon: Zylon): string {
  return hasApi("artifact", zylon) ? getArtifactId(id) : id;
}
