/** The gates, each as a night: documents before and after, and what Zylon says. */
import {
  runAction,
  artifact,
  completed,
  events,
  page,
  type ObservedRun,
  replyWithStatus,
} from "./run-action.ts";

interface Night {
  readonly before?: readonly object[];
  readonly after?: readonly object[];
  /** What `sync_started` counts. */
  readonly counts?: object;
  /** Other events, before the last. */
  readonly told?: readonly object[];
  readonly inputs?: Readonly<Record<string, string>>;
}

const documents = (count: number, more: object = {}): object[] =>
  Array.from({ length: count }, (_, at) => artifact(`d${at}`, more));
const failing = (count: number): object[] =>
  documents(count, { ingest_status: "Error", error: "Malformed" });
const ten = documents(10);
/** The first failed in this ingest. */
const oneOfTenFails = [...failing(1), ...ten.slice(1)];

const failed = (some: readonly object[], error = "Malformed"): object[] =>
  some.map((one) => ({ ...one, ingest_status: "Error", error }));
/** The same names, under other ids and addresses. */
const moved = (some: readonly object[]): object[] =>
  some.map((one) => {
    const id = encodeURIComponent(JSON.stringify(one));
    return { ...one, id, external_url: `https://wiki.example.com/${id}` };
  });

const item = (op: string): object => ({ type: "sync_progress", op });

/** A list that announces a second page, and refuses it each time. */
const unwhole = Array.from({ length: 3 }, () => [
  { data: [artifact("d0")], has_next_page: true },
  replyWithStatus(404, { detail: "no such page" }),
]).flat();

function indexed({
  before = ten,
  after = ten,
  counts = {},
  told = [],
  inputs = {},
}: Night): Promise<ObservedRun> {
  return runAction(
    {
      "POST int_1": [{}], // an update of credentials
      "GET artifact": [page(...before), page(...after)],
      "POST ingest": [
        events([{ type: "sync_started", ...counts }, ...told, completed]),
      ],
    },
    { "wait-for": "indexed", ...inputs },
  );
}

function ingested({
  counts = {},
  told = [],
  inputs = {},
}: Night): Promise<ObservedRun> {
  return runAction(
    {
      "POST ingest": [
        events([{ type: "sync_started", ...counts }, ...told, completed]),
      ],
    },
    inputs,
  );
}

/** Nothing could be compared. */
function uncompared(night: Night): Promise<ObservedRun> {
  return runAction(
    {
      "GET artifact": [...unwhole, page(...(night.after ?? ten))],
      "POST ingest": [
        events([{ type: "sync_started", ...night.counts }, completed]),
      ],
    },
    { "wait-for": "indexed", ...night.inputs },
  );
}

const folders = [0, 1].map((at) => artifact(`f${at}`, { type: "Folder" }));
const items = (count: number): object => ({ integration_item_count: count });
const all = { "max-removed": "100%" };

type Row = readonly [what: string, night: Night, code: string];

