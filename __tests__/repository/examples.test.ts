/**
 * The recipes of `examples/`, held to `action.yml` and to what a workflow
 * should have; actionlint knows neither.
 */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { PARSERS } from "../../src/inputs/inputs.ts";
import { metadata } from "../../harness/metadata.ts";

const STEP = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  "continue-on-error": z.literal(true).optional(),
  shell: z.literal("bash").optional(), // the one that fails with any command of a pipe
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});

const CONCURRENCY = z.strictObject({
  group: z.string(),
  "cancel-in-progress": z.literal(false),
  queue: z.literal("max").optional(),
});

const JOB = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  "timeout-minutes": z.number().optional(),
  concurrency: CONCURRENCY.optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  secrets: z.record(z.string(), z.string()).optional(),
  steps: z.array(STEP).default([]),
});

const WORKFLOW = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  concurrency: CONCURRENCY.optional(),
  jobs: z.record(z.string(), JOB),
});

const CALLED = z.object({
  on: z.object({
    workflow_call: z.object({
      inputs: z.record(
        z.string(),
        z.looseObject({ required: z.boolean().optional() }),
      ),
      secrets: z.record(
        z.string(),
        z.looseObject({ required: z.boolean().optional() }),
      ),
    }),
  }),
});

const ACTION = "zylon-ingest/zylon-ingest@v1";
const FLEET = "zylon-ingest/zylon-ingest/.github/workflows/fleet.yml@v1";

/** Every key is declared, and every one that is required is there. */
function expectKeys(
  given: object | undefined,
  declared: Readonly<Record<string, { required?: boolean | undefined }>>,
) {
  const keys = Object.keys(given ?? {});
  expect(Object.keys(declared)).toEqual(expect.arrayContaining(keys));
  const required = Object.keys(declared).filter(
    (name) => declared[name]?.required === true,
  );
  expect(keys).toEqual(expect.arrayContaining(required));
}

const files = readdirSync("examples");
const examples = files.map((file) => {
  const text = readFileSync(`examples/${file}`, "utf8");
  const workflow = WORKFLOW.parse(parse(text));
  const jobs = Object.values(workflow.jobs);
  return {
    file,
    text,
    workflow,
    jobs,
    steps: jobs.flatMap((job) => job.steps),
  };
});

describe.each(examples)(
  "examples/$file",
  ({ file, text, workflow, jobs, steps }) => {
    const ours = steps.filter(({ uses }) => uses === ACTION);

    test("runs the action, or the workflow for a fleet, with inputs that exist, and every required one", () => {
      const called = jobs.filter(({ uses }) => uses !== undefined);
      expect([...ours, ...called]).toHaveLength(file === "watch.yml" ? 0 : 1);
      for (const step of ours) expectKeys(step.with, metadata.inputs);
      for (const job of called) {
        expect(job.uses).toBe(FLEET);
        const { inputs, secrets } = CALLED.parse(
          parse(readFileSync(".github/workflows/fleet.yml", "utf8")),
        ).on.workflow_call;
        expectKeys(job.with, inputs);
        expectKeys(job.secrets, secrets);
      }
    });

    test("the values that it gives are valid", () => {
      const given = ours.flatMap((step) => Object.entries(step.with ?? {}));
      for (const [name, value] of given) {
        expect(typeof value).toBe("string"); // as the runner hands it over
        if (typeof value !== "string" || value.includes("${{")) continue;
        const parse = Object.entries(PARSERS).find(
          ([key]) => key === name,
        )?.[1];
        expect([name, Object.keys(parse?.(value) ?? {})]).toEqual([
          name,
          ["value"],
        ]);
      }
    });

    test("asks for outputs that exist", () => {
      const asked = [...text.matchAll(/steps\.zylon\.outputs\.([\w-]+)/g)].map(
        ([, name]) => name ?? "",
      );
      expect(Object.keys(metadata.outputs)).toEqual(
        expect.arrayContaining(asked),
      );
      const told = [...text.matchAll(/needs\.(\w+)\.outputs\.([\w-]+)/g)];
      for (const [, job = "", name = ""] of told)
        expect(workflow.jobs[job]?.["outputs"]).toHaveProperty([name]);
    });

    test("two jobs that ingest never run at once", () => {
      const ingesting = jobs.filter(
        (job) =>
          job.uses === FLEET ||
          job.steps.some(
            (step) =>
              ours.includes(step) && step.with?.["dry-run"] === undefined,
          ),
      );
      const groups = ingesting.map(
        (job) => (job.concurrency ?? workflow.concurrency)?.group,
      );
      expect(groups.filter((group) => group !== "feed-zylon")).toEqual([]);
    });

    test("a job has time for the ingest and for what comes before and after it", () => {
      for (const job of jobs) {
        if (job.uses !== undefined) continue; // the called workflow has limits of its own
        const wait = job.steps.find(({ uses }) => uses === ACTION)?.with?.[
          "wait-timeout-seconds"
        ];
        const seconds = job.steps.some(({ uses }) => uses === ACTION)
          ? Number(wait ?? metadata.inputs["wait-timeout-seconds"]?.default)
          : 0;
        expect((job["timeout-minutes"] ?? 0) * 60).toBeGreaterThanOrEqual(
          seconds + 600,
        );
      }
    });

    test("secrets come from secrets, and nothing from outside is pasted into a script", () => {
      for (const { run } of steps) expect(run ?? "").not.toContain("${{");
      const given = ours.flatMap((step) => [
        step.with?.["api-token"],
        step.with?.["password"],
      ]);
      for (const secret of given.filter((value) => value !== undefined)) {
        expect(secret).toMatch(/^\$\{\{ secrets\.[A-Z_]+ \}\}$/);
      }
    });

    test("schedules begin at an odd minute, and other actions are pinned by their hash", () => {
      for (const [, minute = ""] of text.matchAll(/cron: '(\S+)/g))
        expect(Number(minute) % 2).toBe(1);
      const others = steps
        .map(({ uses = ACTION }) => uses)
        .filter((uses) => uses !== ACTION);
      for (const uses of others)
        expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    });
  },
);

test("one hash of fleet.yml pins all of it, whichever repository calls it", () => {
  const used = [
    ...readFileSync(".github/workflows/fleet.yml", "utf8").matchAll(
      /^ +uses: (\S+)/gm,
    ),
  ].map(([, uses]) => uses);
  const own = used.filter((uses) => /^\$\/(\.|[a-z]+)$/.test(uses ?? "")); // the runner refuses a bare `$/`
  expect(own).toEqual(["$/.", "$/.", "$/gather"]);
  for (const uses of used) expect(uses).toMatch(/^\$\/|@[0-9a-f]{40}$/);
});

test("nothing else is in the folder", () => {
  expect(files.filter((name) => !/^[a-z-]+\.yml$/.test(name))).toEqual([]);
});
