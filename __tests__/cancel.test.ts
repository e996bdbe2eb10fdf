/**
 * SIGINT and SIGTERM, whatever a run waits for: first in this process, then to the
 * committed bundle, whose servers never answer, so that nothing but the signal ends it.
 */
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:net";
import { FakeGitHub, TOKEN } from "../runner/github.ts";
import { metadata } from "../runner/metadata.ts";
import { callAfter } from "../src/clock.ts";
import { Failure, CHECK_FIRST, ERRORS } from "../src/errors.ts";
import { type ObservedRun, parseResults, runAction } from "./run-action.ts";
import {
  answer,
  artifact,
  entity,
  events,
  ingestStream,
  page,
  type Replies,
  type Reply,
  replyWithStatus,
  rowsById,
  started,
  staySilent,
  withStatus,
} from "./support/replies.ts";
import { countIngests, documents } from "./support/documents.ts";
import { getStepEnvironment } from "./support/github.ts";
import { INDEXED } from "./support/inputs.ts";
import { startBundle } from "./support/runner.ts";
import { listen } from "./support/servers.ts";
import {
  progressEvent,
  setIngestAnswer,
  simulatorInputs,
  STARTED,
  useSimulator,
} from "./support/simulator.ts";
import { posixTest, waitFor } from "./support/system.ts";
import { CREATE, olderShares, olderZylon } from "./support/versions.ts";

/** A reply, and the cancel that follows it so many seconds later. */
function createCancel(
  first: Reply = staySilent,
  seconds = 0,
): { readonly reply: Reply; readonly end: AbortSignal } {
  const end = new AbortController();
  const cancel = (): void => end.abort(new Failure("cancelled", "SIGTERM"));
  const reply: Reply = (response, request) => {
    answer(first, response, request);
    if (seconds === 0) cancel();
    else callAfter(seconds * 1000, cancel);
  };
  return { reply, end: end.signal };
}

const list = page(...documents(3));
const ended: Replies = { "POST ingest": [ingestStream("Added")] };
const only: Replies = { "POST ingest": [replyWithStatus(202, "")] };
const busy = replyWithStatus(409);
const parsing = page(artifact("a", withStatus("Parsing")));

/** What was answered before the request that the cancel meets. */
type Before = readonly Reply[];
test.each<
  [when: string, call: string, Before, status: string, zylon?: Replies]
>([
  ["the list of integrations", "GET integrations", [], "not-requested"],
  ["the check", "GET config", [], "not-requested"],
  ["the list of documents", "GET artifact", [], "not-requested"],
  ["the ingest", "POST ingest", [], "unknown"],
  ["the ingest that follows a 409", "POST ingest", [busy], "unknown"],
  ["a look at the documents", "GET artifact", [list, parsing], "completed"],
  ["a look after a 202", "GET artifact", [list], "started", only],
  ["the search", "GET search", [], "indexed"],
])(
  "a cancel during %s leaves every output, and asks for nothing more",
  async (_, call, before, status, zylon = ended) => {
    const { reply, end } = createCancel();
    const seen = await runAction(
      { "GET artifact": [list], ...zylon, [call]: [...before, reply] },
      { ...INDEXED, "expect-search": "Opening hours" },
      { cancel: end },
    );
    expect(seen.exitCode).toBe(1);
    const isDone = status === "indexed";
    expect(seen.outputs).toMatchObject({
      outcome: "cancelled",
      "error-code": "cancelled",
      "sync-status": status,
      "added-count": isDone ? "0" : "",
      "failed-count": isDone ? "0" : "",
      "indexed-count": isDone ? "3" : "",
    });
    expect(seen.sent.at(-1)).toBe(call);
    expect(seen.summary).toContain("cancelled");
    const isCheckNeeded = seen.outputs["error-message"]?.includes(CHECK_FIRST);
    expect(isCheckNeeded).toBe(/^(unknown|started)$/.test(status));
  },
);

test("a dry run that is cancelled while it lists the projects is no dry run", async () => {
  const { reply, end } = createCancel();
  const seen = await runAction(
    { "GET project": [reply] },
    { "dry-run": "true", "project-id": "" },
    { cancel: end },
  );
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs["outcome"]).toBe("cancelled");
});

