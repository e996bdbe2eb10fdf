/** Combinations of inputs that are not allowed, or can't succeed. */
import { EMPTY_SECRET_HINT, exposesToken } from "./parsers.ts";
import { getInputName, type ValidInputs } from "./table.ts";

/**
 * Returns the problem of each combination that is not allowed.
 * @param valid the inputs that are valid by themselves: the others are told anyway
 */
export function findContradictions(valid: ValidInputs): readonly string[] {
  const rules = [
    ...listCredentialRules(valid),
    ...listCreateRules(valid),
    ...listContentRules(valid),
    ...listWaitRules(valid),
    ...listOtherRules(valid),
  ];
  return rules.filter(([applies]) => applies).map(([, problem]) => problem);
}

/** A combination, and the problem if the inputs have it. */
type Rule = readonly [applies: boolean, problem: string];

function listCredentialRules(valid: ValidInputs): readonly Rule[] {
  const { configure = "none", username, password } = valid;
  const { integrationType: type, integrationId: selection } = valid;
  const hasCredentials = Boolean(username) || Boolean(password);
  const isConfigured = configure !== "none";
  return [
    [
      valid.configure === "none" && hasCredentials,
      "username and password need configure",
    ],
    [
      isConfigured && username === "",
      `username is empty, but configure needs it (${EMPTY_SECRET_HINT})`,
    ],
    [
      isConfigured && password === "",
      `password is empty, but configure needs it (${EMPTY_SECRET_HINT})`,
    ],
    [
      isConfigured && type?.isOAuth === true,
      "configure doesn't work with an integration-type that uses OAuth: connect it in Zylon",
    ],
    [
      configure === "update" &&
        (selection?.kind === "all" ||
          (selection?.kind === "ids" && selection.ids.length > 1)),
      "configure: update needs one integration-id, or an empty one",
    ],
  ];
}

function listCreateRules(valid: ValidInputs): readonly Rule[] {
  const { configure, projectId, integrationId: selection } = valid;
  const mayCreate = configure === "create" || configure === "upsert";
  return [
    [
      mayCreate && selection !== undefined && selection.kind !== "only",
      "integration-id must be empty with configure: create and upsert; for a given one, set configure: update",
    ],
    [
      mayCreate && valid.integrationType === null,
      "integration-type is required to create an integration",
    ],
    [
      mayCreate && projectId !== undefined && projectId.length > 1,
      "project-id must be at most one with configure: create and upsert: a new integration belongs to one project",
    ],
  ];
}

function listContentRules(valid: ValidInputs): readonly Rule[] {
  const { configure, content = [], projectId, ingest } = valid;
  const { integrationType: type } = valid;
  const cantCreate = configure === "none" || configure === "update";
  const hasContent = content.length > 0;
  return [
    [
      hasContent && (cantCreate || projectId?.length === 0),
      "content needs configure: create or upsert, and the one project-id in which the integration is created",
    ],
    [
      hasContent && Boolean(type) && type?.type !== "filesystem",
      "content is only for integration-type: filesystem",
    ],
    [
      hasContent && ingest === false,
      "content has no effect with ingest: false",
    ],
  ];
}

function listWaitRules(valid: ValidInputs): readonly Rule[] {
  const { waitFor, ingest, minItems = null, expectSearch = [] } = valid;
  const { settleSeconds = 0, waitTimeoutSeconds = Infinity } = valid;
  const gates = ["maxRemoved", "maxFailed", "maxPending"] as const;
  return [
    [
      waitFor === "completed" && expectSearch.length > 0,
      "expect-search needs wait-for: indexed",
    ],
    ...gates.map((gate): Rule => [
      waitFor === "completed" && (valid[gate] ?? null) !== null,
      `${getInputName(gate)} needs wait-for: indexed`,
    ]),
    [
      waitFor === "completed" && ingest === false && minItems !== null,
      "min-items needs wait-for: indexed if ingest is false",
    ],
    [
      waitFor === "indexed" && waitTimeoutSeconds <= settleSeconds,
      "wait-timeout-seconds must be more than settle-seconds",
    ],
  ];
}

function listOtherRules(valid: ValidInputs): readonly Rule[] {
  const { baseUrl, allowInsecureHttp, failureIssue, githubToken } = valid;
  return [
    [
      baseUrl !== undefined &&
        exposesToken(baseUrl) &&
        allowInsecureHttp === false,
      "base-url is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true",
    ],
    [
      failureIssue === true && githubToken === "",
      `github-token is empty, but failure-issue needs it (${EMPTY_SECRET_HINT})`,
    ],
  ];
}
