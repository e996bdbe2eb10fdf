/**
 * Each recipe's inputs, as they are written, with every connector that it
 * allows, on servers as documented.
 */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { CONNECTORS } from "../../src/connectors.ts";
import {
  type DialectName,
  DIALECTS,
  isDialect,
  newestIdOf,
  SEED,
  VERSIONS,
} from "../../simulator/simulator.ts";
import { stepOn, useGitHub } from "../support/github.ts";
import { instantClock } from "../support/instant-clock.ts";
import { useSimulator } from "../support/simulated.ts";
import { act } from "../zylon.ts";

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

/** knowledge-base.yml has a test of its own: it needs an empty Zylon. */
const recipes = readdirSync("examples").flatMap((file) =>
  inputsOf(file)
    .filter(({ content }) => content === undefined)
    .map((inputs) => ({ file, inputs })),
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

const DOCUMENTED: readonly DialectName[] = ["documented", "published"];
const cases = recipes.flatMap(({ file, inputs }) =>
  connectorsOf(inputs).map((connector) => ({ file, inputs, connector })),
);
const [oldest, ...newer] = VERSIONS;
const servers = [
  ...DOCUMENTED.map((dialect) => ({ zylon: oldest, dialect })),
  ...newer.map((zylon) => ({ zylon, dialect: "published" as const })),
];

const simulator = useSimulator();
const github = useGitHub();

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
    case "steps.simulator.outputs.token":
      return simulator.token;
    case "vars.ZYLON_INTEGRATION_ID":
    case "matrix.integration-id":
      return connector === "all"
        ? ""
        : newestIdOf(SEED.integrations[connector], simulator.state);
    case "vars.ZYLON_PROJECT_ID":
      return SEED.projects[0];
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
  if (given["base-url"]?.startsWith("http://127.0.0.1:") === true)
    given["base-url"] = simulator.url; // of try.yml
  if (connector !== "all") given["integration-type"] = connector;
  return given;
}

/** It is indexed already. */
function addDocument(integration: string): void {
  simulator.state.artifacts.push({
    id: `document_of_${integration}`,
    project_id: "prj_1",
    name: `Document of ${integration}`,
    integration_id: integration,
    state: "Published",
    ingest_status: "Done",
  });
}

describe.each(servers)("Zylon $zylon, $dialect", ({ zylon, dialect }) => {
  test.each(cases)(
    "examples/$file, $connector",
    async ({ inputs, connector }) => {
      Object.assign(simulator.state, { zylon, dialect });
      simulator.state.artifacts = [];
      if (inputs["configure"] === "create") simulator.state.integrations = [];
      for (const integration of simulator.state.integrations) {
        if (inputs["ingest"] === "false") addDocument(integration.id);
        integration.source = ["one", "two", COMMIT].map((text) => ({
          id: `${integration.id}_${text}`,
          name: `Page ${text}`,
          content: text,
        }));
      }
      const time = instantClock();
      simulator.state.now = time.date;
      const { outputs } = await act({}, evaluated(inputs, connector), {
        simulator,
        time,
        env: stepOn(github),
      });
      expect(outputs["error-message"]).toBe("");
      expect(outputs["outcome"]).toBe(
        inputs["dry-run"] === "true" ? "dry-run" : "success",
      );
      const isIndexed = outputs["sync-status"] === "indexed";
      expect(isIndexed).toBe(inputs["wait-for"] === "indexed");
      expect(simulator.state.wrong).toEqual([]);
      const isOlder = simulator.requests.some(({ path }) =>
        path.includes("/integration/"),
      );
      expect(isOlder).toBe(zylon === oldest);
    },
  );
});

test.each(Object.keys(DIALECTS).filter(isDialect))(
  "examples/nightly.yml is green, whatever Zylon's words: %s",
  async (dialect) => {
    simulator.state.dialect = dialect;
    const [inputs = {}] = inputsOf("nightly.yml");
    const time = instantClock();
    simulator.state.now = time.date;
    const { outputs } = await act({}, evaluated(inputs, "confluence"), {
      simulator,
      time,
      env: stepOn(github),
    });
    expect(outputs["error-message"]).toBe("");
    expect(outputs["sync-status"]).toBe("indexed");
  },
);
