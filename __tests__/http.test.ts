/** Requests: what each has, and on which connection it goes. */
import { getEventListeners } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { Socket } from "node:net";
import { jest } from "@jest/globals";
import { readJson } from "../src/zylon/answer.ts";
import { createSender, USER_AGENT } from "../src/zylon/http.ts";
import { toNetworkFailure } from "../src/zylon/network-error.ts";
import { withEnvironment, parseInputs } from "./inputs.ts";
import { createHealthyListener } from "./support/healthy.ts";
import { listen } from "./support/ports.ts";
import {
  runAction,
  entity,
  type Reply,
  type ObservedRun,
  staySilent,
  replyWithStatus,
  TOKEN,
} from "./run-action.ts";

interface Arrived {
  readonly name: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  readonly socket: Socket;
  readonly remotePort: number | undefined;
}

/** A healthy Zylon that keeps what arrives at it. */
let arrived: Arrived[] = [];
const server = createServer(
  createHealthyListener(
    (_name, { method = "", url = "", headers, socket }, body) => {
      const { remotePort } = socket;
      const name = `${method} ${url}`;
      arrived.push({ name, headers, body, socket, remotePort });
    },
  ),
);
let port = 0;
beforeAll(async () => {
  port = await listen(server);
});
beforeEach(() => {
  arrived = [];
});
afterAll(() => server.closeAllConnections());

const run = (
  inputs: Record<string, string> = {},
  path = "",
): Promise<ObservedRun> =>
  runAction({}, { "base-url": `http://127.0.0.1:${port}${path}`, ...inputs });

test("each request has the token, the organization and the headers of the user, and wants no cache", async () => {
  await run({
    organization: "acme",
    "extra-headers": "X-Gateway: gateway-secret\ncookie: a=b",
  });
  expect(arrived).toHaveLength(2);
  for (const { headers } of arrived) {
    expect(headers).not.toHaveProperty("transfer-encoding");
    expect(headers).toMatchObject({
      host: `127.0.0.1:${port}`,
      authorization: `Bearer ${TOKEN}`,
      "x-org": "acme",
      "x-gateway": "gateway-secret",
      cookie: "a=b",
      "cache-control": "no-cache",
      "accept-encoding": "identity", // nothing here unpacks an answer
      "user-agent": USER_AGENT,
    });
  }
});

test("the path has the prefix of base-url, and an id that is encoded as one segment", async () => {
  await run({ "integration-id": "ä/..%2f?x" }, "/ai/api/v1");
  const root = "/ai/api/v1/app/integration/confluence/%C3%A4%2F..%252f%3Fx";
  expect(arrived.map(({ name }) => name)).toEqual([
    `GET ${root}/config`,
    `POST ${root}/ingest`,
  ]);
});

test("credentials are the body of an update, as they were given", async () => {
  await run({
    "integration-type": "filesystem",
    configure: "update",
    username: "svc",
    password: ' p"ä ',
  });
  const [, update] = arrived;
  expect(update?.name).toBe("POST /api/v1/app/integration/filesystem/int_1");
  expect(JSON.parse(update?.body ?? "")).toEqual({
    username: "svc",
    password: ' p"ä ',
  });
});

test("each POST has a connection of its own, and GETs share theirs", async () => {
  await run({
    "refresh-oauth": "true",
    "integration-id": "int_1, int_2",
    "max-parallel": "1",
  });
  expect(arrived).toHaveLength(6);
  expect(new Set(arrived.map(({ socket }) => socket)).size).toBe(4 + 1);
});

test("the connection of a POST is kept alive by TCP, since routers forget a silent one", async () => {
  const kept: (number | boolean | undefined)[][] = [];
  const keep = jest
    .spyOn(Socket.prototype, "setKeepAlive")
    .mockImplementation(function (this: Socket, isOn, ms) {
      kept.push([this.localPort, isOn, ms]);
      return this;
    });
  await run();
  keep.mockRestore();
  const post = arrived.find(({ name }) => name.startsWith("POST"));
  expect(kept).toContainEqual([post?.remotePort, true, 30_000]);
});

