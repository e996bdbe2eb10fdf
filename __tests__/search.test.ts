/** `expect-search`: what must be found in a document of this run. */
import { clock } from "../src/clock.ts";
import { Failure } from "../src/errors.ts";
import {
  runAction,
  artifact,
  replyById,
  completed,
  replyAfter,
  dropConnection,
  listsBeforeAndAfter,
  page,
  type Reply,
  parseResults,
  type ObservedRun,
  staySilent,
  replyWithStatus,
  ingestStream,
} from "./run-action.ts";

const found = (id: string): object => ({ id, type: "Artifact", match: "…" });
const content = (name: string, project_id: string): object => ({
  id: "chunk_1",
  type: "ArtifactContent",
  metadata: { name, project_id },
});

const searchIn = (
  replies: readonly Reply[],
  inputs: Record<string, string> = {},
): Promise<ObservedRun> =>
  runAction(
    {
      "GET artifact": [
        page(),
        page(
          artifact("a1", { name: "Handbook" }),
          artifact("a2", { name: "Broken", ingest_status: "Error" }),
          artifact("a3", { name: "About" }),
          artifact("b1", { name: "Plan", integration_id: "int_9" }),
          artifact("b2", { name: "About", integration_id: "int_9" }),
          artifact("b3", {
            name: "Handbook",
            type: "Folder",
            integration_id: "int_9",
          }),
        ),
      ],
      "GET search": replies,
      "POST ingest": [ingestStream()],
    },
    {
      "wait-for": "indexed",
      "wait-timeout-seconds": "60",
      "expect-search": "vacation policy",
      ...inputs,
    },
  );

const searchesOf = ({ sent }: ObservedRun): number =>
  sent.filter((one) => one === "GET search").length;

test.each([
  ["an array", [found("a1")]],
  ["a page", { data: [found("a1")] }],
])("a text that is found, in %s, is named in the summary", async (_, reply) => {
  const seen = await searchIn([reply], { "expect-search": "R&D policy" });
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "sync-status": "indexed",
  });
  expect(seen.summary).toMatch(/R&#38;D policy/);
  const { pathname, searchParams } = seen.urls.at(-1)!;
  expect(pathname).toBe("/api/v1/app/search");
  expect(Object.fromEntries(searchParams)).toEqual({
    q: "R&D policy",
    limit: "100",
  });
});

test("it is searched again until each text is found, and what was found is not asked for again", async () => {
  const seen = await searchIn([[found("a1")], [], [], [found("a1")]], {
    "expect-search": "vacation policy\nremote work\nvacation policy",
  });
  expect(seen.outputs["outcome"]).toBe("success");
  const asked = seen.urls
    .filter(({ pathname }) => pathname.endsWith("/search"))
    .map(({ searchParams }) => searchParams.get("q"));
  expect(asked).toEqual([
    "vacation policy",
    "remote work",
    "remote work",
    "remote work",
  ]);
});

test("a part of a document counts by its name and project, though another integration has a folder of that name", async () => {
  const seen = await searchIn([
    [content("Handbook", "prj_8"), content("Handbook", "prj_1")],
  ]);
  expect(seen.outputs["outcome"]).toBe("success");
  expect(searchesOf(seen)).toBe(1);
});

test.each([
  ["nothing", []],
  ["a document of another integration", [found("b1")]],
  ["a document that failed", [found("a2")]],
  ["a part of a document in another project", [content("Handbook", "prj_8")]],
  ["a part of another document", [content("Plan", "prj_1")]],
  [
    "a part of a document that may be another integration's, by its name",
    [content("About", "prj_1")],
  ],
  ["a project", [{ id: "a1", type: "Project" }]],
])("%s is not enough", async (_, results) => {
  const seen = await searchIn([results]);
  expect(seen.outputs).toMatchObject({
    outcome: "failure",
    "error-code": "not-searchable",
    "sync-status": "indexed",
    "indexed-count": "2",
    "added-count": "2",
  });
  expect(seen.outputs["error-message"]).toMatch(/"vacation policy"/);
  expect(seen.seconds).toBeGreaterThanOrEqual(60);
  expect(seen.log).toMatch(
    /Waiting for the search to find 1 text, \d+ s of \d+ s/,
  );
});

test("a text that is not found after an ingest without anything new may have come too late", async () => {
  const same = page(artifact("a1"));
  const messageAfter = async (
    documents: readonly Reply[],
  ): Promise<string | undefined> => {
    const seen = await runAction(
      {
        "GET artifact": documents,
        "GET search": [[]],
        "POST ingest": [ingestStream()],
      },
      {
        "wait-for": "indexed",
        "wait-timeout-seconds": "60",
        "expect-search": "vacation policy",
      },
    );
    return seen.outputs["error-message"];
  };
  expect(await messageAfter([same])).toContain(
    `"vacation policy". This ingest found nothing new: if the text was published after it began, run the step again. Otherwise, check that the source contains it, in documents that Zylon can read, and that didn't fail. See`,
  );
  const wasUpdated = page(
    artifact("a1", { updated_at: "2026-11-02T00:00:00Z" }),
  );
  expect(await messageAfter([same, wasUpdated])).toContain(
    '"vacation policy". Check that the source contains them',
  );
});

