/**
 * `npm run try -- name=value …`: one step with these inputs, as the runner would
 * run it, against a simulator and a GitHub of this machine.
 */
import { parseArgs } from "node:util";
import { FakeGitHub, REPOSITORY } from "../runner/github.ts";
import { metadata } from "../runner/metadata.ts";
import type { FaultRule } from "./admin/faults.ts";
import { faultNamed, NAMED_FAULTS, PLACES } from "./admin/named-faults.ts";
import { playScene } from "./scene.ts";
import {
  DIALECTS,
  isDialect,
  newestIdOf,
  SEED,
  startSimulator,
  versionOf,
  VERSIONS,
} from "./simulator.ts";

const rows = (
  list: Readonly<Record<string, { readonly summary: string }>>,
): string =>
  Object.entries(list)
    .map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`)
    .join("\n");

const USAGE = `Runs one step on a simulated Zylon, as GitHub's runner would, and shows its log, outputs and summary.

Usage: npm run try -- [name=value …] [options]

  name=value              an input of the action, such as wait-for=indexed; base-url, api-token and the id of
                          an integration are filled in, and failure-issue=true opens an issue on no real GitHub
  --fault <call>=<fault>  what goes wrong, each time; ingest=503x2: the first two times. May be repeated
  --dialect <name>        how the server words its answers; published unless given
  --zylon <version>       ${VERSIONS.join(", ")}; the first unless given
  --help                  this text

Calls:

${rows(PLACES)}

Faults:

  400 to 599     this status
${rows(NAMED_FAULTS)}

Dialects:

${rows(DIALECTS)}
`;

function refuse(why: string): never {
  console.error(`${why}. See npm run try -- --help`);
  process.exit(2);
}

// The return type is what parseArgs infers from the options.
function parseStrictly() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        dialect: { type: "string", default: "published" },
        fault: { type: "string", multiple: true, default: [] },
        zylon: { type: "string", default: VERSIONS[0] },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** An input that the action doesn't declare goes into `env`, as the runner passes it on. */
interface Step {
  readonly inputs: Record<string, string>;
  readonly env: Record<string, string>;
}

function stepOf(positionals: readonly string[]): Step {
  const step: Step = { inputs: { "integration-type": "confluence" }, env: {} };
  for (const argument of positionals) {
    const [, name = "", value = ""] = /^([\w-]+)=(.*)$/s.exec(argument) ?? [];
    if (name === "") refuse(`${argument} is not name=value`);
    if (name in metadata.inputs) step.inputs[name] = value;
    else step.env[`INPUT_${name.toUpperCase()}`] = value;
  }
  return step;
}

const ruleOf = (text: string): FaultRule =>
  faultNamed(text) ?? refuse(`--fault: ${text} is none of those in the help`);

const { values, positionals } = parseStrictly();
if (values.help) {
  console.log(USAGE);
  process.exit();
}
const { dialect } = values;
if (!isDialect(dialect))
  refuse(`--dialect is one of ${Object.keys(DIALECTS).join(", ")}`);
const zylon =
  versionOf(values.zylon) ?? refuse(`--zylon is one of ${VERSIONS.join(", ")}`);
const { inputs, env } = stepOf(positionals);
const faults = values.fault.map(ruleOf);

const simulator = await startSimulator({ dialect, zylon });
const github = await new FakeGitHub().start();
faults.forEach(simulator.fail);
try {
  const ids = new Map<string, string>(Object.entries(SEED.integrations));
  const { "integration-type": type = "", configure } = inputs;
  const id = ids.get(type);
  await playScene({
    title: `A step on a simulated Zylon ${zylon} (${dialect})`,
    inputs: {
      "base-url": simulator.url,
      "api-token": simulator.token,
      ...(configure !== "create" &&
        id !== undefined && {
          "integration-id": newestIdOf(id, simulator.state),
        }),
      ...inputs,
    },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_WORKFLOW: "Try",
      GITHUB_JOB: "try",
      GITHUB_ACTION: "zylon",
      GITHUB_REF: "refs/heads/main",
      GITHUB_RUN_ID: "1",
      ...env,
    },
    github,
  });
} finally {
  await Promise.all([simulator.close(), github.close()]);
}