test.each<Row>([
  // No document at all
  ["ten documents stay", {}, ""],
  ["all ten are gone", { after: [] }, "nothing-indexed"],
  [
    "the source was emptied",
    { after: [], counts: items(0) },
    "nothing-indexed",
  ],
  ["a first ingest brings none", { before: [], after: [] }, "nothing-indexed"],
  [
    "a first ingest of three items brings none",
    { before: [], after: [], counts: items(3) },
    "nothing-indexed",
  ],
  ["a new source is empty", { before: [], after: [], counts: items(0) }, ""],
  [
    "an empty source, and Zylon counts documents that are not listed",
    {
      before: [],
      after: [],
      counts: { ...items(0), current_artifact_count: 100 },
    },
    "nothing-indexed",
  ],
  [
    "an empty source of two folders, which Zylon counts",
    {
      before: folders,
      after: folders,
      counts: { ...items(0), current_artifact_count: 2 },
    },
    "nothing-indexed",
  ],
  [
    "the source was emptied, and that is allowed",
    { after: [], counts: items(0), inputs: all },
    "",
  ],
  ["all ten are gone, and that is allowed", { after: [], inputs: all }, ""],
  [
    "all ten are gone, and the source has three items",
    { after: [], counts: items(3), inputs: all },
    "nothing-indexed",
  ],
  [
    "there never was one, nobody counts the items, and losing all is allowed",
    { before: [], after: [], inputs: all },
    "",
  ],
  [
    "all ten are gone, that is allowed, and Zylon counted twelve before",
    { after: [], counts: { current_artifact_count: 12 }, inputs: all },
    "nothing-indexed",
  ],
  [
    "all ten and two folders are gone, that is allowed, and Zylon counted twelve before",
    {
      before: [...ten, ...folders],
      after: [],
      counts: { current_artifact_count: 12 },
      inputs: all,
    },
    "",
  ],
  [
    "the source has no items, though one was added, and no document is there",
    { before: [], after: [], counts: items(0), told: [item("Added")] },
    "nothing-indexed",
  ],
  [
    "the source has no items, no document is there, and the ingest removed one",
    { before: [], after: [], counts: items(0), told: [item("Removed")] },
    "nothing-indexed",
  ],
  [
    "the same, and losing all is allowed",
    {
      before: [],
      after: [],
      counts: items(0),
      told: [item("Removed")],
      inputs: all,
    },
    "",
  ],
  [
    "the source was emptied, and 99% may go",
    { after: [], counts: items(0), inputs: { "max-removed": "99%" } },
    "nothing-indexed",
  ],
  [
    "the source was emptied, and ten may go",
    { after: [], counts: items(0), inputs: { "max-removed": "10" } },
    "nothing-indexed",
  ],
  // All failed
  ["all three failed", { before: [], after: failing(3) }, "too-many-failed"],
  [
    "all three have been failing since an earlier night",
    { before: failing(3), after: failing(3) },
    "too-many-failed",
  ],
  ["one of ten failed", { after: oneOfTenFails }, ""],
  // min-items: of the source, else of the documents
  [
    "three of three items",
    { counts: items(3), inputs: { "min-items": "3" } },
    "",
  ],
  [
    "two of three items, whatever the documents are",
    { counts: items(2), inputs: { "min-items": "3" } },
    "too-few-items",
  ],
  [
    "no item beside ten documents",
    { counts: items(0), inputs: { "min-items": "1" } },
    "too-few-items",
  ],
  [
    "no item beside ten documents, though one was updated",
    {
      counts: items(0),
      told: [item("Updated")],
      inputs: { "min-items": "10" },
    },
    "",
  ],
  [
    "no item beside ten documents, and one was removed",
    {
      counts: items(0),
      told: [item("Removed")],
      inputs: { "min-items": "1" },
    },
    "too-few-items",
  ],
  ["ten of ten documents", { inputs: { "min-items": "10" } }, ""],
  [
    "ten of eleven documents",
    { inputs: { "min-items": "11" } },
    "too-few-items",
  ],
  // max-removed: a number, or a percentage of the documents before
  [
    "two removed of two",
    { after: ten.slice(2), inputs: { "max-removed": "2" } },
    "",
  ],
  [
    "three removed of two",
    { after: ten.slice(3), inputs: { "max-removed": "2" } },
    "too-many-removed",
  ],
  [
    "two removed of 20%",
    { after: ten.slice(2), inputs: { "max-removed": "20%" } },
    "",
  ],
  [
    "two removed of 19%",
    { after: ten.slice(2), inputs: { "max-removed": "19%" } },
    "too-many-removed",
  ],
  ["none removed of 0%", { inputs: { "max-removed": "0%" } }, ""],
  // max-failed: a number, or a percentage of items or documents, whichever are more
  ["none failed of none", { inputs: { "max-failed": "0" } }, ""],
  [
    "one failed of none",
    { after: oneOfTenFails, inputs: { "max-failed": "0" } },
    "too-many-failed",
  ],
  [
    "one failed of 10% of the documents",
    { after: oneOfTenFails, inputs: { "max-failed": "10%" } },
    "",
  ],
  [
    "one failed of 9% of the documents",
    { after: oneOfTenFails, inputs: { "max-failed": "9%" } },
    "too-many-failed",
  ],
  [
    "one failed of 10% of ten documents and nine items",
    {
      after: oneOfTenFails,
      counts: items(9),
      inputs: { "max-failed": "10%" },
    },
    "",
  ],
  [
    "one failed of 5% of ten documents and twenty items",
    {
      after: oneOfTenFails,
      counts: items(20),
      inputs: { "max-failed": "5%" },
    },
    "",
  ],
  [
    "one failed of 50% of ten documents and no item",
    {
      after: oneOfTenFails,
      counts: items(0),
      inputs: { "max-failed": "50%" },
    },
    "",
  ],
])("indexed: %s", async (_, night, code) => {
  const seen = await indexed(night);
  expect(seen.outputs["error-code"]).toBe(code);
});

