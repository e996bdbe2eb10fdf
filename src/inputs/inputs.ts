/** Reads and checks all inputs before any request. No other file reads inputs. */
import * as core from "@actions/core";
import { type Connector, CONNECTORS } from "../connectors.ts";
import { ERRORS, Failure } from "../errors.ts";
import { maskSecret } from "../text.ts";
import {
  booleanField,
  EMPTY_SECRET_HINT,
  enumField,
  exposesToken,
  integerField,
  InvalidInputError,
  parseAllowance,
  parseBaseUrl,
  parseCertificates,
  parseHeaders,
  parseLogins,
  parseOrganization,
  parseProjects,
  parseSearches,
  parseToken,
  parseType,
  splitUniqueLines,
  textField,
} from "./fields.ts";
import { findMisspeltInputs } from "./misspelt.ts";
import { parseSelection, type Selection } from "./selection.ts";

/** All inputs, in the order and with the defaults of action.yml. */
const INPUT_FIELDS = {
  baseUrl: parseBaseUrl,
  apiToken: parseToken,
  organization: parseOrganization,
  caCertificate: parseCertificates,
  extraHeaders: parseHeaders,
  integrationType: parseType,
  integrationId: textField,
  configure: enumField("none", "create", "update", "upsert"),
  username: textField,
  password: textField,
  refreshOauth: booleanField(false),
  waitFor: enumField("completed", "started", "indexed"),
  waitTimeoutSeconds: integerField(1800, 1, 21_600),
  expectSearch: parseSearches,
  projectId: parseProjects,
  content: splitUniqueLines,
  dryRun: booleanField(false),
  ingest: booleanField(true),
  minItems: integerField(undefined, 0, 1e9),
  maxRemoved: parseAllowance,
  maxFailed: parseAllowance,
  failureIssue: booleanField(false),
  githubToken: textField,
  failureIssueAssignees: parseLogins,
  failureIssueKey: textField,
  maxParallel: integerField(4, 1, 32),
  requestTimeoutSeconds: integerField(30, 1, 600),
  maxRetries: integerField(8, 0, 20),
  allowInsecureHttp: booleanField(false),
};
type InputKey = keyof typeof INPUT_FIELDS;
type InputValues = {
  readonly [K in InputKey]: ReturnType<(typeof INPUT_FIELDS)[K]>;
};
/** The valid ones of the inputs that have been read so far. */
type ValidInputs = { -readonly [K in InputKey]?: InputValues[K] };

const isInputKey = (name: string): name is InputKey => name in INPUT_FIELDS;
const INPUT_KEYS = Object.keys(INPUT_FIELDS).filter(isInputKey);

/** Returns the name that a user writes: `base-url` for `baseUrl`. */
const getInputName = (key: InputKey): string =>
  key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const INPUT_NAMES: readonly string[] = INPUT_KEYS.map(getInputName);

const ISSUE_INPUT_KEYS = [
  "dryRun",
  "ingest",
  "failureIssue",
  "githubToken",
  "failureIssueAssignees",
  "failureIssueKey",
] as const;
/**
 * What the failure issue needs, even if other inputs are invalid. An invalid
 * `wait-for` is `completed` here, so that the run counts as an ingest.
 */
export type IssueInputs = Pick<
  InputValues,
  (typeof ISSUE_INPUT_KEYS)[number] | "waitFor"
>;

/** Whether the step watches the documents without an ingest. */
export const isWatchOnly = ({
  ingest,
  waitFor,
}: Pick<InputValues, "ingest" | "waitFor">): boolean =>
  !ingest && waitFor === "indexed";

const hasValues = <K extends InputKey>(
  valid: ValidInputs,
  keys: readonly K[],
): valid is ValidInputs & Pick<InputValues, K> =>
  keys.every((key) => key in valid);

/**
 * Returns a check of a combination of inputs. The check passes if one of them
 * is invalid, which is a problem by itself.
 */
const checkCombination =
  <K extends InputKey>(
    keys: readonly K[],
    isAllowed: (inputs: Pick<InputValues, K>) => boolean,
    problem: string,
  ) =>
  (valid: ValidInputs): string[] =>
    hasValues(valid, keys) && !isAllowed(valid) ? [problem] : [];

type TypeInput = Pick<InputValues, "integrationType">;

const allowsCredentials = (
  { integrationType: connector }: TypeInput,
  credentials: Connector["credentials"],
): boolean => connector === "any" || connector.credentials === credentials;

