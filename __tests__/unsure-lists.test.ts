/**
 * What is told of lists that Zylon contradicts: it counts more documents than it
 * lists, or still lists documents that its ingest named as removed.
 */
import { Failure } from "../src/errors.ts";
import { formatCounts } from "../src/run/counts-text.ts";
import type { Comparison } from "../src/run/documents.ts";
import { evaluateGates } from "../src/run/gates.ts";
import { newIngestProgress } from "../src/run/ingest-progress.ts";
import { type WatchProgress, newIntegration } from "../src/run/integration.ts";
import { getOutcome, type Outcome } from "../src/run/outcome.ts";
import { isWorseThanBaseline } from "../src/report/baseline.ts";
import { createRunReport } from "../src/report/run-report.ts";
import { renderSummary } from "../src/report/summary.ts";
import { connector, parseInputs } from "./inputs.ts";
import type { DocumentSnapshot } from "../src/run/snapshot.ts";

const NO_FILES = { hasChangesFile: false, hasResultsFile: false };

const UNCHANGED: Comparison = {
  added: 0,
  updated: 0,
  removed: 0,
  failedIds: new Set(),
  alreadyFailing: 0,
  hasUpdateTimes: true,
  changes: [],
};

/** An integration with ten documents that are settled after its ingest. */
function settled(
  snapshot: Partial<DocumentSnapshot>,
  watch: Partial<WatchProgress> = {},
): Outcome {
  const integration = newIntegration(connector("confluence"), "int_1");
  const ingest = {
    status: "completed",
    progress: newIngestProgress(),
    deadline: 0,
  } as const;
  const documentWatch: WatchProgress = {
    settings: { isWatchOnly: false, knownOwnIds: [], hasArtifactApi: false },
    before: {
      countBefore: 10,
      failingBefore: 0,
      artifactsBefore: 10,
      incompleteReasonBefore: undefined,
    },
    snapshot: {
      count: 10,
      changedAt: undefined,
      indexed: 10,
      warned: 0,
      failing: 0,
      isShort: false,
      stillListed: [],
      failingDocuments: [],
      comparison: UNCHANGED,
      ...snapshot,
    },
    pending: [],
    otherIntegrationIds: [],
    end: "settled",
    notes: [],
    ...watch,
  };
  return getOutcome({ ...integration, ingest, watch: documentWatch });
}

const documents = (count: number): { id: string; name: string; url: null }[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `a${at}`,
    name: `Page ${at}`,
    url: null,
  }));

const failed = (
  count: number,
): readonly { id: string; name: string; url: null; error: string }[] =>
  documents(count).map((link) => ({ ...link, error: "Encrypted" }));

async function failureOf(
  outcome: Outcome,
  inputs: Record<string, string>,
): Promise<string | undefined> {
  const all = await parseInputs({ "wait-for": "indexed", ...inputs });
  return evaluateGates(outcome, all).failure?.message;
}

describe("a list that is shorter than its count", () => {
  const short = settled({ isShort: true });
  const remedy =
    "Zylon counts more documents than it lists. Set project-id to the projects of these documents, or check which projects the user of api-token may read. If this happens every time, remove ";

  test.each([
    ["min-items", "10", "how many documents there are"],
    ["max-removed", "100%", "how many documents were removed"],
    ["max-failed", "100%", "how many documents failed"],
  ])("can't tell whether %s is met", async (input, value, what) => {
    const message = await failureOf(short, { [input]: value });
    expect(message).toContain(
      `It isn't known ${what}, so ${input} can't be checked: ${remedy}${input}.`,
    );
  });

  test("fails no gate where none is set", async () => {
    expect(await failureOf(short, {})).toBeUndefined();
  });

  test("asks to correct a project-id that is set", async () => {
    const message = await failureOf(short, {
      "max-failed": "0",
      "project-id": "prj_1",
    });
    expect(message).toContain("lists. Correct project-id, or check which");
  });

  test("whose documents all failed is a failure, and asks about the others first", async () => {
    const outcome = settled({
      isShort: true,
      count: 3,
      indexed: 0,
      failing: 3,
      comparison: undefined,
      failingDocuments: failed(3),
    });
    expect(await failureOf(outcome, {})).toMatch(
      /^All 3 listed documents failed: Zylon counts more documents than it lists: Page 0 \(Encrypted\), .*\. Set project-id to the projects of these documents, or check which projects the user of api-token may read\. Otherwise, check Zylon's access to the source/,
    );
  });

  test("of which nothing is done yet, and nothing failed, is no such failure", async () => {
    const outcome = settled({ isShort: true, indexed: 0, failing: 0 });
    expect(await failureOf(outcome, {})).toBeUndefined();
  });

  test("has its failed documents in a warning and in the summary", async () => {
    const outcome = settled({
      isShort: true,
      indexed: 8,
      failing: 2,
      comparison: undefined,
      failingDocuments: failed(2),
    });
    const report = createRunReport({
      outcomes: [outcome],
      runFailure: undefined,
      inputs: await parseInputs({ "wait-for": "indexed" }),
      projects: [],
      seconds: 10,
    });
    expect(report.warnings).toEqual([
      expect.objectContaining({
        text: "2 documents failed, now or earlier",
        names: ["Page 0 (Encrypted)", "Page 1 (Encrypted)"],
      }),
    ]);
    expect(renderSummary(report, NO_FILES)).toContain(
      "**Failed, now or earlier** (2)\n\n- Page 0: Encrypted\n",
    );
  });

  test("without any document is not empty on purpose", async () => {
    const outcome = settled({ isShort: true, count: 0, indexed: 0 });
    const message = await failureOf(outcome, { "max-removed": "100%" });
    expect(message).toMatch(
      /^No documents are left \(there were 10\)\. If the integration has documents in Zylon, check which projects/,
    );
  });
});

