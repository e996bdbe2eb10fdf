/** `ingest: false` with `wait-for: indexed`: watching without an ingest. */
import { Failure } from "../src/errors.ts";
import { getInputProblems } from "./inputs.ts";
import { getStepEnvironment, useGitHub } from "./support/github.ts";
import {
  runAction,
  artifact,
  replyById,
  completed,
  entity,
  events,
  readOutputFile,
  dropConnection,
  loginPage,
  page,
  progress,
  type Reply,
  type Replies,
  type ObservedRun,
  staySilent,
  started,
  replyWithStatus,
} from "./run-action.ts";

const WATCHED = { "wait-for": "indexed", ingest: "false" };

/** A page that announces another, which repeats it. */
const FLAWED = { data: [artifact("a1")], has_next_page: true };

/** The documents of each look. */
const watch = (
  looks: readonly Reply[],
  inputs: Record<string, string> = {},
  script: Replies = {},
): Promise<ObservedRun> =>
  runAction({ "GET artifact": looks, ...script }, { ...WATCHED, ...inputs });

const pending = (id: string): object =>
  artifact(id, { ingest_status: "Parsing" });
const failed = (id: string): object =>
  artifact(id, { ingest_status: "Error", error: "Encrypted" });
const lastLine = ({ log }: ObservedRun): string =>
  log.trimEnd().split("\n").at(-1)!;

test("everything is indexed: it sends no ingest, and says what it saw for a minute", async () => {
  const seen = await watch([
    page(
      artifact("a1", { updated_at: "2026-11-28T01:12:59Z" }),
      artifact("a2"),
    ),
  ]);
  expect(seen.exitCode).toBe(0);
  expect(seen.sent.filter((one) => !one.startsWith("GET"))).toEqual([]);
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "sync-status": "indexed",
    "added-count": "0",
    "failed-count": "0",
    "indexed-count": "2",
    "current-artifact-count": "",
  });
  expect(seen.seconds).toBeGreaterThan(60);
  const sentence =
    "2 documents indexed, nothing pending; the last change was 2026-11-28 01:12 UTC";
  expect(lastLine(seen)).toMatch(new RegExp(`^Done in .*: ${sentence}$`));
  expect(seen.summary).toContain(sentence);
  expect(seen.log).toMatch(/^Nothing is pending\. .*another \d+ s/m);
  expect(seen.log + seen.summary).not.toMatch(/ended|finished|completed/);
});

test("what is pending is waited for, and what changes meanwhile is told", async () => {
  const seen = await watch([
    page(artifact("a1"), pending("a2")),
    page(pending("a2")),
    page(artifact("a1"), artifact("a2"), artifact("a3")),
  ]);
  expect(seen.outputs).toMatchObject({
    "sync-status": "indexed",
    "added-count": "1",
    "updated-count": "1",
  });
  expect(lastLine(seen)).toContain(
    "3 documents indexed (1 added, 1 updated, 1 unchanged), nothing pending; the last change was 2026-11-01 00:00 UTC",
  );
});

test("failed documents of a list that is shorter than its count are told by name", async () => {
  const data = [artifact("a1"), failed("a2"), failed("a3")];
  const seen = await watch([{ data, has_next_page: false, total_count: 30 }]);
  expect(seen.outputs["outcome"]).toBe("success");
  expect(seen.log).toMatch(
    /^::warning.*2 documents failed, now or earlier: Page a2 \(Encrypted\), Page a3/m,
  );
});

test("a page that answers for five minutes is not blamed on base-url", async () => {
  const seen = await watch([page(pending("a1")), loginPage]);
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs["error-message"]).toMatch(
    /^A page answered in place of Zylon for 5 min: .*Check whether Zylon is under maintenance/,
  );
  expect(seen.outputs["error-message"]).not.toContain("base-url");
});

test("a time that Zylon does not report is left out", async () => {
  for (const updated_at of [undefined, "yesterday"]) {
    const seen = await watch([page(artifact("a1", { updated_at }))]);
    expect(lastLine(seen)).toMatch(/: 1 document indexed, nothing pending$/);
  }
});

