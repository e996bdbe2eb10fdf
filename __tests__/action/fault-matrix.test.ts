/**
 * Every request of the pipeline, met by every fault of the simulator that is
 * seen at once, with and without retries; in other dialects only those requests
 * that differ there. `fault-matrix.slow.test.ts` has the rest.
 */
import { FAULT_KINDS } from "../../simulator/admin/faults.ts";
import {
  AT_ONCE,
  expectCell,
  KNOWN_KINDS,
  titled,
} from "../support/fault-matrix.ts";
import { useSimulator } from "../support/simulated.ts";

/**
 * What is answered in another framing, and what is asked for with filters,
 * which a server may refuse.
 */
const DIFFERING = AT_ONCE.filter(({ request }) =>
  ["ingest", "artifacts", "look"].includes(request.name),
);

test("each fault of the simulator is in the matrix, or is named there with the reason", () => {
  expect(KNOWN_KINDS).toEqual(new Set(FAULT_KINDS));
});

describe.each([
  ["example", AT_ONCE],
  ["published", DIFFERING],
  ["foreign", DIFFERING],
] as const)("%s", (dialect, cells) => {
  const simulator = useSimulator({ dialect });
  test.each(titled(cells))("%s meets %s, max-retries %i", (...[, , , cell]) =>
    expectCell(simulator, cell),
  );
});
