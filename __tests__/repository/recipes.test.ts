/**
 * Each recipe's inputs, as they are written, with every connector that it
 * allows, on servers as documented.
 */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { CONNECTORS } from "../../src/connectors.ts";
import {
  type ArtifactRecord,
  type DialectName,
  SEED,
} from "../../simulator/simulator.ts";
import { FakeGitHub } from "../../simulator/runner/github.ts";
import type { ActionRun } from "../../simulator/runner/outputs.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf as inputsFor, useSimulator } from "../support/simulated.ts";
import { instantClock } from "../support/instant-clock.ts";
import { stepOn } from "../support/github.ts";
import {
  addArtifact,
  answerWith,
  COMPLETED,
  progress,
  STARTED,
} from "../support/scene.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
type Connector = (typeof CONNECTORS)[number]["type"];

const WITH = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()]).transform(String),
);
const STEP = z.object({ uses: z.string().optional(), with: WITH.optional() });
const RECIPE = z.object({
  jobs: z.record(z.string(), z.object({ steps: z.array(STEP) })),
});

/** The inputs of each step of a recipe that runs the action. */
function inputsOf(file: string): Record<string, string>[] {
  const { jobs } = RECIPE.parse(
    parse(readFileSync(`examples/${file}`, "utf8")),
  );
  return Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses?.startsWith("zylon-ingest/") === true)
    .map((step) => step.with ?? {});
}

const recipes = readdirSync("examples").flatMap((file) =>
  inputsOf(file).map((inputs) => ({ file, inputs })),
);

/** `all` for a recipe that takes all integrations at once. */
function connectorsOf({
  "integration-type": type,
  configure,
}: Record<string, string>): (Connector | "all")[] {
  if (type === "any") return ["all"];
  const possible = CONNECTORS.filter(
    ({ credentials }) => configure === undefined || credentials === "password",
  );
  return possible.map((connector) => connector.type);
}

const DIALECTS: readonly DialectName[] = ["documented", "published"];
const cases = recipes.flatMap(({ file, inputs }) =>
  DIALECTS.flatMap((dialect) =>
    connectorsOf(inputs).map((connector) => ({
      file,
      inputs,
      dialect,
      connector,
    })),
  ),
);

const simulator = useSimulator();
const github = new FakeGitHub();
beforeAll(() => github.start());
afterAll(() => github.close());

test("each recipe says in its first line what a green run proves, then what happens the next time", () => {
  for (const file of readdirSync("examples")) {
    expect(readFileSync(`examples/${file}`, "utf8")).toMatch(
      /^name: .*\n\n# A green run proves(.|\n# )*\.\s(# )?Next time:(.|\n# )*\.\n/,
    );
  }
  expect(recipes.length).toBeGreaterThan(10);
});

/** What GitHub would make of an expression in a recipe. */
function valueOf(expression: string, connector: Connector | "all"): string {
  switch (expression) {
    case "vars.ZYLON_URL":
      return simulator.url;
    case "vars.ZYLON_INTEGRATION_ID":
    case "matrix.integration-id":
      return connector === "all" ? "" : SEED.integrations[connector];
    case "secrets.ZYLON_API_TOKEN":
      return simulator.token;
    case "secrets.FILE_SHARE_PASSWORD":
      return "the-new-password";
    case "github.sha":
      return COMMIT;
    default:
      return ""; // of ZYLON_CA_CERTIFICATE too: the simulator speaks HTTP here
  }
}

/** The inputs of the action in a recipe, as a step for this connector has them. */
function evaluated(
  inputs: Record<string, string>,
  connector: Connector | "all",
): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, text] of Object.entries(inputs)) {
    const [, expression] = /^\$\{\{ (.*) \}\}$/.exec(text) ?? [];
    given[name] =
      expression === undefined ? text : valueOf(expression, connector);
  }
  if (connector !== "all") given["integration-type"] = connector;
  return given;
}

test.each(cases)(
  "examples/$file, $dialect, $connector",
  async ({ inputs, dialect, connector }) => {
    simulator.state.dialect = dialect;
    simulator.state.artifacts = [];
    for (const integration of simulator.state.integrations) {
      integration.source = ["one", "two", COMMIT].map((text) => ({
        id: `${integration.id}_${text}`,
        name: `Page ${text}`,
        content: text,
      }));
    }
    const { outputs } = await runInProcess(evaluated(inputs, connector), {
      env: stepOn(github),
    });
    expect(outputs["error-message"]).toBe("");
    expect(outputs["outcome"]).toBe(
      inputs["dry-run"] === "true" ? "dry-run" : "success",
    );
    const isIndexed = outputs["sync-status"] === "indexed";
    expect(isIndexed).toBe(inputs["wait-for"] === "indexed");
  },
);

describe("the check of examples/gate.yml", () => {
  const GATE = z.object({
    jobs: z.object({
      ingest: z.object({ outputs: z.record(z.string(), z.string()) }),
      check: z.object({ if: z.string() }),
    }),
  });
  const { ingest, check } = GATE.parse(
    parse(readFileSync("examples/gate.yml", "utf8")),
  ).jobs;
  /** Whether it runs: its condition is of equations that are all true. */
  function runs(outputs: Readonly<Record<string, string>>): boolean {
    const condition = /^\$\{\{ (.*) \}\}$/.exec(check.if)?.[1] ?? "";
    return condition.split(" && ").every((equation) => {
      const [, name = "", value] =
        /^needs\.ingest\.outputs\.(\S+) == '(.*)'$/.exec(equation) ?? [];
      const [, output = ""] =
        /^\$\{\{ steps\.zylon\.outputs\.(\S+) \}\}$/.exec(
          ingest.outputs[name] ?? "",
        ) ?? [];
      expect([equation, outputs[output]]).toEqual([
        equation,
        expect.any(String),
      ]);
      return outputs[output] === value;
    });
  }
  function gate(): Promise<ActionRun> {
    const time = instantClock();
    simulator.state.now = time.date;
    const more = { "wait-for": "indexed", "project-id": "prj_1" };
    return runInProcess(inputsFor(simulator, more), { time });
  }
  const failedBefore = (more: Partial<ArtifactRecord> = {}): void => {
    const failed = { state: "Error", ingest_status: "Error" };
    addArtifact(simulator, "old", { ...failed, ...more });
  };
  beforeEach(() => {
    simulator.state.artifacts = [];
    addArtifact(simulator, "good");
    answerWith(simulator, [STARTED, COMPLETED]);
  });

  test("runs, where a document failed before and was not touched", async () => {
    failedBefore();
    const { outputs } = await gate();
    expect([outputs["failed-count"], runs(outputs)]).toEqual(["0", true]);
  });

  test("is skipped, where a document failed in this ingest", async () => {
    failedBefore({ plan: ["Error", "Processing", "Error"] });
    const { outputs } = await gate();
    expect([outputs["failed-count"], runs(outputs)]).toEqual(["1", false]);
  });

  test("is skipped, where an item failed of which there is no document", async () => {
    answerWith(simulator, [STARTED, progress("Error"), COMPLETED]);
    const { outputs } = await gate();
    expect([outputs["failed-count"], runs(outputs)]).toEqual(["1", false]);
  });

  test("is skipped, where it is unknown what failed", () => {
    expect(runs({ "sync-status": "indexed", "failed-count": "0" })).toBe(true);
    expect(runs({ "sync-status": "indexed", "failed-count": "" })).toBe(false);
  });
});
