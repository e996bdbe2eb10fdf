/**
 * Lists of connectors in running text, at the places named here. Apart from
 * the other parts, since `action.yml` has such lists and is read to write those.
 */
import { type Connector, CONNECTORS } from "../../src/connectors.ts";

interface Place {
  readonly file: string;
  /** The words around the list; lines may be broken between them. */
  readonly before: string;
  readonly after: string;
  /** Those that the list names; all of them if it is left out. */
  readonly credentials?: Connector["credentials"];
  readonly joinedBy: "and" | "or";
}

const PLACES: readonly Place[] = [
  {
    file: "action.yml",
    before: "",
    after: ". `any`: the type",
    joinedBy: "or",
  },
  {
    file: "action.yml",
    before: "Not for ",
    after: ".",
    credentials: "oauth",
    joinedBy: "and",
  },
  {
    file: "action.yml",
    before: "OAuth access first; ",
    after: " only.",
    credentials: "oauth",
    joinedBy: "and",
  },
  {
    file: "docs/errors.md",
    before: "To make one: for ",
    after: ", set `configure: upsert`",
    credentials: "password",
    joinedBy: "and",
  },
  {
    file: "docs/errors.md",
    before: "For ",
    after: ", open the address",
    credentials: "oauth",
    joinedBy: "and",
  },
  {
    file: "docs/errors.md",
    before: "For ",
    after: ", set `refresh-oauth: true`",
    credentials: "oauth",
    joinedBy: "and",
  },
];

/** Words in backticks, and how they are joined. */
const LIST = "`[a-z]+`(?:,?\\s+(?:(?:and|or)\\s+)?`[a-z]+`)*";

/**
 * The text of this file with its lists of connectors complete. Throws where a
 * place is gone: someone has to say where the list went.
 */
export function withConnectorLists(
  file: string,
  text: string,
  connectors: readonly Pick<Connector, "type" | "credentials">[] = CONNECTORS,
  places: readonly Place[] = PLACES,
): string {
  let written = text;
  for (const place of places) {
    if (place.file !== file) continue;
    const { before, after } = place;
    const pattern = new RegExp(
      `(${spaced(before)})(${LIST})(?=${spaced(after)})`,
    );
    const complete = listOf(place, connectors);
    if (!pattern.test(written)) {
      throw new Error(
        `${file} has no list of connectors in "${before}…${after}"; scripts/generators/connectors.ts says where they are`,
      );
    }
    written = written.replace(pattern, (_, words: string, list: string) =>
      // Lines may be broken anywhere in a list that is right as it is.
      list.replaceAll(/\s+/g, " ") === complete
        ? words + list
        : words + complete,
    );
  }
  return written;
}

/** A pattern for this text, wherever its lines are broken. */
function spaced(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
}

function listOf(
  { credentials, joinedBy }: Place,
  connectors: readonly Pick<Connector, "type" | "credentials">[],
): string {
  const names = connectors
    .filter(
      (connector) =>
        credentials === undefined || connector.credentials === credentials,
    )
    .map(({ type }) => `\`${type}\``);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} ${joinedBy} ${last}`;
}
