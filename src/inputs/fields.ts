/**
 * Parsers for the inputs. Each returns a value, or throws an
 * `InvalidInputError` that says what is allowed.
 */
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { validateHeaderName, validateHeaderValue } from "node:http";
import { closestMatch } from "leven";
import {
  type Connector,
  CONNECTOR_TYPES,
  findConnector,
  isPathSegment,
} from "../connectors.ts";
import { toSafeLine } from "../text.ts";

/** The message says what is wrong with an input, to follow the input's name. */
export class InvalidInputError extends Error {}

/** Parses the text of an input. Throws `InvalidInputError`. */
type Field<T> = (text: string) => T;

export const quote = (text: string): string => `"${toSafeLine(text, 60)}"`;

export const booleanField =
  (fallback: boolean): Field<boolean> =>
  (text) => {
    const lower = text.toLowerCase();
    if (lower === "") return fallback;
    if (lower === "true" || lower === "false") return lower === "true";
    throw new InvalidInputError(`must be true or false, not ${quote(text)}`);
  };

export const integerField =
  <T extends number | undefined>(
    fallback: T,
    min: number,
    max: number,
  ): Field<number | T> =>
  (text) => {
    if (text === "") return fallback;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new InvalidInputError(
      `must be a whole number from ${min} to ${max}, not ${quote(text)}`,
    );
  };

/** Returns ` (did you mean indexed?)`; empty if no word is similar. */
export function formatSuggestion(
  text: string,
  words: readonly string[],
): string {
  // Two wrong letters are too many in a short word: "on" is not meant as "none".
  const maxDistance = text.length > 4 ? 2 : 1;
  const match = closestMatch(text.toLowerCase(), words, { maxDistance });
  return match === undefined ? "" : ` (did you mean ${match}?)`;
}

/** A field that accepts these words. The first one is the default. */
export const enumField =
  <const T extends string>(...words: readonly [T, ...T[]]): Field<T> =>
  (text) => {
    if (text === "") return words[0];
    const match = words.find((word) => word === text.toLowerCase());
    if (match !== undefined) return match;
    const suggestion = formatSuggestion(text, words);
    throw new InvalidInputError(
      `must be ${formatOrList(words)}, not ${quote(text)}${suggestion}`,
    );
  };

