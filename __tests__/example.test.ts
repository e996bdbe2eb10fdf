/** Read this first: how a scene of the action looks. */
import { CHECK_FIRST } from "../src/errors.ts";
import { getWrites, runAction } from "./run-action.ts";
import {
  artifact,
  dropConnection,
  entity,
  ingestStream,
} from "./support/replies.ts";
import {
  countIngests,
  documents,
  pending,
  watch,
} from "./support/documents.ts";
import { USUAL_RUN } from "./support/requests.ts";
import { UPDATE } from "./support/versions.ts";

// Zylon is a table of replies: a request, and what it is answered, in order. The usual
// requests have short names, in `support/requests.ts`, and a healthy reply.
test("an ingest is sent once to an integration that is set up, and its items are counted", async () => {
  const seen = await runAction({
    "GET config": [{ space_key: "SUP" }],
    "POST ingest": [ingestStream("Added", "Updated")],
  });
  // What the run asked for, in order: the list, the set-up and the ingest.
  expect(seen.sent).toEqual(USUAL_RUN);
  // What the user of the step gets.
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs).toMatchObject({
    "sync-status": "completed",
    "added-count": "1",
    "updated-count": "1",
  });
});

// The second argument has the inputs, other than those that lead to `int_1`.
test("an integration that is not set up is not ingested", async () => {
  const seen = await runAction(
    { "GET config": [{}] },
    { "integration-id": "int_1" },
  );
  expect(seen.outputs["error-code"]).toBe("not-configured");
  expect(seen.sent).not.toContain("POST ingest");
});

// Any other request is written out: its method, its path and its query. A run fails its
// test if it sends one that no row answers, such as one to a wrong address.
test("credentials are sent before the ingest", async () => {
  const seen = await runAction(
    {
      "GET integrations": [[entity("int_1", "FileSystem")]],
      "GET integration/filesystem/int_1/config": [{ path: "/mnt/support" }],
      "POST integration/filesystem/int_1": [{}],
      "POST integration/filesystem/int_1/ingest": [ingestStream()],
    },
    UPDATE,
  );
  expect(getWrites(seen)).toEqual([
    "POST integration/filesystem/int_1",
    "POST integration/filesystem/int_1/ingest",
  ]);
});

// A reply may be a function, such as one that drops the connection.
test("an ingest whose answer is lost is not sent again, and the message says to look first", async () => {
  const seen = await runAction({ "POST ingest": [dropConnection] });
  expect(countIngests(seen)).toBe(1);
  expect(seen.outputs).toMatchObject({
    "error-code": "connection-lost",
    "sync-status": "unknown",
  });
  expect(seen.outputs["error-message"]).toContain(CHECK_FIRST);
});

// Where time passes, a scene is a timeline: from which second on the list of documents
// shows what. Nobody waits for it: the clock of the tests goes on as soon as no request
// is under way.
test("a run waits until no document is pending, and for settle-seconds after that", async () => {
  const three = documents(3);
  const seen = await watch(
    {
      0: three,
      2: [...three, pending("new")],
      40: [...three, artifact("new")],
    },
    { "settle-seconds": "60" },
  );
  expect(seen.outputs).toMatchObject({
    "sync-status": "indexed",
    "added-count": "1",
  });
  expect(seen.seconds).toBeGreaterThanOrEqual(100);
});