test.each<Row>([
  [
    "three items failed, of three",
    { counts: items(3), told: Array(3).fill(item("Error")) },
    "too-many-failed",
  ],
  [
    "three items failed, and nobody counts them",
    { told: Array(3).fill(item("Error")) },
    "",
  ],
  [
    "three items failed, of none that Zylon counts",
    { counts: items(0), told: Array(3).fill(item("Error")) },
    "",
  ],
  [
    "one item failed, of five hundred",
    { counts: items(500), told: [item("Error")] },
    "",
  ],
  [
    "one item of one failed, and was updated then",
    { counts: items(1), told: [item("Error"), item("Updated")] },
    "",
  ],
  [
    "no item, though one was added",
    { counts: items(0), told: [item("Added")], inputs: { "min-items": "1" } },
    "too-few-items",
  ],
  ["one of two items failed", { told: [item("Error"), item("Added")] }, ""],
  [
    "two items",
    { counts: items(2), inputs: { "min-items": "3" } },
    "too-few-items",
  ],
])("completed: %s", async (_, night, code) => {
  const seen = await ingested(night);
  expect(seen.outputs["error-code"]).toBe(code);
});

test.each<Row>([
  ["failed ones, where none is failed", { inputs: { "max-failed": "0" } }, ""],
  ["all failed", { after: failing(2) }, "too-many-failed"],
  [
    "none, of a source that is empty",
    { after: [], counts: items(0) },
    "nothing-indexed",
  ],
])("not compared: %s", async (_, night, code) => {
  const seen = await uncompared(night);
  expect(seen.outputs["error-code"]).toBe(code);
});

test("of several gates that fail, the first in their order is the failure", async () => {
  const inputs = { "min-items": "9", "max-removed": "0", "max-failed": "0" };
  const bad = oneOfTenFails.slice(0, 5);
  const codes: (string | undefined)[] = [];
  for (const night of [
    { after: [], counts: items(1) },
    { after: failing(5), counts: items(1) },
    { after: bad, counts: items(1) },
    { after: bad, counts: items(9) },
    { after: oneOfTenFails },
  ]) {
    const seen = await indexed({ ...night, inputs });
    codes.push(seen.outputs["error-code"]);
  }
  expect(codes).toEqual([
    "nothing-indexed",
    "too-many-failed",
    "too-few-items",
    "too-many-removed",
    "too-many-failed",
  ]);
});

