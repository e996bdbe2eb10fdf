/** The log of a run, and what it tells while it waits. */
import * as core from "@actions/core";

/** What is waited for, by the clock of the run. */
export interface Waiting {
  /** To follow "Waiting for". */
  readonly what: string;
  /** How far it is, where that is known. */
  readonly detail?: () => string;
  readonly since: number;
  readonly until: number;
  /**
   * Nothing is pending any more. If it stays so until then, that is believed.
   */
  readonly certainAt?: number | undefined;
}

export interface Log {
  info(line: string): void;
  /** An annotation in a run with one integration; otherwise a line. */
  notice(line: string): void;
  warning(line: string): void;
  debug(line: string): void;
  /**
   * Begins a phase of the run, and ends the one before: a group, in a run with
   * one integration.
   */
  phase(title: string): void;
  /** Ends the last phase. */
  end(): void;
}

/**
 * The runner's log: in groups for the only integration, with a name before each
 * line where several run at once.
 */
export class RunnerLog implements Log {
  readonly #name: string;
  #open = false;

  /** @param name of the integration, where several run at once; printable */
  constructor(name = "") {
    this.#name = name === "" ? "" : `${name}: `;
  }

  info(line: string): void {
    core.info(this.#name + line);
  }

  notice(line: string): void {
    if (this.#name === "") core.notice(line);
    else this.info(`Notice: ${line}`);
  }

  warning(line: string): void {
    if (this.#name === "") core.warning(line);
    else this.info(`Warning: ${line}`);
  }

  debug(line: string): void {
    core.debug(this.#name + line);
  }

  phase(title: string): void {
    this.end();
    if (this.#name !== "") return;
    core.startGroup(title);
    this.#open = true;
  }

  end(): void {
    if (this.#open) core.endGroup();
    this.#open = false;
  }
}

const MINUTE_MS = 60_000;

/** `58 s`, or `4 min`. Pure. */
export function elapsed(ms: number): string {
  if (ms < MINUTE_MS) return `${Math.floor(ms / 1000)} s`;
  return `${Math.floor(ms / MINUTE_MS)} min`;
}

/** `4 of 30 min`, `58 s of 30 min`, or `70 of 90 s` where the whole is short. */
function share(passedMs: number, allMs: number): string {
  if (allMs < 2 * MINUTE_MS)
    return `${Math.floor(passedMs / 1000)} of ${Math.round(allMs / 1000)} s`;
  const all = `${Math.round(allMs / MINUTE_MS)} min`;
  if (passedMs < MINUTE_MS) return `${elapsed(passedMs)} of ${all}`;
  return `${Math.floor(passedMs / MINUTE_MS)} of ${all}`;
}

/** `Waiting for Zylon's answer to the ingest, 4 of 30 min`. Pure. */
export function waitingLine(
  { what, detail, since, until, certainAt }: Waiting,
  now: number,
): string {
  const quietMs = certainAt === undefined ? 0 : certainAt - now;
  if (quietMs > 0)
    return `Nothing is pending; certain in ${Math.ceil(quietMs / 1000)} s`;
  let line = `Waiting for ${what}`;
  const progress = detail?.() ?? "";
  if (progress !== "") line += `: ${progress}`;
  return `${line}, ${share(now - since, until - since)}`;
}
