/** Several integrations in one run. */
import type { ServerResponse } from "node:http";
import { callAfter } from "../src/clock.ts";
import { Failure } from "../src/errors.ts";
import { markSilent } from "./support/instant-clock.ts";
import {
  runAction,
  artifact,
  replyById,
  completed,
  entity,
  events,
  readOutputFile,
  replyAfter,
  dropConnection,
  listsBeforeAndAfter,
  page,
  progress,
  parseResults,
  staySilent,
  started,
  replyWithStatus,
  ingestStream,
} from "./run-action.ts";

const DURATION: unknown = expect.any(Number);
const TWO = { "integration-id": "int_1, int_2" };
const THREE = { "integration-id": "int_1, int_2, int_3" };
const added = (documents: number, items: number | undefined) =>
  events([
    {
      ...started,
      current_artifact_count: documents,
      integration_item_count: items,
    },
    progress("Added"),
    completed,
  ]);

test("one that fails stops no other, and fails the step", async () => {
  const seen = await runAction(
    {
      "GET config": [
        replyById({
          int_1: { space_key: "A" },
          int_2: {},
          int_3: { space_key: "C" },
        }),
      ],
      "POST ingest": [added(1, 2)],
    },
    THREE,
  );
  expect(seen.exitCode).toBe(1);
  expect(seen.sent.filter((one) => one === "POST ingest")).toHaveLength(2);
  expect(seen.outputs).toMatchObject({
    outcome: "failure",
    "error-code": "not-configured",
    configured: "false",
    "sync-status": "not-requested",
    "added-count": "2", // of those that succeeded
  });
  expect(seen.log).toMatch(/^confluence int_1: Configured, A$/m);
  expect(seen.errors).toHaveLength(1);
  expect(seen.errors[0]).toContain("confluence int_2");
  expect(seen.summary).toMatch(
    /\| confluence int_2 \| {2}\| not-configured \|/,
  );
  expect(seen.summary).toContain("> Its ingest was not started. ");
  expect(seen.summary).not.toContain("No ingest was started");
});

test("counts are sums, and empty where one that succeeded does not know its own", async () => {
  const seen = await runAction(
    {
      "POST ingest": [
        replyById({ int_1: added(3, 5), int_2: added(4, undefined) }),
      ],
    },
    TWO,
  );
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    configured: "true",
    "added-count": "2",
    "current-artifact-count": "7",
    "integration-item-count": "",
  });
});

test.each([
  ["error", events([{ type: "sync_error" }]), dropConnection],
  ["unknown", dropConnection, replyWithStatus(503)],
  ["unknown", dropConnection, staySilent],
  ["started", events([started]), events([completed])],
  ["completed", events([completed]), events([completed])],
] as const)(
  "the status is the worst of them: %s",
  async (worst, one, other) => {
    const seen = await runAction(
      { "POST ingest": [replyById({ int_1: other, int_2: one })] },
      TWO,
    );
    expect(seen.outputs["sync-status"]).toBe(worst);
  },
);

test("one that was not requested is worse than one that started", async () => {
  const seen = await runAction(
    {
      "GET config": [replyById({ int_1: { space_key: "A" }, int_2: {} })],
      "POST ingest": [started],
    },
    TWO,
  );
  expect(seen.outputs["sync-status"]).toBe("not-requested");
});

test("a time-out is worse than a cancel, which is told without numbers", async () => {
  const end = new AbortController();
  const cancel = (): void => end.abort(new Failure("cancelled", "SIGINT"));
  const seen = await runAction(
    { "POST ingest": [replyById({ int_1: staySilent, int_2: cancel })] },
    { ...TWO, "max-parallel": "1" },
    { cancel: end.signal },
  );
  expect(parseResults(seen)).toMatchObject([
    { sync_status: "timed-out" },
    { sync_status: "cancelled" },
  ]);
  expect(seen.outputs["sync-status"]).toBe("timed-out");
  expect(seen.outputs["error-message"]).toMatch(/^The run was cancelled/);
});

