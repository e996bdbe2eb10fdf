/** What may take how long, and what happens at the end of it. */
import { callAfter, clock } from "../src/clock.ts";
import {
  runAction,
  artifact,
  replyById,
  replyAfter,
  page,
  type Reply,
  parseResults,
  staySilent,
  replyWithStatus,
  ingestStream,
} from "./run-action.ts";

/** So that the ten minutes end before the retries. */
const SLOW = { "request-timeout-seconds": "400", "max-retries": "8" };
const TEN_MINUTES = 600;

const count = (sent: readonly string[], name: string): number =>
  sent.filter((one) => one === name).length;

describe("ten minutes", () => {
  test("are for the plan", async () => {
    const seen = await runAction(
      { "GET integrations": [staySilent] },
      { "integration-id": "", ...SLOW },
    );
    expect(seen.outputs["error-code"]).toBe("timeout");
    expect(seen.outputs["error-message"]).toMatch(
      /the list of integrations took 10 min/,
    );
    expect(seen.seconds).toBeGreaterThanOrEqual(TEN_MINUTES);
    expect(count(seen.sent, "GET integrations")).toBe(2);
  });

  test("are for the preparation of each integration, and stop no other", async () => {
    const seen = await runAction(
      {
        "GET config": [
          replyById({ int_1: staySilent, int_2: { space_key: "B" } }),
        ],
      },
      { "integration-id": "int_1, int_2", ...SLOW },
    );
    expect(parseResults(seen)).toMatchObject([
      { error_code: "timeout", sync_status: "not-requested" },
      { error_code: null, sync_status: "started" },
    ]);
    expect(seen.seconds).toBeGreaterThanOrEqual(TEN_MINUTES);
  });

  test("are for the list before the ingest, which starts all the same, and nothing is compared", async () => {
    const seen = await runAction(
      {
        "GET artifact": [staySilent, staySilent, page(artifact("a1"))],
        "POST ingest": [ingestStream()],
      },
      { "wait-for": "indexed", ...SLOW },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "indexed",
      "indexed-count": "1",
      "added-count": "",
      "removed-count": "",
      "failed-count": "0",
    });
    expect(seen.log).toMatch(
      /^::notice::What changed is unknown: before the ingest, Zylon took longer than 10 min to list the documents\. To make the list shorter, set project-id to the projects that hold them\.$/m,
    );
  });

  test("are told in the log while they pass, twice a minute", async () => {
    const seen = await runAction(
      { "GET config": [staySilent] },
      { ...SLOW, "max-retries": "0" },
    );
    const lines = seen.log.match(/^Waiting for .* of 10 min$/gm) ?? [];
    expect(lines).toHaveLength(13); // every 29 s of 400 s
    expect(lines[1]).toMatch(/58 s of 10 min/);
  });
});

describe("request-timeout-seconds", () => {
  test("begins anew with each part of a body", async () => {
    const parts = ['{"space', '_key"', ':"SUP', '"}'];
    const seen = await runAction(
      {
        "GET config": [
          (response): void => {
            response.writeHead(200, { "content-type": "application/json" });
            for (const [at, part] of parts.entries())
              callAfter(at * 900, () => response.write(part));
            callAfter(parts.length * 900, () => response.end());
            staySilent(response);
          },
        ],
      },
      { "request-timeout-seconds": "1", "max-retries": "0" },
    );
    expect(seen.outputs["configured"]).toBe("true");
    expect(seen.seconds).toBe(3.6);
  });
});

describe("Retry-After", () => {
  test("lengthens a pause", async () => {
    const seen = await runAction({
      "GET config": [
        replyWithStatus(429, {}, { "retry-after": "120" }),
        replyWithStatus(
          503,
          {},
          { "retry-after": "Wed, 25 Nov 2026 03:05:00 GMT" },
        ),
        { space_key: "SUP" },
      ],
    });
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.seconds).toBeGreaterThanOrEqual(300); // five minutes after the run began
  });

  test("shortens none", async () => {
    const atOnce = replyWithStatus(429, {}, { "retry-after": "0" });
    const seen = await runAction({
      "GET config": [atOnce, { space_key: "SUP" }],
    });
    expect(seen.log).toMatch(/Retry 1 of 2 in 2 s$/m);
  });

  test("past the limit of time fails at once", async () => {
    const tooLate = replyWithStatus(429, {}, { "retry-after": "3600" });
    for (const name of ["GET config", "POST ingest"]) {
      const seen = await runAction({ [name]: [tooLate] });
      expect(seen.outputs["error-code"]).toBe("rate-limited");
      expect(seen.outputs["error-message"]).toMatch(/1 h/);
      expect(seen.seconds).toBeLessThan(60);
      expect(count(seen.sent, name)).toBe(1);
    }
  });
});

