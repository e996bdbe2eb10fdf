/** `wait-for: indexed`: which documents are watched, and until when. */
import type { IncomingMessage } from "node:http";
import { clock } from "../src/clock.ts";
import { Failure, CHECK_INGEST_FIRST } from "../src/errors.ts";
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
  loginPage,
  page,
  progress,
  replyWithText,
  type Reply,
  type Replies,
  type ObservedRun,
  started,
  replyWithStatus,
} from "./run-action.ts";

const INDEXED = { "wait-for": "indexed" };
const ended = events([{ ...started, integration_item_count: 1 }, completed]);
const onlyStarted = events([started]);

/** The documents of each look, the first before the ingest. */
const watch = (
  looks: readonly Reply[],
  {
    inputs = {},
    answer = ended,
  }: {
    inputs?: Record<string, string>;
    answer?: Reply;
  } = {},
): Promise<ObservedRun> =>
  runAction(
    { "GET artifact": looks, "POST ingest": [answer] },
    { ...INDEXED, ...inputs },
  );

const queryOf = ({ url = "" }: IncomingMessage): URLSearchParams =>
  new URL(url, "http://zylon.test").searchParams;

const looksOf = ({ sent }: ObservedRun): number =>
  sent.filter((one) => one === "GET artifact").length;

const pending = (id: string, more: object = {}): object =>
  artifact(id, { ingest_status: "Parsing", ...more });

describe("the documents", () => {
  test("of the integration are listed below every project of the user, as documented", async () => {
    const seen = await watch(listsBeforeAndAfter("a1"));
    expect(seen.sent.slice(0, 5)).toEqual([
      "GET config",
      "GET me",
      "GET project",
      "GET artifact",
      "POST ingest",
    ]);
    const root = "/api/v1/app";
    expect(seen.urls.slice(1, 4).map(({ pathname }) => pathname)).toEqual([
      `${root}/me`,
      `${root}/user/usr_1/project`,
      `${root}/project/prj_1/artifact`,
    ]);
    expect(Object.fromEntries(seen.urls[3]?.searchParams ?? [])).toEqual({
      include_descendants: "true",
      state: "Published,Processing,Error,Initializing,Unavailable",
      page_size: "100",
    });
  });

  test("exclude folders, links, deleted ones and those of other integrations", async () => {
    const seen = await watch([
      page(),
      page(
        artifact("a1"),
        artifact("folder", { type: "Folder", ingest_status: "NotApplicable" }),
        artifact("link", { type: "Link", ingest_status: "NotApplicable" }),
        artifact("gone", { state: "Deleted" }),
        pending("other", { integration_id: "int_9" }),
        pending("nobody's", { integration_id: null }),
      ),
    ]);
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "indexed-count": "1",
      "added-count": "1",
    });
  });

  test("are counted before and after", async () => {
    const updated_at = "2026-11-25T03:00:00Z";
    const before = page(
      artifact("same"),
      artifact("changed"),
      artifact("removed", { ingest_warnings: ["NoContent"] }),
      artifact("failing", { ingest_status: "Error", error: "Encrypted" }),
      artifact("breaks"),
    );
    const after = page(
      artifact("same", { ingest_warnings: ["NoContent"] }),
      artifact("changed", { updated_at }),
      artifact("failing", { ingest_status: "Error", error: "Encrypted" }),
      artifact("breaks", { ingest_status: "Error", error: "Malformed" }),
      artifact("new"),
      artifact("broken", { state: "Error", error: "MaxNodes" }),
    );
    const seen = await watch([before, after]);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "indexed",
      "added-count": "1",
      "updated-count": "1",
      "removed-count": "1",
      "failed-count": "2",
      "indexed-count": "3",
      "warning-count": "1",
    });
    const entry = { integration_type: "confluence", integration_id: "int_1" };
    expect(readOutputFile(seen, "changes-file")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...entry, id: "new", change: "added" }),
        expect.objectContaining({ id: "changed", change: "updated" }),
        expect.objectContaining({
          id: "removed",
          change: "removed",
          warnings: [],
        }),
        expect.objectContaining({ id: "broken", error: "MaxNodes" }),
        expect.objectContaining({
          id: "failing",
          change: "unchanged",
          error: "Encrypted",
        }),
        expect.objectContaining({
          id: "same",
          change: "unchanged",
          warnings: ["NoContent"],
        }),
      ]),
    );
    expect(readOutputFile(seen, "changes-file")).toHaveLength(7);
    expect(seen.log).toMatch(/^::warning.*2 documents failed/m);
  });

  test("that can't be read are skipped, and addresses are never cut", async () => {
    const url = `https://wiki.example.com/${"x".repeat(400)}`;
    const seen = await watch([
      page(),
      page(artifact("a1", { external_url: url }), {
        name: "no id",
        integration_id: "int_1",
      }),
    ]);
    expect(seen.outputs["indexed-count"]).toBe("1");
    expect(
      seen.log.match(/^::notice.*documents without a usable id/gm),
    ).toHaveLength(1);
    expect(readOutputFile(seen, "changes-file")).toMatchObject([
      { id: "a1", url },
    ]);
    expect(seen.summary).toContain(`(${url})`);
  });

  test("are read even if some fields are not as documented", async () => {
    const seen = await watch(
      [
        page(),
        page(
          artifact("a1", {
            type: null,
            integration_id: 7,
            ingest_warnings: ["no text", 1],
          }),
          artifact("a2", {
            integration_id: "7",
            ingest_status: ["Done"],
            ingest_warnings: {},
            external_url: "javascript:x",
          }),
          artifact("a3", { integration_id: "7", name: "" }),
        ),
      ],
      { inputs: { "integration-id": "7" } },
    );
    expect(seen.outputs["indexed-count"]).toBe("3");
    expect(readOutputFile(seen, "changes-file")).toMatchObject([
      { id: "a1", warnings: ["no text", "1"] },
      { id: "a2", warnings: [], url: null },
      { id: "a3", name: "a3" },
    ]);
  });

  test("that fail without a reason say that it is unknown; one that is a warning too is said once", async () => {
    const unknown = artifact("a1", { ingest_status: "Error" });
    const twice = artifact("a2", {
      ingest_status: "Error",
      error: "Encrypted",
      ingest_warnings: ["Encrypted", "NoContent"],
    });
    const seen = await watch([page(), page(unknown, twice)]);
    expect(seen.log).toMatch(/Page a1 \(Unknown\), Page a2 \(Encrypted\)/);
    expect(readOutputFile(seen, "changes-file")).toMatchObject([
      { id: "a1", error: "Unknown", warnings: [] },
      { id: "a2", error: "Encrypted", warnings: ["NoContent"] },
    ]);
  });

  test("without updated_at are not said to be updated so far either", async () => {
    const timeless = { updated_at: null };
    const [a1, a2] = [artifact("a1", timeless), artifact("a2", timeless)];
    const seen = await watch(
      [
        page(a1, a2),
        page(pending("a1", timeless), a2),
        page(a1, pending("a2", timeless)),
      ],
      { inputs: { "wait-timeout-seconds": "30" } },
    );
    expect(seen.outputs["error-message"]).toMatch(
      /: 1 of 2 documents not indexed yet: Page a2/,
    );
  });

  test("that were pending for a time were updated, whatever their time says", async () => {
    const all = page(artifact("a1"), artifact("a2"));
    const seen = await watch([
      all,
      page(pending("a1"), artifact("a2")),
      page(pending("a1")),
      all,
    ]);
    expect(seen.outputs).toMatchObject({
      "updated-count": "1",
      "added-count": "0",
    });
  });

  test("without updated_at are not counted as unchanged", async () => {
    const old = artifact("a1", { updated_at: null });
    const seen = await watch([page(old)]);
    expect(seen.log).toMatch(/^Done in [\d.]+ s: 1 document indexed$/m);
  });

  test("may be fewer than the items in the source: success, with both numbers", async () => {
    const seen = await watch(listsBeforeAndAfter("a1"), {
      answer: events([{ ...started, integration_item_count: 3 }, completed]),
    });
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).toMatch(/1 document indexed.*3 items in the source/);
  });

  test("that Zylon counts and does not list are asked about in a notice", async () => {
    const seen = await watch([page(artifact("a1")), page(artifact("a1"))], {
      answer: events([{ ...started, current_artifact_count: 5 }, completed]),
    });
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).toMatch(
      /^::notice::Zylon counted 5 documents before the ingest, but listed only 1\. Check project-id if you set it, then whether the user of api-token may read every project\.$/m,
    );
  });
});

