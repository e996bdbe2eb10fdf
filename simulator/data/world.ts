/**
 * Sources in which people work: Zylon holds a document of each item, and each
 * ingest finds that a few of them changed.
 */
import { CONNECTORS } from "./connectors.ts";
import type { IntegrationRecord, SourceItem } from "./state.ts";

/** Pages that stay. Each ingest finds three of them with another text. */
const TOPICS = [
  ...["Support handbook", "Opening hours", "Office map", "Escalations"],
  ...["Price list", "Public holidays", "Press kit", "Travel expenses"],
  ...["Onboarding", "Security policy", "Glossary", "Spare parts"],
  ...["Maintenance plan", "Warranty terms", "Data protection"],
  ...["Project Bluebird", "Meeting rooms", "Staff directory"],
];
const CHANGED_AT_ONCE = 3;
const ROUNDS = TOPICS.length / CHANGED_AT_ONCE;

/** The last so many are kept; each ingest finds new ones. */
const KEPT_RELEASE_NOTES = 6;
const NEW_RELEASE_NOTES = 2;

/** What the source of an integration has at this ingest; 0 is before the first. */
export function getSourceItems(
  { type, roots, source }: IntegrationRecord,
  ingest: number,
): SourceItem[] {
  return (
    source ??
    roots.flatMap((_, at) =>
      createItems(type, at === 0 ? "" : `${at}-`, ingest),
    )
  );
}

/** What is in a space, a site or a folder; ids begin with the prefix. */
function createItems(
  type: string,
  prefix: string,
  ingest: number,
): SourceItem[] {
  const { url, ending = "" } =
    CONNECTORS.find((one) => one.type === type) ?? CONNECTORS[0]!;
  const item = (name: string, content: string): SourceItem => {
    const id = prefix + name.toLowerCase().replaceAll(" ", "-");
    return { id, name: `${name}${ending}`, content, url: `${url}/${id}` };
  };

  const items: SourceItem[] = [];
  for (const [index, topic] of TOPICS.entries()) {
    const round = Math.floor(index / CHANGED_AT_ONCE);
    const changes = Math.floor((ingest + ROUNDS - 1 - round) / ROUNDS);
    items.push(item(topic, `${topic}, edition ${changes + 1}.`));
  }
  const gone = ingest * NEW_RELEASE_NOTES;
  for (let number = 1; number <= KEPT_RELEASE_NOTES; number += 1) {
    const name = `Release notes ${gone + number}`;
    const notes = item(name, `${name}: what is new.`);
    const isPage = ending === ""; // a page has pages below it, a file has not
    items.push(isPage ? { ...notes, parent: items[0]!.id } : notes);
  }
  if (type === "FileSystem") {
    items.push({
      ...item("Signed contract", "It has a password."),
      error: "Encrypted",
    });
    items.push({ ...item("Empty form", ""), warnings: ["NoContent"] });
  }
  if (type === "Claromentis")
    items.push({ ...item("Symbolic link", ""), unreadable: true });
  return items;
}
