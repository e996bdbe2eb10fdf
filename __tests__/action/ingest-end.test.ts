/**
 * Answers that are true in part: none of them makes the step green while
 * something is missing.
 */
import {
  type ArtifactRecord,
  SEED,
  type SimEvent,
} from "../../simulator/simulator.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";
import {
  addArtifact,
  answerWith,
  waited,
  watchedClock,
} from "../support/watched.ts";

const simulator = useSimulator();
const { confluence, filesystem } = SEED.integrations;
const started = { type: "sync_started" };
const item = (op: string): SimEvent => ({
  type: "sync_progress",
  op,
  artifact_id: "x",
});
const posts = (): string[] =>
  simulator.requests
    .filter(({ method }) => method === "POST")
    .map(({ path }) => path);

test.each<[op: string, gate: Record<string, string>, code: string]>([
  ["Error", { "max-failed": "0" }, "too-many-failed"],
  ["Removed", { "max-removed": "0" }, "too-many-removed"],
])(
  "%s counts for its gate, whatever stands beside it in the stream",
  async (op, gate, code) => {
    answerWith(simulator, [
      started,
      item(op),
      item("Renamed"),
      { type: "sync_completed" },
    ]);
    expect((await waited(simulator, gate)).outputs["error-code"]).toBe(code);
  },
);

test("a removed document that the stream names by its id is one", async () => {
  answerWith(simulator, [
    started,
    { ...item("Removed"), artifact_id: "artifact_3" },
    { type: "sync_completed" },
  ]);
  const clock = watchedClock((ms) => {
    if (ms > 1000)
      simulator.state.artifacts = simulator.state.artifacts.filter(
        ({ id }) => id !== "artifact_3",
      );
  });
  const seen = await waited(simulator, {}, clock);
  expect(seen.outputs["removed-count"]).toBe("1");
  expect(seen.summary).toContain("Escalations");
  expect(seen.summary).not.toContain("artifact&#95;3\n");
});

test("an item that failed in the stream is listed, although a document of this id was updated", async () => {
  answerWith(simulator, [
    started,
    { ...item("Error"), artifact_id: "artifact_2" },
    { type: "sync_completed" },
  ]);
  const clock = watchedClock((ms) => {
    const document = simulator.state.artifacts.find(
      ({ id }) => id === "artifact_2",
    );
    if (ms > 1000)
      Object.assign(document ?? {}, { updated_at: "2030-01-01T00:00:00Z" });
  });
  const seen = await waited(simulator, {}, clock);
  expect(seen.outputs).toMatchObject({
    "updated-count": "0",
    "failed-count": "1",
  });
  expect(seen.summary).toContain("- artifact&#95;2");
});

test("a sync_error without JSON, after sync_completed", async () => {
  const chunks = [
    "event: sync_completed\ndata: {}\n\n",
    "event: sync_error\ndata: source is down\n\n",
  ];
  simulator.fail({
    path: "/ingest",
    fault: { kind: "raw", contentType: "text/event-stream", chunks },
  });
  const seen = await runInProcess(inputsOf(simulator));
  expect(seen.outputs["error-code"]).toBe("sync-error");
  expect(seen.outputs["error-message"]).toContain("source is down");
});

/** Answers the ingest with server-sent events, as they are. */
function streamOf(text: string, end: "normal" | "cut" = "normal"): void {
  const chunks = [text];
  const contentType = "text/event-stream";
  const fault = { kind: "raw", contentType, chunks, end } as const;
  simulator.fail({ path: "/ingest", fault });
}
const CREATE = {
  "integration-type": "filesystem",
  "integration-id": "",
  configure: "create",
  username: "svc",
  password: "pass-word-1",
};
const COMPLETED = "event: sync_completed\ndata: {}\n\n";

describe("a cut after sync_completed", () => {
  test.each([
    ["in the name of an event", "event: sync_err"],
    ["in the data of an event", 'event: sync_error\ndata: {"message":"sou'],
    ["before the blank line of an event", "event: sync_error\ndata: {}\n"],
  ])("%s may have hidden a failure", async (_where, rest) => {
    streamOf(COMPLETED + rest, "cut");
    const seen = await runInProcess(inputsOf(simulator));
    expect(seen.outputs["error-code"]).toBe("stream-cut");
  });

  test.each([
    ["between two events", ""],
    ["in a comment", ": keep-al"],
    ["in a blank line", "\n"],
  ])("%s has hidden nothing", async (_where, rest) => {
    streamOf(COMPLETED + rest, "cut");
    const seen = await runInProcess(inputsOf(simulator));
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "completed",
    });
  });

  test.each([
    ["a value", '[{"type":"sync_completed"},{"type":"sync_e', "stream-cut"],
    ["a list", '[{"type":"sync_started"},{"type":"sync_completed"}', ""],
  ])("in %s of JSON", async (_what, body, code) => {
    const fault = { kind: "raw", chunks: [body], end: "cut" } as const;
    simulator.fail({ path: "/ingest", fault });
    const seen = await runInProcess(inputsOf(simulator));
    expect(seen.outputs["error-code"]).toBe(code);
  });
});

