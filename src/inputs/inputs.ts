/** The inputs: read here and nowhere else, and all checked before a request. */
import * as core from "@actions/core";
import * as z from "zod/mini";
import { type Connector, CONNECTORS } from "../connectors.ts";
import { Failure } from "../errors.ts";
import {
  address,
  allowance,
  asGiven,
  certificates,
  choice,
  field,
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

const TYPE = field(type);

/** In the order of action.yml, which declares the same defaults. */
const INPUTS = z.object({
  "base-url": field(address),
  "api-token": field(token),
  organization: field(organization),
  "ca-certificate": field(certificates),
  "extra-headers": field(headers),
  "integration-type": TYPE,
  "integration-id": asGiven,
  configure: choice("none", "create", "update", "upsert"),
  username: asGiven,
  password: asGiven,
  "refresh-oauth": flag(false),
  "wait-for": choice("completed", "started", "indexed"),
  "wait-timeout-seconds": whole(1800, 1, 21_600),
  "expect-search": field(searches),
  "project-id": field(projects),
  content: field(uniqueLines),
  "dry-run": flag(false),
  ingest: flag(true),
  "min-items": whole(undefined, 0, 1e9),
  "max-removed": field(allowance),
  "max-failed": field(allowance),
  "failure-issue": flag(false),
  "github-token": asGiven,
  "failure-issue-assignees": field(logins),
  "failure-issue-key": asGiven,
  "max-parallel": whole(4, 1, 32),
  "request-timeout-seconds": whole(30, 1, 600),
  "max-retries": whole(8, 0, 20),
  "allow-insecure-http": flag(false),
});
const ISSUE_INPUTS = z.extend(
  z.pick(INPUTS, {
    "dry-run": true,
    ingest: true,
    "failure-issue": true,
    "github-token": true,
    "failure-issue-assignees": true,
    "failure-issue-key": true,
  }),
  // One that is wrong opens the issue of an ingest.
  { "wait-for": z.catch(INPUTS.shape["wait-for"], "completed") },
);
export type IssueInputs = z.infer<typeof ISSUE_INPUTS>;
type Values = z.infer<typeof INPUTS>;

export const INPUT_NAMES = z.keyof(INPUTS).options;
/** As they were given, trimmed. */
const TEXTS = z.record(z.keyof(INPUTS), z.string());
type Texts = z.infer<typeof TEXTS>;

/** Of values that are fine alone; silent where one of them is not. */
const together = (
  names: readonly string[],
  isFine: (values: Values) => boolean,
  error: string,
): z.core.$ZodCheck<Values> =>
  z.refine(isFine, {
    error,
    when: ({ issues }) =>
      !issues.some(({ path: [name = ""] = [] }) =>
        names.includes(String(name)),
      ),
  });

const takes = (
  { "integration-type": given }: Values,
  credentials: Connector["credentials"],
): boolean => given === "any" || given.credentials === credentials;

const isOfType = (
  { "integration-type": given }: Values,
  wanted: Connector["type"],
): boolean => given !== "any" && given.type === wanted;

const mayCreate = (all: Values): boolean =>
  all.configure === "create" ||
  (all.configure === "upsert" && all["integration-id"] === "");

const isForAll = (all: Values): boolean =>
  /(^|[\r\n,])\s*all\s*($|[\r\n,])/i.test(all["integration-id"]);

const OAUTH_TYPES = CONNECTORS.filter(
  ({ credentials }) => credentials === "oauth",
).map((connector) => connector.type);

/** Inputs that are fine alone, and not together. */
const TOGETHER = [
  together(
    ["refresh-oauth", "integration-type"],
    (all) => !all["refresh-oauth"] || takes(all, "oauth"),
    `refresh-oauth is only for ${OAUTH_TYPES.join(" and ")}, which have OAuth access`,
  ),
  together(
    ["configure"],
    ({ configure, password }) => configure !== "none" || password === "",
    "password has no effect without configure",
  ),
  together(
    ["configure"],
    ({ configure, username, password }) =>
      configure === "none" || (username !== "" && password !== ""),
    "configure needs username and password",
  ),
  together(
    ["configure", "integration-type"],
    (all) => all.configure === "none" || takes(all, "password"),
    `configure doesn't work with ${OAUTH_TYPES.join(" or ")}: connect those in Zylon`,
  ),
  together(
    ["configure"],
    (all) => all.configure !== "create" || all["integration-id"] === "",
    "integration-id must be empty with configure: create",
  ),
  together(
    ["configure", "integration-type"],
    (all) => !mayCreate(all) || all["integration-type"] !== "any",
    "integration-type is required to create an integration",
  ),
  together(
    ["configure"],
    (all) => !isForAll(all) || ["none", "create"].includes(all.configure),
    "configure doesn't go with integration-id: all; list the ids that take this username and password",
  ),
  together(
    ["content", "integration-type"],
    (all) => all.content.length === 0 || isOfType(all, "filesystem"),
    "content is only for integration-type: filesystem",
  ),
  together(
    ["content", "configure"],
    (all) => all.content.length === 0 || mayCreate(all),
    "content needs configure: create or upsert, and an empty integration-id",
  ),
  together(
    ["content", "project-id"],
    (all) => all.content.length === 0 || all["project-id"].length === 1,
    "content needs one project-id: the project in which the integration is created",
  ),
  together(
    ["content", "ingest"],
    (all) => all.content.length === 0 || all.ingest,
    "content has no effect with ingest: false",
  ),
  together(
    ["base-url", "allow-insecure-http"],
    (all) => all["allow-insecure-http"] || !isExposed(all["base-url"]),
    "base-url is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true",
  ),
  together(
    ["wait-for", "expect-search"],
    (all) => all["wait-for"] === "indexed" || all["expect-search"].length === 0,
    "expect-search needs wait-for: indexed",
  ),
  together(
    ["wait-for", "max-removed", "ingest"],
    (all) =>
      !all.ingest ||
      all["wait-for"] === "indexed" ||
      all["max-removed"] === undefined,
    "max-removed needs wait-for: indexed",
  ),
  together(
    ["max-removed", "ingest"],
    (all) => all.ingest || all["max-removed"] === undefined,
    "max-removed has no effect with ingest: false; remove it",
  ),
  together(
    ["wait-for", "min-items", "ingest"],
    (all) =>
      all.ingest ||
      all["wait-for"] === "indexed" ||
      all["min-items"] === undefined,
    "min-items needs wait-for: indexed with ingest: false",
  ),
  together(
    ["wait-for", "max-failed"],
    (all) => all["wait-for"] === "indexed" || all["max-failed"] === undefined,
    "max-failed needs wait-for: indexed",
  ),
];

export type Inputs = Values & { readonly selection: Selection };

export interface Given {
  /** The failure names every problem. */
  readonly inputs: Inputs | Failure;
  /** Undefined where one of them is wrong. */
  readonly issue: IssueInputs | undefined;
}

/** Masks the secrets, then checks everything. */
export function readInputs(): Given {
  const given = TEXTS.parse(
    Object.fromEntries(
      INPUT_NAMES.map((name) => [
        name,
        core.getInput(name, { trimWhitespace: name !== "password" }),
      ]),
    ),
  );
  hideSecrets(given);
  const { data, error } = INPUTS.check(...TOGETHER).safeParse(given);
  const issue = ISSUE_INPUTS.safeParse(given).data;
  const problems = [
    ...misspelt(INPUT_NAMES),
    ...(error?.issues ?? []).map(({ path, message }) =>
      [...path, message].join(" "),
    ),
  ];
  let selection: Selection | undefined;
  try {
    const own = TYPE.safeParse(given["integration-type"]).data;
    if (own !== undefined)
      selection = selectionOf(own, given["integration-id"]);
  } catch (wrong) {
    if (!(wrong instanceof Wrong)) throw wrong;
    problems.push(`integration-id ${wrong.message}`);
  }
  if (data !== undefined && selection !== undefined && problems.length === 0)
    return { inputs: { ...data, selection }, issue };
  const failure = new Failure("invalid-input", problems.join("; "));
  return { inputs: failure, issue };
}

/** A value that is shorter may be an ordinary word. */
const MIN_HEADER = 8;

function hideSecrets(given: Texts): void {
  for (const name of ["api-token", "password", "github-token"] as const)
    hide(given[name], given.username);
  for (const row of given["extra-headers"].split(/[\r\n]+/)) {
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
