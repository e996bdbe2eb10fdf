/** Every request of the pipeline, met by every fault of the simulator that is seen at once, with and without retries. */
import { expectCell, titled } from '../support/fault-cell.ts';
import { CELLS } from '../support/faults.ts';
import { useSimulator } from '../support/simulated.ts';

const simulator = useSimulator();

const cells = CELLS.filter(({ faulty }) => faulty.waits !== true);

test.each(cells.map(titled))('%s meets %s, max-retries %i', (_request, _fault, _retries, cell) =>
  expectCell(simulator, cell),
);