test("each integration has its own sentence", async () => {
  const seen = await watch(
    [
      page(
        artifact("a1", { updated_at: "2026-11-28T01:12:00Z" }),
        artifact("b1", { integration_id: "int_2" }),
      ),
    ],
    { "integration-id": "int_1, int_2" },
  );
  expect(seen.summary).toMatch(
    /confluence int_1 .* 1 document indexed, nothing pending; the last change was 2026-11-28 01:12 UTC/,
  );
  expect(seen.summary).toMatch(
    /confluence int_2 .* the last change was 2026-11-01 00:00 UTC/,
  );
  expect(lastLine(seen)).toMatch(
    /2 documents indexed, nothing pending; the last change was 2026-11-28 01:12 UTC$/,
  );
});

describe("what is failed now counts, since whenever it failed", () => {
  const looks = [page(artifact("a1"), failed("a2"), failed("a3"))];

  test("as a warning, by name", async () => {
    const seen = await watch(looks);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "failed-count": "2",
    });
    expect(seen.log).toMatch(
      /^::warning.*2 documents failed: Page a2 \(Encrypted\), Page a3 \(Encrypted\)/m,
    );
    expect(seen.log).not.toMatch(/already failing/);
    expect(seen.summary).toMatch(
      /\*\*Failed\*\* \(2\)\n\n- Page a2: Encrypted/,
    );
    expect(readOutputFile(seen, "changes-file")).toEqual([
      expect.objectContaining({ id: "a2", change: "unchanged" }),
      expect.objectContaining({ id: "a3", change: "unchanged" }),
    ]);
  });

  test("counts for max-failed, which may allow it", async () => {
    const seen = await watch(looks, { "max-failed": "5" });
    expect(seen.summary).toContain("Gates met: max-failed 5 (2 failed).");
  });

  test("for max-failed", async () => {
    const seen = await watch(looks, { "max-failed": "1" });
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "too-many-failed",
      "sync-status": "indexed",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /2 of 3, but max-failed is 1: Page a2 \(Encrypted\)/,
    );
    expect(seen.summary).toContain("This run only watched the documents.");
  });
});

describe("without any document", () => {
  test("it settles, and nothing is indexed", async () => {
    const seen = await watch([page()]);
    expect(seen.outputs).toMatchObject({
      "error-code": "nothing-indexed",
      "sync-status": "indexed",
      "indexed-count": "0",
    });
    expect(seen.seconds).toBeGreaterThan(60);
    expect(seen.outputs["error-message"]).toMatch(
      /\. If it has documents in Zylon, check which projects/,
    );
    expect(seen.outputs["error-message"]).not.toContain("max-removed");
  });

  test.each([
    ["the only id", "int_1", /meant to be empty, remove this step\./],
    ["an empty integration-id", "", /meant to be empty, remove this step\./],
    [
      "one of two ids",
      "int_1, int_2",
      /meant to be empty, remove its id from integration-id\./,
    ],
  ])("of %s, the remedy is to leave it out", async (_, ids, remedy) => {
    const seen = await watch([page()], { "integration-id": ids });
    expect(seen.outputs["error-message"]).toMatch(remedy);
  });

  test("of all integrations, the remedy is to leave it out", async () => {
    const seen = await watch(
      [page(artifact("a1"))],
      { "integration-id": "all" },
      { "GET integrations": [[entity("int_1"), entity("int_2")]] },
    );
    expect(seen.log).toMatch(
      /^::error .*confluence int_2: .*meant to be empty, add !int_2 to integration-id/m,
    );
  });

  test("the time limit may come first", async () => {
    const seen = await watch([page()], { "wait-timeout-seconds": "20" });
    expect(seen.outputs).toMatchObject({
      "error-code": "nothing-indexed",
      "sync-status": "not-requested",
    });
  });
});

