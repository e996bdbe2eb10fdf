/**
 * What the failure issue remembers between runs, in a hidden line of its text.
 * An issue without that line was written by a person. Pure.
 */
import * as z from "zod/mini";
import type { Inputs } from "../inputs/inputs.ts";
import { hasFailed, type Outcome } from "../run/outcome.ts";
import {
  getBaseline,
  hadDocuments,
  isWorseThanBaseline,
  mergeBaselines,
  UNKNOWN_BASELINE,
} from "./baseline.ts";
import type { RunReport } from "./run-report.ts";

/** The name that is stored if a run failed before it had an integration. */
const WHOLE_RUN = "";
/** The code that is stored if an integration did not fail in the last run. */
const NOT_FAILED = "";

const KEPT_BASELINE = z.object({
  /** The name of the integration, or `WHOLE_RUN`. */
  name: z.string(),
  /** The error code in the last run, or `NOT_FAILED`. */
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

/**
 * Returns what to remember after this run:
 *
 * | in this run, the integration              | its baseline              |
 * | ----------------------------------------- | ------------------------- |
 * | failed                                    | is merged with this run's |
 * | succeeded, and is worse than its baseline | is kept                   |
 * | succeeded otherwise                       | is forgotten              |
 * | is absent, and had documents before       | is kept                   |
 * | is absent otherwise                       | is forgotten              |
 *
 * If the run failed before it had an integration, its error code is remembered.
 */
export function getNextMemory(
  memory: Memory,
  report: RunReport,
  today: string,
): Memory {
  const { outcomes, mainFailure } = report;
  const names = outcomes.map(({ name }) => name);
  const absent = memory.kept.filter(
    (baseline) => !names.includes(baseline.name) && hadDocuments(baseline),
  );
  return {
    kept: [
      ...getBaselinesOfRun(memory, report, today),
      ...absent.map((baseline) => ({ ...baseline, code: NOT_FAILED })),
      ...getBaselineOfFailedRun(report),
    ],
    isTruncated: memory.isTruncated,
    hasSucceeded: mainFailure === undefined,
  };
}

/** Returns the baselines to remember of the integrations in this run. */
function getBaselinesOfRun(
  memory: Memory,
  { outcomes, inputs }: RunReport,
  today: string,
): readonly KeptBaseline[] {
  if (inputs === undefined) return []; // then there is no integration
  return outcomes.flatMap((outcome) => {
    const earlier = memory.kept.find(({ name }) => name === outcome.name);
    return getNextBaseline(outcome, earlier, inputs, today) ?? [];
  });
}

/** Returns the baseline to keep of an integration; `undefined` if none. */
function getNextBaseline(
  outcome: Outcome,
  earlier: KeptBaseline | undefined,
  inputs: Inputs,
  today: string,
): KeptBaseline | undefined {
  if (hasFailed(outcome)) {
    const { name, failure } = outcome;
    const latest = getBaseline(outcome, inputs, today);
    const baseline = mergeBaselines(earlier ?? UNKNOWN_BASELINE, latest);
    return { ...baseline, name, code: failure.code };
  }
  if (earlier === undefined) return undefined;
  return isWorseThanBaseline(outcome, earlier, inputs)
    ? { ...earlier, code: NOT_FAILED }
    : undefined;
}

/** Returns one entry if the run failed before it had an integration. */
function getBaselineOfFailedRun({
  outcomes,
  mainFailure,
}: RunReport): readonly KeptBaseline[] {
  if (mainFailure === undefined || outcomes.length > 0) return [];
  return [{ ...UNKNOWN_BASELINE, name: WHOLE_RUN, code: mainFailure.code }];
}

/** Whether an integration failed that had not, or with a different code. */
export const hasNewFailure = (memory: Memory, nextMemory: Memory): boolean =>
  nextMemory.kept.some(
    ({ name, code }) =>
      code !== NOT_FAILED &&
      !memory.kept.some(
        (earlier) => earlier.name === name && earlier.code === code,
      ),
  );
