/**
 * Statements of `SECURITY.md` that no other test holds, and that the tests
 * named in `docs/security-tests.md` exist.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SEED, startSimulator } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { temporaryFolder } from "../support/environment.ts";
import { gatherInProcess, runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
const folder = temporaryFolder();

const visible = (seen: ActionRun): string =>
  seen.log.replaceAll(/^::add-mask::.*$/gm, "") +
  seen.summary +
  JSON.stringify(seen.outputs);

test("debug logs have neither headers nor bodies, and the config is not printed", async () => {
  const config = {
    path: "/mnt/support",
    picker_token: "a-token-of-the-picker",
  };
  for (const one of simulator.state.integrations)
    if (one.id === SEED.integrations.filesystem) one.config = config;
  const given = { "integration-type": "filesystem", "integration-id": "" };
  const seen = await runInProcess(inputsOf(simulator, given), {
    env: { RUNNER_DEBUG: "1" },
  });
  expect(seen.exitCode).toBe(0);
  expect(seen.log).toMatch(
    /^::debug::GET \S+\/config answered 200 in \d+ ms, attempt 1$/m,
  );
  expect(seen.log).toMatch(
    /^::debug::POST \S+\/ingest answered 200 in \d+ ms, attempt 1$/m,
  );
  expect(visible(seen)).not.toMatch(/bearer|content-type|x-org|of-the-picker/i);
  expect(seen.summary).toContain("/mnt/support"); // the folder, and nothing else of it
});

test("a redirect sends nothing to where it leads, whatever the call", async () => {
  const elsewhere = await startSimulator();
  try {
    const credentials = { username: "svc-files", password: "pass-word-1234" };
    for (const path of [
      "/user/integrations",
      "/config",
      /int_filesystem_1$/,
      "/ingest",
    ]) {
      simulator.reset();
      simulator.fail({
        path,
        fault: { kind: "redirect", location: `${elsewhere.url}/api/v1/app/me` },
      });
      const given = {
        "integration-type": "filesystem",
        "integration-id": "",
        configure: "update",
        ...credentials,
      };
      const seen = await runInProcess(inputsOf(simulator, given));
      expect(seen.outputs["error-code"]).toBe("redirect");
      expect(elsewhere.requests).toEqual([]);
    }
    expect(elsewhere.connections).toBe(0);
  } finally {
    await elsewhere.close();
  }
});

test("what a file of results says stays text", async () => {
  const failed = await runInProcess(
    inputsOf(simulator, { "api-token": "a-token-that-is-wrong" }),
  );
  const hostile =
    "\n::error::gone\n</details><img src=x> @octocat **bold** [a](https://example.com)";
  const results = (failed.outputs["results"] ?? "").replace(
    /"error_message":".*?[^\\]"/,
    () => `"error_message":${JSON.stringify(hostile)}`,
  );
  writeFileSync(join(folder, "results.json"), results);
  const seen = await gatherInProcess({
    "plan-folder": folder,
    "results-folder": folder,
  });
  expect(seen.exitCode).toBe(1);
  expect(seen.errors).toHaveLength(1); // ours
  expect(seen.errors[0]).toMatch(
    /^::error title=Zylon ingest%3A unauthorized::.*: :error: :gone/,
  );
  expect(seen.summary).not.toMatch(
    /<img|@octocat|\*\*bold|\]\(https:\/\/example/,
  );
  expect(seen.summary).toContain("&#64;<!-- -->octocat");
});

const page = readFileSync("docs/security-tests.md", "utf8");

/**
 * Files and titles as the page has them: `file.test.ts`: "title", "title";
 * `file.test.ts`.
 */
const cited = [
  ...page.matchAll(
    /`([\w/-]+\.test\.ts)`((?:: |, |; )?(?:"[^"]+"(?:, |; )?)*)/g,
  ),
].flatMap(([, file = "", titles = ""]) => {
  const named = [...titles.matchAll(/"([^"]+)"/g)].map(
    ([, title = ""]) => [file, title] as const,
  );
  return named.length === 0 ? [[file, ""] as const] : named;
});

test.each(cited)('the page names %s "%s"', (file, title) => {
  expect(
    readFileSync(
      file.startsWith("rendering/") ? file : `__tests__/${file}`,
      "utf8",
    ),
  ).toContain(title);
});

test("the page names tests, and SECURITY.md leads to it", () => {
  expect(readFileSync("SECURITY.md", "utf8")).toContain(
    "](docs/security-tests.md)",
  );
  expect(cited.filter(([, title]) => title !== "").length).toBeGreaterThan(25);
});
