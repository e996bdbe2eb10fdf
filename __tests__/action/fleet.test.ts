/**
 * Several integrations in one run: each its own pipeline, none stopping the
 * others; what is common is found once.
 */
import { cancelledBy } from "../../src/http/error.ts";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { RESULT } from "../../src/result/fields.ts";
import {
  blankIntegration,
  type FaultRule,
  SEED,
} from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { instantClock } from "../support/instant-clock.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const inputs = (more: Record<string, string> = {}): Record<string, string> =>
  inputsOf(simulator, { "integration-id": "all", ...more });

/**
 * Replaces what the simulator has by so many Confluence integrations, `int_0`
 * and on.
 */
function seed(count: number): string[] {
  const ids = Array.from({ length: count }, (_, index) => `int_${index}`);
  simulator.state.integrations = ids.map((id, index) => ({
    ...blankIntegration(id, "Confluence", SEED.ada.id, SEED.organization.id),
    config: {
      space_key: `SPACE${index}`,
      base_url: "https://confluence.example.com",
    },
  }));
  return ids;
}

const sent = (method: string): string[] =>
  simulator.requests
    .filter((request) => request.method === method)
    .map(({ path }) => path);
const ingested = (): string[] =>
  sent("POST").map((path) => path.split("/").at(-2) ?? "");
const resultsOf = (seen: ActionRun) =>
  z.array(RESULT).parse(JSON.parse(seen.outputs["results"] ?? ""));
const fileOf = (seen: ActionRun) =>
  z
    .array(RESULT)
    .parse(
      JSON.parse(readFileSync(seen.outputs["results-file"] ?? "", "utf8")),
    );

describe("which integrations", () => {
  test("all of one type", async () => {
    const ids = seed(5);
    simulator.state.integrations.push(
      blankIntegration(
        "other",
        "SharePoint",
        SEED.ada.id,
        SEED.organization.id,
      ),
      blankIntegration(
        "hers",
        "Confluence",
        SEED.grace.id,
        SEED.organization.id,
      ),
    );
    const seen = await runInProcess(inputs());
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "started",
      configured: "true",
      "integration-type": "confluence",
      "integration-id": ids.join("\n"),
      "current-artifact-count": String(5 * 42),
      "integration-item-count": String(5 * 120),
      "added-count": "",
      "error-code": "",
    });
    expect(ingested().sort()).toEqual(ids);
    expect(sent("GET")).toHaveLength(1 + 5);
    expect(resultsOf(seen)).toEqual(fileOf(seen));
    expect(resultsOf(seen).map((result) => result.integration_id)).toEqual(ids);
    expect(seen.log).not.toMatch(/^::(warning|notice|error)/m);
    expect(seen.log).toContain(
      "confluence int_3: Zylon accepted the ingest; Zylon's counts: 42 documents before, 120 items in the source",
    );
    expect(seen.log.trimEnd().split("\n").at(-1)).toMatch(
      /^Done.*: 5 integrations; Zylon accepted the ingest$/,
    );
  });

  test("types that are not known are told once each, without secrets, and not where one type was asked for", async () => {
    const { ada, organization } = SEED;
    for (const [index, type] of [
      "Jira",
      simulator.token,
      "Jira",
      "A\nB",
    ].entries()) {
      simulator.state.integrations.push(
        blankIntegration(`x${index}`, type, ada.id, organization.id),
      );
    }
    const seen = await runInProcess(
      inputs({ "integration-type": "any", ingest: "false" }),
    );
    expect(seen.log.match(/^::notice::Skipped .*/gm)).toEqual([
      "::notice::Skipped integrations of types that are not supported: Jira, ***, A B.",
    ]);
    expect((await runInProcess(inputs({ ingest: "false" }))).log).not.toContain(
      "Skipped",
    );
    simulator.reset();
    for (let at = 0; at < 12; at += 1) {
      simulator.state.integrations.push(
        blankIntegration(`y${at}`, `Type${at}`, ada.id, organization.id),
      );
    }
    const many = await runInProcess(
      inputs({ "integration-type": "any", ingest: "false" }),
    );
    expect(many.log).toMatch(
      /not supported: Type0, Type1, .*, Type9 and 2 more\.$/m,
    );
    simulator.reset();
    expect(
      (
        await runInProcess(
          inputs({ "integration-type": "any", ingest: "false" }),
        )
      ).log,
    ).not.toMatch(/^::notice/m);
  });

  test("several by name, each once, of their own types", async () => {
    const { confluence, sharepoint } = SEED.integrations;
    const ids = `confluence/${confluence}\nsharepoint/${sharepoint}, Confluence/${confluence}`;
    const seen = await runInProcess(
      inputs({ "integration-type": "any", "integration-id": ids }),
    );
    expect(seen.outputs["outcome"]).toBe("success");
    expect(ingested().sort()).toEqual([confluence, sharepoint]);
    expect(sent("GET")).toHaveLength(1 + 2);
  });

  test("an id that ends like the token begins is an id", async () => {
    const [first] = simulator.state.integrations;
    if (first !== undefined) first.id = `x_${simulator.token.slice(0, 8)}`;
    expect((await runInProcess(inputs())).outputs["outcome"]).toBe("success");
  });

  test("none at all is a failure, of a type and of any", async () => {
    simulator.state.integrations = [];
    for (const type of ["confluence", "any"]) {
      const seen = await runInProcess(inputs({ "integration-type": type }));
      expect(seen.exitCode).toBe(1);
      expect(seen.outputs).toMatchObject({
        "error-code": "no-integration",
        results: "[]",
        matrix: '{"include":[]}',
      });
      expect(seen.outputs["error-message"]).toMatch(
        type === "any"
          ? /^The user of api-token has no integration\. /
          : /no Confluence integration\. /,
      );
    }
  });

  test("one that the list brings twice runs once", async () => {
    const [id = ""] = seed(2);
    const [first] = simulator.state.integrations;
    if (first !== undefined) simulator.state.integrations.push({ ...first });
    await runInProcess(inputs());
    expect(ingested().filter((one) => one === id)).toHaveLength(1);
  });
});