const hasType = (
  { integrationType: connector }: TypeInput,
  type: Connector["type"],
): boolean => connector !== "any" && connector.type === type;

/** Whether an integration is created if there is none. */
export const mayCreate = ({
  configure,
  integrationId,
}: Pick<InputValues, "configure" | "integrationId">): boolean =>
  configure === "create" || (configure === "upsert" && integrationId === "");

/** Whether a line break ends the password, as an editor or `echo` adds one. */
export const endsWithLineBreak = (password: string): boolean =>
  /[\r\n]$/.test(password);

/** The remedy if credentials are refused: a line break is the likely cause. */
export const getCredentialsRemedy = (
  password: string,
  usualRemedy: string,
): string =>
  endsWithLineBreak(password)
    ? "Store the password again without the line break at its end, which this run has sent too"
    : usualRemedy;

const selectsAll = (integrationId: string): boolean =>
  /(^|[\r\n,])\s*all\s*($|[\r\n,])/i.test(integrationId);

const OAUTH_TYPES = CONNECTORS.filter(
  ({ credentials }) => credentials === "oauth",
).map((connector) => connector.type);

/** Combinations of inputs that are not allowed. */
const COMBINATION_CHECKS = [
  checkCombination(
    ["refreshOauth", "integrationType"],
    (inputs) => !inputs.refreshOauth || allowsCredentials(inputs, "oauth"),
    `refresh-oauth is only for ${OAUTH_TYPES.join(" and ")}, which use OAuth`,
  ),
  checkCombination(
    ["configure", "password"],
    ({ configure, password }) => configure !== "none" || password === "",
    "password has no effect without configure",
  ),
  ...(["username", "password"] as const).map((key) =>
    checkCombination(
      ["configure", key],
      (inputs) => inputs.configure === "none" || inputs[key] !== "",
      `${key} is empty, but configure needs it (${EMPTY_SECRET_HINT})`,
    ),
  ),
  checkCombination(
    ["configure", "integrationType"],
    (inputs) =>
      inputs.configure === "none" || allowsCredentials(inputs, "password"),
    `configure doesn't work with ${OAUTH_TYPES.join(" or ")}: connect those in Zylon`,
  ),
  checkCombination(
    ["configure", "integrationId"],
    (inputs) => inputs.configure !== "create" || inputs.integrationId === "",
    "integration-id must be empty with configure: create",
  ),
  checkCombination(
    ["configure", "integrationId", "integrationType"],
    (inputs) => !mayCreate(inputs) || inputs.integrationType !== "any",
    "integration-type is required to create an integration",
  ),
  checkCombination(
    ["configure", "integrationId"],
    ({ configure, integrationId }) =>
      !selectsAll(integrationId) || ["none", "create"].includes(configure),
    "configure can't be combined with integration-id: all; list the ids that use this username and password",
  ),
  checkCombination(
    ["configure", "integrationId", "username"],
    ({ configure, integrationId, username }) =>
      configure !== "none" || username === "" || !selectsAll(integrationId),
    "username can't be combined with integration-id: all; remove it, or leave integration-id empty",
  ),
  checkCombination(
    ["content", "integrationType"],
    (inputs) => inputs.content.length === 0 || hasType(inputs, "filesystem"),
    "content is only for integration-type: filesystem",
  ),
  checkCombination(
    ["content", "configure", "integrationId"],
    (inputs) => inputs.content.length === 0 || mayCreate(inputs),
    "content needs configure: create or upsert, and an empty integration-id",
  ),
  checkCombination(
    ["content", "projectId"],
    (inputs) => inputs.content.length === 0 || inputs.projectId.length === 1,
    "content needs one project-id: the project in which the integration is created",
  ),
  checkCombination(
    ["content", "ingest"],
    (inputs) => inputs.content.length === 0 || inputs.ingest,
    "content has no effect with ingest: false",
  ),
  checkCombination(
    ["baseUrl", "allowInsecureHttp"],
    (inputs) => inputs.allowInsecureHttp || !exposesToken(inputs.baseUrl),
    "base-url is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true",
  ),
  checkCombination(
    ["waitFor", "expectSearch"],
    (inputs) =>
      inputs.waitFor === "indexed" || inputs.expectSearch.length === 0,
    "expect-search needs wait-for: indexed",
  ),
  checkCombination(
    ["waitFor", "maxRemoved", "ingest"],
    ({ waitFor, maxRemoved, ingest }) =>
      !ingest || waitFor === "indexed" || maxRemoved === undefined,
    "max-removed needs wait-for: indexed",
  ),
  checkCombination(
    ["maxRemoved", "ingest"],
    (inputs) => inputs.ingest || inputs.maxRemoved === undefined,
    "max-removed has no effect with ingest: false; remove it",
  ),
  checkCombination(
    ["waitFor", "minItems", "ingest"],
    ({ waitFor, minItems, ingest }) =>
      ingest || waitFor === "indexed" || minItems === undefined,
    "min-items needs wait-for: indexed if ingest is false",
  ),
  checkCombination(
    ["waitFor", "maxFailed"],
    (inputs) => inputs.waitFor === "indexed" || inputs.maxFailed === undefined,
    "max-failed needs wait-for: indexed",
  ),
];

