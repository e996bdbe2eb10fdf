/**
 * From nothing to indexed in one step: the inputs of knowledge-base.yml, against
 * an empty simulator of each version of Zylon.
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { getSourceItems } from "../simulator/data/world.ts";
import { SEED } from "../simulator/simulator.ts";
import { Failure } from "../src/errors.ts";
import { instantClock, START_TIME } from "./support/instant-clock.ts";
import { useSimulator } from "./support/simulator.ts";
import { runAction, type ObservedRun } from "./run-action.ts";

const RECIPE = z.object({
  jobs: z.object({
    feed: z.object({
      steps: z.tuple([z.object({ with: z.record(z.string(), z.string()) })]),
    }),
  }),
});
const recipe = RECIPE.parse(
  parse(readFileSync("examples/knowledge-base.yml", "utf8")),
);
const simulator = useSimulator({ dialect: "published" });
beforeEach(() => {
  simulator.state.integrations = [];
  simulator.state.artifacts = [];
});

/** One night after the other, on one clock. */
function nights(zylon: "1.58" | "1.59") {
  const time = instantClock(Infinity, START_TIME);
  simulator.state.zylon = zylon;
  simulator.state.now = time.date;
  return (cancel?: AbortSignal): Promise<ObservedRun> =>
    runAction(
      {},
      {
        ...recipe.jobs.feed.steps[0].with,
        "base-url": simulator.url,
        "api-token": simulator.token,
        password: "pass-word-1234",
        "project-id": SEED.projects[0],
      },
      { simulator, time, ...(cancel && { cancel }) },
    );
}

const posted = (seen: ObservedRun): string[] =>
  seen.sent.filter((name) => !name.startsWith("GET"));

describe.each(["1.58", "1.59"] as const)("Zylon %s", (zylon) => {
  test("the first run creates and imports, the second finds nothing new", async () => {
    const run = nights(zylon);
    const first = await run();
    expect(first.outputs).toMatchObject({
      "error-message": "",
      created: "true",
      configured: "true",
      "sync-status": "indexed",
    });
    expect(Number(first.outputs["added-count"])).toBeGreaterThan(0);
    expect(posted(first)).toEqual(["POST artifact", "POST ingest"]);
    const record = simulator.state.integrations[0];
    if (record !== undefined) record.source = getSourceItems(record, 1);
    const second = await run();
    expect(posted(second)).toEqual(["PUT artifact/{id}", "POST sync"]);
    expect(second.outputs).toMatchObject({
      outcome: "success",
      created: "false",
      updated: "true",
      "added-count": "0",
      "integration-id": first.outputs["integration-id"],
    });
    expect(simulator.state.integrations).toHaveLength(1);
  });

  test("one that is cancelled in the middle is synchronized by the next", async () => {
    const run = nights(zylon);
    const end = new AbortController();
    const stop = new Failure("cancelled", "SIGTERM");
    simulator.fail({ path: /\/ingest$/, fault: { kind: "hang" } });
    const seen = run(end.signal);
    while (!simulator.requests.some(({ path }) => path.endsWith("/ingest")))
      await new Promise(setImmediate);
    end.abort(stop);
    expect((await seen).outputs["outcome"]).toBe("cancelled");
    simulator.clearFaults();
    expect(posted(await run())).toEqual(["PUT artifact/{id}", "POST sync"]);
  });
});