describe("a list with integrations that cannot be read", () => {
  const listing = (...body: unknown[]): void =>
    simulator.fail({
      path: "/user/integrations",
      fault: { kind: "json", body },
    });

  test("the others run, and one warning tells of those", async () => {
    const [id = ""] = seed(1);
    listing({ id, type: "Confluence" }, { type: "Confluence" }, { id: "x" });
    const seen = await runInProcess(inputs());
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "integration-id": id,
    });
    expect(
      seen.log.match(
        /^::warning::Skipped an unreadable entry .*: number 2, field id: .*, and 1 more$/gm,
      ),
    ).toHaveLength(1);
  });

  test.each(["confluence", "any"])(
    "none of %s is left: the field is named",
    async (type) => {
      listing({ type: "Confluence" }, 7);
      const seen = await runInProcess(inputs({ "integration-type": type }));
      expect(seen.outputs["error-code"]).toBe("unexpected-response");
      expect(seen.outputs["error-message"]).toMatch(
        / integration in Zylon's list; some entries of the list cannot be read: number 1, field id: /,
      );
      expect(sent("POST")).toEqual([]);
    },
  );
});

describe("all but some", () => {
  test("an id is left out, with its type or without; what leaves nothing out is told, once", async () => {
    const ids = seed(4);
    const given = `all\n!${ids[1] ?? ""}\n!confluence/${ids[2] ?? ""}\n!sharepoint/${ids[3] ?? ""}\n!${simulator.token.slice(0, 3)}`;
    const seen = await runInProcess(
      inputs({ "integration-id": given, shards: "4" }),
    );
    expect(seen.outputs["outcome"]).toBe("success");
    expect(ingested().sort()).toEqual([ids[0], ids[3]]);
    expect(seen.log.match(/^::(notice|warning)::.*$/gm)).toEqual([
      "::warning::!sharepoint/int_3, !zyl in integration-id excludes nothing: the token's user has no such integration.",
    ]);
    expect(seen.outputs["matrix"]).toBe(
      '{"include":[{"integration-type":"confluence","integration-id":"int_0"},{"integration-type":"confluence","integration-id":"int_3"}]}',
    );
  });

  test("of any type, a bare id excludes whatever has it", async () => {
    const { confluence, sharepoint, ...others } = SEED.integrations;
    const given = {
      "integration-type": "any",
      "integration-id": `all, !${confluence}, !SharePoint/${sharepoint}`,
    };
    const seen = await runInProcess(inputs({ ...given, ingest: "false" }));
    expect(
      seen.outputs["integration-id"]?.split("\n").map((id) => id.split("/")[1]),
    ).toEqual(Object.values(others));
    expect(seen.log).not.toMatch(/^::notice/m);
  });

  test.each([1, 3])(
    "leaving out all of %i is no-integration, and says why",
    async (count) => {
      const ids = seed(count);
      const given = `all, ${ids.map((id) => `!${id}`).join(", ")}`;
      const seen = await runInProcess(inputs({ "integration-id": given }));
      expect(seen.outputs).toMatchObject({
        "error-code": "no-integration",
        matrix: '{"include":[]}',
      });
      expect(seen.outputs["error-message"]).toMatch(
        count === 1
          ? /excludes the only integration/
          : /excludes all 3 integrations/,
      );
      expect(sent("POST")).toEqual([]);
    },
  );
});