describe("a document of which two projects disagree", () => {
  const failed = artifact("a1", { ingest_status: "Error", error: "Encrypted" });
  const done = artifact("a1");

  test.each([
    ["done and failed", done, failed],
    ["failed and done", failed, done],
  ])("is failed where one of them says so: %s", async (_, one, other) => {
    const seen = await runAction(
      {
        "GET project": [{ data: [{ id: "prj_1" }, { id: "prj_2" }] }],
        "GET artifact": [
          replyById({
            prj_1: page(one, artifact("a2")),
            prj_2: page(other, artifact("a2")),
          }),
        ],
        "POST ingest": [ended],
      },
      INDEXED,
    );
    expect(seen.outputs["indexed-count"]).toBe("1");
    expect(seen.log).toMatch(/^::warning.*already failing.*Page a1/m);
  });
});

describe("a Zylon that takes other filters", () => {
  test.each([
    ["405", replyWithStatus(405)],
    ["404", replyWithStatus(404)],
    ["a page", loginPage],
  ])(
    "one that answers %s to pending documents alone is asked for all from then on",
    async (_, refusal) => {
      let isStarted = false;
      const pendingOnce: Reply = (response, request) => {
        const isPendingOnly = queryOf(request).has("ingest_status");
        const isWorking = isStarted && clock.now() < 400_000;
        if (isPendingOnly) refusal(response);
        else
          replyWithStatus(
            200,
            page(isWorking ? pending("a1") : artifact("a1"), artifact("a2")),
          )(response);
      };
      const start: Reply = (response) => {
        isStarted = true;
        ended(response);
      };
      const seen = await watch([pendingOnce], {
        answer: start,
      });
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "indexed-count": "2",
      });
      expect(seen.log).not.toMatch(/Retrying/);
    },
  );

  const refusing =
    (refused: RegExp, code: number): Reply =>
    (response, request) =>
      refused.test(queryOf(request).toString())
        ? replyWithStatus(code)(response)
        : replyWithStatus(200, page(artifact("a1")))(response);

  test.each([400, 422])(
    "one that answers %d to Unavailable is asked without it from then on",
    async (code) => {
      const seen = await watch([refusing(/Unavailable/, code)]);
      expect(seen.outputs["sync-status"]).toBe("indexed");
      const states = seen.urls
        .filter(({ pathname }) => pathname.endsWith("/artifact"))
        .map(({ searchParams }) => searchParams.get("state"));
      expect(states[0]).toContain("Unavailable");
      expect(new Set(states.slice(1))).toEqual(
        new Set(["Published,Processing,Error,Initializing"]),
      );
    },
  );

  test.each([
    [400, "bad-request"],
    [422, "unprocessable"],
  ])(
    "one that answers %d to both is not watched: the step fails before the ingest",
    async (code, errorCode) => {
      const seen = await watch([refusing(/state/, code)]);
      expect(seen.sent).not.toContain("POST ingest");
      expect(seen.outputs).toMatchObject({
        "error-code": errorCode,
        "sync-status": "not-requested",
        configured: "true",
      });
      expect(seen.outputs["error-message"]).toContain(
        "Set wait-for: completed",
      );
    },
  );
});

