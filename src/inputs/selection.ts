/** Parses what `integration-type` and `integration-id` select. Pure. */
import {
  type Connector,
  CONNECTOR_TYPES,
  findConnector,
  isPathSegment,
} from "../connectors.ts";
import { toSafeLine } from "../text.ts";
import {
  formatOrList,
  formatSuggestion,
  InvalidInputError,
  quote,
} from "./fields.ts";

export type Selection =
  | {
      /** The user's only integration: `integration-id` is empty. */
      readonly kind: "only";
      /** `undefined` for any type. */
      readonly connector: Connector | undefined;
    }
  | { readonly kind: "ids"; readonly ids: readonly SelectedId[] }
  | {
      readonly kind: "all";
      /** `undefined` for all types. */
      readonly connector: Connector | undefined;
      readonly exclusions: readonly SelectedId[];
    };

export interface SelectedId {
  /** `undefined` if the user wrote no type: then Zylon's list has it. */
  readonly connector: Connector | undefined;
  readonly id: string;
}

/** Parses `id` or `type/id`. Another slash belongs to the id. */
function parseId(text: string): SelectedId {
  const [, word, rest = ""] = /^([a-z]+)\/(.*)$/i.exec(text) ?? [];
  const connector = word === undefined ? undefined : findConnector(word);
  if (word !== undefined && connector === undefined)
    throw new InvalidInputError(
      `contains the type ${quote(word)}, which must be ${formatOrList(CONNECTOR_TYPES)}${formatSuggestion(word, CONNECTOR_TYPES)}`,
    );
  const id = word === undefined ? text : rest;
  if (isPathSegment(id)) return { connector, id };
  throw new InvalidInputError(`must be ids, one per line, not ${quote(text)}`);
}

export function parseSelection(
  inputType: Connector | "any",
  text: string,
): Selection {
  const parts = text
    .split(/[\r\n,]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const others = parts.filter((part) => part.toLowerCase() !== "all");
  const isAll = others.length < parts.length;
  if (others.some((part) => part.startsWith("!") !== isAll))
    throw new InvalidInputError(
      'must be ids, or "all" with !id for each one to exclude',
    );
  const ids = others.map((part) => parseId(part.replace(/^!\s*/, "")));
  const connector = inputType === "any" ? undefined : inputType;
  if (isAll) return { kind: "all", connector, exclusions: ids };
  if (ids.length > 0)
    return {
      kind: "ids",
      ids: ids.map((selected) => applyInputType(selected, inputType)),
    };
  return { kind: "only", connector };
}

/** Gives an id that has no type of its own the type of `integration-type`. */
function applyInputType(
  selected: SelectedId,
  inputType: Connector | "any",
): SelectedId {
  const { connector, id } = selected;
  if (inputType === "any" || connector?.type === inputType.type)
    return selected;
  if (connector === undefined) return { connector: inputType, id };
  throw new InvalidInputError(
    `contains ${connector.type}/${toSafeLine(id, 40)}, which contradicts integration-type: ${inputType.type}; for several types, remove integration-type`,
  );
}
