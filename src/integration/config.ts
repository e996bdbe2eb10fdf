/**
 * What the answer of `GET config`, which has no documented schema, says of an
 * integration: is it configured, and what does it read? Pure.
 */
import { fieldOf, firstKeys } from "../http/json.ts";
import { MAX_READ } from "../log/untrusted.ts";
import { isObject } from "../zylon/answers.ts";
import type { Connector } from "../zylon/connectors.ts";
import { isEmpty } from "../zylon/schemas.ts";

/**
 * All texts are untrusted. `place`: the space, site or folder. `strangeKeys`:
 * all keys, where no documented one is there.
 */
type Configured =
  | {
      readonly ok: true;
      readonly place: string | undefined;
      readonly strangeKeys: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/**
 * The space, site or folder without user, password, query and fragment;
 * undefined where a password could remain.
 */
function placeOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (isEmpty(value) || typeof value !== "string") return undefined;
  // As much as a printer reads: of a shorter part, it could not find a secret.
  const text = value.trim().slice(0, MAX_READ);
  const isUrl = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  if (isUrl) return placeOfUrl(URL.parse(text));
  const colon = text.indexOf(":");
  const mayHoldPassword = colon >= 0 && text.includes("@", colon);
  if (mayHoldPassword) return undefined;
  return text.replace(/\?.*$/s, "") || undefined;
}

function placeOfUrl(url: URL | null): string | undefined {
  if (url === null) return undefined;
  const path = url.pathname === "/" ? "" : url.pathname;
  return `${url.protocol}//${url.host}${path}`;
}

/** `null`, `a list` or `a string`: what stands where an object should. */
function shapeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

/** More keys than a config has. */
const MAX_KEYS = 1000;

/** Whether any of its keys has a value. */
function hasValue(config: object): boolean {
  for (const key in config) if (!isEmpty(fieldOf(config, key))) return true;
  return false;
}

/**
 * Not configured are: anything but an object, an object without any value, and
 * an object whose documented keys all have no value. Everything else is
 * configured, whatever its keys are called. Pure.
 */
export function isConfigured(
  config: unknown,
  { configKeys, placeKey }: Connector,
): Configured {
  const not = (reason: string): Configured => ({ ok: false, reason });
  if (!isObject(config))
    return not(`its config is ${shapeOf(config)}, not an object`);
  const keys = firstKeys(config, MAX_KEYS);
  if (keys.length === 0) return not("its config is empty");
  if (!hasValue(config)) return not("its config has no value in it");
  const known = configKeys.filter((key) => Object.hasOwn(config, key));
  const isKnownEmpty = known.every((key) => isEmpty(fieldOf(config, key)));
  if (known.length > 0 && isKnownEmpty)
    return not(`its config has no value for ${known.join(" and ")}`);
  const place = placeOf(fieldOf(config, placeKey));
  const isAsDocumented = known.length > 0 || configKeys.length === 0;
  return { ok: true, place, strangeKeys: isAsDocumented ? [] : keys };
}
