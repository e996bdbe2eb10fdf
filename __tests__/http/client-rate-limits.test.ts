/** A server that takes so many requests a second and no more. */
import { createServer } from "node:http";
import type { Clock } from "../../src/http/clock.ts";
import type { Call, HttpApi, HttpApiOptions } from "../../src/http/client.ts";
import { asJson } from "../../src/zylon/answers.ts";
import { instantClock } from "../support/instant-clock.ts";
import { useSimulator } from "../support/simulated.ts";
import { call, clientTo } from "./calls.ts";

const ask = (api: HttpApi, more: Partial<Call> = {}): Promise<unknown> =>
  api.exchange(call(more), asJson);

const patient = {
  limits: { deadline: Infinity, signal: new AbortController().signal },
};

describe("a 429 to one call of several", () => {
  const simulator = useSimulator();
  let clock: ReturnType<typeof instantClock>;
  let api: HttpApi;

  beforeEach(() => {
    clock = instantClock();
    const authorization = `Bearer ${simulator.token}`;
    const credentials = { authorization, "x-org": "default" };
    api = clientTo(simulator.url, { credentials, parallel: 3, clock });
  });
  afterEach(() => api.close());

  /** One request is refused with this status and `Retry-After`. */
  function refuseOne(status: number, retryAfter?: string): void {
    const headers =
      retryAfter === undefined ? {} : { "retry-after": retryAfter };
    simulator.fail({ times: 1, fault: { kind: "status", status, headers } });
  }

  const waitsInSeconds = (): number[] =>
    clock.sleeps.map((ms) => Math.ceil(ms / 100) / 10);

  test.each([
    ["as long as Retry-After says", "7", 7.5],
    ["a second, where it says nothing", undefined, 1.5],
    ["a second, where it says at once", "0", 1.5],
  ])(
    "has the next call wait %s, and half a second of jitter",
    async (_how, retryAfter, seconds) => {
      refuseOne(429, retryAfter);
      await expect(ask(api)).rejects.toMatchObject({ code: "rate-limited" });
      await ask(api);
      await ask(api);
      expect(waitsInSeconds()).toEqual([seconds]);
    },
  );

  test("a 503 has no other call wait, although it says when to come again", async () => {
    refuseOne(503, "7");
    await expect(ask(api)).rejects.toMatchObject({ code: "unavailable" });
    await ask(api);
    expect(clock.sleeps).toEqual([]);
  });

  test("of two waits the longer one counts", async () => {
    refuseOne(429, "60");
    refuseOne(429, "2");
    const refused = [ask(api), ask(api)];
    for (const asking of await Promise.allSettled(refused))
      expect(asking).toMatchObject({ reason: { code: "rate-limited" } });
    const before = clock.now();
    await ask(api, patient);
    expect(clock.now() - before).toBeGreaterThan(59_000);
  });

  test("a wait past its deadline is not made by a call: the server has the word", async () => {
    refuseOne(429, "90");
    await expect(ask(api)).rejects.toMatchObject({ code: "rate-limited" });
    await ask(api);
    expect(clock.sleeps).toEqual([]);
  });
});

/** A server with a bucket of tokens, of which each request takes one. */
interface Bucket {
  /** How many the bucket holds, and how many it gets back. */
  readonly burst: number;
  readonly perSecond: number;
  readonly retryAfter?: string;
}

async function startBucket(
  { burst, perSecond, retryAfter }: Bucket,
  clock: Clock,
) {
  let tokens = burst;
  let filledAt = clock.now();
  let refused = 0;
  const refusal = retryAfter === undefined ? {} : { "retry-after": retryAfter };
  const server = createServer((_request, response) => {
    const seconds = (clock.now() - filledAt) / 1000;
    tokens = Math.min(burst, tokens + seconds * perSecond);
    filledAt = clock.now();
    if (tokens >= 1) {
      tokens -= 1;
      response.end("{}");
    } else {
      refused += 1;
      response.writeHead(429, refusal).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    refused: () => refused,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** So many workers send so many requests together; how many of them failed. */
async function failuresOf(
  workers: number,
  requests: number,
  url: string,
  options: Partial<HttpApiOptions>,
): Promise<number> {
  const api = clientTo(url, {
    requestTimeoutSeconds: 600,
    maxRetries: 8,
    parallel: workers,
    ...options,
  });
  let left = requests;
  let failed = 0;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await ask(api, patient).catch(() => (failed += 1));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  api.close();
  return failed;
}

/** A clock of which many workers may sleep often. */
function restlessClock(): Clock {
  const clock = instantClock();
  return {
    ...clock,
    random: Math.random,
    sleep: (ms, signal) => {
      clock.sleeps.length = 0; // it ends a test that sleeps 1,000 times
      return clock.sleep(ms, signal);
    },
  };
}

test.each<[workers: number, requests: number, bucket: Bucket]>([
  [4, 60, { burst: 2, perSecond: 2, retryAfter: "1" }],
  [16, 400, { burst: 20, perSecond: 20, retryAfter: "1" }],
  [32, 200, { burst: 5, perSecond: 10, retryAfter: "1" }],
  [32, 200, { burst: 1, perSecond: 10 }],
])(
  "%i workers send %i requests, of which none fails: %j",
  async (workers, requests, bucket) => {
    const clock = restlessClock();
    const server = await startBucket(bucket, clock);
    expect(await failuresOf(workers, requests, server.url, { clock })).toBe(0);
    expect(server.refused()).toBeGreaterThan(0);
    await server.close();
  },
);
