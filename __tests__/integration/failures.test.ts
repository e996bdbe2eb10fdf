/** What is said at the limit of time. */
import { waitTimeout } from "../../src/integration/failures.ts";
import {
  type IndexedCounts,
  type IntegrationResult,
  newResult,
} from "../../src/result/result.ts";
import { changesInNumbers } from "../../src/result/sentences.ts";
import { connectorOf } from "../../src/zylon/connectors.ts";

function result(more: Partial<IntegrationResult> = {}): IntegrationResult {
  const connector = connectorOf("filesystem");
  if (connector === undefined) throw new Error("no connector");
  return { ...newResult(connector, "int_1"), ...more };
}
const counted = (
  done: number,
  pending: number,
  failed: number,
): IndexedCounts => ({
  done,
  pending,
  failed,
  failedBefore: 0,
  warned: 0,
  unchanged: 0,
});
describe("the limit of wait-timeout-seconds", () => {
  const items = { added: 1, updated: 2, removed: 3, skipped: 4, failed: 5 };
  const rows: [
    more: Partial<IntegrationResult>,
    during: "completed" | "indexing",
    what: string,
  ][] = [
    [
      {},
      "completed",
      "The ingest did not end within 9 s, and Zylon reported no progress",
    ],
    [
      { items },
      "completed",
      `The ingest did not end within 9 s, so far ${changesInNumbers({ items })}`,
    ],
    [
      {},
      "indexing",
      "Zylon accepted the ingest, but did not list all of its documents within 9 s",
    ],
    [
      { indexed: counted(0, 0, 0) },
      "indexing",
      "Zylon accepted the ingest, but no document appeared within 9 s",
    ],
    [
      { indexed: counted(6, 7, 8) },
      "indexing",
      "After 9 s, Zylon still had 7 of 21 documents pending",
    ],
    [
      { indexed: counted(1, 0, 0) },
      "indexing",
      "Nothing is pending, but the limit of 9 s came before that was certain",
    ],
  ];
  test.each(rows)(
    "says how far things had come: %j %s",
    (more, during, what) => {
      expect(
        waitTimeout(
          result(more),
          { "wait-timeout-seconds": 9, "project-id": [] },
          during,
        ),
      ).toMatchObject({
        code: "wait-timeout",
        explanation: { what },
      });
    },
  );
});