describe("it ends", () => {
  test("at wait-timeout-seconds, with what is pending", async () => {
    const seen = await watch([page(artifact("a1"), pending("a2"))], {
      "wait-timeout-seconds": "90",
    });
    expect(seen.outputs).toMatchObject({
      "error-code": "wait-timeout",
      "sync-status": "timed-out",
      "indexed-count": "1",
    });
    expect(lastLine(seen)).toMatch(
      /: 1 document indexed, 1 pending; the last change was .* This run only watched the documents\.$/,
    );
    expect(seen.outputs["error-message"]).toMatch(
      /: the last change was 2026-11-01 00:00 UTC; 1 of 2 documents not indexed yet: Page a2\. No document was indexed meanwhile\. Check Zylon's log and workers\. If it is only slow, raise wait-timeout-seconds\. See/,
    );
  });

  test("at wait-timeout-seconds, and looks at what is left, if something was indexed meanwhile", async () => {
    const both = page(pending("a1"), pending("a2"));
    const whole = [both, both];
    const seen = await watch(
      [
        (response, { url = "" }): void => {
          const reply = url.includes("ingest_status")
            ? page(pending("a2"))
            : (whole.shift() ?? page(artifact("a1"), pending("a2")));
          replyWithStatus(200, reply)(response);
        },
      ],
      { "wait-timeout-seconds": "90" },
    );
    expect(seen.outputs["error-message"]).toMatch(
      /1 of 2 documents not indexed yet: Page a2\. Raise wait-timeout-seconds, and timeout-minutes of the job if that is shorter\. If that doesn't help, open these documents in Zylon/,
    );
  });

  test("where no look is whole, with no advice to wait for less", async () => {
    const seen = await watch([FLAWED], { "wait-timeout-seconds": "90" });
    expect(seen.outputs["error-message"]).toMatch(
      /repeated it.*\. Check in Zylon that all documents are there\. See/,
    );
  });

  test("by a cancel", async () => {
    const cancel = new AbortController();
    const seen = await runAction(
      {
        "GET artifact": [
          page(artifact("a1")),
          (response) => {
            cancel.abort(new Failure("cancelled", "SIGINT"));
            staySilent(response);
          },
        ],
      },
      WATCHED,
      { cancel: cancel.signal },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "cancelled",
      "sync-status": "cancelled",
      "indexed-count": "",
    });
  });

  test("by looks that fail for a minute", async () => {
    const seen = await watch([page(artifact("a1")), replyWithStatus(401)]);
    expect(seen.outputs).toMatchObject({
      "error-code": "unauthorized",
      "sync-status": "not-requested",
      "indexed-count": "",
    });
    expect(seen.seconds).toBeGreaterThanOrEqual(60);
  });

  test("where Zylon refuses the list, and nothing else can be set", async () => {
    const seen = await watch([replyWithStatus(422)]);
    expect(seen.outputs["error-message"]).toMatch(
      /^Zylon doesn't list documents as documented: .*\. Check in Zylon/,
    );
    expect(seen.outputs["error-message"]).not.toContain("wait-for");
  });
});

test("the first whole look stands for the list before", async () => {
  const seen = await watch([
    ...Array<Reply>(6).fill(FLAWED), // three readings of two pages
    page(artifact("a1"), artifact("a2")),
    page(artifact("a1"), artifact("a2"), artifact("a3")),
  ]);
  expect(seen.outputs).toMatchObject({
    "sync-status": "indexed",
    "added-count": "1",
    "indexed-count": "3",
  });
  expect(seen.log).not.toMatch(/^::notice/m);
});

test("a look that is not whole does not stand for the list before", async () => {
  const seen = await watch([
    ...Array<Reply>(12).fill(FLAWED),
    page(artifact("a1"), artifact("a2"), artifact("a3")),
  ]);
  expect(seen.outputs).toMatchObject({
    "sync-status": "indexed",
    "added-count": "0",
    "indexed-count": "3",
  });
});

test("a look that is shorter than its count does not stand for the list before", async () => {
  const short = { ...page(artifact("a1")), total_count: 3 };
  const seen = await watch([
    ...Array<Reply>(6).fill(FLAWED),
    short,
    short, // the second reading of the same look
    page(artifact("a1"), artifact("a2"), artifact("a3")),
  ]);
  expect(seen.outputs).toMatchObject({
    "sync-status": "indexed",
    "added-count": "0",
    "indexed-count": "3",
  });
});

