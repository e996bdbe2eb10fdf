/**
 * What a user gets of a release: the action that runs, links that lead
 * somewhere, files that are attested.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { startAction } from "../../harness/child.ts";
import { SEED, startSimulator } from "../../simulator/simulator.ts";
import { expectRun, expectSame } from "../cases.ts";
import { owned, temporaryFolder } from "../leftovers.ts";

/**
 * Runs it once against a simulator, from the folder that it was checked out to.
 */
export async function expectRuns(root: string): Promise<void> {
  const simulator = await startSimulator();
  try {
    const inputs = {
      "base-url": simulator.url,
      "api-token": simulator.token,
      "integration-type": "confluence",
      "integration-id": SEED.integrations.confluence,
    };
    const { child, finished } = startAction(inputs, temporaryFolder(), {
      root,
      timeoutMs: 60_000,
    });
    owned(child);
    const counts = {
      "current-artifact-count": "42",
      "integration-item-count": "120",
    };
    expectRun(await finished, {
      outcome: "success",
      outputs: counts,
      secrets: [simulator.token],
    });
  } finally {
    await simulator.close();
  }
}

/** Every link of these pages to a file of the repository leads somewhere. */
export function expectLinks(root: string, pages: readonly string[]): number {
  let links = 0;
  for (const page of pages) {
    const text = readFileSync(join(root, page), "utf8").replaceAll(
      /```[\s\S]*?```/g,
      "",
    );
    for (const [, link = ""] of text.matchAll(
      /\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g,
    )) {
      links += 1;
      if (!existsSync(join(root, dirname(page), link)))
        throw new Error(`${page}: ${link} leads nowhere`);
    }
  }
  return links;
}

/** The files that run, all of which the attestation of `dist/*.js` covers. */
export function expectAttested(root: string): string[] {
  const run = ["action.yml", "gather/action.yml"].map((file) => {
    const { main } = z
      .object({ runs: z.object({ main: z.string() }) })
      .parse(parse(readFileSync(join(root, file), "utf8"))).runs;
    return join(dirname(file), main);
  });
  const scripts = readdirSync(join(root, "dist"), {
    recursive: true,
    encoding: "utf8",
  })
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => join("dist", name));
  const outside = [...run, ...scripts].filter(
    (path) => !/^dist\/[^/]+\.js$/.test(path) || !existsSync(join(root, path)),
  );
  expectSame("files that run, and no attestation covers", outside, []);
  return scripts;
}
