/** The job summary: what it opens with, and the plan of a dry run. */
import { printable } from "../support/printer.ts";
import { ActionError, type ErrorCode, helpFor } from "../../src/http/error.ts";
import {
  firstFailure,
  type IntegrationResult,
  type RunFacts,
} from "../../src/result/result.ts";
import { summaryOf } from "../../src/report/summary.ts";
import { factsOf, failure, many, result } from "../result/facts.ts";
import { knownConnector } from "../support/connector.ts";

const linesOf = (facts: RunFacts): string[] => summaryOf(facts).split("\n");

/**
 * The paragraphs of the alert that a summary opens with; the first is its kind.
 */
function alertOf(facts: RunFacts): string[] {
  const failed = facts.failure ?? firstFailure(facts.results);
  const lines = linesOf({ ...facts, failure: failed }).slice(2);
  const alert = lines
    .slice(0, lines.indexOf(""))
    .map((line) => line.replace(/^> ?/, ""));
  return [alert[0] ?? "", ...alert.slice(1).join("\n").split("\n\n")];
}

const code = (...names: string[]): string =>
  names.map((name) => `<code>${name}</code>`).join(", ");
const more = (of: ErrorCode): string =>
  `More about [**${of}**](${helpFor(of)}).`;
const refused = (what: string, remedy = "remedy"): ActionError =>
  new ActionError(
    "forbidden",
    { what, why: "why", remedy },
    { http: { request: "GET /x answered 403" } },
  );

test("the heading says the outcome, and of how many", () => {
  const one = failure("x");
  const rows: [facts: RunFacts, heading: string][] = [
    [factsOf(many(3)), "success, 3 integrations in 2.0 s"],
    [factsOf(many(1)), "success in 2.0 s"],
    [factsOf(many(1), { durationMs: 20 }), "success"],
    [
      factsOf([...many(2), result("x", { failure: one })], { failure: one }),
      "1 of 3 integrations failed",
    ],
    [factsOf(many(2), { failure: one }), "failed"], // of the run, not of any of them
    [
      factsOf(many(2), { failure: failure("x", "cancelled") }),
      "cancelled after 2.0 s",
    ],
  ];
  for (const [facts, heading] of rows)
    expect(summaryOf(facts)).toMatch(`## Zylon ingest: ${heading}\n\n`);
});

