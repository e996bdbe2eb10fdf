/**
 * The recipes of `examples/`: what each should have, and a run of each as it is
 * written, on the oldest Zylon and on the newest. What is wrong with any workflow,
 * GitHub's parser, actionlint and zizmor find. `__tests__/e2e/act/` runs those
 * that have conditions or scripts of their own.
 */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { metadata } from "../../runner/metadata.ts";
import { ACTION_REPOSITORY, USES } from "../../runner/published.ts";
import {
  getNewestId,
  SEED,
  type Simulator,
  type Version,
  VERSIONS,
} from "../../simulator/simulator.ts";
import { CONNECTORS } from "../../src/connectors.ts";
import { countIngests } from "../support/documents.ts";
import { getStepEnvironment, useGitHub } from "../support/github.ts";
import { WATCHED } from "../support/inputs.ts";
import { instantClock } from "../support/instant-clock.ts";
import {
  findIntegration,
  keepDocumentsOf,
  useSimulator,
} from "../support/simulator.ts";
import { runAction } from "../run-action.ts";

const INPUTS = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()]).transform(String),
);
type Inputs = z.infer<typeof INPUTS>;

const STEP = z.object({
  id: z.string().optional(),
  uses: z.string().optional(),
  with: INPUTS.default({}),
});
const CONCURRENCY = z.object({
  group: z.string(),
  "cancel-in-progress": z.literal(false),
  queue: z.literal("max").optional(),
});
const JOB = z.object({
  permissions: z.record(z.string(), z.string()),
  "timeout-minutes": z.number().default(0),
  concurrency: CONCURRENCY.optional(),
  steps: z.array(STEP),
});
const WORKFLOW = z.object({
  env: z.record(z.string(), z.string()).default({}),
  concurrency: CONCURRENCY.optional(),
  jobs: z.record(z.string(), JOB),
});

/** A branch until the first release, then a tag. */
const isAction = ({ uses = "" }: z.infer<typeof STEP>): boolean =>
  uses.startsWith(`${ACTION_REPOSITORY}@`);

const recipes = readdirSync("examples").map((file) => {
  const text = readFileSync(`examples/${file}`, "utf8");
  const workflow = WORKFLOW.parse(parse(text));
  const jobs = Object.entries(workflow.jobs).map(([name, job]) => ({
    ...job,
    name,
    concurrency: job.concurrency ?? workflow.concurrency,
    /** The inputs of the step that runs the action. */
    inputs: job.steps.find(isAction)?.with,
  }));
  return { file, text, workflow, jobs };
});

test("each runs the action, but for one that looks at another", () => {
  const without = recipes
    .filter(({ jobs }) => jobs.every(({ inputs }) => inputs === undefined))
    .map(({ file }) => file);
  expect(without).toEqual(["overdue.yml"]);
});

describe.each(recipes)("examples/$file", ({ text, jobs }) => {
  test("says in its first lines what a green run proves, what it needs, and what happens on later runs", () => {
    expect(text).toMatch(
      /^name: .*\n\n# Proves: (.|\n# {3})*\.\n# Needs: (.|\n# {3})*\.\n# On later runs: (.|\n# {3})*\.\n/,
    );
  });

  test("two jobs that create or ingest wait for each other, all of them, and what looks at them waits for none", () => {
    const waits: boolean[] = [];
    const expected: boolean[] = [];
    for (const { inputs, concurrency } of jobs) {
      if (inputs === undefined || inputs["dry-run"] === "true") continue;
      const { group, queue } = concurrency ?? {};
      waits.push(group === "feed-zylon" && queue === "max");
      const isLocal = inputs["base-url"]?.startsWith("http:"); // a Zylon of its own
      const changes = inputs["ingest"] !== "false" || "configure" in inputs;
      expected.push(changes && isLocal !== true);
    }
    expect(waits).toEqual(expected);
  });

  test("a job has time for the ingest and for what comes before and after it", () => {
    const usual = metadata.inputs["wait-timeout-seconds"]?.default;
    for (const { inputs, "timeout-minutes": minutes } of jobs) {
      const wait = inputs && (inputs["wait-timeout-seconds"] ?? usual);
      expect(minutes * 60).toBeGreaterThanOrEqual(Number(wait ?? 0) + 600);
    }
  });

  test("a job that keeps a failure issue may write one, and its step has an id", () => {
    for (const { inputs, permissions, steps } of jobs) {
      if (inputs?.["failure-issue"] === undefined) continue;
      expect(permissions).toEqual({ issues: "write" });
      expect(steps.find((step) => step.with === inputs)?.id).toBe("zylon");
    }
  });

  test("reads the certificate of a reader's own authority for the reader's own Zylon", () => {
    const own = jobs.flatMap(({ inputs }) =>
      inputs?.["base-url"] === "${{ vars.ZYLON_URL }}" ? [inputs] : [],
    );
    for (const inputs of own)
      expect(inputs["ca-certificate"]).toBe("${{ vars.ZYLON_CA_CERTIFICATE }}");
  });

  test("reads only outputs that there are", () => {
    const read = [...text.matchAll(/\bsteps\.zylon\.outputs\.([\w-]+)/g)];
    for (const [, name] of read)
      expect(Object.keys(metadata.outputs)).toContain(name);
  });
});