describe("settled", () => {
  test("ten seconds after a sync_completed", async () => {
    const seen = await watch(listsBeforeAndAfter("a1"));
    expect(seen.outputs["sync-status"]).toBe("indexed");
    expect(seen.seconds).toBeGreaterThan(12);
    expect(seen.seconds).toBeLessThan(30);
    expect(looksOf(seen)).toBe(3);
  });

  test.each([
    ["only a start", onlyStarted],
    ["the integration in place of an event", entity("int_1")],
  ])("sixty seconds after %s, which the log explains", async (_, answer) => {
    const seen = await watch(listsBeforeAndAfter("a1"), { answer });
    expect(seen.outputs["sync-status"]).toBe("indexed");
    expect(seen.seconds).toBeGreaterThanOrEqual(62);
    expect(seen.log).toMatch(
      /Nothing is pending any more\. Zylon did not say that the ingest ended, so the step waits another \d+ s to be sure\./,
    );
  });

  test.each([
    ["another document", [artifact("a2")]],
    ["one document more", [artifact("a1"), artifact("a2")]],
    ["one document fewer", []],
    ["another time", [artifact("a1", { updated_at: "2026-11-25T03:00:00Z" })]],
    ["another standing", [artifact("a1", { ingest_status: "Error" })]],
  ])("starts anew with %s", async (_, changed) => {
    const seen = await watch([
      page(),
      page(artifact("a0"), artifact("a1")),
      page(artifact("a0"), ...changed),
    ]);
    expect(seen.seconds).toBeGreaterThan(22);
    expect(seen.outputs["sync-status"]).toBe("indexed");
  });

  test("not while anything is pending, an unknown status too", async () => {
    const seen = await watch([
      page(),
      page(artifact("a1"), artifact("a2", { ingest_status: "Embedding" })),
      page(artifact("a1"), artifact("a2", { ingest_status: "Embedding" })),
      page(artifact("a1"), artifact("a2")),
    ]);
    expect(seen.outputs["indexed-count"]).toBe("2");
  });

  test("never by an incomplete listing", async () => {
    const short = { ...page(artifact("a1")), total_count: 2 };
    const seen = await watch([
      page(),
      page(artifact("a1"), artifact("a2")),
      (response): void =>
        replyWithStatus(200, { data: [], total_count: 2, has_next_page: true })(
          response,
        ),
      short,
      page(artifact("a1"), artifact("a2")),
    ]);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "2",
      "removed-count": "0",
    });
  });
});

