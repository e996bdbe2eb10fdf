/** The failures of the job summary: each with its code, its cause and its remedy, once. Pure. */
import { type ActionError, helpFor } from '../errors/action-error.ts';
import type { IntegrationResult } from './result.ts';
import type { RunFacts } from './run-facts.ts';
import { markdownCode, markdownText } from '../log/untrusted.ts';

const MAX_FAILURES = 20;
/** Escaped text grows: together they must stay well under the 1 MiB that GitHub takes for a summary. */
const MAX_CHARACTERS = 500_000;
const MAX_NAMED = 3;

interface Told {
  readonly failure: ActionError;
  readonly of: readonly IntegrationResult[];
}

function names({ of }: Told): string {
  const ids = of.flatMap(({ id }) => (id === undefined ? [] : [markdownCode(id)]));
  const more = ids.length > MAX_NAMED ? ` and ${ids.length - MAX_NAMED} more` : '';
  return ids.length === 0 ? '' : ` ${ids.slice(0, MAX_NAMED).join(', ')}${more}`;
}

/** One failure; `named`: with the integrations that it is told of. */
function linesOf(told: Told, named: boolean): string[] {
  const { code, explanation } = told.failure;
  const { what, why, remedy } = explanation;
  const statuses = [...new Set(told.of.map(({ syncStatus }) => syncStatus))];
  return [
    `**${code}**${named ? names(told) : ''}: ${markdownText(what, 1000)}.`,
    '',
    ...(why === '' ? [] : [`- **Likely cause:** ${markdownText(why, 4000)}.`]),
    ...(remedy === '' ? [] : [`- **What to do:** ${markdownText(remedy, 1000)}.`]),
    ...(statuses.length === 0 ? [] : [`- **Ingest:** sync-status ${statuses.join(', ')}.`]),
    `- [More about ${code}](${helpFor(code)})`,
    '',
  ];
}

/** Each failure once, with the integrations that it is told of; on its own where it is the only thing that is known. */
export function failureLines({ results, failure }: RunFacts): string[] {
  const byFailure = new Map<ActionError, IntegrationResult[]>();
  for (const result of results) {
    if (result.failure === undefined) continue;
    const of = byFailure.get(result.failure);
    if (of === undefined) byFailure.set(result.failure, [result]);
    else of.push(result);
  }
  if (failure !== undefined && !byFailure.has(failure)) byFailure.set(failure, []);
  const several = results.length > 1;
  const lines: string[] = [];
  let told = 0;
  let characters = 0;
  for (const [one, of] of byFailure) {
    const own = linesOf({ failure: one, of }, several && of.length < results.length);
    characters += own.join('\n').length;
    if (told >= MAX_FAILURES || characters > MAX_CHARACTERS) break;
    lines.push(...own);
    told += 1;
  }
  const more = byFailure.size - told;
  return more === 0 ? lines : [...lines, `and ${more} more, in the file behind the output \`results-file\`.`, ''];
}
