/**
 * What `gather/action.yml` and the workflow `fleet.yml` declare and hand on:
 * the inputs and outputs of `action.yml`, and here what differs from it.
 */
import { type Input, inputGroups, metadata } from "../../harness/metadata.ts";

/** Inputs that a fleet does not have, with the reason. */
const NOT_FOR_A_FLEET: Readonly<Record<string, string>> = {
  "github-token": "the workflow has a token of its own",
  configure: "credentials go to integrations that are named, not to a fleet",
  username: "as configure",
  password: "as configure",
  ingest: "false is for one step, which can check all integrations",
  "dry-run": "as ingest",
  "expect-search": "each job would have to find every text in its own share",
  "request-timeout-seconds": "nobody has needed it here",
  "allow-insecure-http": "as request-timeout-seconds",
};

/** Inputs that differ in a fleet from those of a step, with the reason. */
const DIFFERENT_IN_A_FLEET: Readonly<Record<string, Partial<Input>>> = {
  // A fleet is all that the token's user has, unless somebody narrows it.
  "integration-type": {
    description: "One type, or `any`.",
    required: false,
    default: "any",
  },
  "integration-id": {
    description:
      "Ids, one per line or comma-separated, or `all`; with `all`, `!id` leaves one out.",
    default: "all",
  },
  // One job would be no fleet.
  shards: { description: "How many jobs at most; 1 to 256.", default: "4" },
  "max-parallel": {
    description: "How many integrations each job ingests at once; 1 to 32.",
  },
  // The jobs check nothing out, so there is no file to name.
  "ca-certificate": {
    description:
      "PEM text of a private certificate authority. It is trusted in addition to the default CAs.",
  },
  // The workflow has a token of its own.
  "failure-issue": {
    description:
      "`true` opens an issue when the fleet fails, updates it while it fails, and closes it when it succeeds.",
  },
  // There is no matrix where a workflow is called.
  "failure-issue-key": {
    description: "If one workflow calls several fleets, give each its own key.",
    default: "",
  },
};

/** Inputs that are secrets of the workflow. */
const SECRETS_OF_A_FLEET = ["api-token", "extra-headers"];

/** The plan alone needs them: the matrix has the share of each job. */
const OF_THE_PLAN = [
  "integration-type",
  "integration-id",
  "refresh-oauth",
  "shards",
];

/** What an output says of several jobs, where a step says something else. */
const DIFFERENT_IN_GATHER: Readonly<Record<string, string>> = {
  outcome:
    "`success`, `failure` or `cancelled`; also `cancelled` if a job ended without a result.",
  "changes-file": "Empty; each job has its own.",
  "duration-seconds": "Duration of the slowest integration, with one decimal.",
  matrix: "All integrations, as a matrix with one entry.",
};

/** Outputs that a fleet does not have, with the reason. */
const NOT_OF_A_FLEET: Readonly<Record<string, string>> = {
  configured: "true for all, or else the error says which are not",
  created: "a fleet creates nothing",
  updated: "a fleet updates no credentials",
  "integration-id":
    "GitHub drops an output of a job that contains the value of a secret, as an id may",
  "integration-type": "as integration-id",
  "changes-file": "a file of a runner that is gone",
  "results-file": "as changes-file",
  results: "as integration-id; the artifacts of the run have them",
  "duration-seconds": "the run shows its own",
  matrix: "of use within the workflow only",
};

for (const list of [NOT_FOR_A_FLEET, DIFFERENT_IN_A_FLEET])
  expectDeclared(Object.keys(list), metadata.inputs);
for (const list of [DIFFERENT_IN_GATHER, NOT_OF_A_FLEET])
  expectDeclared(Object.keys(list), metadata.outputs);
expectDeclared([...OF_THE_PLAN, ...SECRETS_OF_A_FLEET], metadata.inputs);

/** A name that was changed in `action.yml` is to be changed here too. */
function expectDeclared(names: readonly string[], declared: object): void {
  for (const name of names) {
    if (!Object.hasOwn(declared, name)) {
      throw new Error(
        `scripts/generated/workflow.ts names ${name}, which action.yml does not declare`,
      );
    }
  }
}

