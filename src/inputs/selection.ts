/** Parses what `integration-type` and `integration-id` select. Pure. */
import {
  type Connector,
  CONNECTOR_TYPES,
  connectorOf,
  isPathSegment,
} from "../connectors.ts";
import { meant, orOf, quoted, Wrong } from "./fields.ts";
import { line } from "../text.ts";

export type Selection =
  | {
      readonly kind: "only";
      /** `undefined` for any type. */
      readonly connector: Connector | undefined;
    }
  | { readonly kind: "ids"; readonly ids: readonly GivenId[] }
  | {
      readonly kind: "all";
      /** `undefined` for all types. */
      readonly connector: Connector | undefined;
      readonly except: readonly GivenId[];
    };

export interface GivenId {
  /** `undefined` for the type that Zylon lists. */
  readonly connector: Connector | undefined;
  readonly id: string;
}

/** Parses `id` or `type/id`. Another slash belongs to the id. */
function givenId(text: string): GivenId {
  const [, word, rest = ""] = /^([a-z]+)\/(.*)$/i.exec(text) ?? [];
  const connector = word === undefined ? undefined : connectorOf(word);
  if (word !== undefined && connector === undefined)
    throw new Wrong(
      `contains the type ${quoted(word)}, which must be ${orOf(CONNECTOR_TYPES)}${meant(word, CONNECTOR_TYPES)}`,
    );
  const id = word === undefined ? text : rest;
  if (isPathSegment(id)) return { connector, id };
  throw new Wrong(`must be ids, one per line, not ${quoted(text)}`);
}

export function selectionOf(own: Connector | "any", text: string): Selection {
  const parts = text
    .split(/[\r\n,]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const ids = parts.filter((part) => part.toLowerCase() !== "all");
  const isAll = ids.length < parts.length;
  if (ids.some((part) => part.startsWith("!") !== isAll))
    throw new Wrong('must be ids, or "all" with !id for each one to leave out');
  const given = ids.map((part) => givenId(part.replace(/^!\s*/, "")));
  const connector = own === "any" ? undefined : own;
  if (isAll) return { kind: "all", connector, except: given };
  if (given.length > 0)
    return { kind: "ids", ids: given.map((each) => idIn(each, own)) };
  return { kind: "only", connector };
}

function idIn(given: GivenId, own: Connector | "any"): GivenId {
  const { connector, id } = given;
  if (own === "any" || connector?.type === own.type) return given;
  if (connector === undefined) return { connector: own, id };
  throw new Wrong(
    `contains ${connector.type}/${line(id, 40)}, which contradicts integration-type: ${own.type}; for several types, remove integration-type`,
  );
}
