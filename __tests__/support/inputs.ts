/** Inputs that many tests give. */

export type Inputs = Readonly<Record<string, string>>;

/** A run waits for its documents, with the shortest quiet time that the action takes. */
export const WATCHED = { "wait-for": "indexed", "settle-seconds": "10" };

/** The same in one project, so that a look is one request. */
export const INDEXED = {
  ...WATCHED,
  "wait-timeout-seconds": "600",
  "project-id": "prj_1",
};