test.each<readonly [what: string, night: Night, words: RegExp | string]>([
  [
    "that another gate fails too",
    {
      after: oneOfTenFails,
      counts: items(10),
      inputs: { "min-items": "11", "max-failed": "0" },
    },
    /^The source has too few items: 10, but min-items is 11; .*lower min-items\. The gate max-failed fails too\. See /,
  ],
  [
    "that two other gates fail too",
    {
      after: oneOfTenFails.slice(0, 5),
      inputs: { "min-items": "9", "max-removed": "0", "max-failed": "0" },
    },
    "lower min-items. The gates max-removed and max-failed fail too. See ",
  ],
  [
    "where documents may be",
    { after: [], counts: items(3) },
    /^No documents are left \(there were 10\): the source has 3 items\. .*check which projects/,
  ],
  [
    "that there was one document, in the singular",
    { before: documents(1), after: [] },
    /^No documents are left \(there was 1\)/,
  ],
  [
    "that the next run accepts an emptied source",
    { after: [], counts: items(0) },
    /meant to be empty, do nothing: the next run/,
  ],
  [
    "to remove min-items, without which the next run accepts an emptied source",
    { after: [], counts: items(0), inputs: { "min-items": "1" } },
    /meant to be empty, remove min-items: the next run/,
  ],
  [
    "how to allow an empty source that no min-items may forbid",
    { after: [], inputs: { "min-items": "1" } },
    /meant to be empty, set max-removed: 100%, and remove min-items/,
  ],
  [
    "to close the issue, where there is one",
    { after: [], counts: items(0), inputs: { "failure-issue": "true" } },
    /meant to be empty, close the failure issue: the next run/,
  ],
  [
    "how to allow a loss",
    { after: [] },
    /^No documents are left .*meant to be empty, set max-removed: 100%/,
  ],
  [
    "how to allow an empty source",
    { before: [], after: [] },
    /^Zylon lists no documents .*meant to be empty, set max-removed: 100%/,
  ],
  [
    "that the only document failed",
    { before: [], after: failing(1) },
    /^The only document failed: /,
  ],
  [
    "that all documents failed, also since earlier",
    { before: failing(4), after: failing(4) },
    /^All 4 documents failed: Page d0 \(Malformed\)/,
  ],
  [
    "the number of items, and that the documents are still listed",
    { counts: items(2), inputs: { "min-items": "3" } },
    /: 2, but min-items is 3; Zylon still lists 10 documents\. .*If the number is right, lower min-items\. See/,
  ],
  [
    "how many documents are listed, and how many there were, beside too few items",
    { after: ten.slice(7), counts: items(2), inputs: { "min-items": "3" } },
    /: 2, but min-items is 3; Zylon lists 3 documents \(10 before\)\. /,
  ],
  [
    "to remove min-items, where there is no item that would allow a lower number",
    { counts: items(0), inputs: { "min-items": "1" } },
    /: 0, but min-items is 1; Zylon still lists 10 documents\. Check the source and Zylon's access to it\. If the source is meant to be empty, remove min-items\. See/,
  ],
  [
    "that it is documents of which Zylon has too few, where nobody counted items",
    { inputs: { "min-items": "11" } },
    /^Zylon has too few documents: 10, but min-items is 11\. /,
  ],
  [
    "how many documents there were, where there are too few of them",
    { after: ten.slice(7), inputs: { "min-items": "9" } },
    /^Zylon has too few documents: 3, but min-items is 9; it had 10 before\. /,
  ],
  [
    "what was removed, and nothing else",
    {
      after: [...ten.slice(3), artifact("new")],
      inputs: { "max-removed": "2" },
    },
    /3 of 10, but max-removed is 2: Page d0, Page d1, Page d2\. .* do nothing: the next run accepts it/,
  ],
  [
    "that as many documents were added under the same names, where a source was moved",
    {
      after: moved(ten),
      inputs: { "max-removed": "2" },
    },
    /10 of 10, but max-removed is 2 \(added under the same name: 10\): Page d0, Page d1, Page d2 and 7 more\. If the source was moved or renamed, do nothing: the next run accepts it\. Otherwise, check the source and Zylon's access to it, then ingest again\. See/,
  ],
  [
    "to close the issue, where a source was moved and there is one",
    {
      after: [...moved(ten.slice(2)), ...failed(moved(ten.slice(0, 1)))],
      inputs: { "max-removed": "10%", "failure-issue": "true" },
    },
    /10 of 10, but max-removed is 10% \(added under the same name: 9\): .*If the source was moved or renamed, close the failure issue: the next run accepts it\./,
  ],
  [
    "nothing of a move, where too many documents did not come back",
    {
      after: moved(ten.slice(3)),
      inputs: { "max-removed": "2" },
    },
    /10 of 10, but max-removed is 2: Page d0, Page d1, Page d2 and 7 more\. Check the source/,
  ],
  [
    "that only a document that Zylon can read, and that did not fail, can be found",
    {
      before: ten.slice(1),
      inputs: {
        "expect-search": "commit 4f2a91c",
        "wait-timeout-seconds": "60",
      },
    },
    /Check that the source contains them, in documents that Zylon can read, and that didn't fail\. If so, raise wait-timeout-seconds\. See/,
  ],
  [
    "what failed",
    { after: oneOfTenFails, inputs: { "max-failed": "0%" } },
    /1 of 10, but max-failed is 0%: Page d0 \(Malformed\)\. Correct these documents, exclude them in the source, or raise max-failed\. See/,
  ],
  [
    "to look in Zylon first, where three documents failed with the same error",
    {
      after: [...failing(3), ...ten.slice(3)],
      inputs: { "max-failed": "0" },
    },
    /All have the same error, so open one in Zylon, or ask its administrator\. Otherwise, correct or exclude these documents, or raise max-failed\. See/,
  ],
  [
    "to correct the documents, where two failed with the same error",
    {
      after: [...failing(2), ...ten.slice(2)],
      inputs: { "max-failed": "0" },
    },
    /d1 \(Malformed\)\. Correct these documents, exclude them/,
  ],
  [
    "to correct the documents, where three failed with different errors",
    {
      after: [
        ...failing(2),
        ...failed(ten.slice(2, 3), "Encrypted"),
        ...ten.slice(3),
      ],
      inputs: { "max-failed": "0" },
    },
    /d2 \(Encrypted\)\. Correct these documents, exclude them/,
  ],
  [
    "that Zylon has to sync once the documents are corrected, where the step only watches",
    {
      after: oneOfTenFails,
      before: oneOfTenFails,
      inputs: { "max-failed": "0", ingest: "false" },
    },
    /d0 \(Malformed\)\. Correct these documents, or exclude them in the source, then have Zylon sync, since this step only watches\. Or raise max-failed\. See/,
  ],
])("the message says %s", async (_, night, words) => {
  const seen = await indexed(night);
  expect(seen.outputs["error-message"]).toMatch(words);
});

