/** The answer to an ingest, line by line, and its failures. */
import { callAfter, clock } from "../src/clock.ts";
import { Failure, CHECK_INGEST_FIRST } from "../src/errors.ts";
import {
  runAction,
  artifact,
  replyById,
  completed,
  entity,
  events,
  replyAfter,
  page,
  progress,
  replyWithText,
  type Reply,
  parseResults,
  type ObservedRun,
  staySilent,
  started,
  replyWithStatus,
  ingestStream,
} from "./run-action.ts";

const ingest = (
  reply: Reply,
  inputs: Record<string, string> = {},
): Promise<ObservedRun> => runAction({ "POST ingest": [reply] }, inputs);

const UNKNOWN_COUNTS = {
  "added-count": "",
  "updated-count": "",
  "removed-count": "",
  "skipped-count": "",
  "failed-count": "",
};

/** The step fails with this code and status, and nothing is sent twice. */
function expectFailure(
  { outputs, sent, exitCode }: ObservedRun,
  code: string,
  syncStatus: string,
): void {
  expect(exitCode).toBe(1);
  expect(outputs).toMatchObject({
    outcome: "failure",
    "error-code": code,
    "sync-status": syncStatus,
    ...UNKNOWN_COUNTS,
  });
  expect(sent.filter((one) => one === "POST ingest")).toHaveLength(1);
}

