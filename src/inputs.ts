/** The inputs: read here and nowhere else, and all checked before a request. */
import * as core from "@actions/core";
import leven from "leven";
import * as z from "zod/mini";
import { Failure } from "./errors.ts";
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
  whole,
  Wrong,
} from "./fields.ts";
import { type Selection, selectionOf } from "./selection.ts";
import { hide, line } from "./text.ts";

/** In the order of action.yml, which declares the same defaults. */
const INPUTS = z.object({
  "base-url": field(address),
  "api-token": field(token),
  organization: field(organization),
  "ca-certificate": field(certificates),
  "extra-headers": field(headers),
  "integration-type": field(type),
  "integration-id": asGiven,
  configure: choice("none", "create", "update", "upsert"),
  username: asGiven,
  password: asGiven,
  "refresh-oauth": flag(false),
  "wait-for": choice("completed", "started", "indexed"),
  "wait-timeout-seconds": whole(1800, 1, 21_600),
  "expect-search": field(searches),
  "project-id": field(projects),
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
const ISSUE_INPUTS = z.pick(INPUTS, {
  "dry-run": true,
  ingest: true,
  "failure-issue": true,
  "github-token": true,
  "failure-issue-assignees": true,
  "failure-issue-key": true,
});
export type IssueInputs = z.infer<typeof ISSUE_INPUTS>;
type Values = z.infer<typeof INPUTS>;

export const INPUT_NAMES = z.keyof(INPUTS).options;
/** As they were given, trimmed. */
const TEXTS = z.record(z.keyof(INPUTS), z.string());
type Texts = z.infer<typeof TEXTS>;

export type Inputs = Values & { readonly selection: Selection };

/** Undefined where it throws `Wrong`, which is told elsewhere. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Wrong) return undefined;
    throw error;
  }
}

const isTrue = (text: string): boolean => text.toLowerCase() === "true";

/** Inputs that are fine alone, and not together. */
function contradictions(texts: Texts): string[] {
  const problems = [...aboutCredentials(texts), ...aboutAll(texts)];
  const url = attempt(() => address(texts["base-url"]));
  const isAllowed = isTrue(texts["allow-insecure-http"]);
  if (url !== undefined && isExposed(url) && !isAllowed)
    problems.push(
      "base-url is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true",
    );
  const waitFor = texts["wait-for"].toLowerCase();
  if (!["", "started", "completed"].includes(waitFor)) return problems;
  for (const name of ["expect-search", "max-removed", "max-failed"] as const)
    if (texts[name] !== "") problems.push(`${name} needs wait-for: indexed`);
  return problems;
}

function aboutCredentials(texts: Texts): string[] {
  const { configure, username, password } = texts;
  const connector = attempt(() => type(texts["integration-type"]));
  const credentials = connector === "any" ? undefined : connector?.credentials;
  const mode = configure.toLowerCase() || "none";
  const problems: string[] = [];
  if (isTrue(texts["refresh-oauth"]) && credentials === "password")
    problems.push(
      "refresh-oauth is only for confluence and sharepoint, which have OAuth access",
    );
  if (mode === "none") {
    if (password !== "")
      problems.push("password has no effect without configure");
    return problems;
  }
  if (!["create", "update", "upsert"].includes(mode)) return problems;
  if (username === "" || password === "")
    problems.push(`configure: ${mode} needs username and password`);
  if (credentials === "oauth")
    problems.push(
      `configure: ${mode} is not for confluence and sharepoint, which are connected in Zylon`,
    );
  if (mode === "create" && texts["integration-id"] !== "")
    problems.push("integration-id must be empty with configure: create");
  return problems;
}

/** Credentials for all would overwrite those of other accounts. */
function aboutAll(texts: Texts): string[] {
  const mode = texts.configure.toLowerCase();
  if (mode !== "update" && mode !== "upsert") return [];
  const selection = attempt(() =>
    selectionOf(type(texts["integration-type"]), texts["integration-id"]),
  );
  if (selection?.kind !== "all") return [];
  return [
    `configure: ${mode} doesn't go with integration-id: all; list the ids that take this username and password`,
  ];
}

export interface Given {
  /** The failure names every problem. */
  readonly inputs: Inputs | Failure;
  /** Undefined where one of them is wrong. */
  readonly issue: IssueInputs | undefined;
  /** Which integrations are meant; undefined where that is wrong. */
  readonly selection: Selection | undefined;
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
  const { data, error } = INPUTS.safeParse(given);
  const issue = ISSUE_INPUTS.safeParse(given).data;
  const problems = [
    ...misspelt(),
    ...(error?.issues ?? []).map(
      ({ path, message }) => `${String(path[0])} ${message}`,
    ),
    ...contradictions(given),
  ];
  let selection: Selection | undefined;
  try {
    const own = attempt(() => type(given["integration-type"]));
    if (own !== undefined)
      selection = selectionOf(own, given["integration-id"]);
  } catch (wrong) {
    if (!(wrong instanceof Wrong)) throw wrong;
    problems.push(`integration-id ${wrong.message}`);
  }
  if (data !== undefined && selection !== undefined && problems.length === 0)
    return { inputs: { ...data, selection }, issue, selection };
  const failure = new Failure("invalid-input", problems.join("; "));
  return { inputs: failure, issue, selection };
}

/** A value that is shorter may be an ordinary word. */
const MIN_HEADER = 8;

function hideSecrets(given: Texts): void {
  for (const name of ["api-token", "password", "github-token"] as const)
    hide(given[name], given.username);
  for (const one of given["extra-headers"].split(/[\r\n]+/)) {
    const value = one.slice(one.indexOf(":") + 1).trim();
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

/** Runners on which a composite action's own inputs reach its steps. */
const LEAKY_RUNNERS = ["ACT", "GITEA_ACTIONS", "FORGEJO_ACTIONS"];

const letters = (name: string): string =>
  name.toLowerCase().replace(/[-_]/g, "");

/** What the runner only warns of: a misspelt `min-items` would check nothing. */
function misspelt(): string[] {
  const known = new Set(
    INPUT_NAMES.map((name) => `INPUT_${name.toUpperCase()}`),
  );
  const problems: string[] = [];
  for (const variable of Object.keys(process.env)) {
    if (!variable.startsWith("INPUT_") || known.has(variable)) continue;
    const name = variable.slice("INPUT_".length).toLowerCase();
    const near = INPUT_NAMES.find((one) => {
      const maxDistance = letters(one).length > 8 ? 2 : 1;
      const apart = leven(letters(one), letters(name), {
        maxDistance: maxDistance + 1,
      });
      return apart <= maxDistance;
    });
    if (near !== undefined)
      problems.push(
        `${line(name, 60)} is not an input (did you mean ${near}?)`,
      );
  }
  if (!LEAKY_RUNNERS.some((name) => process.env[name] === "true"))
    return problems;
  for (const problem of problems) core.warning(problem);
  return [];
}
