/** What the renewal of an OAuth access says in the log. */
import { refreshOauth } from "../../src/integration/configure.ts";
import { fakeSession } from "../support/fake-zylon.ts";
import { knownConnector } from "../support/connector.ts";

const limits = { deadline: 0, signal: new AbortController().signal };

test.each([
  ["Accepted", ['info Zylon\'s answer to the renewal: "Accepted"']],
  ["ok", []], // as documented, which says nothing more
])("a renewal that is answered with %j", async (answer, lines) => {
  const { session, log } = fakeSession(() => answer);
  const target = { connector: knownConnector("confluence"), id: "int_1" };
  await refreshOauth(session, target, limits);
  expect(log.lines).toEqual([
    ...lines,
    "info Renewed: the OAuth access of Confluence integration int_1",
  ]);
});