describe("a stream that ends", () => {
  test("is counted by op", async () => {
    const ops = [
      "Added",
      "Added",
      "Updated",
      "Recreated",
      "Removed",
      "Skipped",
      "Skipped",
      "Skipped",
      "Error",
    ];
    const seen = await ingest(
      events([
        { ...started, current_artifact_count: 8, integration_item_count: 9 },
        ...ops.map(progress),
        completed,
      ]),
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "completed",
      "current-artifact-count": "8",
      "integration-item-count": "9",
      "added-count": "2",
      "updated-count": "2",
      "removed-count": "1",
      "skipped-count": "3",
      "failed-count": "1",
      "indexed-count": "",
    });
    expect(seen.log).toMatch(/^::warning.*1 item failed/m);
  });

  test("ends the reading with sync_completed, though the connection stays open", async () => {
    const seen = await ingest(
      events([started, progress("Added"), completed], "hang"),
    );
    expect(seen.outputs["sync-status"]).toBe("completed");
  });

  const named = (op: string, id: string, more: object = {}): object => ({
    ...progress(op),
    artifact_id: id,
    ...more,
  });

  test("counts an id once for each op, however often it says how far it is", async () => {
    const seen = await ingest(
      events([
        named("Updated", "a1", { progress: 0.2 }),
        named("Updated", "a1", { progress: 0.9 }),
        named("Updated", "a2"),
        named("Skipped", "a3"),
        named("Skipped", "a3"),
        named("Error", "a4"),
        named("Error", "a4"),
        completed,
      ]),
    );
    expect(seen.outputs).toMatchObject({
      "updated-count": "2",
      "skipped-count": "1",
      "failed-count": "1",
    });
  });

  test.each([
    ["Added", "0"],
    ["Updated", "0"],
    ["Recreated", "0"],
    ["Removed", "0"],
    ["Skipped", "1"],
  ])("an Error, then %s of the same id: %s failed", async (op, failed) => {
    const item = { integration_item: { name: "Plan.pdf" } };
    const seen = await ingest(
      events([named("Error", "a1", item), named(op, "a1"), completed]),
    );
    expect(seen.outputs["failed-count"]).toBe(failed);
    expect(seen.log.includes("Plan.pdf")).toBe(failed === "1");
  });

  test("an Error after the id was updated has failed, and is no failure of another id", async () => {
    const seen = await ingest(
      events([
        named("Updated", "a1"),
        named("Error", "a1"),
        named("Updated", "a2"),
        completed,
      ]),
    );
    expect(seen.outputs["failed-count"]).toBe("1");
  });

  test("an Error that the id takes back fails no gate", async () => {
    const seen = await runAction(
      {
        "POST ingest": [
          events([named("Error", "a1"), named("Updated", "a1"), completed]),
        ],
        "GET artifact": [page(artifact("a1"))],
      },
      { "wait-for": "indexed", "max-failed": "0" },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "failed-count": "0",
      "updated-count": "1",
    });
  });

  test("without items reports no counts", async () => {
    const seen = await ingest(ingestStream());
    expect(seen.outputs).toMatchObject({
      "sync-status": "completed",
      ...UNKNOWN_COUNTS,
    });
    expect(seen.log).toMatch(
      /^Done in .*: Zylon finished the ingest, and does not report what changed$/m,
    );
  });

  test("an unknown op is told once and counted nowhere, and a zero beside it is unknown", async () => {
    const seen = await ingest(
      events([
        progress("Added"),
        progress("Moved"),
        progress("Moved"),
        completed,
      ]),
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "added-count": "1",
      "updated-count": "",
      "removed-count": "",
      "failed-count": "",
    });
    expect(seen.log.match(/^::notice.*"Moved"/gm)).toHaveLength(1);
  });

  test("a zero beside an item whose data is broken is unknown", async () => {
    const text = [progress("Added"), completed]
      .map((one) => `data: ${JSON.stringify(one)}\n\n`)
      .join("");
    const seen = await ingest(
      replyWithText(
        "text/event-stream",
        `event: sync_progress\ndata: {"op":\n\n${text}`,
      ),
    );
    expect(seen.outputs).toMatchObject({
      "added-count": "1",
      "updated-count": "",
      "failed-count": "",
    });
  });

  test("five failed beside an unknown op are five", async () => {
    const ops = ["Moved", ...Array.from({ length: 5 }, () => "Error"), "Added"];
    const seen = await ingest(events([...ops.map(progress), completed]));
    expect(seen.outputs["failed-count"]).toBe("5");
    expect(seen.log).toMatch(
      /^::warning.*5 items failed\. Find out in Zylon why they failed, then check them in the source\. To fail/m,
    );
  });

  test("nothing but unknown ops tells no counts", async () => {
    const seen = await ingest(
      events([progress("Moved"), { type: "sync_progress" }, completed]),
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      ...UNKNOWN_COUNTS,
    });
  });

  test.each(["Failed", "IndexingError", "rejected"])(
    "op %s is an item that failed",
    async (op) => {
      const seen = await ingest(
        events([
          progress("Added"),
          { ...progress(op), integration_item: { name: "Plan.pdf" } },
          completed,
        ]),
      );
      expect(seen.outputs["failed-count"]).toBe("1");
      expect(seen.log).toMatch(/^::warning.*Plan\.pdf/m);
    },
  );

  test("an item that failed has the name of its document where it has none of its own", async () => {
    const item = { ...progress("Error"), artifact: { name: "Plan.pdf" } };
    const seen = await ingest(events([progress("Added"), item, completed]));
    expect(seen.log).toMatch(
      /^::warning.*1 item failed: Plan\.pdf\. Find out in Zylon why it failed, then check it in the source\. To fail/m,
    );
  });

  test("of an empty source says so", async () => {
    const none = { ...started, integration_item_count: 0 };
    const seen = await ingest(events([none, completed]));
    expect(seen.log).toMatch(
      /^Done in .*: Zylon finished the ingest, and does not report what changed\. Zylon counts 0 items in the source$/m,
    );
  });

  test("that removed everything is green, with a warning", async () => {
    const seen = await ingest(
      events([
        { ...started, current_artifact_count: 1 },
        progress("Removed"),
        completed,
      ]),
    );
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).toMatch(/^::warning.*There are no documents/m);
  });

  test("that updated one warns of nothing, whatever Zylon counted before", async () => {
    const none = { ...started, current_artifact_count: 0 };
    const seen = await ingest(events([none, progress("Updated"), completed]));
    expect(seen.log).not.toMatch(/^::warning/m);
  });

  test("without a document before, and without any count, warns of nothing", async () => {
    const none = { ...started, current_artifact_count: 0 };
    const seen = await ingest(events([none, completed]));
    expect(seen.log).not.toMatch(/^::warning/m);
  });

  test.each([
    ["nothing to read", 0, []],
    ["nothing that it took", 1, [progress("Skipped")]],
  ])(
    "without a document before, and with %s, warns",
    async (_, count, items) => {
      const counts = {
        current_artifact_count: 0,
        integration_item_count: count,
      };
      const seen = await ingest(
        events([{ ...started, ...counts }, ...items, completed]),
      );
      expect(seen.outputs["outcome"]).toBe("success");
      expect(seen.log).toMatch(/^::warning.*There are no documents/m);
    },
  );

  test.each([
    ["an unknown event", { type: "sync_paused" }],
    ["an event without a type", { progress: 1 }],
    ["data that is no object", 7],
  ])("%s is skipped with one notice", async (_, event) => {
    const text = [started, event, event, completed]
      .map((one) => `data: ${JSON.stringify(one)}\n\n`)
      .join("");
    const seen = await ingest(replyWithText("text/event-stream", text));
    expect(seen.outputs["sync-status"]).toBe("completed");
    expect(seen.log.match(/^::notice.*Skipped/gm)).toHaveLength(1);
  });

  test("broken data is skipped with a notice", async () => {
    const seen = await ingest(
      replyWithText(
        "text/event-stream",
        'data: {"type":"sync_star\n\ndata: {"type":"sync_completed"}\n\n',
      ),
    );
    expect(seen.outputs["sync-status"]).toBe("completed");
    expect(seen.log).toMatch(/^::notice.*Skipped/m);
  });

  test.each([-1, 1.5, "many"])(
    "a current_artifact_count of %j is unknown, with a notice",
    async (count) => {
      const seen = await ingest(
        events([{ ...started, current_artifact_count: count }, completed]),
      );
      expect(seen.outputs["current-artifact-count"]).toBe("");
      expect(seen.log).toMatch(/^::notice.*current_artifact_count/m);
    },
  );

  test.each([-1, 1.5, "many"])(
    "an integration_item_count of %j is unknown, with a notice, and a gate on it fails",
    async (count) => {
      const seen = await ingest(
        events([{ ...started, integration_item_count: count }, completed]),
        { "min-items": "1" },
      );
      expect(seen.outputs).toMatchObject({
        "integration-item-count": "",
        "sync-status": "completed",
        "error-code": "too-few-items",
      });
      expect(seen.log).toMatch(/^::notice.*integration_item_count/m);
    },
  );
});

