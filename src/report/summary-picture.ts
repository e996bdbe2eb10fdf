/** What became of the items, as a bar chart that GitHub draws. Pure. */
import { type IntegrationResult, type ItemCounts, knownFailed } from './result.ts';

interface Bar {
  /** With its unit, such as `12 items added`. */
  readonly label: string;
  readonly color: string;
  readonly count: number;
}

type Counts = Pick<IntegrationResult, 'items' | 'indexed' | 'countsFrom'>;

const counted = (count: number, unit: string, what: string): string =>
  `${count} ${unit}${count === 1 ? '' : 's'} ${what}`;

// Bars, since a pie's colours differ between the versions of Mermaid; colours that differ in light and in dark.
function barsOf(items: ItemCounts, { indexed, countsFrom }: Counts, failed: number | undefined): Bar[] {
  const unit = countsFrom === 'documents' ? 'document' : 'item';
  const all: readonly (readonly [what: string, color: string, count: number | undefined, unit: string])[] = [
    ['added', '#1f883d', items.added, unit],
    ['updated', '#1f6feb', items.updated, unit],
    ['removed', '#8250df', items.removed, unit],
    ['unchanged', '#6e7781', indexed?.unchanged, 'document'],
    ['skipped', '#6e7781', indexed === undefined ? items.skipped : undefined, unit],
    ['failed', '#d1242f', failed, unit],
  ];
  return all.flatMap(([what, color, count, of]) =>
    count === undefined ? [] : [{ label: counted(count, of, what), color, count }],
  );
}

const SILENT = { showTick: false, showAxisLine: false };
const init = (bars: readonly Bar[]): string =>
  JSON.stringify({
    xyChart: {
      width: 800,
      height: 24 + 32 * bars.length,
      xAxis: { ...SILENT, labelFontSize: 16 },
      yAxis: { ...SILENT, showLabel: false },
    },
    // Without a background of its own, the page's is seen in dark too.
    themeVariables: {
      xyChart: { backgroundColor: 'transparent', plotColorPalette: bars.map(({ color }) => color).join(', ') },
    },
  });

/** The lines of a Mermaid fence; nothing where there is nothing to show. */
export function picture(counts: Counts, failed = knownFailed(counts)): string[] {
  if (counts.items === undefined) return [];
  const bars = barsOf(counts.items, counts, failed);
  const most = Math.max(...bars.map(({ count }) => count));
  if (most === 0) return [];
  return [
    '```mermaid',
    `%%{init: ${init(bars)}}%%`,
    'xychart-beta horizontal',
    '  accTitle: What changed',
    `  x-axis [${bars.map(({ label }) => `"${label}"`).join(', ')}]`,
    `  y-axis 0 --> ${most}`, // from 0, or the smallest bar begins at the edge
    // One series for each bar, since a series has one colour.
    ...bars.map((bar) => `  bar [${bars.map((one) => (one === bar ? one.count : 0)).join(', ')}]`),
    '```',
    '',
  ];
}
