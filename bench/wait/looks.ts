/** How many looks a list of requests makes, and how many requests each took. Pure. */

export interface Looks {
  readonly count: number;
  readonly requests: number;
  /** Of the look that took most. */
  readonly most: number;
}

/** The requests of lists, in their order: a look begins with the request for a first page. */
export function looksIn(requests: readonly string[]): Looks {
  const sizes: number[] = [];
  for (const request of requests) {
    const isFirst = !/[?&](after|page)=/.test(request);
    sizes.push(isFirst ? 1 : (sizes.pop() ?? 0) + 1);
  }
  return { count: sizes.length, requests: requests.length, most: Math.max(0, ...sizes) };
}
