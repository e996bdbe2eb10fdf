/** The job summary, as Markdown: a list of sections, each from the facts of the run to its lines. Pure. */
import { type ActionError, helpFor } from '../http/error.ts';
import { markdownText } from '../log/untrusted.ts';
import { changedDocuments, countsOf } from './changes.ts';
import {
  failuresOf,
  type IntegrationResult,
  outcomeOf,
  PLANNED_STEPS,
  type RunFacts,
  type SyncStatus,
  totalsOf,
} from './result.ts';
import { andMore, asSentence, counted, duration, ingestWords, itemsFailed, joined, wouldDo } from './sentences.ts';
import { idsOf, IN_THE_FILE, integrationWords, planTable, resultTable } from './tables.ts';

/** GitHub takes 1 MiB. Escaped text grows: only hostile names, or a plan of thousands, come near. */
const MAX_BYTES = 1_000_000;

/** The whole summary; everything that came from outside is escaped. Ends with a line feed. */
export function summaryOf(facts: RunFacts): string {
  const verdict = facts.failure !== undefined ? failureAlert : facts.dryRun ? planAlert : successAlert;
  const sections: readonly ((facts: RunFacts) => string[])[] = facts.dryRun
    ? [heading, verdict, planTable]
    : [heading, verdict, changedDocuments, countsOf, resultTable];
  const lines = sections.flatMap((section) => section(facts));
  let bytes = 0;
  const shown = lines.filter((line) => (bytes += Buffer.byteLength(line) + 1) <= MAX_BYTES);
  const cut =
    shown.length < lines.length
      ? ['', 'GitHub takes no longer summary. The file behind the output `results-file` has all.', '']
      : [];
  return [...shown, ...cut].join('\n');
}

/** The outcome, and the first thing that one wants to know of it. */
function heading(facts: RunFacts): string[] {
  const { results, durationMs } = facts;
  const several = results.length > 1;
  const failed = results.filter((result) => result.failure !== undefined).length;
  const words = {
    success: `success${several ? `, ${results.length} integrations` : ''} in ${duration(durationMs)}`,
    failure: several && failed > 0 ? `${failed} of ${results.length} integrations failed` : 'failed',
    cancelled: `cancelled after ${duration(durationMs)}`,
    'dry-run': 'dry run, nothing was changed',
  };
  return [`## Zylon ingest: ${words[outcomeOf(facts)]}`, ''];
}

/**
 * An alert of GitHub's Markdown: its colour tells a failure from a success at a glance.
 * @param paragraphs Markdown whose texts from outside are escaped, each on one line, so that none can end the alert; the
 *   empty ones are left out
 */
function alert(kind: 'NOTE' | 'TIP' | 'WARNING' | 'CAUTION', paragraphs: readonly string[]): string[] {
  const lines = joined(paragraphs, '\n\n').split('\n');
  return [`> [!${kind}]`, ...lines.map((line) => `> ${line}`.trimEnd()), ''];
}

/** Where it ran, and for which integration where it is one. */
function scene({ host, organization, results }: RunFacts): string {
  const [only, ...others] = results;
  const parts = [
    host === undefined ? '' : markdownText(host),
    organization === undefined ? '' : `organization ${markdownText(organization)}`,
    only === undefined || others.length > 0 ? '' : integrationWords(only),
  ];
  return joined(parts, ', ');
}

/** What the run did besides its ingests. */
function deeds({ results }: RunFacts): string {
  const [created, updated] = [results.filter((one) => one.created).length, results.filter((one) => one.updated).length];
  const several = results.length > 1;
  const all = [
    created === 0 ? '' : several ? `${counted(created, 'integration')} created.` : 'Integration created.',
    updated === 0 ? '' : `Credentials${several ? ` of ${counted(updated, 'integration')}` : ''} updated.`,
  ];
  return joined(all, ' ');
}

const NEXT: Partial<Readonly<Record<SyncStatus, string>>> = {
  started: 'It may not have read every document yet. Set `wait-for: indexed` to wait until it has.',
  completed: 'Zylon may still be indexing documents. Set `wait-for: indexed` to wait until it is done.',
};

/** Whether an integration had documents, and none of them is left. */
function isEmptied({ items, indexed, currentArtifactCount: before = Infinity }: IntegrationResult): boolean {
  const { added, updated, skipped, removed = 0 } = items ?? {};
  if (indexed !== undefined) return removed > 0 && indexed.done + indexed.pending + indexed.failed === 0;
  return removed > 0 && removed >= before && [added, updated, skipped].every((count = 0) => count === 0);
}

