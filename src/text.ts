/**
 * Text from outside. What a server or a user says comes in by `line`: without
 * secrets, one line, no workflow command. Markdown is escaped where it is
 * written.
 */
import * as core from "@actions/core";

/** A shorter mask would blank ordinary words of the log. */
const MIN_SECRET = 4;
const secrets = new Set<string>();

/**
 * Masks a secret in the log, and takes it out of all that is written.
 * @param username of the secret, which Basic authentication sends with it
 */
export function hide(secret: string, username = ""): void {
  const text = secret.trim();
  if (text !== "" && text.length < MIN_SECRET)
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
    if (form.trim().length < MIN_SECRET || text.length < MIN_SECRET) continue;
    secrets.add(form);
    core.setSecret(form);
  }
}

/** The text with `***` for each secret. */
export function redact(text: string): string {
  let redacted = text;
  for (const secret of [...secrets].sort((a, b) => b.length - a.length))
    redacted = redacted.replaceAll(secret, "***");
  return redacted;
}

/** Of a text from outside, that is looked at. */
const MAX_READ = 10_000;

/** One printable line without secrets, of `limit` characters at most. */
export function line(text: string, limit = 200): string {
  const clean = redact(text.slice(0, MAX_READ).toWellFormed())
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim()
    .replace(/^::/, ": :") // at its beginning, the runner sees a command
    .replaceAll("##[", "# #["); // anywhere
  if (clean.length <= limit) return clean;
  return `${clean.slice(0, limit - 1).toWellFormed()}…`; // no half of a sign
}

/**
 * The same for Markdown: nothing in it is structure, a mention, a link, an emoji
 * or a formula. GitHub looks for the last four in the text of the finished page,
 * where an entity does not hide them, but a comment in the middle does.
 */
export function markdown(text: string, limit?: number): string {
  return line(text, limit)
    .replace(/[@#$]|\bGH(?=-\d)|www(?=\.)|:(?=\/\/|[\w+-]+:)/gi, "$&\0")
    .replace(
      /[&<>`\\*[\]#|~@$]|(?<![^\W_])_|_(?![^\W_])|^[-+](?=\s)|^\d+(?=[.)]\s)/g,
      (found) => `&#${found.charCodeAt(0)};${found.slice(1)}`,
    )
    .replaceAll("\0", "<!-- -->");
}

/** `1 document`, `2 documents`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

/** The first names, and how many more there are: `a, b, c and 4 more`. */
export function firstOf(names: readonly string[], most = 3): string {
  const more = names.length - most;
  const shown = names.slice(0, most).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** `2026-11-28 01:12 UTC` */
export const moment = (time: string | number): string =>
  `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** `58 s`, `30 min`, `1 min 20 s`. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  const minutes = `${Math.floor(seconds / 60)} min`;
  return rest === 0 ? minutes : `${minutes} ${rest} s`;
}
