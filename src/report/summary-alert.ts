/** An alert of GitHub's Markdown: its colour tells a failure from a success at a glance. Pure. */

/** `lines`: Markdown whose texts from outside are escaped, each on one line, so that none can end the alert. */
export function alertLines(kind: 'NOTE' | 'TIP' | 'WARNING' | 'CAUTION', lines: readonly string[]): string[] {
  return [`> [!${kind}]`, ...lines.map((line) => (line === '' ? '>' : `> ${line}`)), ''];
}