describe("a failure", () => {
  const of = (count: number, one: ActionError): IntegrationResult[] =>
    many(count, () => ({ failure: one }));

  test("of one: what, where, request and cause, what to do, and whether an ingest was started", () => {
    const one = refused("shared");
    const where = {
      host: printable("zylon.example.com"),
      organization: printable("acme"),
    };
    expect(
      alertOf(
        factsOf(
          [result("a", { failure: one, place: printable("SU|P") })],
          where,
        ),
      ),
    ).toEqual([
      ...[
        "[!CAUTION]",
        "**shared.**",
        `zylon.example.com, organization acme, ${code("a")} (confluence, SU&#124;P)`,
      ],
      ...[
        "GET /x answered 403. why.",
        "**What to do:** remedy.",
        `No ingest was started. ${more("forbidden")}`,
      ],
    ]);
    expect(alertOf(factsOf(of(5, one), where)).slice(1, 3)).toEqual([
      "**shared.**",
      "zylon.example.com, organization acme",
    ]);
    expect(
      alertOf(factsOf([], { failure: failure("x", "cancelled") })),
    ).toEqual([
      ...[
        "[!WARNING]",
        "**x.**",
        "why.",
        "**What to do:** remedy.",
        more("cancelled"),
      ],
    ]);
    expect(
      alertOf(factsOf([], { failure: failure("x", "dns", "", "") })).slice(1),
    ).toEqual(["**x.**", more("dns")]);
  });

  test("of the inputs: a line for each problem", () => {
    const explanation = {
      what: "The inputs have 2 problems",
      why: "",
      details: ["a *is* wrong", "b"],
      remedy: "Mend",
    };
    expect(
      alertOf(
        factsOf([], { failure: new ActionError("invalid-input", explanation) }),
      ),
    ).toEqual([
      ...[
        "[!CAUTION]",
        "**The inputs have 2 problems.**",
        "- a &#42;is&#42; wrong\n- b",
        "**What to do:** Mend.",
      ],
      more("invalid-input"),
    ]);
  });

  test("of some: how many, of which type, and folded which they are", () => {
    const one = failure("shared");
    const told = (results: IntegrationResult[]): string[] =>
      alertOf(factsOf(results, { failure: one }));
    const lines = (count: number): string =>
      Array.from(
        { length: count },
        (_, at) => `- ${code(`i${at}`)} (confluence)`,
      ).join("\n");
    const some = told([...of(52, one), result("y")]);
    expect(some[1]).toBe("52 Confluence integrations: **shared.**");
    expect(some.slice(-4)).toEqual([
      `No ingest of these integrations was started. ${more("dns")}`,
      "<details><summary>The 52 Confluence integrations</summary>",
      `${lines(50)}\n- and 2 more; the file behind the output \`results-file\` has them.`,
      "</details>",
    ]);
    const sharepoint = knownConnector("sharepoint");
    const other = { ...result("s", { failure: one }), connector: sharepoint };
    expect(told([...of(1, one), other, result("y")])[1]).toBe(
      "2 integrations: **shared.**",
    );
    expect(told([result(undefined, { failure: one }), result("y")])[1]).toBe(
      "confluence: **shared.**",
    );
    expect(
      alertOf(factsOf([result("a"), result("b")], { failure: one })).at(-1),
    ).toBe(more("dns"));
  });

  test("several: each with all of that", () => {
    const [shared, own] = [failure("shared"), failure("own", "tls", "", "")];
    const results = [
      ...of(2, shared),
      result("x", { failure: own, place: printable("SUP") }),
      result("y"),
    ];
    expect(alertOf(factsOf(results, { host: printable("h") }))).toEqual([
      ...["[!CAUTION]", "h"],
      ...[
        "2 Confluence integrations: **shared.**",
        "why.",
        "**What to do:** remedy.",
        `No ingest of these integrations was started. ${more("dns")}`,
        "<details><summary>The 2 Confluence integrations</summary>",
        `- ${code("i0")} (confluence)\n- ${code("i1")} (confluence)`,
        "</details>",
      ],
      ...[
        `${code("x")} (confluence, SUP): **own.**`,
        `No ingest of this integration was started. ${more("tls")}`,
      ],
    ]);
  });

  test("of several that differ in nothing but their integration: one, told without it", () => {
    const login = (id: string): string =>
      `Open https://h.example/integration/confluence/${id}/login`;
    const shown = (id: string): string =>
      `Open https&#58;<!-- -->//h.example/integration/confluence/${id.replace("_", "&#95;")}/login.`;
    const results = ["a_1", "a_2"].map((id) =>
      result(id, {
        failure: refused(
          `Could not read the Confluence integration ${id}: no`,
          login(id),
        ),
      }),
    );
    expect(alertOf(factsOf([...results, result("c")])).slice(1)).toEqual([
      "2 Confluence integrations: **Could not read the Confluence integration&#58; no.**",
      "GET /x answered 403. why.",
      `**What to do** for ${code("a&#95;1")}: ${shown("a_1")}`,
      `No ingest of these integrations was started. ${more("forbidden")}`,
      "<details><summary>The 2 Confluence integrations</summary>",
      `- ${code("a&#95;1")} (confluence): ${shown("a_1").slice(0, -1)}\n- ${code("a&#95;2")} (confluence): ${shown("a_2").slice(0, -1)}`,
      "</details>",
    ]);
    expect(alertOf(factsOf(results.slice(1)))[1]).toContain(
      "integration a&#95;2&#58; no",
    );
  });

  test("what became of the ingests", () => {
    const fateOf = (
      ...all: [ErrorCode, IntegrationResult["syncStatus"]][]
    ): string | undefined => {
      const codes = new Map(all.map(([one]) => [one, failure("what", one)]));
      const results = all.map(([one, syncStatus], at) =>
        result(`i${at}`, { syncStatus, failure: codes.get(one) }),
      );
      return alertOf(factsOf(results)).at(-1)?.split(" More about")[0];
    };
    expect(fateOf(["sync-error", "error"])).toBe("The ingest failed.");
    expect(fateOf(["forbidden", "error"])).toBe("No ingest was started.");
    expect(fateOf(["already-running", "error"])).toBe("No ingest was started.");
    expect(
      fateOf(
        ["timeout", "unknown"],
        ["timeout", "error"],
        ["timeout", "unknown"],
      ),
    ).toBe(
      "2 integrations: the ingest may be running; 1 integration: no ingest was started.",
    );
  });

  test("twenty, and how many more", () => {
    const last = (count: number): [shown: number, last: string | undefined] => {
      const lines = alertOf(
        factsOf(
          many(count, (at) => ({ failure: failure("x", "dns", "", `${at}`) })),
        ),
      );
      return [
        lines.filter((line) => line.startsWith("<code>")).length,
        lines.at(-1),
      ];
    };
    expect(last(20)).toEqual([
      20,
      expect.stringMatching(/^No ingest of this integration was started\./),
    ]);
    expect(last(22)).toEqual([
      20,
      "and 2 more; the file behind the output `results-file` has them.",
    ]);
  });
});

