/** Masks secrets in the log and takes them out of all that is written. */
import * as core from "@actions/core";

/** A shorter mask would blank ordinary words of the log. */
const MIN_LENGTH = 4;
const secrets = new Set<string>();

/**
 * Masks a secret in every form in which it may come back.
 * @param username the user whose password it is, or empty
 */
export function maskSecret(secret: string, username = ""): void {
  const text = secret.trim();
  if (text === "") return;
  if (text.length < MIN_LENGTH) {
    core.warning(
      "A secret is shorter than four characters, so it can't be masked. Use a longer one.",
    );
    return;
  }
  for (const form of new Set(listForms(secret, username))) {
    if (form.trim().length < MIN_LENGTH) continue;
    secrets.add(form);
    core.setSecret(form);
  }
}

const listForms = (secret: string, username: string): readonly string[] => [
  ...secret.split(/[\r\n]+/),
  ...[secret, secret.trim()].flatMap((text) => [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text.toWellFormed()),
    new URLSearchParams({ "": text }).toString().slice(1), // has "+" for a space
    escapeHtml(text, "&#39;"),
    escapeHtml(text, "&#x27;"),
    toBase64(text),
    toBase64(`${username}:${text}`), // as Basic authentication sends it
  ]),
];

const escapeHtml = (text: string, apostrophe: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", apostrophe);

const toBase64 = (text: string): string => Buffer.from(text).toString("base64");

/** Masks the value of a header and the secrets inside it. */
export function maskHeader(value: string): void {
  const [, scheme = "", credentials = ""] = /^(\w+)\s+(\S+)$/.exec(value) ?? [];
  const isBasic = scheme.toLowerCase() === "basic";
  const pair = isBasic ? Buffer.from(credentials, "base64").toString() : "";
  const [username = "", ...password] = pair.split(":");
  const cookies = value
    .split(/;\s*/)
    .map((part) => part.replace(/^[^=]*=/, "").replace(/^"(.*)"$/, "$1"));
  for (const secret of [
    value,
    credentials,
    ...cookies,
    username,
    password.join(":"),
  ])
    if (secret.length >= MIN_LENGTH) maskSecret(secret);
}

/** Masks the password in the address of a proxy. */
export function maskProxyPassword(proxy: string): void {
  const address = proxy.includes("://") ? proxy : `http://${proxy}`;
  const { username = "", password = "" } = URL.parse(address) ?? {};
  maskSecret(password, username);
  maskSecret(decode(password), decode(username));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Returns the text with `***` in place of each secret. What is escaped or encoded has to
 * be redacted before, since a secret looks different afterwards.
 */
export function redact(text: string): string {
  const longestFirst = [...secrets].toSorted((a, b) => b.length - a.length);
  let redacted = text;
  for (const secret of longestFirst)
    redacted = redacted.replaceAll(secret, "***");
  return redacted;
}
