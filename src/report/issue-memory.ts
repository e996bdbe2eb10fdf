/**
 * What the failure issue remembers between runs, in a hidden line of its text. No
 * run takes an issue without that line for its own. Pure.
 */
import * as z from "zod/mini";
import type { Inputs } from "../inputs/inputs.ts";
import { hasFailed, type Outcome } from "../run/outcome.ts";
import {
  type Baseline,
  createBaseline,
  hasKnownDocuments,
  isWorseThanBaseline,
  mergeBaselines,
} from "./baseline.ts";
import type { RunReport } from "./run-report.ts";

/** An integration that failed in the last run, or that run itself. */
interface LastFailure {
  /** Empty if the run failed before it had an integration. */
  readonly name: string;
  readonly code: string;
}

/** The baseline of an integration. */
export interface NamedBaseline extends Baseline {
  readonly name: string;
}

export interface Memory {
  /** Empty if the last run succeeded. */
  readonly lastFailures: readonly LastFailure[];
  /** The baseline of each integration that failed, until a success is no worse. */
  readonly baselines: readonly NamedBaseline[];
  /** Set when the line has no room for all baselines, or can't be read. */
  readonly isTruncated: boolean;
  /** Whether the step has succeeded since it last failed. */
  readonly hasSucceeded: boolean;
}

export const EMPTY_MEMORY: Memory = {
  lastFailures: [],
  baselines: [],
  isTruncated: false,
  hasSucceeded: false,
};

/** Returns what to remember after this run. */
export function getNextMemory(
  memory: Memory,
  report: RunReport,
  today: string,
): Memory {
  return {
    lastFailures: getFailures(report),
    baselines: getNextBaselines(memory, report, today),
    isTruncated: memory.isTruncated,
    hasSucceeded: report.mainFailure === undefined,
  };
}

function getFailures({
  outcomes,
  mainFailure,
}: RunReport): readonly LastFailure[] {
  if (mainFailure === undefined) return [];
  if (outcomes.length === 0) return [{ name: "", code: mainFailure.code }];
  return outcomes
    .filter(hasFailed)
    .map(({ name, failure }) => ({ name, code: failure.code }));
}

/**
 * Returns the baselines to remember after this run:
 *
 * | in this run, the integration              | its baseline              |
 * | ----------------------------------------- | ------------------------- |
 * | failed                                    | is merged with this run's |
 * | succeeded, and is worse than its baseline | is kept                   |
 * | succeeded otherwise                       | is forgotten              |
 * | is absent, and has known documents in it  | is kept                   |
 * | is absent otherwise                       | is forgotten              |
 */
function getNextBaselines(
  { baselines }: Memory,
  { outcomes, inputs }: RunReport,
  today: string,
): readonly NamedBaseline[] {
  const names = outcomes.map(({ name }) => name);
  const absent = baselines.filter(
    (baseline) => !names.includes(baseline.name) && hasKnownDocuments(baseline),
  );
  if (inputs === undefined) return absent; // then there is no outcome
  const present = outcomes.flatMap((outcome) => {
    const earlier = baselines.find(({ name }) => name === outcome.name);
    return getNextBaseline(earlier, outcome, inputs, today) ?? [];
  });
  return [...present, ...absent];
}

/** Returns the baseline of an integration after this run; `undefined` if none. */
function getNextBaseline(
  earlier: NamedBaseline | undefined,
  outcome: Outcome,
  inputs: Inputs,
  today: string,
): NamedBaseline | undefined {
  if (hasFailed(outcome)) {
    const latest = createBaseline(outcome, inputs, today);
    const merged =
      earlier === undefined ? latest : mergeBaselines(earlier, latest);
    return { ...merged, name: outcome.name };
  }
  if (earlier === undefined) return undefined;
  return isWorseThanBaseline(outcome, earlier, inputs) ? earlier : undefined;
}

/** Whether something failed that had not in the run before, or with another code. */
export const hasNewFailure = (memory: Memory, nextMemory: Memory): boolean =>
  nextMemory.lastFailures.some(
    ({ name, code }) =>
      !memory.lastFailures.some(
        (earlier) => earlier.name === name && earlier.code === code,
      ),
  );

