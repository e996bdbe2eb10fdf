/** What changed, for the job summary: the documents of each kind by name, and the counts. Pure. */
import { markdownCode, markdownText } from '../log/untrusted.ts';
import {
  CHANGE_KINDS,
  type ChangeKind,
  failedCount,
  type IntegrationResult,
  MAX_NAMES,
  type NamedDocument,
  type RunFacts,
  sumOf,
  type Totals,
  totalsOf,
} from './result.ts';
import { andMore, asSentence, counted, documentsNow, knownNumbers, zylonCounts } from './sentences.ts';

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

/**
 * The counts of all integrations, each once: what changed, as a chart or in words, then the documents and Zylon's own counts.
 * Nothing where nobody counted.
 */
export function countsOf({ results }: RunFacts): string[] {
  const totals = totalsOf(results);
  const picture = chart(totals);
  const inChart = picture.length === 0 ? undefined : COLORS;
  const changed = knownNumbers(totals, totals.failed).filter(([, word]) => inChart?.has(word) !== true);
  const words = changed.map(([count, word]) => `${count} ${word}`).join(', ');
  const parts = [words, documentsNow(totals), zylonCounts(totals)].filter((part) => part !== '');
  const line = parts.map(asSentence).join(' ');
  return [...picture, ...(line === '' ? [] : [line, ''])];
}

/** What changed as a fence of Mermaid, which GitHub draws; nothing for a single bar, which shows no more than its number. */
function chart(totals: Totals): string[] {
  const unit = totals.countsFrom === 'documents' ? 'document' : 'item';
  const bars = knownNumbers(totals, totals.failed).filter(([, word]) => COLORS.has(word));
  if (bars.filter(([count]) => count > 0).length < 2) return [];
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
    `  y-axis 0 --> ${Math.max(...bars.map(([count]) => count))}`, // from 0, or the smallest bar begins at the edge
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

const WORDS: Readonly<Record<ChangeKind, string>> = {
  removed: 'removed',
  failed: 'failed',
  pending: 'still pending',
  added: 'added',
  updated: 'updated',
  failedBefore: 'already failing before this run',
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

/** `whose`: the integration, where there are several; as Markdown. */
function lineOf({ name, url, detail }: NamedDocument, whose: string): string {
  const target = linkTarget(url);
  const text = markdownText(name, MAX_NAME);
  const linked = target === undefined ? text : `[${text}](${target})`;
  return `- ${linked}${detail === '' ? '' : ` (${markdownText(detail, MAX_DETAIL)})`}${whose}`;
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

/** The documents of each kind, the most urgent first; nothing where none is known by name. */
export function changedDocuments({ results }: RunFacts): string[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const totals = results.map((result) => totalOf(kind, result));
    const isUnknown = totals.includes(undefined); // of the updated alone
    const named = results.flatMap((result) => {
      const whose = results.length > 1 && result.id !== undefined ? `, in ${markdownCode(result.id)}` : '';
      return result.changes[kind].map((document) => ({ document, whose }));
    });
    const lines = named.slice(0, MAX_NAMES).map(({ document, whose }) => lineOf(document, whose));
    const total = isUnknown ? lines.length : (sumOf(totals) ?? 0);
    const untold = isUnknown ? [UNKNOWN_UPDATES, ''] : [];
    if (lines.length === 0) return untold;
    const open = lines.slice(0, MAX_OPEN_LINES);
    const rest = [...lines.slice(MAX_OPEN_LINES), ...andMore(total - lines.length).map((line) => `- ${line}`)];
    const folded = ['', `<details><summary>${total - open.length} more</summary>`, '', ...rest, '', '</details>'];
    const title = `**${isUnknown ? 'At least ' : ''}${total} ${WORDS[kind]}**`;
    return [title, '', ...open, ...(lines.length > open.length ? folded : rest), '', ...untold];
  });
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
