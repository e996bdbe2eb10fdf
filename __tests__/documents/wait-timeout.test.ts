/** The failure at the limit: what was known by then decides what it says. */
import { waitTimeout } from '../../src/documents/wait-timeout.ts';
import { type IntegrationResult, newResult } from '../../src/report/result.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';

const LOOK = 'Look in Zylon whether the ingest runs before you start it again';
const RAISE = 'Raise wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on';
const counted = (done: number, pending: number, failed: number): Partial<IntegrationResult> => ({
  syncStatus: 'completed',
  indexed: { done, pending, failed, failedBefore: 0, warned: 0, unchanged: 0 },
});
const items = { added: 3, updated: undefined, removed: undefined, skipped: undefined, errors: 1 };
const reading = 'Zylon may still be reading the source, and may go on after this step';

test.each<[Partial<IntegrationResult>, boolean, what: string, why: string, remedy: string]>([
  [{}, true, 'Zylon did not answer the ingest within 9 s', reading, `${LOOK}. Raise wait-timeout-seconds`],
  [
    {},
    false,
    'The ingest did not end within 9 s',
    reading,
    `${LOOK}. Raise wait-timeout-seconds, or set wait-for: started`,
  ],
  [
    { items },
    false,
    'The ingest did not end within 9 s, so far 3 added, 1 failed',
    reading,
    `${LOOK}. Raise wait-timeout-seconds, or set wait-for: started`,
  ],
  [
    { syncStatus: 'completed' },
    false,
    'Zylon accepted the ingest, but its documents could not be listed within 9 s',
    'Zylon is still indexing, or is too slow to list them',
    RAISE,
  ],
  [
    counted(0, 0, 0),
    false,
    'Zylon accepted the ingest, but no document appeared within 9 s',
    'Zylon is still reading the source, or puts the documents into a project that the user of api-token cannot see',
    'Open the integration in Zylon. If it has documents there, set project-id to their project. If not, raise wait-timeout-seconds',
  ],
  [
    counted(2, 0, 1),
    false,
    'Nothing is pending, but the ingest may not have ended within 9 s: 2 documents indexed, 0 pending, 1 failed',
    'Zylon did not report the end of the ingest, and the documents changed shortly before the limit',
    RAISE,
  ],
  [
    counted(2, 4, 1),
    false,
    'Zylon did not index everything within 9 s: 2 documents indexed, 4 pending, 1 failed',
    'Zylon is still indexing, and goes on after this step',
    RAISE,
  ],
])('%j, only the start: %s', (known, onlyStart, what, why, remedy) => {
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  const failure = waitTimeout({ ...newResult(connector, 'i'), ...known }, 9, onlyStart);
  expect(failure.code).toBe('wait-timeout');
  expect(failure.explanation).toEqual({ what, why, remedy });
});
