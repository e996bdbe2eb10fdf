/**
 * `npm run soak`: a scheduled workflow's year. One simulator, 400 runs of the
 * committed bundle in turn, a source that changes in between, troubles from a
 * seed, and an issue that opens and closes. At the end Zylon has what the
 * source has.
 */
import { parseArgs } from "node:util";
import { compareWithSource } from "../../simulator/simulator.ts";
import { expectSame } from "../cases.ts";
import { randomOf } from "../random.ts";
import { type Night, Year } from "./year.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "400" },
    seed: { type: "string", default: "1" },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (!Number.isInteger(runs) || runs < 8)
  throw new RangeError("--runs: a whole number, 8 or more");
if (!Number.isInteger(seed)) throw new RangeError("--seed: a whole number");

const began = Date.now();
const year = await Year.begin(randomOf(seed));
const told = new Map<string, number>();
const count = ({ trouble, errorCode }: Night): void => {
  const line = `${trouble?.name ?? "no trouble"}: ${errorCode === "" ? "success" : errorCode}`;
  told.set(line, (told.get(line) ?? 0) + 1);
};
try {
  for (let run = 1; run < runs; run += 1) {
    count(await year.night());
    if (run % 50 === 0) console.log(`${run} runs`);
  }
  count(await year.lastNight());

  const { added, updated, removed, unchanged, unreadable } = compareWithSource(
    year.record,
    year.simulator.state,
  );
  expectSame(
    "what Zylon has, and the source has not, or otherwise",
    [added, updated, removed].flat(),
    [],
  );
  expectSame(
    "documents",
    unchanged.length,
    year.record.source.length - unreadable.length,
  );
  const pending = unchanged.filter(
    ({ item, document }) =>
      document.ingest_status !== (item.error ? "Error" : "Done"),
  );
  expectSame("documents that are not indexed", pending, []);

  for (const [line, times] of [...told].sort())
    console.log(`${String(times).padStart(5)}  ${line}`);
  const issues = year.github.issues;
  const comments = issues.reduce(
    (sum, issue) => sum + issue.comments.length,
    0,
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `issues opened and closed: ${issues.length}, with ${comments} comments; ${unchanged.length} documents`,
  );
  console.log(`soak: ${runs} runs with seed ${seed}, in ${seconds} s`);
} catch (error) {
  console.log(`FAILED; again: npm run soak -- --seed ${seed} --runs ${runs}`);
  throw error;
} finally {
  await year.end();
}