test.each(["sync_error", "sync_error\n"])(
  "an event %j that is begun after sync_completed, and a clean end",
  async (name) => {
    streamOf(`${COMPLETED}event: ${name}`);
    const seen = await runInProcess(inputsOf(simulator));
    expect(seen.outputs["error-code"]).toBe("sync-error");
  },
);

test("the beginning of a field after sync_completed, and a clean end", async () => {
  streamOf(`${COMPLETED}e`);
  const seen = await runInProcess(inputsOf(simulator));
  expect(seen.outputs["error-code"]).toBe("stream-cut");
});

describe("a list that says no is no empty list", () => {
  test.each([{ success: false }, { error: "the database is down" }])(
    "%j: nothing is created",
    async (more) => {
      const body = { data: [], ...more };
      const fault = { kind: "json", body } as const;
      simulator.fail({ path: "user/integrations", fault });
      const seen = await runInProcess(inputsOf(simulator, CREATE));
      expect(seen.outputs["error-code"]).toBe("unexpected-response");
      expect(posts()).toEqual([]);
    },
  );
});

test.each([
  [{ id: "fs1", type: "FileSystem", provider_data: { username: " " } }],
  [{ id: "fs1", type: "file_system", provider_data: { username: "svc" } }],
])("%j is adopted, and no second one is created", async (entity) => {
  const fault = { kind: "json", body: [entity] } as const;
  simulator.fail({ path: "user/integrations", fault });
  simulator.fail({
    path: "/config",
    fault: { kind: "json", body: { path: "/mnt" } },
  });
  await runInProcess(inputsOf(simulator, CREATE));
  expect(posts()).toEqual(["/api/v1/app/integration/filesystem/fs1/ingest"]);
});

test.each([
  ["error", "data: the source is down\n"],
  ["ingestion_failed", 'data: {"message":"the source is down"}\n'],
  ["aborted", ""],
  ["failure", "data:\n"],
])("an event named %s ends the run, with %j behind it", async (name, data) => {
  streamOf(`event: sync_started\ndata: {}\n\nevent: ${name}\n${data}\n`);
  const seen = await runInProcess(inputsOf(simulator));
  expect(seen.outputs["error-code"]).toBe("sync-error");
  const said = data.includes("source") ? ': "the source is down"' : " without";
  expect(seen.outputs["error-message"]).toContain(`it failed${said}`);
});

describe("an item that failed in words of the server's own", () => {
  const failed = "event: artifact_failed\ndata: contract.pdf is encrypted\n\n";

  test("is a failure, if nothing else succeeded", async () => {
    streamOf(failed + COMPLETED);
    const seen = await runInProcess(inputsOf(simulator));
    expect(seen.outputs["error-code"]).toBe("too-many-failed");
    expect(seen.outputs["error-message"]).toMatch(
      /^Items failed, and nothing succeeded\. /,
    );
  });

  test("is a warning, if the ingest completed, and Zylon has documents", async () => {
    const begun = 'event: sync_started\ndata: {"current_artifact_count":4}\n\n';
    streamOf(begun + failed + COMPLETED);
    const seen = await runInProcess(inputsOf(simulator));
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).toMatch(
      /^::warning::Zylon reported failed items in its own words: "contract.pdf is encrypted". How many failed is unknown.$/m,
    );
  });

  test("is a failure, if nothing else ended the ingest", async () => {
    streamOf(failed);
    const seen = await runInProcess(inputsOf(simulator));
    expect(seen.outputs["error-code"]).toBe("sync-error");
    expect(seen.outputs["error-message"]).toContain(
      "contract.pdf is encrypted",
    );
  });
});

test("failed items are a warning, although another op is unknown", async () => {
  answerWith(simulator, [
    started,
    item("Error"),
    item("Renamed"),
    { type: "sync_completed" },
  ]);
  const seen = await runInProcess(inputsOf(simulator));
  expect(seen.outputs["outcome"]).toBe("success");
  expect(seen.log).toMatch(/^::warning::1 item failed\. /m);
});

test.each<[answer: object, code: string]>([
  [{ type: "sync_started", success: false }, "unexpected-response"],
  [{ id: confluence, type: "SharePoint", user_id: "u" }, "unexpected-response"],
  [{ id: confluence, type: "Confluence", user_id: "u" }, ""],
  [{ type: "sync_started", error: 0, ok: "true" }, ""],
])("%j as the only answer: %j", async (body, code) => {
  simulator.fail({ path: "/ingest", fault: { kind: "json", body } });
  const seen = await runInProcess(inputsOf(simulator));
  expect(seen.outputs["error-code"]).toBe(code);
});

