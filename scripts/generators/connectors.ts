/**
 * Lists of connectors in running text. Apart from the other parts, since
 * `action.yml` has such lists and is read to write those.
 */
import { type Connector, CONNECTORS } from "../../src/zylon/connectors.ts";

/** Two or more words in backticks, and how they are joined. */
const LIST = /`[a-z]+`(?:,\s+`[a-z]+`)*\s+(and|or)\s+`[a-z]+`/g;

/**
 * The same text with every list of connectors complete: where one stands for
 * those with OAuth, for those with a password, or for all, it names just these.
 */
export function withConnectorLists(
  text: string,
  connectors: readonly Pick<Connector, "type" | "credentials">[] = CONNECTORS,
): string {
  return text.replaceAll(LIST, (list: string, word: string) => {
    const named = connectors.filter(({ type }) => list.includes(`\`${type}\``));
    if (named.length === 0) return list;
    const kinds = new Set(named.map(({ credentials }) => credentials));
    const meant = connectors
      .filter(({ credentials }) => kinds.has(credentials))
      .map(({ type }) => `\`${type}\``);
    // Lines may be broken anywhere in a list that is right as it is.
    const complete = `${meant.slice(0, -1).join(", ")} ${word} ${meant.at(-1) ?? ""}`;
    return list.replaceAll(/\s+/g, " ") === complete ? list : complete;
  });
}
