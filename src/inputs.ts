/** The inputs: read here and nowhere else, and all checked before a request. */
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import * as core from "@actions/core";
import leven, { closestMatch } from "leven";
import * as z from "zod/mini";
import {
  type Connector,
  CONNECTOR_TYPES,
  connectorOf,
  isPathSegment,
  type Target,
} from "./connectors.ts";
import { Failure } from "./errors.ts";
import { hide, line } from "./text.ts";

/** What is wrong with an input, to follow its name. */
class Wrong extends Error {}

/** A field of the schema, from a function that throws `Wrong`. */
function field<T>(
  read: (text: string) => T,
): z.ZodMiniPipe<z.ZodMiniString, z.ZodMiniTransform<T, string>> {
  const transform = z.transform((text: string, context): T => {
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      const { message } = error;
      context.issues.push({ code: "custom", message, input: text });
      return z.NEVER;
    }
  });
  return z.pipe(z.string(), transform);
}

const quoted = (text: string): string => `"${line(text, 60)}"`;

const flag = (fallback: boolean) =>
  field((text) => {
    const word = text.toLowerCase();
    if (word === "") return fallback;
    if (word === "true" || word === "false") return word === "true";
    throw new Wrong(`must be true or false, not ${quoted(text)}`);
  });

const whole = <T extends number | undefined>(
  fallback: T,
  min: number,
  max: number,
) =>
  field((text): number | T => {
    if (text === "") return fallback;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new Wrong(
      `must be a whole number from ${min} to ${max}, not ${quoted(text)}`,
    );
  });

/** ` (did you mean indexed?)`, where one is near. */
function meant(text: string, words: readonly string[]): string {
  const near = closestMatch(text.toLowerCase(), words, { maxDistance: 3 });
  return near === undefined ? "" : ` (did you mean ${near}?)`;
}

/** The first word is the default. */
const choice = <const T extends string>(...words: readonly [T, ...T[]]) =>
  field((text): T => {
    if (text === "") return words[0];
    const found = words.find((word) => word === text.toLowerCase());
    if (found !== undefined) return found;
    const near = meant(text, words);
    throw new Wrong(`must be ${orOf(words)}, not ${quoted(text)}${near}`);
  });