describe("failures", () => {
  test("some fail, the others go on; the step fails with the first code and a table of all", async () => {
    const ids = seed(8);
    simulator.state.integrations.splice(2, 1); // int_2 is not there
    const seventh = simulator.state.integrations.find(
      ({ id }) => id === "int_6",
    );
    if (seventh !== undefined) seventh.config = null;
    const seen = await runInProcess(
      inputs({ "integration-id": ids.join(",") }),
    );
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "not-found",
      configured: "false",
      "sync-status": "not-requested",
      "integration-item-count": String(6 * 120),
    });
    expect(ingested().sort()).toEqual(
      ids.filter((id) => id !== "int_2" && id !== "int_6"),
    );
    expect(seen.errors).toHaveLength(2);
    expect(seen.errors[0]).toMatch(
      /^::error title=Zylon ingest%3A not-found::confluence int_2: The user of api-token \(Ada\) has no integration int_2 in /,
    );
    expect(seen.errors[1]).toMatch(
      /^::error title=Zylon ingest%3A not-configured::confluence int_6: /,
    );
    const rows = seen.summary
      .split("\n")
      .filter((line) => line.startsWith("| <code>int"));
    expect(rows.slice(0, 2).join()).toMatch(
      /int&#95;2.*not-found.*int&#95;6.*not-configured/,
    );
    expect(rows).toHaveLength(8);
    expect(seen.summary).toMatch(
      /^## Zylon ingest: 2 of 8 integrations failed$/m,
    );
    expect(seen.summary).toMatch(
      /^\| <code>int&#95;7<\/code>.* \| 42 \| 120 \|/m,
    );
    expect(seen.log).toMatch(/^confluence int_2: failed \(not-found\)/m);
    expect(seen.log.trimEnd().split("\n").at(-1)).toMatch(
      /^Failed.*: not-found; 2 of 8 integrations failed$/,
    );
  });

  test.each<[string, Record<string, string>, () => void, number]>([
    [
      "unauthorized",
      { "api-token": "a-token-that-is-wrong" },
      () => undefined,
      3,
    ],
    ["dns", { "base-url": "https://no-such-host.invalid" }, () => undefined, 0],
    ["forbidden", { organization: "nowhere" }, () => undefined, 3],
    [
      "not-api",
      {},
      () =>
        simulator.fail({ path: "/user/integrations", fault: { kind: "html" } }),
      2,
    ],
    [
      "server-error",
      {},
      () =>
        simulator.fail({
          path: "/user/integrations",
          fault: { kind: "status", status: 500 },
        }),
      9,
    ],
  ])(
    "%s is found once, before the fan-out",
    async (code, more, prepare, most) => {
      seed(600);
      prepare();
      for (const id of ["all", "int_1,int_2,int_3"]) {
        simulator.requests.length = 0;
        const seen = await runInProcess(
          inputs({ "integration-id": id, ...more }),
        );
        expect(seen.outputs).toMatchObject({
          "error-code": code,
          "sync-status": "not-requested",
          outcome: "failure",
        });
        expect(seen.errors).toHaveLength(1);
        expect(simulator.requests.length).toBeLessThanOrEqual(most);
        expect(resultsOf(seen).map((result) => result.error_code)).toEqual(
          id === "all" ? [] : [code, code, code],
        );
      }
    },
  );

  test.each<[code: string, fault: FaultRule["fault"]]>([
    ["not-found", { kind: "status", status: 404 }],
    ["method-not-allowed", { kind: "status", status: 405 }],
    ["unexpected-response", { kind: "json", body: {} }],
    [
      "bad-json",
      { kind: "raw", contentType: "application/json", chunks: ['[{"id":"x"'] },
    ],
    [
      "too-large",
      {
        kind: "raw",
        contentType: "application/json",
        chunks: [`["${"x".repeat(32 * 1024 * 1024)}"]`],
      },
    ],
  ])(
    "a list that is %s says nothing of the others: what is named goes on, all of them cannot",
    async (code, fault) => {
      seed(2);
      simulator.fail({ path: "/user/integrations", fault });
      const named = await runInProcess(
        inputs({ "integration-id": "int_0,int_1", "max-retries": "0" }),
      );
      expect(named.outputs["outcome"]).toBe("success");
      const all = await runInProcess(inputs({ "max-retries": "0" }));
      expect(all.outputs).toMatchObject({
        "error-code": code,
        outcome: "failure",
        "integration-id": "",
      });
    },
  );

  test.each<[code: string, fault: FaultRule["fault"]]>([
    ["bad-request", { kind: "status", status: 400 }],
    ["unavailable", { kind: "status", status: 503 }],
    ["connection-lost", { kind: "reset" }],
  ])(
    "a list that is %s would be so for the others too",
    async (code, fault) => {
      seed(2);
      simulator.fail({ path: "/user/integrations", fault });
      const seen = await runInProcess(
        inputs({ "integration-id": "int_0,int_1", "max-retries": "0" }),
      );
      expect(seen.outputs).toMatchObject({
        "error-code": code,
        "integration-id": "int_0\nint_1",
      });
      expect(sent("GET")).toHaveLength(1);
    },
  );

  test("a token that one of them refuses is tried on the rest", async () => {
    const ids = seed(5);
    simulator.fail({
      path: "/int_0/config",
      fault: { kind: "status", status: 401 },
    });
    const seen = await runInProcess(inputs({ "max-parallel": "1" }));
    expect(seen.outputs).toMatchObject({ "error-code": "unauthorized" });
    expect(ingested()).toEqual(ids.slice(1));
  });

  test("a token that is revoked in the middle is not tried on the rest", async () => {
    seed(100);
    simulator.fail({
      path: "/config",
      after: 10,
      fault: { kind: "status", status: 401 },
    });
    simulator.fail({ path: "/app/me", fault: { kind: "status", status: 401 } });
    const seen = await runInProcess(inputs());
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "unauthorized",
    });
    expect(
      sent("GET").filter((path) => path.endsWith("/config")).length,
    ).toBeLessThanOrEqual(10 + 2 * 4);
    expect(sent("GET").filter((path) => path.endsWith("/me"))).toHaveLength(1);
    expect(
      resultsOf(seen).filter((result) => result.outcome === "success"),
    ).toHaveLength(10);
    expect(resultsOf(seen)).toHaveLength(100);
  });

  test("many failures alike: one annotation, one diagnosis, a short summary", async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `gone_${index}`);
    seed(1);
    const seen = await runInProcess(
      inputs({ "integration-id": ["int_0", ...ids].join("\n") }),
    );
    expect(seen.errors).toHaveLength(1);
    expect(seen.errors[0]).toMatch(
      /not-found::60 Confluence integrations \(gone_0, .*, gone_9 and 50 more\): The user/,
    );
    expect(sent("GET").filter((path) => path.endsWith("/me"))).toHaveLength(1);
    expect(
      seen.summary.match(/Could not read the configuration/g),
    ).toHaveLength(1);
    expect(seen.summary).toMatch(
      /^> 60 Confluence integrations: \*\*The user of api-token .* has no integration in /m,
    );
    expect(seen.summary).toMatch(
      /^\| <code>gone&#95;0<\/code>, .* and 50 more<br>\*\*not-found\*\* \|/m,
    );
  });
});