describe("the limit of time", () => {
  const inputs = { "wait-timeout-seconds": "30" };

  test("names what is pending, and leaves the counts empty", async () => {
    const unfinished = page(
      artifact("a1", { ingest_warnings: ["NoContent"] }),
      pending("a2", { name: "Handbook" }),
      pending("a3", { name: "Plan" }),
    );
    const seen = await watch([page(), unfinished], { inputs });
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "wait-timeout",
      "sync-status": "timed-out",
      "added-count": "",
      "updated-count": "",
      "removed-count": "",
      "failed-count": "",
      "indexed-count": "1",
      "warning-count": "1",
    });
    expect(readOutputFile(seen, "changes-file")).toMatchObject([
      { id: "a1", change: "added" },
    ]);
    expect(seen.outputs["error-message"]).toMatch(
      /1 added so far; 2 of 3 documents not indexed yet: Handbook, Plan\. Raise wait-timeout-seconds/,
    );
    expect(seen.outputs["error-message"]).not.toContain(CHECK_INGEST_FIRST);
    expect(seen.summary).toMatch(/Not indexed yet[^]*Handbook[^]*Plan/);
    expect(seen.log).toMatch(
      /Waiting for documents to be indexed: 1 of 3, 29 s of 30 s/,
    );
  });

  test.each([
    ["has ended", ended, "Zylon may still be indexing."],
    ["may go on", onlyStarted, "Zylon may still be working on the ingest."],
  ])(
    "says what Zylon may still be doing, if the ingest %s",
    async (_, answer, sentence) => {
      const seen = await watch([page(), page(pending("a1"))], {
        inputs,
        answer,
      });
      expect(seen.outputs["error-code"]).toBe("wait-timeout");
      expect(seen.summary).toContain(sentence);
    },
  );

  test.each([
    [
      "NotStarted",
      "NotStarted",
      /: Page a2\. No document was indexed meanwhile\. Check Zylon's log and workers\. If it is only slow, raise wait-timeout-seconds\. See/,
    ],
    ["NotStarted", "Parsing", /: Page a2\. Raise wait-timeout-seconds, and/],
  ])(
    "says whether anything moved: %s at first, %s at last",
    async (first, last, message) => {
      const old = artifact("a1");
      const stay = (status: string): object =>
        page(old, artifact("a2", { ingest_status: status }));
      const seen = await watch([page(old), stay(first), stay(last)], {
        inputs,
      });
      expect(seen.outputs["error-message"]).toMatch(message);
    },
  );

  test("says both if documents were removed, and nothing was indexed", async () => {
    const seen = await watch([page(artifact("a0")), page(pending("a1"))], {
      inputs,
    });
    expect(seen.outputs["error-message"]).toMatch(
      /Check what was removed: the next run compares with what is left\. Then check Zylon's log: nothing was indexed meanwhile\. See/,
    );
  });

  test("says first to look at what was removed: the next run compares with what is left", async () => {
    const failed = artifact("a2", { ingest_status: "Error" });
    const seen = await watch(
      [page(artifact("a0")), page(pending("a1"), failed)],
      { inputs },
    );
    expect(seen.outputs["error-message"]).toMatch(
      /1 removed, 1 failed so far; .* Check what was removed: the next run compares with what is left\. Then raise/,
    );
  });

  test("gets one more look at everything, which says what is still pending", async () => {
    const [a2, a3] = [pending("a2"), pending("a3")];
    const whole = [page(), page(a2, a3), page(artifact("a2"), a3)];
    const seen = await watch(
      [
        (response, request): void => {
          const isPending = queryOf(request).has("ingest_status");
          const reply = isPending ? page(a2, a3) : whole.shift();
          replyWithStatus(200, reply)(response);
        },
      ],
      { inputs },
    );
    expect(seen.outputs["error-message"]).toMatch(
      /1 of 2 documents not indexed yet.*: Page a3\./,
    );
    expect(seen.seconds).toBeGreaterThanOrEqual(30);
  });

  test("gives the last look the time that a list of all documents takes, however quick the pending ones are", async () => {
    const a2 = pending("a2");
    const whole = page(artifact("a1"), a2);
    const lists = [page(), whole, whole];
    const seen = await watch(
      [
        (response, request) => {
          const isPending = queryOf(request).has("ingest_status");
          if (isPending) replyWithStatus(200, page(a2))(response);
          else replyAfter(45, lists.shift() ?? page())(response, request);
        },
      ],
      {
        inputs: {
          "wait-timeout-seconds": "600",
          "request-timeout-seconds": "600",
        },
      },
    );
    expect(seen.outputs["error-message"]).toMatch(
      /1 of 2 documents not indexed yet/,
    );
  });

  const done = page(artifact("a1"));
  test.each([
    ["half a minute", [done, replyAfter(25, done)], 12],
    ["twice as long as the look before", [replyAfter(50, done)], 70],
  ])("lets the last look take %s", async (_, looks, limit) => {
    const seen = await watch([page(), ...looks], {
      inputs: {
        "wait-timeout-seconds": String(limit),
        "request-timeout-seconds": "600",
      },
    });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "indexed",
    });
    expect(seen.seconds).toBeGreaterThan(limit);
    expect(seen.log).toMatch(
      /^Everything seems to be indexed\. Checking once more, \d+ s of/m,
    );
  });

  test.each([
    [60, "only a start", onlyStarted, "30"],
    [10, "a sync_completed", ended, "11"],
  ])(
    "says to add %d seconds where there was no time to be certain after %s",
    async (more, _, answer, limit) => {
      const seen = await watch(listsBeforeAndAfter("a1"), {
        inputs: { "wait-timeout-seconds": limit },
        answer,
      });
      expect(seen.outputs["error-code"]).toBe("wait-timeout");
      expect(seen.outputs["error-message"]).toMatch(
        new RegExp(
          `no time left.*Raise wait-timeout-seconds by at least ${more}\\.`,
        ),
      );
    },
  );

  test("names the flaw of a list, and does not advise a longer time", async () => {
    const flawed = { ...page(artifact("a1")), has_next_page: true };
    const seen = await watch([page(), flawed], { inputs });
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
    expect(seen.outputs["error-message"]).toMatch(
      /Zylon announced page 2 of a list but repeated it, in the project prj_1/,
    );
    expect(seen.outputs["error-message"]).not.toMatch(
      /Raise wait-timeout-seconds/,
    );
    expect(seen.outputs).toMatchObject({
      "indexed-count": "",
      "removed-count": "",
    });
  });

  test("names both numbers of a list that is short", async () => {
    let looks = 0;
    const seen = await watch(
      [
        page(),
        (response): void => {
          looks += 1;
          replyWithStatus(200, {
            data: [artifact(`a${looks}`)],
            has_next_page: false,
            total_count: 5,
          })(response);
        },
      ],
      { inputs },
    );
    expect(seen.outputs["error-message"]).toMatch(
      /Zylon counted 5 entries but listed 1/,
    );
  });
});

