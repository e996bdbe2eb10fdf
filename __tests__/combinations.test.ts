/** Promises where two features meet: each alone is tested in the file of its subject. */
import { callAfter } from "../src/clock.ts";
import { parseResults, readOutputFile, runAction } from "./run-action.ts";
import {
  change,
  documents,
  failing,
  pending,
  watch,
} from "./support/documents.ts";
import { INDEXED, type Inputs } from "./support/inputs.ts";
import { markSilent } from "./support/instant-clock.ts";
import {
  artifact,
  completed,
  entity,
  events,
  ingestStream,
  page,
  progress,
  type Replies,
  type Reply,
  replyAfter,
  replyNoting,
  replyWithStatus,
  replyWithText,
  rowsById,
  started,
} from "./support/replies.ts";
import { documentsOf, pageOf, searchFor } from "./support/requests.ts";
import {
  CONTENT,
  CREATE,
  integrationArtifact,
  newerZylon,
  olderShares,
  olderZylon,
  UPDATE,
} from "./support/versions.ts";

const ALL = { "integration-id": "all" };
const SEARCH = {
  "expect-search": "Opening hours",
  "wait-timeout-seconds": "20",
};
const NO_INGEST = { ...INDEXED, ingest: "false" };
const PROJECTS = { "GET project": [page({ id: "prj_1", name: "Manuals" })] };
const COUNTED = {
  ...started,
  current_artifact_count: 5,
  integration_item_count: 7,
};
const WARNED = { ingest_warnings: ["NoContent"] };
const some = (count: number, make: (id: string) => object): object[] =>
  Array.from({ length: count }, (_, at) => make(`p${at}`));

describe("a percentage is one of all documents", () => {
  test("before, also of those that were failing then: max-removed", async () => {
    const before = [...documents(14), ...some(10, failing)];
    const seen = await runAction(change(before, documents(14)), {
      ...INDEXED,
      "max-removed": "50%",
    });
    expect(seen.outputs["error-code"]).toBe("");
  });

  test("at the end, also of those that are pending: max-failed", async () => {
    const ones = [
      ...documents(10),
      ...some(8, pending),
      failing("e"),
      failing("f"),
    ];
    const seen = await runAction(change(ones, ones), {
      ...INDEXED,
      "max-failed": "10%",
      "max-pending": "8",
    });
    expect(seen.outputs["error-code"]).toBe("");
  });
});

test("if some were removed and the others are pending, the source is to be checked", async () => {
  const seen = await runAction(change(documents(3), some(2, pending)), {
    ...INDEXED,
    "max-pending": "2",
  });
  expect(seen.outputs["error-code"]).toBe("nothing-indexed");
  expect(seen.outputs["error-message"]).toContain("Check the source and");
});

test.each([
  ["failing", failing],
  ["pending", pending],
])(
  "a document that is back under another id isn't removed while it is %s",
  async (_, make) => {
    const before = [...documents(2), artifact("old", { name: "Plan" })];
    const after = [...documents(2), make("new", { name: "Plan" })];
    const seen = await runAction(change(before, after), {
      ...INDEXED,
      "max-removed": "0",
      "max-pending": "1",
    });
    expect(seen.outputs).toMatchObject({
      "error-code": "",
      "removed-count": "0",
    });
  },
);

describe("without an ingest", () => {
  test("a text is searched, too", async () => {
    const seen = await runAction(
      { "GET artifact": [page(...documents(2))], "GET search": [[]] },
      { ...NO_INGEST, ...SEARCH },
    );
    expect(seen.outputs["error-code"]).toBe("not-searchable");
  });

  test("what changed in the watch is counted, and in the changes-file", async () => {
    const updated = documents(1, { updated_at: "2026-11-02T00:00:00Z" });
    const seen = await runAction(
      {
        "GET artifact": [
          page(...documents(2)),
          page(...updated, artifact("x", WARNED)),
        ],
      },
      NO_INGEST,
    );
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "added-count": "1",
      "updated-count": "1",
      "removed-count": "1",
      "warning-count": "1",
    });
    expect(readOutputFile(seen, "changes-file")).toHaveLength(3);
  });

  test("failing documents are a warning, too", async () => {
    const list = page(...documents(1), failing("e"));
    const seen = await runAction({ "GET artifact": [list] }, NO_INGEST);
    expect(seen.log).toMatch(/^::warning::.*1 document failing/m);
  });

  test("credentials are sent, too", async () => {
    const seen = await runAction(olderShares("svc-new"), {
      ...UPDATE,
      ingest: "false",
    });
    expect(seen.outputs).toMatchObject({ "error-code": "", updated: "true" });
  });

  test("min-items needs wait-for: indexed, even if it is 0", async () => {
    const seen = await runAction({}, { ingest: "false", "min-items": "0" });
    expect(seen.outputs["error-code"]).toBe("invalid-input");
  });
});