test("failed items are one warning for the run", async () => {
  seed(3);
  for (const record of simulator.state.integrations.slice(0, 2)) {
    record.ingest = {
      framing: "array",
      events: [
        { type: "sync_started" },
        { type: "sync_progress", op: "Error" },
        { type: "sync_progress", op: "Skipped" },
        { type: "sync_completed" },
      ],
    };
  }
  const seen = await runInProcess(inputs());
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs).toMatchObject({
    "failed-count": "", // the others do not know theirs
    "sync-status": "started",
  });
  expect(seen.log.match(/^::warning::.*/gm)).toEqual([
    "::warning::2 items failed in 2 of 3 integrations. The log and the summary name them.",
  ]);
});

describe("the log", () => {
  test("what is told of one has its name and appears as it happens, without secrets", async () => {
    seed(3);
    simulator.fail({
      path: "/int_1/config",
      times: 1,
      fault: { kind: "status", status: 500 },
    });
    const body = { detail: `no ${simulator.token}` };
    simulator.fail({
      path: "/int_2/ingest",
      fault: { kind: "json", status: 422, body },
    });
    const seen = await runInProcess(inputs());
    expect(seen.log).toContain("\n3 integrations, 3 at once\n");
    expect(seen.log).not.toContain("::group::");
    expect(seen.log.match(/^.*Retry /gm)).toEqual(["confluence int_1: Retry "]);
    expect(seen.log).toMatch(
      /^confluence int_2: .*the server said "no \*\*\*".*$/m,
    );
    expect(seen.log).toMatch(/^confluence int_2: failed \(unprocessable\); /m);
    expect(seen.log).toMatch(/^confluence int_0: Zylon accepted the ingest; /m);
  });

  test("while it waits: one line for all, how far the run is, and what for", async () => {
    seed(3);
    for (const record of simulator.state.integrations.slice(0, 1))
      record.config = null;
    simulator.fail({ path: /int_[12]\/ingest/, fault: { kind: "hang" } });
    const clock = instantClock(50);
    const seen = await runInProcess(inputs({ "wait-timeout-seconds": "100" }), {
      clock,
    });
    const lines = seen.log.match(/^.*integrations done.*$/gm) ?? [];
    expect(lines.slice(0, 2)).toEqual([
      "1 of 3 integrations done, 1 of them failed; waiting: 2 for Zylon's answer to the ingest (29 s so far)",
      "1 of 3 integrations done, 1 of them failed; waiting: 2 for Zylon's answer to the ingest (58 s so far)",
    ]);
    expect(lines).toHaveLength(3);
  });
});

