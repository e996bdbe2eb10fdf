/**
 * What the failure issue remembers between runs, in a hidden line of its text.
 * An issue without that line was written by a person. Pure.
 */
import * as z from "zod/mini";
import { hasFailed } from "../run/outcome.ts";
import {
  getBaseline,
  hadDocuments,
  isWorseThanBaseline,
  mergeBaselines,
  UNKNOWN_BASELINE,
} from "./baseline.ts";
import type { RunReport } from "./run-report.ts";

const KEPT_BASELINE = z.object({
  /** The name of the integration; empty for the run as a whole. */
  name: z.string(),
  /** The error code in the last run; empty if it did not fail there. */
  code: z.string(),
  /** Earlier versions wrote 0 for a number that they didn't know. */
  documents: z.nullable(z.number()),
  when: z.string(),
  failing: z.nullable(z.number()),
  mustAllReturn: z.boolean(),
  failedIds: z.readonly(z.array(z.string())),
});
export type KeptBaseline = z.infer<typeof KEPT_BASELINE>;

const MEMORY = z.object({
  /** A baseline is kept until a success is no worse. */
  kept: z.array(KEPT_BASELINE),
  /** Whether more was kept than fits, or the hidden line can't be read. */
  isTruncated: z.boolean(),
  /** Whether the step has succeeded since it last failed. */
  hasSucceeded: z.boolean(),
});
export type Memory = z.infer<typeof MEMORY>;

export const EMPTY_MEMORY: Memory = {
  kept: [],
  isTruncated: false,
  hasSucceeded: false,
};

/** The beginning of the hidden line, by which a step finds its issue. */
export const getMarker = (key: string): string =>
  `<!-- zylon-ingest issue ${key} `;

/** GitHub allows 65,536 characters for the whole text of an issue. */
const MAX_HIDDEN_LENGTH = 30_000;

/**
 * Renders as much of the memory as fits, in Base64, which can't contain the end
 * of a comment.
 */
export function renderHiddenLine(key: string, memory: Memory): string {
  const text = Buffer.from(JSON.stringify(memory)).toString("base64");
  if (text.length <= MAX_HIDDEN_LENGTH) return `${getMarker(key)}${text} -->`;
  return renderHiddenLine(key, halveMemory(memory));
}

/**
 * Leaves out half of the ids. They are a sample of the failed documents anyway,
 * so the issue doesn't say so. If there are no ids, leaves out half of the
 * baselines. The issue says that, since those integrations are not compared.
 */
function halveMemory(memory: Memory): Memory {
  const half = <T>(list: readonly T[]): T[] =>
    list.slice(0, Math.floor(list.length / 2));
  const { kept } = memory;
  if (kept.every(({ failedIds }) => failedIds.length === 0))
    return { ...memory, kept: half(kept), isTruncated: true };
  const shorter = kept.map((baseline) => ({
    ...baseline,
    failedIds: half(baseline.failedIds),
  }));
  return { ...memory, kept: shorter };
}

/** Reads the memory from the text of an issue. */
export function readMemory(text: string, key: string): Memory {
  const [, tail = ""] = text.split(getMarker(key));
  const [line = ""] = tail.split(" -->");
  try {
    const json = Buffer.from(line, "base64").toString();
    return MEMORY.parse(JSON.parse(json));
  } catch {
    return { ...EMPTY_MEMORY, isTruncated: true }; // an edited line proves nothing
  }
}

/**
 * Replaces the memory in the text of an issue, and keeps the rest. If somebody
 * deleted the end of the hidden comment, what is left of its line is replaced.
 */
export function replaceMemory(
  text: string,
  key: string,
  memory: Memory,
): string {
  const [start = "", tail = ""] = text.split(getMarker(key));
  const end = tail.replace(/^(?:[^]*?-->|.*)/, "");
  return start + renderHiddenLine(key, memory) + end;
}

/** Returns what to remember after this run. */
export function getNextMemory(
  memory: Memory,
  { outcomes, failure, inputs }: RunReport,
  today: string,
): Memory {
  const baselines = new Map(memory.kept.map((kept) => [kept.name, kept]));
  const kept: KeptBaseline[] = [];
  for (const outcome of outcomes) {
    const { name } = outcome;
    const earlier = baselines.get(name);
    baselines.delete(name);
    if (hasFailed(outcome)) {
      const latest = getBaseline(outcome, inputs, today);
      const baseline = mergeBaselines(earlier ?? UNKNOWN_BASELINE, latest);
      kept.push({ ...baseline, name, code: outcome.failure.code });
    } else if (
      earlier !== undefined &&
      inputs !== undefined &&
      isWorseThanBaseline(outcome, earlier, inputs)
    )
      kept.push({ ...earlier, code: "" });
  }
  for (const missing of baselines.values())
    if (hadDocuments(missing)) kept.push({ ...missing, code: "" });
  // A run that failed before it had an integration.
  if (failure !== undefined && !outcomes.some(hasFailed))
    kept.push({ ...UNKNOWN_BASELINE, name: "", code: failure.code });
  const { isTruncated } = memory;
  return { kept, isTruncated, hasSucceeded: failure === undefined };
}

/** Whether an integration failed that had not, or with a different code. */
export const hasNewFailure = (memory: Memory, { kept }: Memory): boolean =>
  kept.some(
    ({ name, code }) =>
      code !== "" &&
      !memory.kept.some(
        (baseline) => baseline.name === name && baseline.code === code,
      ),
  );