const orOf = (words: readonly string[]): string =>
  `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;

/** Each line once, without the empty ones. */
const linesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\r\n]+/)
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  ),
];

/** How many of something may happen. */
export interface Allowance {
  readonly value: number;
  /** `value` is a percentage. */
  readonly isPercent: boolean;
  /** As it was given. */
  readonly text: string;
}

function allowance(text: string): Allowance | undefined {
  if (text === "") return undefined;
  const [, digits = "", sign = ""] = /^(\d{1,9})\s*(%?)$/.exec(text) ?? [];
  const value = digits === "" ? Number.NaN : Number(digits);
  const isPercent = sign === "%";
  if (value >= 0 && !(isPercent && value > 100))
    return { value, isPercent, text };
  throw new Wrong(
    `must be a whole number, or a percentage from 0% to 100%, not ${quoted(text)}`,
  );
}

const EXAMPLE = "https://zylon.example.com";

function address(text: string): URL {
  if (text === "")
    throw new Wrong(`is required: the address of Zylon, such as ${EXAMPLE}`);
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = /[\s"'<>\\]/.test(text) ? null : URL.parse(full);
  const isPlain =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    /^([\w.-]+|\[[\da-f:.]+\])$/i.test(url.hostname) &&
    !/^https?$/.test(url.hostname) && // of `https//host`
    !/^\/\/+[^/]/.test(url.pathname) && // of `htps//host`
    !/[?#]|^[^/]*\/\/(\/|[^/]*@)/.test(full);
  if (!isPlain)
    throw new Wrong(
      `must be like ${EXAMPLE}, without user, query and fragment, not ${shown(text)}`,
    );
  url.pathname = url.pathname.replace(
    /\/+(api(\/v1(\/app(\/.*)?)?)?\/*)?$/i,
    "",
  );
  return url;
}

/** An address without what may be user-info, query and fragment. */
const shown = (text: string): string =>
  quoted(text.replace(/^([^/]*\/\/)?.*@/s, "$1").replace(/[?#].*/s, ""));

/** Whether the token would go over a network unencrypted. */
function isExposed({ protocol, hostname }: URL): boolean {
  const isHere = /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/;
  return protocol === "http:" && !isHere.test(hostname);
}

function token(text: string): string {
  if (text === "")
    throw new Wrong(
      "is empty (check the name of its secret, which pull requests from forks and Dependabot don't get)",
    );
  if (/^bearer\s/i.test(text))
    throw new Wrong('must be the token alone, without "Bearer"');
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new Wrong(
    "has a line break, a space or another character that no token has (store the secret again)",
  );
}

/** PEM text, or the path of a PEM file. */
function certificates(text: string): readonly string[] {
  if (text === "") return [];
  const pem = text.includes("-----BEGIN") ? text : fileAt(text);
  const all = pem.match(
    /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g,
  );
  if (all === null) throw new Wrong("has no certificate in PEM form");
  for (const one of all) {
    try {
      new X509Certificate(one);
    } catch {
      throw new Wrong(
        "has a broken certificate (store its PEM with the line breaks)",
      );
    }
  }
  return all;
}

function fileAt(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Wrong(
      `must be PEM text, or the path of a PEM file that can be read, not ${quoted(path)}`,
    );
  }
}

/** What the action or HTTP sets itself. */
const RESERVED =
  /^(authorization|x-org|host|user-agent|accept|accept-encoding|cache-control|connection|keep-alive|te|trailer|upgrade|expect|transfer-encoding|content-.*|proxy-.*)$/;

const HEADER = /^([\w!#$%&'*+.^`|~-]+):[\t ]*([\t\x20-\x7e]*\S)$/;

function headers(text: string): Readonly<Record<string, string>> {
  const all: Record<string, string> = {};
  const names = new Set<string>();
  for (const [at, one] of text.split(/\r\n|\r|\n/).entries()) {
    if (one.trim() === "") continue;
    const [, name = "", value = ""] = HEADER.exec(one.trim()) ?? [];
    const lower = name.toLowerCase();
    if (name === "")
      throw new Wrong(
        `must have "Name: value" on each line; see line ${at + 1}`,
      );
    if (RESERVED.test(lower))
      throw new Wrong(
        `must not set ${line(name, 60)}, which the action sets itself`,
      );
    if (names.has(lower))
      throw new Wrong(`must have each name once; see line ${at + 1}`);
    names.add(lower);
    all[name] = value;
  }
  return all;
}

function type(text: string): Connector | "any" {
  if (text.toLowerCase() === "any") return "any";
  const found = connectorOf(text);
  if (found !== undefined) return found;
  const near = meant(text, CONNECTOR_TYPES);
  const given = text === "" ? "" : `, not ${quoted(text)}${near}`;
  throw new Wrong(`must be ${orOf([...CONNECTOR_TYPES, "any"])}${given}`);
}

function searches(text: string): readonly string[] {
  const all = linesIn(text);
  const wrong = all.find((one) => one.length < 3 || one.length > 80);
  if (wrong === undefined) return all;
  throw new Wrong(
    `must have 3 to 80 characters on each line, not ${quoted(wrong)}`,
  );
}

function organization(text: string): string {
  if (/^[\x21-\x7e]*$/.test(text)) return text || "default";
  throw new Wrong(`must be a slug or UUID, not ${quoted(text)}`);
}

function projects(text: string): readonly string[] {
  const all = linesIn(text);
  const wrong = all.find((one) => !isPathSegment(one));
  if (wrong === undefined) return all;
  throw new Wrong(`must have one id per line, not ${quoted(wrong)}`);
}

function logins(text: string): readonly string[] {
  const all = text.split(/[\s,]+/).map((one) => one.replace(/^@/, ""));
  const some = [...new Set(all.filter((one) => one !== ""))];
  const wrong = some.find((one) => !/^[\w-]{1,100}(\[bot\])?$/.test(one));
  if (wrong === undefined) return some;
  throw new Wrong(
    `must be GitHub logins, separated by commas, not ${quoted(wrong)}`,
  );
}

const asGiven = field((text) => text);

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

/** Which integrations are meant. */
export type Selection =
  | { readonly kind: "only"; readonly connector: Connector }
  | { readonly kind: "ids"; readonly targets: readonly Target[] }
  | {
      readonly kind: "all";
      /** Undefined: of every type. */
      readonly connector: Connector | undefined;
      readonly except: readonly GivenId[];
    };

interface GivenId {
  readonly connector: Connector | undefined;
  readonly id: string;
}

export type Inputs = Values & { readonly selection: Selection };

/** `id` or `type/id`: the type is a word; another slash belongs to the id. */
function givenId(text: string): GivenId {
  const [, word, rest = ""] = /^([a-z]+)\/(.*)$/i.exec(text) ?? [];
  const connector = word === undefined ? undefined : connectorOf(word);
  if (word !== undefined && connector === undefined)
    throw new Wrong(
      `has the type ${quoted(word)}, which must be ${orOf(CONNECTOR_TYPES)}${meant(word, CONNECTOR_TYPES)}`,
    );
  const id = word === undefined ? text : rest;
  if (isPathSegment(id)) return { connector, id };
  throw new Wrong(`must be ids, one per line, not ${quoted(text)}`);
}

function selectionOf(own: Connector | "any", text: string): Selection {
  const parts = text
    .split(/[\r\n,]+/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const ids = parts.filter((one) => one.toLowerCase() !== "all");
  const isAll = ids.length < parts.length;
  if (ids.some((one) => one.startsWith("!") !== isAll))
    throw new Wrong('must be ids, or "all" with !id for each one to leave out');
  const given = ids.map((one) => givenId(one.replace(/^!\s*/, "")));
  const connector = own === "any" ? undefined : own;
  if (isAll) return { kind: "all", connector, except: given };
  if (given.length > 0)
    return { kind: "ids", targets: given.map((one) => targetOf(one, own)) };
  if (connector !== undefined) return { kind: "only", connector };
  throw new Wrong(
    "is required with integration-type: any; use all, or ids as type/id",
  );
}

function targetOf({ connector, id }: GivenId, own: Connector | "any"): Target {
  const found = connector ?? own;
  const name = line(id, 40);
  if (found === "any")
    throw new Wrong(
      `needs a type before each id with integration-type: any, such as confluence/${name}`,
    );
  if (own === "any" || found.type === own.type) return { connector: found, id };
  throw new Wrong(
    `has ${found.type}/${name}, which contradicts integration-type: ${own.type}; for several types, set integration-type: any`,
  );
}

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
  const problems = aboutCredentials(texts);
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