export type Inputs = InputValues & { readonly selection: Selection };

export interface InputsResult {
  /** The parsed inputs, or a failure that names every problem. */
  readonly inputs: Inputs | Failure;
  /** `undefined` if one of these inputs is invalid. */
  readonly issueInputs: IssueInputs | undefined;
}

/** Masks the secrets, then reads and checks all inputs. */
export function readInputs(): InputsResult {
  maskSecrets();
  const valid: ValidInputs = {};
  const problems = [
    ...findMisspeltInputs(INPUT_NAMES),
    ...INPUT_KEYS.flatMap((key) => readInput(key, INPUT_FIELDS[key], valid)),
    ...COMBINATION_CHECKS.flatMap((check) => check(valid)),
  ];
  const { waitFor = "completed", integrationType, integrationId = "" } = valid;
  const issueInputs = hasValues(valid, ISSUE_INPUT_KEYS)
    ? { ...valid, waitFor }
    : undefined;
  let selection: Selection | undefined;
  try {
    if (integrationType !== undefined)
      selection = parseSelection(integrationType, integrationId);
  } catch (error) {
    problems.push(`integration-id ${getProblem(error)}`);
  }
  if (
    hasValues(valid, INPUT_KEYS) &&
    selection !== undefined &&
    problems.length === 0
  )
    return { inputs: { ...valid, selection }, issueInputs };
  return {
    inputs: new Failure("invalid-input", problems.join("; "), {
      remedy: getProblemsRemedy(problems),
    }),
    issueInputs,
  };
}

/** Several inputs are often empty together because the job names no environment. */
function getProblemsRemedy(problems: readonly string[]): string {
  const { remedy } = ERRORS["invalid-input"];
  const isEmpty = /^[a-z-]+ is (empty|required)\b/;
  if (problems.filter((problem) => isEmpty.test(problem)).length < 2)
    return remedy;
  return `If the secrets and variables are stored in an environment, name it with "environment:" in the job. ${remedy}`;
}

/** Adds the value to `valid`, or returns what is wrong with it. */
function readInput<K extends InputKey>(
  key: K,
  parse: (text: string) => InputValues[K],
  valid: ValidInputs,
): string[] {
  try {
    valid[key] = parse(getText(key));
    return [];
  } catch (error) {
    return [`${getInputName(key)} ${getProblem(error)}`];
  }
}

/** Returns the text of an input, trimmed unless it is the password. */
const getText = (key: InputKey): string =>
  core.getInput(getInputName(key), { trimWhitespace: key !== "password" });

/** Returns what is wrong with an input. Rethrows any other error. */
function getProblem(error: unknown): string {
  if (error instanceof InvalidInputError) return error.message;
  throw error;
}

/** A shorter value of a header may be an ordinary word, so it is not masked. */
const MIN_HEADER_SECRET_LENGTH = 8;

function maskSecrets(): void {
  for (const key of ["apiToken", "password", "githubToken"] as const)
    maskSecret(getText(key), getText("username"));
  for (const line of getText("extraHeaders").split(/[\r\n]+/)) {
    const value = line.slice(line.indexOf(":") + 1).trim();
    if (value.length >= MIN_HEADER_SECRET_LENGTH) maskSecret(value);
  }
  for (const name of ["https_proxy", "http_proxy"]) {
    for (const variable of [name, name.toUpperCase()]) {
      const text = process.env[variable] ?? "";
      const withScheme = text.includes("://") ? text : `http://${text}`;
      const { username = "", password = "" } = URL.parse(withScheme) ?? {};
      maskSecret(password, username);
      maskSecret(tryDecode(password), username);
    }
  }
}

function tryDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