test("of twenty-one, the one that failed is in the table of the summary", async () => {
  const ids = Array.from({ length: 21 }, (_, at) => `int_${at}`);
  const configs = Object.fromEntries<object>(
    ids.map((id) => [id, id === "int_20" ? {} : { space_key: "A" }]),
  );
  const seen = await runAction(
    { "GET config": [replyById(configs)] },
    { "integration-id": ids.join() },
  );
  expect(seen.summary).toMatch(
    /^\| confluence int_20 \| {2}\| not-configured \|$/m,
  );
  expect(seen.summary).toMatch(
    /^\| and 1 more, in the results-file \| \| \|$/m,
  );
});

test("where one reports what changed and another doesn't, the last line says so", async () => {
  const seen = await runAction(
    { "POST ingest": [replyById({ int_1: added(3, 5), int_2: started })] },
    TWO,
  );
  expect(seen.log).toMatch(
    /^Done in .*, 2 integrations: not all of them report what changed$/m,
  );
});

test("each is a row of results, in the output and in the file", async () => {
  const seen = await runAction(
    {
      "GET integrations": [[entity("int_1"), entity("int_2", "FileSystem")]],
      "GET config": [
        replyById({ int_1: { space_key: "A" }, int_2: { path: "/mnt" } }),
      ],
      "POST ingest": [
        replyById({ int_1: added(3, 5), int_2: replyWithStatus(403) }),
      ],
    },
    { "integration-type": "any", "integration-id": "all" },
  );
  const rows = [
    {
      outcome: "success",
      sync_status: "completed",
      configured: true,
      created: false,
      updated: false,
      integration_id: "int_1",
      integration_type: "confluence",
      current_artifact_count: 3,
      integration_item_count: 5,
      added_count: 1,
      updated_count: 0,
      removed_count: 0,
      skipped_count: 0,
      failed_count: 0,
      indexed_count: null,
      warning_count: null,
      changes_file: null,
      duration_seconds: DURATION,
      error_code: null,
      error_message: null,
    },
    expect.objectContaining({
      outcome: "failure",
      sync_status: "error",
      integration_id: "int_2",
      integration_type: "filesystem",
      added_count: null,
      error_code: "forbidden",
    }),
  ];
  expect(parseResults(seen)).toEqual(rows);
  expect(readOutputFile(seen, "results-file")).toEqual(rows);
  expect(seen.outputs).toMatchObject({
    "integration-id": "confluence/int_1\nfilesystem/int_2",
    "integration-type": "any",
  });
});

test("each row says how long its integration took", async () => {
  const seen = await runAction(
    {
      "POST ingest": [
        replyById({
          int_1: replyAfter(50, completed),
          int_2: replyAfter(20, completed),
        }),
      ],
    },
    TWO,
  );
  expect(parseResults(seen)).toMatchObject([
    { duration_seconds: 50 },
    { duration_seconds: 20 },
  ]);
});

test("one that failed before the run as a whole keeps its own failure", async () => {
  const seen = await runAction(
    {
      "GET config": [replyById({ int_1: {}, int_2: { space_key: "SUP" } })],
      "GET project": [replyWithStatus(422)],
    },
    { ...TWO, "wait-for": "indexed" },
  );
  expect(parseResults(seen)).toMatchObject([
    { error_code: "not-configured" },
    { error_code: "unprocessable" },
  ]);
});

test("the time of a row includes the waiting for its documents", async () => {
  const seen = await runAction(
    {
      "GET artifact": [page(artifact("a1"))],
      "POST ingest": [ingestStream()],
    },
    { "wait-for": "indexed" },
  );
  expect(seen.seconds).toBeGreaterThan(10);
  expect(parseResults(seen)).toMatchObject([
    { duration_seconds: Math.floor(seen.seconds) },
  ]);
});

test("the time of a row ends with its waiting, also if a gate fails it when all are done", async () => {
  const one = artifact("a1");
  const two = artifact("b1", { integration_id: "int_2" });
  const seen = await runAction(
    {
      "GET artifact": [page(one, two), page(two)],
      "POST ingest": [
        replyById({
          int_1: ingestStream(),
          int_2: replyAfter(50, ingestStream()),
        }),
      ],
    },
    { ...TWO, "wait-for": "indexed" },
  );
  expect(parseResults(seen)).toMatchObject([
    { error_code: "nothing-indexed", duration_seconds: 12 },
    { error_code: null, duration_seconds: 62 },
  ]);
});