describe("documents that the ingest removed and that are still listed", () => {
  const one = settled({ stillListed: documents(1) });
  const four = settled({ stillListed: documents(4) });

  test("count for max-removed, and are named", async () => {
    expect(await failureOf(four, { "max-removed": "30%" })).toMatch(
      /^Too many documents were removed: 4 of 10 \(4 still listed\), but max-removed is 30%: Page 0, Page 1, Page 2 and 1 more\. /,
    );
  });

  test("count once where only the stream counts what was removed", async () => {
    const outcome = settled({
      stillListed: documents(4),
      comparison: undefined,
    });
    const counts = { ...outcome.counts, removed: 4 };
    expect(
      await failureOf({ ...outcome, counts }, { "max-removed": "4" }),
    ).toBeUndefined();
  });

  test("are told where max-removed is met", async () => {
    const inputs = await parseInputs({
      "wait-for": "indexed",
      "max-removed": "50%",
    });
    expect(evaluateGates(four, inputs).metGates).toEqual([
      { requirement: "max-removed 50%", actual: "4 removed, 4 still listed" },
    ]);
  });

  test("are a warning with their names, and a list of the summary", async () => {
    const report = createRunReport({
      outcomes: [one],
      runFailure: undefined,
      inputs: await parseInputs({ "wait-for": "indexed" }),
      projects: [],
      seconds: 10,
    });
    expect(report.warnings).toEqual([
      expect.objectContaining({
        text: "Zylon reported 1 document as removed, but still lists it",
        names: ["Page 0"],
        remedy:
          "Check in Zylon whether it was meant to go: the next run compares with what is left",
      }),
    ]);
    const summary = renderSummary(report, NO_FILES);
    expect(summary).toMatch(/^> \[!WARNING\]$/m);
    expect(summary).toContain(
      "**Reported as removed, but still listed** (1)\n\n- Page 0\n",
    );
  });

  test("are named with their integration, of several", async () => {
    const report = createRunReport({
      outcomes: [one, { ...settled({}), name: "confluence int_2" }],
      runFailure: undefined,
      inputs: await parseInputs({ "wait-for": "indexed" }),
      projects: [],
      seconds: 10,
    });
    expect(report.warnings[0]?.names).toEqual(["Page 0 of confluence int_1"]);
    expect(renderSummary(report, NO_FILES)).toContain(
      "- Page 0 of confluence int_1\n",
    );
  });

  test("are in no other list", () => {
    const change = {
      ...documents(1)[0]!,
      change: "unchanged" as const,
      error: null,
      warnings: ["NoContent"],
    };
    const { lists } = settled({
      stillListed: documents(1),
      comparison: { ...UNCHANGED, changes: [change] },
    });
    expect(lists.warned).toEqual([]);
    expect(lists.stillListed).toHaveLength(1);
  });

  test("are missing in a later night, also where nothing could be compared", async () => {
    const before = {
      countBefore: 10,
      when: "2026-11-28",
      failingBefore: 0,
      mustAllReturn: true,
      failedIds: [],
    };
    const inputs = await parseInputs({ "wait-for": "indexed" });
    const isWorse = (snapshot: Partial<DocumentSnapshot>): boolean =>
      isWorseThanBaseline(
        settled({ comparison: undefined, ...snapshot }),
        before,
        inputs,
      );
    expect(isWorse({})).toBe(false);
    expect(isWorse({ stillListed: documents(1) })).toBe(true);
  });

  test("are in no other list where nothing could be compared either", () => {
    const { lists } = settled({
      stillListed: documents(1),
      failingDocuments: failed(2),
      failing: 2,
      comparison: undefined,
    });
    expect(lists.stillListed.map(({ id }) => id)).toEqual(["a0"]);
    expect(lists.failedNowOrEarlier.map(({ id }) => id)).toEqual(["a1"]);
  });
});

test("where the documents before are unknown, a gate says why, and asks to shorten the list", async () => {
  const outcome = settled(
    { comparison: undefined },
    {
      before: {
        countBefore: null,
        failingBefore: null,
        artifactsBefore: null,
        incompleteReasonBefore: "took longer than 10 min to list the documents",
      },
    },
  );
  const message = await failureOf(outcome, { "max-removed": "5" });
  expect(message).toContain(
    "can't be checked: before the ingest, Zylon took longer than 10 min to list the documents. Set project-id to the projects of these documents. Check in Zylon what changed. If this happens every time, remove max-removed.",
  );
  const narrowed = await failureOf(outcome, {
    "max-removed": "5",
    "project-id": "prj_1",
  });
  expect(narrowed).not.toContain("Set project-id");
});

test("where the documents before one of two are unknown, the sentence has no part that doesn't add up", () => {
  const compared = settled({ comparison: { ...UNCHANGED, added: 2 } });
  const { counts, ...others } = settled({ comparison: undefined });
  const uncompared = {
    ...others,
    counts: { ...counts, added: 3, updated: 0 },
    failure: new Failure("too-few-items", ""),
  };
  expect(formatCounts([compared])).toBe(
    "10 documents indexed (2 added, 8 unchanged)",
  );
  expect(formatCounts([compared, uncompared])).toBe("20 documents indexed");
});
