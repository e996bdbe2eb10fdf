/** Names that are no input and look like one. */
import { INPUT_NAMES } from "../../src/inputs/inputs.ts";
import { misspeltInputs, variableOf } from "../../src/inputs/misspelt.ts";

const asIs = (text: string): string => text;

const DECLARED = ["max-removed", "wait-for", "ingest", "base-url", "api-token"];

/** `given → meant` of each that is refused. */
function refused(
  given: Readonly<Record<string, string>>,
  declared: readonly string[] = DECLARED,
): string[] {
  return misspeltInputs(declared, given, asIs).map((problem) =>
    problem.replace(/ is not an input; did you mean (\S+)\? .*/, " → $1"),
  );
}

test.each([
  ["INPUT_MAX-REMOVD", "max-removd → max-removed"],
  ["INPUT_MAX-RMOVD", "max-rmovd → max-removed"],
  ["INPUT_MAX_REMOVED", "max_removed → max-removed"],
  ["INPUT_MAXREMOVED", "maxremoved → max-removed"],
  ["INPUT_MAX-REMVOED", "max-remvoed → max-removed"],
  ["INPUT_WAIT_FOR", "wait_for → wait-for"],
  ["INPUT_wait-for", "wait-for → wait-for"],
  ["INPUT_WAIT-FRO", "wait-fro → wait-for"],
  ["INPUT_INGESTS", "ingests → ingest"],
  ["INPUT_APITOKEN", "apitoken → api-token"],
  ["INPUT_API-TOKENN", "api-tokenn → api-token"],
])("%s: %s", (variable, problem) => {
  expect(refused({ [variable]: "5" })).toEqual([problem]);
});

test.each([
  "INPUT_MAX-REMOVED",
  "INPUT_MAX-RMVD",
  "INPUT_WAIT-UNTIL",
  "INPUT_WAITS-FORR",
  "INPUT_INJECT",
  "INPUT_INGESTION",
  "INPUT_",
  "INPUT_FOLDER",
  "MAX_REMOVED",
  `INPUT_${"X".repeat(500)}`,
])("%s is left to the runner's warning", (variable) => {
  expect(refused({ [variable]: "5" })).toEqual([]);
});

test("the nearest is meant", () => {
  expect(refused({ INPUT_ACE: "x" }, ["acd", "ace-"])).toEqual(["ace → ace-"]);
});

test("the same value changes nothing, so it is no problem", () => {
  const declared = { "INPUT_WAIT-FOR": "indexed" };
  expect(refused({ ...declared, INPUT_WAIT_FOR: " indexed" })).toEqual([]);
  expect(refused({ ...declared, INPUT_WAIT_FOR: "completed" })).toHaveLength(1);
  expect(refused({ INPUT_WAIT_FOR: "" })).toEqual([]);
});

test("the problem has both places, and neither the value nor a secret", () => {
  const [problem] = misspeltInputs(
    ["wait-for"],
    { INPUT_WAIT_FOR: "a-value" },
    asIs,
  );
  expect(problem).toBe(
    'wait_for is not an input; did you mean wait-for? It comes from the "with:" block of the step, or from INPUT_WAIT_FOR in an "env:" block',
  );
  const [hidden] = misspeltInputs(
    ["wait-for"],
    { INPUT_WAIT_FOR: "x" },
    () => "***",
  );
  expect(hidden).not.toMatch(/wait_for/i);
});

test("no name of action.yml is taken for another", () => {
  const all = Object.fromEntries(
    INPUT_NAMES.map((name, at) => [variableOf(name), String(at)]),
  );
  expect(misspeltInputs(INPUT_NAMES, all, asIs)).toEqual([]);
  for (const name of INPUT_NAMES) {
    const others = INPUT_NAMES.filter((other) => other !== name);
    expect([name, refused({ [variableOf(name)]: "x" }, others)]).toEqual([
      name,
      [],
    ]);
  }
});
