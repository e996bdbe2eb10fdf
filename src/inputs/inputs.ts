/** Reads and checks all inputs before any request. No other file does. */
import * as core from "@actions/core";
import { type Connector, CONNECTORS } from "../connectors.ts";
import { Failure } from "../errors.ts";
import {
  address,
  allowance,
  asGiven,
  certificates,
  choice,
  flag,
  headers,
  isExposed,
  logins,
  organization,
  projects,
  searches,
  token,
  type,
  uniqueLines,
  whole,
  Wrong,
} from "./fields.ts";
import { misspelt } from "./misspelt.ts";
import { type Selection, selectionOf } from "./selection.ts";
import { hide } from "../text.ts";

/** All inputs, in the order and with the defaults of action.yml. */
const FIELDS = {
  baseUrl: address,
  apiToken: token,
  organization,
  caCertificate: certificates,
  extraHeaders: headers,
  integrationType: type,
  integrationId: asGiven,
  configure: choice("none", "create", "update", "upsert"),
  username: asGiven,
  password: asGiven,
  refreshOauth: flag(false),
  waitFor: choice("completed", "started", "indexed"),
  waitTimeoutSeconds: whole(1800, 1, 21_600),
  expectSearch: searches,
  projectId: projects,
  content: uniqueLines,
  dryRun: flag(false),
  ingest: flag(true),
  minItems: whole(undefined, 0, 1e9),
  maxRemoved: allowance,
  maxFailed: allowance,
  failureIssue: flag(false),
  githubToken: asGiven,
  failureIssueAssignees: logins,
  failureIssueKey: asGiven,
  maxParallel: whole(4, 1, 32),
  requestTimeoutSeconds: whole(30, 1, 600),
  maxRetries: whole(8, 0, 20),
  allowInsecureHttp: flag(false),
};
type Key = keyof typeof FIELDS;
type Values = { readonly [K in Key]: ReturnType<(typeof FIELDS)[K]> };
/** Without those that are wrong. */
type Some = { -readonly [K in Key]?: Values[K] };

const isKey = (name: string): name is Key => name in FIELDS;
const KEYS = Object.keys(FIELDS).filter(isKey);

/** `baseUrl` is the input `base-url`. */
const nameOf = (key: Key): string =>
  key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const INPUT_NAMES: readonly string[] = KEYS.map(nameOf);

const ISSUE_KEYS = [
  "dryRun",
  "ingest",
  "failureIssue",
  "githubToken",
  "failureIssueAssignees",
  "failureIssueKey",
] as const;
/** One `wait-for` that is wrong opens the issue of an ingest. */
export type IssueInputs = Pick<Values, (typeof ISSUE_KEYS)[number] | "waitFor">;

const hasAll = <K extends Key>(
  some: Some,
  keys: readonly K[],
): some is Some & Pick<Values, K> => keys.every((key) => key in some);

/** Checks a combination, unless one of the inputs is invalid by itself. */
const together =
  <K extends Key>(
    keys: readonly K[],
    isFine: (given: Pick<Values, K>) => boolean,
    problem: string,
  ) =>
  (some: Some): string[] =>
    hasAll(some, keys) && !isFine(some) ? [problem] : [];

type OfType = Pick<Values, "integrationType">;

const takes = (
  { integrationType: given }: OfType,
  credentials: Connector["credentials"],
): boolean => given === "any" || given.credentials === credentials;

const isOfType = (
  { integrationType: given }: OfType,
  wanted: Connector["type"],
): boolean => given !== "any" && given.type === wanted;

const mayCreate = ({
  configure,
  integrationId,
}: Pick<Values, "configure" | "integrationId">): boolean =>
  configure === "create" || (configure === "upsert" && integrationId === "");

const isForAll = (integrationId: string): boolean =>
  /(^|[\r\n,])\s*all\s*($|[\r\n,])/i.test(integrationId);

const OAUTH_TYPES = CONNECTORS.filter(
  ({ credentials }) => credentials === "oauth",
).map((connector) => connector.type);