test("that all failed says nothing of max-failed, which has the same cause", async () => {
  const seen = await indexed({
    before: [],
    after: failing(3),
    inputs: { "max-failed": "0" },
  });
  expect(seen.outputs["error-message"]).toMatch(/^All 3 documents failed/);
  expect(seen.outputs["error-message"]).not.toContain("max-failed");
});

test.each<
  readonly [
    what: string,
    seen: () => Promise<ObservedRun>,
    code: string,
    words: RegExp,
  ]
>([
  [
    "items",
    () => ingested({ inputs: { "min-items": "0" } }),
    "too-few-items",
    /^Zylon doesn't say how many items the source has/,
  ],
  [
    "removed documents",
    () => uncompared({ inputs: { "max-removed": "5" } }),
    "too-many-removed",
    /^It isn't known how many documents were removed/,
  ],
  [
    "failed documents",
    () => uncompared({ after: oneOfTenFails, inputs: { "max-failed": "5" } }),
    "too-many-failed",
    /^It isn't known how many documents failed/,
  ],
])("a gate on an unknown number of %s fails", async (_, run, code, words) => {
  const seen = await run();
  expect(seen.outputs["error-code"]).toBe(code);
  expect(seen.outputs["error-message"]).toMatch(words);
});

test("too few items are told with the documents that Zylon counted before, where none are listed", async () => {
  const seen = await ingested({
    counts: { ...items(0), current_artifact_count: 25 },
    inputs: { "min-items": "1" },
  });
  expect(seen.outputs["error-message"]).toContain(
    ": 0, but min-items is 1; Zylon counted 25 documents before. ",
  );
});

test("gates that were met are named beside one that fails", async () => {
  const inputs = { "min-items": "5", "max-removed": "0" };
  const seen = await indexed({ after: ten.slice(2), inputs });
  expect(seen.outputs["error-code"]).toBe("too-many-removed");
  expect(seen.summary).toContain("Gates met: min-items 5 (8 found).");
});

test("gates that were met are named with their numbers", async () => {
  const inputs = { "min-items": "5", "max-removed": "20%", "max-failed": "1" };
  const seen = await indexed({ after: ten.slice(2), inputs });
  expect(seen.summary).toContain(
    "Gates met: min-items 5 (8 found), max-removed 20% (2 removed), max-failed 1 (0 failed in this run).",
  );
});

