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
});

const JOB = z.object({
  permissions: z.record(z.string(), z.string()),
  "timeout-minutes": z.number().optional(),
  concurrency: CONCURRENCY.optional(),
  steps: z.array(STEP).default([]),
});

const WORKFLOW = z.object({
  concurrency: CONCURRENCY.optional(),
  jobs: z.record(z.string(), JOB),
});

/** How often a recipe runs the action, where it is not once. */
const STEPS: Readonly<Record<string, number>> = {
  "watch.yml": 0,
  "matrix.yml": 2,
};

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
    expect(ingests.filter((group) => group !== "feed-zylon")).toEqual([]);
    expect(watches.filter((group) => group !== undefined)).toEqual([]);
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
    for (const secret of given.filter((value) => value !== undefined)) {
      expect(secret).toMatch(/^\$\{\{ secrets\.[A-Z_]+ \}\}$/);
    }
  });
});
