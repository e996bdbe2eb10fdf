/**
 * Which integrations the inputs name: `integration-type` and `integration-id`,
 * read together. Pure.
 */
import {
  type Connector,
  CONNECTOR_TYPES,
  connectorOf,
  isPathSegment,
} from "../zylon/connectors.ts";
import type { Parsed } from "./fields.ts";
import type { Redact } from "../log/secrets.ts";
import { oneLine } from "../log/untrusted.ts";

/** An id as it was given: with its own type (`type/id`), or without. */
export interface GivenId {
  readonly connector?: Connector;
  readonly id: string;
}

/**
 * What `integration-id` says: these, all but these, or nothing where it is
 * empty.
 */
interface GivenIds {
  readonly all: boolean;
  readonly ids: readonly GivenId[];
}

/** An integration that is known by name. */
export type Target = Required<GivenId>;

export type Selection =
  /** The only one of this connector that the token's user has. */
  | { readonly kind: "only"; readonly connector: Connector }
  | { readonly kind: "ids"; readonly ids: readonly Target[] }
  /**
   * Every one of the token's user, except some; only of `connector`, where it
   * is given.
   */
  | {
      readonly kind: "all";
      readonly connector?: Connector;
      readonly except: readonly GivenId[];
    };

/** The text of `integration-type`. */
export function parseType(text: string): Parsed<Connector | "any"> {
  if (text.trim().toLowerCase() === "any") return { value: "any" };
  const connector = connectorOf(text);
  if (connector !== undefined) return { value: connector };
  const given =
    text.trim() === ""
      ? "is required"
      : `"${oneLine(text, 60)}" is not supported`;
  return {
    problem: `${given}; use one of ${CONNECTOR_TYPES.join(", ")}, or any`,
  };
}

const NOT_AN_ID =
  'must be ids, one per line or separated by commas, without white space or control characters, and not "." or ".."';

const isAll = (part: string): boolean => part.toLowerCase() === "all";

/** `id`, or `type/id`: the type is a word; any other slash belongs to the id. */
function parseId(text: string): Parsed<GivenId> {
  const match = /^([a-z]+)\/(.*)$/i.exec(text);
  if (match === null) {
    if (!isPathSegment(text)) return { problem: NOT_AN_ID };
    return { value: { id: text } };
  }
  const [, type = "", id = ""] = match;
  const connector = connectorOf(type);
  if (connector === undefined) {
    return {
      problem: `has "${oneLine(text, 60)}", whose type is not supported; use one of ${CONNECTOR_TYPES.join(", ")}`,
    };
  }
  if (!isPathSegment(id)) return { problem: NOT_AN_ID };
  return { value: { connector, id } };
}

/** The text of `integration-id`. */
export function parseIds(text: string): Parsed<GivenIds> {
  const parts = text
    .split(/[\r\n,]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === 0 && text.trim() !== "") return { problem: NOT_AN_ID };
  const all = parts.some(isAll);
  const named: string[] = [];
  const excluded: string[] = [];
  for (const part of parts) {
    if (part.startsWith("!")) excluded.push(part.slice(1).trim());
    else if (!isAll(part)) named.push(part);
  }
  const isMixed = all && (named.length > 0 || excluded.some(isAll));
  const excludesFromNothing = !all && excluded.length > 0;
  if (isMixed || excludesFromNothing) {
    return {
      problem:
        'must be either ids, or "all", optionally with !id to exclude some',
    };
  }
  const ids: GivenId[] = [];
  for (const part of all ? excluded : named) {
    const parsed = parseId(part);
    if ("problem" in parsed) return parsed;
    ids.push(parsed.value);
  }
  return { value: { all, ids } };
}

/** Each of them once, in their order. */
export function unique(targets: readonly Target[]): Target[] {
  const byName = new Map<string, Target>();
  for (const target of targets)
    byName.set(`${target.connector.type}/${target.id}`, target);
  return [...byName.values()];
}

/** An id with its connector: its own, or that of `integration-type`. */
function targetOf(
  { connector, id }: GivenId,
  type: Connector | "any",
  redact: Redact,
): Parsed<Target> {
  const own = connector ?? type;
  if (own === "any") {
    const example = `confluence/${oneLine(redact(id), 40)}`;
    return {
      problem: `integration-id needs a type with integration-type: any, such as ${example}`,
    };
  }
  if (type !== "any" && own.type !== type.type) {
    return {
      problem: `integration-id ${own.type}/${oneLine(redact(id), 40)} contradicts integration-type: ${type.type}; for several types set integration-type: any`,
    };
  }
  return { value: { connector: own, id } };
}

/** Both inputs together; a problem begins with the name of its input. */
export function selectionOf(
  type: Connector | "any",
  { all, ids }: GivenIds,
  redact: Redact,
): Parsed<Selection> {
  if (all) {
    if (type === "any") return { value: { kind: "all", except: ids } };
    return { value: { kind: "all", connector: type, except: ids } };
  }
  if (ids.length === 0) {
    if (type !== "any") return { value: { kind: "only", connector: type } };
    return {
      problem:
        "integration-id is required with integration-type: any; use all, or ids as type/id",
    };
  }
  const targets: Target[] = [];
  for (const given of ids) {
    const target = targetOf(given, type, redact);
    if ("problem" in target) return target;
    targets.push(target.value);
  }
  return { value: { kind: "ids", ids: unique(targets) } };
}