test("a cancel while an integration is created says to look for it first", async () => {
  const { reply, end } = createCancel();
  const seen = await runAction(
    { ...olderShares(), "POST integration/filesystem": [reply] },
    CREATE,
    { cancel: end },
  );
  expect(seen.outputs["error-message"]).toContain(ERRORS["create-unknown"][1]);
  expect(countIngests(seen)).toBe(0);
  expect(seen.sent.at(-1)).toBe("POST integration/filesystem");
});

test("a cancel while documents are pending tells how many", async () => {
  const { reply, end } = createCancel();
  const seen = await runAction(
    { "GET artifact": [list, parsing, reply], ...ended },
    INDEXED,
    { cancel: end },
  );
  expect(seen.outputs).toMatchObject({
    outcome: "cancelled",
    "pending-count": "1",
    "indexed-count": "",
  });
});

const half409: Reply = (response) => {
  response.writeHead(409, { "content-type": "application/json" });
  response.write('{"detail":', () => staySilent(response));
};

test.each<
  [
    when: string,
    reply: Reply,
    seconds: number,
    status: "not-requested" | "unknown" | "completed",
  ]
>([
  ["during the pause after a 409", busy, 1, "not-requested"],
  ["during the pause after a 429", replyWithStatus(429), 1, "not-requested"],
  ["while the body of a 409 arrives", half409, 1, "not-requested"],
  ["in the middle of its events", events([started], "hang"), 1, "unknown"],
  ["during the wait that follows", ingestStream(), 45, "completed"],
])(
  "a cancel of an ingest %s ends the run at once, and says whether it may be running",
  async (_, answered, seconds, status) => {
    const { reply, end } = createCancel(answered, seconds);
    const seen = await runAction(
      { "GET artifact": [parsing], "POST ingest": [reply] },
      INDEXED,
      { cancel: end },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "cancelled",
      "sync-status": status,
    });
    const isCheckNeeded = seen.outputs["error-message"]?.includes(CHECK_FIRST);
    expect(isCheckNeeded).toBe(status === "unknown");
    expect(seen.seconds).toBe(seconds);
    const ends = {
      "not-requested": "was not started",
      unknown: "may be running",
      completed: "has ended",
    };
    expect(seen.log).toContain(
      `The ingest of int_1 (confluence) ${ends[status]}`,
    );
  },
);

test("a time limit that ends while a 409 arrives leaves no ingest", async () => {
  const seen = await runAction(
    { "POST ingest": [half409] },
    { "wait-timeout-seconds": "5" },
  );
  expect(seen.outputs).toMatchObject({
    "error-code": "wait-timeout",
    "sync-status": "not-requested",
  });
});

const several = (answers: Readonly<Record<string, Reply>>): Replies => ({
  ...olderZylon(...Object.keys(answers).map((id) => entity(id))),
  ...rowsById("POST ingest", answers),
});

test("a cancel starts none of the ingests that wait for their turn", async () => {
  const { reply, end } = createCancel();
  const seen: ObservedRun = await runAction(
    several({ int_1: started, int_2: reply, int_3: started }),
    { "integration-id": "all", "max-parallel": "1" },
    { cancel: end },
  );
  expect(countIngests(seen)).toBe(2);
  expect(seen.log).not.toContain("Starting the ingest of int_3");
  expect(seen.outputs).toMatchObject({
    outcome: "cancelled",
    "sync-status": "unknown",
  });
  expect(parseResults(seen)).toMatchObject([
    { integration_id: "int_1", sync_status: "started" },
    { integration_id: "int_2", sync_status: "unknown", outcome: "cancelled" },
    {
      integration_id: "int_3",
      sync_status: "not-requested",
      outcome: "cancelled",
    },
  ]);
});

test("a cancel leaves what was done before as it is", async () => {
  const { reply, end } = createCancel(parsing, 200);
  const one = (id: string, more = {}): object =>
    artifact(id, { integration_id: id, ...more });
  const list = page(one("int_1"), one("int_2"));
  const late = page(one("int_1"), one("int_2", withStatus("Parsing")));
  const seen = await runAction(
    {
      ...several({ int_1: ingestStream(), int_2: ingestStream() }),
      "GET artifact": [list, reply, late],
    },
    { ...INDEXED, "integration-id": "all" },
    { cancel: end },
  );
  expect(parseResults(seen)).toMatchObject([
    { outcome: "success", indexed_count: 1 },
    { outcome: "cancelled", pending_count: 1 },
  ]);
});

