/**
 * One exchange, without the API around it: its limits, and what is left of a
 * connection.
 */
import { createServer as createHttpServer } from "node:http";
import { createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Transport, type TransportRequest } from "../../src/http/transport.ts";
import type { Fault } from "../../simulator/simulator.ts";
import { requestFacts } from "../support/request-facts.ts";
import { type InstantClock, instantClock } from "../support/instant-clock.ts";
import { useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
/**
 * Time passes as it does while bytes come; nobody is waited for who is silent
 * for longer than this.
 */
const PATIENCE_MS = 80;
let clock: InstantClock;
let transport: Transport;

beforeEach(() => {
  clock = instantClock(PATIENCE_MS);
  transport = transportTo(simulator.url);
});
afterEach(() => transport.close());

const transportTo = (origin: string): Transport =>
  new Transport({
    baseUrl: new URL(origin),
    parallel: 1,
    certificates: [],
    clock,
  });

const request = (more: Partial<TransportRequest> = {}): TransportRequest => ({
  method: "GET",
  url: new URL("/api/v1/app/me?a=1", simulator.url),
  headers: { authorization: `Bearer ${simulator.token}`, "x-org": "default" },
  facts: requestFacts(),
  signal: new AbortController().signal,
  ...more,
});

async function read(
  body: AsyncIterable<Uint8Array>,
  pauseMs = 0,
): Promise<string> {
  let text = "";
  for await (const chunk of body) {
    text += Buffer.from(chunk).toString();
    if (pauseMs > 0) await sleep(pauseMs);
  }
  return text;
}

const raw = (more: Partial<Extract<Fault, { kind: "raw" }>>): void =>
  simulator.fail({ fault: { kind: "raw", chunks: ["a", "b", "c"], ...more } });

test("sends method, path, query, headers and body as they are, and reads the answer", async () => {
  const get = await transport.send(request());
  expect([get.status, get.headers["content-type"]]).toEqual([
    200,
    "application/json",
  ]);
  expect(await read(get.body)).toContain('"Ada"');
  await read(
    (await transport.send(request({ method: "POST", body: '{"ä":1}' }))).body,
  );
  await read((await transport.send(request({ method: "POST" }))).body);
  const [first, second, third] = simulator.requests;
  expect([first?.method, first?.path, first?.body]).toEqual([
    "GET",
    "/api/v1/app/me?a=1",
    "",
  ]);
  expect(first?.headers).toMatchObject({
    host: new URL(simulator.url).host,
    "x-org": "default",
  });
  expect(first?.headers).not.toHaveProperty("content-length");
  expect([
    second?.method,
    second?.body,
    second?.headers["content-length"],
  ]).toEqual(["POST", '{"ä":1}', "8"]);
  expect([third?.body, third?.headers["content-length"]]).toEqual(["", "0"]);
  for (const { headers } of simulator.requests)
    expect(headers).not.toHaveProperty("transfer-encoding");
});

describe("limits", () => {
  test("no connection in time", async () => {
    const mute = createServer(() => undefined).listen(0, "127.0.0.1");
    await new Promise((resolve) => mute.once("listening", resolve));
    const address = mute.address();
    const url = new URL(
      `https://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`,
    );
    const tls = transportTo(url.href);
    const sending = tls.send(
      request({ url, facts: requestFacts({ requestTimeoutSeconds: 5 }) }),
    );
    await expect(sending).rejects.toMatchObject({
      code: "connect",
      cause: undefined,
    });
    expect(clock.sleeps).toEqual([5000]);
    tls.close();
    mute.close();
  });

  test.each(["hang", "hang-headers"] as const)(
    "%s: no answer in time",
    async (kind) => {
      simulator.fail({ fault: { kind } });
      await expect(
        transport.send(
          request({ facts: requestFacts({ requestTimeoutSeconds: 20 }) }),
        ),
      ).rejects.toMatchObject({
        code: "timeout",
      });
      expect(clock.sleeps).toEqual([20_000]); // and not that of the connecting, which is over
    },
  );

  test("none for the answer to an ingest: only the signal ends it, with its own reason", async () => {
    simulator.fail({ fault: { kind: "hang" } });
    const reason = new Error("enough");
    const ending = new AbortController();
    setTimeout(() => ending.abort(reason), 2 * PATIENCE_MS);
    const ingest = request({
      facts: requestFacts({ purpose: "ingest" }),
      signal: ending.signal,
    });
    await expect(transport.send(ingest)).rejects.toBe(reason);
    expect(clock.sleeps).toEqual([]);
  });

  test.each([[["a", "b", "c"]], [[]]])(
    "silence within a body, after %j",
    async (chunks) => {
      raw({ chunks, end: "hang" });
      const { body } = await transport.send(request());
      await expect(read(body)).rejects.toMatchObject({ code: "timeout" });
      expect(clock.sleeps).toEqual([30_000]);
    },
  );

  test("bytes that come slowly are no silence", async () => {
    raw({ chunks: ["a", "b", "c", "d", "e", "f"], delayMs: PATIENCE_MS / 4 });
    expect(await read((await transport.send(request())).body)).toBe("abcdef");
  });

  test("silence within a refusal is waited for no longer than 3 s, also where it is that of an ingest", async () => {
    raw({ status: 401, end: "hang" });
    const { body } = await transport.send(
      request({ facts: requestFacts({ purpose: "ingest" }) }),
    );
    await expect(read(body)).rejects.toMatchObject({ code: "timeout" });
    expect(clock.sleeps).toEqual([3000]);
  });

  test("a slow reader's own time does not count against the server", async () => {
    raw({ chunks: ["a", "b"], delayMs: PATIENCE_MS / 2 }); // still open while it is read
    expect(
      await read((await transport.send(request())).body, 2 * PATIENCE_MS),
    ).toBe("ab");
  });

  test("are over with the exchange, however it ends", async () => {
    await read((await transport.send(request())).body);
    simulator.fail({ fault: { kind: "reset" } });
    await expect(transport.send(request())).rejects.toMatchObject({
      code: "connection-lost",
    });
    simulator.reset();
    raw({ end: "cut" });
    const { body } = await transport.send(request());
    await expect(read(body)).rejects.toMatchObject({ code: "connection-lost" });
    await sleep(2 * PATIENCE_MS);
    expect(clock.sleeps).toEqual([]);
  });

  test("a signal ends the body with its reason", async () => {
    raw({ end: "hang" });
    const reason = new Error("enough");
    const ending = new AbortController();
    const { body } = await transport.send(request({ signal: ending.signal }));
    setTimeout(() => ending.abort(reason), 20);
    await expect(read(body)).rejects.toBe(reason);
  });

  test("a signal that is aborted already: nothing is sent", async () => {
    await expect(
      transport.send(
        request({ signal: AbortSignal.abort(new Error("before")) }),
      ),
    ).rejects.toThrow("before");
    expect(simulator.connections).toBe(0);
  });
});

test("headers that are too large are told as such", async () => {
  raw({ headers: { "x-long": "x".repeat(20_000) } });
  await expect(transport.send(request())).rejects.toMatchObject({
    code: "too-large",
    http: { status: undefined, request: "GET /x was sent" },
  });
  simulator.reset();
  raw({ headers: { "x-long": "x".repeat(8000) } });
  expect(await read((await transport.send(request())).body)).toBe("abc");
});

describe("the connection", () => {
  test("is used again after a whole answer", async () => {
    for (let count = 0; count < 3; count += 1)
      await read((await transport.send(request())).body);
    expect([simulator.requests.length, simulator.connections]).toEqual([3, 1]);
  });

  const answer = (text: string): string =>
    `HTTP/1.1 200 OK\r\ncontent-length: ${text.length}\r\n\r\n${text}`;

  test.each<[string, (socket: Socket) => unknown]>([
    [
      "is closed just then",
      (socket) => socket.once("data", () => socket.destroy()),
    ],
    ["has an answer on it already", (socket) => socket.write(answer("old"))],
  ])(
    "of a POST is a fresh one, since one that was kept alive %s",
    async (_how, spoil) => {
      const sockets: Socket[] = [];
      const server = createServer((socket) => {
        sockets.push(socket);
        socket.once("data", () => socket.write(answer("new")));
      }).listen(0, "127.0.0.1");
      await new Promise((resolve) => server.once("listening", resolve));
      const address = server.address();
      const url = new URL(
        `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`,
      );
      const other = transportTo(url.href);
      expect(await read((await other.send(request({ url }))).body)).toBe("new");
      await sleep(20);
      sockets.forEach(spoil);
      expect(
        await read((await other.send(request({ url, method: "POST" }))).body),
      ).toBe("new");
      other.close();
      server.close();
    },
  );

  test("is limited in its answer also where it is used again", async () => {
    await read((await transport.send(request())).body);
    simulator.fail({ fault: { kind: "hang" } });
    await expect(transport.send(request())).rejects.toMatchObject({
      code: "timeout",
    });
  });

  test("close lets go of what is kept alive", async () => {
    const server = createHttpServer((_request, response) =>
      response.end("x"),
    ).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const url = new URL(
      `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`,
    );
    const closed = new Promise((resolve) =>
      server.once("connection", (socket) => socket.once("close", resolve)),
    );
    const other = transportTo(url.href);
    await read((await other.send(request({ url }))).body);
    other.close();
    await expect(closed).resolves.toBe(false); // without an error
    server.close();
  });

  test("close ends what is still open", async () => {
    simulator.fail({ fault: { kind: "hang" } });
    const sending = transport.send(request());
    setTimeout(() => transport.close(), 20);
    await expect(sending).rejects.toMatchObject({ name: "AbortError" });
  });
});