describe("a success", () => {
  const items = {
    added: 1,
    updated: 2,
    removed: 3,
    skipped: undefined,
    failed: undefined,
  };
  const indexed = {
    done: 6,
    pending: 0,
    failed: 0,
    failedBefore: 0,
    warned: 0,
    unchanged: 5,
  };
  const done = { syncStatus: "indexed" as const, indexed };
  const pending = "Zylon accepted the ingest, and nothing is pending.";
  const success = (...results: Partial<IntegrationResult>[]): string[] =>
    alertOf(factsOf(results.map((one, at) => result(`i${at}`, one))));

  test("says where it ran, and gives no advice that nobody asked for", () => {
    expect(success({ syncStatus: "started" })).toEqual([
      "[!TIP]",
      "**Zylon accepted the ingest.**",
      `${code("i0")} (confluence)`,
    ]);
    expect(success({ created: true, updated: true }).slice(1)).toEqual([
      "**No ingest was started.**",
      `${code("i0")} (confluence), created, credentials updated`,
      "The input `ingest` is false: this run only checked the configuration.",
    ]);
    expect(success({ syncStatus: "completed" }).slice(1)).toEqual([
      ...["**The ingest is complete.**", `${code("i0")} (confluence)`],
    ]);
    expect(success({ ...done, isComplete: true })[1]).toBe(
      "**The ingest is complete, and nothing is pending.**",
    );
    expect(success({ ...done, items }, { syncStatus: "indexed" })).toEqual([
      ...["[!TIP]", `**${pending}**`],
    ]);
  });

  test("tells what the search found, and what it did not", () => {
    const found = ["Opening *hours*", "!Press kit"];
    expect(success({ ...done, found }, { ...done, found }).slice(2)).toEqual([
      `Search: ${code("Opening &#42;hours&#42;")} found, ${code("Press kit")} not found.`,
    ]);
  });

  test("is a warning where there is no document", () => {
    const none = {
      ...done,
      items: { ...items, removed: 0 },
      indexed: { ...indexed, done: 0 },
      integrationItemCount: 0,
    };
    const check =
      "Check the source, and whether Zylon can read it. To fail such a run, set `min-items`.";
    expect(success(none)).toEqual([
      "[!WARNING]",
      `**Zylon has no documents for this integration. ${pending}**`,
      `${code("i0")} (confluence)`,
      check,
    ]);
    expect(success({ ...done, items }, none).slice(1)).toEqual([
      `**Zylon has no documents for ${code("i1")}. ${pending}**`,
      check,
    ]);
    const stream = {
      syncStatus: "completed" as const,
      items: { ...items, added: 0, updated: 0, removed: 0 },
      currentArtifactCount: 0,
    };
    expect(success(stream)[0]).toBe("[!WARNING]");
    expect(success({ ...stream, currentArtifactCount: 1 })[0]).toBe("[!TIP]");
    expect(success({ ...stream, syncStatus: "started" })[0]).toBe("[!TIP]");
  });

  test("is a warning where items failed", () => {
    const [kind, verdict] = success({
      ...done,
      items: { ...items, failed: 2 },
    });
    expect([kind, verdict]).toEqual([
      "[!WARNING]",
      `**2 items failed. ${pending}**`,
    ]);
  });

  test.each<[what: string, empty: boolean, of: Partial<IntegrationResult>]>([
    [
      "none is left",
      true,
      { items, indexed: { ...indexed, done: 0 }, integrationItemCount: 0 },
    ],
    // Of a job that does not report those that failed before.
    [
      "items are in the source",
      false,
      { items, indexed: { ...indexed, done: 0 }, integrationItemCount: 2 },
    ],
    ["a folder is left", false, { items, indexed }],
    [
      "of a stream, all",
      true,
      { items: { ...items, added: 0, updated: 0 }, currentArtifactCount: 3 },
    ],
    [
      "of a stream, not all",
      false,
      { items: { ...items, added: 0, updated: 0 }, currentArtifactCount: 4 },
    ],
    ["of a stream, all for others", false, { items, currentArtifactCount: 3 }],
    [
      "of a stream, of an unknown number",
      false,
      { items: { ...items, added: 0, updated: 0 } },
    ],
  ])(
    "is a warning where every document was removed: %s",
    (_what, empty, of) => {
      const [kind, verdict, , check] = success({
        syncStatus: "indexed",
        ...of,
      });
      expect([kind, verdict]).toEqual(
        empty
          ? ["[!WARNING]", `**Every document was removed. ${pending}**`]
          : ["[!TIP]", `**${pending}**`],
      );
      expect(check ?? "").toMatch(
        empty
          ? /^Check the source, .* To fail such a run, set a low `max-removed` with `wait-for: indexed`\.$/
          : /^$/,
      );
      expect(
        success({ ...done, items }, { syncStatus: "indexed", ...of })[1],
      ).toBe(
        empty
          ? `**Every document of ${code("i1")} was removed. ${pending}**`
          : `**${pending}**`,
      );
    },
  );
});