test("a request that has ended leaves nothing behind at the signal that may end it", async () => {
  const any = jest.spyOn(AbortSignal, "any");
  try {
    await run({ "wait-for": "indexed" });
    const signals = any.mock.results.map(({ value }) => value);
    expect(signals.length).toBeGreaterThan(arrived.length);
    const left = signals.flatMap((signal) =>
      signal instanceof AbortSignal ? getEventListeners(signal, "abort") : [],
    );
    expect(left).toEqual([]);
  } finally {
    any.mockRestore();
  }
});

test.each(["GET config", "POST ingest"])(
  "a %s that fails, and whose body never ends, is told by its status",
  async (name) => {
    const half: Reply = (response) => {
      response.writeHead(500, { "content-type": "application/json" });
      response.write('{"detail":', () => staySilent(response));
    };
    const seen = await runAction({ [name]: [half] }, { "max-retries": "0" });
    expect(seen.outputs["error-code"]).toBe("server-error");
    expect(seen.outputs["error-message"]).toMatch(/answered 500\. /);
    expect(seen.seconds).toBe(30);
  },
);

test.each<[what: string, answer: (response: ServerResponse) => void]>([
  ["nothing", () => undefined],
  ["half a body", (response) => void response.writeHead(200).write("{")],
])("Node's own timer ends a request that gets %s", async (_what, answer) => {
  const quiet = createServer((_request, response) => answer(response));
  const inputs = await parseInputs({
    "base-url": `http://127.0.0.1:${await listen(quiet)}`,
    "max-retries": "0",
  });
  const send = createSender({ ...inputs, requestTimeoutSeconds: 0.05 });
  const { signal } = new AbortController();
  const limit = { signal, deadline: Infinity };
  const call = { method: "GET", path: ["me"], limit } as const;
  await withEnvironment({}, () =>
    expect(send(call, readJson)).rejects.toMatchObject({
      code: "timeout",
      detail: "GET /api/v1/app/me got nothing for 0.05 s",
    }),
  );
});

test("an answer that changes the protocol is no answer", async () => {
  const upgrade: Reply = (response) => {
    response.writeHead(101, { connection: "upgrade", upgrade: "h2c" });
    response.end();
  };
  const seen = await runAction(
    { "GET config": [upgrade] },
    { "max-retries": "0" },
  );
  expect(seen.outputs["error-code"]).toBe("connection-lost");
});

