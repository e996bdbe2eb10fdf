/**
 * What a report writes: files, outputs, annotations; and what it says where it
 * cannot.
 */
import { printerOf } from "../support/printer.ts";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { jest } from "@jest/globals";
import { resultJson } from "../../src/result/fields.ts";
import { report } from "../../src/report/report.ts";
import type { IntegrationResult, RunFacts } from "../../src/result/result.ts";
import { readOutputs } from "../../harness/outputs.ts";
import { setEnvironment } from "../support/environment.ts";
import { temporaryFile } from "../support/runner.ts";
import { factsOf, failure, itemCounts, many, result } from "../result/facts.ts";

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
  const outputs = temporaryFile("outputs", "");
  restore();
  restore = setEnvironment({
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: outputs,
    GITHUB_STEP_SUMMARY: temporaryFile("summary", ""),
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

test("results that are too large leave their output empty, and the notice says where they are", async () => {
  const { outputs, told } = await reported(
    factsOf([result("x".repeat(600 * 1024))]),
  );
  expect(outputs["results"]).toBe("");
  expect(
    JSON.parse(readFileSync(outputs["results-file"] ?? "", "utf8")),
  ).toHaveLength(1);
  expect(told[0]).toBe(
    "::notice::The output results is empty, since it would exceed its limit of 512 KiB. The file behind results-file has all of it.",
  );
});

describe("annotations", () => {
  /** The notices, warnings and errors of these integrations. */
  async function toldOf(
    results: readonly IntegrationResult[],
    more: Partial<RunFacts> = {},
  ): Promise<string[]> {
    return (await reported(factsOf(results, more))).told;
  }
  const dns = failure("no such host", "dns");
  const tls = failure("not trusted", "tls");
  const DNS = "::error title=Zylon ingest%3A dns::";
  const TLS = "::error title=Zylon ingest%3A tls::";
  const [good, a, b, c] = [
    result("good"),
    result("a", { failure: dns }),
    result("b", { failure: tls }),
    result("c", { failure: dns }),
  ];

  test("a success has none", async () => {
    expect(await toldOf([good])).toEqual([]);
  });

  test("the failure of the only integration is not named", async () => {
    expect(await toldOf([b])).toEqual([`${TLS}${tls.message}`]);
  });

  test("the failure of the run is not named", async () => {
    const told = await toldOf([], { failure: tls });
    expect(told).toEqual([`${TLS}${tls.message}`]);
  });

  test("the failure of one of several is named", async () => {
    expect(await toldOf([good, b])).toEqual([
      `${TLS}confluence b: ${tls.message}`,
    ]);
  });

  test.each([undefined, dns])(
    "a failure that several share is one, whatever that of the run (%#)",
    async (ofRun) => {
      expect(await toldOf([a, b, c], { failure: ofRun })).toEqual([
        `${DNS}2 Confluence integrations (a, c): ${dns.message}`,
        `${TLS}confluence b: ${tls.message}`,
      ]);
    },
  );

  test("a failure of all is not named", async () => {
    expect(await toldOf([a, c])).toEqual([`${DNS}${dns.message}`]);
  });

  test("failures that differ in nothing but the id are one", async () => {
    const broken = many(12, (at) => ({
      failure: failure(`The integration i${at} is broken`),
    }));
    const told = await toldOf([...broken, good]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /dns::12 Confluence integrations \(i0, .*, i9 and 2 more\): The integration i0 is broken\. /,
    );
  });

  test("an integration without any document is a warning, beside one that failed", async () => {
    const empty = result("empty", {
      syncStatus: "completed",
      items: itemCounts({ removed: 0 }),
      currentArtifactCount: 0,
    });
    expect(await toldOf([empty, b])).toEqual([
      `${TLS}confluence b: ${tls.message}`,
      "::warning::Zylon has no documents for empty. Check the source, and whether Zylon can read it.",
    ]);
  });

  test("failed items of several are one warning; a single one has told its own", async () => {
    const items = itemCounts({ added: 1, failed: 2 });
    const some = result("some", { syncStatus: "completed", items });
    expect(await toldOf([some, good, some])).toEqual([
      "::warning::4 items failed in 2 of 3 integrations. The log and the summary name them.",
    ]);
    expect(await toldOf([some])).toEqual([]);
  });

  test("ten at most, as many as GitHub shows", async () => {
    const causes = many(12, (at) => ({ failure: failure(`cause ${at}`) }));
    expect(await toldOf(causes)).toHaveLength(10);
  });

  test("a sentence is cut where GitHub would cut what to do", async () => {
    const long = failure("w".repeat(5000), "dns", "why", "r".repeat(900));
    const [told = ""] = await toldOf([], { failure: long });
    const message = told.replace(/^::error title=[^:]*::/, "");
    expect(message.length).toBeLessThan(4096);
    expect(message).toMatch(/^w{2999}…\. why\. r{900}\. See /);
  });
});