test("a pause that is longer than an ingest may take is a reason to run the step later, or to raise wait-timeout-seconds", async () => {
  const tooLate = replyWithStatus(429, {}, { "retry-after": "3600" });
  const ingest = await runAction({ "POST ingest": [tooLate] });
  expect(ingest.outputs["error-message"]).toMatch(
    /asked for a pause of 1 h\. Run the step later and less often, or raise wait-timeout-seconds\. See/,
  );
  // Here, another limit is too short, and no input sets it.
  const config = await runAction({ "GET config": [tooLate] });
  expect(config.outputs["error-message"]).toMatch(
    /asked for a pause of 1 h\. Run the step later and less often\./,
  );
});

test.each([
  [0, ["1 s", "2 s", "4 s", "8 s", "15 s", "15 s"]],
  [0.5, ["2 s", "3 s", "6 s", "12 s", "23 s", "23 s"]],
  [0.999, ["2 s", "4 s", "8 s", "16 s", "30 s", "30 s"]],
])(
  "pauses double from 2 s to 30 s, at random between the half and the whole: %d",
  async (chance, expected) => {
    const seen = await runAction(
      { "GET config": [replyWithStatus(500)] },
      { "max-retries": "6" },
      { chance },
    );
    const pauses = [...seen.log.matchAll(/Retry \d of \d in (.*)/g)].map(
      ([, pause]) => pause,
    );
    expect(pauses).toEqual(expected);
    expect(count(seen.sent, "GET config")).toBe(7);
  },
);

describe("looks at the documents", () => {
  /** When each began, in seconds after the ingest. */
  const looksFor = async (
    minutes: number,
    secondsEach: number,
  ): Promise<number[]> => {
    const looks: number[] = [];
    const reply: Reply = (response, request) => {
      looks.push(clock.now() / 1000);
      const pending = artifact("a1", { ingest_status: "Parsing" });
      replyAfter(secondsEach, page(pending))(response, request);
    };
    await runAction(
      { "GET artifact": [page(), reply] },
      {
        "wait-for": "indexed",
        "wait-timeout-seconds": String(minutes * 60),
        "request-timeout-seconds": "600",
      },
    );
    return looks;
  };

  /** From one to the next, but for the last, which is at the limit. */
  const pauses = (looks: readonly number[]): number[] =>
    looks.slice(1, -1).map((look, at) => Math.round(look - (looks[at] ?? 0)));

  test("begin 2 s after the ingest, and grow to 30 s apart", async () => {
    const looks = await looksFor(30, 0);
    expect(looks[0]).toBe(2);
    const apart = pauses(looks);
    expect(apart.slice(0, 5)).toEqual([2, 2, 2, 2, 2]);
    expect(apart).toEqual(apart.toSorted((one, other) => one - other));
    expect(apart.slice(-5)).toEqual([30, 30, 30, 30, 30]);
  });

  test("are no further apart after one that took long: that may have been an outage", async () => {
    const looks: number[] = [];
    const seen = await runAction(
      {
        "GET artifact": [
          page(),
          (response, request): void => {
            const now = clock.now() / 1000;
            looks.push(now);
            const isDown = now > 30 && now < 150;
            const isDone = now > 170;
            const ingest_status = isDone ? "Done" : "Parsing";
            if (isDown)
              replyAfter(150 - now, replyWithStatus(502))(response, request);
            else
              replyWithStatus(
                200,
                page(artifact("a1", { ingest_status })),
              )(response);
          },
        ],
        "POST ingest": [ingestStream()],
      },
      {
        "wait-for": "indexed",
        "wait-timeout-seconds": "400",
        "max-retries": "0",
        "request-timeout-seconds": "600",
      },
    );
    expect(seen.outputs["outcome"]).toBe("success");
    const after = looks.filter((look) => look > 150);
    expect(after[0]).toBeLessThan(170);
    expect(seen.seconds).toBeLessThan(220);
  });

  test("are further apart where they take long", async () => {
    const apart = pauses(await looksFor(5, 20));
    expect(Math.min(...apart)).toBeGreaterThan(20 + 2);
  });
});
