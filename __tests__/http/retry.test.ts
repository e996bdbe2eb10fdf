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

test("the waits double from 2 s to 30 s, at random from their half to their whole; Retry-After lengthens and never shortens", () => {
  const waits = (random: number): number[] =>
    [1, 2, 3, 4, 5, 6, 1000].map((n) => delayBefore(n, random, undefined));
  expect(waits(1)).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  expect(waits(0)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  const after = (retryAfterMs: number): number[] =>
    [0, 0.5, 1].map((random) => delayBefore(3, random, retryAfterMs));
  expect(after(0)).toEqual([4000, 6000, 8000]);
  expect(after(5000)).toEqual([5000, 6000, 8000]);
  expect(after(9000)).toEqual([9000, 9500, 10_000]);
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

/** Fails with each of `codes`, then succeeds. */
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

  test("Retry-After that reaches past it fails at once, and is printed; jitter alone is cut", async () => {
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
    await withRetries(
      options(clock, { ms: 2100 }),
      failing(failure("rate-limited", 2000)),
    );
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

  test("the input that moves it is named, once", async () => {
    const limits = {
      deadline: 0,
      signal: new AbortController().signal,
      raisedBy: "some-input",
    };
    const tight = (first: ActionError): Promise<unknown> =>
      withRetries(options(standing(), { limits }), failing(first));
    await expect(tight(failure("dns"))).rejects.toThrow(
      "c, or raise some-input.",
    );
    const named = new ActionError("dns", {
      what: "a",
      why: "b",
      remedy: "Raise some-input",
    });
    await expect(tight(named)).rejects.toThrow("Raise some-input.");
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

test("a failure may be worth fewer retries than max-retries allows", async () => {
  const clock = instantClock();
  const few = new ActionError(
    "dns",
    { what: "a", why: "b", remedy: "c" },
    { http: { mostRetries: 2 } },
  );
  await expect(
    withRetries(options(clock), failing(few, few, few)),
  ).rejects.toBe(few);
  expect(clock.sleeps).toHaveLength(2);
  await expect(
    withRetries(options(clock, { maxRetries: 1 }), failing(few, few)),
  ).rejects.toBe(few);
  expect(clock.sleeps).toHaveLength(3);
});

test("what is not a failure of ours is thrown as it is", async () => {
  const bug = new TypeError("x");
  await expect(
    withRetries(options(instantClock()), () => Promise.reject(bug)),
  ).rejects.toBe(bug);
});

test("Retry-After alone is no reason to send again", async () => {
  const clock = instantClock();
  for (const purpose of ["read", "create"] as const) {
    const refused = failing(failure("bad-request", 2000));
    await expect(
      withRetries(options(clock, { purpose }), refused),
    ).rejects.toMatchObject({ code: "bad-request" });
  }
  expect(clock.sleeps).toEqual([]);
});