describe("a dry run", () => {
  test.each<[what: string, replies: Replies, inputs: Inputs]>([
    ["in which an integration fails", { "GET config": [{}] }, {}],
    ["of a create", olderShares(), CREATE],
  ])("%s lists the projects all the same", async (_, replies, inputs) => {
    const seen = await runAction(
      { ...replies, ...PROJECTS },
      { ...inputs, "dry-run": "true" },
    );
    expect(seen.summary).toContain("Manuals");
  });

  test.each<[what: string, replies: Replies, inputs: Inputs, plan: string]>([
    ["a watch alone", {}, NO_INGEST, "Would watch the documents: int_1"],
    [
      "an update and an ingest",
      olderZylon(entity("int_1", "FileSystem")),
      UPDATE,
      "Would update the credentials, ingest: int_1",
    ],
  ])("plans %s", async (_, replies, inputs, plan) => {
    const seen = await runAction(replies, { ...inputs, "dry-run": "true" });
    expect(seen.log).toContain(plan);
  });

  test("says that content has no effect on an integration that exists", async () => {
    const name = "FileSystem (svc-new)";
    const one = integrationArtifact("art_1", "FileSystem", { name });
    const seen = await runAction(newerZylon(one), {
      ...CONTENT,
      "dry-run": "true",
    });
    expect(seen.log).toContain("content has no effect");
  });
});

describe("of two texts", () => {
  test("the second has to be found, also if the first is found late", async () => {
    const seen = await runAction(
      {
        "GET artifact": [page(...documents(2))],
        "GET search": [[], [{ id: "d1", type: "Artifact" }]],
        [searchFor("Remote work")]: [[]],
      },
      { ...INDEXED, ...SEARCH, "expect-search": "Opening hours\nRemote work" },
    );
    expect(seen.outputs["error-code"]).toBe("not-searchable");
    expect(seen.outputs["error-message"]).toContain("Remote work");
  });
});

test("the text of a search is encoded in its address", async () => {
  // A row can't name such a text, so the error about the missing row does.
  const run = runAction(
    { "GET artifact": [page(...documents(2))] },
    { ...INDEXED, ...SEARCH, "expect-search": "R&D a+b" },
  );
  await expect(run).rejects.toThrow("GET search?limit=100&q=R&D a+b\n");
});

