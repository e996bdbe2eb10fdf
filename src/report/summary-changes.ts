/** "What changed" of the job summary: the documents of each kind by name, linked where they have an address. Pure. */
import { markdownText } from '../log/untrusted.ts';
import { CHANGE_KINDS, type ChangeKind, MAX_NAMES, type NamedDocument } from './changes.ts';
import { failedCount, type IntegrationResult } from './result.ts';
import { changesInNumbers } from './sentences.ts';
import { totalsOf } from './totals.ts';

/** More lines than anyone wants to scroll past. */
const MAX_OPEN_LINES = 10;
const MAX_NAME = 120;
const MAX_DETAIL = 100;
const MAX_URL = 500;
/** Escaped text grows: with all else, it must stay well under the 1 MiB that GitHub takes for a summary. */
const MAX_CHARACTERS = 200_000;

const HEADINGS: Readonly<Record<ChangeKind, string>> = {
  added: 'added',
  updated: 'updated',
  removed: 'removed',
  failed: 'failed',
  failedBefore: 'failed before this ingest, and unchanged',
  warned: 'indexed, with a warning',
};

/**
 * An address for a link of Markdown: `http` or `https`, nothing of a user in it, and each character that could end the
 * link, or be read as an entity, percent-encoded.
 */
export function linkTarget(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (url.hostname.startsWith('[')) return undefined; // an address of IPv6 has what ends a link
  const encoded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  const href = url.href.replace(/[^\w\-.~:/?#=%,;&+]/g, encoded).replaceAll('&', '&amp;');
  return href.length <= MAX_URL ? href : undefined;
}

function lineOf({ name, url, detail }: NamedDocument): string {
  const target = linkTarget(url);
  const text = markdownText(name, MAX_NAME);
  const linked = target === undefined ? text : `[${text}](${target})`;
  return `- ${linked}${detail === '' ? '' : ` (${markdownText(detail, MAX_DETAIL)})`}`;
}

/** How many there are; undefined where it is unknown. There may be more than there are names. */
function totalOf(kind: ChangeKind, { items, indexed, changes }: IntegrationResult): number | undefined {
  const named = changes[kind].length;
  switch (kind) {
    case 'added':
    case 'removed':
      return Math.max(items?.[kind] ?? 0, named);
    case 'updated':
      if (items === undefined) return named;
      return items.updated === undefined ? undefined : Math.max(items.updated, named);
    case 'failed':
      return Math.max(failedCount({ items, indexed }), named);
    case 'failedBefore':
      return indexed?.failedBefore ?? 0;
    case 'warned':
      return indexed?.warned ?? 0;
  }
}

interface Group {
  readonly kind: ChangeKind;
  /** Undefined where it is unknown. */
  readonly total: number | undefined;
  readonly documents: readonly NamedDocument[];
}

function groupOf(kind: ChangeKind, results: readonly IntegrationResult[]): Group {
  const totals = results.map((result) => totalOf(kind, result));
  return {
    kind,
    total: totals.includes(undefined) ? undefined : totals.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    documents: results.flatMap(({ changes }) => changes[kind]).slice(0, MAX_NAMES),
  };
}

/** As many lines as there is room for; `room.left` counts characters. */
function linesOf({ kind, total, documents }: Group, room: { left: number }): string[] {
  const lines = documents.map(lineOf).filter((line) => {
    room.left -= line.length;
    return room.left > 0;
  });
  const more = (total ?? documents.length) - lines.length;
  return [
    `**${total ?? `At least ${documents.length}`} ${HEADINGS[kind]}**`,
    '',
    ...lines,
    ...(more > 0 ? [`- and ${more} more`] : []),
    '',
  ];
}

const UNKNOWN_UPDATES =
  'It is unknown which documents were updated: Zylon reports no time of their last change, or one that does not change.';

/** The lines of the section; nothing where no document is known by name. */
export function changeSection(results: readonly IntegrationResult[]): string[] {
  const groups = CHANGE_KINDS.map((kind) => groupOf(kind, results));
  const named = groups.filter(({ documents }) => documents.length > 0);
  const isUnknown = groups.some(({ total }) => total === undefined); // only the total of the updated can be
  if (named.length === 0 && !isUnknown) return [];
  const room = { left: MAX_CHARACTERS };
  const body = [...named.flatMap((group) => linesOf(group, room)), ...(isUnknown ? [UNKNOWN_UPDATES, ''] : [])];
  const lines = named.reduce((sum, { documents }) => sum + documents.length, 0);
  if (lines <= MAX_OPEN_LINES) return ['### What changed', '', ...body];
  const totals = totalsOf(results);
  const numbers = changesInNumbers(totals, totals.failed);
  return [`<details><summary>What changed: ${numbers}</summary>`, '', ...body, '</details>', ''];
}
