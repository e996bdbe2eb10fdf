/**
 * The inputs of the action: read here and nowhere else, all checked at once,
 * before anything is sent.
 */
import { unescape } from "node:querystring"; // decodes what it can, and never throws
import * as core from "@actions/core";
import * as fields from "./fields.ts";
import { headerSecrets, parseHeaders } from "./headers.ts";
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
import {
  basicForms,
  formsOf,
  MIN_MASKED_LENGTH,
  type Redact,
} from "../log/secrets.ts";
import type { Connector } from "../zylon/connectors.ts";

/**
 * One parser per input of `action.yml`, in its order, in which their problems
 * are listed; the defaults are the same in both, and a test holds them so.
 */
export const PARSERS = {
  "base-url": fields.parseBaseUrl,
  "api-token": fields.parseToken,
  organization: fields.parseOrganization,
  "ca-certificate": fields.readCertificates,
  "extra-headers": parseHeaders,
  "integration-type": parseType,
  "integration-id": parseIds,
  configure: fields.choice(["none", "create", "update", "upsert"]),
  username: fields.parseUsername,
  password: fields.asGiven,
  "refresh-oauth": fields.flag(false),
  "wait-for": fields.choice(["completed", "started", "indexed"]),
  "wait-timeout-seconds": fields.wholeNumber(1800, 1, 21_600),
  "expect-search": fields.parseSearches,
  "project-id": fields.parseIdLines,
  "dry-run": fields.flag(false),
  ingest: fields.flag(true),
  "min-items": fields.wholeNumber(undefined, 0, 1_000_000_000),
  "max-removed": fields.parseAllowance,
  "max-failed": fields.parseAllowance,
  ...ISSUE_PARSERS,
  "max-parallel": fields.wholeNumber(4, 1, 32),
  "request-timeout-seconds": fields.wholeNumber(30, 1, 600),
  "max-retries": fields.wholeNumber(8, 0, 20),
  "allow-insecure-http": fields.flag(false),
};

export type InputName = keyof typeof PARSERS;
export const INPUT_NAMES: readonly string[] = Object.keys(PARSERS);
type All = fields.Values<typeof PARSERS>;
export type Inputs = Omit<All, "integration-id"> & {
  /** What `integration-type` and `integration-id` say together. */
  readonly selection: Selection;
};

const whole = (text: string): readonly string[] => [text];

/**
 * The inputs that hold secrets, and the secrets in their text. What stands here
 * is masked, redacted and never printed.
 */
const SECRETS: Partial<
  Readonly<Record<InputName, (text: string) => readonly string[]>>
> = {
  "api-token": whole,
  password: whole,
  "github-token": whole,
  "extra-headers": headerSecrets,
};

interface Credentials {
  readonly username: string;
  readonly password: string;
}

const untrimmed = (name: string): string =>
  core.getInput(name, { trimWhitespace: false });

/** Every form of every secret that is long enough to be masked, each once. */
function maskedForms(proxies: readonly Credentials[]): string[] {
  const forms: string[] = [];
  for (const [name, secretsIn] of Object.entries(SECRETS)) {
    for (const secret of secretsIn(untrimmed(name)))
      forms.push(...formsOf(secret));
  }
  forms.push(...basicForms(untrimmed("username"), untrimmed("password")));
  for (const { username, password } of proxies)
    forms.push(...formsOf(password), ...basicForms(username, password));
  return [...new Set(forms)];
}

function isTooShort(secret: string): boolean {
  const { length } = secret.trim();
  return length > 0 && length < MIN_MASKED_LENGTH;
}

/**
 * Tells the runner what to mask in the log: every form of every secret. Returns
 * these forms. Only a secret that is too short is not masked; for each, it
 * warns.
 * @param proxies the credentials in the addresses of proxies
 */
export function maskSecretInputs(proxies: readonly Credentials[]): string[] {
  const forms = maskedForms(proxies);
  for (const form of forms) core.setSecret(form);
  for (const [name, secretsIn] of Object.entries(SECRETS)) {
    if (!secretsIn(untrimmed(name)).some(isTooShort)) continue;
    core.warning(
      `${name} is too short to be masked in the log. Use a longer one.`,
    );
  }
  return forms;
}

