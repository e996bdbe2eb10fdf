/**
 * What a report writes: files, outputs, annotations; and what it says where it
 * cannot.
 */
import { printerOf } from "../support/printer.ts";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { jest } from "@jest/globals";
import type { ActionError } from "../../src/http/error.ts";
import { resultJson } from "../../src/result/fields.ts";
import { report } from "../../src/report/report.ts";
import type { IntegrationResult, RunFacts } from "../../src/result/result.ts";
import { readOutputs } from "../../harness/outputs.ts";
import { setEnvironment } from "../support/environment.ts";
import { temporaryFile } from "../support/runner.ts";
import { factsOf, failure, many, result } from "../result/facts.ts";

let folder = "";
let restore = (): void => undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zylon-ingest-report-test-"));
});
afterEach(() => {
  jest.restoreAllMocks();
  restore();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * The outputs and the log of a report; `told` are its notices, warnings and
 * errors.
 */
async function reported(
  facts: RunFacts,
  env: Readonly<Record<string, string | undefined>> = {},
) {
  const [outputs, summary] = [
    temporaryFile("outputs", ""),
    temporaryFile("summary", ""),
  ];
  restore();
  restore = setEnvironment({
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: outputs,
    GITHUB_STEP_SUMMARY: summary,
    ...env,
  });
  let log = "";
  jest.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    log += chunk.toString();
    return true;
  });
  const exitCode = await report(facts, printerOf());
  jest.restoreAllMocks();
  return {
    exitCode,
    outputs: readOutputs(outputs),
    log,
    told: log.match(/^::(notice|warning|error).*$/gm) ?? [],
  };
}

test("files that cannot be written: a warning each, empty outputs, and green", async () => {
  const seen = await reported(factsOf(many(1), { watchesDocuments: true }), {
    RUNNER_TEMP: "/no/such/folder",
  });
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "changes-file": "",
    "results-file": "",
  });
  expect(seen.told).toEqual([
    expect.stringMatching(
      /^::warning::The changes-file could not be written: .*ENOENT.*\/no\/such\/folder/,
    ),
    expect.stringMatching(
      /^::warning::The results-file could not be written: .*ENOENT.*\/no\/such\/folder/,
    ),
  ]);
});

test("a runner without a file for outputs is told by commands", async () => {
  const { log, exitCode } = await reported(
    factsOf([], { failure: failure("100%\r\n::stop::") }),
    {
      GITHUB_OUTPUT: "",
    },
  );
  expect(log).toContain(
    "\n::set-output name=error-message::100%25 : :stop: :. why.",
  );
  expect(log).toContain("\n::set-output name=results::[]\n");
  expect(exitCode).toBe(1);
});