describe("only a start", () => {
  test("one object that says so is a success", async () => {
    const seen = await ingest({
      type: "sync_started",
      current_artifact_count: 42,
      integration_item_count: 120,
    });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "started",
      "current-artifact-count": "42",
      "integration-item-count": "120",
      ...UNKNOWN_COUNTS,
    });
    expect(seen.log).toContain(
      "Zylon accepted the ingest, and does not report what changed. To wait and get counts, set wait-for: indexed",
    );
  });

  test("a stream that ends cleanly after it is a success", async () => {
    const seen = await ingest(events([started]));
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "started",
    });
  });

  test("the integration itself is accepted, with a notice", async () => {
    const seen = await ingest(entity("int_1", "ConfluenceLocalLegacy"), {
      "integration-type": "confluencelocal",
    });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "started",
    });
    expect(seen.log.match(/^::notice.*counts as accepted/gm)).toHaveLength(1);
  });

  test("the integration itself is so whatever its type is, and its error is of its last sync", async () => {
    for (const type of ["Integration", "Whiteboard", "Confluence"]) {
      const seen = await ingest({ id: "int_1", type, error: "Unknown" });
      expect(seen.outputs["sync-status"]).toBe("started");
    }
  });

  test("the integration among other events is one that is not known", async () => {
    const seen = await ingest(events([entity("int_1"), started]));
    expectFailure(seen, "stream-cut", "unknown");
    expect(seen.log).toMatch(/Skipped the unknown event "Confluence"/);
  });

  test.each([
    ["before", [entity("int_1"), started]],
    ["after", [started, entity("int_1")]],
  ])(
    "the integration as a line %s an event is one that is not known",
    async (_, lines) => {
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
      const seen = await ingest(replyWithText("application/x-ndjson", text));
      expectFailure(seen, "stream-cut", "unknown");
      expect(seen.log).toMatch(/Skipped the unknown event "Confluence"/);
    },
  );

  test.each(["Confluence", "Integration"])(
    "the integration of another id is no success: %s",
    async (type) => {
      const seen = await ingest(entity("int_2", type));
      expectFailure(seen, "unexpected-response", "unknown");
      expect(seen.outputs["error-message"]).toContain("int_2");
    },
  );

  test.each([
    [202, "started"],
    [202, "completed"],
    [204, "completed"],
  ])(
    "a %i without a body is accepted, with one notice (wait-for: %s)",
    async (code, waitFor) => {
      const seen = await ingest(replyWithStatus(code, ""), {
        "wait-for": waitFor,
      });
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "sync-status": "started",
        ...UNKNOWN_COUNTS,
      });
      expect(seen.log.match(/^::notice.*/gm)).toEqual([
        `::notice::Zylon answered ${code} without any event, so the ingest counts as accepted.`,
      ]);
    },
  );

  test("a 202 without a body is watched, for sixty seconds: no end was told", async () => {
    const seen = await runAction(
      {
        "POST ingest": [replyWithStatus(202, "")],
        "GET artifact": [page(artifact("a1"))],
      },
      { "wait-for": "indexed" },
    );
    expect(seen.outputs["sync-status"]).toBe("indexed");
    expect(seen.seconds).toBeGreaterThan(60);
  });

  test("a 202 with an event that is not known is no start", async () => {
    const seen = await ingest(replyWithStatus(202, { type: "queued" }));
    expectFailure(seen, "unexpected-response", "unknown");
  });

  test("wait-for: started is done at the first event of a stream that goes on", async () => {
    const seen = await ingest(
      events([{ ...started, integration_item_count: 3 }], "hang"),
      { "wait-for": "started" },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "started",
      "integration-item-count": "3",
      ...UNKNOWN_COUNTS,
    });
  });

  test("wait-for: started does not take an error for a start", async () => {
    const seen = await ingest(events([{ type: "error" }, started]), {
      "wait-for": "started",
    });
    expectFailure(seen, "sync-error", "error");
  });
});

