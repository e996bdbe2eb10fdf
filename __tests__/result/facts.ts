/** Facts of a run to report, with as little in them as a test needs. */
import { ActionError, type ErrorCode } from "../../src/http/error.ts";
import { type ResultJson, resultJson } from "../../src/result/fields.ts";
import {
  type IntegrationResult,
  newResult,
  type RunFacts,
} from "../../src/result/result.ts";
import { knownConnector } from "../support/connector.ts";

export const result = (
  id: string | undefined,
  more: Partial<IntegrationResult> = {},
): IntegrationResult => ({
  ...newResult(knownConnector("confluence"), id),
  ...more,
});

export const failure = (
  what: string,
  code: ErrorCode = "dns",
  why = "why",
  remedy = "remedy",
): ActionError => new ActionError(code, { what, why, remedy });

export const factsOf = (
  results: readonly IntegrationResult[],
  more: Partial<RunFacts> = {},
): RunFacts => ({
  results,
  dryRun: false,
  shards: 1,
  durationMs: 2000,
  ...more,
});

/** `i0`, `i1`, and so on. */
export const many = (
  count: number,
  more: (at: number) => Partial<IntegrationResult> = () => ({}),
): IntegrationResult[] =>
  Array.from({ length: count }, (_, at) => result(`i${at}`, more(at)));

/** A job's result as JSON: an ingest of confluence `a` that was started. */
export function reported(
  more: Partial<Record<keyof ResultJson, unknown>> = {},
): object {
  const started = result("a", {
    configured: true,
    syncStatus: "started",
    currentArtifactCount: 1,
    integrationItemCount: 1,
    durationMs: 1000,
  });
  return { ...resultJson(started, false, ""), ...more };
}