test("what is waited for is told each half minute, the oldest first", async () => {
  const seen = await runAction(
    {
      "POST ingest": [
        replyById({
          int_1: replyAfter(40, completed),
          int_2: replyAfter(100, completed),
          int_3: replyAfter(70, completed),
        }),
      ],
    },
    THREE,
  );
  expect(seen.log.match(/^Waiting for .*$/gm)).toEqual([
    "Waiting for the ingest of int_1, 29 s of 30 min; and for 2 other integrations",
    "Waiting for the ingest of int_2, 58 s of 30 min; and for 1 other integration",
    "Waiting for the ingest of int_2, 1 min 27 s of 30 min",
  ]);
});

test("what is skipped is a line of the log with the name: GitHub shows ten annotations", async () => {
  const seen = await runAction(
    { "POST ingest": [events([{ type: "ping" }, completed])] },
    TWO,
  );
  expect(seen.log.match(/^.*unknown event.*$/gm)).toEqual([
    'confluence int_1: Skipped the unknown event "ping" in the answer to the ingest.',
    'confluence int_2: Skipped the unknown event "ping" in the answer to the ingest.',
  ]);
});

test("a retry is a line of the log with the name of its integration, and one of the plan is not", async () => {
  const busy = replyWithStatus(503);
  const seen = await runAction(
    {
      "GET integrations": [busy, [entity("int_1"), entity("int_2")]],
      "GET config": [replyById({ int_1: { space_key: "SUP" }, int_2: busy })],
      "POST ingest": [
        replyById({
          int_1: { type: "sync_started" },
          int_2: { type: "sync_started" },
        }),
      ],
    },
    { "integration-id": "all", "max-retries": "1" },
  );
  const retries = seen.log.split("\n").filter((line) => line.includes("Retry"));
  expect(retries).toEqual([
    expect.stringMatching(/^Zylon is overloaded .*\/integrations answered 503/),
    expect.stringMatching(/^confluence int_2: Zylon is overloaded .*\/config/),
  ]);
});

test("the matrix has a job for each, failed or not", async () => {
  const seen = await runAction(
    {
      "POST ingest": [
        replyById({ int_1: started, int_2: replyWithStatus(500) }),
      ],
    },
    TWO,
  );
  expect(JSON.parse(seen.outputs["matrix"]!)).toEqual({
    include: [
      { "integration-type": "confluence", "integration-id": "int_1" },
      { "integration-type": "confluence", "integration-id": "int_2" },
    ],
  });
});

test("max-parallel is how many are checked, and ingested, at once", async () => {
  const counter = () => {
    let now = 0;
    let most = 0;
    return {
      reply: (reply: object) => (response: ServerResponse) => {
        now += 1;
        most = Math.max(most, now);
        const speak = markSilent(response.req.socket);
        callAfter(10_000, () => {
          now -= 1;
          speak();
          replyWithStatus(200, reply)(response);
        });
      },
      most: () => most,
    };
  };
  const checks = counter();
  const ingests = counter();
  await runAction(
    {
      "GET config": [checks.reply({ space_key: "A" })],
      "POST ingest": [ingests.reply(started)],
    },
    {
      "integration-id": Array.from(
        { length: 9 },
        (_, at) => `int_${at}`,
      ).join(),
      "max-parallel": "3",
    },
  );
  expect(checks.most()).toBe(3);
  expect(ingests.most()).toBe(3);
});

test("equal failures are one annotation, which counts the integrations", async () => {
  const seen = await runAction(
    { "GET config": [{}] },
    { "integration-id": "int_1, int_2, int_3, int_4, int_5" },
  );
  expect(seen.errors).toHaveLength(1);
  expect(seen.errors[0]).toMatch(
    /5 of 5 integrations \(confluence int_1, .*and 2 more\)/,
  );
});

