/**
 * JSON over HTTP as the whole action sends and judges it: paths, headers,
 * content types, repeats.
 */
import { inspect } from "node:util";
import { jest } from "@jest/globals";
import { Transport } from "../../src/http/transport.ts";
import { printerOf } from "../support/printer.ts";
import { type FaultRule, SEED } from "../../simulator/simulator.ts";
import { asJson } from "../../src/zylon/answers.ts";
import {
  type Call,
  HttpApi,
  type HttpApiOptions,
  type OpenAnswer,
} from "../../src/http/client.ts";
import { linesLog } from "../support/fake-zylon.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { instantClock } from "../support/instant-clock.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const id = SEED.integrations.confluence;
const run = (more: Record<string, string> = {}): Promise<ActionRun> =>
  runInProcess(inputsOf(simulator, more));

const accepts = (): unknown[] =>
  simulator.requests.map(({ headers }) => headers.accept);

test("a path prefix stays before the path of the API, and both are encoded", async () => {
  await run({
    "base-url": `${simulator.url}/an/ai//`,
    "integration-id": "ä/b",
  });
  expect(simulator.requests[0]?.path).toBe(
    "/an/ai/api/v1/app/integration/confluence/%C3%A4%2Fb/config",
  );
});

test("each call says what it accepts", async () => {
  await run({ "refresh-oauth": "true" });
  expect(accepts()).toEqual([
    "application/json, text/plain",
    "application/json",
    "application/json, text/event-stream, application/x-ndjson",
  ]);
  expect(simulator.requests[1]?.headers["content-type"]).toBeUndefined();
  for (const { headers } of simulator.requests)
    expect(headers["cache-control"]).toBe("no-cache");
});

/** The client alone, and a call of it. */
const apiOf = (baseUrl: string, more: Partial<HttpApiOptions> = {}): HttpApi =>
  new HttpApi({
    baseUrl: new URL(baseUrl),
    credentials: {
      authorization: `Bearer ${simulator.token}`,
      "x-org": "default",
    },
    extraHeaders: {},
    certificates: [],
    requestTimeoutSeconds: 10,
    maxRetries: 0,
    parallel: 1,
    printer: printerOf(),
    clock: instantClock(),
    ...more,
  });
const call = (more: Partial<Call> = {}): Call => ({
  purpose: "read",
  task: "look up the token's user",
  method: "GET",
  segments: ["api", "v1", "app", "me"],
  limits: {
    deadline: performance.now() + 60_000,
    signal: new AbortController().signal,
  },
  log: linesLog(),
  printer: printerOf(),
  ...more,
});
/** Leaves the body of an answer to its caller. */
const unread = (answer: OpenAnswer): Promise<OpenAnswer> =>
  Promise.resolve(answer);
const post = {
  method: "POST",
  segments: ["api", "v1", "app", "integration", "confluence", id, "ingest"],
} as const;

test("request-timeout-seconds limits the answer to each request but the ingest", async () => {
  const clock = instantClock(100);
  const api = apiOf(simulator.url, { clock });
  simulator.fail({ fault: { kind: "delay", delayMs: 300 } });
  await expect(api.exchange(call(), asJson)).rejects.toMatchObject({
    code: "timeout",
  });
  await expect(
    api.exchange(call({ ...post, purpose: "update" }), asJson),
  ).rejects.toMatchObject({ code: "timeout" });
  const { name, contentType } = await api.exchange(
    call({ ...post, purpose: "ingest" }),
    unread,
  );
  expect([name, contentType]).toEqual([
    `POST /${post.segments.join("/")}`,
    "application/json",
  ]);
  expect(clock.sleeps).toEqual([10_000, 10_000]);
  api.close();
});

test("what failures are told of a request has no credentials", async () => {
  const send = jest.spyOn(Transport.prototype, "send");
  const api = apiOf(simulator.url);
  await api.exchange(call(), asJson);
  const told = inspect(send.mock.calls[0]?.[0].facts, { depth: null });
  expect(told).toContain("look up the token's user");
  expect(told).not.toContain(simulator.token);
  send.mockRestore();
  api.close();
});

