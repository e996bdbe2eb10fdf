/** A table of GitHub's Markdown out of columns: one that has nothing to say in any row is left out. Pure. */
// Our own: core.summary.addTable writes raw HTML without escaping, and knows no empty columns.

export interface Column<T> {
  readonly heading: string;
  /** Escaped Markdown of one line; undefined where there is nothing to say. */
  readonly cell: (row: T) => string | undefined;
  /** The cell of the last row, which sums up. */
  readonly total?: string | undefined;
  readonly align?: 'right';
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The lines of the table. `summed`: with a last row of the columns' totals. */
export function markdownTable<T>(rows: readonly T[], columns: readonly Column<T>[], summed: boolean): string[] {
  const used = columns.filter(({ cell }) => rows.some((row) => cell(row) !== undefined));
  return [
    line(used.map(({ heading }) => heading)),
    line(used.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(used.map(({ cell }) => cell(row) ?? ''))),
    ...(summed ? [line(used.map(({ total }) => (total === undefined ? '' : `**${total}**`)))] : []),
  ];
}
