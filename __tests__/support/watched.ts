/**
 * Runs with `wait-for: indexed` against a simulator that goes by the same
 * clock.
 */
import type { ActionRun } from "../../harness/outputs.ts";
import type { Simulator } from "../../simulator/simulator.ts";
import { type InstantClock, instantClock } from "./instant-clock.ts";
import { runInProcess } from "./runner.ts";
import { inputsOf } from "./simulated.ts";

/**
 * A clock without waits, and things that happen meanwhile: each once, after the
 * first sleep that ends so many milliseconds after the start. Nothing sleeps
 * before the ingest, so 0 is between it and the first look after it.
 */
export function clockWith(
  ...events: readonly (readonly [afterMs: number, happens: () => void])[]
): InstantClock {
  const clock = instantClock();
  const started = clock.now();
  const left = new Set(events);
  return {
    ...clock,
    sleep: async (ms, signal) => {
      await clock.sleep(ms, signal);
      for (const event of left) {
        const [afterMs, happens] = event;
        if (clock.now() - started < afterMs) continue;
        left.delete(event);
        happens();
      }
    },
  };
}

/**
 * The action, waiting until everything is indexed; server and action have one
 * clock.
 */
export function waited(
  simulator: Simulator,
  more: Readonly<Record<string, string>> = {},
  clock = instantClock(),
): Promise<ActionRun> {
  simulator.state.now = clock.date;
  return runInProcess(inputsOf(simulator, { "wait-for": "indexed", ...more }), {
    clock,
  });
}

/** The lists of documents that the server was asked for, page by page. */
export function listingsOf(simulator: Simulator): URL[] {
  return simulator.requests
    .filter(({ path }) => path.includes("/artifact?"))
    .map(({ path }) => new URL(path, "http://simulator"));
}

/** The same, as `prj_1 whole` or `prj_1 pending`. */
export const looksOf = (simulator: Simulator): string[] =>
  listingsOf(simulator).map(({ pathname, searchParams }) => {
    const project = pathname.split("/").at(-2) ?? "";
    return `${project} ${searchParams.has("ingest_status") ? "pending" : "whole"}`;
  });
