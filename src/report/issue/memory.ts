/**
 * Remembers, while a failure issue is open, the code of the last failure, and how many
 * documents each integration had before it failed: a success closes the issue only if
 * they are back.
 */
import * as z from "zod/mini";
import { getAllowed } from "../../inputs/allowance.ts";
import { formatCount, formatId, tryParseJson } from "../../text.ts";
import { countDocuments } from "../../zylon/documents.ts";
import type { Report } from "../report.ts";

export interface IssueMemory {
  /** The code of the last failure; empty after a success. */
  readonly code: string;
  /**
   * By the id of an integration, as it is printed: the most documents that it had indexed
   * before one of its failures.
   */
  readonly documentCounts: ReadonlyMap<string, number>;
}

export const EMPTY_MEMORY: IssueMemory = {
  code: "",
  documentCounts: new Map(),
};

const MEMORY = z.object({
  code: z.string(),
  documents: z.record(z.string(), z.number()),
});

/** GitHub allows 65,536 characters for an issue, most of which are for its text. */
const MAX_LINE_LENGTH = 20_000;

/**
 * Renders the hidden line, in Base64, which can't end the comment. If it has no room for
 * all, it forgets the integrations with the fewest documents.
 */
export function renderMemory(
  { code, documentCounts }: IssueMemory,
  marker: string,
): string {
  const bytesLeft = ((MAX_LINE_LENGTH - marker.length - 100) * 3) / 4;
  const rows: (readonly [string, number])[] = [];
  let bytes = 0;
  for (const row of [...documentCounts].toSorted(([, a], [, b]) => b - a)) {
    bytes += Buffer.byteLength(JSON.stringify(row)) + 1;
    if (bytes > bytesLeft) break;
    rows.push(row);
  }
  const json = JSON.stringify({ code, documents: Object.fromEntries(rows) });
  return `${marker}${Buffer.from(json).toString("base64")} -->`;
}

/** Reads the hidden line. Returns `null` if somebody has changed it. */
export function readMemory(body: string, marker: string): IssueMemory | null {
  const [, line = ""] = body.split(marker);
  const [base64 = ""] = line.split(" ");
  const json = Buffer.from(base64, "base64").toString();
  const { success, data } = MEMORY.safeParse(tryParseJson(json));
  if (!success) return null;
  // Whoever may edit the issue may have written the ids.
  const documentCounts = new Map(
    Object.entries(data.documents).map(([id, count]) => [formatId(id), count]),
  );
  return { code: data.code, documentCounts };
}

/**
 * Remembers a run that failed with this code. A failure of the run as a whole is one of
 * each integration.
 */
export function remember(
  memory: IssueMemory,
  code: string,
  report: Report,
): IssueMemory {
  const documentCounts = new Map(memory.documentCounts);
  for (const { integration, before, failure } of report.results) {
    const hasFailed = (failure ?? report.runFailure) !== undefined;
    if (before === null || !hasFailed) continue;
    const id = formatId(integration.id);
    const count = countDocuments(before, "indexed");
    documentCounts.set(id, Math.max(count, documentCounts.get(id) ?? 0));
  }
  return { code, documentCounts };
}

export interface Comparison {
  /** `int_1: 9 documents indexed now, 24 before the failures` */
  readonly text: string;
  /** Whether documents are missing, or may be: then the issue stays open. */
  readonly keepsOpen: boolean;
}

/** How many of the documents may be missing when an issue is closed. */
const USUAL_ALLOWANCE = { value: 20, isPercent: true };

/**
 * Compares what is indexed after a success with what was before the failures. Pending
 * documents count as indexed. As many as `max-removed` may be missing; a fifth if it is
 * not set. If the number now is unknown, all are missing: the run didn't watch the
 * integration, or no longer has it.
 */
export const compareWithMemory = (
  { documentCounts }: IssueMemory,
  { results, inputs }: Report,
): readonly Comparison[] =>
  [...documentCounts].map(([id, countBefore]) => {
    const before = `${formatCount(countBefore, "document")} before the failures`;
    const result = results.find((one) => formatId(one.integration.id) === id);
    if (result === undefined)
      return {
        text: `${id} is no longer in this run; it had ${before}`,
        keepsOpen: countBefore > 0,
      };
    const { watchState } = result;
    if (watchState.kind !== "finished")
      return {
        text: `${id}: how many documents are indexed now is unknown, ${before}`,
        keepsOpen: countBefore > 0,
      };
    const indexed = countDocuments(watchState.after, "indexed");
    const present = indexed + countDocuments(watchState.after, "pending");
    const allowed = getAllowed(
      inputs?.maxRemoved ?? USUAL_ALLOWANCE,
      countBefore,
    );
    return {
      text: `${id}: ${formatCount(indexed, "document")} indexed now, ${before}`,
      keepsOpen: countBefore - present > allowed,
    };
  });
