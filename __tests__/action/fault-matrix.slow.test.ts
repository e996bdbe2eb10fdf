/**
 * All requests of the pipeline and all faults: in dialects that differ most
 * (the manual's example, the published streams, and a server that nobody
 * knows), and those faults that only a time limit ends, in real time.
 */
import { AT_ONCE, CELLS, expectCell, titled } from "../support/fault-matrix.ts";
import { useSimulator } from "../support/simulated.ts";

// Once without retries is enough; with retries, for one request that is
// repeated.
const WAITING = CELLS.filter(
  ({ request, faulty, retries }) =>
    faulty.waits === true && (retries === 0 || request.name === "config"),
);

describe.each([
  ["example", [...AT_ONCE, ...WAITING]],
  ["published", AT_ONCE],
  ["foreign", AT_ONCE],
] as const)("%s", (dialect, cells) => {
  const simulator = useSimulator({ dialect });
  test.each(titled(cells))("%s meets %s, max-retries %i", (...[, , , cell]) =>
    expectCell(simulator, cell),
  );
});