test("eleven failures are ten annotations, as many as GitHub shows, and all are in the summary", async () => {
  const ids = Array.from({ length: 11 }, (_, at) => `int_${at}`);
  const refusals = Object.fromEntries(
    ids.map((id, at) => [id, replyWithStatus(400, { detail: `Reason ${at}` })]),
  );
  const seen = await runAction(
    { "GET config": [replyById(refusals)] },
    { "integration-id": ids.join() },
  );
  expect(seen.errors).toHaveLength(10);
  expect(seen.summary.match(/Reason \d+/g)).toHaveLength(11);
  expect(seen.summary).toContain(
    "> [!CAUTION]\n> **11 of 11 integrations failed**\n",
  );
});

test("equal failures that name the id are one annotation too", async () => {
  const seen = await runAction(
    { "GET integrations": [[entity("int_1"), entity("int_2")]] },
    { "integration-id": "all", "wait-for": "indexed", ingest: "false" },
  );
  expect(seen.errors).toEqual([
    expect.stringMatching(
      /2 of 2 integrations \(confluence int_1, confluence int_2\): .*add !int_1/,
    ),
  ]);
});

test("equal failures of several connectors are an annotation for each connector", async () => {
  const seen = await runAction(
    {
      "GET config": [replyWithStatus(403)],
      "GET integrations": [
        [
          entity("int_1"),
          entity("int_2"),
          entity("int_3", "SharePoint"),
          entity("int_4", "Claromentis"),
        ],
      ],
    },
    { "integration-type": "any", "integration-id": "all" },
  );
  expect(seen.errors).toEqual([
    expect.stringMatching(
      /2 of 4 integrations \(confluence int_1, confluence int_2\): The user of api-token .* or the connector confluence is disabled/,
    ),
    expect.stringContaining("or the connector sharepoint is disabled"),
    expect.stringContaining("or the connector claromentis is disabled"),
  ]);
});

test("one look serves all of them, and each is compared with its own documents", async () => {
  const of = (id: string, integration_id: string, more: object = {}) =>
    artifact(id, { integration_id, ...more });
  const working = page(
    of("a1", "int_1"),
    of("a2", "int_1"),
    of("b1", "int_2", { ingest_status: "Storing" }),
  );
  const seen = await runAction(
    {
      "GET artifact": [
        page(of("a1", "int_1"), of("b1", "int_2")),
        working,
        working,
        page(of("a1", "int_1"), of("a2", "int_1"), of("b1", "int_2")),
      ],
      "POST ingest": [ingestStream()],
    },
    { ...TWO, "wait-for": "indexed" },
  );
  expect(parseResults(seen)).toMatchObject([
    {
      added_count: 1,
      updated_count: 0,
      indexed_count: 2,
      sync_status: "indexed",
    },
    {
      added_count: 0,
      updated_count: 1,
      indexed_count: 1,
      sync_status: "indexed",
    },
  ]);
  expect(seen.outputs).toMatchObject({
    "added-count": "1",
    "indexed-count": "3",
  });
  expect(seen.log).toMatch(
    /^confluence int_2: 1 document indexed \(1 updated\)$/m,
  );
  expect(seen.sent.filter((one) => one === "GET artifact").length).toBeLessThan(
    8,
  );
});

test("as soon as one has nothing pending, the same look lists all documents", async () => {
  const pending = { ingest_status: "Storing" };
  const a1 = artifact("a1", pending);
  const b1 = artifact("b1", { integration_id: "int_2" });
  const working = page(a1, { ...b1, ...pending });
  const seen = await runAction(
    {
      "GET artifact": [
        page(),
        working, // the ingest of the second may end after this look
        working,
        page(a1), // the pending ones
        page(artifact("a1"), b1),
      ],
      "POST ingest": [ingestStream()],
    },
    { ...TWO, "wait-for": "indexed" },
  );
  // So it settles ten seconds after that look, the third, and not after a fourth.
  expect(seen.outputs["duration-seconds"]).toBe("16.0");
});