/**
 * The inputs as they were given, without white space around them; only that of
 * the password is kept.
 */
export function readInputs(): fields.RawInputs {
  return Object.fromEntries(
    INPUT_NAMES.map((name) => [
      name,
      core.getInput(name, { trimWhitespace: name !== "password" }),
    ]),
  );
}

/** The connectors that a selection names; none for all of any type. */
function connectorsIn(selection: Selection): Connector[] {
  if (selection.kind === "ids")
    return selection.ids.map(({ connector }) => connector);
  return selection.connector === undefined ? [] : [selection.connector];
}

/** The selected types whose credentials are of this kind, each once. */
function typesWith(
  credentials: Connector["credentials"],
  selection: Selection | undefined,
): Set<string> {
  const types = new Set<string>();
  if (selection === undefined) return types;
  for (const connector of connectorsIn(selection)) {
    if (connector.credentials === credentials) types.add(connector.type);
  }
  return types;
}

/** Credentials that are given, and would go nowhere. */
function idleCredentialProblems(
  selection: Selection | undefined,
  { username, password }: Partial<All>,
): string[] {
  const problems: string[] = [];
  if (password !== "")
    problems.push(
      "password has no effect without configure; set configure, or leave password empty",
    );
  if (username !== "" && selection?.kind === "all")
    problems.push("username must be empty with integration-id: all");
  return problems;
}

/** What `configure` needs of the other inputs. */
function configureProblems(
  selection: Selection | undefined,
  values: Partial<All>,
): string[] {
  const { configure, username, password } = values;
  if (configure === undefined || selection === undefined) return [];
  const problems: string[] = [];
  for (const type of typesWith("oauth", selection))
    problems.push(
      `configure must be none for ${type}; a person connects it in Zylon, by OAuth in a browser`,
    );
  if (problems.length > 0) return problems;
  if (username === "")
    problems.push(`username is required with configure: ${configure}`);
  if (password === "")
    problems.push(
      `password is required with configure: ${configure}; if it comes from a secret, check that this job gets that secret`,
    );
  // Credentials go only to integrations that are named, never to all.
  if (selection.kind === "all")
    problems.push(
      `integration-id must name integrations with configure: ${configure}, not "all"`,
    );
  if (configure === "create" && selection.kind === "ids")
    problems.push(
      "integration-id must be empty with configure: create; to send credentials to an existing integration, use configure: update",
    );
  return problems;
}

/** The gates that only an indexed ingest can check. */
function gateProblems(values: Partial<All>): string[] {
  const { "wait-for": waitFor, "expect-search": searches } = values;
  if (waitFor === undefined || waitFor === "indexed") return [];
  const problems: string[] = [];
  const needsIndexed = `needs wait-for: indexed, not ${waitFor}`;
  // Texts that are not valid were given too.
  const hasSearches = searches === undefined || searches.length > 0;
  if (hasSearches) problems.push(`expect-search ${needsIndexed}`);
  if (values["max-removed"] !== undefined)
    problems.push(`max-removed ${needsIndexed}`);
  if (values["max-failed"] !== undefined)
    problems.push(`max-failed ${needsIndexed}`);
  return problems;
}

function oauthProblems(
  selection: Selection | undefined,
  values: Partial<All>,
): string[] {
  if (values["refresh-oauth"] !== true) return [];
  const problems: string[] = [];
  for (const type of typesWith("password", selection))
    problems.push(
      `refresh-oauth must be false for ${type}, which has a username and password in place of OAuth`,
    );
  return problems;
}

/**
 * Where valid inputs contradict each other; one that is not valid is undefined
 * here. Each problem begins with an input's name.
 */
function contradictions(
  selection: Selection | undefined,
  values: Partial<All>,
): string[] {
  const ofCredentials =
    values.configure === "none"
      ? idleCredentialProblems(selection, values)
      : configureProblems(selection, values);
  return [
    ...ofCredentials,
    ...gateProblems(values),
    ...oauthProblems(selection, values),
  ];
}

