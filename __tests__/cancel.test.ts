/** A run that is cancelled, before and after an ingest was sent: what it leaves. */
import { callAfter } from "../src/clock.ts";
import { Failure, LOOK_FIRST } from "../src/errors.ts";
import {
  artifact,
  entity,
  events,
  ingestStream,
  type ObservedRun,
  page,
  parseResults,
  type Replies,
  type Reply,
  replyById,
  replyWithStatus,
  runAction,
  started,
  staySilent,
} from "./run-action.ts";
import { countIngests, documents, INDEXED } from "./support/documents.ts";

/** A run, and a reply that has it cancelled when its request arrives. */
function createCancel(): { readonly reply: Reply; readonly end: AbortSignal } {
  const end = new AbortController();
  return {
    end: end.signal,
    reply: (response) => {
      end.abort(new Failure("cancelled", "SIGTERM"));
      staySilent(response);
    },
  };
}

const list = page(...documents(3));
const ended: Replies = { "POST ingest": [ingestStream("Added")] };
const only: Replies = { "POST ingest": [replyWithStatus(202, "")] };
const busy = replyWithStatus(409);
const parsing = page(artifact("a", { ingest_status: "Parsing" }));

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
    const isLookNeeded = seen.outputs["error-message"]?.includes(LOOK_FIRST);
    expect(isLookNeeded).toBe(/^(unknown|started|completed)$/.test(status));
  },
);

test.each<[when: string, reply: Reply]>([
  ["during the pause after a 409", replyWithStatus(409)],
  ["during the pause after a 429", replyWithStatus(429)],
  [
    "while the body of a 409 arrives",
    (response): void => {
      response.writeHead(409, { "content-type": "application/json" });
      response.write('{"detail":', () => staySilent(response));
    },
  ],
])("a cancel %s says that nothing was requested", async (_, refusal) => {
  const end = new AbortController();
  const seen = await runAction(
    {
      "POST ingest": [
        (response, request): void => {
          if (typeof refusal === "function") refusal(response, request);
          callAfter(1000, () => end.abort(new Failure("cancelled", "SIGINT")));
        },
      ],
    },
    {},
    { cancel: end.signal },
  );
  expect(seen.outputs).toMatchObject({
    outcome: "cancelled",
    "sync-status": "not-requested",
  });
  expect(seen.outputs["error-message"]).not.toContain(LOOK_FIRST);
  expect(seen.seconds).toBe(1);
});

test("a cancel in the middle of the events of an ingest leaves it unknown", async () => {
  const end = new AbortController();
  const seen = await runAction(
    {
      "POST ingest": [
        (response): void => {
          events([started], "hang")(response);
          callAfter(1000, () => end.abort(new Failure("cancelled", "SIGINT")));
        },
      ],
    },
    {},
    { cancel: end.signal },
  );
  expect(seen.outputs["sync-status"]).toBe("unknown");
  expect(seen.outputs["error-message"]).toContain(LOOK_FIRST);
});

test("a cancel during a wait ends it at once", async () => {
  const end = new AbortController();
  const seen = await runAction(
    {
      "GET artifact": [parsing],
      "POST ingest": [
        (response): void => {
          ingestStream()(response);
          callAfter(45_000, () =>
            end.abort(new Failure("cancelled", "SIGTERM")),
          );
        },
      ],
    },
    INDEXED,
    { cancel: end.signal },
  );
  expect(seen.outputs["outcome"]).toBe("cancelled");
  expect(seen.seconds).toBe(45);
});

const several = (answers: Readonly<Record<string, Reply>>): Replies => ({
  "GET integrations": [Object.keys(answers).map((id) => entity(id))],
  "POST ingest": [replyById(answers)],
});

test("a cancel starts none of the ingests that wait for their turn", async () => {
  const { reply, end } = createCancel();
  const seen: ObservedRun = await runAction(
    several({ int_1: started, int_2: reply, int_3: started }),
    { "integration-id": "all", "max-parallel": "1" },
    { cancel: end },
  );
  expect(countIngests(seen)).toBe(2);
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