test("where one is at its limit, the sentence has no part that doesn't add up", async () => {
  const of = (id: string, integration_id: string, more: object = {}) =>
    artifact(id, { integration_id, ...more });
  const seen = await runAction(
    {
      "GET artifact": [
        page(of("b1", "int_2")),
        page(
          of("a1", "int_1"),
          of("b1", "int_2"),
          of("b2", "int_2", { ingest_status: "Parsing" }),
        ),
      ],
      "POST ingest": [ingestStream()],
    },
    { ...TWO, "wait-for": "indexed", "wait-timeout-seconds": "60" },
  );
  expect(seen.outputs).toMatchObject({
    "error-code": "wait-timeout",
    "indexed-count": "2",
    "added-count": "1",
  });
  expect(seen.log).toMatch(
    /^Failed with .*: 2 documents indexed, 1 pending\. 1 of 2/m,
  );
});

test("an ingest that ends in the pause before a look is served by that look", async () => {
  const list = page(
    artifact("a1"),
    artifact("b1", { integration_id: "int_2" }),
  );
  const ended = events([started, completed]);
  const seen = await runAction(
    {
      "POST ingest": [replyById({ int_1: ended, int_2: replyAfter(1, ended) })],
      "GET artifact": [list],
    },
    { ...TWO, "wait-for": "indexed" },
  );
  expect(seen.outputs["duration-seconds"]).toBe("12.0");
});

test("a look that began before an ingest ended says nothing about its documents", async () => {
  const list = page(
    artifact("a1"),
    artifact("b1", { integration_id: "int_2" }),
  );
  const ended = events([started, completed]);
  const seen = await runAction(
    {
      "POST ingest": [replyById({ int_1: ended, int_2: replyAfter(3, ended) })],
      "GET artifact": [list, replyAfter(5, list)],
    },
    { ...TWO, "wait-for": "indexed" },
  );
  expect(seen.exitCode).toBe(0);
  // Before the ingest, then two looks at the documents of each.
  expect(seen.sent.filter((one) => one === "GET artifact")).toHaveLength(4);
});

test("one whose ingest fails is not waited for, and the others are", async () => {
  const seen = await runAction(
    {
      "GET artifact": listsBeforeAndAfter("a1"),
      "POST ingest": [
        replyById({ int_1: ingestStream(), int_2: replyWithStatus(422) }),
      ],
    },
    { ...TWO, "wait-for": "indexed" },
  );
  expect(parseResults(seen)).toMatchObject([
    { sync_status: "indexed", added_count: 1, error_code: null },
    { sync_status: "error", added_count: null, error_code: "unprocessable" },
  ]);
});

test("an ingest that ends after the looks have failed for good is no success", async () => {
  const seen = await runAction(
    {
      "GET artifact": [page(), replyWithStatus(401)],
      "POST ingest": [
        replyById({
          int_1: ingestStream(),
          int_2: replyAfter(300, ingestStream()),
        }),
      ],
    },
    { ...TWO, "wait-for": "indexed" },
  );
  expect(seen.seconds).toBeGreaterThanOrEqual(300);
  expect(parseResults(seen)).toMatchObject([
    { sync_status: "completed", error_code: "unauthorized" },
    { sync_status: "completed", error_code: "unauthorized" },
  ]);
});

test("the last line says where ingests may be running, and not of one that is only indexed", async () => {
  const cut = await runAction({ "POST ingest": [dropConnection] }, TWO);
  expect(cut.log).toMatch(
    /^Failed with .*2 of 2 integrations failed\. An ingest may be running\.$/m,
  );
  const onlyStarted = await runAction(
    {
      "POST ingest": [
        replyById({ int_1: started, int_2: replyWithStatus(403) }),
      ],
    },
    TWO,
  );
  expect(onlyStarted.log).toMatch(
    /^Failed with .*1 of 2 integrations failed\. An ingest may be running\.$/m,
  );
  const pending = artifact("a1", { ingest_status: "Parsing" });
  const indexing = await runAction(
    {
      "GET artifact": [page(), page(pending)],
      "POST ingest": [events([completed])],
    },
    { ...TWO, "wait-for": "indexed", "wait-timeout-seconds": "60" },
  );
  expect(indexing.outputs["error-code"]).toBe("wait-timeout");
  expect(indexing.log).toMatch(/^Failed with .* integrations? failed\.$/m);
});

