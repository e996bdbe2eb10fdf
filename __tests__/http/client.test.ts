/**
 * What the client sends, how long it waits, and what a failure is told of a
 * request.
 */
import { inspect } from "node:util";
import { jest } from "@jest/globals";
import type { HttpApi, HttpApiOptions } from "../../src/http/client.ts";
import { Transport } from "../../src/http/transport.ts";
import { asJson } from "../../src/zylon/answers.ts";
import { SEED } from "../../simulator/simulator.ts";
import { instantClock } from "../support/instant-clock.ts";
import { printerOf } from "../support/printer.ts";
import { useSimulator } from "../support/simulated.ts";
import { call, clientTo, unread } from "./calls.ts";

const simulator = useSimulator();

let api: HttpApi;
afterEach(() => api.close());

const authorization = (): string => `Bearer ${simulator.token}`;

/** A client of the simulator, below this path. */
function client(more: Partial<HttpApiOptions> = {}, path = ""): void {
  const credentials = { authorization: authorization(), "x-org": "default" };
  api = clientTo(`${simulator.url}${path}`, { credentials, ...more });
}

const ingest = {
  method: "POST",
  segments: [
    "api",
    "v1",
    "app",
    "integration",
    "confluence",
    SEED.integrations.confluence,
    "ingest",
  ],
} as const;

test("a path prefix stays before the path of the API, and both are encoded", async () => {
  client({}, "/an/äi//");
  await api.exchange(call({ segments: ["api", "ä/b", "config"] }), unread);
  expect(simulator.requests[0]?.path).toBe("/an/%C3%A4i/api/%C3%A4%2Fb/config");
});

test("an answer from a cache is never wanted, and only a POST has a content type", async () => {
  client();
  await api.exchange(call(), asJson);
  const accept = "application/json, text/event-stream";
  await api.exchange(call({ ...ingest, accept }), unread);
  const [get, post] = simulator.requests;
  expect(get?.headers).toMatchObject({
    accept: "application/json",
    "cache-control": "no-cache",
  });
  expect(get?.headers).not.toHaveProperty("content-type");
  expect(post?.headers).toMatchObject({
    accept,
    "cache-control": "no-cache",
    "content-type": "application/json",
  });
});

describe("request-timeout-seconds", () => {
  let clock: ReturnType<typeof instantClock>;
  beforeEach(() => {
    clock = instantClock(100);
    client({ clock });
    simulator.fail({ fault: { kind: "delay", delayMs: 300 } });
  });

  test.each([
    ["a read", call()],
    ["an update", call({ ...ingest, purpose: "update" })],
  ])("limits the answer to %s", async (_what, slow) => {
    await expect(api.exchange(slow, asJson)).rejects.toMatchObject({
      code: "timeout",
    });
    expect(clock.sleeps).toEqual([10_000]);
  });

  test("does not limit the answer to an ingest", async () => {
    const slow = call({ ...ingest, purpose: "ingest" });
    const { name, contentType } = await api.exchange(slow, unread);
    expect(name).toBe(`POST /${ingest.segments.join("/")}`);
    expect(contentType).toBe("application/json");
    expect(clock.sleeps).toEqual([]);
  });
});

test("a 206 has only a part of the answer, which nobody asked for", async () => {
  client();
  const fault = { kind: "raw", status: 206, chunks: ['{"id":"u1"}'] } as const;
  simulator.fail({ fault });
  await expect(api.exchange(call(), asJson)).rejects.toMatchObject({
    code: "unexpected-response",
    http: { status: 206 },
  });
});

test("what failures are told of a request has no credentials", async () => {
  const send = jest.spyOn(Transport.prototype, "send");
  client();
  await api.exchange(call(), asJson);
  const told = inspect(send.mock.calls[0]?.[0].facts, { depth: null });
  expect(told).toContain("look up the token's user");
  expect(told).not.toContain(simulator.token);
  send.mockRestore();
});

test("what a failure says of request and answer is redacted", async () => {
  client({ printer: printerOf("secret") });
  const body = { detail: "a secret word" };
  simulator.fail({ fault: { kind: "json", status: 422, body } });
  const secret = call({ task: "read secret", segments: ["api", "secret"] });
  await expect(api.exchange(secret, asJson)).rejects.toThrow(
    /^Could not read \*\*\*: the server said "a \*\*\* word"\. .*\(GET \/api\/\*\*\* answered 422\)\. See/,
  );
});