test("what is printed is redacted", async () => {
  const api = apiOf(simulator.url, {
    printer: printerOf("secret"),
  });
  const body = { detail: "a secret word" };
  simulator.fail({
    fault: {
      kind: "json",
      status: 422,
      body,
      headers: { "content-type": "secret/json" },
    },
  });
  const failed = api.exchange(
    call({ task: "read secret", segments: ["api", "secret"] }),
    asJson,
  );
  await expect(failed).rejects.toThrow(
    /^Could not read \*\*\*: the server said "a \*\*\* word"\. .*\(GET \/api\/\*\*\* answered 422\)\. See/,
  );
  api.close();
});

test("a text holds a secret where a form of it is redacted; the beginning of one at its end is none", () => {
  const printer = printerOf("secret-word");
  expect(
    ["a secret-word", "secret", "a text"].map((text) =>
      printer.holdsSecret(text),
    ),
  ).toEqual([true, false, false]);
});

describe("a 429 to calls in parallel", () => {
  const ask = (api: HttpApi, more: Partial<Call> = {}): Promise<unknown> =>
    api.exchange(call(more), asJson);
  const limited = (retryAfter: string, status = 429): void => {
    const headers = retryAfter === "" ? {} : { "retry-after": retryAfter };
    simulator.fail({ times: 1, fault: { kind: "status", status, headers } });
  };

  test.each([
    ["a 429", 429, "7", [7500]],
    ["a 429, and no word of when", 429, "", [1500]],
    ["a 429, and at once", 429, "0", [1500]],
    ["a 503", 503, "7", []],
  ])(
    "%s: all later calls wait until then, and a moment more",
    async (_name, status, retryAfter, waits) => {
      const clock = instantClock();
      const api = apiOf(simulator.url, { parallel: 2, clock });
      limited(retryAfter, status);
      await expect(ask(api)).rejects.toMatchObject({ http: { status } });
      await ask(api);
      await ask(api);
      api.close();
      expect(clock.sleeps.map((ms) => Math.ceil(ms / 100) * 100)).toEqual(
        waits,
      );
    },
  );

  test("a shorter one does not cut a longer one, and who waits waits for all of it", async () => {
    const clock = instantClock();
    const api = apiOf(simulator.url, { parallel: 3, clock });
    limited("60");
    limited("2");
    const refused = [ask(api), ask(api)].map((asking) =>
      expect(asking).rejects.toMatchObject({ code: "rate-limited" }),
    );
    await Promise.all(refused);
    const before = clock.now();
    await ask(api, {
      limits: { deadline: Infinity, signal: new AbortController().signal },
    });
    api.close();
    expect(clock.now() - before).toBeGreaterThan(59_000);
  });

  test("a pause past the deadline is not made: the server has the word", async () => {
    const clock = instantClock();
    const api = apiOf(simulator.url, { parallel: 2, clock });
    limited("90");
    await expect(ask(api)).rejects.toMatchObject({ code: "rate-limited" });
    await ask(api);
    api.close();
    expect(clock.sleeps).toEqual([]);
  });
});

const big = " ".repeat(32 * 1024 * 1024 + 1);
const COMPLETE = '{"type":"sync_started"}\n{"type":"sync_completed"}\n';
const config = '{"space_key":"SUP","base_url":"https://x"}';

describe("a config", () => {
  const rows: [
    name: string,
    code: string,
    contentType: string,
    chunks: string[],
  ][] = [
    ["JSON behind another content type", "", "text/plain", [config]],
    [
      "JSON behind a content type of its own",
      "",
      "application/problem+json; charset=utf-8",
      [config],
    ],
    ["with a byte-order mark", "", "application/json", [`\ufeff${config}`]],
    [
      "in pieces, up to the limit",
      "",
      "application/json",
      [config, " ".repeat(32 * 1024 * 1024 - config.length)],
    ],
    [
      "a byte past the limit",
      "too-large",
      "application/json",
      [config, big.slice(config.length)],
    ],
    ["a text past the limit", "not-api", "text/plain", ["x", big]],
    [
      "a page past the limit, said to be JSON",
      "not-api",
      "application/json",
      [" <p>", big],
    ],
    ["a text", "not-api", "text/plain", ["It works!"]],
    ["a page said to be JSON", "not-api", "application/json", [" <p>"]],
    [
      "a content type that only looks like it",
      "not-api",
      "application/jsonish",
      ['{"a"'],
    ],
    ["broken JSON", "bad-json", "application/json", ['{"a"']],
  ];
  test.each(rows)('%s: "%s"', async (_name, code, contentType, chunks) => {
    simulator.fail({
      path: "/config",
      fault: { kind: "raw", contentType, chunks },
    });
    const { outputs } = await run({ "max-retries": "0" });
    expect(outputs["error-code"]).toBe(code);
  });
});

