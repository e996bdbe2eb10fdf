/** Creating an integration, and renewing an OAuth access, without a server. */
import { ActionError, type ErrorCode } from "../../src/http/error.ts";
import type { Call, OpenAnswer } from "../../src/http/client.ts";
import { create, refreshOauth } from "../../src/integration/configure.ts";
import { knownConnector } from "../support/connector.ts";
import { ZylonApi } from "../../src/zylon/api.ts";
import { answerOf } from "../support/answer.ts";
import { type Answer, fakeSession } from "../support/fake-zylon.ts";

describe("a create that fails", () => {
  const refused = (code: ErrorCode, status?: number): ActionError =>
    new ActionError(
      code,
      { what: "The create failed", why: "", remedy: "" },
      { http: status === undefined ? {} : { status } },
    );
  /** What it ends with, and whether Zylon was asked for new integrations. */
  async function created(failure: ActionError, ...after: object[]) {
    const answer: Answer = ({ path }) => {
      if (path !== "user/integrations") throw failure;
      return after;
    };
    const { session, asked } = fakeSession(answer, { username: "y" });
    const limits = { deadline: 0, signal: session.signal };
    const made = create(session, knownConnector("filesystem"), [], limits);
    const ended: unknown = await made.catch((error: unknown) => error);
    const looked = asked.some(({ path }) => path === "user/integrations");
    return { ended, looked };
  }
  const lost = refused("connection-lost");

  test("since Zylon refuses it: that is the failure, and nothing is looked for", async () => {
    const failure = refused("bad-request", 400);
    expect(await created(failure)).toEqual({ ended: failure, looked: false });
  });

  test("without an answer: a new integration is looked for", async () => {
    expect(await created(lost, { id: "new", type: "FileSystem" })).toEqual({
      ended: { id: "new", created: true },
      looked: true,
    });
  });

  test("without an answer, and several are new: why none is used", async () => {
    const { ended } = await created(
      lost,
      { id: "a", type: "FileSystem" },
      { id: "b", type: "FileSystem" },
    );
    expect(ended).toMatchObject({
      code: "ambiguous",
      explanation: {
        why: "Zylon did not answer the create request, and afterwards there were several new integrations",
      },
    });
  });
});

test.each([
  ["", []],
  ["ok", []],
  ['"ok"', []],
  [
    "Renewed\nuntil May",
    ["info Zylon's answer to the renewal: Renewed until May"],
  ],
])("a renewal that is answered %j", async (text, told) => {
  const { session, log } = fakeSession(() => undefined);
  const { printer } = session;
  const exchange = <T>(_call: Call, read: (opened: OpenAnswer) => Promise<T>) =>
    read(answerOf(text));
  const api = new ZylonApi({ exchange, printer }, log);
  const target = { connector: knownConnector("sharepoint"), id: "int_1" };
  const limits = { deadline: 0, signal: session.signal };
  await refreshOauth({ ...session, api }, target, limits);
  expect(log.lines).toEqual([
    ...told,
    "info Renewed: the OAuth access of SharePoint integration int_1",
  ]);
});