describe("a stream that is cut", () => {
  const START = JSON.stringify(started);

  test.each([
    ["after its start", events([started], "cut")],
    ["after an item", events([progress("Added")], "cut")],
    ["after an item, at a clean end", events([started, progress("Added")])],
    [
      "by an event that is not known, at a clean end",
      events([started, { type: "sync_cancelled" }]),
    ],
    [
      "after one that is not known, at a clean end",
      events([{ type: "sync_prepared" }, started]),
    ],
    [
      "by an item that is broken, at a clean end",
      replyWithText(
        "text/event-stream",
        `data: ${START}\n\nevent: sync_progress\ndata: {"op":\n\n`,
      ),
    ],
  ])("%s is stream-cut", async (_, reply) => {
    const seen = await ingest(reply);
    expectFailure(seen, "stream-cut", "unknown");
    expect(seen.outputs["error-message"]).toMatch(
      /Check in Zylon whether the ingest is still running /,
    );
  });

  test("may mean that Zylon restarted, or else that a proxy has a time limit", async () => {
    const seen = await ingest(events([started, progress("Added")], "cut"));
    expect(seen.outputs["error-message"]).toContain(
      ". Check in Zylon whether the ingest is still running before you start it again. See in Zylon's log whether it restarted. If not, raise any proxy's time limit. See",
    );
  });

  test.each([
    [
      "an event",
      "text/event-stream",
      `data: ${START}\n\nevent: sync_error\nda`,
    ],
    [
      "its data",
      "text/event-stream",
      `data: ${START}\n\ndata: {"type":"sync_comp`,
    ],
    ["a line", "application/x-ndjson", `${START}\n{"type":"sync_comp`],
  ])(
    "in the middle of %s, at a clean end, is stream-cut",
    async (_, type, text) => {
      const seen = await ingest(replyWithText(type, text));
      expectFailure(seen, "stream-cut", "unknown");
      expect(seen.outputs["error-message"]).toContain(
        "its answer ended in the middle of an event",
      );
      expect(seen.log).not.toMatch(/^::notice/m);
    },
  );

  test.each([
    [
      "at a clean end",
      events([started, { type: "sync_failed" }]),
      /its answer ended without sync_completed, after the unknown event "sync_failed"\. /,
    ],
    [
      "by its connection",
      events([started, { type: "sync_failed" }], "cut"),
      /, after the unknown event "sync_failed"\. /,
    ],
    [
      "in the middle of an event",
      replyWithText(
        "application/x-ndjson",
        `${START}\n{"type":"sync_failed"}\n{"type":"sync_comp`,
      ),
      /ended in the middle of an event, after the unknown event "sync_failed"\. /,
    ],
  ])(
    "%s after an unknown event quotes it, and blames no proxy",
    async (_, reply, words) => {
      const seen = await ingest(reply);
      expectFailure(seen, "stream-cut", "unknown");
      expect(seen.outputs["error-message"]).toMatch(words);
      expect(seen.outputs["error-message"]).not.toMatch(/proxy/);
    },
  );

  test("before its first event is a lost connection", async () => {
    const seen = await ingest(
      replyWithText("text/event-stream", ": hello\n\n", "cut"),
    );
    expectFailure(seen, "connection-lost", "unknown");
  });

  test("is not counted, and not watched, with wait-for: indexed", async () => {
    const seen = await ingest(events([started, progress("Added")], "cut"), {
      "wait-for": "indexed",
    });
    expectFailure(seen, "stream-cut", "unknown");
    expect(seen.sent.at(-1)).toBe("POST ingest");
  });
});