/** `a, b or c` */
export const formatOrList = (words: readonly string[]): string =>
  `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;

/** Splits text into lines, without empty lines and duplicates. */
export const splitUniqueLines = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

/** How many documents may be removed, or may fail. */
export interface Allowance {
  readonly value: number;
  readonly isPercent: boolean;
  /** The input as the user wrote it. */
  readonly text: string;
}

export function parseAllowance(text: string): Allowance | undefined {
  if (text === "") return undefined;
  const [, digits = "", sign = ""] = /^(\d{1,9})\s*(%?)$/.exec(text) ?? [];
  const value = digits === "" ? Number.NaN : Number(digits);
  const isPercent = sign === "%";
  if (value >= 0 && !(isPercent && value > 100))
    return { value, isPercent, text };
  throw new InvalidInputError(
    `must be a whole number, or a percentage from 0% to 100%, not ${quote(text)}`,
  );
}

const EXAMPLE_URL = "https://zylon.example.com";

export function parseBaseUrl(text: string): URL {
  if (text === "")
    throw new InvalidInputError(
      `is required: the address of Zylon, such as ${EXAMPLE_URL}`,
    );
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text)
    ? text
    : `https://${text}`;
  const url = /[\s"'<>\\]/.test(text) ? null : URL.parse(withScheme);
  const hasHost =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    /^([\w.-]+|\[[\da-f:.]+\])$/i.test(url.hostname) &&
    !/^[^/]*\/\/\//.test(withScheme); // URL would take the path for the host
  if (!hasHost)
    throw new InvalidInputError(
      `must be like ${EXAMPLE_URL}, not ${quote(hideValues(text, /^([^/]*\/\/)?.*@/s))}`,
    );
  const shownUrl = hideValues(text, /^([^/]*\/\/)?[^/?#]*@/);
  url.pathname = url.pathname.replace(
    /\/+(api(\/v1(\/app(\/.*)?)?)?\/*)?$/i,
    "",
  );
  const unwanted = shownUrl.match(/(?<=^|\/\/)…@|[?#]…/g) ?? [];
  if (unwanted.length === 0) return url;
  const path =
    url.pathname === "/"
      ? ""
      : `, and ${quote(url.pathname)} too, unless Zylon is below that path`;
  throw new InvalidInputError(
    `must be like ${EXAMPLE_URL}: remove ${unwanted.map(quote).join(" and ")} from ${quote(shownUrl)}${path}`,
  );
}

/** Writes `…` in place of user info, query and fragment: they may be secrets. */
const hideValues = (address: string, userInfo: RegExp): string =>
  address.replace(userInfo, "$1…@").replace(/([?#]).*/s, "$1…");

/** Whether this is the runner itself, or the container of the job. */
export const isLocalHost = ({ hostname }: URL): boolean =>
  /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);

/** Whether the token would go over a network unencrypted. */
export const exposesToken = (url: URL): boolean =>
  url.protocol === "http:" && !isLocalHost(url);

export const EMPTY_SECRET_HINT =
  "check the name of its secret; pull requests from forks and Dependabot get no secrets";

export function parseToken(text: string): string {
  if (text === "")
    throw new InvalidInputError(`is empty (${EMPTY_SECRET_HINT})`);
  if (/^bearer\s/i.test(text))
    throw new InvalidInputError('must be the token alone, without "Bearer"');
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new InvalidInputError(
    "contains a line break, a space or another invalid character (store the secret again)",
  );
}

/** Accepts PEM text, or the path of a PEM file. */
export function parseCertificates(text: string): readonly string[] {
  if (text === "") return [];
  const pem = text.includes("-----BEGIN") ? text : readPemFile(text);
  const certificates = pem.match(
    /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g,
  );
  if (certificates === null)
    throw new InvalidInputError("contains no PEM certificate");
  for (const certificate of certificates) {
    try {
      new X509Certificate(certificate);
    } catch {
      throw new InvalidInputError(
        "contains an invalid certificate (store the PEM with its line breaks)",
      );
    }
  }
  return certificates;
}

function readPemFile(path: string): string {
  if (!existsSync(path))
    throw new InvalidInputError(
      `must be PEM text, or the path of a PEM file: there is no file ${quote(path)} on this runner (if it is in the repository, run actions/checkout before this step)`,
    );
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new InvalidInputError(
      `must be PEM text, or the path of a readable PEM file, not ${quote(path)}`,
    );
  }
}

/** Headers that the action or HTTP sets itself. */
const RESERVED_HEADERS =
  /^(authorization|x-org|host|user-agent|accept|accept-encoding|cache-control|connection|keep-alive|te|trailer|upgrade|expect|transfer-encoding|content-.*|proxy-.*)$/;

/** Whether Node can send this header. */
function isValidHeader(name: string, value: string): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return value !== "";
  } catch {
    return false;
  }
}

export function parseHeaders(text: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const names = new Set<string>();
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === "") continue;
    const [, name = "", value = ""] =
      /^([^:]*):\s*(.*)$/.exec(line.trim()) ?? [];
    const lowerName = name.toLowerCase();
    if (!isValidHeader(name, value))
      throw new InvalidInputError(
        `must have "Name: value" on each line; see line ${index + 1}`,
      );
    if (RESERVED_HEADERS.test(lowerName))
      throw new InvalidInputError(
        `must not set ${toSafeLine(name, 60)}, which the action sets itself`,
      );
    if (names.has(lowerName))
      throw new InvalidInputError(
        `must not repeat a name; see line ${index + 1}`,
      );
    names.add(lowerName);
    headers[name] = value;
  }
  return headers;
}

export function parseType(text: string): Connector | "any" {
  if (text === "" || text.toLowerCase() === "any") return "any";
  const connector = findConnector(text);
  if (connector !== undefined) return connector;
  const suggestion = formatSuggestion(text, CONNECTOR_TYPES);
  const types = formatOrList([...CONNECTOR_TYPES, "any"]);
  throw new InvalidInputError(
    `must be ${types}, not ${quote(text)}${suggestion}`,
  );
}

export function parseSearches(text: string): readonly string[] {
  const searches = splitUniqueLines(text);
  const invalid = searches.find(({ length }) => length < 3 || length > 80);
  if (invalid === undefined) return searches;
  throw new InvalidInputError(
    `must have 3 to 80 characters on each line, not ${quote(invalid)}`,
  );
}

export function parseOrganization(text: string): string {
  if (/^[\x21-\x7e]*$/.test(text)) return text || "default";
  throw new InvalidInputError(
    `must be a slug or UUID, not ${quote(text)} (remove it, or write the slug of your organization; that of the first one is default)`,
  );
}

export function parseProjects(text: string): readonly string[] {
  const ids = splitUniqueLines(text);
  const invalid = ids.find((id) => !isPathSegment(id));
  if (invalid === undefined) return ids;
  throw new InvalidInputError(
    `must have one id per line, not ${quote(invalid)}`,
  );
}

export function parseLogins(text: string): readonly string[] {
  const names = text.split(/[\s,]+/).map((name) => name.replace(/^@/, ""));
  const logins = [...new Set(names.filter((name) => name !== ""))];
  const invalid = logins.find(
    (login) => !/^[\w-]{1,100}(\[bot\])?$/.test(login),
  );
  if (invalid === undefined) return logins;
  throw new InvalidInputError(
    `must be GitHub logins, separated by commas, not ${quote(invalid)}`,
  );
}

export const textField: Field<string> = (text) => text;
