/**
 * `npm run test:mutation`: makes small changes to `src/`, one by one, and says
 * for which of them no test fails. With files or folders as arguments, those
 * alone; what is known of the others is kept.
 */
import process from "node:process";
import { Stryker } from "@stryker-mutator/core";
import { printScores } from "./scores.js";

const given = process.argv.slice(2);
const paths = given.length === 0 ? ["src"] : given;

const mutate = paths.map((path) =>
  path.endsWith(".ts") ? path : `${path.replace(/\/$/, "")}/**/*.ts`,
);
await new Stryker({
  configFile: "mutation/stryker.config.js",
  mutate,
}).runMutationTest();
printScores(paths);
