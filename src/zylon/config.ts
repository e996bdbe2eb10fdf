/** Reads the config of an integration, which has no documented schema. Pure. */
import { isEmpty } from "./answer.ts";
import type { Connector } from "../connectors.ts";
import { line } from "../text.ts";

type Fields = ReadonlyMap<string, unknown>;

/** Returns `undefined` if the config is not an object. */
function fieldsOf(config: unknown): Fields | undefined {
  const isObject = typeof config === "object" && config !== null;
  if (!isObject || Array.isArray(config)) return undefined;
  return new Map<string, unknown>(Object.entries(config));
}

/** Says why the integration is not configured; `undefined` if it is. */
export function lackOf(
  config: unknown,
  { placeKey, configKeys }: Connector,
): string | undefined {
  const fields = fieldsOf(config);
  if (fields === undefined) return "Zylon reports no settings for it";
  const given = [...fields].filter(([, value]) => !isEmpty(value));
  if (given.length === 0) return "its settings in Zylon are empty";
  const hasOther = given.some(([key]) => !configKeys.includes(key));
  const isPlaceEmpty = fields.has(placeKey) && isEmpty(fields.get(placeKey));
  if (isPlaceEmpty && !hasOther)
    return `its content is not chosen (${placeKey} is empty)`;
  return undefined;
}

/** Returns the space, site or folder, without user-info and query. */
export function placeOf(config: unknown, { placeKey }: Connector): string {
  const place = fieldsOf(config)?.get(placeKey);
  if (typeof place !== "string" && typeof place !== "number") return "";
  const text = String(place).replace(/[?#].*/s, "");
  return line(text.replace(/\/\/[^/]*@/, "//"), 80);
}