/** Combinations of inputs that are not allowed. */
const TOGETHER = [
  together(
    ["refreshOauth", "integrationType"],
    (all) => !all.refreshOauth || takes(all, "oauth"),
    `refresh-oauth is only for ${OAUTH_TYPES.join(" and ")}, which have OAuth access`,
  ),
  together(
    ["configure", "password"],
    ({ configure, password }) => configure !== "none" || password === "",
    "password has no effect without configure",
  ),
  together(
    ["configure", "username", "password"],
    ({ configure, username, password }) =>
      configure === "none" || (username !== "" && password !== ""),
    "configure needs username and password",
  ),
  together(
    ["configure", "integrationType"],
    (all) => all.configure === "none" || takes(all, "password"),
    `configure doesn't work with ${OAUTH_TYPES.join(" or ")}: connect those in Zylon`,
  ),
  together(
    ["configure", "integrationId"],
    (all) => all.configure !== "create" || all.integrationId === "",
    "integration-id must be empty with configure: create",
  ),
  together(
    ["configure", "integrationId", "integrationType"],
    (all) => !mayCreate(all) || all.integrationType !== "any",
    "integration-type is required to create an integration",
  ),
  together(
    ["configure", "integrationId"],
    ({ configure, integrationId }) =>
      !isForAll(integrationId) || ["none", "create"].includes(configure),
    "configure doesn't go with integration-id: all; list the ids that take this username and password",
  ),
  together(
    ["content", "integrationType"],
    (all) => all.content.length === 0 || isOfType(all, "filesystem"),
    "content is only for integration-type: filesystem",
  ),
  together(
    ["content", "configure", "integrationId"],
    (all) => all.content.length === 0 || mayCreate(all),
    "content needs configure: create or upsert, and an empty integration-id",
  ),
  together(
    ["content", "projectId"],
    (all) => all.content.length === 0 || all.projectId.length === 1,
    "content needs one project-id: the project in which the integration is created",
  ),
  together(
    ["content", "ingest"],
    (all) => all.content.length === 0 || all.ingest,
    "content has no effect with ingest: false",
  ),
  together(
    ["baseUrl", "allowInsecureHttp"],
    (all) => all.allowInsecureHttp || !isExposed(all.baseUrl),
    "base-url is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true",
  ),
  together(
    ["waitFor", "expectSearch"],
    (all) => all.waitFor === "indexed" || all.expectSearch.length === 0,
    "expect-search needs wait-for: indexed",
  ),
  together(
    ["waitFor", "maxRemoved", "ingest"],
    ({ waitFor, maxRemoved, ingest }) =>
      !ingest || waitFor === "indexed" || maxRemoved === undefined,
    "max-removed needs wait-for: indexed",
  ),
  together(
    ["maxRemoved", "ingest"],
    (all) => all.ingest || all.maxRemoved === undefined,
    "max-removed has no effect with ingest: false; remove it",
  ),
  together(
    ["waitFor", "minItems", "ingest"],
    ({ waitFor, minItems, ingest }) =>
      ingest || waitFor === "indexed" || minItems === undefined,
    "min-items needs wait-for: indexed with ingest: false",
  ),
  together(
    ["waitFor", "maxFailed"],
    (all) => all.waitFor === "indexed" || all.maxFailed === undefined,
    "max-failed needs wait-for: indexed",
  ),
];

export type Inputs = Values & { readonly selection: Selection };

export interface Given {
  /** The parsed inputs, or a failure that names every problem. */
  readonly inputs: Inputs | Failure;
  /** `undefined` if one of these inputs is invalid. */
  readonly issue: IssueInputs | undefined;
}

/** Masks the secrets, then checks everything. */
export function readInputs(): Given {
  hideSecrets();
  const some: Some = {};
  const problems = [
    ...misspelt(INPUT_NAMES),
    ...KEYS.flatMap((key) => read(key, FIELDS[key], some)),
    ...TOGETHER.flatMap((row) => row(some)),
  ];
  const waitFor = some.waitFor ?? "completed";
  const issue = hasAll(some, ISSUE_KEYS) ? { ...some, waitFor } : undefined;
  const { integrationType: own, integrationId: ids = "" } = some;
  let selection: Selection | undefined;
  try {
    if (own !== undefined) selection = selectionOf(own, ids);
  } catch (error) {
    problems.push(`integration-id ${wordsOf(error)}`);
  }
  if (hasAll(some, KEYS) && selection !== undefined && problems.length === 0)
    return { inputs: { ...some, selection }, issue };
  return { inputs: new Failure("invalid-input", problems.join("; ")), issue };
}

/** Sets it, unless it is wrong: what is, is returned. */
function read<K extends Key>(
  key: K,
  field: (text: string) => Values[K],
  some: Some,
): string[] {
  try {
    some[key] = field(textOf(key));
    return [];
  } catch (error) {
    return [`${nameOf(key)} ${wordsOf(error)}`];
  }
}

/** As it was given, trimmed. */
const textOf = (key: Key): string =>
  core.getInput(nameOf(key), { trimWhitespace: key !== "password" });

function wordsOf(error: unknown): string {
  if (error instanceof Wrong) return error.message;
  throw error;
}

/** A value that is shorter may be an ordinary word. */
const MIN_HEADER = 8;

function hideSecrets(): void {
  for (const key of ["apiToken", "password", "githubToken"] as const)
    hide(textOf(key), textOf("username"));
  for (const row of textOf("extraHeaders").split(/[\r\n]+/)) {
    const value = row.slice(row.indexOf(":") + 1).trim();
    if (value.length >= MIN_HEADER) hide(value);
  }
  for (const name of ["https_proxy", "http_proxy"]) {
    for (const variable of [name, name.toUpperCase()]) {
      const text = process.env[variable] ?? "";
      const full = text.includes("://") ? text : `http://${text}`;
      const { username = "", password = "" } = URL.parse(full) ?? {};
      hide(password, username);
      hide(attemptDecode(password), username);
    }
  }
}

function attemptDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
