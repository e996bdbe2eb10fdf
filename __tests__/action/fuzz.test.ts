/**
 * Answers and inputs that nobody would write by hand: no hang, no `internal`,
 * no exit 0 without a success of the server. Seeded; `npm run test:slow` runs
 * the full numbers.
 */
import fc from "fast-check";
import { ERROR_CODES } from "../../src/http/error.ts";
import { SEED } from "../../simulator/simulator.ts";
import { metadata } from "../../harness/metadata.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const ANSWERS = Number(process.env["FUZZ_ANSWERS"] ?? 500);
const INPUTS = Number(process.env["FUZZ_INPUTS"] ?? 200);
const seed = Number(process.env["FUZZ_SEED"] ?? 20_261_125);

const simulator = useSimulator();

function expectCoded(seen: ActionRun): void {
  const code = seen.outputs["error-code"] ?? "missing";
  expect(code === "" || ERROR_CODES.some((known) => known === code)).toBe(true);
  expect(code).not.toBe("internal");
  expect(seen.exitCode).toBe(code === "" ? 0 : 1);
  // Of several integrations, each may have a failure of its own.
  expect(seen.errors.length > 0).toBe(code !== "");
  expect(seen.log).not.toMatch(
    /^::(?!add-mask|debug|notice|warning|error|group|endgroup)/m,
  );
}

/** A green run that was to ingest has done so. */
function expectIngested(): void {
  const paths = simulator.requests.map(({ path }) => path.split("/").at(-1));
  expect(paths).toContain("ingest");
}

const json = (value: unknown): string => JSON.stringify(value);
const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    -1,
    1.5,
    1e300,
    "42",
    null,
    [],
    {},
    "\ud800",
    "__proto__",
  ),
);
const event = fc
  .record(
    {
      type: fc.oneof(
        fc.constantFrom(
          "sync_started",
          "sync_progress",
          "sync_completed",
          "sync_error",
          "Confluence",
          "__proto__",
        ),
        odd,
      ),
      op: fc.oneof(fc.constantFrom("Added", "Removed", "Error"), odd),
      current_artifact_count: fc.oneof(fc.nat(), odd),
      integration_item_count: fc.oneof(fc.nat(), odd),
      message: odd,
      id: odd,
      artifact: odd,
      progress: odd,
      space_key: odd,
      base_url: odd,
    },
    { requiredKeys: [] },
  )
  .map((one) =>
    one.type === "__proto__"
      ? `{"__proto__":{"type":"sync_started"},"type":"x"}`
      : json(one),
  );
const body = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.json(),
  event,
  fc.array(event, { maxLength: 6 }).map((events) => events.join("\n")),
  fc.array(event, { maxLength: 6 }).map((events) => `[${events.join(",")}]`),
  fc
    .array(event, { maxLength: 6 })
    .map((events) =>
      events.map((one) => `event: sync_progress\ndata: ${one}\n\n`).join(""),
    ),
  fc.constantFrom(
    "<html>",
    "",
    "null",
    "[",
    '"',
    '{"type":"sync_started"',
    "::error::x",
    "\u0000",
    "9".repeat(400),
  ),
  fc.nat({ max: 5000 }).map((depth) => "[".repeat(depth) + "]".repeat(depth)),
);
const answer = fc.record({
  path: fc.constantFrom(
    "/config",
    "/ingest",
    "/user/integrations",
    "/me",
    "/artifact",
    "/project?",
  ),
  status: fc.oneof(
    { weight: 5, arbitrary: fc.constant(200) },
    fc.integer({ min: 200, max: 599 }),
  ),
  contentType: fc.constantFrom(
    "application/json",
    "text/event-stream",
    "text/html",
    "text/plain",
    "",
  ),
  chunks: fc.array(body, { minLength: 1, maxLength: 3 }),
  retryAfter: fc.constantFrom(
    undefined,
    "0",
    "-1",
    "soon",
    "9".repeat(20),
    "Wed, 25 Nov 2020 00:00:00 GMT",
  ),
  location: fc.constantFrom(
    undefined,
    "/",
    "//x",
    "http://[",
    "javascript:x",
    "https://a:b@c/d",
  ),
  end: fc.constantFrom("normal" as const, "normal" as const, "cut" as const),
  waitFor: fc.constantFrom("started", "completed", "indexed"),
  withId: fc.boolean(),
});

