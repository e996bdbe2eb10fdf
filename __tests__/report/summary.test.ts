/** The job summary: what it opens with, and the plan of a dry run. */
import { ActionError, type ErrorCode, helpFor } from "../../src/http/error.ts";
import { summaryOf } from "../../src/report/summary.ts";
import {
  firstFailure,
  type IntegrationResult,
  type RunFacts,
} from "../../src/result/result.ts";
import { knownConnector } from "../support/connector.ts";
import { printable } from "../support/printer.ts";
import {
  documentCounts,
  factsOf,
  failure,
  itemCounts,
  many,
  result,
} from "../result/facts.ts";

/** The alert that a summary opens with, from its kind on, without its `>`. */
function alertOf(
  results: readonly IntegrationResult[],
  more: Partial<RunFacts> = {},
): string {
  const failed = firstFailure(results);
  const summary = summaryOf(factsOf(results, { failure: failed, ...more }));
  const [, alert = ""] = /\n\n((?:>.*\n)+)/.exec(summary) ?? [];
  return alert.replace(/^> ?/gm, "").trimEnd();
}

const code = (name: string): string => `<code>${name}</code>`;
const more = (of: ErrorCode): string =>
  `More about [**${of}**](${helpFor(of)}).`;

const cancelled = failure("x", "cancelled");
const refused = new ActionError(
  "forbidden",
  { what: "refused", why: "why", remedy: "remedy" },
  { http: { request: "GET /x answered 403" } },
);
const whereItRan = {
  host: printable("zylon.example.com"),
  organization: printable("acme"),
};

describe("the heading", () => {
  const one = failure("x");

  test.each<[facts: RunFacts, heading: string]>([
    [factsOf(many(3)), "success, 3 integrations in 2.0 s"],
    [factsOf(many(1)), "success in 2.0 s"],
    [factsOf(many(1), { durationMs: 20 }), "success"],
    [
      factsOf([...many(2), result("x", { failure: one })], { failure: one }),
      "1 of 3 integrations failed",
    ],
    [factsOf(many(2), { failure: one }), "failed"], // of the run, not of any of them
    [factsOf(many(2), { failure: cancelled }), "cancelled after 2.0 s"],
  ])("%#: says the outcome, and of how many", (facts, heading) => {
    expect(summaryOf(facts)).toContain(`## Zylon ingest: ${heading}\n\n`);
  });
});

