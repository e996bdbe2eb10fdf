/** The log: a line for each step, and a line for whatever takes its time. */
import * as core from "@actions/core";
import { clock } from "../clock.ts";
import { type Integration, nameOf } from "./integration.ts";
import { counted } from "../text.ts";

/** Empty where there is only one. */
const prefixOf = (integration: Integration): string =>
  integration.isOneOfSeveral ? `${nameOf(integration)}: ` : "";

export const info = (integration: Integration, text: string): void =>
  core.info(prefixOf(integration) + text);

/** Of several integrations a line of the log: GitHub shows ten annotations. */
export const notice = (integration: Integration, text: string): void =>
  integration.isOneOfSeveral
    ? core.info(prefixOf(integration) + text)
    : core.notice(text);

/** Between two lines of what is waited for: half a minute at most. */
const BEAT_MS = 29_000;

/** What a run waits for now, as lines for the log. */
export class Waits {
  readonly #lines = new Set<() => string>();

  /**
   * Until the function that it returns is called. A line that is empty has
   * nothing to tell now.
   */
  add(line: () => string): () => void {
    this.#lines.add(line);
    return () => void this.#lines.delete(line);
  }

  /** Begins to tell the oldest now and then; returns what ends that. */
  heartbeat(): () => void {
    const stop = new AbortController();
    this.#beat(stop.signal).catch(() => undefined); // it was ended
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
