/**
 * Sources in which people work, for whoever tries the action: Zylon holds as
 * many documents as a source has items, and each ingest finds that a few of
 * them changed.
 */
import type { ArtifactRecord, SourceItem } from "./documents.ts";
import { SEED } from "./seed.ts";
import type { IntegrationRecord, SimulatorState } from "./state.ts";

/** Pages that stay. Each ingest finds three of them with another text. */
const TOPICS = [
  "Support handbook",
  "Opening hours",
  "Escalations",
  "Price list",
  "Public holidays",
  "Press kit",
  "Travel expenses",
  "Onboarding",
  "Security policy",
  "Glossary",
  "Office map",
  "Spare parts",
  "Maintenance plan",
  "Warranty terms",
  "Data protection",
  "Project Bluebird",
  "Meeting rooms",
  "Staff directory",
] as const;
const CHANGED_AT_ONCE = 3;
const ROUNDS = TOPICS.length / CHANGED_AT_ONCE;

/** The last so many are kept; each ingest finds new ones. */
const KEPT_RELEASE_NOTES = 6;
const NEW_RELEASE_NOTES = 2;

/** The file that Zylon can't read; somebody saves it again all the time. */
const UNREADABLE_FILE = "Scanned contract";

const PLACES: Readonly<Record<string, { url: string; ending: string }>> = {
  Confluence: { url: "https://confluence.auroralabs.com/x", ending: "" },
  ConfluenceLocalLegacy: { url: "https://wiki.auroralabs.com/x", ending: "" },
  SharePoint: {
    url: "https://auroralabs.sharepoint.com/sites/support",
    ending: ".docx",
  },
  FileSystem: { url: "file:///mnt/shared/support", ending: ".pdf" },
  Claromentis: { url: "https://claromentis.auroralabs.com/kb", ending: "" },
};

/**
 * Gives the first integration of each type such a source, and the documents of
 * it. Further ones have nothing.
 */
export function beginEveryday(state: SimulatorState): void {
  const seeded = new Set<string>(Object.values(SEED.integrations));
  state.artifacts = [];
  state.eventDelayMs = 50;
  state.indexing = {
    timeline: [
      { afterMs: 500, ingest_status: "Processing" },
      { afterMs: 1500, ingest_status: "Parsing" },
      { afterMs: 3000, ingest_status: "Done" },
    ],
  };
  for (const record of state.integrations) {
    if (!seeded.has(record.id)) continue;
    record.sourceAt = (ingest) => everydaySource(record.type, ingest);
    record.source = record.sourceAt(0);
    for (const item of record.source)
      state.artifacts.push(documentOf(item, record));
  }
}

/** What the source has at this ingest; 0 is before the first. */
function everydaySource(type: string, ingest: number): SourceItem[] {
  const { url, ending } = PLACES[type] ?? { url: "", ending: "" };
  const item = (name: string, content: string): SourceItem => {
    const id = name.toLowerCase().replaceAll(" ", "-");
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
    items.push(item(name, `${name}: what is new.`));
  }
  if (type === "FileSystem") {
    const scan = item(UNREADABLE_FILE, `Scan ${ingest + 1}.`);
    items.push({ ...scan, error: "Encrypted" });
  }
  return items;
}

/** The document that an earlier ingest made of this item. */
function documentOf(
  item: SourceItem,
  record: IntegrationRecord,
): ArtifactRecord {
  const { id, name, content, url, error } = item;
  const document = {
    id: `artifact_${record.id}_${id}`,
    project_id: record.project_id ?? SEED.projects[0],
    integration_id: record.id,
    item: id,
    name,
    content,
    external_url: url,
  };
  return error === undefined
    ? { ...document, state: "Published", ingest_status: "Done" }
    : { ...document, state: "Error", ingest_status: "Error", error };
}
