/** Combinations of inputs that are not allowed, or can't succeed. */
import { sendsCredentials, shouldCreate } from "./configure.ts";
import { EMPTY_SECRET_HINT } from "./parsers.ts";
import { getInputName, type ValidInputs } from "./table.ts";

/**
 * Returns the problem of each combination that is not allowed.
 * @param valid the inputs that are valid by themselves: the others are reported anyway
 */
export const findContradictions = (valid: ValidInputs): readonly string[] =>
  RULES.filter(([applies]) => applies(valid)).map(([, problem]) => problem);

/** Whether the token would go over a network unencrypted. */
const exposesToken = ({ protocol, hostname }: URL): boolean =>
  protocol === "http:" && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);

/** Whether the inputs have the combination, and what is wrong with it. */
type Rule = readonly [
  applies: (valid: ValidInputs) => boolean,
  problem: string,
];

const RULES: readonly Rule[] = [
  [
    ({ configure, username, password }) =>
      configure === "none" && [username, password].some(Boolean),
    "username and password need configure",
  ],
  ...(["username", "password"] as const).map((key): Rule => [
    (valid) => sendsCredentials(valid) && valid[key] === "",
    `${key} is empty, but configure needs it (${EMPTY_SECRET_HINT})`,
  ]),
  [
    (valid) => sendsCredentials(valid) && valid.connector?.access === "oauth",
    "configure doesn't work with an integration-type that uses OAuth: connect it in Zylon",
  ],
  [
    ({ configure, selection }) =>
      configure === "update" &&
      (selection?.kind === "all" ||
        (selection?.kind === "ids" && selection.ids.length > 1)),
    "configure: update needs one integration-id, or an empty one",
  ],
  [
    (valid) =>
      shouldCreate(valid) &&
      (valid.selection?.kind ?? "unspecified") !== "unspecified",
    "integration-id must be empty with configure: create and upsert; for a given one, set configure: update",
  ],
  [
    (valid) => shouldCreate(valid) && valid.connector === null,
    "integration-type is required to create an integration",
  ],
  [
    (valid) => shouldCreate(valid) && (valid.projectIds ?? []).length > 1,
    "project-id must be at most one with configure: create and upsert: a new integration belongs to one project",
  ],
  [
    ({ configure, content = [], projectIds }) =>
      content.length > 0 &&
      ((configure !== undefined && !shouldCreate({ configure })) ||
        projectIds?.length === 0),
    "content needs configure: create or upsert, and the one project-id in which the integration is created",
  ],
  [
    ({ content = [], connector }) =>
      content.length > 0 && (connector?.type ?? "filesystem") !== "filesystem",
    "content is only for integration-type: filesystem",
  ],
  [
    ({ content = [], shouldIngest }) =>
      content.length > 0 && shouldIngest === false,
    "content has no effect with ingest: false",
  ],
  [
    ({ waitFor, searches = [] }) =>
      waitFor === "completed" && searches.length > 0,
    "expect-search needs wait-for: indexed",
  ],
  ...(["maxRemoved", "maxFailed", "maxPending"] as const).map((gate): Rule => [
    ({ waitFor, [gate]: limit = null }) =>
      waitFor === "completed" && limit !== null,
    `${getInputName(gate)} needs wait-for: indexed`,
  ]),
  [
    ({ waitFor, shouldIngest, minItems = null }) =>
      waitFor === "completed" && shouldIngest === false && minItems !== null,
    "min-items needs wait-for: indexed if ingest is false",
  ],
  [
    ({ waitFor, settleSeconds = 0, waitTimeoutSeconds = Infinity }) =>
      waitFor === "indexed" && waitTimeoutSeconds <= settleSeconds,
    "wait-timeout-seconds must be more than settle-seconds",
  ],
  [
    ({ baseUrl, allowInsecureHttp }) =>
      baseUrl !== undefined &&
      exposesToken(baseUrl) &&
      allowInsecureHttp === false,
    "base-url is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true",
  ],
  [
    ({ failureIssue, githubToken }) =>
      failureIssue === true && githubToken === "",
    `github-token is empty, but failure-issue needs it (${EMPTY_SECRET_HINT})`,
  ],
];

/** The problem of each combination: a test demands an example of each. */
export const CONTRADICTIONS = RULES.map(([, problem]) => problem);