describe("an error in a 200", () => {
  test.each([
    ["sync_error", { type: "sync_error", message: "space not found" }],
    ["error", { type: "error", detail: "space not found" }],
    ["an error field", { ...completed, error: "space not found" }],
    [
      "an error of its own",
      { type: "other", error: { message: "space not found" } },
    ],
    ["an error without a type", { error: "space not found" }],
  ])("%s fails the step, and quotes why", async (_, event) => {
    for (const reply of [event, events([started, progress("Added"), event])]) {
      const seen = await ingest(reply);
      expectFailure(seen, "sync-error", "error");
      expect(seen.outputs["error-message"]).toContain('"space not found"');
      expect(seen.outputs["error-message"]).not.toContain(CHECK_INGEST_FIRST);
    }
  });

  test.each(["sync_error", "error"])(
    "an event that is named %s fails the step, whatever its data is",
    async (name) => {
      for (const data of ["space not found", "{}", '{"type":"sync_started"}'])
        expectFailure(
          await ingest(
            replyWithText(
              "text/event-stream",
              `event: ${name}\ndata: ${data}\n\n`,
            ),
          ),
          "sync-error",
          "error",
        );
    },
  );

  test("an event that is only a name fails the step too", async () => {
    const begun = `data: ${JSON.stringify(started)}\n\n`;
    for (const text of ["", begun])
      expectFailure(
        await ingest(
          replyWithText("text/event-stream", `${text}event: sync_error\n\n`),
        ),
        "sync-error",
        "error",
      );
  });

  test("success: false is a refusal", async () => {
    const event = { ...started, success: false };
    const refusals = [{ success: false }, { id: "int_1", success: false }];
    for (const reply of [event, events([event]), ...refusals]) {
      const seen = await ingest(reply);
      expectFailure(seen, "unexpected-response", "error");
      expect(seen.outputs["error-message"]).toMatch(
        /^Zylon refused the ingest.*\. Open the integration in Zylon to see why\. See/,
      );
      expect(seen.outputs["error-message"]).not.toContain(CHECK_INGEST_FIRST);
    }
  });

  test("the counts so far are told", async () => {
    const seen = await ingest(
      events([progress("Added"), progress("Updated"), { type: "sync_error" }]),
    );
    expect(seen.outputs["error-message"]).toMatch(/1 added, 1 updated so far/);
    expect(seen.outputs["error-message"]).not.toContain(CHECK_INGEST_FIRST);
  });

  test.each([null, "", " ", [], {}, false, 0])(
    "an error that is %j is none",
    async (error) => {
      const seen = await ingest(
        events([
          { ...started, error },
          { ...completed, error },
        ]),
      );
      expect(seen.outputs["sync-status"]).toBe("completed");
    },
  );

  test("success: false of an item is no refusal of the ingest", async () => {
    const item = { ...progress("Error"), success: false };
    const seen = await ingest(
      events([started, progress("Added"), item, completed]),
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "failed-count": "1",
    });
  });

  test("the error of an item is no error of the ingest", async () => {
    const seen = await ingest(
      events([
        progress("Added"),
        { ...progress("Error"), error: "Encrypted" },
        completed,
      ]),
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "failed-count": "1",
    });
  });
});