describe("beside a failure", () => {
  const ended = [...documents(2), failing("e")];

  test("of the search, failing documents are a warning", async () => {
    const seen = await runAction(
      { ...change(ended, ended), "GET search": [[]] },
      { ...INDEXED, ...SEARCH },
    );
    expect(seen.outputs["error-code"]).toBe("not-searchable");
    expect(seen.log).toMatch(/^::warning::.*1 document failing/m);
  });

  test("of a gate, the changes-file has what changed, and the integration is configured", async () => {
    const seen = await runAction(change(documents(3), documents(1)), {
      ...INDEXED,
      "max-removed": "0",
    });
    expect(seen.outputs).toMatchObject({
      "error-code": "too-many-removed",
      configured: "true",
    });
    expect(readOutputFile(seen, "changes-file")).toMatchObject([
      { change: "removed" },
      { change: "removed" },
    ]);
  });

  test("of a gate at the time limit, a warning says that documents were still changing", async () => {
    const steps = Array.from({ length: 20 }, (_, at): [number, object[]] => [
      at * 4,
      documents(24 - at),
    ]);
    const seen = await watch(Object.fromEntries(steps), {
      "wait-timeout-seconds": "40",
      "max-removed": "0",
    });
    expect(seen.outputs["error-code"]).toBe("too-many-removed");
    expect(seen.log).toContain("still changing at the time limit");
  });

  test.each<[what: string, reply: Reply, code: string]>([
    [
      "that Zylon reports",
      events([COUNTED, { type: "sync_error", message: "offline" }]),
      "sync-error",
    ],
    [
      "of a cut stream",
      events([COUNTED, progress("Added")], "cut"),
      "stream-cut",
    ],
    [
      "of a stream without an end",
      events([COUNTED, progress("Added")]),
      "stream-cut",
    ],
  ])("%s, what Zylon counted is told", async (_, reply, code) => {
    const seen = await runAction({ "POST ingest": [reply] });
    expect(seen.outputs).toMatchObject({
      "error-code": code,
      "current-artifact-count": "5",
      "integration-item-count": "7",
    });
  });

  test("of two integrations in the same words, the last line counts both", async () => {
    const seen = await runAction(
      {
        ...olderZylon(entity("int_1"), entity("int_2"), entity("int_3")),
        ...rowsById("POST ingest", {
          int_1: replyWithStatus(402),
          int_2: replyWithStatus(402),
          int_3: ingestStream(),
        }),
      },
      ALL,
    );
    expect(seen.log).toContain("2 of 3 integrations failed");
  });

  test("and a warning, the summary has each failure", async () => {
    const seen = await runAction(
      {
        ...olderZylon(entity("int_1"), entity("int_2"), entity("int_3")),
        "GET artifact": [page(...documents(2), pending("p"))],
        ...rowsById("POST ingest", {
          int_1: ingestStream(),
          int_2: replyWithStatus(402),
          int_3: replyWithStatus(403),
        }),
      },
      { ...INDEXED, ...ALL, "max-pending": "1", "wait-timeout-seconds": "20" },
    );
    expect(seen.summary).toContain("still pending");
    expect(seen.summary.match(/What to do/g)).toHaveLength(2);
  });
});

test("documents that changed within settle-seconds before the limit were still changing", async () => {
  const seen = await watch(
    { 0: documents(1), 12: documents(2), 24: documents(3), 34: documents(4) },
    { "wait-timeout-seconds": "40", "settle-seconds": "16" },
  );
  expect(seen.log).toContain("still changing at the time limit");
});

test("looks that fail for five minutes end the run, whatever their codes", async () => {
  const steps = Array.from({ length: 20 }, (_, at): [number, Reply] => [
    2 + at * 80,
    replyWithStatus(at % 2 === 0 ? 400 : 403),
  ]);
  const seen = await watch(
    { 0: documents(1), ...Object.fromEntries(steps) },
    { "wait-timeout-seconds": "1800" },
  );
  expect(seen.outputs["outcome"]).toBe("failure");
  expect(seen.seconds).toBeLessThanOrEqual(400);
});

test("the pause after a look is four times as long as the look, with its body", async () => {
  const looks: number[] = [];
  const slow: Reply = (response, request) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.flushHeaders();
    const speak = markSilent(request.socket);
    callAfter(20_000, () => {
      speak();
      response.end(JSON.stringify(page(...documents(1))));
    });
  };
  await runAction(
    { "GET artifact": [page(...documents(1)), replyNoting(looks, slow)] },
    { ...INDEXED, "settle-seconds": "60" },
  );
  const [first = 0, second = 0] = looks;
  expect(second - first).toBeGreaterThanOrEqual(100);
});

test("a document with a warning is in that list also if it was added", async () => {
  const seen = await runAction(
    change(documents(1, WARNED), documents(2, WARNED)),
    INDEXED,
  );
  expect(seen.log).toMatch(/^With warnings \(2\)/m);
});

test("items that one integration doesn't count are unknown for all", async () => {
  const seen = await runAction(
    {
      ...olderZylon(entity("int_1"), entity("int_2")),
      ...rowsById("POST ingest", {
        int_1: events([COUNTED, completed]),
        int_2: ingestStream(),
      }),
    },
    ALL,
  );
  expect(seen.outputs["integration-item-count"]).toBe("");
  expect(parseResults(seen)).toMatchObject([
    { integration_item_count: 7 },
    { integration_item_count: null },
  ]);
});

