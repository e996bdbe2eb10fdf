/** Writes the report of a run: outputs, annotations and the job summary. */
import * as core from '@actions/core';
import { annotationsOf } from './annotations.ts';
import { writeChangesFile } from './changes-file.ts';
import { OUTPUT_NAMES, type Outputs, outputsOf } from './outputs.ts';
import { resultJson, resultsOutput } from './results-json.ts';
import { mapFailures, type RunFacts } from './run-facts.ts';
import { appendOutputs, appendSummary, writeResultsFile } from './runner-files.ts';
import type { Redact } from '../log/secrets.ts';
import { MESSAGE_LIMIT } from './sentences.ts';
import { summaryOf } from './summary.ts';
import { oneLine } from '../log/untrusted.ts';

/** 1 MiB in UTF-16: GitHub's limit for the outputs of a job. A job over it fails without a clear message. */
const MAX_ID_LETTERS = 512 * 1024;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The path of a file, or an empty string where it cannot be written: that is a warning, and fails nothing. */
function pathOf(what: string, write: () => string): string {
  try {
    return write();
  } catch (error) {
    core.warning(`The ${what} could not be written: ${oneLine(wordsOf(error))}`);
    return '';
  }
}

/** Sets every output; false where that failed. */
function writeOutputs(facts: RunFacts, printable: (text: string) => string): boolean {
  const { results, dryRun, watched } = facts;
  const changed = results.flatMap((result) => result.changed ?? []);
  const changesFile = watched === true ? pathOf('changes-file', () => writeChangesFile(changed)) : '';
  const all = results.map((result) => resultJson(result, dryRun, changesFile));
  const { json, cut } = resultsOutput(all);
  const file = pathOf('results-file', () => writeResultsFile(all));
  if (cut)
    core.notice(
      'The output results has the failures only, since all results are over its limit of 512 KiB. The file behind results-file has all.',
    );
  const outputs: Outputs = {
    ...outputsOf(facts),
    'changes-file': changesFile,
    results: json,
    'results-file': file,
  };
  const large = outputs['integration-id'].length + outputs.matrix.length;
  if (large > MAX_ID_LETTERS) {
    core.warning(
      `The outputs integration-id and matrix are too large for GitHub: ${Math.ceil(large / 1024)} KiB of at most 512. ` +
        'Plan in several jobs, such as one for each integration-type.',
    );
  }
  try {
    appendOutputs(OUTPUT_NAMES.map((name) => [name, outputs[name]]));
    return true;
  } catch (error) {
    core.error(`The outputs were not written: ${printable(wordsOf(error))}`);
    return false;
  }
}

function writeSummary(facts: RunFacts, printable: (text: string) => string): void {
  try {
    appendSummary(summaryOf(facts));
  } catch (error) {
    core.warning(`The job summary was not written: ${printable(wordsOf(error))}`);
  }
}

/** Writes the whole report, redacted; returns the exit code. A summary that cannot be written is only a warning. */
export function report(run: RunFacts, redact: Redact): number {
  const printable = (sentence: string): string => oneLine(redact(sentence), MESSAGE_LIMIT);
  const facts = mapFailures(run, printable);
  const { failure } = facts;

  const written = writeOutputs(facts, printable);
  if (failure?.code === 'internal' && failure.cause instanceof Error) core.debug(redact(failure.cause.stack ?? ''));
  for (const { title, message } of annotationsOf(facts)) core.error(message, { title });
  writeSummary(facts, printable);
  return failure === undefined && written ? 0 : 1;
}
