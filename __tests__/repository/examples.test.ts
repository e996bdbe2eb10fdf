/**
 * The recipes of `examples/`, held to `action.yml` and to what a recipe should
 * have. What is wrong with any workflow, GitHub's parser, actionlint and zizmor
 * find: `.ci/lint-workflows`. `recipes.test.ts` and `__tests__/e2e/act/` run them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { metadata } from "../../runner/metadata.ts";
import { USES } from "../../runner/published.ts";

const STEP = z.object({
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});

const CONCURRENCY = z.object({
  group: z.string(),
  "cancel-in-progress": z.literal(false),
  queue: z.literal("max").optional(),
});

const JOB = z.object({
  permissions: z.record(z.string(), z.string()),
  "timeout-minutes": z.number().optional(),
  concurrency: CONCURRENCY.optional(),
  steps: z.array(STEP).default([]),
});

const WORKFLOW = z.object({
  env: z.record(z.string(), z.string()).default({}),
  concurrency: CONCURRENCY.optional(),
  jobs: z.record(z.string(), JOB),
});

/** How often a recipe runs the action, where it is not once. */
const STEPS: Readonly<Record<string, number>> = {
  "watch.yml": 0,
  "matrix.yml": 2,
};

/** It runs against a simulator of its own. */
const TRY = "try.yml";

const examples = readdirSync("examples").map((file) => {
  const workflow = WORKFLOW.parse(
    parse(readFileSync(`examples/${file}`, "utf8")),
  );
  const jobs = Object.values(workflow.jobs);
  return {
    file,
    workflow,
    jobs,
    steps: jobs.flatMap((job) => job.steps),
  };
});

describe.each(examples)("examples/$file", ({ file, workflow, jobs, steps }) => {
  const ours = steps.filter(({ uses }) => uses === USES);

  test("runs the action with every required input", () => {
    expect(ours).toHaveLength(STEPS[file] ?? 1);
    const required = Object.keys(metadata.inputs).filter(
      (name) => metadata.inputs[name]?.required === true,
    );
    for (const step of ours)
      expect(Object.keys(step.with ?? {})).toEqual(
        expect.arrayContaining(required),
      );
  });

  test("two jobs that ingest never run at once, and what looks at them waits for none", () => {
    const groupsOf = (
      isMeant: (inputs: Record<string, unknown>) => boolean,
    ): (string | undefined)[] =>
      jobs
        .filter((job) =>
          job.steps.some(
            (step) => ours.includes(step) && isMeant(step.with ?? {}),
          ),
        )
        .map((job) => (job.concurrency ?? workflow.concurrency)?.group);
    const ingests = groupsOf(
      (inputs) => !("dry-run" in inputs) && !("ingest" in inputs),
    );
    const watches = groupsOf(
      (inputs) => "ingest" in inputs && inputs["wait-for"] === "indexed",
    );
    const expected = file === TRY ? "try-zylon" : "feed-zylon";
    expect(ingests.filter((group) => group !== expected)).toEqual([]);
    expect(watches.filter((group) => group !== undefined)).toEqual([]);
  });

  test("what waits for an ingest is not cancelled by what comes later", () => {
    const shared = [workflow, ...jobs]
      .map(({ concurrency }) => concurrency)
      .filter((concurrency) => concurrency?.group === "feed-zylon");
    expect(shared.map((concurrency) => concurrency?.queue)).toEqual(
      shared.map(() => "max"),
    );
  });

  test("a job has time for the ingest and for what comes before and after it", () => {
    for (const job of jobs) {
      const wait = job.steps.find(({ uses }) => uses === USES)?.with?.[
        "wait-timeout-seconds"
      ];
      const seconds = job.steps.some(({ uses }) => uses === USES)
        ? Number(wait ?? metadata.inputs["wait-timeout-seconds"]?.default)
        : 0;
      expect((job["timeout-minutes"] ?? 0) * 60).toBeGreaterThanOrEqual(
        seconds + 600,
      );
    }
  });

  test("secrets come from secrets", () => {
    const given = ours.flatMap((step) => [
      step.with?.["api-token"],
      step.with?.["password"],
    ]);
    const source =
      file === TRY
        ? /^\$\{\{ steps\.simulator\.outputs\.token \}\}$/
        : /^\$\{\{ secrets\.[A-Z_]+ \}\}$/;
    for (const secret of given.filter((value) => value !== undefined))
      expect(secret).toMatch(source);
  });
});

test("the limits of each integration in matrix.yml are gates of the action", () => {
  const matrix = examples.find(({ file }) => file === "matrix.yml");
  const limits = z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .parse(JSON.parse(matrix?.workflow.env["GATES"] ?? ""));
  const names = Object.values(limits).flatMap((gates) => Object.keys(gates));
  expect(new Set(names)).toEqual(
    new Set(["min-items", "max-removed", "max-failed"]),
  );
  const inputs = matrix?.steps.flatMap((step) =>
    Object.entries(step.with ?? {}),
  );
  for (const name of names)
    expect(inputs).toContainEqual([
      name,
      `\${{ fromJSON(env.GATES)[matrix.integration-id].${name} }}`,
    ]);
});
