/**
 * `npm run bench:wait`: what it takes to wait until 100,000 documents are
 * indexed.
 */
import { type Load, runLoad } from "./load.ts";
import { printTable } from "./measure.ts";

const one: Load = {
  integrations: 1,
  documents: 100_000,
  changed: 1000,
  pendingSeconds: 60,
  dialect: "published",
};
const loads: { name: string; load: Load; mostMiB: number }[] = [
  { name: "1", load: one, mostMiB: 400 },
  { name: "50", load: { ...one, integrations: 50 }, mostMiB: 500 },
  { name: "1, one object", load: { ...one, answer: "object" }, mostMiB: 400 },
  { name: "1, no filters", load: { ...one, dialect: "lax" }, mostMiB: 700 },
];

const runs = [];
for (const { load, mostMiB } of loads)
  runs.push({ ...(await runLoad(load)), mostMiB });

printTable(
  loads.map(({ name }) => name),
  [
    {
      what: "Peak memory",
      values: runs.map(({ peakMiB }) => `${peakMiB.toFixed(0)} MiB`),
      limit: `${loads.map(({ mostMiB }) => mostMiB).join(", ")} MiB`,
      met: runs.every(({ peakMiB, mostMiB }) => peakMiB <= mostMiB),
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
