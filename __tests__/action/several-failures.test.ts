/**
 * Of several integrations, some fail: none stops the others, and what would be
 * the same for all is found once.
 */
import type { Fault } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { runInProcess } from "../support/runner.ts";
import { integrationOf, onlyConfluence, posts } from "../support/scene.ts";
import { resultsOf } from "../support/seen.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const run = (more: Record<string, string> = {}): Promise<ActionRun> =>
  runInProcess(inputsOf(simulator, { "integration-id": "all", ...more }));
const seed = (count: number): string[] => onlyConfluence(simulator, count);

/** The ids of those that were ingested. */
const ingested = (): string[] =>
  posts(simulator).map((path) => path.split("/").at(-2) ?? "");
/** The GET requests whose path ends so. */
const readsOf = (end: string): string[] =>
  simulator.requests
    .filter(({ method, path }) => method === "GET" && path.endsWith(end))
    .map(({ path }) => path);

test("some fail, the others go on; the step fails with the first code and a table of all", async () => {
  const ids = seed(8);
  integrationOf(simulator, "int_2").id = "moved";
  integrationOf(simulator, "int_6").config = null;
  const seen = await run({ "integration-id": ids.join(",") });
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs).toMatchObject({
    outcome: "failure",
    "error-code": "not-found",
    configured: "false",
    "sync-status": "not-requested",
    "integration-item-count": String(6 * 120),
  });
  expect(ingested().toSorted()).toEqual(
    ids.filter((id) => id !== "int_2" && id !== "int_6"),
  );
  expect(seen.errors).toEqual([
    expect.stringMatching(
      /^::error title=Zylon ingest%3A not-found::confluence int_2: The user of api-token \(Ada\) has no integration int_2 in /,
    ),
    expect.stringMatching(
      /^::error title=Zylon ingest%3A not-configured::confluence int_6: /,
    ),
  ]);
  expect(seen.summary).toMatch(
    /^## Zylon ingest: 2 of 8 integrations failed$/m,
  );
  const rows = seen.summary.match(/^\| <code>int.*$/gm);
  expect(rows).toHaveLength(8);
  expect(rows?.[0]).toMatch(/int&#95;2.*not-found/); // what failed comes first
  expect(rows?.[1]).toMatch(/int&#95;6.*not-configured/);
  expect(seen.summary).toMatch(
    /^\| <code>int&#95;7<\/code>.* \| 42 \| 120 \|/m,
  );
  expect(seen.log).toMatch(/^confluence int_2: failed \(not-found\)/m);
  expect(seen.log.trimEnd().split("\n").at(-1)).toMatch(
    /^Failed.*: not-found; 2 of 8 integrations failed$/,
  );
});

test("many failures alike: one annotation, one diagnosis, a short summary", async () => {
  seed(1);
  const ids = Array.from({ length: 60 }, (_, at) => `gone_${at}`);
  const seen = await run({ "integration-id": ["int_0", ...ids].join("\n") });
  expect(seen.errors).toEqual([
    expect.stringMatching(
      /not-found::60 Confluence integrations \(gone_0, .*, gone_9 and 50 more\): The user/,
    ),
  ]);
  expect(readsOf("/me")).toHaveLength(1);
  expect(seen.summary.match(/Could not read the configuration/g)).toHaveLength(
    1,
  );
  expect(seen.summary).toMatch(
    /^> 60 Confluence integrations: \*\*The user of api-token .* has no integration in /m,
  );
  expect(seen.summary).toMatch(
    /^\| <code>gone&#95;0<\/code>, .* and 50 more<br>\*\*not-found\*\* \|/m,
  );
});

describe.each([
  ["all", []],
  ["int_1,int_2,int_3", ["int_1", "int_2", "int_3"]],
])("what fails for all is found once: %s", (given, named) => {
  async function expectOnce(
    code: string,
    more: Record<string, string>,
    most: number,
  ): Promise<void> {
    seed(600);
    const seen = await run({ "integration-id": given, ...more });
    expect(seen.outputs).toMatchObject({
      "error-code": code,
      "sync-status": "not-requested",
      outcome: "failure",
    });
    expect(seen.errors).toHaveLength(1);
    expect(simulator.requests.length).toBeLessThanOrEqual(most);
    const codes = resultsOf(seen).map((result) => result.error_code);
    expect(codes).toEqual(named.map(() => code));
  }
  const listIs = (fault: Fault): void =>
    simulator.fail({ path: "/user/integrations", fault });

  test("a wrong token", () =>
    expectOnce("unauthorized", { "api-token": "a-token-that-is-wrong" }, 3));

  test("a wrong organization", () =>
    expectOnce("forbidden", { organization: "nowhere" }, 3));

  test("a host that does not exist", () =>
    expectOnce("dns", { "base-url": "https://no-such-host.invalid" }, 0));

  test("a web page in place of the list", () => {
    listIs({ kind: "html" });
    return expectOnce("not-api", {}, 2);
  });

  test("a server that fails, after all retries", () => {
    listIs({ kind: "status", status: 500 });
    return expectOnce("server-error", {}, 9);
  });
});

describe("a list that fails", () => {
  const text = (chunk: string): Fault => ({
    kind: "raw",
    contentType: "application/json",
    chunks: [chunk],
  });
  const listIs = (fault: Fault): void =>
    simulator.fail({ path: "/user/integrations", fault });
  beforeEach(() => seed(2));

  test.each<[code: string, fault: Fault]>([
    ["not-found", { kind: "status", status: 404 }],
    ["method-not-allowed", { kind: "status", status: 405 }],
    ["unexpected-response", { kind: "json", body: {} }],
    ["bad-json", text('[{"id":"x"')],
    ["too-large", text(`["${"x".repeat(32 * 1024 * 1024)}"]`)],
  ])(
    "by %s says nothing of what is named, which goes on; all of them cannot",
    async (code, fault) => {
      listIs(fault);
      const retries = { "max-retries": "0" };
      const named = await run({ "integration-id": "int_0,int_1", ...retries });
      expect(named.outputs["outcome"]).toBe("success");
      const all = await run(retries);
      expect(all.outputs).toMatchObject({
        "error-code": code,
        outcome: "failure",
        "integration-id": "",
      });
    },
  );

  test.each<[code: string, fault: Fault]>([
    ["bad-request", { kind: "status", status: 400 }],
    ["unavailable", { kind: "status", status: 503 }],
    ["connection-lost", { kind: "reset" }],
  ])("by %s would fail so for the named too", async (code, fault) => {
    listIs(fault);
    const given = { "integration-id": "int_0,int_1", "max-retries": "0" };
    const seen = await run(given);
    expect(seen.outputs).toMatchObject({
      "error-code": code,
      "integration-id": "int_0\nint_1",
    });
    expect(simulator.requests).toHaveLength(1);
  });
});

describe("a token that is refused in the middle", () => {
  const refuse = (path: string, after = 0): void =>
    simulator.fail({ path, after, fault: { kind: "status", status: 401 } });

  test("by one of them is tried on the rest", async () => {
    const ids = seed(5);
    refuse("/int_0/config");
    const seen = await run({ "max-parallel": "1" });
    expect(seen.outputs["error-code"]).toBe("unauthorized");
    expect(ingested()).toEqual(ids.slice(1));
  });

  test("since it was revoked is not tried on the rest", async () => {
    seed(100);
    refuse("/config", 10);
    refuse("/app/me");
    const seen = await run();
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "unauthorized",
    });
    // Four at once, each at one more at most.
    expect(readsOf("/config").length).toBeLessThanOrEqual(10 + 2 * 4);
    expect(readsOf("/me")).toHaveLength(1);
    const outcomes = resultsOf(seen).map((result) => result.outcome);
    expect(outcomes).toHaveLength(100);
    expect(outcomes.filter((one) => one === "success")).toHaveLength(10);
  });
});
