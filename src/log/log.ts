/** The log of a run: printed at once, or kept and printed in one piece. */
import * as core from '@actions/core';

export interface Log {
  info(line: string): void;
  /** An annotation in a run with one integration; otherwise a line. */
  notice(line: string): void;
  warning(line: string): void;
  debug(line: string): void;
  /** Begins a phase of the pipeline, and ends the one before. */
  phase(title: string): void;
  /** Ends the last phase. */
  end(): void;
}

/** Is debug logging on? */
export const isDebug = (): boolean => core.isDebug();

/** The runner's own log: a group for each phase. */
export class RunnerLog implements Log {
  #open = false;

  readonly info = core.info;
  readonly notice = core.notice;
  readonly warning = core.warning;
  readonly debug = core.debug;

  phase(title: string): void {
    this.end();
    core.startGroup(title);
    this.#open = true;
  }

  end(): void {
    if (this.#open) core.endGroup();
    this.#open = false;
  }
}

// Enough for the longest run with some retries, and a limit for memory.
const MAX_LINES = 400;

/** The lines of one integration among many that run at once: printed together, as one group, when it ends. */
export class GroupLog implements Log {
  readonly #lines: { readonly kind: 'info' | 'debug'; readonly text: string }[] = [];
  #dropped = 0;

  readonly info = (line: string): void => this.#keep('info', line);
  readonly notice = (line: string): void => this.#keep('info', `Notice: ${line}`);
  readonly warning = (line: string): void => this.#keep('info', `Warning: ${line}`);
  readonly phase = (title: string): void => this.#keep('info', `${title}:`);

  debug(line: string): void {
    if (isDebug()) this.#keep('debug', line);
  }

  end(): void {
    // Its one group ends with `print`.
  }

  /** Prints everything under `title`. */
  print(title: string): void {
    core.startGroup(title);
    for (const { kind, text } of this.#lines) {
      // `core[kind]` would bring all of the package into the bundle, and with it 0.8 MB that no run needs.
      if (kind === 'debug') core.debug(text);
      else core.info(text);
    }
    if (this.#dropped > 0) core.info(`(${this.#dropped} more lines were left out)`);
    core.endGroup();
  }

  #keep(kind: 'info' | 'debug', text: string): void {
    if (this.#lines.length < MAX_LINES) this.#lines.push({ kind, text });
    else this.#dropped += 1;
  }
}

// After each line, a fifth of the time so far: about fifty lines in the longest run (six hours).
const FIRST_INTERVAL_MS = 1000;
const SHARE_OF_ELAPSED = 1 / 5;

/** Prints progress rarely enough to be read, and never the same line twice. */
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