test("of more than twenty texts that are not found, the summary counts the rest", async () => {
  const texts = Array.from({ length: 22 }, (_, at) => `text ${at}`);
  const seen = await searchIn([[]], { "expect-search": texts.join("\n") });
  expect(seen.summary).toMatch(/^> - "text 19"\n> - and 2 more$/m);
});

test("there are two searches at least, though the first begins at the limit", async () => {
  const documents = page(artifact("a1"), artifact("a2"));
  const seen = await runAction(
    {
      // The last look begins at the limit.
      "GET artifact": [
        page(artifact("a1")),
        replyAfter(9, documents),
        documents,
      ],
      "GET search": [[], [found("a1")]],
      "POST ingest": [ingestStream()],
    },
    {
      "wait-for": "indexed",
      "wait-timeout-seconds": "22",
      "expect-search": "vacation policy",
    },
  );
  expect(seen.outputs["outcome"]).toBe("success");
  expect(searchesOf(seen)).toBe(2);
});

test("a search that hangs has one limit, however many texts there are", async () => {
  const seen = await searchIn([staySilent], {
    "wait-timeout-seconds": "120",
    "expect-search": "vacation policy\nremote work\nopening hours\ntravel",
  });
  expect(seen.outputs["error-code"]).toBe("not-searchable");
  // The first search, and one that begins when its time is over.
  expect(seen.seconds).toBeLessThanOrEqual(120 + 30 + 30);
});

test("what was found before a search hangs is not asked for again", async () => {
  const seen = await searchIn([[found("a1")], staySilent], {
    "expect-search": "vacation policy\nremote work",
  });
  expect(seen.outputs["error-code"]).toBe("not-searchable");
  const asked = seen.urls
    .filter(({ pathname }) => pathname.endsWith("/search"))
    .map(({ searchParams }) => searchParams.get("q"));
  expect(asked.filter((text) => text === "vacation policy")).toHaveLength(1);
});

test("a search that fails with what may pass is made again", async () => {
  const seen = await searchIn(
    [dropConnection, replyWithStatus(503), [found("a1")]],
    {
      "max-retries": "0",
    },
  );
  expect(seen.outputs["outcome"]).toBe("success");
});

test("a search that fails until the end is told so, and no text is blamed", async () => {
  const seen = await searchIn([replyWithStatus(503)], { "max-retries": "0" });
  expect(seen.outputs).toMatchObject({
    "error-code": "not-searchable",
    "sync-status": "indexed",
  });
  expect(seen.outputs["error-message"]).toMatch(
    /^Zylon's search was still failing when the time ran out: GET \S+\/search answered 503/,
  );
  expect(seen.outputs["error-message"]).not.toMatch(/texts|vacation/);
});

