/** What several results are together. */
import type { ActionError } from "../../src/http/error.ts";
import {
  failedCount,
  firstFailure,
  type IntegrationResult,
  mapFailures,
  type SyncStatus,
} from "../../src/result/result.ts";
import { totalsOf } from "../../src/result/fields.ts";
import { failure, result as resultNamed } from "./facts.ts";

const result = (more: Partial<IntegrationResult> = {}): IntegrationResult =>
  resultNamed("int_1", more);

const statusOf = (...statuses: SyncStatus[]): SyncStatus =>
  totalsOf(statuses.map((syncStatus) => result({ syncStatus }))).syncStatus;

test("of two statuses the one that needs a look counts, wherever it stands", () => {
  expect(statusOf("unknown", "error")).toBe("error");
  expect(statusOf("timed-out", "unknown", "not-requested")).toBe("unknown");
  expect(statusOf("indexed", "not-requested", "started")).toBe("not-requested");
  expect(statusOf("indexed", "completed")).toBe("completed");
  expect(statusOf()).toBe("not-requested");
});

test.each(["configured", "created", "updated"] as const)(
  "%s: of all, and of one at least",
  (flag) => {
    const flagOf = (...values: boolean[]): boolean =>
      totalsOf(values.map((value) => result({ [flag]: value })))[flag];
    expect([flagOf(true), flagOf(true, true)]).toEqual([true, true]);
    expect([
      flagOf(),
      flagOf(false),
      flagOf(true, false),
      flagOf(false, true),
    ]).toEqual(Array(4).fill(false));
  },
);

test("sums are over those that tell; what none tells is not there", () => {
  const items = {
    added: 1,
    updated: 20,
    removed: 300,
    skipped: 4000,
    failed: 50_000,
  };
  const indexed = {
    done: 1,
    pending: 20,
    failed: 300,
    failedBefore: 5,
    warned: 6,
    unchanged: 7,
  };
  const counts = { currentArtifactCount: 2, integrationItemCount: 30 };
  const told = result({ ...counts, items, indexed });
  expect(totalsOf([result(), told, result(), told])).toEqual({
    syncStatus: "not-requested",
    configured: false,
    created: false,
    updated: false,
    currentArtifactCount: 4,
    integrationItemCount: 60,
    items: {
      added: 2,
      updated: 40,
      removed: 600,
      skipped: 8000,
      failed: 100_000,
    },
    soFar: false,
    isComplete: false,
    indexed: {
      done: 2,
      pending: 40,
      failed: 600,
      failedBefore: 10,
      warned: 12,
      unchanged: 14,
      hidesUnfinished: false,
    },
  });
  expect(totalsOf([result({ currentArtifactCount: 0 })])).toMatchObject({
    currentArtifactCount: 0,
  });
  const flags = { configured: false, created: false, updated: false };
  expect(totalsOf([result()])).toEqual({
    syncStatus: "not-requested",
    soFar: false,
    isComplete: false,
    ...flags,
  });
});

test("all are complete only where each of them is", () => {
  const complete = result({ isComplete: true });
  expect(totalsOf([complete, complete]).isComplete).toBe(true);
  expect(totalsOf([complete, result()]).isComplete).toBe(false);
  expect(totalsOf([]).isComplete).toBe(false);
});

test("the sums are so far where one of them is", () => {
  expect(totalsOf([result({ soFar: false }), result()]).soFar).toBe(false);
  expect(totalsOf([result({ soFar: true }), result()]).soFar).toBe(true);
});

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

test("counts that one of several does not tell are the sum of the others", () => {
  const compared = {
    added: 1,
    updated: undefined,
    removed: 2,
    skipped: undefined,
    failed: undefined,
  };
  const documents = result({ items: compared });
  const stream = result({ items: { ...compared, updated: 3 } });
  expect(totalsOf([documents, result(), stream]).items).toEqual({
    added: 2,
    updated: 3,
    removed: 4,
    skipped: undefined,
    failed: undefined,
  });
  const indexed = {
    done: 1,
    pending: 0,
    failed: 0,
    failedBefore: 0,
    warned: 0,
    unchanged: undefined,
  };
  expect(totalsOf([result({ indexed })]).indexed).toMatchObject(indexed);
  const hidden = result({ indexed: { ...indexed, hidesUnfinished: true } });
  const totals = totalsOf([result({ indexed }), hidden]);
  expect(totals.indexed?.hidesUnfinished).toBe(true);
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
