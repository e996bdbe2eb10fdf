/** "What changed" of the job summary: numbers as a chart, then the documents of each kind by name. Pure. */
import { markdownText } from '../log/untrusted.ts';
import {
  failedCount,
  type IntegrationResult,
  CHANGE_KINDS,
  type ChangeKind,
  MAX_NAMES,
  type NamedDocument,
} from './result.ts';
import { andMore, changesInNumbers, counted, knownNumbers } from './sentences.ts';
import { fitting } from './tables.ts';
import { type RunFacts, sumOf, totalsOf } from './totals.ts';

/** One colour for each bar, that differs from the others in light and in dark. What has none here has no bar. */
const COLORS: ReadonlyMap<string, string> = new Map([
  ['added', '#1f883d'],
  ['updated', '#1f6feb'],
  ['removed', '#8250df'],
  ['unchanged', '#6e7781'],
  ['skipped', '#6e7781'],
  ['failed', '#d1242f'],
]);

const SILENT = { showTick: false, showAxisLine: false };

/** The counts as a fence of Mermaid, which GitHub draws; nothing where nobody counted, or all is zero. */
export function chart({ results }: RunFacts): string[] {
  const totals = totalsOf(results);
  const unit = totals.countsFrom === 'documents' ? 'document' : 'item';
  const bars = knownNumbers(totals, totals.failed).filter(([, word]) => COLORS.has(word));
  const most = Math.max(0, ...bars.map(([count]) => count));
  if (totals.items === undefined || most === 0) return [];
  const labels = bars.map(([count, word]) => `"${counted(count, word === 'unchanged' ? 'document' : unit)} ${word}"`);
  const init = {
    xyChart: {
      width: 800,
      height: 24 + 32 * bars.length,
      xAxis: { ...SILENT, labelFontSize: 16 },
      yAxis: { ...SILENT, showLabel: false },
    },
    // Without a background of its own, the page's is seen in dark too.
    themeVariables: {
      xyChart: {
        backgroundColor: 'transparent',
        plotColorPalette: bars.map(([, word]) => COLORS.get(word)).join(', '),
      },
    },
  };
  return [
    '```mermaid',
    `%%{init: ${JSON.stringify(init)}}%%`,
    'xychart-beta horizontal', // a pie's colours differ between the versions of Mermaid
    '  accTitle: What changed',
    `  x-axis [${labels.join(', ')}]`,
    `  y-axis 0 --> ${most}`, // from 0, or the smallest bar begins at the edge
    // One series for each bar, since a series has one colour.
    ...bars.map((bar) => `  bar [${bars.map((one) => (one === bar ? one[0] : 0)).join(', ')}]`),
    '```',
    '',
  ];
}

/** More lines than anyone wants to scroll past. */
const MAX_OPEN_LINES = 10;
const MAX_NAME = 120;
const MAX_DETAIL = 100;
const MAX_URL = 500;
/** Of each kind. Escaped text grows: with all else, it must stay well under the 1 MiB that GitHub takes for a summary. */
const MAX_CHARACTERS = 33_000;

const HEADINGS: Readonly<Record<ChangeKind, string>> = {
  added: 'added',
  updated: 'updated',
  removed: 'removed',
  failed: 'failed',
  pending: 'still pending',
  failedBefore: 'failed before this ingest, and unchanged',
  warned: 'indexed, with a warning',
};

/**
 * An address for a link of Markdown: `http` or `https`, nothing of a user in it, and each character that could end the
 * link, or be read as an entity, percent-encoded.
 */
export function linkTarget(text = ''): string | undefined {
  const url = URL.parse(text);
  if (url === null) return undefined;
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
  if (kind === 'pending' || kind === 'failedBefore' || kind === 'warned') return indexed?.[kind] ?? 0;
  if (kind === 'failed') return Math.max(failedCount({ items, indexed }), named);
  if (kind === 'updated' && items !== undefined && items.updated === undefined) return undefined;
  return Math.max(items?.[kind] ?? 0, named);
}

const UNKNOWN_UPDATES =
  'It is unknown which documents were updated: Zylon reports no time of their last change, or one that does not change.';

/** The documents of each kind; nothing where none is known by name. */
export function changedDocuments({ results }: RunFacts): string[] {
  const groups = CHANGE_KINDS.map((kind) => {
    const totals = results.map((result) => totalOf(kind, result));
    return {
      heading: HEADINGS[kind],
      total: totals.includes(undefined) ? undefined : (sumOf(totals) ?? 0),
      documents: results.flatMap(({ changes }) => changes[kind]).slice(0, MAX_NAMES),
    };
  });
  const named = groups.filter(({ documents }) => documents.length > 0);
  const isUnknown = groups.some(({ total }) => total === undefined); // only the total of the updated can be
  if (named.length === 0 && !isUnknown) return [];
  const lines = named.flatMap(({ heading, total, documents }) => {
    const shown = fitting(documents.map(lineOf), MAX_CHARACTERS);
    const more = andMore((total ?? documents.length) - shown.length);
    return [
      `**${total ?? `At least ${documents.length}`} ${heading}**`,
      '',
      ...shown,
      ...more.map((line) => `- ${line}`),
      '',
    ];
  });
  const body = [...lines, ...(isUnknown ? [UNKNOWN_UPDATES, ''] : [])];
  if (named.flatMap(({ documents }) => documents).length <= MAX_OPEN_LINES) return ['### What changed', '', ...body];
  const totals = totalsOf(results);
  const numbers = changesInNumbers(totals, totals.failed);
  return [`<details><summary>What changed: ${numbers}</summary>`, '', ...body, '</details>', ''];
}

/** Zylon's warnings about a document that is indexed. */
const WARNINGS: ReadonlyMap<string, string> = new Map([
  ['bigsize', 'larger than Zylon recommends'],
  ['fallbacktopdftotext', 'read as plain text, so tables and layout may be lost'],
  ['usingvlmforextraction', 'read from its pictures, by a model'],
  ['exceedsrecommendedpages', 'more pages than Zylon recommends'],
  ['specialconfig', 'read with special settings'],
  ['nocontent', 'indexed, but without any text'],
  ['unprocessablecontent', 'a part of it could not be read'],
  ['descendanthaserror', 'a document below it failed'],
  ['unknown', 'Zylon warns without saying why'],
]);

/** One warning in plain words; an unknown one as it is. */
export const warningText = (word: string): string => WARNINGS.get(word.trim().toLowerCase()) ?? word;
