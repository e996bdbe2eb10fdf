/**
 * What the failure issue keeps from one run to the next, in a hidden line of
 * its text: an issue without it is a person's. Pure.
 */
import * as z from "zod/mini";
import { type Integration, nameOf } from "../run/integration.ts";
import { type Before, judge, merged } from "./loss.ts";
import { causesOf, type Report } from "./words.ts";

const BEFORE = z.object({
  name: z.string(),
  when: z.string(),
  documents: z.nullable(z.number()),
  failing: z.nullable(z.number()),
});
const MEMORY = z.object({
  /**
   * The codes of the last failed run, by the names of the integrations; the
   * empty name is of the run, or of any.
   */
  codes: z.array(z.tuple([z.string(), z.string()])),
  lost: z.array(BEFORE),
  /** Of runs that failed and could not be compared. */
  unclear: z.array(BEFORE),
  /** More was lost than fits, or the hidden line can't be read. */
  isPart: z.boolean(),
  /** The step has succeeded since it last failed. */
  hasSucceeded: z.boolean(),
});
export type Memory = z.infer<typeof MEMORY>;

export const BLANK: Memory = {
  codes: [],
  lost: [],
  unclear: [],
  isPart: false,
  hasSucceeded: false,
};

/** The beginning of the hidden line, by which a step finds its issue. */
export const hiddenStart = (key: string): string =>
  `<!-- zylon-ingest issue ${key} `;

/** Of the 65,536 characters that GitHub takes. */
const MAX_LINE = 30_000;

/** Base64: no sign of it ends a comment. */
export const hiddenLine = (key: string, memory: Memory): string =>
  `${hiddenStart(key)}${fitting(memory)} -->`;

const encoded = (memory: Memory): string =>
  Buffer.from(JSON.stringify(memory)).toString("base64");

/** As much of it as fits, losses first. */
function fitting(memory: Memory): string {
  let text = encoded(memory);
  if (text.length <= MAX_LINE) return text;
  const codes = new Set(memory.codes.map(([, code]) => code));
  let rest: Memory = { ...memory, codes: [...codes].map((code) => ["", code]) };
  for (text = encoded(rest); text.length > MAX_LINE; text = encoded(rest)) {
    const half = <T>(list: readonly T[]): T[] =>
      list.slice(0, Math.floor(list.length / 2));
    const { lost, unclear } = rest;
    rest = { ...rest, lost: half(lost), unclear: half(unclear), isPart: true };
  }
  return text;
}

/** The memory in the text of an issue. */
export function readMemory(text: string, key: string): Memory {
  const [, tail = ""] = text.split(hiddenStart(key));
  const [line = ""] = tail.split(" -->");
  try {
    const json = Buffer.from(line, "base64").toString();
    return MEMORY.parse(JSON.parse(json));
  } catch {
    return { ...BLANK, isPart: true }; // what somebody edited is no proof
  }
}

/** The text with this memory in place of its own. */
export function withMemory(text: string, key: string, memory: Memory): string {
  const [before = "", tail = ""] = text.split(hiddenStart(key));
  const rest = tail.slice(tail.indexOf("-->") + "-->".length);
  return before + hiddenLine(key, memory) + rest;
}

interface Night {
  readonly memory: Memory;
  readonly hasNewLoss: boolean;
  /** A code of an integration is another one than last time. */
  readonly hasNewCode: boolean;
}

/** What is to be kept after this run. */
export function memoryAfter(
  memory: Memory,
  report: Report,
  today: string,
): Night {
  const codes = report.failure === undefined ? memory.codes : codesOf(report);
  const { hasNewLoss, ...losses } = judgeAll(memory, report, today);
  const hasSucceeded = report.failure === undefined;
  return {
    memory: { ...memory, ...losses, codes, hasSucceeded },
    hasNewLoss,
    hasNewCode: codes.some((code) => isNewCode(code, memory)),
  };
}

type Losses = Pick<Memory, "lost" | "unclear"> & Pick<Night, "hasNewLoss">;

/** Of those that failed now, or in a run that could not be compared. */
function judgeAll(memory: Memory, report: Report, today: string): Losses {
  const { all, inputs } = report;
  const { lost: known, unclear: open } = memory;
  if (inputs === undefined)
    return { lost: known, unclear: open, hasNewLoss: false };
  const lost = byName(known);
  const unclear = byName(open);
  let hasNewLoss = false;
  for (const integration of all) {
    const name = nameOf(integration);
    const earlier = unclear.get(name);
    if (integration.failure === undefined && earlier === undefined) continue;
    const { kind, before, isNews } = judge(integration, earlier, inputs, today);
    unclear.delete(name);
    if (before === undefined) continue;
    if (kind === "lost") lost.set(name, merged(lost.get(name), before));
    if (kind === "unknown" && before.documents !== null)
      unclear.set(name, before);
    hasNewLoss ||= isNews;
  }
  return {
    lost: [...lost.values()],
    unclear: [...unclear.values()],
    hasNewLoss,
  };
}

const byName = (list: readonly Before[]): Map<string, Before> =>
  new Map(list.map((one) => [one.name, one]));

function codesOf({ all, failure }: Report): Memory["codes"] {
  return causesOf(all, failure).flatMap(({ failure: { code }, of }) => {
    const names = of.length === 0 ? [""] : of.map(nameOf);
    return names.map((name): [string, string] => [name, code]);
  });
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

/** Those that failed last time; all where none of them did by itself. */
export function failedLast(
  { codes }: Memory,
  all: readonly Integration[],
): readonly Integration[] {
  const names = new Set(codes.map(([name]) => name));
  const failed = all.filter((one) => names.has(nameOf(one)));
  return failed.length > 0 ? failed : all;
}