describe("no answer of an ingest", () => {
  test.each([
    [
      "an empty stream",
      replyWithText("text/event-stream", ""),
      "unexpected-response",
    ],
    ["an empty array", [], "unexpected-response"],
    ["an object without a type", {}, "unexpected-response"],
    [
      "an unknown event alone",
      events([{ type: "ping" }]),
      "unexpected-response",
    ],
    ["a web page", replyWithText("text/html", "<html><title>Docs"), "not-api"],
    [
      "a web page as JSON",
      replyWithText("application/json", " <html>"),
      "not-api",
    ],
    ["plain text", replyWithText("text/plain", "ok\n"), "not-api"],
    [
      "text that begins like an event",
      replyWithText("", "database down"),
      "not-api",
    ],
    ["half an object", replyWithText("", '{"type":"x'), "bad-json"],
    [
      "half an array",
      replyWithText("application/json", '[{"type":'),
      "bad-json",
    ],
    [
      "half an object over lines",
      replyWithText("", '{\n"type":\n'),
      "bad-json",
    ],
  ])("%s may have started it: it is unknown", async (_, reply, code) => {
    const seen = await ingest(reply);
    expectFailure(seen, code, "unknown");
    expect(seen.outputs["error-message"]).toMatch(
      /\. Check in Zylon whether the ingest is still running/,
    );
  });
});

describe("a 400 that says that an ingest is running", () => {
  test.each([
    "A synchronization is already in progress",
    "Artifact already processing",
    "The sync is Already Running.",
  ])("is waited for as a 409 is: %s", async (detail) => {
    const seen = await runAction({
      "POST ingest": [replyWithStatus(400, { detail }), events([completed])],
    });
    expect(seen.outputs["sync-status"]).toBe("completed");
  });

  test("has one remedy at the limit, whatever the type: its access is fine", async () => {
    const running = replyWithStatus(400, {
      detail: "Artifact already processing",
    });
    const seen = await runAction(
      { "POST ingest": [running] },
      { "wait-timeout-seconds": "5" },
    );
    expect(seen.outputs["error-code"]).toBe("already-running");
    expect(seen.outputs["error-message"]).not.toContain("grant");
    expect(seen.outputs["error-message"]).toContain(
      "Run the step again when that ingest has ended. If Zylon's schedule started it, move this workflow to another hour; if another workflow did, give both one concurrency group. See",
    );
  });

  test.each([
    "Invalid path: /work in progress/docs",
    "The SMB agent isn't running",
    "Required ownership is missing or invalid, or a synchronization is already in progress",
  ])("is another one, told at once: %s", async (detail) => {
    const seen = await runAction({
      "POST ingest": [replyWithStatus(400, { detail })],
    });
    expect(seen.outputs["error-code"]).toBe("bad-request");
    expect(seen.sent.filter((name) => name === "POST ingest")).toHaveLength(1);
  });
});

describe("a 409", () => {
  test("is waited for", async () => {
    const seen = await runAction(
      {
        "POST ingest": [
          replyWithStatus(409),
          replyWithStatus(409),
          replyWithStatus(409),
          replyWithStatus(409),
          started,
        ],
      },
      { "max-retries": "0" },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "started",
    });
    expect(seen.sent.filter((one) => one === "POST ingest")).toHaveLength(5);
  });

  test("with wait-for: indexed is not tried again in the last sixty seconds: no ingest is started that can't be waited for", async () => {
    const tries: number[] = [];
    const seen = await runAction(
      {
        "POST ingest": [
          (response): void => {
            const now = clock.now() / 1000;
            tries.push(now);
            replyWithStatus(now < 250 ? 409 : 200, started)(response);
          },
        ],
      },
      { "wait-for": "indexed", "wait-timeout-seconds": "300" },
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "already-running",
      "sync-status": "error",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /after 3 min 59 s of retries/,
    );
    expect(tries.at(-1)).toBe(239);
  });

  test("with wait-for: indexed and a minute in all is tried once", async () => {
    for (const [reply, outcome] of [
      [replyWithStatus(409), "already-running"],
      [completed, ""],
    ] as const) {
      const seen = await runAction(
        { "POST ingest": [reply], "GET artifact": [page(artifact("a1"))] },
        { "wait-for": "indexed", "wait-timeout-seconds": "60" },
      );
      expect(seen.outputs["error-code"]).toBe(outcome);
      expect(seen.sent.filter((name) => name === "POST ingest")).toHaveLength(
        1,
      );
    }
  });

  test("to an update is retried as ever, whatever wait-for is", async () => {
    const seen = await runAction(
      {
        "POST int_1": [replyWithStatus(409), entity("int_1", "FileSystem")],
        "GET artifact": [page(artifact("a1"))],
      },
      {
        "integration-type": "filesystem",
        configure: "update",
        username: "svc",
        password: "pass-word",
        "wait-for": "indexed",
        "wait-timeout-seconds": "60",
      },
    );
    expect(seen.outputs["updated"]).toBe("true");
  });

  test("at the limit says how long it waited, and that this run started nothing", async () => {
    const seen = await runAction(
      { "POST ingest": [replyWithStatus(409)] },
      { "wait-timeout-seconds": "300" },
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "already-running",
      "sync-status": "error",
    });
    expect(seen.outputs["error-message"]).toMatch(/after 4 min 59 s/);
    expect(seen.outputs["error-message"]).not.toContain(CHECK_INGEST_FIRST);
    expect(seen.seconds).toBeGreaterThan(240);
    expect(
      seen.sent.filter((one) => one === "POST ingest").length,
    ).toBeLessThan(20);
  });
});