test("what was removed while watching is told, although a project was closed before", async () => {
  const closed = replyWithStatus(403, { detail: "no" });
  const closedThenOpen: Reply[] = [closed, page(artifact("a3"))];
  const open: Reply[] = [
    page(artifact("a1"), artifact("a2")),
    page(artifact("a1"), artifact("a2")),
    page(artifact("a1")),
  ];
  const next = (replies: Reply[]): Reply | undefined =>
    replies.length > 1 ? replies.shift() : replies[0];
  const seen = await runAction(
    {
      "GET project": [{ data: [{ id: "prj_1" }, { id: "prj_2" }] }],
      "GET artifact": [
        (response, request): void => {
          const isClosed = request.url?.includes("prj_2") === true;
          const reply = next(isClosed ? closedThenOpen : open);
          if (typeof reply === "function") reply(response, request);
          else replyWithStatus(200, reply)(response);
        },
      ],
    },
    WATCHED,
  );
  expect(seen.outputs).toMatchObject({
    "sync-status": "indexed",
    "removed-count": "1",
    "indexed-count": "2",
  });
});

test("expect-search is searched for in what is watched", async () => {
  const found = await watch(
    [page(artifact("a1"))],
    { "expect-search": "Pump manual" },
    { "GET search": [[{ id: "a1", type: "Artifact" }]] },
  );
  expect(found.exitCode).toBe(0);
  const missed = await watch([page(artifact("a1"))], {
    "expect-search": "Pump manual",
    "wait-timeout-seconds": "90",
  });
  expect(missed.outputs["error-code"]).toBe("not-searchable");
});

test("it is prepared first: credentials are updated, and a check that fails is not watched", async () => {
  const updated = await watch(
    [page(artifact("a1"))],
    {
      "integration-type": "filesystem",
      configure: "update",
      username: "svc",
      password: "pass-word",
    },
    { "POST int_1": [entity("int_1", "FileSystem")] },
  );
  expect(updated.outputs).toMatchObject({
    updated: "true",
    "sync-status": "indexed",
  });
  const seen = await watch(
    [page(artifact("b1", { integration_id: "int_2" }))],
    { "integration-id": "int_1, int_2" },
    { "GET config": [replyById({ int_1: {}, int_2: { space_key: "HR" } })] },
  );
  expect(JSON.parse(seen.outputs["results"] ?? "")).toMatchObject([
    { error_code: "not-configured", sync_status: "not-requested" },
    { error_code: null, sync_status: "indexed" },
  ]);
});

test("a dry run watches nothing", async () => {
  const seen = await watch([page(artifact("a1"))], { "dry-run": "true" });
  expect(seen.sent).toEqual(["GET config", "GET me", "GET project"]);
  expect(seen.outputs["changes-file"]).toBe("");
});

describe("its failure issue", () => {
  const github = useGitHub();

  /** Red, unless there are documents. */
  const run = (
    looks: readonly Reply[],
    inputs: Record<string, string> = WATCHED,
  ): Promise<ObservedRun> =>
    runAction(
      { "GET artifact": looks },
      { ...inputs, "failure-issue": "true" },
      { env: getStepEnvironment(github) },
    );
  const issues = (): string[] =>
    github.issues.map(({ title, state }) => `${title}: ${state}`);
  const INGEST = { "wait-for": "indexed" };
  const place = "Nightly / feed / zylon (confluence int_1)";

  test("is another one than that of an ingest, and a success closes it", async () => {
    await run([page()]);
    await run([page()], INGEST);
    expect(issues()).toEqual([
      `Zylon check fails: ${place}: open`,
      `Zylon ingest fails: ${place}: open`,
    ]);
    expect(github.issues[0]?.body).toMatch(
      /^The check of this workflow failed/,
    );
    await run([page(artifact("a1"))]);
    expect(issues()).toEqual([
      `Zylon check fails: ${place}: closed`,
      `Zylon ingest fails: ${place}: open`,
    ]);
  });

  test("says how many documents are failing", async () => {
    await run([page(failed("a1"))], { ...WATCHED, "max-failed": "0" });
    expect(github.issues[0]?.body).toMatch(
      /^1 document at the last failure, 1 before [\d-]+\. Failing: 1\.$/m,
    );
  });

  test("is opened by a wrong input, and not by ingest: false alone", async () => {
    await run([page()], { ingest: "false", "min-items": "1" });
    expect(issues()).toEqual([]);
    await run([page()], { ...INGEST, "wait-for": "indxed" });
    expect(issues()).toEqual([
      "Zylon ingest fails: Nightly / feed / zylon: open",
    ]);
  });
});

