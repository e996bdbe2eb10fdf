/** `expect-search` of a fleet: the last job searches in the documents of all, since any of them may have the text. */
import { type ActionError, asActionError } from '../errors/action-error.ts';
import type { IntegrationResult } from '../report/result.ts';
import type { PipelineContext } from './context.ts';
import { Looks } from '../indexing/looks.ts';
import { expectFound, notSearchable } from './search.ts';
import { SearchIndex } from '../indexing/search-index.ts';
import { within } from './time-limit.ts';

/** Resolves to what went wrong; undefined where every text was found in a document of one of `results`. */
export async function searchFleet(
  context: Pick<PipelineContext, 'api' | 'clock' | 'inputs' | 'log' | 'redact' | 'signal'>,
  results: readonly IntegrationResult[],
): Promise<ActionError | undefined> {
  const { api, clock, inputs, log, redact, signal } = context;
  const texts = inputs['expect-search'];
  const waitSeconds = inputs['wait-timeout-seconds'];
  const deadline = clock.now() + waitSeconds * 1000;
  const failure = (): ActionError => notSearchable(new Map(texts.map((text) => [text, 0])), waitSeconds);
  log.phase('Search for what was ingested');
  try {
    await within(
      { seconds: waitSeconds + inputs['request-timeout-seconds'], clock, signal, failure },
      async (limits) => {
        const ids = new Set(results.map(({ id }) => id));
        const documents = new SearchIndex();
        const looks = new Looks({ api, log, redact, projectIds: inputs['project-id'] });
        await looks.whole(limits, (document) => {
          if (ids.has(document.integration)) documents.add(document);
        });
        await expectFound(context, texts, [documents], { ...limits, deadline });
      },
    );
    return undefined;
  } catch (error) {
    return asActionError(error);
  } finally {
    log.end();
  }
}
