/** What a result says of an ingest, and the failures of a run. */
import {
  emptiness,
  failedCount,
  firstFailure,
  type IntegrationResult,
  mapFailures,
  type RunFacts,
} from "../../src/result/result.ts";
import {
  documentCounts,
  factsOf,
  failure,
  itemCounts,
  result as resultNamed,
} from "./facts.ts";

const result = (more: Partial<IntegrationResult> = {}): IntegrationResult =>
  resultNamed("int_1", more);

describe("what failed in this ingest", () => {
  const indexed = documentCounts({ done: 1, failed: 4, failedBefore: 1 });

  test.each<[string, number, Partial<IntegrationResult>]>([
    ["nothing, where nobody counted", 0, {}],
    ["documents, but those that failed before", 3, { indexed }],
    ["items of a stream", 2, { items: itemCounts({ failed: 2 }) }],
    ["the larger of the two", 5, { indexed, items: itemCounts({ failed: 5 }) }],
    [
      "what a stream named, where it is unknown how many more",
      2,
      { items: itemCounts(), atLeast: { removed: 0, failed: 2 } },
    ],
  ])("%s: %i", (_name, count, more) => {
    expect(failedCount(result(more))).toBe(count);
  });
});

describe("an ingest that left no document", () => {
  const over = { syncStatus: "indexed" as const };
  const removed3 = itemCounts({ added: 0, updated: 0, removed: 3 });
  const noDocuments = documentCounts({ unchanged: 5 });

  test.each<[string, Partial<IntegrationResult>]>([
    [
      "none is left",
      { items: removed3, indexed: noDocuments, integrationItemCount: 0 },
    ],
    [
      "of a stream, all that there were",
      { items: removed3, currentArtifactCount: 3 },
    ],
  ])("emptied the integration: %s", (_name, more) => {
    expect(emptiness(result({ ...over, ...more }))).toBe("emptied");
  });

  test.each<[string, Partial<IntegrationResult>]>([
    ["none was there", { indexed: noDocuments, integrationItemCount: 0 }],
    [
      "of a stream, none was there",
      { items: { ...removed3, removed: 0 }, currentArtifactCount: 0 },
    ],
  ])("found it empty: %s", (_name, more) => {
    expect(emptiness(result({ ...over, ...more }))).toBe("empty");
  });

  test.each<[string, Partial<IntegrationResult>]>([
    // Of a job that does not report those that failed before.
    [
      "items are in the source",
      { items: removed3, indexed: noDocuments, integrationItemCount: 2 },
    ],
    [
      "a document is left",
      { indexed: documentCounts({ done: 1 }), integrationItemCount: 0 },
    ],
    [
      "a document is pending",
      { indexed: documentCounts({ pending: 1 }), integrationItemCount: 0 },
    ],
    [
      "a document that failed is left",
      { indexed: documentCounts({ failed: 1 }), integrationItemCount: 0 },
    ],
    ["nobody counted", {}],
    [
      "of a stream, not all were removed",
      { items: removed3, currentArtifactCount: 4 },
    ],
    [
      "of a stream, others were added",
      { items: { ...removed3, added: 1 }, currentArtifactCount: 3 },
    ],
    [
      "of a stream, others were updated",
      { items: { ...removed3, updated: 1 }, currentArtifactCount: 3 },
    ],
    [
      "of a stream, others were skipped",
      { items: { ...removed3, skipped: 1 }, currentArtifactCount: 3 },
    ],
    ["of a stream, nobody knows how many there were", { items: removed3 }],
    [
      "of a stream that goes on",
      { items: removed3, currentArtifactCount: 3, syncStatus: "started" },
    ],
    [
      "of a stream, counts are only so far",
      { items: removed3, currentArtifactCount: 3, soFar: true },
    ],
    [
      "it failed",
      { items: removed3, currentArtifactCount: 3, failure: failure("x") },
    ],
  ])("is none where %s", (_name, more) => {
    expect(emptiness(result({ ...over, ...more }))).toBeUndefined();
  });
});

test("a run is told by its first failure, and by a cancel before any", () => {
  const dns = result({ failure: failure("a", "dns") });
  const tls = result({ failure: failure("b", "tls") });
  const cancelled = result({ failure: failure("c", "cancelled") });
  expect(firstFailure([result()])).toBeUndefined();
  expect(firstFailure([result(), tls, dns])).toBe(tls.failure);
  expect(firstFailure([dns, cancelled])).toBe(cancelled.failure);
});

describe("redaction", () => {
  const loudly = (facts: RunFacts): RunFacts =>
    mapFailures(facts, (sentence) => `${sentence}!`);

  test("rewrites what, why and remedy of each failure", () => {
    const facts = factsOf([result({ failure: failure("tls failed") })]);
    expect(loudly(facts).results[0]?.failure?.explanation).toEqual({
      what: "tls failed!",
      why: "why!",
      remedy: "remedy!",
    });
  });

  test("leaves a failure that several share one", () => {
    const shared = result({ failure: failure("dns failed") });
    const { failure: ofRun, results } = loudly(
      factsOf([shared, result(), shared], { failure: shared.failure }),
    );
    expect(ofRun?.explanation.what).toBe("dns failed!");
    expect(results[0]?.failure).toBe(ofRun);
    expect(results[2]?.failure).toBe(ofRun);
  });

  test("leaves all else as it is", () => {
    const good = result();
    const facts = factsOf([good], { dryRun: true });
    const mapped = loudly(facts);
    expect(mapped).toEqual(facts);
    expect(mapped.results[0]).toBe(good);
  });
});
