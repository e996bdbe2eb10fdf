/** What became of the items, as a bar chart that GitHub draws. Pure. */
import type { ItemCounts } from './result.ts';

// Bars, since a pie's colours differ between the versions of Mermaid; colours that can be told in light and in dark.
const BARS: readonly { readonly key: keyof ItemCounts; readonly label: string; readonly color: string }[] = [
  { key: 'added', label: 'added', color: '#1f883d' },
  { key: 'updated', label: 'updated', color: '#1f6feb' },
  { key: 'removed', label: 'removed', color: '#8250df' },
  { key: 'skipped', label: 'skipped', color: '#6e7781' },
  { key: 'errors', label: 'failed', color: '#d1242f' },
];

const SILENT = { showTick: false, showAxisLine: false };
const INIT = JSON.stringify({
  xyChart: { width: 800, height: 184, xAxis: { ...SILENT, labelFontSize: 16 }, yAxis: { ...SILENT, showLabel: false } },
  // Without a background of its own, the page's is seen in dark too.
  themeVariables: {
    xyChart: { backgroundColor: 'transparent', plotColorPalette: BARS.map(({ color }) => color).join(', ') },
  },
});

/** The lines of a Mermaid fence; nothing where there is nothing to show. */
export function picture(items: ItemCounts | undefined): string[] {
  const most = items === undefined ? 0 : Math.max(...BARS.map(({ key }) => items[key]));
  if (items === undefined || most === 0) return [];
  return [
    '```mermaid',
    `%%{init: ${INIT}}%%`,
    'xychart-beta horizontal',
    '  accTitle: Items of this ingest',
    `  x-axis [${BARS.map(({ key, label }) => `"${items[key]} ${label}"`).join(', ')}]`,
    `  y-axis 0 --> ${most}`, // from 0, or the smallest bar begins at the edge
    // One series for each bar, since a series has one colour.
    ...BARS.map((bar) => `  bar [${BARS.map(({ key }) => (key === bar.key ? items[key] : 0)).join(', ')}]`),
    '```',
    '',
  ];
}