test(`${ANSWERS} fuzzed answers`, async () => {
  await fc.assert(
    fc.asyncProperty(answer, async ({ path, waitFor, withId, ...fuzzed }) => {
      const { status, contentType, chunks, end } = fuzzed;
      const headers: Record<string, string> = {};
      if (fuzzed.retryAfter !== undefined)
        headers["retry-after"] = fuzzed.retryAfter;
      if (fuzzed.location !== undefined) headers["location"] = fuzzed.location;
      simulator.reset();
      simulator.fail({
        path,
        fault: { kind: "raw", status, contentType, chunks, headers, end },
      });

      const seen = await runInProcess(
        inputsOf(simulator, {
          "integration-id": withId ? SEED.integrations.confluence : "",
          "wait-for": waitFor,
          "wait-timeout-seconds": "20",
          "max-retries": "1",
        }),
      );

      expectCoded(seen);
      if (seen.exitCode !== 0) return;
      expectIngested();
      if (path !== "/ingest") return;
      // A green run was told so by the server.
      expect(status).toBeLessThan(300);
      const text = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
      expect(text.toString()).toMatch(/sync_|"type"/);
    }),
    { numRuns: ANSWERS, seed },
  );
}, 600_000);

const garbage = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc
    .string({ unit: "binary", maxLength: 30 })
    .map((text) => text.replaceAll("\0", "")),
  fc.constantFrom(
    "",
    " ",
    "\r\n",
    "\ud800",
    ...".. true false 0 1 -1 1e3 {} [] ::error::x %0A".split(" "),
  ),
);

test(`${INPUTS} fuzzed sets of inputs`, async () => {
  const valid: Record<string, fc.Arbitrary<string>> = {
    "base-url": fc.constantFrom(
      simulator.url,
      `${simulator.url}/api/v1`,
      "http://127.0.0.1:1",
    ),
    "api-token": fc.constant(simulator.token),
    "integration-type": fc.constantFrom(
      ...Object.keys(SEED.integrations),
      "ConfluenceLocalLegacy",
    ),
    "integration-id": fc.constantFrom("", ...Object.values(SEED.integrations)),
    configure: fc.constantFrom("none", "create", "update", "upsert"),
    "wait-for": fc.constantFrom("started", "completed", "indexed"),
    "wait-timeout-seconds": fc.constantFrom("5", "1800"),
    "max-retries": fc.constantFrom("0", "1", "20"),
    "ca-certificate": fc.constant(""),
  };
  const set = fc.record(
    Object.fromEntries(
      Object.keys(metadata.inputs).map((name) => [
        name,
        fc.oneof(
          { weight: 12, arbitrary: valid[name] ?? fc.constant("") },
          { weight: 1, arbitrary: garbage },
        ),
      ]),
    ),
  );
  await fc.assert(
    fc.asyncProperty(set, async (given) => {
      simulator.reset();
      // No other host is ever asked, whatever the fuzzer writes.
      const base = given["base-url"] ?? "";
      if (!base.includes("127.0.0.1")) given["base-url"] = `::${base}`;
      const seen = await runInProcess(given);

      expectCoded(seen);
      const isBad = seen.outputs["error-code"] === "invalid-input";
      expect(isBad ? simulator.requests : []).toEqual([]);
      if (seen.exitCode !== 0 || seen.outputs["outcome"] === "dry-run") return;
      if (seen.outputs["sync-status"] === "not-requested") return; // ingest: false
      expectIngested();
    }),
    { numRuns: INPUTS, seed },
  );
}, 600_000);