describe("an integration that is not listed", () => {
  const unlisted = (one: { readonly id: string }): Replies => ({
    ...newerZylon(),
    "GET artifact/art_7": [one],
    "PUT artifact/art_7": [one],
    "POST artifact/art_7/sync": [ingestStream()],
  });

  test("isn't set up while it is a draft", async () => {
    const draft = integrationArtifact("art_7", "Confluence", {
      state: "Draft",
    });
    const seen = await runAction(unlisted(draft), {
      "integration-id": "art_7",
    });
    expect(seen.outputs["error-code"]).toBe("not-configured");
  });

  test("may still have its old error after an update of its credentials", async () => {
    const old = integrationArtifact("art_7", "FileSystem", {
      error: "password",
    });
    const seen = await runAction(unlisted(old), {
      ...UPDATE,
      "integration-id": "art_7",
    });
    expect(seen.outputs).toMatchObject({ "error-code": "", updated: "true" });
  });
});

test("an integration of another type is told with its own", async () => {
  const seen = await runAction({}, { "integration-type": "sharepoint" });
  expect(seen.outputs).toMatchObject({
    "error-code": "wrong-type",
    "integration-type": "confluence",
  });
});

test("the type narrows an empty integration-id, also with configure: update", async () => {
  const seen = await runAction(
    olderZylon(entity("int_1", "FileSystem"), entity("int_2", "Claromentis")),
    { ...UPDATE, "integration-id": "", "integration-type": "filesystem" },
  );
  expect(seen.outputs).toMatchObject({
    "error-code": "",
    "integration-id": "int_1",
  });
});

test("an incomplete list of the integration API is read again", async () => {
  const first = { data: [entity("int_1")], has_next_page: true };
  const seen = await runAction({
    "GET integrations": [first, [entity("int_1")]],
    [pageOf("GET integrations", "page=2")]: [replyWithStatus(400)],
  });
  expect(seen.outputs["error-code"]).toBe("");
});

test("refresh-oauth refreshes the access of SharePoint, too", async () => {
  const refresh = "POST integration/sharepoint/int_1/refresh_token";
  const seen = await runAction(
    { ...olderZylon(entity("int_1", "SharePoint")), [refresh]: ["ok"] },
    { "refresh-oauth": "true" },
  );
  expect(seen.sent).toContain(refresh);
});

test("waits for a running ingest leave the eight retries of a 429", async () => {
  const busy = Array.from({ length: 5 }, () => replyWithStatus(409));
  const limited = Array.from({ length: 5 }, () => replyWithStatus(429));
  const seen = await runAction({
    "POST ingest": [...busy, ...limited, ingestStream()],
  });
  expect(seen.outputs["error-code"]).toBe("");
});

test("each ingest has wait-timeout-seconds of its own", async () => {
  const slow = replyAfter(400, ingestStream());
  const seen = await runAction(
    {
      ...olderZylon(entity("int_1"), entity("int_2")),
      ...rowsById("POST ingest", { int_1: slow, int_2: slow }),
    },
    { ...ALL, "max-parallel": "1", "wait-timeout-seconds": "600" },
  );
  expect(seen.outputs["error-code"]).toBe("");
});

test("twelve are ingested at once if max-parallel allows it", async () => {
  const ids = Array.from({ length: 12 }, (_, at) => `int_${at + 1}`);
  const slow = replyAfter(100, ingestStream());
  const answers = Object.fromEntries(
    ids.map((id): [string, Reply] => [id, slow]),
  );
  const seen = await runAction(
    {
      ...olderZylon(...ids.map((id) => entity(id))),
      ...rowsById("POST ingest", answers),
    },
    { ...ALL, "max-parallel": "12" },
  );
  expect(seen.outputs["error-code"]).toBe("");
  expect(seen.seconds).toBeLessThan(150);
});

test("a 504 to a first import is that of a proxy, too", async () => {
  const one = integrationArtifact("art_1", "FileSystem");
  const seen = await runAction(
    {
      ...newerZylon(),
      "POST artifact": [one],
      "POST artifact/art_1/ingest": [replyWithStatus(504)],
    },
    CONTENT,
  );
  expect(seen.outputs["error-message"]).toContain("time limit of the proxy");
});

test("a token that is revoked in the run is the cause, though it was valid before", async () => {
  const seen = await runAction(
    {
      ...newerZylon(integrationArtifact("art_1")),
      "POST artifact/art_1/sync": [replyWithStatus(401)],
      "GET me": [replyWithStatus(401)],
    },
    { "integration-id": "" },
  );
  expect(seen.outputs["error-message"]).toContain("doesn't accept the token");
});

