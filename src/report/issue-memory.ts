/**
 * What the failure issue remembers between runs, in a hidden line of its text.
 * An issue without that line was written by a person. Pure.
 */
import * as z from "zod/mini";
import type { Outcome } from "../run/outcome.ts";
import { assessLoss, type Baseline, mergeBaselines } from "./loss.ts";
import { groupFailures, type RunReport } from "./outcome-text.ts";

const BASELINE = z.object({
  name: z.string(),
  when: z.string(),
  documents: z.nullable(z.number()),
  failing: z.nullable(z.number()),
});
const MEMORY = z.object({
  /**
   * Error codes of the last failed run, each with the name of its integration.
   * An empty name stands for the whole run, or for any integration.
   */
  codes: z.array(z.tuple([z.string(), z.string()])),
  lost: z.array(BASELINE),
  /** Baselines of failed runs that could not be compared. */
  unclear: z.array(BASELINE),
  /** Whether more was lost than fits, or the hidden line can't be read. */
  isPart: z.boolean(),
  /** The step has succeeded since it last failed. */
  hasSucceeded: z.boolean(),
});
export type Memory = z.infer<typeof MEMORY>;

export const EMPTY_MEMORY: Memory = {
  codes: [],
  lost: [],
  unclear: [],
  isPart: false,
  hasSucceeded: false,
};

/** The beginning of the hidden line, by which a step finds its issue. */
export const getMarker = (key: string): string =>
  `<!-- zylon-ingest issue ${key} `;

/** Limit for the hidden line. GitHub allows 65,536 characters in all. */
const MAX_HIDDEN_LENGTH = 30_000;

/** Renders the memory in Base64, which can't contain the end of a comment. */
export const renderHiddenLine = (key: string, memory: Memory): string =>
  `${getMarker(key)}${encodeWithinLimit(memory)} -->`;

const encodeMemory = (memory: Memory): string =>
  Buffer.from(JSON.stringify(memory)).toString("base64");

/** Encodes as much of the memory as fits, losses first. */
function encodeWithinLimit(memory: Memory): string {
  let text = encodeMemory(memory);
  if (text.length <= MAX_HIDDEN_LENGTH) return text;
  const codes = new Set(memory.codes.map(([, code]) => code));
  let rest: Memory = { ...memory, codes: [...codes].map((code) => ["", code]) };
  for (
    text = encodeMemory(rest);
    text.length > MAX_HIDDEN_LENGTH;
    text = encodeMemory(rest)
  ) {
    const half = <T>(list: readonly T[]): T[] =>
      list.slice(0, Math.floor(list.length / 2));
    const { lost, unclear } = rest;
    rest = { ...rest, lost: half(lost), unclear: half(unclear), isPart: true };
  }
  return text;
}

/** The memory in the text of an issue. */
export function readMemory(text: string, key: string): Memory {
  const [, tail = ""] = text.split(getMarker(key));
  const [line = ""] = tail.split(" -->");
  try {
    const json = Buffer.from(line, "base64").toString();
    return MEMORY.parse(JSON.parse(json));
  } catch {
    return { ...EMPTY_MEMORY, isPart: true }; // an edited line proves nothing
  }
}

/** Replaces the memory in the text of an issue. */
export function replaceMemory(
  text: string,
  key: string,
  memory: Memory,
): string {
  const [before = "", tail = ""] = text.split(getMarker(key));
  const rest = tail.slice(tail.indexOf("-->") + "-->".length);
  return before + renderHiddenLine(key, memory) + rest;
}

export interface NextMemory {
  readonly memory: Memory;
  readonly hasNewLoss: boolean;
  /** Whether an integration has a different error code than last time. */
  readonly hasNewCode: boolean;
}

/** Returns what to remember after this run. */
export function getNextMemory(
  memory: Memory,
  report: RunReport,
  today: string,
): NextMemory {
  const codes = report.failure === undefined ? memory.codes : getCodes(report);
  const { hasNewLoss, ...losses } = assessLosses(memory, report, today);
  const hasSucceeded = report.failure === undefined;
  return {
    memory: { ...memory, ...losses, codes, hasSucceeded },
    hasNewLoss,
    hasNewCode: codes.some((code) => isNewCode(code, memory)),
  };
}

type Losses = Pick<Memory, "lost" | "unclear"> & Pick<NextMemory, "hasNewLoss">;

/** Assesses integrations that failed now, or could not be compared. */
function assessLosses(
  memory: Memory,
  report: RunReport,
  today: string,
): Losses {
  const { integrations, inputs } = report;
  const { lost: known, unclear: open } = memory;
  if (inputs === undefined)
    return { lost: known, unclear: open, hasNewLoss: false };
  const lost = indexByName(known);
  const unclear = indexByName(open);
  let hasNewLoss = false;
  for (const one of integrations) {
    const { name, failure } = one;
    const earlier = unclear.get(name);
    if (failure === undefined && earlier === undefined) continue;
    const { kind, before, isNewLoss } = assessLoss(one, earlier, inputs, today);
    unclear.delete(name);
    if (before === undefined) continue;
    if (kind === "lost") lost.set(name, mergeBaselines(lost.get(name), before));
    if (kind === "unknown" && before.documents !== null)
      unclear.set(name, before);
    hasNewLoss ||= isNewLoss;
  }
  return {
    lost: [...lost.values()],
    unclear: [...unclear.values()],
    hasNewLoss,
  };
}

const indexByName = (list: readonly Baseline[]): Map<string, Baseline> =>
  new Map(list.map((one) => [one.name, one]));

function getCodes({ integrations, failure }: RunReport): Memory["codes"] {
  return groupFailures(integrations, failure).flatMap(
    ({ failure: { code }, affected }) => {
      const names =
        affected.length === 0 ? [""] : affected.map(({ name }) => name);
      return names.map((name): [string, string] => [name, code]);
    },
  );
}

function isNewCode(
  [name, code]: Memory["codes"][number],
  { codes }: Memory,
): boolean {
  const isKnown = codes.some(
    ([other, known]) =>
      known === code && (name === "" || other === "" || other === name),
  );
  return !isKnown;
}

/** Returns what failed last time; all if none failed by itself. */
export function getLastFailed(
  { codes }: Memory,
  all: readonly Outcome[],
): readonly Outcome[] {
  const names = new Set(codes.map(([name]) => name));
  const failed = all.filter(({ name }) => names.has(name));
  return failed.length > 0 ? failed : all;
}
