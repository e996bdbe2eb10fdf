/** When a request is sent again, and how long that waits. */
import { ActionError, type ErrorCode } from "../../src/http/error.ts";
import {
  delayBefore,
  MAX_RETRY_AFTER_MS,
  withRetries,
} from "../../src/http/retry.ts";
import { linesLog } from "../support/fake-zylon.ts";
import { instantClock } from "../support/instant-clock.ts";

const failure = (code: ErrorCode, retryAfter?: number): ActionError =>
  new ActionError(
    code,
    { what: "a", why: "b", remedy: "c" },
    { http: retryAfter === undefined ? {} : { retryAfterMs: retryAfter } },
  );

describe("the wait before a retry", () => {
  const retries = [1, 2, 3, 4, 5, 6, 1000];

  test("doubles from 2 s to 30 s at most", () => {
    expect(retries.map((retry) => delayBefore(retry, 1, undefined))).toEqual([
      2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });

  test("is at random half of that at least", () => {
    expect(retries.map((retry) => delayBefore(retry, 0, undefined))).toEqual([
      1000, 2000, 4000, 8000, 15_000, 15_000, 15_000,
    ]);
  });

  test.each([
    [0, [4000, 6000, 8000]],
    [5000, [5000, 6000, 8000]],
    [9000, [9000, 9500, 10_000]],
  ])(
    "is longer with a Retry-After of %i ms, and never shorter",
    (ms, waits) => {
      const random = [0, 0.5, 1];
      expect(random.map((one) => delayBefore(3, one, ms))).toEqual(waits);
    },
  );
});

type RetryOptions = Parameters<typeof withRetries>[0];

function options(
  clock: ReturnType<typeof instantClock>,
  { ms = 1_000_000, ...more }: Partial<RetryOptions> & { ms?: number } = {},
): RetryOptions {
  return {
    purpose: "read",
    maxRetries: 3,
    limits: {
      deadline: clock.now() + ms,
      signal: new AbortController().signal,
    },
    clock,
    log: linesLog(),
    ...more,
  };
}

/** Fails with each of these, then succeeds. */
function failing(...failures: ActionError[]): () => Promise<string> {
  const left = [...failures];
  return () => {
    const next = left.shift();
    return next === undefined ? Promise.resolve("done") : Promise.reject(next);
  };
}

describe("the deadline", () => {
  /** A clock that stands still but for its sleeps. */
  const standing = (): ReturnType<typeof instantClock> => {
    const clock = instantClock();
    let now = 0;
    return {
      ...clock,
      now: () => now,
      sleep: async (ms, signal) => {
        await clock.sleep(ms, signal);
        now += ms;
      },
    };
  };

  test("the last retry is made just before it, and then the message says so", async () => {
    const clock = standing();
    const busy = Array.from({ length: 9 }, () => failure("already-running"));
    const ingest = options(clock, {
      purpose: "ingest",
      maxRetries: 0,
      ms: 14_000,
    });
    await expect(withRetries(ingest, failing(...busy))).rejects.toThrow(
      "a. b. There is no time left for a retry. c. See",
    );
    expect(clock.sleeps).toEqual([1500, 3000, 6000, 3000]);
  });

  test.each([400, 500])("with %i ms left, none is", async (ms) => {
    const clock = standing();
    const tight = withRetries(options(clock, { ms }), failing(failure("dns")));
    await expect(tight).rejects.toThrow(
      "b. There is no time left for a retry. c. See",
    );
    expect(clock.sleeps).toEqual([]);
  });

  test("Retry-After that reaches past it fails at once, and is printed", async () => {
    const clock = standing();
    const late = withRetries(
      options(clock, { ms: 2000 }),
      failing(failure("rate-limited", 2000)),
    );
    await expect(late).rejects.toMatchObject({
      code: "rate-limited",
      http: { retryAfterMs: 2000 },
      explanation: {
        what: "a",
        why: "b. There is no time left for a retry: the server asks to wait 2 s",
        remedy: "c",
      },
    });
    expect(clock.sleeps).toEqual([]);
  });

  test("jitter alone that reaches past it is cut", async () => {
    const clock = standing();
    const first = failing(failure("rate-limited", 2000));
    await withRetries(options(clock, { ms: 2100 }), first);
    expect(clock.sleeps).toEqual([2000]);
  });

  test("a Retry-After of any length is printed as a wait", async () => {
    const late = withRetries(
      options(standing()),
      failing(failure("rate-limited", MAX_RETRY_AFTER_MS)),
    );
    await expect(late).rejects.toThrow(
      "the server asks to wait a year or more.",
    );
  });

  test.each([
    ["is named", "c", "c, or raise some-input."],
    ["is not named again", "Raise some-input", "Raise some-input."],
  ])("the input that moves it %s", async (_how, remedy, said) => {
    const limits = {
      deadline: 0,
      signal: new AbortController().signal,
      raisedBy: "some-input",
    };
    const dns = new ActionError("dns", { what: "a", why: "b", remedy });
    const tight = withRetries(options(standing(), { limits }), failing(dns));
    await expect(tight).rejects.toThrow(said);
  });

  test("nothing else of the message is lost, and an unknown cause leaves no gap", async () => {
    const listed = new ActionError("dns", {
      what: "a",
      why: "",
      details: ["one", "two"],
      remedy: "c",
    });
    await expect(
      withRetries(options(standing(), { ms: 0 }), failing(listed)),
    ).rejects.toThrow("a. There is no time left for a retry. one. two. c. See");
  });
});

test.each([
  [3, 2],
  [1, 1],
])(
  "with max-retries: %i, a failure that is worth two retries has %i",
  async (maxRetries, retries) => {
    const clock = instantClock();
    const few = new ActionError(
      "dns",
      { what: "a", why: "b", remedy: "c" },
      { http: { mostRetries: 2 } },
    );
    const sending = failing(few, few, few);
    const tries = withRetries(options(clock, { maxRetries }), sending);
    await expect(tries).rejects.toBe(few);
    expect(clock.sleeps).toHaveLength(retries);
  },
);

test("what is not a failure of ours is thrown as it is", async () => {
  const bug = new TypeError("x");
  await expect(
    withRetries(options(instantClock()), () => Promise.reject(bug)),
  ).rejects.toBe(bug);
});

test.each(["create", "refresh", "ingest"] as const)(
  "after a 503, no %s is sent again, whatever Retry-After says",
  async (purpose) => {
    const clock = instantClock();
    const refused = failing(failure("unavailable", 2000));
    await expect(
      withRetries(options(clock, { purpose }), refused),
    ).rejects.toMatchObject({ code: "unavailable" });
    expect(clock.sleeps).toEqual([]);
  },
);

test.each(["read", "create"] as const)(
  "Retry-After alone is no reason to send a %s again",
  async (purpose) => {
    const clock = instantClock();
    const refused = failing(failure("bad-request", 2000));
    await expect(
      withRetries(options(clock, { purpose }), refused),
    ).rejects.toMatchObject({ code: "bad-request" });
    expect(clock.sleeps).toEqual([]);
  },
);
