/**
 * Parsers for the text of an input, and what a table of them makes of all
 * inputs.
 */
import { X509Certificate } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { isIPv4 } from "node:net";
import { unescape } from "node:querystring"; // decodes what it can, and never throws
import { ActionError, codeOf } from "../http/error.ts";
import type { Redact } from "../log/secrets.ts";
import { isPathSegment } from "../zylon/connectors.ts";
import { hasControl, oneLine } from "../log/untrusted.ts";

/**
 * What the text of an input becomes: a value, or a problem that the user can
 * correct, to follow the input's name.
 */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };
export type Parser<T> = (text: string) => Parsed<T>;

const quoted = (text: string): string => `"${oneLine(text, 60)}"`;

/** `true` or `false`, in any case. */
export const flag =
  (fallback: boolean): Parser<boolean> =>
  (text) => {
    const word = text.trim().toLowerCase();
    if (word === "") return { value: fallback };
    if (word === "true" || word === "false") return { value: word === "true" };
    return { problem: `must be true or false, not ${quoted(text)}` };
  };

/** A whole number in this range; `fallback` where nothing is given. */
export const wholeNumber =
  <T extends number | undefined>(
    fallback: T,
    min: number,
    max: number,
  ): Parser<number | T> =>
  (text) => {
    const digits = text.trim();
    if (digits === "") return { value: fallback };
    const value = /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
    if (value >= min && value <= max) return { value };
    return {
      problem: `must be a whole number from ${min} to ${max}, not ${quoted(text)}`,
    };
  };

/** One of these words, in any case; the first where nothing is given. */
export const choice =
  <const T extends string>(options: readonly [T, ...T[]]): Parser<T> =>
  (text) => {
    const word = text.trim().toLowerCase();
    if (word === "") return { value: options[0] };
    const value = options.find((option) => option === word);
    if (value !== undefined) return { value };
    return {
      problem: `must be one of ${options.join(", ")}, not ${quoted(text)}`,
    };
  };

/** The input as it was given. */
export function asGiven(text: string): Parsed<string> {
  return { value: text };
}

export function parseToken(text: string): Parsed<string> {
  const token = text.trim();
  if (token === "") {
    return {
      problem:
        "is empty. The secret is not stored under this name, or this run gets none: pull requests from forks and Dependabot " +
        "get no secrets. Or it belongs to an environment or organization that this job has no access to",
    };
  }
  if (/^bearer\s/i.test(token))
    return { problem: 'must be the token alone, without "Bearer"' };
  if (!/^[\x21-\x7e]+$/.test(token)) {
    return {
      problem:
        "contains a line break, a space or a character that no token has; store the secret again",
    };
  }
  return { value: token };
}

export function parseOrganization(text: string): Parsed<string> {
  const name = text.trim();
  if (name === "") return { value: "default" };
  if (!/^[\x21-\x7e]+$/.test(name))
    return {
      problem: "must be the slug or UUID of an organization, in plain ASCII",
    };
  return { value: name };
}

export function parseUsername(text: string): Parsed<string> {
  const name = text.trim();
  if (hasControl(name))
    return { problem: "must not contain control characters" };
  return { value: name };
}

/** How many of something may happen. */
export interface Allowance {
  readonly value: number;
  /** `value` is a percentage of all. */
  readonly percent: boolean;
}

const MAX_ALLOWED = 1_000_000_000;

/** `20`, or `20%`; undefined where nothing is given. */
export function parseAllowance(text: string): Parsed<Allowance | undefined> {
  const given = text.trim();
  if (given === "") return { value: undefined };
  const wrong = {
    problem: `must be a whole number from 0 to ${MAX_ALLOWED}, or a percentage such as 10%, not ${quoted(text)}`,
  };
  const percent = given.endsWith("%");
  const number = percent ? given.slice(0, -1).trim() : given;
  if (!/^\d{1,12}(\.\d{1,3})?$/.test(number)) return wrong;
  const value = Number(number);
  if (percent) return value > 100 ? wrong : { value: { value, percent } };
  if (!Number.isInteger(value) || value > MAX_ALLOWED) return wrong;
  return { value: { value, percent } };
}

/** Trimmed, each once, without the empty ones. */
const listOf = (parts: readonly string[]): string[] => [
  ...new Set(parts.map((part) => part.trim()).filter((part) => part !== "")),
];

