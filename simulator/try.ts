/**
 * `npm run try -- name=value …`: one step with these inputs, as the runner would
 * run it, against a simulator.
 */
import { parseArgs } from "node:util";
import { playScene } from "./scene.ts";
import { metadata } from "../runner/metadata.ts";
import { DIALECTS, isDialect, SEED, startSimulator } from "./simulator.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dialect: { type: "string", default: "published" } },
});
const { dialect } = values;
if (!isDialect(dialect))
  refuse(`--dialect is one of ${Object.keys(DIALECTS).join(", ")}`);

const inputs: Record<string, string> = { "integration-type": "confluence" };
/** As the runner passes an input on that the action doesn't declare. */
const env: Record<string, string> = {};
for (const argument of positionals) {
  const [, name = "", value = ""] = /^([\w-]+)=(.*)$/s.exec(argument) ?? [];
  if (name === "") refuse(`${argument} is not name=value`);
  if (name in metadata.inputs) inputs[name] = value;
  else env[`INPUT_${name.toUpperCase()}`] = value;
}

const everyday = dialect !== "example";
const simulator = await startSimulator({ dialect, everyday });
try {
  const ids = new Map(Object.entries(SEED.integrations));
  const { "integration-type": type = "", configure } = inputs;
  await playScene({
    title: `A step on a simulated Zylon (${dialect})`,
    inputs: {
      "base-url": simulator.url,
      "api-token": simulator.token,
      ...(configure !== "create" && { "integration-id": ids.get(type) ?? "" }),
      ...inputs,
    },
    env,
  });
} finally {
  await simulator.close();
}

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}
