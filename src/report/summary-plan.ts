/** The plan of a dry run, as the table of its job summary. Pure. */
import type { IntegrationResult, PlannedStep } from './result.ts';
import type { RunFacts } from './run-facts.ts';
import { alertLines } from './summary-alert.ts';
import { type Column, markdownTable } from './summary-table.ts';
import { markdownCode, markdownText } from '../log/untrusted.ts';

/** Escaped text grows: the table must stay well under the 1 MiB that GitHub takes for a summary. */
const MAX_CHARACTERS = 500_000;

interface Row {
  /** Escaped, as all of a row. */
  readonly plan: string;
  readonly id: string;
  readonly type: string;
  readonly username: string | undefined;
  readonly place: string | undefined;
}

const STEPS: Readonly<Record<PlannedStep, string>> = {
  create: 'create',
  refresh: 'refresh the OAuth grant',
  update: 'update the credentials',
  ingest: 'ingest',
};

const escaped = (text: string | undefined): string | undefined => (text === undefined ? undefined : markdownText(text));

function planOf({ failure, planned }: IntegrationResult): string {
  if (failure !== undefined) return `fails: **${failure.code}**`;
  if (planned.length === 0) return 'nothing';
  return planned.map((step) => STEPS[step]).join(', ');
}

function rowsOf({ results, skipped = [] }: RunFacts): Row[] {
  return [
    ...results.map((result) => ({
      plan: planOf(result),
      id: result.id === undefined ? '(no id yet)' : markdownCode(result.id),
      type: result.connector.type,
      username: escaped(result.username),
      place: escaped(result.place),
    })),
    ...skipped.map(({ id, type, username, why }) => ({
      plan: `skip: ${markdownText(why)}`,
      id: markdownCode(id),
      type: markdownText(type),
      username: escaped(username),
      place: undefined,
    })),
  ];
}

const COLUMNS: readonly Column<Row>[] = [
  { heading: 'Plan', cell: ({ plan }) => plan },
  { heading: 'integration-id', cell: ({ id }) => id },
  { heading: 'Type', cell: ({ type }) => type },
  { heading: 'Username', cell: ({ username }) => username },
  { heading: 'Space, site or folder', cell: ({ place }) => place },
];

/** The table of every integration, as far as there is room; nothing where none is known. */
export function planTable(facts: RunFacts): string[] {
  const rows = rowsOf(facts);
  if (rows.length === 0) return [];
  let characters = 0;
  const shown = markdownTable(rows, COLUMNS, false).filter((line) => {
    characters += line.length;
    return characters <= MAX_CHARACTERS;
  });
  const more = rows.length + 2 - shown.length; // the table has two lines of headings
  const rest = more > 0 ? [`and ${more} more; the file behind the output \`results-file\` has them.`, ''] : [];
  return [...shown, '', ...rest];
}

const has =
  (step: PlannedStep) =>
  ({ planned }: IntegrationResult) =>
    planned.includes(step);

/** The alert of a dry run that went well. */
export function planAlert({ results, skipped = [] }: RunFacts): string[] {
  const count = (step: PlannedStep, words: string): string[] => {
    const found = results.filter(has(step)).length;
    return found === 0 ? [] : [`${found} ${words}`];
  };
  const counts = [
    ...count('create', 'to create'),
    ...count('refresh', 'to refresh'),
    ...count('update', 'to update'),
    ...count('ingest', 'to ingest'),
    ...(skipped.length === 0 ? [] : [`${skipped.length} to skip`]),
  ];
  const plan = counts.length === 0 ? 'Nothing to create, update or ingest' : `Integrations: ${counts.join(', ')}`;
  const lines = [`**${plan}.** This was a dry run: nothing was changed.`];
  if (!results.some(has('create'))) return alertLines('NOTE', lines);
  const setUp =
    'Zylon cannot ingest a new integration before somebody sets it up there. Until then, the step creates it and fails with `not-configured`.';
  return alertLines('WARNING', [...lines, '', setUp]);
}
