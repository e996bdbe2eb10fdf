/** The failure at the end of `wait-timeout-seconds`. Pure. */
import { ActionError, LOOK_FIRST } from '../errors/action-error.ts';
import { countsSoFar, type IntegrationResult } from '../report/result.ts';

/** The failure at the limit; it says how far things had come. `onlyStart`: no more was waited for. */
export function waitTimeout(result: IntegrationResult, seconds: number, onlyStart = false): ActionError {
  const { indexed, syncStatus } = result;
  if (indexed === undefined && syncStatus === 'not-requested') {
    const counts = countsSoFar(result);
    return new ActionError('wait-timeout', {
      what: `The ingest did not end within ${seconds} s${counts === '' ? '' : `; so far ${counts}`}`,
      why: 'Zylon may still be looking through the source, and may go on after this step',
      remedy: `${LOOK_FIRST}. Raise wait-timeout-seconds${onlyStart ? '' : ', or set wait-for: started'}`,
    });
  }
  const { done, pending, failed } = indexed ?? { done: 0, pending: 0, failed: 0 };
  if (done + pending + failed === 0) {
    return new ActionError('wait-timeout', {
      what: `Zylon accepted the ingest, and no document of the integration appeared within ${seconds} s`,
      why: "Zylon puts the documents into a project that the token's user does not see, or is still reading the source",
      remedy: 'Set project-id to the project that holds the documents, or raise wait-timeout-seconds',
    });
  }
  const soFar = `${done} documents done, ${pending} pending, ${failed} failed`;
  if (pending === 0) {
    return new ActionError('wait-timeout', {
      what: `Whether all is indexed was not certain within ${seconds} s: ${soFar}`,
      why: 'Zylon did not say that the ingest ended, and nothing had been the same for long enough',
      remedy: 'Raise wait-timeout-seconds, or set wait-for: completed and let Zylon index on its own',
    });
  }
  return new ActionError('wait-timeout', {
    what: `Indexing did not end within ${seconds} s: ${soFar}`,
    why: 'Zylon is still indexing, and may go on after this step',
    remedy: 'Raise wait-timeout-seconds, or set wait-for: completed and let Zylon index on its own',
  });
}