/** That it went well, and what somebody should look at all the same. */
function successAlert(facts: RunFacts): string[] {
  const { results } = facts;
  const totals = totalsOf(results);
  const { failed = 0, syncStatus } = totals;
  const emptied = results.filter(isEmptied);
  const whose = results.length > 1 ? ` of ${idsOf(emptied)}` : '';
  const warnings = [
    ...(emptied.length > 0 ? [`Every document${whose} was removed.`] : []),
    ...(failed > 0 ? [`${itemsFailed(failed)}.`] : []),
  ];
  const found = [...new Set(results.flatMap((result) => result.found ?? []))];
  const texts = (absent: boolean): string =>
    found
      .filter((text) => text.startsWith('!') === absent)
      .map((text) => `&#34;${markdownText(absent ? text.slice(1) : text)}&#34;`)
      .join(', ');
  const silent = results.filter(({ items, indexed }) => items === undefined && indexed === undefined).length;
  return alert(warnings.length > 0 ? 'WARNING' : 'TIP', [
    `**${[...warnings, asSentence(ingestWords(totals))].join(' ')}**`,
    scene(facts),
    emptied.length === 0
      ? ''
      : 'Check the source, and whether Zylon may still read it. A low `max-removed` makes such a run fail.',
    texts(false) === '' ? '' : `Found by a search: ${texts(false)}.`,
    texts(true) === '' ? '' : `Not found by a search: ${texts(true)}.`,
    deeds(facts),
    silent > 0 && silent < results.length ? `${silent} of ${results.length} integrations reported no counts.` : '',
    NEXT[syncStatus] ?? '',
  ]);
}

/** What a dry run would do: with one integration, or with how many. */
function planAlert(facts: RunFacts): string[] {
  const { results } = facts;
  const steps = PLANNED_STEPS.flatMap((step) => {
    const count = results.filter(({ planned }) => planned.includes(step)).length;
    return count === 0 ? [] : [`${step} ${counted(count, 'integration')}`];
  });
  const [only] = results.length === 1 ? results : [];
  const words = only === undefined ? `would ${steps.join(', ')}` : markdownText(wouldDo(only));
  const plan = steps.length === 0 ? 'Nothing to create, update or ingest.' : asSentence(words);
  const creates = results.some(({ planned }) => planned.includes('create'));
  const setUp =
    'Zylon cannot ingest a new integration before somebody sets it up there. Until then, the step creates it and fails with `not-configured`.';
  return alert(creates ? 'WARNING' : 'NOTE', [
    `**${plan}** This was a dry run: nothing was changed.`,
    scene(facts),
    creates ? setUp : '',
  ]);
}

const MAX_FAILURES = 20;

type Failed = readonly [failure: ActionError, of: readonly IntegrationResult[]];

/** Each failure once. Those that differ in nothing but the id of their integration are one, told without it. */
function failuresAlike(facts: RunFacts): Failed[] {
  const general = ([failure, [first, ...others]]: Failed): ActionError => {
    const { id = '' } = others.length === 0 ? (first ?? {}) : {};
    if (id === '') return failure;
    return failure.mapText((text) => text.replaceAll(`integration ${id}`, 'integration').replaceAll(`/${id}/`, '/…/'));
  };
  const alike = Map.groupBy(failuresOf(facts), (failed) => general(failed).message);
  return [...alike.values()].flatMap((same): Failed[] => {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) return same;
    return [[general(first), same.flatMap(([, of]) => of)]];
  });
}

/** What went wrong, what to do, and whether this run started an ingest: of one failure in paragraphs, of several in lines. */
function failureAlert(facts: RunFacts): string[] {
  const failures = failuresAlike(facts);
  const kind = outcomeOf(facts) === 'cancelled' ? 'WARNING' : 'CAUTION';
  const [what = '', ...rest] = failures.length === 1 ? failures.flatMap((failed) => story(failed, facts)) : [];
  if (what !== '') return alert(kind, [what, scene(facts), ...rest, deeds(facts)]);
  const shown = failures.slice(0, MAX_FAILURES).map((failed) => joined(story(failed, facts), '<br>'));
  const more = andMore(failures.length - shown.length, IN_THE_FILE);
  return alert(kind, [scene(facts), [...shown, ...more].map((line) => `- ${line}`).join('\n'), deeds(facts)]);
}

/** A failure from what happened to what became of the ingest; empty where there is nothing to say. */
function story([failure, of]: Failed, { results }: RunFacts): string[] {
  const { code, explanation, http } = failure;
  const { what, why, details = [], remedy } = explanation;
  const cause = [http.request ?? '', why].map((text) => (text === '' ? '' : `${markdownText(text, 4000)}.`));
  const groups = [...Map.groupBy(of, ingestWords)];
  const fates = groups.map(([words, { length }]) =>
    groups.length === 1 ? words : `${counted(length, 'integration')}: ${words}`,
  );
  const fate = fates.length === 0 ? '' : asSentence(fates.join('; '));
  const whose = of.length < results.length ? idsOf(of) : '';
  return [
    `${whose === '' ? '' : `${whose}: `}**${markdownText(what, 1000)}.**`,
    joined(cause, ' '),
    details.map((detail) => `- ${markdownText(detail, 1000)}`).join('\n'),
    remedy === '' ? '' : `**What to do:** ${markdownText(remedy, 1000)}.`,
    joined([fate, `More about [**${code}**](${helpFor(code)}).`], ' '),
  ];
}
