/**
 * The inputs of the action: read here and nowhere else, all checked at once,
 * before anything is sent.
 */
import * as core from "@actions/core";
import * as fields from "./fields.ts";
import {
  type FailureIssueInputs,
  ISSUE_PARSERS,
  issueInputs,
} from "./issue-inputs.ts";
import {
  parseIds,
  parseType,
  type Selection,
  selectionOf,
} from "./selection.ts";
import type { ActionError } from "../http/error.ts";
import { proxyCredentials } from "../http/transport.ts";
import {
  basicForms,
  formsOf,
  MIN_MASKED_LENGTH,
  type Redact,
} from "../log/secrets.ts";
import type { Connector } from "../zylon/connectors.ts";

/**
 * One parser per input of `action.yml`, in its order; the defaults are the same
 * in both, and a test holds them so.
 */
export const PARSERS = {
  "base-url": fields.parseBaseUrl,
  "api-token": fields.parseToken,
  organization: fields.parseOrganization,
  "integration-type": parseType,
  "integration-id": parseIds,
  configure: fields.choice(["none", "create", "update", "upsert"]),
  username: fields.parseUsername,
  password: fields.asGiven,
  "refresh-oauth": fields.flag(false),
  ingest: fields.flag(true),
  "wait-for": fields.choice(["completed", "started", "indexed"]),
  "expect-search": fields.parseSearches,
  "project-id": fields.parseIdLines,
  "wait-timeout-seconds": fields.wholeNumber(1800, 1, 21_600),
  "min-item-count": fields.wholeNumber(undefined, 0, 1_000_000_000),
  "max-removed": fields.parseAllowance,
  "fail-on-item-errors": fields.parseItemErrors,
  "dry-run": fields.flag(false),
  "max-parallel": fields.wholeNumber(4, 1, 32),
  shards: fields.wholeNumber(1, 1, 256),
  "request-timeout-seconds": fields.wholeNumber(30, 1, 600),
  "max-retries": fields.wholeNumber(8, 0, 20),
  "ca-certificate": fields.readCertificates,
  "allow-insecure-http": fields.flag(false),
  ...ISSUE_PARSERS,
};

export type InputName = keyof typeof PARSERS;
type All = fields.Values<typeof PARSERS>;
export type Inputs = Omit<All, "integration-type" | "integration-id"> & {
  /** What `integration-type` and `integration-id` say together. */
  readonly selection: Selection;
};

const SECRETS: readonly InputName[] = ["api-token", "password", "github-token"];

/**
 * Registers every form of every secret that is long enough to be masked with
 * the runner, and returns them. Then warns of those that are too short.
 */
export function maskSecretInputs(): string[] {
  const raw = (name: string): string =>
    core.getInput(name, { trimWhitespace: false });
  const forms = new Set([
    ...SECRETS.flatMap((name) => formsOf(raw(name))),
    ...basicForms(raw("username"), raw("password")),
    ...proxyCredentials().flatMap((proxy) => [
      ...formsOf(proxy.password),
      ...basicForms(proxy.username, proxy.password),
    ]),
  ]);
  for (const form of forms) core.setSecret(form);
  for (const name of SECRETS) {
    const { length } = core.getInput(name);
    if (length === 0 || length >= MIN_MASKED_LENGTH) continue;
    core.warning(
      `${name} is too short to be masked in the log. Use a longer one.`,
    );
  }
  return [...forms];
}

/**
 * The inputs as they were given, without white space around them; only that of
 * the password is kept.
 */
export function readInputs(): fields.RawInputs {
  const names = Object.keys(PARSERS);
  return Object.fromEntries(
    names.map((name) => [
      name,
      core.getInput(name, { trimWhitespace: name !== "password" }),
    ]),
  );
}

/**
 * What contradicts each other in inputs that are valid; those that are not are
 * absent. Each problem begins with an input's name.
 */
