/** Paired measurements: everything that is compared runs in turn, so that what else the machine does falls on all of it. */

/** One thing to measure; a run of it returns its measure, such as milliseconds. */
export interface Subject {
  readonly name: string;
  readonly once: () => number;
}

export interface Spread {
  readonly median: number;
  /** First and third quartile: half of all values lie between them. */
  readonly low: number;
  readonly high: number;
}

/** The value below which the share `part` of `values` lies, between the two nearest. Throws for no values. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * part;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) throw new RangeError('no values');
  return below + (above - below) * (position - Math.floor(position));
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/** Of each pair its ratio, and the spread of these: a slow moment of the machine slows both of a pair. */
export function ratioOf(values: readonly number[], base: readonly number[]): Spread {
  return spreadOf(values.map((value, at) => value / (base[at] ?? Number.NaN)));
}

// The first ones fill caches of the operating system.
const WARM_UP = 3;

/** `rounds` runs of every subject, by name; each round in the order opposite to the one before. */
export function inTurn(subjects: readonly Subject[], rounds: number): Map<string, number[]> {
  const measured = new Map(subjects.map(({ name }): [string, number[]] => [name, []]));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const { name, once } of round % 2 === 0 ? subjects : subjects.toReversed()) {
      const value = once();
      if (round >= 0) measured.get(name)?.push(value);
    }
  }
  return measured;
}