const alarms = inputGroups.get("alarms") ?? [];
const fleetInputs = Object.keys(metadata.inputs).filter(
  (name) =>
    !Object.hasOwn(NOT_FOR_A_FLEET, name) && !SECRETS_OF_A_FLEET.includes(name),
);
const fleetOutputs = Object.keys(metadata.outputs).filter(
  (name) => !Object.hasOwn(NOT_OF_A_FLEET, name),
);

/** A key with what belongs below it, as Prettier lays out YAML. */
function entry(name: string, fields: readonly string[]): string {
  return [`${name}:`, ...fields.map((field) => `  ${field}`)].join("\n");
}

function described(description: string): string[] {
  return ["description: >-", `  ${description}`];
}

/** Text that YAML would read as something else is quoted. */
function scalar(value: string): string {
  const plain = /^[a-z][a-z-]*$/.test(value) && !/^(true|false)$/.test(value);
  return plain || value.includes("${{") ? value : JSON.stringify(value);
}

function actionInput(name: string): string {
  const { description = "", default: value } = metadata.inputs[name] ?? {};
  const fields = described(description);
  if (value !== undefined) fields.push(`default: ${scalar(value)}`);
  return entry(name, fields);
}

function fleetInput(name: string): string {
  const input: Partial<Input> = {
    ...metadata.inputs[name],
    ...DIFFERENT_IN_A_FLEET[name],
  };
  const { description = "", required = false, default: value = "" } = input;
  const type = typeOf(value);
  const fields = [...described(description), `type: ${type}`];
  if (required) fields.push("required: true");
  else fields.push(`default: ${type === "string" ? scalar(value) : value}`);
  return entry(name, fields);
}

function fleetSecret(name: string): string {
  const { description = "", required = false } = metadata.inputs[name] ?? {};
  return entry(name, [...described(description), `required: ${required}`]);
}

/** The type of a workflow's input that has this default. */
function typeOf(value: string): "string" | "number" | "boolean" {
  if (value === "true" || value === "false") return "boolean";
  return /^\d+$/.test(value) ? "number" : "string";
}

function outputDescription(name: string): string {
  const description =
    DIFFERENT_IN_GATHER[name] ?? metadata.outputs[name]?.description ?? "";
  if (!name.endsWith("-count")) return description;
  return `${description} The sum of all integrations that report it.`;
}

/** Inputs of the workflow, given to a step. */
function handedOn(names: readonly string[]): string {
  return names
    .filter((name) => fleetInputs.includes(name))
    .map((name) => `${name}: \${{ inputs.${name} }}`)
    .join("\n");
}

/** Secrets of the workflow, given to a step. */
const secretsHandedOn = (): string =>
  SECRETS_OF_A_FLEET.map((name) => `${name}: \${{ secrets.${name} }}`).join(
    "\n",
  );

/** The parts of `gather/action.yml` and `fleet.yml`, by name. */
export const YAML_PARTS: Readonly<Record<string, () => string>> = {
  "gather/inputs": () => alarms.map(actionInput).join("\n"),
  "gather/outputs": () =>
    Object.keys(metadata.outputs)
      .map((name) => entry(name, described(outputDescription(name))))
      .join("\n"),
  "fleet/inputs": () => fleetInputs.map(fleetInput).join("\n"),
  "fleet/secrets": () => SECRETS_OF_A_FLEET.map(fleetSecret).join("\n"),
  "fleet/handed-secrets": secretsHandedOn,
  "fleet/outputs": () =>
    fleetOutputs
      .map((name) =>
        entry(name, [
          ...described(outputDescription(name)),
          `value: \${{ jobs.gather.outputs.${name} }}`,
        ]),
      )
      .join("\n"),
  "fleet/plan": () =>
    handedOn(fleetInputs.filter((name) => !alarms.includes(name))),
  "fleet/ingest": () =>
    handedOn(
      fleetInputs.filter(
        (name) => !alarms.includes(name) && !OF_THE_PLAN.includes(name),
      ),
    ),
  "fleet/gather": () => handedOn(alarms),
  "fleet/job-outputs": () =>
    fleetOutputs
      .map((name) => `${name}: \${{ steps.gather.outputs.${name} }}`)
      .join("\n"),
};
