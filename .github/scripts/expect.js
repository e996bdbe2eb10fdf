// Holds one step of the e2e workflow to what it should have done: its outcome,
// every output (one that is not listed is empty, but for those that every run
// sets), every request it sent, without its query. All of it arrives in the environment, so that
// no expression is ever pasted into a script. It leaves the simulator as new,
// for the next case.
import process from "node:process";
import { isDeepStrictEqual } from "node:util";

const {
  EXPECTED_OUTCOME,
  EXPECTED_OUTPUTS,
  EXPECTED_REQUESTS = "",
  OUTCOME,
  OUTPUTS,
  SIMULATOR,
} = process.env;

const lines = (text) => text.split("\n").filter((line) => line.trim() !== "");
const list = (items) => items.join(", ") || "none";
const failures = [];

if (OUTCOME !== EXPECTED_OUTCOME)
  failures.push(`the step: ${EXPECTED_OUTCOME} expected, ${OUTCOME} found`);

// One `name=value` a line; a value between slashes is a regular expression for
// the whole output.
const ALWAYS = String.raw`
duration-seconds=/[0-9]+\.[0-9]/
results=/\[.*\]/
results-file=/.+\.json/
matrix=/\{"include":\[.*\]\}/
`;
const outputs = new Map(Object.entries(JSON.parse(OUTPUTS)));
const listed = outputs.size === 0 ? "" : EXPECTED_OUTPUTS + ALWAYS;
for (const line of lines(listed)) {
  const [name, expected] = line.split(/=(.*)/s);
  const found = outputs.get(name);
  outputs.delete(name);
  const pattern = /^\/(.*)\/$/.exec(expected)?.[1];
  const fits =
    pattern === undefined
      ? found === expected
      : new RegExp(`^(?:${pattern})$`).test(found ?? "");
  if (!fits)
    failures.push(
      `output ${name}: ${expected || "(empty)"} expected, ${JSON.stringify(found)} found`,
    );
}
for (const [name, found] of outputs) {
  if (found !== "")
    failures.push(
      `output ${name}: (empty) expected, ${JSON.stringify(found)} found`,
    );
}

const recorded = await (
  await globalThis.fetch(`${SIMULATOR}/_simulator/requests`)
).json();
const sent = recorded.map(
  ({ method, path }) => `${method} ${path.split("?")[0]}`,
);
if (!isDeepStrictEqual(sent, lines(EXPECTED_REQUESTS))) {
  failures.push(
    `requests: ${list(lines(EXPECTED_REQUESTS))} expected, ${list(sent)} found`,
  );
}
await globalThis.fetch(`${SIMULATOR}/_simulator/reset`, { method: "POST" });

for (const failure of failures) process.stdout.write(`::error::${failure}\n`);
if (failures.length > 0) {
  process.exitCode = 1;
} else {
  const checked = lines(listed).length;
  process.stdout.write(
    `as expected: ${EXPECTED_OUTCOME}, ${checked} outputs, ${sent.length} requests\n`,
  );
}
