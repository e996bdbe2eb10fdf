/** `expect-search` of a fleet: its last job searches the documents of all integrations. */
import { type ActionError, asActionError } from '../http/error.ts';
import type { IntegrationResult } from '../report/result.ts';
import type { Redact } from '../log/secrets.ts';
import type { ZylonApi } from '../zylon/api.ts';
import { Looks } from './looks.ts';
import { expectFound, notSearchable, type SearchContext } from './search.ts';
import { SearchIndex } from './search-index.ts';
import { within } from '../http/clock.ts';

/** What the search of a fleet needs of a run. */
export interface FleetContext extends SearchContext {
  readonly api: ZylonApi;
  readonly inputs: SearchContext['inputs'] & { readonly 'project-id': readonly string[] };
  readonly redact: Redact;
}

/** Resolves to the failure, or to undefined where every text was found in a document of `results`. */
export async function searchFleet(
  context: FleetContext,
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
        const looks = new Looks({ lists: api, log, redact, projectIds: inputs['project-id'] });
        await looks.whole(limits, (document) => {
          if (ids.has(document.integration)) documents.add(document);
        });
        await expectFound(context, { lists: api, documents: [documents] }, { ...limits, deadline });
      },
    );
    return undefined;
  } catch (error) {
    return asActionError(error);
  } finally {
    log.end();
  }
}