// A shorter secret may be a word that is rightly part of an id.
const LONG_SECRET = 8;

/** They are told from others by more than a text, so one may be a secret. */
const MAY_BE_SECRET: readonly string[] = ["username", "integration-type"];

/** As it is, or percent-encoded. */
const holdsToken = (text: string, token: string): boolean =>
  token.length >= LONG_SECRET &&
  (text.includes(token) || unescape(text).includes(token));

/** The inputs that are no secrets, and have one by mistake, with what they have. */
function misplacedSecrets(raw: fields.RawInputs): Map<string, string> {
  const password = (raw["password"] ?? "").trim();
  const misplaced = new Map<string, string>();
  for (const [name, text] of Object.entries(raw)) {
    if (name in SECRETS) continue;
    for (const token of ["api-token", "github-token"]) {
      if (holdsToken(text, raw[token] ?? ""))
        misplaced.set(name, `contains the value of ${token}`);
    }
    if (password.length >= LONG_SECRET && text === password)
      misplaced.set(name, "has the value of password");
  }
  return misplaced;
}

const areAllValid = (values: Partial<All>): values is All =>
  INPUT_NAMES.every((name) => name in values);

export interface CheckedInputs {
  /** All inputs, or the one `invalid-input` that lists every problem. */
  readonly inputs: Inputs | ActionError;
  /**
   * What the inputs select, for the report, also where others are wrong;
   * undefined where that is not valid, or may show a secret.
   */
  readonly meant: Selection | undefined;
  /** What may be a mistake, in whole sentences. */
  readonly warnings: readonly string[];
  /** What the failure issue needs, even where the inputs were refused. */
  readonly issue: FailureIssueInputs | undefined;
}

/** What both inputs select; undefined where one of them is not valid. */
function selectionIn(
  { "integration-type": type, "integration-id": ids }: Partial<All>,
  redact: Redact,
): fields.Parsed<Selection | undefined> {
  if (type === undefined || ids === undefined) return { value: undefined };
  return selectionOf(type, ids, redact);
}

const sendsUnencrypted = (values: Partial<All>): boolean =>
  values["base-url"] !== undefined &&
  fields.isExposed(values["base-url"]) &&
  values["allow-insecure-http"] !== true;

/**
 * Checks all inputs. Never throws.
 * @param misspelt what is wrong with names that are no input
 */
export function checkInputs(
  raw: fields.RawInputs,
  redact: Redact,
  misspelt: readonly string[] = [],
): CheckedInputs {
  const problems = [...misspelt];
  const warnings: string[] = [];
  for (const [name, secret] of misplacedSecrets(raw)) {
    if (MAY_BE_SECRET.includes(name))
      warnings.push(`${name} ${secret}, so it is shown as ***.`);
    else problems.push(`${name} ${secret}, which belongs in no other input`);
  }
  // Then an id may be the secret, so that none is shown.
  const isMisplaced = problems.length > misspelt.length;

  const { values, problems: invalid } = fields.parseAll<All>(
    PARSERS,
    raw,
    redact,
  );
  if (sendsUnencrypted(values))
    problems.push(
      "base-url is http://, which would send the token unencrypted; use https://, or set allow-insecure-http: true",
    );
  problems.push(...invalid);

  const selected = selectionIn(values, redact);
  if ("problem" in selected) problems.push(selected.problem);
  const selection = "value" in selected ? selected.value : undefined;
  problems.push(...contradictions(selection, values));

  const isValid =
    problems.length === 0 && selection !== undefined && areAllValid(values);
  const inputs = isValid
    ? { ...values, selection }
    : fields.wrongInputs(problems, "; nothing was sent to the server");
  const { "integration-type": type = "", "integration-id": ids = "" } = raw;
  return {
    inputs,
    meant: isMisplaced ? undefined : selection,
    warnings,
    issue: issueInputs(values, `${type} ${ids}`.trim()),
  };
}