// The length of a search, as https://docs.zylon.ai says.
const MIN_SEARCH = 3;
const MAX_SEARCH = 80;

/** Texts to search for, one per line. */
export function parseSearches(text: string): Parsed<string[]> {
  const lines = listOf(text.split(/[\r\n]/));
  for (const line of lines) {
    const { length } = Array.from(line);
    if (length < MIN_SEARCH || length > MAX_SEARCH) {
      return {
        problem: `must have ${MIN_SEARCH} to ${MAX_SEARCH} characters on each line; ${quoted(line)} does not`,
      };
    }
  }
  return { value: lines };
}

/**
 * Logins of GitHub, separated by commas or white space, with or without an `@`.
 */
export function parseLogins(text: string): Parsed<string[]> {
  const all = listOf(text.split(/[\s,]/).map((name) => name.replace(/^@/, "")));
  const wrong = all.find((name) => !/^[\w-]{1,100}(\[bot\])?$/.test(name));
  if (wrong === undefined) return { value: all };
  return {
    problem: `must be logins separated by commas; ${quoted(wrong)} is not one`,
  };
}

const NOT_AN_ID =
  'must have one id per line, without white space, commas or control characters, and not "." or ".."';

/** Ids, one per line; each becomes a path segment. */
export function parseIdLines(text: string): Parsed<string[]> {
  const ids = listOf(text.split(/[\r\n]/));
  return ids.every(isPathSegment) ? { value: ids } : { problem: NOT_AN_ID };
}

/**
 * The end of a path that belongs to the API: `/api`, `/api/v1`, `/api/v1/app`
 * and whatever follows. Or only the slashes at the end.
 */