describe("looks that fail", () => {
  test("are repeated if the failure is transient", async () => {
    const seen = await watch(
      [
        page(),
        dropConnection,
        replyWithStatus(503),
        replyWithStatus(500),
        replyWithStatus(429),
        page(artifact("a1")),
      ],
      { inputs: { "max-retries": "0" } },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "1",
    });
  });

  test("until the limit, where the message says what failed", async () => {
    const seen = await watch([page(), replyWithStatus(503)], {
      inputs: { "max-retries": "0", "wait-timeout-seconds": "60" },
    });
    expect(seen.outputs).toMatchObject({
      "error-code": "wait-timeout",
      "sync-status": "timed-out",
      "indexed-count": "",
    });
    expect(seen.outputs["error-message"]).toMatch(/answered 503/);
    expect(seen.log).toMatch(
      /^Zylon didn't list the documents: GET \S+ answered 503.*\. Retrying$/m,
    );
  });

  test("while everything is quiet are made no more often than others", async () => {
    const seen = await watch(
      [page(), page(artifact("a1")), replyWithStatus(503)],
      {
        inputs: { "max-retries": "0", "wait-timeout-seconds": "60" },
      },
    );
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
    expect(looksOf(seen)).toBeLessThan(30);
  });

  test("with what does not pass leave what the ingest said", async () => {
    for (const [answer, syncStatus] of [
      [ended, "completed"],
      [onlyStarted, "started"],
    ] as const) {
      const seen = await watch([page(), replyWithStatus(401)], { answer });
      expect(seen.outputs).toMatchObject({
        outcome: "failure",
        "error-code": "unauthorized",
        "sync-status": syncStatus,
        "indexed-count": "",
        "added-count": "",
      });
    }
  });

  test("for a minute are made again, whatever they say", async () => {
    const restarting = [
      replyWithStatus(404, "<html>"),
      replyWithStatus(401),
      replyWithStatus(404),
    ];
    const seen = await watch(
      [page(), page(pending("a1")), ...restarting, page(artifact("a1"))],
      { answer: ended },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "added-count": "1",
    });
  });

  const maintenance = replyWithText(
    "text/html",
    "<!doctype html><title>Back soon",
  );
  const done = page(artifact("a1"));
  /** The first reply whose time has not passed. */
  const until =
    (...replies: readonly (readonly [second: number, reply: Reply])[]): Reply =>
    (response, request) => {
      const isNow = ([second]: readonly [number, Reply]): boolean =>
        clock.now() < second * 1000;
      const [, reply = done] = replies.find(isNow) ?? [];
      if (typeof reply === "function") reply(response, request);
      else replyWithStatus(200, reply)(response);
    };

  test.each([
    ["200", maintenance],
    ["403", replyWithStatus(403, "<html>", { "content-type": "text/html" })],
  ])(
    "with a page of HTML and %s are made again for five minutes",
    async (_, reply) => {
      const passing = await watch([page(), until([90, reply])]);
      expect(passing.outputs).toMatchObject({
        outcome: "success",
        "added-count": "1",
      });
      const lasting = await watch([page(), reply]);
      expect(lasting.outputs["error-code"]).toBe("not-api");
      expect(lasting.seconds).toBeGreaterThan(300);
      expect(lasting.seconds).toBeLessThan(400);
    },
  );

  test("with a page of HTML, and then otherwise, have a minute for that too", async () => {
    const looks = until([90, maintenance], [120, replyWithStatus(401)]);
    const seen = await watch([page(), looks]);
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("with a page of HTML are waited for by a search too", async () => {
    const hit = [{ id: "a1", type: "Artifact" }];
    const seen = await runAction(
      {
        "GET artifact": [done],
        "POST ingest": [ended],
        "GET search": [until([100, maintenance], [Infinity, hit])],
      },
      { ...INDEXED, "expect-search": "vacation" },
    );
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.seconds).toBeGreaterThan(100);
  });

  test("of another kind have a minute each time: a good look in between begins it anew", async () => {
    // One reply is to the list of pending documents, and one to that of all.
    const down = [replyWithStatus(401), replyWithStatus(401)];
    const still = page(pending("a1"));
    const goodLooks = Array.from({ length: 40 }, () => still);
    const seen = await watch(
      [page(), still, ...down, ...goodLooks, ...down, page(artifact("a1"))],
      { answer: ended, inputs: { "wait-timeout-seconds": "900" } },
    );
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("or are cancelled leave no counts of a part", async () => {
    const end = new AbortController();
    const cancel: Reply = () => end.abort(new Failure("cancelled", "SIGTERM"));
    for (const look of [replyWithStatus(401), cancel]) {
      const seen = await runAction(
        {
          "GET artifact": [
            page(),
            page(artifact("a0"), pending("a1")),
            page(artifact("a0")),
            page(artifact("a0"), pending("a1")),
            look,
          ],
          "POST ingest": [events([progress("Added"), completed])],
        },
        INDEXED,
        { cancel: end.signal },
      );
      expect(seen.outputs).toMatchObject({
        "sync-status": look === cancel ? "cancelled" : "completed",
        "added-count": "",
        "indexed-count": "",
        "failed-count": "",
      });
      expect(seen.outputs["error-message"]).toMatch(/1 added so far/);
    }
  });

  test("or are cancelled say to look at what was removed, if that is limited: no later run sees it", async () => {
    const cancelAfterRemoval = (
      inputs: Record<string, string>,
    ): Promise<ObservedRun> => {
      const end = new AbortController();
      return runAction(
        {
          "GET artifact": [
            page(artifact("a0"), artifact("a1")),
            page(artifact("a0")),
            () => end.abort(new Failure("cancelled", "SIGTERM")),
          ],
          "POST ingest": [events([completed])],
        },
        { ...INDEXED, ...inputs },
        { cancel: end.signal },
      );
    };
    const limited = await cancelAfterRemoval({ "max-removed": "1" });
    expect(limited.outputs["error-message"]).toMatch(
      /1 removed so far\. Check what was removed: the next run compares with what is left\. If a newer run cancelled this one,/,
    );
    expect(limited.log).not.toContain("Retrying");
    const free = await cancelAfterRemoval({});
    expect(free.outputs["error-message"]).toMatch(
      /1 removed so far\. If a newer run cancelled this one, set cancel-in-progress: false\. If the job ran out of time,/,
    );
  });

  test("for good do not ask for that: the failure issue tells of a loss", async () => {
    const two = page(artifact("a0"), artifact("a1"));
    const seen = await watch(
      [two, page(artifact("a0")), replyWithStatus(401)],
      {
        answer: onlyStarted,
      },
    );
    expect(seen.outputs["error-message"]).toMatch(/1 removed so far\. /);
    expect(seen.outputs["error-message"]).not.toContain("Check what was");
  });

  test("before the ingest prevent it", async () => {
    const seen = await watch([replyWithStatus(500)], {
      inputs: { "max-retries": "0" },
    });
    expect(seen.outputs).toMatchObject({
      "error-code": "server-error",
      "sync-status": "not-requested",
    });
    expect(seen.sent).not.toContain("POST ingest");
  });
});

describe("what is green, and should be looked at", () => {
  test("documents that have been failing since earlier are named", async () => {
    const old = artifact("a2", { ingest_status: "Error", error: "Encrypted" });
    const seen = await watch([page(artifact("a1"), old)], { answer: ended });
    expect(seen.outputs).toMatchObject({ outcome: "success" });
    expect(seen.outputs["failed-count"]).toBe("0");
    expect(seen.log).toMatch(
      /^::warning.*1 document was already failing before this run: Page a2 \(Encrypted\)/m,
    );
  });

  test("several that have been failing since earlier are told as several", async () => {
    const old = ["a2", "a3"].map((id) =>
      artifact(id, { ingest_status: "Error", error: "Encrypted" }),
    );
    const seen = await watch([page(artifact("a1"), ...old)]);
    expect(seen.log).toMatch(
      /^::warning.*2 documents were already failing before this run: .*\. Correct them/m,
    );
  });

  test("what failed is told without max-failed to one who has set it", async () => {
    const seen = await watch(
      [
        page(artifact("a1")),
        page(artifact("a1"), artifact("a2", { ingest_status: "Error" })),
      ],
      { inputs: { "max-failed": "3" } },
    );
    expect(seen.log).toMatch(/^::warning.*1 document failed: Page a2/m);
    expect(seen.log).not.toMatch(/To make this fail the step/);
  });

  test("a status that is not known is pending, and told once", async () => {
    const odd = artifact("a1", { ingest_status: "Chunking" });
    const seen = await watch([page(), page(odd)], {
      answer: ended,
      inputs: { "wait-timeout-seconds": "60" },
    });
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
    expect(seen.log.match(/^::notice.*"Chunking"/gm)).toHaveLength(1);
  });
});

describe("the list before the ingest", () => {
  const flawed = { ...page(artifact("a1")), has_next_page: true };

  test("where it has a flaw, tells nothing of what changed", async () => {
    const seen = await watch([
      flawed,
      flawed,
      flawed,
      flawed,
      flawed,
      flawed,
      page(artifact("a1"), artifact("a2")),
    ]);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "indexed",
      "indexed-count": "2",
      "added-count": "",
      "updated-count": "",
      "removed-count": "",
      "failed-count": "0",
    });
    expect(seen.log).toMatch(
      /^::notice.*What changed is unknown: before the ingest, Zylon announced page 2/m,
    );
  });

  test("where it has a flaw, the stream tells what changed, and gates hold", async () => {
    const seen = await watch(
      [...Array.from({ length: 6 }, () => flawed), page(artifact("a1"))],
      {
        answer: events([progress("Updated"), progress("Error"), completed]),
        inputs: { "max-removed": "50%" },
      },
    );
    expect(seen.outputs).toMatchObject({
      "updated-count": "1",
      "failed-count": "1",
      "removed-count": "0",
      "error-code": "too-many-removed",
      "sync-status": "indexed",
    });
    expect(seen.outputs["error-message"]).toMatch(/It isn't known how many/);
    // What changed is of items, and does not add up to the documents.
    expect(seen.log).toMatch(
      /^Failed with .*: 1 document indexed, 1 failed\. /m,
    );
  });
});

