/** Which integrations `integration-type` and `integration-id` name. Pure. */
import {
  type Connector,
  CONNECTOR_TYPES,
  connectorOf,
  isPathSegment,
  type Target,
} from "./connectors.ts";
import { meant, orOf, quoted, Wrong } from "./fields.ts";
import { line } from "./text.ts";

/** Which integrations are meant. */
export type Selection =
  | { readonly kind: "only"; readonly connector: Connector }
  | { readonly kind: "ids"; readonly targets: readonly Target[] }
  | {
      readonly kind: "all";
      /** Undefined: of every type. */
      readonly connector: Connector | undefined;
      readonly except: readonly GivenId[];
    };

interface GivenId {
  readonly connector: Connector | undefined;
  readonly id: string;
}

/** `id` or `type/id`: the type is a word; another slash belongs to the id. */
function givenId(text: string): GivenId {
  const [, word, rest = ""] = /^([a-z]+)\/(.*)$/i.exec(text) ?? [];
  const connector = word === undefined ? undefined : connectorOf(word);
  if (word !== undefined && connector === undefined)
    throw new Wrong(
      `has the type ${quoted(word)}, which must be ${orOf(CONNECTOR_TYPES)}${meant(word, CONNECTOR_TYPES)}`,
    );
  const id = word === undefined ? text : rest;
  if (isPathSegment(id)) return { connector, id };
  throw new Wrong(`must be ids, one per line, not ${quoted(text)}`);
}

export function selectionOf(own: Connector | "any", text: string): Selection {
  const parts = text
    .split(/[\r\n,]+/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const ids = parts.filter((one) => one.toLowerCase() !== "all");
  const isAll = ids.length < parts.length;
  if (ids.some((one) => one.startsWith("!") !== isAll))
    throw new Wrong('must be ids, or "all" with !id for each one to leave out');
  const given = ids.map((one) => givenId(one.replace(/^!\s*/, "")));
  const connector = own === "any" ? undefined : own;
  if (isAll) return { kind: "all", connector, except: given };
  if (given.length > 0)
    return { kind: "ids", targets: given.map((one) => targetIn(one, own)) };
  if (connector !== undefined) return { kind: "only", connector };
  throw new Wrong(
    "is required with integration-type: any; use all, or ids as type/id",
  );
}

function targetIn({ connector, id }: GivenId, own: Connector | "any"): Target {
  const found = connector ?? own;
  const name = line(id, 40);
  if (found === "any")
    throw new Wrong(
      `needs a type before each id with integration-type: any, such as confluence/${name}`,
    );
  if (own === "any" || found.type === own.type) return { connector: found, id };
  throw new Wrong(
    `has ${found.type}/${name}, which contradicts integration-type: ${own.type}; for several types, set integration-type: any`,
  );
}
