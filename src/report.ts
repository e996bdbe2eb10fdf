/** Where a run is told: outputs, the one annotation, the job summary. The only place that writes them. */
import * as core from '@actions/core';
import { OUTPUT_NAMES, outputsOf, type RunFacts } from './outputs.ts';
import type { Redact } from './secrets.ts';
import { summaryOf } from './summary.ts';
import { oneLine } from './untrusted.ts';

// Our own sentences around the server's 200 characters; the list of bad inputs is the longest.
const MESSAGE_LIMIT = 8000;

/** Writes everything the run has to say, redacted; returns the exit code. Trouble with the summary is a warning only. */
export async function report(run: RunFacts, redact: Redact): Promise<number> {
  const printable = (sentence: string): string => oneLine(redact(sentence), MESSAGE_LIMIT);
  const failure = run.failure?.mapText(printable);
  const facts: RunFacts = failure === undefined ? run : { ...run, failure };

  const outputs = outputsOf(facts);
  let written = true;
  try {
    for (const name of OUTPUT_NAMES) core.setOutput(name, outputs[name]);
  } catch (error) {
    written = false;
    core.error(`The outputs were not written: ${printable(error instanceof Error ? error.message : String(error))}`);
  }

  if (failure !== undefined) {
    const { cause } = failure;
    if (failure.code === 'internal' && cause instanceof Error) core.debug(redact(cause.stack ?? ''));
    core.error(failure.message, { title: `Zylon ingest: ${failure.code}` });
  } else if (facts.result !== undefined) {
    core.info(
      `Done: sync-status ${facts.result.syncStatus}, in Zylon before ${outputs['current-artifact-count'] || 'not told'}, ` +
        `in the source ${outputs['integration-item-count'] || 'not told'}, ${outputs['duration-seconds']} s`,
    );
  }

  try {
    await core.summary.addRaw(summaryOf(facts)).write();
  } catch (error) {
    core.summary.emptyBuffer();
    core.warning(
      `The job summary was not written: ${printable(error instanceof Error ? error.message : String(error))}`,
    );
  }
  return failure === undefined && written ? 0 : 1;
}
