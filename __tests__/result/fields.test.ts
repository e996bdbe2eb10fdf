/** A result as JSON, and of several integrations together. */
import {
  type ResultJson,
  resultJson,
  totalsOf,
} from "../../src/result/fields.ts";
import {
  type IntegrationResult,
  newResult,
  type SyncStatus,
} from "../../src/result/result.ts";
import {
  documentCounts,
  failure,
  itemCounts,
  result as resultNamed,
  wellKnown,
} from "./facts.ts";

const result = (more: Partial<IntegrationResult> = {}): IntegrationResult =>
  resultNamed("int_1", more);
const failed = (what: string): IntegrationResult =>
  result({ failure: failure(what) });
const nothingKnown = newResult(wellKnown.connector);

const json = (one: IntegrationResult): ResultJson => resultJson(one, false, "");

describe("as JSON", () => {
  test("all that can be known", () => {
    expect(json(wellKnown)).toEqual({
      outcome: "success",
      sync_status: "indexed",
      configured: true,
      created: true,
      updated: true,
      integration_id: "int_1",
      integration_type: "confluence",
      current_artifact_count: 1,
      integration_item_count: 2,
      added_count: 3,
      updated_count: 4,
      removed_count: 5,
      skipped_count: 6,
      failed_count: 7,
      indexed_count: 8,
      warning_count: 10,
      changes_file: null,
      duration_seconds: 1.3,
      error_code: null,
      error_message: null,
    });
  });

  test("what is not known is null", () => {
    expect(json(nothingKnown)).toEqual({
      outcome: "success",
      sync_status: "not-requested",
      configured: false,
      created: false,
      updated: false,
      integration_id: null,
      integration_type: "confluence",
      current_artifact_count: null,
      integration_item_count: null,
      added_count: null,
      updated_count: null,
      removed_count: null,
      skipped_count: null,
      failed_count: null,
      indexed_count: null,
      warning_count: null,
      changes_file: null,
      duration_seconds: 0,
      error_code: null,
      error_message: null,
    });
  });

  test("a dry run, a failure, and the file of changes", () => {
    expect(resultJson(wellKnown, true, "").outcome).toBe("dry-run");
    expect(json(failed("a"))).toMatchObject({
      outcome: "failure",
      error_code: "dns",
    });
    const file = "/tmp/changes.json";
    expect(resultJson(wellKnown, false, file).changes_file).toBe(file);
  });
});

describe("of several together", () => {
  test.each<[statuses: SyncStatus[], told: SyncStatus]>([
    [["unknown", "error"], "error"],
    [["timed-out", "unknown", "not-requested"], "unknown"],
    [["indexed", "not-requested", "started"], "not-requested"],
    [["indexed", "completed"], "completed"],
    [[], "not-requested"],
  ])("of the statuses %j the one that needs a look: %s", (statuses, told) => {
    const results = statuses.map((syncStatus) => result({ syncStatus }));
    expect(totalsOf(results).syncStatus).toBe(told);
  });

  test.each(["configured", "created", "updated", "isComplete"] as const)(
    "%s: where all are, and there is one at least",
    (flag) => {
      const [yes, no] = [result({ [flag]: true }), result({ [flag]: false })];
      expect(totalsOf([yes])[flag]).toBe(true);
      expect(totalsOf([yes, yes])[flag]).toBe(true);
      expect(totalsOf([yes, no])[flag]).toBe(false);
      expect(totalsOf([no, yes])[flag]).toBe(false);
      expect(totalsOf([])[flag]).toBe(false);
    },
  );

  test("counts are so far where one of them is", () => {
    const [final, soFar] = [result({ soFar: false }), result({ soFar: true })];
    expect(totalsOf([final, result()]).soFar).toBe(false);
    expect(totalsOf([soFar, result()]).soFar).toBe(true);
  });

  test("counts are sums of those that know them", () => {
    const one = result({
      currentArtifactCount: 2,
      integrationItemCount: 30,
      items: {
        added: 1,
        updated: 20,
        removed: 300,
        skipped: 4000,
        failed: 50_000,
      },
      indexed: {
        done: 1,
        pending: 20,
        failed: 300,
        failedBefore: 5,
        warned: 6,
        unchanged: 7,
      },
    });
    expect(totalsOf([result(), one, result(), one])).toMatchObject({
      currentArtifactCount: 4,
      integrationItemCount: 60,
      items: {
        added: 2,
        updated: 40,
        removed: 600,
        skipped: 8000,
        failed: 100_000,
      },
      indexed: {
        done: 2,
        pending: 40,
        failed: 600,
        failedBefore: 10,
        warned: 12,
        unchanged: 14,
      },
    });
  });

  test("a count of one integration may be unknown, and the others are summed", () => {
    const documents = result({ items: itemCounts({ added: 1, removed: 2 }) });
    const stream = result({ items: itemCounts({ added: 1, updated: 3 }) });
    expect(totalsOf([documents, result(), stream]).items).toEqual(
      itemCounts({ added: 2, updated: 3, removed: 2 }),
    );
  });

  test("a count that none knows is unknown, and one of 0 is 0", () => {
    const { items, indexed, currentArtifactCount, integrationItemCount } =
      totalsOf([result()]);
    expect([items, indexed]).toEqual([undefined, undefined]);
    expect([currentArtifactCount, integrationItemCount]).toEqual([
      undefined,
      undefined,
    ]);
    const none = result({ currentArtifactCount: 0 });
    expect(totalsOf([none]).currentArtifactCount).toBe(0);
    const counts = documentCounts({ unchanged: undefined });
    const unsure = totalsOf([result({ indexed: counts })]);
    expect(unsure.indexed?.unchanged).toBeUndefined();
  });
});
