/** The failures of the job summary: each with its code, its cause and its remedy, once. Pure. */
import { type ActionError, helpFor } from './errors.ts';
import type { IntegrationResult } from './result.ts';
import type { RunFacts } from './run-facts.ts';
import { markdownText } from './untrusted.ts';

const MAX_FAILURES = 20;
/** Escaped text grows: together they must stay well under the 1 MiB that GitHub takes for a summary. */
const MAX_CHARACTERS = 500_000;
const MAX_NAMED = 5;

function linesOf({ code, explanation }: ActionError, of: readonly IntegrationResult[]): string[] {
  const { what, why, remedy } = explanation;
  const ids = of.flatMap(({ id }) => (id === undefined ? [] : [markdownText(id, 80)]));
  const more = ids.length > MAX_NAMED ? ` and ${ids.length - MAX_NAMED} more` : '';
  const named = ids.length === 0 ? '' : ` ${ids.slice(0, MAX_NAMED).join(', ')}${more}:`;
  return [
    `**${code}**:${named} ${markdownText(what, 1000)}`,
    '',
    ...(why === '' ? [] : [`- Likely cause: ${markdownText(why, 4000)}`]),
    ...(remedy === '' ? [] : [`- What to do: ${markdownText(remedy, 1000)}`]),
    `- Read on: ${helpFor(code)}`,
    '',
  ];
}

/** Each failure that is told with integrations, or on its own where it is the only thing that is known. */
export function failureLines({ results, failure }: RunFacts): string[] {
  const byFailure = new Map<ActionError, IntegrationResult[]>();
  for (const result of results) {
    if (result.failure === undefined) continue;
    byFailure.set(result.failure, [...(byFailure.get(result.failure) ?? []), result]);
  }
  if (failure !== undefined && !byFailure.has(failure)) byFailure.set(failure, []);
  if (byFailure.size === 0) return [];

  const several = results.length > 1;
  const lines = several ? ['### Failures', ''] : [];
  let told = 0;
  let characters = 0;
  for (const [one, of] of byFailure) {
    const own = linesOf(one, several ? of : []);
    characters += own.join('\n').length;
    if (told >= MAX_FAILURES || characters > MAX_CHARACTERS) break;
    lines.push(...own);
    told += 1;
  }
  const more = byFailure.size - told;
  return more === 0 ? lines : [...lines, `and ${more} more, in the file behind the output \`results-file\`.`, ''];
}