describe("no document at all", () => {
  test("is no failure where the source has no items, but a warning", async () => {
    const none = { ...started, integration_item_count: 0 };
    const seen = await watch([page()], { answer: events([none, completed]) });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "0",
    });
    expect(seen.log).toMatch(/^::warning.*There are no documents/m);
  });

  test("is waited for where the source has items: the first may take minutes", async () => {
    const reported = { ...started, integration_item_count: 120 };
    const none = Array.from({ length: 12 }, () => page());
    const seen = await watch([...none, page(artifact("a1"))], {
      answer: reported,
      inputs: { "wait-timeout-seconds": "600" },
    });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "added-count": "1",
    });
    expect(seen.seconds).toBeGreaterThan(75);
  });

  test("at the limit of time is for the gates, which ask about the project first", async () => {
    const seen = await watch([page()], {
      answer: started,
      inputs: { "project-id": "prj_8", "wait-timeout-seconds": "300" },
    });
    expect(seen.outputs).toMatchObject({
      "error-code": "nothing-indexed",
      "sync-status": "started",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /\. If the integration has documents in Zylon, correct project-id/,
    );
    expect(seen.seconds).toBeGreaterThanOrEqual(300);
    expect(seen.log).toMatch(
      /^Waiting for documents to be indexed, 29 s of 5 min$/m,
    );
  });

  test.each([
    ["listed", [page(artifact("a1")), page()], started],
    ["counted", [page()], { ...started, current_artifact_count: 5 }],
  ])(
    "where Zylon %s some before, and no end is told, is certain after a minute",
    async (_, looks, answer) => {
      const seen = await watch(looks, { answer });
      expect(seen.outputs).toMatchObject({
        "error-code": "nothing-indexed",
        "sync-status": "indexed",
      });
      expect(seen.seconds).toBeGreaterThan(60);
      expect(looksOf(seen)).toBeLessThan(10);
    },
  );
});