test.each([
  [400, "bad-request"],
  [422, "unprocessable"],
])(
  "a search that is refused with %d fails the step, which is indexed all the same",
  async (code, errorCode) => {
    const refused = replyWithStatus(code, { detail: "too short" });
    const seen = await searchIn([refused], { "wait-timeout-seconds": "300" });
    expect(searchesOf(seen)).toBeGreaterThan(10); // for a minute
    expect(seen.outputs).toMatchObject({
      "error-code": errorCode,
      "sync-status": "indexed",
      "indexed-count": "2",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /"too short"\. Correct the texts in expect-search/,
    );
  },
);

test.each([
  [403, "forbidden"],
  [404, "not-found"],
  [405, "method-not-allowed"],
])(
  "a search that this Zylon doesn't offer, and refuses with %d, blames neither token nor connector",
  async (code, errorCode) => {
    const refused = replyWithStatus(code, { detail: "Search is off" });
    const seen = await searchIn([refused], { "wait-timeout-seconds": "300" });
    expect(seen.outputs).toMatchObject({
      "error-code": errorCode,
      "sync-status": "indexed",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^Zylon's search can't be used: GET \S+\/search answered \d+: "Search is off"\. The documents are indexed\. Ask a Zylon administrator to enable the search, or remove expect-search\. See/,
    );
  },
);

test("a search that is refused with 401 has the remedy for a token that has expired", async () => {
  const refused = replyWithStatus(401, { detail: "expired" });
  const seen = await searchIn([refused], { "wait-timeout-seconds": "300" });
  expect(seen.outputs["error-message"]).toMatch(
    /^Zylon's search can't be used: GET \S+\/search answered 401: "expired"\. Sign in to Zylon/,
  );
});

test("the last search may begin at the limit, and take half a minute", async () => {
  const answer: Reply = (response, request) => {
    if (clock.now() < 60_000) replyWithStatus(200, [])(response);
    else replyAfter(25, [found("a1")])(response, request);
  };
  const seen = await searchIn([answer]);
  expect(seen.outputs["outcome"]).toBe("success");
});

test("the row of an integration says how long it took with the search", async () => {
  const seen = await searchIn([replyAfter(25, [found("a1")])]);
  expect(seen.outputs["outcome"]).toBe("success");
  expect(parseResults(seen)).toMatchObject([
    { duration_seconds: Math.round(seen.seconds) },
  ]);
});

test("of several integrations, the latest limit counts", async () => {
  const seen = await runAction(
    {
      "GET artifact": [
        page(),
        page(artifact("a1"), artifact("a2", { integration_id: "int_2" })),
      ],
      "POST ingest": [replyAfter(40, completed)], // one after the other
      "GET search": [[]],
    },
    {
      "integration-id": "int_1, int_2",
      "max-parallel": "1",
      "wait-for": "indexed",
      "wait-timeout-seconds": "60",
      "expect-search": "vacation policy",
    },
  );
  expect(seen.outputs["error-code"]).toBe("not-searchable");
  expect(seen.seconds).toBe(100);
});

test("what is not found is the failure of all that were searched", async () => {
  const seen = await runAction(
    {
      "GET artifact": [
        page(),
        page(artifact("a1"), artifact("a2", { integration_id: "int_2" })),
      ],
      "POST ingest": [ingestStream()],
    },
    {
      "integration-id": "int_1, int_2",
      "wait-for": "indexed",
      "wait-timeout-seconds": "60",
      "expect-search": "vacation policy",
    },
  );
  expect(parseResults(seen)).toMatchObject([
    { error_code: "not-searchable", sync_status: "indexed" },
    { error_code: "not-searchable", sync_status: "indexed" },
  ]);
  expect(
    seen.errors.filter((one) => one.includes("not-searchable")),
  ).toHaveLength(1);
  expect(seen.outputs["error-message"]).toMatch(
    /^2 of 2 integrations failed\. Some texts in expect-search were not found: /,
  );
});

test("where one of two failed, nothing is searched, and that is said", async () => {
  const seen = await runAction(
    {
      "GET config": [replyById({ int_1: { space_key: "A" }, int_2: {} })],
      "GET artifact": listsBeforeAndAfter("a1"),
      "POST ingest": [ingestStream()],
    },
    {
      "integration-id": "int_1, int_2",
      "wait-for": "indexed",
      "expect-search": "vacation policy",
    },
  );
  expect(searchesOf(seen)).toBe(0);
  expect(parseResults(seen)).toMatchObject([
    { error_code: null, sync_status: "indexed" },
    { error_code: "not-configured" },
  ]);
  expect(seen.outputs["error-message"]).toMatch(/nothing was searched for/);
});

test("a run that is cancelled before the search says only that", async () => {
  const end = new AbortController();
  const cancel: Reply = () => end.abort(new Failure("cancelled", "SIGINT"));
  const seen = await runAction(
    {
      "GET artifact": [page(artifact("a1")), cancel],
      "POST ingest": [ingestStream()],
    },
    { "wait-for": "indexed", "expect-search": "vacation policy" },
    { cancel: end.signal },
  );
  expect(seen.outputs["outcome"]).toBe("cancelled");
  expect(seen.outputs["error-message"]).not.toContain("searched");
});

test("a gate that is not met fails before anything is searched", async () => {
  const seen = await runAction(
    {
      "GET artifact": [page(artifact("a1")), page()],
      "POST ingest": [ingestStream()],
    },
    { "wait-for": "indexed", "expect-search": "vacation policy" },
  );
  expect(seen.outputs["error-code"]).toBe("nothing-indexed");
  expect(seen.outputs["error-message"]).toMatch(/nothing was searched for/);
  expect(searchesOf(seen)).toBe(0);
});

test("a search that is refused for some seconds is made again", async () => {
  const login = replyWithStatus(401);
  const seen = await searchIn([login, login, [found("a1")]]);
  expect(seen.outputs["outcome"]).toBe("success");
});

test("a text is not found where no document is left, although that is allowed", async () => {
  const seen = await runAction(
    { "GET artifact": [page()], "POST ingest": [{ type: "sync_started" }] },
    {
      "wait-for": "indexed",
      "wait-timeout-seconds": "90",
      "max-removed": "100%",
      "expect-search": "vacation policy",
    },
  );
  expect(seen.outputs["error-code"]).toBe("not-searchable");
});