test("where one did not say that its ingest ended, the log says so while the step waits", async () => {
  const seen = await runAction(
    {
      "GET artifact": [
        page(artifact("a1"), artifact("b1", { integration_id: "int_2" })),
      ],
      "POST ingest": [replyById({ int_1: ingestStream(), int_2: started })],
    },
    { ...TWO, "wait-for": "indexed" },
  );
  // At 29 s both are waited for, and at 58 s the second alone.
  const why =
    /^Nothing is pending any more\. Zylon did not say that the ingest ended, so the step waits another \d+ s/;
  expect(seen.log.match(/^Nothing is pending .*$/gm)).toEqual([
    expect.stringMatching(why),
    expect.stringMatching(why),
  ]);
});

test("a note of one has its name in the summary", async () => {
  const seen = await runAction(
    {
      "GET artifact": listsBeforeAndAfter("a1"),
      "POST ingest": [
        replyById({
          int_1: added(5, 1),
          int_2: events([{ ...started, integration_item_count: 0 }, completed]),
        }),
      ],
    },
    { ...TWO, "wait-for": "indexed" },
  );
  expect(seen.summary).toMatch(
    /^> confluence int_1: Zylon counted 5 documents before the ingest/m,
  );
});

test("an item that failed is named with its integration", async () => {
  const item = { ...progress("Error"), integration_item: { name: "Plan.pdf" } };
  const seen = await runAction(
    { "POST ingest": [events([progress("Added"), item, completed])] },
    TWO,
  );
  expect(seen.log).toMatch(
    /^::warning::2 items failed: Plan\.pdf of confluence int_1, Plan\.pdf of confluence int_2\. /m,
  );
});

test("a document that failed in one, and an item without a document in another, are items", async () => {
  const others = [artifact("a2"), artifact("b1", { integration_id: "int_2" })];
  const failed = { ingest_status: "Error", error: "Encrypted" };
  const seen = await runAction(
    {
      "GET artifact": [
        page(artifact("a1"), ...others),
        page(artifact("a1", failed), ...others),
      ],
      "POST ingest": [
        replyById({ int_1: ingestStream(), int_2: ingestStream("Error") }),
      ],
    },
    { ...TWO, "wait-for": "indexed" },
  );
  expect(seen.log).toMatch(
    /^::warning::2 items failed: .*\. Find out in Zylon why they failed/m,
  );
});

test("one without documents is warned of by name", async () => {
  const none = { current_artifact_count: 0, integration_item_count: 0 };
  const seen = await runAction(
    {
      "POST ingest": [
        replyById({
          int_1: ingestStream("Added"),
          int_2: events([{ ...started, ...none }, completed]),
        }),
      ],
    },
    TWO,
  );
  expect(seen.log).toMatch(
    /^::warning::1 integration without documents: confluence int_2\. /m,
  );
});

test.each([
  [
    "by all",
    { int_1: added(9, 9), int_2: added(1, 2) },
    "Gates met: min-items 1.",
  ],
  [
    "by one, where the other was not ingested",
    { int_1: added(9, 9), int_2: replyWithStatus(422) },
    "Gates met by confluence int_1: min-items 1.",
  ],
  [
    "by one, where the gate of the other fails",
    { int_1: added(0, 0), int_2: added(9, 9) },
    "Gates met by confluence int_2: min-items 1.",
  ],
])("gates that are met %s are one line", async (_, ingests, line) => {
  const seen = await runAction(
    { "POST ingest": [replyById(ingests)] },
    { ...TWO, "min-items": "1" },
  );
  expect(seen.summary).toContain(`\n${line}\n`);
  expect(seen.summary.match(/Gates met/g)).toHaveLength(1);
});