describe("the limit of time", () => {
  test("ends a stream that goes on, with the counts so far", async () => {
    const seen = await runAction(
      {
        "POST ingest": [events([started, progress("Added")], "hang")],
      },
      { "wait-for": "indexed", "wait-timeout-seconds": "90" },
    );
    expectFailure(seen, "wait-timeout", "timed-out");
    expect(seen.outputs["error-message"]).toMatch(/1 added so far/);
    expect(seen.seconds).toBeGreaterThanOrEqual(90);
    expect(seen.log).toMatch(
      /Waiting for the ingest of int_1: 1 added, 29 s of 1 min 30 s$/m,
    );
  });

  test("says that Zylon never answered where it didn't", async () => {
    const seen = await ingest(staySilent, { "wait-timeout-seconds": "60" });
    expectFailure(seen, "wait-timeout", "timed-out");
    expect(seen.outputs["error-message"]).toMatch(
      /^Zylon didn't answer the ingest request within wait-timeout-seconds/,
    );
  });

  test("is of the ingest and the waiting together", async () => {
    const seen = await runAction(
      {
        "POST ingest": [replyAfter(50, completed)],
        "GET artifact": [
          page(),
          page(artifact("a1", { ingest_status: "Parsing" })),
        ],
      },
      { "wait-for": "indexed", "wait-timeout-seconds": "60" },
    );
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
    expect(seen.seconds).toBe(60);
  });

  test("alone counts for an ingest: a document may take longer than a request", async () => {
    const seen = await runAction(
      {
        "POST ingest": [
          (response): void => {
            events([started], "hang")(response);
            callAfter(600_000, () =>
              response.end(`data: ${JSON.stringify(completed)}\n\n`),
            );
          },
        ],
      },
      { "request-timeout-seconds": "1" },
    );
    expect(seen.outputs["sync-status"]).toBe("completed");
  });
});

