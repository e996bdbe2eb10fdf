/**
 * Every request of the pipeline, met by every fault of the simulator that is seen at once, with and without retries, in
 * dialects that differ most: the manual's example, the published streams, and a server that nobody knows.
 */
import { expectCell, titled } from '../support/fault-cell.ts';
import { CELLS } from '../support/faults.ts';
import { useSimulator } from '../support/simulated.ts';

const cells = CELLS.filter(({ faulty }) => faulty.waits !== true);

describe.each(['default', 'published', 'foreign'] as const)('%s', (dialect) => {
  const simulator = useSimulator({ dialect });

  test.each(cells.map(titled))('%s meets %s, max-retries %i', (_request, _fault, _retries, cell) =>
    expectCell(simulator, cell),
  );
});
