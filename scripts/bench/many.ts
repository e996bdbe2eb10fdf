/** `npm run bench:many`: what a run over many integrations takes. */
import { type Load, PARALLEL, runLoad } from "./load.ts";
import { MOST_MIB, printTable } from "./measure.ts";

const DELAY_MS = 20;

const loads: Record<string, Load> = {
  "1,500, three documents each": {
    integrations: 1500,
    documents: 4500,
    changed: 4500,
    pendingSeconds: 2,
    delayMs: DELAY_MS,
  },
  "10,000": {
    integrations: 10_000,
    documents: 0,
    answer: "object",
    delayMs: DELAY_MS,
  },
  "10,000, all fail": {
    integrations: 10_000,
    documents: 0,
    delayMs: DELAY_MS,
    fails: true,
  },
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
  {
    what: `Duration; of that the answers of the server, ${DELAY_MS} ms each, ${PARALLEL} at once`,
    values: runs.map(
      ({ seconds, requests }) =>
        `${seconds.toFixed(0)} s; ${((requests * DELAY_MS) / PARALLEL / 1000).toFixed(0)} s`,
    ),
  },
  { what: "Requests", values: runs.map(({ requests }) => String(requests)) },
]);
