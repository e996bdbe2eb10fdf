/** Writes the log: a line for each step, and lines while waiting. */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import { formatCount } from "../text.ts";
import { formatIntegration, type Integration } from "./integration.ts";

/** `confluence int_1: `, for one of several integrations; otherwise empty. */
export const getLogPrefix = (integration: Integration): string =>
  integration.isOneOfSeveral ? `${formatIntegration(integration)}: ` : "";

export const logInfo = (integration: Integration, text: string): void =>
  core.info(getLogPrefix(integration) + text);

/** Gives a notice or, of several integrations, a log line: GitHub shows ten notices. */
export const logNotice = (integration: Integration, text: string): void =>
  integration.isOneOfSeveral
    ? core.info(getLogPrefix(integration) + text)
    : core.notice(text);

/** The pause between two lines: one appears at least every half minute. */
const HEARTBEAT_MS = 29_000;

/** Logs what the run is waiting for. */
export class WaitLogger {
  readonly #lines = new Set<() => string>();

  /**
   * Adds a line until the returned function is called. An empty line is not
   * printed.
   */
  track(line: () => string): () => void {
    this.#lines.add(line);
    return () => void this.#lines.delete(line);
  }

  /**
   * Prints the oldest line at intervals, with the number of others, until the
   * returned function is called.
   */
  start(): () => void {
    const stop = new AbortController();
    this.#beat(stop.signal).catch(() => undefined); // stopped
    return () => stop.abort();
  }

  async #beat(signal: AbortSignal): Promise<void> {
    for (;;) {
      await clock.sleep(HEARTBEAT_MS, signal);
      const lines = [...this.#lines].map((line) => line());
      const [oldest, ...others] = lines.filter((line) => line !== "");
      if (oldest === undefined) continue;
      const more = formatCount(others.length, "other integration");
      core.info(others.length === 0 ? oldest : `${oldest}; and for ${more}`);
    }
  }
}
