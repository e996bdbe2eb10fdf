/** What somebody should look at although a run went well. */
import { warningsOfEmpty } from "../../src/report/warnings.ts";
import type { IntegrationResult } from "../../src/result/result.ts";
import { failure, itemCounts, result } from "../result/facts.ts";

const completed = (
  id: string,
  removed: number,
  more: Partial<IntegrationResult> = {},
): IntegrationResult =>
  result(id, {
    syncStatus: "completed",
    items: itemCounts({ removed }),
    currentArtifactCount: removed,
    ...more,
  });
const lost = completed("lost", 2);
const empty = completed("empty", 0);

const warningsOf = (...results: IntegrationResult[]) =>
  warningsOfEmpty(results, (some) => some.map(({ id }) => id).join());

test("one integration that lost every document", () => {
  expect(warningsOf(lost)).toEqual([
    {
      words: "Every document was removed.",
      check: "Check the source, and whether Zylon can still read it.",
      gate: "To fail such a run, set a low `max-removed` with `wait-for: indexed`.",
    },
  ]);
});

test("one integration that has no document", () => {
  expect(warningsOf(empty)).toEqual([
    {
      words: "Zylon has no documents for this integration.",
      check: "Check the source, and whether Zylon can read it.",
      gate: "To fail such a run, set `min-items`.",
    },
  ]);
});

test("of several they are named, those that lost every document first", () => {
  const failed = completed("failed", 2, { failure: failure("x") });
  const results = [empty, lost, failed, completed("lost too", 1)];
  expect(warningsOf(...results).map(({ words }) => words)).toEqual([
    "Every document of lost,lost too was removed.",
    "Zylon has no documents for empty.",
  ]);
});
