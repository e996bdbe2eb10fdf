/** What reading the answer to an ingest leaves time for. */
import { cancelledBy } from "../../src/http/error.ts";
import { Ingest } from "../../src/integration/ingest.ts";
import { CONNECTORS } from "../../src/zylon/connectors.ts";
import { fakeSession } from "../support/fake-zylon.ts";

test("a signal is heard in the middle of an answer of a million values", async () => {
  const million = Array.from({ length: 1_000_000 }, () => 1);
  const { session } = fakeSession(() => million);
  const target = { connector: CONNECTORS[0], id: "int_1" };
  const ingest = new Ingest(session, target, Infinity);
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(cancelledBy("SIGTERM")), 1);
  const limits = { deadline: Infinity, signal: cancel.signal };
  await expect(ingest.run(limits)).rejects.toMatchObject({ code: "cancelled" });
});
