/** What became of the items, as a bar chart that GitHub draws. Pure. */
import type { IntegrationResult } from './result.ts';

interface Bar {
  readonly label: string;
  readonly color: string;
  readonly count: number;
}

// Bars, since a pie's colours differ between the versions of Mermaid; colours that can be told in light and in dark.
function barsOf({ items, indexed }: Pick<IntegrationResult, 'items' | 'indexed'>): Bar[] {
  const all: readonly (readonly [label: string, color: string, count: number | undefined])[] = [
    ['added', '#1f883d', items?.added],
    ['updated', '#1f6feb', items?.updated],
    ['removed', '#8250df', items?.removed],
    ['unchanged', '#6e7781', indexed?.unchanged],
    ['skipped', '#6e7781', indexed === undefined ? items?.skipped : undefined],
    ['failed', '#d1242f', Math.max(items?.errors ?? 0, indexed?.failed ?? 0)],
  ];
  return all.flatMap(([label, color, count]) => (count === undefined ? [] : [{ label, color, count }]));
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
export function picture(counts: Pick<IntegrationResult, 'items' | 'indexed'>): string[] {
  if (counts.items === undefined) return [];
  const bars = barsOf(counts);
  const most = Math.max(...bars.map(({ count }) => count));
  if (most === 0) return [];
  return [
    '```mermaid',
    `%%{init: ${init(bars)}}%%`,
    'xychart-beta horizontal',
    '  accTitle: What changed',
    `  x-axis [${bars.map(({ count, label }) => `"${count} ${label}"`).join(', ')}]`,
    `  y-axis 0 --> ${most}`, // from 0, or the smallest bar begins at the edge
    // One series for each bar, since a series has one colour.
    ...bars.map((bar) => `  bar [${bars.map((one) => (one === bar ? one.count : 0)).join(', ')}]`),
    '```',
    '',
  ];
}