test("the limits of each integration in matrix.yml are gates of the action", () => {
  const matrix = recipes.find(({ file }) => file === "matrix.yml");
  const limits = z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .parse(JSON.parse(matrix?.workflow.env["GATES"] ?? ""));
  for (const gates of Object.values(limits)) {
    const names = Object.keys(gates);
    expect(names).toEqual(["min-items", "max-removed", "max-failed"]);
    for (const name of names)
      expect(matrix?.jobs[1]?.inputs).toHaveProperty(
        name,
        `\${{ fromJSON(env.GATES)[matrix.integration-id].${name} }}`,
      );
  }
});

const simulator = useSimulator({ dialect: "published" });
const secure = useSimulator({ dialect: "published", tls: true });
const github = useGitHub();

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const PASSWORD = "the-new-password";
const ids = new Map<string, string>(Object.entries(SEED.integrations));

/** Of the integrations of this Zylon, the one of this type; else that of Confluence. */
const idOf = (type: string, { state }: Simulator): string =>
  getNewestId(ids.get(type) ?? SEED.integrations.confluence, state);

/** What GitHub would make of an expression in a recipe, for a step on this Zylon. */
function valueOf(expression: string, type: string, zylon: Simulator): string {
  switch (expression) {
    case "vars.ZYLON_URL":
      return zylon.url;
    case "vars.ZYLON_INTEGRATION_ID":
    case "inputs.integration-id":
      return idOf(type, zylon);
    case "matrix.integration-id":
      return idOf("confluence", zylon);
    case "matrix.integration-type":
      return "confluence";
    case "vars.ZYLON_PROJECT_ID":
      return SEED.projects[0];
    case "vars.ZYLON_CA_CERTIFICATE":
      return zylon.ca; // empty without TLS
    case "secrets.ZYLON_API_TOKEN":
    case "steps.simulator.outputs.token":
      return zylon.token;
    case "secrets.FILE_SHARE_PASSWORD":
      return PASSWORD;
    case "inputs.min-items":
      return "1";
    case "github.sha":
      return COMMIT;
  }
  if (expression.startsWith("fromJSON(env.GATES)")) return ""; // none of its ids
  throw new Error(`No recipe has ${expression}`);
}

function evaluated(inputs: Inputs, zylon: Simulator): Inputs {
  const type = inputs["integration-type"] ?? "";
  // Of `runAction`, the default is another one.
  const given: Inputs = { ...WATCHED };
  for (const [name, text] of Object.entries(inputs)) {
    const [, expression] = /^\$\{\{ (.*) \}\}$/.exec(text) ?? [];
    given[name] =
      expression === undefined ? text : valueOf(expression, type, zylon);
  }
  return { ...given, "base-url": zylon.url }; // also of the one at a port of its own
}

/** Makes the Zylon that a recipe is meant for. */
function setTheStage({ inputs }: Step, zylon: Simulator): void {
  const { state } = zylon;
  if (mayCreate(inputs)) state.integrations = [];
  if (inputs["integration-id"] !== "all")
    keepDocumentsOf(zylon, ids.get(inputs["integration-type"] ?? ""));
  const [first] = state.integrations;
  if (first !== undefined && "expect-search" in inputs)
    first.source = [{ id: "about", name: "About us", content: COMMIT }];
  if (inputs["ingest"] === "false")
    state.artifacts = state.artifacts.filter(
      ({ error }) => error === undefined,
    );
}

