/** Whether something stays at its level over a long time: memory, and open sockets. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { until } from '../cases.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = z.function({ input: [], output: z.undefined() }).parse(runInNewContext('gc'));

const MIB = 2 ** 20;

/** What this process holds when nothing runs, in MiB. */
export function heldMiB(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / MIB;
}

const openSockets = (): number => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;

/** Waits until all sockets of this process are closed; throws where some stay open. */
export async function expectNoSockets(): Promise<void> {
  await until('every socket is closed', () => openSockets() === 0);
}

/** How much the second half of the values lies above the first, by their medians; the first quarter is warming up. */
export function growth(values: readonly number[]): number {
  const warm = values.slice(Math.floor(values.length / 4));
  const middle = Math.floor(warm.length / 2);
  return medianOf(warm.slice(middle)) - medianOf(warm.slice(0, middle));
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