describe("a create with ingest: false", () => {
  const create = {
    "integration-type": "filesystem",
    "integration-id": "",
    configure: "create",
    username: "svc",
    password: "pass-word",
    ingest: "false",
  };
  const script: Replies = {
    "GET integrations": [[]],
    "POST filesystem": [entity("int_7", "FileSystem")],
  };

  test.each([
    ["", {}],
    [", not watched", { "wait-for": "indexed" }],
  ])(
    "is a success that says what is next, whatever the config says%s",
    async (_, inputs) => {
      const seen = await runAction(script, { ...create, ...inputs });
      expect(seen.exitCode).toBe(0);
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        created: "true",
        configured: "false",
        "integration-id": "int_7",
        "sync-status": "not-requested",
      });
      expect(seen.sent).toEqual(["GET integrations", "POST filesystem"]);
      const next = "Created int_7; next, choose its content in Zylon";
      expect(lastLine(seen)).toMatch(new RegExp(`: ${next}$`));
      expect(seen.summary).toContain(`**${next}**`);
    },
  );

  test("of one that is there checks it", async () => {
    const seen = await runAction(
      {
        ...script,
        "GET integrations": [[entity("int_1", "FileSystem", "svc")]],
      },
      create,
    );
    expect(seen.outputs).toMatchObject({
      created: "false",
      configured: "true",
    });
  });
});

describe("input errors", () => {
  test.each([
    ["max-removed", "has no effect with ingest: false", WATCHED],
    ["max-removed", "has no effect with ingest: false", { ingest: "false" }],
    ["min-items", "needs wait-for: indexed", { ingest: "false" }],
    ["max-failed", "needs wait-for: indexed", { ingest: "false" }],
    ["expect-search", "needs wait-for: indexed", { ingest: "false" }],
  ])("%s %s: %j", async (name, words, inputs) => {
    const value = name === "expect-search" ? "Pump manual" : "5";
    const problems = await getInputProblems({ ...inputs, [name]: value });
    expect(problems).toMatch(
      new RegExp(`^${name} ${words}[^;]*(; remove it)?$`),
    );
  });

  test("gates and expect-search go with watching", async () => {
    const gates = { "min-items": "1", "max-failed": "0" };
    const inputs = { ...WATCHED, ...gates, "expect-search": "Pump manual" };
    expect(await getInputProblems(inputs)).toBe("");
  });
});

describe("the summary names it after an ingest whose end nobody knows", () => {
  const hint = /run the step with ingest: false and wait-for: indexed/;
  const cut = events([started, progress("Added")], "cut");

  test.each<[string, Reply, Record<string, string>]>([
    ["stream-cut", cut, {}],
    ["server-error", replyWithStatus(502), {}],
    ["connection-lost", dropConnection, {}],
    ["wait-timeout", staySilent, { "wait-timeout-seconds": "60" }],
  ])("%s", async (code, reply, inputs) => {
    const seen = await runAction({ "POST ingest": [reply] }, inputs);
    expect(seen.outputs["error-code"]).toBe(code);
    expect(seen.summary).toMatch(hint);
    expect(seen.outputs["error-message"]).not.toMatch(hint);
  });

  test.each<[string, Reply]>([
    ["is refused", replyWithStatus(422)],
    ["fails", events([started, { type: "sync_error" }])],
    ["is completed", events([started, completed])],
  ])("and not after one that %s", async (_, reply) => {
    const seen = await runAction({ "POST ingest": [reply] });
    expect(seen.summary).not.toMatch(hint);
  });
});