describe("a cancel", () => {
  const WAITED_IN_VAIN =
    /^The run was cancelled, or reached timeout-minutes: SIGTERM; the step was waiting for another ingest of this integration to end, and started none\. Run the step again when that ingest has ended\. If a newer run cancelled this one, set cancel-in-progress: false\. If the job ran out of time, raise timeout-minutes\. See/;

  /**
   * Cancels the run while this request is under way. From then on nothing
   * sleeps, or the clock would go on.
   */
  const cancelAt = async (
    name: string,
    inputs: Record<string, string> = {},
    replies: Record<string, Reply> = {},
  ): Promise<ObservedRun> => {
    const end = new AbortController();
    let cancelledAt = 0;
    const seen = await runAction(
      {
        ...Object.fromEntries(
          Object.entries(replies).map(([key, reply]) => [key, [reply]]),
        ),
        [name]: [
          (): void => {
            cancelledAt = clock.now();
            end.abort(new Failure("cancelled", "SIGTERM"));
          },
        ],
      },
      inputs,
      { cancel: end.signal },
    );
    expect(seen.exitCode).toBe(1);
    expect(seen.sent.at(-1)).toBe(name);
    expect(seen.summary).toContain("cancelled");
    expect(seen.seconds * 1000).toBe(cancelledAt);
    return seen;
  };

  test.each([
    ["the list of integrations", "GET integrations", "not-requested", "false"],
    ["the check", "GET config", "not-requested", "false"],
    ["the list of documents", "GET artifact", "not-requested", "true"],
    ["the ingest", "POST ingest", "cancelled", "true"],
  ])(
    "during %s leaves every output",
    async (_, name, syncStatus, configured) => {
      const seen = await cancelAt(name, {
        "integration-id": name === "GET integrations" ? "" : "int_1",
        "wait-for": "indexed",
      });
      expect(seen.outputs).toMatchObject({
        outcome: "cancelled",
        "error-code": "cancelled",
        "sync-status": syncStatus,
        configured,
        ...UNKNOWN_COUNTS,
      });
    },
  );

  test("during the pause after a 409 says that nothing was requested", async () => {
    const end = new AbortController();
    const seen = await runAction(
      {
        "POST ingest": [
          (response): void => {
            replyWithStatus(409)(response);
            callAfter(1000, () =>
              end.abort(new Failure("cancelled", "SIGTERM")),
            );
          },
        ],
      },
      {},
      { cancel: end.signal },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "cancelled",
      "error-code": "cancelled",
      "sync-status": "not-requested",
    });
    expect(seen.outputs["error-message"]).toMatch(WAITED_IN_VAIN);
    expect(seen.log).toMatch(/Retry 1 in/);
    expect(seen.log).toMatch(/^Cancelled after .*\. No ingest was started\./m);
    expect(seen.sent.at(-1)).toBe("POST ingest");
  });

  test("while the body of a 409 arrives says so too", async () => {
    const end = new AbortController();
    const seen = await runAction(
      {
        "POST ingest": [
          replyWithStatus(409),
          (response): void => {
            response.writeHead(409, { "content-type": "application/json" });
            response.write('{"detail":', () => {
              staySilent(response);
              callAfter(1000, () =>
                end.abort(new Failure("cancelled", "SIGTERM")),
              );
            });
          },
        ],
      },
      {},
      { cancel: end.signal },
    );
    expect(seen.outputs["sync-status"]).toBe("not-requested");
    expect(seen.outputs["error-message"]).toMatch(WAITED_IN_VAIN);
    expect(seen.outputs["error-message"]).not.toContain(CHECK_INGEST_FIRST);
  });

  test("while the next try after a 409 is under way leaves it unknown", async () => {
    const end = new AbortController();
    const seen = await runAction(
      {
        "POST ingest": [
          replyWithStatus(409),
          () => end.abort(new Failure("cancelled", "SIGTERM")),
        ],
      },
      {},
      { cancel: end.signal },
    );
    expect(seen.outputs["sync-status"]).toBe("cancelled");
    expect(seen.outputs["error-message"]).toContain(CHECK_INGEST_FIRST);
    expect(seen.outputs["error-message"]).not.toContain("started none");
  });

  test("during the pause after a 429 speaks of no other ingest", async () => {
    const end = new AbortController();
    const seen = await runAction(
      {
        "POST ingest": [
          (response): void => {
            replyWithStatus(429)(response);
            callAfter(1000, () =>
              end.abort(new Failure("cancelled", "SIGTERM")),
            );
          },
        ],
      },
      {},
      { cancel: end.signal },
    );
    expect(seen.outputs["sync-status"]).toBe("not-requested");
    expect(seen.outputs["error-message"]).not.toContain("another ingest");
  });

  test("during the search keeps what is indexed", async () => {
    const seen = await cancelAt(
      "GET search",
      { "wait-for": "indexed", "expect-search": "handbook" },
      {
        "POST ingest": events([progress("Added"), completed]),
        "GET artifact": {
          data: [{ id: "a1", integration_id: "int_1", ingest_status: "Done" }],
        },
      },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "cancelled",
      "sync-status": "indexed",
      "indexed-count": "1",
    });
  });

  test("of several starts none of those that wait for their turn", async () => {
    const end = new AbortController();
    const seen = await runAction(
      {
        "POST ingest": [
          replyById({
            int_1: started,
            int_2: () => end.abort(new Failure("cancelled", "SIGINT")),
          }),
        ],
      },
      { "integration-id": "int_1, int_2, int_3", "max-parallel": "1" },
      { cancel: end.signal },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "cancelled",
      "sync-status": "cancelled",
    });
    expect(seen.sent.filter((one) => one === "POST ingest")).toHaveLength(2);
    expect(parseResults(seen)).toMatchObject([
      { sync_status: "started", outcome: "success" },
      { sync_status: "cancelled", outcome: "cancelled" },
      { sync_status: "not-requested", outcome: "cancelled" },
    ]);
  });
});
