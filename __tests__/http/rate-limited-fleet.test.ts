/**
 * Many workers against a server that takes so many requests a second and no
 * more: nobody fails.
 */
import { printerOf } from "../support/printer.ts";
import { createServer } from "node:http";
import { asJson } from "../../src/zylon/answers.ts";
import type { Clock } from "../../src/http/clock.ts";
import { HttpApi } from "../../src/http/client.ts";
import { linesLog } from "../support/fake-zylon.ts";
import { instantClock } from "../support/instant-clock.ts";

interface Fleet {
  readonly workers: number;
  readonly requests: number;
  /**
   * What the server takes: so many a second, and so many at once after a rest.
   */
  readonly perSecond: number;
  readonly burst: number;
  readonly retryAfter?: string;
}

async function play({
  workers,
  requests,
  perSecond,
  burst,
  retryAfter,
}: Fleet) {
  const instant = instantClock();
  const sleep: Clock["sleep"] = (ms, signal) => {
    instant.sleeps.length = 0; // so many workers sleep often
    return instant.sleep(ms, signal);
  };
  const clock = { ...instant, sleep, random: Math.random };
  let [tokens, filledAt, refused] = [burst, clock.now(), 0];
  const server = createServer((_request, response) => {
    tokens = Math.min(
      burst,
      tokens + ((clock.now() - filledAt) * perSecond) / 1000,
    );
    filledAt = clock.now();
    if (tokens >= 1) {
      tokens -= 1;
      response.end("{}");
      return;
    }
    refused += 1;
    response
      .writeHead(
        429,
        retryAfter === undefined ? {} : { "retry-after": retryAfter },
      )
      .end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const api = new HttpApi({
    baseUrl: new URL(
      `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`,
    ),
    credentials: { authorization: "Bearer token", "x-org": "default" },
    extraHeaders: {},
    certificates: [],
    requestTimeoutSeconds: 600,
    maxRetries: 8,
    parallel: workers,
    printer: printerOf(),
    clock,
  });
  const limits = { deadline: Infinity, signal: new AbortController().signal };
  let [left, failed] = [requests, 0];
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const call = {
        purpose: "read",
        task: "ask",
        method: "GET",
        segments: ["x"],
        limits,
        log: linesLog(),
        printer: printerOf(),
      } as const;
      await api.exchange(call, asJson).catch(() => (failed += 1));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  api.close();
  await new Promise((resolve) => server.close(resolve));
  return { failed, refused };
}

test.each<Fleet>([
  { workers: 4, requests: 60, perSecond: 2, burst: 2, retryAfter: "1" },
  { workers: 16, requests: 400, perSecond: 20, burst: 20, retryAfter: "1" },
  { workers: 32, requests: 200, perSecond: 10, burst: 5, retryAfter: "1" },
  { workers: 32, requests: 200, perSecond: 10, burst: 1 },
])("%j", async (fleet) => {
  const { failed, refused } = await play(fleet);
  expect(failed).toBe(0);
  expect(refused).toBeGreaterThan(0);
});