const API_PATH = /\/+(?:api(?:\/v1(?:\/app(?:\/.*)?)?)?\/*)?$/i;

/**
 * An address for a message, URL or not: without what may be a user, a password,
 * a query or a fragment.
 */
function withoutSecrets(given: string): string {
  // An `@` may be encoded, or one of another alphabet.
  const address = unescape(given).normalize("NFKC");
  const at = address.lastIndexOf("@");
  const scheme = at === -1 ? null : /^[a-z][a-z0-9+.-]*:\/+/i.exec(address);
  const rest = address.slice(at + 1).replace(/[?#].*$/s, "");
  return `${scheme?.[0] ?? ""}${rest}`;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

// Quotes, straight and typographic, white space, <, > and a backslash.
const NOT_IN_ADDRESS = /[\s\\"'`<>\u00ab\u00bb\u2018-\u201f\u2039\u203a]/;

const NO_HOST = "is not a URL with a host";

/**
 * `URL.parse` finds a host where people mean none: in `http//host` and
 * `htps//host` it is the scheme, and the path has the rest. It also takes
 * characters that are in no host name, such as `$` or an encoded quote.
 */
const isHostMisread = ({ hostname, pathname }: URL): boolean =>
  /^https?$/.test(hostname) ||
  !/^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/i.test(hostname) ||
  pathname.startsWith("//");

/** The URL without the path of the API, or what is wrong with the address. */
function parseAddress(given: string): Parsed<URL> {
  if (NOT_IN_ADDRESS.test(given) || hasControl(given)) {
    return {
      problem:
        "must not contain quotes, white space, control characters, <, > or a backslash",
    };
  }
  const address = SCHEME.test(given) ? given : `https://${given}`;
  const url = URL.parse(address);
  // A path alone would have its first part taken for the host.
  if (url === null || given.startsWith("/")) return { problem: NO_HOST };
  if (!/^https?:$/.test(url.protocol))
    return { problem: "must begin with https://" };
  // User, query and fragment are looked for in the text: where they are empty,
  // as in `https://host?`, the URL does not show them.
  const hasUser = /^[^/]*:\/+[^/?#]*@/.test(address);
  if (hasUser) {
    return {
      problem:
        "must not contain a user name or password; the token goes into api-token",
    };
  }
  if (/[?#]/.test(address))
    return { problem: "must not contain a query (?) or a fragment (#)" };
  url.pathname = url.pathname.replace(API_PATH, "");
  if (isHostMisread(url)) return { problem: NO_HOST };
  return { value: url };
}

/**
 * `base-url`, in the ways in which people write it: scheme, host, port and a
 * path prefix of a Zylon instance, without the path of the API and without a
 * slash at its end. `https` unless given.
 */
export function parseBaseUrl(text: string): Parsed<URL> {
  const given = text.trim();
  if (given === "") {
    return {
      problem:
        "is required: the address of your Zylon instance, such as https://zylon.example.com",
    };
  }
  const address = parseAddress(given);
  if ("value" in address) return address;
  const shown = quoted(withoutSecrets(given));
  return {
    problem: `${address.problem} (given: ${shown}); the expected form is https://zylon.example.com`,
  };
}

/** Whether a request would send the token unencrypted over a network. */
export function isExposed({ protocol, hostname }: URL): boolean {
  if (protocol !== "http:") return false;
  if (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]"
  )
    return false;
  return !(isIPv4(hostname) && hostname.startsWith("127."));
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;

/**
 * `ca-certificate`, with one certificate or several: PEM text where it holds
 * any, else the path of a file. What is between the certificates is comment.
 */
export function readCertificates(input: string): Parsed<readonly string[]> {
  if (input.trim() === "") return { value: [] };
  let text = input;
  if (!input.includes("-----BEGIN")) {
    if (/[\r\n]/.test(input))
      return { problem: "is neither PEM text nor a path" };
    try {
      // A device or a pipe would never end.
      if (!statSync(input).isFile()) return { problem: "names no file" };
      text = readFileSync(input, "utf8");
    } catch (error) {
      return {
        problem: `names a file that cannot be read: "${oneLine(input, 100)}" (${codeOf(error)})`,
      };
    }
  }
  const blocks = [...text.matchAll(BLOCK)];
  if (blocks.some(([, kind]) => kind?.endsWith("PRIVATE KEY"))) {
    return {
      problem:
        "contains a private key, which is exposed now: replace that key, and give only certificates here",
    };
  }
  const pem = blocks
    .filter(([, kind]) => kind === "CERTIFICATE")
    .map(([block]) => block);
  if (pem.length === 0)
    return {
      problem: 'contains no certificate ("-----BEGIN CERTIFICATE-----")',
    };
  for (const [at, block] of pem.entries()) {
    try {
      new X509Certificate(block);
    } catch {
      return {
        problem: `cannot be read: certificate ${at + 1} of ${pem.length} is broken`,
      };
    }
  }
  return { value: pem };
}

/** Inputs by name, as they were given. */
export type RawInputs = Readonly<Record<string, string>>;

/** What a table of parsers makes of the inputs. */
export type Values<P> = {
  readonly [Name in keyof P]: P[Name] extends Parser<infer T> ? T : never;
};

/**
 * What is wrong with a text, told without its secrets. A problem cuts what it
 * quotes, and the beginning of a secret is not recognised as one. So the text
 * is parsed again, without its secrets.
 */
function safeProblem(
  parse: Parser<unknown>,
  text: string,
  redact: Redact,
): string {
  const redacted = parse(redact(text));
  if ("problem" in redacted) return redacted.problem;
  return "must not contain a secret";
}

/**
 * The value of each input that is valid, and a problem for each other, which
 * begins with the input's name, and has no secret in it.
 */
export function parseAll<V extends object>(
  parsers: { readonly [Name in keyof V]: Parser<V[Name]> },
  raw: RawInputs,
  redact: Redact,
): { readonly values: Partial<V>; readonly problems: string[] } {
  const values: Partial<V> = {};
  const problems: string[] = [];
  for (const name in parsers) {
    const parse = parsers[name];
    const text = raw[name] ?? "";
    const result = parse(text);
    if ("value" in result) values[name] = result.value;
    else problems.push(`${name} ${safeProblem(parse, text, redact)}`);
  }
  return { values, problems };
}

/**
 * The failure of inputs with these problems.
 * @param consequence what it means, to follow the remedy
 */
export function wrongInputs(
  problems: readonly string[],
  consequence = "",
): ActionError {
  const remedy = `Correct the "with:" block of the step, or the secret behind it${consequence}`;
  const [only = "", ...others] = problems;
  if (others.length === 0)
    return new ActionError("invalid-input", { what: only, why: "", remedy });
  const what = `The inputs have ${problems.length} problems`;
  return new ActionError("invalid-input", {
    what,
    why: "",
    details: problems,
    remedy,
  });
}