test("a cancel replaces no failure that an integration had before", async () => {
  const { reply, end } = createCancel();
  const seen = await runAction(
    several({ int_1: replyWithStatus(500), int_2: reply }),
    { "integration-id": "all", "max-parallel": "1" },
    { cancel: end },
  );
  expect(parseResults(seen)).toMatchObject([
    { error_code: "server-error" },
    { error_code: "cancelled" },
  ]);
});

const simulator = useSimulator();
const waitForIngest = (run: Promise<unknown>): Promise<void> =>
  waitFor(
    "the ingest",
    () => simulator.requests.some(({ method }) => method === "POST"),
    run,
  );

posixTest(
  "SIGINT in the middle of an ingest, and SIGTERM behind it",
  async () => {
    setIngestAnswer(simulator, [STARTED, progressEvent("Added")], "hang");
    const events: string[] = [];
    const bundle = startBundle(simulatorInputs(simulator));
    const ended = bundle.finished.then((seen) => {
      events.push("end");
      return seen;
    });
    await waitForIngest(ended);
    events.push("SIGINT");
    bundle.kill("SIGINT");
    bundle.kill("SIGTERM"); // changes nothing
    const seen = await ended;
    expect(events).toEqual(["SIGINT", "end"]);
    expect(seen.exitCode).toBe(1); // its own, not that of a process that a signal ended
    expect(Object.keys(seen.outputs)).toEqual(Object.keys(metadata.outputs));
    expect(seen.outputs).toMatchObject({
      outcome: "cancelled",
      "error-code": "cancelled",
      "sync-status": "unknown",
      "added-count": "",
    });
    expect(seen.summary).toMatch(/The run was cancelled.*SIG(INT|TERM)/);
    expect(seen.errors).toHaveLength(1);
  },
);

posixTest("SIGTERM while GitHub is asked changes nothing", async () => {
  setIngestAnswer(simulator, [STARTED], "hang");
  const github = await new FakeGitHub().start();
  const inputs = { "failure-issue": "true", "github-token": TOKEN };
  const env = getStepEnvironment(github);
  const bundle = startBundle(simulatorInputs(simulator, inputs), env);
  github.fault = () => {
    bundle.kill("SIGTERM");
    return undefined;
  };
  await waitForIngest(bundle.finished);
  bundle.kill("SIGINT");
  const seen = await bundle.finished;
  await github.close();
  expect(seen.outputs["outcome"]).toBe("cancelled");
  expect(seen.log).toMatch(/^The failure issue #1 was opened$/m);
  expect(github.issues[0]?.body).toMatch(/The run was cancelled/);
});

posixTest("SIGINT while the code is loaded", async () => {
  // SIGINT is listened to first: the process gets one in the same moment,
  // before anything else of the bundle runs.
  const early = `process.on('newListener', (name) => name === 'SIGTERM' && process.kill(process.pid, 'SIGINT'));`;
  const options = [
    "--import",
    `data:text/javascript,${encodeURIComponent(early)}`,
  ];
  const seen = await startBundle(simulatorInputs(simulator), {}, options)
    .finished;
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs).toMatchObject({
    outcome: "cancelled",
    "sync-status": "not-requested",
  });
});

posixTest("SIGTERM in the pause before a retry", async () => {
  const server = createHttpServer((_, response) => {
    const tell = (): boolean => server.emit("answered");
    response.writeHead(503).end(() => void setTimeout(tell, 500));
  });
  const answered = once(server, "answered");
  const url = `http://127.0.0.1:${await listen(server)}`;
  const bundle = startBundle(simulatorInputs(simulator, { "base-url": url }));
  await answered;
  bundle.kill("SIGTERM");
  const seen = await bundle.finished;
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs["outcome"]).toBe("cancelled");
});

posixTest("SIGTERM behind a proxy that never answers", async () => {
  const proxy = createServer();
  const port = await listen(proxy);
  const connected = once(proxy, "connection");
  const inputs = { "base-url": "https://zylon.test" };
  const env = { HTTPS_PROXY: `http://127.0.0.1:${port}` };
  const bundle = startBundle(simulatorInputs(simulator, inputs), env);
  await connected;
  bundle.kill("SIGTERM");
  const seen = await bundle.finished;
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs["outcome"]).toBe("cancelled");
});
