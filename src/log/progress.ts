/** How often progress is printed: rarely enough to be read, and never the same line twice. */

// After each line, a fifth of the time so far: about fifty lines in the longest run (six hours).
const FIRST_INTERVAL_MS = 1000;
const SHARE_OF_ELAPSED = 1 / 5;

export class ProgressLog {
  readonly #started: number;
  readonly #print: (line: string) => void;
  #next: number;
  #last = '';

  /** @param started milliseconds, on the scale of the `now` of `tell` */
  constructor(started: number, print: (line: string) => void) {
    this.#started = started;
    this.#next = started + FIRST_INTERVAL_MS;
    this.#print = print;
  }

  /** Prints what `line` makes, with the elapsed time, if it is time to and it says something new. */
  tell(now: number, line: () => string): void {
    if (now < this.#next) return;
    const text = line();
    if (text === this.#last) return;
    this.#last = text;
    const elapsed = now - this.#started;
    this.#next = now + Math.max(FIRST_INTERVAL_MS, elapsed * SHARE_OF_ELAPSED);
    this.#print(`${text} (${(elapsed / 1000).toFixed(0)} s)`);
  }
}
