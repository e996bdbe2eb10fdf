/** Read this first: how a test of the action looks. */
import {
  runAction,
  artifact,
  dropConnection,
  page,
  ingestStream,
} from "./run-action.ts";

test("an ingest is checked, started once, and counted", async () => {
  const seen = await runAction({
    "POST ingest": [ingestStream("Added")],
  });
  expect(seen.exitCode).toBe(0);
  expect(seen.sent).toEqual(["GET config", "POST ingest"]);
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "sync-status": "completed",
    "added-count": "1",
    "failed-count": "0",
    "indexed-count": "",
  });
});

test("an ingest that may have arrived is not sent again, and the step says to look first", async () => {
  const seen = await runAction({ "POST ingest": [dropConnection] });
  expect(seen.sent).toEqual(["GET config", "POST ingest"]);
  expect(seen.outputs).toMatchObject({
    outcome: "failure",
    "error-code": "connection-lost",
    "sync-status": "unknown",
    "added-count": "",
  });
  expect(seen.outputs["error-message"]).toMatch(
    /Check in Zylon whether the ingest is still running/,
  );
});

test("with wait-for: indexed, the step waits until a look shows that nothing changes any more", async () => {
  const seen = await runAction(
    {
      "GET artifact": [
        page(),
        page(artifact("a1", { ingest_status: "Parsing" })),
        page(artifact("a1", { ingest_status: "Parsing" })),
        page(artifact("a1")),
      ],
    },
    { "wait-for": "indexed" },
  );
  expect(seen.outputs).toMatchObject({
    "sync-status": "indexed",
    "added-count": "1",
    "indexed-count": "1",
  });
  expect(seen.seconds).toBeGreaterThan(60); // Zylon never said that the ingest ended
});