describe("a kept connection that is lost", () => {
  const inputs = { "integration-id": "", "max-retries": "0" };
  /** Lists the integrations, and keeps that connection in mind. */
  const listed =
    (kept: Set<Socket>): Reply =>
    (response) => {
      kept.add(response.req.socket);
      replyWithStatus(200, [entity("int_1")])(response);
    };

  test.each<[how: string, lose: (socket: Socket) => void]>([
    ["closed", (socket) => socket.destroy()],
    ["reset", (socket) => socket.resetAndDestroy()],
  ])(
    "before an answer (%s): the GET is sent again at once, which is no retry",
    async (_how, lose) => {
      const kept = new Set<Socket>();
      const config: Reply = (response) => {
        if (kept.has(response.req.socket)) lose(response.req.socket);
        else replyWithStatus(200, { space_key: "SUP" })(response);
      };
      const seen = await runAction(
        { "GET integrations": [listed(kept)], "GET config": [config] },
        inputs,
      );
      expect(seen.outputs["outcome"]).toBe("success");
      expect(seen.sent).toEqual([
        "GET integrations",
        "GET config",
        "GET config",
        "POST ingest",
      ]);
      expect(seen.log).not.toMatch(/Retry|connection/);
      expect(seen.seconds).toBe(0);
    },
  );

  test("is replaced by a fresh one, and only once", async () => {
    const lose: Reply = (response) => void response.destroy();
    const seen = await runAction(
      { "GET integrations": [listed(new Set())], "GET config": [lose] },
      inputs,
    );
    expect(seen.outputs["error-code"]).toBe("connection-lost");
    expect(seen.sent.slice(1)).toEqual(["GET config", "GET config"]);
  });

  test("is not replaced by another one that may be lost as well", async () => {
    const kept = new Set<Socket>();
    const answers: (() => void)[] = [];
    const config: Reply = (response) => {
      kept.add(response.req.socket);
      answers.push(() => replyWithStatus(200, { space_key: "SUP" })(response));
      if (answers.length === 2) for (const answer of answers) answer();
    };
    const me: Reply = (response) => {
      if (kept.has(response.req.socket)) response.destroy();
      else replyWithStatus(200, { id: "usr_1" })(response);
    };
    const seen = await runAction(
      { "GET config": [config], "GET me": [me] },
      {
        ...inputs,
        "integration-id": "int_1, int_2",
        "wait-for": "indexed",
        "wait-timeout-seconds": "1",
      },
    );
    expect(kept.size).toBe(2);
    expect(seen.sent.filter((name) => name === "GET me")).toHaveLength(2);
  });

  test("is not one that was opened for this request", async () => {
    const alone: Reply = (response) => {
      response.writeHead(200, { connection: "close" });
      response.end(JSON.stringify([entity("int_1")]));
    };
    const lose: Reply = (response) => void response.destroy();
    const seen = await runAction(
      { "GET integrations": [alone], "GET config": [lose] },
      inputs,
    );
    expect(seen.sent.slice(1)).toEqual(["GET config"]);
  });

  test("in the middle of an answer is a failure as on any other", async () => {
    const cut: Reply = (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"space_key":', () => response.destroy());
    };
    const seen = await runAction(
      { "GET integrations": [listed(new Set())], "GET config": [cut] },
      inputs,
    );
    expect(seen.outputs["error-code"]).toBe("connection-lost");
    expect(seen.sent.slice(1)).toEqual(["GET config"]);
  });
});

describe("Zylon that can't be reached", () => {
  const explain = (url: string, error: object, hasAnswered = false): string =>
    toNetworkFailure(error, {
      server: {
        url: new URL(url),
        proxy: undefined,
        hasOwnAuthority: false,
        hasAnswered,
      },
      name: "GET /api/v1/app/me",
      isConnected: false,
      hasReachedProxy: false,
    }).remedy;
  const refused = { code: "ECONNREFUSED", syscall: "connect" };
  const unknown = { code: "ENOTFOUND", syscall: "getaddrinfo" };
  const isRunning =
    "Check that Zylon is running, then the host and port in base-url, then the firewall between this runner and Zylon";

  test("may not be running", () => {
    expect(explain("https://zylon.test", refused)).toBe(isRunning);
  });

  test.each(["localhost", "127.0.0.1", "[::1]"])(
    "may be elsewhere than at %s, which is the runner itself",
    (host) => {
      const url = `http://${host}:3000`;
      expect(explain(url, refused)).toBe(
        `${host} is the runner itself, or its container: if Zylon runs elsewhere, set base-url to an address of Zylon that the runner reaches. If not, check that Zylon is running`,
      );
      expect(explain(url, refused, true)).toBe(isRunning);
    },
  );

  test.each([
    [
      "github-hosted",
      "Run the job on a self-hosted runner in a network that can resolve this name, or correct base-url",
    ],
    [
      "self-hosted",
      "Correct base-url, or run the job on a self-hosted runner in a network that can resolve this name",
    ],
  ])("by name from a runner that is %s", async (runner, remedy) => {
    await withEnvironment({ RUNNER_ENVIRONMENT: runner }, () => {
      expect(explain("https://zylon.test", unknown)).toBe(remedy);
    });
  });
});
