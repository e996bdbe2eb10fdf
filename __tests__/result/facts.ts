/** Facts of a run to report, with as little in them as a test needs. */
import { ActionError, type ErrorCode } from "../../src/http/error.ts";
import {
  type IndexedCounts,
  type IntegrationResult,
  type ItemCounts,
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

/** Items, of which nothing is known but this. */
export const itemCounts = (known: Partial<ItemCounts> = {}): ItemCounts => ({
  added: undefined,
  updated: undefined,
  removed: undefined,
  skipped: undefined,
  failed: undefined,
  ...known,
});

/** Documents, of which there are none but these. */
export const documentCounts = (
  some: Partial<IndexedCounts> = {},
): IndexedCounts => ({
  done: 0,
  pending: 0,
  failed: 0,
  failedBefore: 0,
  warned: 0,
  unchanged: 0,
  ...some,
});

/** An integration of which all is known that the outputs have. */
export const wellKnown = result("int_1", {
  configured: true,
  created: true,
  updated: true,
  syncStatus: "indexed",
  currentArtifactCount: 1,
  integrationItemCount: 2,
  items: { added: 3, updated: 4, removed: 5, skipped: 6, failed: 7 },
  indexed: documentCounts({
    done: 8,
    failed: 7,
    warned: 10,
    unchanged: undefined,
  }),
  durationMs: 1260,
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
  durationMs: 2000,
  ...more,
});

/** `i0`, `i1`, and so on. */
export const many = (
  count: number,
  more: (at: number) => Partial<IntegrationResult> = () => ({}),
): IntegrationResult[] =>
  Array.from({ length: count }, (_, at) => result(`i${at}`, more(at)));
