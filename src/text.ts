/**
 * Makes text from servers and users safe to print: one line, without secrets
 * and workflow commands. Markdown is escaped where it is written.
 */
import * as core from "@actions/core";

/** A shorter mask would blank ordinary words of the log. */
const MIN_SECRET_LENGTH = 4;
const secrets = new Set<string>();

/**
 * Masks a secret in the log, and removes it from everything that is written.
 * @param username that Basic authentication sends with the secret
 */
export function maskSecret(secret: string, username = ""): void {
  const text = secret.trim();
  if (text !== "" && text.length < MIN_SECRET_LENGTH)
    core.warning(
      "A secret is shorter than four characters, so it can't be masked. Use a longer one.",
    );
  const forms = [
    secret,
    text,
    ...text.split(/[\r\n]+/),
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text.toWellFormed()),
    Buffer.from(text).toString("base64"),
    Buffer.from(`${username}:${text}`).toString("base64"),
  ];
  for (const form of new Set(forms)) {
    if (
      form.trim().length < MIN_SECRET_LENGTH ||
      text.length < MIN_SECRET_LENGTH
    )
      continue;
    secrets.add(form);
    core.setSecret(form);
  }
}

/** Returns the text with `***` in place of each secret. */
export function redact(text: string): string {
  let redacted = text;
  for (const secret of [...secrets].sort((a, b) => b.length - a.length))
    redacted = redacted.replaceAll(secret, "***");
  return redacted;
}

/** Longer text is cut before it is processed. */
const MAX_TEXT_LENGTH = 10_000;

/** Returns one printable line without secrets, `limit` characters at most. */
export function toSafeLine(text: string, limit = 200): string {
  const visible = text
    .slice(0, MAX_TEXT_LENGTH)
    .toWellFormed()
    .replace(/\p{Cf}/gu, ""); // soft hyphens and joiners stand inside words
  const clean = redact(visible)
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim()
    .replace(/^::/, ": :") // a command, but only at the start
    .replaceAll("##[", "# #["); // a command anywhere
  if (clean.length <= limit) return clean;
  return `${clean.slice(0, limit - 1).toWellFormed()}…`; // never half of a surrogate pair
}

/**
 * Returns a safe line with its Markdown escaped: nothing in it is structure, a
 * mention, a link, an emoji or a formula. GitHub looks for mentions, links,
 * emojis and formulas in the text of the rendered page. An HTML entity doesn't
 * hide them there, but an HTML comment in the middle does.
 * @param referenceBreak separates the sign of a mention, or of a reference to an
 * issue, from what follows
 */
export function escapeMarkdown(
  text: string,
  limit?: number,
  referenceBreak = "<!-- -->",
): string {
  return toSafeLine(text, limit)
    .replace(
      /(?<reference>[@#]|\bGH(?=-\d))|\$|www(?=\.)|:(?=\/\/|[\w+-]+:)/gi,
      (found, reference?: string) =>
        found + (reference === undefined ? "\0" : "\u0001"),
    )
    .replace(
      /[&<>`\\*[\]#|~@$]|(?<![^\W_])_|_(?![^\W_])|^[-+](?=\s)|^\d+(?=[.)]\s)/g,
      (found) => `&#${found.charCodeAt(0)};${found.slice(1)}`,
    )
    .replaceAll("\u0001", referenceBreak)
    .replaceAll("\0", "<!-- -->");
}

/** Returns the text with its first letter as a capital. */
export const capitalize = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1);

/** `1 document`, `2 documents`. */
export const formatCount = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Joins the parts that are not empty. */
export const joinNonEmpty = (
  parts: readonly string[],
  between: string,
): string => parts.filter((part) => part !== "").join(between);

/** Lists the first names, and says how many more there are: `a, b, c and 4 more`. */
export function formatCommaList(names: readonly string[], max = 3): string {
  const more = names.length - max;
  const shown = names.slice(0, max).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** `2026-11-28 01:12 UTC` */
export const formatUtcTime = (time: string | number): string =>
  `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;

const UNITS = [
  [3600, "h"],
  [60, "min"],
  [1, "s"],
] as const;

/** `400 ms`, `58 s`, `1 min 20 s`, `6 h`. */
export function formatDuration(ms: number): string {
  const rounded = Math.round(ms);
  if (rounded > 0 && rounded < 1000) return `${rounded} ms`;
  let rest = Math.round(ms / 1000);
  const parts: string[] = [];
  for (const [seconds, unit] of UNITS) {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.join(" ") || "0 s";
}

/** Appends names to a text, as `2 documents failed: Home, Start`. */
export const appendNames = (text: string, names: readonly string[]): string =>
  joinNonEmpty([text, formatCommaList(names)], ": ");
