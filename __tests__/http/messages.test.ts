/**
 * Messages of bad inputs, whose words the snapshot beside this file has.
 * `repository/error-examples.test.ts` has a message of each code,
 * `words.test.ts` those that are made of facts alone.
 */
import { flaws } from "../support/flaws.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";
import { runInProcess } from "../support/runner.ts";

const simulator = useSimulator();

/** The same on every run. */
const steady = (text: string): string =>
  text.replaceAll(/(127\.0\.0\.1|localhost):\d+/g, "$1:PORT");

const BAD_INPUTS: readonly Readonly<Record<string, string>>[] = [
  { "api-token": "" },
  { "api-token": "Bearer x" },
  {
    "base-url": "http//zylon",
    "integration-type": "jira",
    "integration-id": "a b",
    "max-retries": "x",
  },
  { "integration-type": "any", "integration-id": "" },
  { "integration-type": "any", "integration-id": "jira/1" },
  { "integration-id": "sharepoint/1" },
  { "integration-id": "all, int_1" },
  {
    "integration-type": "filesystem",
    configure: "create",
    "integration-id": "int_1",
  },
  {
    "integration-type": "filesystem",
    configure: "update",
    "integration-id": "all",
  },
  { configure: "upsert" },
  { password: "pass-word" },
  { "failure-issue": "true", "github-token": "" },
  { "expect-search": "ab" },
  { "expect-search": "abc", "wait-for": "started" },
  {
    "ca-certificate":
      "-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----",
  },
  { "integration-type": "filesystem", "refresh-oauth": "true" },
];

test.each(BAD_INPUTS)("bad inputs: %j", async (given) => {
  const { outputs } = await runInProcess(inputsOf(simulator, given));
  expect(outputs["error-code"]).toBe("invalid-input");
  expect(flaws(outputs["error-message"] ?? "")).toEqual([]);
  expect(steady(outputs["error-message"] ?? "")).toMatchSnapshot();
});