test("events whose media type names a charset are read as they arrive", async () => {
  const text = [COUNTED, completed]
    .map((event) => `data: ${JSON.stringify(event)}\n\n`)
    .join("");
  const type = "text/event-stream; charset=utf-8";
  const seen = await runAction({
    "POST ingest": [replyWithText(type, text, "hang")],
  });
  expect(seen.outputs).toMatchObject({
    "error-code": "",
    "sync-status": "completed",
  });
});

test("each project that can't be read is in the log, and counted in the message", async () => {
  const ids = ["a", "b", "c", "d", "e"];
  const seen = await runAction(
    {
      "GET project": [page({ id: "prj_1" }, ...ids.map((id) => ({ id })))],
      ...Object.fromEntries(
        ids.map((id): [string, Reply[]] => [
          documentsOf(id),
          [replyWithStatus(403)],
        ]),
      ),
    },
    { ...INDEXED, "project-id": "" },
  );
  expect(seen.outputs["error-message"]).toContain(
    "can't read: a, b, c and 2 more",
  );
  for (const id of ids)
    expect(seen.log).toMatch(new RegExp(`skipped: .*project ${id}`));
});

test("certificate checks that are off are on again, also for an http:// address", async () => {
  const env = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };
  const seen = await runAction({}, {}, { env });
  expect(seen.log).toContain("NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored");
});

test("an ingest of many minutes is waited for with signs of life to its end", async () => {
  const seen = await runAction({
    "POST ingest": [replyAfter(900, ingestStream())],
  });
  expect(seen.log).toContain("14 min 30 s so far");
});

test("documents that are all pending, though items were counted, are not called hidden", async () => {
  const seen = await watch(
    { 0: [pending("a"), pending("b")] },
    { "max-pending": "100%" },
    events([COUNTED, completed]),
  );
  expect(seen.outputs["error-message"]).toContain(
    "open some of the pending documents",
  );
});

test("the last line says that an integration was created, and what it has", async () => {
  const ones = documents(2, { integration_id: "int_9" });
  const seen = await runAction(
    { ...olderShares(), "GET artifact": [page(...ones)] },
    { ...CREATE, ...INDEXED },
  );
  expect(seen.log).toMatch(/^Done after .*created, 2 indexed/m);
});

test("each exclusion that matches nothing is named", async () => {
  const seen = await runAction(newerZylon(integrationArtifact("art_1")), {
    "integration-id": "all\n!x_1\n!x_2",
  });
  expect(seen.outputs["error-message"]).toMatch(/!x_1.*!x_2/);
});

test("all warnings of a document are in the summary", async () => {
  const one = artifact("a", { ingest_warnings: ["NoContent", "BigSize"] });
  const seen = await watch({ 0: [one] });
  expect(seen.summary).toContain("NoContent, BigSize");
});

test("an integration without a row of its own has any in the matrix, also if Zylon says its type", async () => {
  const seen = await runAction(
    newerZylon(integrationArtifact("art_1", "Notion")),
    { ...ALL, "dry-run": "true" },
  );
  expect(JSON.parse(seen.outputs["matrix"] ?? "")).toEqual({
    include: [{ "integration-type": "any", "integration-id": "art_1" }],
  });
});

test("a dry run's sentences are no Markdown", async () => {
  const named = integrationArtifact("art_1", "Confluence", {
    name: "@octocat",
  });
  const seen = await runAction(newerZylon(named), {
    ...ALL,
    "dry-run": "true",
  });
  expect(seen.summary).toMatch(/^- Would ingest.*octocat/m);
  expect(seen.summary).not.toContain("@octocat");
});

test("the words of an error are found deep within it", async () => {
  const error = { errors: [{ detail: "the share is gone" }] };
  const seen = await runAction({
    "POST ingest": [events([{ type: "sync_error", error }])],
  });
  expect(seen.outputs["error-message"]).toContain('"the share is gone"');
});

test("a max-pending that nothing needs causes no warning", async () => {
  const seen = await watch({ 0: documents(2) }, { "max-pending": "5" });
  expect(seen.exitCode).toBe(0);
  expect(seen.log).not.toMatch(/^(::)?warning/m);
});