test.each([0, 1, 3])(
  "the file of results is JSON, with a line for each of %i",
  async (count) => {
    const results = many(count);
    const { outputs } = await reported(factsOf(results));
    const text = readFileSync(outputs["results-file"] ?? "", "utf8");
    expect(JSON.parse(text)).toEqual(
      results.map((one) => resultJson(one, false, "")),
    );
    expect(text.match(/^\{/gm) ?? []).toHaveLength(count);
    expect(text.endsWith(count === 0 ? "[]\n" : "}\n]\n")).toBe(true);
  },
);

test.each([undefined, ""])(
  "a runner without a folder (%j): the file is in that of the system",
  async (none) => {
    const { outputs } = await reported(factsOf([]), { RUNNER_TEMP: none });
    const path = outputs["results-file"] ?? "";
    expect(path).toMatch(/^\/.*\/(zylon-ingest-results-\w+)\/\1\.json$/);
    expect(dirname(dirname(path))).toBe(tmpdir());
    rmSync(dirname(path), { recursive: true }); // only now: it is a folder of the report's own
  },
);

test("results that are too large for their output are cut, and the notice says where all of them are", async () => {
  const { outputs, told } = await reported(
    factsOf([result("x".repeat(600 * 1024))]),
  );
  expect(outputs["results"]).toBe("[]");
  expect(
    JSON.parse(readFileSync(outputs["results-file"] ?? "", "utf8")),
  ).toHaveLength(1);
  expect(told[0]).toBe(
    "::notice::The output results has only failures, since all results together exceed its limit of 512 KiB. The file behind results-file has them all.",
  );
});

describe("annotations", () => {
  test("a failure of one is not named, one of several is, a shared one stands for all", async () => {
    const [shared, own] = [failure("all"), failure("own", "tls")];
    const [tls, dns] = [
      "::error title=Zylon ingest%3A tls::",
      "::error title=Zylon ingest%3A dns::",
    ];
    const told = async (
      failures: (ActionError | undefined)[],
      more: Partial<RunFacts> = {},
    ): Promise<string[]> =>
      (
        await reported(
          factsOf(
            failures.map((one, at) => result(`i${at}`, { failure: one })),
            more,
          ),
        )
      ).told;
    expect(await told([own])).toEqual([`${tls}${own.message}`]);
    expect(await told([undefined, own])).toEqual([
      `${tls}confluence i1: ${own.message}`,
    ]);
    const both = [
      `${dns}2 Confluence integrations (i0, i2): ${shared.message}`,
      `${tls}confluence i1: ${own.message}`,
    ];
    expect(await told([shared, own, shared])).toEqual(both);
    expect(await told([shared, own, shared], { failure: shared })).toEqual(
      both,
    );
    expect(await told([], { failure: own })).toEqual([`${tls}${own.message}`]);
    expect(await told([undefined])).toEqual([]);
    expect(await told([shared, shared])).toEqual([`${dns}${shared.message}`]);
  });

  test("failures that differ in nothing but the id are one", async () => {
    const results = many(12, (at) => ({
      failure: failure(`The integration i${at} is broken`),
    }));
    const { told } = await reported(factsOf([...results, result("good")]));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /dns::12 Confluence integrations \(i0, .*, i9 and 2 more\): The integration i0 is broken\. /,
    );
  });

  test("an integration that has no document is a warning, whatever became of the others", async () => {
    const counts = { added: 0, updated: 0, skipped: 0, failed: 0 };
    const over = { syncStatus: "completed" as const };
    const lost = {
      ...over,
      items: { ...counts, removed: 2 },
      currentArtifactCount: 2,
    };
    const none = {
      ...over,
      items: { ...counts, removed: 0 },
      currentArtifactCount: 0,
    };
    const warnings = async (
      ...all: Partial<IntegrationResult>[]
    ): Promise<string[]> => {
      const results = all.map((one, at) => result(`i${at}`, one));
      const { told } = await reported(factsOf(results));
      return told.filter((line) => line.startsWith("::warning::"));
    };
    expect(await warnings(lost)).toEqual([
      "::warning::Every document was removed. Check the source, and whether Zylon can still read it.",
    ]);
    expect(await warnings(none)).toEqual([
      "::warning::Zylon has no documents for this integration. Check the source, and whether Zylon can read it.",
    ]);
    expect(await warnings(lost, { failure: failure("x") }, none, lost)).toEqual(
      [
        "::warning::Every document of i0, i3 was removed. Check the source, and whether Zylon can still read it.",
        "::warning::Zylon has no documents for i2. Check the source, and whether Zylon can read it.",
      ],
    );
    expect(await warnings({ ...lost, failure: failure("x") })).toEqual([]);
  });

  test("failed items of several are one warning; a single one has told its own", async () => {
    const items = {
      added: 1,
      updated: 0,
      removed: 0,
      skipped: 0,
      failed: 2,
    };
    const some = { syncStatus: "completed" as const, items };
    const { told } = await reported(
      factsOf([result("a", some), result("b"), result("c", some)]),
    );
    expect(told).toEqual([
      "::warning::4 items failed in 2 of 3 integrations. The log and the summary name them.",
    ]);
    expect((await reported(factsOf([result("a", some)]))).told).toEqual([]);
  });

  test("ten at most, as many as GitHub shows", async () => {
    const { told } = await reported(
      factsOf(many(12, (at) => ({ failure: failure(`cause ${at}`) }))),
    );
    expect(told).toHaveLength(10);
  });

  test("a sentence is cut where GitHub would cut what to do", async () => {
    const [one] = (
      await reported(
        factsOf([], {
          failure: failure("w".repeat(5000), "dns", "why", "r".repeat(900)),
        }),
      )
    ).told;
    const [, message = ""] =
      /^::error title=[^:]*::(.*)$/.exec(one ?? "") ?? [];
    expect(message.length).toBeLessThan(4096);
    expect(message).toMatch(/^w{2999}…\. why\. r{900}\. See /);
  });
});