test.each<[what: string, more: object]>([
  ["total_count as text", { total_count: "5" }],
  ["paging in an object of its own", { pagination: { has_next_page: true } }],
])(
  "%s: a part of the list is not all of it, and nothing is created",
  async (_what, more) => {
    simulator.fail({
      path: "user/integrations",
      fault: { kind: "json", body: { data: [], ...more } },
    });
    const given = {
      "integration-type": "filesystem",
      "integration-id": "",
      configure: "upsert",
    };
    const seen = await runInProcess(
      inputsOf(simulator, {
        ...given,
        username: "svc",
        password: "pass-word-1",
      }),
    );
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    expect(posts()).toEqual([]);
  },
);

describe("expect-search", () => {
  const other = (at: number) => ({
    id: `o${at}`,
    type: "Artifact",
    metadata: { project_id: "elsewhere" },
  });

  test.each<[what: string, results: unknown, why: string]>([
    [
      "as many results as it may have",
      Array.from({ length: 100 }, (_, at) => other(at)),
      ", in the document o0",
    ],
    [
      "a page of more",
      { data: [], has_next_page: true },
      ", since Zylon reports only some of the results",
    ],
    [
      "a result on a document of this run, of an unknown type",
      [{ id: "mine" }],
      ", in the document mine",
    ],
  ])("!text is not proved by %s", async (_what, body, why) => {
    answerWith(simulator, [started, { type: "sync_completed" }]);
    addArtifact(simulator, "mine");
    simulator.fail({ path: /search\?q=gone/, fault: { kind: "json", body } });
    const seen = await waited(simulator, {
      "expect-search": "!gone",
      "wait-timeout-seconds": "200",
    });
    expect(seen.outputs["error-code"]).toBe("not-searchable");
    expect(seen.summary).toContain(
      `> - May still be found&#58; &#34;gone&#34;${why}\n`,
    );
  });

  test("!text is not proved where there was no time for three searches", async () => {
    answerWith(simulator, [started, { type: "sync_completed" }]);
    addArtifact(simulator, "mine");
    const seen = await waited(simulator, {
      "expect-search": "!gone",
      "wait-timeout-seconds": "25",
    });
    expect(seen.outputs["error-code"]).toBe("not-searchable");
    expect(seen.summary).toContain(
      "> - Not found so far, but not often enough to be certain&#58; &#34;gone&#34;\n",
    );
  });

  test("the name that is searched for first has no secret in it", async () => {
    answerWith(simulator, [started, { type: "sync_completed" }]);
    addArtifact(simulator, "mine", {
      name: `${"x".repeat(70)} ${simulator.token}`,
    });
    await waited(simulator, { "expect-search": "!gone" });
    const [first = ""] = simulator.requests
      .map(({ path }) => path)
      .filter((path) => path.includes("/search"));
    expect(first).toContain("search?q=");
    expect(first).not.toContain("xxx");
  });

  test("a folder with the name of a document makes no result unclear", async () => {
    answerWith(simulator, [started, { type: "sync_completed" }]);
    addArtifact(simulator, "page", { name: "Guide", content: "the commit" });
    const folder: Partial<ArtifactRecord> = { name: "Guide", type: "Folder" };
    addArtifact(simulator, "folder", folder);
    expect(
      (await waited(simulator, { "expect-search": "the commit" })).outputs[
        "error-code"
      ],
    ).toBe("");
  });
});

test("sync_completed counts, although the time is over while the connection is still open", async () => {
  const chunks = ['{"type":"sync_started"}\n{"type":"sync_completed"}\n'];
  simulator.fail({
    path: "/ingest",
    fault: { kind: "raw", chunks, end: "hang" },
  });
  const seen = await runInProcess(
    inputsOf(simulator, { "wait-timeout-seconds": "1" }),
  );
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "sync-status": "completed",
  });
});

test.each<[what: string, body: object]>([
  ["an error", { error: "invalid credentials" }],
  ["another integration", { id: confluence, type: "Confluence" }],
])("an update that is answered by %s is none", async (_what, body) => {
  simulator.fail({
    method: "POST",
    path: new RegExp(`${filesystem}$`),
    fault: { kind: "json", body },
  });
  const given = {
    "integration-type": "filesystem",
    "integration-id": filesystem,
    configure: "update",
  };
  const seen = await runInProcess(
    inputsOf(simulator, { ...given, username: "svc", password: "pass-word-1" }),
  );
  expect(seen.outputs).toMatchObject({
    outcome: "failure",
    updated: "false",
    "sync-status": "not-requested",
  });
});
