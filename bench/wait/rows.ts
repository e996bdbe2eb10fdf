/** The rows of the table: each a figure of a run that waits, and what it may be at most. Pure. */
import type { WaitRun } from './run.ts';

export const DOCUMENTS = 100_000;
export const PENDING = 1_000;
export const PENDING_MS = 60_000;
const PAGE = 100;

/** 10 % of the waiting, or 3 s, whichever is more. */
const MOST_OVERSHOOT = Math.max(0.1 * (PENDING_MS / 1000), 3);

export interface Row {
  readonly what: string;
  /** `alone`: the run of one integration against the same server. */
  readonly value: (run: WaitRun, alone: WaitRun) => string;
  readonly limit?: string;
  readonly met?: (run: WaitRun, alone: WaitRun) => boolean;
}

/** Everything before and after, one look in between that finds nothing pending, the list, and two calls for each. */
const least = ({ plan }: WaitRun): number => 2 * (DOCUMENTS / PAGE) + 1 + 1 + 2 * plan.integrations;

const looking = ({ whole, pending }: WaitRun): number => whole.requests + pending.requests;
const ratio = (a: number, b: number): number => Number((a / b).toFixed(2));

export const ROWS: readonly Row[] = [
  {
    what: 'Requests of a look at the pending, at most',
    value: ({ pending }) => (pending.count === 0 ? '–' : String(pending.most)),
    limit: '12',
    met: ({ plan, pending }) => !plan.filters || pending.most <= 12,
  },
  { what: 'Looks: whole; at the pending', value: ({ whole, pending }) => `${whole.count}; ${pending.count}` },
  {
    what: 'Requests in all; the least that can tell; ratio',
    value: (run) => `${run.requests}; ${least(run)}; ${ratio(run.requests, least(run))}`,
  },
  {
    what: 'Requests of looks / those of one integration',
    value: (run, alone) => String(ratio(looking(run), looking(alone))),
    limit: '1.2',
    met: (run, alone) => ratio(looking(run), looking(alone)) <= 1.2,
  },
  {
    what: 'Peak memory',
    value: ({ peakMiB }) => `${peakMiB.toFixed(0)} MiB`,
    limit: '160 MiB',
    met: ({ peakMiB }) => peakMiB <= 160,
  },
  {
    what: 'From the last document to the end of the step',
    value: ({ overshootSeconds }) => `${overshootSeconds.toFixed(1)} s`,
    limit: `${MOST_OVERSHOOT} s`,
    met: ({ overshootSeconds }) => overshootSeconds <= MOST_OVERSHOOT,
  },
  {
    what: 'The same / a whole look of a bare client',
    value: ({ overshootSeconds, floorSeconds }) =>
      `${(overshootSeconds / floorSeconds).toFixed(2)}, of ${floorSeconds.toFixed(1)} s`,
  },
];