function contradictions(
  selection: Selection | undefined,
  values: Partial<All>,
): string[] {
  const { configure, username, password, "wait-for": waitFor } = values;
  const named =
    selection?.kind === "ids"
      ? selection.ids.map(({ connector }) => connector)
      : [selection?.connector];
  const of = (kind: Connector["credentials"]) =>
    [...new Set(named)].flatMap((one) =>
      one?.credentials === kind ? [one.type] : [],
    );
  const configures = configure !== undefined && configure !== "none";
  const oauth = configures ? of("oauth") : [];
  const sends = configures && selection !== undefined && oauth.length === 0;
  const all = selection?.kind === "all";
  const tooEarly = waitFor !== undefined && waitFor !== "indexed";
  const needsIndexed = `needs wait-for: indexed, not ${waitFor}`;
  const rules: [broken: boolean, problem: string][] = [
    [
      sends && username === "",
      `username is required with configure: ${configure}`,
    ],
    [
      sends && password === "",
      `password is required with configure: ${configure}; if it comes from a secret, check that this job gets that secret`,
    ],
    // Credentials go only to integrations that are named, never to all.
    [
      sends && all,
      `integration-id must name integrations with configure: ${configure}, not "all"`,
    ],
    [
      sends && configure === "create" && selection.kind === "ids",
      "integration-id must be empty with configure: create; to send credentials to an existing integration, use configure: update",
    ],
    [
      configure === "none" && password !== "",
      "password has no effect without configure; set configure, or leave password empty",
    ],
    [
      configure === "none" && username !== "" && all,
      "username must be empty with integration-id: all",
    ],
    [
      values["expect-search"]?.length !== 0 && tooEarly,
      `expect-search ${needsIndexed}`,
    ],
    [
      values["max-removed"] !== undefined && tooEarly,
      `max-removed ${needsIndexed}`,
    ],
    [
      values["fail-on-item-errors"] !== undefined && tooEarly,
      `fail-on-item-errors ${needsIndexed}`,
    ],
  ];
  return [
    ...oauth.map(
      (type) =>
        `configure must be none for ${type}; a person connects it in Zylon, by OAuth in a browser`,
    ),
    ...rules.filter(([broken]) => broken).map(([, problem]) => problem),
    ...(values["refresh-oauth"] === true ? of("password") : []).map(
      (type) =>
        `refresh-oauth must be false for ${type}, which has a username and password in place of OAuth`,
    ),
  ];
}

// A shorter token may be a word that is rightly part of an id.
const LONG_SECRET = 8;

/** Inputs that contain the token by mistake. */
function misplacedToken(raw: fields.RawInputs): string[] {
  const token = raw["api-token"] ?? "";
  if (token.length < LONG_SECRET) return [];
  return Object.keys(raw).filter(
    (name) =>
      name !== "api-token" &&
      name !== "github-token" &&
      raw[name]?.includes(token) === true,
  );
}

const areAllValid = (values: Partial<All>): values is All =>
  Object.keys(PARSERS).every((name) => name in values);

export interface CheckedInputs {
  /** All inputs, or the one `invalid-input` that lists every problem. */
  readonly inputs: Inputs | ActionError;
  /**
   * What the inputs select, as far as that is valid: for a run that ends before
   * it begins.
   */
  readonly meant: Selection | undefined;
  /** What the failure issue needs, even where the inputs were refused. */
  readonly issue: FailureIssueInputs | undefined;
}

/** Checks all inputs. Throws nothing. */
export function checkInputs(
  raw: fields.RawInputs,
  redact: Redact,
): CheckedInputs {
  const { values, problems } = fields.parsed<All>(PARSERS, raw, redact);
  const {
    "base-url": baseUrl,
    "integration-type": type,
    "integration-id": ids,
  } = values;
  if (
    baseUrl !== undefined &&
    fields.isExposed(baseUrl) &&
    values["allow-insecure-http"] !== true
  ) {
    problems.unshift(
      "base-url is http://, which would send the token unencrypted; use https://, or set allow-insecure-http: true",
    );
  }
  const misplaced = misplacedToken(raw);
  problems.unshift(
    ...misplaced.map(
      (name) =>
        `${name} contains the value of api-token, which belongs in no other input`,
    ),
  );
  const selected =
    type === undefined || ids === undefined
      ? undefined
      : selectionOf(type, ids, redact);
  const selection =
    selected !== undefined && "value" in selected ? selected.value : undefined;
  if (selected !== undefined && "problem" in selected)
    problems.push(selected.problem);
  problems.push(...contradictions(selection, values));
  const [typeText = "", idText = ""] = [
    raw["integration-type"],
    raw["integration-id"],
  ];
  const asked = issueInputs(values, `${typeText} ${idText}`.trim());
  if ("problem" in asked) problems.push(asked.problem);
  return {
    inputs:
      problems.length === 0 && selection !== undefined && areAllValid(values)
        ? { ...values, selection }
        : fields.wrongInputs(problems, "; nothing was sent to the server"),
    meant: misplaced.length === 0 ? selection : undefined,
    issue: "value" in asked ? asked.value : undefined,
  };
}