/**
 * A baseline as the hidden line stores it, together with the failure in the last
 * run. Open issues have this form, so it must stay the same in all versions.
 */
const STORED_BASELINE = z.object({
  /** Empty for a run that failed before it had an integration. */
  name: z.string(),
  /** The error code in the last run; empty if this integration didn't fail in it. */
  code: z.string(),
  /** Earlier versions wrote `null` for a number that was never known. */
  documents: z.nullable(z.number()),
  when: z.string(),
  failing: z.nullable(z.number()),
  mustAllReturn: z.boolean(),
  failedIds: z.array(z.string()),
});
type StoredBaseline = z.infer<typeof STORED_BASELINE>;

const STORED_MEMORY = z.object({
  kept: z.array(STORED_BASELINE),
  isTruncated: z.boolean(),
  hasSucceeded: z.boolean(),
});
type StoredMemory = z.infer<typeof STORED_MEMORY>;

/**
 * Stores each baseline with the code of the last failure: each integration that
 * failed in the last run has a baseline. A run that failed before it had an
 * integration is stored as a baseline that says nothing.
 */
function toStoredMemory(memory: Memory): StoredMemory {
  const { lastFailures, baselines, isTruncated, hasSucceeded } = memory;
  const kept = baselines.map((baseline): StoredBaseline => {
    const { countBefore, failingBefore, failedIds, ...others } = baseline;
    const failure = lastFailures.find(({ name }) => name === baseline.name);
    return {
      ...others,
      code: failure?.code ?? "",
      documents: countBefore,
      failing: failingBefore,
      failedIds: [...failedIds],
    };
  });
  for (const { name, code } of lastFailures)
    if (name === "")
      kept.push({
        name,
        code,
        documents: 0,
        when: "",
        failing: null,
        mustAllReturn: false,
        failedIds: [],
      });
  return { kept, isTruncated, hasSucceeded };
}

function fromStoredMemory(stored: StoredMemory): Memory {
  const { kept, isTruncated, hasSucceeded } = stored;
  return {
    lastFailures: kept
      .filter(({ code }) => code !== "")
      .map(({ name, code }) => ({ name, code })),
    baselines: kept
      .filter(({ name }) => name !== "")
      .map(({ documents, failing, ...others }) => ({
        ...others,
        countBefore: documents ?? 0,
        failingBefore: failing,
      })),
    isTruncated,
    hasSucceeded,
  };
}

/** The beginning of the hidden line, by which a step finds its issue. */
export const getMarker = (key: string): string =>
  `<!-- zylon-ingest issue ${key} `;

/** GitHub allows 65,536 characters for the whole text of an issue. */
const MAX_HIDDEN_LENGTH = 30_000;

/**
 * Renders as much of the memory as fits, in Base64, which can't contain the end
 * of a comment.
 */
export const renderHiddenLine = (key: string, memory: Memory): string =>
  renderStoredMemory(key, toStoredMemory(memory));

function renderStoredMemory(key: string, memory: StoredMemory): string {
  const text = Buffer.from(JSON.stringify(memory)).toString("base64");
  if (text.length <= MAX_HIDDEN_LENGTH) return `${getMarker(key)}${text} -->`;
  return renderStoredMemory(key, halveMemory(memory));
}

/**
 * Leaves out half of the ids. They are a sample of the failed documents anyway,
 * so nobody is told. If there are no ids, leaves out half of the baselines, with
 * the codes of their last failures: the same failures are new again in the next run.
 * Without a baseline, an integration is compared with nothing. So `isTruncated` makes
 * each later success say that, and leave the issue open.
 */
function halveMemory(memory: StoredMemory): StoredMemory {
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
    return fromStoredMemory(STORED_MEMORY.parse(JSON.parse(json)));
  } catch {
    return { ...EMPTY_MEMORY, isTruncated: true }; // an edited line proves nothing
  }
}

/**
 * Replaces the memory in the text of an issue. The line ends with its comment; if
 * somebody deleted that end, with the next one, or with the line of text.
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
