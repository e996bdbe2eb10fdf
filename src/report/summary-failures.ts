/** The failures of the job summary, as one alert: each once, with its remedy. Pure. */
import { type ActionError, helpFor } from '../http/error.ts';
import type { IntegrationResult } from './result.ts';
import { outcomeOf, type RunFacts } from './run-facts.ts';
import { asSentence, ingestWords } from './sentences.ts';
import { alertLines } from './summary-alert.ts';
import { markdownCode, markdownText } from '../log/untrusted.ts';

const MAX_FAILURES = 20;
/** Escaped text grows: together they must stay well under the 1 MiB that GitHub takes for a summary. */
const MAX_CHARACTERS = 500_000;
const MAX_NAMED = 3;

interface FailureOf {
  readonly failure: ActionError;
  /** The integrations that have this failure. */
  readonly of: readonly IntegrationResult[];
}

function names(of: readonly IntegrationResult[]): string {
  const ids = of.flatMap(({ id }) => (id === undefined ? [] : [markdownCode(id)]));
  const more = ids.length > MAX_NAMED ? ` and ${ids.length - MAX_NAMED} more` : '';
  return `${ids.slice(0, MAX_NAMED).join(', ')}${more}`;
}

const link = ({ code }: ActionError): string => `[**${code}**](${helpFor(code)})`;

/** What became of the ingests, in one sentence; nothing where no integration is known. */
function ingestLines(of: readonly IntegrationResult[]): string[] {
  const counts = new Map<string, number>();
  for (const { syncStatus } of of) {
    const words = ingestWords(syncStatus);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [only, ...others] = counts;
  if (only === undefined) return [];
  if (others.length === 0) return [asSentence(only[0])];
  const each = [...counts].map(
    ([words, count]) => `${count === 1 ? '1 integration' : `${count} integrations`}: ${words}`,
  );
  return [`${each.join('; ')}.`];
}

/** The only failure: all that is known of it. `named`: not all integrations have it. */
function wholeFailure({ failure, of }: FailureOf, named: boolean): string[] {
  const { what, why, remedy } = failure.explanation;
  const whose = named ? names(of) : '';
  return [
    `**${markdownText(what, 1000)}.**`,
    '',
    ...(why === '' ? [] : [`**Likely cause:** ${markdownText(why, 4000)}.`, '']),
    ...(remedy === '' ? [] : [`**What to do:** ${markdownText(remedy, 1000)}.`, '']),
    [...ingestLines(of), ...(whose === '' ? [] : [`Failed: ${whose}.`]), `More about ${link(failure)}.`].join(' '),
  ];
}

/** One of several failures: one line, and its remedy under it. */
function shortFailure({ failure, of }: FailureOf): string {
  const { what, remedy } = failure.explanation;
  const whose = names(of);
  const todo = remedy === '' ? '' : `<br>**What to do:** ${markdownText(remedy, 1000)}.`;
  return `- ${link(failure)}${whose === '' ? '' : ` ${whose}`}: ${markdownText(what, 1000)}.${todo}`;
}

/** Each failure once; the run's own too, where no integration has it. */
function failuresOf({ results, failure }: RunFacts): FailureOf[] {
  const byFailure = new Map<ActionError, IntegrationResult[]>();
  for (const result of results) {
    if (result.failure === undefined) continue;
    const of = byFailure.get(result.failure);
    if (of === undefined) byFailure.set(result.failure, [result]);
    else of.push(result);
  }
  if (failure !== undefined && !byFailure.has(failure)) byFailure.set(failure, []);
  return [...byFailure].map(([one, of]) => ({ failure: one, of }));
}

/** The alert of the failures; nothing where there are none. */
export function failureLines(facts: RunFacts): string[] {
  const [first, ...others] = failuresOf(facts);
  if (first === undefined) return [];
  const kind = outcomeOf(facts) === 'cancelled' ? 'WARNING' : 'CAUTION';
  if (others.length === 0) {
    return alertLines(kind, wholeFailure(first, first.of.length < facts.results.length));
  }
  const lines: string[] = [];
  let characters = 0;
  for (const one of [first, ...others].slice(0, MAX_FAILURES)) {
    const line = shortFailure(one);
    characters += line.length;
    if (characters > MAX_CHARACTERS) break;
    lines.push(line);
  }
  const more = 1 + others.length - lines.length;
  const rest = more === 0 ? [] : [`- and ${more} more; the file behind the output \`results-file\` has them.`];
  return alertLines(kind, [...lines, ...rest]);
}
