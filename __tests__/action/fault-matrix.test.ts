/**
 * Every request of the pipeline, met by every fault of the simulator that is seen at once, with and without retries; in
 * other dialects only those requests that differ there. `fault-matrix.slow.test.ts` has the rest.
 */
import { AT_ONCE, expectCell, titled } from '../support/fault-matrix.ts';
import { useSimulator } from '../support/simulated.ts';

/** What is answered in another framing, and what is asked for with filters, which a server may refuse. */
const DIFFERING = ['ingest', 'artifacts', 'look'];

describe.each([
  ['default', AT_ONCE],
  ['published', AT_ONCE.filter(({ request }) => DIFFERING.includes(request.name))],
  ['foreign', AT_ONCE.filter(({ request }) => DIFFERING.includes(request.name))],
] as const)('%s', (dialect, cells) => {
  const simulator = useSimulator({ dialect });

  test.each(cells.map(titled))('%s meets %s, max-retries %i', (_request, _fault, _retries, cell) =>
    expectCell(simulator, cell),
  );
});
