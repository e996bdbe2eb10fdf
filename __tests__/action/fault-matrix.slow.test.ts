/**
 * All requests of the pipeline and all faults: in dialects that differ most (the manual's example, the published streams,
 * and a server that nobody knows), and those faults that only a time limit ends, in real time.
 */
import { AT_ONCE, CELLS, expectCell, titled } from '../support/fault-matrix.ts';
import { useSimulator } from '../support/simulated.ts';

describe.each(['default', 'published', 'foreign'] as const)('%s', (dialect) => {
  const simulator = useSimulator({ dialect });

  test.each(AT_ONCE.map(titled))('%s meets %s, max-retries %i', (_request, _fault, _retries, cell) =>
    expectCell(simulator, cell),
  );
});

describe('until a time limit', () => {
  const simulator = useSimulator();
  // Once without retries is enough; with retries, for one request that is repeated.
  const cells = CELLS.filter(
    ({ request, faulty, retries }) => faulty.waits === true && (retries === 0 || request.name === 'config'),
  );

  test.each(cells.map(titled))('%s meets %s, max-retries %i', (_request, _fault, _retries, cell) =>
    expectCell(simulator, cell),
  );
});
