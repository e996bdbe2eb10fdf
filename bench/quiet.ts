/** Whether the machine is quiet. Figures of a busy one say more of the others than of what is measured. */
import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile, type Spread } from './measure.ts';

/** What the machine does while this process does nothing, and how even its pace is. */
export interface Quiet {
  /** How many processors are at work. */
  readonly busy: number;
  /** How much longer than at its best the same work takes, in three of four times. */
  readonly uneven: number;
}

const MAX_BUSY = 0.15;
const MAX_UNEVEN = 1.15;
/** Of the median: how far apart the quartiles of one subject may be. */
const MAX_SPREAD = 0.15;

const LOOK_MS = 2000;
const ROUNDS = 60;
/** Ten milliseconds or so, for a hash. */
const WORK = Buffer.alloc(8 * 2 ** 20);

/** Looks for two seconds, and works for about one. */
export async function lookAround(): Promise<Quiet> {
  const before = workOf();
  await sleep(LOOK_MS);
  const busy = (workOf() - before) / LOOK_MS;
  const times = Array.from({ length: ROUNDS }, workTime);
  return { busy, uneven: quantile(times, 0.75) / Math.min(...times) };
}

/** Milliseconds that all processors have worked so far. */
function workOf(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0);
}

function workTime(): number {
  const started = performance.now();
  createHash('sha256').update(WORK).digest();
  return performance.now() - started;
}

/** Why the figures of this machine do not count, as a sentence; undefined where they do. */
export function disquiet({ busy, uneven }: Quiet): string | undefined {
  if (busy > MAX_BUSY) return `The machine is busy: ${busy.toFixed(2)} of its processors work for others.`;
  if (uneven > MAX_UNEVEN) return `The machine is uneven: the same work takes up to ${uneven.toFixed(2)} of its time.`;
  return undefined;
}

/** The same of what was measured: one subject, whose times lie far apart. */
export function restless(name: string, { median, low, high }: Spread): string | undefined {
  const spread = (high - low) / median;
  if (spread <= MAX_SPREAD) return undefined;
  return `The machine was not quiet: half of the times of "${name}" lie ${(100 * spread).toFixed(0)} % of their median apart.`;
}
