/**
 * Runs with `wait-for: indexed` against a simulator that goes by the same
 * clock.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { ActionRun } from "../../harness/outputs.ts";
import {
  type ArtifactRecord,
  type Framing,
  SEED,
  type SimEvent,
  type Simulator,
} from "../../simulator/simulator.ts";
import { instantClock } from "./instant-clock.ts";
import { runInProcess } from "./runner.ts";
import { inputsOf } from "./simulated.ts";

const CHANGES = z.array(
  z.strictObject({
    integration_type: z.string(),
    integration_id: z.string(),
    change: z.enum(["added", "updated", "removed", "unchanged"]),
    id: z.string(),
    name: z.string(),
    url: z.nullable(z.string()),
    error: z.nullable(z.string()),
    warnings: z.array(z.string()),
  }),
);

/** What the file behind `changes-file` holds. */
export function changesOf(seen: ActionRun): z.infer<typeof CHANGES> {
  return CHANGES.parse(
    JSON.parse(readFileSync(seen.outputs["changes-file"] ?? "", "utf8")),
  );
}

/** Each change as `change id`. */
export const changedIds = (seen: ActionRun): string[] =>
  changesOf(seen).map(({ change, id }) => `${change} ${id}`);

/**
 * A clock without waits; `onSleep` is called after each sleep, with the
 * milliseconds since the start.
 */
export function watchedClock(
  onSleep: (ms: number) => void = () => undefined,
): ReturnType<typeof instantClock> {
  const clock = instantClock();
  const started = clock.now();
  return {
    ...clock,
    sleep: async (ms, signal) => {
      await clock.sleep(ms, signal);
      onSleep(clock.now() - started);
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

/** What the seeded Confluence integration answers to an ingest. */
export function answerWith(
  simulator: Simulator,
  events: SimEvent[],
  framing: Framing = "ndjson",
): void {
  const integration = simulator.state.integrations.find(
    ({ id }) => id === SEED.integrations.confluence,
  );
  if (integration !== undefined) integration.ingest = { framing, events };
}

/**
 * One more artifact of that integration; indexed unless `more` says otherwise.
 */
export function addArtifact(
  simulator: Simulator,
  id: string,
  more: Partial<ArtifactRecord> = {},
): void {
  simulator.state.artifacts.push({
    id,
    project_id: "prj_1",
    name: id,
    integration_id: SEED.integrations.confluence,
    state: "Published",
    ingest_status: "Done",
    ...more,
  });
}

/**
 * The looks that the server saw, each as its paths; a look begins with the
 * first page of the first project.
 */
export function listingsOf(simulator: Simulator): URL[] {
  return simulator.requests
    .filter(({ path }) => path.includes("/artifact?"))
    .map(({ path }) => new URL(path, "http://simulator"));
}

/** `prj_1 whole`, `prj_1 pending`, … of each listing. */
export const looksOf = (simulator: Simulator): string[] =>
  listingsOf(simulator).map(
    ({ pathname, searchParams }) =>
      `${pathname.split("/").at(-2) ?? ""} ${searchParams.has("ingest_status") ? "pending" : "whole"}`,
  );