describe("the answer to a refresh need not be JSON, and is no page", () => {
  const rows: [contentType: string, body: string, code: string][] = [
    ["text/plain", "ok", ""],
    ["application/json", '"ok"', ""],
    ["text/plain", "Accepted", ""],
    ["application/json", '{"ok":true,"error":"none"}', ""],
    ["application/json", '{"success":"true","error":[0,{}]}', ""],
    ["application/json", '{"type":"Confluence","status":"ok"}', ""],
    [
      "application/json",
      '{"error":"The grant expired"}',
      "unexpected-response",
    ],
    ["application/json", '{"ok":false}', "unexpected-response"],
    ["application/json", '{"success":"False"}', "unexpected-response"],
    ["application/json", '{"type":"sync_error"}', "unexpected-response"],
    ["application/json", '"failed"', "unexpected-response"],
    ["text/plain", " Failed\n", "unexpected-response"],
    ["text/plain", "aborted", "unexpected-response"],
    ["text/html", "ok", "not-api"],
    ["text/plain", "\n<html>", "not-api"],
    ["text/xhtmlish", "ok", ""],
  ];
  test.each(rows)('%s %j: "%s"', async (contentType, body, code) => {
    simulator.fail({
      path: "/refresh_token",
      fault: { kind: "raw", contentType, chunks: [body] },
    });
    const { outputs } = await run({ "refresh-oauth": "true" });
    expect(outputs["error-code"]).toBe(code);
  });

  test.each([
    ["Accepted", true],
    ['"ok"', false],
  ])(
    "what it says is in the log, unless it is what is documented: %s",
    async (body, isShown) => {
      simulator.fail({
        path: "/refresh_token",
        fault: { kind: "raw", contentType: "text/plain", chunks: [body] },
      });
      const { log } = await run({ "refresh-oauth": "true" });
      expect(log.includes(`Zylon's answer to the renewal: ${body}`)).toBe(
        isShown,
      );
    },
  );
});

test.each([
  ["/config", 206, "not-requested"],
  ["/ingest", 206, "unknown"],
  ["/ingest", 200, "completed"],
])("%s in a %i: %s", async (path, status, syncStatus) => {
  const chunks = [path === "/config" ? config : COMPLETE];
  simulator.fail({ path, fault: { kind: "raw", status, chunks } });
  const { outputs } = await run();
  expect(outputs).toMatchObject({
    "error-code": status === 206 ? "unexpected-response" : "",
    "sync-status": syncStatus,
  });
});

test("a refusal's own words, wherever a server puts them", async () => {
  const said: [body: unknown, words: string][] = [
    [{ detail: "a", message: "b" }, 'said "a"'],
    [{ message: "b", error: "c" }, 'said "b"'],
    [{ error: "c", title: "d" }, 'said "c"'],
    [{ title: "d" }, 'said "d"'],
    [{ detail: 5, title: "d" }, 'said "d"'],
    [{ detail: [{ msg: "e" }] }, 'said "e"'],
    [{ detail: [{ msg: 5 }] }, `integration ${id}. The server`],
    [{ detail: [{}] }, `integration ${id}. The server`],
    [{ detail: [null] }, `integration ${id}. The server`],
    [{ detail: ["x"] }, `integration ${id}. The server`],
    [{ detail: [] }, `integration ${id}. The server`],
    [{ other: "x" }, `integration ${id}. The server`],
    [null, `integration ${id}. The server`],
    ["x", `integration ${id}. The server`],
  ];
  for (const [body, words] of said) {
    const rule: FaultRule = {
      path: "/config",
      times: 1,
      fault: { kind: "json", status: 422, body },
    };
    simulator.fail(rule);
    expect((await run()).outputs["error-message"]).toContain(words);
  }
});
