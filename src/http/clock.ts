/** A signal that ends many things, one after the other, and keeps none of them. */
// Not AbortSignal.any: V8's minor collections take its weak references for strong ones, so that each of its signals lives
// until the next full collection. A listener for each that follows is no better: those that were removed form a chain.

const followers = new WeakMap<AbortSignal, AbortController[]>();

function followersOf(signal: AbortSignal): AbortController[] {
  const known = followers.get(signal);
  if (known !== undefined) return known;
  const all: AbortController[] = [];
  followers.set(signal, all);
  signal.addEventListener('abort', () => [...all].forEach((controller) => controller.abort(signal.reason)));
  return all;
}

/** Has `controller` abort when `signal` does, with its reason, until the function that is returned is called. */
export function follow(signal: AbortSignal, controller: AbortController): () => void {
  if (signal.aborted) controller.abort(signal.reason);
  const all = followersOf(signal);
  all.push(controller);
  return () => {
    const at = all.indexOf(controller);
    if (at !== -1) all.splice(at, 1);
  };
}