describe("a failure", () => {
  const failing = (count: number, one: ActionError): IntegrationResult[] =>
    many(count, () => ({ failure: one }));

  test("of the only integration: what, where, request and cause, what to do, and whether an ingest was started", () => {
    const place = printable("SU|P");
    const one = result("a", { failure: refused, place });
    expect(alertOf([one], whereItRan)).toBe(`[!CAUTION]
**refused.**

zylon.example.com, organization acme, ${code("a")} (confluence, SU&#124;P)

GET /x answered 403. why.

**What to do:** remedy.

No ingest was started. ${more("forbidden")}`);
  });

  test("of all integrations: where, without their names", () => {
    expect(alertOf(failing(5, refused), whereItRan)).toMatch(
      /^\[!CAUTION\]\n\*\*refused\.\*\*\n\nzylon\.example\.com, organization acme\n\n/,
    );
  });

  test("of the run: without what became of an ingest", () => {
    const own = failure("own");
    expect(alertOf([result("a"), result("b")], { failure: own })).toBe(
      `[!CAUTION]\n**own.**\n\nwhy.\n\n**What to do:** remedy.\n\n${more("dns")}`,
    );
  });

  test("without a cause or a remedy: what is known", () => {
    const bare = failure("x", "dns", "", "");
    expect(alertOf([], { failure: bare })).toBe(
      `[!CAUTION]\n**x.**\n\n${more("dns")}`,
    );
  });

  test("that is a cancel is a warning", () => {
    expect(alertOf([], { failure: cancelled })).toMatch(
      /^\[!WARNING\]\n\*\*x\.\*\*/,
    );
  });

  test("of the inputs: a line for each problem", () => {
    const problems = new ActionError("invalid-input", {
      what: "The inputs have 2 problems",
      why: "",
      details: ["a *is* wrong", "b"],
      remedy: "Mend",
    });
    expect(alertOf([], { failure: problems })).toBe(`[!CAUTION]
**The inputs have 2 problems.**

- a &#42;is&#42; wrong
- b

**What to do:** Mend.

${more("invalid-input")}`);
  });

  describe("of some integrations", () => {
    const one = failure("shared");

    test("says how many, and of which type", () => {
      const alert = alertOf([...failing(52, one), result("y")]);
      expect(alert).toContain("\n52 Confluence integrations: **shared.**\n");
      expect(alert).toContain(
        `\nNo ingest of these integrations was started. ${more("dns")}\n`,
      );
    });

    test("lists the first fifty, folded", () => {
      const listed = many(50).map(
        ({ id = "" }) => `- ${code(id)} (confluence)`,
      );
      expect(alertOf([...failing(52, one), result("y")])).toContain(
        `
<details><summary>The 52 Confluence integrations</summary>

${listed.join("\n")}
- and 2 more; the file behind the output \`results-file\` has them.

</details>`,
      );
    });

    test("of several types names none", () => {
      const connector = knownConnector("sharepoint");
      const other = { ...result("s", { failure: one }), connector };
      const alert = alertOf([...failing(1, one), other, result("y")]);
      expect(alert).toContain("\n2 integrations: **shared.**\n");
    });

    test("of one that was not created yet names its type", () => {
      const unnamed = result(undefined, { failure: one });
      expect(alertOf([unnamed, result("y")])).toContain(
        "\nconfluence: **shared.**\n",
      );
    });
  });

  test("of several causes: each with all of that, that of most integrations first", () => {
    const shared = failure("shared");
    const own = failure("own", "tls", "", "");
    const place = printable("SUP");
    const results = [
      ...failing(2, shared),
      result("x", { failure: own, place }),
      result("y"),
    ];
    expect(alertOf(results, { host: printable("h") })).toBe(`[!CAUTION]
h

2 Confluence integrations: **shared.**

why.

**What to do:** remedy.

No ingest of these integrations was started. ${more("dns")}

<details><summary>The 2 Confluence integrations</summary>

- ${code("i0")} (confluence)
- ${code("i1")} (confluence)

</details>

${code("x")} (confluence, SUP): **own.**

No ingest of this integration was started. ${more("tls")}`);
  });

  describe("whose words differ in nothing but the integration", () => {
    const login = (id: string): string =>
      `Open https://h.example/integration/confluence/${id}/login`;
    const gone = (id: string): IntegrationResult =>
      result(id, {
        failure: failure(
          `Could not read the Confluence integration ${id}: no`,
          "forbidden",
          "why",
          login(id),
        ),
      });
    const shown = (id: string): string =>
      `Open https&#58;<!-- -->//h.example/integration/confluence/${id}/login`;
    const [a1, a2] = ["a&#95;1", "a&#95;2"];

    test("is told once, without it, and with the remedy of each", () => {
      expect(alertOf([gone("a_1"), gone("a_2"), result("c")])).toBe(`[!CAUTION]
2 Confluence integrations: **Could not read the Confluence integration&#58; no.**

why.

**What to do** for ${code(a1)}: ${shown(a1)}.

No ingest of these integrations was started. ${more("forbidden")}

<details><summary>The 2 Confluence integrations</summary>

- ${code(a1)} (confluence): ${shown(a1)}
- ${code(a2)} (confluence): ${shown(a2)}

</details>`);
    });

    test("names it where it is the only one", () => {
      expect(alertOf([gone("a_2")])).toContain(`integration ${a2}&#58; no`);
    });
  });

  describe("says what became of the ingest", () => {
    test.each<[ErrorCode, IntegrationResult["syncStatus"], words: string]>([
      ["sync-error", "error", "The ingest failed."],
      ["forbidden", "error", "No ingest was started."],
      ["already-running", "error", "No ingest was started."],
    ])("%s, %s", (errorCode, syncStatus, words) => {
      const one = result("a", { syncStatus, failure: failure("x", errorCode) });
      expect(alertOf([one])).toContain(`\n${words} More about`);
    });

    test("of several that differ", () => {
      const timeout = failure("x", "timeout");
      const of = (syncStatus: IntegrationResult["syncStatus"]) =>
        result("a", { syncStatus, failure: timeout });
      expect(alertOf([of("unknown"), of("error"), of("unknown")])).toContain(
        "\n2 integrations: the ingest may be running; 1 integration: no ingest was started. More about",
      );
    });
  });

  test("of more than twenty causes has twenty, and how many more", () => {
    const causes = (count: number): string =>
      alertOf(many(count, (at) => ({ failure: failure(`cause ${at}`) })));
    expect(causes(20)).toContain("**cause 19.**");
    expect(causes(20)).not.toContain("more;");
    expect(causes(22)).not.toContain("**cause 20.**");
    expect(causes(22)).toMatch(
      /\n\nand 2 more; the file behind the output `results-file` has them\.$/,
    );
  });
});

