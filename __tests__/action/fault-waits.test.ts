/** Every request of the pipeline, met by every fault that only a time limit ends. Apart, since the limits are real time. */
import { expectCell, titled } from '../support/fault-cell.ts';
import { CELLS } from '../support/faults.ts';
import { useSimulator } from '../support/simulated.ts';

const simulator = useSimulator();

// Once without retries is enough; with retries, for one request that is repeated.
const cells = CELLS.filter(
  ({ request, faulty, retries }) => faulty.waits === true && (retries === 0 || request.name === 'config'),
);

test.each(cells.map(titled))('%s meets %s, max-retries %i', (_request, _fault, _retries, cell) =>
  expectCell(simulator, cell),
);