describe("what to do where nothing is left", () => {
  const messageOf = async (night: Night): Promise<string> =>
    (await indexed({ after: [], ...night })).outputs["error-message"] ?? "";

  const HIDDEN =
    "If the integration has documents in Zylon, check which projects the user of api-token may read. Otherwise, check the source, and Zylon's access to it";
  const CHECK = "Check the source, and Zylon's access to it";
  const ALLOW = "If the source is meant to be empty, set max-removed: 100%";
  const others = documents(2, {
    integration_id: "int_9",
    source: "Confluence",
  });
  /** They go to a connector that takes credentials. */
  const update = {
    "integration-type": "confluencelocal",
    configure: "update",
    username: "svc",
    password: "secret",
  };

  test.each<readonly [what: string, night: Night, remedy: string]>([
    [
      "Zylon counted more documents before than it listed",
      { counts: { current_artifact_count: 12 } },
      HIDDEN,
    ],
    [
      "the ingest removed a document, and none was listed before",
      { before: [], told: [item("Removed")] },
      HIDDEN,
    ],
    ["the source has items", { counts: items(3) }, HIDDEN],
    ["the ingest named a document", { told: [item("Updated")] }, HIDDEN],
    [
      "the source was emptied, which the next run accepts",
      { counts: items(0) },
      `${CHECK}. If the source is meant to be empty, do nothing: the next run accepts it`,
    ],
    [
      "the source was emptied, and configure is set",
      { counts: items(0), inputs: update },
      `${CHECK}. ${ALLOW}`,
    ],
    ["nobody counted the items", {}, `${CHECK}. ${ALLOW}`],
    [
      "there never was a document, and nobody counted the items",
      { before: [] },
      `${CHECK}. ${ALLOW}`,
    ],
    [
      "there never was a document, and configure is set",
      { before: [], inputs: update },
      `If it has documents in Zylon, check which projects the user of api-token may read. Otherwise, choose its content in Zylon. ${ALLOW}`,
    ],
    [
      "there never was a document nor an item, and configure is set",
      { before: [], counts: items(0), inputs: update },
      `Choose its content in Zylon. ${ALLOW}`,
    ],
  ])("where %s", async (_, night, remedy) => {
    expect(await messageOf(night)).toContain(`. ${remedy}. See `);
  });

  test("where it isn't known how many there were, is to look for them", async () => {
    const seen = await uncompared({ after: [], counts: items(0) });
    expect(seen.outputs["error-message"]).toContain(`. ${HIDDEN}. See `);
  });

  test("where Zylon counts documents that it doesn't list, is to look for them", async () => {
    const short = { data: [], has_next_page: false, total_count: 5 };
    const seen = await runAction(
      {
        "GET artifact": [page(...ten), short],
        "POST ingest": [
          events([{ type: "sync_started", ...items(0) }, completed]),
        ],
      },
      { "wait-for": "indexed" },
    );
    expect(seen.outputs["error-code"]).toBe("nothing-indexed");
    expect(seen.outputs["error-message"]).toContain(`. ${HIDDEN}. See `);
  });

  test.each([
    ["where the time limit came first", page()],
    ["where it came first, and others have documents", page(...others)],
  ])("%s, is to look for them", async (_, list) => {
    const seen = await runAction(
      {
        "GET artifact": [list],
        "POST ingest": [events([{ type: "sync_started" }])],
      },
      { "wait-for": "indexed", "wait-timeout-seconds": "300" },
    );
    expect(seen.outputs["error-code"]).toBe("nothing-indexed");
    expect(seen.outputs["error-message"]).toContain(`. ${HIDDEN}. See `);
  });

  test("is to correct project-id first, where it is set", async () => {
    const inputs = { "project-id": "prj_1" };
    expect(await messageOf({ inputs })).toMatch(
      /^No documents are left in this project \(there were 10\)\. If the integration has documents in Zylon, correct project-id\. /,
    );
    expect(
      await messageOf({ inputs: { "project-id": "prj_1\nprj_2" } }),
    ).toMatch(/^No documents are left in these projects /);
  });

  test.each(["Added", "Updated", "Error"])(
    "is never to allow it, where the ingest named a document: %s",
    async (op) => {
      const message = await messageOf({ before: [], told: [item(op)] });
      expect(message).toContain("check which projects");
      expect(message).not.toContain("max-removed: 100%");
    },
  );

  test("is never to allow it, where there were documents, and others have some of the type", async () => {
    const message = await messageOf({ after: others });
    expect(message).toContain("belong to int_9");
    expect(message).not.toContain("max-removed: 100%");
  });

  test("is to allow it too, where there never was a document, and others have some of the type", async () => {
    const message = await messageOf({ before: others, after: others });
    expect(message).toContain(
      "belong to int_9. If it has documents in Zylon, check which projects the user of api-token may read. If it is meant to be empty, set max-removed: 100%. Otherwise, check the source. See ",
    );
  });

  test("is to look for them, where others have documents of the type, and the source has items", async () => {
    const night = { before: others, after: others, counts: items(3) };
    expect(await messageOf(night)).toContain(`. ${HIDDEN}. See `);
  });
});

test("too many removed documents are removed from the projects of project-id", async () => {
  const seen = await indexed({
    after: ten.slice(5),
    inputs: { "project-id": "prj_1", "max-removed": "1" },
  });
  expect(seen.outputs["error-message"]).toMatch(
    /^Too many documents were removed from this project: 5 of 10/,
  );
});
