/**
 * `npm run bench:wait`: what it takes to wait until 100,000 documents are
 * indexed.
 */
import { type Load, runLoad } from "./load.ts";
import { printTable } from "./measure.ts";

const MOST_MIB = 400;

const one: Load = {
  integrations: 1,
  documents: 100_000,
  changed: 1000,
  pendingSeconds: 60,
  dialect: "published",
};
const loads: Record<string, Load> = {
  "1": one,
  "50": { ...one, integrations: 50 },
  "1, one object": { ...one, answer: "object" },
  "1, no filters": { ...one, dialect: "lax" },
};

const runs = [];
for (const load of Object.values(loads)) runs.push(await runLoad(load));

printTable(Object.keys(loads), [
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
]);