test("each row says how many items Zylon counts, where its documents are fewer", async () => {
  const of = (id: string, integration_id: string): object =>
    artifact(id, { integration_id });
  const seen = await runAction(
    {
      "GET artifact": [
        page(),
        page(of("a1", "int_1"), of("b1", "int_2"), of("b2", "int_2")),
      ],
      "POST ingest": [replyById({ int_1: added(0, 3), int_2: added(0, 2) })],
    },
    { ...TWO, "wait-for": "indexed" },
  );
  expect(seen.summary).toContain(
    "| confluence int_1 | SUP | 1 document indexed (1 added). Zylon counts 3 items in the source |",
  );
  expect(seen.summary).toContain(
    "| confluence int_2 | SUP | 2 documents indexed (2 added) |",
  );
});

test("items that failed without a name are warned of with the integration", async () => {
  const seen = await runAction(
    {
      "POST ingest": [
        replyById({
          int_1: ingestStream("Added"),
          int_2: ingestStream("Added", "Error"),
        }),
      ],
    },
    TWO,
  );
  expect(seen.log).toMatch(/^::warning::1 item failed: confluence int_2\. /m);
});

test("after a cancel, those that were started and those that were not are told apart", async () => {
  const end = new AbortController();
  const cancel = (): void => end.abort(new Failure("cancelled", "SIGINT"));
  const pending = artifact("a1", { ingest_status: "Parsing" });
  const seen = await runAction(
    {
      "GET artifact": [page(pending)],
      "POST ingest": [ingestStream(), replyAfter(20, cancel)],
    },
    { ...THREE, "max-parallel": "1", "wait-for": "indexed" },
    { cancel: end.signal },
  );
  expect(seen.outputs["outcome"]).toBe("cancelled");
  const causes = seen.summary.split("**confluence int_").slice(1);
  const [first = "", second = "", third = ""] = causes;
  expect(first).toMatch(/^1: [^]*Zylon may still be indexing\./);
  expect(second).toMatch(/^2: [^]*Zylon may still be working on the ingest\./);
  expect(third).toMatch(/^3: [^]*Its ingest was not started\./);
  expect(first + second).not.toContain("not started");
  expect(third).not.toContain("may still");
});

test("a gate fails the one that it is about", async () => {
  const seen = await runAction(
    { "POST ingest": [replyById({ int_1: added(1, 1), int_2: added(1, 9) })] },
    { ...TWO, "min-items": "5" },
  );
  expect(parseResults(seen)).toMatchObject([
    { error_code: "too-few-items", sync_status: "completed" },
    { error_code: null },
  ]);
});

describe("the error-message says", () => {
  const message = async (
    config: Parameters<typeof runAction>[0],
    inputs: Record<string, string>,
  ): Promise<string> =>
    (await runAction(config, inputs)).outputs["error-message"] ?? "";

  test("how many failed, and which one first", async () => {
    const configs = { int_1: { space_key: "A" }, int_2: {}, int_3: {} };
    expect(
      await message({ "GET config": [replyById(configs)] }, THREE),
    ).toMatch(
      /^2 of 3 integrations failed\. confluence int_2: The integration has nothing to read yet: /,
    );
  });

  test("no name where the run itself failed", async () => {
    expect(
      await message(
        { "GET artifact": [replyWithStatus(404)] },
        { ...THREE, "wait-for": "indexed", "project-id": "prj_9" },
      ),
    ).toMatch(
      /^3 of 3 integrations failed\. The user of api-token can't read the project prj_9: /,
    );
  });

  test("no name where the run failed after one of them", async () => {
    expect(
      await message(
        {
          "GET config": [replyById({ int_1: {}, int_2: { space_key: "A" } })],
          "GET project": [replyWithStatus(422)],
        },
        { ...TWO, "wait-for": "indexed" },
      ),
    ).toMatch(
      /^2 of 2 integrations failed\. Zylon doesn't list this user's projects: /,
    );
  });
});

test("inputs that are wrong are of no integration", async () => {
  const seen = await runAction({}, { ...THREE, "min-items": "many" });
  expect(seen.outputs["error-message"]).toMatch(/^Some inputs are invalid: /);
  expect(seen.sent).toEqual([]);
  expect(seen.errors).toEqual([
    expect.stringMatching(/::Some inputs are invalid: /),
  ]);
  expect(seen.summary).not.toMatch(/integrations|\| Integration/);
  expect(seen.log).not.toMatch(/integrations failed/);
});