describe("a success", () => {
  const items = itemCounts({ added: 1, updated: 2, removed: 3 });
  const indexed = documentCounts({ done: 6, unchanged: 5 });
  const done = { syncStatus: "indexed" as const, indexed };
  const PENDING = "Zylon accepted the ingest, and nothing is pending.";
  /** The alert of integrations `i0`, `i1`, and so on. */
  const success = (...all: Partial<IntegrationResult>[]): string =>
    alertOf(all.map((one, at) => result(`i${at}`, one)));

  test("says where it ran, and gives no advice that nobody asked for", () => {
    expect(success({ syncStatus: "started" })).toBe(
      `[!TIP]\n**Zylon accepted the ingest.**\n\n${code("i0")} (confluence)`,
    );
    expect(success({ syncStatus: "completed" })).toBe(
      `[!TIP]\n**The ingest is complete.**\n\n${code("i0")} (confluence)`,
    );
  });

  test("says where the ingest is complete, and all is indexed", () => {
    expect(success({ ...done, isComplete: true })).toContain(
      "**The ingest is complete, and nothing is pending.**",
    );
  });

  test("of several does not name them", () => {
    expect(success({ ...done, items }, { syncStatus: "indexed" })).toBe(
      `[!TIP]\n**${PENDING}**`,
    );
  });

  test("without an ingest says so, and what it did", () => {
    expect(success({ created: true, updated: true })).toBe(`[!TIP]
**No ingest was started.**

${code("i0")} (confluence), created, credentials updated

The input \`ingest\` is false: this run only checked the configuration.`);
  });

  test("tells what the search found", () => {
    const found = ["Opening *hours*", "Press kit"];
    expect(success({ ...done, found }, { ...done, found })).toBe(`[!TIP]
**${PENDING}**

Search: ${code("Opening &#42;hours&#42;")} found, ${code("Press kit")} found.`);
  });

  describe("is a warning", () => {
    const empty = {
      ...done,
      items: { ...items, removed: 0 },
      indexed: documentCounts(),
      integrationItemCount: 0,
    };

    test("where there is no document: with what to check", () => {
      expect(success(empty)).toBe(`[!WARNING]
**Zylon has no documents for this integration. ${PENDING}**

${code("i0")} (confluence)

Check the source, and whether Zylon can read it. To fail such a run, set \`min-items\`.`);
    });

    test("where one of several has no document: which", () => {
      expect(success({ ...done, items }, empty)).toContain(
        `[!WARNING]\n**Zylon has no documents for ${code("i1")}. ${PENDING}**`,
      );
    });

    test("where items failed", () => {
      expect(success({ ...done, items: { ...items, failed: 2 } })).toContain(
        `[!WARNING]\n**2 items failed. ${PENDING}**`,
      );
    });
  });
});

describe("the plan of a dry run", () => {
  const dry = (
    results: IntegrationResult[],
    more: Partial<RunFacts> = {},
  ): string => summaryOf(factsOf(results, { dryRun: true, ...more }));

  test("says how many it would ingest, and what would happen to each, with id, type and place", () => {
    const place = printable("SU|P");
    const results = [
      result("a", { planned: ["update", "ingest"], place }),
      result("b", { planned: ["refresh", "ingest"] }),
      result("c"),
    ];
    expect(dry(results, { host: printable("h") }))
      .toBe(`## Zylon ingest: dry run, nothing was changed

> [!NOTE]
> **Would ingest 2 integrations.**
>
> h

- ${code("a")} (confluence, SU&#124;P): would update the credentials and ingest
- ${code("b")} (confluence): would renew the OAuth access and ingest
- ${code("c")} (confluence): would change nothing
`);
  });

  test("a new integration has to be set up before it can be ingested", () => {
    const created = result(undefined, { planned: ["create"] });
    const summary = dry([result("a", { planned: ["ingest"] }), created]);
    expect(summary).toMatch(
      /> \[!WARNING\]\n> \*\*Would ingest 1 integration\.\*\*\n>\n> .*cannot ingest a new integration until somebody sets it up.*`not-configured`/,
    );
    expect(summary).toContain("\n- confluence: would create the integration\n");
  });

  test("of one, what it would do", () => {
    const one = result("a", { planned: ["update", "ingest"] });
    expect(dry([one])).toContain(`

> [!NOTE]
> **Would update the credentials and ingest.**
>
> ${code("a")} (confluence)
`);
  });

  test("one that fails: its failure, and the plan of the others", () => {
    const one = failure("what", "not-configured");
    const summary = dry(
      [result("a", { failure: one }), result("b", { planned: ["ingest"] })],
      { failure: one },
    );
    expect(summary).toContain(`## Zylon ingest: 1 of 2 integrations failed

> [!CAUTION]
> ${code("a")} (confluence): **what.**
`);
    expect(summary).toContain(`\n- ${code("b")} (confluence): would ingest\n`);
    expect(summary).not.toContain(`- ${code("a")}`);
  });

  test("as many rows as GitHub takes", () => {
    const place = printable("$".repeat(200));
    const summary = dry(many(600, () => ({ place, planned: ["ingest"] })));
    expect(Buffer.byteLength(summary)).toBeGreaterThan(990_000);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_000_200);
    expect(summary).toMatch(
      /: would ingest\n\nThe summary is cut, since GitHub limits its size\. The file behind .* has all results\.\n$/,
    );
  });
});