describe("at once", () => {
  test("never more connections than max-parallel, and they are used again", async () => {
    seed(40);
    simulator.fail({ path: "/config", fault: { kind: "delay", delayMs: 20 } });
    const seen = await runInProcess(
      inputs({ "max-parallel": "8", ingest: "false" }),
    );
    expect(seen.outputs["outcome"]).toBe("success");
    expect(simulator.connections).toBe(8);
    expect(seen.log).toContain("40 integrations, 8 at once");
    // A line that it is configured, and none of an ingest that nobody asked for.
    expect(seen.log.match(/^confluence int_7: .*/gm)).toEqual([
      "confluence int_7: Configured: Confluence integration int_7, SPACE7",
    ]);
  });
});

describe("cancel", () => {
  test("ends every pipeline; those not begun say so", async () => {
    seed(30);
    simulator.fail({ path: "/ingest", after: 4, fault: { kind: "hang" } });
    const cancel = new AbortController();
    const watch = setInterval(() => {
      if (sent("POST").length < 8) return;
      clearInterval(watch);
      cancel.abort(cancelledBy("SIGINT"));
    }, 10);
    const seen = await runInProcess(inputs(), { signal: cancel.signal });
    expect(seen.exitCode).toBe(1);
    expect(seen.outputs).toMatchObject({
      outcome: "cancelled",
      "error-code": "cancelled",
      "sync-status": "cancelled",
    });
    const results = resultsOf(seen);
    expect(
      results.filter((result) => result.outcome === "success"),
    ).toHaveLength(4);
    expect(
      results.filter((result) => result.sync_status === "cancelled"),
    ).toHaveLength(4);
    expect(
      results.filter((result) => result.sync_status === "not-requested"),
    ).toHaveLength(22);
  });
});

describe("the plan", () => {
  test("shards are entries that can be given back unchanged", async () => {
    const ids = seed(10);
    const plan = await runInProcess(inputs({ ingest: "false", shards: "4" }));
    expect(plan.outputs["outcome"]).toBe("success");
    expect(sent("POST")).toEqual([]);
    const entry = z.object({
      "integration-type": z.string(),
      "integration-id": z.string(),
    });
    const { include } = z
      .object({ include: z.array(entry) })
      .parse(JSON.parse(plan.outputs["matrix"] ?? ""));
    expect(include).toHaveLength(4);
    for (const one of include) {
      const shard = await runInProcess(inputs(one), { clock: instantClock() });
      expect(shard.outputs).toMatchObject({ outcome: "success", ...one });
    }
    expect(ingested().sort()).toEqual([...ids].sort());
  });

  test("one integration is one entry, also without shards", async () => {
    const seen = await runInProcess(inputs({ "integration-id": "" }));
    expect(JSON.parse(seen.outputs["matrix"] ?? "")).toEqual({
      include: [
        {
          "integration-type": "confluence",
          "integration-id": SEED.integrations.confluence,
        },
      ],
    });
  });
});
