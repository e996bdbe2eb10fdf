/** What log, last line and summary say of a run with many failures, or with few counts. */
import { runAction } from "./run-action.ts";
import {
  completed,
  entity,
  events,
  ingestStream,
  progress,
  type Replies,
  replyWithStatus,
  started,
} from "./support/replies.ts";
import { documents, failing, watch } from "./support/documents.ts";
import {
  CREATE,
  integrationArtifact,
  newerZylon,
  olderShares,
  olderZylon,
} from "./support/versions.ts";

const ALL = { "integration-id": "all" };

/** Artifacts of which these fail, each with these words. */
function fail(count: number, words: (at: number) => string): Replies {
  const ids = Array.from({ length: 40 }, (_, at) => `art_${at + 1}`);
  const replies = {
    ...newerZylon(...ids.map((id) => integrationArtifact(id))),
  };
  for (const [at, id] of ids.slice(0, count).entries())
    replies[`POST artifact/${id}/sync`] = [
      replyWithStatus(503, { detail: words(at) }),
    ];
  return replies;
}

describe("failures in the same words", () => {
  test("are told once, with their number and the names of three", async () => {
    const seen = await runAction(
      fail(30, () => "restarting"),
      ALL,
    );
    const annotations = seen.log.match(/^::error.*$/gm) ?? [];
    expect(annotations).toHaveLength(1);
    expect(annotations[0]).toMatch(
      /::30 integrations, art_1 \(Space of art_1\), art_2 \(Space of art_2\), art_3 \(Space of art_3\) and 27 more: Zylon, or a proxy/,
    );
    expect(seen.summary.match(/\*\*What to do:\*\*/g)).toHaveLength(1);
    for (let at = 1; at <= 30; at += 1)
      expect(seen.log).toMatch(
        new RegExp(`^Failed with server-error: .*art_${at} \\(`, "m"),
      );
    expect(seen.outputs["error-message"]).toMatch(
      /^Zylon, or a proxy in front of it, failed: "restarting" \(POST artifact\/\{id\}\/sync answered 503\)/,
    );
  });

  test("are told for each of two integrations by name", async () => {
    const seen = await runAction(
      fail(2, () => "restarting"),
      ALL,
    );
    expect(seen.log).toContain(
      "::2 integrations, art_1 (Space of art_1), art_2 (Space of art_2): Zylon",
    );
  });

  test("are told for each integration if they differ, also beyond ten", async () => {
    const seen = await runAction(
      fail(12, (at) => `error ${at}`),
      ALL,
    );
    expect(seen.log.match(/^::error.*"error \d+"/gm)).toHaveLength(12);
    expect(seen.log).toContain(
      "12 of 40 integrations failed, the first with server-error: art_1 (Space of art_1)",
    );
  });

  test("beyond twenty are only in the log, and the summary says so", async () => {
    const seen = await runAction(
      fail(23, (at) => `error ${at}`),
      ALL,
    );
    expect(seen.summary.match(/\*\*What to do:\*\*/g)).toHaveLength(20);
    expect(seen.summary).toContain("The log has 3 more.");
  });
});

describe("the counts of Zylon", () => {
  const documented = {
    type: "sync_started",
    current_artifact_count: 42,
    integration_item_count: 120,
  };

  test("are told with completed, in the last line and in the summary", async () => {
    const seen = await runAction({ "POST ingest": [documented] });
    const counts = "Zylon counted 42 artifacts and 120 items in the source";
    expect(seen.log).toMatch(new RegExp(`^Done after \\S+ s: ${counts}$`, "m"));
    expect(seen.summary).toContain(`**${counts}**`);
  });

  test("stand beside the number of documents, also if they contradict it", async () => {
    const none = { ...documented, integration_item_count: 0 };
    const seen = await watch(
      { 0: documents(24) },
      {},
      events([none, completed]),
    );
    expect(seen.exitCode).toBe(0);
    expect(seen.log).toContain(
      "24 indexed; Zylon counted 42 artifacts and 0 items in the source",
    );
  });

  test.each([
    [
      "items",
      { current_artifact_count: null },
      "Zylon counted 120 items in the source",
    ],
    [
      "artifacts",
      { integration_item_count: null },
      "Zylon counted 42 artifacts",
    ],
  ])("are told if there are only %s", async (_, more, words) => {
    const seen = await runAction({
      "POST ingest": [{ ...documented, ...more }],
    });
    expect(seen.log).toMatch(new RegExp(`s: ${words}$`, "m"));
  });

  test("are said to be missing only if nothing else is known", async () => {
    const none = await runAction({ "POST ingest": [ingestStream()] });
    expect(none.log).toMatch(/: Zylon reports no counts$/m);
    const items = await runAction({ "POST ingest": [ingestStream("Added")] });
    expect(items.log).toMatch(/: 1 added$/m);
  });
});

test("with completed, items that Zylon reports as failed are a warning with their names", async () => {
  const failed = [
    started,
    { ...progress("Error"), integration_item: { name: "Scan" } },
    { ...progress("Error"), artifact: { name: "Plan" } },
    completed,
  ];
  const seen = await runAction({ "POST ingest": [events(failed)] });
  expect(seen.exitCode).toBe(0);
  expect(seen.log).toMatch(
    /^::warning::int_1 \(confluence\): 2 items failed: Scan, Plan\. Correct them, .* set wait-for: indexed and max-failed: 0\./m,
  );
});

test.each([
  ["", /To fail the step in this case, set max-failed: 0\.$/m],
  ["50%", /max-failed \(50%25\) allows it\.$/m],
])(
  "failing documents are a warning that says why no gate fails: max-failed %j",
  async (maxFailed, why) => {
    const seen = await watch(
      { 0: [...documents(3), failing("e")] },
      { "max-failed": maxFailed },
    );
    expect(seen.log).toMatch(/^::warning::.*1 document failing: Page e\./m);
    expect(seen.log).toMatch(why);
  },
);

test("a run that created says so, in the last line and in the summary", async () => {
  const inputs = { ...CREATE, ingest: "false" };
  const seen = await runAction(olderShares("svc-other"), inputs);
  expect(seen.log).toMatch(/^Done after \S+ s: created$/m);
  expect(seen.summary).toContain("✅ **created**");
});

test("one of several that failed says what became of the others", async () => {
  const seen = await runAction(
    {
      ...olderZylon(entity("int_1"), entity("int_2", "FileSystem")),
      "POST integration/filesystem/int_2/ingest": [
        events([{ type: "sync_error", message: "SMB: logon failure" }]),
      ],
    },
    ALL,
  );
  expect(seen.log).toMatch(
    /^The ingest of int_2 \(filesystem\) failed: .*"SMB: logon failure"/m,
  );
  expect(seen.log).toMatch(
    /^Failed after \S+ s: 1 of 2 integrations failed, the first with sync-error: int_2 \(filesystem\)/m,
  );
  expect(seen.log).not.toMatch(/OAuth|grant/);
});

describe("outputs that can't be written", () => {
  const LOST = { GITHUB_OUTPUT: "/no/such/folder/output" };

  test("make the summary red, and say what to do", async () => {
    const seen = await runAction({}, {}, { env: LOST });
    expect(seen.exitCode).toBe(1);
    expect(seen.log).toMatch(/^::error::The outputs were not written: /m);
    expect(seen.log).toMatch(
      /^Failed after \S+ s: The outputs were not written/m,
    );
    expect(seen.summary).toMatch(
      /\[!CAUTION\]\n> ❌ \*\*The outputs were not written/,
    );
  });
});
