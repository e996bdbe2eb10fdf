/** Chance that can be had again: the same seed, the same numbers. */

/** Numbers from 0 to 1 that only look random (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both included. */
export function between(
  random: () => number,
  low: number,
  high: number,
): number {
  return Math.floor(low + random() * (high - low + 1));
}

/** One of the list. */
export function oneOf<T>(random: () => number, list: readonly T[]): T {
  return turn(list, between(random, 0, list.length - 1));
}

/** The element at this index, counted on from the beginning after the last. */
export function turn<T>(list: readonly T[], index: number): T {
  const element = list[index % list.length];
  if (element === undefined) throw new RangeError("an empty list has no turns");
  return element;
}
