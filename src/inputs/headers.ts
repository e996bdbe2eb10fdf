/** The input `extra-headers`: headers for a gateway in front of Zylon. Pure. */
import { unescape } from "node:querystring"; // decodes what it can, and never throws
import type { Parsed } from "./fields.ts";
import { oneLine } from "../log/untrusted.ts";

/** What the action or HTTP sets itself; a name that ends with `-` is a prefix. */
const RESERVED = [
  "authorization",
  "x-org",
  "host",
  "user-agent",
  "accept",
  "cache-control",
  "connection",
  "keep-alive",
  "transfer-encoding",
  "te",
  "trailer",
  "upgrade",
  "expect",
  "content-",
  "proxy-",
];

// https://www.rfc-editor.org/rfc/rfc9110#name-tokens
const NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;

/** A shorter value may be an ordinary word, whose mask would blank the log. */
const MIN_SECRET_LENGTH = 8;

interface Line {
  readonly number: number;
  /** Undefined where the line has no colon. */
  readonly name: string | undefined;
  /** The whole line where it has no colon. */
  readonly value: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === "") continue;
    const colon = line.indexOf(":");
    lines.push({
      number: at + 1,
      name: colon === -1 ? undefined : line.slice(0, colon).trim(),
      value: line.slice(colon + 1).trim(),
    });
  }
  return lines;
}

const isReserved = (name: string): boolean =>
  RESERVED.some((one) =>
    one.endsWith("-") ? name.startsWith(one) : name === one,
  );

/** What is wrong with a line, to follow the input's name. It quotes no value. */
function problemOf({ number, name, value }: Line): string | undefined {
  if (name === undefined || !NAME.test(name))
    return `must have "Name: value" on each line; line ${number} does not`;
  if (isReserved(name.toLowerCase()))
    return `must not set ${oneLine(name, 60)} (line ${number}), which the action or HTTP sets itself`;
  if (value === "")
    return `has no value on line ${number}; if it comes from a secret, check that this job gets that secret`;
  if (!/^[\t\x20-\x7e]+$/.test(value))
    return `has a character on line ${number} that no header has; store the secret again`;
  return undefined;
}

/** `Name: value`, one a line. The values are secrets, so no problem has one. */
export function parseHeaders(
  text: string,
): Parsed<Readonly<Record<string, string>>> {
  const headers: [name: string, value: string][] = [];
  const seen = new Set<string>();
  for (const line of linesOf(text)) {
    const { number, name = "", value } = line;
    const problem = problemOf(line);
    if (problem !== undefined) return { problem };
    if (seen.has(name.toLowerCase()))
      return {
        problem: `must have each name once; line ${number} has one a second time`,
      };
    seen.add(name.toLowerCase());
    headers.push([name, value]);
  }
  return { value: Object.fromEntries(headers) };
}

/** `user:password`, where a value of basic authentication holds it. */
function basicParts(credentials: string): string[] {
  const decoded = Buffer.from(credentials, "base64").toString();
  const colon = decoded.indexOf(":");
  if (colon === -1) return [];
  return [decoded, decoded.slice(colon + 1)];
}

/**
 * The parts of a value that a server may show by themselves: what follows a
 * scheme (`Bearer`, `Token`, `ApiKey`), and each cookie or parameter without its
 * name and its quotes.
 */
function partsOf(value: string): string[] {
  const [, scheme = "", credentials = ""] = /^(\S+)\s+(.+)$/.exec(value) ?? [];
  const parts = [credentials];
  if (scheme.toLowerCase() === "basic") parts.push(...basicParts(credentials));
  for (const part of value.split(/[\s;,]+/)) {
    const unnamed = part.slice(part.indexOf("=") + 1);
    parts.push(unnamed, unnamed.replaceAll('"', ""), unescape(unnamed));
  }
  return parts;
}

/**
 * The secrets in the input, valid or not: each value that is long enough, and
 * its parts that are.
 */
export function headerSecrets(text: string): string[] {
  const secrets = new Set<string>();
  for (const { value } of linesOf(text)) {
    for (const secret of [value, ...partsOf(value)]) {
      if (secret.length >= MIN_SECRET_LENGTH) secrets.add(secret);
    }
  }
  return [...secrets];
}
