/** The results of many jobs as those of one run: what `gather/action.yml` does, at the end of a matrix. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as core from '@actions/core';
import * as z from 'zod/mini';
import { connectorOf } from './zylon/connectors.ts';
import { ActionError, asActionError, LOOK_FIRST } from './errors/action-error.ts';
import { parseJson } from './http/json.ts';
import { report } from './report/report.ts';
import { type IntegrationResult, newResult } from './report/result.ts';
import { RESULT, resultOf } from './report/results-json.ts';
import { firstFailure } from './report/run-facts.ts';
import { parseIds, selectionOf } from './inputs/selection.ts';
import { lastSentence } from './report/sentences.ts';

const MATRIX = z.lazy(() =>
  z.object({
    include: z.array(z.object({ 'integration-type': z.string(), 'integration-id': z.string() })),
  }),
);

function unreadable(what: string, why: string): ActionError {
  return new ActionError('invalid-input', {
    what,
    why,
    remedy: 'Give it the output matrix of the plan, and a folder with the results-file of each job and nothing else',
  });
}

/** The integrations that were planned, still without a result. */
function planned(matrix: string): IntegrationResult[] {
  const json = parseJson(matrix);
  const parsed = MATRIX.safeParse(json.ok ? json.value : undefined);
  if (!parsed.success) throw unreadable('The input matrix is not what the action puts out', 'It is not its JSON');
  return parsed.data.include.flatMap((entry) => {
    const ids = parseIds(entry['integration-id']);
    const selected = 'value' in ids ? selectionOf(connectorOf(entry['integration-type']) ?? 'any', ids.value) : ids;
    if (!('value' in selected) || selected.value.kind !== 'ids') {
      throw unreadable('The input matrix is not what the action puts out', 'One of its entries names no integrations');
    }
    return selected.value.ids.map(({ connector, id }) => newResult(connector, id));
  });
}

function reported(folder: string): IntegrationResult[] {
  let files: string[];
  try {
    files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    throw unreadable('The results-folder cannot be read', error instanceof Error ? error.message : String(error));
  }
  const failures = new Map<string, ActionError>();
  return files.toSorted().flatMap((name) => {
    const json = parseJson(readFileSync(name, 'utf8'));
    const parsed = z.array(RESULT).safeParse(json.ok ? json.value : undefined);
    if (!parsed.success) throw unreadable(`${basename(name)} is no file of results`, 'It has another content');
    return parsed.data.map((result) => resultOf(result, failures));
  });
}

const keyOf = ({ connector, id }: IntegrationResult): string => `${connector.type}/${id ?? ''}`;

/** Every planned integration with what was reported of it; and those that were reported without a plan. */
function joined(plan: readonly IntegrationResult[], reports: readonly IntegrationResult[]): IntegrationResult[] {
  const byKey = new Map([...plan, ...reports].map((result) => [keyOf(result), result]));
  const silent = new ActionError('cancelled', {
    what: 'The job of this integration ended without a result',
    why: 'It was cancelled, ran into its time limit, lost its runner, or never began',
    remedy: `${LOOK_FIRST}. Look at the log of the job that had it`,
  });
  const told = new Set(reports.map(keyOf));
  for (const [key, result] of byKey) {
    if (told.has(key)) continue;
    result.failure = silent;
    result.syncStatus = 'unknown';
  }
  return [...byKey.values()];
}

/** Reports all jobs as one; resolves to the exit code. Never rejects. */
export function gather(): Promise<number> {
  let results: IntegrationResult[] = [];
  let failure: ActionError | undefined;
  try {
    results = joined(planned(core.getInput('matrix')), reported(core.getInput('results-folder')));
    failure = firstFailure(results);
    if (results.length === 0) {
      failure = new ActionError('no-integration', {
        what: 'No integration was planned, and none was ingested',
        why: 'The job that makes the matrix failed, or found none',
        remedy: 'Look at the summary of that job',
      });
    }
  } catch (error) {
    failure = asActionError(error);
  }
  const durationMs = Math.max(0, ...results.map((result) => result.durationMs));
  const facts = { results, dryRun: false, shards: 1, durationMs, failure };
  const exitCode = report(facts, (text) => text); // what is in the files was redacted before it was written
  core.info(lastSentence(facts));
  return Promise.resolve(exitCode);
}
