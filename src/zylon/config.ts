/** Reads the config of an integration, which has no documented schema. Pure. */
import type { Connector } from "../connectors.ts";
import { toSafeLine } from "../text.ts";
import { isBlankValue } from "./answer.ts";

type ConfigFields = ReadonlyMap<string, unknown>;

/** Returns `undefined` if the config is not an object. */
function toFieldMap(config: unknown): ConfigFields | undefined {
  const isObject = typeof config === "object" && config !== null;
  if (!isObject || Array.isArray(config)) return undefined;
  return new Map<string, unknown>(Object.entries(config));
}

/** Says why the integration is not configured; `undefined` if it is. */
export function describeMissingConfig(
  config: unknown,
  { placeKey, configKeys }: Connector,
): string | undefined {
  const fields = toFieldMap(config);
  if (fields === undefined) return "Zylon reports no settings for it";
  const settings = [...fields].filter(([, value]) => !isBlankValue(value));
  if (settings.length === 0) return "its settings in Zylon are empty";
  const hasUndocumentedKey = settings.some(
    ([key]) => !configKeys.includes(key),
  );
  const isPlaceEmpty =
    fields.has(placeKey) && isBlankValue(fields.get(placeKey));
  if (isPlaceEmpty && !hasUndocumentedKey)
    return `no content has been chosen (${placeKey} is empty)`;
  return undefined;
}

/** Returns the space, site or folder of a config, without user info and query. */
export function getPlace(config: unknown, { placeKey }: Connector): string {
  const place = toFieldMap(config)?.get(placeKey);
  if (typeof place !== "string" && typeof place !== "number") return "";
  const text = String(place).replace(/[?#].*/s, "");
  return toSafeLine(text.replace(/\/\/[^/]*@/, "//"), 80);
}
