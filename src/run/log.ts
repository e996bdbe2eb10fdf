/** Writes the log: a line for each step, and lines while waiting. */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import { type Integration, nameOf } from "./integration.ts";
import { counted } from "../text.ts";

/** Returns an empty prefix if there is only one integration. */
const prefixOf = (integration: Integration): string =>
  integration.isOneOfSeveral ? `${nameOf(integration)}: ` : "";

export const info = (integration: Integration, text: string): void =>
  core.info(prefixOf(integration) + text);

/** Only a log line for one of several: GitHub shows ten annotations. */
export const notice = (integration: Integration, text: string): void =>
  integration.isOneOfSeveral
    ? core.info(prefixOf(integration) + text)
    : core.notice(text);

/** The pause between two lines: nobody waits over half a minute for one. */
const BEAT_MS = 29_000;

/** Logs what the run is waiting for. */
export class Waits {
  readonly #lines = new Set<() => string>();

  /**
   * Adds a line until the returned function is called. An empty line is not
   * printed.
   */
  add(line: () => string): () => void {
    this.#lines.add(line);
    return () => void this.#lines.delete(line);
  }

  /** Prints the oldest line at intervals, until the result is called. */
  heartbeat(): () => void {
    const stop = new AbortController();
    this.#beat(stop.signal).catch(() => undefined); // stopped
    return () => stop.abort();
  }

  async #beat(signal: AbortSignal): Promise<void> {
    for (;;) {
      await clock.sleep(BEAT_MS, signal);
      const lines = [...this.#lines].map((line) => line());
      const [oldest, ...others] = lines.filter((line) => line !== "");
      if (oldest === undefined) continue;
      const more = counted(others.length, "other integration");
      core.info(others.length === 0 ? oldest : `${oldest}; and for ${more}`);
    }
  }
}
