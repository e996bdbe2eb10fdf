/** The job summary, as Markdown. Pure. */
import { outcomeOf, type RunFacts } from './outputs.ts';
import { markdownText } from './untrusted.ts';

const HEADINGS = {
  success: 'Zylon ingest: success',
  failure: 'Zylon ingest: failure',
  'dry-run': 'Zylon ingest: dry run, nothing was started',
} as const;

const shown = (value: number | undefined): string => (value === undefined ? 'not told' : String(value));

/** The whole summary; everything that came from outside is escaped. Ends with a line feed. */
export function summaryOf(facts: RunFacts): string {
  const { result, failure } = facts;
  const lines = [`## ${HEADINGS[outcomeOf(facts)]}`, ''];
  if (result !== undefined) {
    lines.push(
      '| Integration | Type | Sync | In Zylon before | In the source | Duration |',
      '| --- | --- | --- | ---: | ---: | ---: |',
      `| ${[
        markdownText(result.id),
        result.connector.label,
        result.syncStatus,
        shown(result.currentArtifactCount),
        shown(result.integrationItemCount),
        `${(facts.durationMs / 1000).toFixed(1)} s`,
      ].join(' | ')} |`,
      '',
    );
    if (result.syncStatus === 'started') {
      lines.push(
        '`started` means that Zylon accepted the ingest. It does not mean that every document is in it yet.',
        '',
      );
    }
  }
  if (failure !== undefined) {
    const { what, why, remedy } = failure.explanation;
    lines.push(
      `**${failure.code}**: ${markdownText(what, 1000)}`,
      '',
      `- Likely cause: ${markdownText(why, 4000)}`,
      `- What to do: ${markdownText(remedy, 1000)}`,
      '',
    );
  }
  return lines.join('\n');
}