describe("projects", () => {
  test("are still listed after leaving the user's list; losing access makes the list incomplete", async () => {
    const seen = await runAction(
      {
        "GET project": [
          { data: [{ id: "prj_1" }, { id: "prj_2" }] },
          { data: [{ id: "prj_1" }] },
        ],
        "GET artifact": [
          page(artifact("a1")),
          page(artifact("a2")),
          page(artifact("a1")),
          replyWithStatus(403),
        ],
        "POST ingest": [ended],
      },
      { ...INDEXED, "wait-timeout-seconds": "60" },
    );
    expect(seen.urls.at(-1)?.pathname).toMatch(/prj_2/);
    expect(seen.outputs["error-message"]).toMatch(
      /no longer lets the user of api-token read the project prj_2/,
    );
  });

  const two: Replies = {
    "GET project": [{ data: [{ id: "prj_1" }, { id: "prj_2" }] }],
    "POST ingest": [ended],
  };

  test("without a usable id are skipped with one notice", async () => {
    const seen = await runAction(
      {
        "GET project": [{ data: [{ id: "prj_1" }, { name: "no id" }, {}] }],
        "GET artifact": listsBeforeAndAfter("a1"),
      },
      INDEXED,
    );
    expect(seen.outputs["sync-status"]).toBe("indexed");
    expect(
      seen.log.match(/^::notice.*projects without a usable id/gm),
    ).toHaveLength(1);
  });

  test("are all where two readings list the same, whatever their count says", async () => {
    const part = { ...page({ id: "prj_1" }), total_count: 2 };
    const seen = await runAction(
      { "GET project": [part], "GET artifact": listsBeforeAndAfter("a1") },
      INDEXED,
    );
    expect(seen.outputs["added-count"]).toBe("1");
    const before = seen.sent.slice(0, seen.sent.indexOf("GET artifact"));
    expect(before.filter((name) => name === "GET project")).toHaveLength(2);
  });

  test("are not all where a page of their list is refused: then nothing is compared", async () => {
    const first = { data: [{ id: "prj_1" }], has_next_page: true };
    const seen = await runAction(
      {
        "GET project": [
          ...[
            first,
            replyWithStatus(400),
            first,
            replyWithStatus(400),
            first,
            replyWithStatus(400),
          ],
          page({ id: "prj_1" }),
        ],
        "GET artifact": listsBeforeAndAfter("a1"),
        "POST ingest": [ended],
      },
      INDEXED,
    );
    expect(seen.outputs["indexed-count"]).toBe("1");
    expect(seen.log).toMatch(
      /What changed is unknown: .* announced page 2 of a list but refused it, in the list of projects/,
    );
  });

  test.each([
    ["first", "prj_1", "prj_2"],
    ["last", "prj_2", "prj_1"],
  ])(
    "a document that two of them list counts once, and as pending if the %s says so",
    async (_, working, other) => {
      let looks = 0;
      const seen = await runAction(
        {
          ...two,
          "GET artifact": [
            replyById({
              [other]: page(artifact("a1")),
              [working]: (response): void => {
                looks += 1;
                const isPending = looks > 1 && looks < 4;
                replyWithStatus(
                  200,
                  page(isPending ? pending("a1") : artifact("a1")),
                )(response);
              },
            }),
          ],
        },
        INDEXED,
      );
      expect(seen.outputs).toMatchObject({
        "indexed-count": "1",
        "updated-count": "1",
      });
      expect(seen.seconds).toBeGreaterThan(14);
    },
  );

  test.each([403, 404])(
    "one that answers %d is skipped with one notice",
    async (code) => {
      const seen = await runAction(
        {
          ...two,
          "GET artifact": [
            replyById({
              prj_1: page(artifact("a1")),
              prj_2: replyWithStatus(code, { detail: "no" }),
            }),
          ],
        },
        INDEXED,
      );
      expect(seen.outputs["sync-status"]).toBe("indexed");
      expect(seen.log.match(/^::notice.*prj_2/gm)).toHaveLength(1);
    },
  );

  test("one in which documents of this run were seen is a flaw when it is closed", async () => {
    let looks = 0;
    const seen = await runAction(
      {
        ...two,
        "GET artifact": [
          replyById({
            prj_1: page(artifact("a1")),
            prj_2: (response): void => {
              looks += 1;
              if (looks === 1)
                replyWithStatus(200, page(artifact("a2")))(response);
              else replyWithStatus(403)(response);
            },
          }),
        ],
      },
      { ...INDEXED, "wait-timeout-seconds": "60" },
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "wait-timeout",
      "removed-count": "",
    });
    expect(seen.outputs["error-message"]).toMatch(/prj_2/);
  });

  test.each([
    [403, "forbidden"],
    [404, "not-found"],
  ])(
    "one that project-id names and answers %d fails the step, with its name",
    async (code, errorCode) => {
      const seen = await runAction(
        {
          "GET artifact": [
            replyById({
              prj_1: page(),
              prj_2: replyWithStatus(code, { detail: "no" }),
            }),
          ],
        },
        { ...INDEXED, "project-id": "prj_1\nprj_2" },
      );
      expect(seen.outputs["error-code"]).toBe(errorCode);
      expect(seen.outputs["error-message"]).toMatch(/prj_2.*project-id/);
      expect(seen.sent).not.toContain("POST ingest");
    },
  );

  test("project-id asks for no other, and not for the user", async () => {
    const seen = await runAction(
      {
        "GET artifact": listsBeforeAndAfter("a1"),
        "POST ingest": [ended],
      },
      { ...INDEXED, "project-id": "prj_7" },
    );
    expect(seen.sent).not.toContain("GET me");
    expect(seen.urls[1]?.pathname).toBe("/api/v1/app/project/prj_7/artifact");
  });

  test("one that comes while waiting is listed with the next look", async () => {
    const seen = await runAction(
      {
        "GET project": [
          { data: [{ id: "prj_1" }] },
          { data: [{ id: "prj_1" }, { id: "prj_2" }] },
        ],
        "GET artifact": [
          replyById({ prj_1: page(), prj_2: page(artifact("a1")) }),
        ],
        "POST ingest": [ended],
      },
      INDEXED,
    );
    expect(seen.outputs["indexed-count"]).toBe("1");
    expect(seen.sent.filter((one) => one === "GET me")).toHaveLength(1);
  });
});

