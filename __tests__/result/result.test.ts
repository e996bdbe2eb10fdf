/** What several results are together. */
import type { ActionError } from "../../src/http/error.ts";
import {
  failedCount,
  firstFailure,
  type IntegrationResult,
  mapFailures,
} from "../../src/result/result.ts";
import { failure, result as resultNamed } from "./facts.ts";

const result = (more: Partial<IntegrationResult> = {}): IntegrationResult =>
  resultNamed("int_1", more);

describe("what failed in this ingest", () => {
  const indexed = {
    done: 1,
    pending: 0,
    failed: 4,
    failedBefore: 1,
    warned: 0,
    unchanged: 0,
  };
  const items = {
    added: 0,
    updated: 0,
    removed: 0,
    skipped: 0,
    failed: undefined,
  };
  test.each<[string, number, Partial<IntegrationResult>]>([
    ["nothing, where nobody counted", 0, {}],
    ["documents, but those that failed before", 3, { indexed }],
    ["items of a stream", 2, { items: { ...items, failed: 2 } }],
    ["the larger of the two", 5, { indexed, items: { ...items, failed: 5 } }],
    [
      "what a stream named, where it is unknown how many more",
      2,
      { items, atLeast: { removed: 0, failed: 2 } },
    ],
  ])("%s: %i", (_name, count, more) => {
    expect(failedCount(result(more))).toBe(count);
  });
});

test("a run is told by its first failure, and by a cancel before any", () => {
  const [dns, tls, cancelled] = [
    failure("a", "dns"),
    failure("b", "tls"),
    failure("c", "cancelled"),
  ];
  const first = (
    ...failures: (ActionError | undefined)[]
  ): ActionError | undefined =>
    firstFailure(failures.map((one) => result({ failure: one })));
  expect(first(undefined)).toBeUndefined();
  expect(first(undefined, tls, dns)).toBe(tls);
  expect(first(dns, cancelled)).toBe(cancelled);
});

test("redaction leaves a failure that several share one, and a result without one as it is", () => {
  const [shared, own] = [failure("dns failed"), failure("tls failed", "tls")];
  const results = [
    result({ failure: shared }),
    result(),
    result({ failure: own }),
    result({ failure: shared }),
  ];
  const facts = {
    results,
    failure: shared,
    dryRun: true,
    shards: 3,
    durationMs: 5,
  };
  const mapped = mapFailures(facts, (sentence) => `${sentence}!`);
  const [first, second, third, fourth] = mapped.results;
  expect(first?.failure?.explanation).toEqual({
    what: "dns failed!",
    why: "why!",
    remedy: "remedy!",
  });
  expect(fourth?.failure).toBe(first?.failure);
  expect(mapped.failure).toBe(first?.failure);
  expect(second).toBe(results[1]);
  expect(third?.failure?.explanation.what).toBe("tls failed!");
  expect(mapped).toMatchObject({ dryRun: true, shards: 3, durationMs: 5 });
  expect(
    mapFailures({ results: [], dryRun: true, shards: 1, durationMs: 0 }, String)
      .failure,
  ).toBeUndefined();
});
