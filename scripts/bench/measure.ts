/**
 * How figures are taken and printed. What is compared runs in turn, so that
 * what else the machine does falls on all of it.
 */
import { availableParallelism, cpus, loadavg } from "node:os";

/**
 * One thing to measure; a run of it resolves to its measure, such as
 * milliseconds.
 */
export interface Subject {
  readonly name: string;
  readonly once: () => Promise<number>;
}

export interface Spread {
  readonly median: number;
  /** First and third quartile: half of all values lie between them. */
  readonly low: number;
  readonly high: number;
}

/**
 * The value below which the share `part` of `values` lies, between the two
 * nearest. Throws for no values.
 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * part;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined)
    throw new RangeError("no values");
  return below + (above - below) * (position - Math.floor(position));
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    median: quantile(values, 0.5),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
  };
}

/**
 * Of each pair its ratio, and the spread of these: a slow moment of the machine
 * slows both of a pair.
 */
export function ratioOf(
  values: readonly number[],
  base: readonly number[],
): Spread {
  return spreadOf(values.map((value, at) => value / (base[at] ?? Number.NaN)));
}

// The first ones fill caches of the operating system.
const WARM_UP = 3;

/**
 * `rounds` runs of every subject, by name; each round in the order opposite to
 * the one before.
 */
export async function inTurn(
  subjects: readonly Subject[],
  rounds: number,
): Promise<Map<string, number[]>> {
  const measured = new Map(
    subjects.map(({ name }): [string, number[]] => [name, []]),
  );
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const { name, once } of round % 2 === 0
      ? subjects
      : subjects.toReversed()) {
      const value = await once();
      if (round >= 0) measured.get(name)?.push(value);
    }
  }
  return measured;
}

/**
 * The URL of what to `--import` in front of a script, so that its process
 * prints its peak of memory when it ends.
 */
export const { href: TELL_PEAK } = new URL("tell-peak.mjs", import.meta.url);

/** That peak, in MiB, of what the process printed. */
export function peakIn(log: string): number {
  return Number(/^peak (\d+)$/m.exec(log)?.[1]) / 1024;
}

/** Most memory that a run may need. */
export const MOST_MIB = 1024;

/** A figure, and what it may be at most. */
export interface Row {
  readonly what: string;
  readonly values: readonly string[];
  readonly limit?: string;
  readonly met?: boolean;
}

/**
 * Prints a table, and where it was measured. The process fails where a limit is
 * not met.
 */
export function printTable(
  columns: readonly string[],
  rows: readonly Row[],
): void {
  const line = (cells: readonly string[]): void =>
    console.log(`| ${cells.join(" | ")} |`);
  const head = ["What", ...columns, "Limit", "Met"];
  line(head);
  line(head.map(() => "---"));
  for (const { what, values, limit = "", met } of rows) {
    line([
      what,
      ...values,
      limit,
      met === undefined ? "" : met ? "yes" : "**no**",
    ]);
    if (met === false) process.exitCode = 1;
  }
  const [processor] = cpus();
  const machine = `${availableParallelism()} × ${processor?.model.trim() ?? "unknown"}`;
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(", ");
  const date = new Date().toISOString().slice(0, 10);
  console.log(
    `\n${date}, Node.js ${process.versions.node}, ${machine}; load in the last 1, 5, 15 min: ${load}.`,
  );
}