const mayCreate = ({ configure = "" }: Inputs): boolean =>
  /^(create|upsert)$/.test(configure);

interface Step {
  readonly file: string;
  /** The name of its job. */
  readonly job: string;
  readonly inputs: Inputs;
}

/** Runs the step, and holds it to what its recipe is for. */
async function expectGreen(step: Step, version: Version): Promise<void> {
  const { inputs } = step;
  // On the oldest Zylon, the variable is empty.
  const isSecure = "ca-certificate" in inputs && version !== OLDEST;
  const zylon = isSecure ? secure : simulator;
  const { state } = zylon;
  state.zylon = version;
  setTheStage(step, zylon);
  const time = instantClock();
  state.now = time.date;
  const { outputs, sent } = await runAction({}, evaluated(inputs, zylon), {
    simulator: zylon,
    time,
    env: getStepEnvironment(github),
  });

  const isIngested = inputs["ingest"] !== "false";
  const isDry = inputs["dry-run"] === "true";
  const isWatched = !isDry && (isIngested || !mayCreate(inputs));
  expect(outputs["error-message"]).toBe("");
  expect(outputs["outcome"]).toBe(isDry ? "dry-run" : "success");
  expect(outputs["sync-status"] === "indexed").toBe(isWatched);
  expect(countIngests({ sent }) > 0).toBe(isIngested && !isDry);
  const passwords = state.integrations.map(({ password }) => password);
  expect(passwords.includes(PASSWORD)).toBe("password" in inputs);
  const isOlder = zylon.requests.some(({ path }) =>
    path.includes("/integration/"),
  );
  expect(isOlder).toBe(version === "1.57");
}

const README = z.object({
  jobs: z.record(z.string(), z.object({ steps: z.array(STEP) })),
});

/** The step of the README's workflow. */
function readReadme(): Step {
  const [, text = ""] =
    /^```yaml\n(name: [^]*?)^```$/m.exec(readFileSync("README.md", "utf8")) ??
    [];
  for (const [job, { steps }] of Object.entries(
    README.parse(parse(text)).jobs,
  )) {
    const inputs = steps.find(({ uses }) => uses === USES)?.with;
    if (inputs !== undefined) return { file: "README.md", job, inputs };
  }
  throw new Error("The README runs no action");
}

const steps: Step[] = [
  readReadme(),
  ...recipes.flatMap(({ file, jobs }) =>
    jobs.flatMap(({ name, inputs }) =>
      inputs ? [{ file, job: name, inputs }] : [],
    ),
  ),
];

/** What a reader may write in place of the type that a recipe has. */
const changed = steps
  .filter(({ inputs }) => "password" in inputs && !("content" in inputs))
  .flatMap(({ inputs, ...step }) =>
    CONNECTORS.filter(
      ({ type, access }) =>
        type !== inputs["integration-type"] && access === "password",
    ).map(({ type }) => ({
      ...step,
      type,
      inputs: { ...inputs, "integration-type": type },
    })),
  );

const [OLDEST] = VERSIONS;
const NEWEST = VERSIONS.at(-1) ?? OLDEST;

describe.each([OLDEST, NEWEST])("on Zylon %s", (version) => {
  // The integration API imports no content.
  const known = steps.filter(
    ({ inputs }) => version !== "1.57" || !("content" in inputs),
  );

  test.each(known)("the job $job of $file is green as it is", async (step) => {
    await expectGreen(step, version);
  });
});

test.each(changed)("$file is green with $type", async (step) => {
  await expectGreen(step, NEWEST);
});

test("matrix.yml ingests what is of a type that the action doesn't know", async () => {
  findIntegration(secure).type = "GoogleDrive";
  for (const step of steps.filter(({ file }) => file === "matrix.yml")) {
    const isTypeOf = "integration-type" in step.inputs;
    const type = isTypeOf ? { "integration-type": "any" } : {};
    await expectGreen({ ...step, inputs: { ...step.inputs, ...type } }, NEWEST);
  }
});