describe("a look for the pending alone", () => {
  const SIZE = 300;
  const PENDING = 150;

  /**
   * A workspace of which a part is worked on, from the ingest until the sixth
   * look. Of the pending alone, it counts one more than it lists.
   */
  function workspace(filter: "heard" | "ignored" | "refused"): Replies {
    let looks = 0;
    let isStarted = false;
    const ingest: Reply = (response) => {
      isStarted = true;
      ended(response);
    };
    const list: Reply = (response, request) => {
      const query = queryOf(request);
      const isAsked = query.has("ingest_status");
      if (isAsked && filter === "refused") {
        replyWithStatus(422)(response);
        return;
      }
      const isAlone = isAsked && filter === "heard";
      const first = Number(query.get("after") ?? 0);
      if (first === 0) looks += 1;
      const isPending = looks < 6;
      let size = SIZE;
      if (isAlone) size = isPending ? PENDING : 0;
      const length = Math.max(0, Math.min(100, size - first));
      const data = Array.from({ length }, (_, at) => {
        const id = `a${first + at}`;
        const isNew = first + at < PENDING && isStarted;
        if (isNew && isPending) return pending(id);
        return artifact(id, isNew ? { updated_at: "2026-11-25" } : {});
      });
      const next = first + length;
      replyWithStatus(200, {
        data,
        total_count: isAlone ? size + 1 : size,
        has_next_page: next < size,
        next_cursor: next < size ? String(next) : null,
      })(response);
    };
    return { "GET artifact": [list], "POST ingest": [ingest] };
  }

  /** Requests for all, then for the pending, and so on: how many in a row. */
  function runsOf({ urls }: ObservedRun): number[] {
    const asked = urls
      .filter(({ pathname }) => pathname.endsWith("/artifact"))
      .map(({ searchParams }) => searchParams.has("ingest_status"));
    const begins = asked.flatMap((kind, at) =>
      kind === asked[at - 1] ? [] : [at],
    );
    return begins.map((at, run) => (begins[run + 1] ?? asked.length) - at);
  }

  const COUNTS = {
    "sync-status": "indexed",
    "indexed-count": String(SIZE),
    "updated-count": String(PENDING),
    "added-count": "0",
  };

  test("costs a request for each hundred that are pending, whatever the workspace has", async () => {
    const seen = await runAction(workspace("heard"), INDEXED);
    expect(seen.outputs).toMatchObject(COUNTS);
    // Before and after the ingest all; three times 150, then none; all twice.
    expect(runsOf(seen)).toEqual([6, 7, 6]);
    const statuses = seen.urls.flatMap(
      ({ searchParams }) => searchParams.get("ingest_status") ?? [],
    );
    expect(new Set(statuses)).toEqual(
      new Set(["NotStarted,Processing,Parsing,Storing"]),
    );
  });

  test.each([
    ["ignored", 3],
    ["refused", 1],
  ] as const)(
    "is given up where Zylon has %s ingest_status",
    async (filter, requests) => {
      const seen = await runAction(workspace(filter), INDEXED);
      expect(seen.outputs).toMatchObject(COUNTS);
      expect(runsOf(seen)).toEqual([6, requests, expect.any(Number)]);
    },
  );

  test("does not mistake a document that failed earlier for a pending one", async () => {
    const failed = artifact("a2", {
      ingest_status: "NotStarted",
      error: "Encrypted",
    });
    const all = [page(), page(pending("a1"), failed)];
    const alone = [page(pending("a1"), failed), page(failed)];
    const next = (replies: object[]): object | undefined =>
      replies.length > 1 ? replies.shift() : replies[0];
    const seen = await watch([
      (response, request): void => {
        const isAlone = queryOf(request).has("ingest_status");
        if (isAlone && alone.length === 1)
          all.push(page(artifact("a1"), failed));
        replyWithStatus(200, next(isAlone ? alone : all))(response);
      },
    ]);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "1",
      "failed-count": "1",
    });
  });
});