describe("the plan of a dry run", () => {
  const dry = (
    results: IntegrationResult[],
    more: Partial<RunFacts> = {},
  ): string[] => linesOf(factsOf(results, { dryRun: true, ...more }));

  test("says how many it would ingest, and what would happen to each, with id, type and place", () => {
    const results = [
      result("a", { planned: ["update", "ingest"], place: printable("SU|P") }),
      result("b", { planned: ["refresh", "ingest"] }),
      result("c"),
    ];
    expect(dry(results, { host: printable("h") })).toEqual([
      "## Zylon ingest: dry run, nothing was changed",
      ...[
        "",
        "> [!NOTE]",
        "> **Would ingest 2 integrations.**",
        ">",
        "> h",
        "",
      ],
      `- ${code("a")} (confluence, SU&#124;P): would update the credentials and ingest`,
      `- ${code("b")} (confluence): would renew the OAuth access and ingest`,
      `- ${code("c")} (confluence): would change nothing`,
      "",
    ]);
  });

  test("a new integration has to be set up before it can be ingested", () => {
    const created = result(undefined, { planned: ["create"] });
    const lines = dry([result("a", { planned: ["ingest"] }), created]);
    expect(lines.slice(2, 6)).toEqual([
      ...["> [!WARNING]", "> **Would ingest 1 integration.**", ">"],
      expect.stringMatching(
        /cannot ingest a new integration until somebody sets it up.*`not-configured`/,
      ),
    ]);
    expect(lines).toContain("- confluence: would create the integration");
  });

  test("of one, what it would do", () => {
    expect(
      dry([result("a", { planned: ["update", "ingest"] })]).slice(2),
    ).toEqual([
      ...[
        "> [!NOTE]",
        "> **Would update the credentials and ingest.**",
        ">",
        `> ${code("a")} (confluence)`,
        "",
      ],
    ]);
  });

  test("one that fails: its failure, and the plan of the others", () => {
    const one = failure("what", "not-configured");
    const lines = dry(
      [result("a", { failure: one }), result("b", { planned: ["ingest"] })],
      { failure: one },
    );
    expect(lines.slice(0, 4)).toEqual([
      ...[
        "## Zylon ingest: 1 of 2 integrations failed",
        "",
        "> [!CAUTION]",
        `> ${code("a")} (confluence): **what.**`,
      ],
    ]);
    expect(lines.slice(-2)).toEqual([
      `- ${code("b")} (confluence): would ingest`,
      "",
    ]);
  });

  test("as many rows as GitHub takes", () => {
    const text = summaryOf(
      factsOf(
        many(600, () => ({
          place: printable("$".repeat(200)),
          planned: ["ingest"],
        })),
        { dryRun: true },
      ),
    );
    expect(Buffer.byteLength(text)).toBeGreaterThan(990_000);
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_200);
    expect(text).toMatch(
      /: would ingest\n\nThe summary is cut, since GitHub limits its size\. The file behind .* has all results\.\n$/,
    );
  });
});
