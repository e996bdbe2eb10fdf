/**
 * `npm run bench:wait`: what it takes to wait until 100,000 documents are
 * indexed.
 */
import { type Load, runLoad } from "./load.ts";
import { MOST_MIB, printTable } from "./measure.ts";

const one: Load = {
  integrations: 1,
  documents: 100_000,
  changed: 1000,
  pendingSeconds: 60,
  dialect: "published",
};
const loads: { name: string; load: Load }[] = [
  { name: "1", load: one },
  { name: "50", load: { ...one, integrations: 50 } },
  { name: "1, one object", load: { ...one, answer: "object" } },
  { name: "1, no filters", load: { ...one, dialect: "lax" } },
];

const runs = [];
for (const { load } of loads) runs.push(await runLoad(load));

printTable(
  loads.map(({ name }) => name),
  [
    {
      what: "Peak memory",
      values: runs.map(({ peakMiB }) => `${peakMiB.toFixed(0)} MiB`),
      limit: `${MOST_MIB} MiB`,
      met: runs.every(({ peakMiB }) => peakMiB <= MOST_MIB),
    },
    { what: "Requests", values: runs.map(({ requests }) => String(requests)) },
    {
      what: "From the last document to the end of the step",
      values: runs.map(
        ({ afterLastSeconds }) => `${afterLastSeconds.toFixed(1)} s`,
      ),
    },
  ],
);
